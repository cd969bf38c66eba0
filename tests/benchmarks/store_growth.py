"""What importing one bulletin costs as the store grows.

    python tests/benchmarks/store_growth.py [BULLETINS ...] [--keep FOLDER]

For each size (100000 unless told), a store of so many bulletins is made of the country of `identity_world`, its names
drawn as Vietnamese names are. Those in office over 15 years are a fixed pool, so that the larger the store, the more
bulletins name each: leaders stand in thousands. Private persons, three a bulletin and named without a post, are a pool
that grows: common names have hundreds of bearers. Of the mentions of those in office 8 in 100 are without any post, 4
without its body: each is kept by itself, and these are most of what has to be read. The quads are minted as an import
mints them and loaded in bulk; that both give the same store is checked on a small one first. Printed is what one more
bulletin takes (medians, wall clock), as a ratio to one into an empty store, in one run: first as a user imports it,
with the command `kg import`, which starts, reads the text and writes the store; then what the store alone takes of that
in a program that is running already, of the newest bulletin and of one of any date.
"""

from __future__ import annotations

import argparse
import gc
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import pyoxigraph

sys.path.insert(0, str(Path(__file__).parent))

from growth_load import load
from growth_world import Sample, samples

from kg import Store

REPEATS = 25


def check(given: list[Sample]) -> None:
    """Assert that loading in bulk makes the store that importing makes."""
    with tempfile.TemporaryDirectory() as folder:
        load(Path(folder) / "bulk", given)
        with Store(Path(folder) / "bulk") as bulk, Store(None) as store:
            for sample in given:
                store.put([sample])
            one, two = ({str(q) for q in s.backend.match(None, None, None, None)} for s in (bulk, store))
    assert one == two, sorted(one ^ two)[:10]


def seconds(store: Store, sample: Sample) -> float:
    """Return the seconds that one bulletin takes to come in."""
    began = time.perf_counter()
    store.put([sample])
    return time.perf_counter() - began


def measure(path: Path, more: list[Sample]) -> tuple[list[float], list[float], list[float]]:
    """Return the seconds of new bulletins into an empty store, into that in `path`, and of others of any date.

    The store in `path` stays as it is: what changes is a copy.
    """
    newest = [(replace(d, published="2025-01-01"), replace(e, published="2025-01-01")) for d, e in more[::2]]
    empty, late, any_date = [], [], []
    with tempfile.TemporaryDirectory(dir=path.parent) as temporary:
        pyoxigraph.Store(str(path)).backup(f"{temporary}/grown")
        with Store(f"{temporary}/grown", writable=True) as grown:
            for n, (new, old) in enumerate(zip(newest, more[1::2], strict=True)):
                with Store(f"{temporary}/empty{n}", writable=True) as store:
                    empty.append(seconds(store, new))
                late.append(seconds(grown, new))
                any_date.append(seconds(grown, old))
    return empty, late, any_date


def imported(store: Path, sample: Sample, folder: Path) -> float:
    """Return the seconds that `kg import` takes for the text of one bulletin."""
    document, _ = sample
    # A file's name is its bulletin's ID: none may take the place of another.
    text = folder / f"{document.id}.txt"
    text.write_text(document.text, encoding="utf-8")
    command = [sys.executable, "-m", "kg", "import", str(text), "--store", str(store)]
    for option, value in (("--published", document.published), ("--locality", document.locality)):
        command += [option, value] if value else []
    began = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - began


def commanded(path: Path, more: list[Sample]) -> tuple[list[float], list[float]]:
    """Return the seconds of the command for bulletins into an empty store and into a copy of that in `path`."""
    empty, grown = [], []
    with tempfile.TemporaryDirectory(dir=path.parent) as temporary:
        folder = Path(temporary)
        pyoxigraph.Store(str(path)).backup(str(folder / "grown"))
        imported(folder / "first", more[0], folder)
        for n, sample in enumerate(more):
            empty.append(imported(folder / f"empty{n}", sample, folder))
            grown.append(imported(folder / "grown", sample, folder))
    return empty, grown


def tell(size: int, what: str, times: list[float], empty: list[float]) -> None:
    """Print what bulletins took, beside what bulletins into an empty store took."""
    base = statistics.median(empty)
    middle, mean, worst = (f(times) / base for f in (statistics.median, statistics.mean, max))
    print(f"{size} bulletins: {what}, takes {middle:.2f} times what it takes into an empty store")
    print(f"  (mean {mean:.2f}, worst {worst:.2f}; into an empty store {base * 1000:.0f} ms)", flush=True)


def main() -> None:
    """Print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, default=[100_000])
    parser.add_argument("--keep", type=Path, help="keep the stores in this folder, and take those that are there")
    options = parser.parse_args()
    check(list(samples(40)))
    for size in sorted(options.sizes):
        with tempfile.TemporaryDirectory() as temporary:
            folder = options.keep or Path(temporary)
            folder.mkdir(parents=True, exist_ok=True)
            began = time.perf_counter()
            given = list(samples(size + 2 * REPEATS))
            more = [given.pop() for _ in range(2 * REPEATS)]
            path = folder / f"growth-{size}"
            if not path.exists():
                shutil.rmtree(folder / "loading", ignore_errors=True)
                load(folder / "loading", given)
                (folder / "loading").rename(path)
                print(f"{size} bulletins made and loaded in {time.perf_counter() - began:.0f} s", flush=True)
            # No import has to look after what was left of the making: the collector would take seconds of one.
            del given
            gc.collect()
            gc.freeze()
            empty, grown = commanded(path, more[:REPEATS])
            tell(size, "one more, by the command", grown, empty)
            empty, late, any_date = measure(path, more)
            tell(size, "one more, the newest, in the store alone", late, empty)
            tell(size, "one more, of any date, in the store alone", any_date, empty)


if __name__ == "__main__":
    main()

"""How fast pages and documents are read, as ratios to what reading them takes at least.

Run it by itself: `python tests/benchmarks/reading.py`. All figures come from one run on one machine, so their ratios
can be compared between machines; a page is held against trafilatura alone, the other formats against plain text.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "read"))

import trafilatura
from page_layouts import LAYOUTS
from read_formats import WRITERS
from read_samples import TEXT

from kg.read import ReadOptions
from kg.read.blob import bytes_blob
from kg.read.formats import read_blob
from kg.read.page import read_page
from kg.read.sites import load_sites

_TIMES = 40


def seconds(work: Callable[[], object]) -> float:
    """The best of three measurements of one piece of work."""
    work()
    found = []
    for _ in range(3):
        began = time.perf_counter()
        for _ in range(_TIMES):
            work()
        found.append((time.perf_counter() - began) / _TIMES)
    return min(found)


def main() -> None:
    """Prints the ratios."""
    sites = load_sites()
    print(f"{'page layout':12} {'ms':>7}  times trafilatura alone")
    for name, source in LAYOUTS.items():
        alone = seconds(lambda source=source: trafilatura.extract(source, favor_recall=True))
        ours = seconds(lambda source=source: read_page(source, sites))
        print(f"{name:12} {ours * 1000:7.2f}  {ours / alone:.2f}")
    print(f"\n{'format':12} {'ms':>7}  times plain text")
    plain = 0.0
    for suffix, write in WRITERS.items():
        blob = bytes_blob(f"tin{suffix}", "tin", write(TEXT.splitlines()))
        took = seconds(lambda blob=blob: list(read_blob(blob, ReadOptions())))
        plain = plain or took
        print(f"{suffix:12} {took * 1000:7.2f}  {took / plain:.1f}")


if __name__ == "__main__":
    main()

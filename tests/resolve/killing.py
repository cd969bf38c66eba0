"""Kills an import at random moments and looks at what is left: run as a script for as many moments as wanted.

    python tests/resolve/killing.py --moments 50

Each round starts a real import of made-up bulletins whose persons share names, kills it with SIGKILL after a random
time, opens the store again and compares every bulletin in it with the same bulletin in a store that nothing disturbed.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from kg import Store
from kg.model import Document

NAMES = ("Nguyễn Văn Hùng", "Nguyễn Văn Sáng", "Lê Thị Mẫu", "Trần Ví Dụ")
PROVINCES = ("Sơn La", "Hà Nam", "Hải Phòng")
#: Bulletins of an import: several batches, so that a kill can fall between them, inside one and after the last.
COUNT = 60

_IMPORT = """
import sys
from kg.api import Store
sys.path.insert(0, sys.argv[2])
from killing import documents
import kg.api
kg.api.BATCH = 4
with Store(sys.argv[1], writable=True) as store:
    write = store._write
    def said(batch, report):
        write(batch, report)
        for document, _ in batch:
            print(document.id, flush=True)
    store._write = said
    print("ready", flush=True)
    store.import_documents(documents())
"""


def documents() -> list[Document]:
    """Bulletins of which many name persons of the same few names, so that a new one can change who is who."""
    rng = random.Random(5)
    out = []
    for n in range(COUNT):
        name, other = rng.sample(NAMES, 2)
        place = rng.choice(PROVINCES)
        lines = [
            f"Sáng {1 + n % 28}/{1 + n % 12}/{2015 + n % 9}, Tỉnh ủy {place} tổ chức hội nghị.",
            f"Dự hội nghị có đồng chí {name}, Bí thư Tỉnh ủy {place}; đồng chí {other}, Giám đốc Sở Y tế {place}.",
        ]
        published = f"{2015 + n % 9}-{1 + n % 12:02}-{1 + n % 28:02}"
        out.append(Document(f"k{n:03}", "\n".join(lines), published=published, locality=place))
    return out


def killed_import(folder: Path, after: float) -> list[str]:
    """Start the import into `folder`, kill it `after` seconds from its start of work, return what it acknowledged."""
    command = [sys.executable, "-c", _IMPORT, str(folder), str(Path(__file__).parent)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        time.sleep(after)
        process.kill()
        said = process.stdout.read()
    return [line for line in said.splitlines() if line]


def check(folder: Path, acknowledged: list[str], whole: dict[str, list[dict[str, object]]]) -> int:
    """Assert that acknowledged bulletins are in, that none is half there, and that the import can be finished.

    Returns how many bulletins were in after the kill.
    """
    with Store(folder, writable=True) as store:
        present = store.bulletins()
        assert set(acknowledged) <= set(present), sorted(set(acknowledged) - set(present))
        for doc in present:
            assert _without_iri(store.facts(doc)) == _without_iri(whole[doc]), doc
        store.import_documents(documents())
        assert {doc: list(store.facts(doc)) for doc in store.bulletins()} == whole
    return len(present)


def _without_iri(rows: object) -> list[dict[str, object]]:
    """Facts without whom they were resolved to, which rightly depends on the other bulletins."""
    return [{k: v for k, v in row.items() if k != "iri"} for row in rows]  # type: ignore[attr-defined]


def undisturbed() -> tuple[dict[str, list[dict[str, object]]], float]:
    """The facts of every bulletin in a store that nothing disturbed, and how long its import took in seconds."""
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder, Store(Path(folder) / "store", writable=True) as store:
        store.import_documents(documents())
        return {doc: list(store.facts(doc)) for doc in store.bulletins()}, time.perf_counter() - began


def run(moments: int, seed: int = 1) -> list[int]:
    """Kill the import at so many random moments; returns how many bulletins each left. A fault raises."""
    rng = random.Random(seed)
    whole, seconds = undisturbed()
    left = []
    for _ in range(moments):
        with tempfile.TemporaryDirectory() as folder:
            store = Path(folder) / "store"
            acknowledged = killed_import(store, rng.uniform(0, seconds))
            left.append(check(store, acknowledged, whole))
    return left


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--moments", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    counts = run(options.moments, options.seed)
    print(f"{len(counts)} kills survived; bulletins left of {COUNT}: {sorted(counts)}")

"""Kills the command `kg` at random moments and looks at what is left: run as a script for as many moments as wanted.

    python tests/resolve/killing.py --moments 50

Each round takes a store that an import has filled, starts `kg import` of more bulletins whose persons share their names
(or `kg rebuild`, which resolves every name anew), kills it with SIGKILL after a random time, and opens the store again:
what was acknowledged must be whole, nothing half there, and the next import must complete the work.
"""

from __future__ import annotations

import argparse
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from kg import Store

NAMES = ("Nguyễn Văn Hùng", "Nguyễn Văn Sáng", "Lê Thị Mẫu", "Trần Ví Dụ")
PROVINCES = ("Sơn La", "Hà Nam", "Hải Phòng")
#: Bulletins that stand before a round, and those in all: the others are several batches of an import.
BEFORE, COUNT = 15, 90
Facts = dict[str, list[dict[str, object]]]


def write_bulletins(folder: Path) -> list[Path]:
    """Write bulletins of which many name persons of the same few names: a new one can change who is who."""
    rng = random.Random(5)
    out = []
    for n in range(COUNT):
        name, other = rng.sample(NAMES, 2)
        place = rng.choice(PROVINCES)
        day = f"{1 + n % 28}/{1 + n % 12}/{2015 + n % 9}"
        words = " ".join(f"việc {rng.randrange(10**9)}" for _ in range(30))
        text = (
            f"Sáng {day}, Tỉnh ủy {place} tổ chức hội nghị. Hội nghị bàn {words}.\n"
            f"Dự hội nghị có đồng chí {name}, Bí thư Tỉnh ủy {place}; đồng chí {other}, Giám đốc Sở Y tế {place}.\n"
        )
        path = folder / f"k{n:03}.txt"
        path.write_text(text, encoding="utf-8")
        out.append(path)
    return out


def kg(store: Path, *arguments: str) -> list[str]:
    """Return the command line of the real command on a store."""
    return [sys.executable, "-m", "kg", "--store", str(store), *arguments]


def facts(store: Path) -> Facts:
    """Return the facts of every bulletin of a store."""
    with Store(store, writable=False) as opened:
        return {doc: list(opened.facts(doc)) for doc in opened.bulletins()}


def _without_iri(rows: list[dict[str, object]]) -> list[dict[str, object]]:
    """Facts without whom they were resolved to, which rightly depends on the other bulletins."""
    return [{k: v for k, v in row.items() if k != "iri"} for row in rows]


class Rounds:
    """What the rounds have in common: the bulletins, the store before, and the one that nothing disturbed."""

    def __init__(self, folder: Path) -> None:
        """Make both stores in `folder`, and take the time that each command takes."""
        self.folder = folder
        self.paths = [str(p) for p in write_bulletins(folder)]
        self.before, self.after = folder / "before", folder / "after"
        subprocess.run(kg(self.before, "import", *self.paths[:BEFORE]), check=True, capture_output=True)
        shutil.copytree(self.before, self.after)
        self.seconds = {}
        for command in ("import", "rebuild"):
            began = time.perf_counter()
            subprocess.run(self._command(command, self.after), check=True, capture_output=True)
            self.seconds[command] = time.perf_counter() - began
        self.whole = facts(self.after)
        assert len(self.whole) == COUNT

    def _command(self, command: str, store: Path) -> list[str]:
        return kg(store, command, *(self.paths[BEFORE:] if command == "import" else ()))

    def kill(self, command: str, share: float) -> int:
        """Kill a command after a share of its time; returns how many bulletins the store had then. A fault raises."""
        store = self.folder / "store"
        acknowledged = set(self.whole)
        if command == "import":
            acknowledged = {Path(p).stem for p in self.paths[:BEFORE]}
        shutil.copytree(self.before if command == "import" else self.after, store)
        try:
            with subprocess.Popen(self._command(command, store), stdout=-3, stderr=-3) as process:
                time.sleep(share * self.seconds[command])
                process.kill()
            left = facts(store)
            assert acknowledged <= set(left), sorted(acknowledged - set(left))
            for doc, rows in left.items():
                assert _without_iri(rows) == _without_iri(self.whole[doc]), doc
            subprocess.run(kg(store, "import", *self.paths), check=True, capture_output=True)
            assert facts(store) == self.whole
        finally:
            shutil.rmtree(store)
        return len(left)


def run(moments: int, seed: int = 1) -> list[int]:
    """Kill `kg import`, and every third time `kg rebuild`, at so many random moments; returns what each left."""
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        rounds = Rounds(Path(folder))
        return [rounds.kill("rebuild" if n % 3 == 2 else "import", rng.random()) for n in range(moments)]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--moments", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    counts = run(options.moments, options.seed)
    print(f"{len(counts)} kills survived; bulletins left of {COUNT}: {sorted(counts)}")

"""How much of real role strings is read: the posts of the candidates of 2016, each behind its bearer's name.

The strings are no part of the repository; they lie in ../shared/reference beside the checkout. Run as a script this
prints the share read with nothing left over, what was left over, and on request a sample with its posts for the eye:

    python tests/extract/role_strings.py [--left 40] [--sample 100] [--seed 1]
"""

from __future__ import annotations

import argparse
import csv
import random
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.extract import extract
from kg.extract.reading import read
from kg.extract.units import Line, Role, Unit
from kg.lexicon import Lexicon, load_lexicon
from kg.model import Document
from kg.text import syllable_key

STRINGS = Path(__file__).resolve().parents[3] / "shared" / "reference" / "na14_2016_candidates.tsv"
#: Who bears the posts of every string: the names of the list are not what is measured.
BEARER = "Đồng chí Nguyễn Văn An"
#: Words that part two posts, or a body from the body it is of.
_JOINTS = frozenset(map(syllable_key, ("và", "kiêm", "nhiệm", "thuộc", "của", "tại")))
#: Units that say something of a post by themselves: the post, a rank or trade, the bearer's honorific, a day.
_READ = frozenset(("role", "rank", "hon", "punct", "date"))


@dataclass(frozen=True, slots=True)
class Candidate:
    """One row: who, the province that the string is of, and the string."""

    name: str
    province: str
    posts: str

    @property
    def document(self) -> Document:
        """The string as a bulletin of its province would have it: behind the name."""
        return Document("candidate", f"{BEARER}, {self.posts.strip(' ;.,')}.", locality=self.province)


def candidates(path: Path = STRINGS) -> list[Candidate]:
    """Return the rows of the list that hold a role string."""
    with path.open(encoding="utf-8") as file:
        rows = csv.DictReader(file, delimiter="\t")
        return [Candidate(r["name"], r["province"], r["positions"]) for r in rows if r["positions"].strip()]


def left_over(candidate: Candidate, lexicon: Lexicon) -> list[str]:
    """Return what of a role string belongs to no title and no body, in brackets behind the two units before it."""
    lines = read(candidate.document, lexicon, lambda issue: None).lines
    return [stretch for number, line in enumerate(lines) for stretch in _stretches(line, opening=not number)]


def without_body(candidate: Candidate, lexicon: Lexicon) -> list[str]:
    """Return the titles of a role string whose body was not found."""
    lines = read(candidate.document, lexicon, lambda issue: None).lines
    found = [unit.value for line in lines for _, unit in line.named if isinstance(unit.value, Role)]
    return [role.name for role in found if not role.body and role.title.org != ""]


def _stretches(line: Line, *, opening: bool) -> Iterator[str]:
    units = line.units
    begin = next((k + 1 for k, unit in enumerate(units) if unit.kind == "person"), 0) if opening else 0
    stray: list[int] = []
    for k in range(begin, len(units) + 1):
        if k < len(units) and not _is_read(units, k):
            stray.append(k)
        elif stray:
            before = " ".join(unit.text for unit in units[max(begin, stray[0] - 2) : stray[0]])
            yield f"{before} [{' '.join(unit.text for unit in units[stray[0] : stray[-1] + 1])}]"
            stray = []


def _is_read(units: list[Unit], k: int) -> bool:
    unit, before = units[k], units[k - 1] if k else None
    if unit.kind in _READ:
        return True
    if unit.kind == "word":
        if before is None or unit.key not in _JOINTS:
            return False
        return before.kind in ("role", "org", "rank", "punct") or before.key in _JOINTS
    joined = before is None or before.kind == "punct" or before.key in _JOINTS
    if unit.kind == "org":
        return joined
    return unit.kind == "place" and (joined or (before is not None and before.kind in ("role", "org")))


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--left", type=int, default=40, help="how many stretches left over to print")
    parser.add_argument("--sample", type=int, default=0, help="how many strings to print with the posts read in them")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if not STRINGS.exists():
        sys.exit(f"{STRINGS} is absent: the role strings are not part of the repository; nothing was measured")
    rows, lexicon = candidates(), load_lexicon()
    left = [left_over(row, lexicon) for row in rows]
    whole = sum(not found for found in left)
    bare = Counter(title for row in rows for title in without_body(row, lexicon))
    print(f"{whole} of {len(rows)} strings read with nothing left over ({whole / len(rows):.1%})")
    print(f"{sum(bare.values())} titles without a body: {dict(bare.most_common(12))}")
    for stretch, count in Counter(s for found in left for s in found).most_common(options.left):
        print(f"{count:4} {stretch}")
    for row in random.Random(options.seed).sample(rows, options.sample):
        print(f"\n{row.province} | {row.posts}")
        for fact in extract(row.document, lexicon).facts:
            if fact.kind == "role":
                print("   ", " | ".join(f"{slot}={value}" for slot, value in fact.slots.items() if slot != "person"))


if __name__ == "__main__":
    main()

"""What importing one bulletin costs as the store grows, and what it costs beside reading it.

    python tests/benchmarks/store_growth.py [BULLETINS ...]

Prints ratios, each of two figures taken in one run: one bulletin into a store of N bulletins against one into an empty
store, for a bulletin of persons and bodies that other bulletins name, too; quads for each fact. The bulletins are made
up: 8 persons of some 2,000, each with a title in one of many departments, and one body that every tenth names.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from pathlib import Path

from kg import Document, Extraction, Fact, Span, Store

SURNAMES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ")
GIVEN = ("An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Khánh", "Lan", "Minh", "Nam", "Phúc", "Quang", "Sơn", "Thảo")
TITLES = ("Bí thư", "Phó Bí thư", "Chủ tịch", "Phó Chủ tịch", "Giám đốc", "Phó Giám đốc", "Ủy viên", "Trưởng phòng")
PLACES = ("Hải Phòng", "Hà Nam", "Nghệ An", "Quảng Ninh", "Đồng Tháp", "Lâm Đồng", "Cà Mau", "Sơn La")
REPEATS = 9


def bulletin(n: int, seed: int = 7) -> tuple[Document, Extraction]:
    """Return the n-th made-up bulletin with its facts."""
    pick = random.Random(f"{seed}-{n}")
    place = pick.choice(PLACES)
    lines: list[str] = []
    rows: list[tuple[str, str, str]] = []
    for _ in range(8):
        person = f"{pick.choice(SURNAMES)} {pick.choice(GIVEN)} {pick.choice(GIVEN)}"
        body = f"Sở {pick.choice(GIVEN)} {pick.choice(GIVEN)[:1]}{pick.randrange(50)} tỉnh {place}"
        rows.append((person, pick.choice(TITLES), body))
        lines.append(f"{person}, {rows[-1][1]} {body}.")
    if n % 10 == 0:
        lines.append("Thủ tướng Chính phủ gửi thư.")
    text = "\n".join(lines)
    facts: list[Fact] = []
    for name, kind in dict.fromkeys([*((p, "person") for p, _, _ in rows), *((b, "state") for _, _, b in rows)]):
        at = text.index(name)
        facts.append(Fact("entity", {"kind": kind, "name": name}, (Span(at, at + len(name)),), "made-up"))
    if n % 10 == 0:
        at = text.index("Chính phủ")
        facts.append(Fact("entity", {"kind": "state", "name": "Chính phủ"}, (Span(at, at + 9),), "made-up"))
    start = 0
    for line, (person, title, body) in zip(lines, rows, strict=False):
        slots = {"person": person, "title": title, "org": body, "status": "current"}
        facts.append(Fact("role", slots, (Span(start, start + len(line)),), "made-up"))
        start += len(line) + 1
    published = f"20{pick.randrange(10, 25)}-{pick.randrange(1, 13):02}-{pick.randrange(1, 29):02}"
    document = Document(f"b{n}", text, published=published, locality=f"tỉnh {place}")
    return document, Extraction(document.id, tuple(facts), (), published, document.locality)


def one_more(store: Store, first: int) -> float:
    """Return the median seconds that one bulletin takes to come in."""
    times = []
    for n in range(first, first + REPEATS):
        sample = bulletin(n * 10)
        began = time.perf_counter()
        store.put([sample])
        times.append(time.perf_counter() - began)
    return statistics.median(times)


def main() -> None:
    """Print the ratios."""
    sizes = [int(a) for a in sys.argv[1:]] or [500, 2000]
    with tempfile.TemporaryDirectory() as folder:
        with Store(Path(folder) / "warm") as store:
            one_more(store, 10**6)
        empty = []
        for i in range(REPEATS):
            with Store(Path(folder) / f"empty{i}") as store:
                sample = bulletin(10**7 + i * 10)
                began = time.perf_counter()
                store.put([sample])
                empty.append(time.perf_counter() - began)
        base = statistics.median(empty)
        with Store(Path(folder) / "grown") as store:
            have = 0
            for size in sorted(sizes):
                began = time.perf_counter()
                for start in range(have, size, 100):
                    store.put([bulletin(n) for n in range(start, min(start + 100, size))])
                bulk = (time.perf_counter() - began) / (size - have)
                have = size
                print(
                    f"{size} bulletins: one more takes {one_more(store, 10**6 + size) / base:.2f} times what it takes "
                    f"into an empty store; in batches of 100 each takes {bulk / base:.2f} times that"
                )
            quads = sum(store.stats().quads.values())
            facts = sum(store.stats().attested.values())
            print(f"{quads / facts:.1f} quads for each fact")


if __name__ == "__main__":
    main()

"""Who holds a post at a date: one case for each rule, and many at random against the rules in plain Python.

The rules, for a body: a post is held by whom some bulletin says so of, from the start that one states or else from the
first bulletin that says so, until a stated end, a later bulletin by which it is left, or, where one person holds it,
until another one's beginning after all that is known of the holder, or in the bulletin that still calls the holder so.
"""

from __future__ import annotations

import random

import pytest
from graph_samples import Bulletin, bulletin, entity

from kg import Store
from kg.graph.tenures import Interval, Statement, derive

BODY = "Sở Thử nghiệm tỉnh Mẫu"
ONE, MANY = "Giám đốc", "Phó Giám đốc"
AN, BINH, CHI = "Trần Thử An", "Lê Thử Bình", "Phạm Thử Chi"

#: What one bulletin says: its date or None, and who, in which post, with which status, since or until when.
Said = tuple[str | None, tuple[tuple[str, str, str, str | None], ...]]


def told(*said: Said) -> list[Bulletin]:
    """Return bulletins that say so."""
    out = []
    for n, (published, facts) in enumerate(said):
        lines = [f"{person}, {title} {BODY}, việc {k}." for k, (person, title, _, _) in enumerate(facts)]
        names = [entity("state", BODY), *(entity("person", p) for p in dict.fromkeys(f[0] for f in facts))]
        roles = [
            (
                "role",
                line,
                {"person": person, "title": title, "org": BODY, "status": status} | ({"date": date} if date else {}),
            )
            for line, (person, title, status, date) in zip(lines, facts, strict=True)
        ]
        out.append(bulletin(f"b{n}", "\n".join(lines), *names, *roles, published=published))
    return out


def holders(store: Store, at: str = "") -> list[tuple[str, str]]:
    answer = store.ask("who-holds", {"body": BODY, "at": at})
    columns = [answer.variables.index(v) for v in ("role", "person")]
    return sorted((row[columns[0]].value, row[columns[1]].value) for row in answer.rows)


def single(published: str | None, person: str, status: str = "current", date: str | None = None) -> Said:
    return published, ((person, ONE, status, date),)


CASES: dict[str, tuple[list[Said], dict[str, list[str]]]] = {
    "another seen later": (
        [single("2020-01-05", AN), single("2022-01-05", BINH)],
        {"": [BINH], "2021": [AN], "2022-01-05": [BINH], "2019": []},
    ),
    "another seen at once": ([single("2020-01-05", AN), single("2020-01-05", BINH)], {"": [AN, BINH]}),
    "another since a day before the last that is known": (
        [single("2020-01-05", AN), single("2020-02-01", BINH, "appointed", "2019-12-01")],
        {"": [AN, BINH], "2019-12-15": [BINH]},
    ),
    "named in the bulletin that appoints another": (
        [("2020-01-05", ((AN, ONE, "current", None), (BINH, ONE, "appointed", "2020-01-02")))],
        {"": [BINH], "2020-01-03": [BINH]},
    ),
    "later called former": (
        [single("2020-01-05", AN), single("2021-01-05", AN, "former")],
        {"": [], "2020-06": [AN], "2021-01-05": []},
    ),
    "called former, and later held again": ([single("2020-01-05", AN, "former"), single("2021-01-05", AN)], {"": [AN]}),
    "left on a day": (
        [single("2020-01-05", AN), single("2021-01-05", AN, "ended", "2021-01-01")],
        {"": [], "2020-12-31": [AN], "2021-01-04": []},
    ),
    "many at once": (
        [
            ("2020-01-05", ((AN, MANY, "current", None), (BINH, MANY, "current", None))),
            ("2022", ((CHI, MANY, "appointed", "2022"),)),
        ],
        {"": [BINH, AN, CHI], "2021": [BINH, AN]},
    ),
    "undated bulletins, stated starts": (
        [single(None, AN, "appointed", "2016-05-01"), single(None, BINH, "appointed", "2019-05-01")],
        {"": [BINH], "2017": [AN], "2019-05-01": [BINH], "2015": []},
    ),
    "an undated bulletin, then another one's dated": (
        [single(None, AN, "appointed", "2016-05-01"), single("2019-05-01", BINH)],
        {"": [BINH], "2018": [AN]},
    ),
    "an undated start, then called former": (
        [single(None, AN, "appointed", "2016-05-01"), single("2019-05-01", AN, "former")],
        {"": [], "2018": [AN]},
    ),
    "an undated bulletin that appoints another": (
        [(None, ((AN, ONE, "current", None), (BINH, ONE, "appointed", "2019-05-01")))],
        {"": [BINH], "2018": [AN]},
    ),
    "undated altogether": ([single(None, AN), single(None, BINH)], {"": [AN, BINH], "2018": [AN, BINH]}),
    "only ever former": ([single("2020-01-05", AN, "former")], {"": []}),
}


@pytest.mark.parametrize("case", CASES)
def test_each_rule(case: str) -> None:
    said, expected = CASES[case]
    with Store(None) as store:
        store.put(told(*said))
        assert {at: [p for _, p in holders(store, at)] for at in expected} == {
            at: sorted(people) for at, people in expected.items()
        }


def by_the_rules(said: list[Said], at: str) -> list[tuple[str, str]]:
    """Return who holds what by the rules above, without a graph."""
    rows: dict[tuple[str, str], list[tuple[int, str, Statement]]] = {}
    for n, (published, facts) in enumerate(said):
        for person, title, status, date in facts:
            rows.setdefault((title, person), []).append((n, status, Statement(status, date, published)))
    spans = {post: derive(s for _, _, s in found) for post, found in rows.items()}
    when = at or "9999"

    def begun(span: Interval) -> str | None:
        return span.start or span.first_seen

    def held(post: tuple[str, str]) -> bool:
        found, span = rows[post], spans[post]
        start, known = begun(span), span.last_seen or span.start
        if not any(status in ("current", "appointed") for _, status, _ in found):
            return False
        if (start and start > when and not start.startswith(when)) or (span.end and span.end < when):
            return False
        left = [s.published for _, status, s in found if status in ("former", "ended") and s.published]
        if known and any(known < day <= when for day in left):
            return False
        return post[0] != ONE or not any(succeeds(other, post, known) for other in rows)

    def succeeds(other: tuple[str, str], post: tuple[str, str], known: str | None) -> bool:
        start = begun(spans[other])
        if other[0] != post[0] or other == post or not start or start > when:
            return False
        current = {n for n, status, _ in rows[post] if status == "current"}
        return bool(known and start > known) or any(n in current for n, s, _ in rows[other] if s == "appointed")

    return sorted(filter(held, rows))


@pytest.mark.parametrize("seed", range(40))
def test_many_at_random(seed: int) -> None:
    dice = random.Random(seed)
    days = [f"20{year}-{month:02d}-11" for year in (20, 21) for month in (2, 5, 9)]

    def fact() -> tuple[str, str, str, str | None]:
        status = dice.choice(["current", "current", "appointed", "former", "ended"])
        date = dice.choice([None, *days]) if status in ("appointed", "ended") else None
        return dice.choice([AN, BINH, CHI]), dice.choice([ONE, ONE, MANY]), status, date

    said: list[Said] = []
    for _ in range(dice.randint(2, 6)):
        facts = {f[:2]: f for f in (fact() for _ in range(dice.randint(1, 3)))}
        said.append((dice.choice([None, *days]), tuple(facts.values())))
    with Store(None) as store:
        store.put(told(*said))
        for at in ("", "2020-05-11", "2020-12-31", "2021-06"):
            assert holders(store, at) == by_the_rules(said, at), (said, at)

"""Bodies and places through time: separate nodes, linked with dates, and found under either name."""

from __future__ import annotations

import random
from itertools import permutations

import pytest
from graph_samples import Bulletin, bulletin, entity
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import KgError, Store
from kg.graph.succession import blocks, forebears, heirs
from kg.resolve.places import changes, is_city

OLD, NEW = "Ban Quản lý Khu kinh tế Hải Phòng", "Ban Quản lý các Khu kinh tế Hải Phòng"


def report(doc: str, body: str, person: str, published: str, title: str = "Trưởng Ban") -> Bulletin:
    """A made-up bulletin in which a person heads a body of which a figure is given."""
    held = {"person": person, "title": title, "org": body, "status": "current"}
    return bulletin(
        doc,
        f"Ông {person}, {title} {body}, cho biết {body} quản lý 12 dự án.",
        entity("state", body),
        entity("person", person),
        ("role", f"{title} {body}", held),
        ("figure", "12 dự án", {"org": body, "indicator": "dự án", "value": 12}),
        published=published,
    )


BEFORE = report("before", OLD, "Trần Ví Dụ", "2023-02-01")
AFTER = report("after", NEW, "Lê Thí Điểm", "2026-01-05")
LABOUR = report("labour", "Sở Kế hoạch và Đầu tư tỉnh Hải Dương", "Vũ Văn Mẫu", "2024-03-01", "Giám đốc")
FINANCE = report("finance", "Sở Tài chính thành phố Hải Phòng", "Bùi Văn Thử", "2025-09-01", "Giám đốc")
PROVINCE = bulletin(
    "province",
    "Tỉnh Đắk Nông có 8 khu công nghiệp.",
    ("figure", "8 khu", {"org": "tỉnh Đắk Nông", "indicator": "khu công nghiệp", "value": 8}),
    published="2024-05-01",
)
MERGED = bulletin(
    "merged",
    "Tỉnh Lâm Đồng có 20 khu công nghiệp.",
    ("figure", "20 khu", {"org": "tỉnh Lâm Đồng", "indicator": "khu công nghiệp", "value": 20}),
    published="2025-10-01",
)
ALL = (BEFORE, AFTER, LABOUR, FINANCE, PROVINCE, MERGED)


def rows(store: Store, query: str, *names: str, **parameters: str) -> list[tuple[str, ...]]:
    answer = store.ask(query, parameters)
    at = [answer.variables.index(name) for name in names]
    return [tuple("" if row[i] is None else row[i].value for i in at) for row in answer.rows]


@pytest.fixture(scope="module")
def store():
    with Store(None) as opened:
        opened.put(ALL)
        yield opened


def test_old_and_new_are_two_nodes_linked_with_a_date(store):
    assert rows(store, "successions", "old", "new", "since", "change", "through", "act") == [
        (OLD, NEW, "2025", "renamed", "", ""),
        (
            "Sở Kế hoạch và Đầu tư tỉnh Hải Dương",
            "Sở Tài chính thành phố Hải Phòng",
            "2025-07-01",
            "merged",
            "Sở Tài chính tỉnh Hải Dương",
            "Nghị quyết 202/2025/QH15",
        ),
        ("tỉnh Đắk Nông", "tỉnh Lâm Đồng", "2025-07-01", "merged", "", "Nghị quyết 202/2025/QH15"),
    ]
    assert len(rows(store, "successions", "old", body="tinh lam dong")) == 1
    assert not [f for f in store.validate() if f.severity == "error"]


def test_facts_are_found_under_either_name_and_it_is_said_under_which(store):
    assert rows(store, "who-holds", "person", "otherBody", body=OLD) == [("Trần Ví Dụ", ""), ("Lê Thí Điểm", NEW)]
    assert rows(store, "holders", "person", "otherBody", body=NEW) == [("Trần Ví Dụ", OLD), ("Lê Thí Điểm", "")]
    assert rows(store, "figures", "value", "otherBody", body=NEW) == [("12", OLD), ("12", "")]
    assert rows(store, "figures", "value", "otherBody", body="tỉnh Đắk Nông") == [("8", ""), ("20", "tỉnh Lâm Đồng")]


@pytest.mark.parametrize(
    ("at", "person"), [("2024", "Trần Ví Dụ"), ("2025-12-31", "Trần Ví Dụ"), ("2026-02", "Lê Thí Điểm")]
)
def test_who_holds_a_post_once_the_old_body_is_gone(store, at, person):
    # The day of the change is not on record, so the old board's head counts until the year is over.
    for body in (OLD, NEW):
        assert rows(store, "who-holds", "person", body=body, at=at) == [(person,)]


def test_bodies_under_the_old_are_found_under_the_new():
    part = ("structure", "trực thuộc", {"org": "Phòng Thử", "relation": "part_of", "parent": OLD})
    under = bulletin("under", f"Phòng Thử trực thuộc {OLD}.", entity("state", OLD), entity("state", "Phòng Thử"), part)
    with Store(None) as opened:
        opened.put([under, AFTER])
        assert rows(opened, "bodies-under", "under", "whole", "otherBody", body=NEW) == [("Phòng Thử", OLD, OLD)]


def test_a_body_that_no_bulletin_names_is_answered_for_by_what_it_was():
    notes: list[str] = []
    with Store(None) as opened:
        opened.put([BEFORE, PROVINCE])
        answer = opened.ask("who-holds", {"body": NEW}, on_note=notes.append)
        assert [row[1].value for row in answer.rows] == ["Trần Ví Dụ"]
        opened.ask("figures", {"body": "tỉnh Lâm Đồng"}, on_note=notes.append)
        with pytest.raises(KgError, match="no bulletin names"):
            opened.ask("who-holds", {"body": "Tỉnh ủy Sơn La"}, on_note=notes.append)
    assert notes == [
        f"no bulletin names {NEW!r}; this is of {OLD!r}, which was renamed to it (2025)",
        "no bulletin names 'tỉnh Lâm Đồng'; this is of 'tỉnh Đắk Nông', which was merged into it (2025-07-01)",
    ]


def quads(store: Store) -> set[str]:
    return {str(q) for q in store.backend.match(None, None, None, None)}


def test_any_order_gives_the_same_links():
    orders = list(permutations(ALL))
    seen = set()
    for order in random.Random(4).sample(orders, 12):
        with Store(None) as opened:
            for one in order:
                opened.put([one])
            seen.add(frozenset(quads(opened)))
    with Store(None) as opened:
        opened.put(ALL)
        assert seen == {frozenset(quads(opened))}


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(range(len(ALL))), min_size=1, max_size=4, unique=True))
def test_a_link_goes_with_either_end(gone):
    with Store(None) as opened, Store(None) as fresh:
        opened.put(ALL)
        opened.remove([ALL[n][0].id for n in gone])
        fresh.put([one for n, one in enumerate(ALL) if n not in gone])
        assert quads(opened) == quads(fresh)


def test_a_way_forward_is_a_way_back():
    """What an old body passed into names the old among what it came of, for all provinces and common bodies."""
    lost = []
    for place in sorted({p for c in changes() for p in (c.old, c.new)}):
        mark, committee = ("thành phố", "Thành ủy") if is_city(place) else ("tỉnh", "Tỉnh ủy")
        names = [(f"{committee} {place}", "body"), (f"{mark} {place}", "place"), (place, "place")]
        names += [(f"{head} {mark} {place}", "body") for head in ("UBND", "Sở Giao thông vận tải", "Công an")]
        for name, folder in names:
            for heir in heirs(name, folder):
                back = {block for old in forebears(heir.name, folder) for block in blocks(old, folder)}
                if back.isdisjoint(blocks(name, folder)):
                    lost.append((name, heir))
    assert lost == []

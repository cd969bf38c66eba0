"""What must hold for any testimonies: no order, batching or detour of judgements changes who is who."""

from __future__ import annotations

import random
from collections import defaultdict

from hypothesis import given, settings
from hypothesis import strategies as st

from kg import model
from kg.resolve import block_key, contradictions, read_judgements, resolve, write_judgements

NAMES = ("Nguyễn Văn Hùng", "Nguyễn văn Hùng", "Thẩm Ước Khuê", "Lê Thị Thuỷ", "Lê Thị Thủy")
POSTS = (
    ("Bí thư", "Tỉnh ủy Sơn La"),
    ("Phó Bí thư", "Tỉnh ủy Hà Nam"),
    ("Giám đốc", "Sở Y tế tỉnh Hà Nam"),
    ("Bộ trưởng", "Bộ Xây dựng"),
    ("Thứ trưởng", "Bộ Xây dựng"),
    ("Ủy viên", "Ban Chấp hành Trung ương Đảng"),
    ("Trưởng phòng", "Phòng Kế hoạch"),
    ("Chủ tịch", "Ủy ban nhân dân huyện Mộc Châu"),
)
BESIDE = ("Trần Ví Dụ", "Phạm Thí Điểm", "Công ty Cổ phần Gốm Trúc Lâm", "Tỉnh ủy Sơn La")

tenures = st.lists(
    st.builds(
        lambda post, status: (*post, status, "", ""),
        st.sampled_from(POSTS),
        st.sampled_from(("current", "former", "appointed", "ended")),
    ),
    max_size=3,
)
testimonies = st.lists(
    st.builds(
        model.Testimony,
        doc=st.sampled_from([f"b{n:02}" for n in range(14)]),
        name=st.sampled_from(NAMES),
        kind=st.just("person"),
        published=st.one_of(st.none(), st.dates().map(str)),
        locality=st.sampled_from((None, "Hà Nam", "Sơn La", "Nowhere")),
        tenures=tenures.map(tuple),
        bio=st.sampled_from(((), (("birth_year", "1960"),), (("birth_year", "1972"), ("hometown", "Hà Nam")))),
        beside=st.lists(st.sampled_from(BESIDE), max_size=3, unique=True).map(tuple),
    ),
    max_size=14,
    unique_by=lambda t: (t.doc, t.name),
)
bodies = st.lists(
    st.builds(
        model.Testimony,
        doc=st.sampled_from([f"b{n:02}" for n in range(9)]),
        name=st.sampled_from(("Sở Y tế", "UBND tỉnh Hà Nam", "Ủy ban nhân dân tỉnh Hà Nam", "Huyện ủy Châu Thành")),
        kind=st.sampled_from(("state", "party")),
        locality=st.sampled_from((None, "Hà Nam", "Long An")),
    ),
    max_size=9,
    unique_by=lambda t: (t.doc, t.name),
)


def judged(data: st.DataObject, given_: list[model.Testimony]) -> list[model.Judgement]:
    """Some judgements on the given testimonies."""
    members = [(t.doc, t.name) for t in given_]
    if len(members) < 2:
        return []
    pairs = st.tuples(st.sampled_from(members), st.sampled_from(members), st.booleans())
    drawn = data.draw(st.lists(pairs, max_size=4))
    return [model.Judgement(same, a, b) for a, b, same in drawn if a != b]


@settings(max_examples=150, deadline=None)
@given(st.data(), testimonies, bodies, st.randoms())
def test_order_means_nothing(
    data: st.DataObject, persons: list[model.Testimony], others: list[model.Testimony], rng: random.Random
) -> None:
    every = [*persons, *others]
    told = judged(data, every)
    expected = resolve(every, told)
    shuffled, turned = list(every), [model.Judgement(j.same, j.right, j.left) for j in told]
    rng.shuffle(shuffled)
    rng.shuffle(turned)
    assert resolve(shuffled, turned) == expected


@settings(max_examples=100, deadline=None)
@given(testimonies, bodies)
def test_blocks_are_resolved_alone(persons: list[model.Testimony], others: list[model.Testimony]) -> None:
    blocks: dict[str, list[model.Testimony]] = defaultdict(list)
    for t in (*persons, *others):
        blocks[block_key(t.kind, t.name)].append(t)
    alone = sorted((i for block in blocks.values() for i in resolve(block)), key=lambda i: i.key)
    assert tuple(alone) == resolve([*persons, *others])


@settings(max_examples=100, deadline=None)
@given(st.data(), testimonies, bodies)
def test_each_name_is_in_one_identity_and_keys_differ(
    data: st.DataObject, persons: list[model.Testimony], others: list[model.Testimony]
) -> None:
    every = [*persons, *others]
    found = resolve(every, judged(data, every))
    members = sorted(m for i in found for m in i.members)
    assert members == sorted((t.doc, t.name) for t in {(t.doc, t.name): t for t in every}.values())
    assert len({(i.kind, i.key) for i in found}) == len(found)


@settings(max_examples=100, deadline=None)
@given(st.data(), testimonies)
def test_judgements_hold_and_links_span_their_identity(data: st.DataObject, persons: list[model.Testimony]) -> None:
    told = judged(data, persons)
    found = resolve(persons, told)
    of = {m: i.key for i in found for m in i.members}
    refused = {(j.left, j.right) for j in contradictions(told)}
    for j in told:
        if not j.same:
            assert of[j.left] != of[j.right]
        elif (min(j.left, j.right), max(j.left, j.right)) not in refused:
            assert of[j.left] == of[j.right]
    for identity in found:
        reached, todo = {identity.members[0]}, [identity.members[0]]
        while todo:
            at = todo.pop()
            for link in identity.links:
                for one, two in ((link.left, link.right), (link.right, link.left)):
                    if one == at and two not in reached:
                        reached.add(two)
                        todo.append(two)
        assert reached == set(identity.members)


@settings(max_examples=60, deadline=None)
@given(st.data(), testimonies)
def test_judgement_files_give_back_what_was_written(data: st.DataObject, persons: list[model.Testimony]) -> None:
    text = write_judgements(judged(data, persons))
    assert write_judgements(read_judgements(text)) == text

"""Who is compared with whom: leaving out what cannot join changes nothing, and the quick total is the explained one."""

from __future__ import annotations

import random
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from testimonies import person

from kg import model
from kg.resolve import group_strands, meeting, persons, strands
from kg.resolve.judgements import Constraints
from kg.resolve.names import frequency
from kg.resolve.profiles import read_profile
from kg.resolve.score import compare, total

NAMES = ("Nguyễn Văn Hùng", "Trần Thị Mai", "Thẩm Ước Khuê", "Nguyễn Cương")
POSTS = (
    "Bí thư @ Tỉnh ủy Sơn La",
    "Phó Bí thư @ Tỉnh ủy Hà Nam",
    "Bộ trưởng @ Bộ Xây dựng",
    "Giám đốc @ Sở Y tế tỉnh Hà Nam",
    "former:Giám đốc @ Sở Y tế tỉnh Hà Nam",
    "Trưởng phòng @ Phòng Kế hoạch",
)
OTHERS = ("Đỗ Ví Dụ", "Phạm Thí Điểm", "Lê Minh Họa", "Công ty Cổ phần Gốm Trúc Lâm", "Tỉnh ủy Sơn La", "Quốc hội")


def mention(n: int, name: str, rng: random.Random, posts: float) -> model.Testimony:
    """A mention of a name as bulletins are: mostly with a few others, of a place, now and then with more."""
    born = (("birth_year", str(rng.choice((1960, 1961, 1972)))),) if rng.random() < 0.1 else ()
    home = (("hometown", rng.choice(("Hà Nam", "Sơn La", "Ninh Bình"))),) if rng.random() < 0.1 else ()
    return person(
        f"b{n:03}",
        name,
        *(rng.sample(POSTS, rng.choice((1, 1, 2))) if rng.random() < posts else ()),
        at=rng.choice((None, f"{rng.randint(2005, 2024)}-{rng.randint(1, 12):02}-15")),
        near=rng.choice((None, "Hà Nam", "Sơn La", "Ninh Bình")),
        bio=born + home,
        beside=tuple(sorted(rng.sample(OTHERS, rng.randint(0, 3)))),
        close=tuple(rng.sample(OTHERS, 1)) if rng.random() < 0.2 else (),
        styles=tuple(rng.sample(("man", "woman", "đại tá", "giáo sư"), 1)) if rng.random() < 0.3 else (),
    )


def parts(told: list[model.Testimony]) -> set[frozenset[str]]:
    return {
        frozenset(strand.key for strand in group.strands) for group in group_strands(strands(told), Constraints(()))
    }


def all_before(self: meeting.Circles, number: int, profile: object) -> set[int]:
    return set(range(number))


def all_that_may(self: meeting.Persons, name: object) -> set[int]:
    return {n for n, p in enumerate(self._profiles) if meeting.may_join(p, name, self._frequency)}  # type: ignore[arg-type]


@settings(max_examples=60, deadline=None)
@given(st.randoms(), st.sampled_from(NAMES), st.integers(4, 24), st.sampled_from((0.0, 0.2, 0.6)))
def test_what_is_left_out_could_join_nobody(rng: random.Random, name: str, mentions: int, posts: float) -> None:
    told = [mention(n, name, rng, posts) for n in range(mentions)]
    found = parts(told)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(meeting.Circles, "add", all_before)
        patch.setattr(meeting.Persons, "sharing", all_that_may)
        assert parts(told) == found


@settings(max_examples=40, deadline=None)
@given(st.randoms(), st.sampled_from(NAMES), st.sampled_from((0.0, 0.6, 1.0)))
def test_the_quick_total_is_the_sum_of_the_reasons(rng: random.Random, name: str, posts: float) -> None:
    profiles = [read_profile(mention(n, name, rng, posts)) for n in range(6)]
    for one, two in combinations(profiles, 2):
        assert total(one, two, frequency(name)) == pytest.approx(compare(one, two, frequency(name)).total)


def test_namesakes_without_posts_are_hardly_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = []
    quick = persons.total
    monkeypatch.setattr(persons, "total", lambda *given: compared.append(given) or quick(*given))
    provinces = ("Hà Nam", "Sơn La", "Ninh Bình", "Nghệ An")
    told = [
        person(f"b{n:03}", NAMES[0], at="2021-05-01", near=provinces[n % 4], beside=(f"Đỗ Thị Số {n}",))
        for n in range(200)
    ]
    told += [person(f"p{n}", NAMES[0], POSTS[n], at="2021-05-01") for n in range(3)]
    assert len(parts(told)) > 150
    # All pairs were 20,000.
    assert len(compared) < 1000

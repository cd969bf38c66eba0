"""Who is told of as dead: his posts are former ones, the next sentences are about him, and he takes no part."""

from __future__ import annotations

import pytest
from core_facts import roles

HOME = "tỉnh Hà Giang"
OLD = "Lê Văn Thu"
VISITOR = ("Đào Văn Tuân", "Chủ tịch", "Ủy ban nhân dân tỉnh Hà Giang", "current")
SECRETARY = (OLD, "Bí thư", "Tỉnh ủy Hà Giang", "former")
CALL = "Chủ tịch UBND tỉnh Đào Văn Tuân"


@pytest.mark.parametrize(
    "mourning",
    ["dâng hương tưởng nhớ", "đến viếng", "dự lễ truy điệu", "dự lễ tang", "dâng hoa tưởng niệm"],
)
def test_posts_of_whom_one_remembers_are_former(mourning: str) -> None:
    assert roles(f"{CALL} {mourning} Bí thư Tỉnh ủy {OLD}.", HOME) == {VISITOR, SECRETARY}


def test_the_next_sentence_is_about_whom_one_remembers() -> None:
    text = f"{CALL} dâng hương tưởng nhớ đồng chí {OLD}. Ông từng là Bí thư Tỉnh ủy."
    assert roles(text, HOME) == {VISITOR, SECRETARY}


def test_whoever_is_visited_lives_on() -> None:
    text = f"{CALL} thăm viếng nguyên Giám đốc Sở Y tế {OLD}. Ông từng là Bí thư Tỉnh ủy."
    told = roles(text, HOME)
    assert VISITOR in told
    assert (VISITOR[0], *SECRETARY[1:]) in told


def test_a_name_behind_co_leaves_the_sentence_about_its_subject() -> None:
    text = f"Ông Đào Văn Tuân là con cố Đại tá {OLD}. Ông từng là Bí thư Tỉnh ủy."
    assert roles(text, HOME) == {("Đào Văn Tuân", *SECRETARY[1:])}

"""Who is told of as dead: whom one remembers had his posts, whom one has lost has them to the last; next is of him."""

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
    ["dâng hương tưởng nhớ", "dâng hoa tưởng niệm", "kỷ niệm 100 năm ngày sinh", "đến viếng nguyên", "viếng cố"],
)
def test_posts_of_whom_one_remembers_are_former(mourning: str) -> None:
    assert roles(f"{CALL} {mourning} Bí thư Tỉnh ủy {OLD}.", HOME) == {VISITOR, SECRETARY}


@pytest.mark.parametrize("mourning", ["đến viếng", "dự lễ truy điệu", "dự lễ tang"])
def test_whom_one_has_just_lost_has_his_posts_to_the_last(mourning: str) -> None:
    assert roles(f"{CALL} {mourning} Bí thư Tỉnh ủy {OLD}.", HOME) == {VISITOR, (*SECRETARY[:3], "current")}


@pytest.mark.parametrize(("when", "status"), [("sáng 4/5/2020", "current"), ("năm 1997", "former")])
def test_posts_of_the_dead_are_of_the_time_of_their_death(when: str, status: str) -> None:
    told = roles(f"Ông {OLD}, Bí thư Tỉnh ủy, từ trần {when}.", HOME, published="2020-05-05")
    assert told == {(*SECRETARY[:3], status)}


def test_whoever_had_left_a_post_before_he_died_had_left_the_others() -> None:
    text = f"Ông {OLD}, Tỉnh ủy viên, nguyên Bí thư Tỉnh ủy, từ trần sáng 4/5/2020."
    assert {role[3] for role in roles(text, HOME, published="2020-05-05")} == {"former"}


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

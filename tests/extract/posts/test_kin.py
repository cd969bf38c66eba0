"""Kin of whoever holds a post: the post is the holder's, and what is told next is of the kin."""

from __future__ import annotations

from itertools import product

import pytest

from kg.extract import extract
from kg.model import Document

KIN = ["em trai", "con gái", "vợ", "chồng", "con rể", "cháu", "bố vợ"]
#: A post, its title, and who holds it, as far as the sentence says.
POSTS = [
    ("Bí thư Tỉnh ủy", "Bí thư", None),
    ("của nguyên Giám đốc Sở Y tế", "Giám đốc", None),
    ("Phó Chủ tịch UBND tỉnh Trần Thị Thí", "Phó Chủ tịch", "Trần Thị Thí"),
    ("Bí thư Huyện ủy Lục Yên là bà Trần Thị Thí", "Bí thư", "Trần Thị Thí"),
]
#: A sentence of the kin, who gets a post in some.
FRAMES = [
    ("Tỉnh bổ nhiệm ông Lê Văn Mẫu, {} làm Trưởng phòng Nội vụ huyện Lục Yên.", True),
    ("Ông Lê Văn Mẫu, {}, được bổ nhiệm làm Trưởng phòng Nội vụ huyện Lục Yên.", True),
    ("Ông Lê Văn Mẫu - {} - giữ chức Trưởng phòng Nội vụ huyện Lục Yên.", True),
    ("Ông Lê Văn Mẫu ({}) giữ chức Trưởng phòng Nội vụ huyện Lục Yên.", True),
    ("Ông Lê Văn Mẫu là {}.", False),
]


def posts(text: str) -> set[tuple[str, str]]:
    found = extract(Document("case", text, locality="Yên Bái")).facts
    return {(str(f.slots["person"]), str(f.slots["title"])) for f in found if f.kind == "role"}


@pytest.mark.parametrize(("frame", "kin", "post"), list(product(FRAMES, KIN, POSTS)))
def test_whose_post(frame: tuple[str, bool], kin: str, post: tuple[str, str, str | None]) -> None:
    (sentence, promoted), (told, title, holder) = frame, post
    expected = {("Lê Văn Mẫu", "Trưởng phòng")} if promoted else set()
    assert posts(sentence.format(f"{kin} {told}")) == expected | ({(holder, title)} if holder else set())


def test_kin_who_are_not_named_get_no_post_for_whom_they_are_kin_of() -> None:
    assert posts("Huyện bổ nhiệm vợ Chủ tịch UBND tỉnh Lê Văn Mẫu làm Trưởng phòng Nội vụ huyện.") == {
        ("Lê Văn Mẫu", "Chủ tịch")
    }


@pytest.mark.parametrize("word", ["tuyên bố của", "công bố", "bà con"])
def test_other_words_that_end_like_kin(word: str) -> None:
    assert posts(f"Ông Lê Văn Mẫu nghe {word} Bí thư Tỉnh ủy Trần Thị Thí.") == {("Trần Thị Thí", "Bí thư")}


def test_whom_somebody_is_kin_of_has_all_the_posts_told_of_him() -> None:
    text = (
        "Ông Lê Văn Mẫu, con trai cố Trưởng ban Nội chính Tỉnh ủy Yên Bái, Bí thư Huyện ủy Lục Yên Trần Văn Thí, trúng "
        "cử đại biểu HĐND tỉnh Yên Bái. Bà Lò Thị Mai, em gái Bí thư Huyện ủy Lục Yên, Giám đốc Sở Y tế Yên Bái, dự."
    )
    assert posts(text) == {
        ("Trần Văn Thí", "Trưởng Ban"),
        ("Trần Văn Thí", "Bí thư"),
        ("Lê Văn Mẫu", "Đại biểu"),
        ("Lò Thị Mai", "Giám đốc"),
    }

"""Anchoring: what a name leaves out comes from the sentence, the paragraph, the bulletin's locality, in this order."""

from __future__ import annotations

import pytest
from core_facts import entities, roles

from kg.extract import extract
from kg.model import Document

KINDS = ("party", "state", "mass")
ANCHORED = [
    ("UBND tỉnh ban hành kế hoạch.", "tỉnh Hà Giang", {"Ủy ban nhân dân tỉnh Hà Giang"}, "the bulletin's province"),
    ("UBND tỉnh ban hành kế hoạch.", None, set(), "no province is known, so none is guessed"),
    (
        "Đảng ủy xã phối hợp với UBND phường.",
        "xã Sơn Hạ, tỉnh Hà Giang",
        {"Đảng ủy xã Sơn Hạ"},
        "the bulletin's commune, which is no ward",
    ),
    (
        "Tại tỉnh Lào Cai, UBND tỉnh ban hành kế hoạch.",
        "tỉnh Hà Giang",
        {"Ủy ban nhân dân tỉnh Lào Cai"},
        "the sentence comes before the bulletin",
    ),
    (
        "Thành ủy Hải Phòng họp. Ban Thường vụ Thành ủy cho ý kiến.",
        None,
        {"Thành ủy Hải Phòng", "Ban Thường vụ Thành ủy Hải Phòng"},
        "the body named before",
    ),
    (
        "Ban Chấp hành, Ban Thường vụ Tỉnh ủy Hà Giang họp.",
        None,
        {"Ban Chấp hành Đảng bộ tỉnh Hà Giang", "Ban Thường vụ Tỉnh ủy Hà Giang"},
        "two boards share the committee behind them",
    ),
]


@pytest.mark.parametrize(("text", "locality", "expected", "why"), ANCHORED, ids=[why for *_, why in ANCHORED])
def test_anchored(text: str, locality: str | None, expected: set[str], why: str) -> None:
    assert entities(text, KINDS, locality) == expected, why


def test_a_home_is_no_locality_of_the_body() -> None:
    text = "Ông Lê Quang Tín quê ở tỉnh Nam Định, hiện là Giám đốc Sở Tư pháp."
    assert roles(text, "tỉnh Hà Giang") == {("Lê Quang Tín", "Giám đốc", "Sở Tư pháp tỉnh Hà Giang", "current")}


def test_a_body_that_cannot_be_anchored_is_reported_where_it_stands() -> None:
    text = "Nhiều giám đốc sở dự họp."
    issue = next(i for i in extract(Document("test", text)).issues if i.code == "body-without-locality")
    assert issue.span is not None
    assert text[issue.span.start : issue.span.end] == "sở"

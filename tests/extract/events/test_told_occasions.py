"""Gatherings that are told beside others: rites, visits with several stops, classes; and where their names end."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.model import Document

ROWS: list[tuple[str, set[str], str]] = [
    ("Sáng 12/1, Hội Luật gia tỉnh mở lớp tập huấn.", {"lớp tập huấn"}, "a class that is opened"),
    ("Sáng 12/1, Hội Luật gia tỉnh tổ chức buổi tuyên truyền.", {"buổi tuyên truyền"}, "a talk"),
    (
        "Ngày 12/1, Hội Nông dân tỉnh tổ chức hội nghị sơ kết. Hội nghị hân hoan chào đón các đại biểu.",
        {"hội nghị sơ kết"},
        "what a gathering does is no name of it",
    ),
    (
        "Lễ viếng ông Lê Văn Mẫu diễn ra sáng 12/1. Lễ truy điệu diễn ra sáng 13/1. Lễ an táng cùng ngày.",
        {"Lễ viếng ông Lê Văn Mẫu", "Lễ truy điệu", "Lễ an táng"},
        "each rite of a funeral",
    ),
    (
        "Ngày 12/1, Bí thư Tỉnh ủy Lê Văn Mẫu đã thăm và làm việc tại xã Liêm Hải. Chiều cùng ngày, ông Lê Văn Mẫu đã "
        "có buổi làm việc với Ban Thường vụ Huyện ủy Bình Lục.",
        {"Lê Văn Mẫu làm việc tại xã Liêm Hải", "buổi làm việc với Ban Thường vụ Huyện ủy Bình Lục"},
        "working visits to two that have nothing in common",
    ),
    (
        "Ngày 12/1, ông Lê Văn Mẫu làm việc với Sở Y tế. Buổi làm việc với Sở Y tế diễn ra tại Phủ Lý.",
        {"buổi làm việc với Sở Y tế"},
        "one working visit told twice",
    ),
]


@pytest.mark.parametrize(("text", "expected", "reason"), ROWS, ids=[reason for *_, reason in ROWS])
def test_gatherings_told(text: str, expected: set[str], reason: str) -> None:
    found = extract(Document("test", text, published="2024-01-15", locality="tỉnh Hà Nam"))
    assert {str(f.slots["name"]) for f in found.facts if f.kind == "event"} == expected, reason

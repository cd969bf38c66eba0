"""Of which kind a body is by its name alone: offices of the State, bodies of many nations, chambers."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.model import Document

KINDS = [
    ("Trung tâm Khuyến nông tỉnh Hà Giang tập huấn.", {"Trung tâm Khuyến nông tỉnh Hà Giang": "state"}, "an office"),
    (
        "Trung tâm Phục vụ hành chính công tỉnh Hà Giang mở cửa.",
        {"Trung tâm Phục vụ hành chính công tỉnh Hà Giang": "state"},
        "one that serves the people's papers",
    ),
    ("Trung tâm Y tế huyện Mèo Vạc tiêm phòng.", {"Trung tâm Y tế huyện Mèo Vạc": "other"}, "a clinic"),
    ("Trung tâm Văn hóa tỉnh Hà Giang biểu diễn.", {"Trung tâm Văn hóa tỉnh Hà Giang": "other"}, "a hall"),
    (
        "Hội đồng Tư vấn kinh doanh APEC và Ban Thư ký ASEAN họp.",
        {"Hội đồng Tư vấn kinh doanh APEC": "other", "Ban Thư ký ASEAN": "other"},
        "bodies of many nations",
    ),
    ("Ủy ban Thương mại tỉnh Hà Giang họp.", {"Ủy ban Thương mại tỉnh Hà Giang": "state"}, "one of a place"),
    (
        "Ông Donald Mau, Chủ tịch Hội đồng châu Âu, gặp Ủy ban châu Âu.",
        {"Hội đồng châu Âu": "other", "Ủy ban châu Âu": "other"},
        "Europe's",
    ),
    (
        "Phòng Thương mại và Công nghiệp Nhật Bản gặp Phòng Kinh tế huyện Mèo Vạc.",
        {"Phòng Thương mại và Công nghiệp Nhật Bản": "mass", "Phòng Kinh tế huyện Mèo Vạc": "state"},
        "a chamber of merchants, and an office of a district",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), KINDS, ids=[why for *_, why in KINDS])
def test_kinds(text: str, expected: dict[str, str], why: str) -> None:
    found = [f.slots for f in extract(Document("d", text)).facts if f.kind == "entity"]
    assert {slots["name"]: slots["kind"] for slots in found if slots["kind"] != "person"} == expected, why

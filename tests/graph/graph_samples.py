"""Small bulletins with their facts, plainly made up, and those annotated by hand where they are at hand.

What the graph does must not wait for what the reader of texts finds: here the facts are given.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from kg.model import Document, Extraction, Fact, Span

SHARED = Path(__file__).resolve().parents[3] / "shared"
GOLD = SHARED / "gold" / "dev"

Bulletin = tuple[Document, Extraction]

FIRST_TEXT = (
    "Sáng 21/1, Đảng ủy Khu kinh tế Thử tổ chức Hội nghị tổng kết năm 2023. Dự Hội nghị có ông Trần Ví Dụ, Trưởng Ban "
    "Quản lý Khu kinh tế Thử.\n"
    "Bà Lê Thị Mẫu, Bí thư Đảng ủy Khu kinh tế Thử, phát biểu tại Hội nghị. Ông Trần Ví Dụ trao Giấy khen cho 14 tập "
    "thể.\n"
    "Đảng bộ Khu kinh tế Thử trực thuộc Thành ủy Mẫu, thành lập ngày 5/3/2022, có 963 đảng viên, thu ngân sách tăng "
    "-1,5%.\n"
    "Bà Lê Thị Mẫu sinh năm 1970, quê xã Một, huyện Hai, là thạc sĩ Luật; được Chủ tịch nước tặng Huân chương Lao "
    "động hạng Nhì theo Quyết định số 12/QĐ-CTN."
)

SECOND_TEXT = (
    "Ngày 2/6/2025, Thành uỷ Mẫu công bố quyết định: ông Phạm Thí Điểm giữ chức Trưởng Ban Quản lý Khu kinh tế Thử "
    "thay ông Trần Ví Dụ.\n"
    "Tỉnh Ba có 12 khu công nghiệp. Đảng bộ Khu kinh tế Thử có 1.020 đảng viên."
)


def bulletin(
    doc: str, text: str, *facts: tuple[str, str, dict[str, Any]], published: str | None = None, **more: Any
) -> Bulletin:
    """Return a document and its extraction; a fact is (kind, a quote of the text, slots)."""
    out = []
    for kind, quote, slots in facts:
        start = text.index(quote)
        values = {k: tuple(v) if isinstance(v, list) else v for k, v in slots.items()}
        out.append(Fact(kind, values, (Span(start, start + len(quote)),), f"{kind}-rule"))  # type: ignore[arg-type]
    document = Document(doc, text, published=published, **more)
    return document, Extraction(doc, tuple(out), (), published, document.locality)


def entity(kind: str, name: str, quote: str | None = None) -> tuple[str, str, dict[str, Any]]:
    """Return an `entity` fact."""
    return "entity", quote or name, {"kind": kind, "name": name}


def first() -> Bulletin:
    """A bulletin with a fact of every kind."""
    board, committee, members = "Ban Quản lý Khu kinh tế Thử", "Đảng ủy Khu kinh tế Thử", "Đảng bộ Khu kinh tế Thử"
    return bulletin(
        "first",
        FIRST_TEXT,
        entity("person", "Trần Ví Dụ"),
        entity("person", "Lê Thị Mẫu"),
        entity("party", committee),
        entity("party", members),
        entity("party", "Thành ủy Mẫu"),
        entity("state", board, "Ban Quản lý Khu kinh tế Thử"),
        (
            "role",
            "ông Trần Ví Dụ, Trưởng Ban Quản lý Khu kinh tế Thử",
            {"person": "Trần Ví Dụ", "title": "Trưởng Ban", "org": board, "status": "current"},
        ),
        (
            "role",
            "Bà Lê Thị Mẫu, Bí thư Đảng ủy Khu kinh tế Thử",
            {"person": "Lê Thị Mẫu", "title": "bí thư", "org": committee, "status": "current", "term": "2020-2025"},
        ),
        (
            "event",
            "Hội nghị tổng kết năm 2023",
            {
                "id": "e1",
                "kind": "Hội nghị",
                "name": "hội nghị tổng kết năm 2023",
                "date": "2024-01-21",
                "organizer": [committee],
                "place": "Hội trường lớn",
            },
        ),
        (
            "participation",
            "Dự Hội nghị có ông Trần Ví Dụ",
            {"event": "e1", "participant": "Trần Ví Dụ", "as": "attends"},
        ),
        (
            "participation",
            "Lê Thị Mẫu, Bí thư Đảng ủy Khu kinh tế Thử, phát biểu",
            {"event": "e1", "participant": "Lê Thị Mẫu", "as": "speaks"},
        ),
        (
            "award",
            "trao Giấy khen cho 14 tập thể",
            {
                "id": "a1",
                "form": "Giấy khen",
                "giver": committee,
                "recipient_kind": "collective",
                "count": 14,
                "presenter": ["Trần Ví Dụ"],
                "period": "2023",
                "date": "2024-01-21",
                "reason": "thành tích",
            },
        ),
        (
            "award",
            "Huân chương Lao động hạng Nhì",
            {"id": "a2", "form": "Huân chương Lao động hạng Nhì", "giver": "Chủ tịch nước", "recipient": "Lê Thị Mẫu"},
        ),
        ("figure", "có 963 đảng viên", {"org": members, "indicator": "Đảng viên", "value": 963}),
        (
            "figure",
            "thu ngân sách tăng -1,5%",
            {
                "org": members,
                "indicator": "thu ngân sách tăng",
                "value": -1.5,
                "unit": "%",
                "period": "2023",
                "qualifier": "about",
            },
        ),
        ("structure", "trực thuộc Thành ủy Mẫu", {"org": members, "relation": "part_of", "parent": "Thành ủy Mẫu"}),
        ("founding", "thành lập ngày 5/3/2022", {"org": members, "date": "2022-03-05", "founder": "Thành ủy Mẫu"}),
        ("bio", "sinh năm 1970", {"person": "Lê Thị Mẫu", "attribute": "birth_year", "value": "1970"}),
        (
            "bio",
            "quê xã Một, huyện Hai",
            {"person": "Lê Thị Mẫu", "attribute": "hometown", "value": "xã Một, huyện Hai"},
        ),
        ("bio", "thạc sĩ Luật", {"person": "Lê Thị Mẫu", "attribute": "qualification", "value": "thạc sĩ Luật"}),
        (
            "decision",
            "Quyết định số 12/QĐ-CTN",
            {"number": "12/QĐ-CTN", "issuer": "Chủ tịch nước", "date": "2023-12", "about": "khen thưởng"},
        ),
        published="2024-01-22",
        title="Tổng kết năm 2023",
        locality="Mẫu",
        publisher="Cổng thông tin Mẫu",
        source="https://example.org/tong-ket",
    )


def second() -> Bulletin:
    """A later bulletin about the same bodies: a handover, and a figure that has grown."""
    board, members = "Ban Quản lý Khu kinh tế Thử", "Đảng bộ Khu kinh tế Thử"
    return bulletin(
        "second",
        SECOND_TEXT,
        entity("person", "Phạm Thí Điểm"),
        entity("person", "Trần Ví Dụ"),
        entity("state", board),
        entity("party", "Thành uỷ Mẫu"),
        entity("party", members),
        (
            "role",
            "Phạm Thí Điểm giữ chức Trưởng Ban Quản lý Khu kinh tế Thử",
            {
                "person": "Phạm Thí Điểm",
                "title": "Trưởng Ban",
                "org": board,
                "status": "appointed",
                "date": "2025-06-02",
            },
        ),
        (
            "role",
            "thay ông Trần Ví Dụ",
            {"person": "Trần Ví Dụ", "title": "Trưởng Ban", "org": board, "status": "former"},
        ),
        ("figure", "Tỉnh Ba có 12 khu công nghiệp", {"org": "tỉnh Ba", "indicator": "khu công nghiệp", "value": 12}),
        ("figure", "có 1.020 đảng viên", {"org": members, "indicator": "đảng viên", "value": 1020}),
        published="2025-06-03",
        locality="Mẫu",
    )


def namesake() -> Bulletin:
    """A third bulletin, with other things said of the same event, and an event like it."""
    text = (
        "Tại Hội nghị tổng kết năm 2023 ngày 21/1/2024, ông Trần Ví Dụ chủ trì. "
        "Chiều cùng ngày có Hội nghị tổng kết năm 2023 nữa. "
        "Đảng ủy Khu kinh tế Thử tổ chức cả hai."
    )
    committee = "Đảng ủy Khu kinh tế Thử"
    event = {"kind": "Hội nghị", "name": "Hội nghị tổng kết năm 2023", "date": "2024-01-21", "organizer": [committee]}
    return bulletin(
        "third",
        text,
        entity("person", "Trần Ví Dụ"),
        entity("party", committee),
        ("event", "Hội nghị tổng kết năm 2023 ngày 21/1/2024", {"id": "e1", **event}),
        ("event", "Hội nghị tổng kết năm 2023 nữa", {"id": "e2", **event}),
        ("participation", "ông Trần Ví Dụ chủ trì", {"event": "e1", "participant": "Trần Ví Dụ", "as": "chairs"}),
        published="2024-01-23",
    )


def all_samples() -> list[Bulletin]:
    """Return all made-up bulletins."""
    return [first(), second(), namesake()]


def needs_gold() -> pytest.MarkDecorator:
    """Skip where the bulletins annotated by hand are not at hand."""
    return pytest.mark.skipif(not GOLD.is_dir(), reason=f"the annotated bulletins are not at {GOLD}")


def gold_ids() -> list[str]:
    """Return the IDs of the bulletins annotated by hand."""
    return sorted(path.stem for path in GOLD.glob("*.json"))


def gold(doc: str) -> Bulletin:
    """Return one of them, each fact with the line that has its first name as passage."""
    data = json.loads((GOLD / f"{doc}.json").read_text(encoding="utf-8"))
    text = (SHARED / "bulletins" / f"{doc}.txt").read_text(encoding="utf-8")
    facts = []
    for row in data["facts"]:
        slots = {k: tuple(v) if isinstance(v, list) else v for k, v in row.items() if k != "type"}
        named = next((v for v in slots.values() if isinstance(v, str) and v in text), "")
        at = text.find(named)
        start = text.rfind("\n", 0, at) + 1
        end = text.find("\n", at)
        span = (
            Span(at, at + len(named))
            if row["type"] == "entity" and named
            else Span(start, end if end > 0 else len(text))
        )
        facts.append(Fact(row["type"], slots, (span,), "by-hand"))
    document = Document(doc, text, published=data["published"], locality=data["locality"])
    return document, Extraction(doc, tuple(facts), (), data["published"], data["locality"])


def told(row: dict[str, Any]) -> dict[str, Any]:
    """Return a fact's type and slots alone, lists in a fixed order."""
    outside = ("doc", "quote", "start", "end", "rule", "iri")
    return {k: sorted(v) if isinstance(v, list | tuple) else v for k, v in row.items() if k not in outside}


def given(extraction: Extraction) -> list[dict[str, Any]]:
    """Return the facts of an extraction in the form of `told`."""
    return [told({"type": fact.kind, **fact.slots}) for fact in extraction.facts]

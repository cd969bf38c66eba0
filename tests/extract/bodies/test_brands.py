"""Firms told by a brand alone: behind posts and boards that firms have, in brackets, and as part of a full name."""

from __future__ import annotations

import pytest
from core_facts import entities, roles

POSTS = [
    ("Ông Lê Văn Mẫu, Tổng Giám đốc Sameco, cho biết kế hoạch.", "Tổng Giám đốc", "Sameco", "beside its holder"),
    ("Tổng Giám đốc SMB Lê Văn Mẫu dự.", "Tổng Giám đốc", "SMB", "before a name"),
    ("Phó Tổng Giám đốc Sameco Việt Nam Lê Văn Mẫu dự.", "Phó Tổng Giám đốc", "Sameco Việt Nam", "of this country"),
    ("Ông Lê Văn Mẫu, Tổng Giám đốc Sameco IDC, dự.", "Tổng Giám đốc", "Sameco IDC", "with letters behind it"),
    ("Ông Lê Văn Mẫu, Chủ tịch HĐQT Sameco, dự.", "Chủ tịch", "Hội đồng quản trị Sameco", "a board"),
    (
        "Công ty Cổ phần Xây dựng Sameco họp. HĐQT Sameco bầu bổ sung. Ông Lê Văn Mẫu là thành viên HĐQT.",
        "Thành viên",
        "Hội đồng quản trị Công ty Cổ phần Xây dựng Sameco",
        "the end of a full name; a board named twice",
    ),
    (
        "Tập đoàn Sameco Hoa Ban khởi công. Ông Lê Văn Mẫu, Tổng Giám đốc Sameco, dự.",
        "Tổng Giám đốc",
        "Tập đoàn Sameco Hoa Ban",
        "the beginning of one",
    ),
    (
        "Công ty TNHH Xổ số Sao Hôm (Samlott) họp. Ông Lê Văn Mẫu, Giám đốc Samlott, nói.",
        "Giám đốc",
        "Công ty TNHH Xổ số Sao Hôm",
        "in brackets behind it",
    ),
    (
        "Công ty Cổ phần Thép Sao Hôm (HOSE: SMB) họp. Ông Lê Văn Mẫu, Phó Giám đốc SMB, nói.",
        "Phó Giám đốc",
        "Công ty Cổ phần Thép Sao Hôm",
        "a code of the stock exchange",
    ),
]


@pytest.mark.parametrize(("text", "title", "body", "why"), POSTS, ids=[why for *_, why in POSTS])
def test_posts_in_firms_told_by_a_brand(text: str, title: str, body: str, why: str) -> None:
    held = {(person, post, org) for person, post, org, _ in roles(text)}
    assert held == {("Lê Văn Mẫu", title, body)}, why


NO_BRANDS = [
    "Tổng Giám đốc Mendoza cho biết kế hoạch.",
    "Tổng Giám đốc Maria Mendoza cho biết kế hoạch.",
    "TỔNG GIÁM ĐỐC SAMECO TỪ CHỨC",
    "Tổng Giám đốc PMB Đường sắt Lê Văn Mẫu dự.",
    "Tổng Giám đốc Lê Văn Mẫu dự.",
]


@pytest.mark.parametrize("text", NO_BRANDS)
def test_names_of_persons_and_headings_are_no_brands(text: str) -> None:
    assert entities(text, ("enterprise",)) == set()


def test_a_short_name_run_on_is_no_brand() -> None:
    text = "Ngân hàng TMCP Sao Hôm (SaoBank) họp. Ông Lê Văn Mẫu làm Chủ tịch HĐQT SaoBankthay ông Lê Văn Tám."
    assert "Hội đồng quản trị SaoBankthay" not in entities(text, ("enterprise",))


def test_a_firm_of_a_group_makes_nobody_a_member() -> None:
    text = "Ông Lê Văn Mẫu giữ chức Giám đốc Công ty TNHH Sao Hôm - thành viên của Tập đoàn Hoa Ban."
    assert roles(text) == {("Lê Văn Mẫu", "Giám đốc", "Công ty TNHH Sao Hôm", "appointed")}


def test_a_post_beside_one_in_a_brand_is_of_a_firm() -> None:
    text = "Bà Lê Thị Mẫu, Kế toán trưởng, Tổng Giám đốc Sameco IDC, dự."
    assert entities(text, ("enterprise", "state")) == {"Sameco IDC"}
    assert {org for _, _, org, _ in roles(text)} == {"Sameco IDC"}

"""Bodies: where their names begin and end, what abbreviations stand for, and what is no body."""

from __future__ import annotations

import pytest
from core_facts import entities

KINDS = ("party", "state", "mass", "enterprise", "other")
BODIES = [
    (
        "Sở Giáo dục và Đào tạo tỉnh Hà Giang tổ chức tập huấn.",
        {"Sở Giáo dục và Đào tạo tỉnh Hà Giang"},
        "a business joined by 'và' is one",
    ),
    (
        "Văn phòng HĐND tỉnh Hà Giang đã gửi báo cáo.",
        {"Văn phòng Hội đồng nhân dân tỉnh Hà Giang"},
        "an office with its owner, the abbreviation in full",
    ),
    (
        "Công ty TNHH MTV Hoa Sen Xanh khởi công nhà máy.",
        {"Công ty TNHH Một thành viên Hoa Sen Xanh"},
        "an enterprise ends where its own name does",
    ),
    (
        "Ngân hàng TMCP Việt Nam Sao Mai (SaoMaiBank) ra mắt dịch vụ. SaoMaiBank có 12 chi nhánh.",
        {"Ngân hàng Thương mại Cổ phần Việt Nam Sao Mai"},
        "a short name in brackets is the same body",
    ),
    (
        "Ban Thường vụ Tỉnh ủy Hà Giang họp phiên cuối năm.",
        {"Ban Thường vụ Tỉnh ủy Hà Giang"},
        "a board takes its committee into its name, and names it no second time",
    ),
    (
        "Đường Nguyễn Trãi được mở rộng cạnh Trường THPT Lê Hồng Phong.",
        {"Trường Trung học phổ thông Lê Hồng Phong"},
        "a school named after a man, a street that is no body",
    ),
    ("Hội nghị bàn về công tác cán bộ trong xã hội.", set(), "hội nghị, cán bộ, xã hội hold syllables of heads"),
    ("Cả đội bàn bạc rồi ban tối mới về.", set(), "small words that are heads elsewhere"),
    ("Các Đảng ủy cơ sở báo cáo hằng quý.", set(), "many of a kind are none in particular"),
    ("Nhiều giám đốc sở dự họp.", set(), "a body whose business nobody says"),
]


@pytest.mark.parametrize(("text", "expected", "why"), BODIES, ids=[why for *_, why in BODIES])
def test_bodies(text: str, expected: set[str], why: str) -> None:
    assert entities(text, KINDS) == expected, why


SPELLINGS = [
    ("Uỷ ban nhân dân tỉnh Hà Giang họp.", "tone on the other vowel"),
    ("UBND tỉnh Hà Giang họp.", "abbreviated"),
    ("U\u0309y ban nhân dân tỉnh Hà Giang họp.", "letters and tones apart"),
    ("UBND\u00a0tỉnh Hà Giang họp.", "a space that does not break"),
]


@pytest.mark.parametrize(("text", "why"), SPELLINGS, ids=[why for _, why in SPELLINGS])
def test_one_body_however_spelled(text: str, why: str) -> None:
    assert entities(text, KINDS) in ({"Ủy ban nhân dân tỉnh Hà Giang"}, {"Uỷ ban nhân dân tỉnh Hà Giang"}), why

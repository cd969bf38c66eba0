"""Votes, and the bodies elected: own sentences with the figures they state."""

from __future__ import annotations

import pytest
from core_facts import figures

Figure = tuple[str, str, float, str | None]

STATED: list[tuple[str, list[Figure], str]] = [
    (
        "HĐND tỉnh Hà Nam họp. Ông Lê Văn Giả đạt 48/50 phiếu bầu, bà Trần Thị Thử (Phó Giám đốc) đạt 45/50 phiếu bầu.",
        [
            ("Hội đồng nhân dân tỉnh Hà Nam", "phiếu bầu Lê Văn Giả", 48, None),
            ("Hội đồng nhân dân tỉnh Hà Nam", "phiếu bầu Trần Thị Thử", 45, None),
        ],
        "who got the votes is told with them",
    ),
    (
        "HĐND huyện Lý Nhân bầu ông Lê Văn Giả, Phó Giám đốc Sở Y tế (đạt 47/50 phiếu, tỉ lệ 94%).",
        [
            ("Hội đồng nhân dân huyện Lý Nhân", "phiếu bầu Lê Văn Giả", 47, None),
            ("Hội đồng nhân dân huyện Lý Nhân", "tỉ lệ phiếu bầu Lê Văn Giả", 94, "%"),
        ],
        "a candidate's post stands before the bracket of his votes",
    ),
    (
        "Quốc hội bỏ phiếu. Kết quả: ông Lê Văn Giả 450 phiếu đồng ý (91%), bà Trần Thị Thử 295 phiếu đồng ý (59%).",
        [
            ("Quốc hội", "phiếu đồng ý bầu Lê Văn Giả", 450, None),
            ("Quốc hội", "phiếu đồng ý bầu Lê Văn Giả", 91, "%"),
            ("Quốc hội", "phiếu đồng ý bầu Trần Thị Thử", 295, None),
            ("Quốc hội", "phiếu đồng ý bầu Trần Thị Thử", 59, "%"),
        ],
        "the votes are of the assembly named in the line before",
    ),
    (
        "HĐND tỉnh Hà Nam lấy phiếu tín nhiệm: bà Trần Thị Thử có 45 phiếu tín nhiệm cao, 3 phiếu tín nhiệm thấp.",
        [
            ("Hội đồng nhân dân tỉnh Hà Nam", "phiếu tín nhiệm cao của Trần Thị Thử", 45, None),
            ("Hội đồng nhân dân tỉnh Hà Nam", "phiếu tín nhiệm thấp của Trần Thị Thử", 3, None),
        ],
        "votes of confidence elect nobody",
    ),
    (
        "HĐND tỉnh Hà Nam đã bầu bổ sung 3 thành viên UBND tỉnh gồm các ông, bà: Lê Văn Giả, Trần Thị Thử, Lê Văn Mẫu.",
        [("Ủy ban nhân dân tỉnh Hà Nam", "thành viên bầu bổ sung", 3, None)],
        "members are counted in the body they belong to",
    ),
    (
        "HĐND huyện Lý Nhân đã bầu bổ sung hai ủy viên UBND huyện.",
        [("Ủy ban nhân dân huyện Lý Nhân", "ủy viên bầu bổ sung", 2, None)],
        "posts just filled are counted in words too",
    ),
    (
        "Đại hội đồng cổ đông thường niên 2017 của Công ty Cổ phần Gạch Mẫu đã bầu ông Lê Văn Giả.",
        [],
        "a year before the body is no number of voters",
    ),
    (
        "Tại kỳ họp HĐND tỉnh Hà Nam, ông Lê Văn Mẫu được bầu với số phiếu 43/45, đạt tỷ lệ 95,5%.",
        [
            ("Hội đồng nhân dân tỉnh Hà Nam", "số phiếu", 43, None),
            ("Hội đồng nhân dân tỉnh Hà Nam", "tỷ lệ phiếu", 95.5, "%"),
        ],
        "votes told before their number",
    ),
    (
        "HĐND huyện Lý Nhân bầu Chủ tịch với 100% phiếu bầu\nHĐND huyện Lý Nhân bầu ông Mẫu với 100% phiếu thuận.",
        [("Hội đồng nhân dân huyện Lý Nhân", "phiếu thuận", 100, "%")],
        "what the title says is said again in full",
    ),
    (
        "HĐND tỉnh Hà Nam bầu bà Trần Thị Thí với số phiếu tín nhiệm đạt 100%.",
        [("Hội đồng nhân dân tỉnh Hà Nam", "số phiếu tín nhiệm", 100, "%")],
        "confidence is no light word",
    ),
    (
        "Quốc hội thông qua Nghị quyết phê chuẩn đề nghị của Thủ tướng với 456/457 đại biểu tán thành.",
        [("Quốc hội", "đại biểu tán thành", 456, None), ("Quốc hội", "đại biểu", 457, None)],
        "what was proposed makes no aim of the votes",
    ),
    (
        "438/440 đại biểu Quốc hội có mặt đã bấm nút thông qua Nghị quyết.",
        [("Quốc hội", "đại biểu Quốc hội có mặt", 438, None), ("Quốc hội", "đại biểu Quốc hội có mặt", 440, None)],
        "the voters tell whose they are",
    ),
    (
        "Đại hội đã bầu Ban Chấp hành Hội Luật gia tỉnh Hà Nam gồm 21 đồng chí; bầu Ban Thường vụ 7 đồng chí.",
        [
            ("Ban Chấp hành Hội Luật gia tỉnh Hà Nam", "đồng chí", 21, None),
            ("Ban Thường vụ Hội Luật gia tỉnh Hà Nam", "đồng chí", 7, None),
        ],
        "the size right behind a body just elected",
    ),
    (
        "HĐND tỉnh Hà Nam đã bầu ông Trần Văn Mẫu làm Phó Chủ tịch với sự thống nhất của 40/44 đại biểu có mặt.",
        [
            ("Hội đồng nhân dân tỉnh Hà Nam", "đại biểu thống nhất", 40, None),
            ("Hội đồng nhân dân tỉnh Hà Nam", "đại biểu có mặt", 44, None),
        ],
        "of those present, so many agreed",
    ),
    (
        "HĐND huyện Lý Nhân có 30 đại biểu. Tại kỳ họp, số phiếu tín nhiệm cao là 25 phiếu.",
        [
            ("Hội đồng nhân dân huyện Lý Nhân", "đại biểu", 30, None),
            ("Hội đồng nhân dân huyện Lý Nhân", "số phiếu tín nhiệm cao", 25, None),
        ],
        "which votes, is said before the number",
    ),
    (
        "Đại hội đã bầu Ban Chấp hành Đảng bộ huyện Lý Nhân khóa XX gồm 39 đồng chí.",
        [("Ban Chấp hành Đảng bộ huyện Lý Nhân", "đồng chí", 39, None)],
        "the size of an elected body is of the body, not of who elected it",
    ),
    (
        "Hội nghị đã bầu 11 đồng chí vào Ban Thường vụ Huyện ủy Lý Nhân.",
        [("Ban Thường vụ Huyện ủy Lý Nhân", "đồng chí", 11, None)],
        "elected into a body",
    ),
    (
        "Quốc hội thông qua Luật với 431/440 đại biểu tán thành.",
        [("Quốc hội", "đại biểu tán thành", 431, None), ("Quốc hội", "đại biểu", 440, None)],
        "a vote, of how many",
    ),
    (
        "HĐND huyện Lý Nhân họp, 100% đại biểu tham dự cũng nhất trí miễn nhiệm ông Mẫu.",
        [("Hội đồng nhân dân huyện Lý Nhân", "đại biểu tham dự nhất trí miễn nhiệm", 100, "%")],
        "all voters, and what they agreed on",
    ),
    (
        "HĐND huyện Lý Nhân bầu ông Mẫu làm Chủ tịch với tỷ lệ 94,4% tán thành.",
        [("Hội đồng nhân dân huyện Lý Nhân", "tỷ lệ tán thành", 94.4, "%")],
        "a rate of votes named behind its number",
    ),
    (
        "Tỉnh ủy Hà Nam đã bầu ông Mẫu giữ chức Bí thư với tỷ lệ 100%.",
        [("Tỉnh ủy Hà Nam", "tỷ lệ bầu", 100, "%")],
        "a rate of votes not named",
    ),
    (
        "Hội nghị Tỉnh ủy Hà Nam đã bầu ông Mẫu làm Bí thư với tỷ lệ phiếu bầu 100%.",
        [("Tỉnh ủy Hà Nam", "tỷ lệ phiếu bầu", 100, "%")],
        "a committee elects at its meeting",
    ),
    (
        "Luật Sen được Quốc hội thông qua với tỷ lệ tán thành rất cao, đạt 89,2%.",
        [("Quốc hội", "tỷ lệ tán thành", 89.2, "%")],
        "the rate stands before a comma",
    ),
    (
        "HĐND huyện Lý Nhân đã bỏ phiếu kín 100% thi hành kỷ luật bằng hình thức cảnh cáo.",
        [("Hội đồng nhân dân huyện Lý Nhân", "bỏ phiếu kín thi hành kỷ luật", 100, "%")],
        "what was voted for stands behind the number",
    ),
    (
        "HĐND huyện Lý Nhân họp, vắng 2 đại biểu.",
        [("Hội đồng nhân dân huyện Lý Nhân", "đại biểu vắng", 2, None)],
        "those absent",
    ),
    (
        "Tại kỳ họp, HĐND thành phố Cần Thơ bầu ông Mẫu làm Phó Chủ tịch với số phiếu 51/52.",
        [("Hội đồng nhân dân thành phố Cần Thơ", "số phiếu", 51, None)],
        "the name of a place is no word of need",
    ),
    (
        "HĐND huyện Lý Nhân đã bầu bổ sung 3 Ủy viên UBND huyện.",
        [("Ủy ban nhân dân huyện Lý Nhân", "Ủy viên bầu bổ sung", 3, None)],
        "elected besides",
    ),
    (
        "Đại hội đã bầu 15 người tham gia Ban Thường vụ Huyện ủy Lý Nhân.",
        [("Ban Thường vụ Huyện ủy Lý Nhân", "người", 15, None)],
        "the body they are elected into is no part of the noun",
    ),
    (
        "UBND huyện Lý Nhân gồm Chủ tịch, 2 Phó Chủ tịch và 9 ủy viên.",
        [
            ("Ủy ban nhân dân huyện Lý Nhân", "Phó Chủ tịch", 2, None),
            ("Ủy ban nhân dân huyện Lý Nhân", "ủy viên", 9, None),
        ],
        "a body of posts named one by one",
    ),
    (
        "HĐND huyện Lý Nhân lấy phiếu tín nhiệm, nhận nhiều phiếu tín nhiệm thấp nhất là ông Mẫu (23 phiếu).",
        [("Hội đồng nhân dân huyện Lý Nhân", "phiếu tín nhiệm thấp của Mẫu", 23, None)],
        "which votes they are was told before",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), STATED, ids=[why for *_, why in STATED])
def test_votes(text: str, expected: list[Figure], why: str) -> None:
    found = [(f["org"], f["indicator"], f["value"], f.get("unit")) for f in figures(text)]
    assert found == expected, why

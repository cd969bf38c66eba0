"""How office Vietnamese counts, as a grammar: leads, bodies, verbs and nouns set together, and near misses of each."""

from __future__ import annotations

from itertools import product

import pytest

from kg.extract import extract
from kg.model import Document, Value

LEADS = ("", "Như vậy ", "Cũng tại chương trình này ", "Chiều 12/7/2023 ", "Đến nay, ", "Ông Trần Văn Mẫu cho biết: ")
BODIES = (
    "Công an tỉnh Hà Nam",
    "Hội Nông dân huyện Lý Nhân",
    "Trường Đại học Hà Nam",
    "Chi bộ Trường Tiểu học Nhân Chính",
)
VERBS = ("ra mắt", "đã khai giảng", "duy trì", "đã chuyển giao", "nhận đỡ đầu", "cũng biên soạn", "đã bàn giao")
THINGS = ("câu lạc bộ", "mô hình", "phần quà", "chương trình văn nghệ", "ngôi nhà tình nghĩa", "điểm sinh hoạt")


def figures(text: str, locality: str = "Hà Nam") -> list[tuple[Value, ...]]:
    """Return body, indicator and value of each figure of a text, of Hà Nam or another place."""
    facts = extract(Document(id="x", text=text, published="2023-08-06", locality=locality)).facts
    return [(f.slots["org"], f.slots["indicator"], f.slots["value"]) for f in facts if f.kind == "figure"]


@pytest.mark.parametrize("lead,verb", [*product(LEADS, VERBS)])
def test_what_a_body_did(lead: str, verb: str) -> None:
    """A verb that no table knows tells what was done, right behind the body that did it, whatever opens the clause."""
    deed = verb.removeprefix("đã ").removeprefix("cũng ")
    for body, thing in zip(BODIES, THINGS, strict=False):
        assert figures(f"{lead}{body} {verb} 42 {thing} ở các địa phương.") == [(body, f"{thing} {deed}", 42)]


@pytest.mark.parametrize("body,thing", [*product(BODIES, THINGS)])
def test_what_a_body_has(body: str, thing: str) -> None:
    """Things whose name begins like an abstract noun are counted; "tổng số" before a number is no ordinal."""
    assert figures(f"{body} có tổng số 42 {thing}.") == [(body, thing, 42)]


@pytest.mark.parametrize(
    "body,short",
    [
        ("Công ty Cổ phần Sao Mai", "Công ty"),
        ("Công ty Cổ phần Sao Mai", "Doanh nghiệp"),
        ("Trường Đại học Hà Nam", "Nhà trường"),
        ("Trường Đại học Hà Nam", "Trường"),
        ("Bệnh viện Đa khoa tỉnh Hà Nam", "Bệnh viện"),
        ("Hội Nông dân tỉnh Hà Nam", "Hội"),
        ("xã Nhân Chính", "Nhân Chính"),
        ("thành phố Phủ Lý", "Thành phố"),
        ("thành phố Phủ Lý", "TP"),
    ],
)
def test_called_in_short(body: str, short: str) -> None:
    """The body or place spoken of is called in short in the next sentence, and what it earns is its own."""
    for lead in ("", "Đến nay, "):
        again = f"{body[0].upper()}{body[1:]} đã tổng kết. {lead}{short}"
        assert figures(f"{again} đã hỗ trợ 125 căn nhà.") == [(body, "căn nhà hỗ trợ", 125)]
        assert figures(f"{again} có thu nhập bình quân 62,5 triệu đồng.") == [(body, "thu nhập bình quân", 62.5e6)]
    assert figures(f"{body} đã tổng kết. Đoàn công tác đã hỗ trợ 125 căn nhà.") == []


ELECTED = (
    ("{}", "Ban Chấp hành Đảng bộ Công an tỉnh Hà Nam"),
    ("Đại hội đã bầu {}", "Ban Chấp hành Đảng bộ Công an tỉnh Hà Nam"),
    ("Quyết định chỉ định {} cũng được công bố", "Ban Chấp hành Đảng bộ Công an tỉnh Hà Nam"),
    ("{} đã ra mắt Đại hội", "Ban Chấp hành Đảng bộ Công an tỉnh Hà Nam"),
)


@pytest.mark.parametrize("frame,body", ELECTED)
def test_size_of_what_was_elected(frame: str, body: str) -> None:
    """A body just elected, named or shown has so many members, with its term between or without."""
    congress = "Đảng bộ Công an tỉnh Hà Nam tổ chức Đại hội. "
    for term in ("", " khóa XXI", " nhiệm kỳ 2020-2025"):
        told = frame.format(f"Ban Chấp hành Đảng bộ{term} gồm 27 đồng chí")
        assert figures(f"{congress}{told}.") == [(body, "đồng chí", 27)]
    assert figures(f"{congress}Đại hội đã bầu 27 ủy viên Ban Chấp hành Đảng bộ.") == [(body, "ủy viên", 27)]
    more = f"{congress}Đại hội đã bầu bổ sung 3 ủy viên Ban Chấp hành Đảng bộ."
    assert figures(more) == [(body, "ủy viên bầu bổ sung", 3)]


GUESTS = (
    ("{} tổ chức hội thi nấu ăn, thu hút 120 {} tham gia.", " tham gia"),
    ("{} tổ chức hội nghị tổng kết với 120 {} tham dự.", " tham dự"),
    ("{} tổ chức Ngày hội việc làm, với sự góp mặt của 120 {}.", ""),
    ("{} tổ chức lớp tập huấn nghiệp vụ cho 120 {}.", ""),
    ("{} tổ chức hội nghị tổng kết. Hội nghị có 120 {} tham dự.", " tham dự"),
    ("{} tổ chức hội nghị tổng kết. Hội nghị đã triệu tập 120 {}.", ""),
)


@pytest.mark.parametrize("frame,more", GUESTS)
def test_guests(frame: str, more: str) -> None:
    """Those who came to a gathering are counted of the body that held it, not as what it did to them."""
    for kind in ("hội viên", "đoàn viên, thanh niên", "lượt sinh viên"):
        told = figures(frame.format("Hội Nông dân huyện Lý Nhân", kind))
        assert told == [("Hội Nông dân huyện Lý Nhân", f"{kind}{more}", 120)]


INDICATORS = ("thu ngân sách", "giá trị sản xuất công nghiệp", "kim ngạch xuất khẩu", "tổng vốn đầu tư")


@pytest.mark.parametrize("indicator,place", [*product(INDICATORS, ("huyện Lý Nhân", "xã Nhân Chính"))])
def test_what_is_measured(indicator: str, place: str) -> None:
    """A colon links an indicator to its number, and a sentence goes on to measure the same place."""
    title = f"{place[0].upper()}{place[1:]} đã tổng kết"
    assert figures(f"{title}. Kết quả, {indicator}: 85 tỷ đồng.") == [(place, indicator, 85e9)]
    both = [(place, indicator, 85e9), (place, "thu nội địa", 12e9)]
    assert figures(f"Năm 2023, {indicator} của {place} đạt 85 tỷ đồng; thu nội địa đạt 12 tỷ đồng.") == both


CALLED = ("tỷ lệ phiếu bầu", "tỷ lệ phiếu", "số phiếu tán thành", "tỷ lệ tán thành", "số phiếu tín nhiệm")
CHOSEN = (
    "ông Trần Văn Mẫu trúng cử chức danh Phó Chủ tịch UBND",
    "ông Trần Văn Mẫu tái đắc cử chức Chủ tịch",
    "kỳ họp đã bầu ông Trần Văn Mẫu giữ chức vụ Phó Chủ tịch",
)


@pytest.mark.parametrize("votes,chosen", [*product(CALLED, CHOSEN)])
def test_rate_of_votes(votes: str, chosen: str) -> None:
    """The votes are named before their share, with whatever stands between, of the body that met."""
    for link in ("", " đạt", " là", " đạt tới", " rất cao, đạt"):
        text = f"HĐND tỉnh Hà Nam đã tổ chức kỳ họp. Kết quả, {chosen} với {votes}{link} 95,5%."
        assert figures(text) == [("Hội đồng nhân dân tỉnh Hà Nam", votes, 95.5)]


@pytest.mark.parametrize(
    "text,stated",
    [
        (
            "Tỉnh đoàn Hà Nam khởi công 2 căn nhà, ra mắt 3 tổ hợp tác.",
            [("Tỉnh đoàn Hà Nam", "căn nhà khởi công", 2), ("Tỉnh đoàn Hà Nam", "tổ hợp tác ra mắt", 3)],
        ),
        ("Huyện Lý Nhân đã trích 15 tỷ đồng cho các xã nghèo.", [("huyện Lý Nhân", "trích cho các xã nghèo", 15e9)]),
        (
            "Công an tỉnh Hà Nam đã khởi công 45 công trình, bàn giao 26 căn nhà và ra mắt 15 tổ tự quản.",
            [
                ("Công an tỉnh Hà Nam", "công trình khởi công", 45),
                ("Công an tỉnh Hà Nam", "căn nhà bàn giao", 26),
                ("Công an tỉnh Hà Nam", "tổ tự quản ra mắt", 15),
            ],
        ),
        (
            "Với 12 chi bộ và 260 đảng viên, Đảng bộ Công an tỉnh Hà Nam là đơn vị dẫn đầu.",
            [
                ("Đảng bộ Công an tỉnh Hà Nam", "chi bộ", 12),
                ("Đảng bộ Công an tỉnh Hà Nam", "đảng viên", 260),
            ],
        ),
        ("Với 50 tham luận và 12 báo cáo, Hội thảo khoa học đã khép lại.", []),
        (
            "Qua đó, 98,5% cán bộ của Bệnh viện Đa khoa tỉnh Hà Nam đạt chuẩn.",
            [("Bệnh viện Đa khoa tỉnh Hà Nam", "cán bộ đạt chuẩn", 98.5)],
        ),
        (
            "Hội Nông dân huyện Lý Nhân có 260 hội viên (trong đó 12 nữ).",
            [("Hội Nông dân huyện Lý Nhân", "hội viên", 260), ("Hội Nông dân huyện Lý Nhân", "hội viên nữ", 12)],
        ),
        (
            "Sở Y tế tỉnh Hà Nam đã xây dựng 250 căn nhà; mở 30 lớp; xây dựng 250 mô hình.",
            [
                ("Sở Y tế tỉnh Hà Nam", "căn nhà xây dựng", 250),
                ("Sở Y tế tỉnh Hà Nam", "lớp mở", 30),
                ("Sở Y tế tỉnh Hà Nam", "mô hình xây dựng", 250),
            ],
        ),
        ("Huyện Lý Nhân trích mỗi năm 15 tỷ đồng cho một xã.", []),
        ("UBND tỉnh Hà Nam vinh danh 15 nông dân.", []),
        ("Công an tỉnh Hà Nam tuyên dương 27 điển hình.", []),
        ("UBND 63 tỉnh thành đã họp.", []),
        ("Chủ tịch nước cho biết lãnh đạo 25 nền kinh tế nhất trí thông qua tuyên bố.", []),
        (
            "Huyện Lý Nhân đã họp. Kết quả biểu quyết: 100% chi bộ đạt.",
            [("huyện Lý Nhân", "chi bộ đạt", 100)],
        ),
        (
            "Huyện Lý Nhân đã hiến 15.600 m2 đất.",
            [("huyện Lý Nhân", "đất hiến", 15600)],
        ),
        (
            "Hội Nông dân tỉnh Hà Nam đã họp. Ngân hàng Chính sách xã hội tỉnh Hà Nam đã cho vay. Hội đã mở 26 lớp; "
            "xây dựng 18 mô hình.",
            [("Hội Nông dân tỉnh Hà Nam", "lớp mở", 26), ("Hội Nông dân tỉnh Hà Nam", "mô hình xây dựng", 18)],
        ),
        (
            "Hội Nông dân tỉnh Hà Nam phát triển mới 2.350 hội viên, nâng tổng số hội viên lên 125.000 người.",
            [
                ("Hội Nông dân tỉnh Hà Nam", "hội viên phát triển mới", 2350),
                ("Hội Nông dân tỉnh Hà Nam", "hội viên", 125000),
            ],
        ),
        ("Sở Y tế tỉnh Hà Nam đã họp. Lực lượng Y tế Biên phòng có 18 bệnh xá.", []),
        ("Ông Trần Văn Mẫu tặng quà ở xã Nhân Chính và thị trấn Vĩnh Trụ với tổng trị giá 45 triệu đồng.", []),
        ("Hội Nông dân huyện Lý Nhân đã họp. Các chi hội phổ biến nghị quyết đến 100% hội viên.", []),
        ("Số lượt người xem: 10 bản tin.", []),
        ("Hội Nông dân huyện Lý Nhân tặng hoa cho 2 đại biểu.", []),
        ("Xã Nhân Chính bầu được 31 trên tổng số 39 đại biểu ấn định.", []),
    ],
)
def test_near(text: str, stated: list[tuple[Value, ...]]) -> None:
    """What stands near such a count: another deed of the same body, sums, praise, scope, and numbers of no result."""
    assert figures(text) == stated


def test_the_bulletin_s_own_commune() -> None:
    """What a bulletin of a commune measures or counts is of the commune; another kind of commune is none of its own."""
    home = "xã Sơn Hạ, tỉnh Hà Nam"
    assert figures("Năm 2023, thu ngân sách đạt 12 tỷ đồng.", home) == [("xã Sơn Hạ", "thu ngân sách", 12e9)]
    assert figures("Toàn xã có 14 thôn.", home) == [("xã Sơn Hạ", "thôn", 14)]
    assert figures("Toàn phường có 14 tổ dân phố.", home) == []


@pytest.mark.parametrize(
    "told,value",
    [
        ("Công an tỉnh Hà Nam đã bắt giữ 84 vụ với 127 đối tượng.", ("đối tượng bắt giữ", 127)),
        ("Công an tỉnh Hà Nam đã bắt giữ 84 vụ với 127 người.", ("người bắt giữ", 127)),
        ("Xã Nhân Chính có tổng số hộ đang cư trú là 840 hộ với 3.127 nhân khẩu.", ("nhân khẩu", 3127)),
    ],
)
def test_what_comes_with_what_was_counted(told: str, value: tuple[str, int]) -> None:
    """ "Với" right behind what was counted leads to another count of the same; behind "đối" it does not."""
    assert figures(told)[1][1:] == value
    assert len(figures(told.replace(" với ", ", đối với "))) == 1


def test_what_a_total_is_of() -> None:
    """The noun behind a total only says again what stands before it in full, unless it is another."""
    told = "Xã Nhân Chính có tổng số hộ đang cư trú là 840 {}."
    assert figures(told.format("hộ")) == [("xã Nhân Chính", "hộ đang cư trú", 840)]
    assert figures(told.format("gia đình")) == [("xã Nhân Chính", "gia đình", 840)]


@pytest.mark.parametrize(
    "told,expected",
    [
        ("Huyện Lý Nhân có 15 trường hợp vi phạm đất đai.", ("huyện Lý Nhân", "trường hợp vi phạm đất đai", 15)),
        ("Huyện Lý Nhân có 15 trường hợp là hộ nghèo.", ("huyện Lý Nhân", "trường hợp là hộ nghèo", 15)),
        ("Huyện Lý Nhân có 15 trường hợp.", None),
        ("Huyện Lý Nhân đã họp. Hiện có 15 trường hợp vi phạm đất đai.", None),
        ("Theo kết luận của Ủy ban Kiểm tra Tỉnh ủy Hà Nam, đã có 6 cán bộ đi học.", None),
        ("Bộ Y tế hiện có 3 thứ trưởng.", ("Bộ Y tế", "thứ trưởng", 3)),
    ],
)
def test_cases_told_of(told: str, expected: tuple[Value, ...] | None) -> None:
    """Cases are counted where the sentence says of what and where; what inspectors found is none of their own."""
    assert figures(told) == ([expected] if expected else [])


@pytest.mark.parametrize("verb", ["gồm có", "hiện có", "gồm"])
@pytest.mark.parametrize("joint", ["và", "cùng"])
def test_posts_that_make_up_a_body(verb: str, joint: str) -> None:
    """A body that has one named head and some deputies has so many deputies; a person beside them is no post."""
    lead = "Sau đại hội, Thường trực Thành ủy Phủ Lý"
    told = f"{lead} {verb} Bí thư Trần Văn Mẫu {joint} 3 Phó Bí thư."
    assert figures(told) == [("Thường trực Thành ủy Phủ Lý", "Phó Bí thư", 3)]
    assert figures(told.replace("Bí thư Trần Văn Mẫu", "ông Trần Văn Mẫu").replace("gồm", "có")) == []


def test_deeds_of_nobody_named() -> None:
    """What was done or is there in a sentence that names nobody is of the place that the bulletin is known to be of."""
    report = "Sáng 5/3, hội nghị giao ban được tổ chức. Hiện đã thi công 42 công trình."
    assert figures(report) == [("tỉnh Hà Nam", "công trình thi công", 42)]
    assert figures(report.replace("Hiện", "Đoàn công tác")) == []
    assert figures(report, "") == []
    others = "Đợt rà soát cho thấy 7 địa phương có 61 công trình."
    assert figures(f"{others} Ngoài ra còn có 24 công trình đang thi công.") == []


def test_a_draft_that_was_passed_is_no_aim() -> None:
    passed = "Hội Nông dân huyện Lý Nhân {} dự thảo nghị quyết và đã kết nạp 42 hội viên."
    assert figures(passed.format("thông qua")) == [("Hội Nông dân huyện Lý Nhân", "hội viên kết nạp", 42)]
    assert figures(passed.format("xây dựng")) == []


def test_homes_are_of_the_place() -> None:
    """Quarters and inhabitants that an office tells of are counted in its place."""
    told = "UBND xã Nhân Chính đã báo cáo kết quả. Địa bàn có 8 {}."
    for noun in ("khu phố", "tổ dân phố"):
        assert figures(told.format(noun), "xã Nhân Chính, tỉnh Hà Nam") == [("xã Nhân Chính", noun, 8)]


@pytest.mark.parametrize(
    "post,voters",
    [
        ("Bí thư Thành ủy Phủ Lý", "Ban Chấp hành Đảng bộ thành phố Phủ Lý"),
        ("Phó Chủ tịch UBND tỉnh", "Hội đồng nhân dân tỉnh Hà Nam"),
        ("Chủ tịch HĐND tỉnh", "Hội đồng nhân dân tỉnh Hà Nam"),
    ],
)
def test_who_elects_to_a_post(post: str, voters: str) -> None:
    """Votes for a post are of who elects to it where no assembly is named; those of a chair of others are of none."""
    told = "Ông Trần Văn Mẫu trúng cử {} với 42/42 {}."
    assert figures(told.format(post, "phiếu đồng ý")) == [(voters, "phiếu đồng ý", 42)]
    assert [f[::2] for f in figures(told.format(post, "phiếu"))] == [(voters, 42)]
    assert figures(told.format("Giám đốc Công ty Sao Mai", "phiếu đồng ý")) == []


def test_votes_for_a_post() -> None:
    """Votes without a word of their own are told by the post to which they elected."""
    told = figures("Ông Trần Văn Mẫu trúng cử Bí thư Thành ủy Phủ Lý với 42/42 phiếu, đạt tỷ lệ 100%.")
    votes = "phiếu trúng cử Bí thư Thành ủy Phủ Lý"
    assert [f[1:] for f in told] == [(votes, 42), (f"tỷ lệ {votes}", 100)]


@pytest.mark.parametrize("noun", ["căn nhà ở xã hội", "công trình xây dựng không phép", "học sinh đang theo học"])
def test_nouns_that_hold_a_stopping_word(noun: str) -> None:
    assert figures(f"Huyện Lý Nhân có 42 {noun} tại các xã.") == [("huyện Lý Nhân", noun, 42)]


@pytest.mark.parametrize(
    "told,sums",
    [
        ("đã xử phạt 240 trường hợp với tổng số tiền 1,5 tỷ đồng", [("tổng số tiền xử phạt", 1.5e9)]),
        ("đã xây dựng 12 ngôi nhà tình nghĩa với tổng kinh phí 3 tỷ đồng", [("tổng kinh phí", 3e9)]),
        ("đã họp, bàn về dự án với tổng kinh phí 3 tỷ đồng", []),
    ],
)
def test_sums_of_deeds(told: str, sums: list[tuple[str, float]]) -> None:
    """What was just counted cost so much: the sum is of whoever did it, and called after the deed."""
    body = "Công an tỉnh Hà Nam"
    assert figures(f"{body} {told}.")[1:] == [(body, *told_sum) for told_sum in sums]


def test_measures_behind_spans_of_time() -> None:
    """A measure behind "ngày" or "năm" is no date, a number alone is."""
    place = "huyện Lý Nhân"
    assert figures("Huyện Lý Nhân có diện tích cây dài ngày 32,5 ha.") == [(place, "diện tích cây dài ngày", 32.5)]
    assert figures("Huyện Lý Nhân có thu ngân sách mỗi năm 60 tỷ đồng.")[0][::2] == (place, 60e9)
    assert figures("Huyện Lý Nhân có mưa ngày 12 tháng 5.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Dự án Phát triển vùng sen xanh gồm 2 hợp phần.",
        "Ông Mẫu thăm Dự án Phát triển vùng sen xanh. Dự án gồm 2 hợp phần.",
    ],
)
def test_a_project_named_after_what_it_does_is_named_to_the_end(text: str) -> None:
    assert ("Dự án Phát triển vùng sen xanh", "hợp phần", 2) in {figure[:3] for figure in figures(text)}


def test_a_project_whose_name_nobody_ends_has_no_figures() -> None:
    assert figures("Dự án Phát triển vùng sen xanh cơ bản hoàn thành 2 hợp phần.") == []

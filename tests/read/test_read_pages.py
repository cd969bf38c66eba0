"""HTML pages: the article's text whole, title and date right, and nothing of the furniture around it."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from page_layouts import LAYOUTS, PAGES
from portal_layouts import PORTALS
from read_samples import SAMPLE, TEXT, Read, own_bulletins

from kg.errors import KgError
from kg.extract import extract
from kg.model import Document
from kg.read.dates import date_line, metadata_date
from kg.read.markup import parse
from kg.read.page import Page, read_page
from kg.read.sites import load_sites

_SHARED = Path(__file__).parents[3] / "shared"
_REAL = ("d01", "d02", "d03", "d04", "d05", "d06")
#: The dates that the pages' own date lines give (their boxes of other news give different ones).
_DATES = dict(
    zip(_REAL, ("2019-08-08", "2019-08-05", "2019-06-26", "2019-08-01", "2019-04-25", "2019-04-25"), strict=True)
)
#: The counter and script line that the bulletins' texts still have and a reader should leave out.
_TAIL = re.compile(r"Số lượt người xem.*\nvar i = 0;\s*")


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", unicodedata.normalize("NFC", text)))


def page(source: str, with_rules: bool = True, address: str | None = None) -> Page:
    sites = load_sites()
    found = read_page(source, sites if with_rules else replace(sites, rules=()), address)
    assert found is not None
    return found


@pytest.mark.parametrize("with_rules", [True, False], ids=["site rules", "general reader"])
@pytest.mark.parametrize("name", _REAL)
def test_real_pages(name: str, with_rules: bool) -> None:
    if not (_SHARED / "pages" / f"{name}.html").exists():
        pytest.skip("the real portal pages (../shared/pages) are not here")
    found = page((_SHARED / "pages" / f"{name}.html").read_text("utf-8"), with_rules)
    bulletin = _TAIL.sub("", (_SHARED / "bulletins" / f"{name}.txt").read_text("utf-8"))
    want, got = words(bulletin), words(found.text)
    assert (want & got).total() >= 0.98 * want.total()
    assert (got - want).total() <= 0.01 * want.total()
    assert words(found.title or "") == words(bulletin.splitlines()[0])
    assert found.published == _DATES[name]
    assert (found.locality or "").endswith(", tỉnh Đắk Nông")


@pytest.mark.parametrize("name", _REAL)
def test_dates_of_real_pages_are_of_the_article(name: str) -> None:
    """The date is the one printed above the headline.

    The dates kept with the bulletins of d01, d04, d05 and d06 are others: on the pages they stand in the list of other
    news alone. (In d05 and d06 that is the moment the page was saved, which the clock in its header `tP` shows, too;
    the page dates its article sixteen days later.) The facts are the same with either.
    """
    if not (_SHARED / "pages" / f"{name}.html").exists():
        pytest.skip("the real portal pages (../shared/pages) are not here")
    root = parse((_SHARED / "pages" / f"{name}.html").read_text("utf-8"))
    gold = json.loads((_SHARED / "gold" / "dev" / f"{name}.json").read_text("utf-8"))
    assert root is not None
    places = defaultdict(set)
    for element in root.iter("td", "span"):
        if found := date_line(element.text or "") or metadata_date(element.text or ""):
            places[found].add(element.get("class") or element.get("id"))
    assert "Time" in places[_DATES[name]]
    if gold["published"] != _DATES[name]:
        assert places[gold["published"]] - {"tP"} == {"ShowDate"}
    text = (_SHARED / "bulletins" / f"{name}.txt").read_text("utf-8")
    readings = [
        extract(Document(id=name, text=text, published=day, locality=gold["locality"])).facts
        for day in (_DATES[name], gold["published"])
    ]
    assert readings[0] == readings[1]


@pytest.mark.parametrize("layout", [*PAGES, *PORTALS])
def test_layouts(layout: str) -> None:
    """The article is read whole and alone: the sample, and the project's own bulletins, of two paragraphs to six."""
    write = {**PAGES, **PORTALS}[layout]
    for article in (SAMPLE, *own_bulletins()):
        found = page(write(article.escaped()))
        assert found.text == "\n".join(article.lines) + "\n"
        assert (found.title, found.published) == (article.title, article.published)


@pytest.mark.parametrize("layout", [name for name in PORTALS if name not in ("vnpt", "drupal")])
def test_most_portals_need_no_rule(layout: str) -> None:
    """With rules taken away: those that have one then either need it for the title (VNPT) or the date (Drupal)."""
    for article in (SAMPLE, *own_bulletins()):
        found = page(PORTALS[layout](article.escaped()), with_rules=False)
        assert (found.text, found.title) == ("\n".join(article.lines) + "\n", article.title)
        assert found.published == article.published


def test_what_pages_say_of_themselves() -> None:
    modern = page(LAYOUTS["modern"], address="https://baomau.example/tin/1.html")
    assert (modern.author, modern.publisher, modern.address) == (
        "Minh Mẫu",
        "Báo Mẫu",
        "https://baomau.example/tin/1.html",
    )
    assert page(LAYOUTS["tables"]).locality == "huyện Mẫu Sơn, tỉnh Mẫu Giang"
    assert page(LAYOUTS["tables"]).publisher == "Trang thông tin điện tử xã Mẫu Đơn"
    assert page(LAYOUTS["breaks"], address="https://mauson.haiphong.gov.vn/x").locality == "Hải Phòng"


@pytest.mark.parametrize(
    ("host", "province"),
    [
        ("haiphong.gov.vn", "Hải Phòng"),
        ("dakrlap.daknong.gov.vn", "Đắk Nông"),
        ("baodongthap.vn", "Đồng Tháp"),
        ("tinhuyquangtri.vn", "Quảng Trị"),
        ("baobaclieu.vn", "Bạc Liêu"),
        ("baobariavungtau.com.vn", "Bà Rịa - Vũng Tàu"),
        ("thaibinhtv.vn", "Thái Bình"),
        ("nhandan.vn", None),
        ("baochinhphu.vn", None),
        ("haiphong.example.com", None),
    ],
)
def test_hosts_of_provinces(host: str, province: str | None) -> None:
    assert load_sites().province_of(host) == province


def test_no_date_is_taken_from_other_news() -> None:
    for name, write in {**PAGES, **PORTALS}.items():
        source = write(SAMPLE)
        bare = re.sub(r"\b2?1[-/ ]0?1[-/ ]2024\b|2024-01-2\d|21 Tháng 1 2024", "", source)
        assert page(bare).published is None, name


def test_a_box_of_links_in_the_middle_does_not_end_the_article() -> None:
    box = "<p><b>Tin liên quan:</b></p><ul><li><a href=/1>Xã Mẫu Đơn ra quân làm đường</a></li></ul>"
    source = LAYOUTS["breaks"].replace("<br/>", box, 1)
    assert page(source).text == TEXT


def test_a_list_of_articles_is_no_article(tmp_path: Path, read: Callable[..., Read]) -> None:
    teaser = "Sáng 21/1, Đảng ủy xã Mẫu Đơn tổ chức hội nghị tổng kết công tác năm {n} và triển khai nhiệm vụ năm tới."
    items = "".join(
        f"<div><h3><a href=/{n}>Đảng bộ xã Mẫu Đơn tổng kết năm {n}</a></h3><p>{teaser.format(n=n)}</p></div>"
        for n in range(2010, 2024)
    )
    (tmp_path / "a.html").write_text(f"<title>Tin tức</title><h1>Xây dựng Đảng</h1>{items}", "utf-8")
    found = read(tmp_path / "a.html")
    assert found.codes == ["index-page"]
    assert "--feed" in found.issues[0].message


def test_a_table_of_people_stays_a_line_for_each() -> None:
    rows = "".join(f"<tr><td>{n}</td><td>Nguyễn Văn {n}</td><td>Bí thư chi bộ</td></tr>" for n in ("Một", "Hai"))
    source = LAYOUTS["modern"].replace("</figure>", f"</figure><table>{rows}</table>")
    assert "Hai | Nguyễn Văn Hai | Bí thư chi bộ\n" in page(source).text


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("thứ năm, 08 08 2019 08:52", "2019-08-08"),
        ("HOẠT ĐỘNG CỦA LÃNH ĐẠO (25.04.2019 14:04)", "2019-04-25"),
        ("21/01/2024 | 10:30 GMT+7", "2024-01-21"),
        ("Ngày 21 tháng 1 năm 2024", "2024-01-21"),
        ("Đăng ngày: 21-01-2024, lúc 8h30", "2024-01-21"),
        ("Tin nổi bật | 21/1/2024", "2024-01-21"),
        ("2024-01-21", "2024-01-21"),
        ("Xã ra quân làm đường (05/08/2019)", None),
        ("Đảng bộ xã Mẫu Đơn tổng kết công tác năm 2018 (05.08.2019 16:32)", None),
        ("Ngày: 31/12/9999", None),
        ("Sáng 21/1/2024, Đảng ủy họp.", None),
        ("Số 12/2024", None),
        ("32/01/2024", None),
    ],
)
def test_date_lines(line: str, date: str | None) -> None:
    assert date_line(line) == date


def test_a_rule_for_a_host_goes_before_ours_and_for_its_subdomains(tmp_path: Path) -> None:
    rules = tmp_path / "rules.yaml"
    rules.write_text(
        "rules:\n  - name: của tôi\n    hosts: [mau.example]\n    body: ['.ArticleContent']\n"
        "    title: ['.khong-co', '.ArticleHeader']\n    drop: [table]\n    author: '.PostDate'\n",
        "utf-8",
    )
    sites = load_sites((rules,))
    source = PORTALS["vnpt"](SAMPLE)
    for host, mine in (("mau.example", True), ("tin.mau.example", True), ("xmau.example", False)):
        found = read_page(source, sites, f"https://www.{host}/tin/1")
        assert found is not None
        assert (SAMPLE.caption not in found.text) is mine, host
        assert found.author == ("21/01/2024" if mine else None)
        assert (found.title, found.published) == (SAMPLE.title, SAMPLE.published)


def test_a_rule_of_the_users_own_goes_first(tmp_path: Path, read: Callable[..., Read]) -> None:
    rules = tmp_path / "rules.yaml"
    rules.write_text(
        "rules:\n  - name: cổng mẫu\n    detect: '#la'\n    body: '#la'\n    title: '.dau'\n    date: .khi\n"
        "    drop: ['.bo']\n    publisher: Cổng Mẫu\n    locality: Mẫu Giang\n",
        "utf-8",
    )
    long = "Câu này dài hơn hẳn bài viết để bộ đọc chung chọn nhầm nó làm bài. " * 30
    (tmp_path / "a.html").write_text(
        f"<p>{long}</p><p class=khi>Phát hành vào 3.4.2021</p><i class=dau>Tin ngắn mẫu</i>"
        "<div id=la><p>Họp chi bộ.</p><p class=bo>Bỏ</p></div>",
        "utf-8",
    )
    document = read(tmp_path / "a.html", site_rules=(rules,)).one
    assert document.text == "Tin ngắn mẫu\nHọp chi bộ.\n"
    assert (document.published, document.publisher, document.locality) == ("2021-04-03", "Cổng Mẫu", "Mẫu Giang")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("rules:\n  - name: x\n    hosts: [x.example]\n    boddy: p\n", "boddy"),
        ("rules:\n  - name: x\n    body: p\n", "hosts or detect"),
        ("rules:\n  - name: x\n    hosts: [x]\n    body: 'p['\n", "no CSS selector"),
        ("rules:\n  - hosts: [x]\n", "rule 1: needs a name"),
        ("rule: []\n", "unknown key"),
        ("- x\n", "should hold"),
        ("rules: [\n", "no YAML"),
    ],
)
def test_a_bad_rule_names_its_file_and_fault(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "rules.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(KgError, match=said) as caught:
        load_sites((path,))
    assert str(path) in str(caught.value)


def test_charset_of_the_page_itself(tmp_path: Path, read: Callable[..., Read]) -> None:
    source = LAYOUTS["breaks"].replace("utf-8", "utf-16")
    (tmp_path / "a.html").write_bytes(source.encode("utf-16"))
    assert read(tmp_path / "a.html").one.text == TEXT

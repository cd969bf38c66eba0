"""Reading the page: cards, quotes, citations, charts, search and language, by real clicks and keys."""

from __future__ import annotations

from selenium.webdriver.common.action_chains import ActionChains

from .conftest import Keys, Page
from .sample import NEW_POST, THUY


def test_head_says_what_the_page_is(page: Page) -> None:
    assert page.text("h1") == "Mạng thử Hải An"
    assert page.text("#subtitle") == "12 nút · 14 dữ kiện · 3 bản tin · 12/1/2023 – 2/3/2025 · các bản tin thử"
    assert page.driver.title == "Mạng thử Hải An"
    assert "1/4/2025" in page.text("#card")


def test_a_click_on_a_node_opens_its_card_in_order_of_time(page: Page) -> None:
    page.click_node("person/thuy")
    assert page.text("#card h2") == "Đặng Thị Thuỷ"
    roles = [e.text for e in page.all("[data-part=roles] .fact .line")]
    assert len(roles) == 2
    assert roles[0].startswith("Bí thư") and "đương nhiệm" in roles[0]
    assert roles[1].startswith("Chủ tịch") and "từ 1/3/2025" in roles[1]
    assert "Cũng viết: bà Thuỷ" in page.text("#card")
    assert "Năm sinh: 1975" in page.text("[data-part=bio]")


def test_each_fact_has_its_quote_bulletin_and_date_with_the_names_marked(page: Page) -> None:
    page.click_node("person/thuy")
    first = page.find("[data-part=roles] .fact")
    assert first.find_element("css selector", "blockquote").text == THUY
    marks = [m.text for m in first.find_elements("css selector", "mark")]
    assert marks == ["Đặng Thị Thuỷ", "Thành ủy Hải An"]
    caption = first.find_element("css selector", "figcaption").text
    assert "Tổng kết năm 2023" in caption and "20/1/2024" in caption
    assert first.find_element("css selector", "figcaption a").get_attribute("href") == "https://example.org/2023"


def test_a_source_that_is_no_web_address_is_no_link(page: Page) -> None:
    page.click_node("org/hdnd")
    assert NEW_POST in page.text("#card")
    assert page.all("#card a") == []


def test_a_citation_can_be_copied(page: Page) -> None:
    page.click_node("org/ubnd")
    page.click("#card .cite")
    copied = page.until(lambda: page.js("return kg.copied"))
    assert copied.startswith("“Ủy ban nhân dân thành phố tặng Bằng khen")
    assert "Tổng kết năm 2023, Cổng tin thử, 20/1/2024, https://example.org/2023, ký tự " in copied


def test_a_click_on_a_link_shows_every_fact_it_stands_for(page: Page) -> None:
    page.click_at(*page.on_link("org/ubnd", "org/muoi"))
    assert page.state()["link"] is not None
    assert "1 dữ kiện nối hai nút" in page.text("#card")
    assert "Bằng khen" in page.text("#card") and "vì nộp ngân sách cao" in page.text("#card")


def test_hovering_a_link_names_the_role(page: Page) -> None:
    x, y = page.on_link("person/an", "org/truong")
    picture = page.find("#canvas")
    box = picture.rect
    offset = round(x - box["width"] / 2), round(y - box["height"] / 2)
    ActionChains(page.driver).move_to_element_with_offset(picture, *offset).perform()
    page.until(lambda: page.js("return !document.getElementById('tip').hidden"))
    assert page.text("#tip").splitlines() == ["Hiệu trưởng", "Phạm An → Trường Trung học Hải An"]


def test_figures_of_several_years_are_a_chart(page: Page) -> None:
    page.click_node("org/dang-bo")
    chart = page.find("[data-part=figures] svg.chart")
    assert [t.text for t in chart.find_elements("css selector", "text")] == ["756", "2022", "963", "2023"]
    assert "đảng viên: 2022: 756; 2023: 963" in (chart.get_attribute("aria-label") or "")


def test_search_puts_the_exact_spelling_first(page: Page) -> None:
    hits = page.search("Lê Văn Kiểm")
    assert [hit.splitlines()[0] for hit in hits[:2]] == ["Lê Văn Kiểm", hits[1].splitlines()[0]]
    assert page.search("le van kie")[0].startswith("Lê Văn Ki")
    assert {hit.splitlines()[0] for hit in page.search("le van ki")[:2]} == {"Lê Văn Kiên", "Lê Văn Kiểm"}
    assert page.search("kiểm")[0].startswith("Lê Văn Kiểm")


def test_search_knows_d_and_tone_places_and_aliases(page: Page) -> None:
    assert page.search("dang thi thuy")[0].startswith("Đặng Thị Thuỷ")
    assert page.search("Đặng Thị Thủy")[0].startswith("Đặng Thị Thuỷ")
    assert page.search("bà thuỷ")[0].splitlines() == ["Đặng Thị Thuỷ", "Cũng viết: bà Thuỷ"]
    assert page.search("dang bo khu")[0].startswith("Đảng bộ Khu kinh tế Hải An")
    assert page.search("an hai uy thanh")[0].startswith("Thành ủy Hải An")


def test_search_finds_quotes(page: Page) -> None:
    hits = page.search("chu tri hoi nghi")
    assert any("chủ trì hội nghị" in hit for hit in hits)
    page.press(Keys.ENTER)
    assert THUY in page.text("#card")


def test_search_that_finds_nothing_says_so(page: Page) -> None:
    assert page.search("xyzzy") == []
    assert "Không thấy “xyzzy”" in page.text("#hits")


def test_arrows_and_enter_choose_a_hit(page: Page) -> None:
    hits = page.search("le van")
    page.press(Keys.ARROW_DOWN, Keys.ENTER)
    assert page.text("#card h2") == hits[1].splitlines()[0]


def test_language_switch_changes_every_word_and_the_address(page: Page) -> None:
    page.click("#language")
    assert page.text("#filters h2") == "Legend and filters"
    assert page.text("#subtitle").startswith("12 nodes · 14 facts · 3 bulletins")
    assert page.driver.find_element("css selector", "html").get_attribute("lang") == "en"
    page.click_node("person/thuy")
    assert "in office" in page.text("#card") and "since 1 Mar 2025" in page.text("#card")
    assert "lang=en" in page.driver.current_url
    page.click_node("org/thanh-uy")
    assert page.text("#card h2") == "Hải An City Party Committee"


def test_names_of_nodes_do_not_overlap(page: Page) -> None:
    boxes = page.js(
        "const s = kg.scaleNow(); return kg.labels().map((l) => { const at = kg.screen(l.unit);"
        " return [at.x + l.dx, at.y + l.dy, at.x + l.dx + l.width, at.y + l.dy + l.height]; })"
    )
    assert len(boxes) == 12
    for i, a in enumerate(boxes):
        for b in boxes[i + 1 :]:
            assert a[0] >= b[2] or b[0] >= a[2] or a[1] >= b[3] or b[1] >= a[3]

"""For everyone: the table in step with the picture, contrast, narrow screens, touch, paper, and no WebGL."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2
import pytest
from selenium import webdriver

from kg.show.model import Evidence, Network, NetworkEdge, NetworkNode

from .conftest import Keys, Page, complaints, launch
from .sample import BULLETINS, ID, NEW_POST, THUY

PALETTE = json.loads((Path(__file__).parents[2] / "kg" / "show" / "page" / "kinds.json").read_text(encoding="utf-8"))


def luminance(color: str) -> float:
    """Relative luminance of #rrggbb, WCAG 2.2."""
    parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


@pytest.mark.parametrize("table", ["classes", "kinds"])
def test_shapes_and_lines_stand_out_from_white(table: str) -> None:
    for name, entry in PALETTE[table].items():
        if "color" in entry:
            assert 1.05 / (luminance(entry["color"]) + 0.05) >= 3, name


def test_no_two_classes_look_alike_without_colour() -> None:
    drawn = [entry["shape"] for name, entry in PALETTE["classes"].items() if name not in ("community", "office")]
    assert len(set(drawn)) == len(drawn)
    lines = [(entry["color"], tuple(entry["dash"])) for entry in PALETTE["kinds"].values() if "dash" in entry]
    assert len(set(lines)) == len(lines)


CONTRAST = """
const parse = (c) => (c.match(/[\\d.]+/g) || [0, 0, 0]).map(Number);
const linear = (v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4);
const lum = (c) => 0.2126 * linear(c[0]) + 0.7152 * linear(c[1]) + 0.0722 * linear(c[2]);
const behind = (e) => {
  for (; e; e = e.parentElement) {
    const c = parse(getComputedStyle(e).backgroundColor);
    if (c.length < 4 || c[3] > 0.9) return c;
  }
  return [255, 255, 255];
};
const seen = (e) => e.checkVisibility({opacityProperty: true, visibilityProperty: true});
const low = [];
for (const e of document.querySelectorAll('body *')) {
  const own = [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
  if (!own || e.disabled || !seen(e) || e.closest('svg, noscript, script')) continue;
  const a = lum(parse(getComputedStyle(e).color)), b = lum(behind(e));
  const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  if (ratio < 4.5) low.push([e.tagName, e.className, e.textContent.slice(0, 30), ratio]);
}
return low;
"""


def test_every_text_has_enough_contrast(page: Page) -> None:
    page.click("#filters [data-key=mass]")
    page.click_node("person/thuy")
    page.press("t")
    assert page.js(CONTRAST) == []
    page.search("thuy")
    assert page.js(CONTRAST) == []


def test_the_table_follows_the_picture(page: Page) -> None:
    page.press("t")
    assert len(page.all("#table tbody tr")) == 14
    page.click("#filters [data-key=participation]")
    assert len(page.all("#table tbody tr")) == 12
    page.click("#filters [data-key=participation]")
    page.click("#table tbody tr:first-child .go")
    assert page.selected() is not None
    first = page.find("#table tbody tr")
    assert "chosen" in (first.get_attribute("class") or "")
    headers = [th.text for th in page.all("#table th")]
    assert headers == ["Từ", "Dữ kiện", "Đến", "Thời gian", "Câu trích", "Bản tin"]
    assert all(th.get_attribute("scope") == "col" for th in page.all("#table th"))


def test_everything_has_a_name_and_a_role_for_screen_readers(page: Page) -> None:
    page.click_node("person/thuy")
    nameless = page.js(
        "return [...document.querySelectorAll('button, input, select, a, [role=application], [role=dialog]')]"
        ".filter((e) => e.checkVisibility()).filter((e) => !(e.getAttribute('aria-label') || e.textContent.trim()))"
        ".map((e) => e.outerHTML.slice(0, 80))"
    )
    assert nameless == []
    assert "Đặng Thị Thuỷ, Người, 3 liên hệ" in page.js("return document.getElementById('live').textContent")


def test_a_spoken_name_has_the_words_that_are_seen(page: Page) -> None:
    differ = (
        "return [...document.querySelectorAll('button[aria-label], a[aria-label]')].filter((e) => e.checkVisibility())"
        ".map((e) => [e.textContent.replace(/[^\\p{L} ]/gu, '').trim().toLowerCase(), e.getAttribute('aria-label')])"
        ".filter(([seen, said]) => seen && !said.toLowerCase().includes(seen)).map(([seen]) => seen)"
    )
    # The switch of languages is named in the language it leads to, for those who do not read the other.
    assert set(page.js(differ)) <= {"english"}
    page.click("#language")
    assert set(page.js(differ)) <= {"tiếng việt"}


def test_what_scrolls_can_be_reached_by_key(open_page: Callable[..., Page]) -> None:
    quote = "Đồng chí Lê Văn Mẫu dự hội nghị. " * 60
    evidence = (Evidence("bt-2022", quote, 0, len(quote)),)
    nodes = (NetworkNode(f"{ID}person/a", "Lê Văn Mẫu", "person"), NetworkNode(f"{ID}org/b", "Ban Thử", "state"))
    edges = (NetworkEdge(nodes[0].id, nodes[1].id, "role", "Ủy viên", evidence=evidence),)
    page = open_page(Network("Thử", nodes, edges, BULLETINS), "table=1&node=person%2Fa")
    page.click_node("person/a")
    scrolling = (
        "return [...document.querySelectorAll('blockquote')]"
        ".filter((e) => e.scrollHeight > e.clientHeight + 1).map((e) => e.tabIndex)"
    )
    assert page.js(scrolling) == [0, 0]


def test_the_tab_key_reaches_search_legend_picture_and_card_in_order(page: Page) -> None:
    page.js("document.body.focus()")
    seen: list[str] = []
    for _ in range(60):
        page.press(Keys.TAB)
        where = page.js(
            "const parts = '#search, #filters, #bar, #picture, #card, #head-buttons';"
            "const e = document.activeElement; return (e.closest(parts) || e).id"
        )
        if where not in seen:
            seen.append(where)
    assert [s for s in seen if s in ("search", "filters", "bar", "picture", "card")] == [
        "search",
        "filters",
        "bar",
        "picture",
        "card",
    ]


def test_a_printed_page_holds_picture_card_and_the_whole_table(page: Page) -> None:
    page.click_node("person/thuy")
    printed = base64.b64decode(page.driver.print_page())
    text = "".join(p.get_textpage().get_text_range() for p in pypdfium2.PdfDocument(printed))
    squeezed = " ".join(text.split())
    assert "Mạng thử Hải An" in squeezed
    assert THUY in squeezed and NEW_POST in squeezed
    assert squeezed.count("Trường Trung học Hải An") >= 2
    assert "Chép trích dẫn" not in squeezed


@pytest.fixture
def phone(page: Page) -> Iterator[Page]:
    """The sample page on a screen 400 pixels wide, with a finger."""
    metrics = {"width": 400, "height": 800, "deviceScaleFactor": 2, "mobile": True}
    page.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    page.driver.execute_cdp_cmd("Emulation.setTouchEmulationEnabled", {"enabled": True})
    yield page.open()
    page.driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    page.driver.execute_cdp_cmd("Emulation.setTouchEmulationEnabled", {"enabled": False})


def tap(page: Page, x: float, y: float) -> None:
    box = page.js("const b = document.getElementById('canvas').getBoundingClientRect(); return [b.left, b.top]")
    point = {"x": box[0] + x, "y": box[1] + y}
    page.driver.execute_cdp_cmd("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [point]})
    page.driver.execute_cdp_cmd("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_a_tap_on_a_narrow_screen_opens_the_card(phone: Page) -> None:
    x, y = phone.where(phone.index("person/thuy"))
    tap(phone, x + 9, y + 9)
    phone.until(lambda: phone.selected() == "person/thuy")
    assert phone.find("#card").is_displayed()
    assert phone.text("#card h2") == "Đặng Thị Thuỷ"
    assert phone.js("return document.documentElement.scrollWidth") <= 400


def test_the_tabs_of_a_narrow_screen_show_one_panel_at_a_time(phone: Page) -> None:
    visible = (
        "return ['filters', 'card', 'table'].filter("
        "(id) => document.getElementById(id).checkVisibility({visibilityProperty: true}))"
    )
    assert phone.js(visible) == []
    for panel in ("filters", "card", "table"):
        phone.find(f"#tabs [data-panel={panel}]").click()
        assert phone.js(visible) == [panel]
    phone.find("#tabs [data-panel=picture]").click()
    assert phone.js(visible) == []
    small = phone.js("return [...document.querySelectorAll('#tabs button')].filter((b) => b.offsetHeight < 44).length")
    assert small == 0


def test_dragging_moves_the_picture_and_a_node(page: Page) -> None:
    before = page.js("return kg.camera()")
    page.drag((8, 8), (30, 20), (30, 20))
    assert page.js("return kg.camera()") != before
    x, y = page.where(page.index("org/truong"))
    page.drag((x, y), (-35, 0), (-35, 0))
    assert abs(page.where(page.index("org/truong"))[0] - (x - 70)) < 12


@pytest.fixture
def plain_browser() -> Iterator[webdriver.Chrome]:
    driver = launch("--disable-gpu", "--disable-webgl", "--disable-3d-apis", "--disable-accelerated-2d-canvas")
    yield driver
    driver.quit()


def test_it_works_without_webgl(plain_browser: webdriver.Chrome, sample_file: Path) -> None:
    page = Page(plain_browser, sample_file).open()
    assert page.js("return document.createElement('canvas').getContext('webgl')") is None
    complaints(plain_browser)
    page.click_node("person/thuy")
    assert page.text("#card h2") == "Đặng Thị Thuỷ"
    assert complaints(plain_browser) == []


def test_what_a_search_finds_stands_above_the_card_of_a_narrow_screen(phone: Page) -> None:
    phone.search("dang thi thuy")
    phone.press(Keys.ENTER)
    x, y = phone.where(phone.index("person/thuy"))
    card = phone.js("return document.getElementById('card').getBoundingClientRect().top")
    top = phone.js("return document.getElementById('canvas').getBoundingClientRect().top")
    assert 0 < x < 400 and top < y + top < card

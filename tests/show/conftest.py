"""A real browser on real pages: every click and key goes through it, and no test may leave an error or a request."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from selenium import webdriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement

from kg.show.model import Network
from kg.show.page import write_page

from .sample import ID, crowd, sample

WAIT = 20.0


class Page:
    """One open page, driven as a reader would."""

    def __init__(self, driver: webdriver.Chrome | webdriver.Firefox, path: Path) -> None:
        self.driver, self.path = driver, path

    def open(self, fragment: str = "") -> Page:
        """Load the page afresh and wait until it has been drawn."""
        self.driver.get("about:blank")
        self.driver.get(self.path.as_uri() + (f"#{fragment}" if fragment else ""))
        self.until(lambda: self.js("return window.kg && window.kg.ready || 0"))
        self.settled()
        return self

    def js(self, script: str, *arguments: Any) -> Any:
        return self.driver.execute_script(script, *arguments)

    def until(self, holds: Callable[[], Any], why: str = "") -> Any:
        """Wait until something holds, and return it."""
        end = time.monotonic() + WAIT
        while time.monotonic() < end:
            if found := holds():
                return found
            time.sleep(0.02)
        raise AssertionError(f"waited {WAIT:g} s in vain{': ' + why if why else ''}")

    def settled(self) -> None:
        """Wait until the camera rests."""
        time.sleep(0.02)
        self.until(lambda: self.js("return kg.resting()"), "the camera does not rest")

    def index(self, tail: str) -> int:
        found = self.js("return kg.graph.ids.findIndex((id) => (kg.graph.prefix + id) === arguments[0])", ID + tail)
        assert found >= 0, tail
        return int(found)

    def find(self, selector: str) -> WebElement:
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector: str) -> list[WebElement]:
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def text(self, selector: str) -> str:
        return str(self.js("return document.querySelector(arguments[0]).innerText", selector))

    def click(self, selector: str) -> None:
        """A real click on a button, wherever it has to be scrolled from."""
        element = self.until(lambda: next((e for e in self.all(selector) if e.is_displayed()), None), selector)
        self.js("arguments[0].scrollIntoView({block: 'center'})", element)
        ActionChains(self.driver).move_to_element(element).click().perform()
        self.settled()

    def click_at(self, x: float, y: float, *, double: bool = False) -> None:
        """A real click on a point of the picture (pixels from its corner)."""
        picture = self.find("#canvas")
        box = picture.rect
        move = ActionChains(self.driver).move_to_element_with_offset(
            picture, round(x - box["width"] / 2), round(y - box["height"] / 2)
        )
        (move.double_click() if double else move.click()).perform()
        # vis-network waits to see whether a second tap follows.
        time.sleep(0.35)
        self.settled()

    def where(self, unit: int) -> tuple[float, float]:
        at = self.js("return kg.screen(arguments[0])", unit)
        return at["x"], at["y"]

    def click_node(self, tail: str, *, double: bool = False) -> None:
        self.click_at(*self.where(self.index(tail)), double=double)

    def drag(self, start: tuple[float, float], *steps: tuple[int, int]) -> None:
        """Press on a point of the picture, move in steps, let go."""
        picture = self.find("#canvas")
        box = picture.rect
        corner = (round(start[0] - box["width"] / 2), round(start[1] - box["height"] / 2))
        drag = ActionChains(self.driver).move_to_element_with_offset(picture, *corner).click_and_hold()
        for step in steps:
            drag.move_by_offset(*step)
        drag.release().perform()
        self.settled()

    def press(self, *keys: str) -> None:
        ActionChains(self.driver).send_keys(*keys).perform()
        self.settled()

    def search(self, text: str) -> list[str]:
        """Type into the search field with real keys; return the hits as read."""
        field = self.find("#query")
        field.click()
        self.js("arguments[0].value = ''", field)
        field.send_keys(text)
        return [hit.text for hit in self.all("#hits [role=option]")]

    def shown(self) -> set[str]:
        """The ends of the identifiers of what stands in the picture."""
        found = self.js(
            "return kg.visible.units.filter((u) => u < kg.graph.count).map((u) => kg.graph.prefix + kg.graph.ids[u])"
        )
        return {iri.removeprefix(ID) for iri in found}

    def state(self) -> dict[str, Any]:
        return dict(self.js("return kg.state()"))

    def on_link(self, one: str, other: str) -> tuple[float, float]:
        """A point on the link between two nodes that no name covers."""
        a, b = self.where(self.index(one)), self.where(self.index(other))
        names = self.js(
            "return kg.labels().map((l) => { const at = kg.screen(l.unit);"
            " return [at.x + l.dx, at.y + l.dy, at.x + l.dx + l.width, at.y + l.dy + l.height]; })"
        )
        for share in sorted((n / 40 for n in range(8, 33)), key=lambda share: abs(share - 0.5)):
            x, y = a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share
            if not any(left <= x <= right and top <= y <= bottom for left, top, right, bottom in names):
                return x, y
        raise AssertionError(f"names cover the whole link of {one} and {other}")

    def selected(self) -> str | None:
        return self.js(
            "const n = kg.state().node, g = kg.graph;"
            " return n === null ? null : (g.prefix + g.ids[n]).slice(arguments[0])",
            len(ID),
        )

    def count(self, table: str, key: str) -> int:
        """The live count of one row of the legend."""
        return int(self.text(f"#filters [data-key='{key}'] .count").replace(".", ""))

    def export(self, form: str) -> str:
        """What an export holds, asked for through the menu."""
        self.js(
            "window.made = null; const real = URL.createObjectURL; URL.createObjectURL = (b) => {"
            " b.text().then((t) => { window.made = t; }); URL.createObjectURL = real; return real(b); };"
        )
        self.click("#export")
        self.click(f"#menu [data-format={form}]")
        return str(self.until(lambda: self.js("return window.made")))


def launch(*arguments: str) -> webdriver.Chrome:
    chromium, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not chromium or not driver:
        pytest.skip("needs chromium and chromedriver")
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for argument in ("--headless=new", "--no-sandbox", "--window-size=1400,900", "--disable-dev-shm-usage", *arguments):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    return webdriver.Chrome(options=options, service=webdriver.ChromeService(driver))


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    driver = launch()
    driver.execute_cdp_cmd(
        "Page.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(tmp_path_factory.mktemp("downloads"))}
    )
    yield driver
    driver.quit()


def complaints(driver: webdriver.Chrome) -> list[str]:
    """Console errors and requests beyond the page itself since the last time this was asked."""
    errors = [entry["message"] for entry in driver.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")]
    for entry in driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            address = message["params"]["request"]["url"]
            if not address.startswith(("file:", "blob:", "data:", "about:")):
                errors.append(f"request to {address}")
    return errors


@pytest.fixture
def open_page(browser: webdriver.Chrome, tmp_path: Path) -> Iterator[Callable[..., Page]]:
    """Writes a network as a page and opens it; afterwards there must be no complaint."""
    complaints(browser)
    made = 0

    def write(network: Network, fragment: str = "", **options: Any) -> Page:
        nonlocal made
        made += 1
        path = tmp_path / f"trang-{made}.html"
        write_page(network, path, **options)
        return Page(browser, path).open(fragment)

    yield write
    assert complaints(browser) == []


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "mang.html"
    write_page(sample(), path)
    return path


@pytest.fixture(scope="session")
def crowd_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "lon.html"
    write_page(crowd(2100, 12), path)
    return path


@pytest.fixture
def page(browser: webdriver.Chrome, sample_file: Path) -> Iterator[Page]:
    """The sample page, freshly opened."""
    complaints(browser)
    yield Page(browser, sample_file).open()
    assert complaints(browser) == []


@pytest.fixture
def crowded(browser: webdriver.Chrome, crowd_file: Path) -> Iterator[Page]:
    """The large page, freshly opened on its communities."""
    complaints(browser)
    yield Page(browser, crowd_file).open()
    assert complaints(browser) == []


__all__ = ["Keys", "Page"]

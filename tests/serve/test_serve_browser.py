"""What a reader does in a browser: writes SPARQL with completion, sends a bulletin in, opens networks, goes by keys."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait
from serve_running import TOKEN, Server, serving

from kg.serve.editor import editor_folder

KIEN = "SELECT ?p { ?p a kg:Person ; rdfs:label 'Lê Trung Kiên' }"
PASTED = (
    "Sáng 5/3/2024, Đảng ủy Khu kinh tế Hải Phòng tổ chức Hội nghị tổng kết công tác năm 2023.\n"
    "Dự Hội nghị có đồng chí Trần Văn Mẫu, Trưởng Ban Quản lý Khu kinh tế Hải Phòng.\n"
)


@pytest.fixture
def page(browser: webdriver.Chrome) -> Iterator[webdriver.Chrome]:
    """The browser, in which no page may say an error: the policy of the pages forbids nothing that they need."""
    browser.get_log("browser")
    yield browser
    said = [entry["message"] for entry in browser.get_log("browser") if entry["level"] == "SEVERE"]
    assert [message for message in said if "401" not in message] == []


@pytest.fixture(scope="module")
def unhurried(sample: Path) -> Iterator[Server]:
    """A server of the sample bulletins that gives a drawing its time."""
    with serving(sample) as running:
        yield running


def until(driver: webdriver.Chrome, done: Callable[[webdriver.Chrome], object]) -> None:
    WebDriverWait(driver, 20).until(done)


def css(driver: webdriver.Chrome | WebElement, selector: str) -> WebElement:
    return driver.find_element(By.CSS_SELECTOR, selector)


def offered(driver: webdriver.Chrome) -> list[str]:
    """What the editor's list offers, each row as it is read."""
    rows = driver.find_elements(By.CSS_SELECTOR, ".ace_autocomplete .ace_line")
    return (
        [row.get_attribute("textContent") or "" for row in rows]
        if css(driver, ".ace_autocomplete").is_displayed()
        else []
    )


def written(driver: webdriver.Chrome) -> str:
    return str(driver.execute_script("return ace.edit(document.querySelector('.editor')).getValue()"))


@pytest.mark.skipif(editor_folder() is None, reason="needs django-ace, which pip install -e '.[dev]' brings")
def test_sparql_is_written_with_completion_and_asked(server: Server, page: webdriver.Chrome) -> None:
    page.get(server.address + "/query")
    until(page, lambda d: d.find_elements(By.CSS_SELECTOR, ".ace_keyword"))
    keys = css(page, ".ace_text-input")
    keys.send_keys(Keys.CONTROL, "a")
    keys.send_keys("SELECT ?role ?body {")
    keys.send_keys(Keys.ENTER, "?t nguoi giu")
    until(page, lambda d: any("org:member" in row for row in offered(d)))
    keys.send_keys(Keys.ENTER)
    until(page, lambda d: "?t org:member" in written(d))
    keys.send_keys(" le trung ki")
    until(page, lambda d: any("Lê Trung Kiên" in row for row in offered(d)))
    keys.send_keys(Keys.ENTER)
    until(page, lambda d: "/id/person/le-trung-kien-" in written(d))
    keys.send_keys(" ; org:role ?ro")
    until(page, lambda d: any("?role" in row for row in offered(d)))
    keys.send_keys(Keys.ENTER, " ; org:organization ?body . }")
    keys.send_keys(Keys.ESCAPE)
    keys.send_keys(Keys.CONTROL, Keys.ENTER)
    until(page, lambda d: d.find_elements(By.CSS_SELECTOR, "#answer table"))
    assert "Quận ủy Lê Chân" in css(page, "#answer table").text
    assert "org:member" in written(page)


@pytest.mark.skipif(editor_folder() is None, reason="needs django-ace, which pip install -e '.[dev]' brings")
def test_quotes_are_filled_with_names_as_they_are_written(server: Server, page: webdriver.Chrome) -> None:
    page.get(server.address + "/query")
    until(page, lambda d: d.find_elements(By.CSS_SELECTOR, ".ace_keyword"))
    keys = css(page, ".ace_text-input")
    keys.send_keys(Keys.CONTROL, "a")
    keys.send_keys('ASK { ?p rdfs:label "quan uy le ch')
    until(page, lambda d: any("Quận ủy Lê Chân" in row for row in offered(d)))
    keys.send_keys(Keys.ENTER)
    until(page, lambda d: '"Quận ủy Lê Chân"' in written(d))


def test_a_bulletin_is_looked_at_then_sent_in(writable: Server, page: webdriver.Chrome) -> None:
    page.get(writable.address)
    css(page, "nav a[href='/import']").click()
    for name, text in (("token", TOKEN), ("pasted", PASTED), ("title", "Tổng kết năm 2023"), ("locality", "Hải Phòng")):
        page.find_element(By.ID, name).send_keys(text)
    page.execute_script("document.getElementById('published').value = '2024-03-06'")
    css(page, "button[value='1']").click()
    until(page, lambda d: d.find_elements(By.CSS_SELECTOR, "#report .card.k-role"))
    role = css(page, "#report .card.k-role").text
    assert "Trần Văn Mẫu" in role
    assert "Dự Hội nghị có đồng chí Trần Văn Mẫu" in role
    assert writable.select("SELECT * { ?b a kg:Bulletin }").rows == []
    css(page, "button[value='0']").click()
    until(page, lambda d: d.find_elements(By.CSS_SELECTOR, "#report a[href^='/id/bulletin/']"))
    asked = page.execute_script("return performance.getEntriesByType('resource').map((e) => e.name)")
    assert any("/bulletins?" in address for address in asked)
    assert not [address for address in [*asked, page.current_url] if TOKEN in address]
    assert TOKEN not in str(page.get_cookies())
    css(page, "#report a[href^='/id/bulletin/']").click()
    until(page, lambda d: d.find_element(By.TAG_NAME, "h1").text == "Tổng kết năm 2023")
    assert "6/3/2024" in css(page, "main dl").text


def test_what_is_wrong_with_an_import_is_said_on_the_page(writable: Server, page: webdriver.Chrome) -> None:
    page.get(writable.address + "/import?lang=en")
    page.find_element(By.ID, "token").send_keys("wrong")
    css(page, "button[value='1']").click()
    until(page, lambda d: "Choose a file or paste a text" in css(d, "#report").text)
    page.find_element(By.ID, "pasted").send_keys(PASTED)
    css(page, "button[value='0']").click()
    until(page, lambda d: "The token is wrong" in css(d, "#report").text)
    assert writable.select("SELECT * { ?b a kg:Bulletin }").rows == []
    page.get(writable.address + "/import?lang=vi")


def test_the_network_is_drawn_when_it_is_opened(unhurried: Server, page: webdriver.Chrome) -> None:
    person = unhurried.select(KIEN).rows[0]["p"].partition("/id/")[2]
    page.get(f"{unhurried.address}/id/{person}")
    drawn = "return performance.getEntriesByType('resource').filter((e) => e.name.includes('/network')).length"
    time.sleep(0.3)
    assert page.execute_script(drawn) == 0
    css(page, ".network summary").click()
    page.switch_to.frame(css(page, ".network iframe"))
    until(page, lambda d: d.find_elements(By.TAG_NAME, "canvas"))
    until(page, lambda d: "Lê Trung Kiên" in d.find_element(By.TAG_NAME, "body").text)
    # The frame has an origin of its own: it may not ask this server for anything.
    assert page.execute_script("return window.origin") == "null"
    page.switch_to.default_content()


def test_the_search_box_is_walked_by_keys(server: Server, page: webdriver.Chrome) -> None:
    page.get(server.address)
    box = page.find_element(By.ID, "q")
    rows = "#suggestions a"
    for typed in ("Lê Trung Kiên", "le trung kien"):
        box.clear()
        box.send_keys(typed)
        until(page, lambda d: d.find_elements(By.CSS_SELECTOR, rows))
        assert css(page, rows).text.startswith("Lê Trung Kiên")
    box.clear()
    box.send_keys("le")
    until(page, lambda d: len(d.find_elements(By.CSS_SELECTOR, rows)) > 2)
    box.send_keys(Keys.ARROW_UP)
    every = page.find_elements(By.CSS_SELECTOR, rows)
    assert box.get_attribute("aria-activedescendant") == every[-1].get_attribute("id")
    box.send_keys(Keys.ARROW_DOWN)
    assert box.get_attribute("aria-activedescendant") == every[0].get_attribute("id")
    box.send_keys(Keys.ESCAPE)
    assert not page.find_element(By.ID, "suggestions").is_displayed()
    assert box.get_attribute("aria-expanded") == "false"


def test_a_blank_of_a_question_is_filled_with_a_name(server: Server, page: webdriver.Chrome) -> None:
    page.get(server.address + "/query?name=career")
    blank = page.find_element(By.ID, "p-person")
    blank.send_keys("le trung k")
    until(page, lambda d: d.find_elements(By.CSS_SELECTOR, "#suggestions-p-person a"))
    blank.send_keys(Keys.ARROW_DOWN, Keys.ENTER)
    until(page, lambda d: blank.get_attribute("value") == "Lê Trung Kiên")
    blank.send_keys(Keys.ENTER)
    until(page, lambda d: d.find_elements(By.CSS_SELECTOR, "#answer table"))
    assert "Quận ủy Lê Chân" in css(page, "#answer table").text


@pytest.mark.parametrize("width", [1400, 400])
def test_every_kind_of_page_fits_the_width(server: Server, page: webdriver.Chrome, width: int) -> None:
    metrics = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    page.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    one = "SELECT ?s { ?s a kg:%s } ORDER BY ?s LIMIT 1"
    found = [server.select(one % kind).rows[0]["s"].partition("/id/")[2] for kind in ("Event", "StateBody", "Figure")]
    asked = ({"query": "SELECT * { ?s ?p ?o } LIMIT 200"}, {"name": "honours", "run": "1"})
    queries = ["/query?" + urlencode(fields) for fields in asked]
    for path in ("/list?kind=body", "/import", *(f"/id/{part}" for part in found), *queries):
        page.get(server.address + path)
        assert page.execute_script("return document.documentElement.scrollWidth") <= width, path

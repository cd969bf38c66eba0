"""The servers that the tests ask: one for reading, shared, and one that takes updates, new for each test."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from serve_running import TOKEN, Server, serving

from kg import Store

BULLETINS = Path(__file__).parents[2] / "data" / "bulletins"


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the sample bulletins."""
    path = tmp_path_factory.mktemp("serve") / "store"
    with Store(path, writable=True) as store:
        report = store.import_sources([str(BULLETINS)])
    assert report.imported
    return path


@pytest.fixture(scope="session")
def server(sample: Path) -> Iterator[Server]:
    """A server of the sample bulletins, for reading, that cuts queries at two seconds."""
    with serving(sample, "--time-limit", "2", "--limit", "1000") as running:
        yield running


@pytest.fixture
def writable(tmp_path: Path) -> Iterator[Server]:
    """A server of an empty store that takes updates."""
    path = tmp_path / "store"
    Store(path, writable=True).close()
    with serving(path, "--writable", "--token", TOKEN, "--time-limit", "5") as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[webdriver.Chrome]:
    """A headless Chromium."""
    chromium, driver_path = shutil.which("chromium"), shutil.which("chromedriver")
    if not (chromium and driver_path):
        pytest.skip("needs Debian's chromium and chromium-driver")
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(driver_path))
    yield driver
    driver.quit()

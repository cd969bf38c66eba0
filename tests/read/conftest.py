"""A way to read without ceremony."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from read_samples import Read
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service

from kg.read import ReadOptions, read_sources


@pytest.fixture
def read() -> Callable[..., Read]:
    """Reads sources with the given options."""

    def reader(*sources: str | Path, **options: object) -> Read:
        return Read(list(read_sources([str(source) for source in sources], ReadOptions(**options))))  # type: ignore[arg-type]

    return reader


@pytest.fixture(scope="session")
def browser() -> Iterator[Chrome]:
    """A browser without a window, to print PDFs with."""
    if not Path("/usr/bin/chromium").exists():
        pytest.skip("no chromium to print PDFs with")
    options = ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"):
        options.add_argument(argument)
    chrome = Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    yield chrome
    chrome.quit()

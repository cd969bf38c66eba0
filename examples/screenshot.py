"""The pictures of README.md: the page made from data/bulletins, in Debian's chromium: one card, and the whole network.

Run it from anywhere: `python examples/screenshot.py [FOLDER]` writes network.png and whole.png there. Needs
`pip install -e '.[dev]'`, chromium and chromedriver.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.common.keys import Keys

from kg import Store
from kg.read import read_sources
from kg.show.from_store import network_from_store
from kg.show.page import write_page

ROOT = Path(__file__).resolve().parent.parent
WIDTH, HEIGHT = 1280, 800


def main(out: Path) -> None:
    """Import data/bulletins into a store of its own, write its page and photograph it twice into the folder `out`."""
    chromium, driver_path = shutil.which("chromium"), shutil.which("chromedriver")
    if not chromium or not driver_path:
        sys.exit("needs chromium and chromedriver (on Debian: apt-get install chromium chromium-driver)")
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        with Store(Path(folder) / "store", writable=True) as store:
            store.import_documents(read_sources([str(ROOT / "data" / "bulletins")]))
            write_page(network_from_store(store), page)
        options = webdriver.ChromeOptions()
        options.binary_location = chromium
        for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars"):
            options.add_argument(argument)
        driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver_path))
        try:
            driver.execute_cdp_cmd(
                "Emulation.setDeviceMetricsOverride",
                {"width": WIDTH, "height": HEIGHT, "deviceScaleFactor": 1, "mobile": False},
            )
            driver.get(page.as_uri())
            _until(driver, "return window.kg && window.kg.ready && kg.resting()")
            driver.save_screenshot(str(out / "whole.png"))
            field = driver.find_element("css selector", "#query")
            field.click()
            field.send_keys("le trung kien", Keys.ENTER)
            _until(driver, "return kg.state().node !== null && kg.resting()")
            # Only what is near: the buttons of the card that say so, in either language.
            driver.find_element("xpath", "//button[normalize-space()='2 bước']").click()
            time.sleep(1.0)
            _until(driver, "return kg.resting()")
            driver.execute_script("document.getElementById('query').value = ''")
            driver.save_screenshot(str(out / "network.png"))
        finally:
            driver.quit()
    for name in ("network.png", "whole.png"):
        print(f"{out / name}: {(out / name).stat().st_size} bytes")


def _until(driver: webdriver.Chrome, script: str) -> None:
    for _ in range(400):
        if driver.execute_script(script):
            return
        time.sleep(0.05)
    sys.exit(f"the page did not come to rest: {script}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "examples")

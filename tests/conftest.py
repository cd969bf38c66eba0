"""Options of the whole test run, and where the shared material lies."""

from __future__ import annotations

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("kg")
    group.addoption("--lower-floors", action="store_true", help="write the floors of quality anew, even lower ones")
    group.addoption("--write-cases", action="store_true", help="write tests/cases anew from what extraction gives")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real bulletins beside the checkout; tests that need it are skipped where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("needs the real bulletins of ../shared, which are not part of the repository")
    return SHARED

"""A way to read without ceremony."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from read_samples import Read

from kg.read import ReadOptions, read_sources


@pytest.fixture
def read() -> Callable[..., Read]:
    """Reads sources with the given options."""

    def reader(*sources: str | Path, **options: object) -> Read:
        return Read(list(read_sources([str(source) for source in sources], ReadOptions(**options))))  # type: ignore[arg-type]

    return reader

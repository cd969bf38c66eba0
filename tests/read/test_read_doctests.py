"""The examples in the readers' docstrings say what the code does."""

from __future__ import annotations

import doctest
from importlib import import_module
from pathlib import Path

import pytest

import kg.read

_MODULES = sorted(path.stem for path in Path(kg.read.__file__).parent.glob("*.py") if path.stem != "__init__")


@pytest.mark.parametrize("name", _MODULES)
def test_examples(name: str) -> None:
    assert doctest.testmod(import_module(f"kg.read.{name}")).failed == 0

"""The quality gate: precision and recall of each type of fact on the annotated bulletins, against committed floors.

The floors lie a little below what was reached when they were written. `pytest tests/test_quality.py --lower-floors`
measures and writes them anew; nothing else may make them lower. The bulletins and their gold are not part of the
repository: where ../shared is absent the gate is skipped.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from kg.extract import extract
from kg.model import Document

FLOORS = Path(__file__).with_name("quality_floors.json")
#: How far below the measured figure a floor is set: one fact of a type with a hundred.
MARGIN = 0.01
WRITTEN: dict[str, Any] = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {"floors": {}}


@pytest.fixture(scope="module")
def gold(shared: Path) -> Path:
    folder = shared / "gold" / "dev"
    if not folder.is_dir():
        pytest.skip("needs the annotated bulletins of ../shared/gold/dev, which are not part of the repository")
    return folder


@pytest.fixture(scope="module")
def measured(gold: Path, request: pytest.FixtureRequest) -> dict[str, dict[str, float]]:
    """Precision and recall by type, as the scorer of the gold counts them."""
    scorer = _scorer(gold.parent / "score.py")
    sums: dict[str, list[int]] = {}
    for path in sorted(gold.glob("*.json")):
        told = json.loads(path.read_text(encoding="utf-8"))
        text = (gold.parents[1] / "bulletins" / f"{path.stem}.txt").read_text(encoding="utf-8")
        found = extract(Document(path.stem, text, published=told.get("published"), locality=told.get("locality")))
        predicted = [
            {"type": f.kind, **{s: list(v) if isinstance(v, tuple) else v for s, v in f.slots.items()}}
            for f in found.facts
        ]
        wanted, got = scorer.distinct(told["facts"]), scorer.distinct(predicted)
        for kind in scorer.CORE:
            result = scorer.compare(
                kind, [f for f in wanted if f["type"] == kind], [f for f in got if f["type"] == kind]
            )
            for name in (kind, "all"):
                counts = sums.setdefault(name, [0, 0, 0])
                for k, what in enumerate(("hits", "gold", "predicted")):
                    counts[k] += result[what]
    figures = {
        kind: {"precision": hits / max(predicted, 1), "recall": hits / max(wanted, 1)}
        for kind, (hits, wanted, predicted) in sums.items()
    }
    if request.config.getoption("--lower-floors"):
        _write(figures, digest(gold))
    return figures


def _scorer(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("gold_scorer", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["gold_scorer"] = module
    spec.loader.exec_module(module)
    return module


def digest(gold: Path) -> str:
    """SHA-256 of the gold, its bulletins and its scorer: floors hold for these alone."""
    total = hashlib.sha256()
    bulletins = gold.parents[1] / "bulletins"
    for path in [*sorted(gold.glob("*.json")), *sorted(bulletins.glob("*.txt")), gold.parent / "score.py"]:
        total.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()


def _write(figures: dict[str, dict[str, float]], of: str) -> None:
    floors = {
        kind: {what: max(0.0, round(value - MARGIN, 3)) for what, value in figure.items()}
        for kind, figure in figures.items()
    }
    FLOORS.write_text(json.dumps({"gold": of, "floors": floors}, indent=2) + "\n", encoding="utf-8")
    WRITTEN.update(gold=of, floors=floors)


def test_gold_is_the_one_measured(gold: Path, measured: dict[str, dict[str, float]]) -> None:
    assert measured
    assert WRITTEN.get("gold") == digest(gold), (
        "the gold, its bulletins or its scorer changed since the floors were written; "
        "look at the figures and write them anew with --lower-floors"
    )


def test_every_type_has_a_floor(measured: dict[str, dict[str, float]]) -> None:
    assert set(WRITTEN["floors"]) == set(measured)


@pytest.mark.parametrize("what", ["precision", "recall"])
@pytest.mark.parametrize("kind", sorted(WRITTEN["floors"]) or ["all"])
def test_floor(kind: str, what: str, measured: dict[str, dict[str, float]]) -> None:
    floor, value = WRITTEN["floors"][kind][what], measured[kind][what]
    assert value >= floor, (
        f"{what} of {kind} fell to {value:.3f}, below its floor {floor:.3f} (--lower-floors lowers it)"
    )

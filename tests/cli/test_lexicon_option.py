"""A lexicon of one's own: given once to the real commands, kept by the graph, refused by file and line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

TEXT = "Hôm 21/1/2024, bà Lò Thị Mai, Tổng Điều phối viên Mạng lưới Sông Lô Xanh, phát biểu tại hội nghị.\n"
WORDS = """\
titles:
- {title: Tổng Điều phối viên, phó: false}
organizations:
- {name: Mạng lưới, kind: other, takes: [name], needs: field}
"""
POST = ("Lò Thị Mai", "Tổng Điều phối viên", "Mạng lưới Sông Lô Xanh")


def kg(folder: Path, *args: str) -> subprocess.CompletedProcess[str]:
    """Run the real command in `folder`, with its store `kg-store` there."""
    run = subprocess.run(
        [sys.executable, "-m", "kg", *args],
        capture_output=True,
        cwd=folder,
        env={k: v for k, v in os.environ.items() if k != "KG_STORE"},
        check=False,
        timeout=120,
        text=True,
        encoding="utf-8",
    )
    assert "Traceback" not in run.stderr, run.stderr
    return run


def posts(folder: Path) -> list[tuple[str, str, str]]:
    rows = map(json.loads, kg(folder, "facts", "--type", "role").stdout.splitlines())
    return [(row["person"], row["title"], row["org"]) for row in rows]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a bulletin and a lexicon."""
    (tmp_path / "tin.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "tu.yaml").write_text(WORDS, encoding="utf-8")
    return tmp_path


def test_an_import_reads_with_the_lexicon_and_the_graph_keeps_it(folder: Path):
    run = kg(folder, "import", "--lexicon", "tu.yaml", "tin.txt")
    assert run.returncode == 0, run.stderr
    assert "keeps tu.yaml" in run.stderr
    assert posts(folder) == [POST]
    (folder / "tu.yaml").unlink()
    assert "unchanged" in kg(folder, "import", "tin.txt").stdout
    assert "with the lexicon that the graph keeps; 0 came out differently" in kg(folder, "rebuild").stderr
    (folder / "hai.txt").write_text(TEXT.replace("Mai", "Hoa"), encoding="utf-8")
    assert kg(folder, "import", "hai.txt").returncode == 0
    assert len(posts(folder)) == 2


def test_what_was_read_before_is_as_it_was_until_it_is_read_again(folder: Path):
    assert kg(folder, "import", "tin.txt").returncode == 0
    assert posts(folder) == []
    run = kg(folder, "rebuild", "--lexicon", "tu.yaml")
    assert "1 came out differently" in run.stderr
    assert posts(folder) == [POST]
    assert "1 came out differently" in kg(folder, "rebuild", "--no-lexicon").stderr
    assert posts(folder) == []
    imported = kg(folder, "import", "--lexicon", "tu.yaml", "tin.txt")
    assert "'kg rebuild' reads them again" in imported.stderr
    assert posts(folder) == [POST]


def test_a_rebuilt_graph_is_the_one_read_so_from_the_start(folder: Path):
    kg(folder, "--store", "late", "import", "tin.txt")
    kg(folder, "--store", "late", "rebuild", "--lexicon", "tu.yaml")
    kg(folder, "--store", "early", "import", "--lexicon", "tu.yaml", "tin.txt")
    out = [kg(folder, "--store", name, "export", "-f", "nq", "-").stdout for name in ("late", "early")]
    assert out[0] == out[1] and "Mạng lưới" in out[0] and "Tổng Điều phối viên" in out[0]
    assert "organizations:" not in out[0], "the words themselves are not exported"


def test_a_watch_and_a_dry_run_take_it_too(folder: Path):
    kg(folder, "watch", "--once", "--lexicon", "tu.yaml", "tin.txt")
    assert posts(folder) == [POST]
    found = [
        json.loads(kg(folder, "--store", store, "import", "--dry-run", "--json", *own, "tin.txt").stdout)
        for store, own in (("kg-store", []), ("none", ["--lexicon", "tu.yaml"]), ("none", []))
    ]
    assert [f["bulletins"][0]["facts"].get("role", 0) for f in found] == [1, 1, 0]
    assert not (folder / "none").exists()


def test_a_lexicon_that_is_none_is_refused_by_line_and_nothing_is_written(folder: Path):
    (folder / "tu.yaml").write_text(WORDS.replace("kind: other", "kind: thing"), encoding="utf-8")
    for command in (("import", "--lexicon", "tu.yaml", "tin.txt"), ("rebuild", "--lexicon", "tu.yaml")):
        run = kg(folder, *command)
        assert run.returncode == 2
        assert "tu.yaml:4" in run.stderr and "thing" in run.stderr
    assert posts(folder) == []
    assert kg(folder, "rebuild", "--lexicon", "tu.yaml", "--no-lexicon").returncode == 2

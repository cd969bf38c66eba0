"""`kg lint`: what it says of lexicons of one's own, and the facts it shows them to add and remove."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import main
from kg.errors import KgError
from kg.lexicon import load_lexicon
from kg.lexicon.lint import lint

FINDINGS = [
    ("honorifics: [danh hài]\n", [], "a file that is right"),
    ("a: [\n", [(2, "error", "not-yaml")], "not YAML"),
    ("- danh hài\n", [(1, "error", "no-sections")], "a list instead of sections"),
    ("words: [danh hài]\n", [(1, "error", "unknown-section")], "a section nobody reads"),
    ("honorifics: danh hài\n", [(1, "error", "not-a-list")], "a word instead of a list"),
    ("honorifics:\n- danh hài\nhonorifics:\n- hề\n", [(3, "error", "double-section")], "a section twice"),
    ("organizations:\n- {kind: other}\n", [(2, "error", "missing-key")], "a body without a name"),
    ("phrases:\n- {form: Trùm trưởng làng}\n", [(2, "error", "missing-key")], "a phrase without its title"),
    ("titles:\n- {title: Trùm, rank: 1}\n", [(2, "error", "unknown-key")], "a key nobody reads"),
    (
        "organizations:\n- {name: Phường hội, kind: guild}\n",
        [(2, "error", "unknown-value")],
        "a kind of body that is none",
    ),
    ("titles:\n- {title: Trùm, weak: maybe}\n", [(2, "error", "not-a-flag")], "neither true nor false"),
    ("titles:\n- {title: Trùm, forms: Ông trùm}\n", [(2, "error", "wrong-form")], "one form instead of a list"),
    ("honorifics:\n- [danh, hài]\n", [(2, "error", "not-a-word")], "a list instead of a word"),
    ("honorifics:\n- '--'\n", [(2, "error", "empty-form")], "no word at all"),
    (
        "honorifics:\n- danh hài\n- Danh  hài\n",
        [(3, "warning", "stray-spaces"), (3, "warning", "double-form")],
        "twice",
    ),
    ("honorifics: [trùm phường]\ntitles:\n- {title: Trùm phường}\n", [(3, "warning", "ambiguous-form")], "two senses"),
    ("honorifics:\n- ông\n", [(2, "note", "known-form")], "known already"),
    ("honorifics:\n- Bí thư\n", [(2, "warning", "ambiguous-form")], "a title already"),
    ("surnames:\n- Hoàng Phủ\n", [(2, "warning", "long-surname")], "a surname of two syllables"),
    (
        unicodedata.normalize("NFD", "honorifics:\n- danh hài\n"),
        [(2, "warning", "not-nfc")],
        "accents apart",
    ),
]


@pytest.mark.parametrize(("text", "expected", "why"), FINDINGS, ids=[why for *_, why in FINDINGS])
def test_findings(text: str, expected: list[tuple[int, str, str]], why: str, tmp_path: Path) -> None:
    path = tmp_path / "words.yaml"
    path.write_text(text, encoding="utf-8")
    found = [(int(i.doc.rpartition(":")[2]), i.severity, i.code) for i in lint(path)]
    assert found == expected, why
    assert all(i.doc.startswith(f"{path}:") for i in lint(path))


@pytest.mark.parametrize(("text", "expected", "why"), FINDINGS, ids=[why for *_, why in FINDINGS])
def test_errors_are_what_the_loader_refuses(
    text: str, expected: list[tuple[int, str, str]], why: str, tmp_path: Path
) -> None:
    """A file without errors loads: what `lint` lets pass, `import --lexicon` takes."""
    path = tmp_path / "words.yaml"
    path.write_text(text, encoding="utf-8")
    if all(severity != "error" for _, severity, _ in expected):
        load_lexicon(path)


def test_all_errors_are_named_at_once(tmp_path: Path) -> None:
    path = tmp_path / "words.yaml"
    path.write_text("wrong: []\norganizations:\n- {kind: other}\n- {name: Hội quán, kind: guild}\n", encoding="utf-8")
    assert [i.doc.rpartition(":")[2] for i in lint(path)] == ["1", "3", "4"]


def test_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / "words.yaml"
    path.write_bytes("honorifics: [bà]".encode("utf-16"))
    assert [i.code for i in lint(path)] == ["not-yaml"]


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(KgError, match="cannot be read"):
        lint(tmp_path / "none.yaml")


def run(*args: object) -> Result:
    return CliRunner().invoke(main, ["lint", *map(str, args)])


@pytest.fixture
def words(tmp_path: Path) -> Path:
    path = tmp_path / "words.yaml"
    path.write_text("honorifics:\n- danh hài\n", encoding="utf-8")
    return path


@pytest.fixture
def bulletins(tmp_path: Path) -> Path:
    folder = tmp_path / "bulletins"
    folder.mkdir()
    (folder / "one.txt").write_text("Danh hài Tý Quậy phát biểu tại hội diễn.", encoding="utf-8")
    (folder / "two.txt").write_text("Lê Văn Mẫu phát biểu tại hội diễn.", encoding="utf-8")
    return folder


def test_facts_added_are_shown_with_their_sentence(words: Path, bulletins: Path) -> None:
    result = run(words, bulletins)
    assert result.exit_code == 0
    assert "+ one: entity | kind=person | name=Tý Quậy" in result.output
    assert "two:" not in result.output
    assert result.output.endswith(" removed\n")


def test_facts_removed_are_shown(tmp_path: Path, bulletins: Path) -> None:
    path = tmp_path / "words.yaml"
    path.write_text("places:\n- {name: Lê Văn Mẫu, type: xã, parent: Hà Nam}\n", encoding="utf-8")
    assert "- two: entity | kind=person | name=Lê Văn Mẫu" in run(path, bulletins).output


def test_json_lines(words: Path, bulletins: Path) -> None:
    rows = [json.loads(line) for line in run(words, bulletins, "--json").output.splitlines()]
    assert {
        "change": "added",
        "doc": "one",
        "type": "entity",
        "kind": "person",
        "name": "Tý Quậy",
        "quote": "Tý Quậy",
    } in rows


def test_an_error_ends_with_one_and_reads_nothing(tmp_path: Path, bulletins: Path) -> None:
    path = tmp_path / "words.yaml"
    path.write_text("wrong: []\n", encoding="utf-8")
    result = run(path, bulletins)
    assert result.exit_code == 1
    assert f"{path}:1: error: unknown section 'wrong'" in result.output
    assert "+" not in result.output


def test_misuse_ends_with_two(tmp_path: Path) -> None:
    assert run(tmp_path / "none.yaml").exit_code == 2

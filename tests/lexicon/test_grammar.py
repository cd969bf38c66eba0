"""The closed classes of words in grammar.yaml: each is asked for, and none is missing; errors tell where."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import kg.extract
from kg.errors import KgError
from kg.lexicon.grammar import _tables, grammar
from kg.lexicon.tables import Table, compose, sections
from kg.resources import lexicon_dir

PATH = lexicon_dir() / "grammar.yaml"
MODULES = sorted(Path(kg.extract.__file__).parent.rglob("*.py"))


def _asked(source: str) -> set[str]:
    """Return the names of the lists that a module asks for."""
    return {
        str(section.value)
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "_GRAMMAR"
        for section in node.args
        if isinstance(section, ast.Constant)
    }


def test_every_list_is_asked_for_and_every_list_asked_for_is_there() -> None:
    asked = {path.stem: lists for path in MODULES if (lists := _asked(path.read_text(encoding="utf-8")))}
    told = {key.value: {name.value for name, _ in sections(node, PATH)} for key, node in sections(compose(PATH), PATH)}
    assert asked == told


def test_a_module_without_words_is_told_by_file() -> None:
    with pytest.raises(KgError, match=r"grammar\.yaml:1: no words of the module 'weather'"):
        grammar("weather")


def test_a_list_that_is_missing_is_told_by_file() -> None:
    with pytest.raises(KgError, match=r"grammar\.yaml:1: section 'weather' is missing"):
        grammar("acts").names("weather")


def test_a_word_that_stands_twice_is_told_by_line(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text("acts:\n  visits:\n  - thăm\n  - thăm\n", encoding="utf-8")
    ((_, node),) = sections(compose(path), path)
    with pytest.raises(KgError, match=r"own\.yaml:4: 'thăm' stands twice"):
        Table(path, ("visits",), within=node)


def test_words_are_compared_however_they_are_spelled(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text("kinds: [Hoà Bình, uỷ ban]\n", encoding="utf-8")
    table = Table(path, ("kinds",))
    other = tmp_path / "other.yaml"
    other.write_text("kinds: [Hòa Bình, ủy ban]\n", encoding="utf-8")
    again = Table(other, ("kinds",))
    assert table.names("kinds") != again.names("kinds")
    assert table.keys("kinds") == again.keys("kinds")
    assert table.sequences("kinds") == again.sequences("kinds")
    assert len(table.syllables("kinds")) == 4


def test_what_is_no_mapping_is_told_by_file(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    for text in ("", "- thăm\n"):
        path.write_text(text, encoding="utf-8")
        with pytest.raises(KgError, match=r"own\.yaml:1: a table is a mapping of sections"):
            Table(path, ())


def test_a_module_that_stands_twice_is_told_by_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "own.yaml"
    path.write_text("acts:\n  visits: [thăm]\nacts:\n  visits: [viếng]\n", encoding="utf-8")
    monkeypatch.setattr("kg.lexicon.grammar._PATH", path)
    with pytest.raises(KgError, match=r"own\.yaml:3: module 'acts' stands twice"):
        _tables.__wrapped__()

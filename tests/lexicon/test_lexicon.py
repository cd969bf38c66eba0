"""The lexicon: its tables are consistent, and what is wrong in one is refused by file and line."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from kg.errors import KgError
from kg.extract.words import office_words
from kg.lexicon import load_lexicon
from kg.lexicon.tables import Table
from kg.resources import lexicon_dir
from kg.text import name_key

TABLES = sorted(lexicon_dir().glob("*.yaml")) + sorted(lexicon_dir().glob("*.tsv"))

REFUSED = [
    ("organizations:\n- {name: Hội quán, kind: guild}\n", ":2: 'guild' is not one of", "a kind that is none"),
    ("organizations:\n- {name: Hội quán, colour: red}\n", ":2: unknown key 'colour'", "a key nobody reads"),
    ("organizations:\n- {kind: mass}\n", ":2: 'name' is missing", "a body without a name"),
    ("organizations:\n- {name: Hội quán, loose: often}\n", ":2: 'loose' must be true or false", "a flag that is none"),
    ("organizations:\n- {name: Hội quán, takes: [gold]}\n", ":2: 'gold' is not one of", "what no head takes"),
    ("titles:\n- {title: Trùm, rank: 1}\n", ":2: unknown key 'rank'", "a title's unknown key"),
    ("villages: []\n", "unknown section 'villages'", "a section nobody reads"),
    ("names: Chè\n", "'names' must be a list", "a word instead of a list"),
    ("names: [\n", "not a YAML file", "no YAML"),
]


@pytest.mark.parametrize(("table", "message", "why"), REFUSED, ids=[why for *_, why in REFUSED])
def test_refused_by_file_and_line(table: str, message: str, why: str, tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(table, encoding="utf-8")
    with pytest.raises(KgError) as refused:
        load_lexicon(path)
    assert str(path) in str(refused.value), why
    assert message in str(refused.value), why


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name)
def test_tables_are_in_composed_letters(path: Path) -> None:
    assert unicodedata.is_normalized("NFC", path.read_text(encoding="utf-8"))


def test_no_form_of_a_body_stands_for_two() -> None:
    entries = yaml.safe_load((lexicon_dir() / "organizations.yaml").read_text(encoding="utf-8"))
    owners: dict[str, str] = {}
    clashes = []
    for entry in entries:
        for form in {entry["name"], *entry.get("forms", [])}:
            other = owners.setdefault(name_key(form), entry["name"])
            if other != entry["name"]:
                clashes.append((form, other, entry["name"]))
    assert clashes == []


def test_no_head_stands_twice() -> None:
    entries = yaml.safe_load((lexicon_dir() / "organizations.yaml").read_text(encoding="utf-8"))
    names = [entry["name"] for entry in entries]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize("path", sorted(lexicon_dir().glob("*.yaml")), ids=lambda path: path.name)
def test_no_word_stands_twice_in_a_list(path: Path) -> None:
    def lists(value: object) -> Iterator[list[object]]:
        parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        if isinstance(value, list):
            yield value
        for part in parts:
            yield from lists(part)

    tables = lists(yaml.safe_load(path.read_text(encoding="utf-8")))
    assert [item for table in tables for i, item in enumerate(table) if item in table[:i]] == []


def test_words_of_ones_own_come_first(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text("organizations:\n- {name: Hội quán, kind: mass, takes: [name]}\n", encoding="utf-8")
    found = load_lexicon(path).heads.longest(["hôi5", "quan2"], 0)
    assert found is not None
    assert found[1].name == "Hội quán"


def test_the_words_around_posts_are_a_checked_table(tmp_path: Path) -> None:
    for heads in ("committees", "boards", "parts", "of_wholes"):
        assert office_words.names(heads) <= set(load_lexicon().head_by_name), heads
    path = tmp_path / "office.yaml"
    path.write_text("light: [hiện]\nheavy: [sắt]\n", encoding="utf-8")
    with pytest.raises(KgError, match=r"office\.yaml:2: unknown section 'heavy'"):
        Table(path, ("light",))

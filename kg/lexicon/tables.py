"""Small tables of words for the frames: one YAML file a frame, its sections checked as they are read.

A section is a list of phrases or a mapping of phrase to phrase; a section the frame does not know, one it misses, or an
entry of the wrong form is refused with its file and line.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import yaml

from kg.errors import KgError
from kg.lexicon.trie import Trie
from kg.resources import lexicon_dir


class Table:
    """The sections of one table: `trie(name)` for matching, `words(name)` and `pairs(name)` as written."""

    def __init__(self, path: Path, lists: Iterable[str], maps: Iterable[str] = ()) -> None:
        self._lists: dict[str, tuple[str, ...]] = {}
        self._maps: dict[str, dict[str, str]] = {}
        lists, maps = tuple(lists), tuple(maps)
        for key, node in _sections(path):
            where = f"{path}:{key.start_mark.line + 1}"
            if key.value in self._lists or key.value in self._maps:
                raise KgError(f"{where}: section {key.value!r} stands twice; keep one")
            if key.value in lists:
                self._lists[key.value] = tuple(_phrases(node, path, where))
            elif key.value in maps:
                self._maps[key.value] = dict(_pairs(node, path, where))
            else:
                raise KgError(f"{where}: unknown section {key.value!r}; known are {', '.join(sorted((*lists, *maps)))}")
        for name in (*lists, *maps):
            if name not in self._lists and name not in self._maps:
                raise KgError(f"{path}:1: section {name!r} is missing")

    def words(self, section: str) -> tuple[str, ...]:
        """Return the phrases of a list section, as written."""
        return self._lists[section]

    def pairs(self, section: str) -> dict[str, str]:
        """Return a mapping section, as written."""
        return self._maps[section]

    def trie(self, *sections: str) -> Trie[str]:
        """Return a trie of the phrases of `sections`; the value of a phrase is its section, or what a mapping says."""
        trie: Trie[str] = Trie()
        for section in sections:
            for phrase in self._lists.get(section, ()):
                trie.add(phrase, section)
            for phrase, value in self._maps.get(section, {}).items():
                trie.add(phrase, value)
        return trie


def load_table(name: str, lists: Iterable[str], maps: Iterable[str] = ()) -> Table:
    """Return the table `name` of the lexicon folder; raises KgError with file and line for whatever is wrong in it."""
    return Table(lexicon_dir() / name, lists, maps)


def _sections(path: Path) -> list[tuple[yaml.Node, yaml.Node]]:
    try:
        root = yaml.compose(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (OSError, yaml.YAMLError, UnicodeDecodeError) as error:
        raise KgError(f"{path}: not a readable YAML file: {error}") from error
    if not isinstance(root, yaml.MappingNode):
        raise KgError(f"{path}:1: a table is a mapping of sections")
    sections: list[tuple[yaml.Node, yaml.Node]] = root.value
    return sections


def _phrases(node: yaml.Node, path: Path, where: str) -> Iterable[str]:
    if not isinstance(node, yaml.SequenceNode):
        raise KgError(f"{where}: this section must be a list of phrases")
    seen: set[str] = set()
    for item in node.value:
        yield _once(item, path, seen)


def _pairs(node: yaml.Node, path: Path, where: str) -> Iterable[tuple[str, str]]:
    if not isinstance(node, yaml.MappingNode):
        raise KgError(f"{where}: this section must be a mapping of phrase to phrase")
    seen: set[str] = set()
    for key, value in node.value:
        yield _once(key, path, seen), _scalar(value, path)


def _once(node: yaml.Node, path: Path, seen: set[str]) -> str:
    text = _scalar(node, path)
    if text in seen:
        raise KgError(f"{path}:{node.start_mark.line + 1}: {text!r} stands twice; keep one")
    seen.add(text)
    return text


def _scalar(node: yaml.Node, path: Path) -> str:
    if not isinstance(node, yaml.ScalarNode) or not node.value:
        raise KgError(f"{path}:{node.start_mark.line + 1}: a phrase was expected here")
    return str(node.value)

"""Small tables of words for the frames: one YAML file a frame, its sections checked as they are read.

A section is a list of phrases or a mapping of phrase to phrase; a section the frame does not know, one it misses, or an
entry of the wrong form is refused with its file and line. In grammar.yaml each module of kg/extract has a table of its
own, and asks for the lists in it by name.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import yaml

from kg.errors import KgError
from kg.lexicon.trie import Trie
from kg.resources import lexicon_dir
from kg.text import name_key, syllable_key


class Table:
    """The sections of one table: as written, as keys of whatever spelling, or as a trie for matching."""

    def __init__(
        self, path: Path, lists: Iterable[str], maps: Iterable[str] = (), within: yaml.Node | None = None
    ) -> None:
        self._path = path
        self._lists: dict[str, tuple[str, ...]] = {}
        self._maps: dict[str, dict[str, str]] = {}
        lists, maps = tuple(lists), tuple(maps)
        for key, node in sections(within or compose(path), path):
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
        """Return the phrases of a list section, as written; raises KgError where there is no such section."""
        if section not in self._lists:
            raise KgError(f"{self._path}:1: section {section!r} is missing")
        return self._lists[section]

    def pairs(self, section: str) -> dict[str, str]:
        """Return a mapping section, as written."""
        return self._maps[section]

    def names(self, section: str) -> frozenset[str]:
        """Return the phrases of a list section, as written, as a set."""
        return frozenset(self.words(section))

    def keys(self, section: str) -> frozenset[str]:
        """Return the spelling keys of a list section's phrases."""
        return frozenset(map(name_key, self.words(section)))

    def syllables(self, section: str) -> frozenset[str]:
        """Return the keys of the syllables of which a list section's phrases are made."""
        return frozenset(key for words in self.sequences(section) for key in words)

    def sequences(self, section: str) -> frozenset[tuple[str, ...]]:
        """Return the phrases of a list section as the keys of their syllables."""
        return frozenset(tuple(map(syllable_key, phrase.split())) for phrase in self.words(section))

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


def compose(path: Path) -> yaml.Node:
    """Return the root of a YAML file, an empty scalar if it holds nothing; raises KgError where it cannot be read."""
    try:
        root = yaml.compose(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (OSError, yaml.YAMLError, UnicodeDecodeError) as error:
        raise KgError(f"{path}: not a readable YAML file: {error}") from error
    return root or yaml.ScalarNode("", "")


def sections(node: yaml.Node, path: Path) -> list[tuple[yaml.Node, yaml.Node]]:
    """Return the keys and values of a mapping of sections; raises KgError where it is none."""
    if not isinstance(node, yaml.MappingNode):
        line = node.start_mark.line + 1 if node.start_mark else 1
        raise KgError(f"{path}:{line}: a table is a mapping of sections")
    pairs: list[tuple[yaml.Node, yaml.Node]] = node.value
    return pairs


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

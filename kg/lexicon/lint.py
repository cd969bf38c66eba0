"""A user's lexicon file -> what is wrong with it, all of it at once, each with its line.

The loader refuses a file at its first error; `lint` reads on, and says as well what loads but will not do what its
writer hopes: forms that stand twice, that are known already, that mean two things, that are not in NFC.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from kg.errors import KgError
from kg.lexicon.entries import FLAGS, KINDS, LEVELS, NEEDS, PLACE_TYPES, TAKES, Lexicon
from kg.lexicon.loader import load_lexicon
from kg.lexicon.trie import Trie
from kg.model import Issue, Severity
from kg.text import tokenize

#: What an entry of each section may hold, its first key being needed; sections of plain words hold none.
_KEYS: dict[str, tuple[str, ...]] = {
    "organizations": ("name", "kind", "forms", "takes", "needs", "level", *FLAGS),
    "titles": ("title", "forms", "phó", "head", "org", "weak", "bodies", "needs"),
    "phrases": ("form", "title", "org", "weak"),
    "places": ("name", "type", "parent"),
    "names": (),
    "terms": (),
    "honorifics": (),
    "surnames": (),
}
_NEEDED = {"phrases": ("form", "title")}
_VALUES = {
    ("organizations", "kind"): KINDS,
    ("organizations", "takes"): TAKES,
    ("organizations", "level"): LEVELS,
    ("organizations", "needs"): NEEDS,
    ("places", "type"): frozenset(PLACE_TYPES),
}
_FLAGS = frozenset((*FLAGS, "phó", "weak"))
_LISTS = frozenset(("forms", "takes", "bodies"))
_FORMS = {"organizations": ("name", "forms"), "titles": ("title", "forms"), "phrases": ("form",), "places": ("name",)}
#: What each section makes of a form, for messages.
_SENSES = {
    "organizations": "a body",
    "titles": "a title",
    "phrases": "a title",
    "places": "a place",
    "names": "a business",
    "terms": "a word of names",
    "honorifics": "an honorific",
    "surnames": "a surname",
}


@dataclass(slots=True)
class _Findings:
    path: Path
    issues: list[Issue] = field(default_factory=list)
    seen: dict[tuple[str, ...], list[tuple[str, int, str]]] = field(default_factory=dict)

    def say(self, severity: Severity, code: str, node: Any, message: str) -> None:
        line = node if isinstance(node, int) else node.start_mark.line + 1
        self.issues.append(Issue(severity, code, message, f"{self.path}:{line}"))


def lint(path: Path) -> tuple[Issue, ...]:
    """Return everything that is wrong or doubtful in the lexicon file `path`, in the order of its lines.

    Errors are what the loader refuses, warnings what loads and misleads, notes what changes nothing.
    """
    found = _Findings(path)
    try:
        root = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        found.say("error", "not-yaml", line, f"not a YAML file: {error.problem or error}")
        return tuple(found.issues)
    except (UnicodeDecodeError, yaml.YAMLError) as error:
        found.say("error", "not-yaml", 1, f"not a YAML file in UTF-8: {error}")
        return tuple(found.issues)
    except OSError as error:
        raise KgError(f"{path}: cannot be read: {error.strerror}") from error
    if not isinstance(root, yaml.MappingNode):
        found.say("error", "no-sections", 1, f"a lexicon is a mapping with any of {', '.join(sorted(_KEYS))}")
        return tuple(found.issues)
    _sections(found, root)
    _doubles(found)
    if not any(issue.severity == "error" for issue in found.issues):
        _against_built_in(found, load_lexicon())
    return tuple(sorted(found.issues, key=lambda i: int(i.doc.rpartition(":")[2])))


def _sections(found: _Findings, root: yaml.MappingNode) -> None:
    named: set[str] = set()
    for key, section in root.value:
        if key.value not in _KEYS:
            found.say(
                "error", "unknown-section", key, f"unknown section {key.value!r}; known are {', '.join(sorted(_KEYS))}"
            )
        elif key.value in named:
            found.say("error", "double-section", key, f"section {key.value!r} stands twice; put them together")
        elif not isinstance(section, yaml.SequenceNode):
            found.say("error", "not-a-list", key, f"section {key.value!r} must be a list")
        else:
            for item in section.value:
                _entry(found, key.value, item)
        named.add(key.value)


def _entry(found: _Findings, section: str, item: yaml.Node) -> None:
    known = _KEYS[section]
    if not known:
        if isinstance(item, yaml.ScalarNode):
            _form(found, section, item)
        else:
            found.say("error", "not-a-word", item, f"an entry of {section!r} is a word, not a list or mapping")
        return
    if not isinstance(item, yaml.MappingNode):
        found.say("error", "not-an-entry", item, f"an entry of {section!r} is a mapping with {known[0]!r}")
        return
    keys = [key.value for key, _ in item.value]
    for needed in _NEEDED.get(section, known[:1]):
        if needed not in keys:
            found.say("error", "missing-key", item, f"{needed!r} is missing")
    for key, value in item.value:
        if key.value not in known:
            found.say("error", "unknown-key", key, f"unknown key {key.value!r}; known are {', '.join(known)}")
            continue
        if keys.count(key.value) > 1:
            found.say("error", "double-key", key, f"{key.value!r} stands twice in one entry; keep one")
        _value(found, section, key.value, value)
    for key, value in item.value:
        if key.value in _FORMS[section]:
            for form in value.value if isinstance(value, yaml.SequenceNode) else [value]:
                if isinstance(form, yaml.ScalarNode):
                    _form(found, section, form)


def _value(found: _Findings, section: str, key: str, value: yaml.Node) -> None:
    if (key in _LISTS) != isinstance(value, yaml.SequenceNode):
        found.say("error", "wrong-form", value, f"{key!r} must be {'a list' if key in _LISTS else 'one value'}")
        return
    if key in _FLAGS and value.tag != "tag:yaml.org,2002:bool":
        found.say("error", "not-a-flag", value, f"{key!r} must be true or false, not {value.value!r}")
    allowed = _VALUES.get((section, key))
    for one in value.value if isinstance(value, yaml.SequenceNode) else [value]:
        if not isinstance(one, yaml.ScalarNode):
            found.say("error", "wrong-form", one, f"{key!r} holds words only")
        elif allowed and one.value not in allowed:
            found.say("error", "unknown-value", one, f"{one.value!r} is not one of {', '.join(sorted(allowed))}")


def _form(found: _Findings, section: str, node: yaml.ScalarNode) -> None:
    text = node.value
    tokens = tokenize(unicodedata.normalize("NFC", text))
    keys = tuple(token.key for token in tokens)
    if not any(token.word for token in tokens):
        found.say("error", "empty-form", node, "a form without a word")
        return
    if not unicodedata.is_normalized("NFC", text):
        found.say("warning", "not-nfc", node, f"{text!r} is not in NFC (its accents are apart); write it composed")
    if text != text.strip() or "  " in text or any(unicodedata.category(c) == "Cf" for c in text):
        found.say("warning", "stray-spaces", node, f"{text!r} holds stray spaces or invisible characters")
    if section == "surnames" and len(keys) > 1:
        found.say("warning", "long-surname", node, f"a surname is one syllable; {text!r} will never be found")
    found.seen.setdefault(keys, []).append((section, node.start_mark.line + 1, text))


def _doubles(found: _Findings) -> None:
    for uses in found.seen.values():
        first, *more = uses
        for section, line, text in more:
            if _SENSES[section] == _SENSES[first[0]]:
                found.say("warning", "double-form", line, f"{text!r} stands already in line {first[1]}; keep one")
            else:
                found.say(
                    "warning",
                    "ambiguous-form",
                    line,
                    f"{text!r} is {_SENSES[section]} here and {_SENSES[first[0]]} in line {first[1]}",
                )


def _against_built_in(found: _Findings, lexicon: Lexicon) -> None:
    for keys, uses in found.seen.items():
        section, line, text = uses[0]
        senses = list(_known(lexicon, keys))
        if _SENSES[section] in senses:
            found.say(
                "note", "known-form", line, f"{text!r} is known as {_SENSES[section]}; this entry takes its place"
            )
        for sense in senses:
            if sense != _SENSES[section]:
                found.say(
                    "warning", "ambiguous-form", line, f"{text!r} is known as {sense}, and {_SENSES[section]} here"
                )


def _known(lexicon: Lexicon, keys: tuple[str, ...]) -> Iterator[str]:
    tries: tuple[tuple[str, Trie[Any]], ...] = (
        ("a body", lexicon.heads),
        ("a title", lexicon.titles),
        ("a place", lexicon.places),
        ("an honorific", lexicon.honorifics),
        ("a business", lexicon.fields),
    )
    for sense, trie in tries:
        hit = trie.longest(keys, 0)
        if hit and hit[0] == len(keys):
            yield sense
    if len(keys) == 1 and keys[0] in lexicon.surnames:
        yield "a surname"

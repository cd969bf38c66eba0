"""Site rules and page words, from `sites.yaml` and the user's own files; unknown keys and bad selectors are refused."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from cssselect import HTMLTranslator, SelectorError
from lxml import etree

from kg.errors import KgError
from kg.read.markup import Element

_OWN = Path(__file__).with_name("sites.yaml")
_SELECTORS = ("body", "title", "date", "author", "drop")
_RULE_KEYS = {"name", "hosts", "detect", "publisher", "locality", *_SELECTORS}
_WORDS = ("furniture", "ends", "junk", "imprint", "portal", "province_hosts")


@dataclass(frozen=True, slots=True)
class SiteRule:
    """How to read one portal: compiled selectors by what they find."""

    name: str
    hosts: tuple[str, ...] = ()
    detect: etree.XPath | None = None
    find: Mapping[str, tuple[etree.XPath, ...]] = field(default_factory=dict)
    publisher: str | None = None
    locality: str | None = None

    def select(self, what: str, root: Element) -> list[Element]:
        """The elements that the first fruitful selector for `what` finds (for `drop`, those of all selectors)."""
        found: list[Element] = []
        for path in self.find.get(what, ()):
            found.extend(path(root))
            if found and what != "drop":
                break
        return found


@dataclass(frozen=True, slots=True)
class Sites:
    """All rules in the order they are tried, the provinces' portals, and the words that mark furniture."""

    rules: tuple[SiteRule, ...]
    provinces: Mapping[str, str]
    words: Mapping[str, re.Pattern[str]]

    def rule_for(self, host: str | None, root: Element) -> SiteRule | None:
        """The first rule whose host is the page's, else the first whose `detect` finds an element."""
        for rule in self.rules:
            if host and any(host == own or host.endswith("." + own) for own in rule.hosts):
                return rule
        return next((rule for rule in self.rules if rule.detect and not rule.hosts and rule.detect(root)), None)

    def province_of(self, host: str | None) -> str | None:
        """The province whose portal, party committee or newspaper a host under .vn is."""
        labels = (host or "").split(".")
        for label in labels[:-1] if labels[-1] == "vn" else ():
            found = self.words["province_hosts"].fullmatch(label)
            for name in (label, found[1] if found else ""):
                if name in self.provinces:
                    return self.provinces[name]
        return None


@lru_cache(maxsize=8)
def load_sites(user_files: tuple[Path, ...] = ()) -> Sites:
    """The rules of the user's files, then our own. Raises `KgError` naming file, rule and key where one is wrong."""
    rules: list[SiteRule] = []
    for path in user_files:
        data = _load(path)
        unknown = set(data) - {"rules"}
        if unknown:
            raise KgError(f"{path}: unknown key “{min(unknown)}”; a file of site rules has the one key “rules”")
        rules.extend(_rules(data, path))
    own = _load(_OWN)
    rules.extend(_rules(own, _OWN))
    words = {name: re.compile(own[name], re.IGNORECASE) for name in _WORDS}
    return Sites(tuple(rules), own["provinces"], words)


def _load(path: Path) -> dict[str, Any]:
    try:
        data = yaml.safe_load(path.read_text("utf-8"))
    except OSError as error:
        raise KgError(f"{path}: cannot be read: {error.strerror}") from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise KgError(f"{path}: is no YAML: {error}") from error
    if not isinstance(data, dict):
        raise KgError(f"{path}: should hold “rules:” with a list of site rules")
    return data


def _rules(data: Mapping[str, Any], path: Path) -> Iterator[SiteRule]:
    for number, entry in enumerate(data.get("rules") or [], 1):
        where = f"{path}, rule {number}"
        if not isinstance(entry, dict) or "name" not in entry:
            raise KgError(f"{where}: needs a name")
        where = f"{path}, rule {number} ({entry['name']})"
        unknown = set(entry) - _RULE_KEYS
        if unknown:
            raise KgError(f"{where}: unknown key “{min(unknown)}”; the keys are {', '.join(sorted(_RULE_KEYS))}")
        if not entry.get("hosts") and not entry.get("detect"):
            raise KgError(f"{where}: needs hosts or detect, to know where it applies")
        yield SiteRule(
            name=str(entry["name"]),
            hosts=tuple(_strings(entry.get("hosts"), where, "hosts")),
            detect=_selector(str(entry["detect"]), where, "detect") if entry.get("detect") else None,
            find={
                what: tuple(_selector(one, where, what) for one in _strings(entry.get(what), where, what))
                for what in _SELECTORS
                if entry.get(what)
            },
            publisher=entry.get("publisher"),
            locality=entry.get("locality"),
        )


def _strings(value: Any, where: str, key: str) -> list[str]:
    values = [value] if isinstance(value, str) else value or []
    if not isinstance(values, list) or not all(isinstance(one, str) for one in values):
        raise KgError(f"{where}: “{key}” should be a text or a list of texts")
    return values


def _selector(css: str, where: str, key: str) -> etree.XPath:
    try:
        return etree.XPath(HTMLTranslator().css_to_xpath(css))
    except (SelectorError, etree.XPathError) as error:
        raise KgError(f"{where}: “{css}” ({key}) is no CSS selector: {error}") from error

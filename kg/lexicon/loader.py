"""The lexicon's tables, checked as they are read, and the tries that the extractor walks.

A user's own words come in one YAML file with any of the same sections (`organizations`, `titles`, `phrases`, `names`,
`terms`, `honorifics`, `surnames`, `places`); whatever is wrong in a file is refused with its file and line.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from kg.errors import KgError
from kg.lexicon.entries import FLAGS, KINDS, LEVELS, NEEDS, PLACE_TYPES, TAKES, Gazetteer, Head, Lexicon, Title
from kg.lexicon.initials import by_initials
from kg.resources import lexicon_dir
from kg.text import name_key, syllable_key, tokenize

_CENTRAL = "Trung ương"
#: Letters of the longest part of an abbreviation: "LĐTB" in "LĐTB&XH".
_LONGEST_SHORT = 4
_PLACE_FORMS = {
    "tp": "thành phố",
    "tp.": "thành phố",
    "t.p": "thành phố",
    "thủ đô": "thành phố",
    "tx": "thị xã",
    "tx.": "thị xã",
    "q.": "quận",
    "p.": "phường",
    "tt.": "thị trấn",
    "h.": "huyện",
    "x.": "xã",
}


#: Keys, and with each the keys one of which must follow (None: none need).
_Starts = dict[str, frozenset[str] | None]


class _Entry(dict[str, Any]):
    """A mapping of a YAML file that knows its place."""

    where: str = ""


def read_words(path: Path) -> str:
    """Return the text of a lexicon file; raises KgError where it cannot be read."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise KgError(f"{path}: not a YAML file in UTF-8: {error}") from error
    except OSError as error:
        raise KgError(f"{path}: cannot be read: {error.strerror}") from error


def _read(path: Path, words: str | None = None) -> Any:
    text = read_words(path) if words is None else words
    try:
        node = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        raise KgError(f"{path}: not a YAML file: {error}") from error
    return None if node is None else _plain(node, path)


def _plain(node: yaml.Node, path: Path) -> Any:
    if isinstance(node, yaml.MappingNode):
        entry = _Entry()
        entry.where = f"{path}:{node.start_mark.line + 1}"
        for key, value in node.value:
            if key.value in entry:
                raise KgError(f"{path}:{key.start_mark.line + 1}: {key.value!r} stands twice in one entry; keep one")
            entry[key.value] = _plain(value, path)
        return entry
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, path) for item in node.value]
    if node.tag == "tag:yaml.org,2002:bool":
        return node.value.lower() == "true"
    return node.value


def _take(entry: Any, where: str, known: set[str], need: str) -> _Entry:
    if not isinstance(entry, _Entry):
        raise KgError(f"{where}: an entry must be a mapping with {need!r}, not {entry!r}")
    for key in entry:
        if key not in known:
            raise KgError(f"{entry.where}: unknown key {key!r}; known are {', '.join(sorted(known))}")
    if need not in entry:
        raise KgError(f"{entry.where}: {need!r} is missing")
    return entry


def _add_head(lexicon: Lexicon, item: Any, where: str) -> None:
    entry = _take(item, where, {"name", "kind", "forms", "takes", "needs", "level", *FLAGS}, "name")
    kind, takes, level = entry.get("kind", "other"), entry.get("takes", []), entry.get("level", "")
    needs = entry.get("needs", "")
    given = ((kind, KINDS), (level or "city", LEVELS), (needs or "place", NEEDS), *((t, TAKES) for t in takes))
    for value, allowed in given:
        if value not in allowed:
            raise KgError(f"{entry.where}: {value!r} is not one of {', '.join(sorted(allowed))}")
    for flag in FLAGS:
        if not isinstance(entry.get(flag, False), bool):
            raise KgError(f"{entry.where}: {flag!r} must be true or false, not {entry[flag]!r}")
    flags = {flag: entry[flag] for flag in FLAGS if flag in entry}
    head = Head(entry["name"], kind, frozenset(takes), needs, level, **flags)
    lexicon.head_by_name[head.name] = head
    for form in _centrals((head.name, *entry.get("forms", []))):
        lexicon.heads.add(form, head)


def _centrals(forms: Iterable[str]) -> Iterator[str]:
    """Yield phrases as they stand, and with each usual abbreviation of "Trung ương"."""
    for form in forms:
        yield form
        if _CENTRAL in form:
            yield from (form.replace(_CENTRAL, short) for short in ("T.Ư", "TƯ", "TW"))


def _spaced(business: str) -> Iterator[str]:
    """Yield a business, and an abbreviation with its joints as others write them too: "VH-TT&DL", "VH – TT & DL"."""
    yield business
    if any(len(part) > _LONGEST_SHORT for part in business.replace("&", " ").replace("-", " ").split()):
        return
    apart = business.replace("&", " & ")
    yield from {apart, business.replace("-", "–"), apart.replace("-", "–")} - {business}


def _add_title(lexicon: Lexicon, item: Any, where: str, after: list[str]) -> None:
    entry = _take(item, where, {"title", "forms", "phó", "head", "org", "weak", "bodies", "needs"}, "title")
    base = entry["title"]
    common: dict[str, Any] = {
        "org": entry.get("org"),
        "weak": bool(entry.get("weak", False)),
        "needs_body": "needs" in entry,
        "bodies": tuple(entry.get("bodies", [])),
    }
    head = entry.get("head", "")
    for form in (base, *entry.get("forms", [])):
        variants = [(form, base)]
        if entry.get("phó", True):
            variants.append((f"Phó {form}", f"Phó {base}"))
            if head and base.startswith(("Trưởng ", "Chánh ")):
                variants.append((f"Phó {head}", f"Phó {head}"))
            variants.append((f"P.{form}", f"Phó {base}"))
            variants.append((f"P{form}" if form.isupper() else f"Phó {form}", f"Phó {base}"))
        for text, title in variants:
            lexicon.titles.add(text, Title(title, head=head, **common))
            for word in after:
                lexicon.titles.add(f"{text} {word}", Title(f"{title} {word[0].upper()}{word[1:]}", head="", **common))


def _add_place(known: dict[str, Gazetteer], name: str, kind: str, parent: str) -> None:
    level = "province" if not parent else PLACE_TYPES[kind]
    old = known.get(name)
    if old and old.level != "province" and level != "province":
        parents = (*old.parents, parent)
        new = Gazetteer(name, old.type if old.type == kind else "", old.level, parents)
    elif old:
        return
    else:
        new = Gazetteer(name, kind, level, (parent,) if parent else ())
    known[name] = new


def _index_places(lexicon: Lexicon, known: dict[str, Gazetteer]) -> None:
    for place in known.values():
        lexicon.places.add(place.name, place)
        if "'" in place.name and " " in place.name:
            head, _, tail = place.name.rpartition(" ")
            lexicon.places.add(f"{head}{tail}", place)
            for a, b in (("Đắk", "Đăk"), ("Đăk", "Đắk")):
                lexicon.places.add(f"{head.replace(a, b)}{tail}", place)
        for a, b in (("Đắk", "Đăk"), ("Đăk", "Đắk"), ("Đắk", "Đắc"), (" - ", " "), (" - ", "-"), (" - ", " – ")):
            if a in place.name:
                lexicon.places.add(place.name.replace(a, b), place)
    for row in _rows("place_spellings.tsv"):
        if row["name"] not in known:
            raise KgError(f"{lexicon_dir() / 'place_spellings.tsv'}: {row['name']!r} is no place of places.tsv")
        lexicon.places.add(row["spelling"], known[row["name"]])


def _rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a table of the lexicon; lines with "#" before them are remarks."""
    with (lexicon_dir() / name).open(encoding="utf-8") as file:
        return list(csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t"))


def _add_country(lexicon: Lexicon, item: Any, where: str) -> None:
    entry = _take(item, where, {"name", "forms", "party", "regions", "short", "whole", "bodies"}, "name")
    lexicon.countries[entry["name"]] = entry.get("party", "")
    for form in (entry["name"], *entry.get("forms", [])):
        lexicon.places.add(form, Gazetteer(entry["name"], "", "country", ()))
    if "short" in entry:
        short, name = entry["short"], entry["name"]
        lexicon.short_countries[syllable_key(short)] = name if entry.get("whole") else short
    lexicon.own_bodies.update(dict.fromkeys(entry.get("bodies", []), entry["name"]))
    for region in entry.get("regions", []):
        lexicon.places.add(region, Gazetteer(region, "", "abroad", ()))


def load_lexicon(extra: Path | None = None) -> Lexicon:
    """Return the lexicon, with the words of the user's own file `extra` put in front.

    Raises KgError, with file and line, for whatever does not have the form of the tables.
    """
    return parse_lexicon() if extra is None else parse_lexicon(read_words(extra), str(extra))


@lru_cache(maxsize=8)
def parse_lexicon(words: str | None = None, name: str = "lexicon") -> Lexicon:
    """Return the lexicon, with the user's own `words` (YAML) put in front; `name` is what errors call them.

    Raises KgError, with name and line, for whatever does not have the form of the tables.
    """
    folder = lexicon_dir()
    lexicon = Lexicon()
    sections: list[tuple[Path, Any]] = []
    if words is not None:
        sections.append((Path(name), _own(words, Path(name))))
    titles = _read(folder / "titles.yaml")
    people = _read(folder / "people.yaml")
    fields = _read(folder / "fields.yaml")
    sections.append((folder / "organizations.yaml", {"organizations": _read(folder / "organizations.yaml")}))
    sections.append((folder / "titles.yaml", titles))
    sections.append((folder / "fields.yaml", fields))
    sections.append((folder / "people.yaml", people))
    known: dict[str, Gazetteer] = {}
    surnames: set[str] = set()
    businesses = (name for _, section in sections for name in section.get("names", []))
    lexicon.initials = by_initials((*fields["spelled"].values(), *businesses))
    for path, section in sections:
        where = str(path)
        for item in section.get("organizations", []):
            _add_head(lexicon, item, where)
        for item in section.get("phrases", []):
            entry = _take(item, where, {"form", "title", "org", "weak"}, "form")
            title = Title(entry["title"], org=entry.get("org"), weak=bool(entry.get("weak", False)))
            for form in _centrals([entry["form"]]):
                lexicon.titles.add(form, title)
                for word in titles["modifiers"]["after"]:
                    ranked = f"{entry['title']} {word[0].upper()}{word[1:]}"
                    lexicon.titles.add(f"{form} {word}", Title(ranked, org=entry.get("org")))
        for item in section.get("titles", []):
            _add_title(lexicon, item, where, titles["modifiers"]["after"])
        for business in section.get("names", []):
            for form in _spaced(business):
                lexicon.fields.add(form, business)
        for term in section.get("terms", []):
            lexicon.terms.add(term, term)
        for word in section.get("honorifics", []):
            lexicon.honorifics.add(word, word)
        for item in section.get("places", []):
            entry = _take(item, where, {"name", "type", "parent"}, "name")
            _add_place(known, entry["name"], entry.get("type", "tỉnh"), entry.get("parent", ""))
        surnames |= {syllable_key(surname) for surname in section.get("surnames", [])}
    for table in ("ranks", "authorship", "press_says"):
        for word in people[table]:
            getattr(lexicon, table).add(word, word)
    for word in people["plural"]:
        lexicon.plurals.add(word, word)
    for group in ("former", "acting", "new", "concurrent"):
        for word in people[group]:
            lexicon.prefixes.add(word, group)
    lexicon.weak_honorifics = frozenset(name_key(word) for word in people["weak_honorifics"])
    for word in fields["hamlets"]:
        lexicon.hamlets.add(word, word)
    for word in fields["assembly"]:
        lexicon.assembly.add(word, word)
    for short, official in fields["spelled"].items():
        for form in _spaced(short):
            lexicon.spelled.add(form, official)
    lexicon.ambiguous_verbs = frozenset(people["ambiguous_verbs"])
    for word in people["verbs"]:
        lexicon.verbs.add(word, word)
    for word in people["gatherings"]:
        lexicon.gatherings.add(word, word)
    for word in (*people["gatherings"], *people["false_heads"]):
        lexicon.false_heads.add(word, word)
    lexicon.function_words = frozenset(map(syllable_key, people["function_words"]))
    lexicon.openings = frozenset(map(syllable_key, people["openings"]))
    lexicon.restarts = frozenset(map(syllable_key, people["restarts"]))
    for word in people["degrees"]:
        lexicon.degrees.add(word, word)
    for word in people["namesakes"]:
        lexicon.namesakes.add(word, word)
    lexicon.stamps = frozenset(map(syllable_key, people["stamps"]))
    lexicon.credits = frozenset(map(syllable_key, people["credits"]))
    lexicon.press_told = frozenset(name_key(word) for word in people["press_told"])
    lexicon.inside = frozenset(" ".join(map(syllable_key, w.split())) for w in people["inside"])
    lexicon.streets = frozenset(tuple(t.key for t in tokenize(words)) for words in people["streets"])
    lexicon.memorials = frozenset(tuple(t.key for t in tokenize(words)) for words in people["memorials"])
    lexicon.battles = frozenset(tuple(t.key for t in tokenize(words)) for words in people["battles"])
    lexicon.pronouns = frozenset(" ".join(map(syllable_key, w.split())) for w in people["pronouns"])
    lexicon.surnames = frozenset(surnames)
    for stem in people["stems"]:
        lexicon.years |= {(syllable_key(stem), syllable_key(branch)) for branch in people["branches"]}
    lexicon.rare_surnames = frozenset(map(syllable_key, people["rare_surnames"]))
    lexicon.middles = frozenset(map(syllable_key, people["middles"]))
    lexicon.brands = frozenset(map(syllable_key, people["brands"]))
    for row in _rows("places.tsv"):
        _add_place(known, row["name"], row["type"], row["parent"])
    _index_places(lexicon, known)
    for item in _read(folder / "countries.yaml"):
        _add_country(lexicon, item, str(folder / "countries.yaml"))
    for word in (*PLACE_TYPES, *_PLACE_FORMS):
        lexicon.place_types.add(word, _PLACE_FORMS.get(word, word))
    openings = (
        lexicon.heads,
        lexicon.titles,
        lexicon.prefixes,
        lexicon.honorifics,
        lexicon.ranks,
        lexicon.plurals,
        lexicon.place_types,
    )
    lexicon.parties = tuple(dict.fromkeys(filter(None, lexicon.countries.values())))
    lexicon.role_starts = frozenset(lexicon.titles.first | lexicon.prefixes.first)
    for trie in openings:
        _open(lexicon.starts, trie.seconds())
    _open(lexicon.capital_starts, lexicon.starts)
    _open(lexicon.capital_starts, lexicon.places.seconds())
    _open(lexicon.capital_starts, dict.fromkeys(lexicon.surnames | lexicon.rare_surnames))
    return lexicon


def _open(starts: _Starts, more: _Starts) -> None:
    """Let a phrase begin with the keys of `more` too; None: with the key alone."""
    for key, seconds in more.items():
        others = starts.get(key, frozenset())
        starts[key] = None if seconds is None or others is None else others | seconds


def _own(words: str, path: Path) -> _Entry:
    section = _read(path, words)
    known = {"organizations", "titles", "phrases", "names", "terms", "honorifics", "surnames", "places"}
    if not isinstance(section, _Entry):
        raise KgError(f"{path}:1: a lexicon is a mapping with any of {', '.join(sorted(known))}")
    for key, value in section.items():
        if key not in known:
            raise KgError(f"{section.where}: unknown section {key!r}; known are {', '.join(sorted(known))}")
        if not isinstance(value, list):
            raise KgError(f"{section.where}: section {key!r} must be a list")
    return section

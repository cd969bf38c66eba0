"""What an entry of the lexicon may say, and the tables that its entries become."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.lexicon.trie import Trie

KINDS = frozenset({"party", "state", "mass", "enterprise", "other", "owner", "office"})
TAKES = frozenset({"field", "place", "owner", "name", "country", "task"})
#: What a head either is or is not; see organizations.yaml.
FLAGS = (
    "lower",
    "drop",
    "known",
    "joint",
    "loose",
    "syllable",
    "typed",
    "in_roles",
    "board",
    "seated",
    "numbered",
    "fused",
    "only_in_roles",
    "part",
    "whole",
)
NEEDS = frozenset({"place", "owner", "field", "number", "code", "locality"})
LEVELS = frozenset({"province", "city", "district", "commune"})
#: Place types in words, and the level each stands on.
PLACE_TYPES = {
    "tỉnh": "province",
    "thành phố": "city",
    "huyện": "district",
    "huyện đảo": "district",
    "quận": "district",
    "thị xã": "district",
    "xã": "commune",
    "phường": "commune",
    "thị trấn": "commune",
    "đặc khu": "commune",
}


@dataclass(frozen=True, slots=True)
class Head:
    """The head of an organisation's name; see organizations.yaml for the slots."""

    name: str
    kind: str
    takes: frozenset[str] = frozenset()
    needs: str = ""
    level: str = ""
    lower: bool = False
    drop: bool = False
    known: bool = False
    joint: bool = False
    loose: bool = False
    syllable: bool = False
    typed: bool = False
    in_roles: bool = False
    board: bool = False
    seated: bool = False
    numbered: bool = False
    fused: bool = False
    only_in_roles: bool = False
    part: bool = False
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Title:
    """A title in one of its forms: its official words, and the body it implies; see titles.yaml."""

    title: str
    org: str | None = None
    head: str = ""
    weak: bool = False
    needs_body: bool = False
    bodies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """A place known by name: its type ("tỉnh", "huyện"), its level, and the provinces it may lie in."""

    name: str
    type: str
    level: str
    parents: tuple[str, ...]


@dataclass(slots=True)
class Lexicon:
    """All tables, as tries over token keys and sets of keys.

    `starts` tells which word in small letters may begin a phrase: its key, and the keys one of which must follow (None:
    none need); `capital_starts` tells the same of words in capitals, which places and persons begin with too.
    `role_starts` are the keys that a title, or a word before it, begins with. `countries` are the parties of countries
    by the countries' names, "" where none goes without saying, and `parties` all those; `short_countries` are those by
    a syllable's key that are also called by one that persons bear; `own_bodies` are bodies that only one country has.
    `initials` are businesses by initials that no other has.
    """

    heads: Trie[Head] = field(default_factory=Trie)
    titles: Trie[Title] = field(default_factory=Trie)
    fields: Trie[str] = field(default_factory=Trie)
    spelled: Trie[str] = field(default_factory=Trie)
    assembly: Trie[str] = field(default_factory=Trie)
    terms: Trie[str] = field(default_factory=Trie)
    places: Trie[Gazetteer] = field(default_factory=Trie)
    place_types: Trie[str] = field(default_factory=Trie)
    hamlets: Trie[str] = field(default_factory=Trie)
    honorifics: Trie[str] = field(default_factory=Trie)
    ranks: Trie[str] = field(default_factory=Trie)
    authorship: Trie[str] = field(default_factory=Trie)
    press_says: Trie[str] = field(default_factory=Trie)
    openings: frozenset[str] = frozenset()
    restarts: frozenset[str] = frozenset()
    credits: frozenset[str] = frozenset()
    stamps: frozenset[str] = frozenset()
    press_told: frozenset[str] = frozenset()
    ambiguous_verbs: frozenset[str] = frozenset()
    verbs: Trie[str] = field(default_factory=Trie)
    false_heads: Trie[str] = field(default_factory=Trie)
    gatherings: Trie[str] = field(default_factory=Trie)
    weak_honorifics: frozenset[str] = frozenset()
    plurals: Trie[str] = field(default_factory=Trie)
    prefixes: Trie[str] = field(default_factory=Trie)
    degrees: Trie[str] = field(default_factory=Trie)
    namesakes: Trie[str] = field(default_factory=Trie)
    function_words: frozenset[str] = frozenset()
    starts: dict[str, frozenset[str] | None] = field(default_factory=dict)
    capital_starts: dict[str, frozenset[str] | None] = field(default_factory=dict)
    role_starts: frozenset[str] = frozenset()
    inside: frozenset[str] = frozenset()
    streets: frozenset[tuple[str, ...]] = frozenset()
    memorials: frozenset[tuple[str, ...]] = frozenset()
    battles: frozenset[tuple[str, ...]] = frozenset()
    pronouns: frozenset[str] = frozenset()
    surnames: frozenset[str] = frozenset()
    rare_surnames: frozenset[str] = frozenset()
    middles: frozenset[str] = frozenset()
    brands: frozenset[str] = frozenset()
    years: frozenset[tuple[str, str]] = frozenset()
    head_by_name: dict[str, Head] = field(default_factory=dict)
    initials: dict[str, str] = field(default_factory=dict)
    countries: dict[str, str] = field(default_factory=dict)
    parties: tuple[str, ...] = ()
    short_countries: dict[str, str] = field(default_factory=dict)
    own_bodies: dict[str, str] = field(default_factory=dict)

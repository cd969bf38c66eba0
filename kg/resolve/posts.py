"""A tenure as testified -> a post: the body's key, the class of the office, how many hold the like, when.

>>> post = read_post("Bí thư", "Tỉnh ủy Đắk Nông")
>>> post.office, post.seats, post.station
('P0', 1, 'đăk2 nông')
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from kg.resolve.aliases import body_forms
from kg.resolve.bodies import Body, read_body
from kg.resolve.tables import read_table
from kg.text import name_key

#: Parts of a title that tell a degree of the same post, not another post.
_DEGREES = tuple(map(name_key, ("thường trực", "phụ trách", "quyền", "chuyên trách", "lâm thời")))
_MEMBER = frozenset(("M1", "M2", "M3", "X"))
_CENTRE = "*"


@dataclass(frozen=True, slots=True)
class Post:
    """A post as such, without its holder.

    `title` and `body` are spelling keys, `office` the class of `offices.tsv`, `seats` how many hold the like post in
    the body at one time, `station` where its holder works: a province's key, "*" for the centre, the body's key for an
    enterprise, "" unknown.
    """

    title: str
    body: str
    office: str
    seats: int
    station: str
    province: str
    unit: str
    label: str
    sectors: frozenset[str] = frozenset()

    @property
    def named(self) -> bool:
        """Whether title and body together mean one body, so that the same words elsewhere mean the same post."""
        return bool(self.body) and (bool(self.province) or self.office[0] in "NME" or self.office == "O")

    @property
    def membership(self) -> bool:
        """Whether it is held beside a full post (a committee, the National Assembly)."""
        return self.office in _MEMBER


@cache
def _offices() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str], str, int], ...]:
    rows = read_table("offices.tsv", ("level", "body", "title", "class", "seats"))
    return tuple(
        (level, _pattern(body), _pattern(title), office, int(seats)) for level, body, title, office, seats in rows
    )


def _pattern(field: str) -> re.Pattern[str]:
    """Compile the phrases of a table's field over spelling keys: "^" anchors at the start, "*" stands for anything."""
    parts = []
    for phrase in field.split("|"):
        words = [body_forms()(part) for part in phrase.removeprefix("^").split("*")]
        core = ".*".join(re.escape(word.strip()).replace(r"\ ", " ") for word in words)
        parts.append(("^" if phrase.startswith("^") else r"(?:^|.* )") + (core + r"(?: |$)" if core != ".*" else ""))
    return re.compile("|".join(parts))


@cache
def sectors() -> tuple[tuple[str, str, float], ...]:
    """The fields bodies work in: (phrase, sector, gain) of `sectors.tsv`."""
    rows = read_table("sectors.tsv", ("phrase", "sector", "gain"))
    return tuple((f" {body_forms()(phrase)} ", sector, float(gain)) for phrase, sector, gain in rows)


def _sectors_of(body: str) -> frozenset[str]:
    return frozenset(sector for phrase, sector, _ in sectors() if phrase in f" {body} ")


@lru_cache(maxsize=1 << 16)
def title_key(title: str) -> str:
    """Return the key of a title without the words that only tell a degree of it (Thường trực, phụ trách, Quyền)."""
    key = f" {name_key(title)} "
    for degree in _DEGREES:
        key = key.replace(f" {degree} ", " ")
    return " ".join(key.split()) or name_key(title)


@lru_cache(maxsize=1 << 16)
def read_post(title: str, body: str, near: str = "") -> Post:
    """Return the post of `title` in `body`; `near` is the province of the bulletin, which settles doubtful districts.

    A body without any place of its own that is not central ("Ban Quản lý") keeps station and province "".
    """
    of: Body = read_body(body, near)
    key = title_key(title)
    office, seats = _classify(of.where.level or "-", of.key, key)
    province = of.where.province
    if office[0] == "N" or office in ("M1", "M2"):
        station = _CENTRE
    elif office[0] == "E":
        station = of.key
    else:
        station = province
    label = f"{title}, {body}" if body else title
    return Post(key, of.key, office, seats, station, province, of.where.unit, label, _sectors_of(of.key))


def _classify(level: str, body: str, title: str) -> tuple[str, int]:
    if not body and not title:
        return "X", 1000
    for row, of, held, office, seats in _offices():
        if row in ("*", level) and of.match(body) and held.match(title):
            return office, seats
    return "X", 1000

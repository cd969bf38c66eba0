"""Bodies abroad, at a seat or of a region: organs of other states, missions, branches, societies of friends."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.bodies.beginnings import AND, official
from kg.extract.bodies.business import Business
from kg.extract.names.places import NAMESAKE, parse_country, parse_place
from kg.extract.units import Org, Place
from kg.lexicon.grammar import grammar
from kg.text import Token, syllable_key

_GRAMMAR = grammar("seats")

#: Initials of bodies of many nations have more letters.
_INITIALS = 2
#: What states send to such bodies, what it may be called, and words before the body.
_DELEGATION, _STANDING, _SENT_TO = "Phái đoàn", _GRAMMAR.sequences("standing"), _GRAMMAR.sequences("sent_to")

_STATE, _POLITY = syllable_key("nước"), tuple(map(syllable_key, ("nhà", "nước")))
#: How the long names of countries begin, and how many tokens the longest has.
_LONG_FORMS = _GRAMMAR.sequences("long_forms")
_LONG_NAME = 9
HOME = "Việt Nam"
_IN_VIETNAM = tuple(map(syllable_key, ("tại", "Việt", "Nam")))
_AT = syllable_key("tại")
#: How the bodies of districts of a city begin.
_DISTRICT = "Quận "
_REGION = tuple(map(syllable_key, ("khu", "vực")))
_BANK, _MINISTRY = "Ngân hàng", "Bộ"
_BRANCH = tuple(map(syllable_key, ("chi", "nhánh")))
_PARTY = syllable_key("Đảng")
_COMMUNISTS, _OWN_PARTY = "Đảng Cộng sản ", "Đảng Cộng sản Việt Nam"
#: Kinds of bodies that have names of their own.
_OF_OWN_NAMES = ("enterprise", "other")
#: Organs that every state has; of which one they are, its name behind them tells.
STATE_ORGANS = _GRAMMAR.names("state_organs")
#: The highest court is the people's only in states of the people, and then is called so.
_COURT, _SUPREME = "Tòa án nhân dân tối cao", "Tòa án Tối cao"
#: With what a nation's bodies end, and boards that are its ruling party's: "Ban Đối ngoại Trung ương | Cuba".
_OF_NATION, _BOARD = " quốc gia", "Ban"
_OF_STATES = STATE_ORGANS | {_COURT, "Viện Kiểm sát nhân dân tối cao"}
#: Organs that every ruling party has; of which one they are, a party's name behind them tells.
PARTY_ORGANS = _GRAMMAR.names("party_organs")

#: Words that the own name of a branch may have.
_LONGEST_BRANCH = 4


class Seats(Business, ABC):
    """Takes in what stands behind a body's name to tell of which country it is, or where it sits."""

    @abstractmethod
    def parse(
        self, tokens: Sequence[Token], keys: Sequence[str], i: int, *, in_role: bool = False, depth: int = 0
    ) -> Org | None:
        """Return the body whose name begins at token `i`, or None."""

    def mission(self, name: str, tokens: Sequence[Token], keys: Sequence[str], j: int) -> Org | None:
        """Return the mission that a title is of whose country stands at `j`: "Đại sứ | Cuba tại Việt Nam"."""
        start, standing = j, next((words for words in _STANDING if tuple(keys[j : j + len(words)]) == words), ())
        if name == _DELEGATION:
            j += len(standing)  # "Trưởng Phái đoàn | đại diện thường trực | Việt Nam tại Liên hợp quốc"
        if j >= len(tokens):
            return None
        state = 2 if tuple(keys[j : j + 2]) == _POLITY else int(keys[j] == _STATE)
        known = j + state if j + state < len(tokens) else j
        place = parse_country(tokens, keys, known, self.lexicon) or self.long_form(tokens, keys, j)
        if place is None:
            return None
        head = self.lexicon.head_by_name[name]
        org = Org(head, head.name, start, place.j, place=place, kind=head.kind, start=tokens[start].start)
        if start < j:
            org.core = f"{head.name} {' '.join(token.text.lower() for token in tokens[start:j])}"
        self._seat_abroad(org, tokens, keys)
        org.end = tokens[org.j - 1].end
        return org

    def long_form(self, tokens: Sequence[Token], keys: Sequence[str], j: int) -> Place | None:
        """Return the country whose long name stands at `j`: "nước Cộng hòa Cuba", "Vương quốc Campuchia"."""
        start = j + (keys[j] == _STATE)
        if start >= len(tokens) or not tokens[start].capital or tuple(keys[start : start + 2]) not in _LONG_FORMS:
            return None
        for k in range(start + 2, min(start + _LONG_NAME, len(tokens))):
            known = self.lexicon.places.longest(keys, k) if tokens[k].capital else None
            if known and known[1].level == "country":
                written = f"{official(tokens[start:k], self.lexicon.spelled)} {known[1].name}"
                return Place("", written, "country", j, known[0], canon=known[1].name)
            if not tokens[k].word or keys[k] == AND:
                return None
        return None

    def _country(self, org: Org, tokens: Sequence[Token], keys: Sequence[str]) -> None:
        """Take in the country that a party is of: "Đảng Cộng sản | Cuba"."""
        known = self.lexicon.places.longest(keys, org.j) if org.j < len(tokens) and tokens[org.j].capital else None
        if known and known[1].level == "country":
            org.core, org.j = f"{org.core} {known[1].name}", known[0]

    def party_abroad(self, org: Org, tokens: Sequence[Token], keys: Sequence[str]) -> None:
        """Take in the party abroad whose organ it is: "Bộ Chính trị Đảng Cộng sản Cuba", "Bộ Chính trị Cuba"."""
        country = parse_country(tokens, keys, org.j, self.lexicon) if org.j < len(tokens) else None
        own = self.lexicon.countries.get(country.canon) if country is not None else None
        if country is not None and own:
            org.core, org.j = f"{org.core.removesuffix(' Đảng')} {own}", country.j
            return
        within = org.j - (keys[org.j - 1] == _PARTY)
        party = self.parse(tokens, keys, within, depth=4) if within < len(tokens) and org.head.kind == "party" else None
        abroad = party is not None and (party.core in self.lexicon.parties or party.core.startswith(_COMMUNISTS))
        if party is None or not abroad or party.core == _OWN_PARTY or party.j <= org.j:
            return
        org.core = f"{org.core.removesuffix(' Đảng')} {party.core}"
        org.j = party.j

    def of_country(self, org: Org, tokens: Sequence[Token], keys: Sequence[str]) -> None:
        """Take in the state an organ is of: "Quốc hội nước Cộng hòa dân chủ nhân dân Lào", "Chính phủ Singapore".

        A body of the nation is the nation's whose name follows: "Ủy ban Bầu cử Quốc gia Campuchia".
        """
        organ = org.head.kind == "state" or org.national or org.head.name in STATE_ORGANS
        if not organ or org.owner or org.place or org.head.needs == "place" or org.j >= len(tokens):
            return
        if keys[org.j] == _STATE and org.j + 1 < len(tokens) and tokens[org.j + 1].capital:
            for k in range(org.j + 1, min(org.j + 9, len(tokens))):
                known = self.lexicon.places.longest(keys, k) if tokens[k].capital else None
                if known and known[1].level == "country":
                    org.core = f"{org.core} nước {official(tokens[org.j + 1 : known[0]], self.lexicon.spelled)}"
                    org.j = known[0]
                    return
            return
        ministry = org.head.name == _MINISTRY
        of_nation = (org.national and org.head.name != _BOARD) or org.core.lower().endswith(_OF_NATION)
        if not tokens[org.j].capital or not (ministry or of_nation or org.head.name in _OF_STATES):
            return
        country = parse_country(tokens, keys, org.j, self.lexicon)
        long = country is None and org.core != _MINISTRY
        country = self.long_form(tokens, keys, org.j) if long else country
        ours = country is not None and country.canon == HOME
        if country is None or (ours and (long or not (ministry or org.head.name in STATE_ORGANS))):
            return
        if org.head.name == _COURT and org.j - org.i == len(_SUPREME.split()):
            org.core = _SUPREME
        org.j = country.j
        if ministry or org.head.name in _OF_STATES:
            org.core = f"{org.core} {country.name if long else country.canon}"
        else:
            org.place = country if long else replace(country, name=country.canon)

    def _seat_abroad(self, org: Org, tokens: Sequence[Token], keys: Sequence[str]) -> None:
        """Take in where a foreign society or mission sits: "Hiệp hội Doanh nghiệp Nhật Bản tại Việt Nam"."""
        j = org.j
        if org.head.name == _DELEGATION and org.place is not None:
            self._among_nations(org, tokens, keys)
        if org.head.seated and (org.place or org.national) and keys[j : j + 1] == [_AT] and j + 1 < len(tokens):
            seat = parse_place(tokens, keys, j + 1, self.lexicon) or parse_country(tokens, keys, j + 1, self.lexicon)
            if seat is not None and seat.name:
                of = "" if org.place is None else f" {org.place.full if org.place.typed else org.place.name}"
                where = seat.full if seat.typed or seat.name == NAMESAKE else seat.name
                org.core, org.place, org.national = f"{org.core}{of} tại {where}", None, True
                org.j = seat.j
            return
        if org.head.kind not in ("mass", "other") or org.core == org.head.name or tuple(keys[j : j + 3]) != _IN_VIETNAM:
            return
        if tokens[j + 1].capital and (org.place is None or org.place.level == "country"):
            home = f" {org.place.name}" if org.place is not None else ""
            org.core, org.place, org.national, org.j = f"{org.core}{home} tại Việt Nam", None, True, j + 3

    def _among_nations(self, org: Org, tokens: Sequence[Token], keys: Sequence[str]) -> None:
        """Take in the body of many nations to which a delegation is sent: "Phái đoàn Việt Nam | tại Liên hợp quốc"."""
        at = next((words for words in _SENT_TO if tuple(keys[org.j : org.j + len(words)]) == words), ())
        k = org.j + len(at)
        whole = self.parse(tokens, keys, k, depth=1) if at and k < len(tokens) else None
        name, end = (whole.core, whole.j) if whole is not None and whole.kind == "other" else ("", k + 1)
        if whole is None and at and k < len(tokens) and tokens[k].text.isupper() and len(tokens[k].text) > _INITIALS:
            name = tokens[k].text  # "tại | ASEAN"
        if name and org.place is not None:
            to = " ".join(token.text for token in tokens[org.j : k])
            org.core, org.place = f"{org.core} {org.place.name} {to} {name}", None
            org.national, org.j = True, end

    def _of_place(self, org: Org, tokens: Sequence[Token], keys: Sequence[str]) -> None:
        """Take in the place behind the name of a firm or school, told with its type: "Công ty Công ích | quận 8"."""
        loose = org.owner is None and org.place is None and org.core != org.head.name and org.j < len(tokens)
        if not loose or org.head.kind not in _OF_OWN_NAMES or "place" in org.head.takes:
            return
        typed = keys[org.j] in self.lexicon.place_types.first
        place = parse_place(tokens, keys, org.j, self.lexicon) if typed else None
        if place is not None and place.typed and place.type and place.name:
            org.core, org.j = f"{org.core} {place.full}", place.j

    def _branch(self, org: Org, tokens: Sequence[Token], keys: Sequence[str]) -> None:
        """Read a bank, or an enterprise told by its short name, with a place behind it as the branch: "BIDV Sơn La"."""
        self._of_place(org, tokens, keys)
        short = org.head.kind == "enterprise" and org.j - org.i == 1
        bank = org.core.startswith(_BANK)
        at = org.j + (bank and org.j < len(tokens) and tokens[org.j].text in "-–")
        if (short or bank) and tuple(keys[at : at + 2]) == _BRANCH:
            where = parse_place(tokens, keys, at + 2, self.lexicon) if at + 2 < len(tokens) else None
            if where is not None and where.name:
                name = tokens[org.i].text if short else org.core
                org.core = f"{name} chi nhánh {where.full if where.typed else where.name}"
                org.place, org.owner, org.national, org.j = None, None, True, where.j
            elif where is not None and bank:
                org.core, org.place, org.national, org.j = f"{org.core} chi nhánh", where, False, where.j
            elif where is None and (own := _capitals(tokens, at + 2)) > at + 2:
                own_name = " ".join(t.text for t in tokens[at + 2 : own])
                org.core = f"{tokens[org.i].text if short else org.core} Chi nhánh {own_name}"
                org.place, org.owner, org.national, org.j = None, None, True, own
            return
        if not short or org.j >= len(tokens) or not tokens[org.j].capital:
            return
        place = self.lexicon.places.longest(keys, org.j)
        known = place is not None and place[1].level == "province"
        name, end = (place[1].name, place[0]) if place and known else self._branch_name(tokens, org.j)
        if name:
            org.core = f"{tokens[org.i].text} {name}"
            org.place, org.owner, org.national, org.j = None, None, True, end

    def _branch_name(self, tokens: Sequence[Token], j: int) -> tuple[str, int]:
        """Return two capitals behind a bank's short name that are nobody's name, and the index behind them."""
        run = [t.text for t in tokens[j : j + 3] if t.word and t.capital]
        name = " ".join(run)
        taken = tokens[j].key in self.lexicon.surnames or tokens[j].key in self.lexicon.rare_surnames
        return (name, j + 2) if len(run) == 2 and not taken and not name.isascii() else ("", j)

    def _friends(self, org: Org, tokens: Sequence[Token], keys: Sequence[str], words: tuple[str, ...]) -> None:
        """Take in the other country of a friendship society: "Hội Hữu nghị Việt Nam - Cuba"."""
        j = org.j
        friends = org.head.kind == "mass" and "hữu nghị" in org.core.lower() and len(words) == 2
        if friends and j + 1 < len(tokens) and tokens[j].text in "-–" and tokens[j + 1].capital:
            known = self.lexicon.places.longest(keys, j + 1)
            org.core += f" - {known[1].name if known else tokens[j + 1].text}"
            org.j = known[0] if known else j + 2

    def _region(self, org: Org, tokens: Sequence[Token], keys: Sequence[str]) -> None:
        """Take in the region that an office is told by: "Tòa án nhân dân | khu vực 3", "Chi cục Thuế | khu vực XV"."""
        told = tuple(keys[org.j - 2 : org.j]) == _REGION  # "Ban Chỉ huy Phòng thủ khu vực | 3"
        j = org.j - 2 if told else org.j
        if tuple(keys[j : j + 2]) != _REGION or j + 2 >= len(tokens) or org.head.kind not in ("state", "other"):
            return
        number, core = tokens[j + 2].text, org.core[: -len(" khu vực")] if told else org.core
        if number.isdigit() or (number.isupper() and set(number) <= set("IVX")):
            org.core, org.j = f"{core} khu vực {number}", j + 3
            dashed = org.j + 1 < len(tokens) and tokens[org.j].text in "-–"
            place = parse_place(tokens, keys, org.j + 1, self.lexicon) if dashed else None
            if place is not None and place.name:  # "Tòa án nhân dân khu vực 3 - Nghệ An"
                org.core, org.national, org.j = f"{org.core} - {place.name}", True, place.j
            return
        end = self._region_name(tokens, keys, j + 2)
        if end > j + 2:
            dashed = end + 1 < len(tokens) and tokens[end].text in "-–"
            second = parse_place(tokens, keys, end + 1, self.lexicon) if dashed else None
            end = second.j if second is not None and second.name else end  # "khu vực Bắc Sao - Nam Sao"
            name = " ".join(t.text for t in tokens[j + 2 : end])
            org.core, org.national, org.j = f"{core} khu vực {name}", True, end

    def _region_of_port(self, org: Org, tokens: Sequence[Token], keys: Sequence[str]) -> None:
        """Take in which of a port's offices it is: "Chi cục Hải quan cửa khẩu cảng Hải Phòng | khu vực 3"."""
        place, j = org.place, org.j
        if place is None or not place.name or place.typed or tuple(keys[j : j + 2]) != _REGION or j + 2 >= len(tokens):
            return
        if org.head.name == "Chi cục" and tokens[j + 2].text.isdigit():
            org.core = f"{org.core} {place.name} khu vực {tokens[j + 2].text}"
            org.place, org.national, org.j = None, True, j + 3

    def _in_hamlet(self, org: Org, tokens: Sequence[Token], keys: Sequence[str]) -> None:
        """Take in the place smaller than a commune that it is of: "Chi bộ | thôn Sao", "Chi bộ | tổ dân phố số 5"."""
        end = self._hamlet(tokens, keys, org.j)
        if end > org.j:
            org.core, org.j = " ".join((org.core, *(t.text for t in tokens[org.j : end]))), end

    def _abroad_place(self, tokens: Sequence[Token], j: int) -> Place | None:
        """Return the unknown place whose committee it is, two syllables long: "Tỉnh ủy Phúc Kiến"."""
        first = tokens[j].key
        named = j + 1 < len(tokens) and all(t.word and t.capital and not t.text.isupper() for t in tokens[j : j + 2])
        rare = first in self.lexicon.rare_surnames and self._person_like(tokens, j)
        if not named or first in self.lexicon.surnames or rare:
            return None
        return Place("", f"{tokens[j].text} {tokens[j + 1].text}", "abroad", j, j + 2)

    def _numbered_district(self, org: Org, tokens: Sequence[Token]) -> Place | None:
        """Return the district of a city that is told by its number alone: "Quận ủy | 3", "Quận đoàn | 12"."""
        number = tokens[org.j].text
        if not org.head.name.startswith(_DISTRICT) or not number.isdigit() or len(number) > 2:
            return None
        return Place("quận", number, "district", org.j, org.j + 1)


def _capitals(tokens: Sequence[Token], j: int) -> int:
    """Return the index behind the words with capitals from `j` on that name a branch: "BIDV Chi nhánh | Láng Hạ"."""
    end = j
    while end < len(tokens) and end - j < _LONGEST_BRANCH and tokens[end].word and tokens[end].capital:
        end += 1
    return end

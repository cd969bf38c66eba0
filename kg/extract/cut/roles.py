"""Tokens -> roles: words before the title, the title, its body, its term.

"nguyên Phó Trưởng Ban Tổ chức Trung ương", "Bí thư Quảng Ngãi", "Chủ tịch HĐQT Công ty CP X nhiệm kỳ 2021-2025".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.bodies.armies import OWN_ARMY, army_abroad
from kg.extract.bodies.organizations import OrgParser
from kg.extract.bodies.organizing import of_occasion, unknown_business
from kg.extract.bodies.seats import PARTY_ORGANS
from kg.extract.cut.terms_of_office import past_province, take_constituency, take_term
from kg.extract.names.hamlets import HAMLET_HEADS, take_hamlet
from kg.extract.names.places import is_man, parse_place
from kg.extract.units import Org, Role
from kg.extract.words import office_words
from kg.extract.words.asides import of_somebody, past_aside, past_code
from kg.lexicon import Lexicon, Title
from kg.lexicon.grammar import grammar
from kg.text import Token, syllable_key

_GRAMMAR = grammar("roles")

_DASHES = frozenset("-–—")
_FULL_TIME = (syllable_key("chuyên"), syllable_key("trách"))
_ASSISTANTS = office_words.names("assistants")
#: "y, bác sĩ trực tại Bệnh viện X" are all who are on duty there.
_ON_DUTY = syllable_key("trực")
_OWNED = syllable_key("của")
_PARTY, _CENTRAL = syllable_key("Đảng"), frozenset(map(syllable_key, ("ương", "T.Ư", "TƯ", "TW")))
_OF = frozenset((_OWNED, *map(syllable_key, ("tại", "thuộc"))))
#: Staff that communes have, and with what their trades begin.
_OF_COMMUNES, _COMMUNE_TRADES = _GRAMMAR.names("of_communes"), _GRAMMAR.sequences("commune_trades")
_STANDS, _DELEGATION = " Thường trực", "Phái đoàn"
_STANDING, _SEAT = "Thường trực", "Ủy viên"
_SOCIETY, _STATE_COUNCIL = "Hội", "Quốc vụ viện Trung Quốc"
_GOVERNMENT, _LEADER = "Chính phủ", "Tổng Bí thư"
#: Bodies that every state has and a title alone tells, and what they begin with.
_STATES_OWN = {_GOVERNMENT: _GOVERNMENT, "Bộ Ngoại giao": "Bộ"}
_ACTING, _POWERS = syllable_key("quyền"), _GRAMMAR.syllables("powers")
#: Who runs an institution: a deputy "phụ trách Ban Giám đốc X" is one of X.
_RUNNING = _GRAMMAR.words("running")
_CHARGE = tuple(map(syllable_key, ("phụ", "trách")))
_LOWER_PREFIXES = frozenset(map(syllable_key, ("nguyên", "tân")))
_ASSEMBLY, _VIETNAM = "Quốc hội", tuple(map(syllable_key, ("Việt", "Nam")))
_ASSEMBLIES = frozenset(("Quốc hội", "Hội đồng nhân dân"))
#: Units of the army, and the commands they belong to.
_UNITS = _GRAMMAR.words("units")
_COMMANDS = {"Quân khu", "Quân đoàn", "Quân chủng", "Binh chủng", "Binh đoàn", "Bộ Tư lệnh", "Sư đoàn"}
#: Whose boards are told with them behind a comma: "Trưởng Ban Nữ công, Liên đoàn Lao động tỉnh".
_BOARD, _BOARDED = "Ban", ("mass", "enterprise")
#: How many words may tell what somebody on the staff does.
_TRADE = 6
#: Who governs a place abroad: the place itself is told as what he heads.
GOVERNORS = {"Tỉnh trưởng": "tỉnh", "Thị trưởng": "thành phố", "Đô trưởng": "thủ đô", "Thống đốc": ""}
_GOVERNOR, _STATES = "Thống đốc", _GRAMMAR.sequences("states")
_PLACE_TITLES = _GRAMMAR.names("place_titles")


class RoleParser:
    """Parses roles at a place in a sentence."""

    def __init__(self, lexicon: Lexicon, orgs: OrgParser) -> None:
        self.lexicon = lexicon
        self.orgs = orgs

    def parse(self, tokens: Sequence[Token], keys: Sequence[str], i: int) -> Role | None:
        """Return the role whose words begin at token `i` ("nguyên", "tân" and the like included), or None."""
        former = acting = new = concurrent = False
        k, n = i, len(tokens)
        while k < n and keys[k] in self.lexicon.prefixes.first:
            prefix = self.lexicon.prefixes.longest(keys, k)
            lent = keys[k] == _ACTING and k > 0 and keys[k - 1] in _POWERS  # "thừa ủy quyền | Chủ tịch UBND tỉnh"
            whole = self.lexicon.titles.longest(keys, k)  # "Cố vấn", where "cố" is no word of the dead
            if not prefix or lent or whole or (keys[k] in _LOWER_PREFIXES and self._within_name(tokens, k)):
                break
            group = prefix[1]
            former, acting = former or group == "former", acting or group == "acting"
            new, concurrent = new or group == "new", concurrent or group == "concurrent"
            k = prefix[0]
        found = self.lexicon.titles.longest(keys, k) if k < n else None
        if not found or (k == i and not tokens[k].capital and self._inside_word(keys, k)):
            return None
        j, title = found
        role = Role(title, i, j, former=former, acting=acting, new=new, concurrent=concurrent, start=tokens[i].start)
        role.name = f"Quyền {title.title}" if acting and keys[i] == _ACTING else title.title
        if role.j < n and tokens[role.j].text == "." and tokens[role.j - 1].text.isupper():
            role.j += 1
        short = [token.text for token in tokens[role.j : role.j + 3]]
        if len(short) == 3 and short[0] == "(" and short[2] == ")" and short[1].isupper():
            role.j += 3  # "Tổng Giám đốc (TGĐ) Công ty X"
        if title.title.removeprefix("Phó ") == _GOVERNOR and j < n:
            self._governs(role, tokens, keys)
        if title.title in _ASSISTANTS and j < n:
            self._assists(role, tokens, keys)
        if role.j > j and role.title is not title:
            pass
        elif title.org is None or title.org.startswith("@"):
            self._body(role, tokens, keys, k)
        elif role.j < n:
            self._whole(role, tokens, keys)
        if role.org is None and title.head and role.j < n and not tokens[role.j].capital:
            role.org = unknown_business(title.head, tokens, keys, role.j, self.lexicon)
            role.j = role.org.j if role.org is not None else role.j
        beside = tokens[k].capital or of_somebody(tokens, keys, i)
        if role.org is None and title.needs_body and beside:
            self._trade(role, tokens, keys)
        if role.org is not None and _FULL_TIME in zip(keys[j : role.j], keys[j + 1 : role.j], strict=False):
            role.name = f"{role.name} Chuyên trách"
        if role.org is not None:
            self._of_party(role, tokens, keys)
        take_term(role, tokens, keys, self.lexicon)
        if title.org in _ASSEMBLIES:
            take_constituency(role, tokens, keys, self.lexicon)
        if role.j < n and keys[role.j] == "(" and (role.org is not None or role.place is not None):
            role.j = past_aside(tokens, keys, role.j, self.lexicon)
        if title.needs_body and (not beside or (not tokens[k].capital and keys[j : j + 1] == [_OWNED])):
            return None  # "ông A là cán bộ của Ban Thường vụ quản lý"
        if _lacks_body(role):
            return None
        role.end = tokens[role.j - 1].end
        return role

    def _whole(self, role: Role, tokens: Sequence[Token], keys: Sequence[str]) -> None:
        """Take in what stands behind a title that tells its body itself: that body's name, or another country's."""
        title = role.title
        named = self.orgs.parse(tokens, keys, role.j)
        if title.org == _ASSEMBLY and tuple(keys[role.j : role.j + 2]) == _VIETNAM:
            role.j += 2
        elif title.org == _ASSEMBLY and (behind := past_province(tokens, keys, role.j, self.lexicon)):
            role.j = behind
        elif named and title.org and named.core == f"{title.org} Việt Nam":
            role.j = named.j
        elif named and title.org and (named.core.startswith(title.org) or _leads(title, named)):
            role.org, role.j = named, named.j
        elif title.org in PARTY_ORGANS and not self._of_society(role, tokens, keys):
            self._foreign_party(role, title.org, tokens, keys)
        elif title.org in _STATES_OWN:
            self._foreign_state(role, _STATES_OWN[title.org], tokens, keys)
        elif title.org == OWN_ARMY:
            role.org = army_abroad(tokens, keys, role.j, self.lexicon)
            role.j = role.org.j if role.org is not None else role.j

    def _of_party(self, role: Role, tokens: Sequence[Token], keys: Sequence[str]) -> None:
        """Take in the Party's name behind a central body's: "Trưởng Ban Tổ chức Trung ương | Đảng | Lê Hà"."""
        j = role.j
        if j + 1 >= len(tokens) or keys[j] != _PARTY or keys[j - 1] not in _CENTRAL or not tokens[j + 1].capital:
            return
        head = self.lexicon.heads.longest(keys, j)
        role.j += head is None or head[0] == j + 1

    def _inside_word(self, keys: Sequence[str], k: int) -> bool:
        """Whether a title begins with the second syllable of an everyday word: "là cán | bộ trưởng thành"."""
        found = self.lexicon.terms.longest(keys, k - 1) if k else None
        return found is not None and found[0] == k + 1

    def standing(self, org: Org, tokens: Sequence[Token], keys: Sequence[str]) -> Role | None:
        """Return the post of somebody told as of a committee's standing group before another of his posts.

        "Ông A, Thường trực Đảng ủy, Chủ tịch HĐND xã X": elsewhere "Thường trực Đảng ủy" is those who form it.
        """
        k = org.j + 1
        another = k < len(tokens) and keys[org.j] == "," and self.lexicon.titles.longest(keys, k) is not None
        if org.head.name != _STANDING or org.owner is None or org.owner.head.kind != "party" or not another:
            return None
        return Role(Title(_STANDING), org.i, org.j, org=org.owner, name=_STANDING, start=org.start, end=org.end)

    def _assists(self, role: Role, tokens: Sequence[Token], keys: Sequence[str]) -> None:
        """Take in the office that somebody assists, and the body it is in: "Trợ lý Phó Chủ tịch Quốc hội"."""
        office = self.parse(tokens, keys, role.j) if keys[role.j] in self.lexicon.titles.first else None
        while office is not None and office.name.startswith(_SEAT):
            more = keys[office.j : office.j + 1] == [","] and office.j + 1 < len(tokens)
            office = self.parse(tokens, keys, office.j + 1) if more else None  # "Ủy viên Bộ Chính trị, | Bộ trưởng"
        counted = role.i > 0 and tokens[role.i - 1].text.isdigit()  # "bổ nhiệm | 3 | Trợ lý Thủ tướng"
        if office is None or counted or office.title.title in _ASSISTANTS:
            return
        named = (
            office.j < len(tokens) and tokens[office.j].capital
        )  # "Trợ lý Phó Thủ tướng | Lê Hà": hers is the office
        fixed = office.title.org is not None and not office.title.org.startswith("@") and not named
        if office.org is not None or office.title.org == "" or fixed:
            role.name = f"{role.title.title} {office.title.title}"
            # The President and the General Secretary have assistants of their own, of no body.
            own = office.title.title == _LEADER
            role.title = replace(role.title, title=role.name, org="" if own else office.title.org)
            role.org, role.j = office.org, office.j

    def _trade(self, role: Role, tokens: Sequence[Token], keys: Sequence[str]) -> None:
        """Take in what somebody on the staff does, and the body behind it: "Cán bộ | nghiên cứu tổng hợp Sở X"."""
        k = role.j
        while k < len(tokens) and k - role.j < _TRADE and tokens[k].word and keys[k] != _ON_DUTY:
            org = self.orgs.parse(tokens, keys, k) if tokens[k].capital or keys[k] in _OF else None
            if keys[k] in _OF and k + 1 < len(tokens):
                org = self.orgs.parse(tokens, keys, k + 1)
            if org is not None and not org.bare and k > role.j:
                words = " ".join(token.text for token in tokens[role.j : k])
                role.name, role.org, role.j = f"{role.name} {words}", org, org.j
                return
            if keys[k] in self.lexicon.function_words:
                return
            if k > role.j and self._at_commune(role, tokens, keys, k):
                return
            k = self._past_half(tokens, keys, k) if k > role.j else k + 1

    def _past_half(self, tokens: Sequence[Token], keys: Sequence[str], k: int) -> int:
        """Return the index behind the word at `k`, and behind the other half of a trade: "địa chính | - xây dựng"."""
        if k + 2 >= len(tokens) or tokens[k + 1].text not in _DASHES or tokens[k + 2].capital:
            return k + 1
        known = self.lexicon.terms.longest(keys, k + 2) or self.lexicon.fields.longest(keys, k + 2)
        return known[0] if known is not None else k + 2

    def _at_commune(self, role: Role, tokens: Sequence[Token], keys: Sequence[str], k: int) -> bool:
        """Take in the commune whose committee employs somebody, behind his trade: "cán bộ địa chính | xã Hòa Tiến"."""
        if role.title.title not in _OF_COMMUNES or keys[k] not in self.lexicon.place_types.first:
            return False
        if not any(tuple(keys[role.j : role.j + len(words)]) == words for words in _COMMUNE_TRADES):
            return False  # "cán bộ hưu trí xã Hòa Tiến"
        place = parse_place(tokens, keys, k, self.lexicon)
        if place is None or place.level != "commune":
            return False
        words = " ".join(token.text for token in tokens[role.j : k]).replace(" - ", "-").replace(" – ", "-")
        role.name, role.place, role.j = f"{role.name} {words.replace('-', ' - ')}", place, place.j
        return True

    def _of_society(self, role: Role, tokens: Sequence[Token], keys: Sequence[str]) -> bool:
        """Take in the society whose centre one is a member of: "Ủy viên Trung ương Hội Nông dân Việt Nam"."""
        for back in (1, 2):
            centre = self.orgs.parse(tokens, keys, role.j - back, in_role=True)
            if centre is not None and centre.j > role.j and centre.i == role.j - back:
                whole = centre.owner or centre
                if whole.head.kind == "mass" and (not whole.bare or whole.core == _SOCIETY):
                    role.org, role.j = centre, centre.j
                    return True
        return False

    def _within_name(self, tokens: Sequence[Token], k: int) -> bool:
        """Whether a word before a title is rather a syllable of the name before it: "Lê Nguyên | Chủ tịch"."""
        return tokens[k].capital and k > 0 and tokens[k - 1].word and tokens[k - 1].capital

    def _foreign_party(self, role: Role, organ: str, tokens: Sequence[Token], keys: Sequence[str]) -> None:
        """Take in the party abroad that a member belongs to: "Ủy viên Trung ương Đảng Cộng sản Trung Quốc"."""
        head = self.lexicon.head_by_name[organ]
        org = Org(head, organ, role.i, role.j, kind=head.kind, start=tokens[role.i].start)
        self.orgs.party_abroad(org, tokens, keys)
        if org.core != organ:
            org.end = tokens[org.j - 1].end
            role.org, role.j = org, org.j

    def _foreign_state(self, role: Role, kind: str, tokens: Sequence[Token], keys: Sequence[str]) -> None:
        """Take in the state whose government it is: "Phó Thủ tướng nước Cộng hòa dân chủ nhân dân Lào"."""
        head, name = self.lexicon.head_by_name[kind], role.title.org or ""
        org = Org(head, name, role.i, role.j, kind=head.kind, start=tokens[role.i].start)
        self.orgs.of_country(org, tokens, keys)
        if org.core != name:
            org.end, role.j = tokens[org.j - 1].end, org.j
            role.org = None if org.core.endswith(" Việt Nam") else org

    def _body(self, role: Role, tokens: Sequence[Token], keys: Sequence[str], k: int) -> None:
        n, j, title = len(tokens), role.j, role.title
        occasion = of_occasion(tokens, keys, j - 1 if title.head == _BOARD else j, self.lexicon) if j < n else None
        if occasion is not None:
            role.org, role.j = occasion, occasion.j
            return
        if title.head and not (j < n and keys[j] == syllable_key(title.head.split()[0])):
            fused = self._fused(title.head, tokens, keys, k, j)
            if fused and fused.j == j < n and keys[j] in _DASHES:
                role.org = fused
                self._through_comma(role, tokens, keys)  # "Chánh Văn phòng - Tổng cục X"
                if fused.owner is not None:
                    return
                role.org = None
            if fused and fused.j > j:
                part = title.head == "Phòng" and fused.core == fused.head.name
                role.org, role.j = fused.owner if part and fused.owner else fused, fused.j
                self._through_comma(role, tokens, keys)
                return
        if j >= n:
            return
        start = j
        if keys[j] in _OF and j + 1 < n:
            start = j + 1
        if keys[start] == "," and tuple(keys[start + 1 : start + 3]) == _CHARGE:
            start += 1
        if tuple(keys[start : start + 2]) == _CHARGE:
            start += 2
        if start >= n:
            return
        if title.title in HAMLET_HEADS:
            take_hamlet(role, tokens, keys, self.lexicon)
            return
        if title.bodies and self.lexicon.head_by_name[title.bodies[0]].seated:
            if title.title.endswith(_STANDS) and title.bodies[0] == _DELEGATION:
                role.name = role.name.removesuffix(_STANDS)
                j -= len(_STANDS.split())  # "Trưởng Phái đoàn | thường trực Việt Nam tại Liên hợp quốc"
            role.org = self.orgs.mission(title.bodies[0], tokens, keys, j)
            role.j = role.org.j if role.org is not None else j
            return
        org = self._committee(role, tokens, keys) if title.org is not None else None
        if org is None and not self._ministry(title, tokens, keys, j):
            org = self.orgs.parse(tokens, keys, start, in_role=True)
        if org is None:
            org = self.orgs.unsaid(title.title, tokens, keys, start, role.i)
        if org and org.head.kind != "office":
            runs = start > j and org.head.name in _RUNNING and org.owner is not None
            role.org, role.j = (org.owner if runs else org), org.j
            self._through_comma(role, tokens, keys)
            return
        known = self.lexicon.fields.longest(keys, j) if title.bodies and j < n and tokens[j].capital else None
        if known:
            role.org = self.orgs.under(title.bodies[0], tokens, keys, j)
            role.j = role.org.j
            self._through_comma(role, tokens, keys)
            return
        if role.title.title in _PLACE_TITLES or role.title.title.removeprefix("Phó ") in GOVERNORS:
            place = parse_place(tokens, keys, start, self.lexicon)
            if place and place.level != "country" and not is_man(place):
                role.place, role.j = place, place.j

    def _governs(self, role: Role, tokens: Sequence[Token], keys: Sequence[str]) -> None:
        """Take in the place abroad that a governor heads, no bank: "Thống đốc | tỉnh Gunma", "| bang Texas"."""
        state = next((words for words in _STATES if tuple(keys[role.j : role.j + len(words)]) == words), ())
        at = role.j + len(state)
        place = parse_place(tokens, keys, at, self.lexicon) if at < len(tokens) and tokens[at].word else None
        if place is None or not place.name or not (place.level == "abroad" or place.type):
            return
        if state:
            place = replace(place, type=" ".join(token.text for token in tokens[role.j : at]))
        role.title, role.place, role.j = replace(role.title, org=None), place, place.j

    def _fused(self, head: str, tokens: Sequence[Token], keys: Sequence[str], i: int, j: int) -> Org | None:
        """Return the body whose head a title ends in, written out or not: "Chánh | Văn phòng X", "CVP X"."""
        words = [syllable_key(word) for word in head.split()]
        known = self.lexicon.heads.longest(keys, j - 1)
        other = keys[j - 1] in self.lexicon.heads.first and not (known and known[1].name.startswith(f"{head} "))
        if j - i > len(words) and (keys[j - len(words) : j] == words or not other):
            return self.orgs.parse(tokens, keys, j - len(words), in_role=True)
        short = j < len(tokens) and head in self.lexicon.head_by_name
        return self.orgs.under(head, tokens, keys, j) if short else None

    def _committee(self, role: Role, tokens: Sequence[Token], keys: Sequence[str]) -> Org | None:
        """Return the committee that a member's title ends in with what it is of: "Thường vụ Đảng ủy | Quân khu 7"."""
        committee = (role.title.org or "")[1:]
        name = committee.removeprefix("Ban Thường vụ ")
        length = len(name.split())
        if committee != name and keys[role.j - length : role.j] == [syllable_key(word) for word in name.split()]:
            named = self.orgs.parse(tokens, keys, role.j - length, in_role=True)
            head = self.lexicon.head_by_name["Ban Thường vụ"]
            if named is not None and named.j > role.j and not named.bare:
                board = Org(head, head.name, role.i, named.j, kind="owner", start=named.start, end=named.end)
                board.owner = named
                return board
        if committee == "Đảng ủy":
            return self.orgs.behind(committee, tokens, keys, role.j)
        return None

    def _ministry(self, title: Title, tokens: Sequence[Token], keys: Sequence[str], j: int) -> bool:
        """Whether the words behind a minister's title are his ministry's business: "Bộ trưởng Công an"."""
        return title.bodies[:1] == ("Bộ",) and tokens[j].capital and self.lexicon.fields.longest(keys, j) is not None

    def _through_comma(self, role: Role, tokens: Sequence[Token], keys: Sequence[str]) -> None:
        """Take in the owner that follows a comma or bracket: "Cục trưởng Cục An toàn thông tin, Bộ TT&TT"."""
        org, j = role.org, past_code(tokens, role.j)
        if org is None or org.owner or org.national or org.place or j + 1 >= len(tokens):
            return
        unit = org.head.name in _UNITS
        board = org.head.name == _BOARD
        if not (org.head.part or unit or board):
            return
        if keys[j] in (",", "(", "-", "–") or keys[j] in _OF:
            owner = self.orgs.parse(tokens, keys, j + 1)
            if board and (owner is None or owner.head.kind not in _BOARDED):
                return
            if owner is None or owner.bare or owner.core.lower() == org.core.lower():  # its own short name in brackets
                return
            if owner.head.name in _COMMANDS if unit else owner.head.whole or board:
                org.owner = owner
                role.j = owner.j + (keys[j] == "(" and owner.j < len(tokens) and keys[owner.j] == ")")


def _lacks_body(role: Role) -> bool:
    """Whether a title that is no post without a body stands without one."""
    title = role.title
    if title.title == "Đại biểu" and title.org is None and (role.org is None or role.org.head.name not in _ASSEMBLIES):
        return True
    has_body = role.org is not None or role.place is not None or title.org is not None
    return (title.weak or title.needs_body) and not has_body and not (role.former or role.new)


def _leads(title: Title, named: Org) -> bool:
    """Whether what a leader leads is named behind the title: "Tổng Bí thư Đảng Cộng sản Cuba"."""
    if title.org == _GOVERNMENT and named.core == _STATE_COUNCIL:
        return True
    return title.title == _LEADER and named.kind == "party" and not named.bare

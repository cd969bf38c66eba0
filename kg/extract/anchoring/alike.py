"""Bodies of one bulletin -> the longer names that shorter names of the same bodies stand for.

"Sở Kế hoạch" is the "Sở Kế hoạch và Đầu tư" of the same bulletin, "Công an Mường Mẫu" its "Công an huyện Mường Mẫu".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from kg.extract.bodies.seats import STATE_ORGANS
from kg.extract.units import Org, Role
from kg.extract.words import office_words
from kg.lexicon import Lexicon
from kg.lexicon.entries import PLACE_TYPES
from kg.lexicon.grammar import grammar
from kg.text import tokenize

_GRAMMAR = grammar("alike")

VIETNAM = " Việt Nam"
_ENDINGS = (" Trung ương Đảng", VIETNAM, " Thanh niên Cộng sản Hồ Chí Minh")
#: What the army is called before its country: "Bộ Tổng Tham mưu | Quân đội nhân dân Việt Nam" is no ministry.
_ARMY = "Quân đội nhân dân"
_FRONT, _COUNCIL = "Mặt trận Tổ quốc", "Hội đồng"
#: What the press calls a committee of control, and its name.
_CONTROL = ("Cơ quan Kiểm tra ", "Ủy ban Kiểm tra ")
#: What an enterprise's own union is called for short, and in full.
_UNION = ("Công đoàn Công ty ", "Công đoàn cơ sở Công ty ")
#: What societies whose chapters bear their names begin with.
_WHOLES = ("hội ", "giáo hội ")
#: Boards that committees of every level have.
PARTY_BOARDS = office_words.names("party_boards")
#: Departments, which a headline may name without what they are of.
_INSIDE = office_words.names("parts")
#: How the long names of countries begin: "Quốc hội | Vương quốc | Campuchia" is the "Quốc hội Campuchia".
_LONG_FORM = re.compile(
    " (?:(?:nước |Nhà nước )?(?:Cộng hòa|Cộng hoà|Vương quốc|Hoàng gia|Liên bang) "
    "(?:Dân chủ Nhân dân |xã hội chủ nghĩa |Hồi giáo |nhân dân )?)+",
    re.IGNORECASE,
)
#: What joins the two halves of a business, of which the press often names the first alone.
_JOINTS = (" và ", " - ", ", ")
_SHORTENED = _GRAMMAR.words("shortened")
#: Of those, the ones cut short before any word of it: "Thứ trưởng Giao thông", of "Bộ Giao thông | vận tải".
_RUN_ON = ("Sở", "Bộ")
_DASHES = re.compile(" ?[-–] ?")
#: What bodies called by their own name alone begin with, and what their names in full do.
_BY_OWN_NAME = {
    "Công ty ": ("Công ty ",),
    "Tập đoàn ": ("Công ty Cổ phần Tập đoàn ", "Tập đoàn "),
    "Ngân hàng ": ("Ngân hàng Thương mại Cổ phần ",),
    "Bệnh viện ": ("Bệnh viện Đa khoa ",),
}
_FIRM = "Công ty"
_LEGAL_FORM = re.compile(f"{_FIRM} (?:(?:TNHH|Cổ phần|Một thành viên|Hai thành viên) )+")
_OF_BRANDS = _GRAMMAR.words("of_brands")
#: Between a school's name and its university's.
_OF_UNIVERSITY = " - Đại học "
_WHAT_IT_IS = _GRAMMAR.words("what_it_is")


def longer_names(
    orgs: Iterable[Org], cores: Mapping[str, list[Org]], lexicon: Lexicon, held: Iterable[str] = ()
) -> dict[str, tuple[str, str]]:
    """Return the name and kind of the body that each shorter name stands for; `cores` are those named in full.

    `held` are bodies that posts alone tell, as "Thủ tướng Lào" does the "Chính phủ Lào".
    """
    orgs = list(orgs)
    written = {org.resolved: org for org in orgs if org.resolved}
    in_full = {org.resolved: org for org in orgs if org.resolved and _in_full(org)}
    departments, long_forms = _departments(orgs), _long_forms({**written, **dict.fromkeys(held)})
    found: dict[str, str] = {}
    for name in written:
        for end in _ENDINGS:
            if name + end in in_full:
                found[name] = name + end
            elif name.removesuffix(end) in in_full and name not in in_full:
                found[name] = name.removesuffix(end)
    for core, bodies in cores.items():
        names = {o.resolved for o in bodies if o.resolved}
        if len(names) == 1 and not is_whole(core):
            found |= {name: next(iter(names)) for name in written if name.lower() == core}
    for name in written:
        full = name.replace(f"{_FRONT} ", f"{_FRONT}{VIETNAM} ")
        if full != name and VIETNAM not in name and full in written:
            found[name] = full
        committee = name.replace(*_CONTROL, 1)
        if committee != name and committee in written:
            found[name] = committee
        union = name.replace(*_UNION, 1)
        if union != name and union in written:
            found[name] = union
        short = name.replace(f"{_COUNCIL} trường ", f"{_COUNCIL} ", 1)
        if short != name and short in written:
            found[name] = short  # as the bulletin writes it: "Hội đồng Trường Đại học X"
    found |= _of_two_halves(written)
    for name, org in written.items():
        longer = (
            long_forms.get(name)
            or (next((full for full in _full_names(org) if full in written), None) if org.short else None)
            or _one(_typed(org, written))
            or _one(_whole(name, org, written, lexicon))
            or _one(_of_level(name, written))
            or _one(_called(name, org, written))
            or _one(departments.get(name, []) if org.owner is None else [])
        )
        if longer is not None and name not in found:
            found[name] = longer
    states = {name: (whole, "state") for name, whole in long_forms.items() if name not in found}
    return states | {name: (longer, written[longer].kind) for name, longer in found.items() if longer in written}


def _of_two_halves(written: Mapping[str, Org]) -> dict[str, str]:
    """Return the names of ministries and departments with "và" that stand for those with a dash: "Bộ Thông tin - X"."""
    official = {name.lower(): name for name in written}
    dashed = {name: _DASHES.sub(" và ", name).lower() for name, org in written.items() if org.head.name in _RUN_ON}
    return {name: official[full] for name, full in dashed.items() if full != name.lower() and full in official}


def of_vietnam(held: Iterable[Role]) -> set[str]:
    """Return the names with "Việt Nam" of the State's organs in which posts are held that are written without it."""
    bare = (role for role in held if role.body and (role.org is None or not role.org.core.endswith(VIETNAM)))
    bodies = {(role.body or "").removesuffix(VIETNAM) for role in bare}
    bodies = {body for body in bodies if not body.endswith(_ARMY)}
    return {f"{body}{VIETNAM}" for body in bodies if body in STATE_ORGANS or body.startswith("Bộ ")}


def is_whole(core: str) -> bool:
    """Whether a body that names no locality is the whole society, however often its chapters are named."""
    return core.lower().endswith(VIETNAM.lower()) and core.lower().startswith(_WHOLES)


def _in_full(org: Org) -> bool:
    """Whether a body and those it belongs to are written out rather than left short or to be understood."""
    return not org.short and not org.bare and (org.owner is None or _in_full(org.owner))


def _long_forms(written: Iterable[str]) -> dict[str, str]:
    """Return the one name of each organ of a state that is named by several forms of the country's name.

    It is the short one where the bulletin has it, else the longest: "Quốc hội Lào", of Vietnam "Quốc hội" alone.
    """
    names = set(written)
    forms: dict[str, list[str]] = {}
    for name in sorted(names, key=lambda name: (len(name), name)):
        short = _LONG_FORM.sub(" ", name)
        if short != name:
            own = short.removesuffix(VIETNAM)
            forms.setdefault(own if own in STATE_ORGANS else short, []).append(name)
    whole = {short: short if short in names else long[-1] for short, long in forms.items()}
    return {name: whole[short] for short, long in forms.items() for name in (*long, short) if name != whole[short]}


def _full_names(org: Org) -> tuple[str, str]:
    """Return the names in full of a body told by its initials, where the bulletin may have it so: "EVN"."""
    return org.head.name, org.head.name.removesuffix(VIETNAM)


def _one(names: list[str]) -> str | None:
    return names[0] if len(names) == 1 else None


def _typed(org: Org, written: Mapping[str, Org]) -> list[str]:
    """Return the names that differ in the type of the place alone: "Công an Mường Mẫu", "Công an huyện Mường Mẫu"."""
    place = org.place
    if place is None or not place.name or not org.resolved or not org.resolved.endswith(f"{org.core} {place.name}"):
        return []
    start = org.resolved.removesuffix(place.name)
    names = [f"{start}{word} {place.name}" for kind in PLACE_TYPES for word in (kind, kind.capitalize())]
    return [name for name in names if name in written]


def _whole(name: str, org: Org, written: Mapping[str, Org], lexicon: Lexicon) -> list[str]:
    """Return the names of bodies whose business begins with all of this one's: "Sở Kế hoạch | và Đầu tư"."""
    if org.head.name not in _SHORTENED or org.core == org.head.name or not name.startswith(org.core):
        return []
    rest = name.removeprefix(org.core)
    joints = (*_JOINTS, " ") if org.head.name in _RUN_ON else _JOINTS
    openings = tuple(org.core + joint for joint in joints)
    longer = {
        other.lower(): other
        for other, whole in written.items()
        if other.startswith(openings) and (not rest or other.endswith(rest))
        if whole.head is org.head and whole.core != org.core and _known(whole, lexicon)
    }
    return list(longer.values())


def _departments(orgs: Iterable[Org]) -> dict[str, list[str]]:
    """Return the full names of departments by what each is called alone: "Khoa Dược" of a headline, "Khoa Dược X"."""
    found: dict[str, list[str]] = {}
    for org in orgs:
        whose = org.owner.resolved if org.owner is not None else None
        inside = org.head.name in _INSIDE and org.core != org.head.name
        if inside and whose and org.resolved == f"{org.core} {whose}" and org.resolved not in found.get(org.core, []):
            found.setdefault(org.core, []).append(org.resolved)
    return found


def _known(org: Org, lexicon: Lexicon) -> bool:
    """Whether a body's business is all of one that the tables know: no "Bộ Y tế và nhân dân"."""
    keys = [token.key for token in tokenize(org.core.removeprefix(f"{org.head.name} "))]
    found = lexicon.fields.longest(keys, 0)
    return found is not None and found[0] == len(keys)


def _of_level(name: str, written: Mapping[str, Org]) -> list[str]:
    """Return the names of the board that a bulletin calls "Ban Tuyên giáo" for short."""
    return [other for other in written if other.startswith(f"{name} ")] if name in PARTY_BOARDS else []


def _called(name: str, org: Org, written: Mapping[str, Org]) -> list[str]:
    """Return the full names of which a body's own name is the end: "Công ty Hoa Sen", "Công ty TNHH Xây dựng Hoa Sen".

    So too "Đại học Sao Mai" and "Trường Đại học Sao Mai", and a school without its university's name. A name with words
    of a trade may be of an older firm: "Công ty Bóng đèn Hoa Sen", now "Công ty Cổ phần Bóng đèn Hoa Sen".
    """
    if org.owner is not None:
        return []
    told = [f"{what}{name}" for what in _WHAT_IT_IS if f"{what}{name}" in written]
    if org.kind == "other":
        told += [other for other in written if other.startswith(f"{name}{_OF_UNIVERSITY}")]
    head = next((head for head in _BY_OWN_NAME if name.startswith(head)), "")
    heads = _BY_OWN_NAME[head] if head else _OF_BRANDS if org.head.name == _FIRM else ()
    own = name.removeprefix(head).split()
    if told or any(word[0].islower() for word in own):
        return told or _of_form(name, written)
    fuller = (other.split() for other in written if other != name and other.startswith(heads))
    ends = [" ".join(words) for words in fuller if words[-len(own) :] == own and _parted(words[: -len(own)])]
    brand = org.head.kind == "enterprise" and not head
    begun = tuple(f"{what}{name} " for what in ("Tập đoàn ", "Tổng công ty ") if brand)
    return ends or [other for other in written if brand and other.startswith(begun)]  # "Tập đoàn | Sameco | Hoa Ban"


def _of_form(name: str, written: Mapping[str, Org]) -> list[str]:
    """Return the names that have the legal form as well, of firms of a place: "Công ty | TNHH | Cấp nước quận 8"."""
    ends = name.removeprefix(f"{_FIRM} ")
    if ends == name or not any(f" {kind} " in ends for kind in PLACE_TYPES):
        return []
    fuller = (other for other in written if other != name and other.endswith(f" {ends}"))
    return [other for other in fuller if _LEGAL_FORM.fullmatch(other.removesuffix(ends)) is not None]


def _parted(before: list[str]) -> bool:
    """Whether a name of its own begins behind these words, and they are none of it: not "Đông | Nam Á"."""
    return before[-1][0].islower() or before[-1].isupper()

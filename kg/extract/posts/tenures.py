"""All that the sentences say of posts -> one role fact for each post of each person, with its status."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from kg.extract.anchoring.abroad import (
    Country,
    companions,
    country_of,
    delegates,
    is_foreign,
    of_strangers,
    presided,
    relocate,
    sides,
    told_of,
)
from kg.extract.bodies.armies import OWN_ARMY
from kg.extract.bodies.seats import HOME, PARTY_ORGANS, STATE_ORGANS
from kg.extract.posts.board_members import given_by_setting_up, members_of
from kg.extract.posts.departures import departures
from kg.extract.posts.deputies import deputies
from kg.extract.posts.held import Held
from kg.extract.posts.mourned import dead, long_dead
from kg.extract.posts.sessions import past_sessions
from kg.extract.posts.shared import shared
from kg.extract.posts.statuses import (
    PRESENTED,
    SEATS,
    TERM,
    acted_before,
    elected_along,
    gone_on,
    held_already,
    held_since,
    held_still,
    lived_before,
    of_past_term,
    risen_within,
    succeeded,
    superseded,
    told_of_before,
)
from kg.extract.posts.tellings import given_again, retired_since
from kg.extract.posts.walk import Walker
from kg.extract.reading import Reading
from kg.extract.units import Role
from kg.extract.words import office_words
from kg.extract.words.triggers import Triggers
from kg.lexicon import Title
from kg.model import Fact
from kg.text import name_key

_STRENGTH = {"appointed": 3, "ended": 2, "former": 1, "current": 0}
#: An appointment older than this at publication is not news of the bulletin but a step of the career, in days.
_NEWS = 75
#: A post somebody "was" in a year this long past is a former one, in days.
_PAST = 400
#: Lines at the head of a bulletin that tell its news.
_HEAD = 5
#: Lines of it that an appointment stands in which a bulletin is of: its title, and what it opens with.
_NEWS_HEAD = 3
#: Years after which nobody is taken to hold a post that he got then.
_LIFE = 15
_FULL_DATE = len("2024-01-21")
#: The assembly whose members are elected in the years of congresses, and one of those, which are five years apart.
_ASSEMBLY, _CONGRESS = "Quốc hội", 2021
#: What those are called who preside over a country, and who leads its party.
_PRESIDENTS, _LEADER = ("Chủ tịch", "Phó Chủ tịch"), "Tổng Bí thư"
_FRONT, _COMMITTEE, _VIETNAM = name_key("Mặt trận Tổ quốc"), name_key("Ủy ban"), name_key("Việt Nam")
_SOCIETY, _CENTRE = name_key("Hội"), name_key("Trung ương")
_FOREIGN_MINISTER, _MINISTER = name_key("Ngoại trưởng"), name_key("Bộ trưởng")
_RANKS = tuple(sorted(office_words.keys("held_as")))
#: Whom the press calls by a bare title after their death; the bodies around it are not theirs.
_WITHOUT_BODY = office_words.keys("without_body")
_PHO_BAN, _PHO_TRUONG_BAN = name_key("Phó Ban"), name_key("Phó Trưởng Ban")
_BOARDS = tuple(sorted(office_words.keys("enterprise_boards")))
#: Rules by which a sentence tells of a time that is over.
_OVER = ("governed-current", "governed-served", "governed-appoint", "career", "step")


def find_roles(reading: Reading, triggers: Triggers) -> list[Fact]:
    """Return one `role` fact for each (person, title, body), in the order of their first mention."""
    gone = dead(reading.lines)
    walker = Walker(triggers, gone)
    held = [item for line in reading.lines for item in walker.walk(line)]
    held.extend(deputies(reading.lines))
    held.extend(list(shared(held)))
    _abroad(held, reading)
    reference = _reference(reading)
    dated = reading.document.published is not None
    least = 0 if dated else _FULL_DATE + _yearless(reading)
    present = {item.person for item in held if item.status == "current" and item.rule in PRESENTED}
    risen = present | {item.person for item in held if item.status == "appointed" and item.date is None}
    begun = [item for item in held if item.since and item.status == "appointed"]
    elected_along(reading, held)
    risen_within(held)
    lived_before(held, walker.spoken.lives)
    acted_before(held)
    given_again(held)
    held_still(held)
    held_already(held, triggers)
    of_past_term(held)
    succeeded(held)
    past_sessions(held)
    gone_on(held)
    left = superseded(held)
    for item in held:
        if item.role.org is None and name_key(item.person) in _WITHOUT_BODY:
            item.role.body = None
        _date_status(item, reference, least, item.person in risen or id(item) in left)
    year = str(reference.year) if reference is not None else ""
    given_by_setting_up(held, reading.lines, reading.dates, year)
    held.extend(members_of(reading.lines, reading.dates, year))
    held_since(begun, held)
    held.extend(departures(reading.lines, held))
    told_of_before(held, reading.lines[:_NEWS_HEAD])
    retired_since(reading.lines, held, year)
    left_all = long_dead(reading.lines, reference.year if reference is not None else None) if gone else set()
    left_all |= {item.person for item in held if item.person in gone and item.role.former}
    for item in held:
        if year and item.role.term and item.role.term[len("2010-") :] < year:
            item.status = "former"  # "cách chức Bí thư Tỉnh ủy nhiệm kỳ 2010 - 2015", "Chủ tịch Hội X (2011 - 2016)"
        if item.status == "current" and item.person in left_all:
            item.status = "former"
        if item.rule == "listed" and year and (item.role.term or "").startswith(year):
            item.status = "appointed"
    return list(_settle(reading, held))


def _abroad(held: list[Held], reading: Reading) -> None:
    """Take whoever holds a post in another country, or leads its delegation, to hold his other posts there."""
    lexicon = reading.lexicon
    homes: dict[str, Country] = dict(sides(reading.lines, lexicon)) | dict(delegates(reading.lines, lexicon))
    posts = {(item.person, item.role.name) for item in held}
    for item in held:
        over = presided(item.line, item.role, lexicon)
        country = country_of(item.role.body, lexicon) or over
        if over is not None and item.role.name in _PRESIDENTS:
            _preside(item.role, in_full=(item.person, f"{item.role.name} nước") in posts)
        if country is not None:
            homes.setdefault(item.person, country)
    named = (item for item in held if item.role.org is not None or item.role.body != OWN_ARMY)
    own = {item.person for item in named if HOME in (item.role.body or "") and _says_home(item)}
    homes.update(companions(reading.lines, homes))
    for item in held:
        if item.person in homes and item.person not in own:
            organ = (item.role.body or "").removesuffix(f" {HOME}")
            if organ in STATE_ORGANS and not _says_home(item):
                item.role.body = organ  # ours is named in the bulletin, and so this one was taken for it
            relocate([item.role], homes[item.person], lexicon)
    _leaders_abroad([item for item in held if item.person in homes and item.person not in own])
    strangers = [i for i in held if i.person not in homes and i.person not in own and is_foreign(i.person, lexicon)]
    if strangers:
        countries = {country.name: country for country in (*told_of(reading.lines, lexicon), *homes.values())}
        for item in strangers:
            of_strangers(item.role, countries, lexicon)
    reading.anchor.settle_vietnam(item.role for item in held)


def _preside(role: Role, *, in_full: bool) -> None:
    """Take a president for one of no body: "Chủ tịch | Cuba | Lê Hà", or "Chủ tịch nước" where he is called so too."""
    role.name = f"{role.name} nước" if in_full else role.name
    role.title = Title(role.name, org="")


def _leaders_abroad(held: Iterable[Held]) -> None:
    """Leave the leader of a party abroad without a body where the bulletin never says his party with his title."""
    leaders = [item for item in held if item.role.name == _LEADER]
    told = {item.person: item.role.body for item in leaders if item.role.org is not None and item.role.body}
    for item in leaders:
        if item.role.org is None:
            item.role.body = told.get(item.person)
            item.role.title = item.role.title if item.role.body else Title(_LEADER, org="")


def _says_home(item: Held) -> bool:
    """Whether a post is told as one of Vietnam, rather than named as the bulletin names another of ours."""
    return HOME in item.line.sentence.source[item.role.start : item.role.end]


def _reference(reading: Reading) -> date | None:
    """Return the day the bulletin speaks on: its publication, else the latest date it names."""
    full = [d.value for d in reading.dates if len(d.value) == 10]
    values = [reading.document.published] if reading.document.published else full
    days = [day for day in map(_day, values) if day is not None]
    return max(days) if days else None


def _yearless(reading: Reading) -> bool:
    """Whether the news at the head of an undated bulletin has days without a year: what has a year is then no news."""
    end = reading.lines[min(_HEAD, len(reading.lines)) - 1].sentence.end if reading.lines else 0
    values = [d.value for d in reading.dates if d.start < end and len(d.value) >= len("--01-21")]
    return bool(values) and all(value.startswith("--") for value in values)


def _day(value: str | None) -> date | None:
    if not value or value.startswith("--"):
        return None
    parts = [int(part) for part in value.split("-")]
    year, month, day = (*parts, *(12, 28)[len(parts) - 1 :]) if len(parts) < 3 else parts
    return date(year, month, day)


def _date_status(item: Held, reference: date | None, least: int, risen: bool) -> None:
    """Tell the news from the career: an appointment long before the bulletin, or one given by its year alone.

    `least` is the length of the shortest date, in characters, that news of this bulletin can have.
    """
    at = _day(item.date)
    if at is None or item.date is None:
        return
    given = item.status == "appointed" and item.rule.startswith(("governed", "member", "opening"))
    old = reference is not None and at < reference - timedelta(days=_NEWS)
    if (
        item.status == "ended"
        and (old or len(item.date) < least)
        and item.rule.startswith(("governed", "towards", "opening"))
    ):
        item.status, item.rule = "former", "career"
    if given and (old or len(item.date) < least):
        past = item.rule == "governed-served" or risen or (reference is not None and at.year < reference.year - _LIFE)
        past = past and not (reference is not None and _sits(item, at, reference))
        item.status, item.rule = ("former", "career") if past else ("current", item.rule)
    elif (
        item.rule == "governed-current"
        and item.status == "current"
        and not item.since
        and reference is not None
        and at < reference - timedelta(days=_PAST)
    ):
        item.status = "former"


def _sits(item: Held, at: date, reference: date) -> bool:
    """Whether the term for which somebody was elected to a central committee or assembly is not over."""
    organ = item.role.body in PARTY_ORGANS or item.role.body == _ASSEMBLY
    following = at.year + TERM - (at.year - _CONGRESS) % TERM
    return organ and item.role.name.startswith(SEATS) and reference.year < following


def _settle(reading: Reading, held: list[Held]) -> Iterator[Fact]:
    merged: dict[tuple[str, str, str], list[Held]] = {}
    _correct_guesses(held)
    _keep_home(held)
    for item in held:
        if not item.role.body and item.role.title.org != "":
            continue
        key = (name_key(item.person), name_key(item.role.name), name_key(item.role.body or ""))
        if item.rule == "earlier-session":
            key = (*key[:2], key[2] + " ")
        merged.setdefault(key, []).append(item)
    for key in [k for k in merged if _less_precise(k, merged)]:
        same = (key[0], _PHO_TRUONG_BAN, key[2])
        if key[1] == _PHO_BAN and same in merged:
            merged[same].extend(replace(item, role=merged[same][0].role) for item in merged[key])
        del merged[key]
    for items in merged.values():
        yield _fact(reading, items)
    told = {(k[0], k[1]) for k in merged}
    for item in held:
        if (
            not item.role.body
            and item.role.title.org != ""
            and (name_key(item.person), name_key(item.role.name)) not in told
            and name_key(item.person) not in _WITHOUT_BODY
        ):
            unit = next((u for u in item.line.units if u.value is item.role), item.line.units[0])
            reading.note("title-without-body", f"{item.person}: {item.role.name} of which body is not said", unit)


def _correct_guesses(held: list[Held]) -> None:
    """Give a title whose body was only guessed the body that the person's same title has elsewhere."""
    sure: dict[tuple[str, str], str] = {}
    for item in held:
        if item.role.body and not item.role.guessed:
            sure.setdefault((name_key(item.person), _plain(item.role)), item.role.body)
    for item in held:
        if item.role.guessed or not item.role.body:
            item.role.body = sure.get((name_key(item.person), _plain(item.role)), item.role.body)


def _keep_home(held: list[Held]) -> None:
    """Give a post told by a bare committee the locality that the person's same post has where it is written out.

    Where it is never written out, its first mention tells: what a bulletin wanders off to comes behind it.
    """
    told: dict[tuple[str, ...], str] = {}
    bare: list[tuple[tuple[str, ...], Held]] = []
    for item in held:
        org = item.role.org
        if item.status == "former" or org is None or org.owner is not None or org.head.needs != "place":
            continue
        if not item.role.body or item.role.body != org.resolved:
            continue
        key = (name_key(item.person), _plain(item.role), org.core, item.status)
        if " ".join(name_key(item.role.body).split()[-2:]) in " ".join(item.line.keys):
            told.setdefault(key, item.role.body)
        else:
            bare.append((key, item))
    for post, item in bare:
        item.role.body = told.setdefault(post, item.role.body or "")


def _plain(role: Role) -> str:
    """Return the title without the words that tell how it is held: "Quyền Bộ trưởng" is of the post Bộ trưởng."""
    return name_key(role.title.title.replace("Phó Ban", "Phó Trưởng Ban"))


def _less_precise(key: tuple[str, str, str], merged: dict[tuple[str, str, str], list[Held]]) -> bool:
    """Whether the same post stands more precisely elsewhere: a title with its rank, the board of an enterprise."""
    person, title, body = key
    status = {h.status for h in merged[key]}
    for other, items in merged.items():
        if other == key or other[0] != person:
            continue
        loose = other[2] == body and title == _PHO_BAN and other[1] == _PHO_TRUONG_BAN
        ranked = loose or (
            other[2] == body
            and other[1] in (f"{title} {rank}" for rank in _RANKS)
            and "appointed" not in status
            and not _risen(merged[key], items)
        )
        board = other[1] == title and other[2].endswith(" " + body) and other[2].startswith(_BOARDS)
        same = other[1] == title or (title == _PHO_BAN and other[1] == _PHO_TRUONG_BAN)
        cut = same and bool(body) and other[2].strip().startswith(body + " ")
        abroad = title == _FOREIGN_MINISTER and other[1:] == (_MINISTER, body)
        if ranked or board or cut or abroad or (other[1] == title and bool(body) and _in_full(body, other[2])):
            return True
    return False


def _risen(lower: list[Held], ranked: list[Held]) -> bool:
    """Whether a career has both posts, each at its time: "Phó Bí thư", a year later "Phó Bí thư Thường trực"."""
    began, later = ({h.date for h in items if h.date} for items in (lower, ranked))
    return bool(began and later) and began.isdisjoint(later)


def _in_full(body: str, other: str) -> bool:
    """Whether `other` is `body` in full: the Front's committee for the Front, the centre of a society for it."""
    if body.startswith(_FRONT) and other.startswith(f"{_COMMITTEE} {_FRONT}"):
        front = other.removeprefix(f"{_COMMITTEE} ")
        return body in (front, front.replace(f"{_FRONT} {_VIETNAM}", _FRONT, 1))
    return body.startswith(_SOCIETY) and other == f"{_CENTRE} {body}"


def _weight(item: Held) -> int:
    """A step of a career says less of today than any other sentence does; so do old terms of a seat at the centre."""
    if item.status == "former" and item.role.title.title == "Ủy viên" and item.role.body in PARTY_ORGANS:
        return 0 if item.role.former or item.rule not in _OVER else -1
    return -1 if item.rule in ("career", "step") and item.status == "former" else _STRENGTH[item.status]


def _same_end(best: Held, other: Held) -> bool:
    """Whether the date of one telling is that of what the other tells.

    An appointment's is not that of the end, nor is the year or month of a career that of news ("bổ nhiệm lại").
    """
    if best.status == "appointed" and other.status == "former":
        return len(other.date or "") == _FULL_DATE and other.rule != "step"
    return best.status != "ended" or other.status != "appointed"


def _fact(reading: Reading, items: list[Held]) -> Fact:
    best = max(items, key=_weight)
    if best.status == "appointed" and best.date:
        best = next((h for h in items if h.status == "ended" and not (h.date and h.date < best.date)), best)
    first = next((h for h in items if h.status in ("appointed", "ended")), best)
    if first.status == "ended":
        best = first  # the news is told before the history: who gives up a post had been given it
    told = [best, *(h for h in items if h is not best)]
    lines = list({id(h.line): h.line for h in told}.values())
    dated = next((h.date for h in told if h.date and h.rule != "title-before-name" and _same_end(best, h)), None)
    return reading.fact(
        "role",
        best.rule,
        *lines,
        person=best.person,
        title=best.role.name,
        org=best.role.body,
        status=best.status,
        term=next((h.role.term for h in told if h.role.term), None),
        date=dated,
    )

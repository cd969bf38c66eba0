"""What a sentence, or the whole bulletin, says of when its posts were held: former ones among those told as given."""

from __future__ import annotations

from kg.extract.posts.held import Held
from kg.extract.reading import Reading
from kg.extract.units import Line, Role
from kg.extract.words import office_words
from kg.extract.words.neighbours import BEFORE, central
from kg.extract.words.triggers import Triggers
from kg.lexicon.grammar import grammar
from kg.text import name_key, syllable_key

_GRAMMAR = grammar("statuses")

_THE, _SESSION = syllable_key("các"), syllable_key("khóa")
#: Years between two congresses of the Party, or two elections; what one is elected to for that time beside other posts.
TERM = 5
SEATS = ("Ủy viên", "Đại biểu")
#: With what the titles begin that several in one body have.
MANY = (
    *SEATS,
    "Phó ",
    "Thành viên",
    "Thứ trưởng",
    "Thẩm phán",
    "Cán bộ",
    "Nhân viên",
    "Chuyên viên",
    "Người phát ngôn",
)
_SEAT, _ALTERNATE = "Ủy viên", "Ủy viên dự khuyết"
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
#: How a bulletin presents somebody with the posts of the day.
PRESENTED = ("apposition", "title-before-name")
#: With what a sentence opens that goes on with a life.
_AND_THEN = _GRAMMAR.syllables("and_then")
_GIVEN = ("governed", "listed", "row")
#: Words before a post that somebody has and gets again, and how far before it, in tokens.
_ANEW, _NEAR = _GRAMMAR.syllables("anew"), 8
_CHANGED = ("appointed", "ended")
_DURING = ("governed-during", "opening-during")
_OF_TODAY = office_words.trie("today")


def held_before(line: Line, held: list[Held]) -> list[Held]:
    """Turn posts held up to an appointment into former ones as the sentence has it: "trước khi", an old session."""
    if not held:
        return held
    held, keys = _respectively(_without_anothers(held)), line.keys
    before = any(tuple(keys[i : i + 2]) == BEFORE for i in range(min(len(keys), 4)))
    risen = {h.person for h in held if h.status == "appointed" and h.rule.startswith(_GIVEN)}
    sessions: dict[str, int] = {}
    for item in held:
        party = item.role.org is not None and item.role.org.kind == "party"
        if item.role.session and item.rule == "apposition" and party and not central(item.role):
            sessions[item.person] = item.role.i
    comma = next((u.i for u in line.units if u.text == ","), len(keys))
    for item in held:
        if before and item.rule == "governed-served" and item.role.i > comma:
            item.status = "former"
        if item.status != "current":
            continue
        if before and item.rule == "governed-current":
            item.status = "former"
        elif item.rule == "apposition":
            own = item.person in risen and not central(item.role)
            numbered = own and item.role.i <= sessions.get(item.person, -1)
            if numbered or any(_term_before(item, other) for other in held):
                item.status, item.rule = "former", "earlier-session"
    return held


def _without_anothers(held: list[Held]) -> list[Held]:
    """Drop the post in which somebody else acts: "Chủ tịch nước A gặp ông B trên cương vị Chủ tịch nước".

    One alone can have it: deputies and members are many.
    """
    shown = {(h.role.name, h.role.body): h.person for h in held if h.status == "current" and h.rule in PRESENTED}
    return [
        item
        for item in held
        if item.rule != "governed-current"
        or item.status != "current"
        or item.role.name.startswith(MANY)
        or shown.get((item.role.name, item.role.body), item.person) == item.person
    ]


def _term_before(item: Held, other: Held) -> bool:
    """Whether a post is told for the term before that for which the same person is appointed to it again."""
    again = other.status == "appointed" and (other.person, other.role.name) == (item.person, item.role.name)
    mine, next_one = item.role.term, other.role.term
    return again and bool(mine) and bool(next_one) and str(mine)[5:] <= str(next_one)[:4]


def _respectively(held: list[Held]) -> list[Held]:
    """Give each of two persons one of two like posts: "ông A và ông B được bầu làm Chủ tịch HĐND và Chủ tịch UBND"."""
    given = [item for item in held if item.status in _CHANGED and item.rule.startswith(("governed", "towards"))]
    people = list(dict.fromkeys(item.person for item in given))
    posts = sorted({item.role.i: item.role for item in given}.values(), key=lambda role: role.i)
    if len(people) != len(posts) or len(posts) != 2 or len(given) != 4 or not _apart(*posts):
        return held
    mine = dict(zip(people, posts, strict=True))
    return [item for item in held if item not in given or item.role is mine[item.person]]


def _apart(one: Role, other: Role) -> bool:
    """Whether nobody holds both of two posts side by side: that of two bodies, or of one body its head and a deputy."""
    if one.name == other.name:
        return True
    of_one = one.org is None or one.org is other.org or (bool(one.body) and one.body == other.body)
    return of_one and one.end < other.start and other.name == f"Phó {one.name}"


def risen_within(held: list[Held]) -> None:
    """Take the deputy's post of whoever is appointed head of the same body for the one left: nobody gets both."""
    heads = {(h.person, h.role.body, name_key(h.role.name)) for h in held if h.status == "appointed" and h.role.body}
    for item in held:
        head = item.role.name.removeprefix("Phó ").removesuffix(" Thường trực")
        above = (item.person, item.role.body, name_key(head))
        if item.status == "appointed" and head != item.role.name and above in heads:
            item.status, item.rule = "former", "career"


def elected_along(reading: Reading, held: list[Held]) -> None:
    """Take a list that goes on with an election for elected: "... bầu ông A làm Chủ tịch. Các Phó Chủ tịch gồm ...".

    Where the list names its body itself, the election must stand in the same paragraph; "7 Phó Chủ tịch gồm ..." is who
    they are now.
    """
    number = {id(line): index for index, line in enumerate(reading.lines)}
    given = {(number[id(h.line)], h.role.body) for h in held if h.status == "appointed" and h.role.body}
    for item in held:
        at = number[id(item.line)]
        along = (at, item.role.body) in given or (at - 1, item.role.body) in given
        beside = at > 0 and reading.lines[at - 1].sentence.line == item.line.sentence.line
        beside = beside and item.line.keys[0] == _THE
        if along and item.rule == "listed" and item.status == "current" and (item.role.guessed or beside):
            item.status = "appointed"


def lived_before(held: list[Held], lives: dict[str, Line]) -> None:
    """Take the posts that somebody's life tells of, behind the news of another post of theirs, for former ones.

    `lives` has the sentence in which the bulletin says when each was born: what follows it is told of a career.
    """
    news = {
        _post(item)
        for item in held
        if item.status == "appointed" and item.person in lives and _stands_before(item.line, lives[item.person])
    }
    risen = {person for person, _, _ in news}
    for item in held:
        if item.person not in risen or _stands_before(item.line, lives[item.person]) or _tells_news(item.line):
            continue
        if item.status == "appointed" and _post(item) not in news:
            item.status, item.rule = "former", "career"


def acted_before(held: list[Held]) -> None:
    """Take a post that somebody is only said to have acted in for a former one where another is their present post."""
    present = {_post(item) for item in held if item.status in ("current", "appointed") and item.rule != "capacity"}
    people = {person for person, _, _ in present}
    for item in held:
        if item.rule == "capacity" and item.person in people and _post(item) not in present:
            item.status = "former"


def held_already(held: list[Held], triggers: Triggers) -> None:
    """Take a post for the present one as which it is told first, where only "trở thành", "giữ chức" are behind it.

    The news opens a bulletin, or says who gives the post; "Ông A, Bí thư Huyện ủy, cho biết ... Khi trở thành Bí thư
    Huyện ủy, ông A ..." only looks back.
    """
    told: dict[tuple[str, str | None, str], int] = {}
    given: dict[tuple[str, str | None, str], list[Held]] = {}
    for item in held:
        if item.status == "current" and item.rule in PRESENTED:
            told.setdefault(_post(item), item.line.sentence.start)
        elif item.status == "appointed":
            given.setdefault(_post(item), []).append(item)
    for post, items in given.items():
        first = told.get(post)
        if first is None or any(first >= item.line.sentence.start for item in items):
            continue
        bare = all(item.rule == "governed-served" and (item.since or not item.date) for item in items)
        if bare and not any(_gives(item.line, triggers) for item in items):
            for item in items:
                item.status = "current"


def _gives(line: Line, triggers: Triggers) -> bool:
    """Whether somebody is given a post in a sentence: "được Tỉnh ủy | điều động giữ chức"."""
    return any(mark.kind == "appoint" and not mark.served for mark in triggers.find(line).values())


def held_still(held: list[Held]) -> None:
    """Take a post of which only something that happened while it was held is told for the present one it is told as."""
    present = {_post(item) for item in held if item.status == "current" and item.rule in PRESENTED}
    for item in held:
        if item.rule in _DURING and item.status == "former" and _post(item) in present:
            item.status = "current"


def told_of_before(held: list[Held], head: list[Line]) -> None:
    """Take a post for the present one where it is told so before a sentence says it was got, for a former one anywhere.

    News stands in the `head` of a bulletin, and has a day: what only explains how somebody came to the post that he has
    been presented with, or is said to have had, is no news. Who is elected again is.
    """
    known: dict[tuple[str, str | None, str], list[Held]] = {}
    for item in held:
        known.setdefault(_post(item), []).append(item)
    for items in known.values():
        given = [item for item in items if item.status == "appointed"]
        if not given:
            continue
        once = any(h.status == "former" and h.role.former and h.rule in PRESENTED for h in items)
        first = min(given, key=lambda item: item.line.sentence.start)
        shown = any(h.status == "current" and h.rule in PRESENTED and _stands_before(h.line, first.line) for h in items)
        if not once and (not shown or any(_is_news(item, head) for item in given)):
            continue
        for item in given:
            item.status, item.rule = ("former", "career") if once else ("current", item.rule)


def _is_news(item: Held, head: list[Line]) -> bool:
    """Whether an appointment is one of the day: told at the head or with a date, or of who gets his post again."""
    keys = item.line.keys[: item.role.i]
    if any(tuple(keys[k : k + 2]) == BEFORE for k in range(len(keys))):
        return False  # "từng là T trước khi được bổ nhiệm làm U" explains how he came to U
    again = not _ANEW.isdisjoint(item.line.keys[max(0, item.role.i - _NEAR) : item.role.i])
    return bool(item.date) or item.role.new or again or any(item.line is line for line in head)


def _post(item: Held) -> tuple[str, str | None, str]:
    return item.person, item.role.body, item.role.name


def of_past_term(held: list[Held]) -> None:
    """Take a post held for a term that ended as the term of an appointment of the bulletin began for a former one."""
    begins = {item.role.term[:4] for item in held if item.role.term and item.status == "appointed"}
    for item in held:
        if item.status == "current" and item.role.term and any(item.role.term[5:] <= year for year in begins):
            item.status = "former"


def succeeded(held: list[Held]) -> None:
    """Take the post told for an earlier session than that for which somebody else is elected to it for a former one."""
    elected: dict[tuple[str, str | None], int] = {}
    for item in held:
        session = _session_of(item)
        if item.status == "appointed" and session is not None:
            post = (item.role.name, item.role.body)
            elected[post] = max(session, elected.get(post, 0))
    for item in held:
        session = _session_of(item) if item.status == "current" else None
        if session is None:
            continue
        followed = session < elected.get((item.role.name, item.role.body), 0)
        if followed or any(_seated_later(item, other, session) for other in held):
            item.status = "former"


def _seated_later(item: Held, other: Held, session: int) -> bool:
    """Whether an alternate's seat is told of whoever has a full one in a later session of the same body."""
    same = other.person == item.person and other.role.body == item.role.body and other.role.name == _SEAT
    return item.role.name == _ALTERNATE and same and (_session_of(other) or 0) > session


def _session_of(item: Held) -> int | None:
    """Return the number of the session that a post is told for: 13 of "Chủ tịch Hội X khóa XIII"."""
    line, role = item.line, item.role
    at = next((k for k in range(role.i, min(role.j, len(line.keys)) - 1) if line.keys[k] == _SESSION), None)
    if not role.session or at is None:
        return None
    return numbered(line.tokens[at + 1].text)


def numbered(text: str) -> int | None:
    """Return the number that figures or Roman ones write, or None: 13 of "XIII"."""
    if text.isdigit():
        return int(text)
    values = [_ROMAN.get(letter, 0) for letter in text]
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True)) if all(values) else None


def gone_on(held: list[Held]) -> None:
    """Take what somebody "was" on a day for a former post where a later day is told of another post of theirs."""
    latest: dict[str, str] = {}
    for item in held:
        if item.date is not None:
            latest[item.person] = max(latest.get(item.person, ""), item.date)
    for item in held:
        was = item.rule == "governed-current" and item.status == "current" and not item.since
        if was and item.date is not None and item.date[:4] < latest[item.person][:4]:
            item.status = "former"


def held_since(begun: list[Held], held: list[Held]) -> None:
    """Take the posts of which a life only tells since when they are held ("từ tháng 5/2020") for present ones.

    `begun` are those told so; the life must tell nothing later of whoever holds them.
    """
    for item in begun:
        own = [other for other in held if other.person == item.person and _post(other) != _post(item)]
        left = any(_gone_on_from(item, other) for other in own if other.status != "appointed")
        if item.status == "former" and not left:
            item.status = "current"


def _gone_on_from(item: Held, other: Held) -> bool:
    """Whether a post told with the day it began was left for `other`, with which the life goes on or which is held now.

    Posts of one place are held side by side, but for two of one body.
    """
    if other.status == "current" and other.rule in PRESENTED and not other.role.name.startswith(SEATS):
        mine, now = name_key(item.role.body or ""), name_key(other.role.body or "")
        return mine == now or _elsewhere(mine, now)
    if item.date and other.date and other.date != item.date:
        return other.date > item.date and (other.status == "former" or _left_for(item, other))
    behind = other.status == "former" and other.rule not in PRESENTED and _stands_before(item.line, other.line)
    return behind and (other.rule != "governed-former" or other.line.keys[0] in _AND_THEN)


def superseded(held: list[Held]) -> set[int]:
    """Return the `id`s of dated posts that their holder has left: a later year is told of another, elsewhere or higher.

    Posts of one place are held side by side ("Phó Bí thư Tỉnh ủy" and "Chủ tịch UBND tỉnh"), unless they are of one
    body; who sits in a central body sits in it for its term.
    """
    dated: dict[str, list[Held]] = {}
    for item in held:
        if item.date is not None and item.role.body:
            dated.setdefault(item.person, []).append(item)
    return {id(item) for own in dated.values() for item in own if any(_left_for(item, other) for other in own)}


def _left_for(item: Held, other: Held) -> bool:
    assert item.date is not None and other.date is not None
    years = int(other.date[:4]) - int(item.date[:4]) if item.date[:4].isdigit() and other.date[:4].isdigit() else 0
    if years < 1 or other.status == "ended":
        return False
    mine, later = name_key(item.role.body or ""), name_key(other.role.body or "")
    if mine == later:
        return item.role.name != other.role.name and not other.role.name.startswith(SEATS)
    if item.role.name.startswith(SEATS) and central(item.role):
        return years >= TERM
    return _elsewhere(mine, later)


def _elsewhere(mine: str, other: str) -> bool:
    """Whether two bodies, by the keys of their names, are of different places, which names end with."""
    return mine.split()[-2:] != other.split()[-2:]


def _tells_news(line: Line) -> bool:
    """Whether a sentence is of the day: it names a day, or the gathering that the bulletin is of."""
    days = [str(unit.value) for unit in line.units if unit.kind == "date"]
    if any(day.startswith("--") or len(day) == len("2024-01-21") for day in days):
        return True
    return _OF_TODAY.within(line.keys)


def _stands_before(line: Line, other: Line) -> bool:
    return line.sentence.start < other.sentence.start

"""A made-up country for the identity benchmark: persons with careers, bulletins that name them, and who is who.

Names are drawn from the real distribution of surnames, middle and given syllables; posts exist once (or a few times)
in each body and are handed on; careers run through departments, districts, provinces and the centre. A bulletin names
five to fifteen persons of one place and day, with their posts as such bulletins give them: sometimes none, sometimes
the former one, sometimes a short biography. The rates were set from reading bulletins, not from the resolver's tables.
"""

from __future__ import annotations

import heapq
import random
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

from kg.model import Testimony
from kg.resolve.tables import read_table
from kg.resources import lexicon_dir

FIRST, LAST = date(2010, 1, 1), date(2024, 12, 31)
COMMON = [
    "Y tế",
    "Tài chính",
    "Nội vụ",
    "Xây dựng",
    "Công Thương",
    "Tư pháp",
    "Giáo dục và Đào tạo",
    "Giao thông vận tải",
]
DEPARTMENTS = [*COMMON, "Lao động - Thương binh và Xã hội"]
MINISTRIES = [*COMMON, "Quốc phòng", "Công an", "Ngoại giao"]
PARTY_BOARDS = ["Ban Tổ chức", "Ban Tuyên giáo", "Ban Dân vận", "Ban Nội chính", "Ủy ban Kiểm tra"]
BANKS = [
    "Ngân hàng Ánh Dương",
    "Tập đoàn Sao Bắc",
    "Công ty Cổ phần Thép Phương Đông",
    "Tổng công ty Vận tải Hồng Hà",
    "Công ty Cổ phần Gốm Trúc Lâm",
]

Post = tuple[str, str, str, str]  # tier, place, title, body


@dataclass(eq=False)
class Person:
    """One person: `steps` are (from day, posts held from then on), the first posts being the main one."""

    number: int
    name: str
    born: int
    home: str
    steps: list[tuple[date, list[Post]]] = field(default_factory=list)

    def at(self, day: date) -> tuple[int, list[Post]]:
        """The step in force on a day: its index and its posts."""
        found = 0
        for n, (since, _) in enumerate(self.steps):
            if since <= day:
                found = n
        return found, self.steps[found][1]


#: In office from one day up to another, and how often named.
Spell = tuple[date, date, Person, float]


@dataclass
class World:
    """Testimonies and, for each (doc, name), the number of the person meant."""

    testimonies: list[Testimony]
    truth: dict[tuple[str, str], int]
    persons: int
    names: int


def make_names(rng: random.Random) -> Callable[[], str]:
    """Return a way to draw full names as they are distributed."""
    tables: dict[str, Counter[str]] = defaultdict(Counter)
    for part, syllable, count in read_table("names.tsv", ("part", "syllable", "count")):
        tables[part][syllable] += int(count)
    draw = {part: (list(c), list(c.values())) for part, c in tables.items()}

    def pick(part: str) -> str:
        return rng.choices(*draw[part])[0]

    def name() -> str:
        surname = pick("surname")
        if rng.random() < 0.04:
            return f"{surname} {pick('given')}"
        if rng.random() < 0.78:
            middle = pick("middle")
            return f"{surname} {middle} {pick('given-thị' if middle == 'Thị' else 'given')}"
        middle = pick("first-middle")
        thi = "-thị" if middle == "Thị" else ""
        return f"{surname} {middle} {pick(f'second-middle{thi}')} {pick(f'given{thi}')}"

    return name


def _geography() -> dict[str, list[str]]:
    provinces: dict[str, list[str]] = {}
    districts: list[tuple[str, str]] = []
    for name, kind, parent in read_table("places.tsv", ("name", "type", "parent"), lexicon_dir()):
        if not parent and kind == "tỉnh":
            provinces[name] = []
        elif kind == "huyện":
            districts.append((name, parent))
    for name, parent in districts:
        if parent in provinces:
            provinces[parent].append(name)
    return {name: found for name, found in provinces.items() if len(found) >= 4}


def _posts(geography: dict[str, list[str]]) -> dict[tuple[str, str], list[Post]]:
    """All posts there are, by tier and place (a province, or "" for the centre)."""
    posts: dict[tuple[str, str], list[Post]] = defaultdict(list)

    def add(tier: str, place: str, title: str, body: str, count: int = 1) -> None:
        posts[tier, place] += [(tier, place, title, body)] * count

    for province, districts in geography.items():
        add("top", province, "Bí thư", f"Tỉnh ủy {province}")
        add("top", province, "Phó Bí thư Thường trực", f"Tỉnh ủy {province}")
        add("top", province, "Chủ tịch", f"Ủy ban nhân dân tỉnh {province}")
        add("top", province, "Phó Chủ tịch", f"Ủy ban nhân dân tỉnh {province}", 4)
        add("top", province, "Phó Chủ tịch", f"Hội đồng nhân dân tỉnh {province}", 2)
        for name in DEPARTMENTS:
            add("department", province, "Giám đốc", f"Sở {name} tỉnh {province}")
            add("department", province, "Phó Giám đốc", f"Sở {name} tỉnh {province}", 3)
        for name in PARTY_BOARDS:
            add("department", province, "Trưởng Ban", f"{name} Tỉnh ủy {province}")
            add("department", province, "Phó Trưởng Ban", f"{name} Tỉnh ủy {province}", 2)
        add("department", province, "Giám đốc", f"Công an tỉnh {province}")
        for district in districts[:8]:
            add("district", province, "Bí thư", f"Huyện ủy {district}")
            add("district", province, "Phó Bí thư", f"Huyện ủy {district}")
            add("district", province, "Chủ tịch", f"Ủy ban nhân dân huyện {district}")
            add("district", province, "Phó Chủ tịch", f"Ủy ban nhân dân huyện {district}", 2)
    for name in MINISTRIES:
        add("minister", "", "Bộ trưởng", f"Bộ {name}")
        add("deputy", "", "Thứ trưởng", f"Bộ {name}", 5)
        for bureau in ("Tổ chức cán bộ", "Kế hoạch", "Pháp chế", "Hợp tác quốc tế"):
            add("bureau", "", "Vụ trưởng", f"Vụ {bureau} Bộ {name}")
            add("bureau", "", "Phó Vụ trưởng", f"Vụ {bureau} Bộ {name}", 2)
    for name in PARTY_BOARDS:
        add("minister", "", "Chủ nhiệm" if "Ủy ban" in name else "Trưởng Ban", f"{name} Trung ương")
        add("deputy", "", "Phó Chủ nhiệm" if "Ủy ban" in name else "Phó Trưởng Ban", f"{name} Trung ương", 4)
    for name in BANKS:
        add("business", "", "Chủ tịch", f"Hội đồng quản trị {name}")
        add("business", "", "Tổng Giám đốc", name)
        add("business", "", "Phó Tổng Giám đốc", name, 4)
    return posts


#: From where the holders of a freed post come: (tier, whether of the same province, weight); "" is someone new.
_RECRUITS: dict[str, list[tuple[str, str, float]]] = {
    "top": [
        ("top", "same", 6),
        ("department", "same", 4),
        ("district", "same", 2),
        ("top", "other", 1),
        ("deputy", "", 0.8),
    ],
    "department": [("department", "same", 5), ("district", "same", 2), ("", "", 5)],
    "district": [("district", "same", 4), ("department", "same", 1.5), ("", "", 4)],
    "minister": [("deputy", "", 3), ("top", "other", 4), ("minister", "", 3), ("business", "", 0.3)],
    "deputy": [("bureau", "", 4), ("top", "other", 2.5), ("deputy", "", 2), ("department", "other", 0.5)],
    "bureau": [("bureau", "", 4), ("", "", 5), ("department", "other", 0.3)],
    "business": [("business", "", 3), ("", "", 3), ("bureau", "", 0.5)],
}
_FAME = {"minister": 60, "deputy": 8, "bureau": 1.5, "top": 14, "department": 2, "district": 1.5, "business": 3}


def _careers(rng: random.Random, geography: dict[str, list[str]]) -> list[Person]:
    posts = _posts(geography)
    new_name = make_names(rng)
    persons: list[Person] = []
    holders: dict[tuple[str, str], list[Person]] = defaultdict(list)
    provinces = sorted(geography)

    def start(post: Post, day: date) -> Person:
        home = post[1] or rng.choice(provinces)
        person = Person(len(persons), new_name(), day.year - rng.randint(34, 55), home)
        persons.append(person)
        seat(person, post, day)
        return person

    def seat(person: Person, post: Post, day: date) -> None:
        held = [post]
        tier, place, title, _ = post
        if tier == "top" and title == "Bí thư":
            held.append(("top", place, "Ủy viên", "Ban Chấp hành Trung ương Đảng"))
            if rng.random() < 0.4:
                held.append(("top", place, "Chủ tịch", f"Hội đồng nhân dân tỉnh {place}"))
        if tier == "top" and title == "Chủ tịch":
            held.append(("top", place, "Phó Bí thư", f"Tỉnh ủy {place}"))
        if tier == "minister":
            held.append((tier, place, "Ủy viên", "Ban Chấp hành Trung ương Đảng"))
        if tier == "department" and title in ("Giám đốc", "Trưởng Ban") and rng.random() < 0.6:
            held.append((tier, place, "Tỉnh ủy viên", f"Tỉnh ủy {place}"))
        person.steps.append((day, held))
        holders[tier, place].append(person)

    for (_, _), found in sorted(posts.items()):
        for post in found:
            start(post, FIRST)
    freed = [(FIRST + timedelta(days=int(rng.expovariate(1 / 1500))), n) for n in range(len(persons))]
    heapq.heapify(freed)
    while freed:
        day, number = heapq.heappop(freed)
        if day > LAST - timedelta(days=30):
            break
        leaver = persons[number]
        chain: Post | None = leaver.steps[-1][1][0]
        leave(holders, leaver)
        depth = 0
        while chain is not None:
            tier, place, *_ = chain
            options = _RECRUITS[tier]
            source, near, _ = rng.choices(options, [w for *_, w in options])[0]
            pool = []
            if source:
                where = place if near == "same" else rng.choice(provinces) if near == "other" else ""
                settled = day - timedelta(days=400)
                pool = [p for p in holders[source, where] if p.steps[-1][0] < settled]
            if not pool or depth > 4:
                person, vacated = start(chain, day), None
            else:
                person = rng.choice(pool)
                vacated = person.steps[-1][1][0]
                leave(holders, person)
                seat(person, chain, day)
            heapq.heappush(freed, (day + timedelta(days=500 + int(rng.expovariate(1 / 1500))), person.number))
            chain, depth = vacated, depth + 1
    return persons


def leave(holders: dict[tuple[str, str], list[Person]], person: Person) -> None:
    """Take a person out of the list of those in office."""
    tier, place, *_ = person.steps[-1][1][0]
    if person in holders[tier, place]:
        holders[tier, place].remove(person)


def make_world(bulletins: int = 5000, seed: int = 7, provinces: int = 40) -> World:
    """Return the testimonies of so many bulletins, the same for the same seed."""
    rng = random.Random(seed)
    geography = _geography()
    chosen = sorted(rng.sample(sorted(geography), provinces))
    persons = _careers(rng, {name: geography[name] for name in chosen})
    ends = _ends(persons)
    spells: dict[str, list[Spell]] = defaultdict(list)
    for p in persons:
        days = [since for since, _ in p.steps]
        for since, until, (_, held) in zip(days, [*days[1:], ends[p.number]], p.steps, strict=True):
            tier, place, *_ = held[0]
            spells[place].append((since, until, p, _FAME[tier]))
    # The spells of each year, in the same order: a bulletin of the year need not go through all.
    years = {
        year: {place: [x for x in found if x[0].year <= year <= x[1].year] for place, found in spells.items()}
        for year in range(FIRST.year, LAST.year + 1)
    }
    testimonies: list[Testimony] = []
    truth: dict[tuple[str, str], int] = {}
    for n in range(bulletins):
        day = FIRST + timedelta(days=rng.randrange((LAST - FIRST).days))
        place = rng.choice(chosen) if rng.random() < 0.7 else ""
        _bulletin(rng, (f"b{n:05}", day, place), years[day.year], testimonies, truth)
    return World(testimonies, truth, len({*truth.values()}), len({t.name for t in testimonies}))


def _ends(persons: list[Person]) -> dict[int, date]:
    """When each person is last in office: the post is then with another."""
    taken: dict[Post, list[tuple[date, int]]] = defaultdict(list)
    for p in persons:
        for since, held in p.steps:
            taken[held[0]].append((since, p.number))
    for found in taken.values():
        found.sort()
    ends = {}
    for p in persons:
        since, held = p.steps[-1]
        later = [day for day, number in taken[held[0]] if day > since and number != p.number]
        ends[p.number] = later[0] if later else LAST
    return ends


def _bulletin(
    rng: random.Random,
    where: tuple[str, date, str],
    spells: dict[str, list[Spell]],
    testimonies: list[Testimony],
    truth: dict[tuple[str, str], int],
) -> None:
    doc, day, place = where
    pool = [x for x in spells[place] if x[0] <= day < x[1]]
    guests = spells[""] if place else [x for q in rng.sample(sorted(spells), 3) for x in spells[q]]
    visiting = [x for x in guests if x[0] <= day < x[1]]
    if not pool:
        return
    some = rng.choices(pool, [x[3] for x in pool], k=rng.randint(4, 10))
    if visiting and rng.random() < 0.6:
        some += rng.choices(visiting, [x[3] for x in visiting], k=rng.randint(1, 3))
    present: dict[str, Person] = {}
    for _, _, person, _ in some:
        present.setdefault(person.name, person)
    published = day.isoformat() if rng.random() < 0.85 else None
    locality = place if place and rng.random() < 0.85 else None
    for name, person in present.items():
        tenures, bio = _said(rng, person, day)
        beside = tuple(sorted(other for other in present if other != name))
        testimonies.append(Testimony(doc, name, "person", published, locality, tuple(tenures), tuple(bio), beside))
        truth[doc, name] = person.number


def _said(
    rng: random.Random, person: Person, day: date
) -> tuple[list[tuple[str, str, str, str, str]], list[tuple[str, str]]]:
    """What a bulletin says of a person on a day."""
    step, posts = person.at(day)
    since = person.steps[step][0]
    fresh = step > 0 and (day - since).days < 120
    bio: list[tuple[str, str]] = []
    if rng.random() < (0.25 if fresh else 0.02):
        bio = [("birth_year", str(person.born)), ("hometown", person.home)]
    luck = rng.random()
    if luck < 0.08 and not fresh:
        return [], bio
    status = "appointed" if fresh and rng.random() < 0.5 else "current"
    told = posts[:1] if rng.random() < 0.6 else posts
    out = [(title, body if luck > 0.12 else "", status, "", "") for _, _, title, body in told]
    if step > 0 and rng.random() < (0.6 if fresh else 0.04):
        _, _, title, body = person.steps[step - 1][1][0]
        out.append((title, body, "former", "", ""))
    if bio and step > 1 and rng.random() < 0.5:
        _, _, title, body = person.steps[step - 2][1][0]
        out.append((title, body, "former", "", ""))
    return out, bio

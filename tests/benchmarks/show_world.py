"""A synthetic network of bulletins: persons, bodies, honours and events in provinces, twice as many edges as nodes."""

from __future__ import annotations

import random
from datetime import date, timedelta

from kg.show.model import BulletinRef, EdgeKind, Evidence, Network, NetworkEdge, NetworkNode, NodeClass

ID = "https://w3id.org/kg-bulletin/id/"
SURNAMES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Đinh")
MIDDLE = ("Văn", "Thị", "Đức", "Hữu", "Minh", "Quang", "Ngọc", "Thanh", "Xuân", "Đình", "Công", "Hồng", "Kim", "Anh")
GIVEN = (
    "Hưng",
    "Sơn",
    "Hải",
    "Hùng",
    "Dũng",
    "Thắng",
    "Hòa",
    "Bình",
    "Long",
    "Lan",
    "Hương",
    "Thủy",
    "Hà",
    "Nga",
    "Linh",
)
PLACES = ("An", "Bình", "Cao", "Đông", "Giang", "Hà", "Khê", "Lâm", "Minh", "Nam", "Phong", "Quý", "Sơn", "Tây", "Vân")
PROVINCES = [f"tỉnh {name}" for name in PLACES]
BODIES = ("Ban Tổ chức", "Văn phòng", "Ủy ban Kiểm tra", "Sở Tài chính", "Sở Y tế", "Thanh tra", "Ủy ban nhân dân")
HONOURS = ("Bằng khen", "Huân chương Lao động hạng Ba", "Huy hiệu 40 năm tuổi Đảng", "Cờ thi đua")
EVENTS = ("Hội nghị tổng kết", "Đại hội đại biểu", "Lễ công bố quyết định", "Kỳ họp")
ROLES = ("Bí thư", "Phó Bí thư", "Giám đốc", "Phó Giám đốc", "Chủ tịch", "Phó Chủ tịch", "Chánh Văn phòng")
SHARES: tuple[tuple[NodeClass, float], ...] = (
    ("person", 0.47),
    ("party", 0.13),
    ("state", 0.10),
    ("enterprise", 0.10),
    ("award", 0.05),
    ("event", 0.15),
)
TIES: tuple[tuple[NodeClass, NodeClass, EdgeKind, float], ...] = (
    ("person", "party", "role", 0.30),
    ("person", "state", "role", 0.18),
    ("person", "event", "participation", 0.20),
    ("award", "person", "award", 0.12),
    ("award", "enterprise", "award", 0.06),
    ("party", "event", "organizer", 0.08),
    ("state", "party", "structure", 0.06),
)


def world(nodes: int, seed: int = 7) -> Network:
    """A network of `nodes` nodes; the same one each time. Provinces are communities, a few bodies are hubs."""
    rng = random.Random(seed + nodes)
    provinces = max(1, nodes // 60)
    made: list[NetworkNode] = []
    at: dict[tuple[NodeClass, int], list[int]] = {}
    for cls, share in SHARES:
        for _ in range(round(nodes * share)):
            province = rng.randrange(provinces)
            at.setdefault((cls, province), []).append(len(made))
            at.setdefault((cls, -1), []).append(len(made))
            made.append(NetworkNode(f"{ID}{cls}/{len(made)}", _label(rng, cls, province, len(made)), cls))
    edges: list[NetworkEdge] = []
    degree = [1] * len(made)
    home = {i: province for (_, province), members in at.items() if province >= 0 for i in members}
    bulletins = [
        BulletinRef(f"bt-{i}", f"Bản tin số {i}", (date(2015, 1, 1) + timedelta(days=rng.randrange(4000))).isoformat())
        for i in range(max(3, nodes // 8))
    ]
    while len(edges) < 2 * nodes:
        source_class, target_class, kind, _ = rng.choices(TIES, [tie[3] for tie in TIES])[0]
        source = rng.choice(at[source_class, -1])
        near = at.get((target_class, home[source])) if rng.random() < 0.9 else None
        pool = near or at[target_class, -1]
        target = max(rng.sample(pool, min(2, len(pool))), key=degree.__getitem__)
        degree[source] += 1
        degree[target] += 1
        bulletin = rng.choice(bulletins)
        label = rng.choice(ROLES) if kind == "role" else "attends" if kind == "participation" else ""
        name = made[source].label
        quote = (
            f"Ngày {bulletin.date}, {name}, {label}, cùng {made[target].label} và lãnh đạo các ban, ngành, địa phương."
        )
        begin = quote.index(name)
        evidence = (Evidence(bulletin.id, quote, 0, len(quote), ((begin, begin + len(name)),), "synthetic"),)
        edges.append(
            NetworkEdge(
                made[source].id,
                made[target].id,
                kind,
                label,
                first_seen=bulletin.date,
                last_seen=bulletin.date,
                evidence=evidence,
            )
        )
    return Network(f"Mạng tổng hợp {nodes} nút", tuple(made), tuple(edges), tuple(bulletins))


def _label(rng: random.Random, cls: NodeClass, province: int, number: int) -> str:
    where = f"{PROVINCES[province % len(PROVINCES)]} {province // len(PROVINCES) + 1}"
    if cls == "person":
        return f"{rng.choice(SURNAMES)} {rng.choice(MIDDLE)} {rng.choice(GIVEN)}"
    if cls == "party":
        return f"{rng.choice(BODIES[:3])} Tỉnh ủy {where}"
    if cls == "state":
        return f"{rng.choice(BODIES[3:])} {where}"
    if cls == "enterprise":
        return f"Công ty Cổ phần số {number} {where}"
    return f"{rng.choice(HONOURS if cls == 'award' else EVENTS)} {where} ({rng.randrange(2015, 2026)})"

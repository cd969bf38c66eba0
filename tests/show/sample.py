"""A small network in our own words, with everything a page can show; the names are invented for the tests."""

from __future__ import annotations

from kg.show.model import BulletinRef, EdgeKind, Evidence, Network, NetworkEdge, NetworkNode, NodeFact

ID = "https://w3id.org/kg-bulletin/id/"
BULLETINS = (
    BulletinRef("bt-2022", "Tổng kết năm 2022", "2023-01-12", "Cổng tin thử", "https://example.org/2022", "Hải An"),
    BulletinRef("bt-2023", "Tổng kết năm 2023", "2024-01-20", "Cổng tin thử", "https://example.org/2023", "Hải An"),
    BulletinRef("bt-2025", "Công bố quyết định nhân sự", "2025-03-02", None, "javascript:alert(1)", "Hải An"),
)


def said(bulletin: str, quote: str, *names: str, status: str | None = None) -> tuple[Evidence, ...]:
    """One sentence of a bulletin, its `names` marked."""
    marks = tuple((quote.index(name), quote.index(name) + len(name)) for name in names)
    number = 100 + len(quote)
    iri = f"{ID}bulletin/{bulletin}#f{number}"
    return (Evidence(bulletin, quote, number, number + len(quote), marks, "role.before-name", status, iri),)


def edge(source: str, target: str, kind: EdgeKind, label: str, **more: object) -> NetworkEdge:
    fact = f"{ID}fact/{source}-{target}-{kind}".replace("/", "-").replace(ID.replace("/", "-"), ID)
    return NetworkEdge(ID + source, ID + target, kind, label, iri=fact, **more)  # type: ignore[arg-type]


THUY = "Đồng chí Đặng Thị Thuỷ, Bí thư Thành ủy Hải An, chủ trì hội nghị."
KIEN = "Dự hội nghị có ông Lê Văn Kiên, Phó Bí thư Thành ủy Hải An."
PRAISE = "Ủy ban nhân dân thành phố tặng Bằng khen cho Công ty Cổ phần Muối Biển."
MEMBERS_2022 = "Đến cuối năm 2022, toàn Đảng bộ có 756 đảng viên."
MEMBERS_2023 = "Tổng số đảng viên trong toàn Đảng bộ là 963 đồng chí."
NEW_POST = "Bà Đặng Thị Thuỷ được bầu giữ chức Chủ tịch Hội đồng nhân dân thành phố Hải An."


def sample() -> Network:
    """The network of the browser tests: twelve nodes in two parts, three bulletins, all kinds of facts."""
    nodes = (
        NetworkNode(
            ID + "person/thuy",
            "Đặng Thị Thuỷ",
            "person",
            aliases=("bà Thuỷ", "Đặng Thị Thủy"),
            facts=(
                NodeFact("bio", "birth_year", "1975", evidence=said("bt-2023", "Bà Thuỷ sinh năm 1975.", "Bà Thuỷ")),
            ),
        ),
        NetworkNode(ID + "person/kien", "Lê Văn Kiên", "person"),
        NetworkNode(ID + "person/kiem", "Lê Văn Kiểm", "person"),
        NetworkNode(ID + "org/thanh-uy", "Thành ủy Hải An", "party", label_en="Hải An City Party Committee"),
        NetworkNode(ID + "org/hdnd", "Hội đồng nhân dân thành phố Hải An", "state"),
        NetworkNode(ID + "org/ubnd", "Ủy ban nhân dân thành phố Hải An", "state"),
        NetworkNode(
            ID + "org/dang-bo",
            "Đảng bộ Khu kinh tế Hải An",
            "party_organization",
            facts=(
                NodeFact(
                    "figure", "đảng viên", 756.0, period="2022", evidence=said("bt-2022", MEMBERS_2022, "Đảng bộ")
                ),
                NodeFact(
                    "figure", "đảng viên", 963.0, period="2023", evidence=said("bt-2023", MEMBERS_2023, "Đảng bộ")
                ),
            ),
        ),
        NetworkNode(ID + "org/muoi", "Công ty Cổ phần Muối Biển", "enterprise"),
        NetworkNode(ID + "org/cong-doan", "Công đoàn Khu kinh tế Hải An", "mass"),
        NetworkNode(ID + "event/tong-ket", "Hội nghị tổng kết công tác năm 2023", "event", date="2024-01-19"),
        NetworkNode(ID + "org/truong", "Trường Trung học Hải An", "other"),
        NetworkNode(ID + "person/an", "Phạm An", "person"),
    )
    edges = (
        edge("person/thuy", "org/thanh-uy", "role", "Bí thư", status="current", first_seen="2024-01-20",
             last_seen="2024-01-20", evidence=said("bt-2023", THUY, "Đặng Thị Thuỷ", "Thành ủy Hải An")),
        edge("person/thuy", "org/hdnd", "role", "Chủ tịch", status="appointed", start="2025-03-01",
             evidence=said("bt-2025", NEW_POST, "Đặng Thị Thuỷ", status="appointed")),
        edge("person/kien", "org/thanh-uy", "role", "Phó Bí thư", status="former", first_seen="2023-01-12",
             last_seen="2023-01-12", evidence=said("bt-2022", KIEN, "Lê Văn Kiên", status="former")),
        edge("person/thuy", "event/tong-ket", "participation", "chairs", start="2024-01-19",
             evidence=said("bt-2023", THUY, "Đặng Thị Thuỷ")),
        edge("person/kiem", "event/tong-ket", "participation", "speaks", start="2024-01-19",
             evidence=said("bt-2023", "Ông Lê Văn Kiểm phát biểu tại hội nghị.", "Lê Văn Kiểm")),
        edge("org/thanh-uy", "event/tong-ket", "organizer", "organizes", start="2024-01-19",
             evidence=said("bt-2023", "Thành ủy Hải An tổ chức hội nghị tổng kết.", "Thành ủy Hải An")),
        edge("org/ubnd", "org/muoi", "award", "Bằng khen", start="2024-01-19", reason="nộp ngân sách cao",
             evidence=said("bt-2023", PRAISE, "Công ty Cổ phần Muối Biển")),
        edge("person/kiem", "org/muoi", "presenter", "Bằng khen", start="2024-01-19",
             evidence=said("bt-2023", "Ông Lê Văn Kiểm trao Bằng khen cho Công ty Cổ phần Muối Biển.", "Lê Văn Kiểm")),
        edge("org/dang-bo", "org/thanh-uy", "structure", "part_of",
             evidence=said("bt-2022", "Đảng bộ Khu kinh tế trực thuộc Thành ủy Hải An.", "Đảng bộ Khu kinh tế")),
        edge("person/an", "org/truong", "role", "Hiệu trưởng", status="current",
             evidence=said("bt-2022", "Ông Phạm An, Hiệu trưởng Trường Trung học Hải An, dự lễ.", "Phạm An")),
        edge("org/cong-doan", "org/dang-bo", "other", "phối hợp",
             evidence=said("bt-2023", "Công đoàn Khu kinh tế phối hợp với Đảng bộ.", "Công đoàn Khu kinh tế")),
    )  # fmt: skip
    return Network("Mạng thử Hải An", nodes, edges, BULLETINS, ("các bản tin thử",), "2025-04-01")


def crowd(nodes: int, groups: int = 10) -> Network:
    """A large network: `groups` bodies, each with its own people, some of them in a second body."""
    bodies = [NetworkNode(f"{ID}org/{g}", f"Ban Quản lý số {g}", "state") for g in range(groups)]
    people = [NetworkNode(f"{ID}person/{i}", f"Người Thứ {i}", "person") for i in range(nodes - groups)]
    quote = "Các ông, bà có tên trong danh sách là ủy viên."
    edges = []
    for i, person in enumerate(people):
        home = bodies[i % groups]
        evidence = (Evidence("bt-2022", quote, 0, len(quote)),)
        edges.append(NetworkEdge(person.id, home.id, "role", "Ủy viên", first_seen="2023-01-12", evidence=evidence))
        near = people[(i + groups) % len(people)]
        edges.append(NetworkEdge(person.id, near.id, "other", "cùng dự", evidence=evidence))
        if i % 29 == 0:
            edges.append(
                NetworkEdge(person.id, bodies[(i + 1) % groups].id, "role", "Cộng tác viên", evidence=evidence)
            )
    return Network("Mạng lớn", (*bodies, *people), tuple(edges), BULLETINS[:1])

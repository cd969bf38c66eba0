"""Moving about: filters with live counts, focus, expand, hide, paths, back and forward, communities, keys, links."""

from __future__ import annotations

from .conftest import Keys, Page


def test_the_legend_hides_a_class_and_counts_follow(page: Page) -> None:
    assert page.count("classes", "person") == 4
    page.click("#filters [data-key=person]")
    assert not any(tail.startswith("person/") for tail in page.shown())
    assert page.find("#filters [data-key=person]").get_attribute("aria-pressed") == "false"
    assert page.count("classes", "person") == 4, "what would show if it were on"
    assert page.count("kinds", "role") == 0
    assert "đang xem 8 trên 12 nút" in page.text("#subtitle")
    page.click("#reset")
    assert len(page.shown()) == 12


def test_only_one_kind_of_fact(page: Page) -> None:
    page.js("document.querySelector('#filters [data-key=award]').parentElement.querySelector('.only').focus()")
    page.press(Keys.ENTER)
    assert page.shown() == {"org/ubnd", "org/muoi"}
    assert page.count("kinds", "award") == 1
    page.js("document.querySelector('#filters [data-key=award]').parentElement.querySelector('.only').focus()")
    page.press(Keys.ENTER)
    assert len(page.shown()) == 12


def test_a_year_of_the_histogram_filters_and_a_second_click_lifts_it(page: Page) -> None:
    page.click("#filters .bar[data-year='2025']")
    assert page.shown() == {"person/thuy", "org/hdnd"}
    assert page.text("#year-span") == "2025"
    page.click("#filters .bar[data-year='2025']")
    assert len(page.shown()) == 12


def test_the_year_sliders_work_by_key(page: Page) -> None:
    page.js("document.getElementById('year-from').focus()")
    page.press(Keys.END)
    assert page.state()["from"] == 2025
    assert page.shown() == {"person/thuy", "org/hdnd"}
    assert "years=2025-" in page.driver.current_url


def test_one_bulletin(page: Page) -> None:
    page.find("#bulletin").send_keys("12/1/2023")
    page.settled()
    assert page.shown() == {"person/kien", "org/thanh-uy", "org/dang-bo", "person/an", "org/truong"}
    assert page.count("kinds", "figure") == 1


def test_focus_on_a_node_shows_its_neighbours_then_two_steps(page: Page) -> None:
    page.click_node("org/muoi")
    page.click("[data-do=focus1]")
    assert page.shown() == {"org/muoi", "org/ubnd", "person/kiem"}
    page.click("[data-do=focus2]")
    assert page.shown() == {"org/muoi", "org/ubnd", "person/kiem", "event/tong-ket"}
    page.click("#leave")
    assert len(page.shown()) == 12


def test_a_double_click_focuses_and_expanding_adds_neighbours(page: Page) -> None:
    page.click_node("org/muoi", double=True)
    assert page.shown() == {"org/muoi", "org/ubnd", "person/kiem"}
    page.click_node("person/kiem")
    page.click("[data-do=expand]")
    assert page.shown() == {"org/muoi", "org/ubnd", "person/kiem", "event/tong-ket"}


def test_hiding_a_node_and_bringing_it_back(page: Page) -> None:
    page.click_node("org/truong")
    page.click("[data-do=hide]")
    assert "org/truong" not in page.shown()
    assert page.text("#unhide") == "Hiện lại 1 nút đã ẩn"
    page.click("#unhide")
    assert "org/truong" in page.shown()


def test_the_shortest_path_between_two_nodes(page: Page) -> None:
    page.click_node("org/hdnd")
    page.click("[data-do=pathFrom]")
    page.click_node("person/kiem")
    assert page.state()["mode"] == "path"
    assert page.shown() == {"org/hdnd", "person/thuy", "event/tong-ket", "person/kiem"}
    assert page.text("#card h2") == "Đường ngắn nhất: 3 bước"
    assert "chủ trì" in page.text("#card")


def test_a_path_that_does_not_exist_is_said(page: Page) -> None:
    page.click_node("org/hdnd")
    page.click("[data-do=pathFrom]")
    page.search("Phạm An")
    page.press(Keys.ENTER)
    assert "Không có đường nối Hội đồng nhân dân thành phố Hải An với Phạm An" in page.text("#toast")
    assert page.state()["mode"] == "all"


def test_back_and_forward_by_button_key_and_browser(page: Page) -> None:
    page.click_node("org/muoi")
    page.click("[data-do=focus1]")
    page.click("#back")
    assert len(page.shown()) == 12 and page.selected() == "org/muoi"
    page.press("[")
    assert page.selected() is None
    page.press("]")
    page.press("]")
    assert page.shown() == {"org/muoi", "org/ubnd", "person/kiem"}
    page.driver.back()
    page.until(lambda: page.state()["mode"] == "all")


def test_a_permalink_brings_back_selection_filters_and_camera(page: Page) -> None:
    page.click("#filters [data-key=mass]")
    page.click_node("person/thuy")
    page.press("+")
    page.press("+")
    camera = page.js("return kg.camera()")
    page.click("[data-do=copyLink]")
    link = page.until(lambda: page.js("return kg.copied"))
    page.open(link.partition("#")[2])
    assert page.selected() == "person/thuy"
    assert page.state()["offClasses"] == ["mass"]
    assert page.js("return kg.camera()") == camera


def test_an_address_that_names_nothing_known_opens_the_whole(page: Page) -> None:
    page.open("around=ai-do&hops=9&node=%E0%A4%A&without=xyz&years=abc&open=99&link=~7,~8&bulletin=khong&path=a,b")
    assert len(page.shown()) == 12
    assert page.state()["mode"] == "all"


def test_keys_walk_among_neighbours(page: Page) -> None:
    page.find("#picture").click()
    page.press(Keys.ESCAPE)
    page.press(Keys.ARROW_RIGHT)
    first = page.selected()
    assert first is not None
    x, y = page.where(page.index(first))
    ends = (
        "const { edges, edgesOf } = kg.graph; return edgesOf[kg.state().node].flatMap((e) => [edges[e].s, edges[e].t])"
    )
    near = set(page.js(ends)) - {page.index(first)}
    places = {u: page.where(u) for u in near}
    across = max(near, key=lambda u: abs(places[u][0] - x) - abs(places[u][1] - y))
    page.press(Keys.ARROW_RIGHT if places[across][0] > x else Keys.ARROW_LEFT)
    assert page.index(page.selected() or "") in near
    page.press(Keys.ENTER)
    assert page.state()["mode"] == "focus"
    page.press(Keys.ESCAPE)
    assert page.selected() is None and page.state()["mode"] == "focus"
    page.press(Keys.ESCAPE)
    assert page.state()["mode"] == "all"


def test_slash_searches_and_question_mark_helps(page: Page) -> None:
    page.press("/")
    assert page.js("return document.activeElement.id") == "query"
    page.press("kiem", Keys.ENTER)
    assert page.selected() == "person/kiem"
    page.press("?")
    assert "Cách dùng" in page.text("#dialog")
    page.press(Keys.ESCAPE)
    assert not page.find("#dialog").is_displayed()
    page.press("t")
    assert page.find("#table").is_displayed()


def test_zoom_keys_and_fit(page: Page) -> None:
    before = page.js("return kg.scaleNow()")
    page.press("+")
    assert page.js("return kg.scaleNow()") > before * 1.3
    page.press("0")
    assert abs(page.js("return kg.scaleNow()") / before - 1) < 0.01


def test_more_names_show_as_one_zooms_in(crowded: Page) -> None:
    crowded.open("open=0")
    before = crowded.js("return kg.labels().length")
    shown = crowded.js("return kg.visible.units.length")
    assert before < shown
    for _ in range(4):
        crowded.press("+")
    inside = crowded.js(
        "const c = document.getElementById('canvas').getBoundingClientRect();"
        "return kg.visible.units.filter((u) => { const p = kg.screen(u);"
        " return p.x > 0 && p.y > 0 && p.x < c.width && p.y < c.height; })"
    )
    named = set(crowded.js("return kg.labels().map((l) => l.unit)"))
    assert len(named & set(inside)) / len(inside) > before / shown


def test_a_large_network_opens_with_named_communities(crowded: Page) -> None:
    assert crowded.shown() == set()
    groups = crowded.js("return kg.visible.units.length")
    assert 5 <= groups <= 60
    assert "Mạng có 2.100 nút" in crowded.text("#notice")
    names = crowded.js("return kg.graph.communities.map((c) => c.name)")
    assert any((name or "").startswith("Ban Quản lý số") for name in names)


def test_a_community_opens_in_place_and_folds_again(crowded: Page) -> None:
    unit = crowded.js("return kg.visible.units[0]")
    crowded.click_at(*crowded.where(unit))
    assert "nút" in crowded.text("#card")
    crowded.click("[data-do=open]")
    members = crowded.js("return kg.graph.communities[0].members.length")
    assert len(crowded.shown()) == members
    crowded.click("#fold")
    assert crowded.shown() == set()


def test_search_opens_the_community_of_what_is_chosen(crowded: Page) -> None:
    crowded.search("nguoi thu 77")
    crowded.press(Keys.ENTER)
    assert crowded.selected() == "person/77"
    assert "person/77" in crowded.shown()
    x, y = crowded.where(crowded.index("person/77"))
    size = crowded.find("#canvas").size
    assert 0 < x < size["width"] and 0 < y < size["height"]

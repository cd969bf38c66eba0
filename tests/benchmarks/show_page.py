"""The page against stock pyvis, in one run on one machine.

    python tests/benchmarks/show_page.py [model] [size] [ready] [pan] [layout] [layout-full]

Stock is pyvis with `cdn_resources="in_line"`, physics off and the same positions and quotes (as titles); at 1,000 nodes
also with physics. Each time is the median of three. What counts are the ratios, not the seconds.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import networkx as nx
import numpy as np
from pyvis.network import Network as Stock
from scipy.spatial import cKDTree
from selenium import webdriver
from show_world import world

from kg.show.arrange import arrange
from kg.show.model import Network
from kg.show.page import KgNetwork, write_page

SIZES = (1000, 5000, 20000)
ROUNDS = 3


def main(wanted: list[str]) -> None:
    parts: dict[str, Callable[[Path], None]] = {
        "model": model,
        "size": size,
        "ready": ready,
        "pan": pan,
        "layout": layout,
        "layout-full": layout_full,
    }
    with tempfile.TemporaryDirectory() as folder:
        for name in wanted or [part for part in parts if part != "layout-full"]:
            parts[name](Path(folder))


def say(what: str, ours: float, stock: float, goal: float, unit: str) -> None:
    """One line: how many times better than stock, and than what is asked."""
    ratio = stock / ours
    print(
        f"{what:44} ours {ours:10.3f} {unit:4} stock {stock:10.3f} {unit:4} 1/{ratio:.1f} (asked 1/{goal:g})",
        flush=True,
    )


def model(_: Path) -> None:
    """Adding 20,000 nodes and 40,000 edges through pyvis's interface."""
    network = world(20000)

    def fill(net: Stock) -> float:
        began = time.perf_counter()
        for node in network.nodes:
            net.add_node(node.id, label=node.label)
        for edge in network.edges:
            net.add_edge(edge.source, edge.target, title=edge.evidence[0].quote)
        return time.perf_counter() - began

    say(
        "model of 20,000 nodes",
        statistics.median(fill(KgNetwork()) for _ in range(ROUNDS)),
        fill(Stock(directed=True)),
        50,
        "s",
    )


def stock_page(network: Network, path: Path, *, physics: bool = False) -> None:
    """Stock pyvis with everything a page of ours has that it can hold; its slow model is filled by hand."""
    net = Stock(height="900px", directed=True, cdn_resources="in_line")
    places = arrange(network, max_nodes=10**9).position
    for node, (x, y) in zip(network.nodes, places.tolist(), strict=True):
        made = {"id": node.id, "label": node.label, "shape": "dot", "color": "#97c2fc", "size": 10}
        net.nodes.append(made if physics else {**made, "x": x, "y": y})
    for edge in network.edges:
        title = edge.evidence[0].quote
        net.edges.append({"from": edge.source, "to": edge.target, "arrows": "to", "title": title})
    net.toggle_physics(physics)
    html = net.generate_html()
    # What stock asks of the network is left out, so that it does not wait for what is not there; a mark tells when
    # it has drawn its first picture, or with physics when it has come to rest.
    html = "\n".join(line for line in html.split("\n") if "cdn.jsdelivr.net" not in line and "cdnjs" not in line)
    event = "stabilizationIterationsDone" if physics else "afterDrawing"
    mark = f"network.once('{event}', () => requestAnimationFrame(() => {{ window.ready = performance.now(); }}));"
    html = html.replace("return network;", f"window.network = network; {mark} return network;")
    path.write_text(html, encoding="utf-8")


def size(folder: Path) -> None:
    for nodes in SIZES:
        network = world(nodes)
        stock_page(network, folder / "stock.html")
        write_page(network, folder / "ours.html")
        ours, stock = ((folder / name).stat().st_size / 1e6 for name in ("ours.html", "stock.html"))
        say(f"file of {nodes:,} nodes", ours, stock, 4, "MB")


def launch() -> webdriver.Chrome:
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1400,900"):
        options.add_argument(argument)
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))
    driver.set_script_timeout(300)
    driver.set_page_load_timeout(300)
    return driver


def open_timed(driver: webdriver.Chrome, page: Path) -> float:
    """Seconds from the start of loading to the first whole picture."""
    driver.get("about:blank")
    driver.get(page.as_uri())
    end = time.monotonic() + 300
    while time.monotonic() < end:
        found = driver.execute_script("return window.ready || (window.kg && window.kg.ready) || 0")
        if found:
            return float(found) / 1000
        time.sleep(0.05)
    return float("inf")


def ready_times(driver: webdriver.Chrome, pages: Sequence[Path], rounds: int = ROUNDS) -> list[float]:
    """The median for each of `pages`, opened in turn, so that what else the machine does meets them alike."""
    times = [[open_timed(driver, page) for page in pages] for _ in range(rounds)]
    return [statistics.median(column) for column in zip(*times, strict=True)]


def ready(folder: Path) -> None:
    driver = launch()
    try:
        for nodes, goal in zip(SIZES, (1.5, 1.6, 1.8), strict=True):
            network = world(nodes)
            stock_page(network, folder / "stock.html")
            write_page(network, folder / "all.html", max_nodes=10**9)
            pages = [folder / "all.html", folder / "stock.html"]
            if nodes == SIZES[-1]:
                write_page(network, folder / "overview.html")
                pages.append(folder / "overview.html")
            open_timed(driver, pages[0])  # the first page of a browser pays for the browser's own start
            ours, stock, *overview = ready_times(driver, pages, ROUNDS if nodes > SIZES[0] else 3 * ROUNDS)
            say(f"ready, all {nodes:,} nodes drawn", ours, stock, goal, "s")
            if nodes == SIZES[0]:
                stock_page(network, folder / "physics.html", physics=True)
                [slow] = ready_times(driver, [folder / "physics.html"], 1)
                say("ready, 1,000 nodes, stock with physics", ours, slow, 100, "s")
            if overview:
                say("ready, 20,000 nodes, our overview", overview[0], stock, goal, "s")
    finally:
        driver.quit()


DRAG = """
const done = arguments[0], net = window.kg ? window.kg.network() : window.network;
const canvas = document.querySelector('canvas'), box = canvas.getBoundingClientRect();
let frames = 0;
net.on('afterDrawing', () => { frames++; });
const fire = (type, x, y) => canvas.dispatchEvent(new PointerEvent(type, {
  bubbles: true, pointerId: 1, pointerType: 'mouse', button: 0,
  buttons: type === 'pointerup' ? 0 : 1, isPrimary: true, clientX: box.left + x, clientY: box.top + y }));
const began = performance.now();
fire('pointerdown', 5, 5);
const step = (i) => {
  const now = performance.now() - began;
  if (now > 4000) { fire('pointerup', 5, 5); done(frames / now * 1000); return; }
  fire('pointermove', 5 + 120 * (1 + Math.sin(i / 6)), 5 + 90 * (1 + Math.sin(i / 9)));
  requestAnimationFrame(() => step(i + 1));
};
step(0);
"""


def pan(folder: Path) -> None:
    """Frames a second while the picture of 20,000 nodes is dragged about."""
    network = world(20000)
    stock_page(network, folder / "stock.html")
    write_page(network, folder / "all.html", max_nodes=10**9)
    driver = launch()
    try:
        rates = []
        for name in ("all.html", "stock.html"):
            open_timed(driver, folder / name)
            rates.append(statistics.median(driver.execute_async_script(DRAG) for _ in range(ROUNDS)))
        print(f"panning, all 20,000 nodes drawn: ours {rates[0]:.1f}, stock {rates[1]:.1f} frames/s, "
              f"{rates[0] / rates[1]:.1f} times (asked 3.5)", flush=True)  # fmt: skip
    finally:
        driver.quit()


def preserved(position: np.ndarray, edges: np.ndarray, count: int) -> float:
    """Mean share of a node's neighbours in the graph among as many nearest nodes in the picture."""
    beside: list[set[int]] = [set() for _ in range(count)]
    for a, b in edges.tolist():
        if a != b:
            beside[a].add(b)
            beside[b].add(a)
    tree = cKDTree(position)
    shares = []
    for i, others in enumerate(beside):
        if others:
            _, near = tree.query(position[i], len(others) + 1)
            shares.append(len(others & set(np.atleast_1d(near).tolist())) / len(others))
    return float(np.mean(shares))


def layout(_: Path) -> None:
    """The time of the layout of 10,000 nodes against spring_layout's, which is taken from 5 of its 50 equal rounds."""
    _layout(5)


def layout_full(_: Path) -> None:
    """The same with all 50 rounds (many minutes), and how well neighbours in the graph stay neighbours."""
    _layout(50)


def _layout(rounds: int) -> None:
    network = world(10000)
    index = {node.id: i for i, node in enumerate(network.nodes)}
    edges = np.array([(index[e.source], index[e.target]) for e in network.edges])
    graph = nx.Graph()
    graph.add_nodes_from(range(len(network.nodes)))
    graph.add_edges_from(edges.tolist())
    # Processor time, so that a busy machine does not tell against the longer of the two.
    began = time.process_time()
    ours = arrange(network, max_nodes=10**9).position
    took = time.process_time() - began
    began = time.process_time()
    spring = nx.spring_layout(graph, seed=1, iterations=rounds)
    say("layout of 10,000 nodes", took, (time.process_time() - began) * 50 / rounds, 50, "s")
    if rounds == 50:
        stock = np.array([spring[i] for i in range(len(index))])
        kept, before = preserved(ours, edges, len(index)), preserved(stock, edges, len(index))
        print(f"neighbourhoods kept: ours {kept:.3f}, spring_layout {before:.3f}, {kept / before:.1f} times (asked 2)")


if __name__ == "__main__":
    main(sys.argv[1:])

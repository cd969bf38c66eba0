"""Places: apart, together, the same each time."""

from __future__ import annotations

import networkx as nx
import numpy as np
import pytest
from scipy.spatial import cKDTree

from kg.show.arrange import Previous, arrange
from kg.show.forces import Cooling, Links, relax
from kg.show.layout import lay_out, separate, settle, spread

from .sample import crowd, sample


def pairs_of(graph: nx.Graph) -> np.ndarray:
    return np.array(list(graph.edges), dtype=np.int64).reshape(-1, 2)


def test_the_grid_pushes_as_pairs_do() -> None:
    rng = np.random.default_rng(3)
    position = rng.normal(size=(400, 2)) * 10
    mass = rng.integers(1, 6, 400).astype(float)
    none = Links(np.zeros(0, int), np.zeros(0, int), np.zeros(0))
    once = Cooling(1, 1.0, 1.0)
    by_grid = relax(position, none, mass, once, grid=512, gravity=0.0) - position
    apart = position[:, None] - position[None]
    squared = (apart**2).sum(2)
    np.fill_diagonal(squared, np.inf)
    by_pairs = 0.5 * 2.0 * (apart * (mass[None] / squared)[..., None]).sum(1)
    error = np.linalg.norm(by_grid - by_pairs, axis=1) / np.linalg.norm(by_pairs, axis=1)
    assert np.median(error) < 0.05


def test_the_same_graph_has_the_same_places() -> None:
    edges = pairs_of(nx.barabasi_albert_graph(500, 2, seed=4))
    assert np.array_equal(lay_out(500, edges), lay_out(500, edges))


def test_neighbours_stand_near() -> None:
    graph = nx.random_partition_graph([40] * 6, 0.3, 0.003, seed=5)
    position = lay_out(240, pairs_of(graph))
    block = np.arange(240) // 40
    _, near = cKDTree(position).query(position, 11)
    assert (block[near[:, 1:]] == block[:, None]).mean() > 0.85


@pytest.mark.parametrize("count", [0, 1, 2, 5, 7])
def test_few_nodes_and_none(count: int) -> None:
    position = lay_out(count, np.zeros((0, 2), dtype=np.int64))
    assert position.shape == (count, 2)
    assert np.isfinite(position).all()
    if count > 1:
        assert len({tuple(p) for p in position.round(3)}) == count


def test_components_do_not_lie_over_each_other() -> None:
    parts = [nx.star_graph(30), nx.path_graph(12), nx.cycle_graph(9), *(nx.path_graph(2) for _ in range(20))]
    graph = nx.disjoint_union_all(parts)
    position = lay_out(len(graph), pairs_of(graph))
    boxes = [(position[list(c)].min(0), position[list(c)].max(0)) for c in nx.connected_components(graph)]
    for i, (low, high) in enumerate(boxes):
        for other_low, other_high in boxes[i + 1 :]:
            assert (low > other_high).any() or (other_low > high).any()


def test_discs_and_boxes_come_apart_but_held_ones_stay() -> None:
    rng = np.random.default_rng(6)
    position = rng.normal(size=(120, 2)) * 30
    radius = np.full(120, 8.0)
    held = np.zeros(120, dtype=bool)
    held[:10] = True
    apart = separate(position, radius, held)
    assert np.array_equal(apart[:10], position[:10])
    free = apart[10:]
    # A disc wedged between held ones may keep a little overlap: they do not give way.
    assert len(cKDTree(free).query_pairs(2 * 8.0 - 1.0)) <= 2
    boxed = spread(position, np.full(120, 20.0), np.full(120, 6.0))
    a, b = np.triu_indices(120, 1)
    gap = np.abs(boxed[a] - boxed[b])
    assert ((gap[:, 0] > 39.5) | (gap[:, 1] > 11.5)).mean() > 0.999


def test_new_nodes_settle_beside_their_neighbours() -> None:
    position = np.array([[0.0, 0.0], [900.0, 0.0], [0.0, 0.0], [0.0, 0.0]])
    held = np.array([True, True, False, False])
    placed = settle(position, np.array([[1, 2]]), held)
    assert np.array_equal(placed[:2], position[:2])
    assert np.linalg.norm(placed[2] - [900, 0]) < 200
    assert placed[3, 1] > 0, "a node without neighbours stands under the picture"


def test_discs_of_communities_do_not_overlap() -> None:
    groups = arrange(crowd(900, 10), max_nodes=500).communities
    assert len(groups) > 3
    assert sum(len(group.members) for group in groups) == 900
    for i, a in enumerate(groups):
        for b in groups[i + 1 :]:
            assert np.hypot(a.x - b.x, a.y - b.y) > 0.8 * (a.radius + b.radius)


def test_an_earlier_page_holds_its_nodes() -> None:
    network = sample()
    first = arrange(network)
    held = {node.id: tuple(p) for node, p in zip(network.nodes[:6], first.position.tolist(), strict=False)}
    second = arrange(network, previous=Previous(held, {}))
    assert np.array_equal(second.position[:6], first.position[:6])


def test_radial_puts_the_weightiest_in_the_middle() -> None:
    arrangement = arrange(sample(), layout="radial")
    middle = int(np.argmax(arrangement.weight))
    distance = np.linalg.norm(arrangement.position - arrangement.position.mean(0), axis=1)
    assert np.argsort(distance)[:3].tolist().count(middle) == 1

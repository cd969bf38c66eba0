"""The picture of one network: a place and a size for each node, and the communities of a large one.

Up to `max_nodes` nodes are drawn at once, pulled together by their communities. Above it, each community is laid out
inside a disc of its own and the discs are laid out by what joins them, so that a community opens where it stood.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from kg.show.forces import Floats, Ints
from kg.show.layout import SPACING, lay_out, separate, settle, spread
from kg.show.model import Network

Layout = Literal["auto", "force", "communities", "radial"]

#: A body names a community better than an event or a person does.
_NAMES_A_COMMUNITY = ("party", "state", "party_organization", "mass", "enterprise", "other", "place")
_FEWEST = 8
_MOST = 500
_WITH_LABEL_ROOM = 200
#: So many names have room in a window of common size, which gives the picture about so many pixels.
_FEW_ENOUGH = 60
_WINDOW = np.array([620.0, 660.0])
_MOST_STRETCH = 1.6


@dataclass(frozen=True, slots=True)
class Community:
    """A group of nodes that are joined more among themselves; `members` are node indices, the weightiest first.

    `x`, `y` and `radius` are its disc. `name` is None for the leftover group of all very small ones.
    """

    name: str | None
    members: tuple[int, ...]
    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Positions (n, 2) and radii in picture units, weights, and communities (empty when all nodes show at once)."""

    position: Floats
    radius: Floats
    weight: Floats
    communities: tuple[Community, ...]


@dataclass(frozen=True, slots=True)
class Previous:
    """What the last page held: places and communities by node id, and which community is that of the leftovers."""

    position: Mapping[str, tuple[float, float]]
    community: Mapping[str, int]
    leftovers: int | None = None


def arrange(
    network: Network, *, layout: Layout = "auto", max_nodes: int = 2000, previous: Previous | None = None
) -> Arrangement:
    """Place the nodes of `network`; those that `previous` knows stay exactly where they were.

    `layout` "auto" shows communities above `max_nodes` nodes and all nodes otherwise; "force" and "communities" ask for
    one or the other; "radial" puts the weightiest node in the middle and the others in rings by distance.
    """
    count = len(network.nodes)
    index = {node.id: i for i, node in enumerate(network.nodes)}
    pairs = np.array([(index[edge.source], index[edge.target]) for edge in network.edges], dtype=np.int64)
    edges: Ints = pairs.reshape(-1, 2)
    weight = _weights(network, edges)
    radius = 7.0 + 15.0 * np.sqrt(weight / max(float(weight.max(initial=1.0)), 1.0))
    grouped = layout == "communities" or (layout == "auto" and count > max_nodes)
    member, leftovers = np.zeros(count, dtype=np.int64), None
    if grouped or count > _WITH_LABEL_ROOM:
        member, leftovers = _communities(count, edges, fold=grouped)
    known = np.array([previous is not None and node.id in previous.position for node in network.nodes], dtype=bool)
    if previous is not None and known.any():
        position = np.array([previous.position.get(node.id, (0.0, 0.0)) for node in network.nodes], dtype=float)
        position = settle(position, edges, known)
        position = _spread(network, position, radius, held=known)
        if grouped and previous.community:
            member, leftovers = _carried_on(network, edges, previous), previous.leftovers
    elif layout == "radial":
        position = _spread(network, _rings(count, edges, weight), radius)
    elif grouped:
        position = _discs(count, edges, member, radius)
    else:
        inside = member[edges[:, 0]] == member[edges[:, 1]] if len(edges) else np.zeros(0, bool)
        position = lay_out(count, edges, np.where(inside, 1.0, 0.35))
        position = _spread(network, position, radius)
    communities = _describe(network, member, leftovers, position, weight) if grouped else ()
    return Arrangement(position, radius, weight, communities)


def _weights(network: Network, edges: Ints) -> Floats:
    own = np.array([len(node.facts) for node in network.nodes], dtype=float)
    degree = np.bincount(edges.ravel(), minlength=len(network.nodes)).astype(float) + own
    given = np.array([np.nan if node.weight is None else node.weight for node in network.nodes], dtype=float)
    return np.where(np.isnan(given), degree, given)


def _communities(count: int, edges: Ints, *, fold: bool) -> tuple[Ints, int | None]:
    """Louvain (Blondel et al. 2008) by networkx: a label for each node, from the largest community to the smallest.

    With `fold` the very small ones share the last label, which is returned too.
    """
    graph = nx.Graph()
    graph.add_nodes_from(range(count))
    pairs, times = np.unique(np.sort(edges, axis=1), axis=0, return_counts=True)
    graph.add_weighted_edges_from((int(a), int(b), float(n)) for (a, b), n in zip(pairs, times, strict=True) if a != b)
    found = sorted((sorted(group) for group in _louvain(graph, most=_MOST if fold else count)), key=_largest_first)
    label = np.zeros(count, dtype=np.int64)
    for number, group in enumerate(found):
        label[group] = number
    large = sum(len(group) >= _FEWEST for group in found)
    if not fold or large == len(found):
        return label, None
    return np.minimum(label, large), large


def _louvain(graph: nx.Graph, most: int) -> list[set[int]]:
    """Communities of at most `most` nodes, as far as they come apart: a larger one is parted again."""
    groups: list[set[int]] = []
    for group in nx.community.louvain_communities(graph, seed=1, threshold=1e-4):
        parts = [group] if len(group) <= most or len(group) == len(graph) else _louvain(graph.subgraph(group), most)
        groups.extend(parts)
    return groups


def _largest_first(group: list[int]) -> tuple[int, int]:
    return -len(group), group[0]


def _discs(count: int, edges: Ints, member: Ints, radius: Floats) -> Floats:
    """Each community laid out alone; the communities laid out by the edges between them, without overlap."""
    if count == 0:
        return np.zeros((0, 2))
    number = int(member.max()) + 1
    between = np.stack([member[edges[:, 0]], member[edges[:, 1]]], axis=1)
    centre = lay_out(number, between, spacing=1.0)
    inside: list[tuple[Ints, Floats]] = []
    size = np.zeros(number)
    local = np.zeros(count, dtype=np.int64)
    for label in range(number):
        nodes = np.flatnonzero(member == label)
        local[nodes] = np.arange(len(nodes))
        own = edges[(between[:, 0] == label) & (between[:, 1] == label)]
        placed = lay_out(len(nodes), local[own])
        placed = separate(placed, np.maximum(radius[nodes] * 1.25, 0.36 * SPACING))
        placed = placed - (placed.max(0) + placed.min(0)) / 2
        inside.append((nodes, placed))
        size[label] = np.sqrt((placed * placed).sum(1)).max(initial=0.0) + SPACING
    centre = separate(_evenly(centre, size), size)
    position = np.zeros((count, 2))
    for label, (nodes, placed) in enumerate(inside):
        position[nodes] = centre[label] + placed
    return position


def _evenly(centre: Floats, size: Floats) -> Floats:
    """Discs of radius `size` in the same directions and order from the middle, but as near to it as they have room."""
    away = centre - np.average(centre, axis=0, weights=size)
    distance = np.sqrt((away * away).sum(1))
    order = np.argsort(distance, kind="stable")
    room = np.zeros(len(centre))
    room[order] = np.sqrt(np.cumsum((size * size)[order]) - (size * size)[order] / 2)
    spread_out: Floats = away / np.maximum(distance, 1e-9)[:, None] * room[:, None]
    return spread_out


def _rings(count: int, edges: Ints, weight: Floats) -> Floats:
    """The weightiest node in the middle, each further ring one step away; unreached nodes in the last ring."""
    graph = nx.Graph()
    graph.add_nodes_from(range(count))
    graph.add_edges_from(edges.tolist())
    position = np.zeros((count, 2))
    if not count:
        return position
    depth = nx.single_source_shortest_path_length(graph, int(np.argmax(weight)))
    last = max(depth.values()) + 1
    level = np.array([depth.get(i, last) for i in range(count)])
    turn_of = np.zeros(count)
    outer = 0.0
    for ring in range(1, int(level.max()) + 1):
        nodes = np.flatnonzero(level == ring)
        if not len(nodes):
            continue
        # Stand near the neighbour one ring in, so that edges cross little.
        inner = [min((m for m in graph[i] if level[m] < ring), default=0, key=lambda m: (level[m], m)) for i in nodes]
        nodes = nodes[np.lexsort((nodes, turn_of[inner]))]
        outer = max(outer + 2.2 * SPACING, len(nodes) * SPACING / (2 * np.pi))
        turn = np.arange(len(nodes)) * 2 * np.pi / len(nodes)
        turn_of[nodes] = turn
        position[nodes] = np.stack([np.cos(turn), np.sin(turn)], axis=1) * outer
    return position


def _spread(network: Network, position: Floats, radius: Floats, held: NDArray[np.bool_] | None = None) -> Floats:
    """Room for the discs, and in a picture of few nodes for their labels too (in the page's wrapping)."""
    if len(network.nodes) > _WITH_LABEL_ROOM:
        return separate(position, np.maximum(radius * 1.25, 0.36 * SPACING), held)
    letters = np.array([len(node.label) for node in network.nodes], dtype=float)
    lines = np.ceil(np.minimum(letters, 66) / 22)
    wide, high = np.minimum(letters, 22) * 3.8 + 6, 8.5 * lines + 6
    if held is None and len(position) > 1:
        position = position * _stretch(position)
    scale = 1.0
    for _ in range(6):
        # The page fits the picture into the window but keeps letters at their size: the more it shrinks, the more
        # room, in units of the picture, each name takes.
        position = spread(position, np.maximum(radius, wide / scale), radius + high / scale, held)
        extent = np.ptp(position, axis=0) if len(position) else np.zeros(2)
        fits = min(1.0, *(_WINDOW / np.maximum(extent, 1.0)))
        if held is not None or len(position) > _FEW_ENOUGH or fits >= scale * 0.97:
            break
        scale = fits
    return position


def _stretch(position: Floats) -> Floats:
    """Factors for x and y that bring a picture of few nodes nearer to the window's proportions: names need the room."""
    extent = np.maximum(np.ptp(position, axis=0), 1.0)
    room = _WINDOW / extent
    return np.asarray(np.minimum(room / room.min(), _MOST_STRETCH))


def _carried_on(network: Network, edges: Ints, previous: Previous) -> Ints:
    """Communities of the last page; a new node joins the one most of its neighbours are in, or the last one."""
    known = [previous.community.get(node.id, -1) for node in network.nodes]
    votes: list[dict[int, int]] = [{} for _ in known]
    for a, b in edges.tolist():
        for one, other in ((a, b), (b, a)):
            if known[one] < 0 <= known[other]:
                votes[one][known[other]] = votes[one].get(known[other], 0) + 1
    rest = max(previous.community.values())
    label = [
        group if group >= 0 else max(sorted(vote), key=vote.__getitem__, default=rest)
        for group, vote in zip(known, votes, strict=True)
    ]
    return np.array(label, dtype=np.int64)


def _describe(
    network: Network, member: Ints, leftovers: int | None, position: Floats, weight: Floats
) -> tuple[Community, ...]:
    described = []
    for label in range(int(member.max(initial=-1)) + 1):
        nodes = np.flatnonzero(member == label)
        if not len(nodes):
            described.append(Community(None, (), 0.0, 0.0, 0.0))
            continue
        ranked = [int(i) for i in nodes[np.lexsort((nodes, -weight[nodes]))]]
        bodies = [i for i in ranked if network.nodes[i].cls in _NAMES_A_COMMUNITY]
        name = None if label == leftovers else network.nodes[(bodies or ranked)[0]].label
        middle = (position[nodes].max(0) + position[nodes].min(0)) / 2
        away = position[nodes] - middle
        reach = float(np.sqrt((away * away).sum(1)).max()) + SPACING / 2
        described.append(Community(name, tuple(ranked), float(middle[0]), float(middle[1]), reach))
    return tuple(described)

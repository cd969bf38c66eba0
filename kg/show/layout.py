"""Where each node stands: a deterministic multilevel layout in numpy, warm-started from the last page.

In: edges as index pairs, spring weights, node radii, positions that must hold. Out: an (n, 2) array in picture units.
The graph is coarsened by matching until it is small, laid out, and refined level by level; components are laid out
apart and packed under the largest. Nothing draws from a clock or an unseeded generator: same graph, same picture.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components
from scipy.spatial import cKDTree

from kg.show.forces import Cooling, Floats, Ints, Links, grid_for, relax

#: Picture units a side for each node, so that nodes of ordinary size have room for a short label.
SPACING = 90.0
#: The same start for the same graph, and the steps at each level.
_SEED, _ROUNDS = 1, 40
_COARSEST = 100
_SMALL = 6


def lay_out(count: int, edges: Ints, weights: Floats | None = None, *, spacing: float = SPACING) -> Floats:
    """Lay out `count` nodes joined by `edges`, an (m, 2) array of indices; return (count, 2) positions.

    `weights` are the strengths of the springs (1 each, when None); `spacing` the picture units that a node gets in
    either direction.
    """
    if count == 0:
        return np.zeros((0, 2))
    links = _distinct(count, edges, np.ones(len(edges)) if weights is None else weights)
    matrix = coo_matrix((np.ones(len(links.source)), (links.source, links.target)), (count, count))
    _, label = connected_components(matrix, directed=False)
    sizes = np.bincount(label)
    members = np.split(np.argsort(label, kind="stable"), np.cumsum(sizes)[:-1])
    order = np.argsort(links_label := label[links.source], kind="stable")
    groups = np.split(order, np.cumsum(np.bincount(links_label, minlength=len(sizes)))[:-1])
    position = np.zeros((count, 2))
    local = np.zeros(count, dtype=np.int64)
    boxes: list[tuple[Ints, Floats]] = []
    for component in np.argsort(-sizes, kind="stable"):
        nodes = members[component]
        local[nodes] = np.arange(len(nodes))
        own = groups[component]
        inside = Links(local[links.source[own]], local[links.target[own]], links.weight[own])
        boxes.append((nodes, _component(len(nodes), inside)))
    for (nodes, _), placed in zip(boxes, _pack([box for _, box in boxes]), strict=True):
        position[nodes] = placed
    return position * spacing


def settle(position: Floats, edges: Ints, held: NDArray[np.bool_]) -> Floats:
    """Find room for the nodes that are not `held`; those that are keep their place to the last digit.

    A new node starts at the mean of its placed neighbours, or beside the picture where it has none.
    """
    position = position.copy()
    links = _distinct(len(position), edges, np.ones(len(edges)))
    known = held.copy()
    golden = np.pi * (3 - np.sqrt(5))
    while True:
        mean, linked = _mean_of_known(position, links, known)
        fresh = ~known & linked
        if not fresh.any():
            break
        turn = np.flatnonzero(fresh) * golden
        position[fresh] = mean[fresh] + np.stack([np.cos(turn), np.sin(turn)], axis=1) * SPACING
        known |= fresh
    alone = np.flatnonzero(~known)
    if len(alone):
        low, high = position[known].min(0), position[known].max(0)
        columns = max(1, int((high - low)[0] // (SPACING * 2)))
        row, column = np.divmod(np.arange(len(alone)), columns)
        position[alone] = np.stack([low[0] + column * SPACING * 2, high[1] + (row + 1) * SPACING * 2], axis=1)
    return position


def spread(position: Floats, half_width: Floats, half_height: Floats, held: NDArray[np.bool_] | None = None) -> Floats:
    """Push apart nodes whose boxes overlap, along the shorter way out; `held` ones do not give way.

    Boxes are given by half widths and half heights, so that a picture of few nodes leaves room for their labels.
    """
    position = position.copy()
    give = np.ones(len(position)) if held is None else (~held).astype(float)
    reach = 2 * float(np.maximum(half_width, half_height).max(initial=0.0))
    if held is None:
        # Where most boxes overlap, more room is found sooner, and the shape kept better, by stretching the whole.
        for _ in range(40):
            if _overlaps(position, half_width, half_height, reach) <= 0.4 * len(position):
                break
            position *= 1.12
    for _ in range(_rounds(len(position))):
        pairs = cKDTree(position).query_pairs(reach, p=np.inf, output_type="ndarray")
        if not len(pairs):
            break
        a, b = pairs[:, 0], pairs[:, 1]
        apart = position[b] - position[a]
        over_x = half_width[a] + half_width[b] - np.abs(apart[:, 0])
        over_y = half_height[a] + half_height[b] - np.abs(apart[:, 1])
        clash = (over_x > 0) & (over_y > 0) & (give[a] + give[b] > 0)
        if not clash.any():
            break
        a, b, apart, over_x, over_y = a[clash], b[clash], apart[clash], over_x[clash], over_y[clash]
        sideways = over_x < over_y
        sign = np.where(apart >= 0, 1.0, -1.0)
        push = np.zeros_like(apart)
        push[sideways, 0] = over_x[sideways] * sign[sideways, 0]
        push[~sideways, 1] = over_y[~sideways] * sign[~sideways, 1]
        total = give[a] + give[b]
        for axis in (0, 1):
            back = np.bincount(a, push[:, axis] * give[a] / total, len(position))
            forth = np.bincount(b, push[:, axis] * give[b] / total, len(position))
            position[:, axis] += 0.7 * (forth - back)
    return position


def _overlaps(position: Floats, half_width: Floats, half_height: Floats, reach: float) -> int:
    pairs = cKDTree(position).query_pairs(reach, p=np.inf, output_type="ndarray")
    a, b = pairs[:, 0], pairs[:, 1]
    apart = np.abs(position[b] - position[a])
    return int(((apart[:, 0] < half_width[a] + half_width[b]) & (apart[:, 1] < half_height[a] + half_height[b])).sum())


def separate(position: Floats, radius: Floats, held: NDArray[np.bool_] | None = None) -> Floats:
    """Push apart discs that overlap, along the line between their centres; `held` ones do not give way."""
    position = position.copy()
    give = np.ones(len(position)) if held is None else (~held).astype(float)
    golden = np.arange(len(position)) * np.pi * (3 - np.sqrt(5))
    for _ in range(_rounds(len(position))):
        pairs = cKDTree(position).query_pairs(2 * float(radius.max(initial=0.0)), output_type="ndarray")
        a, b = pairs[:, 0], pairs[:, 1]
        apart = position[b] - position[a]
        length = np.sqrt((apart * apart).sum(1))
        over = radius[a] + radius[b] - length
        clash = (over > 0.5) & (give[a] + give[b] > 0)
        if clash.sum() <= len(position) // 100:
            break
        a, b, apart, length, over = a[clash], b[clash], apart[clash], length[clash], over[clash]
        same = length < 1e-9
        apart[same] = np.stack([np.cos(golden[b[same]]), np.sin(golden[b[same]])], axis=1)
        push = apart * (over / np.where(same, 1.0, length) / (give[a] + give[b]))[:, None]
        for axis in (0, 1):
            back = np.bincount(a, push[:, axis] * give[a], len(position))
            forth = np.bincount(b, push[:, axis] * give[b], len(position))
            position[:, axis] += 0.6 * (forth - back)
    return position


def _rounds(count: int) -> int:
    """How often overlaps are pushed apart: in a large picture the last few do not matter."""
    return 300 if count <= 1000 else 60


def _distinct(count: int, edges: Ints, weights: Floats) -> Links:
    """Each pair once, loops dropped, weights of parallel edges summed."""
    if not len(edges):
        none = np.zeros(0, dtype=np.int64)
        return Links(none, none, np.zeros(0))
    low, high = edges.min(1), edges.max(1)
    keep = low != high
    pair, index = np.unique(low[keep] * count + high[keep], return_inverse=True)
    summed = np.bincount(index, weights[keep], len(pair)).astype(np.float64)
    return Links(pair // count, pair % count, summed)


def _component(count: int, links: Links) -> Floats:
    """One connected component with unit area for each node, its long axis level."""
    if count < _SMALL:
        turn = np.arange(count) * 2 * np.pi / count
        return np.stack([np.cos(turn), np.sin(turn)], axis=1) * (0.0 if count == 1 else 0.6)
    position = _multilevel(count, links)
    position -= position.mean(0)
    _, axes = np.linalg.eigh(np.cov(position.T))
    axes = axes[:, ::-1]
    axes = axes * np.sign(axes.sum(0) + 1e-12)  # an axis has no sign of its own: fix one
    position = position @ axes
    # Robust extent: one far leaf must not crush the rest.
    low, high = np.percentile(position, [2, 98], axis=0)
    extent = np.maximum(high - low, 0.3 * float((high - low).max()) + 1e-9)  # nor may a thread grow long
    return np.asarray(position / np.sqrt(np.prod(extent) / count))


def _multilevel(count: int, links: Links) -> Floats:
    rng = np.random.default_rng(_SEED)
    mass = _degrees(count, links) + 1.0
    levels: list[tuple[int, Links, Floats, Ints]] = []
    while count > _COARSEST and len(levels) < 30:
        fewer, label = _match(count, links, mass, rng)
        if fewer > 0.95 * count:
            break
        levels.append((count, links, mass, label))
        mass = np.bincount(label, mass, fewer).astype(np.float64)
        links = _distinct(fewer, np.stack([label[links.source], label[links.target]], axis=1), links.weight)
        count = fewer
    position = rng.normal(size=(count, 2)) * np.sqrt(mass.sum())
    position = relax(position, links, mass, Cooling(180, 0.05, 0.975), grid=64)
    for count_, links_, mass_, label in reversed(levels):
        jitter = rng.normal(size=(count_, 2)) * np.ptp(position, axis=0).max() * 0.3 / np.sqrt(count_)
        position = position[label] + jitter
        position = relax(position, links_, mass_, Cooling(_ROUNDS, 0.02, 0.93), grid=grid_for(count_))
    return position


def _degrees(count: int, links: Links) -> Floats:
    ends = np.concatenate([links.source, links.target])
    return np.bincount(ends, minlength=count).astype(np.float64)


def _match(count: int, links: Links, mass: Floats, rng: np.random.Generator) -> tuple[int, Ints]:
    """Merge each "red" node into its best "blue" neighbour: light nodes and strong springs first."""
    ends = np.concatenate([links.source, links.target])
    others = np.concatenate([links.target, links.source])
    rank = np.concatenate([links.weight, links.weight]) / np.sqrt(mass[ends] * mass[others])
    rank *= 1 + 0.3 * rng.random(len(ends))
    best = np.full(count, -1)
    order = np.argsort(rank, kind="stable")
    best[ends[order]] = others[order]
    red = rng.random(count) < 0.5
    joins = red & (best >= 0) & ~red[np.clip(best, 0, None)]
    label = np.arange(count)
    label[joins] = best[joins]
    kept, label = np.unique(label, return_inverse=True)
    return len(kept), label


def _pack(boxes: list[Floats]) -> list[Floats]:
    """All components in one picture, somewhat wider than high, the largest first (guillotine packing)."""
    if len(boxes) == 1:
        return boxes
    sizes = [np.ptp(box, axis=0) + 1.5 for box in boxes]
    area = sum(float(w * h) for w, h in sizes)
    widest = max(float(w) for w, _ in sizes)
    tries = [_shelve(sizes, max(widest, np.sqrt(area) * stretch)) for stretch in (1.1, 1.3)]
    corners = min(tries, key=lambda found: _misfit(found, sizes))
    return [box - box.min(0) + corner for box, corner in zip(boxes, corners, strict=True)]


def _shelve(sizes: list[Floats], width: float) -> list[Floats]:
    """A corner for each box in a strip of `width`: the free room it leaves least of, cut off the room's two sides."""
    rooms: list[tuple[float, float, float, float]] = [(0.0, 0.0, width, np.inf)]
    corners = []
    for w, h in ((float(size[0]), float(size[1])) for size in sizes):
        fitting = [room for room in rooms if room[2] >= w and room[3] >= h]
        x, y, wide, high = min(fitting, key=lambda room: (room[1] + h, room[2] - w))
        rooms.remove((x, y, wide, high))
        corners.append(np.array([x, y]))
        beside, under = (x + w, y, wide - w, h), (x, y + h, wide, high - h)
        # Boxes come from large to small: of the many small rooms left only the largest can still be of use.
        rooms = sorted([*rooms, beside, under], key=lambda room: -min(room[2], room[3]))[:24]
    return corners


def _misfit(corners: list[Floats], sizes: list[Floats]) -> float:
    """How far a packing is from the proportions of a screen, weighed with the room it takes."""
    wide, high = np.max([corner + size for corner, size in zip(corners, sizes, strict=True)], axis=0)
    return float(max(wide, high * 1.05))


def _mean_of_known(position: Floats, links: Links, known: NDArray[np.bool_]) -> tuple[Floats, NDArray[np.bool_]]:
    """For each node the mean place of its known neighbours, and whether it has any."""
    ends = np.concatenate([links.source, links.target])
    others = np.concatenate([links.target, links.source])
    use = known[others]
    ends, others = ends[use], others[use]
    number = np.bincount(ends, minlength=len(position))
    total = np.stack([np.bincount(ends, position[others, axis], len(position)) for axis in (0, 1)], axis=1)
    return total / np.maximum(number, 1)[:, None], number > 0

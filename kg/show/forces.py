"""One level of the layout: ForceAtlas2 forces, with the repulsion of all pairs computed on a grid by FFT.

The forces are those of Jacomy, Venturini, Heymann and Bastian, "ForceAtlas2, a Continuous Graph Layout Algorithm for
Handy Network Visualization", PLoS ONE 9(6), 2014: attraction linear in distance, repulsion falling with distance and
growing with degree. Masses are spread on a square grid (cloud in cell) and convolved with the kernel x/|x|^2 by FFT,
the particle-mesh method of Hockney and Eastwood, "Computer Simulation Using Particles", 1981: n log n instead of n^2.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import fft

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

#: Nodes so few that each pair is reckoned by itself.
_FEW = 100
#: How strong repulsion is beside attraction.
_REPULSION = 2.0


@dataclass(frozen=True, slots=True)
class Links:
    """The edges of one level: `source` and `target` index its nodes, `weight` is the strength of each spring."""

    source: Ints
    target: Ints
    weight: Floats


@dataclass(frozen=True, slots=True)
class Cooling:
    """`rounds` steps, the first at most `step` of the picture's width, each `factor` of the one before."""

    rounds: int
    step: float
    factor: float


def relax(
    position: Floats,
    links: Links,
    mass: Floats,
    cooling: Cooling,
    *,
    grid: int,
    gravity: float = 1.0,
) -> Floats:
    """Move the nodes of one level until they rest, and return the new positions, shape (n, 2).

    `grid` is the number of cells a side of the repulsion grid.
    """
    position = position.copy()
    kernel = _kernel(grid) if len(position) > _FEW else None
    for round_ in range(cooling.rounds):
        width = max(float(np.ptp(position, axis=0).max()), 1e-9) * 1.02
        force = _repel_few(position, mass) if kernel is None else _repel(position, mass, width, grid, kernel)
        force *= _REPULSION
        force += _attract(position, links) / mass[:, None]
        distance = np.sqrt((position * position).sum(1) + 1e-9)
        force -= gravity * position / distance[:, None]
        length = np.sqrt((force * force).sum(1)) + 1e-12
        limit = cooling.step * width * cooling.factor**round_
        position += force * (np.minimum(length * 0.5, limit) / length)[:, None]
    return position


def grid_for(nodes: int) -> int:
    """Cells a side for `nodes` nodes: about four to a node, within what an FFT does in milliseconds."""
    return int(min(512, max(64, 2 ** np.ceil(np.log2(np.sqrt(nodes) * 2)))))


def _kernel(grid: int) -> tuple[NDArray[np.complex128], NDArray[np.complex128]]:
    ramp = np.concatenate([np.arange(0, grid), [0], np.arange(-grid + 1, 0)]).astype(float)
    x, y = np.meshgrid(ramp, ramp, indexing="ij")
    squared = x * x + y * y
    squared[0, 0] = 1.0
    squared += 0.2  # softens the push of nodes that share a cell
    return fft.rfft2(x / squared), fft.rfft2(y / squared)


def _repel_few(position: Floats, mass: Floats) -> Floats:
    """The push on each node for a unit of its mass, pair by pair: for few nodes faster than the grid."""
    apart = position[:, None, :] - position[None, :, :]
    squared = (apart * apart).sum(2) + 1e-6 * float(np.ptp(position, axis=0).max()) ** 2 + 1e-12
    return np.asarray((apart * (mass[None, :] / squared)[:, :, None]).sum(1))


def _repel(
    position: Floats,
    mass: Floats,
    width: float,
    grid: int,
    kernel: tuple[NDArray[np.complex128], NDArray[np.complex128]],
) -> Floats:
    """The push on each node for a unit of its mass, from all others at once over a grid as wide as the picture."""
    low, high = position.min(0), position.max(0)
    cell = width / (grid - 1)
    scaled = (position - (low + high) / 2 + width / 2) / cell
    corner = np.clip(scaled.astype(np.int64), 0, grid - 2)
    f = scaled - corner
    g = 1.0 - f
    shares = (g[:, 0] * g[:, 1], g[:, 0] * f[:, 1], f[:, 0] * g[:, 1], f[:, 0] * f[:, 1])
    cells = tuple(corner[:, 0] * grid + corner[:, 1] + offset for offset in (0, 1, grid, grid + 1))
    density = np.zeros(grid * grid)
    for where, share in zip(cells, shares, strict=True):
        density += np.bincount(where, share * mass, grid * grid)
    spectrum = fft.rfft2(density.reshape(grid, grid), (2 * grid, 2 * grid))
    force = np.zeros_like(position)
    for axis in (0, 1):
        field = fft.irfft2(spectrum * kernel[axis], (2 * grid, 2 * grid))[:grid, :grid].ravel() / cell
        for where, share in zip(cells, shares, strict=True):
            force[:, axis] += share * field[where]
    return force


def _attract(position: Floats, links: Links) -> Floats:
    pull = (position[links.target] - position[links.source]) * links.weight[:, None]
    nodes = len(position)
    columns = [
        np.bincount(links.source, pull[:, axis], nodes) - np.bincount(links.target, pull[:, axis], nodes)
        for axis in (0, 1)
    ]
    return np.stack(columns, axis=1)

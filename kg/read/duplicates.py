"""Near-duplicates: the same article on two sites, a corrected reprint, an article and its shortened form.

Each text becomes the set of its runs of five words (shingles). Pairs that may be alike are found by MinHash signatures
in bands (Broder 1997; Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets", ch. 3) and then compared exactly, so
that no pair is called alike by chance. Bulletins of one genre share set phrases, not runs of words over whole pages.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import combinations
from typing import Literal

import numpy as np

from kg.model import Document

_RUN = 5
_BANDS, _ROWS = 48, 2
_PRIME = (1 << 31) - 1
_MULTIPLIERS, _ADDENDS = np.random.default_rng(20240121).integers(1, _PRIME, (2, _BANDS * _ROWS), dtype=np.uint64)
#: Of the runs of words of both texts, the share both have from which they count as one article. Among 594 articles of
#: the press without reprints, pairs that quote one communiqué at length reach .38; a reprint with another headline,
#: signature and some corrected names stays above .7.
ALIKE = 0.6
#: Of the shorter text's runs, the share that the longer has from which it is an excerpt; the same pairs reach .80.
#: Bands find an excerpt reliably down to a third of the whole article's length.
CONTAINED = 0.85
_MOST_IN_BUCKET = 200

Kind = Literal["same", "revised", "excerpt"]


@dataclass(frozen=True, slots=True)
class NearDuplicate:
    """Two bulletins that are one article, `left` < `right` by ID.

    `similarity` is the share of runs of five words they have in common (0 to 1, Jaccard). `kind`: "same" text but for
    case, marks and blanks; "revised", a few words differ; "excerpt", the one is most of a part of the other.
    """

    left: str
    right: str
    similarity: float
    kind: Kind


def near_duplicates(documents: Iterable[Document]) -> tuple[NearDuplicate, ...]:
    """The pairs of bulletins that are one article, ordered by their IDs, whatever the order they come in."""
    runs = {document.id: shingles(document.text) for document in documents}
    names = sorted(name for name, own in runs.items() if own.size)
    buckets: defaultdict[tuple[int, bytes], list[str]] = defaultdict(list)
    for name in names:
        for bucket in enumerate(bands(runs[name])):
            buckets[bucket].append(name)
    pairs = {pair for bucket in buckets.values() for pair in combinations(bucket[:_MOST_IN_BUCKET], 2)}
    found = (compare(left, right, runs[left], runs[right]) for left, right in sorted(pairs))
    return tuple(pair for pair in found if pair)


def groups(pairs: Iterable[NearDuplicate]) -> tuple[tuple[str, ...], ...]:
    """The bulletins that are one article together, directly or through others; each group and all of them in order."""
    leader: dict[str, str] = {}

    def lead(name: str) -> str:
        while leader.setdefault(name, name) != name:
            leader[name] = leader[leader[name]]
            name = leader[name]
        return name

    for pair in pairs:
        first, second = sorted((lead(pair.left), lead(pair.right)))
        leader[second] = first
    members: defaultdict[str, list[str]] = defaultdict(list)
    for name in leader:
        members[lead(name)].append(name)
    return tuple(sorted(tuple(sorted(group)) for group in members.values()))


def shingles(text: str) -> np.ndarray[tuple[int], np.dtype[np.uint64]]:
    """The runs of five words of a text as sorted, unique 31-bit numbers; case, marks and punctuation do not count."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    words = re.findall(r"\w+", "".join(c for c in plain if not unicodedata.combining(c)))
    starts = range(max(1, len(words) - _RUN + 1)) if words else ()
    numbers = {_number(words[start : start + _RUN]) for start in starts}
    return np.array(sorted(numbers), dtype=np.uint64)


def minima(
    runs: np.ndarray[tuple[int], np.dtype[np.uint64]], count: int
) -> np.ndarray[tuple[int], np.dtype[np.uint64]]:
    """The first `count` (at most 96) minima of a text's MinHash signature, 31-bit numbers; `runs` not empty.

    Two texts have each of them in common with the probability of the share of their runs that both have.
    """
    mixed = (runs[:, None] * _MULTIPLIERS[None, :count] + _ADDENDS[None, :count]) % np.uint64(_PRIME)
    return np.asarray(mixed.min(axis=0))


def bands(runs: np.ndarray[tuple[int], np.dtype[np.uint64]]) -> list[bytes]:
    """The bands of a text's MinHash signature: two texts that share one are worth comparing."""
    signature = minima(runs, _BANDS * _ROWS)
    smallest = [runs[:_ROWS].tobytes()] if runs.size <= _ROWS else []
    return [signature[n * _ROWS : (n + 1) * _ROWS].tobytes() for n in range(_BANDS)] + smallest


def compare(
    left: str,
    right: str,
    left_runs: np.ndarray[tuple[int], np.dtype[np.uint64]],
    right_runs: np.ndarray[tuple[int], np.dtype[np.uint64]],
) -> NearDuplicate | None:
    """What two bulletins are to each other, by their runs of words; None where they are two articles."""
    shared = int(np.intersect1d(left_runs, right_runs, assume_unique=True).size)
    either = left_runs.size + right_runs.size - shared
    similarity = shared / either if either else 0.0
    contained = shared / min(left_runs.size, right_runs.size) if shared else 0.0
    if similarity < ALIKE and contained < CONTAINED:
        return None
    kind: Kind = "same" if similarity == 1.0 else "revised" if similarity >= ALIKE else "excerpt"
    first, second = sorted((left, right))
    return NearDuplicate(first, second, round(similarity, 4), kind)


def _number(words: Sequence[str]) -> int:
    return int.from_bytes(blake2b(" ".join(words).encode(), digest_size=4).digest()) % _PRIME

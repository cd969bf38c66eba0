"""Bulletin IDs: the stem of a file name, or a slug of an address; one batch never uses an ID for two inputs.

Files that would share an ID (`a/tin.txt` and `b/tin.txt`) all get the shortest end of their path that tells them apart
(`a-tin`, `b-tin`; `tin.html`, `tin.txt` in one folder), whatever the order they are given in. What turns up inside
archives, dumps and feeds is known only as it is read: there the later one gets a hash of its origin.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from hashlib import sha256
from pathlib import PurePath
from urllib.parse import SplitResult, unquote, urljoin, urlsplit

_LONGEST = 120
_TAILS = (".warc", ".tar")


def stem_id(name: str) -> str:
    """The ID of a file name: its stem, composed (NFC), without control characters.

    >>> stem_id("Bản tin 21-1.docx")
    'Bản tin 21-1'
    """
    stem = PurePath(name.replace("\\", "/")).stem
    if stem.endswith(_TAILS):
        stem = PurePath(stem).stem
    clean = "".join(" " if unicodedata.category(c).startswith(("C", "Z")) else c for c in stem)
    return shorten(unicodedata.normalize("NFC", " ".join(clean.split())) or "bulletin")


def address_id(address: str) -> str:
    """The ID of an address: host and path as one slug of ASCII letters, digits and hyphens.

    >>> address_id("https://www.tinhuy.example/tin-tuc/hoi-nghi-123.html?x=1")
    'tinhuy.example-tin-tuc-hoi-nghi-123-x-1'
    """
    parts = split_address(address)
    host = (parts.hostname or "").removeprefix("www.")
    path = re.sub(r"\.(html?|aspx?|php|jsp|htm)$|/index\.(html?|php)$", "", unquote(parts.path))
    return shorten("-".join(filter(None, (host, slug(path), slug(unquote(parts.query))))) or "page")


def split_address(address: str) -> SplitResult:
    """The parts of an address; those of one that is none (`http://[x`) are empty."""
    try:
        parts = urlsplit(address)
        _ = parts.hostname
    except ValueError:
        return SplitResult("", "", "", "", "")
    return parts


def join_address(base: str, target: str) -> str:
    """The address that a link leads to, "" where it is no address."""
    try:
        return urljoin(base, target.strip())
    except ValueError:
        return ""


def slug(text: str) -> str:
    """Lower-case ASCII letters and digits with single hyphens; Vietnamese letters lose their marks.

    >>> slug("Hội nghị Đảng bộ")
    'hoi-nghi-dang-bo'
    """
    plain = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "-", letters.lower()).strip("-")


def shorten(name: str) -> str:
    """A name of at most 120 characters: a longer one is cut and ends in a hash of the whole."""
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 9]}-{short_hash(name, 8)}"


def short_hash(text: str, length: int = 6) -> str:
    """The first hexadecimal digits of the text's SHA-256."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:length]


def file_ids(paths: Iterable[PurePath]) -> dict[PurePath, str]:
    """An ID for each path of a batch; equal stems are told apart by as much of the path as that takes."""
    groups: dict[str, list[PurePath]] = defaultdict(list)
    for path in dict.fromkeys(paths):
        groups[stem_id(path.name)].append(path)
    ids: dict[PurePath, str] = {}
    for stem, group in groups.items():
        if len(group) == 1:
            ids[group[0]] = stem
            continue
        labels = [_labels(path) for path in group]
        for depth in range(max(map(len, labels))):
            tried = [label[min(depth, len(label) - 1)] for label in labels]
            if max(Counter(tried).values()) == 1:
                break
        else:
            tried = [f"{stem}-{short_hash(str(path))}" for path in group]
        ids.update(zip(group, tried, strict=True))
    return ids


def _labels(path: PurePath) -> list[str]:
    """Ever longer names of one file: with its suffix, then with one more folder each time."""
    folders = [part for part in path.parts[:-1] if part not in ("/", ".", "..")]
    stems = ["-".join([*folders[len(folders) - n :], stem_id(path.name)]) for n in range(1, len(folders) + 1)]
    with_suffix = [f"{name}{path.suffix}" for name in [stem_id(path.name), *stems]]
    return [shorten(name) for pair in zip([stem_id(path.name), *stems], with_suffix, strict=True) for name in pair]

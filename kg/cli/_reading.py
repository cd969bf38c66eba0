"""The options of commands that read bulletins, defined once, and a way to stop such a command cleanly."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from functools import wraps
from pathlib import Path
from types import FrameType, TracebackType
from typing import Any, TypeVar

import click

from kg.read import FIELDS, ReadOptions, parse_columns, parse_limits

T = TypeVar("T")

_OPTIONS = (
    click.option("--published", metavar="DATE", help="The date of publication of what is read, as 2024-01-21."),
    click.option("--locality", metavar="PLACE", help="The place of the bulletins, as 'Đắk Song, Đắk Nông'."),
    click.option("--source", metavar="URL", help="The address the bulletins come from."),
    click.option("--publisher", metavar="NAME", help="Who published the bulletins."),
    click.option("--author", metavar="NAME", help="Who wrote the bulletins."),
    click.option(
        "--map",
        "columns",
        metavar="FIELD=COLUMN,...",
        help=f"The columns of a .csv or .jsonl dump: text=body,date=published. Fields: {', '.join(FIELDS)}.",
    ),
    click.option("--encoding", metavar="NAME", help="The encoding, where it is not told right: utf-8, tcvn3, vni..."),
    click.option(
        "--feed", is_flag=True, help="Read addresses (or files) as RSS, Atom or sitemaps, and their articles."
    ),
    click.option("--since", metavar="DATE", help="With feeds: leave out articles that are older."),
    click.option("--match", metavar="REGEX", help="With feeds: only articles whose address matches."),
    click.option(
        "--site-rules",
        multiple=True,
        type=click.Path(path_type=Path, exists=True, dir_okay=False),
        help="A YAML file of rules for portals that are not read right.",
    ),
    click.option("--allow-local", is_flag=True, help="Allow addresses of the local network."),
    click.option(
        "--rate", type=float, default=1.0, show_default=True, metavar="N", help="Requests a second to one web server."
    ),
    click.option(
        "--cache",
        type=click.Path(path_type=Path, dir_okay=False),
        help="Where fetched pages are kept, for going on after a stop.  [default: in the user's cache folder]",
    ),
    click.option("--limit", "limits", multiple=True, metavar="NAME=VALUE", help="Change a limit: page_bytes=20MB."),
)


def read_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Gives a command the options above; it takes them as one `options: ReadOptions`."""

    @wraps(function)
    def wrapper(*args: Any, **given: Any) -> Any:
        names = ("published", "locality", "source", "publisher", "author", "encoding", "feed", "since", "match")
        options = ReadOptions(
            **{name: given.pop(name) for name in names},
            columns=parse_columns(given.pop("columns") or ""),
            site_rules=tuple(given.pop("site_rules")),
            allow_local=given.pop("allow_local"),
            requests_per_second=given.pop("rate"),
            cache=given.pop("cache") or default_cache(),
            limits=parse_limits(given.pop("limits")),
        )
        return function(*args, options=options, **given)

    for option in reversed(_OPTIONS):
        wrapper = option(wrapper)
    return wrapper


def default_cache() -> Path | None:
    """The file of fetched pages in the user's cache folder (XDG Base Directory Specification); None if it is locked."""
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA") or Path.home() / ".cache"
    folder = Path(base) / "kg-bulletin"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return folder / "pages.sqlite" if os.access(folder, os.W_OK) else None


class Stoppable(AbstractContextManager["Stoppable"]):
    """Ctrl-C ends what is read after the bulletin in hand; a second one ends at once.

    `stopped` says afterwards whether it was pressed; `say` puts the word about it where it can be read.
    """

    def __init__(self, say: Callable[[str], None] = lambda text: click.echo(text, err=True)) -> None:
        self.stopped = False
        self._say = say
        self._reading = False
        self._before: Any = None

    def __enter__(self) -> Stoppable:
        if threading.current_thread() is threading.main_thread():
            self._before = signal.signal(signal.SIGINT, self._pressed)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._before is not None:
            signal.signal(signal.SIGINT, self._before)

    def until_stopped(self, items: Iterator[T]) -> Iterator[T]:
        """The items, up to the one in hand when Ctrl-C is pressed."""
        while not self.stopped:
            try:
                self._reading = True
                item = next(items)
            except StopIteration:
                return
            except KeyboardInterrupt:
                self.stopped = True
                return
            finally:
                self._reading = False
            yield item

    def _pressed(self, number: int, frame: FrameType | None) -> None:
        if self._reading or self.stopped:
            raise KeyboardInterrupt
        self.stopped = True
        self._say("Stopping after the bulletin in hand; press Ctrl-C again to stop at once.")

"""What commands share: the store they work on, options that mean the same everywhere, and how things are printed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from kg.api import Store
    from kg.model import Issue

F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Settings:
    """The options of the group."""

    store: str

    def open(self, *, writable: bool = False) -> Store:
        """Open the store; raises KgError where there is none to read."""
        from kg.api import Store

        return Store(self.store, writable=writable)


pass_settings = click.make_pass_decorator(Settings)


def bulletin_option(help_text: str) -> Callable[[F], F]:
    """The option --bulletin ID."""
    return click.option("--bulletin", metavar="ID", help=help_text)


def lexicon_option(help_text: str) -> Callable[[F], F]:
    """The option --lexicon FILE."""
    kind = click.Path(path_type=Path, exists=True, dir_okay=False)
    return click.option("--lexicon", type=kind, metavar="FILE", help=help_text)


def use_lexicon(store: Store, lexicon: Path | None) -> None:
    """Let the store read with the words of a file from now on, and say what that means for what is there."""
    if lexicon is None:
        return
    from kg.lexicon import read_words

    if store.use_lexicon(read_words(lexicon), str(lexicon)):
        there = " Bulletins read before are as they were; 'kg rebuild' reads them again." if store.bulletins() else ""
        click.echo(f"The graph keeps {lexicon} and reads with it from now on.{there}", err=True)


def format_option(
    formats: Sequence[str], default: str, help_text: str = "The format of what is printed."
) -> Callable[[F], F]:
    """The option --format."""
    return click.option(
        "-f", "--format", "form", type=click.Choice(list(formats)), default=default, show_default=True, help=help_text
    )


def json_option(help_text: str = "Print a report as JSON.") -> Callable[[F], F]:
    """The flag --json."""
    return click.option("--json", "as_json", is_flag=True, help=help_text)


def print_table(
    title: str | None,
    columns: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    numbers: Sequence[int] = (),
    err: bool = False,
    paged: bool = False,
) -> None:
    """Print a table that fits the terminal; where output goes to a file or pipe, nothing is cut off or folded.

    Columns without anything in them are left out, and on a terminal long cells are shortened. A table that is `paged`
    and longer than the terminal is shown page by page, with the reader's own $PAGER.
    """
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(stderr=err, highlight=False)
    cells = [[visible(cell) for cell in row] for row in rows]
    shown = [i for i in range(len(columns)) if not cells or any(row[i] for row in cells)]
    widest = {i: max((cell_width(row[i]) for row in cells), default=0) for i in shown}
    if not console.is_terminal:
        natural = sum(max(widest[i], cell_width(columns[i])) + 3 for i in shown) + 4
        console = Console(stderr=err, highlight=False, width=max(80, natural))
    if title:
        # Not as the table's own, which would be folded to the width of its columns.
        console.print(Text(title, style="italic"))
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for i in shown:
        least = 36 if widest[i] > _LONG else None
        table.add_column(
            Text(columns[i]), justify="right" if i in numbers else "left", overflow="fold", min_width=least
        )
    for row in cells:
        table.add_row(*(Text(_shortened(row[i]) if console.is_terminal else row[i]) for i in shown))
    with console.pager() if paged and console.is_terminal and len(cells) >= console.height else nullcontext():
        console.print(table)


#: From this many columns on a cell is running text, which gets room on a terminal and is cut at `_SHOWN` characters.
_LONG, _SHOWN = 60, 180


def cell_width(text: str) -> int:
    """Return how many terminal columns the widest line of `text` takes."""
    from rich.cells import cell_len

    return max(map(cell_len, text.split("\n")))


def _shortened(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1].rstrip() + "…"


def visible(text: str) -> str:
    """Return `text` fit for a terminal: no control characters, which could change what a reader sees."""
    return "".join(c if c == "\n" or c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)


def print_issues(issues: Iterable[Issue]) -> None:
    """Print issues to standard error, one a line: where, how bad, what."""
    for issue in issues:
        at = f" [{issue.span.start}-{issue.span.end}]" if issue.span else ""
        click.echo(visible(f"{issue.doc}{at}: {issue.severity}: {issue.message} ({issue.code})"), err=True)

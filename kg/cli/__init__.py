"""The command line: one file for each command, found by its name, and one place where errors become words.

A command is a module of this package with a click command called `command`; `import_.py` is `kg import`.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import click

import kg
from kg.cli._shared import Settings
from kg.errors import KgError


class _Refusal(click.ClickException):
    exit_code = 2


class Commands(click.Group):
    """Finds commands by their files, and loads one only when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        files = Path(__file__).parent.glob("*.py")
        return sorted(f.stem.rstrip("_") for f in files if not f.stem.startswith("_"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of that name, or None."""
        if cmd_name not in self.list_commands(ctx):
            return None
        folder = Path(__file__).parent
        module = f"{cmd_name}_" if (folder / f"{cmd_name}_.py").exists() else cmd_name
        command = import_module(f"kg.cli.{module}").command
        assert isinstance(command, click.Command)
        if not any(param.name == "store" for param in command.params):
            # People write it before the command as well as after.
            command.params.append(_store_option(default=None))
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that `args` begin with; raises UsageError with the nearest names where there is none."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from difflib import get_close_matches

            near = get_close_matches(args[0], self.list_commands(ctx), n=2)
            if near and not isinstance(error, click.NoSuchOption):
                raise click.UsageError(
                    f"no such command {args[0]!r}; did you mean {' or '.join(near)}?", ctx
                ) from error
            raise

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; what the library found wrong is said in one line, and ends with exit code 2."""
        try:
            return super().invoke(ctx)
        except KgError as error:
            raise _Refusal(str(error)) from error


def _use_store(ctx: click.Context, param: click.Parameter, store: str | None) -> None:
    if store is not None:
        ctx.obj = Settings(store)


def _store_option(**settings: Any) -> click.Option:
    """Return the option --store, of the group and of every command; the command's own goes before the group's."""
    return click.Option(
        ["--store"],
        metavar="DIR|ADDRESS",
        expose_value=False,
        callback=_use_store,
        help="The folder of the graph, or the address of a store [also: KG_STORE].",
        **settings,
    )


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Example: kg import bulletins/ && kg query who-holds -p body='Thành ủy Hải Phòng'",
)
@click.version_option(kg.__version__, "--version", prog_name="kg")
def main() -> None:
    """Read Vietnamese bulletins into a knowledge graph in which every fact cites its sentence."""
    for stream in (sys.stdout, sys.stderr):
        # Vietnamese output must not depend on the locale of the machine.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


main.params.append(_store_option(envvar="KG_STORE", default="kg-store", show_default="./kg-store"))

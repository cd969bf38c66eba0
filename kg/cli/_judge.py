"""What `kg same` and `kg different` share: two names in, a judgement kept, what it changed said."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from kg.cli._shared import Settings
from kg.errors import KgError
from kg.model import Judgement

F = TypeVar("F", bound=Callable[..., Any])


def judgement_options(function: F) -> F:
    """The two names, --by, --reason and --withdraw."""
    function = click.option("--withdraw", is_flag=True, help="Take back what was judged of these two.")(function)
    function = click.option("--reason", default="", metavar="TEXT", help="Why, in your words; kept with it.")(function)
    function = click.option("--by", default="", metavar="NAME", help="Who judges; kept with the judgement.")(function)
    function = click.argument("right", metavar="B")(function)
    return click.argument("left", metavar="A")(function)


def judge(settings: Settings, same: bool, left: str, right: str, *, by: str, reason: str, withdraw: bool) -> None:
    """Record or withdraw a judgement, and say what the two names are now."""
    from kg.graph.judging import find_member, identity_of, members_of
    from kg.resolve import contradictions, normal

    with settings.open(writable=True) as store:
        one, two = find_member(store, left), find_member(store, right)
        if one == two:
            raise KgError(f"both are the same name of the same bulletin: {one[0]}:{one[1]}")
        told = normal(Judgement(same, one, two, by, reason))
        if withdraw:
            held = [j for j in store.judgements() if (j.left, j.right) == (told.left, told.right)]
            if not held:
                raise KgError(f"nothing was judged of {_named(one)} and {_named(two)}")
            store.judge((), withdraw=held)
            click.echo(f"withdrawn: {_named(one)} and {_named(two)} {'the same' if held[0].same else 'different'}")
        else:
            _refuse_contradiction(contradictions([*_others(store.judgements(), told), told]), told)
            store.judge([told])
        for member in (one, two):
            key = identity_of(store, member)
            count = len(members_of(store, f"{store.minter.base}{key}"))
            click.echo(f"{_named(member)} is {key}, named {count} time{'' if count == 1 else 's'}")


def _others(judgements: tuple[Judgement, ...], told: Judgement) -> list[Judgement]:
    return [j for j in judgements if (j.left, j.right) != (told.left, told.right)]


def _refuse_contradiction(against: tuple[Judgement, ...], told: Judgement) -> None:
    if against:
        first = against[0]
        raise KgError(
            f"that contradicts what was judged before: {_named(first.left)} and {_named(first.right)} "
            f"{'are the same' if told != first else 'cannot be the same: judgements keep their persons apart'}; "
            "withdraw that first (--withdraw)"
        )


def _named(member: tuple[str, str]) -> str:
    return f"{member[0]}:{member[1]}"

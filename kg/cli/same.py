"""`kg same`: a person's word that two names are of one person or body."""

from __future__ import annotations

import click

from kg.cli._judge import judge, judgement_options
from kg.cli._shared import Settings, pass_settings


@click.command("same", epilog="Example: kg same 's01:Lê Trung Kiên' 's07:Lê Trung Kiên' --by Hoa --reason 'same CV'")
@judgement_options
@pass_settings
def command(settings: Settings, left: str, right: str, *, by: str, reason: str, withdraw: bool) -> None:
    """Judge that A and B are one person or body; kept as data, whatever is imported or rebuilt later.

    A and B are names in bulletins, written BULLETIN:NAME, or keys as 'kg review' and 'kg facts' show them.
    """
    judge(settings, True, left, right, by=by, reason=reason, withdraw=withdraw)

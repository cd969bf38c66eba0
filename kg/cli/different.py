"""`kg different`: a person's word that two names are of two persons or bodies."""

from __future__ import annotations

import click

from kg.cli._judge import judge, judgement_options
from kg.cli._shared import Settings, pass_settings


@click.command("different", epilog="Example: kg different 's01:Nguyễn Văn Hùng' 's09:Nguyễn Văn Hùng'")
@judgement_options
@pass_settings
def command(settings: Settings, left: str, right: str, *, by: str, reason: str, withdraw: bool) -> None:
    """Judge that A and B are two persons or bodies; kept as data, whatever is imported or rebuilt later.

    A and B are names in bulletins, written BULLETIN:NAME, or keys as 'kg review' and 'kg facts' show them.
    """
    judge(settings, False, left, right, by=by, reason=reason, withdraw=withdraw)

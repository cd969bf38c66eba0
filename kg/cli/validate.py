"""`kg validate`: the graph against its shapes."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict

import click

from kg.cli._shared import Settings, json_option, pass_settings, visible


@click.command("validate", epilog="Example: kg validate")
@json_option("Print the findings as JSON.")
@pass_settings
def command(settings: Settings, as_json: bool) -> None:
    """Check that the graph is sound, and say of each fault which fact it is in, who says so, and what to do."""
    with settings.open() as store:
        findings = store.validate()
    faults = [f for f in findings if f.severity == "error"]
    if as_json:
        report = {"conforms": not faults, "findings": [asdict(f) for f in findings]}
        click.echo(json.dumps(report, ensure_ascii=False, indent=1))
    else:
        for finding in findings:
            click.echo(visible(finding.text()))
        click.echo("the graph conforms" if not faults else f"{len(faults)} faults", err=bool(faults))
    if faults:
        sys.exit(1)

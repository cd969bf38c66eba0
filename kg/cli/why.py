"""`kg why`: why two names are one person or body, or are not."""

from __future__ import annotations

import click

from kg.cli._shared import Settings, pass_settings, visible


@click.command("why", epilog="Example: kg why 's01:Lê Trung Kiên' 's07:Lê Trung Kiên'")
@click.argument("left", metavar="A")
@click.argument("right", metavar="B")
@pass_settings
def command(settings: Settings, left: str, right: str) -> None:
    """Say why A and B are one person or body, or are not, with the sentences it rests on.

    A and B are names in bulletins, written BULLETIN:NAME, or keys as 'kg review' and 'kg facts' show them. Weights are
    in log odds: above 0 for one person, below 0 against.
    """
    from kg.graph.judging import explain, find_member, identity_of, quote

    with settings.open() as store:
        one, two = find_member(store, left), find_member(store, right)
        found = explain(store, one, two)
        lines = [f"{doc}:{name} is {identity_of(store, (doc, name))}" for doc, name in (one, two)]
        lines.append("one and the same" if found.same else "not the same")
        if found.judgement is not None:
            j = found.judgement
            said = "; ".join(part for part in (j.by and f"by {j.by}", j.reason) if part)
            lines.append(f"judged {'the same' if j.same else 'different'}{f' ({said})' if said else ''}")
        for link in found.path:
            lines.append(f"  {link.left[0]}:{link.left[1]} = {link.right[0]}:{link.right[1]}   [{link.rule}]")
            lines.append(f"      {link.because}")
        for reason in found.reasons:
            lines.append(f"  {reason.weight:+5.1f}  {reason.because}   [{reason.rule}]")
        if not found.same and not found.reasons:
            lines.append("  their names are not forms of one name")
        elif not found.same:
            total = sum(r.weight for r in found.reasons)
            lines.append(f"  {total:+5.1f}  together: below the threshold, or kept apart by a judgement")
        for member in dict.fromkeys((one, *(m for x in found.path for m in (x.left, x.right)), two)):
            lines.append(f"  {member[0]}: “{quote(store, member)}”")
    click.echo(visible("\n".join(lines)))

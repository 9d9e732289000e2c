"""dsgloss review: decide on proposals, one by one at a terminal, or by id and by threshold without one."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path

import click

from dsgloss.cli import Exit
from dsgloss.cli.output import Output, output_option
from dsgloss.cli.review_batch import Orders, decide
from dsgloss.cli.review_evidence import supported
from dsgloss.cli.review_list import print_list
from dsgloss.errors import Problem, UsageError
from dsgloss.messages import say
from dsgloss.reviewing import Desk, Thresholds, reason_of

_SHARE = click.FloatRange(0, 1)


@click.command("review")
@click.argument("ids", nargs=-1)
@click.option("--glossary", type=click.Path(path_type=Path), default=Path("glossary"), show_default=True)
@click.option("--list", "listing", flag_value="list", help="List the proposals, the best supported first.")
@output_option(Output.TABLE, Output.JSON)
@click.option("--accept", metavar="ID", multiple=True, help="Accept a proposal; more ids may follow.")
@click.option("--reject", metavar="ID", multiple=True, help="Reject a proposal; more ids may follow.")
@click.option("--merge", metavar="ID INTO", nargs=2, multiple=True, help="Merge a proposal into another concept.")
@click.option("--accept-above", metavar="P", type=_SHARE, help="Accept what extraction is at least so sure of, 0 to 1.")
@click.option("--reject-below", metavar="P", type=_SHARE, help="Reject what extraction is less sure of than this.")
@click.option("--min-citations", type=click.IntRange(min=1), default=1, show_default=True,
              help="Let --accept-above accept only what is cited so often.")  # fmt: skip
@click.option("--reason", default="", help="Why; it is recorded with the date.")
@click.option("--subject", help="The subject field of what is accepted; its first part names the file.")
@click.option("--date", type=click.DateTime(["%Y-%m-%d"]), help="The day to record; by default today.")
@click.option("--dry-run", "effect", flag_value="none", help="Say what would be done; write nothing.")
def command(
    ids: tuple[str, ...],
    glossary: Path,
    listing: str | None,
    output_format: str,
    accept: tuple[str, ...],
    reject: tuple[str, ...],
    merge: tuple[tuple[str, str], ...],
    accept_above: float | None,
    reject_below: float | None,
    min_citations: int,
    reason: str,
    subject: str | None,
    date: datetime.datetime | None,
    effect: str | None,
) -> int:
    """Decide on the proposals of a glossary: accept, edit, merge, reject or skip them.

    At a terminal they are shown one by one, or those of IDS alone, with the sentences that state them. Every
    decision is written at once, so one can stop at any time and go on later. Accepted proposals move from
    proposals.yaml to the file of their subject field; rejected ones stay, so that they are not proposed again.
    """
    day = date.date() if date is not None else datetime.datetime.now().astimezone().date()
    orders = Orders(accept, reject, merge, Thresholds(accept_above, reject_below, min_citations),
                    reason_of(reason), subject, day).with_more(ids)  # fmt: skip
    if not (listing or orders.are_given) and not (sys.stdin.isatty() and sys.stdout.isatty()):
        remedy = say("Use --list, --accept, --reject, --merge, --accept-above or --reject-below.")
        raise UsageError(Problem("dsgloss review", say("there is no terminal to ask at"), remedy))
    desk = Desk(glossary)
    for concept_id in desk.healed:
        click.echo(say("dsgloss: the move of '{id}' had been interrupted; it is complete now", id=concept_id), err=True)
    if orders.are_given:
        decide(desk, orders, effect)
    if listing:
        print_list(supported(desk, ids if not orders.are_given else ()), Output(output_format), desk)
    elif not orders.are_given:
        from dsgloss.cli.review_session import Session  # late: only a person at a terminal needs it

        Session(desk, ids, day, orders.reason, subject).run()
    return Exit.CLEAN

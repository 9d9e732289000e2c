"""The review at a terminal: one proposal, one key, one decision on disk; then the next."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from contextlib import suppress

import click

from dsgloss.cli.failure import report
from dsgloss.cli.review_batch import told
from dsgloss.cli.review_edit import edited
from dsgloss.cli.review_evidence import supported
from dsgloss.cli.review_keys import Key, choice, help_lines, key_line, pressed
from dsgloss.cli.review_shown import show
from dsgloss.cli.terminal import console
from dsgloss.errors import DsglossError
from dsgloss.lookup import Index, Matcher
from dsgloss.messages import say
from dsgloss.model import Concept, ReviewState
from dsgloss.printable import printable
from dsgloss.reviewing import (
    Accept,
    Decision,
    Desk,
    Edit,
    Merge,
    Neighbourhood,
    Reject,
    Similar,
    Skip,
    Sources,
    Supported,
    reason_of,
)
from dsgloss.store.saving import UNSORTED_FILE


class Session:
    """Goes through the proposals of a glossary, or those of some ids; every decision is on disk before the next key."""

    def __init__(
        self, desk: Desk, ids: Sequence[str], date: datetime.date, reason: str | None, subject: str | None
    ) -> None:
        self._desk = desk
        self._date = date
        self._reason = reason
        self._subject = subject
        self._out = console()
        self._queue = supported(desk, ids)
        self._behind: set[str] = set()
        self._chosen: dict[str, str] = {}
        self._similar: list[Similar] = []
        self._count = 0
        self._keys: dict[Key, Callable[[Concept], bool]] = {
            Key.ACCEPT: self._accept,
            Key.EDIT: self._edit,
            Key.MERGE: self._merge,
            Key.REJECT: self._reject,
            Key.FIELD: self._field,
            Key.SKIP: self._skip,
        }

    def run(self) -> None:
        """Ask for one proposal after the other until there is none left, or the person stops."""
        try:
            with suppress(EOFError):
                while self._ask():
                    pass
        except (click.Abort, KeyboardInterrupt):
            self._farewell()
            raise click.Abort from None
        self._farewell()

    def _farewell(self) -> None:
        left = sum(c.review.state is ReviewState.PROPOSED for c in self._desk.terminology.concepts)
        click.echo()
        click.echo(say("decisions written: {count}; proposals left: {left}", count=self._count, left=left))

    def _ask(self) -> bool:
        """Show the next proposal and do what keys say until another one is due; False if that is all."""
        each = self._next()
        if each is None:
            click.echo(say("there is nothing to review") if not self._queue else say("that was all"))
            return bool(self._count or self._behind) and self._ask_at_end()
        self._show(each)
        while True:
            key = pressed()
            if key is Key.QUIT:
                return False
            if key is Key.UNDO:
                if self._undo():
                    return True
            elif key is Key.HELP or key is None:
                click.echo("\n".join(help_lines()))
            elif self._keys[key](each.concept):
                return True
            click.echo(key_line())

    def _ask_at_end(self) -> bool:
        """Let a person take back the last decision when nothing is left to decide."""
        click.echo(say("u undo, any other key ends"))
        return pressed() is Key.UNDO and self._undo()

    def _next(self) -> Supported | None:
        terminology = self._desk.terminology
        for each in self._queue:
            found = terminology.get(each.concept.id)
            if each.concept.id in self._behind or found is None or found.review.state is not ReviewState.PROPOSED:
                continue
            return Supported(found, each.support)
        return None

    def _show(self, each: Supported) -> None:
        terminology = self._desk.terminology
        self._similar = Neighbourhood(terminology).of(each.concept)
        place = next(n for n, other in enumerate(self._queue, 1) if other.concept.id == each.concept.id)
        sources = Sources(terminology, self._desk.folder)
        show(self._out, each, self._similar, sources, f"[{place}/{len(self._queue)}]")
        click.echo(self._destination(each.concept))
        click.echo(key_line())

    def _destination(self, concept: Concept) -> str:
        subject = self._subject_of(concept)
        if subject is None:
            return "  " + say("subject field: none, so {file}; f chooses one", file=UNSORTED_FILE)
        return "  " + say("subject field: {subject}; f chooses another", subject=subject)

    def _subject_of(self, concept: Concept) -> str | None:
        """Choose a subject field: as was chosen, as it has, as the command line says, else as similar concepts have."""
        likely = (found.concept.subject for found in self._similar if found.concept.subject)
        return self._chosen.get(concept.id) or concept.subject or self._subject or next(likely, None)

    def _accept(self, concept: Concept) -> bool:
        return self._take(Accept(concept.id, self._date, self._reason, self._subject_of(concept)))

    def _reject(self, concept: Concept) -> bool:
        reason = choice(say("Reason (Enter for none)"))
        return self._take(Reject(concept.id, self._date, reason_of(reason) or self._reason))

    def _skip(self, concept: Concept) -> bool:
        self._behind.add(concept.id)
        return self._take(Skip(concept.id, self._date))

    def _merge(self, concept: Concept) -> bool:
        typed = choice(say("Merge into (number, id or words; Enter to leave it)"))
        into = self._meant(typed, concept) if typed else None
        if into is None:
            return False
        return self._take(Merge(concept.id, into, self._date, self._reason))

    def _meant(self, typed: str, concept: Concept) -> str | None:
        """Find the concept that a person means: by its number in the list, its id, or by looking it up."""
        if typed.isascii() and typed.isdecimal() and 0 < int(typed) <= len(self._similar):
            return self._similar[int(typed) - 1].concept.id
        terminology = self._desk.terminology
        if typed in terminology:
            return typed
        others = [each for each in terminology.in_view() if each.id != concept.id]
        found = Index(others, Matcher(others)).lookup(typed, 9)
        for number, match in enumerate(found, 1):
            names = " · ".join(term.text for term in match.concept.terms)
            click.echo(f"  {number} {match.concept.id}  {printable(names)}")
        if not found:
            click.echo(say("nothing in the glossary fits '{query}'", query=printable(typed)))
            return None
        number_typed = choice(say("Which number? (Enter to leave it)"))
        is_one = number_typed.isascii() and number_typed.isdecimal() and 0 < int(number_typed) <= len(found)
        return found[int(number_typed) - 1].concept.id if is_one else None

    def _field(self, concept: Concept) -> bool:
        known = sorted({each.subject for each in self._desk.terminology.concepts if each.subject})
        if known:
            click.echo("  " + ", ".join(known))
        typed = choice(say("Subject field (Enter to leave it)"))
        if typed:
            try:
                Accept(concept.id, self._date, subject=typed).taken(self._desk.terminology)
            except DsglossError as error:
                report(error)
            else:
                self._chosen[concept.id] = typed
        click.echo(self._destination(concept))
        return False

    def _edit(self, concept: Concept) -> bool:
        entry = edited(concept, lambda new: self._desk.preview([Edit(concept.id, new, self._date)]))
        if entry is None or not self._take(Edit(concept.id, entry, self._date)):
            return False
        if entry.id != concept.id:
            self._queue = [
                Supported(entry, each.support) if each.concept.id == concept.id else each for each in self._queue
            ]
        return True

    def _take(self, decision: Decision) -> bool:
        """Write a decision; what cannot be written is told, and the proposal stays."""
        try:
            self._desk.take([decision])
        except DsglossError as error:
            report(error)
            return False
        self._count += not isinstance(decision, Skip)
        click.echo(told(decision) if not isinstance(decision, Skip) else say("skipped {id}", id=decision.concept))
        return True

    def _undo(self) -> bool:
        """Take the last decision back; False if there is none."""
        try:
            undone = self._desk.undo()
        except DsglossError as error:
            report(error)
            return False
        for decision in undone:
            self._behind.discard(decision.concept)
            self._count -= not isinstance(decision, Skip)
            if isinstance(decision, Edit):
                self._queue = [self._as_before(each, decision) for each in self._queue]
            click.echo(say("undone: {decision}", decision=told(decision)))
        if not undone:
            click.echo(say("there is nothing to undo"))
        return bool(undone)

    def _as_before(self, each: Supported, decision: Edit) -> Supported:
        old = self._desk.terminology.get(decision.concept)
        return Supported(old, each.support) if old and each.concept.id == decision.entry.id else each

"""Rules for prh and textlint-rule-prh: what to write instead of deprecated Korean terms.

A rule of prh replaces what a JavaScript regular expression matches by a text. So a pattern here begins no earlier
than a word does, and leaves the expected term itself alone where it contains the deprecated one. prh cannot mend a
particle after the term; `dsgloss lint --fix` does.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dsgloss.documents.decoding import decode
from dsgloss.errors import GlossaryError, Problem, Where
from dsgloss.exchange.draft import Draft, DraftTerm, language_of, with_ids
from dsgloss.exchange.fields import Field, losses_beyond
from dsgloss.exchange.format import Exported, Imported
from dsgloss.exchange.tally import Tally
from dsgloss.lazy import regex
from dsgloss.messages import say
from dsgloss.model import KOREAN, Concept, Status, Term, Terminology
from dsgloss.model.values import one_line
from dsgloss.store.nodes import read_yaml
from dsgloss.store.plain import Data

_CARRIED = frozenset({Field.UNAPPROVED})
_SPECIAL = regex(r"[\\\\/^$.*+?()\[\]{}|]")
_LETTERS = "0-9A-Za-z가-힣"
_LITERAL = regex(rf"/(?:\(\?<!\[{_LETTERS}\]\))?((?:[^\\\\/^$.*+?()\[\]{{}}|]|\\\\[^\w\s])+)(?:\(\?!.*\))?/[a-z]*")


@dataclass(frozen=True, slots=True)
class Prh:
    """The format of prh's rules."""

    name: str = "prh"
    suffixes: frozenset[str] = frozenset()

    def write(self, terminology: Terminology) -> Exported:
        """Write a rule for each concept with a preferred and a deprecated Korean term."""
        tally = Tally()
        rules = [line for concept in terminology.concepts for line in _rule(concept, tally)]
        text = "\n".join(["version: 1", "rules:" if rules else "rules: []", *rules]) + "\n"
        return Exported(text.encode(), (*losses_beyond(_CARRIED, terminology.concepts), *tally.losses))

    def read(self, data: bytes, path: str) -> Imported:
        """Read the rules whose patterns are plain texts; others are told."""
        tree = read_yaml(decode(data, path).text, path)
        if tree.problems:
            raise GlossaryError(*tree.problems)
        rules = tree.data.get("rules") if isinstance(tree.data, dict) else None
        if not isinstance(rules, list):
            what = say("these are no prh rules: there is no list 'rules'")
            raise GlossaryError(Problem(str(Where(path, 1)), what, say("Name the format with --format.")))
        tally = Tally()
        drafts: dict[str, Draft] = {}
        for number, rule in enumerate(rules, start=1):
            _read(number, rule, drafts, tally)
        with_ids(drafts.values(), ())
        return Imported(Terminology(concepts=tuple(draft.concept(tally) for draft in drafts.values())), tally.losses)


PRH = Prh()


def pattern(deprecated: str, expected: str) -> str:
    """Write the regular expression that finds a term where a word begins, but not inside the expected one.

    >>> print(pattern("학습", "기계 학습"))
    /(?<![0-9A-Za-z가-힣])(?<!기계 )학습/
    """
    before = f"(?<![{_LETTERS}])"
    after = "(?![0-9A-Za-z])" if re.search(r"[0-9A-Za-z]$", deprecated) else ""
    for found in re.finditer(re.escape(deprecated), expected):
        left, right = expected[: found.start()], expected[found.end() :]
        if left:
            before += f"(?<!{_escaped(left)})"
        elif right:
            after += f"(?!{_escaped(right)})"
    return f"/{before}{_escaped(deprecated)}{after}/"


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text)


def _rule(concept: Concept, tally: Tally) -> Iterator[str]:
    preferred = concept.preferred(KOREAN)
    deprecated = [*concept.terms_in(KOREAN, Status.DEPRECATED, Status.SUPERSEDED)]
    if not deprecated:
        return
    if preferred is None or re.search(r"\$(?:\d|&)", preferred.text):
        tally.note(say("deprecated terms with nothing to write instead"), concept.id)
        return
    yield f"  - expected: {_quoted(preferred.text)}"
    yield "    patterns:"
    yield from (f"      - {_quoted(pattern(term.text, preferred.text))}" for term in _longest_first(deprecated))
    yield "    specs:"
    for term in deprecated:
        yield f"      - from: {_quoted(term.text)}"
        yield f"        to: {_quoted(preferred.text)}"
    if concept.note:
        yield f"    # {concept.note}"


def _longest_first(terms: Sequence[Term]) -> list[Term]:
    """Order terms as prh wants alternatives: where one begins like another, the longer one first."""
    return sorted(terms, key=lambda term: -len(term.text))


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _read(number: int, rule: Data, drafts: dict[str, Draft], tally: Tally) -> None:
    expected = rule.get("expected") if isinstance(rule, dict) else rule
    patterns = (rule.get("pattern") or rule.get("patterns")) if isinstance(rule, dict) else None
    listed = patterns if isinstance(patterns, list) else [patterns] if patterns else []
    if not isinstance(expected, str) or not expected.strip() or "$" in expected:
        tally.note(say("rules without an expected term"), number)
        return
    term = one_line(expected)
    draft = drafts.setdefault(term, Draft(term, terms=[DraftTerm(term, language_of(term), Status.PREFERRED)]))
    for one in listed:
        text = _literal(one) if isinstance(one, str) else None
        if text is None:
            tally.note(say("patterns that are regular expressions"), number)
        elif text not in {known.text for known in draft.terms}:
            draft.terms.append(DraftTerm(text, language_of(term), Status.DEPRECATED))


def _literal(written: str) -> str | None:
    """Give the text that a pattern stands for, if it is one."""
    if not re.fullmatch(r"/.*/[a-z]*", written):
        return one_line(written) or None
    found = _LITERAL.fullmatch(written)
    return one_line(re.sub(r"\\(.)", r"\1", found[1])) or None if found else None

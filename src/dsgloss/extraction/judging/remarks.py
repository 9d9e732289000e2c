"""What a bracket that pairs nothing says of what stands before it: an example, code, a number, a remark, a list.

Each kind of remark is one test; the first that holds decides, the plainest coming first.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from dsgloss.documents import MarkKind
from dsgloss.extraction.judging import remark_forms as forms
from dsgloss.extraction.judging.classify import Verdict
from dsgloss.extraction.reading.plain import MAX_LENGTH
from dsgloss.extraction.weighing.case import Case
from dsgloss.korean.hangul import has_hangul
from dsgloss.model import Relation

_LONGEST_ITEM = 3
_ADNOMINAL = "ETM"
_CONTINUED = ("JKS", "JKO", "JC")
_ADVERBIAL = ("EC", "JKB", "JX")
_SIGHT = 16
_LOOSE = " \t\n“‘\"'「『"


@dataclass(frozen=True)
class _Remark:
    """A bracket that pairs nothing, and what was judged of it so far."""

    case: Case
    verdict: Verdict

    @cached_property
    def text(self) -> str:
        return self.case.bracket.inside(self.case.segment.text).strip(" *_\"'“”‘’")

    @property
    def before(self) -> str:
        """What stands just before it, in as many code points as a test looks at."""
        start = self.case.bracket.start
        return self.case.segment.text[max(0, start - _SIGHT) : start]

    @property
    def is_loose(self) -> bool:
        """Whether it stands by itself, and not behind the word that it is about."""
        return not self.before or self.before[-1] in _LOOSE

    @property
    def last_tag(self) -> str:
        return self.case.content[-1].last_tag if self.case.content else ""

    @property
    def is_korean(self) -> bool:
        return has_hangul(self.text)

    @cached_property
    def codes(self) -> int:
        """How many stretches of code it consists of; 0 if there is anything else in it than list signs."""
        segment, bracket = self.case.segment, self.case.bracket
        marks = [m for m in segment.marks_starting_within(bracket.start, bracket.end) if m.kind is MarkKind.CODE]
        rest = bracket.inside(segment.text)
        for mark in marks:
            rest = rest.replace(segment.text[mark.start : mark.end], "", 1)
        return len(marks) if not forms.LIST_SIGN.sub("", rest).strip(" ,·/+") else 0


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of remark: the share of brackets of which its test holds that are one, and the test."""

    relation: Relation
    share: float
    holds: Callable[[_Remark], bool]


def remark(case: Case, verdict: Verdict) -> Verdict:
    """Say more exactly what a bracket is that pairs nothing; one that pairs something stays as it was judged."""
    if verdict.relation not in _OPEN or case.bracket.is_square:
        return verdict
    found = _Remark(case, verdict)
    kind = next((kind for kind in _KINDS if kind.holds(found)), None)
    if kind is None or kind.relation is verdict.relation:
        return verdict
    return replace(verdict, relation=kind.relation, probability=kind.share, evidence=("content",))


def _is_citation(found: _Remark) -> bool:
    return forms.YEAR.fullmatch(found.text) is not None and forms.AUTHORS.search(found.before) is not None


def _is_address(found: _Remark) -> bool:
    segment, bracket = found.case.segment, found.case.bracket
    return segment.is_link(bracket.start + 1, bracket.end - 1) or forms.PATH.fullmatch(found.text) is not None


def _is_code(found: _Remark) -> bool:
    return found.codes == 1 or (found.codes == 0 and forms.IDENTIFIER.fullmatch(found.text) is not None)


def _is_formula(found: _Remark) -> bool:
    return found.verdict.relation is Relation.CODE and forms.FORMULA.search(found.text) is not None


def _is_quantity(found: _Remark) -> bool:
    if forms.PART_OF_A_WORK.fullmatch(found.text):
        return False
    items = found.text.split(", ")
    return all(forms.QUANTITY.fullmatch(item) for item in items) or all(forms.COUNTED.fullmatch(item) for item in items)


def _is_enumeration(found: _Remark) -> bool:
    items = [item for item in forms.LIST_SIGN.split(found.text) if item]
    short = all(len(item.split()) <= _LONGEST_ITEM for item in items)
    return len(items) > 1 and short and not forms.CLAUSE.search(found.text)


def _is_insertion(found: _Remark) -> bool:
    tag = found.last_tag
    goes_on = tag == _ADNOMINAL or tag.startswith(_CONTINUED) or forms.TOPIC.search(found.text) is not None
    return goes_on or forms.INSERTED.match(found.text) is not None or (found.is_loose and tag.startswith(_ADVERBIAL))


def _is_note(found: _Remark) -> bool:
    """Tell whether it refers to somewhere, says when something holds, or speaks of a number, which is no concept."""
    reference = forms.PART_OF_A_WORK.fullmatch(found.text) or forms.REMARK.search(found.text)
    qualifies = found.last_tag.startswith(_ADVERBIAL) or forms.MEASURED.search(found.before) is not None
    return reference is not None or (found.is_korean and qualifies)


def _is_gloss(found: _Remark) -> bool:
    """Tell whether Korean explains what stands before it: nothing else that it might say is left."""
    is_name = found.verdict.relation is Relation.OTHER_NAME and len(found.case.content) == 1
    proper = is_name and all(m.tag in {"NNP", "SL"} for m in found.case.content[0].morphemes)
    return found.is_korean and found.verdict.relation in _VAGUE and not proper and found.verdict.evidence != ("label",)


_VAGUE = frozenset({Relation.OTHER, Relation.OTHER_NAME, Relation.INSERTION, Relation.ENUMERATION})
_OPEN = _VAGUE | {Relation.NOTE, Relation.CODE, Relation.QUANTITY, Relation.GLOSS, Relation.DATE}
_KINDS: Sequence[_Kind] = (
    _Kind(Relation.NOTE, 0.9, lambda found: len(found.text) > MAX_LENGTH),
    _Kind(Relation.EXAMPLE, 0.94, lambda found: forms.EXAMPLE.search(found.text) is not None),
    _Kind(Relation.CITATION, 0.9, _is_citation),
    _Kind(Relation.DATE, 0.9, lambda found: found.verdict.relation is Relation.DATE),
    _Kind(Relation.URL, 0.6, _is_address),
    _Kind(Relation.ENUMERATION, 0.8, lambda found: found.codes > 1),
    _Kind(Relation.CODE, 0.89, _is_code),
    _Kind(Relation.OTHER, 0.8, _is_formula),
    _Kind(Relation.OTHER, 0.6, lambda found: forms.LIST_LABEL.fullmatch(found.text) is not None),
    _Kind(Relation.OTHER_NAME, 0.8, lambda found: forms.CALLED.search(found.text) is not None),
    _Kind(Relation.QUANTITY, 0.87, _is_quantity),
    _Kind(Relation.INSERTION, 0.85, _is_insertion),
    _Kind(Relation.NOTE, 0.8, _is_note),
    _Kind(Relation.ENUMERATION, 0.45, _is_enumeration),
    _Kind(Relation.GLOSS, 0.55, _is_gloss),
)

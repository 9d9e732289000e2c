"""The terms of a group of pairs: which string is preferred, which are variants, which are slips of the pen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dsgloss.english import english_key
from dsgloss.extraction.evidence import Evidence
from dsgloss.extraction.linking import Group
from dsgloss.extraction.linking.english_forms import acronym_key, are_forms_of_one
from dsgloss.extraction.linking.spelling import are_one_term
from dsgloss.korean.spacing import term_key
from dsgloss.messages import say
from dsgloss.model import ENGLISH, KOREAN, Relation, Status, Term, TermType

_HANJA = "zh-Hant"
# How much more often another form must stand to be shown instead of the singular, or of one in lower case:
# where texts introduce a term together with its acronym, they capitalise what is no name.
_WORTH = 3


def terms_of(group: Group) -> tuple[Term, ...]:
    """List the terms of a concept: in each language the best supported first, which is preferred.

    Every string is there as texts have it, one for all that differ in case only.
    """
    listing = _Listing(group, _slips(group))
    english = listing.ranked(lambda evidence: evidence.en, english_key)
    acronyms = listing.ranked(lambda evidence: evidence.acronym, acronym_key)
    korean = listing.ranked(lambda evidence: evidence.ko + evidence.other, term_key)
    shown = english[0] if english else ""
    first_acronym = Status.ADMITTED if english else Status.PREFERRED
    return (
        *listing.terms(korean, KOREAN, lambda one, other: are_one_term(one, other, shown), term_key),
        *listing.terms(english, ENGLISH, _are_one_english, english_key),
        *_of_type(TermType.ACRONYM, ENGLISH, [text for text in acronyms if text not in english], first_acronym),
        *_of_type(TermType.ORIGINAL_SCRIPT, _HANJA, listing.ranked(lambda evidence: evidence.original, term_key)),
    )


@dataclass(frozen=True, slots=True)
class _Listing:
    """Lists the strings of a group; `slips` gives the key of what was meant by those that have a slip of the pen."""

    group: Group
    slips: Mapping[str, str]

    def ranked(self, of: Callable[[Evidence], Counter[str]], family: Callable[[str], str]) -> list[str]:
        """Order strings by the documents that have them in some form, then by the form; slips come last."""
        documents: Counter[str] = Counter()
        worth: Counter[str] = Counter()
        for pair in self.group.pairs:
            texts = of(pair.evidence)
            documents.update(dict.fromkeys(map(family, texts), pair.documents))
            worth.update({text: count * _worth(text, family(text)) for text, count in texts.items()})
        mentions = _sum_by(family, worth)
        shown: dict[str, str] = {}
        for text in sorted(
            worth, key=lambda t: (t in self.slips, -documents[family(t)], -mentions[family(t)], -worth[t], t)
        ):
            shown.setdefault(text.casefold(), text)
        return list(shown.values())

    def terms(
        self, texts: Sequence[str], language: str, are_one: Callable[[str, str], bool], family: Callable[[str], str]
    ) -> Iterator[Term]:
        """Make terms of strings; what is a form of one that is listed earlier is a variant."""
        short = {text for pair in self.group.pairs if _shortens(pair.evidence) for text in pair.evidence.other}
        for rank, text in enumerate(texts):
            kind = TermType.SHORT_FORM if rank and text in short else TermType.FULL_FORM
            if text in self.slips or any(are_one(text, earlier) for earlier in texts[:rank]):
                kind = TermType.VARIANT
            status = Status.ADMITTED if rank else Status.PREFERRED
            meant = next((other for other in texts if family(other) == self.slips.get(text)), None)
            note = say("looks like a slip of the pen for '{term}'", term=meant) if meant else None
            yield Term(text=text, language=language, status=status, type=kind, note=note)


def _of_type(kind: TermType, language: str, texts: Iterable[str], first: Status = Status.PREFERRED) -> Iterator[Term]:
    for rank, text in enumerate(texts):
        yield Term(text=text, language=language, status=Status.ADMITTED if rank else first, type=kind)


def _worth(text: str, key: str) -> int:
    """Weigh a form against others of its family: lower case and the singular count for more."""
    is_lower, is_plain = not text[:1].isupper(), term_key(text) == key
    return int(_WORTH ** (is_lower + is_plain))


def _are_one_english(one: str, other: str) -> bool:
    return english_key(one) == english_key(other) or are_forms_of_one(one, other)


def _shortens(evidence: Evidence) -> bool:
    return evidence.relations[Relation.SHORT_FORM] > 0


def _sum_by(family: Callable[[str], str], counts: Counter[str]) -> Counter[str]:
    found: Counter[str] = Counter()
    for text, count in counts.items():
        found[family(text)] += count
    return found


def _slips(group: Group) -> Mapping[str, str]:
    """Map each string that has a slip of the pen to the key of what was meant."""
    pairs = {pair.key: pair for pair in group.pairs}
    found: dict[str, str] = {}
    for key, meant in group.slips.items():
        slip, right = pairs[key], pairs[meant]
        if slip.key.ko == right.key.ko:
            found |= dict.fromkeys(slip.evidence.en, right.english)
        else:
            found |= dict.fromkeys(slip.evidence.ko, right.key.ko)
    return found

"""Candidates that meet, compared with each other: which pairs are worth a closer look, and what there is to see."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from dsgloss.association.forms import english_side, korean_side
from dsgloss.association.pairs import Meeting, Pair
from dsgloss.association.statistics import dice, log_likelihood
from dsgloss.association.stopwords import WordClass, word_class
from dsgloss.association.table import Table
from dsgloss.english import english_key
from dsgloss.korean.spacing import term_key

# How many partners of a candidate are looked at, those with the highest log-likelihood.
_PARTNERS = 8
# The coefficient of Dice from which two words are taken to render each other now and then.
_WORDS_MEET = 0.1


class Comparison:
    """The pairs of a table whose candidates meet in at least `minimum` blocks."""

    def __init__(self, table: Table, minimum: int) -> None:
        self._table = table
        self._korean, self._english = korean_side(table), english_side(table)
        self._meetings = {
            (ko, en): Meeting(ko, en, counts, log_likelihood(counts)) for ko, en, counts in table.meetings(minimum)
        }

    def pairs(self) -> Iterator[Pair]:
        """Give the pairs that are among the best of both their candidates."""
        of_english = _ranked(self._meetings.values(), lambda meeting: meeting.en)
        for meetings in _ranked(self._meetings.values(), lambda meeting: meeting.ko).values():
            for meeting in meetings:
                rivals = of_english[meeting.en]
                if meeting in rivals:
                    yield self._pair(meeting, meetings[0], rivals[0])

    def _pair(self, meeting: Meeting, best_of_korean: Meeting, best_of_english: Meeting) -> Pair:
        ko, en = meeting.ko, meeting.en
        korean, english = self._korean.written[ko], self._english.written[en]
        return Pair(
            meeting=meeting,
            korean=korean,
            english=english,
            best_for_korean=meeting.log_likelihood / best_of_korean.log_likelihood,
            best_for_english=meeting.log_likelihood / best_of_english.log_likelihood,
            korean_cut=self._most((whole, en) for whole in self._korean.longer.get(ko, ())) / meeting.counts.both,
            english_cut=self._most((ko, whole) for whole in self._english.longer.get(en, ())) / meeting.counts.both,
            distance=self._distance(ko, en),
            leaves_words=self._leaves_words(korean.split(), english.split()),
        )

    def _most(self, pairs: Iterable[tuple[str, str]]) -> int:
        """Give the highest number of blocks in which one of some pairs meets."""
        return max((self._meetings[pair].counts.both for pair in pairs if pair in self._meetings), default=0)

    def _distance(self, ko: str, en: str) -> float:
        korean, english = self._table.korean[ko], self._table.english[en]
        shared = self._table.shared(ko, en)
        return sum(abs(korean[block].at - english[block].at) for block in shared) / (100 * len(shared))

    def _leaves_words(self, korean: Sequence[str], english: Sequence[str]) -> bool:
        """Tell whether some words of the two meet, one to one, while others are left over."""
        content = [word for word in english if word_class(word) is not WordClass.CONNECTOR]
        links = sorted(
            ((-self._words_meet(ko, en), i, j) for i, ko in enumerate(korean) for j, en in enumerate(content)),
        )
        left: set[int] = set()
        right: set[int] = set()
        for strength, i, j in links:
            if -strength >= _WORDS_MEET and i not in left and j not in right:
                left.add(i)
                right.add(j)
        return 0 < len(left) < max(len(korean), len(content))

    def _words_meet(self, korean: str, english: str) -> float:
        meeting = self._meetings.get((term_key(korean), english_key(english)))
        return dice(meeting.counts) if meeting else 0.0


def _ranked(meetings: Iterable[Meeting], side: Callable[[Meeting], str]) -> Mapping[str, Sequence[Meeting]]:
    """List the best meetings of every candidate of a side, the best first."""
    found: dict[str, list[Meeting]] = {}
    for meeting in sorted(meetings, key=lambda meeting: (-meeting.log_likelihood, meeting.ko, meeting.en)):
        best = found.setdefault(side(meeting), [])
        if len(best) < _PARTNERS:
            best.append(meeting)
    return found

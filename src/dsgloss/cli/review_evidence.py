"""What speaks for proposals: the cited texts are mined again for how sure extraction is of them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path

from dsgloss.cli.progress import tracked
from dsgloss.extraction.mention import Mention
from dsgloss.reviewing import Desk, Sources, Supported, best_first, confidences, proposal
from dsgloss.survey import Cache, Pairs, Surveyed, cores, file_input, survey, user_cache


def supported(desk: Desk, ids: Sequence[str] = ()) -> list[Supported]:
    """Give the proposals of a glossary, or those of some ids, the best supported first.

    Raises UsageError if an id is that of no proposal.
    """
    terminology = desk.terminology
    wanted = {proposal(terminology, concept_id).id for concept_id in ids}
    proposed = [each.concept for each in best_first(terminology) if not wanted or each.concept.id in wanted]
    texts = Sources(terminology, desk.folder).cited_by(proposed)
    found = confidences(proposed, _mentions(texts))
    return [each for each in best_first(terminology, found) if not wanted or each.concept.id in wanted]


def _mentions(texts: dict[str, Path]) -> Iterator[tuple[str, list[Mention]]]:
    """Mine texts, each under the identifier that citations use; those that cannot be read have nothing to say."""
    files = list(texts.values())
    with closing(survey(map(file_input, files), [Pairs()], cores(), _cache())) as results:
        for source, found in zip(texts, tracked(results, files), strict=True):
            if isinstance(found, Surveyed):
                yield source, found.mentions


def _cache() -> Cache | None:
    with suppress(RuntimeError):  # this user has no home
        return Cache(Path(os.environ.get("DSGLOSS_CACHE_DIR") or user_cache()))
    return None

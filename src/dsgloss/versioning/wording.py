"""Changes in the words of the trade, in the language that is spoken."""

from __future__ import annotations

from dsgloss.messages import language, mark, say
from dsgloss.model import ReviewState, Status, name_of
from dsgloss.versioning.change import (
    Change,
    CitationsChanged,
    ConceptAdded,
    ConceptRemoved,
    ConceptRenamed,
    DefinitionAdded,
    DefinitionEdited,
    DefinitionRemoved,
    Detail,
    DetailEdited,
    MetadataEdited,
    PreferredChanged,
    PreferredRemoved,
    ReviewDecided,
    StatusChanged,
    SubjectChanged,
    TermAdded,
    TermEdited,
    TermRemoved,
    TermsReordered,
)

VOCABULARY = (
    mark("proposed"),
    mark("accepted"),
    mark("rejected"),
    mark("major"),
    mark("minor"),
    mark("patch"),
)
"""Values of the vocabularies that reports show; the statuses are among the words of `messages`."""

_ADDED = {
    ReviewState.ACCEPTED: mark("concept added"),
    ReviewState.PROPOSED: mark("concept proposed"),
    ReviewState.REJECTED: mark("rejected concept added"),
}
_REMOVED = {
    ReviewState.ACCEPTED: mark("concept removed"),
    ReviewState.PROPOSED: mark("proposed concept removed"),
    ReviewState.REJECTED: mark("rejected concept removed"),
}
_EDITED = {
    Detail.NOTE: mark("note edited"),
    Detail.WHEN: mark("condition changed"),
    Detail.OK: mark("examples of right use edited"),
    Detail.BAD: mark("examples of wrong use edited"),
    Detail.RELATED: mark("relations to other concepts edited"),
    Detail.REVIEW: mark("date or reason of the review edited"),
    Detail.PAIRING: mark("origin of the pairing changed"),
    Detail.ASSOCIATION: mark("counts in parallel texts renewed"),
    Detail.DO_NOT_TRANSLATE: mark("'do not translate' changed"),
}


def phrase(change: Change) -> str:
    """Say what has changed, without naming the concept.

    >>> phrase(SubjectChanged(concept="gpu", title="GPU", before=None, after="hardware"))
    "subject field changed from none to 'hardware'"
    """
    match change:
        case ConceptAdded():
            return say(_ADDED[change.review][0])
        case ConceptRemoved():
            return say(_REMOVED[change.review][0])
        case ConceptRenamed():
            return say("id changed from '{before}' to '{after}'", before=change.before, after=change.concept)
        case ReviewDecided():
            before, after = say(change.before.value), say(change.after.value)
            return say("review changed from {before} to {after}", before=before, after=after)
        case PreferredChanged():
            return _preferred_changed(change)
        case PreferredRemoved():
            return _preferred_removed(change)
        case CitationsChanged():
            return say("citations changed: {added} new, {removed} gone", added=change.added, removed=change.removed)
        case DetailEdited():
            return say(_EDITED[change.detail][0])
        case MetadataEdited():
            return say("field '{field}' of the glossary edited", field=change.field)
        case SubjectChanged():
            before, after = _quoted(change.before), _quoted(change.after)
            return say("subject field changed from {before} to {after}", before=before, after=after)
        case _:
            return _of_terms(change)


def _of_terms(
    change: TermAdded
    | TermRemoved
    | StatusChanged
    | TermEdited
    | TermsReordered
    | DefinitionAdded
    | DefinitionEdited
    | DefinitionRemoved,
) -> str:
    tongue = name_of(change.language, language())
    match change:
        case TermAdded():
            return say(
                "{language} term added: '{term}' ({status})",
                language=tongue,
                term=change.term,
                status=_of(change.status),
            )
        case TermRemoved():
            return say(
                "{language} term removed: '{term}' ({status})",
                language=tongue,
                term=change.term,
                status=_of(change.status),
            )
        case StatusChanged():
            return say(
                "status of the {language} term '{term}' changed from {before} to {after}",
                language=tongue,
                term=change.term,
                before=_of(change.before),
                after=_of(change.after),
            )
        case TermEdited():
            return say("details of the {language} term '{term}' edited", language=tongue, term=change.term)
        case TermsReordered():
            return say("{language} terms put in another order", language=tongue)
        case DefinitionAdded():
            return say("{language} definition added", language=tongue)
        case DefinitionEdited():
            return say("{language} definition edited", language=tongue)
        case DefinitionRemoved():
            return say("{language} definition removed", language=tongue)


def _preferred_changed(change: PreferredChanged) -> str:
    tongue = name_of(change.language, language())
    if change.left is None:
        return say(
            "preferred {language} term changed from '{before}' to '{after}'",
            language=tongue,
            before=change.before,
            after=change.after,
        )
    return say(
        "preferred {language} term changed from '{before}' (now {status}) to '{after}'",
        language=tongue,
        before=change.before,
        status=_of(change.left),
        after=change.after,
    )


def _preferred_removed(change: PreferredRemoved) -> str:
    tongue = name_of(change.language, language())
    if change.left is None:
        return say("preferred {language} term removed: '{before}'", language=tongue, before=change.before)
    return say(
        "'{before}' is no longer the preferred {language} term, but {status}",
        before=change.before,
        language=tongue,
        status=_of(change.left),
    )


def _of(status: Status) -> str:
    return say(status.value)


def _quoted(subject: str | None) -> str:
    return f"'{subject}'" if subject is not None else say("none")

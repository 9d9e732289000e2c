"""Whether the places of a segment are true to its file, for tests of any format."""

from __future__ import annotations

from dsgloss.documents import Document, Original, Segment


def leads_back(document: Document, segment: Segment) -> bool:
    """Tell whether the runs cover the text without gap or overlap, ascend, and are true to the file.

    A run is a stretch that stands in the file as it reads, or one character for some of the file's.
    """
    offset, origin = 0, 0
    for run in segment.runs:
        text = segment.text[run.start : run.start + run.length]
        written = document.text[run.origin : run.origin + run.width]
        same = run.length == run.width and text == (" " if written in {"\n", "\r"} else written)
        if run.start != offset or run.origin < origin or not (same or run.length == 1 < run.width):
            return False
        offset, origin = offset + run.length, run.origin + run.width
    return offset == len(segment.text) and origin <= len(document.text)


def is_sound(document: Document, segment: Segment) -> bool:
    """Tell whether a segment holds text, leads back to the file, and has its marks inside."""
    marks = all(0 <= mark.start < mark.end <= len(segment.text) for mark in segment.marks)
    return marks and segment.text == segment.text.strip() != "" and leads_back(document, segment)


def pairs(document: Document) -> list[tuple[str, str | None]]:
    """Give the text of every segment with that of its original, if there is one."""
    original = document.original or Original((), {})
    sources = {number: original.segments[other].text for number, other in original.translated_by.items()}
    return [(segment.text, sources.get(number)) for number, segment in enumerate(document.segments)]

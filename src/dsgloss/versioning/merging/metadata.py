"""Merging what two sides say of a glossary itself."""

from __future__ import annotations

from collections.abc import Mapping

from dsgloss.model import Metadata, Source
from dsgloss.versioning.merging.conflict import Chooser, quoted
from dsgloss.versioning.merging.three import Three, in_order


def merged_metadata(choose: Chooser, states: Three[Metadata]) -> Metadata:
    """Merge field by field; sources are known by their ids. All of them have been read into the current schema."""
    return Metadata(
        version=choose.pick(states.each(lambda state: state.version), "version"),
        title=choose.pick(states.each(lambda state: state.title), "title"),
        license=choose.pick(states.each(lambda state: state.license), "license"),
        sources=_sources(choose, states.each(lambda state: state.sources)),
    )


def _sources(choose: Chooser, sources: Three[tuple[Source, ...]]) -> tuple[Source, ...]:
    if not sources.is_disputed:
        return sources.agreed
    sides: Three[Mapping[str, Source]] = sources.each(lambda side: {source.id: source for source in side})
    kept: dict[str, Source] = {}
    for id_ in {**sides.ours, **sides.theirs}:
        states = Three(sides.base.get(id_), sides.ours.get(id_), sides.theirs.get(id_))
        source = choose.pick(states, f"sources, '{id_}'", _path)
        if source is not None:
            kept[id_] = source
    return tuple(kept[id_] for id_ in in_order(sides.each(list), kept))


def _path(source: Source | None) -> str:
    return quoted(source.path if source is not None else None)

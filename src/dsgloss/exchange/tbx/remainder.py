"""What TBX-Basic has no category for, kept in processing instructions, which other programs pass over.

The file stays valid TBX-Basic. An instruction holds, as JSON, those fields of a concept or a term that would
read back otherwise; so nothing is said twice, and whatever another program changes in the elements is not undone.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TypeVar

from pydantic import ValidationError

from dsgloss.errors import GlossaryError, Problem, Where
from dsgloss.exchange.tally import Tally
from dsgloss.exchange.tbx.reading import id_of, read_entry
from dsgloss.exchange.xml import Element, Instruction
from dsgloss.messages import say
from dsgloss.model import Concept, Metadata, Record, Term
from dsgloss.model.data import data_of
from dsgloss.model.record import field_names
from dsgloss.model.validation import adapter

Kind = TypeVar("Kind", bound=Record)
GLOSSARY, CONCEPT, REST = "dsgloss-glossary", "dsgloss-concept", "dsgloss"


def instruction(target: str, record: Record, fields: Iterable[str] | None = None) -> Instruction:
    """Write a record, or some of its fields, as an instruction."""
    told = data_of(record)
    values = told if fields is None else {name: told[name] for name in told if name in set(fields)}
    return Instruction(target, json.dumps(values, ensure_ascii=False, separators=(",", ":")).replace(">", "\\u003e"))


def keep_rest(entry: Element, concept: Concept) -> None:
    """Add to an entry what would not read back from it otherwise."""
    plain = _plainly(entry, concept.id)
    differing = [name for name in field_names(Concept) if getattr(plain, name) != getattr(concept, name)]
    if "terms" in differing and len(plain.terms) == len(concept.terms):
        differing.remove("terms")
        sections = [*entry.descendants("termSec")]
        for section, read, term in zip(sections, plain.terms, concept.terms, strict=True):
            _keep_term(section, read, term)
    if differing:
        entry.children.insert(0, instruction(REST, concept, differing))


def _keep_term(section: Element, read: Term, term: Term) -> None:
    differing = [name for name in field_names(Term) if getattr(read, name) != getattr(term, name)]
    if differing:
        section.children.append(instruction(REST, term, differing))


def _plainly(entry: Element, concept_id: str) -> Concept:
    """Read an entry without its instructions."""
    draft = read_entry(entry.as_read(), "", Tally())
    draft.id = concept_id
    return draft.concept(Tally())


def restored(entry: Element, plain: Concept, path: str) -> Concept:
    """Give a concept that was read from an entry with what its instructions add."""
    rest = entry.instruction(REST)
    values: dict[str, object] = {**data_of(plain)}
    sections = [*entry.descendants("termSec", "tig")]
    if len(sections) == len(plain.terms):
        pairs = zip(sections, plain.terms, strict=True)
        values["terms"] = [{**data_of(t), **_data(s.instruction(REST), s, path)} for s, t in pairs]
    return _valid(Concept, {**values, **_data(rest, entry, path)}, entry, path)


def whole(data: str, where: Element, path: str) -> Concept:
    """Read a concept that stands in an instruction alone, since it has no terms."""
    return _valid(Concept, _data(data, where, path), where, path)


def metadata(data: str, where: Element, path: str) -> Metadata:
    """Read what a glossary says of itself."""
    return _valid(Metadata, _data(data, where, path), where, path)


def own_id(entry: Element) -> str:
    """Give the id of a concept in a file that dsgloss wrote."""
    return id_of(entry.attributes.get("id", ""))


def _data(text: str | None, element: Element, path: str) -> Mapping[str, object]:
    try:
        data: object = json.loads(text or "{}")
    except (ValueError, RecursionError) as error:
        raise _damaged(element, path, str(error)) from error
    if not isinstance(data, dict):
        raise _damaged(element, path, text or "")
    return data


def _valid(kind: type[Kind], values: Mapping[str, object], element: Element, path: str) -> Kind:
    try:
        return adapter(kind).validate_python(values)
    except ValidationError as error:
        raise _damaged(element, path, error.errors()[0]["msg"]) from error


def _damaged(element: Element, path: str, detail: str) -> GlossaryError:
    what = say("a dsgloss instruction here is damaged: {detail}", detail=detail)
    return GlossaryError(Problem(str(Where(path, element.line)), what, say("Remove it; the entry reads without it.")))

"""Fixing keeps its promises in every format: what was fixed is clean, and fixing once more changes nothing."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dsgloss import Concept, Status, Term
from dsgloss.documents import Document, parse_document
from dsgloss.linting import Applicability, Bitext, Finding, Linter, settled
from dsgloss.linting.options import Options
from dsgloss.linting.rules import PAGE_RULES, RUN_RULES

ALLOWED = [Applicability.SAFE, Applicability.UNSAFE]
EVERY_RULE = Options(extend_select=tuple(info.code for info in (*PAGE_RULES, *RUN_RULES)))
WORDS = {
    "metric": ("지표", "메트릭", "metric"),
    "fine-tuning": ("미세 조정", "파인튜닝", "fine-tuning"),
    "model": ("모델", "모형", "model"),
    "message": ("메시지", "문자보", "message"),
}


def concept(name: str, preferred: str, old: str, english: str) -> Concept:
    """Make a concept with a Korean term to write, one to avoid, and the English term."""
    korean = Term(text=preferred, language="ko", status=Status.PREFERRED)
    avoided = Term(text=old, language="ko", status=Status.DEPRECATED)
    return Concept(id=name, terms=(korean, avoided, Term(text=english, language="en", status=Status.PREFERRED)))


LINTER = Linter([concept(name, *words) for name, words in WORDS.items()], lambda _path: EVERY_RULE)
COUNTING = {info.code for info in RUN_RULES}
PIECES = [word for words in WORDS.values() for word in words] + ["메세지", "미세조정", "(fine-tuning)", "(metric)"]
PROSE = st.lists(
    st.sampled_from([*PIECES, "을", "은", "이", "으로", "과", "을(를)", " ", " ", ", ", ". "]), min_size=1, max_size=14
).map("".join)


def fixed(page: Document) -> tuple[Document, Sequence[Finding]]:
    """Give a page with all fixes applied, and what is found in it then."""
    text = settled(LINTER, Bitext(page), LINTER.lint([Bitext(page)]), ALLOWED)
    again = parse_document(text, page.path)
    return again, LINTER.lint([Bitext(again)])


SHELLS: dict[str, Callable[[str], str]] = {
    "a.txt": str,
    "a.md": lambda prose: f"# {prose}\n\n- **{prose}**\n\n| {prose} | 가 |\n|---|---|\n| `{prose}` | {prose} |\n",
    "a.mdx": lambda prose: f"{prose}\n\n<Note>\n{prose}\n</Note>\n",
    "a.rst": lambda prose: f"{prose}\n\n.. note:: {prose}\n",
    "a.adoc": lambda prose: f"= {prose}\n\n* **{prose}**\n\n|===\n|{prose} |footnote:[{prose}]\n|===\n",
    "a.html": lambda prose: f"<p>{prose}</p><img alt='{prose}'>",
    "a.ipynb": lambda prose: json.dumps({"cells": [{"cell_type": "markdown", "source": [prose + "\n", prose]}]}),
    "a.py": lambda prose: f'"""{prose}"""\n# {prose}\n',
    "a.po": lambda prose: f'msgid "a metric"\nmsgstr "{prose}"\n',
    "a.xlf": lambda prose: f"<xliff><trans-unit><source>metric</source><target>{prose}</target></trans-unit></xliff>",
    "a.tmx": lambda prose: f"<tmx><tu><tuv xml:lang='ko'><seg>{prose}</seg></tuv></tu></tmx>",
    "a.json": lambda prose: json.dumps({"a": prose}),
    "a.yaml": lambda prose: f'a: "{prose}"\nb: |\n  {prose.strip() or "가"}\n',
    "a.csv": lambda prose: f'en,ko\nmetric,"{prose}"\n',
    "a.tsv": lambda prose: f"ko\n{prose}\n",
}


@pytest.mark.parametrize("path", sorted(SHELLS))
@settings(deadline=None, max_examples=40)
@given(prose=PROSE)
def test_what_is_fixed_stays_fixed(path: str, prose: str) -> None:
    """With every rule and every kind of fix, no rule that looks at a page leaves a fix."""
    _, left = fixed(parse_document(SHELLS[path](prose), path))
    assert [(found.code, found.found) for found in left if found.fix and found.code not in COUNTING] == []


@pytest.mark.parametrize("path", sorted(SHELLS))
@settings(deadline=None, max_examples=40)
@given(prose=PROSE)
def test_fixing_comes_to_rest(path: str, prose: str) -> None:
    """A fix changes what a run has more often, and so what its habit is; the second fix changes nothing any more."""
    once, _ = fixed(parse_document(SHELLS[path](prose), path))
    twice, left = fixed(once)
    assert [(found.code, found.found) for found in left if found.fix] == []
    assert fixed(twice)[0].text == twice.text


@pytest.mark.parametrize("path", sorted(SHELLS))
def test_every_format_lets_a_term_be_fixed(path: str) -> None:
    """A term to avoid is replaced in every format."""
    page, _ = fixed(parse_document(SHELLS[path]("메트릭을 본다"), path))
    assert "지표" in "".join(segment.text for segment in page.segments)

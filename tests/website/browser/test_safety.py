"""A glossary may come from anywhere: whatever its fields hold, it stays text in the browser."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from dsgloss.model import (
    Citation,
    Concept,
    Condition,
    Contingency,
    Definition,
    Metadata,
    Related,
    Relation,
    Review,
    ReviewState,
    Source,
    Status,
    Term,
    Terminology,
)
from dsgloss.model.data import data_of
from dsgloss.model.vocabulary import ConceptRelation
from dsgloss.site import Scope, Shown, build_site, publish

if TYPE_CHECKING:
    from playwright.sync_api import Page

ATTACK = (
    "</script></title></textarea><script>hacked()</script><img src=x onerror=hacked()><svg onload=hacked()>"
    '"onmouseover="hacked()" \'-hacked()-\' `${hacked()}` javascript:hacked() <!-- --> ]]> \\u003c \u202e 공격'
)
CLOSED = frozenset(
    "id subject language status type part_of_speech kind concept state date pairing relation version".split()
)
"""Fields that take values of a fixed form only; no attack fits in."""


def attacking(state: ReviewState) -> Concept:
    """Make a concept with the attack in every field that takes a text."""
    terms = tuple(
        Term(text=f"{ATTACK} {status}", language=language, status=status, reading=ATTACK, note=ATTACK)
        for language in ("ko", "en", "ar")
        for status in Status
    )
    return Concept(
        id=f"attack-{state}",
        subject="attack/all",
        review=Review(state=state, date=datetime.date(2025, 1, 2), reason=ATTACK),
        when=Condition(source=(ATTACK,), near=(ATTACK,), path=(ATTACK,)),
        definitions=tuple(Definition(language=language, text=ATTACK) for language in ("ko", "en")),
        note=ATTACK,
        terms=terms,
        related=tuple(Related(kind=kind, concept="attack-accepted") for kind in ConceptRelation),
        ok=(ATTACK,),
        bad=(ATTACK,),
        association=Contingency(both=1, ko_only=1, en_only=1, neither=1),
        citations=(
            Citation(source=ATTACK, line=1, relation=Relation.TRANSLATION,
                     ko=ATTACK, en=ATTACK, acronym=ATTACK, original=ATTACK, other=ATTACK),
            Citation(source="unknown" + ATTACK, line=2),
        ),
    )  # fmt: skip


def attacked() -> Shown:
    """Make a glossary of nothing but attacks."""
    source = Source(id=ATTACK, path=ATTACK, title=ATTACK, publisher=ATTACK, date="2025")
    return Shown(
        Terminology(
            metadata=Metadata(title=ATTACK, license=ATTACK, sources=(source,)),
            concepts=tuple(attacking(state) for state in ReviewState),
        ),
        Scope.WITH_PROPOSALS,
        f"# {ATTACK}\n\n- {ATTACK}\n\n`{ATTACK}` {ATTACK}\n",
    )


def leaves(value: object, name: str = "") -> Iterator[tuple[str, object]]:
    """List the values of a record with the names of their fields."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, str(key))
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from leaves(inner, name)
    else:
        yield name, value


def test_every_field_is_attacked() -> None:
    """No field of the model is left out, one that is added tomorrow neither."""
    terminology = attacked().terminology
    filled: dict[str, set[bool]] = {}
    for name, value in leaves(data_of(terminology)):
        if not isinstance(value, bool | int) and name not in CLOSED:
            filled.setdefault(name, set()).add(isinstance(value, str) and ATTACK in value)
    assert {name for name, attacks in filled.items() if True not in attacks} == set()


def test_no_field_runs_a_script(page: Page, tmp_path: Path) -> None:
    """Even without the policy, on no page and in no result does anything of the glossary become an element."""
    page.add_init_script("window.attacks = []; window.hacked = () => { attacks.push(location.href); }")
    shown = attacked()
    pages = [(name, text.replace("Content-Security-Policy", "Nothing")) for name, text in build_site(shown)]
    publish(pages, tmp_path / "site")
    strange = (
        "document.querySelectorAll('img, script:not([src]), [onerror], [onload], [onmouseover], a[href^=javascript]')"
    )
    for name, _ in pages:
        if name.endswith(".html"):
            page.goto((tmp_path / "site" / name).as_uri())
            assert page.evaluate(f"[{strange}.length, attacks]") == [0, []], name
    for query in ("공격", "hacked", ATTACK):
        page.goto((tmp_path / "site/ko/index.html").as_uri())
        page.fill("#q", query)
        page.wait_for_selector(".results a .gist:not(:empty)")
        assert page.evaluate(f"[{strange}.length, attacks]") == [0, []], query
        assert "\u202e" not in page.inner_text(".results")
    page.goto((tmp_path / "site/ko/index.html").as_uri() + "?q=%3Cimg%20src%3Dx%20onerror%3Dhacked()%3E")
    page.wait_for_selector(".results:not([hidden])")
    assert page.evaluate(f"[{strange}.length, attacks]") == [0, []]


def test_the_policy_stops_what_would_slip_through(page: Page, site: Path, tmp_path: Path) -> None:
    """An inline script that stood in a page would not run."""
    name = "ko/concepts/gpu.html"
    files = {file.relative_to(site).as_posix(): file for file in site.rglob("*") if file.is_file()}
    texts = {each: file.read_text(encoding="utf-8") for each, file in files.items() if not each.startswith(".")}
    texts[name] = texts[name].replace("</main>", "<script>window.ran = true</script></main>")
    publish(texts.items(), tmp_path / "site")
    complaints: list[str] = []
    assert page.context.browser
    context = page.context.browser.new_context()
    other = context.new_page()
    other.on("console", lambda message: complaints.append(message.text))
    other.goto((tmp_path / "site" / name).as_uri())
    assert other.evaluate("window.ran") is None
    assert any("Content Security Policy" in each for each in complaints)
    context.close()

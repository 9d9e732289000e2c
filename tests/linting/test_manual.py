"""The manuals of the rules: their form, and that every example in them is true."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

import rules as tool
from dsgloss import Finding, Glossary, Severity, UsageError
from dsgloss.documents import parse_document
from dsgloss.linting import Applicability, Bitext, Linter, mended
from dsgloss.linting.manual import Example, RuleManual, manual_of, manuals, parse
from dsgloss.linting.manual_page import page
from dsgloss.linting.options import Options
from dsgloss.linting.rule_info import RuleInfo
from dsgloss.linting.rules import PAGE_RULES, RUN_RULES
from dsgloss.model.validation import adapter

REGISTERED = {info.code for info in [*PAGE_RULES, *RUN_RULES]}
EXAMPLES = [(manual, example) for manual in manuals() for example in manual.examples]
IDS = [f"{manual.name}-{number}" for manual in manuals() for number in range(len(manual.examples))]
EVERY_EXAMPLE = pytest.mark.parametrize(("manual", "example"), EXAMPLES, ids=IDS)


def reported(manual: RuleManual, example: Example, text: str, folder: Path) -> list[Finding]:
    """Lint a text of an example with its glossary and options, by its rule alone.

    What the lint reports of itself, such as stale suppressions, is no rule that could be alone.
    """
    glossary = folder / "glossary.yaml"
    glossary.write_text(example.glossary, encoding="utf-8")
    own = {manual.name.replace("-", "_"): tomllib.loads(example.options)} if example.options else {}
    select = [manual.code] if manual.code in REGISTERED else None
    options = adapter(Options).validate_python({"select": select, **own})
    source = parse_document(example.source, "example.md") if example.source is not None else None
    linter = Linter(Glossary.load(glossary).in_force(), lambda _path: options)
    return linter.lint([Bitext(parse_document(text, "example.md"), source)])


@EVERY_EXAMPLE
def test_what_is_wrong_is_reported_and_what_is_right_is_not(
    manual: RuleManual, example: Example, tmp_path: Path
) -> None:
    """Every example of every rule is what the rule says it is."""
    assert {finding.code for finding in reported(manual, example, example.wrong, tmp_path)} == {manual.code}
    assert reported(manual, example, example.right, tmp_path) == []


@EVERY_EXAMPLE
def test_a_fix_makes_right_of_wrong(manual: RuleManual, example: Example, tmp_path: Path) -> None:
    """Where findings have fixes, these give exactly the right text."""
    findings = reported(manual, example, example.wrong, tmp_path)
    page = parse_document(example.wrong, "example.md")
    fixed = mended(page, findings, list(Applicability))
    assert fixed == (example.right if any(finding.fix for finding in findings) else example.wrong)


def test_every_rule_has_a_manual() -> None:
    """Each registered rule says why it is there and shows an example, in the form that the manual asks for."""
    known = {manual.code: manual for manual in manuals()}
    assert known.keys() > REGISTERED
    assert [code for code, manual in known.items() if not (manual.paragraphs and manual.examples)] == []
    assert [code for code, manual in known.items() if not manual.summary.endswith(".")] == []
    assert len({manual.name for manual in known.values()}) == len(known)


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_page_of_rules_is_fresh(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What docs/rules.md and docs/rules.ko.md say is what the code says (`make rules` writes them)."""
    monkeypatch.setenv("DSGLOSS_LANG", language)
    assert tool.PAGES[language].read_text(encoding="utf-8") == page()


INFO = RuleInfo("DSG777", "odd-word", Severity.HINT, needs_source=True, is_on=False)
TEXT = """DSG777 odd-word: the text has a word
that is odd.

    Why it is odd: `{name}`
    stays.

Another paragraph.

Glossary:
    - {id: a, ko: [가]}
Options:
    per = "section"
Source:
    One.

    Two.
Wrong:
    하나.

    - 둘
Right:
    둘.
Wrong:
    셋.
Right:
    넷.
"""


def test_a_manual_is_read_from_a_docstring() -> None:
    """Prose is folded, blocks keep their lines; the glossary carries over, options and source do not."""
    glossary = "- {id: a, ko: [가]}"
    assert parse(INFO, TEXT) == RuleManual(
        code="DSG777",
        name="odd-word",
        severity=Severity.HINT,
        is_on=False,
        needs_source=True,
        summary="the text has a word that is odd.",
        paragraphs=("Why it is odd: `{name}` stays.", "Another paragraph."),
        examples=(
            Example(
                glossary=glossary,
                options='per = "section"',
                source="One.\n\nTwo.",
                wrong="하나.\n\n- 둘",
                right="둘.",
            ),
            Example(glossary=glossary, wrong="셋.", right="넷."),
        ),
    )


def test_a_manual_without_translation_stays_english() -> None:
    """Braces in the prose are no values to fill in."""
    manual = parse(INFO, TEXT)
    assert manual.messages()[1] == "Why it is odd: `{{name}}` stays."
    assert manual.translated() == manual


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("odd-word:", "even-word:", "the first line has to read 'DSG777 odd-word: what it reports'"),
        ("DSG777 odd-word: ", "", "the first line has to read"),
        ("Right:\n    넷.\n", "", "'Wrong:' is followed by no 'Right:'"),
        ("Wrong:\n    셋.\n", "", "'Right:' stands where it belongs to no pair"),
        ("Right:\n    둘.\n", "", "'Wrong:' stands where it belongs to no pair"),
    ],
)
def test_a_manual_that_departs_from_the_form_is_refused(old: str, new: str, complaint: str) -> None:
    """The complaint names the rule and what is wrong."""
    with pytest.raises(ValueError, match=f"DSG777: {complaint}"):
        parse(INFO, TEXT.replace(old, new))


@pytest.mark.parametrize("name", ["DSG002", "dsg002", "wrong-spacing", "Wrong-Spacing"])
def test_a_rule_is_found_by_code_and_by_name(name: str) -> None:
    """In any case."""
    assert manual_of(name).code == "DSG002"


@pytest.mark.parametrize(
    ("name", "remedy"),
    [
        ("wrong-spaceing", "Did you mean 'wrong-spacing'?"),
        ("DSG-001", "Did you mean 'DSG001'?"),
        ("무엇", "'dsgloss rule' lists the rules."),
    ],
)
def test_an_unknown_rule_is_a_mistake_of_the_user(name: str, remedy: str) -> None:
    """The nearest rule is suggested, if one is near."""
    with pytest.raises(UsageError) as raised:
        manual_of(name)
    assert str(raised.value).startswith(f"{name}: there is no such rule. {remedy}")


def test_a_manual_speaks_the_language_of_its_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """Prose is translated as messages are; code, name and examples stay."""
    monkeypatch.setenv("DSGLOSS_LANG", "ko")
    english, korean = manual_of("DSG002"), manual_of("DSG002").translated()
    assert korean.summary == "한국어 용어의 띄어쓰기가 용어집과 다릅니다."
    assert (korean.code, korean.name, korean.examples) == (english.code, english.name, english.examples)

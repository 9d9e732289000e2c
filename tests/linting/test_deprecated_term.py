"""DSG001: where a deprecated term is found and where it is another word, as the tables say."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dsgloss import Concept, Status, Term
from dsgloss.documents import Document, parse_document
from dsgloss.linting import Bitext, Finding, Linter, Severity

TABLES = Path(__file__).parent / "tables"
PARTICLES = (
    "은 이 을 의 에 과 으로 도 만 에서 에게 까지 부터 처럼 보다 마다 조차 마저 밖에 대로 만큼 뿐 하고 "
    "이나 이란 이라는 이라고 이라면 이라서 이든 이며 이고 이다 입니다 인 일 이었다 이지만 이므로 이기 "
    "에는 에도 에만 에서는 에서도 에서의 으로는 으로도 으로서 으로써 으로부터 까지는 만은 만을 만의 들 들은 들을 들의"
).split()

Lint = Callable[[str, str], list[Finding]]
LintPair = Callable[[str, str, str], list[Finding]]


def rows(name: str) -> list[list[str]]:
    """Read a table without its header."""
    return [line.split("\t") for line in (TABLES / name).read_text(encoding="utf-8").splitlines()[1:]]


@pytest.mark.parametrize(("text", "notation", "found", "why"), rows("found.tsv"))
def test_it_is_found(text: str, notation: str, found: str, why: str, lint: Lint) -> None:
    """Whatever the markup, readers see the term."""
    findings = [finding for finding in lint(text, notation) if finding.code == "DSG001"]
    assert " ".join(finding.found or "" for finding in findings) == found, why


@pytest.mark.parametrize(("text", "notation", "why"), rows("not-found.tsv"))
def test_it_is_not_found(text: str, notation: str, why: str, lint: Lint) -> None:
    """What only looks like the term is left alone."""
    assert lint(text, notation) == [], why


@pytest.mark.parametrize("particle", PARTICLES)
def test_it_is_found_before_every_common_particle(particle: str, lint: Lint) -> None:
    """A particle never hides a term, and is no part of what is found."""
    [finding] = lint(f"그 메트릭{particle} 그렇다.", "메트릭→지표")
    assert (finding.found, finding.column, finding.end_column) == ("메트릭", 3, 6)


def test_a_finding_says_all_that_is_known(lint: Lint) -> None:
    """The place, the concept, what was found, and what to write."""
    [finding] = lint("첫 줄\n두 메트릭을 본다.", "메트릭→지표")
    place = (finding.path, finding.line, finding.column, finding.end_line, finding.end_column)
    assert place == ("page.md", 2, 3, 2, 6)
    assert (finding.code, finding.rule, finding.severity) == ("DSG001", "deprecated-term", Severity.ERROR)
    assert (finding.concept, finding.found, finding.expected) == ("c0", "메트릭", ("지표",))


def test_a_word_of_two_concepts_is_a_hint(lint: Lint) -> None:
    """구조 is right for structure and old for rescue: nobody but the writer can tell, so nothing is fixed."""
    [finding] = lint("구조를 본다.", "구조=structure; 구조→구출=rescue")
    assert (finding.severity, finding.expected, finding.fix) == (Severity.HINT, ("구출",), None)


def test_an_old_word_with_the_same_successor_in_every_sense_is_fixed(lint: Lint) -> None:
    """경비 became 경보 for to arm as for armed: whichever is meant, the same word is to stand there."""
    [finding] = lint("경비를 푼다.", "경비→경보=arm; 경비→경보=armed")
    assert (finding.severity, finding.expected) == (Severity.ERROR, ("경보",))
    assert finding.fix is not None
    assert [edit.text for edit in finding.fix.edits] == ["경보"]


def test_an_old_name_that_explains_the_new_one_is_a_hint(lint: Lint) -> None:
    """Texts that introduce a term may give its older name in brackets; nothing fails, nothing is fixed."""
    [finding] = lint("‘지표’(옛 이름은 메트릭)를 본다.", "메트릭→지표")
    assert (finding.severity, finding.fix) == (Severity.HINT, None)


def test_an_old_word_with_two_successors_names_both(lint: Lint) -> None:
    """배포 became 배포판 or 배치, by its sense: it is wrong in either, and a person has to choose."""
    [finding] = lint("배포를 준비한다.", "배포→배포판=distribution; 배포→배치=deployment")
    assert (finding.severity, finding.expected, finding.fix) == (Severity.ERROR, ("배포판", "배치"), None)
    assert "배포판" in finding.message
    assert "배치" in finding.message


@pytest.mark.parametrize(
    ("source", "severity", "why"),
    [
        ("We rescue people.", Severity.ERROR, "the source says which sense is meant"),
        ("They were rescued.", Severity.ERROR, "in another form of the word"),
        ("The structure of a rescue.", Severity.HINT, "the source has both"),
        ("Nothing of it.", Severity.HINT, "the source has neither"),
        ("The structure of it.", None, "the other sense is meant, for which the word is right"),
    ],
)
def test_the_source_decides_between_senses(
    source: str, severity: Severity | None, why: str, lint_pair: LintPair
) -> None:
    """A translation is judged by what it translates."""
    findings = lint_pair("구조를 본다.", source, "구조=structure; 구조→구출=rescue")
    assert [finding.severity for finding in findings if finding.code == "DSG001"] == [severity] * bool(severity), why


@pytest.mark.parametrize(
    ("source", "severity", "why"),
    [
        ("It is proxied.", Severity.ERROR, "proxied is a form of proxy"),
        ("Proxies help.", Severity.ERROR, "so is proxies"),
        ("A server helps.\n\nA proxy, too.", Severity.ERROR, "the next block has it"),
        ("A subproxy helps.", Severity.ERROR, "the source has it behind a prefix"),
        ("An unproxied server helps.", Severity.ERROR, "or denies it"),
        ("A server helps.", Severity.HINT, "the source does not speak of a proxy"),
    ],
)
def test_the_source_has_to_speak_of_the_concept(source: str, severity: Severity, why: str, lint_pair: LintPair) -> None:
    """A word is only surely the term where the source has the term, in whatever form, in this block or beside it."""
    findings = lint_pair("대리인을 쓴다.", source, "대리인→대리 서버=proxy")
    assert [finding.severity for finding in findings if finding.code == "DSG001"] == [severity], why


@pytest.mark.parametrize(
    ("text", "notation", "severity", "why"),
    [
        ("펑션을 쓴다.", "펑션→함수=function", Severity.ERROR, "펑션 is function and nothing else"),
        ("배치를 쓴다.", "배치→일괄 처리=batch", Severity.HINT, "배치 may be placement"),
        ("디렉토리를 쓴다.", "디렉토리→디렉터리=directory", Severity.ERROR, "the same word in another spelling"),
        ("주의를 쓴다.", "주의→유의=caution", Severity.HINT, "주의 is not borrowed"),
    ],
)
def test_a_loanword_means_its_english_whatever_the_source_says(
    text: str, notation: str, severity: Severity, why: str, lint_pair: LintPair
) -> None:
    """Translators put in words that the source leaves out; borrowed ones have one sense only."""
    findings = lint_pair(text, "Use it there.", notation)
    assert [finding.severity for finding in findings if finding.code == "DSG001"] == [severity], why


@pytest.mark.parametrize(
    ("text", "source", "severity", "why"),
    [
        ("작품을 프로젝트에 넣는다.", "Put the work into a project.", Severity.HINT, "프로젝트 renders it"),
        ("작품을 프로젝트에 넣는다.", "Put the project into a project.", Severity.ERROR, "the source has two"),
        ("작품을 프로젝트에 넣는다.", "Put it into a project.", Severity.ERROR, "a pronoun may be the other one"),
        ("작품을 넣는다.", "Put the project there.", Severity.ERROR, "nothing else renders it"),
    ],
)
def test_what_approved_terms_render_already_is_not_rendered_again(
    text: str, source: str, severity: Severity, why: str, lint_pair: LintPair
) -> None:
    """A deprecated word beside the approved one renders something else, if the source says the term only once."""
    found = [finding for finding in lint_pair(text, source, "작품→프로젝트=project") if finding.code == "DSG001"]
    assert [finding.severity for finding in found] == [severity], why


def test_another_spelling_of_a_loanword_is_wrong_whatever_the_source_says(lint_pair: LintPair) -> None:
    """메세지 is the word 메시지, though the source speaks of a notice; a translation might mean something else."""
    findings = lint_pair("메세지를 본다. 지표를 본다.", "See the notice.", "메세지→메시지=message; 지표→메트릭=metric")
    assert [(f.found, f.severity) for f in findings] == [("메세지", Severity.ERROR), ("지표", Severity.HINT)]


def test_a_superseded_term_without_a_preferred_one_shows_what_is_admitted() -> None:
    """Any approved term will do where none is preferred."""
    statuses = {"메트릭": Status.SUPERSEDED, "지표": Status.ADMITTED, "척도": Status.ADMITTED}
    concept = Concept(id="m", terms=tuple(Term(text=t, language="ko", status=s) for t, s in statuses.items()))
    page: Document = parse_document("메트릭을 본다.", "page.md")
    [finding] = Linter([concept]).lint([Bitext(page)])
    assert (finding.expected, finding.fix) == (("지표", "척도"), None)

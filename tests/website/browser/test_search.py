"""Searching in the browser: what people type, what they get, and that it is what `dsgloss lookup` gives."""

from __future__ import annotations

from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dsgloss import Glossary
from dsgloss.model import Concept, Definition, Status, Term, Terminology
from dsgloss.site import Shown, build_site, publish

if TYPE_CHECKING:
    from playwright.sync_api import Page

ROOT = Path(__file__).parents[3]

# What is typed, the first result, why it is one, and what the case is about.
QUERIES = [
    ("전문가 혼합", "mixture-of-experts", "exact", "as the glossary writes it"),
    ("전문가 혼합에서는", "mixture-of-experts", "inflected", "with two particles"),
    ("미세 조정했다", "fine-tuning", "inflected", "as a verb"),
    ("신경망입니다", "neural-network", "inflected", "with the copula"),
    ("미세조정을", "fine-tuning", "inflected", "misspaced, with a particle"),
    ("전 문 가 혼 합", "mixture-of-experts", "spelling", "with a space too many"),
    ("MIXTURE OF EXPERTS", "mixture-of-experts", "spelling", "in capitals"),
    ("fine tuning", "fine-tuning", "spelling", "with a space for the hyphen"),
    ("fine-tuned", "fine-tuning", "inflected", "an English verb form"),
    ("neural networks", "neural-network", "inflected", "an English plural"),
    ("MoE", "mixture-of-experts", "exact", "an acronym"),
    ("moe", "mixture-of-experts", "spelling", "an acronym in small letters"),
    ("ㅈㅁㄱ", "mixture-of-experts", "initials", "initial consonants"),
    ("ㅁㅅ ㅈㅈ", "fine-tuning", "initials", "with a space"),
    ("ㄲ", "hacker", "initials", "a tense consonant"),
    ("전문", "mixture-of-experts", "prefix", "the beginning"),
    ("혼합 전문가", "mixture-of-experts", "exact", "a deprecated term"),
    ("network", "neural-network", "part", "a word of the term"),
    ("큰 신경망 모델", "neural-network", "part", "a term among other words"),
    ("neural network들이", "neural-network", "inflected", "a particle after Latin letters"),
    ("신경망 없는 network", "neural-network", "part", "more words than the term"),
    ("파인튜닌", "fine-tuning", "approximate", "a slip of the finger"),
    ("mixtrue of experts", "mixture-of-experts", "approximate", "letters changed over"),
]
HALF_TYPED = [
    ("전문ㄱ", "mixture-of-experts", "the third syllable is only begun"),
    ("신경마", "neural-network", "the final consonant of 망 is still to come"),
    ("밋", "fine-tuning", "ㅅ will move on to the next syllable: 미세"),
    ("병렬컴퓨ㅌ", "parallel-computing", "ㅌ will be the initial of 팅"),
]


def first_result(page: Page) -> str:
    """Give the id of the concept that stands first."""
    return str(page.locator(".results a").first.get_attribute("href")).rpartition("/")[2].removesuffix(".html")


def search(page: Page, query: str) -> None:
    """Type a query, and wait until its results are there."""
    page.fill("#q", query)
    page.wait_for_function("query => dsgloss.shownFor === query", arg=query)


@pytest.fixture
def home(page: Page, site: Path) -> Page:
    """Open the first page."""
    page.goto((site / "ko" / "index.html").as_uri())
    return page


def test_queries(home: Page) -> None:
    """Every query finds its concept first, for the expected reason."""
    for query, concept, reason, why in QUERIES:
        search(home, query)
        found = home.evaluate("query => dsgloss.find(query, 5).map(each => [each.concept.id, each.reason])", query)
        assert found[:1] == [[concept, reason]], (query, why)
        assert first_result(home) == concept, (query, why)


def test_half_typed_syllables(home: Page) -> None:
    """While a syllable is being typed, its concept is in the list already."""
    for query, concept, why in HALF_TYPED:
        search(home, query)
        assert first_result(home) == concept, (query, why)


AGREED = """
강화 학습|강화학습으로|거대언어모델|LLM|llms|추론|추론 비용|ㄱㅎㅎㅅ|ㄷㅅㅋ|딥시크가|Deep Seek|deepseek-r1|오픈소스
오픈 소스 모델|fine-tuned|GPU|학습 데이터|데이터|엔비디아의|ㅇㅂㄷㅇ|반도체|칩|벤치마크에서|전문가혼합|증류|토큰
knowledge distillation|mixtures of experts|open source
"""
# The best result as the command prints it.
BEST = "query => dsgloss.find(query, 1).map(best => [best.concept.id, best.reason, Math.round(best.score * 1e4) / 1e4])"


def test_results_are_those_of_the_command(page: Page, tmp_path: Path) -> None:
    """On the project's own glossary, page and command agree on the first result, its reason and its score."""
    glossary = Glossary.load(ROOT / "glossary")
    publish(build_site(Shown(glossary, languages=("ko",))), tmp_path / "site")
    page.goto((tmp_path / "site/ko/index.html").as_uri())
    search(page, "가")
    for query in AGREED.strip().replace("\n", "|").split("|"):
        [expected] = glossary.lookup(query, 1)
        found = page.evaluate(BEST, query)
        assert found == [[expected.concept.id, expected.reason.value, expected.score]], query


def test_a_result_says_what_matched(home: Page) -> None:
    """A result by a deprecated term shows that term, its status in words, and the definition."""
    search(home, "혼합 전문가")
    text = home.locator(".results a").first.inner_text()
    assert "✕ 쓰지 않는 용어" in text
    assert "혼합 전문가" in text
    home.wait_for_function("() => document.querySelector('.gist').textContent !== ''")
    assert "일부 전문가만 계산에 쓰는" in home.locator(".results a").first.inner_text()


def test_nothing_fits(home: Page) -> None:
    """A query that nothing fits says so, also to those who do not see the list."""
    search(home, "퀘퀘퀘 zzz")
    assert home.locator(".results a").count() == 0
    assert home.locator("[role=status]").inner_text() != ""


@pytest.mark.parametrize(
    "query", ["", "   ", "-", "(", "[", "\\", "*", "<b>", "'\"", "ㅏ", "🤖", "가" * 300, "a b " * 100]
)
def test_any_query_is_fine(query: str, home: Page) -> None:
    """Whatever is typed, the page goes on working."""
    home.fill("#q", query)
    search(home, "moe")
    assert first_result(home) == "mixture-of-experts"


def test_a_link_can_carry_a_query(page: Page, site: Path) -> None:
    """?q= shows its results at once, through the entrance too, and goes on to the other language."""
    page.goto((site / "index.html").as_uri() + "?q=ㅈㅁㄱ")
    page.wait_for_selector(".results a")
    assert "/ko/index.html" in page.url
    assert (page.input_value("#q"), first_result(page)) == ("ㅈㅁㄱ", "mixture-of-experts")
    page.click("a.language")
    page.wait_for_selector(".results a")
    assert "/en/index.html" in page.url
    assert page.input_value("#q") == "ㅈㅁㄱ"


def test_by_keyboard(home: Page) -> None:
    """/ begins, arrows move and come back, Esc leaves and clears, Enter opens."""
    keys = home.keyboard
    keys.press("/")
    assert home.evaluate("document.activeElement.id") == "q"
    assert home.input_value("#q") == ""
    search(home, "추론")
    for key, expected in [("ArrowDown", 0), ("ArrowDown", 1), ("ArrowUp", 0), ("ArrowUp", None), ("ArrowDown", 0)]:
        keys.press(key)
        links = "[...document.querySelectorAll('.results a')].indexOf(document.activeElement)"
        assert home.evaluate(links) == (-1 if expected is None else expected)
    keys.press("Escape")
    assert home.evaluate("document.activeElement.id") == "q"
    keys.press("Escape")
    assert home.locator(".results").is_hidden()
    assert home.input_value("#q") == ""
    search(home, "전문가 혼합을")
    keys.press("Enter")
    home.wait_for_url("**/concepts/mixture-of-experts.html")


def test_enter_on_a_chosen_result(home: Page) -> None:
    """Enter opens the result that is chosen."""
    search(home, "추론")
    home.keyboard.press("ArrowDown")
    home.keyboard.press("ArrowDown")
    second = home.locator(".results a").nth(1).get_attribute("href")
    home.keyboard.press("Enter")
    home.wait_for_url(f"**/{second}")


def test_a_slash_in_a_query_is_a_slash(home: Page) -> None:
    """In the field, / is typed."""
    home.click("#q")
    home.keyboard.type("a/b")
    assert home.input_value("#q") == "a/b"


def test_proposals_are_marked_in_results(home: Page) -> None:
    """A proposal is found, with a mark."""
    search(home, "어림짐작")
    assert home.locator(".results a .badge.open").count() == 1


def test_rejected_concepts_are_not_found(home: Page) -> None:
    """What people turned down is no result."""
    search(home, "마법")
    assert home.locator(".results a").count() == 0


def many(count: int) -> Terminology:
    """Make many concepts; each has a number in its terms."""
    return Terminology(
        concepts=tuple(
            Concept(
                id=f"layer-{number}",
                definitions=(Definition(language="ko", text=f"{number}번째 계산 층."),),
                terms=(
                    Term(text=f"계산 층 {number}호", language="ko", status=Status.PREFERRED),
                    Term(text=f"layer no {number}", language="en", status=Status.PREFERRED),
                ),
            )
            for number in range(count)
        )
    )


def test_ten_thousand_concepts(page: Page, tmp_path: Path) -> None:
    """With 10,000 concepts the data loads script by script, and the last concept is found with its definition."""
    shown = Shown(many(10_000), languages=("ko",))
    publish(takewhile(lambda file: "/concepts/" not in file[0], build_site(shown)), tmp_path / "site")
    page.goto((tmp_path / "site/ko/index.html").as_uri())
    assert page.evaluate("dsgloss.concepts.length") == 0
    search(page, "계산층 9999호에서는")
    assert first_result(page) == "layer-9999"
    page.wait_for_function("() => document.querySelector('.gist').textContent === '9999번째 계산 층.'")
    assert page.evaluate("dsgloss.concepts.length") == 10_000
    search(page, "ㄱㅅㅊ")
    assert page.locator(".results a").count() == 30
    search(page, "layr no 77")
    assert page.locator(".results a").count() > 0

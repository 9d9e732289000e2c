"""The index pages: the order of the rows, where they lead, and what cannot become markup."""

from __future__ import annotations

import re
from pathlib import Path

from dsgloss.store.folder import read_shelf
from dsgloss.upkeep import index_texts, stale_pages
from golden import Golden

ROOT = Path(__file__).parents[2]

FILES = {
    "glossary.yaml": "title: 시험용 *용어집*\nversion: 1.2.0\nlicense: CC-BY-4.0\n"
    "sources: [{id: a, path: ../a b.md, title: '첫째 | 글', date: '2025'}]\n",
    "words.yaml": """\
- id: tree
  subject: words/nature
  definition: {ko: 줄기가 단단한 식물.}
  ko: [나 무, {term: 목재}, {term: 남구, status: deprecated}]
  en: [tree]
- id: country
  subject: words
  ko: [나라]
  en: [Country, {term: nation}]
- id: magpie
  subject: words/nature
  review: proposed
  ko: [까치]
  en: [magpie]
- id: aspect
  subject: words
  ko: [각]
- id: branch
  ko: [가지]
  en: [élan]
- id: rejected
  review: rejected
  ko: [버린 말]
- id: gpu
  do_not_translate: true
  en: [GPU]
- id: markup
  subject: words
  definition: {ko: '<b>굵게</b> | [링크](x) *별* `코드`'}
  ko: ['a|b <i>']
""",
}


def write(folder: Path) -> None:
    """Write the glossary of these tests."""
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")


def test_pages(golden: Golden, tmp_path: Path) -> None:
    """Every page as a whole: counts, orders, links to lines, proposals marked, markup escaped."""
    write(tmp_path)
    texts = index_texts(read_shelf(tmp_path))
    names = {file.relative_to(tmp_path).as_posix(): text for file, text in texts.items()}
    assert sorted(names) == [
        "README.md", "index/terms.en.md", "index/terms.ko.md", "index/unsorted.md", "index/words.md",
    ]  # fmt: skip
    for name, text in names.items():
        golden(f"index/{name.replace('/', '-')}", text)


def test_hangul_is_in_dictionary_order(tmp_path: Path) -> None:
    """Tense consonants come under the plain ones; spaces do not count; Latin letters come first."""
    write(tmp_path)
    text = index_texts(read_shelf(tmp_path))[tmp_path / "index" / "terms.ko.md"]
    names = re.findall(r"^\| \[(.*?)\]\(", text, re.MULTILINE)
    assert names == [r"a\|b \<i\>", "GPU", "가지", "각", "까치", "나라", "나 무"]
    assert re.findall(r"^## (.)$", text, re.MULTILINE) == ["ㄱ", "ㄴ"]


def test_english_order_knows_no_case_and_no_accents(tmp_path: Path) -> None:
    """What has no English name is left out."""
    write(tmp_path)
    text = index_texts(read_shelf(tmp_path))[tmp_path / "index" / "terms.en.md"]
    assert re.findall(r"^\| \[(.*?)\]\(", text, re.MULTILINE) == ["Country", "élan", "GPU", "magpie", "tree"]


def test_every_link_leads_to_its_entry() -> None:
    """In our own glossary, the line behind each link is the one where the concept begins."""
    shelf = read_shelf(ROOT / "glossary")
    ids = {concept.id for concept in shelf.terminology.concepts}
    lines = {file.name: text.split("\n") for file, text in shelf.texts.items()}
    for file, text in index_texts(shelf).items():
        targets = re.findall(r"\]\(\.\./([\w.-]+\.yaml)#L(\d+)\)", text)
        assert targets or file.name == "README.md"
        for name, line in targets:
            found = re.fullmatch(r"- id: (.+)", lines[name][int(line) - 1])
            assert found is not None
            assert found[1] in ids


def test_our_own_pages_are_current() -> None:
    """The pages in glossary/ are what `dsgloss glossary index` writes, and all links between them lead somewhere."""
    shelf = read_shelf(ROOT / "glossary")
    texts = index_texts(shelf)
    assert {file: file.read_text(encoding="utf-8") for file in texts} == texts
    assert stale_pages(shelf, texts) == []
    for file, text in texts.items():
        for target in re.findall(r"\]\(([^)#]+)[)#]", text):
            assert (file.parent / target).exists(), f"{file}: {target}"

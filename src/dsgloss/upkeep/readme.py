"""The first page of a glossary folder: what the glossary is, where to look, how to contribute, what it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from dsgloss.model import Metadata, ReviewState, Source
from dsgloss.upkeep.entries import UNSORTED, Entry
from dsgloss.upkeep.listing import ENGLISH_TITLE, KOREAN_TITLE
from dsgloss.upkeep.markdown import link, page, plain, table

README = "README.md"
FOLDER = "index"
KOREAN_PAGE, ENGLISH_PAGE = "terms.ko.md", "terms.en.md"
_CONTRIBUTING = """\
1. 해당 분야의 YAML 파일에서 항목을 고치거나 더합니다. (Edit the YAML file of the subject.)
2. `dsgloss glossary format`으로 모양을 맞춥니다. (Format it.)
3. `dsgloss glossary check`로 어긋난 곳을 찾습니다. (Check it.)
4. `dsgloss glossary index`로 이 쪽들을 다시 만들어 함께 커밋합니다. (Make these pages anew and commit all.)

*제안*이라고 적힌 항목은 검토를 기다립니다. (Entries marked *제안* await review.)
"""


def readme(metadata: Metadata, by_page: Mapping[str, Sequence[Entry]]) -> str:
    """Write the first page; `by_page` lists the concepts of each page of a subject field."""
    parts = [_facts(metadata, by_page), "## 찾아보기 (index)", _orders(), _subjects(by_page)]
    parts += ["## 고치는 법 (contributing)", _CONTRIBUTING]
    if metadata.sources:
        parts += [
            "## 출처 (sources)",
            table(("글 (text)", "펴낸 곳 (publisher)", "날짜 (date)"), _sources(metadata.sources)),
        ]
    return page(metadata.title or "용어집", parts)


def _facts(metadata: Metadata, by_page: Mapping[str, Sequence[Entry]]) -> str:
    entries = [entry for listed in by_page.values() for entry in listed]
    rows = [("판 (version)", metadata.version), ("개념 (concepts)", str(len(entries)))]
    if metadata.license:
        rows.insert(1, ("이용 허락 (licence)", plain(metadata.license)))
    if _proposals(entries):
        rows.append(("그중 제안 (proposals)", str(_proposals(entries))))
    return "\n".join(f"- {name}: {value}" for name, value in rows)


def _orders() -> str:
    return "\n".join(
        f"- {link(title, f'{FOLDER}/{name}')}"
        for title, name in ((KOREAN_TITLE, KOREAN_PAGE), (ENGLISH_TITLE, ENGLISH_PAGE))
    )


def _subjects(by_page: Mapping[str, Sequence[Entry]]) -> str:
    rows = [
        (
            link("분야 없음 (no subject)" if name == UNSORTED else name, f"{FOLDER}/{name}.md"),
            str(len(entries)),
            ", ".join(plain(field) for field in sorted({entry.field for entry in entries} - {""})),
        )
        for name, entries in by_page.items()
    ]
    return table(("분야 (subject)", "개념 (concepts)", "하위 분야 (fields)"), rows)


def _sources(sources: Iterable[Source]) -> list[Sequence[str]]:
    return [
        (link(source.title or source.id, source.path), plain(source.publisher or ""), plain(source.date or ""))
        for source in sources
    ]


def _proposals(entries: Iterable[Entry]) -> int:
    return sum(entry.concept.review.state is ReviewState.PROPOSED for entry in entries)

"""Term lists in CSV and TSV: which concepts the rows become, and which lists are refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from dsgloss import Concept, GlossaryError, Status
from dsgloss.store import read_terminology
from dsgloss.store.problems import contradictions
from dsgloss.store.term_list import read_term_list


def shown(concepts: tuple[Concept, ...]) -> list[str]:
    """Write concepts short: id, terms with their statuses where they are not preferred, note."""
    marks = {Status.PREFERRED: "", Status.ADMITTED: "+", Status.DEPRECATED: "-", Status.SUPERSEDED: "="}
    return [
        " ".join([f"{concept.id}:", *(marks[t.status] + t.text for t in concept.terms), f"({concept.note or ''})"])
        for concept in concepts
    ]


# A list with its header, and the concepts it becomes.
LISTS = [
    ("ko,en\n지표,metric\n", ["metric: 지표 metric ()"], "a row, a concept"),
    ("en,forbidden,ko\nmetric,메트릭,지표\n",
     ["metric: 지표 -메트릭 metric ()"], "the header says which column is which"),
    (" KO ,En\n지표,metric\n", ["metric: 지표 metric ()"], "whatever its case and spacing"),
    ("ko\n지표\n", ["term: 지표 ()"], "Korean alone will do"),
    ("ko,en,forbidden\n지표,metric,메트릭\n지표,metric,매트릭\n",
     ["metric: 지표 -메트릭 -매트릭 metric ()"], "one concept"),
    ("ko,en,forbidden\n지표,metric,메트릭\n지표,metric,메트릭\n", ["metric: 지표 -메트릭 metric ()"], "said twice"),
    ("ko,en,forbidden\n지표,metric,지표\n", ["metric: 지표 metric ()"], "a term cannot forbid itself"),
    ("ko,en,forbidden\n추론,inference,인퍼런스\n추리,reasoning,인퍼런스\n",
     ["inference: 추론 -인퍼런스 inference ()", "reasoning: 추리 -인퍼런스 reasoning ()"], "one old form, two targets"),
    ("ko,en\n추론,inference\n추론,reasoning\n",
     ["inference: 추론 inference ()", "reasoning: 추론 reasoning ()"], "senses"),
    ("ko,en\n지표,?\n지표,\n", ["term: 지표 ()"], "the English is not known, either way"),
    ("ko,en\n지표,metric\n척도,metric\n", ["metric: 지표 metric ()", "metric-2: 척도 metric ()"], "ids are numbered"),
    ("ko,en,id\n지표,metric,\n척도,scale,metric\n",
     ["metric-2: 지표 metric ()", "metric: 척도 scale ()"], "given ids first"),
    ("ko,en,status\n메트릭,metric,deprecated\n",
     ["metric: -메트릭 metric ()"], "the status is that of the Korean term"),
    ("ko,en,status\n지표,metric,\n지표,metric,admitted\n", ["metric: +지표 metric ()"], "said in one row of the two"),
    ("ko,en,status\n메트릭,metric,deprecated\n지표,metric,preferred\n매트릭,metric,superseded\n",
     ["metric: 지표 -메트릭 =매트릭 metric ()"], "a row for each term, in any order"),
    ("ko,en,status,note\n지표,metric,,가\n메트릭,metric,admitted,나\n", ["metric: 지표 +메트릭 metric (가; 나)"], ""),
    ("ko,en,status\n추론,inference,\n추측,inference,\n인퍼런스,inference,deprecated\n",
     ["inference: 추론 -인퍼런스 inference ()", "inference-2: 추측 -인퍼런스 inference ()"], "either may be meant"),
    ("ko,en,status,id\n지표,metric,,a\n메트릭,metric,deprecated,b\n",
     ["a: 지표 metric ()", "b: -메트릭 metric ()"], "ids tell concepts apart"),
    ("ko,en,status,id\n지표,metric,,a\n메트릭,metrics,deprecated,a\n",
     ["a: 지표 -메트릭 metric +metrics ()"], "and tell what belongs together"),
    ("ko,en,note\n지표,metric,가\n지표,metric,나\n지표,metric,가\n",
     ["metric: 지표 metric (가; 나)"], "no note is lost"),
    ('ko,en,note\n지표,metric,"가, 나\n""다"""\n',
     ['metric: 지표 metric (가, 나 "다")'], "quoted: comma, line break, quote"),
    ("ko,en\n\n,metric\n 지표 , metric \n\n",
     ["metric: 지표 metric ()"], "blank lines and untranslated terms are left out"),
    ("ko,en\n지표,metric,\n", ["metric: 지표 metric ()"], "an empty cell too many is harmless"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), LISTS)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_rows_become_concepts(text: str, expected: list[str], why: str, newline: str) -> None:
    """The rows become concepts that do not contradict each other, whatever the ends of the lines."""
    concepts = read_term_list(text.replace("\n", newline), "a.csv")
    assert shown(concepts) == expected, why
    assert list(contradictions(concepts)) == []


COLUMNS = "Columns: ko, en, and optionally forbidden, status, note, id."
BAD = [
    ("", [f"1:1: a term list needs a header line with a column 'ko'. {COLUMNS}"], "an empty file"),
    ("지표,metric\n", [f"1:1: a term list needs a header line with a column 'ko'. {COLUMNS}"], "no header"),
    ("ko,en,memo\n지표,metric,가\n", [f"1:1: unknown column 'memo'. {COLUMNS}"], "a column of another name"),
    ("ko,en,ko\n지표,metric,척도\n", [f"1:1: the column 'ko' is there twice. {COLUMNS}"], "which one is meant?"),
    ("ko,status\n가,good\n나,\n다,bad\n",
     ["2:1: unknown status 'good'. Use one of: preferred, admitted, deprecated, superseded.",
      "4:1: unknown status 'bad'. Use one of: preferred, admitted, deprecated, superseded."], "all at once"),
    ('ko,note,id\n가,"두\n줄",a\n나,,A b\n',
     ["4:1: 'A b' is no id. Write lower-case ASCII letters, digits and single hyphens."], "lines count, not rows"),
    ("ko,id\n가,a\n나,a\n",
     ["3:1: the id 'a' is used twice. Give one of the two concepts another id, or merge them."],
     "one id, two concepts"),
    ("ko,en,id\n가,a,x\n가,a,y\n",
     ["3:1: '가' has two different values of 'id': x, y. Keep one of the two."], "one concept, two ids"),
    ("ko,en,status\n가,a,preferred\n가,a,deprecated\n",
     ["3:1: '가' has two different values of 'status': preferred, deprecated. Keep one of the two."], "which holds?"),
    ("ko,forbidden\n,메트릭\n",
     ["2:1: '메트릭' is forbidden, but 'ko' is empty. Say in 'ko' what to write instead."], ""),
    ("ko,en\n지표, 척도,metric\n",
     ["2:1: 'metric' stands behind the last column. Quote a cell that contains the separator."], "a comma in a cell"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), BAD)
def test_a_bad_list(text: str, expected: list[str], why: str) -> None:
    """A list that cannot be meant so is refused, with the line, the problem and the remedy."""
    with pytest.raises(GlossaryError) as refused:
        read_term_list(text, "a.csv")
    assert str(refused.value).splitlines() == [f"a.csv:{line}" for line in expected], why


FILES = [
    ("a.csv", "ko,en\n지표,metric\n".encode("utf-8-sig"), "Excel begins UTF-8 with a byte order mark"),
    ("a.csv", "ko,en\n지표,metric\n".encode("cp949"), "Excel in Korea saves CSV so"),
    ("A.TSV", "ko\ten\n지표\tmetric\n".encode("utf-16"), "Excel's Unicode text"),
    ("a.tsv", "ko\ten\r\n지표\tmetric\r\n".encode(), "Windows"),
]


@pytest.mark.parametrize(("name", "data", "why"), FILES)
def test_a_list_in_a_file(name: str, data: bytes, why: str, tmp_path: Path) -> None:
    """The suffix says how cells are separated; the encodings that spreadsheets write are read."""
    (tmp_path / name).write_bytes(data)
    assert shown(read_terminology(tmp_path / name).concepts) == ["metric: 지표 metric ()"], why


def test_quotes_in_tsv_are_quotes() -> None:
    """In TSV a quotation mark is a character like others."""
    assert shown(read_term_list('ko\ten\n"지표"\ta "metric"\n', "a.tsv")) == ['a-metric: "지표" a "metric" ()']

"""What a bracket holds, read by itself: strings that may be terms, or something that plainly is none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dsgloss.english import abbreviates, is_acronym
from dsgloss.korean.hangul import has_hangul
from dsgloss.model import Relation


@dataclass(frozen=True, slots=True)
class Inside:
    """The readable content of a bracket.

    `relation` is set where the content alone decides it; `label` is a word such as 이하 that announced it.
    """

    text: str
    relation: Relation | None = None
    label: str = ""
    english: str | None = None
    acronym: str | None = None
    original: str | None = None
    hangul: str | None = None

    @property
    def is_foreign(self) -> bool:
        """Whether it holds a string that may be the counterpart of a Korean term."""
        return bool(self.english or self.acronym or self.original)


MAX_LENGTH = 200
"""Longer contents are notes, whatever they say."""

_PLAIN_KINDS: Sequence[tuple[Relation, re.Pattern[str]]] = (
    (Relation.URL, re.compile(r"https?:|www\.|\S@\S|email.protected|\w\.(?:com|net|org|io|kr|ai|dev|co)\b")),
    (Relation.CITATION, re.compile(r"\bet al\b|^[A-Z][\w., &]+ (?:19|20)\d\d\w?$|^[\d, -]+$(?<=\])|\bpp?\. ?\d")),
    (Relation.DATE, re.compile(
        r"\d ?(?:년|월|일|시|분기|주차|세기)(?![가-힣]{3})|^(?:19|20)\d\d(?:[-~.]|$)")),
    (Relation.QUANTITY, re.compile(
        r"^(?:약|총|최대|최소|평균|현재|단위:?)? ?[-~+<>≤≥=±$€₩]* ?\d[\d,.]*"
        r"(?:[%‰℃°]|[ \d,.~x×/*:-]|[조억만천백십]|[가-힣]{1,3}(?![가-힣])"
        r"|(?:[KMGT]?i?B|[kmg]?Hz|px|ms|s|fps|[km]m?)\b)*"
        r"(?:이상|이하|미만|초과|정도|기준|가량)?$")),
    (Relation.ENUMERATION, re.compile(r"(?:^|[\s,])등등?$")),
    (Relation.CODE, re.compile(
        r"[_{}<>=\\$#@|^]|::|^\S*\w\(\S*$|^[./-]|\.\w{1,5}$|^[a-z]+[A-Z]\w*[a-z]\w*$|^[a-zA-Z]$"
        r"|^(?i:true|false|null|none|nil)$|^v?\d+(?:\.\d+)+",
        re.ASCII)),
    (Relation.NOTE, re.compile(
        r"^(?:예[:를)시컨]|ex[):.]|e\.g\.|i\.e\.|cf\.|참[고조]|주의?:|단[,:]|출처|자료|사진|그림|표 ?\d|선택|필수|생략"
        r"|see |optional|note\b|default|기본값|아래|위[의에 ]|왼쪽|오른쪽|링크|.*현지 ?시[간각])", re.IGNORECASE)),
)  # fmt: skip

_LABEL = re.compile(
    r"^(이하|또는|혹은|일명|즉|곧|약칭|줄여서|옛|구|영어로는?|영어:?|영문명?:?|영:|英:?|한자:?|aka|or|or,)(?:,|\s)\s*"
)
_SEPARATOR = re.compile(r"\s*[,·/;、，]\s*|:\s+|\s+또는\s+|\s+or\s+")
_LATIN = re.compile(r"(?=.*[A-Za-zÀ-ɏ])[A-Za-zÀ-ɏ0-9][A-Za-zÀ-ɏ0-9'’.+&\s/-]*")
_HANJA = re.compile(
    r"[\u3400-\u9fff\uf900-\ufaff\u3005·\s]*[\u3400-\u9fff\uf900-\ufaff][\u3400-\u9fff\uf900-\ufaff\u3005·\s]*"
)
_QUOTES = "\"'“”‘’「」『』«»*_` "
_SENTENCE = re.compile(r"(?:[다요죠까음함됨임]|니다)[.!?]?$")


def read_inside(content: str) -> Inside:
    """Read the content of a bracket.

    >>> read_inside("Mixture of Experts, MoE")
    Inside(text='Mixture of Experts, MoE', relation=None, label='', english='Mixture of Experts', \
acronym='MoE', original=None, hangul=None)
    >>> read_inside("약 81억원").relation, read_inside("이하 노조").label
    (<Relation.QUANTITY: 'quantity'>, '이하')
    """
    text = content.strip(_QUOTES)
    if len(text) > MAX_LENGTH:
        return Inside(text, Relation.NOTE)
    for relation, pattern in _PLAIN_KINDS:
        if pattern.search(text) and not (relation is Relation.CODE and has_hangul(text)):
            return Inside(text, relation)
    label = _LABEL.match(text)
    bare = text[label.end() :].strip(_QUOTES) if label else text
    return _read_strings(text, bare, label[1] if label else "")


def _read_strings(text: str, bare: str, label: str) -> Inside:
    if _HANJA.fullmatch(bare):
        return Inside(text, label=label, original=bare)
    if has_hangul(bare):
        return _read_hangul(text, bare, label)
    parts = [bare] if is_acronym(bare) else [*_split(_without_inner(bare)), *_inner(bare)]
    if not parts or not all(_LATIN.fullmatch(part) for part in parts):
        return Inside(text, Relation.OTHER)
    if len(parts) > 1 and all(map(is_acronym, parts)) and not abbreviates(parts[1], parts[0]):
        return Inside(text, Relation.ENUMERATION)
    english, acronym = _sort_out(parts)
    return Inside(text, label=label, english=english, acronym=acronym)


def _read_hangul(text: str, bare: str, label: str) -> Inside:
    if _SENTENCE.search(bare) and bare.count(" ") >= 1:
        return Inside(text, Relation.NOTE, label)
    parts = _split(bare)
    latin = [part for part in parts if _LATIN.fullmatch(part)]
    hangul = [part for part in parts if part not in latin]
    if len(hangul) != 1 or not latin or hangul[0].count(" ") > 1:
        return Inside(text, label=label, hangul=bare)
    english, acronym = _sort_out(latin)
    return Inside(text, label=label, english=english, acronym=acronym, hangul=hangul[0])


def _split(text: str) -> list[str]:
    return [part.strip(_QUOTES) for part in _SEPARATOR.split(text)]


def _sort_out(parts: Sequence[str]) -> tuple[str | None, str | None]:
    """Tell the full form from its acronym, in whichever order they stand."""
    acronyms = [part for part in parts if is_acronym(part)]
    full = next((part for part in parts if part not in acronyms), None)
    if full is None and len(acronyms) > 1 and abbreviates(acronyms[1], acronyms[0]):
        return acronyms[0], acronyms[1]
    if full is not None and acronyms and not abbreviates(acronyms[0], full):
        return parts[0], None
    acronym = acronyms[0] if acronyms else None
    looks_named = acronym is not None and sum(c.islower() for c in acronym.removesuffix("s")) > 2
    if full is None and looks_named:
        return acronym, None
    return full, acronym


def _without_inner(text: str) -> str:
    return re.sub(r"\s*\([^()]*\)", "", text)


def _inner(text: str) -> list[str]:
    return [part.strip(_QUOTES) for part in re.findall(r"\(([^()]*)\)", text)]

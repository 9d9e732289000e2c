"""Brackets whose content alone says that they hold no term: quantities, dates, notes, code and the like."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dsgloss.korean.hangul import has_hangul
from dsgloss.lazy import regex
from dsgloss.model import Relation

MAX_LENGTH = 200
"""Longer contents are notes, whatever they say."""

_KINDS: Sequence[tuple[Relation, re.Pattern[str]]] = (
    (Relation.URL, regex(r"https?:|www\.|\S@\S|email.protected|\w\.(?:com|net|org|io|kr|ai|dev|co)\b")),
    (Relation.CITATION, regex(r"\bet al\b|^[A-Z][\w., &]+ (?:19|20)\d\d\w?$|^[\d, -]+$(?<=\])|\bpp?\. ?\d")),
    (Relation.DATE, regex(
        r"\d ?(?:년|월|일|시|분기|주차|세기)(?![가-힣]{3})|^(?:19|20)\d\d(?:[-~.]|$)")),
    (Relation.QUANTITY, regex(
        r"^(?:약|총|최대|최소|평균|현재|단위:?)? ?[-~+<>≤≥=±$€₩]* ?\d[\d,.]*"
        r"(?:[%‰℃°]|[ \d,.~x×/*:-]|[조억만천백십]|[가-힣]{1,3}(?![가-힣])"
        r"|(?:[KMGT]?i?B|[kmg]?Hz|px|ms|s|h|min|sec|fps|[km]m?)\b)*"
        r"(?:이상|이하|미만|초과|정도|기준|가량)?$|^단위(?::| )\s?\S+$")),
    (Relation.ENUMERATION, regex(r"(?:^|[\s,])등등?$")),
    (Relation.CODE, regex(
        r"[_{}<>=\\$#@|^]|::|^[a-z]\w*(?:\.\w+)+$|^[^\"]+\", *\""
        r"|^\S*\w\(\S*$|^[./-]|^\S+/$|\.\w{1,5}$|^[a-z]+[A-Z]\w*[a-z]\w*$|^(?:[a-zA-Z]|[a-z]\d+)$"
        r"|^[A-Z]{1,2}\d+ ?[-~–] ?[A-Z]{1,2}\d+$"
        r"|^(?i:true|false|null|none|nil)$|^v?\d+(?:\.\d+)+",
        re.ASCII)),
    (Relation.NOTE, regex(
        r"\$"
        r"|^(?:예[:,를)시컨\s]|ex[):.]|e\.g\.|i\.e\.|cf\.|참[고조]|주의?:|단[,:]|출처|자료|사진|그림|표 ?\d"
        r"|선택|필수|생략"
        r"|(?:fig(?:ure)?|table|section|chapter|appendix|page|eq(?:uation)?|listing)s?\.? ?\d"
        r"|see |(?:optional|note|default)(?:\s*[:=,]|s? to )"
        r"|(?:\S+ ){1,3}(?-i:is|are|was|were|does|has|can|will|must|should|cannot) (?-i:[a-z])\S*\s\S"
        r"|[^,]*\w, (?:not|but|rather) |.*[가-힣] ?\+ ?[가-힣]"
        r"|.*[가-힣A-Za-z] (?:경우|때|시|포함|제외|불필요|필요|예정|권장|한정)$"
        r"|기본값.|아래|위[의에 ]|왼쪽|오른쪽|링크.|.*현지 ?시[간각])", re.IGNORECASE)),
)  # fmt: skip


def plain_relation(text: str) -> Relation | None:
    """Give the relation that the content of a bracket decides by itself, if it does.

    >>> plain_relation("약 81억원"), plain_relation("예: 정확도"), plain_relation("Mixture of Experts")
    (<Relation.QUANTITY: 'quantity'>, <Relation.NOTE: 'note'>, None)
    """
    if len(text) > MAX_LENGTH:
        return Relation.NOTE
    for relation, pattern in _KINDS:
        if pattern.search(text) and not (relation is Relation.CODE and has_hangul(text) and '"' not in text):
            return relation
    return None

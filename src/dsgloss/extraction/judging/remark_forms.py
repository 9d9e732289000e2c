"""How remarks in brackets are written: examples, numbers, references, clauses, lists."""

from __future__ import annotations

import re

from dsgloss.lazy import regex

EXAMPLE = regex(
    r"^(?:예(?:시|를 들(?:어|면|자면)|컨대)?\s?[:,.)]|예를 들|예컨대|이를테면|가령)"
    r"|^(?:ex[:.)]|e\.?\s?g\b|for example|such as)"
    r"|(?:^|[\s,])등등?(?:[을를이가의과와]|에|으로|처럼)?$|[와과] 같은$"
)
AUTHORS = regex(r"\bet al\.?,?\s*$")
YEAR = regex(r"(?:19|20)\d\d[a-z]?")
PATH = regex(r"\.{0,2}/[\w.-]+/[\w./#-]+")
# Names that are written together as only programs write them, alone or with what they are names of.
IDENTIFIER = regex(
    r"(?:[A-Z]+[a-z0-9]+(?:[A-Z][a-z0-9]+){2,}|\w+_\w+|[\w.]+\(\))"
    r"|(?:[A-Z][a-z0-9]+){2,} (?:클래스|함수|메서드|메소드|속성|객체|타입)"
)
FORMULA = regex(r"[Α-Ωα-ω∑ℓ∈√∂]|^[A-Za-z]$|^[A-Za-z](?:, ?[A-Za-z])+$")
_BYTES = r"[kmgt]?i?b(?:ps)?|[kmg]?hz"
_COUNTERS = r"개|명|건|회|배|점|차원|초|분|시간|일|년|억|만|조|원"
_CURRENCIES = r"원|달러|유로|엔|위안"
_NUMBER = rf"[약~±+-]?\s?\d[\d.,]*\s?(?:[%‰℃°]|{_BYTES}|ms|fps|px|{_COUNTERS})?"
MEASURED = regex(rf"(?:^|[\s*_]){_NUMBER}[*_]*$", re.IGNORECASE)
_MEASURE = r"(?:[가-힣A-Za-z]*[가-힣](?: [가-힣]+)?\s?[=:]?\s?|[A-Za-z]+\s?[=:]\s?)?"
QUANTITY = regex(
    rf"{_MEASURE}{_NUMBER}(?:에? ?(?:불과|정도|이상|이하|미만|가량))?"
    rf"|{_CURRENCIES}|명|개|건|초|분|시간|[%‰℃]"
    rf"|(?:약 )?수(?:십|백|천|만)? ?(?:{_BYTES}|{_COUNTERS})(?:으?로)?",
    re.IGNORECASE,
)
COUNTED = regex(r"\d[\d.,]*[KMB]? [a-z]+(?: [a-z]+)?")
LIST_LABEL = regex(r"\d{1,2}|[A-Za-z]\d?")
PART_OF_A_WORK = regex(
    r"(?:제 ?)?\d+ ?(?:장|절|단원|강|쪽|페이지|챕터)"
    r"|(?:레슨|섹션|챕터|그림|표|부록|단원|예제|페이지|강의|단계) ?\d[\d.-]*"
)
REMARK = regex(
    r"^(?:추천|권장|중요|필수|선택|주의|신규|기본|참고|옮긴이|역자|역주|단,|참조|특히)\b"
    r"|^링크$|(?:기본값|기준|참[고조]|이후|이전|포함|제외|없이|만큼|대로|통해|함께|위해|비교하여|필요|불필요)\.?$"
    r"|(?:전용|가능|불가|방지|사용|지원|적용|예외|없음|옮긴이|주)\.?$"
    r"|[가-힣](?:경우|때만?|동안|시에?|만|에서|에는|면서|해서|하여|하면|라면|려면|는데|으며|지만)$"
    r"|\s(?:후|전|시|중|때|경우)에?만?$"
)
# What says itself that it gives another name.
CALLED = regex(
    r"^(?:=+|≒|≡)\s*[A-Za-z가-힣]|^(?:일명|소위|이른바|이전의|흔히|a\.?k\.?a\.?)\s"
    r"|(?:이?라고도?|으?로도?) (?:하는|하고|함|한다|부르는|부른다|부름|불리는|불린다|불림|부르기도|칭함)\.?$"
)
INSERTED = regex(r"(?:또는|혹은|및|와|과|이나|그리고)\s")
TOPIC = regex(r"[가-힣](?:은|는)$")
LIST_SIGN = regex(r"\s*[,·、/→⇒]\s*|\s+(?:및|또는|혹은|or|and|vs\.?|->|=>)\s+|(?<=[가-힣\w])[와과]\s+")
CLAUSE = regex(r"(?:[다요]|하는|되는|있는|없는|하여|하고|되고|하면|[였했된])(?:\s|$)")

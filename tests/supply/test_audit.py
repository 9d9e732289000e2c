"""What an audit may say: that nobody was asked is never told as that nothing was found."""

from __future__ import annotations

import pytest

from audit import Report, Verdict, judge
from dsgloss.model.validation import adapter

SOUND = '{"name": "click", "version": "8.5.1", "vulns": []}'
WEAK = '{"name": "babel", "version": "2.8", "vulns": [{"id": "CVE-2021-42771", "fix_versions": ["2.9.1"]}]}'
UNMENDED = '{"name": "rich", "version": "1.0", "vulns": [{"id": "CVE-1999-0001", "fix_versions": []}]}'
SILENT = '{"name": "tqdm", "skip_reason": "not found"}'
NOBODY = "NOT AUDITED: the service that knows of weaknesses cannot be asked from here."

CASES = [
    ([SOUND], Verdict.SOUND, ["1 of 1 packages audited"], "all were asked about"),
    ([SOUND, WEAK], Verdict.WEAK,
     ["WEAK: babel 2.8: CVE-2021-42771, mended in 2.9.1", "2 of 2 packages audited"], "one is weak"),
    ([UNMENDED], Verdict.WEAK,
     ["WEAK: rich 1.0: CVE-1999-0001, mended in no version yet", "1 of 1 packages audited"], "nothing mends it yet"),
    ([SOUND, SILENT], Verdict.NOT_AUDITED,
     ["NOT AUDITED: tqdm: not found", "1 of 2 packages audited"], "one was not asked about"),
    ([WEAK, SILENT], Verdict.WEAK,
     ["WEAK: babel 2.8: CVE-2021-42771, mended in 2.9.1", "NOT AUDITED: tqdm: not found", "1 of 2 packages audited"],
     "a weakness weighs more than a silence"),
    ([SILENT, SILENT], Verdict.NOT_AUDITED, [NOBODY], "a mirror that knows of no weaknesses"),
    ([], Verdict.NOT_AUDITED, [NOBODY], "pip-audit could not even start to ask"),
]  # fmt: skip


@pytest.mark.parametrize(("answers", "verdict", "lines", "why"), CASES, ids=[case[3] for case in CASES])
def test_answers_of_pip_audit(answers: list[str], verdict: Verdict, lines: list[str], why: str) -> None:
    """Only an answer about every package is a good one."""
    audit = judge(adapter(Report).validate_json(f'{{"dependencies": [{", ".join(answers)}], "fixes": []}}'))
    assert (audit.verdict, audit.lines()) == (verdict, lines), why
    assert audit.is_unreachable is (lines == [NOBODY])

"""Findings as a SARIF 2.1.0 log (OASIS), which code hosts and editors read: rules, places, fixes, fingerprints."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from dsgloss.documents import Documents
from dsgloss.linting.finding import Edit, Finding, Fix, Severity
from dsgloss.linting.reporters.identity import fingerprints, relative
from dsgloss.messages import language, say
from dsgloss.printable_json import dump

if TYPE_CHECKING:
    from dsgloss.linting.manual import RuleManual

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}


def report(findings: Sequence[Finding], documents: Documents) -> str:
    """Write a log of one run; columns count code points, messages are in the reader's language."""
    from dsgloss.linting.manual import manuals  # late: it reads every rule

    rules = [manual.translated() for manual in manuals()]
    known = zip(findings, fingerprints(findings, documents), strict=True)
    run = {
        "tool": {"driver": _driver(rules)},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, fingerprint) for finding, fingerprint in known],
    }
    return dump({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _driver(rules: Sequence[RuleManual]) -> dict[str, object]:
    from importlib.metadata import version  # late: costly, and no other format needs it

    return {
        "name": "dsgloss",
        "semanticVersion": version("dsgloss"),
        "language": language(),
        "rules": [_rule(rule) for rule in rules],
    }


def _rule(rule: RuleManual) -> dict[str, object]:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": "\n\n".join([rule.summary, *rule.paragraphs])},
        "help": {"text": _help(rule)},
        "defaultConfiguration": {"enabled": rule.is_on, "level": _LEVEL[rule.severity]},
    }


def _help(rule: RuleManual) -> str:
    """Show how a text should be, for those who see the finding without this program at hand."""
    pairs = (f"{say('Wrong')}:\n{example.wrong}\n\n{say('Right')}:\n{example.right}" for example in rule.examples)
    return "\n\n".join([*rule.paragraphs, *pairs]) or rule.summary


def _result(finding: Finding, fingerprint: str) -> dict[str, object]:
    place = {"artifactLocation": _file(finding.path), "region": _region(finding)}
    properties = {"concept": finding.concept, "found": finding.found, "expected": list(finding.expected)}
    return {
        "ruleId": finding.code,
        "level": _LEVEL[finding.severity],
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"dsgloss/v1": fingerprint},
        "properties": {name: value for name, value in properties.items() if value},
        **({"fixes": [_fix(finding.path, finding.fix)]} if finding.fix is not None else {}),
    }


def _fix(path: str, fix: Fix) -> dict[str, object]:
    replacements = [{"deletedRegion": _region(edit), "insertedContent": {"text": edit.text}} for edit in fix.edits]
    return {
        "description": {"text": say("fix: {text}", text=" … ".join(edit.text for edit in fix.edits))},
        "artifactChanges": [{"artifactLocation": _file(path), "replacements": replacements}],
        "properties": {"applicability": fix.applicability.value},
    }


def _region(place: Finding | Edit) -> dict[str, object]:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def _file(path: str) -> dict[str, object]:
    """Name a file by a URI, relative to the root of the sources unless the path is absolute."""
    if Path(path).is_absolute():
        return {"uri": Path(path).as_uri()}
    return {"uri": quote(relative(path), errors="surrogateescape"), "uriBaseId": "%SRCROOT%"}

"""Findings as JUnit XML, which most build servers show as a list of tests: each file is a suite."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from dsgloss.documents import Documents
from dsgloss.lazy import regex
from dsgloss.linting.finding import Finding
from dsgloss.printable import printable

_NOT_IN_XML = regex("[\ufffe\uffff]")


def report(findings: Sequence[Finding], documents: Documents) -> str:
    """Write a test for each finding, and one that passes for each file without any; hints pass."""
    by_path: dict[str, list[Finding]] = {path: [] for path in documents}
    for finding in findings:
        by_path.setdefault(finding.path, []).append(finding)
    root = Element("testsuites", name="dsgloss")
    for path, found in by_path.items():
        _add_suite(root, path, found)
    _count(root)
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _add_suite(root: Element, path: str, findings: Sequence[Finding]) -> None:
    suite = SubElement(root, "testsuite", name=_text(path))
    if not findings:
        SubElement(suite, "testcase", name="dsgloss", classname=_text(path))
    for finding in findings:
        _add_case(suite, finding)
    _count(suite)


def _add_case(suite: Element, finding: Finding) -> None:
    place = f"{finding.line}:{finding.column}"
    name = f"{finding.code} {finding.rule} {place}"
    case = SubElement(suite, "testcase", name=_text(name), classname=_text(finding.path), line=str(finding.line))
    told = _text(f"{finding.path}:{place}: {finding.message}")
    if finding.severity.fails:
        failure = SubElement(case, "failure", type=finding.severity.value, message=_text(finding.message))
        failure.text = told
    else:
        SubElement(case, "system-out").text = told


def _count(element: Element) -> None:
    """Say how many tests are in an element, and how many of them failed."""
    element.set("tests", str(len(list(element.iter("testcase")))))
    element.set("failures", str(len(list(element.iter("failure")))))
    element.set("errors", "0")


def _text(text: str) -> str:
    """Make visible what XML may not contain, even escaped."""
    return _NOT_IN_XML.sub(lambda found: f"\\u{ord(found[0]):04x}", printable(text))

"""What many findings come to: how many there are, and which terms they are about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from dsgloss.linting.columns import columns as wide
from dsgloss.linting.columns import padded
from dsgloss.linting.finding import Finding, Severity
from dsgloss.messages import say
from dsgloss.printable import Style, paint, printable

STYLE = {Severity.ERROR: Style.RED, Severity.WARNING: Style.YELLOW, Severity.HINT: Style.BLUE}
"""The colour of each severity."""
_MANY = 20
_ROWS = 15
_FORMS = 3


def totals(findings: Sequence[Finding]) -> str:
    """Count the findings by severity, and those that can be fixed."""
    if not findings:
        return say("no findings")
    counts = Counter(finding.severity for finding in findings)
    listed = ", ".join(f"{say(severity.value)} {counts[severity]}" for severity in Severity if counts[severity])
    fixable = sum(finding.fix is not None for finding in findings)
    return say("{listed}; {fixable} can be fixed with --fix", listed=listed, fixable=fixable)


@dataclass
class _Group:
    """The findings of one rule about one concept."""

    code: str
    rule: str
    severity: Severity
    concept: str
    total: int = 0
    found: Counter[str] = field(default_factory=Counter)
    expected: Counter[str] = field(default_factory=Counter)
    paths: set[str] = field(default_factory=set)

    def add(self, finding: Finding) -> None:
        self.total += 1
        self.paths.add(finding.path)
        self.found.update([finding.found] if finding.found else [])
        self.expected.update(finding.expected[:1])

    @property
    def label(self) -> str:
        """What was found and what should stand there, the commonest first."""
        found = ", ".join(text for text, _ in self.found.most_common(_FORMS)) + (
            "…" if len(self.found) > _FORMS else ""
        )
        expected = ", ".join(text for text, _ in self.expected.most_common(_FORMS))
        about = found or self.concept or self.rule
        return printable(f"{about} → {expected}" if expected else about)


def by_concept(findings: Sequence[Finding]) -> str:
    """Say which terms most findings are about; nothing where there are few enough to read them all."""
    if len(findings) <= _MANY:
        return ""
    groups = _groups(findings)
    shown = groups[:_ROWS]
    lines = [say("By rule and concept, the most frequent first:"), *_rows(shown)]
    if len(groups) > len(shown):
        rest = sum(group.total for group in groups[_ROWS:])
        lines.append(say("and {count} more about {groups} other concepts", count=rest, groups=len(groups) - _ROWS))
    return "\n".join(lines) + "\n"


def _groups(findings: Sequence[Finding]) -> list[_Group]:
    groups: dict[tuple[str, str], _Group] = {}
    for each in findings:
        # A rule that knows no concept speaks of what it found.
        key = each.code, each.concept or each.found or ""
        group = groups.setdefault(key, _Group(each.code, each.rule, each.severity, each.concept or ""))
        group.add(each)
    return sorted(groups.values(), key=lambda group: (-group.total, group.code, group.label))


def _rows(groups: Sequence[_Group]) -> Iterator[str]:
    width = max(len(str(group.total)) for group in groups)
    label = max(wide(group.label) for group in groups)
    for group in groups:
        code = paint(group.code, STYLE[group.severity])
        files = say("files: {count}", count=len(group.paths))
        yield f"  {group.total:>{width}}  {code}  {padded(group.label, label)}  {files}"

"""Small glossaries for the tests of reviewing."""

from __future__ import annotations

import datetime

from dsgloss import Terminology
from dsgloss.model.validation import adapter
from dsgloss.store.entry import GlossaryEntries
from dsgloss.store.nodes import read_yaml

DAY = datetime.date(2026, 11, 22)

PROPOSALS = """\
# 제안된 용어
- id: fine-tuning
  review: proposed
  ko: [미세 조정]
  en: [fine-tuning]
  related:
    see-also: [tuning]
  citations:
    - {source: a.md, line: 3, column: 4, relation: translation, ko: 미세 조정, en: fine-tuning}

- id: tuning        # 너무 넓다
  review: proposed
  ko: [조정]
  en: [tuning]
  citations:
    - {source: b.md, line: 1, column: 5, relation: translation, ko: 조정, en: tuning}

- id: ceo
  review: proposed
  ko: [최고경영자]
  en: [{term: CEO, status: preferred, type: acronym}]
"""
ACCEPTED = """\
- id: metric
  subject: machine-learning/evaluation
  review: {state: accepted, reason: 회의에서 정함}
  ko:
    - 지표   # 메트릭 아님
  en: [metric]
"""


def terminology(*texts: str) -> Terminology:
    """Make a terminology of the texts of glossary files."""
    entries = (adapter(GlossaryEntries).validate_python(read_yaml(text, "a.yaml").data) for text in texts)
    return Terminology(concepts=tuple(entry.to_concept() for each in entries for entry in each))

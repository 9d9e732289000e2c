"""Where the pages of a site lie, and how one refers to another: always relatively, so that a folder is enough."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from dsgloss.lazy import regex

# Names that Windows keeps for devices, whatever the suffix.
_DEVICE = regex(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")
_LONGEST = 120

HOME = "index.html"
SUBJECTS = "subjects.html"
KOREAN_INDEX = "korean.html"
ENGLISH_INDEX = "english.html"
STATISTICS = "statistics.html"
PROPOSED = "proposed.html"
REJECTED = "rejected.html"
HISTORY = "history.html"


def file_name(slug: str) -> str:
    """Name the file of a slug so that every system takes it.

    >>> file_name("mixture-of-experts"), file_name("machine-learning/agents"), file_name("con")
    ('mixture-of-experts.html', 'machine-learning--agents.html', 'con-.html')
    """
    name = slug.replace("/", "--")
    if len(name) > _LONGEST:
        name = f"{name[:_LONGEST]}--{hashlib.sha256(slug.encode()).hexdigest()[:12]}"
    return f"{name}-.html" if _DEVICE.fullmatch(name) else f"{name}.html"


def concept_page(concept_id: str) -> str:
    """Give the path of a concept's page in the folder of a language."""
    return f"concepts/{file_name(concept_id)}"


def subject_page(subject: str) -> str:
    """Give the path of a subject field's page in the folder of a language."""
    return f"subjects/{file_name(subject)}"


@dataclass(frozen=True, slots=True)
class Place:
    """A page by its path in the folder of its language."""

    path: str

    @property
    def folder(self) -> str:
        """The folder it lies in; empty at the top."""
        return self.path.rpartition("/")[0]

    @property
    def _up(self) -> str:
        return "../" * self.path.count("/")

    def to(self, page: str) -> str:
        """Refer to another page of the same language.

        >>> Place("concepts/gpu.html").to("index.html"), Place("index.html").to("concepts/gpu.html")
        ('../index.html', 'concepts/gpu.html')
        """
        folder, slash, name = page.rpartition("/")
        own, own_slash, _ = self.path.rpartition("/")
        return name if (folder, slash) == (own, own_slash) else self._up + page

    def to_root(self, file: str) -> str:
        """Refer to a file that the languages share.

        >>> Place("concepts/gpu.html").to_root("assets/site.css")
        '../../assets/site.css'
        """
        return f"{self._up}../{file}"

"""What the roles of interpreted text are to a reader."""

from __future__ import annotations

from enum import Enum


class Role(Enum):
    """How the text of a role is shown."""

    CODE = "code"
    MATH = "math"
    LABEL = "label"
    """The name of another place, whose title is shown instead."""
    EMPHASIS = "emphasis"
    LINK = "link"


_NAMES = {
    Role.CODE: (
        "code literal class func function meth method mod module attr attribute data exc exception obj object const"
        " envvar option program command file kbd samp token makevar regexp mimetype newsgroup pep rfc download type"
        " member macro struct enum enumerator union var param paramref"
    ),
    Role.MATH: "math",
    Role.LABEL: "ref numref doc eq any keyword cite footcite",
    Role.EMPHASIS: "emphasis strong sub sup subscript superscript title title-reference t dfn guilabel menuselection",
}
_ROLES = {name: role for role, names in _NAMES.items() for name in names.split()}


def role_of(name: str) -> Role:
    """Tell how the text of a role is shown, by its name without a domain; of one that is not known, as a link."""
    return _ROLES.get(name.lower().rpartition(":")[2], Role.LINK)

"""Check the licences of everything that an installation of dsgloss brings along, all extras included.

    python tools/licences.py [REQUIREMENT ...]

It reads the metadata of what is installed, prints a table, and fails for a licence that is not on the list, for a
package that names none, and for one that is not installed here and so could not be judged.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Sequence
from importlib.metadata import Distribution

from closure import closure

WHOLE = "dsgloss[semantic,spark,xlsx]"
# SPDX names. The MPL asks for nothing but that changes to its own files stay open; we change none.
ALLOWED = frozenset({
    "0BSD", "Apache-2.0", "BSD", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "ISC", "MIT", "MPL-2.0", "PSF-2.0",
    "Python-2.0", "Unlicense", "Zlib",
})  # fmt: skip
# How older metadata writes a licence: the field License, and the classifiers of the package index.
SPELLINGS = {
    "apache 2.0": "Apache-2.0",
    "apache license 2.0": "Apache-2.0",
    "apache license, version 2.0": "Apache-2.0",
    "apache software license": "Apache-2.0",
    "bsd": "BSD",
    "bsd 2-clause license": "BSD-2-Clause",
    "bsd 3-clause license": "BSD-3-Clause",
    "bsd license": "BSD",
    "isc license (iscl)": "ISC",
    "mit license": "MIT",
    "mozilla public license 2.0 (mpl 2.0)": "MPL-2.0",
    "python software foundation license": "PSF-2.0",
}
_LONGEST = 60  # a longer field holds the text of the licence, not its name
_TOKENS = re.compile(r"[()]|[^\s()]+")


def main(arguments: Sequence[str]) -> int:
    """Print what each package says; give 1 if one of them may not be used, or could not be judged."""
    brought = closure(arguments or [WHOLE])
    for name, package in sorted(brought.found.items()):
        print(f"{name:32} {package.version:12} {licence(package) or 'names no licence'}")
    problems = [
        *(f"{name}: not installed here, not judged" for name in brought.missing),
        *refused(brought.found.values()),
    ]
    print("\n".join(problems), file=sys.stderr) if problems else print(f"{len(brought.found)} packages, all allowed")
    return 1 if problems else 0


def refused(packages: Iterable[Distribution]) -> list[str]:
    """Say of each package that may not be used what its licence is."""
    judged = [(package.name, licence(package)) for package in packages]
    return [
        f"{name}: {text or 'no licence'} is not on the list of tools/licences.py"
        for name, text in judged
        if not allows(text)
    ]


def licence(package: Distribution) -> str:
    """Give the licence of a package as an SPDX expression, "" if it names none.

    Of three places the newest counts: License-Expression, the field License if it is a name, the classifiers.
    """
    expression, written = field(package, "License-Expression"), field(package, "License")
    classified = [line.split(" :: ") for line in package.metadata.get_all("Classifier") or []]
    names = [parts[-1] for parts in classified if parts[0] == "License" and len(parts) > 1]
    short = written if len(written) <= _LONGEST and "\n" not in written else ""
    return expression or spelt(short) or " AND ".join(spelt(name) for name in names)


def field(package: Distribution, name: str) -> str:
    """Give a field of the metadata, "" if it is not there."""
    return next(iter(package.metadata.get_all(name) or []), "")


def spelt(name: str) -> str:
    """Give the SPDX name of a licence as older metadata writes it.

    >>> spelt("Apache 2.0"), spelt("MPL-2.0 AND MIT")
    ('Apache-2.0', 'MPL-2.0 AND MIT')
    """
    return SPELLINGS.get(name.strip().lower(), name.strip())


def allows(expression: str) -> bool:
    """Tell whether an SPDX expression leaves a way to use the package: AND needs both sides, OR one.

    >>> allows("MPL-2.0 AND MIT"), allows("GPL-3.0-only OR MIT"), allows("GPL-3.0-only"), allows("")
    (True, True, False, False)
    """
    tokens = _TOKENS.findall(expression)
    return _any(tokens) and not tokens


def _any(tokens: list[str]) -> bool:
    """Read alternatives up to a closing bracket or the end, and take what was read off the tokens."""
    good = _all(tokens)
    while tokens and tokens[0].upper() == "OR":
        tokens.pop(0)
        good |= _all(tokens)
    return good


def _all(tokens: list[str]) -> bool:
    good = _one(tokens)
    while tokens and tokens[0].upper() == "AND":
        tokens.pop(0)
        good &= _one(tokens)
    return good


def _one(tokens: list[str]) -> bool:
    if not tokens:
        return False
    first = tokens.pop(0)
    if first == "(":
        good = _any(tokens)
        return bool(tokens) and tokens.pop(0) == ")" and good
    if tokens and tokens[0].upper() == "WITH":  # an exception gives more freedom, never less
        del tokens[:2]
    return first in ALLOWED


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

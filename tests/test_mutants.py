"""The faults that `make mutation` puts into the code."""

from __future__ import annotations

import pytest

from mutants import Mutant, mutants_of


def mutants(body: str) -> list[Mutant]:
    """Give the mutants of a function with a body of one line."""
    return list(mutants_of("room/module.py", f"def f(x: int | None = None):\n    {body}\n".encode()))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("return x < y", ["return (None)", "return (x <= y)"]),
        ("return x and y", ["return (None)", "return (x or y)"]),
        ("return not x", ["return (None)", "return (x)"]),
        ("return None", []),
        ("x = y[1:]", ["x = y[(2):]", "x = y[(0):]"]),
        ("x = True", ["x = (False)"]),
        ("x = '을' + x", ["x = ('을' - x)", "x = ('을X') + x"]),
        ("call(x)", ["pass"]),
        ("x += y", ["pass"]),
        ("x = [y for y in x if y]", ["x = [y for y in x if (True)]"]),
        ("x = y if x else z", ["x = y if (not x) else z"]),
        ("while x: continue", ["while x: break"]),
        ("'''What it is for.'''", []),
        ("x = f'{y} times'", []),
        ("x = say('{n} times', n=y[0])", ["x = say('{n} times', n=y[(1)])", "x = say('{n} times', n=y[(-1)])"]),
    ],
)
def test_each_place_has_its_faults(body: str, expected: list[str]) -> None:
    """Comparisons, numbers, words and statements are changed; types, docstrings and what people read are not."""
    source = f"def f(x: int | None = None):\n    {body}\n".encode()
    found = [mutant.applied(source).decode().splitlines()[1].strip() for mutant in mutants(body)]
    assert found == expected


def test_names_stay_while_a_function_does() -> None:
    """Code above a function moves its mutants and does not rename them; equal places have names of their own."""
    before = [mutant.name for mutant in mutants("return 1 + 1")]
    moved = mutants_of("room/module.py", "LIMIT = '열'\n\n\ndef f(x: int | None = None):\n    return 1 + 1\n".encode())
    assert [mutant.name for mutant in moved] == before
    assert len(set(before)) == len(before) == 6

"""Small faults that a function could have, each in one place: `mutation.py` tries the tests with them."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import unified_diff
from hashlib import sha256

Scope = ast.FunctionDef | ast.ClassDef
Change = tuple[ast.expr | ast.stmt, ast.AST]

_COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
_OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.Div: ast.Mult, ast.FloorDiv: ast.Mult,
    ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr,
}  # fmt: skip
# Types and decorators do nothing when a function is called; places in f-strings are wrong before Python 3.12.
_LEFT_OUT = {"annotation", "returns", "decorator_list"}


@dataclass(frozen=True, slots=True)
class Mutant:
    """A function with one fault: bytes `start` to `end` of its file are replaced; `name` stays while the code does."""

    name: str
    path: str
    function: str
    start: int
    end: int
    new: str

    def applied(self, source: bytes) -> bytes:
        """Give the file with the fault."""
        return source[: self.start] + self.new.encode() + source[self.end :]

    def diff(self, source: bytes) -> str:
        """Show the fault."""
        before, after = (text.decode().splitlines() for text in (source, self.applied(source)))
        return "\n".join([f"{self.name} {self.path} {self.function}", *list(unified_diff(before, after, n=1))[2:]])


def mutants_of(path: str, source: bytes) -> Iterator[Mutant]:
    """Give every mutant of a file, in the order of its code."""
    begins = [0]
    for line in source.splitlines(keepends=True):
        begins.append(begins[-1] + len(line))
    times: Counter[str] = Counter()
    for function, node in _functions(ast.parse(source), ()):
        for old, new in _changes(node):
            start = begins[old.lineno - 1] + old.col_offset
            end = begins[(old.end_lineno or old.lineno) - 1] + (old.end_col_offset or old.col_offset)
            text = f"({ast.unparse(new)})" if isinstance(new, ast.expr) else ast.unparse(new)
            key = f"{path} {function} {source[start:end].decode()} {text}"
            times[key] += 1
            name = "m" + sha256(f"{key} {times[key]}".encode()).hexdigest()[:7]
            yield Mutant(name, path, function, start, end, text)


def _functions(scope: ast.Module | Scope, names: tuple[str, ...]) -> Iterator[tuple[str, ast.FunctionDef]]:
    """Give the functions of a module and the methods of its classes; a function in a function is part of it."""
    for node in scope.body:
        if isinstance(node, ast.FunctionDef):
            yield ".".join([*names, node.name]), node
        elif isinstance(node, ast.ClassDef):
            yield from _functions(node, (*names, node.name))


def _changes(node: ast.AST) -> Iterator[Change]:
    """Give each part of a node that is changed, and what it is changed to."""
    yield from _change(node)
    for field, value in ast.iter_fields(node):
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, ast.AST) and field not in _LEFT_OUT and not _is_wording(node, field, part):
                yield from _changes(part)


def _is_wording(node: ast.AST, field: str, part: ast.AST) -> bool:
    """Tell what people read only: docstrings, f-strings and the words of messages."""
    is_said = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say"
    is_docstring = isinstance(part, ast.Expr) and isinstance(part.value, ast.Constant)
    return isinstance(part, ast.JoinedStr) or is_docstring or (is_said and field == "args")


def _change(node: ast.AST) -> Iterator[Change]:
    match node:
        case ast.Compare(left=left, ops=[op], comparators=[right]):
            yield node, ast.Compare(left, [_COMPARISONS[type(op)]()], [right])
        case ast.BoolOp(op=op, values=values):
            yield node, ast.BoolOp(ast.Or() if isinstance(op, ast.And) else ast.And(), values)
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _OPERATORS:
            yield node, ast.BinOp(left, _OPERATORS[type(op)](), right)
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield node, operand
        case ast.Constant(value=bool() as value):
            yield node, ast.Constant(not value)
        case ast.Constant(value=int() | float() as value):
            yield from ((node, ast.Constant(value + step)) for step in (1, -1))
        case ast.Constant(value=str() as value):
            yield node, ast.Constant(value + "X")
        case ast.Return(value=ast.expr() as value) if not isinstance(value, ast.Constant):
            yield value, ast.Constant(None)
        case ast.If(test=ast.Name() | ast.Call() | ast.Attribute() as test) | ast.IfExp(test=test):
            yield test, ast.UnaryOp(ast.Not(), test)
        case ast.comprehension(ifs=ifs):
            yield from ((condition, ast.Constant(value=True)) for condition in ifs)
        case ast.Expr(value=ast.Call()) | ast.AugAssign() | ast.Raise():
            yield node, ast.Pass()
        case ast.Continue():
            yield node, ast.Break()
        case ast.Break():
            yield node, ast.Pass()

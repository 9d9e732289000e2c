"""Writing XML: one element a line, texts on one line with it."""

from __future__ import annotations

from dsgloss.exchange.xml.tree import Element, Instruction

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_QUOTED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


def render(root: Element, before: str = "") -> bytes:
    """Write a tree as the bytes of a file; `before` stands between the declaration and the root."""
    written = [_DECLARATION, before]
    _write(root, "", written)
    return "".join(written).encode()


def _write(child: Element | Instruction | str, indent: str, written: list[str]) -> None:
    """Add the lines of an element, of an instruction or of a text to what is written."""
    if isinstance(child, Instruction):
        written.append(f"{indent}<?{child.target} {child.data}?>\n")
    elif isinstance(child, str):
        written.append(f"{indent}{child.translate(_ESCAPES)}\n")
    else:
        _write_element(child, indent, written)


def _write_element(element: Element, indent: str, written: list[str]) -> None:
    attributes = "".join(f' {name}="{value.translate(_QUOTED)}"' for name, value in element.attributes.items())
    opening = f"{indent}<{element.name}{attributes}"
    texts = [child for child in element.children if isinstance(child, str)]
    if not element.children:
        written.append(f"{opening}/>\n")
    elif len(texts) == len(element.children):
        written.append(f"{opening}>{''.join(texts).translate(_ESCAPES)}</{element.name}>\n")
    else:
        written.append(f"{opening}>\n")
        for child in element.children:
            _write(child, indent + "  ", written)
        written.append(f"{indent}</{element.name}>\n")

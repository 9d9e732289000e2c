"""Long lists, in parts that one can jump to; what is out of sight costs the browser nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from dsgloss.messages import say
from dsgloss.site.html import LINE_END, Html, joined, tag

Item = TypeVar("Item")
LONGEST = 200
"""How many items a list may have and still stand as one."""


def in_parts(
    items: Sequence[Item], part_of: Callable[[Item], str], show: Callable[[str, Sequence[Item]], Html]
) -> Html:
    """Show a list; one that is long, part by part, with links to the parts above it.

    `show` is given the name of a part and its items; a list that stands as one has no name.
    """
    if len(items) <= LONGEST:
        return show("", items)
    parts: dict[str, list[Item]] = {}
    for item in items:
        parts.setdefault(part_of(item), []).append(item)
    named = [(f"part-{number}", name, some) for number, (name, some) in enumerate(parts.items(), 1)]
    return joined(
        _bar((anchor, name, len(some)) for anchor, name, some in named),
        *(tag("section", tag("h2", name, id=anchor), LINE_END, show(name, some), class_="part", aria_labelledby=anchor)
          for anchor, name, some in named),
    )  # fmt: skip


def _bar(links: Iterable[tuple[str, str, int]]) -> Html:
    items = [
        tag("li", tag("a", name, " ", tag("span", str(count), class_="number"), href=f"#{anchor}"))
        for anchor, name, count in links
    ]
    return tag("nav", tag("ul", items, class_="chips"), aria_label=say("In this list"))

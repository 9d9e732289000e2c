"""Signs in a message that are not shown: tags, shortcut keys, and the quoting of reStructuredText."""

from __future__ import annotations

import re

from dsgloss.documents.markdown.links import read_colon
from dsgloss.documents.markdown.literals import read_backticks, read_entity
from dsgloss.documents.message.scan import MessageScan
from dsgloss.documents.model import MarkKind
from dsgloss.lazy import regex

_TAG = regex(r"<(/?)([A-Za-z0-9][\w.:-]*+)(?:\s[^<>]*+)?+/?>")
_CODE = frozenset({"code", "kbd", "samp", "tt", "var", "pre"})
_PARTING = frozenset("br dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p table td th tr ul".split())
# How many open tags are looked at for the one that closes; tags that cross are rare.
_REACH = 8
_KEY = regex(r"\([&_~][A-Za-z0-9]\)")
_ROLE = regex(r":[A-Za-z][\w.:+-]{0,60}:(?=`)")
_NAMED_LINK = regex(r"`([^`<>]++)<[^<>`]*+>`_{0,2}")


def read_tag(scan: MessageScan, position: int) -> int:
    """Read a tag: one of a pair is not shown, another stands for something, or is no tag: `<file>`."""
    tag = _TAG.match(scan.text, position)
    if tag is None:
        return position + 1
    if tag[2].lower() in _PARTING:
        scan.show(position, tag.end(), " ")
    elif tag[1]:
        _close(scan, tag)
    elif tag[0].endswith("/>") or scan.closings.get(tag[2], -1) < position:
        scan.mark(MarkKind.CODE, position, tag.end())
    else:
        scan.tags.append((tag[2], tag.end()))
        scan.hide(position, tag.end())
    return tag.end()


def read_ampersand(scan: MessageScan, position: int) -> int:
    """Read an entity, or the sign before a shortcut key: `&파일`, `E&xit`; not that of `R&D`."""
    end = read_entity(scan, position)
    before, after = scan.text[max(0, position - 1) : position], scan.text[position + 1 : position + 2]
    within_word = before.isalnum() and not (before.isascii() and after.islower())
    if end == position + 1 and after.isalpha() and not within_word and "&" in scan.lone:
        scan.hide(position, end)
    return end


def read_underscore(scan: MessageScan, position: int) -> int:
    """Read the sign before a shortcut key: `_파일`; not that of `file_name`."""
    before, after = scan.text[max(0, position - 1) : position], scan.text[position + 1 : position + 2]
    if after.isalpha() and not before.isalnum() and "_" in scan.lone:
        scan.hide(position, position + 1)
    return position + 1


def read_parenthesis(scan: MessageScan, position: int) -> int:
    """Read the shortcut key that Korean puts behind the name: `파일(&F)`, `파일(_F)`."""
    key = _KEY.match(scan.text, position)
    if key is None:
        return position + 1
    scan.hide(*key.span())
    return key.end()


def read_role(scan: MessageScan, position: int) -> int:
    """Read the name of a role, which is not shown: ``:ref:`…` ``; or the colon of an address."""
    role = _ROLE.match(scan.text, position)
    if role is None:
        return read_colon(scan, position)
    scan.hide(*role.span())
    return role.end()


def read_quoted(scan: MessageScan, position: int) -> int:
    """Read code between backticks, or the text of a link: `` `여기 <https://…>`_ ``."""
    link = _NAMED_LINK.match(scan.text, position)
    if link is None or not link[1].strip():
        return read_backticks(scan, position)
    end = position + 1 + len(link[1].rstrip())
    scan.hide(position, position + 1)
    scan.mark(MarkKind.LINK, position + 1, end)
    scan.hide(end, link.end())
    return link.end()


def _close(scan: MessageScan, tag: re.Match[str]) -> None:
    for number in range(len(scan.tags) - 1, max(-1, len(scan.tags) - 1 - _REACH), -1):
        name, start = scan.tags[number]
        if name == tag[2]:
            del scan.tags[number:]
            scan.hide(*tag.span())
            if name.lower() in _CODE and start < tag.start():
                scan.mark(MarkKind.CODE, start, tag.start())
            return
    scan.mark(MarkKind.CODE, *tag.span())

"""Linking: which of the pairs that texts state speak of one concept, across documents.

Each kind of link is a module with one function, `links`, of all pairs; `groups.LINKERS` lists them, the surest
first. Links join pairs into groups, a group is proposed as one concept, and every pair is in exactly one
group. What is not sure is not joined: two concepts that share a word point at each other, so a reviewer who
wants to merges them, while nobody would notice what was merged wrongly.
"""

from dsgloss.extraction.linking.extents import settle_extents
from dsgloss.extraction.linking.groups import Group, groups

__all__ = ["Group", "groups", "settle_extents"]

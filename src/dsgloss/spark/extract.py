"""Extraction on Spark: a table of documents to a table of mentions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dsgloss.spark.columns import MENTIONS
from dsgloss.spark.documents import selected
from dsgloss.spark.mapping import ToMentions
from dsgloss.survey import Pairs, Semantics

if TYPE_CHECKING:
    from pyspark.sql import DataFrame


def extract(df: DataFrame, text: str = "text", path: str = "path", semantics: Semantics = Semantics.OFF) -> DataFrame:
    """Find the mentions of term pairs in documents, one a row.

    The column `text` holds what the documents say, as strings or as bytes in any encoding that is read locally;
    `path` their names, of which the suffixes tell the format: what has an address (`https://...`) is plain text. The
    columns of the result are the fields of `Mention`, and `problem`: a document that cannot be read has one row with
    its path and the problem, and nothing else. Brackets that say nothing of terms are mentions, too.

    Nothing is done before the result is used. Raises UsageError if there are no such columns.
    """
    return selected(df, text, path).mapInArrow(ToMentions((Pairs(semantics),)), MENTIONS)

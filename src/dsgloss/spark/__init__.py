"""Mining on Apache Spark, for corpora beyond one machine; the extra `dsgloss[spark]`.

    from dsgloss.spark import build, documents, extract, session

    spark = session("local[*]")                      # or any session of a cluster
    texts = documents(spark, ["crawl.warc.wet.gz"])  # or any DataFrame with a text and a path column
    extract(texts).where("problem is null").write.parquet("mentions")
    build(texts, Path("glossary"))

The map, the sums and the last step are those of the library, so that the result is the same to the byte as that of
`dsgloss.build` on the same documents. Importing this room loads neither PySpark nor PyArrow.
"""

from dsgloss.spark.build import build
from dsgloss.spark.documents import documents
from dsgloss.spark.extract import extract
from dsgloss.spark.session import session

__all__ = ["build", "documents", "extract", "session"]

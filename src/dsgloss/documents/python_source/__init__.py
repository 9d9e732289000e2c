"""Python files, of which only comments and docstrings are prose, written in reStructuredText."""

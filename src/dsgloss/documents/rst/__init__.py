"""reStructuredText: blocks by their indentation, then the visible text of each, then the runs back to the file."""

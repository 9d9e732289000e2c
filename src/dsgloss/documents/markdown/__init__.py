"""Markdown and MDX: blocks first, then the visible text of each, then the runs back to the file."""

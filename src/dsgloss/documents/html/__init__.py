"""HTML: tags first, then the visible text of each block, with the places back into the file."""

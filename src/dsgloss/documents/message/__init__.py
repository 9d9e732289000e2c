"""Messages: the short texts that files keep one by one, beside their originals or under a key."""

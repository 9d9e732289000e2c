"""What speaks for a term and for a pair: candidates, the evidence for each, and its weight."""

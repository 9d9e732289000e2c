"""The verdict on a bracket: which reading, which relation, between which strings."""

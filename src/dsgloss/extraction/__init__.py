"""Brackets to mentions (the map), mentions to evidence (the reduce), evidence to proposals (the finalising)."""

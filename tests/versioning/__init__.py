"""The glossary through time."""

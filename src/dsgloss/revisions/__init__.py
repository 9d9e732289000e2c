"""What has changed in a git repository: which lines of which files, since a revision."""

from dsgloss.revisions.changes import Changes, changes_since

__all__ = ["Changes", "changes_since"]

"""What is handed out, and what it stands on: the distributions, the lock files, licences and advisories."""

"""Tests of the site in a real Chromium, from the disk, without a server."""

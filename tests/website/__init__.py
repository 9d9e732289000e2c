"""Tests of the browsable site."""

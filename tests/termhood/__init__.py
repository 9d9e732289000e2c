"""Tests of termhood; a package, so that its modules have names of their own."""

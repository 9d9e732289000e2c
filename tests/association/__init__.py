"""Tests of association; a package, so that they share the parallel text beside them."""

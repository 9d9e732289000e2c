"""Tests of the Spark engine; a package, so that its fixtures are its own."""

"""Tests of the lint: tables of Korean sentences in tables/, and the machinery around them."""

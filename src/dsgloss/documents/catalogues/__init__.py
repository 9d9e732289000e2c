"""Message catalogues in JSON and YAML: keys that are the same in every language, and a translation for each."""

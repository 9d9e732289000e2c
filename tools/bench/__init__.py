"""The bench: what dsgloss costs, each figure beside what it is compared with and its goal; `make bench` runs it."""

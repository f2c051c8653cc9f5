"""German typography and orthography."""

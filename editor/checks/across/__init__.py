"""Whether both languages say the same."""

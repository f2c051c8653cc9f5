"""English typography and spelling, British and American."""

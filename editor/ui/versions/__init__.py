"""Kept versions: their list beside the text, and the comparison of one with what is there now."""

"""Characters and spaces, the same in both languages."""

"""Spelling in the window: a process that checks, marks in the fields, the menu of a field."""

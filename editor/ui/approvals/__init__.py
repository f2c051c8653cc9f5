"""Approvals in the window: chips in the rows, the sheet to enter one, the list for the whole release."""

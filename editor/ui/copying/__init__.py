"""What is printed, on the clipboard: a field, the fields of a portal one by one, a whole release."""

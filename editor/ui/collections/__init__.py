"""Quotes and photos of all releases: looked through, copied, and found again where they stand."""

"""Zweispalter: one press release in two columns, German and English."""

__version__ = "0.1.0"

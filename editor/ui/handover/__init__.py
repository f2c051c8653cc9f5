"""Handing a release over as one file, and taking one in: conflicts stand side by side."""

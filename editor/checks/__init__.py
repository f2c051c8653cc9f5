"""Checks: a release -> findings. A rule is a small object with its own examples; one file a family."""

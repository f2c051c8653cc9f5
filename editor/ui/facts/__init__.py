"""The facts of a release above its text: who, where, when, embargo, contact."""

"""A file becomes a draft release, with what could not be placed."""

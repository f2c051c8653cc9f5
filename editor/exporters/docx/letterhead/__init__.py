"""The letterhead of a house: what of it stays, what makes room, and by which of its styles a release is written."""

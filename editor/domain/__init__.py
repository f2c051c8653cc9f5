"""The release as one immutable value and the rules that hold for it. Standard library only."""

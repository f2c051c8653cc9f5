"""Backups in the window: made in the background, listed, verified and restored."""

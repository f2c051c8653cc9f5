"""Programs that are killed at random moments of their work, and what has to be true of their data afterwards."""

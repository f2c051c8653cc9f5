"""What leaves the house: the export with its formats and profiles, and recording a language as sent."""

"""Templates: what a new press release can begin with."""

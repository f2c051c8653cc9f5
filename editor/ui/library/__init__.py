"""The library at the left: all releases, found as one types."""

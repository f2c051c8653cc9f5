"""The search: what was typed read as a query, the index it is asked of, and what the list shows of a hit."""

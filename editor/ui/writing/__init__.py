"""The two columns: rows of fields, one row a block."""

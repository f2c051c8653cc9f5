"""The page of people and organisations: the address book, edited in place."""

"""The page that explains every rule of the checks by its own examples."""

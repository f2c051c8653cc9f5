"""Spelling of German and English with Hunspell: dictionaries, words, compounds, suggestions."""

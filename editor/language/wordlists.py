"""Lists of words, written in the code as running text."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """The words of `text`, which are separated by spaces or line ends."""
    return frozenset(text.split())


def folded_words(text: str) -> frozenset[str]:
    """The words of `text` as `casefold` makes them, which turns ß into ss: to be looked up among folded words."""
    return word_set(text.casefold())

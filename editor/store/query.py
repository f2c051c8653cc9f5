"""What the writer types into the search field, read as terms. Any text is a query: none is an error."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice, product

from editor.language.folding import spellings
from editor.store.vocabulary import PART

_PHRASE = re.compile(r'["„“”«»]([^"„“”«»]*)["„“”«»]')
_SPELLINGS_OF_PHRASE = 8

TERMS = 16
"""Terms of one query that count; nobody types more."""


@dataclass(frozen=True, slots=True)
class Term:
    """One word to find, in each of its folded spellings: at the start of a word, or inside where it is long."""

    spellings: tuple[str, ...]

    def stands_in(self, text: str) -> bool:
        """Whether it stands in a folded text that begins and ends with a space."""
        return any((s if len(s) >= PART else f" {s}") in text for s in self.spellings)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words to find one after the other, exactly; each item is one spelling of the whole phrase."""

    spellings: tuple[str, ...]

    def stands_in(self, text: str) -> bool:
        return any(f" {phrase} " in text for phrase in self.spellings)


def parse(text: str) -> tuple[Term | Phrase, ...]:
    """The terms that all must match; none for a text without a word. A quotation mark left open opens nothing."""
    phrases = [_phrase(quoted) for quoted in _PHRASE.findall(text)]
    terms = [Term(spelled) for spelled in spellings(_PHRASE.sub(" ", text))]
    found: list[Term | Phrase] = [*(phrase for phrase in phrases if phrase.spellings), *terms]
    return tuple(dict.fromkeys(found))[:TERMS]


def _phrase(text: str) -> Phrase:
    combined = product(*spellings(text))
    return Phrase(tuple(" ".join(words) for words in islice(combined, _SPELLINGS_OF_PHRASE) if words))


def stand_in(terms: tuple[Term | Phrase, ...], text: str) -> bool:
    """Whether all terms stand in a folded text."""
    spaced = f" {text} "
    return all(term.stands_in(spaced) for term in terms)

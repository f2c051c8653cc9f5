"""What a query is made of: words, phrases, days and facts, and whether they hold for a text of the index."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import islice, product

from editor.language.folding import spellings
from editor.store.searching.fields import MARKS, SECTIONS, WITHIN, Field
from editor.store.searching.texts import plain_of, sections_of

TERMS = 16
"""Terms of one query that count; nobody types more."""

PART = 4
"""Terms of this many letters and more are looked for inside words, shorter ones at their beginning."""

_SPELLINGS_OF_PHRASE = 8


@dataclass(frozen=True, slots=True)
class Term:
    """One word to find, in each of its folded spellings: at the start of a word, or inside where it is long."""

    spellings: tuple[str, ...]
    field: Field | None = None

    def stands_in(self, text: str) -> bool:
        """Whether it stands in a text of the index."""
        if self.field in SECTIONS:
            return any(self.is_in(section) for section in sections_of(text, self.field))
        if self.field:
            return any(_in_field(WITHIN[self.field], spelled).search(text) for spelled in self.spellings)
        return self.is_in(plain_of(text))

    def is_in(self, words: str) -> bool:
        """Whether it stands among these words, wherever they are from."""
        return any((s if len(s) >= PART else f" {s}") in words for s in self.spellings)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words to find one after the other, exactly; each item is one spelling of the whole phrase.

    Of an open one the last word may go on: its quotation mark is not closed yet.
    """

    spellings: tuple[str, ...]
    field: Field | None = None
    open: bool = False

    def stands_in(self, text: str) -> bool:
        if self.field in SECTIONS:
            return any(self.is_in(section) for section in sections_of(text, self.field))
        if self.field:
            marked = [marked_words(phrase, field) for field in WITHIN[self.field] for phrase in self.spellings]
            return any(self._stands(phrase, text) for phrase in marked)
        return self.is_in(plain_of(text))

    def is_in(self, words: str) -> bool:
        return any(self._stands(phrase, words) for phrase in self.spellings)

    def _stands(self, phrase: str, text: str) -> bool:
        return (f" {phrase}" if self.open else f" {phrase} ") in text


@dataclass(frozen=True, slots=True)
class Days:
    """The release is of one of these days."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Fact:
    """A value of a field that knows its values: one of these."""

    field: Field
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tagged:
    """The release has a tag whose folded words begin so; exactly this one if it was put in quotation marks."""

    name: str
    whole: bool = False


Condition = Term | Phrase | Days | Fact | Tagged


@dataclass(frozen=True, slots=True)
class Clause:
    """One of the alternatives must hold; none of them where it is excluded."""

    alternatives: tuple[Condition, ...]
    excluded: bool = False

    def takes(self, conditions: tuple[Condition, ...]) -> bool:
        """Whether the condition can be one more alternative: only those of one kind are asked together."""
        if self.excluded or len(conditions) != 1:
            return False
        return kind_of(conditions[0]) == kind_of(self.alternatives[0])


def kind_of(condition: Condition) -> str:
    """Words of marked fields and of none are one kind; else what is asked in the same place."""
    match condition:
        case Term() | Phrase():
            return f"in {condition.field}" if condition.field in SECTIONS else "words"
        case Fact():
            return f"is {condition.field}"
    return type(condition).__name__


def phrase_of(text: str, field: Field | None = None, *, open_: bool = False) -> tuple[Phrase, ...]:
    """The phrase; none for a text without a word."""
    combined = product(*spellings(text))
    spelled = tuple(" ".join(words) for words in islice(combined, _SPELLINGS_OF_PHRASE) if words)
    return (Phrase(spelled, field, open_ and text[-1:].isalnum()),) if spelled else ()


def marked_words(phrase: str, field: Field) -> str:
    """The words as they stand in the index for a field."""
    return " ".join(MARKS[field] + word for word in phrase.split())


@lru_cache(maxsize=64)
def _in_field(fields: tuple[Field, ...], spelled: str) -> re.Pattern[str]:
    marks = "".join(MARKS[field] for field in fields)
    between = "[^ ]*" if len(spelled) >= PART else ""
    return re.compile(f" [{marks}]{between}{re.escape(spelled)}")

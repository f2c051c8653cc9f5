"""The attribution of a quote: the writer's own words, or generated from the speaker."""

from __future__ import annotations

import re

from editor.domain.bilingual import Language
from editor.domain.blocks import Position, Quote
from editor.domain.people import Contact, Person
from editor.language.dates import NO_BREAK_SPACE
from editor.language.quotation import is_question

_VERBS = {
    Language.DE: {"present": ("sagt", "fragt"), "past": ("sagte", "fragte")},
    Language.EN: {"present": ("says", "asks"), "past": ("said", "asked")},
}
"""For each tense the verb of a statement and that of a question."""

_UNDOTTED_TITLE = re.compile(r"\b(Dr|Prof|Mr|Mrs|Ms)\b(?!\.)")


def attribution(quote: Quote, language: Language, *, tense: str = "present", american: bool = False) -> str:
    """The words that say who speaks, without the marks and commas around them.

    `sagt Dr. Jana Brandt, Leiterin des OptikNetzes Lahntal`; before the quote `Dr. Jana Brandt,
    Leiterin des OptikNetzes Lahntal, sagt`. Empty for a quote that is unattributed or whose speaker
    has no name.
    """
    if quote.unattributed:
        return ""
    if given := quote.attribution[language].strip():
        return given
    who = speaker(quote.speaker, language, american=american)
    if not who:
        return ""
    if quote.position is Position.BEFORE:
        comma = "," if quote.speaker.function[language] else ""
        return f"{who}{comma} {_verb(quote, language, tense)}"
    return f"{_verb(quote, language, tense)} {who}"


def speaker(person: Person, language: Language, *, american: bool = False) -> str:
    """Title, name and function: `Dr. Jana Brandt, Leiterin des OptikNetzes Lahntal`; empty without a name."""
    if not person.name.strip():
        return ""
    parts = (full_name(person, language, american=american), person.function[language].strip())
    return ", ".join(part for part in parts if part)


def full_name(person: Person | Contact, language: Language, *, american: bool = False) -> str:
    """Title and name, which no line end parts; American English dots the titles that British English leaves bare."""
    title, name = person.title[language].strip(), person.name.strip()
    if american:
        title = _UNDOTTED_TITLE.sub(r"\1.", title)
    return NO_BREAK_SPACE.join(part for part in (title, name) if part)


def ends_with_function(words: str, quote: Quote, language: Language) -> bool:
    """Whether the attribution ends with the function after a comma, which a comma then closes."""
    function = quote.speaker.function[language].strip()
    return bool(function) and words.endswith(f", {function}")


def _verb(quote: Quote, language: Language, tense: str) -> str:
    states, asks = _VERBS[language][tense]
    return asks if is_question(quote.text[language], language) else states

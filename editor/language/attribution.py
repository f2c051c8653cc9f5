"""The attribution of a quote: the writer's own words, or generated from the speaker."""

from __future__ import annotations

import re

from editor.domain.bilingual import Language
from editor.domain.blocks import Position, Quote
from editor.domain.people import Contact, Person
from editor.language.dates import NO_BREAK_SPACE
from editor.language.quotation import is_question
from editor.language.verbs import asked, form, precedes_speaker

_UNDOTTED_TITLE = re.compile(r"\b(Dr|Prof|Mr|Mrs|Ms)\b(?!\.)")


def attribution(quote: Quote, language: Language, *, tense: str = "present", american: bool = False) -> str:
    """The words that say who speaks, without the marks and commas around them: the writer's own, else generated.

    `betont Dr. Jana Brandt, Leiterin des OptikNetzes Lahntal`; before the quote `Dr. Jana Brandt,
    Leiterin des OptikNetzes Lahntal, betont`. Empty for a quote that is unattributed or whose speaker
    has no name.
    """
    if quote.unattributed:
        return ""
    if given := quote.attribution[language].strip():
        return given
    return generated(quote, language, tense=tense, american=american)


def generated(quote: Quote, language: Language, *, tense: str = "present", american: bool = False) -> str:
    """The attribution from verb and speaker, whatever the writer gave; empty where the speaker has no name."""
    who = speaker(quote.speaker, language, american=american)
    if not who:
        return ""
    verb = asked(quote.verb, question=is_question(quote.text[language], language))
    does = form(verb, language, tense, american=american)
    if quote.position is not Position.BEFORE:
        return f"{does} {who}"
    if precedes_speaker(verb):
        return f"{does[0].upper()}{does[1:]} {who}"
    comma = "," if quote.speaker.function[language].strip() else ""
    return f"{who}{comma} {does}"


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

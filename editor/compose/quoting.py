"""Quotes in print: the spoken words in the marks of the language, joined to their attribution."""

from __future__ import annotations

from editor.compose.house import House
from editor.compose.manuscript import SetOffQuote
from editor.domain.bilingual import Language, clean
from editor.domain.blocks import Position, Quote
from editor.domain.richtext import EMPTY, RichText, join
from editor.language import attribution as attributions
from editor.language.quotation import (
    is_sentence,
    quoted,
    quoted_before_attribution,
    quoted_within,
)

_CONTINUING = frozenset(",;:–—-.!?)")
_SENTENCE_ENDS = (".", "!", "?", "…")


def words_before(quote: Quote, language: Language, house: House) -> str:
    """The attribution of a quote that has it before its text, else nothing."""
    return _attribution(quote, language, house) if quote.position is Position.BEFORE else ""


def running(quote: Quote, language: Language, house: House, following: str) -> tuple[RichText, int]:
    """The quote as part of a paragraph, and how many characters of the `following` text it took over.

    It ends with a full stop unless the following text goes on in the same sentence, by a small letter
    or a punctuation mark. English takes over a comma that follows, because it stands within the marks.
    """
    said = _attribution(quote, language, house)
    first, second = _spoken(quote, language)
    if not said:
        return _closed(join((first, second)), language, following)
    if quote.position is Position.BEFORE:
        text, taken = _closed(first, language, following)
        return RichText.plain_text(f"{said.rstrip(':, ')}: ") + text, taken
    opening = quoted_before_attribution(first, language) + RichText.plain_text(f" {said}")
    if quote.position is Position.BETWEEN and second:
        text, taken = _closed(second, language, following)
        return opening + RichText.plain_text(_seam(said, first, second, language)) + text, taken
    return opening + RichText.plain_text(_after(said, quote, language, following)), 0


def set_off(quote: Quote, language: Language, house: House) -> SetOffQuote:
    """The quote as a paragraph of its own: attribution words that the writer gave stand in the text,
    else title, name and function stand below it."""
    if clean(quote.attribution[language]).strip() and not quote.unattributed:
        return SetOffQuote(running(quote, language, house, "")[0])
    text = quoted(join(_spoken(quote, language)), language)
    if quote.unattributed:
        return SetOffQuote(text)
    american = house.is_american(language)
    return SetOffQuote(text, clean(attributions.speaker(quote.speaker, language, american=american)))


def continues(following: str) -> bool:
    """Whether a text goes on in the sentence before it."""
    return bool(following) and (following[0].islower() or following[0] in _CONTINUING)


def _spoken(quote: Quote, language: Language) -> tuple[RichText, RichText]:
    second = quote.text2[language] if quote.position is Position.BETWEEN else EMPTY
    first = quote.text[language].stripped()
    return (first, second.stripped()) if first else (second.stripped(), EMPTY)


def _attribution(quote: Quote, language: Language, house: House) -> str:
    american = house.is_american(language)
    return clean(attributions.attribution(quote, language, tense=house.tense, american=american)).strip()


def _closed(text: RichText, language: Language, following: str) -> tuple[RichText, int]:
    """The quotation at the end of its sentence, or within it where the following text goes on."""
    if not continues(following):
        return quoted(text, language), 0
    if following[0] == "," and language is Language.EN:
        return quoted_before_attribution(text, language), 1
    return quoted_within(text, language), 0


def _seam(said: str, first: RichText, second: RichText, language: Language) -> str:
    """What stands between an interposed attribution and the second part: a full stop where the first
    part was a sentence of its own, else a comma."""
    question = first.plain.endswith(("!", "?", "…")) and not second.plain.lstrip("„“\"»‚‘'›‹«")[:1].islower()
    if is_sentence(first, language) or question:
        return " " if said.endswith(_SENTENCE_ENDS) else ". "
    return f"{'' if said.endswith(',') else ','} "


def _after(said: str, quote: Quote, language: Language, following: str) -> str:
    """What ends an attribution after its quote: the full stop, or the comma that closes a function
    where the sentence goes on."""
    if continues(following):
        closes_function = following[0].islower() and attributions.ends_with_function(said, quote, language)
        return "," if closes_function else ""
    return "" if said.endswith(_SENTENCE_ENDS) else "."

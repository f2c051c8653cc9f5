"""Quotes in print: the spoken words in the marks of the language, joined to their attribution."""

from __future__ import annotations

import re

from editor.compose.house import House
from editor.compose.manuscript import SetOffQuote
from editor.domain.bilingual import Language, clean
from editor.domain.blocks import Display, Position, Quote
from editor.domain.richtext import EMPTY, RichText, join
from editor.language import attribution as attributions
from editor.language.quotation import (
    has_stop,
    is_sentence,
    quoted,
    quoted_at_end,
    quoted_before_attribution,
    quoted_within,
)

_CONTINUING = frozenset(",;:–—-.!?)")
_SENTENCE_ENDS = (".", "!", "?", "…")
_CLOSING = "“”„»«‘’‚›‹\"')] \u00a0"
_OPENING = "„“”\"»«‚‘’'›‹"
_WORD = re.compile(r"[^\W\d_]+")
_EDGE = ", \u00a0\n"


def words_before(quote: Quote, language: Language, house: House) -> str:
    """The attribution of a quote that has it before its text, else nothing."""
    return _attribution(quote, language, house) if quote.position is Position.BEFORE else ""


def shown_attribution(quote: Quote, language: Language, house: House) -> str:
    """Who speaks as it stands beside the quote in print: words of the sentence, or the line below what is set off."""
    if quote.display is Display.BLOCK and not _is_worded(quote, language):
        return set_off(quote, language, house).attribution
    return _attribution(quote, language, house)


def _is_worded(quote: Quote, language: Language) -> bool:
    """Whether the writer gave the words of the attribution."""
    return bool(clean(quote.attribution[language]).strip()) and not quote.unattributed


def running(quote: Quote, language: Language, house: House, before: str, following: str) -> tuple[RichText, int]:
    """The quote as part of a paragraph, and how many characters of the `following` text it took over.

    It ends with a full stop unless the following text goes on in the same sentence, by a small letter
    or a punctuation mark. Words quoted within a sentence that is open in the text `before` leave stop
    and comma to it, outside the marks; American English has both within them always. English takes
    over a comma that follows where it stands within the marks.
    """
    said = _attribution(quote, language, house)
    first, second = _spoken(quote, language)
    if not said:
        return _words(join((first, second)), language, house, before, following)
    if quote.position is Position.BEFORE:
        text, taken = _closed(first, language, house, following)
        return RichText.plain_text(f"{(said if before else said.lstrip(_EDGE)).rstrip(':' + _EDGE)}: ") + text, taken
    american = house.is_american(language)
    opening = quoted_before_attribution(first, language, house.marks(language), american=american)
    opening += RichText.plain_text(f" {said.strip(_EDGE)}")
    if quote.position is Position.BETWEEN and second:
        text, taken = _closed(second, language, house, following)
        return opening + RichText.plain_text(_seam(said, first, second, language)) + text, taken
    return opening + RichText.plain_text(_after(said, quote, language, following)), 0


def set_off(quote: Quote, language: Language, house: House) -> SetOffQuote:
    """The quote as a paragraph of its own: attribution words that the writer gave stand in the text,
    else title, name and function stand below it."""
    if _is_worded(quote, language):
        return SetOffQuote(running(quote, language, house, "", "")[0], speaker=_name(quote, language, house))
    american = house.is_american(language)
    text = quoted(join(_spoken(quote, language)), language, house.marks(language), american=american)
    if quote.unattributed:
        return SetOffQuote(text, speaker=_name(quote, language, house))
    said_by = clean(attributions.speaker(quote.speaker, language, american=american))
    return SetOffQuote(text, said_by, _name(quote, language, house))


def _name(quote: Quote, language: Language, house: House) -> str:
    """Title and name of who speaks, empty where nobody is named."""
    if not quote.speaker.name.strip():
        return ""
    return clean(attributions.full_name(quote.speaker, language, american=house.is_american(language))).strip()


def continues(following: str) -> bool:
    """Whether a text goes on in the sentence before it."""
    return bool(following) and (_begins_small(following) or following[0] in _CONTINUING)


def _begins_small(text: str) -> bool:
    """Whether the first word is written small; `iPhone` and `eBay` are names, which may begin a sentence."""
    word = _WORD.match(text)
    return word is not None and text[0].islower() and not any(char.isupper() for char in word[0])


def _spoken(quote: Quote, language: Language) -> tuple[RichText, RichText]:
    second = quote.text2[language] if quote.position is Position.BETWEEN else EMPTY
    first = quote.text[language].stripped()
    return (first, second.stripped()) if first else (second.stripped(), EMPTY)


def _attribution(quote: Quote, language: Language, house: House) -> str:
    """The attribution without the full stop, which the sentence gets where it ends, and without a comma
    or spaces before it; only words before the quote may go on with a comma in the sentence before them."""
    american = house.is_american(language)
    words = clean(attributions.attribution(quote, language, tense=house.tense, american=american)).strip()
    words = words[:-1].rstrip() if has_stop(words) else words
    return words if quote.position is Position.BEFORE and words.strip(_EDGE) else words.lstrip(_EDGE)


def _words(text: RichText, language: Language, house: House, before: str, following: str) -> tuple[RichText, int]:
    """Quoted words without an attribution: a quotation of their own, or a part of the sentence around them."""
    if house.is_american(language) or not _is_open(before, text.plain.lstrip(_OPENING), language):
        return _closed(text, language, house, following)
    if continues(following):
        return quoted_within(text, language, house.marks(language)), 0
    return quoted_at_end(text, language, house.marks(language)), 0


def _is_open(before: str, beginning: str, language: Language) -> bool:
    """Whether the sentence printed `before` the quoted words goes on with them.

    After an abbreviation or an ellipsis, and after the comma by which English introduces a speech, it
    does so where they begin small.
    """
    words = before.rstrip(_CLOSING)
    if not words or words.endswith((":", "!", "?")) or has_stop(words):
        return False
    introduces = words.endswith((".", "…")) or (language is Language.EN and words.endswith(","))
    return _begins_small(beginning) if introduces else True


def _closed(text: RichText, language: Language, house: House, following: str) -> tuple[RichText, int]:
    """The quotation at the end of its sentence, or within it where the following text goes on."""
    own, american = house.marks(language), house.is_american(language)
    if not continues(following):
        return quoted(text, language, own, american=american), 0
    if following[0] == "," and language is Language.EN:
        return quoted_before_attribution(text, language, own, american=american), 1
    return quoted_within(text, language, own), 0


def _seam(said: str, first: RichText, second: RichText, language: Language) -> str:
    """What stands between an interposed attribution and the second part: a full stop where the first
    part was a sentence of its own, the colon or semicolon it ended with, else a comma."""
    question = first.plain.endswith(("!", "?", "…")) and not _begins_small(second.plain.lstrip(_OPENING))
    if is_sentence(first, language) or question:
        return " " if said.endswith(_SENTENCE_ENDS) else ". "
    typed = first.plain.rstrip(_CLOSING)[-1:]
    return f"{typed if typed in {':', ';'} else ','} "


def _after(said: str, quote: Quote, language: Language, following: str) -> str:
    """What ends an attribution after its quote: the full stop, or the comma that closes a function
    where the sentence goes on."""
    if continues(following):
        closed = said.endswith(",") or attributions.ends_with_function(said, quote, language)
        return "," if closed and following[0].islower() else ""
    return "" if said.rstrip(_EDGE).endswith(_SENTENCE_ENDS) else "."

"""A collected quote in words: in the quotation marks of its language, with who said it, when and where."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.domain.approving import Standing
from editor.domain.bilingual import Bilingual, Language
from editor.domain.people import Person
from editor.domain.richtext import RichText
from editor.i18n import Catalogue
from editor.language.folding import fold, spellings
from editor.language.quotation import marks, quoted
from editor.store.collecting.records import CollectedQuote
from editor.ui.dates import long_day

_WORD = re.compile(r"[^\W_]+")


def spoken(text: str, language: Language) -> str:
    """The words in the quotation marks of the language; nothing without words."""
    return quoted(RichText.plain_text(text), language).plain if text.strip() else ""


def languages_of(quote: CollectedQuote) -> tuple[Language, ...]:
    """The languages in which the words are there, that in which they were said first."""
    return tuple(each for each in (quote.lead, quote.lead.other) if quote.text[each])


def speaker_name(person: Person, language: Language) -> str:
    """`Dr. Jana Brandt`"""
    return person.titled_name(language) or person.titled_name(language.other)


def speaker_function(person: Person, language: Language) -> str:
    """The function as it is printed, else the organisations."""
    return person.function.either(language) or ", ".join(person.organisations(language))


def headline_of(headline: Bilingual, language: Language, words: Catalogue) -> str:
    return " ".join(headline.either(language).split()) or words.gettext("Without headline")


def clipping(quote: CollectedQuote, language: Language, words: Catalogue) -> str:
    """What goes to the clipboard: the quote, who said it, and from which release of which day it is."""
    who = ", ".join(filter(None, (speaker_name(quote.person, language), speaker_function(quote.person, language))))
    own = marks(language)
    headline = headline_of(quote.headline, language, words)
    source = f"{own.open}{headline}{own.close}, {long_day(quote.day, language.value)}"
    return "\n".join(filter(None, (spoken(quote.text[language], language), who, source)))


def standing_name(words: Catalogue, standing: Standing) -> str:
    """How the approval stands; nothing for what went out without one."""
    return {
        Standing.APPROVED: words.gettext("Approved"),
        Standing.TRANSLATION: words.gettext("Approved"),
        Standing.VOIDED: words.gettext("Approval void"),
        Standing.OPEN: words.gettext("Approval open"),
        Standing.SENT: "",
    }[standing]


def sent_name(words: Catalogue, *, sent: bool) -> str:
    return words.gettext("Sent") if sent else words.gettext("Not sent")


def read_out(quote: CollectedQuote, words: Catalogue) -> str:
    """The whole card for who does not see it."""
    language = next(iter(languages_of(quote)), quote.lead)
    state = (sent_name(words, sent=quote.sent), standing_name(words, quote.standing))
    return ". ".join(filter(None, (clipping(quote, language, words).replace("\n", ". "), *state)))


def found_words(text: str, search: str) -> Iterator[tuple[int, int]]:
    """Where words stand in which a word of the search does, in code points."""
    terms = [form for forms in spellings(search) for form in forms]
    for word in _WORD.finditer(text) if terms else ():
        folded = fold(word[0])
        if any(term in folded for term in terms):
            yield word.span()

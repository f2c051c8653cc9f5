"""Small numbers and ordinals in German: what is written as a word, and how an ordinal is written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.checks.german.figures import DIGITS, UNITS, Figure, figures, word_before
from editor.checks.message import Message
from editor.checks.rule import ERROR, GERMAN, HINT, NONE, SUGGEST, Example, Hit, Surroundings, text_rule
from editor.checks.text_view import TextView
from editor.domain.blocks import Kind
from editor.language.dates_read import MONTHS
from editor.language.wordlists import word_set

_SMALL = {
    2: "zwei", 3: "drei", 4: "vier", 5: "fünf", 6: "sechs", 7: "sieben", 8: "acht", 9: "neun", 10: "zehn", 11: "elf",
    12: "zwölf",
}  # fmt: skip
_KEEPS_FIGURES = word_set(
    """bis und oder mal zu von m g l t h V W A Minuten Stunden Sekunden Tage Tagen Jahre Jahren Wochen Monate Monaten
    Punkte Punkten Tore Sterne Sternen x D"""
)
_COUNTED = re.compile(r"(?:[a-zäöüß]{3,30}(?:e|en|er)[ \u00a0])?[A-ZÄÖÜ][a-zäöüß]{2,30}(?:e|n|s|r)(?!\w)")
_DIGIT = re.compile(r"\d")
_NEAR = 150
"""Characters on either side in which another figure is looked for."""

_ORDINAL = re.compile(r"(\d{1,4})(?:\.?-|\.)?(?:s?(?:ten|ter|tes|tem|te))(?!\w)")

_WITHIN_NUMBER = frozenset("0123456789.,:")

_OPENS = re.compile(r"(?!(?:1[5-9]|20)\d\d(?!\w))\d{1,9}(?:\.\d{3})?(?:,\d{1,4})?(?=[ \u00a0\u202f][^\W\d_])")
_WORDS_OF_A_SENTENCE = 5


@text_rule(
    "DE-N-05",
    HINT,
    GERMAN,
    SUGGEST,
    title=Message("Small number in figures"),
    why=Message("In running text numbers up to twelve are usually written as words, unless others stand beside them."),
    source="Duden; press practice",
    needs=DIGITS,
    bad=(
        Example("Am Netz sind 3 Schulen in Wetzlar.", "Am Netz sind drei Schulen in Wetzlar."),
        Example("Das Labor stellt 12 neue Geräte vor.", "Das Labor stellt zwölf neue Geräte vor."),
        Example("Seit Mai forschen dort 7 Firmen.", "Seit Mai forschen dort sieben Firmen."),
    ),
    good=(
        "Am Netz sind drei Schulen in Wetzlar.",
        "Am Netz sind 3 Schulen und 14 Kliniken.",
        "Das Labor in Halle 5 misst 3\u00a0Prozent mehr.",
        "Das Gerät heißt auf dem iPhone 6 Plus anders, Max ist gerade 12 geworden.",
        "Sie treffen sich am 5. Mai in Raum 7 neben dem Labor.",
        Example("3 Schulen am Netz", at=Surroundings(kind=Kind.HEADLINE)),
    ),
)
def small_number_in_figures(text: TextView) -> Iterator[Hit]:
    if not text.is_body:
        return
    for figure in figures(text):
        if figure.number.isdigit() and (word := _SMALL.get(int(figure.number[:3]))) and _is_plain_count(text, figure):
            yield Hit(figure.start, figure.number_end, word)


def _is_plain_count(text: TextView, figure: Figure) -> bool:
    """Whether nothing but a few things are counted: no unit, no name, no other figure in the sentence."""
    unit = figure.unit
    if not figure.gap or unit in UNITS or unit in _KEEPS_FIGURES or unit.casefold() in MONTHS:
        return False
    before = word_before(text.plain, figure.start)
    if not (before.isalpha() and before.islower()) or not _COUNTED.match(text.plain, figure.end - len(unit)):
        return False
    start, end = text.sentence_at(figure.start)
    before_it = _DIGIT.search(text.plain, max(start, figure.start - _NEAR), figure.start)
    return not (before_it or _DIGIT.search(text.plain, figure.number_end, min(end, figure.end + _NEAR)))


@text_rule(
    "DE-N-07",
    ERROR,
    GERMAN,
    SUGGEST,
    title=Message("Ordinal with letters"),
    why=Message("A German ordinal has a full stop and no letters: “5.” and not “5te”."),
    source="Amtliches Regelwerk § 104; DIN 5008:2020",
    needs=("te", "ste"),
    bad=(
        Example("Am 1ten Tag öffnet das Labor.", "Am 1. Tag öffnet das Labor."),
        Example("Die 5te Tagung in Jena beginnt.", "Die 5. Tagung in Jena beginnt."),
        Example(
            "Zum 21.ten Mal lädt das Netz ein, zum 20sten in Gießen.",
            "Zum 21. Mal lädt das Netz ein, zum 20. in Gießen.",
        ),
        Example("Sie starten am 3.-ten.", "Sie starten am 3."),
    ),
    good=(
        "Am 1. März öffnet das Labor.",
        "Die 1990er testen wir, ein 10tel fehlt.",
        "Es sind 5 Tests, 3 Termine und 2 technische Geräte.",
        "Der Stand hat Nr. 5b, Teil 3.",
    ),
)
def ordinal_with_letters(text: TextView) -> Iterator[Hit]:
    for match in text.search(_ORDINAL):
        if text.plain[max(0, match.start() - 1) : match.start()] in _WITHIN_NUMBER:
            continue
        ends = text.plain[match.end() : match.end() + 1] == "."
        yield Hit(match.start(), match.end(), match[1] if ends else f"{match[1]}.")


@text_rule(
    "DE-N-08",
    HINT,
    GERMAN,
    NONE,
    title=Message("Sentence begins with a figure"),
    why=Message("A sentence should not begin with a figure: write the number as a word or turn the sentence round."),
    source="Press practice",
    needs=DIGITS,
    bad=(
        "40 Firmen aus Jena sind seit gestern dabei.",
        "Das Netz wächst weiter. 12 Schulen in Wetzlar kommen im Mai dazu.",
        "3,5\u00a0Millionen Euro gibt das Land für das Netz.",
    ),
    good=(
        "Vierzig Firmen aus Jena sind seit gestern dabei.",
        "2027 ist das Netz in ganz Wetzlar fertig.",
        "3. Platz für das Labor aus Jena beim Preis.",
        Example("40 Firmen aus Jena sind seit gestern dabei.", at=Surroundings(kind=Kind.HEADLINE)),
        "3D-Druck ist für das Labor in Jena wichtig.",
        "3.3 Der Vorstand des Vereins tagt in Jena.",
    ),
)
def sentence_begins_with_figure(text: TextView) -> Iterator[Hit]:
    if not text.is_body:
        return
    for start, end in text.sentences:
        match = _OPENS.match(text.plain, start)
        if text.plain[max(0, start - 5) : start].rstrip().endswith("str."):
            continue
        if match and match.end() < end and len(text.plain[start : start + 80].split()) >= _WORDS_OF_A_SENTENCE:
            yield Hit(match.start(), match.end())

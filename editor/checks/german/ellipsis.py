"""Omission marks in German: one character, no full stop after it, a space before it where whole words are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.checks.message import Message
from editor.checks.rule import ERROR, GERMAN, HINT, SAFE, SUGGEST, WARNING, Example, Hit, text_rule
from editor.checks.text_view import TextView
from editor.domain.bilingual import Language
from editor.language.detection import SMALL_WORDS
from editor.language.wordlists import word_set

_THREE_DOTS = re.compile(r"(?<!\.)\.{3}(?![./\\])")
_WITH_STOP = re.compile(r"…\.(?!\.)|(?<!\.)\.{4}(?!\.)")

_GLUED = re.compile(r"(?<!\w)(?P<word>[^\W\d_]{2,40})(?P<mark>…|\.{3}(?![.\w]))(?P<next>[^\W\d_]?)")
_GLUED_BEHIND = re.compile(r"(?:^|(?<=[\s„»(‚›]))(?P<mark>…|\.{3})(?P<word>[^\W\d_]{2,40})(?!\w)", re.MULTILINE)
_WHOLE = SMALL_WORDS[Language.DE] | word_set(
    "dann da jetzt hier los ja nein noch mehr gut nun also weiter mal doch nie immer wohl schon denn dort"
)
_LONG = 5
"""Letters from which on a word before the mark is taken for a whole one: `Verd…` is not."""


@text_rule(
    "DE-E-01",
    HINT,
    GERMAN,
    SAFE,
    title=Message("Three full stops"),
    why=Message("Omission marks are one character: “…”."),
    source="DIN 5008:2020",
    needs=("...",),
    bad=(
        Example("Und dann ... kam das Netz.", "Und dann … kam das Netz."),
        Example("Sie sagte: Das Labor [...] wächst.", "Sie sagte: Das Labor […] wächst."),
        Example("Wer kommt ...?", "Wer kommt …?"),
    ),
    good=(
        "Und dann … kam das Netz.",
        "Das Feld ist mit ..... gefüllt.",
        "Die Datei liegt unter .../bilder im Netz.",
        "Das Netz wächst..",
    ),
)
def three_full_stops(text: TextView) -> Iterator[Hit]:
    for match in text.search(_THREE_DOTS):
        yield Hit(match.start(), match.end(), "…")


@text_rule(
    "DE-E-02",
    ERROR,
    GERMAN,
    SAFE,
    title=Message("Full stop after omission marks"),
    why=Message("Omission marks at the end of a sentence include its full stop."),
    source="Amtliches Regelwerk § 100",
    needs=("….", "...."),
    bad=(
        Example("Und dann kam das Netz ….", "Und dann kam das Netz …"),
        Example("Das Labor wächst und wächst ….", "Das Labor wächst und wächst …"),
        Example("Und alle kamen ....", "Und alle kamen …"),
    ),
    good=(
        "Und dann kam das Netz …",
        "Kommt das Netz …? Ja …!",
        "Das Feld ist mit ....... gefüllt.",
        "Sie sprach von einem „Netz …“.",
    ),
)
def stop_after_omission(text: TextView) -> Iterator[Hit]:
    for match in text.search(_WITH_STOP):
        yield Hit(match.start(), match.end(), "…")


@text_rule(
    "DE-E-03",
    WARNING,
    GERMAN,
    SUGGEST,
    title=Message("Omission marks without a space"),
    why=Message("Where whole words are left out, a space stands before the marks; where part of a word is, none."),
    source="Amtliches Regelwerk § 99; DIN 5008:2020",
    needs=("…", "..."),
    bad=(
        Example("Und dann… kam das Netz.", "Und dann\u00a0… kam das Netz."),
        Example("Das Labor wächst…", "Das Labor wächst\u00a0…"),
        Example("Sie sagte: „…und das Netz wächst.“", "Sie sagte: „… und das Netz wächst.“"),
        Example("Wir kommen wieder...", "Wir kommen wieder\u00a0…"),
    ),
    good=(
        "Und dann … kam das Netz.",
        "Verd… und zugenäht, das Sch…ding geht.",
        "Sie sagte: „Das Labor […] wächst.“",
        "Die Reihe 1…9 gilt, die Endung …heit auch.",
    ),
)
def omission_without_space(text: TextView) -> Iterator[Hit]:
    for match in text.search(_GLUED):
        if _is_whole(match["word"]) and (not match["next"] or match["word"].casefold() in _WHOLE):
            behind = " " if match["next"] else ""
            yield Hit(match.start(), match.end("mark"), f"{match['word']}\u00a0…{behind}")
    for match in text.search(_GLUED_BEHIND):
        if match["word"].casefold() in _WHOLE:
            yield Hit(match.start(), match.end(), f"… {match['word']}")


def _is_whole(word: str) -> bool:
    return len(word) >= _LONG or word.casefold() in _WHOLE

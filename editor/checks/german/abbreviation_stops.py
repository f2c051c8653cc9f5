"""Abbreviations in German with a stop too many or too few, misspelt ones, and those that open a sentence."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache

from editor.checks.message import Message
from editor.checks.rule import ERROR, GERMAN, HINT, NONE, SUGGEST, WARNING, Example, Hit, Surroundings, text_rule
from editor.checks.text_view import TextView
from editor.domain.blocks import Kind
from editor.language.names import Word
from editor.language.wordlists import word_set

_TWO_STOPS = re.compile(r"(?<=[\w)\]“])\.\.(?![.?!\w/\\])")

_STOPLESS = word_set(
    """km cm mm kg kW MW GW kWh MWh GWh TWh Hz kHz MHz GHz EUR USD CHF GmbH gGmbH mbH AG KG KGaA SE eG OHG UG
    EU USA DIN ISO TÜV"""
)
"""What stands for words but has no stop of its own."""

_GOES_ON = re.compile(r"\.[ \u00a0](?=[a-zäöüß])")

_OPENING = re.compile(
    r"(?:Z\.[ \u00a0\u202f]?B|D\.[ \u00a0\u202f]?h|U\.[ \u00a0\u202f]?a|I\.[ \u00a0\u202f]?d\.[ \u00a0\u202f]?R|Ca|Bzw"
    r"|Ggf|Evtl|Inkl|Bspw|Usw)\.(?!\w)"
)

_MISSPELT = {"ect": "etc."}
_NEED_STOP = word_set("bzw usw ca etc ggf inkl vgl evtl bspw zzgl exkl ggfs usf Mio Mrd Tsd")
_COUNTED = word_set("Mio Mrd Tsd")
_WRITTEN = _NEED_STOP | frozenset(_MISSPELT)
_SPACED_ETC = re.compile(r"u\.(?<![\w.]u\.)[ \u00a0\u202f]?s\.[ \u00a0\u202f]?w\.")


@text_rule(
    "DE-A-05",
    ERROR,
    GERMAN,
    SUGGEST,
    title=Message("Two full stops"),
    why=Message("An abbreviation at the end of a sentence ends it, too: there is one full stop only."),
    source="Amtliches Regelwerk § 103",
    needs=("..",),
    bad=(
        Example("Es gibt Kabel, Muffen usw..", "Es gibt Kabel, Muffen usw."),
        Example("Träger ist der MedCluster Nord e.\u00a0V..", "Träger ist der MedCluster Nord e.\u00a0V."),
        Example("Das Netz wächst.. Auch Jena ist dabei.", "Das Netz wächst. Auch Jena ist dabei."),
    ),
    good=(
        "Es gibt Kabel, Muffen usw.",
        "Und dann ... kam das Netz.",
        "Die Datei liegt in ../bilder und heißt a..b.",
        "Das Netz wächst …",
    ),
)
def two_full_stops(text: TextView) -> Iterator[Hit]:
    for match in text.search(_TWO_STOPS):
        yield Hit(match.start(), match.end(), ".")


@text_rule(
    "DE-A-06",
    WARNING,
    GERMAN,
    SUGGEST,
    title=Message("Full stop after a unit or a short form"),
    why=Message("Units, currencies and legal forms have no full stop; one stands at the end of a sentence only."),
    source="Amtliches Regelwerk § 102",
    needs=(". ", ".\u00a0"),
    bad=(
        Example("Auf 12\u00a0km. verlegt das Werk Kabel.", "Auf 12\u00a0km verlegt das Werk Kabel."),
        Example(
            "Die OptikNetz Lahntal GmbH. hat ein Labor gegründet.",
            "Die OptikNetz Lahntal GmbH hat ein Labor gegründet.",
        ),
        Example("Für 500\u00a0EUR. gibt es ein Gerät.", "Für 500\u00a0EUR gibt es ein Gerät."),
    ),
    good=(
        "Auf 12\u00a0km verlegt das Werk Kabel.",
        "Träger ist die OptikNetz Lahntal GmbH. Sie gründet ein Labor.",
        "Die Gründer kommen von der Lux GmbH. lux und das Netz arbeiten zusammen.",
        "Es liefert die Brandt GmbH & Co. KG mit 5\u00a0Mio. investierten Euro.",
    ),
)
def stop_after_unit(text: TextView) -> Iterator[Hit]:
    for word in _words_among(text, _STOPLESS):
        end = word.end + 1
        if _GOES_ON.match(text.plain, word.end) and text.sentence_at(word.end)[1] != end:
            yield Hit(word.start, end, word.text)


def _words_among(text: TextView, forms: Collection[str]) -> Iterator[Word]:
    """The words of a text that are written like one of `forms`."""
    for folded in _folded(frozenset(forms)) & text.vocabulary.keys():
        for word in text.vocabulary[folded]:
            if word.text in forms and not text.is_protected(word.start, word.end):
                yield word


@cache
def _folded(forms: frozenset[str]) -> frozenset[str]:
    return frozenset(form.casefold() for form in forms)


@text_rule(
    "DE-A-07",
    HINT,
    GERMAN,
    NONE,
    title=Message("Sentence begins with an abbreviation"),
    why=Message("At the beginning of a sentence an abbreviation is written out, or the sentence begins otherwise."),
    source="Press practice",
    needs=("Z.", "D.", "U.", "I.", "Ca.", "Bzw.", "Ggf.", "Evtl.", "Inkl.", "Bspw.", "Usw."),
    bad=(
        "Das Netz wächst. Z.\u00a0B. sind Schulen dabei.",
        "Ca. 40 Firmen sind dabei.",
        "Das Netz wächst. D.\u00a0h. mehr Häuser sind am Netz.",
    ),
    good=(
        "Das Netz wächst. Zum Beispiel sind Schulen dabei.",
        "Dr.\u00a0Brandt leitet das Labor.",
        "Es sind ca.\u00a040 Firmen dabei.",
        Example("Ca. 40 Firmen", at=Surroundings(kind=Kind.FACTBOX)),
    ),
)
def sentence_begins_with_abbreviation(text: TextView) -> Iterator[Hit]:
    if not text.is_body:
        return
    for start, _ in text.sentences:
        if match := _OPENING.match(text.plain, start):
            yield Hit(match.start(), match.end())


@text_rule(
    "DE-A-08",
    ERROR,
    GERMAN,
    SUGGEST,
    title=Message("Abbreviation misspelt"),
    why=Message("An abbreviation that is read as the whole word has a full stop: “bzw.”, “etc.”, “Mio.”."),
    source="Amtliches Regelwerk § 101; Duden",
    bad=(
        Example("Es gibt Kabel, Muffen ect. im Lager.", "Es gibt Kabel, Muffen etc. im Lager."),
        Example("Kabel bzw Muffen liegen bereit.", "Kabel bzw. Muffen liegen bereit."),
        Example("Es gibt Kabel, Muffen u.\u00a0s.\u00a0w. im Lager.", "Es gibt Kabel, Muffen usw. im Lager."),
        Example("Das Netz kostet 5\u00a0Mio Euro.", "Das Netz kostet 5\u00a0Mio. Euro."),
    ),
    good=(
        "Kabel bzw. Muffen, Dosen etc. liegen bereit.",
        "Die Datei liegt unter /etc im System.",
        "Mio Lenz und Ca Reuter sind dabei.",
        "Es gibt Kabel, Muffen usw.",
    ),
)
def abbreviation_misspelt(text: TextView) -> Iterator[Hit]:
    for match in text.search(_SPACED_ETC) if "w." in text.plain else ():
        yield Hit(match.start(), match.end(), "usw.", severity=HINT)
    for word in _words_among(text, _WRITTEN):
        yield from _misspelt(text.plain, word)


def _misspelt(plain: str, word: Word) -> Iterator[Hit]:
    before, behind = plain[max(0, word.start - 2) : word.start], plain[word.end : word.end + 1]
    if before[-1:] in {"/", ".", "-", "@"} or behind in {"-", "/"}:
        return
    if word.text in _MISSPELT:
        yield Hit(word.start, word.end + (behind == "."), _MISSPELT[word.text])
    elif behind != "." and word.text not in _COUNTED:
        yield Hit(word.start, word.end, f"{word.text}.")
    elif behind != "." and before.strip().isdigit():
        yield Hit(word.start, word.end, f"{word.text}.", severity=WARNING)

"""Stops and commas where a German quotation meets the words that say who speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.checks.german.mark_pairs import Pair, outermost
from editor.checks.german.speech_words import SAYING, is_clause, names_person
from editor.checks.message import Message
from editor.checks.rule import ERROR, GERMAN, SAFE, SUGGEST, WARNING, Example, Hit, Surroundings, text_rule
from editor.checks.text_view import TextView
from editor.domain.blocks import Kind
from editor.language.quotation import has_stop

_ATTRIBUTED = Surroundings(kind=Kind.QUOTE, attributed=True)
_CLOSERS = '“”‟"«»‘’‹'

_STOP_BEFORE_COMMA = re.compile(rf"\.(?=[{_CLOSERS}]{{1,3}}[ \u00a0]{{0,2}},)")
_ORDINAL = re.compile(r"(?<!\d)\d{1,2}\.$")


@text_rule(
    "DE-Q-04", ERROR, GERMAN, SAFE,
    title=Message("Full stop before the comma of the attribution"),
    why=Message(
        "A quoted sentence loses its full stop where the attribution follows: the comma behind the mark "
        "is enough."
    ),
    source="Amtliches Regelwerk §§ 92, 93",
    needs=(".",),
    bad=(
        Example("„Wir starten im Mai.“, sagt Kern.", "„Wir starten im Mai“, sagt Kern."),
        Example(
            "„Wir sind so weit. Es geht los.“, so die Leiterin.",
            "„Wir sind so weit. Es geht los“, so die Leiterin.",
        ),
        Example("„Er sagte: ‚Nein.‘“, berichtet Kern.", "„Er sagte: ‚Nein‘“, berichtet Kern."),
        Example("Wir starten im Mai.", "Wir starten im Mai", at=_ATTRIBUTED),
        Example("„Wir starten im Mai.“", "„Wir starten im Mai“", at=_ATTRIBUTED),
    ),
    good=(
        "„Wir starten im Mai“, sagt Kern.",
        "„Wir liefern Kabel, Netze usw.“, sagt Kern, Direktor a. D.",
        "„Das war …“, sagt Kern. „Das beginnt am 21.“, sagt er.",
        "„Wann?“, fragt Kern. „Jetzt!“, ruft Reuter.",
        "Kern sagt: „Wir starten im Mai.“",
        Example("Wir starten im Mai", at=_ATTRIBUTED),
        Example("Wir starten im Mai.", at=Surroundings(kind=Kind.QUOTE)),
        Example("Wann starten wir?", at=_ATTRIBUTED),
    ),
)  # fmt: skip
def stop_before_comma(text: TextView) -> Iterator[Hit]:
    plain = text.plain
    for match in text.search(_STOP_BEFORE_COMMA):
        if _is_stop(plain, match.start()):
            yield Hit(match.start(), match.end(), "")
    if text.key.attributed and not text.key.goes_on:
        at = len(plain.rstrip(f"{_CLOSERS} \u00a0")) - 1
        if at >= 0 and _is_stop(plain, at):
            yield Hit(at, at + 1, "")


def _is_stop(plain: str, at: int) -> bool:
    """Whether the character is the full stop of a sentence, not that of an abbreviation or a number."""
    before = plain[max(0, at - 15) : at + 1]
    return has_stop(before) and not _ORDINAL.search(before)


_COMMA_WITHIN = re.compile(rf",([{_CLOSERS}]{{1,2}})(?=[ \u00a0]{{1,2}}[a-zäöüß])")


@text_rule(
    "DE-Q-05", ERROR, GERMAN, SAFE,
    title=Message("Comma inside the quotation marks"),
    why=Message("In German the comma of the attribution stands behind the closing mark."),
    source="Amtliches Regelwerk § 93",
    needs=(",",),
    bad=(
        Example("„Wir starten im Mai,“ sagt Kern.", "„Wir starten im Mai“, sagt Kern."),
        Example("„Wir sind so weit,“ so Reuter.", "„Wir sind so weit“, so Reuter."),
        Example(
            "„Es heißt ‚Start,‘ und dann geht es los“, sagt Kern.",
            "„Es heißt ‚Start‘, und dann geht es los“, sagt Kern.",
        ),
        Example("Wir starten im Mai,", "Wir starten im Mai", at=_ATTRIBUTED),
    ),
    good=(
        "„Wir starten im Mai“, sagt Kern.",
        "Er las „Erstens, zweitens, drittens“ vor.",
        "„Ja, nein, vielleicht“ steht auf dem Zettel.",
        Example("Wir starten, wenn es geht", at=_ATTRIBUTED),
    ),
)  # fmt: skip
def comma_within(text: TextView) -> Iterator[Hit]:
    for match in text.search(_COMMA_WITHIN):
        yield Hit(match.start(), match.end(), f"{match.group(1)},")
    if text.key.attributed:
        at = len(text.plain.rstrip(f"{_CLOSERS} \u00a0")) - 1
        if at >= 0 and text.plain[at] == ",":
            yield Hit(at, at + 1, "")


# -- the comma that is missing

_FOLLOWING = re.compile(r"[ \u00a0]{1,2}([a-zäöüß]{2,20})[ \u00a0]([^\W\d_][\w-]*)")
_SENTENCE_BEFORE = frozenset(".!?:…“\n")


@text_rule(
    "DE-Q-06", ERROR, GERMAN, SUGGEST,
    title=Message("Comma missing before the attribution"),
    why=Message(
        "Behind a quotation a comma introduces the words that say who speaks, after a question or a "
        "call as well."
    ),
    source="Amtliches Regelwerk § 93",
    bad=(
        Example("„Wann geht es los?“ fragt Kern.", "„Wann geht es los?“, fragt Kern."),
        Example("„Wir starten im Mai“ so Tom Reuter.", "„Wir starten im Mai“, so Tom Reuter."),
        Example(
            "Alle sind da. „Jetzt ist es so weit!“ ruft die Leiterin.",
            "Alle sind da. „Jetzt ist es so weit!“, ruft die Leiterin.",
        ),
        Example("„Wir starten im Mai.“ sagt Tom Reuter.", "„Wir starten im Mai“, sagt Tom Reuter."),
        Example("„Wir haben lange gewartet“ sagte sie.", "„Wir haben lange gewartet“, sagte sie."),
    ),
    good=(
        "„Wann geht es los?“, fragt Kern.",
        "Das Projekt „Wir sind das Netz“ sagt die Absagen ab.",
        "„Licht für die ganze Region“ erklärt die Optik.",
        "„Wer bin ich?“ sagt viel über ihn.",
        "Der Film „Was nun?“ fragt die Jugend.",
    ),
)  # fmt: skip
def comma_missing(text: TextView) -> Iterator[Hit]:
    for pair in outermost(text.plain):
        following = _FOLLOWING.match(text.plain, pair.close.end)
        if following and following.group(1) in SAYING and names_person(following.group(2)) and _is_said(pair, text):
            start = pair.close.start - _has_stop(pair, text.plain)
            yield Hit(start, pair.close.end, f"{pair.close.glyph},")


def _has_stop(pair: Pair, plain: str) -> bool:
    """Whether the quoted words end with a full stop, which the comma takes the place of."""
    return plain[pair.close.start - 1] == "." and _is_stop(plain, pair.close.start - 1)


def _is_said(pair: Pair, text: TextView) -> bool:
    """Whether a quotation that opens a sentence is one, too, and no title."""
    before = text.plain[max(0, pair.open.start - 3) : pair.open.start].rstrip()
    words = pair.words(text.plain)
    if words.endswith(",") or text.is_protected(pair.open.start, pair.close.end):
        return False
    is_sentence = words.endswith(("!", "?")) or is_clause(words, least=2 if _has_stop(pair, text.plain) else 4)
    return is_sentence and (not before or before[-1] in _SENTENCE_BEFORE)


# -- the full stop at the end

_CONTENT_LOOKED_AT = 500
_TITLE_BEFORE = re.compile(
    r"\b(?:Motto|Titel|Thema|Name|Slogan|Leitsatz|Leitspruch|Überschrift|heißt|lautet|hieß|lautete)\b"
)


@text_rule(
    "DE-Q-07", ERROR, GERMAN, SAFE,
    title=Message("Full stop twice"),
    why=Message("A quoted sentence that ends with its own mark needs no full stop behind the quotation mark."),
    source="Amtliches Regelwerk § 92",
    needs=("“.", '".', "”.", "«."),
    bad=(
        Example("Kern sagt: „Wir starten im Mai.“.", "Kern sagt: „Wir starten im Mai.“"),
        Example("Kern fragt: „Wann starten wir?“.", "Kern fragt: „Wann starten wir?“"),
        Example("Alle sind da. „Es geht los!“.", "Alle sind da. „Es geht los!“"),
    ),
    good=(
        "Kern sagt: „Wir starten im Mai.“",
        "Sie las „Wer bin ich?“.",
        "Er nannte das „mutig“.",
        "Kern sagt: „Wir liefern Kabel usw.“ …",
    ),
)  # fmt: skip
def stop_twice(text: TextView) -> Iterator[Hit]:
    for pair in outermost(text.plain):
        at = pair.close.end
        starts = _introduced(pair, text.plain) or _opens_sentence(pair, text.plain)
        if starts and _has_stop_behind(text.plain, at) and _ends_itself(pair, text.plain):
            yield Hit(at, at + 1, "")


def _has_stop_behind(plain: str, at: int) -> bool:
    return plain[at : at + 1] == "." and plain[at + 1 : at + 2] != "."


def _ends_itself(pair: Pair, plain: str) -> bool:
    last = plain[pair.close.start - 1 : pair.close.start]
    return last in {"!", "?"} or (last == "." and _is_stop(plain, pair.close.start - 1))


def _introduced(pair: Pair, plain: str) -> bool:
    """Whether a colon stands before the quotation."""
    return plain[max(0, pair.open.start - 3) : pair.open.start].rstrip().endswith(":")


def _opens_sentence(pair: Pair, plain: str) -> bool:
    before = plain[max(0, pair.open.start - 3) : pair.open.start].rstrip()
    return not before or before[-1] in ".!?"


@text_rule(
    "DE-Q-08", WARNING, GERMAN, SUGGEST,
    title=Message("Full stop behind the quotation mark"),
    why=Message("A whole sentence after a colon keeps its full stop within the quotation marks."),
    source="Amtliches Regelwerk § 90",
    needs=("“.", '".', "”.", "«."),
    bad=(
        Example("Kern sagt: „Wir starten im Mai“.", "Kern sagt: „Wir starten im Mai.“"),
        Example(
            "Die Leiterin betont: „Das Netz ist ein Gewinn für alle“.",
            "Die Leiterin betont: „Das Netz ist ein Gewinn für alle.“",
        ),
        Example(
            "Sein Fazit: „Es geht uns besser als zuvor“. Alle nicken.",
            "Sein Fazit: „Es geht uns besser als zuvor.“ Alle nicken.",
        ),
    ),
    good=(
        "Kern sagt: „Wir starten im Mai.“",
        "Er nannte das „mutig“.",
        "Das Motto lautet: „Wir sind das ganze Netz“.",
        "Drei Reihen gibt es: „Licht“, „Netz“ und „Faser“.",
    ),
)  # fmt: skip
def stop_outside(text: TextView) -> Iterator[Hit]:
    for pair in outermost(text.plain):
        at = pair.close.end
        if not _has_stop_behind(text.plain, at) or not _introduced(pair, text.plain):
            continue
        words = pair.words(text.plain)
        announced = text.plain[max(0, pair.open.start - 60) : pair.open.start]
        if words[:1].isupper() and words[-1:].isalnum() and is_clause(words) and not _TITLE_BEFORE.search(announced):
            yield Hit(pair.close.start, at + 1, f".{pair.close.glyph}")

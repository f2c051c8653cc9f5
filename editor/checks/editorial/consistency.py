"""One way of writing in one language: dashes, dates, per cent, hyphens, how readers are addressed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache

from editor.checks.editorial.specimens import EN, headed, spoken, told
from editor.checks.message import Message
from editor.checks.release_view import EditionView, PlacedText
from editor.checks.rule import BOTH, GERMAN, HINT, SUGGEST, Example, Spotted, edition_rule
from editor.checks.text_view import TextView
from editor.domain.bilingual import Language

_DASH = re.compile(r"(?<=[\w)“.!?%])(?:[ \u00a0][–-][ \u00a0]|[ \u00a0]?(?:—|--)[ \u00a0]?)(?=[^\W\d_]|[„(])")


@edition_rule(
    "X-C-01",
    HINT,
    GERMAN,
    SUGGEST,
    title=Message("Different dashes"),
    why=Message("The text has several kinds of dashes: use the one that stands there most often."),
    source="Einheitlichkeit; AR § 82",
    bad=(
        Example(
            "Messen - lernen",
            "Messen\u00a0– lernen",
            release=lambda: headed("Messen - lernen", "Das Labor – es ist neu – öffnet."),
        ),
        Example("Das Labor—neu", "Das Labor\u00a0– neu", release=lambda: told("Das Labor—neu", "Es ist – ja – offen.")),
        Example("Gut -- und neu", "Gut\u00a0– und neu", release=lambda: told("Gut -- und neu", "Es ist – ja – offen.")),
    ),
    good=(
        Example("Messen – lernen", release=lambda: headed("Messen – lernen", "Das Labor – es ist neu – öffnet.")),
        Example(
            "Messen - lernen (überall so)",
            release=lambda: headed("Messen - lernen", "Das Labor - es ist neu - öffnet."),
        ),
        Example("Mess- und Prüflabor", release=lambda: told("Das Mess- und Prüflabor – es ist neu – öffnet.")),
    ),
)
def dashes(edition: EditionView) -> Iterator[Spotted]:
    yield from _minority(edition, _DASH, _dash, {"–": "\u00a0– "}, _EACH_DASH, right="–")


_EACH_DASH = Message("Elsewhere in the text stands another dash.")


def _dash(found: str) -> str:
    return found.strip(" \u00a0")


def _minority(
    edition: EditionView,
    pattern: re.Pattern[str],
    kind: Callable[[str], str],
    ways: dict[str, str],
    message: Message,
    right: str = "",
) -> Iterator[Spotted]:
    """The places that are written otherwise than most, or than what is `right`; `ways` are what may be set instead."""
    found = [
        (text, start, end, kind(found)) for text in edition.texts for start, end, found in _found(pattern, text.plain)
    ]
    counts = Counter(each[3] for each in found)
    if len(counts) < 2:
        return
    usual = right if counts[right] else counts.most_common(1)[0][0]
    for text, start, end, sort in found:
        if sort != usual:
            yield replace(text.spotted(start, end, message), fix=ways.get(usual))


@lru_cache(maxsize=4096)
def _found(pattern: re.Pattern[str], plain: str) -> tuple[tuple[int, int, str], ...]:
    return tuple((match.start(), match.end(), match.group()) for match in pattern.finditer(plain))


_PER_CENT = {
    Language.DE: re.compile(r"(?<=\d)[ \u00a0\u202f]?(?:%(?!ig)|Prozent\b)"),
    Language.EN: re.compile(r"(?<=\d)[ \u00a0]?(?:%|per cent\b|percent\b(?!age))"),
}


@edition_rule(
    "X-C-04",
    HINT,
    BOTH,
    SUGGEST,
    title=Message("Per cent in two ways"),
    why=Message("The text has both the sign and the word: use one of them."),
    source="Einheitlichkeit",
    bad=(
        Example(
            "5 % der Betriebe",
            "Das sind 5\u00a0Prozent der Betriebe.",
            release=lambda: told(
                "Das sind 5\u00a0% der Betriebe.", "Und 10\u00a0Prozent messen, 20\u00a0Prozent lernen."
            ),
        ),
        Example(
            "7 percent",
            "That is 7%.",
            release=lambda: told("That is 7 percent.", "And 10% test, 20% learn.", lead=EN),
        ),
        Example(
            "9 Prozent",
            "Das sind 9\u00a0%.",
            release=lambda: told("Das sind 9\u00a0Prozent.", "Und 10\u00a0% messen, 20\u00a0% lernen."),
        ),
    ),
    good=(
        Example("5 % … 10 %", release=lambda: told("Das sind 5\u00a0%.", "Und 10\u00a0% messen.")),
        Example(
            "5 Prozent … 3 Prozentpunkte",
            release=lambda: told("Das sind 5\u00a0Prozent und 3\u00a0Prozentpunkte mehr."),
        ),
        Example("7% … 10%", release=lambda: told("That is 7%.", "And 10% test.", lead=EN)),
    ),
)
def per_cent(edition: EditionView) -> Iterator[Spotted]:
    german = edition.language is Language.DE
    ways = {
        "%": "\u00a0%" if german else "%",
        "Prozent": "\u00a0Prozent",
        "per cent": " per cent",
        "percent": " percent",
    }
    yield from _minority(edition, _PER_CENT[edition.language], _way, ways, _EACH_PER_CENT)


_EACH_PER_CENT = Message("Elsewhere in the text per cent is written otherwise.")


def _way(found: str) -> str:
    return found.strip(" \u00a0\u202f")


# -- dates


@edition_rule(
    "X-C-03",
    HINT,
    title=Message("Dates in two ways"),
    why=Message("Some dates of the text have a month in words, others in figures: use one of them."),
    source="Einheitlichkeit",
    bad=(
        Example(
            "21.02.2027 … 22. Februar 2027",
            release=lambda: told("Am 21.02.2027 öffnet es.", "Am 22.\u00a0Februar 2027 misst es."),
        ),
        Example(
            "3. März … 4.3.2027",
            release=lambda: told("Am 3.\u00a0März beginnt es.", "Am 4.3.2027 endet es. Am 5.\u00a0März ruht es."),
        ),
        Example(
            "21/02/2027 … 22 February 2027",
            release=lambda: told("On 21/02/2027 it opens.", "On 22 February 2027 it tests.", lead=EN),
        ),
    ),
    good=(
        Example(
            "21. Februar … 22. Februar",
            release=lambda: told("Am 21.\u00a0Februar öffnet es.", "Am 22.\u00a0Februar misst es."),
        ),
        Example("21.02.2027 … 22.02.2027", release=lambda: told("Am 21.02.2027 öffnet es.", "Am 22.02.2027 misst es.")),
        Example(
            "21 February … 22 February",
            release=lambda: told("On 21 February it opens.", "On 22 February it tests.", lead=EN),
        ),
    ),
)
def dates(edition: EditionView) -> Iterator[Spotted]:
    found = [
        (text, date.start, date.end, not any(map(str.isalpha, text.plain[date.start : date.end])))
        for text in edition.running
        for date in text.view.dates
        if not text.view.is_protected(date.start, date.end)
    ]
    in_figures = sum(each[3] for each in found)
    if 0 < in_figures < len(found):
        for text, start, end, is_figure in found:
            if is_figure:
                yield text.spotted(start, end, Message("Other dates of the text have their month in words."))


# -- words


@edition_rule(
    "X-C-05",
    HINT,
    BOTH,
    SUGGEST,
    title=Message("Word with and without a hyphen"),
    why=Message("The same word stands there with a hyphen and without: use one of them."),
    source="Einheitlichkeit",
    bad=(
        Example(
            "Prüf-Labor … Prüflabor",
            "Das Prüflabor ist neu.",
            release=lambda: told("Das Prüf-Labor ist neu.", "Im Prüflabor misst man. Das Prüflabor öffnet."),
        ),
        Example(
            "Online-Shop … Onlineshop",
            "Der Online-Shop öffnet.",
            release=lambda: told("Der Onlineshop öffnet.", "Der Online-Shop wächst. Der Online-Shop bleibt."),
        ),
        Example(
            "co-operate",
            "We cooperate.",
            release=lambda: told("We co-operate.", "They cooperate. All cooperate.", lead=EN),
        ),
    ),
    good=(
        Example("Prüflabor … Prüflabor", release=lambda: told("Das Prüflabor ist neu.", "Im Prüflabor misst man.")),
        Example("Mess-Stelle … Messwerte", release=lambda: told("Die Mess-Stelle zeigt Messwerte.")),
        Example("Er kommt heim. Heim-Spiel", release=lambda: told("Das Heim-Spiel beginnt.", "Er kommt heim.")),
        Example("re-sign … resign", release=lambda: told("They re-sign the lease; nobody will resign.", lead=EN)),
    ),
)
def hyphens(edition: EditionView) -> Iterator[Spotted]:
    hyphenated = edition.gather(_hyphenated)
    joined = {key for _, words in hyphenated for key in words}
    doubled = {key for text in edition.texts for key in joined & text.view.vocabulary.keys()} - _TWO_WORDS
    for key in sorted(doubled):
        ways: dict[str, list[PlacedText]] = {}
        for text in edition.texts:
            for word in _ways(text, key):
                ways.setdefault(word, []).append(text)
        yield from _otherwise(ways)


def _hyphenated(view: TextView) -> dict[str, str]:
    """The longer words with a hyphen, folded, by what they are without."""
    return {word.replace("-", ""): word for word in view.vocabulary if "-" in word and len(word) > _SHORT}


def _ways(text: PlacedText, key: str) -> Iterator[str]:
    """The spellings of one word that a text has."""
    if key in text.view.vocabulary:
        yield key
    if hyphenated := _hyphenated(text.view).get(key):
        yield hyphenated


_SHORT = 7
_TWO_WORDS = frozenset({"resign", "recreation", "reform", "recover", "represent", "unionised", "coop"})


def _otherwise(ways: dict[str, list[PlacedText]]) -> Iterator[Spotted]:
    """Every place of the spelling that is not the most frequent; the first one wins where none is."""
    counts = {word: sum(len(text.view.vocabulary[word]) for text in texts) for word, texts in ways.items()}
    usual = max(counts, key=lambda word: counts[word])
    like = ways[usual][0].view.vocabulary[usual][0].text
    for word in ways.keys() - {usual}:
        for text in ways[word]:
            for place in text.view.vocabulary[word]:
                if text.view.is_protected(place.start, place.end):
                    continue
                said = Message("Elsewhere in the text stands “{word}”.", word=like)
                yield replace(text.spotted(place.start, place.end, said), fix=_cased(like, place.text))


def _cased(word: str, like: str) -> str | None:
    """The other spelling, where its first letter is as large as here."""
    return word if word[:1].isupper() == like[:1].isupper() else None


# -- the readers

_DU = frozenset(
    {
        "du",
        "dich",
        "dir",
        "dein",
        "deine",
        "deinen",
        "deinem",
        "deiner",
        "euch",
        "euer",
        "eure",
        "euren",
        "eurem",
        "eurer",
    }
)
_SIE = re.compile(r"(?<=[^\W\d_,;] )(?:Sie|Ihnen|Ihre[nmrs]?)\b")


@edition_rule(
    "X-C-07",
    HINT,
    GERMAN,
    title=Message("Readers addressed in two ways"),
    why=Message("The text addresses its readers both formally and informally: choose one."),
    source="Einheitlichkeit",
    bad=(
        Example(
            "Melde dich an … Melden Sie sich an",
            release=lambda: told("Melde dich im Labor an.", "Melden Sie sich im Labor an."),
        ),
        Example("dein Labor … für Sie", release=lambda: told("Komm in dein Labor.", "Das Labor ist für Sie da.")),
        Example("euch … Ihnen", release=lambda: told("Wir zeigen euch das Labor.", "Wir zeigen Ihnen das Labor.")),
    ),
    good=(
        Example(
            "Melden Sie sich an … für Sie", release=lambda: told("Melden Sie sich an.", "Das Labor ist für Sie da.")
        ),
        Example(
            "Melde dich an … Sie misst dort",
            release=lambda: told("Melde dich an.", "Frau Brandt kommt. Sie misst dort."),
        ),
        Example("(im Zitat)", release=lambda: told(spoken("Komm in dein Labor."), "Melden Sie sich an.")),
    ),
)
def address(edition: EditionView) -> Iterator[Spotted]:
    texts = [text for text in edition.running if not text.view.is_speech]
    formal = any(_found(_SIE, text.plain) for text in texts)
    for text in texts if formal else ():
        for folded in sorted(_DU & text.view.vocabulary.keys()):
            word = text.view.vocabulary[folded][0]
            if not text.view.in_speech(word.start, word.end):
                yield text.spotted(word.start, word.end)
                return

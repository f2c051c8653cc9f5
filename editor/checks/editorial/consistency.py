"""One way of writing in one language: dashes, dates, per cent."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace

from editor.checks.editorial.specimens import EN, headed, told
from editor.checks.message import Message
from editor.checks.release_view import EditionView
from editor.checks.rule import ENGLISH, GERMAN, HINT, SUGGEST, Example, Spotted, edition_rule
from editor.checks.text_view import TextView

_DASH = re.compile(r"(?<=[\w)“.!?%])(?:[ \u00a0][–-][ \u00a0]|[ \u00a0]?(?:—|--)[ \u00a0]?)(?=[^\W\d_]|[„(])")


@edition_rule(
    "X-C-01",
    HINT,
    GERMAN,
    SUGGEST,
    title=Message("Different dashes"),
    why=Message("The text has several kinds of dashes: use the one that stands there most often."),
    source="Consistency; Amtliches Regelwerk § 82",
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
    yield from _minority(edition, _dashes, {"–": "\u00a0– "}, _EACH_DASH, right="–")


_EACH_DASH = Message("Elsewhere in the text stands another dash.")


Way = tuple[int, int, str]
"""A stretch of a text, and which of the ways to write it stands there."""


def _dashes(view: TextView) -> list[Way]:
    return [(*match.span(), match.group().strip(" \u00a0")) for match in _DASH.finditer(view.plain)]


def _minority(
    edition: EditionView, look: Callable[[TextView], list[Way]], ways: dict[str, str], message: Message, right: str = ""
) -> Iterator[Spotted]:
    """The places that are written otherwise than most, or than what is `right`; `ways` are what may be set instead."""
    found = [(text, *each) for text, several in edition.gather(look) for each in several]
    counts = Counter([each[3] for each in found])
    if len(counts) < 2:
        return
    usual = right if counts[right] else counts.most_common(1)[0][0]
    for text, start, end, sort in found:
        if sort != usual:
            yield replace(text.spotted(start, end, message), fix=ways.get(usual))


_PER_CENT = re.compile(r"(?<=\d)[ \u00a0]?(?:%|per[ \u00a0]cent\b|percent\b(?!age))(?! points?\b)")


@edition_rule(
    "X-C-04",
    HINT,
    ENGLISH,
    SUGGEST,
    title=Message("Per cent in two ways"),
    why=Message("The text has both the sign and the word: use one of them."),
    source="Consistency",
    bad=(
        Example("7 percent", "That is 7%.", release=lambda: told("That is 7 percent.", "And 10%, then 20%.", lead=EN)),
        Example(
            "9%",
            "That is 9 per cent.",
            release=lambda: told("That is 9%.", "First 5 per cent, then 6 per cent.", lead=EN),
        ),
        Example("8 per cent", "It is 8%.", release=lambda: told("It is 8 per cent.", "And 10%, then 20%.", lead=EN)),
    ),
    good=(
        Example("7% … 10%", release=lambda: told("That is 7%.", "And 10% test.", lead=EN)),
        Example(
            "7 per cent … 10 percent", release=lambda: told("That is 7 per cent.", "And 10 percent test.", lead=EN)
        ),
        Example("7% … 3 percentage points", release=lambda: told("That is 7%, or 3 percentage points more.", lead=EN)),
    ),
)
def per_cent(edition: EditionView) -> Iterator[Spotted]:
    """German is told to write the word in any case, and the English word has a rule of its own."""
    ways = {"%": "%", _WORD: " percent" if edition.style.american else " per cent"}
    yield from _minority(edition, _per_cents, ways, _EACH_PER_CENT)


_WORD = "word"
_EACH_PER_CENT = Message("Elsewhere in the text per cent is written otherwise.")


def _per_cents(view: TextView) -> list[Way]:
    if not any(each in view.plain for each in _PER_CENT_HINTS):
        return []
    return [(*match.span(), "%" if "%" in match.group() else _WORD) for match in _PER_CENT.finditer(view.plain)]


_PER_CENT_HINTS = ("%", "cent")


# -- dates


@edition_rule(
    "X-C-03",
    HINT,
    title=Message("Dates in two ways"),
    why=Message("Some dates of the text have a month in words, others in figures: use one of them."),
    source="Consistency",
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
    found = [(text, *each) for text, several in edition.gather(_dates_written, edition.running) for each in several]
    in_figures = sum(each[3] for each in found)
    if 0 < in_figures < len(found):
        for text, start, end, is_figure in found:
            if is_figure:
                yield text.spotted(start, end, Message("Other dates of the text have their month in words."))


def _dates_written(view: TextView) -> list[tuple[int, int, bool]]:
    """The dates of a text, and whether they are all in figures."""
    return [
        (date.start, date.end, not any(map(str.isalpha, view.plain[date.start : date.end])))
        for date in view.dates
        if not view.is_protected(date.start, date.end)
    ]

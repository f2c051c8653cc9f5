"""Capitals of headings, and the comma before the last part of a list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from editor.checks.english.examples import crossheads
from editor.checks.message import Message
from editor.checks.release_view import EditionView, PlacedText
from editor.checks.rule import ENGLISH, HINT, NONE, Example, Spotted, edition_rule
from editor.domain.blocks import Kind
from editor.language.wordlists import word_set

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_SMALL_IN_TITLES = word_set(
    """with from into over than that this your their about after before between during through under upon within without
    against among around behind beyond toward towards until"""
)
_ITEMS = r"(?<![\w’-])[a-z][\w’-]{1,20}(?:, [a-z][\w’-]{1,20}){1,6}"
_SERIAL = re.compile(rf"{_ITEMS}, (?:and|or) [a-z][\w’-]+(?=[.;:)]| (?:in|at|for|of|on|with)\b)")
_PLAIN = re.compile(rf"{_ITEMS} (?:and|or) [a-z][\w’-]+(?=[.;:)]| (?:in|at|for|of|on|with)\b)")


@edition_rule(
    "EN-CAP-01",
    HINT,
    ENGLISH,
    NONE,
    title=Message("Headings with and without capitals"),
    why=Message("Headings of one kind are written alike: all in sentence case, or all With Capitals Like a Title."),
    source="GOV.UK style guide; AP Stylebook; CMOS 8.159",
    bad=(
        Example(
            "More light for less money",
            release=lambda: crossheads("More light for less money", "New Lab Opens in Wetzlar"),
        ),
        Example(
            "Where Visitors Meet the Team",
            release=lambda: crossheads("Where Visitors Meet the Team", "What comes next for the lab"),
        ),
        Example(
            "Prize money doubled this year",
            release=lambda: crossheads(
                "Prize money doubled this year", "Partners Share Their Data", "The road ahead is long"
            ),
        ),
    ),
    good=(
        Example(
            "More light for less money", release=lambda: crossheads("More light for less money", "What comes next")
        ),
        Example(
            "More Light for Less Money", release=lambda: crossheads("More Light for Less Money", "What Comes Next")
        ),
        Example("OptikNetz Lahntal", release=lambda: crossheads("OptikNetz Lahntal", "What comes next")),
    ),
)
def mixed_headings(edition: EditionView) -> Iterator[Spotted]:
    for kind in (Kind.CROSSHEAD, Kind.SUBHEADLINE):
        texts = [text for text in edition.texts if text.view.kind is kind and text.view.part == "text"]
        titled = [(text, like) for text in texts if (like := is_title_case(text.plain)) is not None]
        likes = [like for _, like in titled]
        fewer = likes.count(True) <= likes.count(False)
        for text, like in titled if len(set(likes)) == 2 else ():
            if like is fewer:
                yield text.spotted()


@lru_cache(maxsize=1024)
def is_title_case(plain: str) -> bool | None:
    """Whether a heading has capitals throughout; None where too few words tell."""
    words = [word for word in _WORD.findall(plain)[1:] if len(word) > 3 and word not in _SMALL_IN_TITLES]
    if len(words) < 2 or plain.isupper():
        return None
    capitals = sum(word[0].isupper() for word in words)
    return True if capitals == len(words) else False if capitals <= len(words) / 2 else None


@edition_rule(
    "EN-OX-01",
    HINT,
    ENGLISH,
    NONE,
    title=Message("Comma before the last part of a list"),
    why=Message("The release sets a comma before “and” in some lists and none in others; keep to one way."),
    source="New Hart’s Rules 4.3.5; AP Stylebook; CMOS 6.19",
    bad=(
        "We show lenses, lamps, and lasers. We sell frames, glass and tools.",
        "The day offers talks, tours and tests. Guests bring pens, paper, and patience.",
        "They love light, colour, and form. They build lamps, prisms, grids and lenses in Jena.",
    ),
    good=(
        "We show lenses, lamps and lasers. We sell frames, glass and tools.",
        "We show lenses, lamps, and lasers. We sell frames, glass, and tools.",
        "However, Jena and Wetzlar agree. We show lenses, lamps, and lasers.",
    ),
)
def serial_comma(edition: EditionView) -> Iterator[Spotted]:
    with_comma: list[tuple[PlacedText, int, int]] = []
    without: list[tuple[PlacedText, int, int]] = []
    for text in edition.running:
        for start, end, is_serial in _lists(text.plain):
            (with_comma if is_serial else without).append((text, start, end))
    for text, start, end in _fewer(with_comma, without):
        yield text.spotted(start, end)


Lists = Sequence[tuple[PlacedText, int, int]]


def _fewer(one: Lists, other: Lists) -> Lists:
    if not one or not other:
        return ()
    return one if len(one) <= len(other) else other


@lru_cache(maxsize=2048)
def _lists(plain: str) -> tuple[tuple[int, int, bool], ...]:
    """Lists of three words or more, and whether a comma stands before the last of them."""
    if ", " not in plain:
        return ()
    serial = [(*match.span(), True) for match in _SERIAL.finditer(plain)]
    return (*serial, *((*match.span(), False) for match in _PLAIN.finditer(plain)))

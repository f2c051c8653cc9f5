"""Texts that say the headline once more: subheadline, first line of the text, caption and alt text of photos."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from editor.checks.editorial.written import Written, example
from editor.checks.message import Message
from editor.checks.release_view import EditionView, PlacedText
from editor.checks.rule import BOTH, HINT, NONE, SUGGEST, WARNING, Spotted, edition_rule
from editor.checks.text_view import TextView
from editor.domain.bilingual import Language
from editor.domain.blocks import Kind
from editor.domain.limits import DEFAULTS
from editor.language.wordlists import word_set

_WORD = re.compile(r"[^\W_]+")
_LONG = 30
"""Letters from which on the beginning of a headline is known as such."""

_FIRST_LINES = 3
_HEAD_LENGTH = 400
"""Characters at the start of a text that are compared."""

_HEADLINE = "OptikNetz Lahntal – neues Labor für Linsen in Gießen"


@edition_rule(
    "ED-H-06", WARNING, BOTH, SUGGEST,
    title=Message("Headline said twice"),
    why=Message("This text repeats the headline. Say something new here, or leave it out."),
    source="Press practice",
    bad=(
        example(
            _HEADLINE,
            Written(headline=_HEADLINE, lead=f"{_HEADLINE}. Gemessen wird vom 21. Februar 2027 an."),
            "Gemessen wird vom 21. Februar 2027 an.",
        ),
        example(_HEADLINE, Written(headline=_HEADLINE, subheadline="OptikNetz Lahntal: neues Labor für Linsen")),
        example(_HEADLINE, Written(headline=_HEADLINE, alt="OptikNetz Lahntal - neues Labor für Linsen")),
        example(_HEADLINE, Written(headline=_HEADLINE, caption=_HEADLINE)),
        example(
            "One lab for two networks and 64 companies",
            Written(
                headline="One lab for two networks and 64 companies",
                subheadline="One lab for two networks and 64 companies",
                language=Language.EN,
            ),
        ),
    ),
    good=(
        example(_HEADLINE, Written(headline=_HEADLINE, subheadline="64 Betriebe teilen sich die Geräte")),
        example(_HEADLINE, Written(headline=_HEADLINE, lead="Das OptikNetz Lahntal misst Linsen nun selbst.")),
        example(_HEADLINE, Written(headline=_HEADLINE, alt="Zwei Frauen an einem Messtisch", caption="Im Labor")),
        example("Neues Labor", Written(headline="Neues Labor in Gießen", alt="Neues Labor")),
    ),
)  # fmt: skip
def headline_repeated(edition: EditionView) -> Iterator[Spotted]:
    headline = edition.first(Kind.HEADLINE)
    if headline is None:
        return
    for text in _compared(edition):
        if length := _repeated(headline.plain, text.plain):
            end = length if _is_first_line(text) else len(text.plain)
            yield Spotted(text, 0, end, fix=_without(text, end))


def _compared(edition: EditionView) -> Iterator[PlacedText]:
    """The first lines below the headline, and what stands with the photos."""
    yield from islice((text for text in edition.texts if _is_first_line(text)), _FIRST_LINES)
    yield from (text for text, _ in edition.gather(_is_beside))


def _is_beside(view: TextView) -> bool:
    return view.kind is Kind.SUBHEADLINE or (view.kind is Kind.PHOTO and view.part in {"text", "alt"})


def _is_first_line(text: PlacedText) -> bool:
    return text.view.kind in {Kind.LEAD, Kind.PARAGRAPH, Kind.CROSSHEAD} and text.view.part == "text"


def _without(text: PlacedText, end: int) -> str | None:
    """Nothing instead, where a text goes on behind the headline: a photo and a heading need other words."""
    ends = text.plain[:end].rstrip().endswith((".", "!", "?", ":")) or "\n" in text.plain[end - 1 : end]
    return "" if ends and _is_first_line(text) and text.plain[end:].strip() else None


@lru_cache(maxsize=512)
def _repeated(headline: str, text: str) -> int:
    """How much of the start of a text is the headline, 0 if it is not: all of it, or a long beginning."""
    head, words = _folded(headline), list(_WORD.finditer(text, 0, _HEAD_LENGTH))
    said = [word[0].casefold() for word in words]
    if head and said[: len(head)] == head and (len(said) == len(head) or len("".join(head)) >= _LONG):
        return _behind(text, words[len(head) - 1].end())
    is_beginning = bool(said) and head[: len(said)] == said and len("".join(said)) >= _LONG
    return len(text) if is_beginning and len(text) <= _HEAD_LENGTH else 0


def _folded(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _behind(text: str, end: int) -> int:
    """The end of the line together with its stop and the space after it, if it ends there."""
    while end < len(text) and not text[end].isalnum() and text[end] not in '„“”"«»(':
        end += 1
    return end


# -- the subheadline

_MEANINGLESS = word_set(
    "und der die das des dem den in im für von mit zu zur zum auf an am ein eine the a of for on at to and with"
)
_OVERLAP = 0.6


@edition_rule(
    "ED-SUB-01", HINT, BOTH, NONE,
    title=Message("Subheadline too long or nothing new"),
    why=Message("The subheadline adds a fact to the headline, in 160 characters at most."),
    source="GOV.UK style guide; press practice",
    bad=(
        example("Labor", Written(headline="Neues Labor für Linsen", subheadline="Linsen: das neue Labor")),
        example("Lab", Written(headline="New lab for lenses", subheadline="A lab, new lenses", language=Language.EN)),
        example("Labor", Written(headline="Neues Labor", subheadline="Vierundsechzig Betriebe " * 8)),
    ),
    good=(
        example("Labor", Written(headline="Neues Labor für Linsen", subheadline="64 Betriebe teilen sich Geräte")),
        example("Labor", Written(headline="Neues Labor für Linsen", subheadline="Jena und Gießen messen gemeinsam")),
        example("Lab", Written(headline="New lab for lenses", subheadline="Open to 64 firms", language=Language.EN)),
    ),
)  # fmt: skip
def subheadline_adds_nothing(edition: EditionView) -> Iterator[Spotted]:
    headline, below = edition.first(Kind.HEADLINE), edition.first(Kind.SUBHEADLINE)
    if below is None:
        return
    if len(below.plain.strip()) > DEFAULTS.subheadline:
        yield Spotted(below, DEFAULTS.subheadline, len(below.plain))
    elif headline and _overlap(headline.plain, below.plain) >= _OVERLAP and not _repeated(headline.plain, below.plain):
        yield below.spotted()


def _overlap(headline: str, below: str) -> float:
    """The share of the words below that the headline has, too."""
    said, known = (set(_folded(text)) - _MEANINGLESS for text in (below, headline))
    return len(said & known) / len(said) if len(said) > 1 else 0.0

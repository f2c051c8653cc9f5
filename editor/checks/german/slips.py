"""Slips of the pen: a sentence that begins with a small letter, a word written twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from editor.checks.message import Message
from editor.checks.rule import ERROR, GERMAN, HINT, NONE, SUGGEST, Example, Hit, Surroundings, text_rule
from editor.checks.text_view import TextView
from editor.domain.blocks import Kind
from editor.language.names import Word
from editor.language.wordlists import word_set

# -- a sentence with a small letter

_HEADS = frozenset({Kind.HEADLINE, Kind.SUBHEADLINE, Kind.LEAD, Kind.PARAGRAPH})
_FIRST = re.compile(r"[^\W\d_][\w-]*")


@text_rule(
    "DE-G-05",
    HINT,
    GERMAN,
    NONE,
    title=Message("Sentence begins with a small letter"),
    why=Message("If the name is written small, another word before it helps: “Das Netzwerk lux …”."),
    source="Amtliches Regelwerk § 54",
    bad=(
        "lux und OptikNetz Lahntal arbeiten zusammen.",
        Example("lux öffnet neue Halle", at=Surroundings(kind=Kind.HEADLINE)),
        "optiknetz lädt zum Tag der Optik.",
    ),
    good=(
        "Das Netzwerk lux und OptikNetz Lahntal arbeiten zusammen.",
        "… und er ging. Das war z.\u00a0B. gestern so.",
        Example("weil es hilft", at=Surroundings(kind=Kind.QUOTE)),
        Example("neue Halle\nneue Adresse", at=Surroundings(kind=Kind.BULLETS)),
        "www.optiknetz.example ist neu.",
    ),
)
def small_beginning(text: TextView) -> Iterator[Hit]:
    if text.kind not in _HEADS or text.part != "text":
        return
    for start, _ in text.sentences:
        found = _FIRST.match(text.plain, start)
        if found and found.group()[0].islower() and not text.is_protected(*found.span()):
            yield Hit(*found.span())


# -- a word written twice

_ARTICLES = word_set("die das der den dem")
"""After a comma the first of two may be a pronoun: `alle, die die Halle bauen`."""
_MAY_DOUBLE = word_set(
    """die das der den dem sie ihr uns es er ich wir man sich was wer wie bis zu an auf ab aus ein vor mit bei nach um
    haben hatten sind waren war wird werden worden hat sehr viel ganz mehr ja nein so lange immer nie weit wie bla ha"""
)


_AND_SO_ON = re.compile(r"\bund,? und,? und\b")


@text_rule(
    "DE-G-06",
    ERROR,
    GERMAN,
    SUGGEST,
    title=Message("Word written twice"),
    why=Message("The same word stands there twice in a row."),
    source="Press practice",
    bad=(
        Example("Das Netz wächst und und gedeiht.", "Das Netz wächst und gedeiht."),
        Example("Sie kommt im im Mai.", "Sie kommt im Mai."),
        Example("Die die Halle bauen, danken.", "Die Halle bauen, danken."),
    ),
    good=(
        "Alle, die die Halle bauen, danken ihr; auch das, das bleibt.",
        "Jana kommt aus Baden Baden, und das Unternehmen Unternehmen hilft.",
        "Das war nach und nach so, mehr und mehr.",
        "Es gibt Licht, Linsen und und und.",
        "Nicht jede Macht macht stark, und ob der Klug klug ist, bleibt offen.",
    ),
)
def word_twice(text: TextView) -> Iterator[Hit]:
    for first, again in pairwise(text.words):
        if again.text == "und" and _AND_SO_ON.search(text.plain, max(0, first.start - 8), again.end + 8):
            continue
        if first.text[1:] == again.text[1:] and _is_twice(text, first, again):
            severity = HINT if again.text in _MAY_DOUBLE else None
            yield Hit(first.end, again.end, "", severity=severity)


def _is_twice(text: TextView, first: Word, again: Word) -> bool:
    if not again.text.islower() or not again.text.isalpha() or first.text.casefold() != again.text:
        return False
    if first.text != again.text and text.sentence_at(first.start)[0] != first.start:
        return False  # a noun or a name before its verb: `ob die Macht macht`
    between, around = text.plain[first.end : again.start], text.plain[max(0, first.start - 1) : first.start]
    is_whole = around != "-" and text.plain[again.end : again.end + 1] != "-"
    is_free = not text.is_protected(first.start, again.end)
    if again.text in _ARTICLES and text.plain[max(0, first.start - 2) : first.start] == ", ":
        return False
    return len(again.text) > 1 and bool(between) and not between.strip(" \u00a0") and is_whole and is_free

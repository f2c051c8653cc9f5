"""Commas and colons where German words of attribution stand before a quotation or between its parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from editor.checks.german.mark_pairs import Pair, outermost
from editor.checks.german.speech_words import PERSON, SAYING, SPEAKING
from editor.checks.message import Message
from editor.checks.rule import ERROR, GERMAN, SUGGEST, WARNING, Example, Hit, text_rule
from editor.checks.text_view import TextView

_SENTENCE_STARTS = PERSON | {"wir", "ich", "man", "damit", "denn", "aber", "und", "so", "dabei", "deshalb", "dazu"}
_BETWEEN = re.compile(r",[ \u00a0]([a-zäöüß]{2,20})[ \u00a0][^!?;:\n]{2,140}[^\s,:;–—(-][ \u00a0]")
_FIRST_WORD = re.compile(r"\w*")
_LONGEST = 170
_LAST_WORDS = frozenset({"er", "sie", "weiter", "dazu", "abschließend", "gestern", "heute", "an", "hinzu"})
_CLAUSE = re.compile(r",[ \u00a0](?:dass|ob|weil|wenn|wo|wie|um)\b")


@text_rule(
    "DE-Q-09", ERROR, GERMAN, SUGGEST,
    title=Message("Attribution not closed"),
    why=Message(
        "Words of attribution between two parts of a quotation end with a comma, or with a full stop "
        "where a new sentence begins."
    ),
    source="Amtliches Regelwerk § 93",
    bad=(
        Example("„Das“, sagt Kern „ist gut.“", "„Das“, sagt Kern, „ist gut.“"),
        Example(
            "„Das Netz ist fertig“, sagt Tom Reuter „Wir bleiben dran.“",
            "„Das Netz ist fertig“, sagt Tom Reuter. „Wir bleiben dran.“",
        ),
        Example(
            "„Im Mai“, so die Leiterin des Netzes „beginnt der Bau.“",
            "„Im Mai“, so die Leiterin des Netzes, „beginnt der Bau.“",
        ),
    ),
    good=(
        "„Das“, sagt Kern, „ist gut.“",
        "„Das ist gut“, sagt Kern. „Wir bleiben.“",
        "„Das ist gut“, sagt Kern, Leiterin des Projekts „Licht für alle“.",
        "„Das ist gut“, sagt Kern zum Auftakt der Reihe „Wer bin ich?“.",
        "„Das ist gut“, sagt Kern, der die Reihe „Licht. Netz. Faser.“ leitet.",
        "„Das ist gut“, sagt Kern: „Wir bleiben.“",
        "„Gut“, sagt Kern und hofft, dass sich „das Netz von allen Seiten her trägt.“",
    ),
)  # fmt: skip
def attribution_open(text: TextView) -> Iterator[Hit]:
    for first, second in pairwise(outermost(text.plain)):
        if second.open.start - first.close.end > _LONGEST or not _is_second(second, text.plain):
            continue
        gap = text.plain[first.close.end : second.open.start]
        found = _BETWEEN.fullmatch(gap)
        if (
            found
            and found.group(1) in SAYING
            and _ends_attribution(gap)
            and text.sentence_at(first.close.end)[1] > second.open.start
        ):
            word = gap.split()[-1]
            if closed := _closed(word, second, text.plain):
                yield Hit(first.close.end + gap.rindex(word), second.open.start, closed)


def _ends_attribution(gap: str) -> bool:
    """Whether the words before the second part end with who speaks, and not with a clause of their own."""
    last = gap.split()[-1]
    return (last[:1].isupper() or last in _LAST_WORDS) and not _CLAUSE.search(gap)


def _is_second(pair: Pair, plain: str) -> bool:
    """Whether quoted words are the end of a sentence: they have its stop, and none follows."""
    words = pair.words(plain)
    ends = (".", "!", "?") if words[:1].islower() else (".",)
    return words.endswith(ends) and plain[pair.close.end : pair.close.end + 1] != "."


def _closed(word: str, second: Pair, plain: str) -> str | None:
    """The last word of the attribution with what ends it; None where the quoted words may be a title."""
    first = _FIRST_WORD.match(plain, second.open.end)
    begins = first.group() if first else ""
    if begins[:1].islower():
        return f"{word}, "
    return f"{word}. " if begins.casefold() in _SENTENCE_STARTS else None


# -- before a quotation

_WHO = re.compile(r"([a-zäöüß]{3,20})((?:[ \u00a0](?:Dr\.|Prof\.|[A-ZÄÖÜ][\w-]{1,30})){0,4})[ \u00a0]$")
_BEFORE_LOOKED_AT = 120
_LEAST_WORDS = 3


@text_rule(
    "DE-Q-12", WARNING, GERMAN, SUGGEST,
    title=Message("Colon missing before the quotation"),
    why=Message("A colon announces a whole sentence that somebody says."),
    source="Amtliches Regelwerk §§ 81, 89",
    bad=(
        Example("Kern sagt „Wir starten im Mai.“", "Kern sagt: „Wir starten im Mai.“"),
        Example("Dazu sagte Tom Reuter „Das Netz ist fertig.“", "Dazu sagte Tom Reuter: „Das Netz ist fertig.“"),
        Example("Tom Reuter erklärte „Wir beginnen jetzt.“", "Tom Reuter erklärte: „Wir beginnen jetzt.“"),
        Example("Die Leiterin fragt „Wann geht es los?“", "Die Leiterin fragt: „Wann geht es los?“"),
    ),
    good=(
        "Kern sagt: „Wir starten im Mai.“",
        "Kern sagt „Ja“ zum Netz.",
        "„Das ist gut“, sagt Kern. „Wir bleiben.“",
        "Sie betont „Wir sind das Netz“ bei jeder Gelegenheit.",
        "Er zeigt „Wer bin ich denn nun?“ im Kino.",
    ),
)  # fmt: skip
def colon_missing(text: TextView) -> Iterator[Hit]:
    ends = 0
    for pair in outermost(text.plain):
        before = max(ends, pair.open.start - _BEFORE_LOOKED_AT)
        found = _WHO.search(text.plain, before, pair.open.start)
        if found and _speaks(found.group(1), pair, text.plain) and not _goes_on(text, ends, pair):
            start = found.start()
            yield Hit(start, pair.open.start, f"{text.plain[start : pair.open.start].rstrip()}: ")
        ends = pair.close.end


_WE = re.compile(r"\b(?:[Ww]ir|[Ii]ch|[Uu]ns|[Uu]nser\w{0,3}|mich|mir)\b")


def _speaks(verb: str, pair: Pair, plain: str) -> bool:
    """Verbs that may also explain a title (`erklärt „Licht“`) count where somebody speaks for himself."""
    if not _is_whole(pair, plain):
        return False
    return verb in SPEAKING or (verb in SAYING and verb != "so" and bool(_WE.search(pair.words(plain))))


def _is_whole(pair: Pair, plain: str) -> bool:
    words = pair.words(plain)
    ended = words.endswith((".", "!", "?")) and plain[pair.close.end : pair.close.end + 1] != "."
    return ended and words[:1].isupper() and len(words.split()) >= _LEAST_WORDS


def _goes_on(text: TextView, ends: int, pair: Pair) -> bool:
    """Whether the words before stand behind another quotation in the same sentence."""
    return bool(ends) and text.sentence_at(pair.open.start)[0] < ends

"""One spelling of a word, and one way to address the readers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from editor.checks.editorial.specimens import EN, spoken, told
from editor.checks.message import Message
from editor.checks.release_view import EditionView, PlacedText
from editor.checks.rule import BOTH, GERMAN, HINT, SUGGEST, Example, Spotted, edition_rule
from editor.checks.text_view import TextView
from editor.domain.bilingual import Language
from editor.language.names import Word


@edition_rule(
    "X-C-05",
    HINT,
    BOTH,
    SUGGEST,
    title=Message("Word with and without a hyphen"),
    why=Message("The same word stands there with a hyphen and without: use one of them."),
    source="Consistency",
    bad=(
        Example(
            "Prüf-Labor … Prüflabor",
            "Das Prüflabor ist neu.",
            release=lambda: told("Das Prüf-Labor ist neu.", "Im Prüflabor misst man. Das Prüflabor öffnet."),
        ),
        Example(
            "Online-Tagung … Onlinetagung",
            "Die Online-Tagung beginnt.",
            release=lambda: told("Die Onlinetagung beginnt.", "Die Online-Tagung wächst. Die Online-Tagung bleibt."),
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
    joined = frozenset(key for _, words in hyphenated for key in words)
    doubled = {key for _, keys in edition.gather_given(_also_joined, joined) for key in keys} - _TWO_WORDS
    if edition.language is Language.DE:
        doubled -= _KNOWN
    for key in sorted(doubled):
        ways: dict[str, list[PlacedText]] = {}
        for text in edition.texts:
            for word in _ways(text, key):
                ways.setdefault(word, []).append(text)
        yield from _otherwise(ways)


def _also_joined(view: TextView, joined: frozenset[str]) -> frozenset[str]:
    return joined & view.vocabulary.keys()


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
"""Words that are other ones without their hyphen."""
_KNOWN = frozenset({"kickoff", "startup", "knowhow", "onlineshop", "homeoffice", "spinoff", "coronapandemie"})
"""Words of which German has a rule of its own."""


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
    source="Consistency",
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
    informal, formal = edition.gather(_informal, edition.running), edition.gather(_is_formal, edition.running)
    if informal and formal:
        text, word = informal[0]
        yield text.spotted(word.start, word.end)


def _informal(view: TextView) -> Word | None:
    """A word by which a text addresses its readers as friends."""
    if view.is_speech:
        return None
    words = (view.vocabulary[folded][0] for folded in sorted(_DU & view.vocabulary.keys()))
    return next((word for word in words if not view.in_speech(word.start, word.end)), None)


def _is_formal(view: TextView) -> bool:
    return not view.is_speech and _SIE.search(view.plain) is not None

"""Words of the other language that were left in a text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import replace

from editor.checks.across.telling import SOURCE
from editor.checks.across.word_lists import (
    COMPOUND_ENDINGS,
    ENGLISH_ALONE,
    ENGLISH_ALSO_GERMAN,
    ENGLISH_SMALL,
    GERMAN_ALONE,
    GERMAN_NOUNS,
    GERMAN_SMALL,
    NOUN_ENDINGS,
)
from editor.checks.message import Message
from editor.checks.rule import ENGLISH, ERROR, GERMAN, HINT, NONE, WARNING, Hit, text_rule
from editor.checks.text_view import TextView
from editor.domain.bilingual import Language
from editor.language.names import Word
from editor.language.wordlists import word_set

_UMLAUT = re.compile(r"[äöüß]")
_GERMAN_LOOK = re.compile(r"[äöüß]|(?:ung|ungen|heit|keit|schaft|ik|zin|gie|men|ten|rer|ler)$")
_NOUN_LOOK = re.compile(r"[äöüß]|(?:ung|ungen|heit|keit|schaft|tik|zin|gie)$")
_WITHIN = ENGLISH_SMALL | {"in", "a"}
_ENOUGH = 2
_SENTENCE = 4
"""Different small words from which on a sentence without a German word is no title."""
_SHORT = 3
_CITED = re.compile(r"\bdoi\b|\bet al\b|\bISBN\b|\bISSN\b|https?://", re.IGNORECASE)
_GERMAN_WORDS = (
    GERMAN_SMALL
    | GERMAN_ALONE
    | word_set(
        """die das der alle alles es er sie kein keine man schon dazu davon daran jede jeder jedes viele wird
        war waren hat hatte im am zu so ihm ihn sein seine seiner seinen dann denn doch eben ja nein je ohne
        weil während wo was wer wen Die Der Das Ein Eine Am Im Beim Zum Zur Und Es Sie Er Wir Alle Mit Nach
        Seit Bei Für"""
    )
)
_KNOWN = (
    GERMAN_SMALL | GERMAN_ALONE | word_set("über führer doppelgänger gemütlich röntgen fräulein föhn müsli smörgåsbord")
)
_POSSESSIVES = word_set("our your their")
_VERBS = word_set("is are has have was were will said opens")
_NO_NOUNS = word_set("Fahrenheit")
_NAMES = ("attribution", "credit", "source", "speaker.function", "boilerplates.heading")


@text_rule(
    "CL-15",
    ERROR,
    ENGLISH,
    NONE,
    title=Message("German words in the English text"),
    why=Message("Words of the German text were left in the English one. Translate them."),
    source=SOURCE,
    bad=(
        "The lab opens on Sunday und all companies are invited.",
        "Das Labor wird am Sonntag von beiden Netzwerken eröffnet.",
        "The opening starts at 10 Uhr.",
        "In Februar the lab opens.",
        "The networks present their Zusammenarbeit to visitors.",
    ),
    good=(
        "The lab opens on Sunday and all companies are invited.",
        "She works at the Institut für Physik und Technik in Gießen.",
        "The exhibition “Licht und Schatten mit Farben” runs until May.",
        "OptikNetz Lahntal is based at Am Messtisch 1 in Gießen.",
        "Tom von der Heide will die hard for the lab.",
    ),
)
def german_left(text: TextView) -> Iterator[Hit]:
    yield from _small_words(text, GERMAN_SMALL, GERMAN_ALONE)
    for word in text.words:
        if (word.text in GERMAN_NOUNS or _is_german_noun(word.text)) and not _is_in_name(text, word):
            yield Hit(word.start, word.end, severity=None if word.text in GERMAN_NOUNS else WARNING)
        elif (
            word.text.islower() and _UMLAUT.search(word.text) and word.text not in _KNOWN and not _is_aside(text, word)
        ):
            yield Hit(word.start, word.end, severity=WARNING)


@text_rule(
    "CL-16",
    ERROR,
    GERMAN,
    NONE,
    title=Message("English words in the German text"),
    why=Message("Words of the English text were left in the German one. Translate them."),
    source=SOURCE,
    bad=(
        "Das Labor öffnet am Sonntag and alle sind eingeladen.",
        "The lab will be opened by both networks.",
        "Die Leitung, which dafür zahlt, freut sich.",
    ),
    good=(
        "Das Labor öffnet am Sonntag und alle sind eingeladen.",
        "Sie lehrt an der University of Applied Sciences and Arts.",
        "Er will also bald am Start sein.",
        "Der Vortrag „The future of optics and the lab“ beginnt um 10 Uhr.",
        "Das ist State of the Art.",
    ),
)
def english_left(text: TextView) -> Iterator[Hit]:
    for hit in _small_words(text, ENGLISH_SMALL - ENGLISH_ALSO_GERMAN, ENGLISH_ALONE):
        yield hit if _is_left(text, hit) else replace(hit, severity=HINT)


def _is_left(text: TextView, hit: Hit) -> bool:
    """Whether English words stand among German ones, or make a sentence: a run of them is a title mostly."""
    start, end = text.sentence_at(hit.start)
    within = [word for word in text.words if start <= word.start < end]
    if any(_joins_german_nouns(text, word) for word in within if word.text == "and"):
        return True
    if any(_is_between_german(text, word) for word in within if hit.start <= word.start < hit.end):
        return True
    if any(_stands_in_german(text, word) for word in within if hit.start <= word.start < hit.end):
        return True
    if any(_is_german(word.text) for word in within):
        return False
    distinct = {word.text.casefold() for word in within} & ENGLISH_SMALL
    return len(distinct) >= _SENTENCE and not _CITED.search(text.plain)


def _is_between_german(text: TextView, word: Word) -> bool:
    """`Optik and Medizin`."""
    at = _index(text, word)
    if not 0 < at < len(text.words) - 1 or word.text.casefold() not in ENGLISH_SMALL:
        return False
    return _looks_german(text.words[at - 1].text) and _looks_german(text.words[at + 1].text)


def _stands_in_german(text: TextView, word: Word) -> bool:
    """`Sonntag and alle`: what follows an English word is German, or is what a German word stands before."""
    at = _index(text, word)
    if word.text.casefold() not in ENGLISH_SMALL | ENGLISH_ALONE:
        return False
    behind = text.words[at + 1].text if at + 1 < len(text.words) else ""
    before = text.words[at - 1].text if at else ""
    if word.text.casefold() in _POSSESSIVES and _UMLAUT.search(behind):
        return True
    if word.text in _VERBS and at > 1 and before.istitle() and _is_german(text.words[at - 2].text):
        return True
    return _is_german(behind) or (_is_german(before) and before.islower() and behind.istitle() and len(behind) > _SHORT)


def _joins_german_nouns(text: TextView, word: Word) -> bool:
    """`Optik and Medizin arbeiten`: nouns of German endings, and the sentence goes on in small letters."""
    at = _index(text, word)
    if not 0 < at < len(text.words) - 2:
        return False
    before, behind, further = (text.words[index].text for index in (at - 1, at + 1, at + 2))
    is_noun = _NOUN_LOOK.search(before) or _NOUN_LOOK.search(behind)
    return (
        bool(is_noun and before.istitle() and behind.istitle() and further.islower()) and further not in ENGLISH_SMALL
    )


def _is_german(word: str) -> bool:
    return word in _GERMAN_WORDS or (word.islower() and bool(_UMLAUT.search(word)))


# -- small words


def _small_words(text: TextView, words: frozenset[str], alone: frozenset[str]) -> Iterator[Hit]:
    """One hit for each sentence: two small words, or one that is never anything else."""
    found = sorted(
        (word for key in text.vocabulary.keys() & (words | alone) for word in text.vocabulary[key]),
        key=lambda word: word.start,
    )
    by_sentence: dict[int, list[Word]] = {}
    for word in found:
        if (word.text.islower() or word.start == text.sentence_at(word.start)[0]) and not _is_aside(text, word):
            by_sentence.setdefault(text.sentence_at(word.start)[0], []).append(word)
    for several in by_sentence.values():
        if len({word.text.casefold() for word in several}) >= _ENOUGH or several[0].text.casefold() in alone:
            yield Hit(several[0].start, several[-1].end)


def _is_aside(text: TextView, word: Word) -> bool:
    """Whether a word stands between quotation marks, in an address, in brackets, or in a name."""
    if text.is_protected(word.start, word.end) or _is_quoted(text, word) or _is_bracketed(text, word):
        return True
    return _is_between_capitals(text, word)


def _is_bracketed(text: TextView, word: Word) -> bool:
    """`(Hardware in the loop)`: the long form of an abbreviation."""
    before = text.plain[max(0, word.start - 60) : word.start]
    return before.rfind("(") > before.rfind(")")


def _is_quoted(text: TextView, word: Word) -> bool:
    index = bisect_right(text.quotations, word.start, key=lambda each: each[0]) - 1
    return index >= 0 and word.start < text.quotations[index][1]


def _is_between_capitals(text: TextView, word: Word) -> bool:
    """`Institut für Physik und Technik`, `University of Applied Sciences`: small words inside a name."""
    at = _index(text, word)
    before = _beyond_small(text, at, -1)
    after = _beyond_small(text, at, 1)
    if before is None or after is None or not (before.text[0].isupper() and after.text[0].isupper()):
        return False
    return text.language is Language.EN or not (_looks_german(before.text) or _looks_german(after.text))


def _looks_german(word: str) -> bool:
    """German nouns have capitals anyway: `Optik and Medizin` is no name."""
    return bool(_GERMAN_LOOK.search(word))


def _index(text: TextView, word: Word) -> int:
    return bisect_left(text.words, word.start, key=lambda each: each.start)


def _beyond_small(text: TextView, at: int, step: int) -> Word | None:
    """The next word in one direction that is no small word, two steps away at most."""
    small = GERMAN_SMALL if text.language is Language.EN else _WITHIN
    for count in range(1, 4):
        index = at + count * step
        if not 0 <= index < len(text.words):
            return None
        word = text.words[index]
        if word.text.casefold() not in small:
            return word
    return None


# -- nouns


def _is_german_noun(word: str) -> bool:
    return (
        len(word) > 7
        and word not in _NO_NOUNS
        and word.isalpha()
        and word[0].isupper()
        and not word.isupper()
        and word.endswith(NOUN_ENDINGS + COMPOUND_ENDINGS)
    )


def _is_in_name(text: TextView, word: Word) -> bool:
    """Whether a noun stands beside another word with a capital, or where names are expected."""
    if text.part in _NAMES or text.is_protected(word.start, word.end) or _is_quoted(text, word):
        return True
    is_compound = word.text not in GERMAN_NOUNS and word.text.endswith(COMPOUND_ENDINGS)
    if is_compound and not _follows_small_letters(text, word):
        return True
    if word.text in {"Uhr", "Herr", "Frau", "Mio", "Mrd", "Prozent", "Millionen", "Milliarden"}:
        return False
    at = _index(text, word)
    if at + 1 < len(text.words) and text.words[at + 1].text[0].isdigit():
        return True
    beside = [text.words[index] for index in (at - 1, at + 1) if 0 <= index < len(text.words)]
    return any(_belongs(text, word, each) for each in beside)


def _follows_small_letters(text: TextView, word: Word) -> bool:
    """`the Messtisch`: an article or another word in small letters stands before it."""
    at = _index(text, word)
    before = text.words[at - 1].text if at else ""
    return before.islower() or before in {"The", "A", "An", "This", "Our", "Its", "Their"}


def _belongs(text: TextView, word: Word, other: Word) -> bool:
    first, last = sorted((word, other), key=lambda each: each.start)
    if text.plain[first.end : last.start].strip() or other.start == text.sentence_at(word.start)[0]:
        return False
    return other.text[0].isupper() or other.text in {"für", "der", "und", "von", "des", "am", "im"}

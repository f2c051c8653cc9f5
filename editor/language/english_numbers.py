"""Numbers written in English words: `twenty-five`, `a hundred and fifty`, `two thirds`, `one and a half`, `a dozen`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from editor.language.number_words import InWords, numbered

_ENGLISH = numbered(
    """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen"""
) | {
    word: 10 * number
    for word, number in numbered("twenty thirty forty fifty sixty seventy eighty ninety", first=2).items()
}
_ENGLISH_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_ENGLISH_ORDINALS = numbered(
    """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
    sixteenth seventeenth eighteenth nineteenth twentieth""",
    first=1,
) | {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "hundredth": 100}
_ENGLISH_FAINT = {
    "both": 2,
    "pair": 2,
    "couple": 2,
    "duo": 2,
    "double": 2,
    "doubled": 2,
    "doubling": 2,
    "doubles": 2,
    "twofold": 2,
    "twice": 2,
    "twin": 2,
    "dual": 2,
    "bilingual": 2,
    "once": 1,
    "trio": 3,
    "triple": 3,
    "tripled": 3,
    "tripling": 3,
    "threefold": 3,
    "fourfold": 4,
    "fivefold": 5,
    "tenfold": 10,
    "quadrupled": 4,
    "quartet": 4,
    "secondly": 2,
    "thirdly": 3,
    "centenary": 100,
    "fortnight": 14,
    "fortnightly": 14,
    "biweekly": 2,
}
_ENGLISH_MULTIPLIED = {"doubled", "doubling", "doubles", "tripled", "tripling", "quadrupled", "threefold", "fourfold"}
_ENGLISH_PARTS = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4, "third": 3, "thirds": 3, "fifths": 5}
_ENGLISH_PARTS |= {"sixths": 6, "eighths": 8, "tenths": 10}


_WORD = re.compile(r"[^\W\d_]+")
_ARTICLE = InWords(Fraction(1), faint=True)
_GAP = re.compile(r"[ \u00a0-]")
_OF_THE_YEAR = frozenset({"first", "last", "past", "next", "previous", "final", "these", "those", "all", "consecutive"})
"""Before them, quarters and halves are stretches of time: `the first three quarters`."""


@dataclass(frozen=True, slots=True)
class WordsRead:
    """A number in several words, from `start` to `end`."""

    start: int
    end: int
    number: InWords


def find_english(text: str) -> list[WordsRead]:
    """The numbers in words of an English text: `twenty-five`, `a hundred`, `two thirds`, `one and a half`."""
    words = [(match.group().casefold(), match.start(), match.end()) for match in _WORD.finditer(text)]
    found: list[WordsRead] = []
    index = 0
    while index < len(words):
        read, count = _english_at(text, words, index)
        if read is None:
            index += 1
            continue
        found.append(WordsRead(words[index][1], words[index + count - 1][2], read))
        index += count
    return found


_Words = list[tuple[str, int, int]]


def _english_at(text: str, words: _Words, index: int) -> tuple[InWords | None, int]:
    """The number that begins with a word, and of how many words it is made."""
    word = words[index][0]
    if word in _ENGLISH or word in _ENGLISH_SCALES or (word in {"a", "an"} and _next(text, words, index + 1)):
        return _english_cardinal(text, words, index)
    if word in _ENGLISH_ORDINALS:
        return InWords(Fraction(_ENGLISH_ORDINALS[word]), ordinal=True, faint=word == "first"), 1
    if word == "half" and _joined(text, words, index + 1) == "a" and _joined(text, words, index + 2) == "dozen":
        return InWords(Fraction(6)), 3
    if word in {"half", "quarter"}:
        return InWords(Fraction(1, _ENGLISH_PARTS[word])), 1
    if word == "dozen":
        return InWords(Fraction(12)), 1
    if word in _ENGLISH_FAINT:
        return InWords(Fraction(_ENGLISH_FAINT[word]), faint=word not in _ENGLISH_MULTIPLIED), 1
    if word in {"a", "an"}:
        return _ARTICLE, 1
    return None, 0


def _next(text: str, words: _Words, index: int) -> bool:
    """Whether the word there goes on a number after `a`: `a hundred`, `a third`, `a dozen`."""
    return _joined(text, words, index) in {"hundred", "thousand", "million", "billion", "dozen", "third", "quarter"}


def _joined(text: str, words: _Words, index: int) -> str:
    """The word there, if only a space or a hyphen stands before it."""
    if index >= len(words):
        return ""
    gap = text[words[index - 1][2] : words[index][1]]
    return words[index][0] if len(gap) == 1 and _GAP.fullmatch(gap) else ""


def _english_cardinal(text: str, words: _Words, index: int) -> tuple[InWords | None, int]:
    first = index
    total, current, value_seen = 0, 0, False
    while True:
        word = words[index][0] if index == first else _joined(text, words, index)
        if word in {"a", "an"} and index == first:
            current = 1
        elif word in _ENGLISH and (not value_seen or current % 100 == 0 or (current % 10 == 0 and _ENGLISH[word] < 10)):
            current, value_seen = current + _ENGLISH[word], True
        elif word in _ENGLISH_SCALES:
            scale, value_seen = _ENGLISH_SCALES[word], True
            if scale == 100:
                current = (current or 1) * 100
            else:
                total, current = total + (current or 1) * scale, 0
        elif not (word == "and" and (current >= 100 or total) and _joined(text, words, index + 1) in _ENGLISH):
            break
        index += 1
    return _finished(text, words, first, index, total + current)


def _finished(text: str, words: _Words, first: int, index: int, number: int) -> tuple[InWords, int]:
    """A whole number with what follows it: `thirds`, `and a half`, `dozen`, `first`."""
    word, count = _joined(text, words, index), index - first
    if word in _ENGLISH_PARTS and first and words[first - 1][0] in _OF_THE_YEAR:
        return InWords(Fraction(number)), count
    if word in _ENGLISH_PARTS:
        return InWords(Fraction(number, _ENGLISH_PARTS[word])), count + 1
    if word == "dozen":
        return InWords(Fraction(number * 12)), count + 1
    if word in _ENGLISH_ORDINALS and number >= 20 and _ENGLISH_ORDINALS[word] < 10:
        return InWords(Fraction(number + _ENGLISH_ORDINALS[word]), ordinal=True), count + 1
    if word == "and" and _joined(text, words, index + 1) == "a" and _joined(text, words, index + 2) == "half":
        return InWords(Fraction(2 * number + 1, 2)), count + 3
    return InWords(Fraction(number), faint=number == 1), count

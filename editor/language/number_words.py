"""Numbers written in words: `drei`, `einundzwanzig`, `zweitägig`, `dritte`, `two hundred and fifty`, `a dozen`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

_SMALL = {
    "null": 0,
    "ein": 1,
    "zwei": 2,
    "zwo": 2,
    "drei": 3,
    "vier": 4,
    "fünf": 5,
    "sechs": 6,
    "sieben": 7,
    "acht": 8,
    "neun": 9,
    "zehn": 10,
    "elf": 11,
    "zwölf": 12,
    "dreizehn": 13,
    "vierzehn": 14,
    "fünfzehn": 15,
    "sechzehn": 16,
    "siebzehn": 17,
    "achtzehn": 18,
    "neunzehn": 19,
}
_TENS = {
    "zwanzig": 20,
    "dreißig": 30,
    "dreissig": 30,
    "vierzig": 40,
    "fünfzig": 50,
    "sechzig": 60,
    "siebzig": 70,
    "achtzig": 80,
    "neunzig": 90,
}
_STEMS = {"erst": 1, "zweit": 2, "dritt": 3, "siebt": 7, "siebent": 7, "acht": 8}
_ENDINGS = ("en", "er", "es", "em", "e")
_PARTS = {"drittel": 3, "siebtel": 7, "achtel": 8}
_PERIODS = {
    "viertelstunde": (Fraction(1, 4), "stunde"),
    "dreiviertelstunde": (Fraction(3, 4), "stunde"),
    "vierteljahr": (Fraction(1, 4), "jahr"),
    "dreivierteljahr": (Fraction(3, 4), "jahr"),
    "vierteljahrhundert": (Fraction(1, 4), "jahrhundert"),
}
_MULTIPLE = re.compile(r"(?:mal|fach|fachen?|facher|faches)$")
_COMPOUND = re.compile(
    r"(?P<number>\w{3,30}?)-?(?P<unit>tägig|jährig|stündig|minütig|monatig|wöchig|prozentig|köpfig|stellig|teilig"
    r"|stufig|stöckig|geschossig|sprachig|seitig|spaltig|gleisig|spurig|sitzig|zeilig|motorig|strahlig)(?:e[nrsm]?)?"
)
_OTHER_GERMAN = {
    "dutzend": 12,
    "beide": 2,
    "beiden": 2,
    "beider": 2,
    "beides": 2,
    "paar": 2,
    "duo": 2,
    "trio": 3,
    "quartett": 4,
    "einmal": 1,
    "doppelt": 2,
    "doppelte": 2,
    "doppelten": 2,
    "verdoppelt": 2,
    "verdoppeln": 2,
    "verdoppelte": 2,
    "verdreifacht": 3,
    "verdreifachen": 3,
    "vervierfacht": 4,
    "zweit": 2,
    "dritt": 3,
    "viert": 4,
    "fünft": 5,
    "zweitens": 2,
    "drittens": 3,
}

_ENGLISH = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
} | {
    word: 10 * number
    for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
_ENGLISH_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_ENGLISH_ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        start=1,
    )
} | {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "hundredth": 100}
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


@dataclass(frozen=True, slots=True)
class InWords:
    """A number in words. `faint` only says what may be meant (`beide`, `ein`); `unit` is part of the word."""

    value: Fraction
    ordinal: bool = False
    faint: bool = False
    unit: str = ""


@lru_cache(maxsize=4096)
def german_number(word: str) -> int | None:
    """The number that a German word in small letters writes out (`einundzwanzig`), below a million."""
    if word in _SMALL or word in _TENS:
        return _SMALL.get(word, _TENS.get(word))
    if word == "eins":
        return 1
    for name, scale in (("tausend", 1000), ("hundert", 100)):
        before, found, after = word.partition(name)
        if found:
            many = german_number(before) if before else 1
            rest = german_number(after.removeprefix("und")) if after else 0
            return None if many is None or rest is None or many >= 1000 or rest >= scale else many * scale + rest
    before, found, after = word.partition("und")
    small, tens = _SMALL.get(before), _TENS.get(after)
    return small + tens if found and small and tens else None


@lru_cache(maxsize=4096)
def read_german(word: str) -> InWords | None:
    """What a German word says about a number, None if nothing: also `dritte`, `zweitägig`, `dreimal`, `Drittel`."""
    small = word.lower()
    if small in {"ein", "eine", "einen", "einem", "einer", "eines", "eins", "einmal"}:
        return InWords(Fraction(1), faint=True)
    number = german_number(small)
    if number is not None:
        return InWords(Fraction(number))
    return _german_part(small) or _german_ordinal(small) or _german_compound(small)


def _german_part(word: str) -> InWords | None:
    """`Hälfte`, `anderthalb`, `Drittel`, `dreiviertel`."""
    if word in {"hälfte", "halb", "halbe", "halben", "halber", "halbes", "halbjahr", "halbjahres"}:
        return InWords(Fraction(1, 2))
    if word == "anderthalb":
        return InWords(Fraction(3, 2))
    if word.endswith("einhalb") and (whole := german_number(word.removesuffix("einhalb"))):
        return InWords(Fraction(2 * whole + 1, 2))
    if word == "dreiviertel":
        return InWords(Fraction(3, 4))
    if word in _PERIODS:
        value, unit = _PERIODS[word]
        return InWords(value, unit=unit)
    stem = word.removesuffix("n")
    below = _PARTS.get(stem) or (german_number(stem[:-3].removesuffix("s")) if stem.endswith("tel") else None)
    return InWords(Fraction(1, below)) if below else None


def _german_ordinal(word: str) -> InWords | None:
    if word.endswith(("größte", "größten", "größter", "größtes", "stärkste", "wichtigste")) and (
        stem := next((each for each in ("zweit", "dritt", "viert", "fünft") if word.startswith(each)), "")
    ):
        return InWords(Fraction(_STEMS.get(stem) or german_number(stem[:-1]) or 0), ordinal=True)
    stem = next((word.removesuffix(each) for each in _ENDINGS if word.endswith(each)), "")
    if not stem.endswith("t"):
        return None
    number = _STEMS.get(stem)
    if number is None:
        number = german_number(stem.removesuffix("st")) if stem.endswith("st") else german_number(stem[:-1])
    return None if not number else InWords(Fraction(number), ordinal=True, faint=number == 1)


def _german_compound(word: str) -> InWords | None:
    if word in _OTHER_GERMAN:
        return InWords(Fraction(_OTHER_GERMAN[word]), faint=word != "dutzend" and not word.startswith("ver"))
    if match := _COMPOUND.fullmatch(word):
        number = german_number(match["number"])
        return InWords(Fraction(number), unit=match["unit"], faint=number == 1) if number else None
    stem = _MULTIPLE.sub("", word)
    number = german_number(stem) if stem != word else None
    return InWords(Fraction(number), faint=number < 3) if number else None


# -- English


_WORD = re.compile(r"[^\W\d_]+")
_GAP = re.compile(r"[ \u00a0-]")


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
        return InWords(Fraction(1), faint=True), 1
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
    if word in _ENGLISH_PARTS:
        return InWords(Fraction(number, _ENGLISH_PARTS[word])), count + 1
    if word == "dozen":
        return InWords(Fraction(number * 12)), count + 1
    if word in _ENGLISH_ORDINALS and number >= 20 and _ENGLISH_ORDINALS[word] < 10:
        return InWords(Fraction(number + _ENGLISH_ORDINALS[word]), ordinal=True), count + 1
    if word == "and" and _joined(text, words, index + 1) == "a" and _joined(text, words, index + 2) == "half":
        return InWords(Fraction(2 * number + 1, 2)), count + 3
    return InWords(Fraction(number), faint=number == 1), count

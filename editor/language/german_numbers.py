"""Numbers written in German words: `drei`, `einundzwanzig`, `zweitägig`, `dritte`, `zweieinhalb`, `Drittel`."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

from editor.language.number_words import InWords, numbered

_SMALL = numbered(
    """null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn
    achtzehn neunzehn"""
) | {"zwo": 2}
_TENS = {
    word: 10 * number
    for word, number in numbered("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig", first=2).items()
} | {"dreissig": 30}
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
_AMOUNTS = {
    f"{part}{word}": share * scale
    for part, share in (("viertel", Fraction(1, 4)), ("halb", Fraction(1, 2)), ("dreiviertel", Fraction(3, 4)))
    for word, scale in (("million", 10**6), ("milliarde", 10**9), ("billion", 10**12), ("tausend", 1000))
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
    if word in _AMOUNTS:
        return InWords(_AMOUNTS[word])
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
    return InWords(Fraction(number), faint=number < 3) if number and number > 1 else None

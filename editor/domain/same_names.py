"""What two spellings of a name have in common: with and without titles or legal form, with umlauts and without."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "æ": "ae", "œ": "oe", "å": "aa", "ł": "l"})
_MARKS = re.compile("[\u0300-\u036f]+")
_WORD = re.compile(r"[^\W_]+")
_UMLAUTS = re.compile("(?<=[aou])e|(?<=a)a")

_TITLE = re.compile(
    r"(?i:(?:Dr|Dres|Prof|Profs|Professor|Professorin|PD|Sir|Dame|Lord|Lady|Mr|Mrs|Ms|Mx|Frau|Herrn?)\.?)"
    r"|(?i:Dr|Prof|Dipl|Priv|Univ|Hon|apl|em)[.-]+(?:[A-Za-z]{1,10}[.-]+)*(?<=\.)"
    r"|(?i:Ing|Mag|Rev|rer|nat|phil|med|jur|habil|mult|pol|oec|agr|vet|theol|dent)\.|h\.|c\.|h\.c\."
)
"""A word before a name that is no part of it; a single letter with its stop is an initial."""

_NO_TITLE = frozenset({"st.", "ste."})
_AFTER_NAMES = re.compile(
    r"(?:M\.? ?A\.?|M\.? ?Sc\.?|B\.? ?Sc\.?|B\.? ?A\.?|MBA|LL\.? ?M\.?|Ph\.? ?D\.?|M\.? ?D\.?|MdB|MdL|MdEP"
    r"|MP|CBE|OBE|FRS|jr\.?|sr\.?|jun\.?|sen\.?)",
    re.IGNORECASE,
)
_LEGAL_FORMS = (
    "gmbh co kgaa", "gmbh co kg", "gmbh co ohg", "ag co kgaa", "ag co kg", "se co kgaa",
    "ug haftungsbeschraenkt co kg", "ug haftungsbeschraenkt", "gemeinnuetzige gmbh",
    "gemeinnuetzige gesellschaft mbh", "gesellschaft mbh", "gesellschaft mit beschraenkter haftung",
    "aktiengesellschaft", "eingetragener verein", "gmbh", "ggmbh", "mbh", "ag", "gag", "se", "kg", "kgaa", "ohg",
    "gbr", "ug", "eg", "ev", "e v", "e g", "e k", "ek", "e kfr", "e kfm", "co", "ltd", "limited", "inc",
    "incorporated", "llc", "llp", "plc", "corp", "corporation", "company", "s a", "sa", "s a r l", "sarl", "b v",
    "bv", "n v", "nv", "s p a", "spa", "s r l", "srl", "oy", "ab", "a s",
)  # fmt: skip
_ENDINGS = tuple(sorted((form.split() for form in _LEGAL_FORMS), key=len, reverse=True))
_FORMS = 3
"""Legal forms that one name has at most, one after the other."""

_JOINING = frozenset({"und", "and", "et"})
_ARTICLES = frozenset({"der", "die", "das", "the"})


@lru_cache(maxsize=16384)
def person_words(name: str) -> tuple[str, ...]:
    """The folded words of a person's name in the order in which they are said, without titles; `ü` is `ue`.

    `Dr. Jana Müller`, `Müller, Jana` and `Jana Mueller` have the same.
    """
    family, _, given = name.partition(",")
    if _AFTER_NAMES.fullmatch(given.strip()):
        given = ""
    bare = f"{_untitled(given)} {_untitled(family)}" if given.strip() else _untitled(family)
    return _words(bare) or _words(name)


def in_spoken_order(name: str) -> str:
    """`Brandt, Jana` as `Jana Brandt`; a degree after the comma stays where it is."""
    family, _, given = (part.strip() for part in name.partition(","))
    if not given or not family or "," in given or _AFTER_NAMES.fullmatch(given):
        return name
    return f"{given} {family}"


@lru_cache(maxsize=16384)
def organisation_words(name: str) -> tuple[str, ...]:
    """The folded words of an organisation's name without its legal form: of `Lux GmbH & Co. KG` it is `lux` alone."""
    bare = _without_form([word for word in _words(name) if word not in _JOINING])
    return tuple(bare[1:] if len(bare) > 1 and bare[0] in _ARTICLES else bare)


def organisation_key(name: str) -> str:
    """The folded letters of an organisation's name without its legal form, as spaces and hyphens come and go."""
    return "".join(organisation_words(name))


def base_letters(text: str) -> str:
    """A folded text in which umlauts are no longer told from their vowels: `mueller` and `muller` are one."""
    return _UMLAUTS.sub("", text)


def _untitled(name: str) -> str:
    words = name.split()
    while len(words) > 1 and _TITLE.fullmatch(words[0]) and words[0].casefold() not in _NO_TITLE:
        del words[0]
    return " ".join(words)


def _without_form(words: list[str]) -> list[str]:
    """Without the forms at the end, as long as something is left."""
    for _ in range(_FORMS):
        ending = next((each for each in _ENDINGS if len(words) > len(each) and words[-len(each) :] == each), None)
        if ending is None:
            break
        words = words[: -len(ending)]
    return words


def _words(text: str) -> tuple[str, ...]:
    folded = unicodedata.normalize("NFC", text).casefold().translate(_WRITTEN_OUT)
    return tuple(_WORD.findall(_MARKS.sub("", unicodedata.normalize("NFKD", folded)).casefold()))

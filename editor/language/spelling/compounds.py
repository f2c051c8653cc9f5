"""German compounds that no dictionary lists: a word is right where it is made of right ones.

Careful, because each freedom hides a mistake: parts have at least four letters, the last one is a noun, and
only joints that German has stand between them.
"""

from __future__ import annotations

from collections.abc import Callable

from editor.language.spelling.trade_words import NOUNS

SHORTEST = 4
"""Letters of a part."""

_SHORTEST_VERB = 6
_LONGEST_TRIED = 45
_JOINTS = ("", "s", "es", "n", "en", "er", "e")
_VERBAL = ("ung", "heit", "keit", "schaft", "ion", "tät", "ling", "tum", "ing")
"""Endings after which a joint must stand (`Forschung-s-labor`), so that its lack is a mistake."""

_JOINTED = frozenset({"s"})
_ADJECTIVES = (
    "basiert",
    "bedingt",
    "bezogen",
    "fähig",
    "frei",
    "freundlich",
    "gerecht",
    "gestützt",
    "intensiv",
    "nah",
    "offen",
    "orientiert",
    "reich",
    "relevant",
    "spezifisch",
    "übergreifend",
    "unabhängig",
    "weit",
)
_SHORT_LAST = frozenset({"amt", "bau", "etat", "hof", "ort", "rat", "tag", "uhr", "weg", "zug"})
"""Last parts that are shorter than others may be; `art` is not one: *Standart*."""

_FRONTS = (
    "agrar",
    "bio",
    "cyber",
    "elektro",
    "fein",
    "foto",
    "geo",
    "groß",
    "hoch",
    "hyper",
    "klein",
    "kurz",
    "leicht",
    "mikro",
    "multi",
    "nano",
    "neuro",
    "öko",
    "opto",
    "photo",
    "rein",
    "schnell",
    "thermo",
    "tief",
    "ultra",
)
"""What may stand before a noun though it is none."""

_ENDINGS = ("", "e", "en", "er", "es", "em")

_PREFIXES = (
    *("ab", "an", "auf", "aus", "bei", "durch", "ein", "empor", "entgegen", "fest", "fort", "frei", "her", "heran"),
    *(
        "heraus",
        "herbei",
        "hervor",
        "hin",
        "hinaus",
        "hinein",
        "hinzu",
        "hoch",
        "los",
        "mit",
        "nach",
        "nieder",
        "statt",
    ),
    *("teil", "über", "um", "unter", "vor", "voran", "voraus", "vorbei", "weg", "weiter", "zu", "zurück", "zusammen"),
)
"""What stands before a verb and may leave it."""

Known = Callable[[str], bool]
"""Whether a dictionary knows a word as it is written."""


class Compounds:
    """Judges by the single words of a dictionary."""

    def __init__(self, known: Known, is_listed_noun: Known) -> None:
        self._known, self._is_listed_noun = known, is_listed_noun

    def accept(self, word: str) -> bool:
        """Whether `word`, which the dictionary refuses, is a compound of words that it knows."""
        if not word.isalpha() or not 2 * SHORTEST <= len(word) <= _LONGEST_TRIED or not word[1:].islower():
            return False
        if word[0].isupper():
            return any(self._is_last(word[at:]) and self._is_first(word[:at]) for at in self._cuts(word))
        return self._is_adjective(word) or self._is_verb(word)

    def _is_verb(self, word: str) -> bool:
        """`eingeworben`, `einzuwerben`, `einwerben`: a verb behind a prefix; no *vorraus*."""
        rests = ((front, word.removeprefix(front)) for front in _PREFIXES if word.startswith(front))
        return any(rest[:1] != front[-1] and self._is_verbal(rest) for front, rest in rests)

    def _is_verbal(self, rest: str) -> bool:
        if len(rest) < _SHORTEST_VERB or not self._known(rest):
            infinitive = rest.removeprefix("zu")
            return infinitive != rest and len(infinitive) >= SHORTEST and self._is_infinitive(infinitive)
        return rest.startswith("ge") or self._is_infinitive(rest)

    def _is_infinitive(self, word: str) -> bool:
        return word.endswith(("en", "ern", "eln")) and self._known(word)

    def _cuts(self, word: str) -> range:
        return range(len(word) - 3, 2, -1)

    def accept_first(self, part: str) -> bool:
        """Whether `part` is what stands before the hyphen of a shortened compound (`Forschungs- und …`)."""
        return self._is_first(part[0].upper() + part[1:])

    def _is_last(self, part: str) -> bool:
        return (len(part) >= SHORTEST or part in _SHORT_LAST) and self._is_noun(part)

    def _is_noun(self, part: str) -> bool:
        """A word that is only ever written with a capital, or a verb that may be a noun (`Schweißen`)."""
        noun = part[0].upper() + part[1:]
        if noun in NOUNS:
            return True
        if not self._known(noun):
            return False
        if not self._known(part.lower()) or self._is_listed_noun(noun):
            return True
        return len(part) >= _SHORTEST_VERB and part.endswith("en")

    def _is_first(self, part: str) -> bool:
        return any(self._fits(part, joint) for joint in _JOINTS) or self._is_stem(part) or self._has_front(part)

    def _has_front(self, part: str) -> bool:
        """`Mikro`, `Mikrooptik`, `Ultrakurzpuls`."""
        low = part.lower()
        if low in _FRONTS:
            return True
        rests = [low.removeprefix(front) for front in _FRONTS if low.startswith(front)]
        return any(len(rest) >= SHORTEST and self._is_first(rest[0].upper() + rest[1:]) for rest in rests)

    def _fits(self, part: str, joint: str) -> bool:
        """Whether `part` is a noun with this joint behind it."""
        noun = part.removesuffix(joint) if joint else part
        if (joint and noun == part) or len(noun) < SHORTEST:
            return False
        needs = noun.endswith(_VERBAL)
        return (joint in _JOINTED if needs else True) and self._is_noun(noun)

    def _is_stem(self, part: str) -> bool:
        """`Prüf`, `Mess`, `Lern`: the stem of a verb."""
        return len(part) >= SHORTEST and self._known(part.lower() + "en") and self._known(part.lower() + "t")

    def _is_adjective(self, word: str) -> bool:
        for ending in _ENDINGS:
            stem = word.removesuffix(ending) if ending else word
            for last in _ADJECTIVES:
                first = stem.removesuffix(last)
                if stem.endswith(last) and len(first) >= SHORTEST and self._is_first(first[0].upper() + first[1:]):
                    return ending == "" or word.endswith(ending)
        return False

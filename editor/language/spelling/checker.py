"""Says of the words of one language whether they are right, and what was meant where they are not."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from editor.domain.bilingual import Language
from editor.language.spelling import british
from editor.language.spelling.compounds import Compounds
from editor.language.spelling.dictionaries import Dictionary, check_files
from editor.language.spelling.ranking import MOST, NEAR, distance, rank
from editor.language.spelling.trade_words import ACCEPTED, MISTAKES
from editor.language.spelling.words import Span, Word, words

CACHED = 20_000
"""Words whose answer is remembered: several releases' worth."""


class Speller(Protocol):
    """What is needed of Hunspell."""

    def spell(self, word: str) -> bool: ...

    def suggest(self, word: str) -> tuple[str, ...]: ...

    def analyze(self, word: str) -> tuple[str, ...]: ...


def open_speller(dictionary: Dictionary) -> Speller:
    """Hunspell with the files of `dictionary`; they are looked at before, because it takes anything."""
    import hunspell  # only where it is needed: ten megabytes with its dictionary

    check_files(dictionary)
    folder: Path = dictionary.dic.parent
    speller: Speller = hunspell.Hunspell(dictionary.name, hunspell_data_dir=str(folder), system_encoding="UTF-8")
    return speller


class Checker:
    """Judges with a dictionary, the rules of compounds, and the words of trade and user."""

    def __init__(
        self, language: Language, speller: Speller, own: Collection[str] = (), *, takes_british: bool = False
    ) -> None:
        self._language, self._speller = language, speller
        self._own = set(own)
        self._takes_british = takes_british
        self._mistakes = MISTAKES[language]
        self._compounds = Compounds(self._is_listed, self._is_listed_noun)
        self._is_listed_cached = lru_cache(CACHED)(self._look_up)
        self._is_right_cached = lru_cache(CACHED)(self._judge)
        self._found_cached = lru_cache(256)(self._found)

    def add(self, word: str) -> None:
        self._own.add(word)

    def misspelt(self, text: str, known: Collection[str] = ()) -> list[Span]:
        """The spans (code points) of the words of `text` that are wrong; `known` are right in this release."""
        return [(word.start, word.end) for word in self._wrong(text, known)]

    def _wrong(self, text: str, known: Collection[str]) -> Iterator[Word]:
        for word in words(text):
            if not self.is_right(word.text, known) and not self._is_right_here(word):
                yield word

    def is_right(self, word: str, known: Collection[str] = ()) -> bool:
        return any(each in known or each in self._own for each in self._bases(word)) or self._is_right_cached(word)

    def _bases(self, word: str) -> Iterator[str]:
        """The word and what it may be the genitive of."""
        yield word
        for ending in ("'s", "s", "'"):
            if word.endswith(ending) and len(word) > len(ending) + 1:
                yield word.removesuffix(ending)

    def _is_right_here(self, word: Word) -> bool:
        """Right with the full stop behind it, or as what a hyphen leaves of a longer word."""
        if word.dotted and self._is_listed(f"{word.text}."):
            return True
        if self._language is not Language.DE or not (word.before or word.after):
            return False
        capitalised = word.text[0].upper() + word.text[1:]
        if word.before and word.text[0].islower() and self.is_right(capitalised):
            return True
        return word.after and self._compounds.accept_first(word.text)

    def _judge(self, word: str) -> bool:
        if word in self._mistakes:
            return False
        if self._is_listed(word) or (self._language is Language.EN and self._is_listed(word.lower())):
            return True
        if self._language is Language.DE:
            return self._compounds.accept(word)
        return self._takes_british and (
            word.lower() in british.WORDS or any(self._is_listed(each) for each in british.american_form(word))
        )

    def _is_listed(self, word: str) -> bool:
        return self._is_listed_cached(word)

    def _is_listed_noun(self, word: str) -> bool:
        """Whether the dictionary has a word with a capital, beside one without (`Wetter`, `wetter`)."""
        with suppress(UnicodeEncodeError):
            return any(f"st:{word[0]}" in meaning for meaning in self._speller.analyze(word))
        return False

    def _look_up(self, word: str) -> bool:
        if word in ACCEPTED[self._language]:
            return True
        try:
            return bool(self._speller.spell(word))
        except UnicodeEncodeError:
            return True  # letters that its alphabet does not have: a foreign name

    # -- suggestions

    def suggest(self, word: str, known: Collection[str] = ()) -> tuple[str, ...]:
        """What may have been meant, the likeliest first; this takes a moment. `known` are names of this release."""
        sure = self._mistakes.get(word)
        near = self._near(word, (*known, *self._own, *ACCEPTED[self._language]))
        with suppress(UnicodeEncodeError):
            ranked = rank(word, (*near, *self._found_cached(word)), self._is_made_up)
            return tuple(dict.fromkeys((sure, *ranked)))[:MOST] if sure else ranked
        return rank(word, near, near.__contains__)

    def _near(self, word: str, others: Collection[str]) -> list[str]:
        """Words that Hunspell does not know, and which are hardly another one."""
        alike = (each for each in others if abs(len(each) - len(word)) <= 1)
        return [each for each in alike if distance(word.lower(), each.lower()) <= NEAR]

    def _found(self, word: str) -> tuple[str, ...]:
        """What Hunspell proposes; for a German word in small letters the nouns, too."""
        found = list(self._speller.suggest(word))
        if self._language is Language.DE and word.islower():
            noun = word[0].upper() + word[1:]
            found += (noun,) if self.is_right(noun) else self._speller.suggest(noun)
        return tuple(found) or tuple(self._swapped(word))

    def _swapped(self, word: str) -> Iterator[str]:
        """Right words with two neighbouring letters in the other order: long compounds are too much for Hunspell."""
        for at in range(len(word) - 1):
            swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
            if swapped != word and self.is_right(swapped):
                yield swapped

    def _is_made_up(self, word: str) -> bool:
        """Whether Hunspell put a word together of others."""
        if word in self._own or word in ACCEPTED[self._language]:
            return False
        return not any("st:" in meaning for meaning in self._speller.analyze(word))

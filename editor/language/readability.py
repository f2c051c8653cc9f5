"""How hard a text is to read: words, sentences and syllables counted, and the usual indices made of them.

German is measured by Amstad, English by Flesch, both by LIX. The values of the two languages are not comparable.
"""

from __future__ import annotations

import heapq
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from editor.domain.bilingual import Language
from editor.domain.blocks import Block, Kind, Position, Quote
from editor.domain.release import Release
from editor.language.sentences import sentences
from editor.language.verbs import form

ENOUGH = 100
"""Words below which an index says nothing."""

_LONG = 6
"""Letters that a word has at most if it is not long."""

_WORST = 3
_WORD = re.compile(r"[^\W_]+(?:[-'’.&/]?[^\W_]+)*")
_READ = frozenset({Kind.LEAD, Kind.PARAGRAPH, Kind.QUOTE})


class Band(StrEnum):
    """How hard: by the usual steps of the reading ease."""

    VERY_HARD = "very_hard"
    HARD = "hard"
    FAIRLY_HARD = "fairly_hard"
    PLAIN = "plain"
    EASY = "easy"


_BANDS = ((30, Band.VERY_HARD), (50, Band.HARD), (60, Band.FAIRLY_HARD), (70, Band.PLAIN))


@dataclass(frozen=True, slots=True)
class SentenceRead:
    """A sentence from `start` to `end` in the text of this index, with its words and how many of them are long."""

    text: int
    start: int
    end: int
    words: int
    long_words: int
    plain: str


@dataclass(frozen=True, slots=True)
class Readability:
    """What was counted; `worst` are the three longest sentences, the longest first."""

    language: Language
    words: int = 0
    sentences: int = 0
    syllables: int = 0
    long_words: int = 0
    worst: tuple[SentenceRead, ...] = ()

    @property
    def is_enough(self) -> bool:
        """Whether there are words enough for the indices to mean something."""
        return self.words >= ENOUGH

    @property
    def asl(self) -> float:
        """Average length of a sentence in words."""
        return self.words / self.sentences if self.sentences else 0.0

    @property
    def asw(self) -> float:
        """Average length of a word in syllables."""
        return self.syllables / self.words if self.words else 0.0

    @property
    def ease(self) -> float:
        """Amstad for German, Flesch for English: below 30 very hard, from 60 on plain; may pass 0 and 100."""
        if not self.words:
            return 0.0
        if self.language is Language.DE:
            return 180 - self.asl - 58.5 * self.asw
        return 206.835 - 1.015 * self.asl - 84.6 * self.asw

    @property
    def lix(self) -> float:
        """Sentence length and share of long words: above 60 very hard, in both languages."""
        return self.asl + 100 * self.long_words / self.words if self.words else 0.0

    @property
    def band(self) -> Band:
        return next((band for below, band in _BANDS if self.ease < below), Band.EASY)


def measure(texts: str | Iterable[str], language: Language) -> Readability:
    """One text or several, which are read on; a sentence never goes from one text into the next."""
    tallies = [_tally(text, language) for text in ((texts,) if isinstance(texts, str) else texts)]
    return Readability(
        language,
        sum(each.words for each in tallies),
        sum(each.sentences for each in tallies),
        sum(each.syllables for each in tallies),
        sum(each.long_words for each in tallies),
        _longest(_placed(tallies)),
    )


def texts_read(release: Release, language: Language) -> Iterator[tuple[str, str]]:
    """What of a release is read on, by block id: lead, paragraphs, and quotes with their attribution.

    The words of a quote come first, so places in them are places in the block.
    """
    for block in release.blocks:
        if text := text_read(block, language):
            yield block.id, text


def text_read(block: Block, language: Language) -> str:
    """What of a block is read on; empty if nothing is."""
    if block.kind not in _READ or not block.meant_for(language) or not (text := block.text[language].plain.strip()):
        return ""
    return _with_attribution(block, text, language) if isinstance(block, Quote) else text


def measure_release(release: Release, language: Language) -> Readability:
    return measure((text for _, text in texts_read(release, language)), language)


def _with_attribution(quote: Quote, text: str, language: Language) -> str:
    second = quote.text2[language].plain.strip() if quote.position is Position.BETWEEN else ""
    if quote.unattributed or not (said := quote.attribution[language] or _speaker(quote, language)):
        return f"{text} {second}".strip()
    bare = text.removesuffix(".")
    return f"{bare}, {said}. {second}".strip() if second else f"{bare}, {said}."


def _speaker(quote: Quote, language: Language) -> str:
    name, function = quote.speaker.titled_name(language), quote.speaker.function[language]
    named = ", ".join(part for part in (name, function) if part)
    return f"{form(quote.verb, language)} {named}" if named else ""


# -- counting


@dataclass(frozen=True, slots=True)
class _Tally:
    words: int
    sentences: int
    syllables: int
    long_words: int
    longest: tuple[SentenceRead, ...]


@lru_cache(maxsize=2048)
def _tally(text: str, language: Language) -> _Tally:
    read = [_sentence(text, start, end) for start, end in sentences(text, language)]
    read = [each for each in read if each.words]
    words = _WORD.findall(text)
    return _Tally(
        len(words),
        len(read),
        sum(syllables(word, language) for word in words),
        sum(each.long_words for each in read),
        _longest(read),
    )


def _sentence(text: str, start: int, end: int) -> SentenceRead:
    words = _WORD.findall(text, start, end)
    return SentenceRead(0, start, end, len(words), sum(_is_long(word) for word in words), text[start:end])


def _is_long(word: str) -> bool:
    return len(word) > _LONG and sum(map(str.isalpha, word)) > _LONG


def _placed(tallies: Iterable[_Tally]) -> Iterator[SentenceRead]:
    """The longest sentences of the texts that have the longest, with the index of their text."""
    with_any = [(index, tally.longest) for index, tally in enumerate(tallies) if tally.longest]
    longest = heapq.nlargest(_WORST, with_any, key=lambda each: (each[1][0].words, each[1][0].long_words))
    for index, several in sorted(longest, key=lambda each: each[0]):
        for each in several:
            yield SentenceRead(index, each.start, each.end, each.words, each.long_words, each.plain)


def _longest(read: Iterable[SentenceRead]) -> tuple[SentenceRead, ...]:
    return tuple(heapq.nlargest(_WORST, read, key=lambda each: (each.words, each.long_words)))


# -- syllables

_GERMAN_NUCLEUS = re.compile(r"aa|ee|oo|ie|ei|ai|au|eu|äu|oi|ui|ey|ay|[aeiouäöüyéèáàóê]")
_ENGLISH_NUCLEUS = re.compile(r"[aeiouy]+")
_SPLIT_PAIR = re.compile(
    r"(?:famil|lin|stud|ser|akt|präm|komöd|tragöd|mater|bakter|ital|span|brasil|ind|austral|belg|bulgar|rumän|alban"
    r"|kroat|slowen|fer|med|kriter|petersil)ie(?![rf])"
)
"""Endings in which -ie is two syllables: `Familie`, `Linie`, `Medien`; in `studieren` it is one."""

_APART = re.compile(r"eum\b|beurteil|beurlaub|beunruh|beinhalt|beirr|beend|beerd|beehr|geehr|geerb|ideen")
"""Vowels that meet and are spoken apart: `Museum`, `beurteilen`, `geehrt`."""

_SILENT_END = re.compile(r"(?<![aeiouyl])e$|(?<=[aeiouy]l)e$|(?<![aeiouytd])ed$|(?<![aeiouyszxgc])(?<!ch)(?<!sh)es$")


@lru_cache(maxsize=32768)
def syllables(word: str, language: Language) -> int:
    """How many syllables a word has, as good as a rule of thumb can tell; capitals alone are spelled out."""
    if word.isupper() and 1 < len(word) <= 6:
        return sum(map(str.isalpha, word)) or 1
    return max(1, _german(word.lower()) if language is Language.DE else _english(word.lower()))


def _german(word: str) -> int:
    count = len(_GERMAN_NUCLEUS.findall(word))
    if "ie" in word:
        count += len(_SPLIT_PAIR.findall(word))
    return count + len(_APART.findall(word))


def _english(word: str) -> int:
    count = len(_ENGLISH_NUCLEUS.findall(word))
    return count - 1 if count > 1 and _SILENT_END.search(word) else count

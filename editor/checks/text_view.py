"""A text as the rules see it: its words in one language, where it stands, and what of it is left alone."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from editor.checks.protecting import Stretch, glossary_names, protected
from editor.checks.style import Style
from editor.domain.bilingual import Language
from editor.domain.blocks import Kind
from editor.language.dates_read import DateRead, dates_of
from editor.language.names import NameRead, Word, names_among, words_of
from editor.language.quotation import pairs
from editor.language.sentences import sentences

_RUNNING = frozenset({Kind.LEAD, Kind.PARAGRAPH, Kind.BULLETS, Kind.FACTBOX, Kind.NOTES, Kind.QUOTE})
_BODY = frozenset({Kind.LEAD, Kind.PARAGRAPH, Kind.QUOTE})


@dataclass(frozen=True, slots=True)
class TextKey:
    """What a view is known by: the same text in another place of the same sort gives the same findings.

    `kind` is None for facts. `part` has no index: `boilerplates.text`, `persons.function`. `quoted` says that
    the text is printed as a quote with its attribution behind it. `goes_on` says that a second part of the quote
    follows the attribution: a full stop at the end then tells that the part is a sentence of its own.
    """

    plain: str
    language: Language
    kind: Kind | None = Kind.PARAGRAPH
    part: str = "text"
    attributed: bool = False
    goes_on: bool = False


@dataclass(eq=False)
class TextView:
    """A text in one language. Everything that is derived is derived once, when it is first asked for."""

    key: TextKey
    style: Style
    derived: dict[Callable[..., Any], Any] = field(default_factory=dict, repr=False)
    """What functions made of the text, by the function."""
    plain: str = field(init=False)
    language: Language = field(init=False)
    kind: Kind | None = field(init=False)
    part: str = field(init=False)

    def __post_init__(self) -> None:
        """What every rule asks for is at hand."""
        self.plain, self.language, self.kind, self.part = (
            self.key.plain,
            self.key.language,
            self.key.kind,
            self.key.part,
        )

    @cached_property
    def is_speech(self) -> bool:
        """Whether these are the words of a quote, which somebody approves."""
        return self.kind is Kind.QUOTE and self.part in {"text", "text2"}

    @cached_property
    def is_running(self) -> bool:
        """Whether the text is made of sentences: lead, paragraphs, quotes, lists, notes, captions, boilerplates."""
        if self.part in {"text", "text2"}:
            return self.kind in _RUNNING or self.kind is Kind.PHOTO
        return self.part == "boilerplates.text"

    @cached_property
    def is_body(self) -> bool:
        """Whether it belongs to what is read on and counted: lead, paragraphs and quotes."""
        return self.kind in _BODY and self.part in {"text", "text2"}

    @property
    def is_american(self) -> bool:
        return self.style.american

    # -- stretches that are treated differently

    @cached_property
    def protected(self) -> tuple[Stretch, ...]:
        """Addresses, file names, standards, names of the glossary: no rule looks into them."""
        return protected(self.plain, glossary_names(self.style.glossary))

    @cached_property
    def quotations(self) -> tuple[Stretch, ...]:
        """Stretches between quotation marks in this text, the marks included, outermost only."""
        found: list[Stretch] = []
        for start, end in sorted(pairs(self.plain)):
            if not found or start > found[-1][1]:
                found.append((start, end + 1))
        return tuple(found)

    def is_protected(self, start: int, end: int) -> bool:
        """Whether a stretch touches what is left alone."""
        return _touches(self.protected, start, end)

    def in_speech(self, start: int, end: int) -> bool:
        """Whether a stretch lies in somebody's words: in a quote, or between quotation marks."""
        return self.is_speech or _touches(self.quotations, start, end)

    def search(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """The matches of `pattern` that touch nothing protected."""
        stretches = self.protected
        for match in pattern.finditer(self.plain):
            if not stretches or not _touches(stretches, match.start(), max(match.end(), match.start() + 1)):
                yield match

    # -- what stands in it

    @cached_property
    def sentences(self) -> tuple[Stretch, ...]:
        """Start and end of each sentence."""
        return tuple(sentences(self.plain, self.language))

    def sentence_at(self, at: int) -> Stretch:
        """The sentence in which a code point stands; the whole text where there is none."""
        index = bisect_right(self.sentences, at, key=lambda each: each[0]) - 1
        if index >= 0 and at < self.sentences[index][1]:
            return self.sentences[index]
        return 0, len(self.plain)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Words and marks, with their places."""
        return tuple(words_of(self.plain))

    @cached_property
    def vocabulary(self) -> Mapping[str, tuple[Word, ...]]:
        """The words by their folded form (`casefold`), each with all its places: lists of words are looked up here."""
        found: dict[str, list[Word]] = {}
        for word in self.words:
            found.setdefault(word.text.casefold(), []).append(word)
        return {folded: tuple(words) for folded, words in found.items()}

    @cached_property
    def names(self) -> tuple[NameRead, ...]:
        """What may be names of persons."""
        return tuple(names_among(self.plain, self.words))

    @cached_property
    def dates(self) -> tuple[DateRead, ...]:
        """Dates, with their weekdays and years where these are written."""
        return dates_of(self.plain)


def _touches(stretches: tuple[Stretch, ...], start: int, end: int) -> bool:
    index = bisect_right(stretches, start, key=lambda each: each[1]) if stretches else 0
    return index < len(stretches) and stretches[index][0] < end

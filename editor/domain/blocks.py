"""Blocks: the rows of the editor, each a text pair with a kind."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Self

from editor.domain.bilingual import NOTHING, Bilingual, Language
from editor.domain.passage import BLANK, Passage, State
from editor.domain.people import NOBODY, Person, PersonShown
from editor.domain.richtext import RichText


class Kind(StrEnum):
    KICKER = "kicker"
    HEADLINE = "headline"
    SUBHEADLINE = "subheadline"
    LEAD = "lead"
    PARAGRAPH = "paragraph"
    CROSSHEAD = "crosshead"
    BULLETS = "bullets"
    FACTBOX = "factbox"
    QUOTE = "quote"
    PHOTO = "photo"
    NOTES = "notes"


HEAD_KINDS = (Kind.KICKER, Kind.HEADLINE, Kind.SUBHEADLINE, Kind.LEAD)
"""Kinds that occur at most once, in the order in which they are printed."""

LINE_KINDS = frozenset({Kind.BULLETS, Kind.FACTBOX, Kind.NOTES})
"""Kinds whose text has several lines: items of a list; the heading of a box, then its entries; notes."""

RUNNING_KINDS = frozenset({Kind.PARAGRAPH, Kind.QUOTE})
"""Kinds that may continue the printed paragraph of the block above."""


def new_id() -> str:
    return secrets.token_hex(8)


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One row: a passage and what kind of text it is.

    `only` is the one language that the block is meant for, None for both. `run_in` continues the
    printed paragraph of the block above.
    """

    kind: Kind
    id: str = field(default_factory=new_id)
    text: Passage = BLANK
    only: Language | None = None
    run_in: bool = False

    def passages(self) -> tuple[Passage, ...]:
        """Every text of the block that is translated."""
        return (self.text,)

    def leading(self, lead: Language) -> Language:
        """The language whose text the other follows, in a release led by `lead`."""
        return lead

    def meant_for(self, language: Language) -> bool:
        return self.only is None or self.only is language

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing to print in either language."""
        return all(passage.is_blank for passage in self.passages())

    def lacks(self, language: Language) -> bool:
        """Whether the block is meant for `language`, has something to say, and says it only in the other."""
        if not self.meant_for(language) or self.is_blank:
            return False
        return any(p[language].is_blank and not p.is_blank for p in self.passages())

    def state(self, lead: Language) -> State:
        """The worst state of its passages: missing before outdated before current."""
        if self.only is not None:
            return State.MISSING if self.lacks(self.only) else State.CURRENT
        states = {passage.state(self.leading(lead)) for passage in self.passages()}
        return next(state for state in (State.MISSING, State.OUTDATED, State.CURRENT) if state in states)

    def with_text(self, language: Language, text: RichText) -> Self:
        return replace(self, text=self.text.with_text(language, text))

    def map_passages(self, change: Callable[[Passage], Passage]) -> Self:
        """The block with each of its passages replaced by what `change` makes of it."""
        text = change(self.text)
        return self if text is self.text else replace(self, text=text)


class Position(StrEnum):
    """Where the attribution of a quote stands."""

    AFTER = "after"
    BEFORE = "before"
    BETWEEN = "between"


class Display(StrEnum):
    """Whether a quote runs in the text or is set off as a paragraph of its own."""

    INLINE = "inline"
    BLOCK = "block"


class Verb(StrEnum):
    """What a generated attribution says somebody does: SAY becomes "asks" after a question."""

    SAY = "say"
    STATE = "state"
    EXPLAIN = "explain"
    STRESS = "stress"
    EMPHASISE = "emphasise"
    ADD = "add"
    ANNOUNCE = "announce"
    REPORT = "report"
    CONFIRM = "confirm"
    AFFIRM = "affirm"
    COMMENT = "comment"
    THINK = "think"
    ARGUE = "argue"
    HOPE = "hope"
    PROMISE = "promise"
    DEMAND = "demand"
    WARN = "warn"
    CONCLUDE = "conclude"
    ASK = "ask"
    ACCORDING = "according"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Block):
    """What somebody said, without quotation marks: the language's own are set when it is printed.

    `text2` is the part after an interposed attribution (position BETWEEN). An empty attribution is
    generated from `verb` and speaker, unless the quote is `unattributed`: it goes on after another one, and
    who speaks is known there.
    """

    kind: Kind = Kind.QUOTE
    text2: Passage = BLANK
    speaker: Person = NOBODY
    verb: Verb = Verb.SAY
    attribution: Bilingual = NOTHING
    position: Position = Position.AFTER
    display: Display = Display.INLINE
    original_language: Language | None = None
    unattributed: bool = False

    def passages(self) -> tuple[Passage, ...]:
        return (self.text, self.text2) if self.position is Position.BETWEEN else (self.text,)

    def leading(self, lead: Language) -> Language:
        return self.original_language or lead

    def map_passages(self, change: Callable[[Passage], Passage]) -> Self:
        text, text2 = change(self.text), change(self.text2)
        if text is self.text and text2 is self.text2:
            return self
        return replace(self, text=text, text2=text2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo(Block):
    """A photo: `text` is its caption, `file` the SHA-256 of the picture in the media folder (hex)."""

    kind: Kind = Kind.PHOTO
    file: str = ""
    alt: Bilingual = NOTHING
    credit: str = ""
    rights: str = ""
    usage: str = ""
    licence_end: date | None = None
    persons: tuple[PersonShown, ...] = ()

    @property
    def is_blank(self) -> bool:
        return not self.file and self.text.is_blank and not self.persons

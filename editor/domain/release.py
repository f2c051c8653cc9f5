"""The release: a press release in both languages as one immutable value."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from editor.domain.bilingual import LANGUAGES, NOTHING, Bilingual, Language
from editor.domain.blocks import Block, Kind, new_id
from editor.domain.facts import Approval, Embargo, Event
from editor.domain.ignored import Ignored
from editor.domain.passage import State
from editor.domain.people import Boilerplate, Contact, Issuer
from editor.domain.richtext import EMPTY, RichText
from editor.errors import EditorError


class Status(StrEnum):
    """How far a release has come. SENT is never stored: it is derived from what was sent."""

    DRAFT = "draft"
    REVIEW = "review"
    APPROVED = "approved"
    SENT = "sent"
    ARCHIVED = "archived"


class Replacement(StrEnum):
    """Why a release replaces another one: it says it right, or it takes it back."""

    CORRECTION = "correction"
    RECALL = "recall"


class UnknownBlock(EditorError):
    """No block of the release has this id."""


@dataclass(frozen=True, slots=True)
class Sent:
    """When each language was sent, in UTC; None where it was not."""

    de: datetime | None = None
    en: datetime | None = None

    def __getitem__(self, language: Language) -> datetime | None:
        return self.de if language is Language.DE else self.en

    def with_time(self, language: Language, at: datetime) -> Sent:
        return replace(self, de=at) if language is Language.DE else replace(self, en=at)

    @property
    def languages(self) -> tuple[Language, ...]:
        return tuple(language for language in LANGUAGES if self[language])


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """One press release in both languages.

    `stage` is what was decided (draft, review, approved, archived); `status` adds what follows from
    the languages that were sent. `replaces` is the id of the release that this one corrects or
    recalls. `web` is the public address in each language.
    `note` is internal and in no export. `unplaced` are lines that an import could not place, `ignored` the findings
    of the checks that nobody wants to hear of again.
    """

    id: str = field(default_factory=new_id)
    number: str = ""
    label: Bilingual = NOTHING
    lead: Language = Language.DE
    stage: Status = Status.DRAFT
    sent: Sent = Sent()
    date: date | None = None
    place: Bilingual = NOTHING
    embargo: Embargo | None = None
    issuers: tuple[Issuer, ...] = ()
    contacts: tuple[Contact, ...] = ()
    source: Bilingual = NOTHING
    event: Event | None = None
    keywords: tuple[str, ...] = ()
    licence: Bilingual = NOTHING
    note: str = ""
    boilerplates: tuple[Boilerplate, ...] = ()
    attachments: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()
    approvals: tuple[Approval, ...] = ()
    replaces: str = ""
    replaces_as: Replacement = Replacement.CORRECTION
    web: Bilingual = NOTHING
    unplaced: tuple[str, ...] = ()
    ignored: tuple[Ignored, ...] = ()

    def block(self, block_id: str) -> Block:
        return self.blocks[self.index(block_id)]

    def index(self, block_id: str) -> int:
        for index, block in enumerate(self.blocks):
            if block.id == block_id:
                return index
        raise UnknownBlock("This release has no block {block}.", block=block_id)

    def first(self, kind: Kind) -> Block | None:
        return next((block for block in self.blocks if block.kind is kind), None)

    def headline(self, language: Language) -> RichText:
        block = self.first(Kind.HEADLINE)
        return block.text[language] if block else EMPTY

    @property
    def is_recall(self) -> bool:
        """Whether it takes another release back."""
        return bool(self.replaces) and self.replaces_as is Replacement.RECALL

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages the release is written in: those with any text in a block, in any case the lead."""
        return tuple(language for language in LANGUAGES if language is self.lead or self.has_text(language))

    def has_text(self, language: Language) -> bool:
        """Whether any block says something in `language`."""
        meant = (block for block in self.blocks if block.meant_for(language))
        return any(not passage[language].is_blank for block in meant for passage in block.passages())

    @property
    def status(self) -> Status:
        if self.stage is not Status.APPROVED or not self.sent.languages:
            return self.stage
        return Status.SENT if all(self.sent[language] for language in self.languages) else Status.APPROVED

    @property
    def is_final(self) -> bool:
        """Whether an export of it may leave the house: approved, sent or archived."""
        return self.stage in {Status.APPROVED, Status.ARCHIVED}

    def missing_in(self, language: Language) -> tuple[Block, ...]:
        """The blocks that say something only in the other language though they are meant for both."""
        return tuple(block for block in self.blocks if block.lacks(language))

    def progress(self) -> Progress:
        counted = [b for b in self.blocks if b.only is None and not b.is_blank]
        states = [block.state(self.lead) for block in counted]
        return Progress(len(states), states.count(State.OUTDATED), states.count(State.MISSING))


@dataclass(frozen=True, slots=True)
class Progress:
    """How many blocks are meant for both languages, and how many of them are not current."""

    total: int
    outdated: int
    missing: int

    @property
    def current(self) -> int:
        return self.total - self.outdated - self.missing

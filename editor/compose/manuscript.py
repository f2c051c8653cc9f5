"""The manuscript: one release in one language, everything decided, ready to be written to a file."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from editor.compose.house import EndPart
from editor.domain.bilingual import Language
from editor.domain.blocks import Kind
from editor.domain.richtext import EMPTY, RichText


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a block of the release stands in a printed part: code points of its text, all of it where `end` is 0."""

    block: str
    start: int = 0
    end: int = 0


Anchors = tuple[Anchor, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: RichText
    anchors: Anchors = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Crosshead:
    text: RichText
    anchors: Anchors = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Bullets:
    items: tuple[RichText, ...]
    anchors: Anchors = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class FactBox:
    heading: RichText
    entries: tuple[RichText, ...]
    anchors: Anchors = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class SetOffQuote:
    """A quote as a paragraph of its own; `attribution` stands on the line below, empty where it is in the text."""

    text: RichText
    attribution: str = ""
    speaker: str = ""
    anchors: Anchors = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo: `digest` names the picture (empty: there is none), `file_name` the file that newsrooms get.

    `credit` is the printed line, `creator` who took the picture and `rights` who holds its rights, without label.
    """

    digest: str
    file_name: str
    caption: RichText
    credit: str
    terms: tuple[str, ...]
    alt: str
    creator: str = ""
    rights: str = ""
    anchors: Anchors = field(default=(), compare=False)

    @property
    def below(self) -> tuple[str, ...]:
        """The lines below the caption: credit, terms, file name."""
        return tuple(line for line in (self.credit, *self.terms, self.file_name) if line)


BodyPart = Paragraph | Crosshead | Bullets | FactBox | SetOffQuote | Picture


class SectionKind(StrEnum):
    ABOUT = "about"
    CONTACT = "contact"
    SOURCE = "source"
    EVENT = "event"
    NOTES = "notes"
    ATTACHMENTS = "attachments"


@dataclass(frozen=True, slots=True)
class Section:
    """A small part at the end; a second contact has no heading of its own."""

    kind: SectionKind
    heading: str
    lines: tuple[RichText, ...]


EndRow = tuple[tuple[Section, ...], ...]
"""One or two columns beside each other, in each the sections below each other."""


@dataclass(frozen=True, slots=True)
class PhotoGroup:
    """The photos below the text, under their heading."""

    heading: str
    photos: tuple[Picture, ...]


@dataclass(frozen=True, slots=True)
class Licence:
    """The line that says what a newsroom may do with the release."""

    text: str


EndItem = PhotoGroup | EndRow | Licence
"""What stands below the text, each over the whole width of the page."""


@dataclass(frozen=True, slots=True)
class Logo:
    """The logo of an organisation: the digest of its picture and the name it stands for."""

    digest: str
    alt: str


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The document of the house that a DOCX is made on; `styles` gives the id of its style for a role of the text."""

    digest: str
    name: str
    styles: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Twin:
    """The same release in the other language: its headline, language tag, and public address where it has one.

    `original` says that it was written first.
    """

    tag: str
    headline: str
    address: str = ""
    original: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Manuscript:
    """One release in one language. Whatever is empty is not printed.

    `tag` is the language as in `lang="de-DE"`. `base` is the file name without language and ending,
    `draft_suffix` what a draft has after it. `date_line` is place and date, unless the text begins with them, and
    `day` the date alone in words. `embargo` is the printed line, `embargoed` whether it is
    an embargo (American releases without one say that they are free). `end_mark` stands alone below the
    text, `end_line` below it. `page` has the fields `{page}` and `{pages}`. `subject` is that of a mail,
    `address` where the release is published, `site` the pages of its organisation. `head_anchors` are the blocks
    of kicker, headline, subheadline and lead. `parts` says which parts stand below the text, in which order.
    """

    language: Language
    tag: str
    base: str
    composed: datetime
    label: str
    page: str
    accent: str
    draft: str = ""
    draft_suffix: str = ""
    date: date | None = None
    day: str = ""
    date_line: str = ""
    embargo: str = ""
    embargoed: bool = False
    embargo_ends: datetime | None = None
    correction: str = ""
    kicker: RichText = EMPTY
    headline: RichText = EMPTY
    subheadline: RichText = EMPTY
    lead: RichText = EMPTY
    body: tuple[BodyPart, ...] = ()
    end_mark: str = ""
    end_line: str = ""
    photos_heading: str = ""
    photos: tuple[Picture, ...] = ()
    notes: Section | None = None
    event: Section | None = None
    abouts: tuple[Section, ...] = ()
    facts: tuple[Section, ...] = ()
    licence: str = ""
    issuer: str = ""
    issuers: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    description: str = ""
    subject: str = ""
    address: str = ""
    site: str = ""
    twin: Twin | None = None
    text_font: str = "Source Serif Pro"
    label_font: str = "Source Sans Pro"
    logos: tuple[Logo, ...] = ()
    letterhead: Letterhead | None = None
    parts: tuple[EndPart, ...] = tuple(EndPart)
    head_anchors: tuple[tuple[Kind, Anchor], ...] = ()

    @property
    def title(self) -> str:
        """The name of the document: its headline, or its label where it has none."""
        return " ".join(self.headline.plain.split()) or self.label

    @property
    def end_rows(self) -> tuple[EndRow, ...]:
        """The small parts among `end_items`."""
        return tuple(item for item in self.end_items if isinstance(item, tuple))

    @property
    def end_items(self) -> tuple[EndItem, ...]:
        """What stands below the text, in the order of the house: photos, the small parts in rows, the licence.

        Notes and event have the whole width, boilerplates come in pairs. Contacts, source and attachments share
        a row where they are neighbours: what comes first takes the left, the others the right.
        """
        items: list[EndItem] = []
        facts: list[tuple[Section, ...]] = []
        for part in dict.fromkeys(self.parts):
            if part in _FACTS:
                facts.append(self._facts(part))
                continue
            if found := self._items(part):
                items += (*_fact_row(facts), *found)
                facts = []
        return (*items, *_fact_row(facts))

    def _facts(self, part: EndPart) -> tuple[Section, ...]:
        return tuple(fact for fact in self.facts if fact.kind is _FACTS[part])

    def _items(self, part: EndPart) -> tuple[EndItem, ...]:
        """What a part puts below the text over the whole width."""
        match part:
            case EndPart.PHOTOS:
                return (PhotoGroup(self.photos_heading, self.photos),) if self.photos else ()
            case EndPart.LICENCE:
                return (Licence(self.licence),) if self.licence else ()
            case EndPart.ABOUT:
                return tuple(_columns(self.abouts[at : at + 2]) for at in range(0, len(self.abouts), 2))
        section = self.notes if part is EndPart.NOTES else self.event
        return (((section,),),) if section else ()

    @property
    def running_line(self) -> str:
        """What every page says at its top: draft mark and embargo."""
        return " · ".join(line for line in (self.draft, self.embargo if self.embargoed else "") if line)


_FACTS = {
    EndPart.CONTACT: SectionKind.CONTACT,
    EndPart.SOURCE: SectionKind.SOURCE,
    EndPart.ATTACHMENTS: SectionKind.ATTACHMENTS,
}
"""Parts that share a row with their neighbours."""


def _columns(sections: tuple[Section, ...]) -> EndRow:
    return tuple((section,) for section in sections)


def _fact_row(facts: list[tuple[Section, ...]]) -> tuple[EndRow, ...]:
    """The neighbours as one row: the first at the left, the others below each other at the right."""
    left, *others = [sections for sections in facts if sections] or [()]
    right = tuple(section for sections in others for section in sections)
    row = tuple(column for column in (left, right) if column)
    return (row,) if row else ()

"""Where people are named in a release: in its texts, and as speakers or as those shown in photos."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from editor.checks.editorial.sides import is_told_in
from editor.checks.message import Message
from editor.checks.release_view import EditionView, PlacedText
from editor.checks.rule import Spotted
from editor.checks.text_view import TextView
from editor.domain.blocks import Photo, Quote
from editor.domain.people import Person
from editor.language.given_names import is_given_name
from editor.language.names import NameRead


class Mention(NamedTuple):
    """A full name where it stands: a stretch of `text`, or the part of a block that keeps persons."""

    name: str
    title: str
    text: PlacedText | None = None
    start: int = 0
    end: int = 0
    block: str = ""
    part: str = ""

    @property
    def where(self) -> tuple[object, int]:
        """The sentence in which the name stands, or the block that keeps the person."""
        if self.text is None:
            return self.block, 0
        return self.text.spot, self.text.view.sentence_at(self.start)[0]

    def spotted(self, message: Message, fix: str | None = None) -> Spotted:
        if self.text is None:
            return Spotted(block=self.block, part=self.part, message=message)
        return Spotted(self.text, self.start, self.end, message, fix)


@lru_cache(maxsize=4)
def mentions(edition: EditionView) -> tuple[Mention, ...]:
    """Every full name in this language in reading order, and the persons of its quotes and photos.

    Several rules ask for those of one edition, which is known by identity.
    """
    return tuple(_mentions(edition))


def _mentions(edition: EditionView) -> Iterator[Mention]:
    yield from _recorded(edition)
    for text, people in edition.gather(_read):
        for name, title, start, end in people:
            yield Mention(name, title, text, start, end)


def _read(view: TextView) -> tuple[tuple[str, str, int, int], ...]:
    """Name and title of the people in a text, and where the name stands without the title."""
    people = (read for read in view.names if is_person(read))
    return tuple((read.name, read.title, *stretch(view, read)) for read in people)


def stretch(view: TextView, read: NameRead) -> tuple[int, int]:
    """Where a name stands without its title."""
    start = view.plain.find(read.name.split(" ", 1)[0], read.start + len(read.title), read.end)
    return max(start, read.start), read.end


def is_person(read: NameRead) -> bool:
    """Whether a run of capitals is a full name for certain."""
    return read.is_full and bool(read.title or read.honorific or is_given_name(read.name.split(" ", 1)[0]))


def _recorded(edition: EditionView) -> Iterator[Mention]:
    for block in edition.blocks:
        if isinstance(block, Quote | Photo) and is_told_in(edition, block):
            part = "speaker" if isinstance(block, Quote) else "persons"
            for person in persons_of(block):
                if " " in person.name.strip():
                    yield Mention(person.name.strip(), person.title[edition.language], block=block.id, part=part)


def persons_of(block: Quote | Photo) -> tuple[Person, ...]:
    return (block.speaker,) if isinstance(block, Quote) else tuple(shown.person for shown in block.persons)

"""Sections to a release: facts into their fields, photos, speech and prose into blocks, the rest kept aside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from editor.domain.bilingual import Language
from editor.domain.blocks import Block, Kind
from editor.domain.release import Release
from editor.importers.body import BodyReader
from editor.importers.classifying import classify
from editor.importers.datelines import read_dateline
from editor.importers.facts import Facts
from editor.importers.heading import Head, read_head
from editor.importers.paragraphs import Line
from editor.importers.parts import Part
from editor.importers.persons import Persons
from editor.importers.photos import PhotoReader
from editor.importers.quotes import text_passage
from editor.importers.remains import take_missing, words_missing
from editor.importers.sections import Section, is_running_text
from editor.language.dates_read import is_date
from editor.language.names import is_organisation_word

BLOCKS = 9_000
"""Blocks that an import makes at most; a document of more than 10,000 is not read back."""

_IN_BLOCKS = frozenset({Part.TEXT, Part.CAPTION, Part.CREDIT})
"""Parts that make blocks, in the order of the file; all others are facts."""

_EVIDENCE = 60
"""Lines in which a place may be named that the dateline names, too."""

_READ_AS_FACTS = {
    Language.DE: "Beim Import als Angaben gelesen:",
    Language.EN: "Read as facts by the import:",
}


def assemble(lines: Sequence[Line], language: Language) -> Release:
    """The release that `lines` are; every word of them is in one of its texts, facts, notes or rests."""
    sections = classify(lines)
    facts = Facts(language)
    for section in sections:
        if section.part not in _IN_BLOCKS:
            facts.take(section)
    persons = Persons.of((line.text for line in lines), language)
    blocks = _Flow(lines, facts, PhotoReader(persons), BodyReader(language, persons)).blocks(sections)
    if facts.notes:
        blocks.append(_text_block(Kind.NOTES, "\n".join(facts.notes), language))
    facts.unplaced.extend(block.text[language].plain for block in blocks[BLOCKS:])
    release = replace(facts.release(), blocks=tuple(blocks[:BLOCKS]))
    return _with_remains(release, lines, facts.wordings)


def _with_remains(release: Release, lines: Sequence[Line], wordings: Iterable[str]) -> Release:
    """The release with the wording of facts in its internal note, where their fields do not hold it.

    `Quelle: …` and `London, 5 March 2024` are kept in sense by the fields, and in words there.
    """
    texts = [line.text for line in lines]
    missing = words_missing(texts, release)
    noted = tuple(take_missing(wordings, missing))
    lost = tuple(take_missing(texts, missing)) if +missing else ()
    note = "\n".join((_READ_AS_FACTS[release.lead], *noted)) if noted else ""
    return replace(release, note=note, unplaced=(*release.unplaced, *lost))


@dataclass(slots=True)
class _Flow:
    """The head, the text and the photos of a release, read in the order of the file."""

    lines: Sequence[Line]
    facts: Facts
    photos: PhotoReader
    body: BodyReader
    titles: list[Line] = field(default_factory=list)
    in_body: bool = False
    _places: dict[int, int] = field(default_factory=dict)
    _evidence: str = ""

    def __post_init__(self) -> None:
        self._places = {id(line): place for place, line in enumerate(self.lines)}
        self._evidence = "\n".join(line.text for line in self.lines[:_EVIDENCE])

    def blocks(self, sections: Iterable[Section]) -> list[Block]:
        for section in sections:
            self._read(section)
        head = read_head(self.titles)
        return [*_head_blocks(head, self.facts.language), *self.body.blocks(head.left, self.photos)]

    def _read(self, section: Section) -> None:
        match section.part:
            case Part.TEXT:
                for line in section.lines:
                    self._read_line(line)
            case Part.CAPTION | Part.CREDIT:
                self._read_photo(section)
            case Part.LABEL if not self.in_body:
                self._take_letterhead(section)

    def _read_line(self, line: Line) -> None:
        self.in_body = self.in_body or self._begins_text(line)
        if self.in_body:
            self.body.add(*self._without_dateline(line))
        else:
            self.titles.append(line)

    def _begins_text(self, line: Line) -> bool:
        """Running text begins the body; a line with a dateline and words after it does so as well."""
        if is_running_text(line):
            return True
        found = read_dateline(line.text) if self.titles else None
        return bool(found and (found.day or found.place) and found.end < len(line.text) - 20)

    def _read_photo(self, section: Section) -> None:
        """A short line straight above a credit is no text: it titles the picture, or is its caption.

        The first line of the release is a title only where another line follows that may be the headline.
        """
        if section.part is Part.CREDIT and not section.lines[0].gap:
            self._take_line_above(self._above(section), section)
        self.facts.wordings.append(section.cue.label)
        for index in self.photos.read(section):
            self.body.add_photo(index)

    def _above(self, section: Section) -> Line | None:
        place = self._places[id(section.lines[0])]
        return self.lines[place - 1] if place else None

    def _take_line_above(self, above: Line | None, section: Section) -> None:
        if self.in_body:
            if above is not None and self.body.takes_back(above):
                self.body.add_photo(self.photos.caption(above.text))
        elif not self.titles or self.titles[-1] is not above:
            return
        elif len(self.titles) > 1:
            self.body.add_photo(self.photos.caption(self.titles.pop().text))
        elif self._title_follows(section):
            self.facts.wordings.append(self.titles[-1].text)
            self.photos.title(self.titles.pop().text)

    def _take_letterhead(self, section: Section) -> None:
        """Lines above the label name who sends the release, where a headline still follows below."""
        above = [line.key for line in self.titles]
        sender = bool(above) and all(any(is_organisation_word(word) for word in text.split()) for text in above)
        if sender and self._title_follows(section):
            self.facts.issuers.extend(above)
            self.titles.clear()

    def _title_follows(self, section: Section) -> bool:
        """Whether a short line that may be the headline still follows."""
        at = self._places[id(section.lines[-1])] + 1
        return any(not is_running_text(line) and not is_date(line.key) for line in self.lines[at : at + 2])

    def _without_dateline(self, line: Line) -> tuple[Line, bool]:
        """The line without the dateline before its text, and whether there was one."""
        if line.is_bullet or not self.body.is_open_for_dateline:
            return line, False
        found = read_dateline(line.text, evidence=self._evidence)
        if not found or found.end >= len(line.text):
            return line, False
        self.facts.take_dateline(found, line.text[: found.end])
        return Line(line.text[found.end :], line.gap), True


def _head_blocks(head: Head, language: Language) -> Iterator[Block]:
    parts = ((Kind.KICKER, head.kicker), (Kind.HEADLINE, head.headline), (Kind.SUBHEADLINE, head.subheadline))
    return (_text_block(kind, text, language) for kind, text in parts if text)


def _text_block(kind: Kind, text: str, language: Language) -> Block:
    return Block(kind=kind, text=text_passage(language, text))

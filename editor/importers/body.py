"""The body of a release: its lines as paragraphs, bullets, crossheads, speech and photos."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import groupby, zip_longest

from editor.domain.bilingual import Language
from editor.domain.blocks import Block, Kind
from editor.importers.marks import begins_quoted, leaves_open
from editor.importers.paragraphs import Line
from editor.importers.persons import Persons
from editor.importers.photos import PhotoReader
from editor.importers.quotes import SpeechReader, text_passage
from editor.importers.sections import is_running_text

_SIGNED = re.compile(r"(?:--|[–—-])\s*(?=[A-ZÄÖÜ])(?P<words>.{3,160})")
_CROSSHEAD = 100
_CAPTION = 250
_QUOTED_PARAGRAPHS = 8
"""Paragraphs within which the closing mark of a quotation is looked for."""
_LEAD_FROM, _LEAD_TO = 100, 700
"""Characters of a first paragraph that leads: shorter is a line, longer is the text itself."""


@dataclass(slots=True)
class BodyReader:
    """Collects lines and photos in their order and makes blocks of them."""

    language: Language
    persons: Persons
    _parts: list[Line | int] = field(default_factory=list)
    _has_dateline: bool = False
    _first_dated: bool = False
    _texts: int = 0

    @property
    def is_open_for_dateline(self) -> bool:
        """A dateline stands before the first paragraph, or before the second where the first is the lead."""
        return not self._has_dateline and self._texts < 2

    def add(self, line: Line, dated: bool) -> None:
        """A line, and whether a dateline was taken off it."""
        self._first_dated = self._first_dated or (dated and self._texts == 0)
        self._has_dateline = self._has_dateline or dated
        if line.text:
            self._parts.append(line)
            self._texts += is_running_text(line)

    def takes_back(self, line: Line) -> bool:
        """Gives up the last line, if it is `line`, stands alone and is short enough for a caption."""
        last = self._parts[-1] if self._parts else None
        if last is not line or not line.gap or len(line.text) > _CAPTION or line.is_bullet:
            return False
        self._parts.pop()
        self._texts -= is_running_text(line)
        return True

    def add_photo(self, index: int) -> None:
        self._parts.append(index)

    def blocks(self, opening: Iterable[Line], photos: PhotoReader) -> list[Block]:
        """The blocks, `opening` lines before all others."""
        pictures = photos.photos()
        place = {part: at for at, part in enumerate(self._parts) if isinstance(part, int)}
        reader = SpeechReader(self.language, self.persons)
        lines: list[Line] = []
        lines.extend(opening)
        for at, part in enumerate(self._parts):
            if isinstance(part, Line):
                lines.append(part)
                continue
            if place[part] != at:
                continue  # its credit stands here, its caption further down
            self._read(lines, reader)
            lines = []
            reader.blocks.append(pictures[part])
        self._read(lines, reader)
        return _with_lead(reader.blocks, can_lead=not self._first_dated)

    def _read(self, lines: list[Line], reader: SpeechReader) -> None:
        groups = [list(group) for _, group in groupby(_unsigned(lines), key=lambda line: line.is_bullet)]
        for group, following in zip_longest(groups, groups[1:]):
            if group[0].is_bullet:
                self._bullets(group, reader)
            else:
                self._paragraphs(group, reader, above_list=bool(following))

    def _bullets(self, lines: list[Line], reader: SpeechReader) -> None:
        """One item alone is a sentence with a dash before it."""
        if len(lines) == 1:
            reader.read(lines[0].text)
            return
        text = "\n".join(line.unbulleted for line in lines)
        reader.blocks.append(Block(kind=Kind.BULLETS, text=text_passage(self.language, text)))

    def _paragraphs(self, lines: list[Line], reader: SpeechReader, *, above_list: bool) -> None:
        index = 0
        while index < len(lines):
            line, following = lines[index], lines[index + 1] if index + 1 < len(lines) else None
            index += 1
            stays_open = self._stays_open(lines, index - 1)
            if (
                following
                and (signed := _SIGNED.fullmatch(following.text))
                and reader.read_attributed(line.text, signed["words"])
            ):
                index += 1
            elif following and reader.announces(line.text):
                index += self._announced(lines, index, reader)
            elif stays_open:
                index = self._read_open(lines, index - 1, line.text, reader)
            elif self._is_crosshead(line, following, above_list=above_list):
                reader.blocks.append(Block(kind=Kind.CROSSHEAD, text=text_passage(self.language, line.text)))
            else:
                reader.read(line.text)

    def _announced(self, lines: list[Line], index: int, reader: SpeechReader) -> int:
        """Speech in paragraphs of its own below `Jana Brandt sagt dazu:`; how many of them were used up."""
        line, following = lines[index - 1], lines[index]
        if begins_quoted(following.text):
            text = f"{line.text} {following.text}"
            if self._stays_open(lines, index):
                return self._read_open(lines, index, text, reader) - index
            reader.read(text)
            return 1
        if reader.read_announced(line.text, following.text):
            return 1
        reader.read(line.text)
        return 0

    def _stays_open(self, lines: list[Line], index: int) -> bool:
        """Whether the quotation in a line is closed in a later one.

        Each of its paragraphs begins with an opening mark (in English and in books), or only the first.
        """
        if not leaves_open(lines[index].text):
            return False
        for line in lines[index + 1 : index + 1 + _QUOTED_PARAGRAPHS]:
            if begins_quoted(line.text):
                return True
            if not leaves_open(line.text, is_open=True):
                return True
            if leaves_open(line.text):
                return False
        return False

    def _read_open(self, lines: list[Line], index: int, text: str, reader: SpeechReader) -> int:
        """Reads the paragraphs of a quotation that begins in the line at `index`; where the next line is."""
        reader.read(text, stays_open=True)
        index += 1
        while index < len(lines):
            line = lines[index].text
            is_open = not begins_quoted(line)
            stays_open = (
                leaves_open(line, is_open=is_open) and self._stays_open(lines, index)
                if not is_open
                else leaves_open(line, is_open=True)
            )
            reader.read(line, is_open=is_open, stays_open=stays_open)
            index += 1
            if not stays_open:
                break
        return index

    def _is_crosshead(self, line: Line, following: Line | None, *, above_list: bool) -> bool:
        """A short line without a stop, alone between blank lines, with text below it."""
        if not line.gap or len(line.text) > _CROSSHEAD or line.text.endswith((".", ":", ",", ";", "!")):
            return False
        if following is None:
            return above_list
        return following.gap and (is_running_text(following) or len(following.text) > 80)


def _unsigned(lines: list[Line]) -> list[Line]:
    """The lines, with a signature under a quotation (`-- Jane Doe, CEO`) taken for no bullet."""
    return [_SignatureLine(line.text, line.gap) if _signs(lines, i) else line for i, line in enumerate(lines)]


def _signs(lines: list[Line], index: int) -> bool:
    above = lines[index - 1] if index else None
    return bool(above and not above.is_bullet and above.text[:1] in "„“\"»«‘'" and _SIGNED.fullmatch(lines[index].text))


class _SignatureLine(Line):
    """A line that begins with a dash and is no item of a list."""

    @property
    def is_bullet(self) -> bool:
        return False


def _with_lead(blocks: list[Block], *, can_lead: bool) -> list[Block]:
    """The first paragraph is the lead where it stands alone before the text and no dateline opens it."""
    texts = [block for block in blocks if block.kind in {Kind.PARAGRAPH, Kind.QUOTE} and not block.run_in]
    if not can_lead or len(texts) < 3 or blocks[0].kind is not Kind.PARAGRAPH:
        return blocks
    first = blocks[0]
    length = max(len(first.text.de), len(first.text.en))
    is_alone = not blocks[1].run_in
    if not is_alone or not _LEAD_FROM <= length <= _LEAD_TO:
        return blocks
    return [replace(first, kind=Kind.LEAD), *blocks[1:]]

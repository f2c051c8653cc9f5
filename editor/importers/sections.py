"""Sections: the lines of a release that belong together, and which lines are running text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from editor.importers.paragraphs import Line
from editor.importers.parts import Cue, Part

CLOSES = re.compile(r"[.!?:…][“”\"’)]*$")
"""The end of a line that is a sentence or announces what is below; a heading has neither."""

_SENTENCE_END = re.compile(r"\w{3,}[.!?] [A-ZÄÖÜ]")


@dataclass(slots=True)
class Section:
    """Lines that belong together: of `lines` the first carries the cue, where the part has one."""

    part: Part
    cue: Cue
    lines: list[Line] = field(default_factory=list)

    @property
    def values(self) -> list[str]:
        """What the section says: the rest of the first line after its label, then the other lines."""
        first = [self.cue.rest] if self.cue.rest else []
        return [*first, *(line.text for line in self.lines[1:])]


def text_section(lines: list[Line]) -> Section:
    """A section of lines that no cue says anything about."""
    return Section(Part.TEXT, Cue(Part.TEXT, "", ""), lines)


def is_running_text(line: Line) -> bool:
    """Whether a line is text and no heading: long, or a sentence of some length, or several sentences."""
    if line.is_bullet:
        return False
    text = line.text
    return line.is_long or (len(text) >= 90 and bool(CLOSES.search(text))) or len(_SENTENCE_END.findall(text)) > 1

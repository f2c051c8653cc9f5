"""The parts of a release that lines and sections are told to be."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    """What a line, or a section of lines, is in the release."""

    TEXT = "text"
    LABEL = "label"
    IMMEDIATE = "immediate"
    EMBARGO = "embargo"
    NUMBER = "number"
    DATE = "date"
    DATELINE = "dateline"
    CHANGED = "changed"
    PLACE = "place"
    SOURCE = "source"
    ISSUER = "issuer"
    CREDIT = "credit"
    CAPTION = "caption"
    CONTACT = "contact"
    BOILERPLATE = "boilerplate"
    NOTES = "notes"
    DOWNLOAD = "download"
    LICENCE = "licence"
    LEGAL = "legal"
    COUNT = "count"
    END = "end"


@dataclass(frozen=True, slots=True)
class Cue:
    """The part that a line begins, the words that said so, and what follows them on the line.

    One that is not certain only proposes the part: what stands below decides.
    """

    part: Part
    label: str
    rest: str
    is_certain: bool = True


def labelled(pattern: str, *, case: bool = False) -> re.Pattern[str]:
    """A pattern for a whole line that `pattern` begins: its groups are `label` and `rest`."""
    return re.compile(rf"(?P<label>{pattern})\s*(?P<rest>.*)", 0 if case else re.IGNORECASE)

"""Proposed sections: which headings like `Hintergrund` or `Über Grenzen` open a section, and which head text.

`Über uns` and `About the Lux Foundation` say what they open. Other headings stand as well between two
paragraphs of the text, so the lines below them decide.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from editor.importers.contacts import is_contact_line, is_contact_matter
from editor.importers.marks import begins_quoted, quotations
from editor.importers.paragraphs import Line
from editor.importers.parts import Part
from editor.importers.sections import CLOSES, Section, is_running_text, text_section
from editor.language.names import is_organisation_word

_SENDERS = frozenset({Part.CONTACT, Part.ISSUER, Part.LABEL, Part.SOURCE, Part.LEGAL, Part.CREDIT})
"""Parts that name who sends the release."""

_SENDERS_LENGTH = 20_000
"""Characters of them that are looked at, so that a huge file takes no longer for each of its headings."""

_SPOKEN = 4
"""Words from which a quotation is speech; fewer are a name or a title."""

_CROSSHEAD = 100
_TEXT_FIRST = 0.4
"""Share of a release that is text before any section may be proposed."""

_NAME = re.compile(r"(?:Über|About|Zum|Zur|Zu)\s+(?:(?:die|das|den|der|the)\s+)?(?P<name>.+?)\s*:?", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://|www\.|\S@\S")
_ENDED = re.compile(r"30|end|#", re.IGNORECASE)
_UNSPACED = re.compile(r"\s+")


def confirmed(sections: Sequence[Section]) -> list[Section]:
    """The sections, those that were only proposed and do not bear it out as text; text joined to text."""
    senders = _senders(sections)
    marked = _first_after_end(sections)
    early = _text_begins(sections)
    found: list[Section] = []
    only_ends = True
    for index in range(len(sections) - 1, -1, -1):
        section = sections[index]
        if not (section.cue.is_certain or index >= marked or _is_of(section, senders)):
            late = index >= early or section.cue.label.casefold().startswith("about ")
            stands = late and only_ends and not _is_text(section)
            section = section if stands else text_section(section.lines)
        only_ends = only_ends and _is_end(section)
        found.append(section)
    return _joined(found[::-1])


def _senders(sections: Sequence[Section]) -> str:
    """All that is said about who sends the release, as one text to look names up in."""
    lines = (line.key for section in sections if section.part in _SENDERS for line in section.lines)
    return f" {_plain(' '.join(lines)[:_SENDERS_LENGTH])} "


def _is_of(section: Section, senders: str) -> bool:
    """Whether the heading names whom a contact, an issuer or a source names: `Über Lux`."""
    named = _NAME.fullmatch(section.cue.label)
    return named is not None and len(named["name"]) > 2 and f" {_plain(named['name'])} " in senders


def _plain(text: str) -> str:
    return _UNSPACED.sub(" ", re.sub(r"[^\w&/+-]", " ", text)).strip().casefold()


def _first_after_end(sections: Sequence[Section]) -> int:
    """The index of the first section below `ENDS` or `###`; a rule of dashes ends nothing."""
    ends = (i for i, section in enumerate(sections) if section.part is Part.END and _ENDED.search(section.cue.label))
    return next(ends, len(sections))


def _text_begins(sections: Sequence[Section]) -> int:
    """The index of the first section before which a good part of the release stands."""
    lengths = [sum(len(line.text) for line in section.lines) for section in sections]
    total, before = sum(lengths), 0
    for index, length in enumerate(lengths):
        if before >= total * _TEXT_FIRST:
            return index
        before += length
    return len(sections)


def _is_end(section: Section) -> bool:
    """Whether a section may stand below the text: all but running text, speech and lists."""
    if section.part is not Part.TEXT:
        return True
    if any(is_contact_matter(line.text) for line in section.lines):
        return all(is_contact_line(line.text) for line in section.lines)
    return not any(line.is_bullet or is_running_text(line) or _is_spoken(line) for line in section.lines)


def _is_text(section: Section) -> bool:
    """Whether what stands below the heading is text of the release: speech, a list at once, further headings."""
    below = section.lines[1:]
    if below and below[0].is_bullet and not any(_ADDRESS.search(line.text) for line in below):
        return True
    if any(_is_spoken(line) for line in below):
        return True
    return any(_heads(line, following) for line, following in pairwise(below))


def _is_spoken(line: Line) -> bool:
    found = quotations(line.text)
    return begins_quoted(line.text) or any(len(pair.inner(line.text).split()) >= _SPOKEN for pair in found)


def _heads(line: Line, following: Line) -> bool:
    """A crosshead: a short line without a stop between blank lines, running text below it."""
    short = len(line.text) <= _CROSSHEAD and not line.is_bullet and not CLOSES.search(line.text)
    apart = line.gap and is_running_text(following)
    return short and apart and not _ADDRESS.search(line.text) and not _names_firm(line)


def _names_firm(line: Line) -> bool:
    return any(is_organisation_word(word) for word in line.key.split())


def _joined(sections: Sequence[Section]) -> list[Section]:
    joined: list[Section] = []
    for section in sections:
        if joined and section.part is Part.TEXT and joined[-1].part is Part.TEXT:
            joined[-1] = text_section([*joined[-1].lines, *section.lines])
        else:
            joined.append(section)
    return joined

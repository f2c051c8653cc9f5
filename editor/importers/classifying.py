"""Lines to sections: which lines are one fact, one photo, one contact, and which are running text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from editor.importers.contacts import is_contact_line, is_contact_matter
from editor.importers.cues import recognise
from editor.importers.paragraphs import Line
from editor.importers.parts import Cue, Part
from editor.importers.proposals import confirmed
from editor.importers.sections import CLOSES, Section, is_running_text, text_section
from editor.language.dates_read import is_date

_VALUE_BELOW = frozenset({Part.DATE, Part.CHANGED, Part.SOURCE, Part.CAPTION, Part.CREDIT, Part.EMBARGO, Part.PLACE})
"""Parts whose value may stand on the line below the label."""

_OPEN = frozenset({Part.CONTACT, Part.ISSUER, Part.BOILERPLATE, Part.NOTES, Part.DOWNLOAD})
"""Parts that go on for several lines."""

_URL = re.compile(r"(?:https?://|www\.)\S+")


def classify(lines: Sequence[Line]) -> list[Section]:
    """The sections of a release, in order; every line is in exactly one of them."""
    sections: list[Section] = []
    in_body = False
    for line in lines:
        cue = recognise(line.key, in_body=in_body)
        current = sections[-1] if sections else None
        if current and _takes(current, line, cue):
            current.lines.append(line)
            continue
        in_body = in_body or (cue is None and is_running_text(line))
        if cue is None and current and current.part is Part.TEXT:
            current.lines.append(line)
            continue
        sections.append(Section(cue.part, cue, [line]) if cue else text_section([line]))
    return list(_with_bare_contacts(confirmed(sections)))


def _takes(section: Section, line: Line, cue: Cue | None) -> bool:
    """Whether `line` goes on with `section` instead of beginning something of its own."""
    if section.part in _VALUE_BELOW and len(section.lines) == 1 and not section.cue.rest:
        return _is_value(section.part, line, cue)
    if section.part not in _OPEN:
        return False
    if cue is not None:
        return section.part in {Part.CONTACT, Part.ISSUER} and _is_detail(line, cue)
    if section.part in {Part.CONTACT, Part.ISSUER}:
        return is_contact_line(line.text) and not (section.part is Part.ISSUER and section.cue.rest and line.gap)
    if section.part is Part.DOWNLOAD:
        return bool(_URL.match(line.key)) or len(line.text) < 60
    return True


def _is_value(part: Part, line: Line, cue: Cue | None) -> bool:
    if part in {Part.DATE, Part.CHANGED}:
        return is_date(line.key)
    return cue is None or cue.part is part or (part is Part.EMBARGO and cue.part is Part.DATE)


def _is_detail(line: Line, cue: Cue) -> bool:
    """Within a contact `Pressestelle` is a line of the address, and `Telefon für Rückfragen: 06…` a number."""
    alone = cue.part is Part.CONTACT and not cue.rest and not line.text.rstrip().endswith(":")
    return alone and not line.gap and not line.is_bullet


def _with_bare_contacts(sections: Iterable[Section]) -> Iterable[Section]:
    """Text sections without the contacts that stand in them under no heading."""
    after_text = False
    for section in sections:
        if section.part is not Part.TEXT:
            yield section
            continue
        yield from _split_at_contacts(section, after_text=after_text)
        after_text = after_text or any(is_running_text(line) for line in section.lines)


def _split_at_contacts(section: Section, *, after_text: bool) -> Iterable[Section]:
    """A group of short lines with a phone number or an e-mail address is a contact, if text stands before it.

    The name and the function may stand above it, each as a paragraph of its own.
    """
    text: list[Line] = []
    contact: list[Line] = []
    for group in _groups(section.lines):
        after_text = after_text or any(is_running_text(line) for line in group)
        matter = after_text and all(is_contact_line(line.text) for line in group)
        if matter and (contact or any(is_contact_matter(line.text) for line in group)):
            if not contact:
                contact, text = _names_above(text)
                yield from _sections(text, [])
                text = []
            contact.extend(group)
            continue
        yield from _sections([], contact)
        contact = []
        text.extend(group)
    yield from _sections(text, contact)


def _groups(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines between two blank lines, each."""
    groups: list[list[Line]] = []
    for line in lines:
        if line.gap or not groups:
            groups.append([])
        groups[-1].append(line)
    return groups


def _names_above(text: list[Line]) -> tuple[list[Line], list[Line]]:
    """Up to three short lines at the end of the text that are no headings of it, and what is left."""
    cut = len(text)
    while (
        cut > 1
        and len(text) - cut < 3
        and _may_name(text[cut - 1])
        and any(is_running_text(line) for line in text[:cut])
    ):
        cut -= 1
    return text[cut:], text[:cut]


def _may_name(line: Line) -> bool:
    return len(line.text) < 70 and not CLOSES.search(line.text) and not line.is_bullet and not is_running_text(line)


def _sections(text: list[Line], contact: list[Line]) -> Iterable[Section]:
    if text:
        yield text_section(text)
    if contact:
        yield Section(Part.CONTACT, Cue(Part.CONTACT, "", contact[0].text), contact)

"""Embargoes: the instant before which a release is not to be published, with its zone."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from editor.domain.bilingual import Language
from editor.domain.facts import Embargo, EmbargoKind
from editor.language.dates_read import find_dates, find_time

EMBARGO = (
    r"(?:Achtung,?\s*)?(?:Sende)?Sperrfrist(?:vermerk)?\b|Achtung,?\s+Embargo|Frei\s+(?:ab|für)\b|Nicht\s+(?:zur\s+\w+\s+)?vor\b"
    r"|(?:(?:strictly|under)\s+){0,3}embargo(?:ed)?\b(?:\s+(?:until|for|till|to)\b)?|hold\s+for\s+release"
    r"|not\s+for\s+(?:publication|release|broadcast|use)"
)
"""The words that begin an embargo, as a pattern without regard to case."""

_WITHIN = re.compile(rf"(?<!\w)(?:{EMBARGO})[^|;()\[\]]*", re.IGNORECASE)
_FRAME = " |;,:()[]*–—-/"

_ZONES = (
    (re.compile(r"\b(?:MESZ|MEZ|CEST|CET|German time|Berlin time|Ortszeit Berlin)\b", re.IGNORECASE), "Europe/Berlin"),
    (re.compile(r"\b(?:GMT|BST|UK time|London time)\b", re.IGNORECASE), "Europe/London"),
    (re.compile(r"\b(?:EST|EDT|ET|US Eastern|Eastern(?: Time)?)\b"), "America/New_York"),
    (re.compile(r"\b(?:CST|CDT|CT|Central Time)\b"), "America/Chicago"),
    (re.compile(r"\b(?:MST|MDT|MT|Mountain Time)\b"), "America/Denver"),
    (re.compile(r"\b(?:PST|PDT|PT|Pacific(?: Time)?)\b"), "America/Los_Angeles"),
    (re.compile(r"\bUTC\b"), "UTC"),
)
_AT_HOME = {Language.DE: "Europe/Berlin", Language.EN: "Europe/London"}
"""The zone that is meant where none is said."""

_SPEECH = re.compile(
    r"Redebeginn|Beginn der Rede|(?:on|until|check against)\s+delivery|start of (?:the )?speech", re.IGNORECASE
)


def cut_embargo(text: str) -> tuple[str, str]:
    """The embargo in a line of facts, and the line without it: `9 May 2026 | Embargoed until 10 May, 6 am`.

    It ends at a stroke, a bracket or the end of the line; both are empty strings where they are not there.
    """
    found = next((match for match in _WITHIN.finditer(text) if names_instant(match.group())), None)
    if found is None:
        return "", text
    left = (text[: found.start()].strip(_FRAME), text[found.end() :].strip(_FRAME))
    return found.group().strip(" |;,*–—-/"), " | ".join(part for part in left if part)


def names_instant(text: str) -> bool:
    """Whether `text` names a day, a time of day or the speech, which `Frei ab 18 Jahren` does not."""
    return bool(next(find_dates(text), None) or find_time(text) or _SPEECH.search(text))


def read_embargo(text: str, language: Language, released: date | None) -> Embargo | None:
    """The embargo that `text` names; a day without a year lies near the date of the release.

    None where it names no day: `Sperrfrist: Redebeginn` alone has no instant, and none is invented.
    Without a time of day the embargo ends when the day begins.
    """
    read = next(find_dates(text), None)
    day = (read.full or (released and read.near(released))) if read else None
    if day is None:
        return None
    zone = next((zone for pattern, zone in _ZONES if pattern.search(text)), _AT_HOME[language])
    at = datetime.combine(day, find_time(text) or time(0), ZoneInfo(zone))
    return Embargo(at, zone, EmbargoKind.SPEECH if _SPEECH.search(text) else EmbargoKind.UNTIL)

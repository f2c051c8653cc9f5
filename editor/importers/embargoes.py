"""Embargoes: the instant before which a release is not to be published, with its zone."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from editor.domain.bilingual import Language
from editor.domain.facts import Embargo, EmbargoKind
from editor.language.dates_read import find_dates, find_time

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

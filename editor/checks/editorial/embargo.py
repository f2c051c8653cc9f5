"""Embargoes: entered as such, still ahead, and not contradicted by the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from editor.checks.editorial.specimens import EN, headed, told
from editor.checks.message import Message
from editor.checks.release_view import ReleaseView
from editor.checks.rule import (
    BOTH,
    ERROR,
    HINT,
    NONE,
    WARNING,
    Example,
    Hit,
    Spotted,
    Surroundings,
    release_rule,
    text_rule,
)
from editor.checks.text_view import TextView
from editor.domain.bilingual import LANGUAGES, Bilingual
from editor.domain.facts import Embargo, EmbargoKind, EmbargoOddity, Event, embargo_oddity
from editor.domain.release import Release, Sent, Status

_OPEN = "Das Labor öffnet im Mai."
_SOON = Embargo(datetime(2027, 2, 21, 9, 0, tzinfo=UTC))
_WHEN = r"(?:\s{0,3}[:–-]|\s{1,3}(?:bis|until|for|\d|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch)\b)"
_SAID = re.compile(
    rf"\s*(?:Achtung[,:!]?\s{{0,3}})?(?:Sende)?sperrfrist{_WHEN}|\s*(?:strictly )?embargo(?:ed)?{_WHEN}"
    r"|\s*Not for (?:publication|release|broadcast)\b|\s*Nicht zur Veröffentlichung vor\b|\s*Hold for release\b"
    r"|\s*Frei (?:ab|für)\s{1,3}(?:\d|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag\b|Mittwoch\b)",
    re.IGNORECASE,
)
_AT_ONCE = re.compile(
    r"\b(?:zur )?sofortige[nr]? (?:Veröffentlichung|Freigabe)\b|\bfor immediate (?:release|publication)\b",
    re.IGNORECASE,
)


def _embargoed(embargo: Embargo, text: str = _OPEN) -> Release:
    return replace(told(text), embargo=embargo)


@release_rule(
    "ED-E-01",
    ERROR,
    title=Message("Embargo in the text only"),
    why=Message(
        "Enter the embargo among the facts, with day, time and zone: then it stands on every page, in both languages "
        "and in the subject of the mail."
    ),
    source="Press practice",
    bad=(
        Example("Sperrfrist: Sonntag, 10 Uhr", release=lambda: told("Sperrfrist: Sonntag, 10\u00a0Uhr", _OPEN)),
        Example("EMBARGOED UNTIL SUNDAY", release=lambda: told("EMBARGOED UNTIL SUNDAY", "The lab opens.", lead=EN)),
        Example(
            "(beim Import liegen geblieben)", release=lambda: replace(told(_OPEN), unplaced=("Sperrfrist: Redebeginn",))
        ),
    ),
    good=(
        Example("(als Angabe eingetragen)", release=lambda: _embargoed(_SOON)),
        Example("Die Sperrfrist endet am Sonntag.", release=lambda: told("Die Sperrfrist endet am Sonntag.")),
        Example("Embargo gegen Linsen endet", release=lambda: headed("Embargo gegen Linsen endet", _OPEN)),
        Example("Sperrfrist für Anträge endet", release=lambda: headed("Sperrfrist für Anträge endet", _OPEN)),
        Example("Frei für alle ist der Eintritt.", release=lambda: told("Frei für alle ist der Eintritt.")),
    ),
)
def embargo_in_text(whole: ReleaseView) -> Iterator[Spotted]:
    if whole.release.embargo:
        return
    for text, match in whole.gather(_said):
        yield text.spotted(match.start() + len(match.group()) - len(match.group().lstrip()), match.end())
    if any(_SAID.match(line) for line in whole.release.unplaced):
        yield Spotted(fact="embargo")


def _said(view: TextView) -> re.Match[str] | None:
    return _SAID.match(view.plain)


def _unsent(release: Release) -> bool:
    return release.stage is not Status.ARCHIVED and not release.sent.languages


@release_rule(
    "ED-E-02",
    ERROR,
    title=Message("Embargo at the wrong time"),
    why=Message("An embargo must lie ahead when the release is sent, and end before everybody knows."),
    source="Press practice",
    bad=(
        Example("(ist abgelaufen)", release=lambda: _embargoed(Embargo(datetime(2027, 2, 17, 9, 0, tzinfo=UTC)))),
        Example(
            "(endet vor dem Datum der Mitteilung)", release=lambda: replace(_embargoed(_SOON), date=date(2027, 2, 25))
        ),
        Example(
            "(endet zwei Tage nach der Veranstaltung)",
            release=lambda: replace(_embargoed(_SOON), event=Event(at=datetime(2027, 2, 19, 8, 0, tzinfo=UTC))),
        ),
    ),
    good=(
        Example("(liegt vor uns)", release=lambda: _embargoed(_SOON)),
        Example("(endet mit der Veranstaltung)", release=lambda: replace(_embargoed(_SOON), event=Event(at=_SOON.at))),
        Example(
            "(versendet)",
            release=lambda: replace(
                _embargoed(Embargo(datetime(2027, 2, 17, 9, 0, tzinfo=UTC))), sent=Sent(de=_SOON.at)
            ),
        ),
    ),
)
def embargo_at_wrong_time(whole: ReleaseView) -> Iterator[Spotted]:
    release, embargo = whole.release, whole.release.embargo
    if embargo is None or not _unsent(release):
        return
    match embargo_oddity(embargo, release.date, whole.moment.now):
        case EmbargoOddity.PASSED:
            message = Message("The embargo ended on {moment}: take it out, or enter another one.", moment=embargo.local)
            yield Spotted(fact="embargo", message=message)
        case EmbargoOddity.BEFORE_RELEASE:
            yield Spotted(fact="embargo", message=Message("The embargo ends before the day of the release."))
        case _ if release.event and release.event.at and embargo.at > release.event.at + timedelta(days=1):
            late = Message("The embargo ends more than a day after the event, when everybody knows.")
            yield Spotted(fact="embargo", message=late, severity=WARNING)


@release_rule(
    "ED-E-06",
    ERROR,
    title=Message("Embargo and immediate release"),
    why=Message("The release has an embargo, and says that it may be published at once. Take one of them out."),
    source="Press practice",
    bad=(
        Example(
            "Zur sofortigen Veröffentlichung", release=lambda: _embargoed(_SOON, "Zur sofortigen Veröffentlichung")
        ),
        Example(
            "FOR IMMEDIATE RELEASE", release=lambda: replace(told("FOR IMMEDIATE RELEASE", lead=EN), embargo=_SOON)
        ),
        Example(
            "(als Bezeichnung)",
            release=lambda: replace(
                _embargoed(_SOON), label=Bilingual("Zur sofortigen Freigabe", "For immediate release")
            ),
        ),
    ),
    good=(
        Example("(nur Sperrfrist)", release=lambda: _embargoed(_SOON)),
        Example("(nur Freigabe)", release=lambda: told("Zur sofortigen Veröffentlichung")),
        Example(
            "Immediate results",
            release=lambda: replace(told("The release brings immediate results.", lead=EN), embargo=_SOON),
        ),
    ),
)
def embargo_and_at_once(whole: ReleaseView) -> Iterator[Spotted]:
    if not whole.release.embargo:
        return
    for text in whole.texts:
        if found := _at_once(text.plain):
            yield text.spotted(*found)
    if any(_AT_ONCE.search(whole.release.label[language]) for language in LANGUAGES):
        yield Spotted(fact="label")


@lru_cache(maxsize=4096)
def _at_once(plain: str) -> tuple[int, int] | None:
    match = _AT_ONCE.search(plain)
    return match.span() if match else None


_SPEECHES = re.compile(r"\b(?:Rede(?:manuskript|text)?|Speech|Keynote)\b", re.IGNORECASE)
_DELIVERY = re.compile(r"\bgesprochene Wort\b|\bcheck against delivery\b", re.IGNORECASE)


def _speech(*texts: str, label: Bilingual) -> Release:
    return replace(told(*texts), label=label)


@release_rule(
    "ED-E-07",
    HINT,
    title=Message("Speech without “check against delivery”"),
    why=Message("What is said counts, not what was written: choose the embargo “start of speech”, or say it."),
    source="Press practice",
    bad=(
        Example("Rede", release=lambda: _speech("Guten Tag!", label=Bilingual("Rede", ""))),
        Example("Redemanuskript", release=lambda: _speech("Guten Tag!", label=Bilingual("Redemanuskript", ""))),
        Example("Speech", release=lambda: replace(told("Hello!", lead=EN), label=Bilingual("", "Speech"))),
    ),
    good=(
        Example(
            "Es gilt das gesprochene Wort",
            release=lambda: _speech("Es gilt das gesprochene Wort.", label=Bilingual("Rede", "")),
        ),
        Example(
            "(Sperrfrist: Redebeginn)",
            release=lambda: replace(
                _speech("Guten Tag!", label=Bilingual("Rede", "")), embargo=Embargo(_SOON.at, kind=EmbargoKind.SPEECH)
            ),
        ),
        Example("Pressemitteilung", release=lambda: _speech("Guten Tag!", label=Bilingual("Pressemitteilung", ""))),
    ),
)
def speech_without_delivery(whole: ReleaseView) -> Iterator[Spotted]:
    release, embargo = whole.release, whole.release.embargo
    if not any(_SPEECHES.search(release.label[language]) for language in LANGUAGES) or not whole.editions:
        return
    is_told = embargo is not None and embargo.kind is EmbargoKind.SPEECH
    if not is_told and not any(_DELIVERY.search(text.plain) for text in whole.texts):
        yield Spotted(fact="embargo")


_BINDING = re.compile(
    r"\b(?:gemäß|gem\.|laut|nach)[ \u00a0](?:dem[ \u00a0])?(?:Presse|Deutschen Presse)kodex\b"
    r"|\bRichtlinie 2\.5\b|\bPressekodex\b",
    re.IGNORECASE,
)


@text_rule(
    "ED-E-08",
    HINT,
    BOTH,
    NONE,
    title=Message("Embargo by the press code"),
    why=Message(
        "The press code has no rule on embargoes any more: guideline 2.5 was dropped in 2007. An embargo is a request, "
        "and binds who agrees to it."
    ),
    source="Pressekodex, Richtlinie 2.5 (gestrichen)",
    needs=("perrfrist", "mbargo"),
    bad=(
        "Sperrfrist gemäß Pressekodex: Sonntag, 21. Februar 2027",
        "Die Sperrfrist gilt nach Richtlinie 2.5.",
        Example("Embargoed under the German Pressekodex.", at=Surroundings(language=EN)),
    ),
    good=(
        "Die Sperrfrist endet am Sonntag.",
        "Der Pressekodex wird 50 Jahre alt.",
        Example("Embargoed until Sunday.", at=Surroundings(language=EN)),
    ),
)
def embargo_by_press_code(text: TextView) -> Iterator[Hit]:
    for match in text.search(_BINDING):
        yield Hit(match.start(), match.end())

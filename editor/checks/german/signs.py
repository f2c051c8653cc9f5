"""Slashes and ampersands in German text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.checks.message import Message
from editor.checks.rule import GERMAN, HINT, SUGGEST, Example, Hit, Surroundings, text_rule
from editor.checks.text_view import TextView
from editor.domain.blocks import Kind

_SPACES = frozenset(" \u00a0\u202f")
_SLASH = re.compile("/")
_AND = re.compile("&")
_LEFT = re.compile(r"[^\W\d_]{1,40}$")
_RIGHT = re.compile(r"[^\W\d_]{1,40}(?![\w/]|\.\w)")
_BEFORE_AND = re.compile(r"(?<![\w&])[a-zäöüß]{2,30}(?=[ \u00a0]$)")
_BEHIND_AND = re.compile(r"[ \u00a0]([a-zäöüß]{2,30})(?!\w)")
_GERMAN_ENDS = ("en", "ig", "lich", "isch", "bar", "sam", "haft", "ll")
"""Which tell German words from those of an English phrase: `copy & paste`."""

_WITH_BOTH_SPACES = 3


@text_rule(
    "DE-SL-01",
    HINT,
    GERMAN,
    SUGGEST,
    title=Message("Spaces round a slash"),
    why=Message("Between single words a slash has no spaces: “und/oder”."),
    source="Amtliches Regelwerk § 106; DIN 5008:2020",
    needs=("/",),
    bad=(
        Example("Sie bauen Netze und / oder Labore.", "Sie bauen Netze und/oder Labore."),
        Example("Das Netz reicht bis Gießen/ Wetzlar.", "Das Netz reicht bis Gießen/Wetzlar."),
        Example("Gesucht sind Mechaniker /Mechanikerinnen.", "Gesucht sind Mechaniker/Mechanikerinnen."),
    ),
    good=(
        "Sie bauen Netze und/oder Labore.",
        "Foto: Jana Brandt / OptikNetz Lahntal, ein Vortrag / eine kurze Führung",
        "Die Bilder liegen unter /bilder/jena im Netz.",
        "Die Seite https://example.org/ steht offen.",
        "Die Nummer 0641 / 12345 gilt.",
        Example("Netze und / oder Labore", at=Surroundings(kind=Kind.PHOTO, part="credit")),
    ),
)
def spaces_round_slash(text: TextView) -> Iterator[Hit]:
    if not text.is_running:
        return
    plain = text.plain
    for match in text.search(_SLASH):
        start = match.start() - (plain[max(0, match.start() - 1) : match.start()] in _SPACES)
        end = match.end() + (plain[match.end() : match.end() + 1] in _SPACES)
        if _is_between_words(plain, start, end) and not text.is_protected(start - 1, end):
            yield Hit(start, end, "/")


def _is_between_words(plain: str, start: int, end: int) -> bool:
    """Whether spaces beside a slash part two single words: with two spaces, those are not the parts of a name."""
    before, behind = _LEFT.search(plain, max(0, start - 40), start), _RIGHT.match(plain, end)
    if not before or not behind or end - start == 1:
        return False
    return end - start < _WITH_BOTH_SPACES or (before.group().islower() and behind.group().islower())


@text_rule(
    "DE-AM-01",
    HINT,
    GERMAN,
    SUGGEST,
    title=Message("Ampersand in running text"),
    why=Message("The sign “&” belongs to the names of firms, with a space on either side; elsewhere stands “und”."),
    source="DIN 5008:2020; Duden",
    needs=("&",),
    bad=(
        Example("Das Netz ist schnell & sicher.", "Das Netz ist schnell und sicher."),
        Example("Es geht um forschen & lehren in Jena.", "Es geht um forschen und lehren in Jena."),
        Example("Die Geräte sind modular & handlich.", "Die Geräte sind modular und handlich."),
    ),
    good=(
        "Das Netz ist schnell und sicher.",
        "Brandt & Partner, die lux & Partner GmbH und die Reuter GmbH & Co. KG sind dabei.",
        "Die Abteilung F&E arbeitet per copy & paste mit Station&Service und AT&T.",
        Example("Schnell & sicher ans netz & weiter", at=Surroundings(kind=Kind.HEADLINE)),
    ),
)
def ampersand(text: TextView) -> Iterator[Hit]:
    if not text.is_running:
        return
    plain = text.plain
    for match in text.search(_AND):
        at, end = match.span()
        before = _BEFORE_AND.search(plain, max(0, at - 34), at)
        behind = _BEHIND_AND.match(plain, end)
        if before and behind and (before.group().endswith(_GERMAN_ENDS) or behind[1].endswith(_GERMAN_ENDS)):
            yield Hit(before.start(), behind.end(), f"{before.group()} und {behind[1]}")

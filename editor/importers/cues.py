"""What the first words of a line tell: label, embargo, credit, caption, contact and the like.

Each part of a release has one pattern with the reason beside it; the first that matches wins. Lines
are matched by their `key`, so no-break spaces, bullets and invisible characters do not matter.
"""

from __future__ import annotations

import re
from dataclasses import replace

from editor.importers.datelines import read_dateline
from editor.importers.embargoes import EMBARGO, cut_embargo, names_instant
from editor.importers.parts import Cue, Part, labelled
from editor.importers.picture_cues import picture_cue
from editor.importers.section_cues import section_cue
from editor.language.dates_read import find_dates, is_date
from editor.language.names import is_organisation_word

_LABEL = labelled(
    r"(?:(?:Presse|Medien)(?:mitteilung|information|meldung|erklärung|info|aussendung|einladung|statement)"
    r"|(?:Press|News|Media)\s?(?:release|statement|information|notice|advisory)|News\s+story|Ad-hoc-Mitteilung|Einladung|Statement)"
    r"(?=[\s:,|–—-]|$)\s*[:|–—-]?"
)
_IMMEDIATE = labelled(
    r"(?:zur\s+)?sofortige[nr]?\s+(?:Veröffentlichung|Freigabe)|for\s+immediate\s+(?:release|use|publication)"
)
_EMBARGO = labelled(EMBARGO)
_NUMBER = labelled(r"(?:PM|Nr\.?|Nummer|No\.?|Release\s+no\.?)\s*[:.]?(?=\s*\d+(?:\s?[/-]\s?\d+)?$)")
_DATE = labelled(
    r"(?:Datum|Date|Erschienen(?:\s+am)?|Veröffentlicht(?:\s+am)?|Veröffentlichungsdatum|Publi(?:shed|cation\s+date)"
    r"(?:\s+on)?|Release[d]?(?:\s+date|\s+on)?|Erscheinungsdatum|Vom|Issued(?:\s+on)?)\s*:?(?=\s|$)"
)
_CHANGED = labelled(
    r"(?:(?:Zuletzt|Letzte)\s+(?:geändert|aktualisiert|Änderung|Aktualisierung)|Aktualisiert|Last\s+(?:changed|updated|"
    r"modified|update)|Updated)(?:\s+(?:am|on))?\s*:?(?=\s|$)"
)
_PLACE = labelled(r"(?:Ort|Location|Place)\b\s*:?(?=\s*[A-ZÄÖÜ][^.:]{1,40}$)", case=True)
_SOURCE = labelled(r"(?:(?:Text)?Quelle|Sources?|Originator)\s*:|(?-i:SOURCE)(?=\s+[A-Z])")
_ISSUER = labelled(
    r"(?:Herausgeber(?:in)?|Herausgegeben\s+von|Hrsg\.?|Absender(?:in)?|Issued\s+by|Released\s+by|Published\s+by|From)\s*:"
)
_FREE = r"(?:honorar|kosten|gebühren)?frei|kostenlos|gestattet|erlaubt|erbeten|erwünscht"
_LICENCE = re.compile(
    r"(?:(?:Die|Alle)\s+)?(?:Text|Bild|Foto|Pressefoto|Pressebild)\w*\b.{0,60}\bhonorarfrei\b.*"
    r"|(?:(?:Der|Die|Zum|Zur)\s+)?(?:Ab|Nach)druck\b.{0,100}?"
    rf"\b(?:{_FREE})\b(?:[\s.,;:/–-]+(?:bei|unter|gegen|um|ein|mit|Beleg|Quell|wir)\w*\b.*|[\s.,;:/–-].*Beleg.*|[\s.!)]*)"
    rf"|(?:(?:Die|Zur)\s+)?(?:Veröffentlichung|Verwendung|Nutzung)\s+(?:(?:und|oder|/)\s+(?:Ab|Nach)druck\s+)?(?:(?:ist|sind)\s+)?"
    rf"(?:{_FREE})\b.*|.*\bBeleg(?:exemplar\w*\b|\s+erbeten).*"
    r"|(?:(?:The|This|All)\s+)?(?:text|images?|photos?|pictures?|photographs?|material|release)\b.{0,60}\bfree\s+(?:of\s+charge\s+)?"
    r"(?:for\s+(?:editorial|press|media)|to\s+use)\b.*|(?:Free|Royalty-free)\s+(?:of\s+charge\s+)?for\s+(?:editorial|press|media)\b.*"
    r"|.*\b(?:reproduced|reprinted|reproduction|reprint(?:ing)?)\b.{0,60}\b(?:free\s+of\s+charge|royalty-free|permitted|welcome)\b.*",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"\(?\s*(?:ca\.\s*|Länge:\s*|Zeichen(?:zahl)?:?\s*|Word\s+count:?\s*)?\d[\d.,]*\s*(?:Zeichen|Anschläge|characters|words|Wörter)?"
    r"(?:\s*\(?(?:mit|inkl\.?|ohne|including|with)[^)]*\)?)?\s*\)?",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"Zeichen|Anschläge|characters|words?\b|Wörter", re.IGNORECASE)
_END = re.compile(
    r"(?:#\s?){2,}#?|[-–—~*(\s]*(?:30|ENDS?|Ende)[-–—~*)\s.]*|(?:\*\s?){3,}|/{3,}|\+{3,}|_{3,}|[-–—=]{3,}",
    re.IGNORECASE,
)

_DATED = frozenset({Part.DATE, Part.DATELINE})
_CALLED_EMBARGO = re.compile(
    r"(?:Sende)?(?:Sperrfrist(?:vermerk)?|Embargo(?:ed)?)\s*(?::|bis\b|until\b|for\b|till\b)", re.IGNORECASE
)
_HEAD = 120
"""Characters of a long line in which an embargo names its instant."""

_FRAME = " ()[]*–—-"
"""Brackets, dashes and stars around an embargo."""

_RELEASE_NUMBER = re.compile(
    r"(?:Nr\.?|Nummer|No\.?|#)?\s*\d{1,4}\s?[/-]\s?(?:\d{4}|\d\d)\b|(?:Nr\.?|Nummer|No\.?|#)\s*\d{1,5}", re.IGNORECASE
)
_PLACE_NAME = re.compile(r"[A-ZÄÖÜ][\w.’'-]+(?:[ /][A-ZÄÖÜa-z][\w.’'-]*){0,3}")


def recognise(key: str, *, in_body: bool) -> Cue | None:
    """The cue of a line; `in_body` tells that running text stands before it, which some cues need.

    `Über den Dächern von Lich` may be a headline before the text and is a boilerplate after it.
    """
    found = _whole_line(key) or _labelled(key) or picture_cue(key) or section_cue(key, in_body=in_body)
    return found or _dateline(key) or _fact_and_embargo(key)


def _fact_and_embargo(key: str) -> Cue | None:
    """An embargo beside a date or a dateline (`Lich, 9. Mai 2021 (Sperrfrist: 10. Mai, 6 Uhr)`), or in a sentence."""
    embargo, rest = cut_embargo(key) if len(key) <= 250 else ("", key)
    found = (_whole_line(rest) or _dateline(rest)) if embargo and rest else None
    if found and found.part in _DATED:
        return replace(found, rest=f"{found.rest} | {embargo}")
    return Cue(Part.EMBARGO, "", embargo) if _CALLED_EMBARGO.match(embargo) else None


def _dateline(key: str) -> Cue | None:
    """A line that is nothing but place and date: `Hamburg, den 2. Dezember 2022`."""
    found = read_dateline(key, whole=True) if len(key) < 100 else None
    return Cue(Part.DATELINE, "", key) if found and found.place else None


def _whole_line(key: str) -> Cue | None:
    """Lines that are a fact from end to end."""
    if len(key) > 250:
        return None
    if _END.fullmatch(key):
        return Cue(Part.END, key, "")
    if _COUNTED.search(key) and _COUNT.fullmatch(key):
        return Cue(Part.COUNT, key, "")
    if len(key) < 60 and is_date(key):
        return Cue(Part.DATE, "", key)
    if _LICENCE.fullmatch(key):
        return Cue(Part.LICENCE, "", key)
    return None


def _labelled(key: str) -> Cue | None:
    """Facts behind a label: `Quelle:`, `Datum`, `EMBARGOED UNTIL`."""
    if len(key) > 250:
        return Cue(Part.EMBARGO, "", key) if _CALLED_EMBARGO.match(key) and names_instant(key[:_HEAD]) else None
    for part, pattern, holds in _LABELLED:
        found = pattern.fullmatch(key.strip(_FRAME) if part is Part.EMBARGO else key)
        if found and holds(found["rest"], key):
            return Cue(part, found["label"].strip(), found["rest"].strip())
    return None


def _is_label(rest: str, key: str) -> bool:
    """A label stands alone, or with number, date, place or embargo (`Pressemitteilung Nr. 12/2024`, `… Berlin`)."""
    if cut_embargo(rest)[0]:
        return True
    if not rest or (len(key) < 90 and (next(find_dates(rest), None) or _RELEASE_NUMBER.search(rest))):
        return True
    if len(key) < 90 and re.match(r"(?:der|des|von|vom|by|from)\s+\S", rest) and not key.endswith((".", "!", "?")):
        return True
    return len(rest) < 40 and bool(_PLACE_NAME.fullmatch(rest)) and not key.rstrip().endswith((".", "!", "?"))


def _is_embargo(rest: str, key: str) -> bool:
    """An embargo names an instant, or the speech; `Frei ab 18 Jahren` does neither."""
    says_so = bool(_CALLED_EMBARGO.match(key.strip(_FRAME)))
    return says_so or names_instant(rest) or not rest.strip(" :")


def _names_day(rest: str, _key: str) -> bool:
    return not rest or (len(rest) < 60 and next(find_dates(rest), None) is not None)


def _names_issuer(rest: str, key: str) -> bool:
    """`From: Berlin to Paris` may be a headline: that label is one before an organisation or an address."""
    if not key.casefold().startswith("from"):
        return True
    return "@" in rest or any(is_organisation_word(word) for word in rest.split())


def _always(_rest: str, _key: str) -> bool:
    return True


_LABELLED = (
    (Part.LABEL, _LABEL, _is_label),
    (Part.IMMEDIATE, _IMMEDIATE, lambda rest, _key: len(rest) < 60),
    (Part.EMBARGO, _EMBARGO, _is_embargo),
    (Part.NUMBER, _NUMBER, _always),
    (Part.CHANGED, _CHANGED, _names_day),
    (
        Part.DATE,
        _DATE,
        lambda rest, key: _names_day(rest, key) and (bool(rest) or key.endswith((":", "am", "on", "e"))),
    ),
    (Part.PLACE, _PLACE, _always),
    (Part.SOURCE, _SOURCE, _always),
    (Part.ISSUER, _ISSUER, _names_issuer),
)

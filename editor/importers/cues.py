"""What the first words of a line tell: label, embargo, credit, caption, contact and the like.

Each part of a release has one pattern with the reason beside it; the first that matches wins. Lines
are matched by their `key`, so no-break spaces, bullets and invisible characters do not matter.
"""

from __future__ import annotations

import re

from editor.importers.datelines import read_dateline
from editor.importers.parts import Cue, Part, labelled
from editor.importers.picture_cues import picture_cue
from editor.importers.section_cues import section_cue
from editor.language.dates_read import find_dates, find_time, is_date

_LABEL = labelled(
    r"(?:(?:Presse|Medien)(?:mitteilung|information|meldung|erklärung|info|aussendung|einladung|statement)"
    r"|(?:Press|News|Media)\s?(?:release|statement|information|notice|advisory)|News\s+story|Ad-hoc-Mitteilung|Einladung|Statement)"
    r"(?=[\s:,|–—-]|$)\s*[:|–—-]?"
)
_IMMEDIATE = labelled(
    r"(?:zur\s+)?sofortige[nr]?\s+(?:Veröffentlichung|Freigabe)|for\s+immediate\s+(?:release|use|publication)"
)
_EMBARGO = labelled(
    r"(?:Achtung,?\s*)?(?:Sende)?Sperrfrist(?:vermerk)?|Achtung,?\s+Embargo|Frei\s+(?:ab|für)|Nicht\s+(?:zur\s+\w+\s+)?vor"
    r"|(?:strictly\s+|under\s+)*embargo(?:ed)?(?:\s+(?:until|for|till|to))?|hold\s+for\s+release"
    r"|not\s+for\s+(?:publication|release|broadcast|use)"
)
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
_LICENCE = re.compile(
    r"\b(?:Abdruck|Nachdruck|Veröffentlichung)\b.*\b(?:honorarfrei|frei|kostenfrei|kostenlos|gestattet|erlaubt|erbeten|erwünscht)"
    r"|\bBeleg(?:exemplar)?\b.*\berbeten|\bfree\s+(?:for\s+(?:editorial|press)|of\s+charge|to\s+use)\b",
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

_RELEASE_NUMBER = re.compile(
    r"(?:Nr\.?|Nummer|No\.?|#)?\s*\d{1,4}\s?[/-]\s?(?:\d{4}|\d\d)\b|(?:Nr\.?|Nummer|No\.?|#)\s*\d{1,5}", re.IGNORECASE
)
_PLACE_NAME = re.compile(r"[A-ZÄÖÜ][\w.’'-]+(?:[ /][A-ZÄÖÜa-z][\w.’'-]*){0,3}")


def recognise(key: str, *, in_body: bool) -> Cue | None:
    """The cue of a line; `in_body` tells that running text stands before it, which some cues need.

    `Über den Dächern von Gießen` may be a headline before the text and is a boilerplate after it.
    """
    found = _whole_line(key) or _labelled(key) or picture_cue(key) or section_cue(key, in_body=in_body)
    return found or _dateline(key)


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
    if _LICENCE.search(key):
        return Cue(Part.LICENCE, "", key)
    return None


def _labelled(key: str) -> Cue | None:
    """Facts behind a label: `Quelle:`, `Datum`, `EMBARGOED UNTIL`."""
    if len(key) > 250:
        return None
    for part, pattern, holds in _LABELLED:
        found = pattern.fullmatch(key)
        if found and holds(found["rest"], key):
            return Cue(part, found["label"].strip(), found["rest"].strip())
    return None


def _is_label(rest: str, key: str) -> bool:
    """A label stands alone, or with number, date or place (`Pressemitteilung Nr. 12/2024`, `… Berlin`)."""
    if not rest or (len(key) < 90 and (next(find_dates(rest), None) or _RELEASE_NUMBER.search(rest))):
        return True
    if len(key) < 90 and re.match(r"(?:der|des|von|vom|by|from)\s+\S", rest) and not key.endswith((".", "!", "?")):
        return True
    return len(rest) < 40 and bool(_PLACE_NAME.fullmatch(rest)) and not key.rstrip().endswith((".", "!", "?"))


def _is_embargo(rest: str, key: str) -> bool:
    """An embargo names an instant, or the speech; `Frei ab 18 Jahren` does neither."""
    says_when = bool(
        next(find_dates(rest), None) or find_time(rest) or re.search(r"Redebeginn|delivery", rest, re.IGNORECASE)
    )
    return says_when or rest.strip(" :") == "" or key.casefold().startswith(("sperrfrist", "embargo"))


def _names_day(rest: str, _key: str) -> bool:
    return not rest or (len(rest) < 60 and next(find_dates(rest), None) is not None)


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
    (Part.ISSUER, _ISSUER, _always),
)

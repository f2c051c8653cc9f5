"""Datelines: place and date at the head of a text or as a line of their own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from editor.language.dates_read import DateRead, find_dates

_HEAD = 130
"""Characters within which a dateline ends."""

_CITY = (
    r"[A-ZÄÖÜ][\w.’'-]*(?:(?:\s(?:am|an\sder|an|im|in|bei|ob\sder|der|vor|unter|upon|on|of|de|la|le|el)\b|\s(?:[aiov]\.\s?d\.|a\.|i\.|d\.|v\.)(?=\s)"
    r"|\s?/\s?|\s)\s?[A-ZÄÖÜ][\w.’'-]*){0,3}"
)
_PLACE = rf"{_CITY}(?:,\s?[A-ZÄÖÜ][\w.]*(?:\s[A-ZÄÖÜ]\w*){{0,2}})?(?:\s\([A-ZÄÖÜ]\w+\))?"
_PLACE_ONLY = re.compile(rf"\(?(?P<place>{_PLACE}(?:\s(?:and|und|&)\s{_PLACE})?),?\s*(?:(?:den|am|im|on)\s*)?")
_AGENCY = (
    r"(?:\((?i:[\w.-]*\s?(?:dienst|wire|agentur|ticker|news|presse?|reuters|online)\w*|ots|pm|red|dpa|epd|kna|ddp|afp|apa|sid"
    r"|lifepr|idw|pts\d*|ap)(?:[/ ][\w. -]{1,20})?\)|/[\w ]{2,30}/(?:\s?--)?)"
)
_WIRE = re.compile(rf"\s*(?:--|[–—])\s*(?:{_AGENCY}|\([A-Z][\w .-]{{1,30}}\))$")
"""A wire service before the date: `PORTLAND, Maine--(NEWSWIRE)--May 5, 2021--`."""
_DASH = r"(?:\s*[–—]\s*|\s+--?\s*|\s*--\s*)"
_AFTER_DATE = re.compile(
    rf"\)?(?:,?\s*(?P<number>(?:Nr\.?\s*)?\d{{1,4}}/\d{{2,4}}))?\s*(?P<agency>{_AGENCY})?(?P<separator>{_DASH}|\s*[:.|]\s+|\s*$|\s+)"
)
_CLOSED = re.compile(rf"\){_DASH}")
"""`JENA, Germany (June 17, 2027) – `"""
_UNDATED = re.compile(
    rf"(?P<place>{_PLACE})(?:\s*(?P<agency>{_AGENCY})(?:{_DASH}|\s*[:.]?\s+)|(?P<dash>{_DASH}))(?=[\w„“\"‚«»])"
)
_CAPITALS = re.compile(r"(?P<place>[A-Z]{3,}(?:\s[A-Z]{2,}){0,2},\s(?:[A-Z]\.?[A-Z]\.?|[A-Z]{4,}))\s+(?=[A-Z][a-z])")
_STOPPED = re.compile(r"(?P<place>[A-ZÄÖÜ][a-zäöüß]+(?:[ -/][A-ZÄÖÜ][a-zäöüß]+)?)\.\s+(?=[A-ZÄÖÜ„“\"])")
_NO_PLACE = re.compile(
    r"(?:Am|Ab|Im|In|Seit|Vom|Bis|Zum|Zur|Der|Die|Das|On|By|Since|From|The|Until|As|Of|At|Date|Datum|Stand|Montag|Dienstag"
    r"|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|\w+day|Today|Heute|An|Mit|Für|Nach|Vor|Bei|After|Before|Published|Updated)\b"
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a dateline says; `end` is where the text after it begins."""

    place: str
    day: date | None
    number: str
    end: int


def read_dateline(text: str, *, whole: bool = False, evidence: str = "") -> Dateline | None:
    """The dateline at the start of `text`; with `whole` the text must be nothing but one.

    `evidence` is the rest of the release: `Mainz. Die Firma …` is a dateline where the release is
    about something in Mainz.
    """
    found = _dated(text) or (None if whole else _undated(text, evidence))
    if found and whole and found.end < len(text):
        return None
    return found


def _dated(text: str) -> Dateline | None:
    for read in find_dates(text[:_HEAD]):
        return _around(text, read)
    return None


def _around(text: str, read: DateRead) -> Dateline | None:
    """A place (or nothing) before the date, and after it the end, a dash or the text itself."""
    before = _WIRE.sub("", text[: read.start].rstrip(" –—-|/"))
    if before.endswith("(") and _CLOSED.match(text, read.end):
        before = before[:-1].rstrip()
    place = _PLACE_ONLY.fullmatch(before)
    if before.strip("( ") and (place is None or _NO_PLACE.match(before) or read.year is None):
        return None
    after = _AFTER_DATE.match(text, read.end)
    if after is None or (not after["separator"] and after.end() < len(text)):
        return None
    bare = after["separator"].isspace() and after.end() < len(text)
    if bare and (place is None or not text[after.end()].isupper()):
        return None
    found = place["place"].strip(" ,–-") if place else ""
    end = after.end()
    if not found and (later := re.match(rf"(?P<place>{_CITY}){_DASH}", text[end:])):
        found, end = later["place"], end + later.end()
    return Dateline(found, read.full, after["number"] or "", end)


def _undated(text: str, evidence: str) -> Dateline | None:
    if (found := _UNDATED.match(text)) and not _NO_PLACE.match(text):
        place = found["place"]
        short = sum(word[0].isupper() for word in place.split()) <= 2 or "," in place
        starts = text[found.end()].isupper() or text[found.end()] in '„“"‚'
        if found["agency"] or (short and starts and _is_place(place, evidence)):
            return Dateline(place.strip(" ,–-"), None, "", found.end())
    if found := _CAPITALS.match(text):
        return Dateline(found["place"], None, "", found.end())
    found = _STOPPED.match(text)
    if found and not _NO_PLACE.match(text) and _is_place(found["place"], evidence):
        return Dateline(found["place"], None, "", found.end())
    return None


_CITIES = re.compile(
    r"Aachen|Augsburg|Basel|Berlin|Bern|Bielefeld|Birmingham|Bochum|Bonn|Boston|Braunschweig|Bremen|Bristol|Brüssel"
    r"|Brussels|Cambridge|Cardiff|Chemnitz|Chicago|Darmstadt|Dortmund|Dresden|Dublin|Duisburg|Düsseldorf|Edinburgh|Erfurt|Erlangen"
    r"|Essen|Frankfurt|Freiburg|Genf|Geneva|Gießen|Glasgow|Göttingen|Graz|Halle|Hamburg|Hannover|Heidelberg|Ingolstadt|Jena"
    r"|Karlsruhe|Kassel|Kiel|Koblenz|Köln|Konstanz|Leeds|Leipzig|Leverkusen|Linz|Liverpool|London|Ludwigshafen|Luxemburg"
    r"|Magdeburg|Mainz|Manchester|Mannheim|Marburg|München|Münster|Munich|New York|Nürnberg|Oldenburg|Oxford"
    r"|Paderborn|Paris|Potsdam|Regensburg|Rostock|Saarbrücken|San Francisco|Schwerin|Seattle|Singapore|Stuttgart|Trier"
    r"|Tübingen|Ulm|Washington|Wetzlar|Wien|Vienna|Wiesbaden|Wolfsburg|Wuppertal|Würzburg|York|Zürich|Zurich",
    re.IGNORECASE,
)


_OF_A_TOWN = (
    r"(?:[Ss]tadt|[Kk]linikum|[Uu]niversität|[Hh]ochschule|[Kk]reis|[Gg]emeinde|[Ss]parkasse|[Ss]tadtwerke|[Ff]euerwehr"
    r"|gericht|[Mm]useum)"
)
"""Ends of institutions whose town stands behind them."""


def _is_place(name: str, evidence: str) -> bool:
    """A large town, one in capitals, or one that something in the release is in or of: `in Lich`, `Klinikum Lich`."""
    if _CITIES.match(name) or (name.isupper() and len(name) > 3):
        return True
    first = re.escape(re.split(r"[,/(]", name)[0].strip())
    told = rf"\b(?:in|aus|bei|nach|at|near)\s{first}\b|\b{first}er\s|{_OF_A_TOWN}\s{first}\b"
    return bool(re.search(told, evidence))

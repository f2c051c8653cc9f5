"""From-to in German: years, times, pages, routes, and the minus sign that looks alike."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.checks.message import Message
from editor.checks.rule import ERROR, GERMAN, HINT, SAFE, SUGGEST, WARNING, Example, Hit, text_rule
from editor.checks.text_view import TextView

_SPACE = "[ \u00a0\u202f]"
_YEAR = r"(?:1[5-9]|20)\d\d"
_MONTH = "(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)"
_YEARS = re.compile(rf"(?<![\w\-–./,])({_YEAR}){_SPACE}?-{_SPACE}?({_YEAR})(?![\w\-–/]|[.,]\d)")
_NUMBER_OF = re.compile(r"\b(?:Nr\.|Nummer|Az\.|Aktenzeichen|ID|Artikel|Bestellnummer)[ \u00a0]$")
_LOOKED_AT = 20

_HYPHEN = re.compile(r"-(?=[ \u00a0\u202f]?(?:\d|Mo|Di|Mi|Do|Fr|Sa|So|Ja|Fe|Mä|Ap|Ma|Ju|Au|Se|Ok|No|De))")
_REACH = 48


def _around_hyphens(text: TextView, patterns: tuple[re.Pattern[str], ...]) -> Iterator[re.Match[str]]:
    """The first match of `patterns` around each hyphen: before it their first group, behind it their second."""
    for hyphen in _HYPHEN.finditer(text.plain):
        found = (match for pattern in patterns if (match := _around(text.plain, hyphen.start(), pattern)))
        if (match := next(found, None)) and not text.is_protected(*match.span()):
            yield match


def _around(plain: str, at: int, pattern: re.Pattern[str]) -> re.Match[str] | None:
    near = pattern.finditer(plain, max(0, at - _REACH), at + _REACH)
    return next((match for match in near if match.end(1) <= at < match.start(2)), None)


@text_rule(
    "DE-R-01", ERROR, GERMAN, SAFE,
    title=Message("Hyphen between years"),
    why=Message("From one year to another stands a dash without spaces."),
    source="Duden; DIN 5008:2020",
    needs=("-",),
    bad=(
        Example("Der Bericht 2025-2027 liegt vor.", "Der Bericht 2025–2027 liegt vor."),
        Example("Förderzeitraum: 2025 - 2027", "Förderzeitraum: 2025–2027"),
        Example("Jana Brandt (1971-2019) gründete das Netz.", "Jana Brandt (1971–2019) gründete das Netz."),
    ),
    good=(
        "Der Bericht 2025–2027 liegt vor.",
        "Das Formular trägt die Nummer 2025-2027-12.",
        "Rufen Sie an: 0641 2025-2027.",
        "Der Stichtag ist 2027-02-18.",
    ),
)  # fmt: skip
def hyphen_between_years(text: TextView) -> Iterator[Hit]:
    for match in _around_hyphens(text, (_YEARS,)):
        first, last = match.group(1), match.group(2)
        if first < last and not _is_code(text.plain, match.start()) and not _is_reworded(text, match.start()):
            yield Hit(match.end(1), match.start(2), "–")


def _is_code(plain: str, at: int) -> bool:
    """Whether figures are part of a phone number or of the number of a document."""
    return _is_phone(plain, at) or bool(_NUMBER_OF.search(plain, max(0, at - _LOOKED_AT), at))


def _is_reworded(text: TextView, at: int) -> bool:
    """Whether another rule puts a word in the place of the hyphen."""
    found = _PREPOSITION.search(text.plain, max(0, at - _LOOKED_AT), at)
    return found is not None and any(pattern.match(text.plain, found.start()) for pattern in (_FROM_YEAR, _BETWEEN))


def _is_phone(plain: str, at: int) -> bool:
    """Whether figures stand right before, as in `0641 2025-2027`."""
    before = plain[max(0, at - 2) : at]
    return bool(before.strip()) and before.strip()[-1].isdigit()


# -- other ranges

_UNIT = (
    "(?:Uhr|Prozent|Euro|Meter|Kilometer|Zentimeter|Millimeter|Kilogramm|Tonnen|Jahren?|Monaten?|Wochen|Tagen?|Stunden"
    "|Minuten|Sekunden|Personen|Menschen|Teilnehmer|Teilnehmende|Teilnehmenden|Plätze|Seiten|Millionen|Milliarden|Grad"
    r"|Mio\.|Mrd\.|km|kg|cm|mm|kW|MW|GW|h|%|€|°C?)(?!\w)"
)
_BEFORE = r"(?<![\w\-–/])(?:S\.|Seiten?|Abb\.|Kapitel|Kap\.|Ziffern?|Absätze|Zeilen|Folien|Tage|Klassen|KW)"
_SHORT_DAY = "(?:Mo|Di|Mi|Do|Fr|Sa|So)"
_LONG_DAY = "(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)"
_RANGES = (
    re.compile(
        rf"(?<![\w\-–./,:+])(\d{{1,3}}(?:,\d{{1,2}})?){_SPACE}?-{_SPACE}?(\d{{1,4}}(?:,\d{{1,2}})?)(?={_SPACE}?{_UNIT})"
    ),
    re.compile(rf"{_BEFORE}{_SPACE}(\d{{1,4}})-(\d{{1,4}})(?![\w\-–/])"),
    re.compile(rf"(?<![\w\-–./,:+])(\d{{1,2}}[:.]\d\d){_SPACE}?-{_SPACE}?(\d{{1,2}}[:.]\d\d)(?={_SPACE}Uhr)"),
    re.compile(
        rf"(?<![\w\-–./,])(\d{{1,2}}\.){_SPACE}?-{_SPACE}?(\d{{1,2}}\.)(?={_SPACE}?(?:{_MONTH}|\d\d?\.(?:\d|\s)))"
    ),
    re.compile(rf"(?<![\w\-–])({_SHORT_DAY}\.?){_SPACE}?-{_SPACE}?({_SHORT_DAY})(?![\w\-–])"),
    re.compile(rf"(?<![\w\-–])({_LONG_DAY}|{_MONTH}){_SPACE}?-{_SPACE}?({_LONG_DAY}|{_MONTH})(?![\w\-–])"),
    re.compile(rf"(?<![\w\-–./,])(\d{{1,2}}\.{_SPACE}{_MONTH}){_SPACE}?-{_SPACE}?(\d{{1,2}}\.)(?={_SPACE}{_MONTH})"),
    re.compile(rf"(?:Zeitraum|Jahre[ns]?|Saison|Spielzeit|Semester|[Pp]eriode){_SPACE}({_YEAR})-(\d\d)(?![\w\-–/])"),
    re.compile(r"(?:straße|str\.|Straße|gasse|allee|platz|weg)[ \u00a0](\d{1,4}[a-z]?)-(\d{1,4}[a-z]?)(?![\w\-–/])"),
)


@text_rule(
    "DE-R-02", WARNING, GERMAN, SUGGEST,
    title=Message("Hyphen in a from-to"),
    why=Message("From one value to another stands a dash without spaces."),
    source="Duden; DIN 5008:2020",
    needs=("-",),
    bad=(
        Example("Geöffnet ist Mo-Fr, 10-12 Uhr.", "Geöffnet ist Mo–Fr, 10–12 Uhr."),
        Example("Montag - Freitag ist offen, Sa - So zu.", "Montag–Freitag ist offen, Sa–So zu."),
        Example("Die Schau läuft 1.\u00a0März - 3.\u00a0April.", "Die Schau läuft 1.\u00a0März–3.\u00a0April."),
        Example("Das senkt den Verbrauch um 5-10\u00a0%.", "Das senkt den Verbrauch um 5–10\u00a0%."),
        Example("Das bringt ein Plus von 5-10\u00a0%.", "Das bringt ein Plus von 5–10\u00a0%."),
        Example("Mehr steht auf S. 12-15.", "Mehr steht auf S. 12–15."),
        Example("Die Messe ist am 21.-23.\u00a0Februar.", "Die Messe ist am 21.–23.\u00a0Februar."),
        Example("Einlass 10:00 - 12:30\u00a0Uhr", "Einlass 10:00–12:30\u00a0Uhr"),
        Example("Lahnstraße 12-14, Gießen", "Lahnstraße 12–14, Gießen"),
    ),
    good=(
        "Geöffnet ist Mo–Fr, 10–12 Uhr.",
        "Telefon 0641 94364-12 und 94364-0",
        "Das Spiel endet 5-3.",
        "Der Dienst ist 24-7 da.",
        "Mit 12-14-Jährigen spricht das Netz anders.",
        "Der Termin ist am 2027-02-18 um 9 Uhr.",
    ),
)  # fmt: skip
def hyphen_in_range(text: TextView) -> Iterator[Hit]:
    for match in _around_hyphens(text, _RANGES):
        at = match.start(1)
        if not _is_code(text.plain, at) and not _is_reworded(text, at):
            yield Hit(match.end(1), match.start(2), "–")


# -- words and dashes mixed

_FROM_YEAR = re.compile(
    rf"\b[Vv]o[nm]{_SPACE}(?:(?:{_YEAR})(?P<years>{_SPACE}?[-–]{_SPACE}?){_YEAR}(?!\w|-)"
    rf"|\d{{1,2}}(?:[:.]\d\d)?(?P<times>{_SPACE}?[-–]{_SPACE}?)\d{{1,2}}(?:[:.]\d\d)?(?={_SPACE}Uhr)"
    rf"|\d{{1,2}}\.(?:{_SPACE}{_MONTH})?(?P<days>{_SPACE}?[-–]{_SPACE}?)\d{{1,2}}\.(?={_SPACE}?(?:{_MONTH}|\d\d?\.))"
    rf"|{_LONG_DAY}(?P<week>{_SPACE}?[-–]{_SPACE}?){_LONG_DAY}(?!\w|-)"
    rf"|{_MONTH}(?P<months>{_SPACE}?[-–]{_SPACE}?){_MONTH}(?!\w|-))"
)
_PREPOSITION = re.compile(r"\b(?:[Vv]o[nm]|[Zz]wischen)[ \u00a0]")
_NUMBER = r"\d{1,4}(?:,\d{1,2})?"
_SECOND_RANGE = rf"{_SPACE}(?:[^\s.]{{1,12}}{_SPACE})?und{_SPACE}\d"
_BETWEEN = re.compile(
    rf"\b[Zz]wischen{_SPACE}(?:{_NUMBER}(?P<dash>{_SPACE}?[-–]{_SPACE}?){_NUMBER}(?![\w\-–/:]|[.,]\d|{_SECOND_RANGE})"
    rf"|dem{_SPACE}\d{{1,2}}\.(?P<days>{_SPACE}?[-–]{_SPACE}?)\d{{1,2}}\.(?={_SPACE}?(?:{_MONTH}|\d\d?\.)))"
)


@text_rule(
    "DE-R-03", ERROR, GERMAN, SUGGEST,
    title=Message("Dash instead of “bis” or “und”"),
    why=Message("Behind “von” stands “bis”, behind “zwischen” stands “und”, not a dash."),
    source="Duden; DIN 5008:2020",
    needs=("-", "–"),
    bad=(
        Example("Gefördert wird von 2025–2027.", "Gefördert wird von 2025 bis 2027."),
        Example("Geöffnet ist von 10-12\u00a0Uhr.", "Geöffnet ist von 10 bis 12\u00a0Uhr."),
        Example("Die Messe läuft vom 21.–23.\u00a0Februar.", "Die Messe läuft vom 21. bis 23.\u00a0Februar."),
        Example("Das kostet zwischen 5–10 Euro.", "Das kostet zwischen 5 und 10 Euro."),
        Example("Zwischen dem 2.-5.\u00a0Mai ist zu.", "Zwischen dem 2. und 5.\u00a0Mai ist zu."),
        Example("Geöffnet ist von Montag–Freitag.", "Geöffnet ist von Montag bis Freitag."),
    ),
    good=(
        "Gefördert wird von 2025 bis 2027.",
        "Geplant ist ein Wachstum von 5–10\u00a0% im Jahr.",
        "Das wuchs zwischen 2018–2020 und 2021–2023 stark.",
        "Der Bericht 2025–2027 liegt vor.",
    ),
)  # fmt: skip
def dash_behind_preposition(text: TextView) -> Iterator[Hit]:
    for match in text.search(_FROM_YEAR):
        yield _reworded(text.plain, match, " bis ")
    for match in text.search(_BETWEEN):
        yield _reworded(text.plain, match, " und ")


def _reworded(plain: str, match: re.Match[str], word: str) -> Hit:
    """The match with a word in the place of its only named group."""
    start, end = next(span for span in map(match.span, match.groupdict()) if span[0] >= 0)
    return Hit(match.start(), match.end(), f"{plain[match.start() : start]}{word}{plain[end : match.end()]}")


_COMPOUND = re.compile(r"(?<![\w\-–./,])(\d{1,3})([-–])(\d{1,3})-(?=[^\W\d_])")
_COUNTED = re.compile(
    r"(?:Zimmer|Sterne|Personen|Stunden|Tage|Jahre|Liter|Meter|Jährig|jährig|tägig|stündig|köpfig|mal|fach|Euro)"
)


@text_rule(
    "DE-R-04", HINT, GERMAN, SUGGEST,
    title=Message("From-to in a compound"),
    why=Message("Where a from-to is part of a compound, “bis” is easier to read than a dash beside a hyphen."),
    source="Amtliches Regelwerk § 44; Duden",
    needs=("-",),
    bad=(
        Example("Gesucht werden 2–3-Zimmer-Wohnungen.", "Gesucht werden 2- bis 3-Zimmer-Wohnungen."),
        Example("Das Heft ist für 12-14-Jährige.", "Das Heft ist für 12- bis 14-Jährige."),
        Example("Das geht 5–6-mal im Jahr.", "Das geht 5- bis 6-mal im Jahr."),
    ),
    good=(
        "Gesucht werden 2- bis 3-Zimmer-Wohnungen.",
        "Der 24-7-Betrieb läuft.",
        "Im 4-4-2-System spielt die Mannschaft.",
        "Der 5-3-Sieg war verdient.",
    ),
)  # fmt: skip
def range_in_compound(text: TextView) -> Iterator[Hit]:
    for match in text.search(_COMPOUND):
        if match.group(2) == "–" or _COUNTED.match(text.plain, match.end()):
            yield Hit(match.start(), match.end(), f"{match.group(1)}- bis {match.group(3)}-")


_ROUTE = re.compile(
    r"\b(?:Strecke|Bahnstrecke|Route|Linie|Bahnlinie|Verbindung|Zugverbindung|Flugverbindung|Partie|Begegnung|Spiel"
    r"|Duell)[ \u00a0]"
    r"([A-ZÄÖÜ][a-zäöüß]{2,20})-([A-ZÄÖÜ][a-zäöüß]{2,20})(?![\w-])"
)
_DOUBLE = frozenset(
    {
        "Baden-Baden", "Baden-Württemberg", "Rhein-Main", "Rhein-Neckar", "Rhein-Ruhr", "Rhein-Sieg", "Lahn-Dill",
        "Nordrhein-Westfalen", "Rheinland-Pfalz", "Sachsen-Anhalt", "Schleswig-Holstein", "Mecklenburg-Vorpommern",
        "Garmisch-Partenkirchen", "Castrop-Rauxel", "Main-Kinzig", "Main-Taunus", "Mörfelden-Walldorf",
        "Idar-Oberstein", "Villingen-Schwenningen", "Bietigheim-Bissingen", "Leinfelden-Echterdingen",
    }
)  # fmt: skip
"""Names of places with a hyphen of their own."""


@text_rule(
    "DE-R-05", HINT, GERMAN, SUGGEST,
    title=Message("Hyphen between places"),
    why=Message("From one place to another, or one team against another, stands a dash without spaces."),
    source="Duden",
    needs=("-",),
    bad=(
        Example("Die Strecke Gießen-Marburg ist gesperrt.", "Die Strecke Gießen–Marburg ist gesperrt."),
        Example("Auf der Linie Jena-Weimar fahren Busse.", "Auf der Linie Jena–Weimar fahren Busse."),
        Example("Zum Spiel Wetzlar-Jena kamen viele.", "Zum Spiel Wetzlar–Jena kamen viele."),
    ),
    good=(
        "Die Strecke Gießen–Marburg ist gesperrt.",
        "Die Linie Baden-Baden wird gestärkt.",
        "Das Haus steht in Gießen-Wieseck.",
        "Die Route Rhein-Main führt hindurch.",
    ),
)  # fmt: skip
def hyphen_between_places(text: TextView) -> Iterator[Hit]:
    for match in text.search(_ROUTE):
        if f"{match.group(1)}-{match.group(2)}" not in _DOUBLE:
            yield Hit(match.end(1), match.start(2), "–")


_AMOUNT = r"\d{1,4}(?:,\d{1,3})?"
_DEGREES = rf"{_SPACE}?(?:°|Grad\b)"
_MINUS = re.compile(
    rf"(?<![^\s(])-(?={_AMOUNT}(?:{_DEGREES}|{_SPACE}?(?:%|Prozent\b)|{_SPACE}bis{_SPACE}-?{_AMOUNT}{_DEGREES}))"
)


@text_rule(
    "DE-R-06", WARNING, GERMAN, SAFE,
    title=Message("Hyphen as a minus sign"),
    why=Message("Before a figure with its unit stands the minus sign, which is as wide as a plus."),
    source="DIN 5008:2020; DIN 1338",
    needs=("-",),
    bad=(
        Example("In der Nacht werden -5\u00a0°C erwartet.", "In der Nacht werden −5\u00a0°C erwartet."),
        Example("Der Versuch läuft bei -10 bis -5\u00a0°C.", "Der Versuch läuft bei −10 bis −5\u00a0°C."),
        Example("Das Ergebnis (-3,5\u00a0%) überrascht.", "Das Ergebnis (−3,5\u00a0%) überrascht."),
    ),
    good=(
        "In der Nacht werden −5\u00a0°C erwartet.",
        "Der Umsatz wächst um 5-10\u00a0%.",
        "Der Bereich 10 -15\u00a0°C ist heikel.",
        "Das Modell X-5\u00a0°C gibt es nicht.",
    ),
)  # fmt: skip
def hyphen_as_minus(text: TextView) -> Iterator[Hit]:
    plain = text.plain
    for match in text.search(_MINUS):
        at = match.start()
        before = plain[max(0, at - 4) : at].rstrip(" \u00a0\u202f")
        if before[-1:].isdigit():
            continue
        is_item = not before or before.endswith("\n")
        yield Hit(at, match.end(), "−", is_safe=not is_item)

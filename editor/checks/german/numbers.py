"""How German writes numbers: points for thousands, a comma for decimals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.checks.finding import Severity
from editor.checks.german.figures import CURRENCIES, DIGITS, SIGNS, UNITS, Figure, figures, grouped, word_before
from editor.checks.message import Message
from editor.checks.rule import ERROR, GERMAN, HINT, SUGGEST, WARNING, Example, Hit, text_rule
from editor.checks.text_view import TextView
from editor.language.wordlists import word_set

_ENGLISH = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_DECIMAL = re.compile(r"\d+\.\d{1,2}")
_TIMES = re.compile(r"-?(?:mal|fach)(?!\w)")
_FIVE_DIGITS = re.compile(r"[1-9]\d{4,9}")
_NAMED = word_set("nr nr. nummer id hrb hra konto blz plz az auftrag aktenzeichen telefon tel. tel.: fax artikel")

_COUNTED = word_set(
    """Besucher Besuchern Besucherinnen Gäste Gästen Menschen Personen Einwohner Einwohnern Einwohnerinnen Bürger
    Bürgern Bürgerinnen Mitarbeiter Mitarbeitern Mitarbeiterinnen Mitarbeitende Mitarbeitenden Beschäftigte
    Beschäftigten Mitglieder Mitgliedern Kunden Kundinnen Haushalte Haushalten Häuser Häusern Wohnungen Unternehmen
    Betriebe Betrieben Firmen Studierende Studierenden Schüler Schülerinnen Schülern Patienten Patientinnen Teilnehmer
    Teilnehmern Teilnehmerinnen Teilnehmende Teilnehmenden Anschlüsse Anschlüssen Arbeitsplätze Arbeitsplätzen Stellen
    Fahrzeuge Fahrzeugen Geräte Geräten Anlagen Exemplare Exemplaren Stück Plätze Plätzen Fälle Fällen Euro Dollar
    Franken Quadratmeter Quadratmetern Kubikmeter Kilometer Kilometern Meter Metern Tonnen Liter Litern Hektar
    Megawattstunden Kilowattstunden Gigawattstunden Stunden Tage Seiten Bäume Tickets Karten Spenden Fans Zuschauer
    Zuschauern Aussteller Ausstellern Kinder Kindern Frauen Männer Jugendliche Jugendlichen Unterschriften Downloads"""
)
"""What is counted by the thousand; a figure before another noun may be a postal code."""


@text_rule(
    "DE-N-01",
    ERROR,
    GERMAN,
    SUGGEST,
    title=Message("English way of writing a number"),
    why=Message("In German a point parts thousands and a comma the decimals: “12.500”, “1.234,5”."),
    source="DIN 5008:2020; Duden",
    needs=(",",),
    bad=(
        Example("Es kamen 12,500 Besucher nach Jena.", "Es kamen 12.500 Besucher nach Jena."),
        Example("Die Summe liegt bei 1,234.50\u00a0Euro.", "Die Summe liegt bei 1.234,50\u00a0Euro."),
        Example("Rund 1,200,000 Häuser sind am Netz.", "Rund 1.200.000 Häuser sind am Netz."),
        Example("Das Labor kostet 2,500\u00a0Euro im Monat.", "Das Labor kostet 2.500\u00a0Euro im Monat."),
    ),
    good=(
        "Es kamen 12.500 Besucher nach Jena.",
        "Die Spule misst 1,500\u00a0Millimeter, der Zins liegt bei 3,125\u00a0Prozent.",
        "Der Wert liegt bei 50,587 Nord, 2,125 Mikrogramm, 1,085 US-Dollar und 1,375\u00a0Millionen Euro.",
        "Die Linien 1,2,3 und 4,500er fahren; der Faktor beträgt 1,234.",
    ),
)
def english_number(text: TextView) -> Iterator[Hit]:
    for figure in figures(text):
        if _ENGLISH.fullmatch(figure.number) and (severity := _doubt(figure)):
            whole, _, decimals = figure.number.partition(".")
            fix = grouped(whole.replace(",", ""), text.style.thousands) + (f",{decimals}" if decimals else "")
            message = Message("Is this a number of thousands? In German a point parts them, the comma is for decimals.")
            sure = severity is ERROR
            yield Hit(figure.start, figure.number_end, fix, None if sure else message, severity=severity)


def _doubt(figure: Figure) -> Severity | None:
    """How sure it is that this is no decimal number; None where it may well be one."""
    number, counted = figure.number, figure.unit[:1].isupper() and bool(figure.gap)
    if number.count(",") > 1 or "." in number:
        return ERROR
    if number.startswith("0"):
        return None
    if figure.unit in _MONEY:
        return WARNING if number.endswith("00") else None
    return ERROR if counted and not _has_fractions(figure.unit) else None


_MONEY = CURRENCIES | {"€", "$", "EUR", "USD", "US"}
_FRACTIONED = word_set("Teile Mal Nord Ost Süd West Kelvin Karat Knoten Zoll Sievert Mol Candela Lumen Lux Barrel")
_FRACTIONED_ENDS = tuple(
    word_set(
        """meter metern gramm liter litern watt volt hertz bit byte joule pascal newton ampere punkte punkten sekunden
        minuten stunden jahre jahren tage tagen wochen meilen tonnen grad promille einheiten pixel"""
    )
)


def _has_fractions(unit: str) -> bool:
    return unit in UNITS or unit in _FRACTIONED or unit.casefold().endswith(_FRACTIONED_ENDS)


@text_rule(
    "DE-N-02",
    WARNING,
    GERMAN,
    SUGGEST,
    title=Message("Decimal point"),
    why=Message("German has a comma before the decimals: “3,5 Prozent”."),
    source="DIN 5008:2020; DIN 1333",
    needs=(".",),
    bad=(
        Example("Der Anteil steigt um 3.5\u00a0Prozent.", "Der Anteil steigt um 3,5\u00a0Prozent."),
        Example(
            "Das Land gibt 2.5\u00a0Mio. Euro für 1.25\u00a0km Netz.",
            "Das Land gibt 2,5\u00a0Mio. Euro für 1,25\u00a0km Netz.",
        ),
        Example("Das Netz ist 1.5-mal so schnell.", "Das Netz ist 1,5-mal so schnell."),
    ),
    good=(
        "Der Anteil steigt um 3,5\u00a0Prozent.",
        "Das Fest beginnt um 14.30\u00a0Uhr und kostet 1.000\u00a0Euro.",
        "Kapitel 3.5 Grundlagen, Stand vom 21.02. in Jena.",
        "Die Norm ISO 2.5 % gilt nicht, Version 2.0 schon.",
    ),
)
def decimal_point(text: TextView) -> Iterator[Hit]:
    for figure in figures(text):
        if _DECIMAL.fullmatch(figure.number) and _has_unit(text.plain, figure):
            yield Hit(figure.start, figure.number_end, figure.number.replace(".", ","))


_LETTERS = word_set("m l g t V W")


def _has_unit(plain: str, figure: Figure) -> bool:
    if word_before(plain, figure.start).casefold() in {"kapitel", "abschnitt", "punkt", "iso", "version", "usb"}:
        return False
    if figure.unit == "Uhr":
        return False
    if _has_fractions(figure.unit) or (figure.gap and figure.unit in _LETTERS):
        return True
    return bool(_TIMES.match(plain, figure.number_end))


@text_rule(
    "DE-N-03",
    HINT,
    GERMAN,
    SUGGEST,
    title=Message("Thousands not parted"),
    why=Message("From five digits on, thousands are parted in the way of the house: “12.500”."),
    source="DIN 5008:2020; Duden",
    needs=DIGITS,
    bad=(
        Example("Es kamen 12500 Besucher nach Jena.", "Es kamen 12.500 Besucher nach Jena."),
        Example("Das Labor kostet 1250000\u00a0Euro.", "Das Labor kostet 1.250.000\u00a0Euro."),
        Example("Rund 40000 Haushalte sind am Netz.", "Rund 40.000 Haushalte sind am Netz."),
    ),
    good=(
        "Es kamen 12.500 Besucher nach 35390 Gießen.",
        "Es kamen 4500 Besucher nach Jena.",
        "Der Auftrag 12500 Geräte-Nord läuft, HRB 12345 Wetzlar auch.",
        "Die Nummer 0641\u00a012345 Zentrale gilt.",
    ),
)
def thousands_not_parted(text: TextView) -> Iterator[Hit]:
    for figure in figures(text):
        is_count = bool(figure.gap) and (figure.unit in _COUNTED or figure.unit in SIGNS)
        if not is_count or not _FIVE_DIGITS.fullmatch(figure.number):
            continue
        if word_before(text.plain, figure.start).casefold() not in _NAMED:
            yield Hit(figure.start, figure.number_end, grouped(figure.number, text.style.thousands))

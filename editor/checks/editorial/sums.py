"""Figures that cannot be: a part larger than the whole, and a figure that stands in the headline alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.checks.editorial.specimens import EN, headed
from editor.checks.message import Message
from editor.checks.release_view import EditionView, PlacedText
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
    edition_rule,
    text_rule,
)
from editor.checks.text_view import TextView
from editor.domain.blocks import Kind

_UNIT = (
    r"Euro|€|Prozent|%|Uhr|Jahre|Grad|Meter|Kilometer|km|cm|Tonnen|Stunden|Minuten|per cent|percent|euros|o[’']clock"
)
_MONTH = r"Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Mar|May|Oct|Dec"
_OF = re.compile(
    r"(?<![\w.,:/–-])(?P<part>\d{1,9})(?: |\u00a0)(?:von|of|out of)(?: |\u00a0)"
    r"(?:den |the |insgesamt |a total of )?(?P<whole>\d{1,9})"
    rf"(?![\d.,:/–-])(?!\.\d)(?= (?!bis\b|an\b|auf\b|to\b|(?:{_UNIT}|{_MONTH})\b)[^\W\d_]{{3}})"
)
_CHANGE = re.compile(r"\b(?:um|by|ab|seit|von|from|Platz|place|Nr\.|No\.?)(?: |\u00a0)$", re.IGNORECASE)
_PEOPLE = re.compile(
    r"(?<![\d.,])(?P<share>\d{3,4})(?: |\u00a0)?(?:%|Prozent|percent|per cent)(?: |\u00a0)"
    r"(?:der|aller|unserer|ihrer|of (?:the|all|its|our))"
    r"(?: |\u00a0)(?:Befragten|Teilnehm\w{0,12}|Mitglieder\w{0,3}|Beschäftigten|Mitarbeit\w{0,8}"
    r"|Bevölkerung|Haushalte|Betriebe|Unternehmen|Menschen|Kinder|Schüler\w{0,6}|Studierenden|Stimmen"
    r"|respondents|participants|members|employees|population|households|companies|people|children|students|votes)\b"
)
_PER_CENT = re.compile(
    r"(?<![\d.,–-])(?P<share>\d{1,3}(?:[.,]\d{1,2})?)(?: |\u00a0|\u202f)?(?:%|Prozent\b|percent\b|per cent\b)(?!punkt)"
)
_GROWTH = re.compile(
    r"\b(?:um|by|wuchs\w{0,2}|stieg\w{0,2}|sank\w{0,2}|gestiegen|gewachsen|zuvor|vorher|Vorjahr\w{0,4}|rose|grew|fell"
    r"|up|down|previously|compared|statt|instead|Mehrfachnennung\w{0,2})\b"
)
_SHARED = re.compile(
    r"\b(?:entfallen|entfällt|entfielen|verteilen sich|setzt sich|setzen sich|die übrigen|der Rest|the rest"
    r"|the remaining|made up|account for|accounts for)\b"
)


@text_rule(
    "ED-N-06",
    ERROR,
    BOTH,
    NONE,
    title=Message("Part larger than the whole"),
    why=Message("These figures cannot be: the part is larger than the whole."),
    source="Arithmetic",
    needs=("von", "of", "%", "Prozent", "percent", "per cent"),
    bad=(
        "Dabei waren 46 von 41 Betrieben in Gießen.",
        "Das begrüßen 120\u00a0Prozent der Befragten.",
        "Auf Optik entfallen 60\u00a0Prozent, auf Medizin 30\u00a0Prozent und auf Laser 25\u00a0Prozent.",
        Example("In the end, 46 of the 41 companies agreed.", at=Surroundings(language=EN)),
    ),
    good=(
        "Dabei waren 41 von 64 Betrieben.",
        "Die Zahl stieg um 30 von 20 auf 50 Betriebe.",
        "Geöffnet ist am 21. Februar 2027 von 10 bis 16\u00a0Uhr.",
        "Der Umsatz liegt bei 120 Prozent der Planung.",
        "Auf Optik entfallen 60\u00a0Prozent, auf Medizin 30\u00a0Prozent und auf Laser 10\u00a0Prozent.",
        "Optik wuchs um 60\u00a0Prozent, Medizin um 50\u00a0Prozent.",
        Example("On 21 of 28 February days the lab was full.", at=Surroundings(language=EN)),
    ),
)
def impossible_share(text: TextView) -> Iterator[Hit]:
    for match in text.search(_OF):
        if _is_impossible(match, text.plain):
            yield Hit(match.start(), match.end(), message=_MORE)
    for match in text.search(_PEOPLE):
        if int(match["share"]) > 100:
            yield Hit(match.start(), match.end(), message=_TOO_MANY)
    yield from _sums(text)


_MORE = Message("The part is larger than the whole: is one of the figures wrong?")
_TOO_MANY = Message("More than 100 per cent of them cannot be: is the figure wrong?")


def _is_impossible(match: re.Match[str], plain: str) -> bool:
    part, whole = int(match["part"]), int(match["whole"])
    if part <= whole or whole < 2 or _is_year(part) or _is_year(whole):
        return False
    return not _CHANGE.search(plain, max(0, match.start() - 8), match.start())


def _is_year(number: int) -> bool:
    return 1900 <= number <= 2100


def _sums(text: TextView) -> Iterator[Hit]:
    """Shares of one sentence that is about a division."""
    for start, end in dict.fromkeys(text.sentence_at(signal.start()) for signal in text.search(_SHARED)):
        shares = list(_PER_CENT.finditer(text.plain, start, end))
        total = sum(float(match["share"].replace(",", ".")) for match in shares)
        if len(shares) > 1 and total > 100.5 and not _GROWTH.search(text.plain, start, end):
            said = Message("The shares add up to {total} per cent.", total=f"{total:g}")
            yield Hit(shares[0].start(), shares[-1].end(), message=said, severity=WARNING)


# -- the headline

_NUMBER = re.compile(r"(?<![\w.,–-])\d+(?:[.,\u00a0\u202f ]\d{3})*(?:[.,]\d+)?(?![\w])")
_ABOUT = re.compile(
    r"(?:rund|etwa|circa|ca\.|fast|knapp|über|mehr als|gut|bis zu|nahezu|about|around|over|more than|nearly|almost"
    r"|up to|some)(?: |\u00a0)(?:€|\$)?$",
    re.IGNORECASE,
)
_WORDS = {
    word: str(number)
    for number, words in enumerate(
        [
            "eins ein eine one",
            "zwei two",
            "drei three",
            "vier four",
            "fünf five",
            "sechs six",
            "sieben seven",
            "acht eight",
            "neun nine",
            "zehn ten\n        ",
            "elf eleven",
            "zwölf twelve",
            "dreizehn thirteen",
            "vierzehn fourteen",
            "fünfzehn fifteen",
        ],
        start=1,
    )
    for word in words.split()
}


@edition_rule(
    "ED-N-07",
    HINT,
    title=Message("Figure of the headline is not in the text"),
    why=Message("A figure of the headline should come again in the text, with what it stands for."),
    source="Press practice",
    bad=(
        Example(
            "64 Betriebe teilen sich ein Labor",
            release=lambda: headed("64 Betriebe teilen sich ein Labor", "Viele Betriebe messen gemeinsam."),
        ),
        Example(
            "1,2 Millionen Euro für ein Labor",
            release=lambda: headed(
                "1,2 Millionen Euro für ein Labor", "Das Land fördert das Labor mit 1,3 Millionen Euro."
            ),
        ),
        Example(
            "41 companies share a lab",
            release=lambda: headed("41 companies share a lab", "Many companies test together.", lead=EN),
        ),
    ),
    good=(
        Example(
            "64 Betriebe teilen sich ein Labor",
            release=lambda: headed("64 Betriebe teilen sich ein Labor", "Es sind 64 Betriebe."),
        ),
        Example("3 Labore öffnen", release=lambda: headed("3 Labore öffnen", "Drei Labore öffnen im Mai.")),
        Example("Mehr als 60 Betriebe", release=lambda: headed("Mehr als 60 Betriebe messen", "Es sind 64 Betriebe.")),
        Example(
            "Optikpreis 2027 verliehen",
            release=lambda: headed("Optikpreis 2027 verliehen", "Der Preis geht nach Gießen."),
        ),
        Example("5G im Labor", release=lambda: headed("5G im Labor", "Der Funk ist neu.")),
    ),
)
def figure_of_headline(edition: EditionView) -> Iterator[Spotted]:
    headline = edition.first(Kind.HEADLINE)
    if headline is None or not (figures := list(_figures(headline))):
        return
    if not any(text.view.kind is not None and text.view.kind is not Kind.PHOTO for text in edition.running):
        return
    said = edition.gather(_numbers_of_body, edition.running)
    for match in figures:
        value = _value(match.group())
        if not any(value in numbers for _, numbers in said):
            yield headline.spotted(match.start(), match.end())


def _figures(headline: PlacedText) -> Iterator[re.Match[str]]:
    """Its figures but for years, and for those that are about."""
    for match in headline.view.search(_NUMBER):
        value = _value(match.group())
        if not (value.isdigit() and _is_year(int(value))) and not _ABOUT.search(
            headline.plain, max(0, match.start() - 12), match.start()
        ):
            yield match


def _numbers_of_body(view: TextView) -> frozenset[str]:
    """The numbers of a text that is read on, in figures and in words."""
    if view.kind is None or view.kind is Kind.PHOTO:
        return frozenset()
    figures = (_value(match.group()) for match in _NUMBER.finditer(view.plain))
    return frozenset((*figures, *(_WORDS[word] for word in _WORDS.keys() & view.vocabulary.keys())))


def _value(number: str) -> str:
    """A number without its grouping; a decimal mark as it is written in English."""
    whole, fraction = number, ""
    if match := re.search(r"[.,](\d{1,2}|\d{4,})$", number):
        whole, fraction = number[: match.start()], f".{match[1]}"
    return re.sub(r"\D", "", whole) + fraction

"""Apostrophes in German: the character, those that are too many, and the one after a name that ends with an s."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.checks.finding import Severity
from editor.checks.message import Message
from editor.checks.rule import ERROR, GERMAN, HINT, SAFE, SUGGEST, WARNING, Example, Hit, text_rule
from editor.checks.text_view import TextView
from editor.language.given_names import is_given_name
from editor.language.wordlists import word_set

_WRONG = re.compile(r"(?<=[^\W\d_])[´`'‘′ʼ](?=[^\W\d_])")
_INNER_OPEN = re.compile(r"[‚›][^‚‘’]{0,200}$")

_WITH_S = re.compile(r"['’´`‘]s(?![\w’'])")
_STEM = re.compile(r"(?<![\w’'´`‘-])[^\W\d_][\w-]{0,40}$")
_SHORT_FORM = re.compile(r"[A-ZÄÖÜ]{2,6}")
_PLURALS = word_set(
    """Info Foto Auto Video Handy Baby Party Hobby Team Club Job Star Tipp Event Workshop Logo Büro Kilo Laptop Account
    Snack Ticket Blog Shop Start-up Startup Flyer Newsletter Podcast Clip Link Tool Trend Song Label Hotel Café
    Restaurant Kino Studio Radio Taxi Limo Pizza Kita Azubi Profi App Tablet Server Chip Test Scan Modul Plugin
    Webinar"""
)
_ADVERBS = word_set(
    """montag dienstag mittwoch donnerstag freitag samstag sonntag morgen vormittag mittag nachmittag abend nacht nicht
    recht link unterweg stet bereit eilend anfang"""
)
_JOINED = word_set("für auf an in um durch vor über hinter unter Für Auf An In Um Durch Vor Über Hinter Unter")
_PLACES = word_set(
    """Deutschland Europa Hessen Bayern Sachsen Thüringen Brandenburg Berlin Hamburg München Köln Frankfurt Stuttgart
    Gießen Wetzlar Jena Marburg Leipzig Dresden Erfurt Kassel Bremen Mittelhessen Österreich Frankreich Italien England
    Amerika China Asien Afrika Russland Polen"""
)
_GENITIVES = re.compile(r"(?:^|\W)(?:des|eines|dieses|jenes|ihres|seines|unseres|deren|dessen)[ \u00a0]$")
_ADJECTIVE = re.compile(r"[ \u00a0](?!seine|ihre|eine|ohne|alle|viele)[a-zäöüß]{2,30}(?<![td])(?:e|es|er|em)(?!\w)")
_WORD_BEHIND = re.compile(r"[ \u00a0](?:[A-ZÄÖÜ][a-zäöüß]|[a-zäöüß]{2,30}(?<![td])(?:e|es|er|em)(?!\w))")
_BRANDS = word_set(
    """McDonald Levi Lloyd Moody Macy Wendy Christie Sotheby Kellogg Domino Hellmann Daniel Poor Bachelor Master Women
    Men Children People Valentine Patrick Lay Reese Wrigley Trader Harrod Sainsbury King Queen Lord Lady Toy Land Today
    World Driver Player Writer Mother Father Ben Jerry Church Carl Uncle Denny Arby Chili Applebee Hershey Gray Grey
    Jack Johnnie Victoria Schindler Murphy Parkinson Alzheimer Nature Business Winner Founder Let What It That
    Here There Who He She Where Student Speaker Day Night Artist Author"""
)

_AFTER_S = re.compile(r"(?<![\w'’])(?P<stem>[A-ZÄÖÜ][a-zäöüß-]{1,40}(?:s|ß|x|z|ce))['´`](?=[ \u00a0][^\W\d_])")
_SINGLE_OPEN = re.compile(r"(?:^|[\s(„–])['‚´`‘](?=\w)", re.MULTILINE)


@text_rule(
    "DE-AP-01",
    ERROR,
    GERMAN,
    SAFE,
    title=Message("Wrong character for an apostrophe"),
    why=Message("The apostrophe is “’”, no accent, no straight mark and no quotation mark."),
    source="DIN 5008:2020; Amtliches Regelwerk § 96",
    needs=("´", "`", "'", "‘", "′", "ʼ"),
    bad=(
        Example("So geht's voran in Jena.", "So geht’s voran in Jena."),
        Example("Das Labor wird zu Ku´damm 5 verlegt.", "Das Labor wird zu Ku’damm 5 verlegt."),
        Example("Wie war`s in Wetzlar?", "Wie war’s in Wetzlar?"),
    ),
    good=(
        "So geht’s voran in Jena.",
        "Das Wort ‚Netz‘ passt, das Wort ‚Labor‘s Netz‘ nicht.",
        "Die Spule misst 15' und 3\" im Kern.",
        "Das ist 'Netz' und 'Labor'; die LKW's stehen im Weg.",
    ),
)
def wrong_apostrophe(text: TextView) -> Iterator[Hit]:
    too_many = {hit.end - 2 for hit in _too_many(text) if hit.severity is WARNING}
    for match in text.search(_WRONG):
        if match.start() in too_many:
            continue
        if match.group() != "‘" or not _INNER_OPEN.search(text.plain, max(0, match.start() - 201), match.start()):
            yield Hit(match.start(), match.end(), "’")


@text_rule(
    "DE-AP-02",
    WARNING,
    GERMAN,
    SUGGEST,
    title=Message("Apostrophe too many"),
    why=Message(
        "German has no apostrophe in genitives, plurals and joined words: “Brandts Rede”, “Infos”, “PKWs”, “fürs”."
    ),
    source="Amtliches Regelwerk § 97",
    needs=("’s", "'s", "´s", "`s", "‘s"),
    bad=(
        Example("Alle Info’s stehen im Netz.", "Alle Infos stehen im Netz."),
        Example("Es fahren 40 PKW’s und LKW's nach Jena.", "Es fahren 40 PKWs und LKWs nach Jena."),
        Example("Tom Reuter sprach. Reuter’s Rede ist im Netz.", "Tom Reuter sprach. Reuters Rede ist im Netz."),
        Example("Die Leitung des Netzwerk’s liegt in Gießen.", "Die Leitung des Netzwerks liegt in Gießen."),
        Example("Das Labor ist für’s Erste in Hessen’s Mitte.", "Das Labor ist fürs Erste in Hessens Mitte."),
        Example(
            "Dr.\u00a0Jana Brandt leitet das Labor. Brandt’s neues Team wächst.",
            "Dr.\u00a0Jana Brandt leitet das Labor. Brandts neues Team wächst.",
        ),
    ),
    good=(
        "Alle Infos stehen im Netz, so geht’s voran.",
        "Eva’s Blumenladen in Jena feiert, Levi’s und McDonald’s auch.",
        "Marx’ Werk und Brandts Rede sind bekannt.",
        "Wenn’s gelingt, war’s gut, und das ist’s.",
        "Das Programm Women’s Network und die Women’s Days gehen weiter.",
    ),
)
def apostrophe_too_many(text: TextView) -> Iterator[Hit]:
    return _too_many(text)


def _too_many(text: TextView) -> Iterator[Hit]:
    for match in text.search(_WITH_S):
        stem = _STEM.search(text.plain, max(0, match.start() - 41), match.start())
        if stem and (severity := _fault(text, stem.group(), stem.start(), match.end())):
            yield Hit(stem.start(), match.end(), f"{stem.group()}s", severity=severity)


def _fault(text: TextView, stem: str, start: int, end: int) -> Severity | None:
    """How sure it is that the apostrophe is wrong: a firm may have one in its name, `Eva’s Blumenladen`."""
    if _is_wrong(text.plain, stem, start):
        return WARNING
    if stem in _BRANDS or not stem[0].isupper() or not _WORD_BEHIND.match(text.plain, end):
        return None
    if any(name.surname == stem for name in text.names) or (is_given_name(stem) and _ADJECTIVE.match(text.plain, end)):
        return WARNING
    return None if is_given_name(stem) else HINT


def _is_wrong(plain: str, stem: str, start: int) -> bool:
    if stem in _PLURALS or stem in _JOINED or stem in _PLACES or stem.casefold() in _ADVERBS:
        return True
    if stem in _BRANDS:
        return False
    return bool(_SHORT_FORM.fullmatch(stem) or _GENITIVES.search(plain, max(0, start - 12), start))


@text_rule(
    "DE-AP-03",
    ERROR,
    GERMAN,
    SUGGEST,
    title=Message("Straight apostrophe after a name"),
    why=Message("The genitive of a name that ends with the sound of an s has an apostrophe: “Max’ Idee”."),
    source="Amtliches Regelwerk § 96",
    needs=("'", "´", "`"),
    bad=(
        Example("Das ist Max' Idee für Jena.", "Das ist Max’ Idee für Jena."),
        Example("Fritz' Labor wächst.", "Fritz’ Labor wächst."),
        Example("So war Hans´ neuer Plan.", "So war Hans’ neuer Plan."),
    ),
    good=(
        "Das ist Max’ Idee für Jena.",
        "Das Netz heißt 'Max' und wächst.",
        "Sie wohnen in Jenas' Mitte nicht, 'Labor' schon.",
        "Die Spule misst 15' im Kern.",
    ),
)
def straight_apostrophe_after_name(text: TextView) -> Iterator[Hit]:
    if _SINGLE_OPEN.search(text.plain):
        return
    for match in text.search(_AFTER_S):
        yield Hit(match.start(), match.end(), f"{match['stem']}’")

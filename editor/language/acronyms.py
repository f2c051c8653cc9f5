"""Abbreviations made of initials: where they stand, which everybody knows, and where a text spells them out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from editor.language.given_names import is_given_name
from editor.language.names import is_organisation_word
from editor.language.wordlists import word_set

_TOKEN = re.compile(r"(?<![\w&.+/@#-])(?P<short>[A-ZÄÖÜ]{2,6})s?(?![\w&+@]|\.\w)")
_ROMAN = re.compile(r"[IVXLCM]+")
_VOWELS = re.compile(r"[AEIOUYÄÖÜ]")
_CAPITALS_BEFORE = re.compile(r"(?<!\w)[A-ZÄÖÜ]{2,30}[ \u00a0]$")
_CAPITALS_BEHIND = re.compile(r"[ \u00a0][A-ZÄÖÜ]{2,30}(?!\w)")
_FIGURE_BEFORE = re.compile(r"[\d€$£][ \u00a0]?$")
_FIGURE_BEHIND = re.compile(r"[ \u00a0-]?\d")
_NEXT_WORD = re.compile(r"[ \u00a0]([A-ZÄÖÜ][\w.]+)")

_KNOWN = word_set(
    """
    AG KG SE EU USA UNO UN NATO DIN ISO EN PDF TV EUR USD GBP CHF IT CEO CFO CTO COO CIO UK US USB WLAN LED LCD
    OLED DNA RNA HIV AIDS COVID GPS SMS PC PCS CD DVD FAQ PR HR VIP ARD ZDF WDR NDR SWR MDR BR RBB RTL BBC CNN
    CDU CSU SPD FDP DHL UPS IBM SAP BMW VW BASF BP ABB AEG AOK TÜV ADAC DAX EZB IHK DFB FIFA UEFA IOC WHO UNESCO
    UNICEF NASA ESA CERN OECD ICE IC DB ÖPNV MINT KI AI CO OK NRW BRD DDR MEZ MESZ CET CEST GMT BST UTC AM PM
    EST EDT PST PT ET CT MRT ID QR URL HTML WWW HTTP XML CSS PHP SQL JPG PNG EKG AGB DSGVO GDPR NGO PIN TAN VR
    AR FC SV TSV PLZ TOP NEU NICHT ALLE JETZT OPEN NEW NOW FREE NOT AND THE FOR IKEA LEGO NEIN JA LKW PKW MBA
    PHD BA BSC MSC TU FH TH GMBH INC LLC LTD PLC MA CA NY DC TX FL IL WA NJ PA VA GA OH MI NC VP SVP EVP QM EDV
    GOP DUI FDA IRS EPA NYPD LAPD NASCAR NBA NFL BAFTA MAY MUST ONLY ALL EVERY WHO WHAT WHEN WHERE
    ADHS SUV KW KWH MW GW GHZ KM CM HD UHD RAM WM EM DVB FBI CIA MIT AC HDMI SIM ATM BIP GDP VAT MWST STEM NHS
    MP MPS FTSE NYSE SARS RSS APP ISBN IBAN DOI ISIN WKN EBIT EBITDA EBT IFRS HGB BGB BGH OLG STGB STVO BKA LKA BND RKI
    DRK THW DLRG ASB DGB VDI EKD GEMA NABU BUND WWF UNHCR IWF BAMF KFZ NFC LTE CPU ETF NBA NHL NFL GER AUT SUI
    ÖVP SPÖ FPÖ NEOS ÖBB ÖGB ORF AFP APA FAZ SZ SOS NSA AFD LINKE ALDI REWE EDEKA TUI OP OB GKV PKV
    HSC TSG SSV FSV HSG JSG MSV HSV BVB KSC KSV RSV ASV ESV PSV USC EHC ERC TTC OSC VFL VFB TUS SVG DJK MTV TGS FTG"""
)

_SMALL = word_set(
    "und der die das des dem den für von vom zu zur zum in im an am bei mit and the of for at in on to by e V &"
)


@dataclass(frozen=True, slots=True)
class Acronym:
    """An abbreviation where it stands; `is_word` if it may be spoken as a name (`KUKA`)."""

    short: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        return len(self.short) > 3 and len(_VOWELS.findall(self.short)) * 3 >= len(self.short)


@lru_cache(maxsize=1024)
def acronyms(text: str) -> tuple[Acronym, ...]:
    """The abbreviations in `text` that not everybody knows and that are no part of a name, a code or a unit."""
    return tuple(_acronyms(text))


def _acronyms(text: str) -> Iterator[Acronym]:
    for match in _TOKEN.finditer(text):
        short = match["short"]
        if short not in _KNOWN and not _ROMAN.fullmatch(short) and not _is_part(text, match.start(), match.end()):
            yield Acronym(short, match.start(), match.start() + len(short))


def _is_part(text: str, start: int, end: int) -> bool:
    """Whether it stands among capitals or figures, or before `Group`, `GmbH`, `Lab`."""
    before = text[max(0, start - 32) : start]
    if _FIGURE_BEFORE.search(before) or _FIGURE_BEHIND.match(text, end):
        return True
    if _CAPITALS_BEFORE.search(before) or _CAPITALS_BEHIND.match(text, end):
        return True
    following = _NEXT_WORD.match(text, end)
    return bool(following and is_organisation_word(following[1]))


# -- long forms

_SHORT = r"(?P<short>[^\W\d_][\w&-]{1,11})"
_IN_BRACKETS = re.compile(
    rf"(?<=[\w“”\"»«.])[ \u00a0]\((?:kurz:?[ \u00a0]|abgekürzt[ \u00a0])?[„“\"]?{_SHORT}[“”\"]?(?=[),;])"
)
_LONG_BEHIND = re.compile(rf"(?<!\w){_SHORT}[ \u00a0]\((?P<long>[^\W\d_][^()\n]{{5,120}})\)")
_DASHED = re.compile(
    r"(?<!\w)(?P<short>[^\W\d_][\w&-]{1,11})[ \u00a0]?[–—-][ \u00a0]?(?P<long>[^\W\d_][^()\n.;,]{5,120})"
)
_STANDS_FOR = re.compile(
    rf"(?<!\w){_SHORT}[“”\"]?[ \u00a0](?:steht für|stands for|ist die Abkürzung für|short for)[ \u00a0]"
    r"[„“\"]?(?P<long>[^()\n.;,“”\"]{5,120})"
)
_STANDS_FOR_HINTS = ("steht für", "stands for", "Abkürzung für", "short for")
_WORD = re.compile(r"[^\W\d_][\w-]*|&")
_ENDS = re.compile(r"[()\[\];:\n]|[.!?,]\s")
"""Marks that no long form goes across."""

_LONGEST = 140


@lru_cache(maxsize=1024)
def spelled_out(text: str) -> tuple[tuple[str, str], ...]:
    """The abbreviations that `text` spells out, each with its long form; empty where that cannot be told."""
    return tuple(_spelled_out(text))


def _spelled_out(text: str) -> Iterator[tuple[str, str]]:
    if "(" in text:
        yield from _bracketed(text)
    for match in _STANDS_FOR.finditer(text) if any(hint in text for hint in _STANDS_FOR_HINTS) else ():
        yield match["short"], match["long"].strip()
    for match in _DASHED.finditer(text) if any(dash in text for dash in "–—-") else ():
        if long := _dashed_long(match["long"], match["short"]):
            yield match["short"], long


def _bracketed(text: str) -> Iterator[tuple[str, str]]:
    """`Long Form (LF)` and `LF (Long Form)`; behind a person stands where they work, which explains nothing."""
    for match in _IN_BRACKETS.finditer(text):
        before = text[max(0, match.start() - _LONGEST) : match.start()]
        long = "" if _is_person(before) else _long_before(_ENDS.split(before)[-1], match["short"])
        if long or (match["short"].rstrip("s").isupper() and not _is_person(before)):
            yield _singular(match["short"]), long
    for match in _LONG_BEHIND.finditer(text):
        if is_long_form(match["long"], match["short"]):
            yield match["short"], match["long"].strip()


def _is_person(before: str) -> bool:
    words = _WORD.findall(before[-60:])[-3:]
    return any(map(is_given_name, words[:-1]))


def _singular(short: str) -> str:
    return short[:-1] if short.endswith("s") and short[:-1].isupper() else short


def _dashed_long(written: str, short: str) -> str:
    """The words behind a dash as far as their initials make the abbreviation; behind a dash much may stand."""
    words = list(_WORD.finditer(written))
    letters = 0
    for word in words:
        if word[0] in _SMALL or word[0].casefold() in _SMALL:
            continue
        if letters >= len(short) or word[0][0].casefold() != short[letters].casefold():
            return ""
        letters += 1
        if letters == len(short):
            return written[: word.end()].strip() if letters > 2 else ""
    return ""


def _long_before(before: str, short: str) -> str:
    """The shortest run of words at the end of `before` that the abbreviation can be made of."""
    for word in reversed(list(_WORD.finditer(before))[-12:]):
        long = before[word.start() :]
        if word[0][0].casefold() == short[0].casefold() and word[0] not in _SMALL and is_long_form(long, short):
            return long.strip(' \u00a0„“”"')
    return ""


def is_long_form(long: str, short: str) -> bool:
    """Whether the letters of `short` come in `long` in their order, from its first letter on."""
    folded, at = long.strip(' \u00a0„“”"').casefold(), 0
    letters = [letter for letter in _singular(short).casefold() if letter.isalpha()]
    if not letters or len(folded) < 2 * len(letters) or folded[:1] != letters[0]:
        return False
    for letter in letters:
        at = folded.find(letter, at) + 1
        if not at:
            return False
    return True

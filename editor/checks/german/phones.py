"""Telephone numbers, addresses of the net and postcodes in German texts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.checks.message import Message
from editor.checks.rule import ERROR, GERMAN, HINT, NONE, SUGGEST, WARNING, Example, Hit, text_rule
from editor.checks.text_view import TextView

_DIN = "DIN 5008:2020"

# -- telephone numbers

_LABEL = re.compile(
    r"(?:\b(?:Tel|Telefon|Fax|Telefax|Mobil|Handy|Fon|Durchwahl|Hotline|Rufnummer|Telefonnummer|Pressetelefon|Ruf"
    r"|Infotelefon|Servicetelefon)\b\.?|☎|✆)[ \u00a0]?:?[ \u00a0]?$",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?<![\w./,:+=-])(?:\+|\(\+?)?\d(?:[\d()/\u00a0 .–-]{3,24}\d)(?![\w%]|[.,:/-]\d)")
_COUNTRY = re.compile(r"(?:\+|\(\+|00)49\)?[ \u00a0]?(?:\(0\)[ \u00a0]?)?(?:[ \u00a0/–-]*)")
_AREA = re.compile(
    r"(?P<code>\(0?[1-9]\d{1,4}\)|0[1-9]\d{1,4}|[1-9]\d{1,4}(?!\d))(?P<gap>[ \u00a0]?[/–-][ \u00a0]?|[ \u00a0]"
    r"|(?<=\))(?=\d))(?=\d)"
)
"""The area code with what follows it; one that was cut into groups (`06 41`) is none."""
_DIN_FORM = re.compile(r"(?:\+49 [1-9]\d{1,4}|0[1-9]\d{1,4}) [1-9]\d{1,9}(?:-\d{1,6})?")
_GROUPED = re.compile(r"(?:\+49|0(?!0))[\d \u00a0]+(?:-\d[\d \u00a0]{0,8})?")
"""Only the figures are in groups, as many people read them more easily."""
_MINIMUM = 5
"""Figures that a telephone number has at least."""


@text_rule(
    "DE-P-01",
    WARNING,
    GERMAN,
    SUGGEST,
    title=Message("Telephone number"),
    why=Message(
        "A space parts country code, area code and number, a hyphen the extension: “0641 94364-0”, “+49 641 94364-0”."
    ),
    source=_DIN,
    needs=("0", "+49"),
    bad=(
        Example("Telefon: 0641/94364-0", "Telefon: 0641 94364-0"),
        Example("Tel.: +49 (0)641 94364-0", "Tel.: +49 641 94364-0"),
        Example("Telefon (0641) 943640", "Telefon 0641 943640"),
        Example("Telefon: 0049 641 94364-0", "Telefon: +49 641 94364-0"),
        Example("Tel. 0641 – 943640", "Tel. 0641 943640"),
        Example("Tel.: 0049 641 943640", "Tel.: +49 641 943640"),
    ),
    good=(
        "Telefon: 0641 94364-0",
        "Telefon: +49 641 94364-0, mobil 0170 1234567",
        "Im Studienjahr 2026/2027 und am 01.02.2027 waren es 0,5 Prozent.",
        "Die Konten DE02 1203 0000 0000 2020 51 und die Nr. 058/21 stimmen.",
    ),
)
def phone_form(text: TextView) -> Iterator[Hit]:
    for start, end in _phones(text):
        number = text.plain[start:end]
        if not _DIN_FORM.fullmatch(number.replace("\u00a0", " ")):
            proper = _proper(number)
            if proper != number:
                yield Hit(start, end, proper, severity=HINT if _GROUPED.fullmatch(number) else None)


def _phones(text: TextView) -> Iterator[tuple[int, int]]:
    """Stretches that are telephone numbers for sure: with a label, a country code or a bracketed area code."""
    for match in text.search(_PHONE):
        number, start = match.group(), match.start()
        figures = sum(map(str.isdigit, number))
        if not 6 <= figures <= 15 or number.count(".") > 0:
            continue
        labelled = _LABEL.search(text.plain, max(0, start - 20), start)
        if (
            re.match(r"\(?(?:\+|00)49", number)
            or re.match(r"\(0[1-9]\d{1,4}\)", number)
            or (labelled and number[0] == "0")
        ):
            yield start, match.end()


def _proper(number: str) -> str | None:
    """The number as DIN 5008 has it; None where it cannot be told apart."""
    country = _COUNTRY.match(number)
    rest = number[country.end() :] if country else number
    area = _AREA.match(rest)
    if area is None or (country is None and area["code"].lstrip("(")[0] != "0"):
        return None
    code = re.sub(r"\D", "", area["code"]).lstrip("0")
    local = re.sub(r"[ \u00a0]?[–-][ \u00a0]?", "-", rest[area.end() :])
    groups = local.split("-")
    if len(groups) > 2 or not all(re.fullmatch(r"[\d \u00a0]+", group) for group in groups):
        return None
    digits = "-".join(re.sub(r"\D", "", group) for group in groups)
    return f"+49 {code} {digits}" if country else f"0{code} {digits}"


_LETTERED = re.compile(r"(?<=[Tt]el\.: )0\d{2,5}[ /-][A-Z]{3,12}\b")
_MAIL = re.compile(r"(?<![\w@.+-])[\w.+-]{1,64}@{1,3}[\w.,-]{1,80}")
_GOOD_MAIL = re.compile(r"[\w+-]+(?:\.[\w+-]+){0,9}@(?:[\w-]+\.){1,8}[a-zA-Z]{2,24}")
_BAD_ADDRESS = re.compile(
    r"\bhttps?(?::/(?!/)|//|;//|:\\\\|:(?=www))\S{0,80}|\b(?:htpps?|htttps?|htps?|hhtps?|ttps?)://\S{1,80}|\bwww[,;:]\s?\w{1,60}"
    r"|\bwww\. \w{2,40}\.(?:de|com|org|eu|net)\b|\bwww\.[\w-]{2,60},(?:de|com|org|eu|net)\b"
    r"|\bww\.[\w-]{2,60}\.(?:de|com|org)\b"
)
_MAIL_LABEL = re.compile(r"(?:Mail|mail|\ban|\bunter|\bper)[ \u00a0:]{1,2}$")
"""Before a word with an at sign but no domain: else it may be the name of a project (`Optik@Hessen`)."""
_BAD_MAIL = Message("This is no valid e-mail address.")
_BAD_WEB = Message("This is no valid address of a web page.")


@text_rule(
    "DE-P-02",
    ERROR,
    GERMAN,
    NONE,
    title=Message("Telephone number or address cannot be right"),
    why=Message("The telephone number has too few figures."),
    source=_DIN,
    needs=("@", "www", "ww.", "http", "htp", "ttp", "Tel", "tel", "Fax", "Fon", "Mobil", "mobil", "Durchwahl", "Ruf"),
    bad=(
        "Anmeldung per E-Mail an presse@optiknetz,de",
        "Anmeldung unter presse@optiknetz",
        "Mehr steht auf http:/www.optiknetz.example und www,optiknetz.example.",
        "Telefon: 0641 9",
    ),
    good=(
        "Anmeldung per E-Mail an presse@optiknetz.example, telefonisch unter 0641 94364-0.",
        "Mehr steht auf https://www.optiknetz.example/presse.",
        "Telefon: 0641 94364-0, Durchwahl -12, Notruf 112, Tel. 0641.94364",
        "Wir sind auf Instagram: @optiknetz, das Projekt heißt Optik@Hessen.",
    ),
)
def impossible_contact(text: TextView) -> Iterator[Hit]:
    yield from _short_phones(text)
    if "@" in text.plain:
        for match in _MAIL.finditer(text.plain):
            address = match.group().rstrip(".,-")
            if _is_impossible(address, text.plain[max(0, match.start() - 12) : match.start()]):
                yield Hit(match.start(), match.start() + len(address), message=_BAD_MAIL)
    for match in _BAD_ADDRESS.finditer(text.plain):
        yield Hit(match.start(), match.end(), message=_BAD_WEB)


_COMMA_IN_MAIL = re.compile(r",(?:de|com|org|eu|net)$")


def _is_impossible(address: str, before: str) -> bool:
    if _COMMA_IN_MAIL.search(address) or "@@" in address or ".." in address:
        return True
    if _GOOD_MAIL.fullmatch(address.split(",")[0]):
        return False
    return bool(_MAIL_LABEL.search(before)) and address.isascii() and address.islower()


_LABELLED = re.compile(
    r"\b(?:Tel|Telefon|Fax|Telefax|Mobil|Fon|Telefonnummer)\b\.?:? "
    r"(?P<number>(?:\+49|0)[\d \u00a0/().‑–−-]{0,24}+)(?!\d)"
)


def _short_phones(text: TextView) -> Iterator[Hit]:
    for match in text.search(_LABELLED):
        number = match["number"].rstrip(" \u00a0/().‑–−-")
        if sum(map(str.isdigit, number)) <= _MINIMUM:
            yield Hit(match.start("number"), match.start("number") + len(number))


# -- postcodes

_PREFIXED = re.compile(r"(?<![\w-])D[-–](?P<code>\d{4,6})(?=[ \u00a0][A-ZÄÖÜ][a-zäöüß])")
_NO_CODE = Message("A German postcode has five figures.")


@text_rule(
    "DE-PLZ-01",
    HINT,
    GERMAN,
    SUGGEST,
    title=Message("Postcode"),
    why=Message(
        "The letter of the country before a postcode is out of use; abroad the name of the country is written below."
    ),
    source=_DIN,
    needs=("D-", "D–"),
    bad=(
        Example("OptikNetz Lahntal, Lindenweg 4, D-35390 Gießen", "OptikNetz Lahntal, Lindenweg 4, 35390 Gießen"),
        Example("D–07745 Jena", "07745 Jena"),
        "Lindenweg 4, D-3539 Gießen",
    ),
    good=("Lindenweg 4, 35390 Gießen", "Die 3-D-12345-Messung", "Die Strecke D-2027", "CH-8001 Zürich"),
)
def postcode(text: TextView) -> Iterator[Hit]:
    for match in text.search(_PREFIXED):
        if len(match["code"]) == 5:
            yield Hit(match.start(), match.end(), match["code"])
        else:
            yield Hit(match.start(), match.end(), message=_NO_CODE)

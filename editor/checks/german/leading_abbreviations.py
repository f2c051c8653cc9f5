"""Abbreviations that lead a name or a figure in German: titles, numbers, pages, paragraphs of laws."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.checks.german.figures import NBSP
from editor.checks.message import Message
from editor.checks.rule import ERROR, GERMAN, HINT, SAFE, SUGGEST, Example, Hit, text_rule
from editor.checks.text_view import TextView
from editor.language.wordlists import word_set

_STOP = re.compile(r"\. (?=[A-ZÄÖÜ\d+(])")
_SHORT = re.compile(r"(?<![\w.])[\w.-]{1,14}$")
_TITLES = word_set("Prof Dres Dr Dr.-Ing Mag St")
_LABELS = word_set("Nr Nrn Abb Tab Kap Bd Art Abs Ziff S Tel Fax")
_STOPLESS = re.compile(r"PD Dr\.|§{1,2} \d{1,5}")
_TITLE = re.compile(r"(?:Prof|Dres|Dr)\.(?=[A-ZÄÖÜ][a-zäöüß]|(?:h|med|rer|phil|jur|theol|oec)\.)")
_SAINT = re.compile(r"St\.(?=[A-ZÄÖÜ][a-zäöüß])")
_LABEL = re.compile(r"(?:Nrn?|Abb|Tab|Kap|Bd|Art|Abs|Ziff|S|Tel|Fax)\.(?=\d)")
_STREET = re.compile(r"str\.(?=\d)")
_LETTERS = re.compile(r"[A-ZÄÖÜ][a-zäöüß]{2,30}$")
_PARAGRAPH = re.compile(r"(§{1,2})(\d{1,5}[a-z]?)(?!\w)")
_SEVERAL = re.compile(
    r"(?<!§)§[ \u00a0\u202f]?(?=\d{1,4}[a-z]?(?:, ?|[ \u00a0](?:und|bis)[ \u00a0])\d{1,4}[a-z]?"
    r"(?:[.;:)](?:\s|$)|$|[ \u00a0](?:[A-ZÄÖÜ][A-Za-z]{0,8}[GBVO]|des|der)(?!\w)))"
)


@text_rule(
    "DE-A-02",
    HINT,
    GERMAN,
    SAFE,
    title=Message("Title or number that may break"),
    why=Message(
        "A title stays with its name, a label with its figure: between them stands a space that does not break."
    ),
    source="DIN 5008:2020",
    needs=(". ", "PD ", "§ "),
    bad=(
        Example("Das sagte Dr. Brandt in Jena.", "Das sagte Dr.\u00a0Brandt in Jena."),
        Example("Es spricht Prof. Dr. Jana Brandt.", "Es spricht Prof.\u00a0Dr.\u00a0Jana Brandt."),
        Example("Die Halle hat Platz Nr. 5, siehe Abb. 3.", "Die Halle hat Platz Nr.\u00a05, siehe Abb.\u00a03."),
        Example("Das regelt § 12 der Satzung.", "Das regelt §\u00a012 der Satzung."),
    ),
    good=(
        "Das sagte Dr.\u00a0Brandt in Jena.",
        "Netze dieser Art. Sie nützen allen.",
        "Der Dr. der Klinik hat Dienst.",
        "Das ist ein Netz der 2. Art. Jena hat es.",
    ),
)
def title_that_may_break(text: TextView) -> Iterator[Hit]:
    for match in text.search(_STOP):
        short = _SHORT.search(text.plain, max(0, match.start() - 15), match.start())
        if short and _leads(short.group(), text.plain[match.end()]):
            yield Hit(short.start(), match.end(), f"{short.group()}.{NBSP}")
    for match in text.search(_STOPLESS):
        yield Hit(match.start(), match.end(), match.group().replace(" ", NBSP))


def _leads(short: str, behind: str) -> bool:
    """Whether an abbreviation belongs to what begins with the character `behind`."""
    if behind.isupper():
        return short in _TITLES or short.endswith("-Prof") or short.startswith("Dipl.-")
    return short in _LABELS


@text_rule(
    "DE-A-03",
    ERROR,
    GERMAN,
    SUGGEST,
    title=Message("Space missing after an abbreviation"),
    why=Message("After the full stop of a title or a label stands a space that does not break: “Nr. 5”, “Dr. Brandt”."),
    source="DIN 5008:2020; Amtliches Regelwerk § 101",
    needs=(".",),
    bad=(
        Example("Das Haus hat die Nr.5 in der Liste.", "Das Haus hat die Nr.\u00a05 in der Liste."),
        Example("Es spricht Prof.Dr.Brandt in Jena.", "Es spricht Prof.\u00a0Dr.\u00a0Brandt in Jena."),
        Example("Rückfragen: Tel.0641 12345", "Rückfragen: Tel.\u00a00641 12345"),
        Example("Das Fest ist in der Bahnhofstr.12 in Wetzlar.", "Das Fest ist in der Bahnhofstr.\u00a012 in Wetzlar."),
    ),
    good=(
        "Das Haus hat die Nr.\u00a05.",
        "Dr.-Ing. Tom Reuter leitet den Bau, siehe www.dr.brandt.de.",
        "Die Art.-Nr. steht auf dem Karton, die Version v1.2.3 auch.",
        "Die Datei Abb.5.pdf liegt bei.",
    ),
)
def space_missing_after_abbreviation(text: TextView) -> Iterator[Hit]:
    for pattern in (_TITLE, _SAINT, _LABEL):
        for match in text.search(pattern):
            if _begins_word(text.plain, match.start()):
                yield _with_space(text.plain, match.start(), match.end())
    for match in text.search(_STREET):
        if name := _LETTERS.search(text.plain, max(0, match.start() - 31), match.start()):
            yield _with_space(text.plain, name.start(), match.end())


def _begins_word(plain: str, at: int) -> bool:
    return not plain[max(0, at - 1) : at].isalnum()


def _with_space(plain: str, start: int, end: int) -> Hit:
    message = Message("After “{text}” a space is missing.", text=plain[start:end])
    return Hit(start, end, plain[start:end] + NBSP, message)


@text_rule(
    "DE-PA-01",
    ERROR,
    GERMAN,
    SAFE,
    title=Message("Section sign without its space"),
    why=Message("Between the section sign and its number stands a space that does not break: “§ 10”."),
    source="DIN 5008:2020",
    needs=("§",),
    bad=(
        Example("Das regelt §10 der Satzung.", "Das regelt §\u00a010 der Satzung."),
        Example("Es gelten die §§12 bis 14 BauGB.", "Es gelten die §§\u00a012 bis 14 BauGB."),
        Example("Das regelt § 12, 13 BGB.", "Das regelt §§\u00a012, 13 BGB."),
    ),
    good=(
        "Das regelt §\u00a010 der Satzung.",
        "Es gelten die §§\u00a012 und 13 BGB.",
        "Nach §\u00a012, 5 Monate nach dem Antrag, ist Schluss.",
        "Das Zeichen § steht für einen Abschnitt.",
    ),
)
def section_sign_without_space(text: TextView) -> Iterator[Hit]:
    several = {match.start(): match for match in text.search(_SEVERAL)}
    message = Message("Several sections follow: the sign is doubled.")
    for start, match in several.items():
        yield Hit(start, match.end(), f"§§{NBSP}", message, severity=HINT, is_safe=False)
    for match in text.search(_PARAGRAPH):
        if match.start() not in several:
            yield Hit(match.start(), match.end(), f"{match[1]}{NBSP}{match[2]}")

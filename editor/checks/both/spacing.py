"""Spaces: too many, too few, at the wrong place, or of the wrong kind; in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.checks.message import Message
from editor.checks.rule import BOTH, ERROR, HINT, SAFE, WARNING, Example, Hit, Surroundings, text_rule
from editor.checks.text_view import TextView
from editor.domain.bilingual import Language
from editor.language.wordlists import word_set

_ENGLISH = Surroundings(language=Language.EN)
_RUN = re.compile(r"(?<=\S)[ \u00a0\u202f]{2,}(?=\S)")
TITLES = word_set("prof dr dipl nr tel str abb bzw ca co st mag ing art abs kap vgl mr mrs ms inc ltd etc usw sog")
"""Abbreviations that stand before a name or number."""
_LONGEST = 40
_LAYOUT = 4
"""Spaces in a row from which on they are meant as a layout."""
_BEFORE_STOP = re.compile(r"(?<=\S)[ \u00a0\u202f]+(?=[,.;:!?](?:\s|$))")
_CLOSING_MARKS = frozenset('“”"«‘’‹')
"""What stands behind these in German is told by a rule of its own."""
_EDGE = re.compile(r"(?<=\S)[ \u00a0\u202f]+$|^[ \u00a0\u202f]+(?=\S)", re.MULTILINE)
_BLANK_LINES = re.compile(r"\n[ \u00a0\u202f\n]*\n")
_IN_BRACKETS = re.compile(r"(?<=\()[ \u00a0\u202f]+(?=[^\s)])|(?<=[^\s(])[ \u00a0\u202f]+(?=\))")


def _is_layout(run: str) -> bool:
    return len(run) >= _LAYOUT or run.count(" ") < len(run) - 1


def _runs(text: TextView) -> Iterator[re.Match[str]]:
    """Runs of spaces between words; those beside brackets and stops belong to other rules."""
    for match in text.search(_RUN):
        if text.plain[match.start() - 1] != "(" and text.plain[match.end()] not in ",.;:!?)":
            yield match


def _one_of(plain: str, run: re.Match[str]) -> str:
    """The one space that stays: a no-break space only where it holds a number or a title."""
    before = plain[max(0, run.start() - _LONGEST) : run.start()].split()[-1:]
    held = bool(before) and (before[0].rstrip(".").isdigit() or before[0].rstrip(".").casefold() in TITLES)
    return "\u00a0" if held and "\u00a0" in run.group() else " "


@text_rule(
    "X-S-01",
    ERROR,
    BOTH,
    SAFE,
    title=Message("Two spaces in a row"),
    why=Message("Between two words stands one space."),
    source="DIN 5008:2020",
    needs=("  ", " \u00a0", "\u00a0 "),
    bad=(
        Example("Das Netz  wächst weiter.", "Das Netz wächst weiter."),
        Example("Der Verein hat  120   Mitglieder.", "Der Verein hat 120 Mitglieder."),
        Example("Am 21.\u00a0 Februar beginnt es.", "Am 21.\u00a0Februar beginnt es."),
        Example("The network  is growing.", "The network is growing.", at=_ENGLISH),
    ),
    good=(
        "Das Netz wächst weiter.",
        "Der Plan\u00a0– so Kern – hält.",
        "Ein Absatz.\n\nEin zweiter.",
        Example("The network is growing. It has 120 members.", at=_ENGLISH),
    ),
)
def double_space(text: TextView) -> Iterator[Hit]:
    for match in _runs(text):
        if not _is_layout(match.group()):
            yield Hit(match.start(), match.end(), _one_of(text.plain, match))


@text_rule(
    "X-S-06",
    ERROR,
    BOTH,
    SAFE,
    title=Message("Spaces used as layout"),
    why=Message("Rows of spaces do not keep their width in other programs. One space is enough, or a new line."),
    source="DIN 5008:2020",
    needs=("  ", "\u00a0\u00a0", " \u00a0", "\u00a0 "),
    bad=(
        Example("Beginn:      10 Uhr", "Beginn: 10 Uhr"),
        Example("Ort:\u00a0\u00a0\u00a0Gießen", "Ort: Gießen"),
        Example("Gießen \u00a0\u00a0 Wetzlar", "Gießen Wetzlar"),
        Example("Doors open:     10am", "Doors open: 10am", at=_ENGLISH),
    ),
    good=("Beginn: 10\u00a0Uhr", "Gießen  Wetzlar", "Ort: Gießen\nZeit: 10\u00a0Uhr", "Am 21.\u00a0Februar"),
)
def spaces_as_layout(text: TextView) -> Iterator[Hit]:
    for match in _runs(text):
        if _is_layout(match.group()):
            yield Hit(match.start(), match.end(), " ")


@text_rule(
    "X-S-02",
    ERROR,
    BOTH,
    SAFE,
    title=Message("Space before a punctuation mark"),
    why=Message("Full stop, comma, colon, semicolon, question and exclamation mark follow the word directly."),
    source="DIN 5008:2020",
    needs=(" ,", " .", " ;", " :", " !", " ?", *(f"{space}{mark}" for space in "\u00a0\u202f" for mark in ",.;:!?")),
    bad=(
        Example("Das Netz wächst , sagt Kern.", "Das Netz wächst, sagt Kern."),
        Example("Kommen Sie vorbei !", "Kommen Sie vorbei!"),
        Example("Ort : Gießen", "Ort: Gießen"),
        Example("Is that all ?", "Is that all?", at=_ENGLISH),
    ),
    good=(
        "Das Netz wächst, sagt Kern.",
        "Endstand 3 : 2 nach Verlängerung.",
        "Die Datei endet auf .pdf oder .docx.",
        "Und dann . . . begann es.",
        "Er zögerte … und ging.",
    ),
)
def space_before_mark(text: TextView) -> Iterator[Hit]:
    plain = text.plain
    for match in text.search(_BEFORE_STOP):
        before, mark = plain[match.start() - 1], plain[match.end()]
        is_score = mark == ":" and before.isdigit() and plain[match.end() + 1 : match.end() + 3].strip().isdigit()
        is_dots = mark == "." and (before == "." or plain[match.end() + 1 : match.end() + 3].endswith("."))
        is_quoted = text.language is Language.DE and before in _CLOSING_MARKS
        if not is_score and not is_dots and not is_quoted:
            yield Hit(match.start(), match.end(), "")


@text_rule(
    "X-S-04",
    WARNING,
    BOTH,
    SAFE,
    title=Message("Space at the edge of a line"),
    why=Message("A space before the first or after the last word of a line shows nothing and gets in the way."),
    source="DIN 5008:2020",
    needs=(" ", "\u00a0", "\u202f"),
    bad=(
        Example("Netz wächst weiter ", "Netz wächst weiter"),
        Example("Kontakt zur Presse\u00a0", "Kontakt zur Presse"),
        Example(" Das Netz wächst.", "Das Netz wächst."),
        Example("Gießen \nWetzlar", "Gießen\nWetzlar"),
    ),
    good=("Das Netz wächst.", "Gießen\nWetzlar", "Am 21.\u00a0Februar\nab 10\u00a0Uhr"),
)
def space_at_edge(text: TextView) -> Iterator[Hit]:
    for match in _EDGE.finditer(text.plain):
        yield Hit(match.start(), match.end(), "")


@text_rule(
    "X-S-05",
    HINT,
    BOTH,
    SAFE,
    title=Message("More than one blank line"),
    why=Message("One blank line parts two paragraphs; a line of nothing but spaces is none."),
    source="DIN 5008:2020",
    needs=("\n",),
    bad=(
        Example("Das Netz wächst.\n\n\nEs hat 120 Mitglieder.", "Das Netz wächst.\n\nEs hat 120 Mitglieder."),
        Example("Das Netz wächst.\n\u00a0\nEs hat Mitglieder.", "Das Netz wächst.\n\nEs hat Mitglieder."),
        Example("One.\n\n \n\nTwo.", "One.\n\nTwo.", at=_ENGLISH),
    ),
    good=("Das Netz wächst.\n\nEs hat 120 Mitglieder.", "Gießen\nWetzlar\nJena", "Das Netz wächst."),
)
def blank_lines(text: TextView) -> Iterator[Hit]:
    for match in _BLANK_LINES.finditer(text.plain):
        if match.group() != "\n\n":
            yield Hit(match.start(), match.end(), "\n\n")


@text_rule(
    "X-S-07",
    ERROR,
    BOTH,
    SAFE,
    title=Message("Space inside brackets"),
    why=Message("Brackets enclose their words without a space."),
    source="DIN 5008:2020",
    needs=("( ", "(\u00a0", "(\u202f", " )", "\u00a0)", "\u202f)"),
    bad=(
        Example("Das Netz ( gegründet 2009) wächst.", "Das Netz (gegründet 2009) wächst."),
        Example("Das Netz (gegründet 2009 ) wächst.", "Das Netz (gegründet 2009) wächst."),
        Example(
            "The network ( founded in 2009 ) is growing.", "The network (founded in 2009) is growing.", at=_ENGLISH
        ),
    ),
    good=("Das Netz (gegründet 2009) wächst.", "Ankreuzen: ( ) ja ( ) nein", "Bürger(innen) sind eingeladen."),
)
def space_in_brackets(text: TextView) -> Iterator[Hit]:
    for match in text.search(_IN_BRACKETS):
        yield Hit(match.start(), match.end(), "")


# -- a no-break space that holds nothing together

_NO_BREAK = re.compile(r"(?<=[\w,;:!?])[\u00a0\u202f](?=[^\W\d_])")
_TOKEN = re.compile(r"[\w’'-]+")
_HOLD_LEFT = word_set(
    """von van vom zum zur zu den der dem des del della ten zwei drei vier fünf sechs sieben acht neun zehn elf zwölf
    zwanzig hundert tausend rund circa etwa two three four five six seven eight nine ten eleven twelve about seite
    absatz kapitel frau herr herrn dame page figure table section chapter room halle raum saal hall"""
)
_HOLD_RIGHT = word_set(
    """bis und prozent euro cent uhr millionen milliarden million billion euros percent dollar dollars pounds mrd mio
    grad meter kilometer tonnen mal fach gmbh gbr inc ltd plc llc mbb"""
)


@text_rule(
    "X-S-08",
    HINT,
    BOTH,
    SAFE,
    title=Message("No-break space where a space belongs"),
    why=Message(
        "A no-break space holds number and unit or title and name together; between other words it breaks lines badly."
    ),
    source="DIN 5008:2020",
    needs=("\u00a0", "\u202f"),
    bad=(
        Example("Quelle:\u00a0Wetzlar", "Quelle: Wetzlar", at=Surroundings(kind=None, part="source")),
        Example("Das Netz wächst\u00a0weiter.", "Das Netz wächst weiter."),
        Example("Die\u00a0Region profitiert davon, sagt\u00a0Kern.", "Die Region profitiert davon, sagt Kern."),
        Example(
            "The network is\u00a0growing and\u00a0growing.", "The network is\u00a0growing and growing.", at=_ENGLISH
        ),
    ),
    good=(
        "Dr.\u00a0Brandt zahlt 500\u00a0Euro, z.\u00a0B. am 21.\u00a0Februar.",
        "Der Plan\u00a0– so Kern – hält.",
        "Zwei\u00a0Millionen Euro für OptikNetz\u00a0Lahntal und die Lux\u00a0GmbH.",
        "Jana von\u00a0Berg kommt um 10\u00a0Uhr (MEZ).",
        Example("Mr\u00a0Reuter spoke on page\u00a05.", at=_ENGLISH),
    ),
)
def idle_no_break_space(text: TextView) -> Iterator[Hit]:
    for match in text.search(_NO_BREAK):
        if _is_idle(text.plain, match.start()):
            yield Hit(match.start(), match.end(), " ")


def _is_idle(plain: str, at: int) -> bool:
    left = plain[max(0, at - _LONGEST) : at].split()[-1].lstrip("„“‚‘»«\"'(")
    found = _TOKEN.match(plain, at + 1)
    right = found.group() if found else ""
    if min(len(left), len(right)) < 3 or any(map(str.isdigit, left + right)):
        return False
    if right.casefold() in _HOLD_RIGHT or right.isupper():
        return False
    if left[-1] in ",;:!?":
        return True
    if not left.isalpha() or left.casefold() in _HOLD_LEFT:
        return False
    return left.islower() or right.islower() or left in {"Der", "Die", "Das", "Ein", "Eine", "The"}

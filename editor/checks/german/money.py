"""Money, percent and large sums in German: where the currency stands, and what is written out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.checks.german.figures import NBSP, SHORT_SCALES, Figure, figures, word_before
from editor.checks.message import Message
from editor.checks.rule import ERROR, GERMAN, HINT, SUGGEST, WARNING, Example, Hit, Surroundings, text_rule
from editor.checks.text_view import TextView
from editor.domain.bilingual import Language
from editor.domain.blocks import Kind
from editor.language.detection import SMALL_WORDS
from editor.language.wordlists import word_set

_FIRST = re.compile(
    r"(?P<sign>€|EUR|USD|CHF|\$|£)[ \u00a0\u202f]?(?P<sum>\d+(?:[.,]\d+){0,6})(?:,[-–—]{1,2})?"
    r"(?:[ \u00a0\u202f]?(?P<scale>Mio\.?|Mrd\.?|Millionen|Milliarden|Million|Milliarde)(?!\w))?(?![\w%])"
)
_NAMES = {"€": "Euro", "EUR": "Euro", "USD": "US-Dollar", "CHF": "Franken", "$": "Dollar", "£": "Pfund"}
_NO_CENTS = re.compile(r"(?<![\w.,])(?P<sum>\d+(?:\.\d{3}){0,5}),(?:--?|—)[ \u00a0\u202f]?(?P<sign>€|Euro|EUR)(?!\w)")

_FEW = 4
"""From so many in one paragraph on it is a report of figures, in which the sign is usual."""

_ONE = word_set("1 eine einer Eine Einer")
_MANY = re.compile(r"(?P<scale>Million|Milliarde|Billion)e?n(?![\w-])(?![ \u00a0]\w{0,12}(?:schwer|teuer|teur))")
_SINGULAR = {"Mio": "Million", "Mrd": "Milliarde"}
_NEXT = re.compile(r"\s{0,3}(?:$|[“”«\"‘)]|(?P<word>[A-ZÄÖÜ][a-zäöüß]{0,12})(?!\w))")
_SCALE = {"Million": "Millionen", "Milliarde": "Milliarden", "Billion": "Billionen"}


@text_rule(
    "DE-U-04",
    HINT,
    GERMAN,
    SUGGEST,
    title=Message("Percent sign in running text"),
    why=Message("In running text agencies write “Prozent”; the sign is for tables and financial reports."),
    source="Press practice; dpa",
    needs=("%",),
    bad=(
        Example("Der Anteil steigt um 5\u00a0% im Jahr.", "Der Anteil steigt um 5\u00a0Prozent im Jahr."),
        Example("Rund 40 % der Häuser sind am Netz.", "Rund 40\u00a0Prozent der Häuser sind am Netz."),
        Example("Es sind 2,5\u202f% mehr.", "Es sind 2,5\u00a0Prozent mehr."),
    ),
    good=(
        "Der Anteil steigt um 5\u00a0Prozent im Jahr.",
        "Die Lösung ist 5%ig, die 5%-Hürde bleibt.",
        Example("Anteil: 5\u00a0%", at=Surroundings(kind=Kind.FACTBOX)),
        "Werte: 5\u00a0% in Jena, 6\u00a0% in Wetzlar, 7\u00a0% in Gießen, 8\u00a0% in Marburg.",
    ),
)
def percent_sign(text: TextView) -> Iterator[Hit]:
    if not text.is_body or text.plain.count("%") >= _FEW:
        return
    for figure in figures(text):
        if figure.unit == "%" and text.plain[figure.end : figure.end + 1] not in {"-", "i"}:
            yield Hit(figure.start, figure.end, f"{figure.number}{NBSP}Prozent")


@text_rule(
    "DE-U-05",
    WARNING,
    GERMAN,
    SUGGEST,
    title=Message("Currency before the sum"),
    why=Message("In German text the currency stands behind the sum: “500 Euro”; sums without cents have no “,-”."),
    source="DIN 5008:2020; Duden",
    needs=("€", "EUR", "USD", "CHF", "$", "£", ",-", ",—"),
    bad=(
        Example("Der Eintritt kostet € 500 im Jahr.", "Der Eintritt kostet 500\u00a0Euro im Jahr."),
        Example("Der Umsatz lag bei EUR 5,4\u00a0Mrd. im Jahr.", "Der Umsatz lag bei 5,4\u00a0Mrd. Euro im Jahr."),
        Example("Das Gerät kostet 500,-\u00a0€ je Stück.", "Das Gerät kostet 500\u00a0€ je Stück."),
        Example("Der Umsatz war EUR 3 Mrd. Das Netz wächst.", "Der Umsatz war 3\u00a0Mrd. Euro. Das Netz wächst."),
    ),
    good=(
        "Der Eintritt kostet 500\u00a0Euro, das Gerät 1.200\u00a0€.",
        "Das Gerät kostet 500,–\u00a0€.",
        "Es kostet 10\u00a0€ 50 Tage lang.",
        Example("Eintritt: € 5", at=Surroundings(kind=Kind.HEADLINE)),
        "Der Kurs USD/EUR steht bei 1,08.",
    ),
)
def currency_before_sum(text: TextView) -> Iterator[Hit]:
    if not text.is_running:
        return
    for match in text.search(_FIRST):
        if _stands_first(text.plain[max(0, match.start() - 2) : match.start()]):
            yield Hit(match.start(), match.end(), _turned(text.plain, match))
    for match in text.search(_NO_CENTS):
        yield Hit(match.start(), match.end(), f"{match['sum']}{NBSP}{match['sign']}")


def _stands_first(before: str) -> bool:
    """Whether no figure to which the sign belongs stands before it, nor another letter of its own."""
    return not before.strip()[-1:].isdigit() and not (before[-1:].isalnum() or before.endswith(("$", ".", ",")))


def _turned(plain: str, match: re.Match[str]) -> str:
    """`5,4 Mrd. Euro` of `EUR 5,4 Mrd.`; the full stop of the sentence stays at its end."""
    scale = f"{NBSP}{match['scale']} " if match["scale"] else NBSP
    ends = scale.endswith(". ") and _ends_sentence(plain, match.end())
    return f"{match['sum']}{scale}{_NAMES[match['sign']]}{'.' if ends else ''}"


@text_rule(
    "DE-N-06",
    ERROR,
    GERMAN,
    SUGGEST,
    title=Message("Millions and billions"),
    why=Message("One is a “Million”, everything else “Millionen”; in running text both are written out."),
    source="Duden; press practice",
    needs=("Mi", "Mrd", "Tsd", "Bi"),
    bad=(
        Example("Das Land gibt 1 Millionen Euro.", "Das Land gibt 1\u00a0Million Euro."),
        Example("Das Netz kostet 2,5 Million Euro.", "Das Netz kostet 2,5\u00a0Millionen Euro."),
        Example("Das Netz kostet 2,5\u00a0Mio.\u00a0€ im Jahr.", "Das Netz kostet 2,5\u00a0Millionen Euro im Jahr."),
        Example(
            "Die Summe liegt bei 3\u00a0Mrd. Es bleibt dabei.",
            "Die Summe liegt bei 3\u00a0Milliarden. Es bleibt dabei.",
        ),
        Example("Fast eine Millionen Menschen sind am Netz.", "Fast eine\u00a0Million Menschen sind am Netz."),
    ),
    good=(
        "Das Land gibt 1\u00a0Million Euro, der Bund 2,5\u00a0Millionen Euro.",
        "Eine Million Menschen und keine Millionen Geräte sind am Netz.",
        Example("Umsatz 5\u00a0Mio.\u00a0€", at=Surroundings(kind=Kind.FACTBOX)),
        "Das 5-Mio.-Euro-Projekt und die 0,5\u00a0Million sind bekannt.",
        "Es ist eine Millionen schwere Last.",
    ),
)
def millions_and_billions(text: TextView) -> Iterator[Hit]:
    for match in text.search(_MANY):
        one = word_before(text.plain, match.start())
        if one in _ONE:
            yield Hit(match.start() - 1 - len(one), match.end(), f"{one}{NBSP}{match['scale']}")
    for figure in figures(text):
        if figure.unit in _SCALE and _is_plural(figure.number) and text.plain[figure.end : figure.end + 1] != "-":
            yield Hit(figure.start, figure.end, f"{figure.number}{NBSP}{_SCALE[figure.unit]}")
        elif text.is_body and figure.unit in SHORT_SCALES and text.plain[figure.end : figure.end + 1] == ".":
            yield _written_out(text, figure)


def _is_plural(number: str) -> bool:
    return number != "1" and not number.startswith(("0", "1,0"))


def _written_out(text: TextView, figure: Figure) -> Hit:
    """`2,5 Millionen` of `2,5 Mio.`; the full stop stays where it ends a sentence."""
    message = Message("In running text large numbers are written out.")
    word = _SINGULAR.get(figure.unit, "Tausend") if figure.number == "1" else SHORT_SCALES[figure.unit]
    end = figure.end + 1
    if _ends_sentence(text.plain, end):
        word += "."
    behind = text.plain[end : end + 2]
    if behind.strip(" \u00a0\u202f") == "€":
        end += len(behind.partition("€")[0]) + 1
        word += " Euro"
    return Hit(figure.start, end, f"{figure.number}{NBSP}{word}", message, severity=HINT)


def _ends_sentence(plain: str, end: int) -> bool:
    """Whether a sentence that ends with the abbreviation is over: nothing follows, or a word that opens another."""
    following = _NEXT.match(plain, end)
    return following is not None and (not following["word"] or following["word"].casefold() in SMALL_WORDS[Language.DE])

"""Spaces that are missing after a punctuation mark, in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.checks.both.spacing import TITLES
from editor.checks.finding import Severity
from editor.checks.message import Message
from editor.checks.rule import BOTH, ERROR, HINT, SUGGEST, WARNING, Example, Hit, Surroundings, text_rule
from editor.checks.text_view import TextView
from editor.domain.bilingual import Language
from editor.language.wordlists import word_set

_ENGLISH = Surroundings(language=Language.EN)
_JOINED = re.compile(
    r"(?<![&./@_#\\={-])\b(?P<left>[^\W\d_]{2,40})(?P<mark>[.,;:!?])(?=(?P<right>[^\W\d_]{2,40})\b(?![/@_]|\.\w))"
)
_OPENERS = word_set(
    """aber alle als am an auch auf aus außerdem bei beim bereits da dabei damit danach dann das dass dem den denn der
    deshalb die dies diese dieser dieses doch dort durch ein eine einem einen einer er es für hier ich ihr ihre im in
    insgesamt ist jetzt man mehr mit nach neben nicht noch nun nur ob seit sich sie sind so sowohl unser unsere unter
    viele vom von vor während was weil wenn wer wie wir wird wo zu zudem zum zur zwischen
    about after all also although and any at because before but by during each for from he her his how if it its many
    more most no on once one only our she since some such that their then there these they this those though through
    today under until we what when where which while who why with you your the"""
)


@text_rule(
    "X-S-03",
    ERROR,
    BOTH,
    SUGGEST,
    title=Message("Space is missing after a punctuation mark"),
    why=Message("After a punctuation mark follows a space."),
    source="DIN 5008:2020",
    needs=(".", ",", ";", ":", "!", "?"),
    bad=(
        Example("Damit ist Schluss.Der Verein wächst.", "Damit ist Schluss. Der Verein wächst."),
        Example("Das Netz wächst,sagt Kern.", "Das Netz wächst, sagt Kern."),
        Example("Wer messen will,kommt.", "Wer messen will, kommt."),
        Example(
            "Wer kommt?Alle sind eingeladen!Und es lohnt sich.", "Wer kommt? Alle sind eingeladen! Und es lohnt sich."
        ),
        Example("The network grows,and it lasts.", "The network grows, and it lasts.", at=_ENGLISH),
    ),
    good=(
        "Alle Mitarbeiter:innen und Besucher:Innen der re:publica sind eingeladen.",
        "Das steht auf optiknetz.example und um 14:30\u00a0Uhr, 3,5\u00a0Prozent.",
        "Die Software läuft mit Node.Js und Booking.Com, z.B. unter info@optiknetz.de.",
        "Die Firma Yahoo! kommt. Sie kommt gern.",
        "Quelle: Technik.Jena",
    ),
)
def missing_space(text: TextView) -> Iterator[Hit]:
    for match in text.search(_JOINED):
        severity = _missing_after(text.plain, match)
        if severity:
            at = match.start("mark")
            yield Hit(at, at + 1, match["mark"] + " ", severity=severity)


def _missing_after(plain: str, match: re.Match[str]) -> Severity | None:
    """How sure it is that a space is missing; None where the mark may belong between the two words."""
    left, mark, right = match["left"], match["mark"], match["right"]
    if not left[-1].islower() or (mark == ";" and plain[: match.start()].endswith("&")):
        return None
    if mark in ",;":
        return ERROR
    if right in {"In", "Innen"} and left.endswith(("r", "t", "n", "d")) and (mark != "." or right == "Innen"):
        return None
    if not right[0].isupper() or not right[1:].islower() or left.casefold() in TITLES:
        return None
    if right.casefold() in _OPENERS:
        return ERROR
    if mark == ":":  # `Forum Open:Education` is a name
        return HINT if left[0].isupper() else WARNING
    return WARNING if mark in "!?" or (left.islower() and min(len(left), len(right)) > 3) else None

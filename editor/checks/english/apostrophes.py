"""Apostrophes in English: their glyph, and where they stand without need or are missing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.checks.english.glyphs import quotation_pairs
from editor.checks.message import Message
from editor.checks.rule import ENGLISH, ERROR, SAFE, SUGGEST, WARNING, Example, Hit, text_rule
from editor.checks.text_view import TextView

_GLYPH = re.compile(r"(?<=[^\W_])[´`'‘](?=[^\W\d_])|(?<=s)['´](?=[ \u00a0,.;:!?)]|$)|(?<![^\s(“‘\"])['´](?=\d0s\b)")
_DECADE = re.compile(
    r"\b(?P<before>the|mid-?|early|late)[ \u00a0]?(?P<decade>(?:19|20)?\d0)(?P<mark>[’'])s\b(?=[ \u00a0,.;:)]|$)"
)
_DECADE_OWNS = re.compile(r"[ \u00a0](?:best|most|biggest|largest|first|last|leading)\b")
_PLURAL = re.compile(
    r"\b(?:[Mm]any|[Ss]everal|[Ff]ew|[Tt]hese|[Tt]hose|[Mm]ost|[Bb]oth|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|\d{1,4})"
    r"[ \u00a0](?P<short>[A-Z]{2,6})(?P<mark>[’'])s\b"
    r"|\b(?P<subject>[A-Z]{2,6})(?P<m>[’'])s(?=[ \u00a0](?:are|were|have)\b)"
)
_SHORT_WITH_S = re.compile(r"[A-Z][’']s\b")
_ITS_OWN = re.compile(
    r"\b[Ii]t(?P<mark>[’'])s(?=[ \u00a0](?:own|members|partners|customers|products|employees|name|mission|goal)\b)"
)
_IT_IS = re.compile(r"\b[Ii]ts(?=[ \u00a0](?:a|an|not|been)[ \u00a0])")
_LEFT_OUT = Message("The apostrophe is missing.")
_MISSING = {
    "companys": "company’s",
    "citys": "city’s",
    "partys": "party’s",
    "universitys": "university’s",
    "countrys": "country’s",
    "technologys": "technology’s",
    "industrys": "industry’s",
    "societys": "society’s",
    "everyones": "everyone’s",
    "someones": "someone’s",
    "anyones": "anyone’s",
    "womens": "women’s",
    "childrens": "children’s",
    "dont": "don’t",
    "doesnt": "doesn’t",
    "didnt": "didn’t",
    "isnt": "isn’t",
    "arent": "aren’t",
    "wasnt": "wasn’t",
    "werent": "weren’t",
    "couldnt": "couldn’t",
    "shouldnt": "shouldn’t",
    "wouldnt": "wouldn’t",
    "hasnt": "hasn’t",
    "havent": "haven’t",
    "youre": "you’re",
    "theyre": "they’re",
    "weve": "we’ve",
}


@text_rule(
    "EN-AP-01",
    ERROR,
    ENGLISH,
    SAFE,
    title=Message("Typewriter apostrophe"),
    why=Message("The apostrophe of print is ’, not a straight mark and not an accent."),
    source="CMOS 6.117; New Hart’s Rules 4.2",
    needs=("'", "´", "`", "‘"),
    bad=(
        Example("The company's plan is bold.", "The company’s plan is bold."),
        Example("It´s time, and we don`t wait.", "It’s time, and we don’t wait."),
        Example("The partners' plan is bold.", "The partners’ plan is bold."),
    ),
    good=(
        "The company’s plan is bold.",
        "They call it 'smart' in Jena.",
        "They call it ‘smart’ in Jena.",
    ),
)
def typewriter_apostrophe(text: TextView) -> Iterator[Hit]:
    marks = {at for pair in quotation_pairs(text.plain) for at in pair}
    for match in text.search(_GLYPH):
        if match.start() not in marks:
            yield Hit(match.start(), match.end(), "’")


@text_rule(
    "EN-AP-02",
    ERROR,
    ENGLISH,
    SUGGEST,
    title=Message("Apostrophe too many or missing"),
    why=Message("A plural takes no apostrophe (SMEs, the 1990s), “its” is possessive, “it’s” means “it is”."),
    source="New Hart’s Rules 4.2; AP Stylebook",
    bad=(
        Example("Many SME’s took part.", "Many SMEs took part."),
        Example("The lab dates from the 1990’s.", "The lab dates from the 1990s."),
        Example("The lab has it’s own grid.", "The lab has its own grid."),
        Example("The companys plan is bold.", "The company’s plan is bold."),
        Example("Its a bold plan.", "It’s a bold plan."),
    ),
    good=(
        "The SME’s plan is bold, and many SMEs took part.",
        "The lab dates from the 1990s.",
        "It’s a bold plan, and its own grid is ready.",
        "Among the 2020’s best ideas is the grid.",
    ),
)
def misplaced_apostrophe(text: TextView) -> Iterator[Hit]:
    if "’s" in text.plain or "'s" in text.plain:
        yield from _needless(text)
    yield from _missing(text)


def _needless(text: TextView) -> Iterator[Hit]:
    plain = text.plain
    if "0’s" in plain or "0's" in plain:
        for match in text.search(_DECADE):
            if not _DECADE_OWNS.match(plain, match.end()):
                yield Hit(*match.span("mark"), "")
    if _SHORT_WITH_S.search(plain):
        for match in text.search(_PLURAL):
            yield Hit(*match.span("mark" if match["mark"] else "m"), "")
    if "it" in plain or "It" in plain:
        for match in text.search(_ITS_OWN):
            own = plain.startswith("own", match.end() + 1)
            yield Hit(*match.span("mark"), "", severity=None if own else WARNING)


def _missing(text: TextView) -> Iterator[Hit]:
    if "its" in text.vocabulary:
        for match in text.search(_IT_IS):
            yield Hit(match.start(), match.end(), match.group()[:2] + "’s")
    for folded in text.vocabulary.keys() & _MISSING.keys():
        for word in text.vocabulary[folded]:
            if word.text[1:].islower() and not text.is_protected(word.start, word.end):
                yield Hit(word.start, word.end, word.text[0] + _MISSING[folded][1:], _LEFT_OUT)

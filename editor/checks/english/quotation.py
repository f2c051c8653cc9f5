"""Quotation marks in English: their glyphs, their nesting, and marks without a partner."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.checks.english.glyphs import (
    DOUBLE,
    depths,
    lonely_marks,
    quotation_pairs,
    wanted_glyphs,
)
from editor.checks.message import Message
from editor.checks.release_view import EditionView
from editor.checks.rule import (
    ENGLISH,
    ERROR,
    HINT,
    NONE,
    SAFE,
    SUGGEST,
    WARNING,
    Example,
    Hit,
    Spotted,
    Surroundings,
    edition_rule,
    text_rule,
)
from editor.checks.text_view import TextView
from editor.checks.texts import is_heading
from editor.domain.blocks import Kind

_QUOTE = Surroundings(kind=Kind.QUOTE)
_AMERICAN = Surroundings(american=True)
_FOREIGN = frozenset("„‚‟‛«»‹›")
_STRAIGHT = re.compile(r"[\"']")
_CURLED = re.compile(r"[„‚‟‛«»‹›“‘”]")
_SINGLE_GLYPHS, _DOUBLE_GLYPHS = frozenset("‘’"), frozenset("“”")
_SPOKEN = re.compile(r"(?:\w[\w’'-]*[ ,]+){3,40}\w")
_INTRODUCES = re.compile(
    r"(?:\b(?:said|says|adds|added|stated|states|explained|explains|comments|commented|concluded|concludes)"
    r"|[A-ZÄÖÜ][^\W\d_]+ [A-ZÄÖÜ][^\W\d_]+):\s?$"
)


@text_rule(
    "EN-Q-01",
    ERROR,
    ENGLISH,
    SAFE,
    title=Message("Straight quotation marks"),
    why=Message("Print has curly quotation marks: “ and ” around what is quoted, ‘ and ’ within a quotation."),
    source="CMOS 6.115; New Hart’s Rules 9",
    needs=('"', "'"),
    bad=(
        Example('The team calls it "the quiet revolution".', "The team calls it “the quiet revolution”."),
        Example('"We are open," said Tom Reuter.', "“We are open,” said Tom Reuter."),
        Example("He named the 'Light Lab' and the archive.", "He named the “Light Lab” and the archive."),
        Example('They call it "smart" in Jena.', "They call it ‘smart’ in Jena.", at=_QUOTE),
    ),
    good=(
        'The room has a 27" screen and a 5\'10" door.',
        "The team calls it “the quiet revolution”.",
        "Rock 'n' roll of the '90s filled the hall.",
        "The companies' plans are bold.",
    ),
)
def straight_marks(text: TextView) -> Iterator[Hit]:
    wanted = wanted_glyphs(text)
    balanced = not lonely_marks(text.plain)
    for match in text.search(_STRAIGHT):
        glyph = wanted.get(match.start())
        if glyph:
            safe = balanced and (match.group() == '"' or text.plain.count("'") == 2)
            yield Hit(match.start(), match.end(), glyph, is_safe=safe)


@text_rule(
    "EN-Q-02",
    ERROR,
    ENGLISH,
    SAFE,
    title=Message("German quotation marks in English"),
    why=Message("English quotations open with “ and close with ”; „low marks“ and »guillemets« are German."),
    source="CMOS 6.9; New Hart’s Rules 9",
    needs=("„", "‚", "‟", "‛", "«", "»", "‹", "›", "“", "‘", "”"),
    bad=(
        Example("„We are ready“ is the motto.", "“We are ready” is the motto."),
        Example("The title is »Light for all«.", "The title is “Light for all”."),
        Example("Visit the “House of Light“ in Jena.", "Visit the “House of Light” in Jena."),
        Example("The name ‚Lux‘ is short.", "The name “Lux” is short."),
        Example("The „open house“ is on Sunday.", "The ‘open house’ is on Sunday.", at=_QUOTE),
    ),
    good=(
        "“We are ready” is the motto.",
        "The company’s ‘open house’ is on Sunday.",
        "“She calls it ‘home’,” said Tom Reuter.",
        "The readers’ “Light Award” goes to Jena.",
    ),
)
def german_marks(text: TextView) -> Iterator[Hit]:
    wanted = wanted_glyphs(text)
    balanced = not lonely_marks(text.plain)
    for match in text.search(_CURLED):
        at, char = match.start(), match.group()
        glyph = wanted.get(at)
        if glyph and (char in _FOREIGN or _is_reversed(char, glyph)):
            yield Hit(at, at + 1, glyph, is_safe=balanced)
        elif char == "„" and glyph is None:
            yield Hit(at, at + 1, text.style.english_marks.open, is_safe=False)


def _is_reversed(char: str, glyph: str) -> bool:
    """Whether an opening mark closes or a closing one opens."""
    return (char in "“‘" and glyph in "”’") or (char == "”" and glyph in "“‘")


@text_rule(
    "EN-Q-03",
    WARNING,
    ENGLISH,
    SUGGEST,
    title=Message("Order of double and single marks"),
    why=Message(
        "A quotation within a quotation takes the other sort of marks, and the outer sort is the same throughout."
    ),
    source="CMOS 13.30; New Hart’s Rules 9.2",
    needs=("“", "‘"),
    bad=(
        Example("Reuter said: “The word “grid” says it all.”", "Reuter said: “The word ‘grid’ says it all.”"),
        Example("“They call it “smart” and mean it,” she said.", "“They call it ‘smart’ and mean it,” she said."),
        Example("The motto is ‘open to all who come by’ now.", "The motto is “open to all who come by” now."),
    ),
    good=(
        "Reuter said: “The word ‘grid’ says it all.”",
        "The so-called ‘light lab’ opens in May.",
        Example("Reuter: ‘We are glad that so many came’", at=Surroundings(kind=Kind.HEADLINE)),
        "It is the companies’ plan and the cities’ hope.",
    ),
)
def order_of_marks(text: TextView) -> Iterator[Hit]:
    if text.is_speech or is_heading(text.kind):
        return
    plain, wanted = text.plain, wanted_glyphs(text)
    kinds: list[tuple[int, frozenset[str]]] = []
    for start, end, depth in depths(plain):
        del kinds[depth:]
        kind = _kind(plain[start], plain[end])
        kinds.append((end, kind))
        if not kind or text.is_protected(start, end + 1) or plain[start] == wanted[start]:
            continue
        severity = None if depth and kinds[depth - 1][1] == kind else HINT
        if severity is None or (not depth and _SPOKEN.match(plain, start + 1, end)):
            yield Hit(start, start + 1, wanted[start], severity=severity)
            yield Hit(end, end + 1, wanted[end], severity=severity)


def _kind(opening: str, closing: str) -> frozenset[str]:
    for glyphs in (_DOUBLE_GLYPHS, _SINGLE_GLYPHS):
        if opening in glyphs and closing in glyphs:
            return glyphs
    return frozenset()


@text_rule(
    "EN-Q-07",
    HINT,
    ENGLISH,
    SUGGEST,
    title=Message("Full stop of the sentence within the marks"),
    why=Message("In British English the full stop stands behind the mark where only some words are quoted."),
    source="New Hart’s Rules 9.2.3; GOV.UK style guide",
    needs=(".”", '."', ".’"),
    bad=(
        Example("Reuter called the plan “brave.”", "Reuter called the plan “brave”."),
        Example(
            "They describe it as “quietly bold.” It opens in May.",
            "They describe it as “quietly bold”. It opens in May.",
        ),
        Example("She named it “a small step.”", "She named it “a small step”."),
    ),
    good=(
        "Reuter called the plan “brave”.",
        "Reuter said: “The plan is brave.”",
        "She wrote “The plan is brave.”",
        Example("Reuter called the plan “brave.”", at=_AMERICAN),
    ),
)
def stop_of_fragment(text: TextView) -> Iterator[Hit]:
    if text.is_american:
        return
    plain = text.plain
    for start, end in quotation_pairs(plain):
        if plain[end - 1] != "." or plain[end + 1 : end + 2].strip() or not plain[start + 1].islower():
            continue
        words = plain[start + 1 : end]
        if plain[max(0, start - 2) : start - 1].islower() and len(words) < 80 and not words.endswith(("..", "etc.")):
            yield Hit(end - 1, end + 1, f"{plain[end]}.")


@text_rule(
    "EN-Q-08",
    HINT,
    ENGLISH,
    SUGGEST,
    title=Message("Quotation begins small after a colon"),
    why=Message("A colon introduces a whole sentence, which begins with a capital."),
    source="New Hart’s Rules 9.2.2; CMOS 13.16",
    needs=(":",),
    bad=(
        Example("Reuter said: “we start in May.”", "Reuter said: “We start in May.”"),
        Example("Jana Brandt: “this is the first step.”", "Jana Brandt: “This is the first step.”"),
        Example("She added: “our team is ready.”", "She added: “Our team is ready.”"),
    ),
    good=(
        "Reuter said: “We start in May.”",
        "Three words matter here: “grid”, “light” and “trust”.",
        "Reuter said that “we start in May”.",
    ),
)
def small_after_colon(text: TextView) -> Iterator[Hit]:
    plain = text.plain
    for start, _ in quotation_pairs(plain):
        opens_small = plain[start + 1].islower() and plain[start + 2 : start + 3].isalpha()
        if opens_small and _INTRODUCES.search(plain, max(0, start - 60), start):
            yield Hit(start + 1, start + 2, plain[start + 1].upper())


@edition_rule(
    "EN-Q-09",
    ERROR,
    ENGLISH,
    NONE,
    title=Message("Quotation mark without a partner"),
    why=Message("A quotation opens and closes. Only one that goes on in the next paragraph stays open at its end."),
    source="CMOS 13.32",
    bad=(
        "“We are open, said Tom Reuter.",
        "The team calls it a “quiet revolution.",
        "We are open,” said Tom Reuter.",
    ),
    good=(
        "“We are open,” said Tom Reuter.",
        'The room has a 27" screen.',
        "The companies’ plan is called “Light”.",
    ),
)
def lonely_mark(edition: EditionView) -> Iterator[Spotted]:
    texts = edition.texts
    for index, text in enumerate(texts):
        lonely = lonely_marks(text.plain)
        if lonely == (0,) and index + 1 < len(texts) and texts[index + 1].plain[:1] in DOUBLE:
            continue  # it goes on in the next paragraph
        for at in lonely:
            if not text.view.is_protected(at, at + 1):
                yield text.spotted(at, at + 1)

"""Abbreviations that are not spelled out where they come first, and those in the headline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from editor.checks.editorial.actors import organisations
from editor.checks.editorial.written import Written, example
from editor.checks.finding import Severity
from editor.checks.message import Message
from editor.checks.release_view import EditionView, PlacedText
from editor.checks.rule import BOTH, HINT, NONE, SUGGEST, WARNING, Spotted, edition_rule
from editor.checks.text_view import TextView
from editor.domain.bilingual import Language
from editor.domain.blocks import Kind
from editor.language.acronyms import Acronym, acronyms, spelled_out

_TELLING = frozenset({Kind.LEAD, Kind.PARAGRAPH})
_SOURCE = "optika – Optik Prüfung Technik im Klinischen Alltag"


@dataclass(frozen=True, slots=True)
class _Mention:
    """Where an abbreviation comes first in the text that is told."""

    text: PlacedText
    start: int
    end: int
    order: int


@edition_rule(
    "ED-A-01", WARNING, BOTH, SUGGEST,
    title=Message("Abbreviation not explained"),
    why=Message("Readers do not know this abbreviation. Spell it out where it comes first."),
    source="Press practice; GOV.UK style guide",
    bad=(
        example("GLV", Written(paragraphs=("Der GLV misst Linsen. Das Labor steht in Gießen.",))),
        example(
            "mno",
            Written(lead="Das Netzwerk mno öffnet ein Labor.", source="mno - Messtechnik Nord & Optik"),
            "Das Netzwerk mno (Messtechnik Nord & Optik) öffnet ein Labor.",
        ),
        example(
            "GLV",
            Written(paragraphs=("Der GLV öffnet ein Labor.",), source="Gießener Linsenverband (GLV)"),
            "Der GLV (Gießener Linsenverband) öffnet ein Labor.",
        ),
        example("LTB", Written(paragraphs=("The LTB has approved the lab.",), language=Language.EN)),
    ),
    good=(
        example("GLV", Written(paragraphs=("Der Gießener Linsenverband (GLV) öffnet. Der GLV misst.",))),
        example("GLV", Written(lead="Der GLV (Gießener Linsenverband) öffnet ein Labor.")),
        example("EU", Written(paragraphs=("Die EU und die AOK zahlen; 12 GHz sind möglich. Kapitel III folgt.",))),
        example("Netz", Written(lead="Das Netzwerk lux öffnet ein Labor.", source="lux - das Netz für Licht")),
        example("NORD", Written(paragraphs=("Das PRÜF NORD TEAM und die OVT GmbH messen.",))),
        example("LTB", Written(paragraphs=("Lahntal Optics plc (LSE: LTBO) met. WHEN: Friday",), language=Language.EN)),
        example("LTB", Written(paragraphs=("The Lens Testing Board (LTB) met. LTB agreed.",), language=Language.EN)),
    ),
)  # fmt: skip
def unexplained(edition: EditionView) -> Iterator[Spotted]:
    told = [text for text, _ in edition.gather(_is_told, edition.body)]
    spelled = edition.gather(_spelled_out)
    explained = _explained(spelled)
    mentioned = _first_mentions(edition, told, explained)
    near = _first_spelled_out(spelled, told) if mentioned else {}
    names = organisations(edition) if mentioned else frozenset[str]()
    for short, mention in mentioned.items():
        if near.get(short, len(told)) > mention.order:
            yield from _judged(short, mention, explained.get(short), is_name=short in names)


@dataclass(frozen=True, slots=True)
class _Explained:
    """The long form, as far as it can be told, and whether the text itself gives it."""

    long: str
    in_body: bool


Spelled = list[tuple[PlacedText, tuple[tuple[str, str], ...]]]


def _explained(spelled: Spelled) -> Mapping[str, _Explained]:
    """What any text of the edition spells out; what the body says comes first."""
    found: dict[str, _Explained] = {}
    for text, several in sorted(spelled, key=lambda each: not each[0].view.is_body):
        for short, long in several:
            if short not in found or (long and not found[short].long):
                is_known = short in found and found[short].in_body
                found[short] = _Explained(long, is_known or text.view.is_body)
    return found


def _is_told(view: TextView) -> bool:
    return view.kind in _TELLING and view.part == "text"


def _spelled_out(view: TextView) -> tuple[tuple[str, str], ...]:
    return spelled_out(view.plain)


def _says_any(view: TextView, words: frozenset[str]) -> bool:
    return bool(words & view.vocabulary.keys())


def _read(view: TextView) -> tuple[Acronym, ...]:
    return acronyms(view.plain)


def _first_mentions(
    edition: EditionView, told: list[PlacedText], explained: Mapping[str, _Explained]
) -> dict[str, _Mention]:
    """Abbreviations in capitals, and brands in small letters whose long form is known."""
    brands = {short.casefold(): short for short, each in explained.items() if each.long and not short.isupper()}
    found: dict[str, _Mention] = {}
    read = {id(text): several for text, several in edition.gather(_read, told)}
    having = {id(text) for text, _ in edition.gather_given(_says_any, frozenset(brands), told)} | read.keys()
    for order, text in enumerate(told):
        if id(text) not in having:
            continue
        for each in (*read.get(id(text), ()), *_brands(text, brands)):
            if each.short not in found and not _is_left_alone(text, each):
                found[each.short] = _Mention(text, each.start, each.end, order)
    return found


def _is_left_alone(text: PlacedText, each: Acronym) -> bool:
    """Whether it stands in somebody's words, in an address or a name of the glossary, or is a label or a share."""
    plain = text.plain
    if plain.startswith(":", each.end) or _EXCHANGE.search(plain, max(0, each.start - 10), each.start):
        return True
    return text.view.in_speech(each.start, each.end) or text.view.is_protected(each.start, each.end)


def _brands(text: PlacedText, brands: Mapping[str, str]) -> Iterator[Acronym]:
    words = text.view.vocabulary
    for folded in words.keys() & brands.keys():
        for word in words[folded]:
            if word.text == brands[folded]:
                yield Acronym(word.text, word.start, word.end)


def _first_spelled_out(spelled: Spelled, told: list[PlacedText]) -> Mapping[str, int]:
    """The first paragraph in which each abbreviation is spelled out, counted among those that tell."""
    orders = {id(text): order for order, text in enumerate(told)}
    found: dict[str, int] = {}
    for text, several in spelled:
        for short, _ in several if id(text) in orders else ():
            found.setdefault(short, orders[id(text)])
    return found


def _judged(short: str, mention: _Mention, known: _Explained | None, *, is_name: bool) -> Iterator[Spotted]:
    if known is None:
        if not is_name:
            yield Spotted(mention.text, mention.start, mention.end, severity=_severity(short, mention))
    elif known.in_body:
        message = Message("“{short}” is explained further down only.", short=short)
        yield Spotted(mention.text, mention.start, mention.end, message, severity=HINT)
    else:
        fix = f"{short} ({known.long})" if known.long else None
        message = Message("“{short}” is not explained in the text, only outside it.", short=short)
        yield Spotted(mention.text, mention.start, mention.end, message, fix)


_EXCHANGE = re.compile(r"\b[A-Z][A-Za-z]{2,7}:[ \u00a0]?$")
"""`(NYSE: LTB)`: what follows is the name of a share."""

_NAMED_BEFORE = re.compile(
    r"(?:\b(?:Messe|Fachmesse|Band|Marke|Projekt|Sender|Zeitschrift|Software|Agentur|Hersteller|Firma|Verlag|Kürzel|Kennung"
    r"|Kennzeichen|Stichwort|Kennwort|Code)|uchstaben)[ \u00a0]$"
)


def _severity(short: str, mention: _Mention) -> Severity:
    """Two letters, what can be spoken, and what a noun before it names, are the names of firms as often."""
    before = mention.text.plain[max(0, mention.start - 30) : mention.start]
    is_name = len(short) < 3 or Acronym(short, 0, 0).is_word or _NAMED_BEFORE.search(before)
    return HINT if is_name else WARNING


@edition_rule(
    "ED-H-07", HINT, BOTH, NONE,
    title=Message("Abbreviation in the headline"),
    why=Message("Readers may not know this abbreviation. Name it in full, or explain it in the text."),
    source="GOV.UK style guide",
    bad=(
        example("GLV", Written(headline="GLV öffnet Labor in Gießen")),
        example("GLV", Written(headline="Neues Labor: GLV misst Linsen", paragraphs=("Das Labor ist neu.",))),
        example("LTB", Written(headline="LTB approves new lab", language=Language.EN)),
    ),
    good=(
        example("EU", Written(headline="EU fördert Labor in Gießen")),
        example("GLV", Written(headline="GLV öffnet Labor", paragraphs=("Der Gießener Linsenverband (GLV) öffnet.",))),
        example("GLV", Written(headline="GLV öffnet Labor", source="GLV")),
    ),
)  # fmt: skip
def in_headline(edition: EditionView) -> Iterator[Spotted]:
    headline = edition.first(Kind.HEADLINE)
    if headline is None or headline.plain.isupper():
        return
    found = acronyms(headline.plain)
    if found:
        known = _explained(edition.gather(_spelled_out)).keys() | organisations(edition)
        yield from (Spotted(headline, each.start, each.end) for each in found if each.short not in known)

"""The headline: that there is one, its length, who is in it, and how it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.checks.editorial.actors import names_somebody, names_words
from editor.checks.editorial.written import Written, example
from editor.checks.message import Message
from editor.checks.release_view import EditionView
from editor.checks.rule import (
    BOTH,
    ERROR,
    HINT,
    NONE,
    SAFE,
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
from editor.domain.bilingual import Language
from editor.domain.blocks import Kind
from editor.domain.counting import count_text
from editor.domain.limits import DEFAULTS
from editor.language.quotation import has_stop

_HEADLINE = Surroundings(kind=Kind.HEADLINE)
_ENGLISH_HEADLINE = Surroundings(kind=Kind.HEADLINE, language=Language.EN)
_TOO_LONG = 100
_MANY_WORDS = 12
_SHORT = 20


def _headline(text: str, fixed: str | None = None) -> Example:
    return Example(text, fixed, at=_HEADLINE)


def _in_english(text: str, fixed: str | None = None) -> Example:
    return Example(text, fixed, at=_ENGLISH_HEADLINE)


_LONG_HEADLINE = (
    "OptikNetz Lahntal und MedCluster Nord eröffnen in Gießen ein gemeinsames Labor für Linsen und Implantate"
)


@edition_rule(
    "ED-H-01", ERROR, BOTH, NONE,
    title=Message("Headline missing or too long"),
    why=Message("A release needs a headline; search engines and newsrooms cut it off after 65 to 80 characters."),
    source="Press practice; GOV.UK style guide",
    bad=(
        example("(ohne Überschrift)", Written(paragraphs=("Das Labor öffnet am 21. Februar 2027.",))),
        _headline(_LONG_HEADLINE),
        _in_english("OptikNetz Lahntal and MedCluster Nord open a shared test laboratory for optics in Gießen"),
    ),
    good=(
        _headline("OptikNetz Lahntal eröffnet Labor in Gießen"),
        _headline("Zwei Netzwerke, ein Labor: OptikNetz Lahntal und MedCluster Nord messen künftig"),
        _in_english("OptikNetz Lahntal opens lab in Gießen"),
    ),
)  # fmt: skip
def headline_length(edition: EditionView) -> Iterator[Spotted]:
    block = edition.release.first(Kind.HEADLINE)
    if block is None or block.is_blank:
        missing = Message("There is no headline. Say in it who does what.")
        yield Spotted(message=missing, block=block.id if block else "", fact="" if block else "headline")
        return
    text = edition.first(Kind.HEADLINE)
    if text and (length := len(text.plain.strip())) > DEFAULTS.headline:
        severity = ERROR if length > _TOO_LONG else WARNING
        message = Message(
            "{count} characters; {limit} are the most that is shown whole.",
            count=length,
            limit=DEFAULTS.headline,
        )
        yield Spotted(text, DEFAULTS.headline, len(text.plain), message, severity=severity)


@text_rule(
    "ED-H-02", HINT, BOTH, NONE,
    title=Message("Headline with many or few words"),
    why=Message("A headline of more than twelve words is hard to take in; one of a few letters says too little."),
    source="Press practice",
    bad=(
        _headline("Wie das Netz an der Lahn nun mit dem im Norden ein Labor baut"),
        _headline("Neues Labor"),
        _in_english("Opening day"),
    ),
    good=(
        _headline("OptikNetz Lahntal eröffnet Labor in Gießen"),
        _in_english("OptikNetz Lahntal opens lab in Gießen"),
        Example("Neues Labor", at=Surroundings(kind=Kind.CROSSHEAD)),
    ),
)  # fmt: skip
def headline_words(text: TextView) -> Iterator[Hit]:
    if not _is_headline(text):
        return
    count = count_text(text.plain)
    if count.words > _MANY_WORDS or count.characters < _SHORT:
        yield Hit(0, len(text.plain))


def _is_headline(text: TextView) -> bool:
    return text.kind is Kind.HEADLINE and text.part == "text" and bool(text.plain.strip())


@edition_rule(
    "ED-H-03", HINT, BOTH, NONE,
    title=Message("Headline names nobody"),
    why=Message("News has somebody who does something: put an organisation, a person or the place into the headline."),
    source="Press practice",
    bad=(
        example("Gemeinsam messen", Written(headline="Gemeinsam messen, besser sehen", source="OptikNetz Lahntal")),
        example("Licht für alle", Written(headline="Licht für alle, Schatten für niemand", quote="Ja.")),
        example(
            "Better together",
            Written(headline="Better together: measuring as one", source="MedCluster Nord", language=Language.EN),
        ),
    ),
    good=(
        example("OptikNetz", Written(headline="OptikNetz eröffnet Labor", source="OptikNetz Lahntal")),
        example("Gemeinsam", Written(kicker="Gießen", headline="Gemeinsam messen", source="OptikNetz Lahntal")),
        example("Brandt", Written(headline="Brandt leitet neues Labor", quote="Ja.")),
    ),
)  # fmt: skip
def headline_without_actor(edition: EditionView) -> Iterator[Spotted]:
    heads = [text for kind in (Kind.KICKER, Kind.HEADLINE, Kind.SUBHEADLINE) if (text := edition.first(kind))]
    words, headline = names_words(edition), edition.first(Kind.HEADLINE)
    if headline and words and not any(names_somebody(text.view, words) for text in heads):
        yield headline.spotted()


_STOP_AT_END = re.compile(r"(?<=[^\W\d_])\.(?=\s{0,3}\Z)|!(?=\s{0,3}\Z)")


@text_rule(
    "ED-H-04", WARNING, BOTH, SAFE,
    title=Message("Stop at the end of a headline"),
    why=Message("A headline ends without a full stop; an exclamation mark makes it an advertisement."),
    source="Amtliches Regelwerk § 68; press practice",
    needs=(".", "!"),
    bad=(
        _headline("OptikNetz Lahntal eröffnet Labor.", "OptikNetz Lahntal eröffnet Labor"),
        _in_english("OptikNetz Lahntal opens lab.", "OptikNetz Lahntal opens lab"),
        _headline("Endlich: Das Labor ist da!"),
    ),
    good=(
        _headline("OptikNetz Lahntal eröffnet Labor"),
        _headline("Labor wird getragen vom OptikNetz Lahntal e. V."),
        _headline("Klein. Leise. Genau."),
        _headline("Wie es weitergeht …"),
        _in_english("Lab opens doors to patients from the U.S."),
    ),
)  # fmt: skip
def headline_stop(text: TextView) -> Iterator[Hit]:
    if not _is_headline(text):
        return
    for match in text.search(_STOP_AT_END):
        if match[0] == "!":
            yield Hit(match.start(), match.end(), severity=HINT)
        elif has_stop(text.plain[: match.end()]) and len(text.sentences) == 1:
            yield Hit(match.start(), match.end(), "")


_CAPITALS = re.compile(r"\b[A-ZÄÖÜẞ]{2,30}(?:[ \u00a0–&,:-]{1,3}[A-ZÄÖÜẞ]{2,30}){2,40}\b")
_REAL_WORD = re.compile(r"[A-ZÄÖÜẞ]{5,}")


@text_rule(
    "ED-H-05", WARNING, BOTH, NONE,
    title=Message("Heading in capitals"),
    why=Message("Whole words in capitals are read letter by letter. Write the heading as you would write a sentence."),
    source="Press practice; WCAG",
    bad=(
        _headline("OPTIKNETZ LAHNTAL ERÖFFNET LABOR"),
        _in_english("TWO NETWORKS LAUNCH ONE LAB"),
        Example("ERGEBNISSE IN ZWEI TAGEN", at=Surroundings(kind=Kind.CROSSHEAD)),
    ),
    good=(
        _headline("OptikNetz Lahntal eröffnet Labor"),
        _headline("EU, USA und UNO beraten in Gießen"),
        _in_english("NATO, WHO, IMF agree on lab"),
        Example("DAS STEHT IM TEXT SELBST"),
    ),
)  # fmt: skip
def heading_in_capitals(text: TextView) -> Iterator[Hit]:
    if not is_heading(text.kind) or text.part != "text" or text.kind is Kind.KICKER:
        return
    for match in text.search(_CAPITALS):
        if len(_REAL_WORD.findall(match[0])) > 1:
            yield Hit(match.start(), match.end())


@text_rule(
    "ED-H-08", HINT, BOTH, NONE,
    title=Message("Headline that asks"),
    why=Message("A newsroom expects news and no question. Say what is new."),
    source="Press practice",
    needs=("?",),
    bad=(
        _headline("Wie misst man eine Linse?"),
        _headline("Wird das Labor rechtzeitig fertig?"),
        _in_english("Who will measure the lenses?"),
    ),
    good=(
        _headline("So misst man eine Linse"),
        _headline("„Wohin damit?“ – Jena zeigt Linsen aus hundert Jahren"),
        _in_english("Lab answers the question of lenses"),
    ),
)  # fmt: skip
def headline_question(text: TextView) -> Iterator[Hit]:
    if _is_headline(text) and (bare := text.plain.rstrip()).endswith("?"):
        yield Hit(len(bare) - 1, len(bare))

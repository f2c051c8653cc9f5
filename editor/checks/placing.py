"""What a rule gave, made a finding: with its place, its words, and whether its fix may be done without asking."""

from __future__ import annotations

import re

from editor.checks.finding import Finding, Place
from editor.checks.row_view import PlacedText
from editor.checks.rule import Fixing, Hit, PairHit, Rule, Spotted
from editor.domain.approving import approved_wording
from editor.domain.bilingual import Language

_AROUND = 12
"""Characters on either side by which a finding is known again."""

_BESIDE_MARK = re.compile(r"[.,](?=[“”‘’\"«»‹›])|(?<=[“”‘’\"«»‹›])[.,]")


def of_hit(rule: Rule, hit: Hit, text: PlacedText) -> Finding:
    return Finding(
        rule=rule.id,
        severity=hit.severity or rule.severity,
        title=rule.title,
        message=hit.message or rule.why,
        language=text.spot.language,
        place=_place(text, hit.start, hit.end),
        fix=hit.fix,
        is_safe=hit.fix is not None and rule.fixing is Fixing.SAFE and hit.is_safe and _may_mend(text, hit),
        context=_around(text, hit.start, hit.end),
    )


def _may_mend(text: PlacedText, hit: Hit) -> bool:
    """In somebody's words nothing but typography is changed without asking: glyphs, spaces, a stop beside a mark."""
    if not text.view.in_speech(hit.start, hit.end):
        return True
    plain = text.plain
    return _words(plain) == _words(f"{plain[: hit.start]}{hit.fix}{plain[hit.end :]}")


def _words(text: str) -> str:
    return approved_wording(_BESIDE_MARK.sub("", text))


def of_pair(rule: Rule, hit: PairHit, german: PlacedText, english: PlacedText, leading: Language) -> Finding:
    """The place is on the side that follows, if there is something to show, else on the one that leads."""
    places = {
        Language.DE: _place(german, *hit.de) if hit.de else None,
        Language.EN: _place(english, *hit.en) if hit.en else None,
    }
    follows, leads = places[leading.other], places[leading]
    place = follows or leads
    texts = {Language.DE: german, Language.EN: english}
    at = texts[place.language] if place and place.language else english
    return Finding(
        rule=rule.id,
        severity=hit.severity or rule.severity,
        title=rule.title,
        message=hit.message or rule.why,
        place=place or _place(english, 0, len(english.plain)),
        other=leads if follows else None,
        fix=hit.fix if follows else None,
        context=_around(at, place.start, place.end) if place else at.plain[:_AROUND],
    )


def of_spotted(rule: Rule, spotted: Spotted, language: Language | None) -> Finding:
    text, message = spotted.text, spotted.message or rule.why
    place = _place(text, spotted.start, spotted.end) if text else None
    if place is None and spotted.block:
        place = Place(spotted.block, spotted.part, language, 0, 0, "")
    said = f"{spotted.block}{message.template}{message.fields}"
    context = _around(text, spotted.start, spotted.end) if text else said
    return Finding(
        rule=rule.id,
        severity=spotted.severity or rule.severity,
        title=rule.title,
        message=message,
        language=language,
        place=place,
        fact=spotted.fact,
        fix=spotted.fix,
        is_safe=bool(text) and spotted.fix is not None and rule.fixing is Fixing.SAFE,
        context=context,
    )


def _place(text: PlacedText, start: int, end: int) -> Place:
    spot = text.spot
    return Place(spot.block, spot.part, spot.language, start, end, text.plain[start:end])


def _around(text: PlacedText, start: int, end: int) -> str:
    return text.plain[max(0, start - _AROUND) : end + _AROUND]

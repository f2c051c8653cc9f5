"""What a rule finds in one of its own examples: for the page that explains it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from editor.checks.editorial.specimens import SIZES
from editor.checks.engine import Checker
from editor.checks.finding import Place
from editor.checks.protecting import Stretch
from editor.checks.rule import Example, PairRule, Rule, TextRule
from editor.checks.style import USUAL, Moment
from editor.checks.text_view import TextKey, TextView
from editor.domain.bilingual import Language
from editor.domain.blocks import Block, Kind
from editor.domain.passage import Passage
from editor.domain.release import Release
from editor.domain.richtext import RichText

_MOMENT = Moment(datetime(2027, 2, 18, 9, tzinfo=UTC), SIZES.get)
"""The day of the releases in the examples."""


def stretches(rule: Rule, example: Example) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...]]:
    """Where the rule finds fault with the text of an example, and with its other side."""
    if isinstance(rule, TextRule):
        hits = rule.look(_view(example, example.text, example.at.language or rule.languages[0]))
        return tuple((hit.start, hit.end) for hit in hits), ()
    if isinstance(rule, PairRule):
        german, english = (
            _view(example, text, language)
            for text, language in ((example.text, Language.DE), (example.other, Language.EN))
        )
        found = list(rule.look(german, english))
        return tuple(hit.de for hit in found if hit.de), tuple(hit.en for hit in found if hit.en)
    return _in_release(rule, example), ()


def _in_release(rule: Rule, example: Example) -> tuple[Stretch, ...]:
    """The words of an example that are found fault with, where it stands for a whole release; never all of it."""
    release = example.release() if example.release else _release(example, example.at.language or rule.languages[0])
    report = Checker((rule,)).check(release, replace(USUAL, american=example.at.american), _MOMENT)
    places = (place for finding in report.findings for place in (finding.place, finding.other) if place)
    found = {_within(example.text, place) for place in places if place.text.strip() != example.text.strip()}
    return tuple(sorted(each for each in found if each[0] < each[1]))


def _within(text: str, place: Place) -> Stretch:
    start = place.start if text[place.start : place.end] == place.text else text.find(place.text)
    return (start, start + len(place.text)) if start >= 0 else (0, 0)


def _release(example: Example, language: Language) -> Release:
    text = Passage().with_text(language, RichText.plain_text(example.text))
    plain = example.at.kind if example.at.kind not in (None, Kind.QUOTE, Kind.PHOTO) else Kind.PARAGRAPH
    return Release(lead=language, blocks=(Block(id="text", kind=plain or Kind.PARAGRAPH, text=text),))


def _view(example: Example, text: str, language: Language) -> TextView:
    at = example.at
    return TextView(TextKey(text, language, at.kind, at.part, at.attributed), replace(USUAL, american=at.american))

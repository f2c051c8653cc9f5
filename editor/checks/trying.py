"""What a rule finds in one of its own examples: for the page that explains it."""

from __future__ import annotations

from editor.checks.engine import Checker
from editor.checks.example_release import MOMENT, language_of, release_of, style_of
from editor.checks.finding import Place
from editor.checks.protecting import Stretch
from editor.checks.rule import Example, PairRule, Rule, TextRule
from editor.checks.text_view import TextKey, TextView
from editor.domain.bilingual import Language


def stretches(rule: Rule, example: Example) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...]]:
    """Where the rule finds fault with the text of an example, and with its other side."""
    if isinstance(rule, TextRule):
        hits = rule.look(_view(example, example.text, language_of(rule, example)))
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
    report = Checker((rule,)).check(release_of(rule, example), style_of(example), MOMENT)
    places = (place for finding in report.findings for place in (finding.place, finding.other) if place)
    found = {_within(example.text, place) for place in places if place.text.strip() != example.text.strip()}
    return tuple(sorted(each for each in found if each[0] < each[1]))


def _within(text: str, place: Place) -> Stretch:
    start = place.start if text[place.start : place.end] == place.text else text.find(place.text)
    return (start, start + len(place.text)) if start >= 0 else (0, 0)


def _view(example: Example, text: str, language: Language) -> TextView:
    at = example.at
    return TextView(TextKey(text, language, at.kind, at.part, at.attributed), style_of(example))

"""What a rule finds in one of its own examples: for the page that explains it."""

from __future__ import annotations

from dataclasses import replace

from editor.checks.protecting import Stretch
from editor.checks.rule import Example, PairRule, Rule, TextRule
from editor.checks.style import USUAL
from editor.checks.text_view import TextKey, TextView
from editor.domain.bilingual import Language


def stretches(rule: Rule, example: Example) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...]]:
    """Where the rule finds fault with the text of an example, and with its other side; none for whole releases."""
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
    return (), ()


def _view(example: Example, text: str, language: Language) -> TextView:
    at = example.at
    return TextView(TextKey(text, language, at.kind, at.part, at.attributed), replace(USUAL, american=at.american))

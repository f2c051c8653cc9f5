"""Texts that no rule was made for: the time stays in proportion to their length, and nothing breaks."""

from __future__ import annotations

import time
from collections import deque

import pytest

from editor.checks.engine import Checker
from editor.checks.rule import PairRule, TextRule
from editor.checks.rulebook import rules
from editor.checks.style import USUAL
from editor.checks.text_view import TextKey, TextView
from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.blocks import Block, Kind
from editor.domain.passage import Passage
from editor.domain.release import Release
from editor.domain.richtext import RichText

LENGTH = 6_000
TOO_MANY = 8
"""Times as long for four times the text: it would be four in proportion, sixteen by the square."""
NOTABLE = 0.03
"""Seconds below which nobody notices, and a clock tells little."""

NASTY = {
    "one word": "a",
    "capitals": "A",
    "spaces": " ",
    "no-break spaces": "x\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0",
    "half-open quotes": "„so ",
    "half-open English quotes": "“so ",
    "straight quotes": '" a"b ',
    "brackets": "((((",
    "stops": "....",
    "commas": "a, ",
    "hyphens": "a-",
    "dashes": " - ",
    "digits": "1",
    "grouped digits": "1.000",
    "numbers": "1 ",
    "dates": "1.1.",
    "weekdays": "Montag, den 1. ",
    "abbreviations": "z.B.",
    "titles": "Dr. ",
    "capitalised": "Ab Cd ",
    "addresses": "a@b.",
    "web": "www.a-",
    "mixed scripts": "aаβ中 ",
    "sentences": "Das ist so. ",
    "apostrophes": "a'b ´ ",
    "percent": "5% 3 ",
    "phone": "+49 (0) 641/",
    "slashes": "/ ",
    "verbs": "sagt Kern „a“ ",
    "zero width": "a\u200b\u00ad",
}


def seconds(rule: TextRule | PairRule, text: str, language: Language, looks: int = 3) -> float:
    """The quickest of some looks, each at a view that has derived nothing yet."""
    best = float("inf")
    for _ in range(looks):
        views = [TextView(TextKey(text, each), USUAL) for each in LANGUAGES]
        start = time.process_time()
        if isinstance(rule, PairRule):
            deque(rule.look(*views), maxlen=0)
        else:
            deque(rule.look(views[language is Language.EN]), maxlen=0)
        best = min(best, time.process_time() - start)
    return best


def shared(text: str, language: Language) -> float:
    """What cutting the text into sentences, words and protected stretches takes: every rule may ask for it first."""
    best = float("inf")
    for _ in range(3):
        view = TextView(TextKey(text, language), USUAL)
        start = time.process_time()
        _ = view.protected, view.quotations, view.sentences, view.words, view.names, view.dates, view.vocabulary
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("piece", NASTY.values(), ids=NASTY.keys())
def test_cutting_a_text_that_was_doubled_twice_takes_about_four_times_as_long(piece: str, language: Language) -> None:
    text = (piece * LENGTH)[:LENGTH]
    assert shared(text * 4, language) < TOO_MANY * shared(text, language) + NOTABLE


def slow_rules(text: str, language: Language) -> list[str]:
    """The rules whose time grows faster than the text; those that take next to none are looked at once."""
    wanted = [rule for rule in rules() if isinstance(rule, TextRule | PairRule) and language in rule.languages]
    suspects = [rule for rule in wanted if seconds(rule, text, language, looks=1) > NOTABLE]
    return [
        rule.id for rule in suspects if seconds(rule, text * 2, language) > 3 * seconds(rule, text, language) + NOTABLE
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("piece", NASTY.values(), ids=NASTY.keys())
def test_time_of_each_rule_grows_with_the_text_that_is_doubled_twice(piece: str, language: Language) -> None:
    assert slow_rules((piece * LENGTH)[:LENGTH], language) == []


@pytest.mark.parametrize("piece", NASTY.values(), ids=NASTY.keys())
def test_nothing_fails_on_a_strange_text(piece: str) -> None:
    text = RichText.plain_text((piece * 3000)[:3000])
    block = Block(kind=Kind.PARAGRAPH, text=Passage(text, text))
    assert Checker().check(Release(blocks=(block,))).failed == ()


@pytest.mark.parametrize(
    "piece", ["Das ist so, „wie es ist“. ", "„half open 1.000 ", "a"], ids=["prose", "quotes", "word"]
)
def test_a_paragraph_of_a_hundred_thousand_characters_is_checked_to_the_end(piece: str) -> None:
    text = RichText.plain_text((piece * 100_000)[:100_000])
    block = Block(kind=Kind.PARAGRAPH, text=Passage(text, RichText.plain_text("Short.")))
    assert Checker().check(Release(blocks=(block,))).failed == ()

"""Every rule keeps what its own examples promise."""

from __future__ import annotations

import pytest

from editor.checks.engine import Checker
from editor.checks.finding import Finding, Severity
from editor.checks.fixing import fix_all, fix_safe
from editor.checks.rule import Example, Fixing, Rule, TextRule
from editor.checks.rulebook import rules
from editor.checks.texts import texts_checked
from editor.domain.passage import wording
from editor.domain.release import Release
from tests.checks.examples import MOMENT, found, language_of, release_of, style_of

Case = tuple[Rule, Example]
BAD: list[Case] = [(rule, example) for rule in rules() for example in rule.bad]
GOOD: list[Case] = [(rule, example) for rule in rules() for example in rule.good]
FIXED = [(rule, example) for rule, example in BAD if example.fixed is not None]
SAFE = [(rule, example) for rule, example in FIXED if rule.fixing is Fixing.SAFE]


def _named(value: object) -> str:
    return value.id if isinstance(value, Rule) else ""


@pytest.mark.parametrize("rule", rules(), ids=_named)
def test_rule_has_three_bad_and_three_good_examples(rule: Rule) -> None:
    assert min(len(set(rule.bad)), len(set(rule.good))) >= 3
    assert rule.fixing is Fixing.NONE or any(each.fixed is not None for each in rule.bad)
    assert rule.title.template
    assert rule.why.template.endswith((".", "?", "…"))
    assert rule.source


@pytest.mark.parametrize(("rule", "example"), BAD, ids=_named)
def test_bad_example_is_found(rule: Rule, example: Example) -> None:
    assert found(rule, example)


@pytest.mark.parametrize(("rule", "example"), GOOD, ids=_named)
def test_good_example_is_left_alone(rule: Rule, example: Example) -> None:
    assert found(rule, example) == ()


@pytest.mark.parametrize(("rule", "example"), BAD, ids=_named)
def test_finding_knows_its_exact_place(rule: Rule, example: Example) -> None:
    for finding in found(rule, example):
        assert finding.severity.rank >= rule.severity.rank
        if isinstance(rule, TextRule):
            assert finding.place
            assert 0 <= finding.place.start <= finding.place.end <= len(example.text)
            assert example.text[finding.place.start : finding.place.end] == finding.place.text


def _texts(release: Release) -> list[str]:
    return [each.key.plain for each in texts_checked(release)]


@pytest.mark.parametrize(("rule", "example"), FIXED, ids=_named)
def test_fix_makes_of_the_bad_example_what_it_promises(rule: Rule, example: Example) -> None:
    release = release_of(rule, example)
    after = fix_all(release, found(rule, example))
    assert example.fixed in _texts(after)


@pytest.mark.parametrize(("rule", "example"), FIXED, ids=_named)
def test_fix_removes_its_finding_and_brings_no_graver_one(rule: Rule, example: Example) -> None:
    checker, style = Checker(), style_of(example)
    release = release_of(rule, example)
    before = checker.check(release, style, MOMENT).findings
    after = checker.check(fix_all(release, [each for each in before if each.rule == rule.id]), style, MOMENT).findings
    assert not [each for each in after if each.rule == rule.id and each.fix is not None]
    assert _text_faults(after) <= _text_faults(before)


def _text_faults(findings: tuple[Finding, ...]) -> set[str]:
    """The ids of errors and warnings that stand in a text."""
    grave = (each for each in findings if each.severity is not Severity.HINT)
    return {each.rule for each in grave if each.place and each.place.end > each.place.start}


@pytest.mark.parametrize(("rule", "example"), SAFE, ids=_named)
def test_safe_fix_changes_no_word_and_nothing_the_second_time(rule: Rule, example: Example) -> None:
    checker, release, style = Checker([rule]), release_of(rule, example), style_of(example)
    once, _ = fix_safe(release, checker.check, style, MOMENT)
    twice, count = fix_safe(once, checker.check, style, MOMENT)
    assert twice is once
    assert count == 0
    words = ["".join(filter(str.isalnum, wording(text))) for release in (release, once) for text in _texts(release)[:1]]
    assert words[0] == words[1] or rule.id in REWORDING
    assert language_of(rule, example) in rule.languages


REWORDING: set[str] = {"DE-DT-06", "X-U-01", "X-U-03"}
"""Safe fixes that change a letter or a figure all the same, and why that is safe: ligatures, leading zeros."""

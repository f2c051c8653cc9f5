"""The comparison of both languages on pairs of sentences, and on the sample release."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.checks.engine import Checker
from editor.checks.finding import Finding, Severity
from editor.checks.rulebook import rules
from editor.domain.blocks import Block, Kind
from editor.domain.passage import passage
from editor.domain.release import Release
from editor.workflow.sample import sample_release
from tests.checks.clean_pairs import SAME
from tests.checks.examples import MOMENT
from tests.checks.pairs import FAULTY
from tests.releases import releases

CHECKER = Checker([rule for rule in rules() if rule.id.startswith("CL-")])


def _grave(release: Release) -> tuple[Finding, ...]:
    report = CHECKER.check(release, moment=MOMENT)
    assert not report.failed
    return tuple(each for each in report.findings if each.severity is not Severity.HINT)


def _pair(de: str, en: str) -> Release:
    return Release(blocks=(Block(kind=Kind.PARAGRAPH, text=passage(de, en)),))


def test_there_are_enough_pairs() -> None:
    assert len(SAME) + len(FAULTY) >= 120
    assert len(set(SAME)) == len(SAME)


@pytest.mark.parametrize(("de", "en"), SAME)
def test_pair_that_says_the_same_gives_nothing(de: str, en: str) -> None:
    assert [(each.rule, each.place, each.message) for each in _grave(_pair(de, en))] == []


@pytest.mark.parametrize(("rule", "de", "en"), FAULTY)
def test_planted_fault_is_found(rule: str, de: str, en: str) -> None:
    assert rule in {each.rule for each in _grave(_pair(de, en))}


@pytest.mark.parametrize("index", range(len(SAME)))
def test_text_beside_a_stranger_never_breaks_a_rule(index: int) -> None:
    _grave(_pair(SAME[index][0], SAME[index - 1][1]))


def test_sample_release_gives_nothing() -> None:
    assert _grave(sample_release("0" * 64)) == ()


def test_places_of_a_finding_lie_in_both_columns() -> None:
    (finding,) = _grave(_pair("Drei Kliniken", "Four clinics"))
    assert finding.place
    assert finding.other
    assert (finding.other.text, finding.place.text) == ("Drei", "Four")


def test_a_name_that_is_misspelt_is_told_once() -> None:
    found = _grave(_pair("Das sagt Dr. Jana Brandt.", "That is what Dr Jana Brand says."))
    assert [each.rule for each in found] == ["CL-08"]


def test_release_in_one_language_gives_one_hint() -> None:
    rows = (Block(kind=Kind.HEADLINE, text=passage("Labor")), Block(kind=Kind.LEAD, text=passage("Es ist offen.")))
    findings = CHECKER.check(Release(blocks=rows), moment=MOMENT).findings
    assert [(each.rule, each.severity) for each in findings] == [("CL-01", Severity.HINT)]


def test_empty_release_gives_nothing() -> None:
    assert CHECKER.check(Release(), moment=MOMENT).findings == ()


@given(releases())
def test_no_rule_fails_on_any_release(release: Release) -> None:
    assert CHECKER.check(release, moment=MOMENT).failed == ()


@given(st.text("0123456789.,:/–- €%§„“ Mio Uhrabc", max_size=80), st.text("0123456789.,:/–- €%£ mbnpasto", max_size=80))
def test_no_rule_fails_on_any_figures(de: str, en: str) -> None:
    assert CHECKER.check(_pair(de, en), moment=MOMENT).failed == ()


@pytest.mark.parametrize(
    "text",
    [
        "Die Arbeit erschien als M. Kern et al.: Measuring lenses with light and glass, DOI 10.5555/12345.",
        "Der Abend steht unter dem Motto Light, Lenses and more.",
    ],
)
def test_english_title_in_a_german_text_is_at_most_a_hint(text: str) -> None:
    assert [each.rule for each in _grave(_pair(text, ""))] == []


@pytest.mark.parametrize(
    "text",
    [
        "Das Labor öffnet im Juni and lädt alle ein.",
        "Das Netz wächst. The lab will be opened by both networks this year. Alle sind eingeladen.",
    ],
)
def test_english_words_among_german_ones_are_found(text: str) -> None:
    assert [each.rule for each in _grave(_pair(text, ""))] == ["CL-16"]

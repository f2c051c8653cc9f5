"""A real release beside the checkout, if there is one: what a careful reader found in it is found, and nothing else."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from editor.checks.engine import Checker
from editor.checks.finding import Finding, Severity
from editor.checks.fixing import fix_safe
from editor.checks.style import USUAL, Moment
from editor.domain.blocks import Block, Kind
from editor.domain.passage import Passage
from editor.domain.release import Release
from editor.domain.richtext import RichText
from editor.importers.reading import read_release

SAMPLE = Path(__file__).parents[3] / "shared" / "samples" / "releases" / "00-global-denken" / "release.txt"
MOMENT = Moment(datetime(2013, 2, 21, 9, tzinfo=ZoneInfo("Europe/Berlin")))

pytestmark = pytest.mark.skipif(not SAMPLE.is_file(), reason="the release of this test is not beside the checkout")


@pytest.fixture(scope="module")
def imported() -> Release:
    return read_release(SAMPLE)


@pytest.fixture(scope="module")
def verbatim(imported: Release) -> Release:
    """Every line a paragraph of its own, as it was typed."""
    lines = [line for line in SAMPLE.read_text("utf-8").split("\n") if line.strip()]
    blocks = (Block(kind=Kind.PARAGRAPH, text=Passage(RichText.plain_text(line))) for line in lines)
    return Release(date=imported.date, blocks=tuple(blocks))


def check(release: Release) -> tuple[Finding, ...]:
    return Checker().check(release, USUAL, MOMENT).findings


def places(findings: tuple[Finding, ...], rule: str) -> list[str]:
    """The texts of the findings of a rule, or the facts where there is no text."""
    return [each.place.text if each.place else each.fact for each in findings if each.rule == rule]


IMPORTED = {
    "DE-D-01": " - ",
    "ED-H-06": "regional kooperieren",
    "ED-P-03": "© timm",
    "DE-DT-08": "21. Februar",
    "ED-N-02": "TransMIT Gesellschaft",
    "DE-Q-04": ".",
    "DE-G-01": ",",
    "DE-W-01": "Network Manager",
    "ED-A-01": "timm",
    "DE-G-02": "insoweit",
    "DE-W-05": "Hitech",
    "ED-R-02": "Auch verspricht",
    "DE-A-01": "v.l.n.r.",
    "ED-P-04": "v.l.n.r.",
    "ED-P-06": "regional kooperieren",
    "ED-D-01": "place",
    "DE-D-04": " -",
    "ED-L-01": "Netzwerke",
    "ED-R-01": "",
    "ED-S-02": "contacts",
    "ED-S-04": "boilerplates",
}
"""Rules, and what stands at their place after the import, which has read quotes, photo and facts."""

VERBATIM = {
    "DE-D-01": " - ",
    "X-S-04": "\u00a0",
    "DE-DT-08": "21. Februar",
    "DE-Q-04": ".",
    "DE-G-01": ",",
    "DE-G-02": "insoweit",
    "DE-W-05": "Hitech",
    "DE-A-01": "v.l.n.r.",
    "DE-D-04": " -",
}
"""The same as it was typed."""

RIGHT = ("DE-Q-01", "DE-Q-02", "DE-Q-05", "DE-Q-06", "DE-Q-10", "DE-SS-01", "DE-DT-07", "DE-AM-01", "DE-DT-02")
"""Rules about what is right there: marks, commas behind them, weekday, form of the date, the sign in a name."""


@pytest.mark.parametrize(("rule", "text"), IMPORTED.items(), ids=IMPORTED.keys())
def test_flaw_of_the_imported_release_is_found_at_its_place(imported: Release, rule: str, text: str) -> None:
    found = check(imported)
    assert any(text in place for place in places(found, rule))
    gravest = min(each.severity.rank for each in found if each.rule == rule)
    assert gravest <= Severity.WARNING.rank


@pytest.mark.parametrize(("rule", "text"), VERBATIM.items(), ids=VERBATIM.keys())
def test_flaw_of_the_typed_release_is_found_at_its_place(verbatim: Release, rule: str, text: str) -> None:
    assert any(text in place for place in places(check(verbatim), rule))


def test_both_stops_before_the_comma_and_all_trailing_spaces_are_found(verbatim: Release) -> None:
    found = check(verbatim)
    assert len(places(found, "DE-Q-04")) == 2
    assert len(places(found, "X-S-04")) == 3


@pytest.mark.parametrize("rule", RIGHT)
def test_what_is_right_is_left_alone(imported: Release, verbatim: Release, rule: str) -> None:
    assert places((*check(imported), *check(verbatim)), rule) == []


def test_safe_fixes_change_nothing_the_second_time(imported: Release, verbatim: Release) -> None:
    for release in (imported, verbatim):
        once, count = fix_safe(release, Checker().check, USUAL, MOMENT)
        assert count
        assert fix_safe(once, Checker().check, USUAL, MOMENT) == (once, 0)

"""The comparison of both languages on free translations, and what single rules make of usual English."""

from __future__ import annotations

from datetime import date

import pytest

from editor.checks.engine import Checker
from editor.checks.finding import Finding, Severity
from editor.checks.rulebook import rules
from editor.domain.bilingual import Language
from editor.domain.blocks import Block, Kind
from editor.domain.passage import passage
from editor.domain.release import Release
from editor.importers.datelines import read_dateline
from tests.checks.examples import MOMENT
from tests.checks.free_pairs import FAULTS, SAME_BUT_FREE

CHECKER = Checker([rule for rule in rules() if rule.id.startswith("CL-")])
ALL = Checker()


def _grave(release: Release, checker: Checker = CHECKER) -> list[Finding]:
    report = checker.check(release, moment=MOMENT)
    assert not report.failed
    return [each for each in report.findings if each.severity is not Severity.HINT]


def _pair(de: str, en: str) -> Release:
    return Release(blocks=(Block(kind=Kind.PARAGRAPH, text=passage(de, en)),))


@pytest.mark.parametrize(("de", "en"), SAME_BUT_FREE)
def test_free_translation_gives_nothing(de: str, en: str) -> None:
    assert [(each.rule, each.place, each.other) for each in _grave(_pair(de, en))] == []


@pytest.mark.parametrize(("de", "en", "wrong"), FAULTS)
def test_fault_is_found_where_it_stands(de: str, en: str, wrong: str) -> None:
    places = [place.text for each in _grave(_pair(de, en), ALL) for place in (each.place, each.other) if place]
    assert any(part in text or text in part for part in wrong.split("|") for text in places)


def _english(text: str) -> Release:
    return Release(lead=Language.EN, blocks=(Block(kind=Kind.PARAGRAPH, text=passage("", text)),))


@pytest.mark.parametrize("text", ["Lahntal Optics plc (LSE: LTBO) met in May.", "WHEN: Friday, WHERE: Gießen"])
def test_names_of_shares_and_labels_are_no_unexplained_abbreviations(text: str) -> None:
    assert "ED-A-01" not in {each.rule for each in _grave(_english(text), ALL)}


@pytest.mark.parametrize(
    ("text", "is_left"),
    [("Contact: Jane Doe in the lab", True), ("The victim, Jane Doe, told the court in May.", False)],
)
def test_unnamed_victim_is_no_placeholder(text: str, is_left: bool) -> None:
    assert ("ED-S-09" in {each.rule for each in _grave(_english(text), ALL)}) is is_left


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("JENA, Ohio (June 17, 2027) — Lenses are", "JENA, Ohio"),
        ("JENA, Ohio and ULM, Idaho, Nov. 12, 2027 (LENS NEWSWIRE) — Two labs", "JENA, Ohio and ULM, Idaho"),
    ],
)
def test_american_datelines_are_read(text: str, place: str) -> None:
    found = read_dateline(text)
    assert found
    assert found.place == place


def test_year_goes_before_the_stop_of_the_sentence() -> None:
    text = "Das Labor in Gießen öffnet am Montag, dem 1. März."
    release = Release(date=date(2027, 2, 18), blocks=(Block(kind=Kind.PARAGRAPH, text=passage(text)),))
    (fix,) = [each.fix for each in ALL.check(release, moment=MOMENT).findings if each.rule == "DE-DT-08"]
    assert fix is not None
    assert fix.endswith("1. März 2027.")

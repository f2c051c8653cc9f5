"""A number that another release has is told at once, with that release's headline."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from editor.domain.bilingual import Bilingual
from editor.domain.people import Issuer
from editor.store.archive import Archive
from editor.ui.facts.general import GeneralFacts
from editor.ui.facts.popover import Popover
from editor.workflow.sample import add_sample
from tests.ui.conftest import Desk
from tests.ui.sheets import entry, opened, part, write


@pytest.fixture
def seventh(desk: Desk) -> None:
    """The sample, which has the number 07/2027."""

    def add(archive: Archive) -> None:
        sample = add_sample(archive)
        archive.save(replace(sample, number="07/2027"), sample)

    desk.store.submit(add).result(10)


def typed(desk: Desk, number: str) -> tuple[Popover, GeneralFacts]:
    sheet = opened(desk, "number")
    write(entry(sheet, "Number"), number)
    return sheet, part(sheet, GeneralFacts)


@pytest.mark.usefixtures("seventh")
def test_a_double_is_told_with_the_other_headline(desk: Desk) -> None:
    _, general = typed(desk, "07/2027")
    desk.bot.waitUntil(lambda: bool(general.double))
    assert general.double == "07/2027 is already the number of: Zwei Netzwerke, ein Labor: Optik trifft Medizin"


@pytest.mark.usefixtures("seventh")
def test_the_number_that_would_be_given_is_shown_in_the_empty_entry(desk: Desk) -> None:
    assert desk.session.draft
    desk.session.draft.apply(lambda release: replace(release, date=date(2027, 3, 1)))
    number = entry(opened(desk, "number"), "Number")
    desk.bot.waitUntil(lambda: number.placeholderText() == "probably 08/2027")


@pytest.mark.usefixtures("seventh")
def test_a_free_number_takes_the_remark_back(desk: Desk) -> None:
    sheet, general = typed(desk, "07/2027")
    desk.bot.waitUntil(lambda: bool(general.double))
    write(entry(sheet, "Number"), "a")
    assert general.double == ""
    assert desk.release.number == "07/2027a"


@pytest.mark.usefixtures("seventh")
def test_a_double_is_told_when_the_sheet_opens(desk: Desk) -> None:
    typed(desk, "07/2027")[0].close()
    general = part(opened(desk, "more"), GeneralFacts)
    desk.bot.waitUntil(lambda: bool(general.double))


@pytest.mark.usefixtures("seventh")
def test_another_issuer_counts_by_itself(desk: Desk) -> None:
    assert desk.session.draft
    desk.session.draft.apply(lambda r: replace(r, issuers=(Issuer(Bilingual.same("Klinik Lahntal")),)))
    facts = desk.window.editor.facts
    assert facts
    sheet = opened(desk, "number")
    write(entry(sheet, "Number"), "07/2027")
    desk.store.submit(lambda _: None).result(10)
    assert part(sheet, GeneralFacts).double == ""

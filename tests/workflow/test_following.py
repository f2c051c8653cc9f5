"""Corrections and recalls are new drafts that say which release they replace."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.compose.house import AMERICAN, STANDARD, House
from editor.domain.approving import approval_of, stands, subjects, text_in, with_approval
from editor.domain.bilingual import NOTHING, Bilingual, Language
from editor.domain.blocks import Kind
from editor.domain.edits import set_text
from editor.domain.facts import Embargo
from editor.domain.passage import State
from editor.domain.release import Release, Replacement, Sent, Status
from editor.domain.richtext import RichText
from editor.errors import StepError
from editor.store.archive import Archive
from editor.workflow.following import correction_of, recall_of, replaced_release
from editor.workflow.sample import sample_release
from tests.releases import releases

AT = datetime(2027, 2, 18, 9, 30, tzinfo=UTC)
NOW = datetime(2027, 2, 22, 12, tzinfo=UTC)
DE, EN = Language


def sent_release(*languages: Language, **facts: object) -> Release:
    sent = Sent(*(AT if each in (languages or Language) else None for each in Language))
    return replace(sample_release(), number="07/2027", stage=Status.APPROVED, sent=sent, **facts)  # type: ignore[arg-type]


def texts(release: Release, language: Language) -> list[str]:
    return [block.text[language].plain.replace("\u00a0", " ") for block in release.blocks]


def with_headline(release: Release, language: Language, text: str) -> Release:
    headline = release.first(Kind.HEADLINE)
    assert headline
    return set_text(release, headline.id, language, RichText.plain_text(text))


def test_a_correction_has_everything_and_is_a_new_draft() -> None:
    old = sent_release()
    new = correction_of(old, NOW)
    assert (new.status, new.number, new.sent, new.date) == (Status.DRAFT, "", Sent(), date(2027, 2, 22))
    assert (new.replaces, new.replaces_as) == (old.id, Replacement.CORRECTION)
    assert new.id != old.id
    assert (new.blocks, new.contacts, new.boilerplates, new.note) == (
        old.blocks,
        old.contacts,
        old.boilerplates,
        old.note,
    )


def test_a_correction_has_no_public_address_yet() -> None:
    assert correction_of(sent_release(web=Bilingual.same("https://example.org/a")), NOW).web == NOTHING


@pytest.mark.parametrize(("day", "stays"), [(20, False), (25, True)])
def test_only_an_embargo_that_still_runs_is_kept(day: int, stays: bool) -> None:
    embargo = Embargo(datetime(2027, 2, day, 10, tzinfo=UTC))
    assert correction_of(sent_release(embargo=embargo), NOW).embargo == (embargo if stays else None)


def test_approvals_stand_for_what_stays_and_not_for_what_is_corrected() -> None:
    old = sent_release()
    for subject in subjects(old):
        old = with_approval(old, approval_of(old, subject, who="Jana Brandt", at=AT))
    new = correction_of(old, NOW)
    assert not any(stand.is_open for stand in stands(new))
    corrected = with_headline(new, DE, "Etwas anderes")
    assert [stand.subject for stand in stands(corrected) if stand.is_open and not stand.subject.block] == [text_in(DE)]


def test_a_correction_and_its_original_stand_beside_each_other(archive: Archive) -> None:
    old = sent_release()
    new = correction_of(old, NOW)
    archive.save_all([old, new])
    assert (archive.load(old.id), archive.load(new.id)) == (old, new)
    line = archive.replaced_by(old.id)
    assert line is not None
    assert line.id == new.id


def test_a_recall_says_in_both_languages_what_is_withdrawn() -> None:
    recall = recall_of(sent_release(), STANDARD, NOW)
    assert texts(recall, EN) == [
        "Withdrawn: Two networks, one lab: optics meets medicine",
        "Our release 07/2027 “Two networks, one lab: optics meets medicine” of 18 February 2027 is withdrawn; "
        "please do not use it.",
    ]
    assert "„Zwei Netzwerke, ein Labor: Optik trifft Medizin“" in texts(recall, DE)[1]
    assert {block.state(recall.lead) for block in recall.blocks} == {State.CURRENT}


def test_a_recall_is_a_draft_with_whom_to_ask() -> None:
    old = sent_release()
    recall = recall_of(old, STANDARD, NOW)
    assert (recall.status, recall.replaces, recall.replaces_as) == (Status.DRAFT, old.id, Replacement.RECALL)
    assert (recall.contacts, recall.issuers, recall.place) == (old.contacts, old.issuers, old.place)
    assert (recall.embargo, recall.number, recall.keywords, recall.attachments) == (None, "", (), ())


def test_a_recall_is_in_the_languages_that_went_out() -> None:
    recall = recall_of(sent_release(EN), STANDARD, NOW)
    assert (recall.languages, recall.lead) == ((EN,), EN)


def test_an_american_house_dates_in_its_own_way() -> None:
    assert "of Feb. 18, 2027, is withdrawn" in texts(recall_of(sent_release(), AMERICAN, NOW), EN)[1]


def test_marks_within_a_headline_become_inner_ones() -> None:
    old = with_headline(sent_release(), EN, "A “new” lab")
    assert "“A ‘new’ lab”" in texts(recall_of(old, STANDARD, NOW), EN)[1]


def test_what_has_neither_date_nor_headline_is_recalled_by_its_number() -> None:
    recall = recall_of(sent_release(date=None, blocks=()), STANDARD, NOW)
    assert texts(recall, EN)[1] == "Our release 07/2027 is withdrawn; please do not use it."
    assert texts(recall, EN)[0] == "Withdrawn – please do not use"


def test_what_has_nothing_but_a_date_is_recalled_by_that() -> None:
    recall = recall_of(replace(sent_release(), number="", blocks=()), STANDARD, NOW)
    assert texts(recall, EN)[1] == "Our release of 18 February 2027 is withdrawn; please do not use it."


@pytest.mark.parametrize("stage", [Status.DRAFT, Status.REVIEW, Status.APPROVED])
def test_what_nobody_has_yet_is_changed_itself(stage: Status) -> None:
    release = replace(sample_release(), stage=stage)
    with pytest.raises(StepError, match="not sent yet"):
        correction_of(release, NOW)
    with pytest.raises(StepError, match="not sent yet"):
        recall_of(release, STANDARD, NOW)


def test_an_archived_release_can_be_corrected() -> None:
    archived = replace(sample_release(), stage=Status.ARCHIVED)
    assert correction_of(archived, NOW).status is Status.DRAFT
    assert recall_of(archived, STANDARD, NOW).languages == archived.languages


@given(releases(), st.sampled_from([STANDARD, AMERICAN]))
def test_any_release_that_went_out_can_be_followed(release: Release, house: House) -> None:
    out = replace(release, stage=Status.ARCHIVED)
    assert correction_of(out, NOW).blocks == release.blocks
    recall = recall_of(out, house, NOW)
    for language in recall.languages:
        assert not any(block.text[language].is_blank for block in recall.blocks)


def test_release_that_was_replaced_is_found_by_its_whole_id_alone(archive: Archive) -> None:
    old, new = replace(sample_release(), id="50ab"), Release(id="n1", replaces="50ab")
    archive.save(old)
    assert replaced_release(archive, new) == old
    assert replaced_release(archive, replace(new, replaces="50")) is None
    assert replaced_release(archive, Release(id="n2")) is None

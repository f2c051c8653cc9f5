"""The steps from draft to archive, and what a sent language forbids."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from editor.domain.arranging import insert_block
from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Block, Kind
from editor.domain.edits import set_text
from editor.domain.passage import passage
from editor.domain.release import Release, Sent, Status
from editor.domain.richtext import RichText
from editor.domain.status import guard, mark_sent, with_status
from editor.errors import LockedError, StepError

DE, EN = Language.DE, Language.EN
TEN = datetime(2027, 2, 18, 9, 0, tzinfo=UTC)


def approved() -> Release:
    return Release(
        stage=Status.APPROVED,
        blocks=(Block(kind=Kind.HEADLINE, id="h", text=passage("Ein Labor", "One lab")),),
        place=Bilingual("Gießen", "Giessen"),
    )


def test_draft_review_and_approved_can_be_taken_in_any_order() -> None:
    release = with_status(Release(), Status.APPROVED)
    assert with_status(release, Status.REVIEW).status is Status.REVIEW


def test_only_an_approved_release_can_be_sent() -> None:
    with pytest.raises(StepError):
        mark_sent(replace(approved(), stage=Status.REVIEW), DE, TEN)


def test_a_release_is_sent_when_all_its_languages_are() -> None:
    german = mark_sent(approved(), DE, TEN)
    assert german.status is Status.APPROVED
    assert mark_sent(german, EN, TEN).status is Status.SENT


def test_a_release_in_one_language_is_sent_with_it() -> None:
    alone = replace(approved(), blocks=(Block(kind=Kind.HEADLINE, text=passage("Ein Labor")),))
    assert mark_sent(alone, DE, TEN).status is Status.SENT


def test_a_language_is_sent_once() -> None:
    with pytest.raises(StepError):
        mark_sent(mark_sent(approved(), DE, TEN), DE, TEN)


def test_what_was_sent_in_part_cannot_be_archived() -> None:
    with pytest.raises(StepError):
        with_status(mark_sent(approved(), DE, TEN), Status.ARCHIVED)


def test_sent_german_refuses_german_edits() -> None:
    sent = mark_sent(approved(), DE, TEN)
    with pytest.raises(LockedError):
        guard(sent, set_text(sent, "h", DE, RichText.plain_text("Zwei Labore")))


def test_sent_german_leaves_english_open() -> None:
    sent = mark_sent(approved(), DE, TEN)
    guard(sent, set_text(sent, "h", EN, RichText.plain_text("Two labs")))
    guard(sent, replace(sent, place=sent.place.with_text(EN, "Gießen")))


def test_sent_german_refuses_facts_that_both_languages_share() -> None:
    sent = mark_sent(approved(), DE, TEN)
    with pytest.raises(LockedError):
        guard(sent, replace(sent, date=TEN.date()))


def test_sent_german_lets_english_have_a_block_of_its_own() -> None:
    sent = mark_sent(approved(), DE, TEN)
    block = Block(kind=Kind.PARAGRAPH, text=passage("", "For British editors."))
    guard(sent, insert_block(sent, block, "h"))


def test_an_archived_release_keeps_everything_but_the_note() -> None:
    archived = replace(approved(), stage=Status.ARCHIVED)
    guard(archived, replace(archived, note="Nachfragen von zwei Zeitungen"))
    with pytest.raises(LockedError):
        guard(archived, replace(archived, number="07/2027"))


def test_the_public_address_may_be_entered_after_the_sending() -> None:
    at = datetime(2027, 2, 18, 9, tzinfo=UTC)
    sent = Release(stage=Status.APPROVED, sent=Sent(at, at))
    for release in (sent, replace(sent, stage=Status.ARCHIVED)):
        guard(release, replace(release, web=Bilingual.same("https://example.org/news")))

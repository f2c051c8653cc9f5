"""Earlier states brought back as new ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given

from editor.domain.bilingual import Language
from editor.domain.blocks import HEAD_KINDS, Block, Kind
from editor.domain.facts import Approval, Scope
from editor.domain.passage import passage
from editor.domain.release import Release, Sent, Status, UnknownBlock
from editor.domain.restoring import can_restore, restored, restored_block
from editor.domain.status import as_printed, guard
from editor.errors import LockedError
from tests.releases import releases

DE, EN = Language.DE, Language.EN
NOON = datetime(2027, 2, 18, 12, tzinfo=UTC)


def row(name: str, de: str = "", en: str = "", kind: Kind = Kind.PARAGRAPH) -> Block:
    return Block(kind=kind, id=name, text=passage(de or name, en))


EARLIER = Release(
    id="release",
    date=date(2027, 2, 18),
    blocks=(row("head", "Kopf", "Head", Kind.HEADLINE), row("a", "Alt", "Old"), row("b"), row("c")),
)
PRESENT = replace(
    EARLIER,
    number="7",
    stage=Status.APPROVED,
    date=date(2027, 2, 19),
    approvals=(Approval(Scope.GERMAN, "Jana Brandt", NOON, "x"),),
    blocks=(row("head", "Neuer Kopf", "New head", Kind.HEADLINE), row("c"), row("a", "Neu", "New"), row("d")),
)
GERMAN_SENT = replace(PRESENT, sent=Sent(de=NOON))


def ids(release: Release) -> list[str]:
    return [block.id for block in release.blocks]


def test_the_content_comes_back_and_what_was_decided_stays() -> None:
    made = restored(PRESENT, EARLIER)
    assert (made.blocks, made.date) == (EARLIER.blocks, EARLIER.date)
    assert (made.number, made.stage, made.approvals) == ("7", Status.APPROVED, PRESENT.approvals)


def test_the_same_content_again_is_no_edit() -> None:
    assert restored(PRESENT, PRESENT) is PRESENT


def test_a_changed_block_comes_back_where_it_is_now() -> None:
    made = restored_block(PRESENT, EARLIER, "a")
    assert ids(made) == ids(PRESENT)
    assert made.block("a") == EARLIER.block("a")
    assert made.date == PRESENT.date


def test_a_block_that_is_gone_comes_back_at_its_place() -> None:
    assert ids(restored_block(PRESENT, EARLIER, "b")) == ["head", "c", "a", "b", "d"]
    without = replace(PRESENT, blocks=PRESENT.blocks[:1])
    assert ids(restored_block(without, EARLIER, "b")) == ["head", "b"]


def test_a_block_that_only_moved_goes_back() -> None:
    moved = replace(EARLIER, blocks=(EARLIER.blocks[0], EARLIER.blocks[3], *EARLIER.blocks[1:3]))
    assert ids(restored_block(moved, EARLIER, "c")) == ids(EARLIER)


def test_a_headline_that_is_gone_takes_the_place_of_an_empty_one() -> None:
    empty = replace(PRESENT, blocks=(Block(kind=Kind.HEADLINE, id="other"), *PRESENT.blocks[1:]))
    made = restored_block(empty, EARLIER, "head")
    assert [block.id for block in made.blocks if block.kind is Kind.HEADLINE] == ["head"]


def test_there_is_never_a_second_headline() -> None:
    other = replace(
        PRESENT, blocks=(row("new", "Andere", kind=Kind.HEADLINE), row("head", "Jetzt ein Absatz"), row("c"))
    )
    made = restored_block(other, EARLIER, "head")
    assert [block.id for block in made.blocks if block.kind is Kind.HEADLINE] == ["new"]
    assert made.block("head").text == EARLIER.block("head").text


def test_a_block_that_was_not_there_cannot_come_back() -> None:
    with pytest.raises(UnknownBlock):
        restored_block(PRESENT, EARLIER, "d")
    assert not can_restore(PRESENT, EARLIER, "d")
    assert can_restore(PRESENT, EARLIER, "a")
    assert not can_restore(PRESENT, PRESENT, "a")


def test_a_sent_language_stays_and_the_other_comes_back() -> None:
    made = restored(GERMAN_SENT, EARLIER)
    guard(GERMAN_SENT, made)
    assert as_printed(made, DE) == as_printed(GERMAN_SENT, DE)
    assert (made.block("a").text.de.plain, made.block("a").text.en.plain) == ("Neu", "Old")
    assert made.sent == GERMAN_SENT.sent


def test_one_block_of_the_language_that_is_free_comes_back() -> None:
    made = restored_block(GERMAN_SENT, EARLIER, "a")
    assert (made.block("a").text.de.plain, made.block("a").text.en.plain) == ("Neu", "Old")
    assert made.block("head") == GERMAN_SENT.block("head")


def test_of_an_archived_release_nothing_comes_back() -> None:
    archived = replace(PRESENT, sent=Sent(de=NOON, en=NOON), stage=Status.ARCHIVED)
    with pytest.raises(LockedError, match="archived"):
        restored(archived, EARLIER)
    with pytest.raises(LockedError, match="archived"):
        restored_block(archived, EARLIER, "a")
    assert not can_restore(archived, EARLIER, "a")


@given(releases(), releases())
def test_whatever_was_sent_is_never_changed_and_twice_is_as_once(present: Release, earlier: Release) -> None:
    try:
        made = restored(present, earlier)
    except LockedError:
        return
    guard(present, made)
    assert (made.id, made.number, made.stage, made.sent, made.approvals) == (
        present.id,
        present.number,
        present.stage,
        present.sent,
        present.approvals,
    )
    assert restored(made, earlier) is made
    kinds = [each.kind for each in made.blocks]
    assert all(kinds.count(kind) <= 1 for kind in HEAD_KINDS)


@given(releases(), releases())
def test_each_block_can_come_back_alone(present: Release, earlier: Release) -> None:
    for block in earlier.blocks:
        try:
            made = restored_block(present, earlier, block.id)
        except LockedError:
            return
        guard(present, made)
        heads = [each.kind for each in made.blocks]
        assert all(heads.count(kind) <= 1 for kind in (Kind.HEADLINE, Kind.LEAD, Kind.KICKER))


def test_a_sent_release_keeps_one_headline_and_the_other_language_comes_back_into_it() -> None:
    other = replace(EARLIER, blocks=(row("other", "Damals", "Then", Kind.HEADLINE), *EARLIER.blocks[1:]))
    made = restored(GERMAN_SENT, other)
    assert [(each.text.de.plain, each.text.en.plain) for each in made.blocks if each.kind is Kind.HEADLINE] == [
        ("Neuer Kopf", "Then")
    ]


def test_one_headline_comes_back_as_a_paragraph_below_the_sent_one() -> None:
    other = replace(EARLIER, blocks=(row("other", "Damals", "Then", Kind.HEADLINE), *EARLIER.blocks[1:]))
    made = restored_block(GERMAN_SENT, other, "other")
    assert ids(made)[:2] == ["head", "other"]
    assert (made.block("other").kind, made.block("other").only) == (Kind.PARAGRAPH, EN)
    assert made.headline(DE) == GERMAN_SENT.headline(DE)


def test_what_stood_in_the_sent_language_alone_leaves_no_empty_row() -> None:
    german = replace(EARLIER, blocks=(*EARLIER.blocks, row("german", "Nur deutsch")))
    assert "german" not in ids(restored(GERMAN_SENT, german))
    assert not can_restore(GERMAN_SENT, german, "german")


def test_blocks_that_were_joined_since_come_back_apart() -> None:
    joined = replace(PRESENT, blocks=(PRESENT.blocks[0], row("a", "Alt b", "Old")))
    assert ids(restored_block(joined, EARLIER, "b")) == ["head", "a", "b"]
    assert restored(joined, EARLIER).blocks == EARLIER.blocks

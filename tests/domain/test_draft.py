"""One history for every edit of a release."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.arranging import insert_block, move_block, new_block, remove_block
from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Block, Kind
from editor.domain.draft import Change, Draft, Place, Typing
from editor.domain.edits import Edit, set_text, settle, switch_lead
from editor.domain.passage import passage
from editor.domain.release import Release, Status
from editor.domain.reshaping import change_kind, merge_with_previous, split_block
from editor.domain.richtext import RichText
from editor.errors import LockedError

DE, EN = Language.DE, Language.EN


class Clock:
    """A clock that a test moves by hand."""

    def __init__(self) -> None:
        self.time = 0.0

    def __call__(self) -> float:
        return self.time


def sample() -> Release:
    return Release(
        id="r",
        blocks=(
            Block(kind=Kind.HEADLINE, id="h", text=passage("Ein Labor", "One lab")),
            Block(kind=Kind.PARAGRAPH, id="p", text=passage("Eins. Zwei.", "One. Two.")),
        ),
    )


def typed(text: str, before: int, after: int, *, ends_word: bool = False) -> tuple[Edit, Typing]:
    place = Place("p", "text", DE)
    typing = Typing(replace(place, at=before), replace(place, at=after), ends_word)
    return lambda release: set_text(release, "p", DE, RichText.plain_text(text)), typing


def type_keys(draft: Draft, *keys: tuple[str, int, int, bool]) -> None:
    for text, before, after, ends_word in keys:
        edit, typing = typed(text, before, after, ends_word=ends_word)
        draft.apply(edit, typing=typing)


def test_keys_of_one_word_are_undone_together() -> None:
    draft = Draft(sample(), Clock())
    type_keys(draft, ("n", 0, 1, False), ("ne", 1, 2, False), ("neu", 2, 3, False))
    draft.undo()
    assert draft.present == sample()


def test_the_end_of_a_word_starts_a_new_step() -> None:
    draft = Draft(sample(), Clock())
    type_keys(draft, ("n", 0, 1, False), ("n ", 1, 2, True), ("n u", 2, 3, False))
    draft.undo()
    assert draft.present.block("p").text.de.plain == "n "


def test_a_pause_starts_a_new_step() -> None:
    clock = Clock()
    draft = Draft(sample(), clock)
    type_keys(draft, ("n", 0, 1, False))
    clock.time = 5
    type_keys(draft, ("ne", 1, 2, False))
    draft.undo()
    assert draft.present.block("p").text.de.plain == "n"


def test_a_jump_of_the_cursor_starts_a_new_step() -> None:
    draft = Draft(sample(), Clock())
    type_keys(draft, ("n", 0, 1, False), ("xn", 0, 1, False))
    draft.undo()
    assert draft.present.block("p").text.de.plain == "n"


def test_undo_tells_where_the_cursor_was() -> None:
    draft = Draft(sample(), Clock())
    heard: list[Change] = []
    draft.subscribe(heard.append)
    type_keys(draft, ("n", 4, 5, False))
    draft.undo()
    assert heard[-1].place == Place("p", "text", DE, 4)


def test_listeners_hear_which_blocks_changed() -> None:
    draft = Draft(sample(), Clock())
    heard: list[Change] = []
    stop = draft.subscribe(heard.append)
    draft.apply(lambda r: set_text(r, "p", EN, RichText.plain_text("One.")))
    assert [block.id for block in heard[0].changed_blocks] == ["p"]
    assert not heard[0].structure_changed
    stop()
    draft.undo()
    assert len(heard) == 1


def test_an_edit_that_changes_nothing_is_no_step() -> None:
    draft = Draft(sample(), Clock())
    draft.apply(lambda r: move_block(r, "h", 0))
    assert not draft.can_undo


def test_status_is_not_undone() -> None:
    draft = Draft(sample(), Clock())
    draft.apply(lambda r: remove_block(r, "p"))
    draft.record(lambda r: replace(r, stage=Status.APPROVED))
    draft.undo()
    assert draft.present == replace(sample(), stage=Status.APPROVED)


def test_a_basis_that_settles_joins_the_step_before() -> None:
    draft = Draft(sample(), Clock())
    draft.apply(lambda r: set_text(r, "p", EN, RichText.plain_text("One and two.")))
    draft.amend(lambda r: settle(r, "p"))
    draft.undo()
    assert draft.present == sample()


def test_a_locked_language_is_refused_and_nothing_changes() -> None:
    archived = replace(sample(), stage=Status.ARCHIVED)
    draft = Draft(archived, Clock())
    with pytest.raises(LockedError):
        draft.apply(lambda r: remove_block(r, "p"))
    assert draft.present is archived
    assert not draft.can_undo


def _any_edit(choice: tuple[int, int, int]) -> Edit:
    """One of the edits the window makes, on the block that `choice` falls on."""
    which, target, number = choice

    def edit(release: Release) -> Release:
        block = release.blocks[target % len(release.blocks)]
        language = (DE, EN)[number % 2]
        edits: list[Edit] = [
            lambda r: set_text(r, block.id, language, RichText.plain_text(f"Text {number}")),
            lambda r: split_block(r, block.id, language, number, None),
            lambda r: merge_with_previous(r, block.id),
            lambda r: move_block(r, block.id, number),
            lambda r: insert_block(r, new_block(list(Kind)[number % len(Kind)]), block.id),
            lambda r: change_kind(r, block.id, list(Kind)[number % len(Kind)]),
            lambda r: remove_block(r, block.id) if len(r.blocks) > 1 else r,
            lambda r: settle(r, block.id),
            lambda r: switch_lead(r, language),
            lambda r: replace(r, place=Bilingual.same(f"Ort {number}")),
        ]
        return edits[which % len(edits)](release)

    return edit


choices = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 20), st.integers(0, 20)), max_size=25)


@given(choices)
def test_undo_after_any_edits_restores_the_exact_value(edits: list[tuple[int, int, int]]) -> None:
    draft = Draft(sample(), Clock())
    passed = [draft.present]
    for choice in edits:
        draft.apply(_any_edit(choice))
        if draft.present is not passed[-1]:
            passed.append(draft.present)
    for value in reversed(passed[:-1]):
        draft.undo()
        assert draft.present is value
    for value in passed[1:]:
        draft.redo()
        assert draft.present is value


def test_a_listener_that_fails_keeps_nobody_from_the_next_change() -> None:
    draft, heard = Draft(sample()), list[str]()

    def fail(change: Change) -> None:
        if change.after.lead is EN:
            raise ValueError("a listener with a fault")

    draft.subscribe(fail)
    draft.subscribe(lambda change: heard.append(change.after.lead.value))
    with pytest.raises(ValueError, match="fault"):
        draft.apply(lambda release: switch_lead(release, EN))
    draft.undo()
    assert heard == ["de"]

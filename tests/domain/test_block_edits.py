"""Several blocks at once: putting them in, taking them out, moving them."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from editor.domain.arranging import insert_blocks, move_blocks, remove_blocks
from editor.domain.blocks import HEAD_KINDS, Block, Kind
from editor.domain.draft import Draft
from editor.domain.edits import Edit
from editor.domain.passage import passage
from editor.domain.release import Release
from tests.releases import block_lists


def block(name: str, kind: Kind = Kind.PARAGRAPH, de: str = "Text") -> Block:
    return Block(kind=kind, id=name, text=passage(de))


HEAD = (block("h", Kind.HEADLINE), block("l", Kind.LEAD))
BODY = tuple(block(name) for name in "abcd")
RELEASE = Release(blocks=(*HEAD, *BODY))


def order(release: Release) -> str:
    return "".join(block.id for block in release.blocks)


def test_blocks_go_in_below_the_row_in_use_in_their_order() -> None:
    assert order(insert_blocks(RELEASE, [block("x"), block("y")], "b")) == "hlabxycd"


def test_without_a_row_they_go_to_the_start_of_the_body() -> None:
    assert order(insert_blocks(RELEASE, [block("x")])) == "hlxabcd"


def test_a_kind_of_the_head_goes_to_its_place() -> None:
    changed = insert_blocks(RELEASE, [block("k", Kind.KICKER), block("x")], "c")
    assert order(changed) == "khlabcxd"


def test_a_kind_of_the_head_fills_an_empty_row_of_its_kind() -> None:
    waiting = replace(RELEASE, blocks=(block("w", Kind.HEADLINE, ""), *BODY))
    assert order(insert_blocks(waiting, [block("n", Kind.HEADLINE), block("x")], "w")) == "nxabcd"


def test_a_whole_release_that_goes_in_keeps_its_order() -> None:
    waiting = Release(blocks=(block("w", Kind.HEADLINE, ""), block("z")))
    whole = [block("n", Kind.HEADLINE), block("l", Kind.LEAD), block("x"), block("y")]
    assert order(insert_blocks(waiting, whole, "w")) == "nlxyz"


def test_rows_of_the_body_go_in_below_the_head() -> None:
    assert order(insert_blocks(RELEASE, [block("x")], "h")) == "hlxabcd"


def test_a_second_headline_comes_as_a_paragraph() -> None:
    changed = insert_blocks(RELEASE, [block("n", Kind.HEADLINE)], "d")
    assert order(changed) == "hlabcdn"
    assert changed.block("n").kind is Kind.PARAGRAPH


def test_an_id_that_is_taken_is_not_given_twice() -> None:
    changed = insert_blocks(RELEASE, [block("a"), block("a")], "a")
    assert len({each.id for each in changed.blocks}) == len(changed.blocks) == 8


def test_blocks_are_taken_out_together() -> None:
    assert order(remove_blocks(RELEASE, ["a", "c", "gone"])) == "hlbd"


def test_moved_blocks_keep_their_order() -> None:
    assert order(move_blocks(RELEASE, ["d", "a"], 3)) == "hlbadc"


def test_the_head_stays_where_it_is() -> None:
    assert order(move_blocks(RELEASE, ["h", "d"], 0)) == "hldabc"


def test_what_changes_nothing_gives_the_same_release() -> None:
    assert remove_blocks(RELEASE, []) is RELEASE
    assert insert_blocks(RELEASE, [], "a") is RELEASE
    assert move_blocks(RELEASE, ["a"], 2) is RELEASE


@st.composite
def block_edits(draw: st.DrawFn, release: Release) -> Edit:
    ids = [each.id for each in release.blocks]
    some = draw(st.lists(st.sampled_from(ids), max_size=3)) if ids else []
    match draw(st.integers(0, 2)):
        case 0:
            blocks, after = draw(block_lists(3)), draw(st.none() | st.sampled_from(ids)) if ids else None
            return lambda r: insert_blocks(r, blocks, after)
        case 1:
            return lambda r: remove_blocks(r, some)
        case _:
            to = draw(st.integers(-1, 6))
            return lambda r: move_blocks(r, some, to)


WRITABLE = block_lists().map(lambda blocks: Release(blocks=blocks))
"""Releases of which nothing was sent yet."""


@given(WRITABLE, st.data())
def test_undo_of_any_sequence_gives_back_each_value(release: Release, data: st.DataObject) -> None:
    draft = Draft(release)
    seen = [release]
    for _ in range(4):
        draft.apply(data.draw(block_edits(draft.present)))
        if draft.present is not seen[-1]:
            seen.append(draft.present)
    for value in reversed(seen):
        assert draft.present == value
        draft.undo()
    assert draft.present == release


@given(WRITABLE, st.data())
def test_ids_stay_unique_and_the_head_single(release: Release, data: st.DataObject) -> None:
    for _ in range(3):
        release = data.draw(block_edits(release))(release)
    ids = [each.id for each in release.blocks]
    head = [each.kind for each in release.blocks if each.kind in HEAD_KINDS]
    assert len(set(ids)) == len(ids)
    assert len(set(head)) == len(head)


@given(WRITABLE, st.data())
def test_moving_loses_and_changes_no_block(release: Release, data: st.DataObject) -> None:
    ids = [each.id for each in release.blocks]
    some = data.draw(st.lists(st.sampled_from(ids))) if ids else []
    moved = move_blocks(release, some, data.draw(st.integers(0, 6)))
    assert {id(each) for each in moved.blocks} == {id(each) for each in release.blocks}

"""Merging two states of a release: what one side changed is taken, what both changed is never lost."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from editor.domain.approving import approval_of, subjects, with_approval
from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import HEAD_KINDS, Block, Kind, Photo, Position, Quote
from editor.domain.edits import set_block, set_only, set_text, switch_lead
from editor.domain.facts import Embargo
from editor.domain.merging import Choice, Merge, merge
from editor.domain.passage import State, passage
from editor.domain.people import Issuer, Person
from editor.domain.release import Release, Sent, Status
from editor.domain.reshaping import merge_with_previous, split_block
from editor.domain.richtext import RichText
from editor.domain.status import guard
from editor.domain.texts import texts_of_block
from tests.editing import edited, written
from tests.releases import changed, releases

DE, EN = Language.DE, Language.EN

BASE = Release(
    id="r",
    place=Bilingual("Gießen", "Giessen"),
    blocks=(
        Block(id="head", kind=Kind.HEADLINE, text=passage("Ein Labor", "One lab")),
        Block(id="one", kind=Kind.PARAGRAPH, text=passage("Erstens", "First")),
        Quote(id="said", text=passage("Gut so.", "Good."), speaker=Person("Jana Brandt")),
        Block(id="two", kind=Kind.PARAGRAPH, text=passage("Zweitens", "Second")),
    ),
)


def wrote(release: Release, block: str, language: Language, text: str) -> Release:
    return set_text(release, block, language, RichText.plain_text(text))


def ids(release: Release) -> list[str]:
    return [block.id for block in release.blocks]


def words(*releases: Release) -> set[str]:
    """Every text that stands in a block of the releases."""
    return {each.text.plain for release in releases for block in release.blocks for each in texts_of_block(block)}


def said(release: Release) -> set[str]:
    """Every word of the rows, be it printed or not."""
    return {word.strip(".") for text in words(release) for word in text.replace(".", ". ").split()}


def printed(release: Release) -> set[str]:
    """Every word of the rows in a language that they are meant for."""
    meant = (
        passage[each].plain
        for block in release.blocks
        for passage in block.passages()
        for each in Language
        if block.meant_for(each)
    )
    return {word.strip(".") for text in meant for word in text.replace(".", ". ").split()}


def kept(merged: Merge) -> set[str]:
    """The words of a merge, with those that found no place in the text."""
    left = tuple(each.value for each in merged.left if isinstance(each.value, Block))
    return said(merged.release) | said(Release(blocks=left))


def three(data: st.DataObject, without: tuple[str, ...] = ("sent",)) -> tuple[Release, Release, Release]:
    """A release, and what two people made of it."""
    base = data.draw(written())
    return base, data.draw(edited(base, "m", without)), data.draw(edited(base, "t", without))


# -- any releases


@given(releases(1) | written().flatmap(lambda base: edited(base, "m")))
def test_merging_with_itself_changes_nothing(release: Release) -> None:
    for base in (None, release, Release(id=release.id)):
        merged = merge(base, release, release)
        assert merged.release is release
        assert not merged.conflicts


@given(st.data())
def test_a_state_that_was_changed_on_one_side_alone_is_taken_as_it_is(data: st.DataObject) -> None:
    base = data.draw(written())
    other = replace(data.draw(edited(base, "t") | changed(base)), sent=Sent(), stage=Status.DRAFT)
    assert merge(base, base, other).release == other
    assert merge(base, other, base).release == other


@given(st.data())
def test_with_both_kept_no_word_of_either_side_is_lost(data: st.DataObject) -> None:
    base, mine, theirs = three(data)
    merged = merge(base, mine, theirs)
    new = (said(mine) | said(theirs)) - said(base)
    assert new <= kept(merged)
    assert said(mine) & said(theirs) <= kept(merged)


@given(st.data())
def test_whoever_is_chosen_has_every_word_that_he_wrote(data: st.DataObject) -> None:
    base, mine, theirs = three(data)
    assert said(mine) - said(base) <= said(merge(base, mine, theirs, default=Choice.MINE).release)
    assert said(theirs) - said(base) <= said(merge(base, mine, theirs, default=Choice.THEIRS).release)


@given(st.data())
def test_without_a_conflict_every_new_word_is_printed_and_no_choice_matters(data: st.DataObject) -> None:
    base, mine, theirs = three(data)
    merged = merge(base, mine, theirs)
    if not merged.conflicts:
        assert (printed(mine) | printed(theirs)) - said(base) <= printed(merged.release)
        assert merge(base, mine, theirs, default=Choice.THEIRS).release == merged.release


@given(st.data())
def test_the_same_merge_again_changes_nothing_more(data: st.DataObject) -> None:
    base, mine, theirs = three(data)
    once = merge(base, mine, theirs).release
    assert merge(theirs, once, theirs).release == once


@given(st.data())
def test_a_merge_has_each_block_and_each_kind_of_the_head_once(data: st.DataObject) -> None:
    merged = merge(*three(data, without=()), default=data.draw(st.sampled_from(Choice))).release
    assert len(set(ids(merged))) == len(merged.blocks)
    heads = [block.kind for block in merged.blocks if block.kind in HEAD_KINDS]
    assert len(set(heads)) == len(heads)


@given(st.data())
def test_what_was_sent_or_archived_is_never_touched(data: st.DataObject) -> None:
    base, mine, theirs = three(data, without=())
    for choice in Choice:
        guard(mine, merge(base, mine, theirs, default=choice).release)


@given(st.data())
def test_changes_of_different_blocks_and_facts_commute(data: st.DataObject) -> None:
    base = data.draw(written())
    one, other = base, base
    for index, block in enumerate(base.blocks):
        text = passage(f"neu {index}", f"new {index}")
        if index % 2:
            one = set_block(one, replace(block, text=text))
        else:
            other = set_block(other, replace(block, text=text))
    one, other = replace(one, note="mine"), replace(other, date=date(2027, 2, 18))
    there, back = merge(base, one, other), merge(base, other, one)
    assert there.release == back.release
    assert there.conflicts == back.conflicts == ()


# -- blocks


def test_german_here_and_english_there_go_into_one_row_whose_translation_is_outdated() -> None:
    mine, theirs = wrote(BASE, "one", DE, "Zuerst"), wrote(BASE, "one", EN, "At first")
    merged = merge(BASE, mine, theirs)
    row = merged.release.block("one")
    assert (row.text.de.plain, row.text.en.plain, row.state(DE)) == ("Zuerst", "At first", State.OUTDATED)
    assert not merged.conflicts


def test_two_wordings_of_one_text_stand_below_each_other_unless_somebody_chooses() -> None:
    mine, theirs = wrote(BASE, "one", DE, "Meins"), wrote(BASE, "one", DE, "Ihres")
    both = merge(BASE, mine, theirs)
    assert [block.text.de.plain for block in both.release.blocks][1:3] == ["Meins", "Ihres"]
    assert [each.key for each in both.conflicts] == ["one"]
    for choice, text in ((Choice.MINE, "Meins"), (Choice.THEIRS, "Ihres")):
        chosen = merge(BASE, mine, theirs, {"one": choice}).release
        assert ids(chosen) == ids(BASE)
        assert chosen.block("one").text.de.plain == text


def test_the_same_file_read_twice_adds_their_row_once() -> None:
    mine, theirs = wrote(BASE, "one", DE, "Meins"), wrote(BASE, "one", DE, "Ihres")
    once = merge(BASE, mine, theirs).release
    again = merge(BASE, once, theirs)
    assert again.release is once
    assert not again.conflicts


def test_of_two_headlines_mine_stands_and_theirs_is_left_over() -> None:
    mine, theirs = wrote(BASE, "head", DE, "Meine"), wrote(BASE, "head", DE, "Ihre")
    merged = merge(BASE, mine, theirs)
    assert merged.release.headline(DE).plain == "Meine"
    (left,) = merged.left
    assert isinstance(left.value, Block)
    assert left.value.text.de.plain == "Ihre"


def test_headlines_that_both_wrote_anew_are_one_conflict() -> None:
    bare = replace(BASE, blocks=BASE.blocks[1:])
    mine, theirs = (
        replace(bare, blocks=(Block(id=key, kind=Kind.HEADLINE, text=passage(key)), *bare.blocks)) for key in "mt"
    )
    merged = merge(bare, mine, theirs)
    assert [each.key for each in merged.conflicts] == ["m"]
    assert ids(merged.release) == ids(mine)


def test_rows_that_were_added_stand_where_their_writers_put_them() -> None:
    mine = replace(BASE, blocks=(*BASE.blocks[:2], Block(id="m", kind=Kind.PARAGRAPH), *BASE.blocks[2:]))
    theirs = replace(BASE, blocks=(*BASE.blocks, Block(id="t", kind=Kind.PARAGRAPH)))
    assert ids(merge(BASE, mine, theirs).release) == ["head", "one", "m", "said", "two", "t"]
    assert ids(merge(BASE, theirs, mine).release) == ["head", "one", "m", "said", "two", "t"]


def test_a_row_that_was_moved_there_moves_here() -> None:
    theirs = replace(BASE, blocks=(*BASE.blocks[:1], BASE.blocks[3], *BASE.blocks[1:3]))
    assert ids(merge(BASE, wrote(BASE, "one", DE, "Meins"), theirs).release) == ["head", "two", "one", "said"]


def test_a_row_that_is_gone_there_goes_here_unless_it_was_changed() -> None:
    theirs = replace(BASE, blocks=BASE.blocks[:-1])
    assert "two" not in ids(merge(BASE, BASE, theirs).release)
    changed_here = wrote(BASE, "two", DE, "Doch")
    merged = merge(BASE, changed_here, theirs)
    assert merged.conflicts[0].theirs is None
    assert "two" in ids(merged.release)
    assert "two" not in ids(merge(BASE, changed_here, theirs, {"two": Choice.THEIRS}).release)


def test_a_row_that_is_gone_here_comes_back_where_it_was_changed_there() -> None:
    mine, theirs = replace(BASE, blocks=BASE.blocks[:-1]), wrote(BASE, "two", DE, "Doch")
    merged = merge(BASE, mine, theirs)
    assert merged.release.block("two").text.de.plain == "Doch"
    assert "two" not in ids(merge(BASE, mine, theirs, {"two": Choice.MINE}).release)


def test_speaker_there_and_words_here_are_no_conflict() -> None:
    said = BASE.block("said")
    assert isinstance(said, Quote)
    theirs = set_block(BASE, replace(said, speaker=replace(said.speaker, title=Bilingual("Dr.", "Dr"))))
    merged = merge(BASE, wrote(BASE, "said", DE, "Sehr gut."), theirs)
    made = merged.release.block("said")
    assert isinstance(made, Quote)
    assert (made.text.de.plain, made.speaker.title.de) == ("Sehr gut.", "Dr.")
    assert not merged.conflicts


def test_words_that_moved_to_the_second_part_are_not_mixed_with_others() -> None:
    said = BASE.block("said")
    assert isinstance(said, Quote)
    cut = replace(said, text=passage("Gut", "Good"), text2=passage("so.", ""), position=Position.BETWEEN)
    merged = merge(BASE, wrote(BASE, "said", DE, "Gut so, wirklich."), set_block(BASE, cut))
    assert merged.conflicts
    assert {"Gut so, wirklich.", "Gut", "so."} <= words(merged.release)


def test_two_credits_of_a_photo_are_a_conflict() -> None:
    photo = Photo(id="p", file="ab" * 32, credit="Foto: A")
    base = replace(BASE, blocks=(*BASE.blocks, photo))
    mine, theirs = (set_block(base, replace(photo, credit=name)) for name in ("Vogt", "Reuter"))
    assert [each.key for each in merge(base, mine, theirs).conflicts] == ["p"]


# -- rows that were cut or joined, languages that were taken away, another lead


LONG = replace(BASE, blocks=(replace(BASE.blocks[1], text=passage("A1 A2. B1 B2.", "a1 a2. b1 b2.")), BASE.blocks[3]))


def test_a_row_that_was_cut_there_is_whole_where_mine_is_chosen() -> None:
    theirs = split_block(LONG, "one", DE, 7, 7, new="rest")
    mine = wrote(LONG, "one", DE, "A1 A2. B1 B2 B3.")
    merged = merge(LONG, mine, theirs, {"one": Choice.MINE})
    assert merged.release == mine
    assert [each.key for each in merged.conflicts] == ["one"]


def test_a_row_that_i_cut_is_whole_where_theirs_is_chosen() -> None:
    mine = split_block(LONG, "one", DE, 7, 7, new="rest")
    theirs = wrote(LONG, "one", DE, "A1 A2. B1 B2 B3.")
    assert merge(LONG, mine, theirs, {"one": Choice.THEIRS}).release == theirs


def test_a_row_that_was_joined_there_stays_mine_where_mine_is_chosen() -> None:
    theirs, mine = merge_with_previous(LONG, "two"), wrote(LONG, "one", DE, "Neu.")
    assert merge(LONG, mine, theirs, {"one": Choice.MINE}).release == mine
    assert merge(LONG, theirs, mine, {"one": Choice.THEIRS}).release == mine


def test_a_row_that_was_joined_there_and_written_on_here_stands_once() -> None:
    theirs, mine = merge_with_previous(LONG, "two"), wrote(LONG, "two", DE, "Zweitens, neu.")
    merged = merge(LONG, mine, theirs)
    assert [each.key for each in merged.conflicts] == ["two"]
    assert merged.release == mine


def test_a_language_that_i_took_from_a_row_is_a_conflict_where_it_was_written_on_there() -> None:
    mine, theirs = set_only(BASE, "one", DE), wrote(BASE, "one", EN, "At first")
    merged = merge(BASE, mine, theirs)
    assert [each.key for each in merged.conflicts] == ["one"]
    assert "At first" in {block.text.en.plain for block in merged.release.blocks if block.meant_for(EN)}


def test_german_that_changed_here_leaves_english_outdated_though_english_leads_there() -> None:
    merged = merge(BASE, wrote(BASE, "one", DE, "Zuerst"), switch_lead(BASE, EN)).release
    assert merged.lead is EN
    assert merged.block("one").state(merged.lead) is State.OUTDATED
    assert merged.block("two").state(merged.lead) is State.CURRENT


def test_without_a_common_state_my_language_leads() -> None:
    assert merge(None, BASE, replace(BASE, lead=EN)).release.lead is DE


# -- facts


def test_places_that_both_changed_are_a_conflict_of_which_mine_stands() -> None:
    mine, theirs = (replace(BASE, place=Bilingual(name, "Giessen")) for name in ("Marburg", "Wetzlar"))
    merged = merge(BASE, mine, theirs)
    assert merged.release.place.de == "Marburg"
    assert merged.left[0].value == theirs.place
    assert merge(BASE, mine, theirs, {"place": Choice.THEIRS}).release.place.de == "Wetzlar"


def test_the_later_of_two_embargoes_stands() -> None:
    early, late = (Embargo(datetime(2027, 2, day, 9, tzinfo=UTC)) for day in (20, 21))
    mine, theirs = replace(BASE, embargo=early), replace(BASE, embargo=late)
    assert merge(BASE, mine, theirs).release.embargo == late
    assert merge(BASE, theirs, mine).release.embargo == late


def test_issuers_of_both_sides_are_there_and_mine_leads() -> None:
    base = replace(BASE, issuers=(Issuer(Bilingual.same("A")),))
    mine, theirs = (replace(base, issuers=(*base.issuers, Issuer(Bilingual.same(name)))) for name in "BC")
    merged = merge(base, mine, theirs)
    assert [each.name.de for each in merged.release.issuers] == ["A", "B", "C"]
    assert not merged.conflicts


def test_both_notes_are_kept_in_one() -> None:
    merged = merge(BASE, replace(BASE, note="mine"), replace(BASE, note="theirs"))
    assert merged.release.note == "mine\n\ntheirs"


def test_an_approval_that_was_given_there_counts_here() -> None:
    yes = approval_of(BASE, subjects(BASE)[-1], who="Jana Brandt", at=datetime(2027, 2, 1, tzinfo=UTC))
    assert merge(BASE, wrote(BASE, "one", DE, "Neu"), with_approval(BASE, yes)).release.approvals == (yes,)


def test_without_a_common_state_what_only_one_has_stays() -> None:
    mine, theirs = replace(BASE, blocks=BASE.blocks[:3]), replace(BASE, blocks=BASE.blocks[1:])
    merged = merge(None, mine, theirs)
    assert ids(merged.release) == ids(BASE)
    assert not merged.conflicts


# -- what was sent


def sent_in_german(release: Release) -> Release:
    at = datetime(2027, 2, 18, 9, tzinfo=UTC)
    return replace(release, stage=Status.APPROVED, sent=Sent(de=at))


def test_a_sent_language_stays_and_the_other_is_taken() -> None:
    theirs = wrote(wrote(BASE, "one", DE, "Neu"), "one", EN, "New")
    merged = merge(BASE, sent_in_german(BASE), theirs)
    row = merged.release.block("one")
    assert (row.text.de.plain, row.text.en.plain) == ("Erstens", "New")
    assert not merged.conflicts
    assert merged.held == 1


def test_a_new_row_comes_in_the_language_that_is_free() -> None:
    new = Block(id="new", kind=Kind.PARAGRAPH, text=passage("Neu", "New"))
    merged = merge(BASE, sent_in_german(BASE), replace(BASE, blocks=(*BASE.blocks, new)))
    row = merged.release.block("new")
    assert (row.only, row.text.de.plain, row.text.en.plain) == (EN, "", "New")


def test_their_row_beside_mine_says_nothing_in_the_sent_language() -> None:
    mine = wrote(sent_in_german(BASE), "one", EN, "Mine")
    merged = merge(BASE, mine, wrote(BASE, "one", EN, "Theirs"))
    assert [block.text.en.plain for block in merged.release.blocks][1:3] == ["Mine", "Theirs"]
    assert [block.text.de.plain for block in merged.release.blocks][1:3] == ["Erstens", ""]


def test_an_archived_release_takes_a_note_alone() -> None:
    mine = replace(BASE, stage=Status.ARCHIVED)
    theirs = replace(wrote(BASE, "one", DE, "Neu"), note="seen", place=Bilingual("Marburg", ""))
    merged = merge(BASE, mine, theirs)
    assert merged.release == replace(mine, note="seen")
    assert merged.held == 2


def test_every_fact_of_a_release_is_merged() -> None:
    """A field that somebody adds to the release must not be forgotten."""
    values = {
        field.name: getattr(BASE, field.name)
        for field in fields(Release)
        if field.name not in {"id", "stage", "sent", "blocks", "approvals"}
    }
    theirs = replace(BASE, keywords=("Optik",), web=Bilingual.same("https://example.org"))
    merged = merge(BASE, BASE, theirs).release
    assert {name: getattr(merged, name) for name in values} == {name: getattr(theirs, name) for name in values}

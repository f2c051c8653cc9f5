"""What a translation was made from, and when it is stale."""

from __future__ import annotations

import pytest

from editor.domain.bilingual import Language
from editor.domain.blocks import Block, Kind, Position, Quote
from editor.domain.edits import copy_source, set_only, set_text, settle, switch_lead
from editor.domain.passage import BLANK, Passage, State, passage
from editor.domain.release import Release
from editor.domain.reshaping import change_kind, merge_with_previous, split_block
from editor.domain.richtext import RichText

DE, EN = Language.DE, Language.EN


def text(words: str) -> RichText:
    return RichText.plain_text(words)


def paragraph(de: str = "", en: str = "") -> Block:
    return Block(kind=Kind.PARAGRAPH, text=passage(de, en))


def release(*blocks: Block) -> Release:
    return Release(blocks=blocks)


def states(release: Release) -> list[State]:
    return [block.state(release.lead) for block in release.blocks]


def test_text_on_one_side_is_missing_on_the_other() -> None:
    assert paragraph("Das Labor öffnet.").state(DE) is State.MISSING


def test_both_texts_without_record_count_as_current() -> None:
    assert Passage(text("Das Labor öffnet."), text("The lab opens.")).state(DE) is State.CURRENT


def test_changed_words_of_the_leading_text_make_the_translation_outdated() -> None:
    row = paragraph("Das Labor öffnet.", "The lab opens.")
    changed = row.with_text(DE, text("Das Labor öffnet im März."))
    assert changed.state(DE) is State.OUTDATED


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('Das "Labor" öffnet', "Das „Labor“ öffnet"),
        ("eins - zwei", "eins – zwei"),
        ("am 21. Februar", "am 21.\u00a0Februar"),
        ("und dann...", "und dann…"),
    ],
)
def test_typography_keeps_a_translation_current(before: str, after: str) -> None:
    row = paragraph(before, "Something English").with_text(DE, text(after))
    assert row.state(DE) is State.CURRENT


def test_only_the_following_side_can_be_outdated() -> None:
    row = paragraph("Das Labor öffnet.", "The lab opens.")
    assert row.with_text(EN, text("The laboratory opens.")).state(DE) is State.CURRENT


def test_still_right_takes_the_present_leading_text_as_basis() -> None:
    draft = release(paragraph("Das Labor öffnet.", "The lab opens."))
    changed = set_text(draft, draft.blocks[0].id, DE, text("Das Labor öffnet bald."))
    assert states(changed) == [State.OUTDATED]
    assert states(settle(changed, draft.blocks[0].id)) == [State.CURRENT]


def test_switching_the_lead_keeps_what_was_current_current() -> None:
    draft = release(paragraph("Das Labor öffnet.", "The lab opens."), paragraph("Nur deutsch"))
    assert states(switch_lead(draft, EN)) == [State.CURRENT, State.MISSING]
    english_changed = set_text(switch_lead(draft, EN), draft.blocks[0].id, EN, text("The lab opens soon."))
    assert states(english_changed) == [State.OUTDATED, State.MISSING]


def test_switching_the_lead_keeps_what_was_outdated_outdated() -> None:
    row = paragraph("Das Labor öffnet.", "The lab opens.").with_text(DE, text("Das Labor schließt."))
    assert states(switch_lead(release(row), EN)) == [State.OUTDATED]


def test_switching_the_lead_and_back_restores_every_state() -> None:
    stale = paragraph("Das Labor öffnet.", "The lab opens.").with_text(DE, text("Das Labor schließt."))
    draft = release(stale, paragraph("Ja.", "Yes."), paragraph("Nein."))
    assert states(switch_lead(switch_lead(draft, EN), DE)) == states(draft)


def test_quote_follows_its_original_language() -> None:
    quote = Quote(text=BLANK.with_text(DE, text("Ja.")).with_text(EN, text("Yes.")).settled(EN), original_language=EN)
    changed = quote.with_text(EN, text("Yes, indeed."))
    assert changed.state(DE) is State.OUTDATED


def test_both_parts_of_an_interrupted_quote_have_to_be_translated() -> None:
    quote = Quote(text=passage("Ja.", "Yes."), text2=passage("Wirklich."), position=Position.BETWEEN)
    assert quote.state(DE) is State.MISSING


def test_split_at_matching_sentences_keeps_both_halves_current() -> None:
    draft = release(paragraph("Eins. Zwei.", "One. Two."))
    halves = split_block(draft, draft.blocks[0].id, DE, 6, 5)
    assert [block.text.en.plain for block in halves.blocks] == ["One. ", "Two."]
    assert states(halves) == [State.CURRENT, State.CURRENT]


def test_split_leaves_the_other_side_whole_in_the_first_row() -> None:
    draft = release(paragraph("Eins. Zwei.", "One and two."))
    halves = split_block(draft, draft.blocks[0].id, DE, 6, None)
    assert [block.text.en.plain for block in halves.blocks] == ["One and two.", ""]
    assert states(halves) == [State.OUTDATED, State.MISSING]


def test_merging_what_was_split_gives_back_texts_and_state() -> None:
    draft = release(paragraph("Eins. Zwei.", "One. Two."))
    halves = split_block(draft, draft.blocks[0].id, DE, 6, 5)
    assert merge_with_previous(halves, halves.blocks[1].id) == draft


def test_merging_two_sentences_puts_a_space_between() -> None:
    draft = release(paragraph("Eins.", "One."), paragraph("Zwei.", "Two."))
    merged = merge_with_previous(draft, draft.blocks[1].id)
    assert merged.blocks[0].text == passage("Eins. Zwei.", "One. Two.")


def test_block_for_one_language_counts_as_done() -> None:
    draft = release(paragraph("Nur für deutsche Redaktionen."))
    alone = set_only(draft, draft.blocks[0].id, DE)
    assert states(alone) == [State.CURRENT]
    assert alone.missing_in(EN) == ()


def test_copying_the_source_fills_the_following_side() -> None:
    draft = release(paragraph("Paul Seidel"))
    assert copy_source(draft, draft.blocks[0].id).blocks[0].text.en.plain == "Paul Seidel"


def test_progress_counts_blocks_meant_for_both_languages() -> None:
    draft = release(paragraph("Ja.", "Yes."), paragraph("Nein."), paragraph())
    assert (draft.progress().current, draft.progress().total, draft.progress().missing) == (1, 2, 1)


def test_merging_lists_keeps_their_items_apart() -> None:
    one, two = (Block(kind=Kind.BULLETS, text=passage(de, en)) for de, en in (("a\nb", "x\ny"), ("c", "z")))
    merged = merge_with_previous(release(one, two), two.id)
    assert merged.blocks[0].text == passage("a\nb\nc", "x\ny\nz")


def test_merging_with_a_block_for_one_language_loses_nothing_in_the_other() -> None:
    alone, both = Block(kind=Kind.PARAGRAPH, text=passage("Nur deutsch."), only=DE), paragraph("Zwei.", "Two.")
    merged = merge_with_previous(release(alone, both), both.id).blocks[0]
    assert merged.only is None
    assert merged.text.en.plain == "Two."


def test_merging_headline_and_subheadline_puts_a_space_between() -> None:
    head = Block(kind=Kind.HEADLINE, text=passage("Kopf"))
    sub = Block(kind=Kind.SUBHEADLINE, text=passage("Unter"))
    assert merge_with_previous(release(head, sub), sub.id).blocks[0].text.de.plain == "Kopf Unter"


def test_splitting_and_merging_keeps_what_an_outdated_translation_was_made_from() -> None:
    stale = paragraph("Alt eins. Alt zwei.", "One. Two.").with_text(DE, text("Neu eins. Neu zwei."))
    draft = release(stale)
    halves = split_block(draft, stale.id, DE, len("Neu eins. "), len("One. "))
    assert states(halves) == [State.OUTDATED, State.OUTDATED]
    assert states(merge_with_previous(halves, halves.blocks[1].id)) == [State.OUTDATED]


def test_a_split_in_the_translation_alone_stays_outdated_after_joining() -> None:
    draft = release(paragraph("Eins.", "One. Two."))
    halves = split_block(draft, draft.blocks[0].id, EN, len("One. "), None)
    changed = set_text(halves, halves.blocks[0].id, DE, text("Ganz anderes."))
    assert State.OUTDATED in states(merge_with_previous(changed, changed.blocks[1].id))


def test_splitting_an_interrupted_quote_keeps_its_words_in_order() -> None:
    quote = Quote(id="q", text=passage("A eins. A zwei,"), text2=passage("C drei."), position=Position.BETWEEN)
    first, second = split_block(release(quote), "q", DE, len("A eins. "), None).blocks
    assert isinstance(first, Quote)
    assert isinstance(second, Quote)
    assert (first.text.de.plain, first.unattributed, first.text2.is_blank) == ("A eins. ", True, True)
    assert (second.text.de.plain, second.text2.de.plain) == ("A zwei,", "C drei.")


def test_a_quote_that_becomes_prose_keeps_its_state_under_an_english_lead() -> None:
    quote = Quote(id="q", text=BLANK.with_text(EN, text("Hello.")).with_text(DE, text("Hallo.")).settled(EN))
    draft = Release(lead=EN, blocks=(quote,))
    assert states(change_kind(draft, "q", Kind.PARAGRAPH)) == [State.CURRENT]


def test_an_english_quote_that_becomes_prose_in_a_german_release_stays_current() -> None:
    both = BLANK.with_text(EN, text("Hello.")).with_text(DE, text("Hallo.")).settled(EN)
    draft = release(Quote(id="q", text=both, original_language=EN))
    assert states(change_kind(draft, "q", Kind.PARAGRAPH)) == [State.CURRENT]


def test_a_language_that_no_block_is_meant_for_is_none_of_the_release() -> None:
    alone = Block(kind=Kind.PARAGRAPH, text=passage("Nur deutsch.", "Left over."), only=DE)
    assert release(alone).languages == (DE,)

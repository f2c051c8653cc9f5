"""What an approval stands for, and what voids it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.approving import (
    Standing,
    Subject,
    approval_of,
    block_stands,
    digest,
    open_count,
    stands,
    subjects,
    with_approval,
    withdraw,
)
from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Block, Kind, Photo, Position, Quote, Verb
from editor.domain.draft import Draft
from editor.domain.edits import set_block, set_text, switch_lead
from editor.domain.facts import Scope, Way
from editor.domain.passage import passage
from editor.domain.people import Person, PersonShown
from editor.domain.release import Release, Sent
from editor.domain.richtext import RichText
from tests.releases import releases

DE, EN = Language.DE, Language.EN
AT = datetime(2027, 2, 17, 9, 30, tzinfo=UTC)
JANA = Person("Jana Brandt")
TEXT = "Wer „Linsen“ schleift – und wer prüft …, misst z. B. Oberflächen."
QUOTE = Quote(id="quote", text=passage(TEXT, "Whoever grinds lenses measures surfaces."), speaker=JANA)
PHOTO = Photo(
    id="photo", file="ab" * 32, text=passage("Im Labor", "In the lab"), persons=(PersonShown(JANA), PersonShown(JANA))
)
RELEASE = Release(blocks=(Block(kind=Kind.HEADLINE, id="head", text=passage("Zwei Netzwerke", "")), QUOTE, PHOTO))
GERMAN_QUOTE, ENGLISH_QUOTE = Subject(Scope.QUOTE, DE, "quote"), Subject(Scope.QUOTE, EN, "quote")
PICTURE = Subject(Scope.PHOTO, DE, "photo")
WHOLE = Subject(Scope.GERMAN, DE)


def approved(subject: Subject, release: Release = RELEASE, who: str = "Jana Brandt", at: datetime = AT) -> Release:
    return with_approval(release, approval_of(release, subject, who=who, at=at))


def standing(release: Release, subject: Subject) -> Standing:
    return next(stand.standing for stand in stands(release) if stand.subject == subject)


def saying(text: str, release: Release, language: Language = DE) -> Release:
    return set_text(release, "quote", language, RichText.plain_text(text))


def test_texts_quotes_and_photos_can_be_approved() -> None:
    assert subjects(RELEASE) == (WHOLE, Subject(Scope.ENGLISH, EN), GERMAN_QUOTE, ENGLISH_QUOTE, PICTURE)


def test_what_has_no_words_cannot_be_approved() -> None:
    empty = Release(blocks=(Quote(), Photo(), Block(kind=Kind.LEAD)))
    assert subjects(empty) == ()


def test_a_quote_for_one_language_is_approved_in_that_language() -> None:
    only = Release(blocks=(replace(QUOTE, only=EN),))
    assert subjects(only)[-1:] == (ENGLISH_QUOTE,)


def test_everything_is_open_at_first() -> None:
    assert {stand.standing for stand in stands(RELEASE)} == {Standing.OPEN}


@pytest.mark.parametrize("subject", [WHOLE, GERMAN_QUOTE, ENGLISH_QUOTE, PICTURE])
def test_what_was_approved_stands_approved(subject: Subject) -> None:
    assert standing(approved(subject), subject) is Standing.APPROVED


def test_a_change_of_words_voids_and_its_undoing_restores() -> None:
    release = approved(GERMAN_QUOTE)
    changed = saying("Wer Linsen schleift, misst Oberflächen.", release)
    assert standing(changed, GERMAN_QUOTE) is Standing.VOIDED
    assert standing(saying(TEXT, changed), GERMAN_QUOTE) is Standing.APPROVED


@pytest.mark.parametrize(
    "text",
    [
        "Wer »Linsen« schleift — und wer prüft..., misst z.B. Oberflächen",
        "Wer “Linsen” schleift\u00a0- und wer prüft…, misst z.\u202fB. Ober\u00adflächen.",
        "  Wer 'Linsen' schleift –und wer prüft …,  misst z. B. Oberflächen.\n",
    ],
)
def test_typography_keeps_the_approval(text: str) -> None:
    assert standing(saying(text, approved(GERMAN_QUOTE)), GERMAN_QUOTE) is Standing.APPROVED


_SPACES = st.sampled_from([" ", "\u00a0", "  ", "\u202f", "\n", " \u00ad"])
_WORDS = st.lists(st.text("abcäöüßXY12", min_size=1, max_size=6), min_size=1, max_size=6)


@given(_WORDS, st.data())
def test_no_choice_of_spaces_voids(words: list[str], data: st.DataObject) -> None:
    release = approved(GERMAN_QUOTE, saying(" ".join(words), RELEASE))
    spaced = "".join(word + data.draw(_SPACES) for word in words)
    assert standing(saying(spaced, release), GERMAN_QUOTE) is Standing.APPROVED


@given(_WORDS, _WORDS)
def test_other_words_always_void(words: list[str], others: list[str]) -> None:
    release = approved(GERMAN_QUOTE, saying(" ".join(words), RELEASE))
    expected = Standing.APPROVED if words == others else Standing.VOIDED
    assert standing(saying(" ".join(others), release), GERMAN_QUOTE) is expected


def test_words_that_are_joined_are_other_words() -> None:
    release = approved(GERMAN_QUOTE, saying("gut schreiben", RELEASE))
    assert standing(saying("gutschreiben", release), GERMAN_QUOTE) is Standing.VOIDED


def test_another_speaker_voids_but_another_function_does_not() -> None:
    release = approved(GERMAN_QUOTE)
    function = replace(QUOTE, speaker=replace(JANA, function=Bilingual("Leiterin")))
    assert standing(set_block(release, function), GERMAN_QUOTE) is Standing.APPROVED
    other = replace(QUOTE, speaker=Person("Tom Reuter"))
    assert standing(set_block(release, other), GERMAN_QUOTE) is Standing.VOIDED


def test_where_the_attribution_stands_is_no_matter_of_words() -> None:
    whole = replace(QUOTE, text=passage("Wir starten, und zwar jetzt.", ""))
    release = approved(GERMAN_QUOTE, replace(RELEASE, blocks=(whole,)))
    parted = replace(whole, position=Position.BETWEEN, text=passage("Wir starten,"), text2=passage("und zwar jetzt."))
    assert standing(set_block(release, parted), GERMAN_QUOTE) is Standing.APPROVED


def test_a_photo_is_approved_with_its_picture_its_caption_and_who_is_shown() -> None:
    release = approved(PICTURE)
    for changed in (
        replace(PHOTO, file="cd" * 32),
        replace(PHOTO, text=passage("Vor dem Labor", "In the lab")),
        replace(PHOTO, persons=(PersonShown(JANA),)),
    ):
        assert standing(set_block(release, changed), PICTURE) is Standing.VOIDED
    for kept in (replace(PHOTO, credit="Foto: Vogt"), replace(PHOTO, text=passage("Im Labor", "Inside the lab"))):
        assert standing(set_block(release, kept), PICTURE) is Standing.APPROVED


def test_the_text_of_a_language_is_voided_by_any_word_in_it_and_by_none_of_the_other() -> None:
    release = approved(WHOLE)
    assert standing(saying("Anderes", release), WHOLE) is Standing.VOIDED
    assert standing(saying("Something else", release, EN), WHOLE) is Standing.APPROVED


@pytest.mark.parametrize(
    "changed",
    [
        replace(QUOTE, verb=Verb.PROMISE),
        replace(QUOTE, attribution=Bilingual("freut sich Jana Brandt")),
        replace(QUOTE, unattributed=True),
        replace(PHOTO, persons=(PersonShown(Person("Tom Reuter")),)),
    ],
)
def test_the_text_of_a_language_is_voided_by_who_speaks_and_how_and_by_who_is_shown(changed: Block) -> None:
    assert standing(set_block(approved(WHOLE), changed), WHOLE) is Standing.VOIDED


def test_a_verb_that_is_not_printed_keeps_the_text_approved() -> None:
    worded = replace(QUOTE, attribution=Bilingual("freut sich Jana Brandt"))
    release = approved(WHOLE, set_block(RELEASE, worded))
    assert standing(set_block(release, replace(worded, verb=Verb.WARN)), WHOLE) is Standing.APPROVED


def test_an_approved_photo_stays_approved_when_the_other_language_leads() -> None:
    release = switch_lead(approved(PICTURE), EN)
    (stand,) = block_stands(release.block("photo"), release)
    assert (stand.standing, stand.approval) == (Standing.TRANSLATION, release.approvals[0])
    (stand,) = block_stands(replace(PHOTO, file="cd" * 32), release)
    assert (stand.standing, stand.approval) == (Standing.VOIDED, release.approvals[0])


def test_the_other_language_of_an_approved_quote_is_a_translation_of_it() -> None:
    release = approved(GERMAN_QUOTE)
    (_, english) = block_stands(release.block("quote"), release)
    assert english.standing is Standing.TRANSLATION
    assert english.approval
    assert english.approval.who == "Jana Brandt"
    assert not english.is_open
    assert standing(saying("Anderes", release), ENGLISH_QUOTE) is Standing.OPEN


def test_an_approved_translation_approves_no_original() -> None:
    assert standing(approved(ENGLISH_QUOTE), GERMAN_QUOTE) is Standing.OPEN


def test_a_translation_with_an_approval_of_its_own_stands_by_that() -> None:
    release = approved(ENGLISH_QUOTE, approved(GERMAN_QUOTE))
    assert standing(release, ENGLISH_QUOTE) is Standing.APPROVED
    assert standing(saying("Something else", release, EN), ENGLISH_QUOTE) is Standing.VOIDED


def test_one_valid_approval_of_several_is_enough() -> None:
    release = approved(GERMAN_QUOTE, approved(GERMAN_QUOTE), who="Tom Reuter", at=AT + timedelta(days=1))
    (german, _) = block_stands(release.block("quote"), release)
    assert [approval.who for approval in german.valid] == ["Tom Reuter", "Jana Brandt"]
    assert german.approval == german.valid[0]


def test_who_approves_again_replaces_the_approval_given_before() -> None:
    release = approved(GERMAN_QUOTE)
    changed = saying("Anderes", release)
    again = approved(GERMAN_QUOTE, changed, who=" jana  Brandt", at=AT + timedelta(days=1))
    assert len(again.approvals) == 1
    assert standing(again, GERMAN_QUOTE) is Standing.APPROVED


def test_a_withdrawn_approval_is_gone() -> None:
    release = approved(GERMAN_QUOTE)
    assert withdraw(release, release.approvals[0]) == RELEASE
    assert withdraw(RELEASE, release.approvals[0]) is RELEASE


def test_an_approval_remembers_who_where_when_and_how() -> None:
    approval = approval_of(RELEASE, PICTURE, who="Tom Reuter", organisation="MedCluster", at=AT, way=Way.PHONE)
    assert (approval.who, approval.organisation, approval.at, approval.way) == (
        "Tom Reuter", "MedCluster", AT, Way.PHONE,
    )  # fmt: skip
    assert (approval.scope, approval.block, approval.language) == (Scope.PHOTO, "photo", DE)


def test_the_approval_of_a_block_that_is_gone_is_kept_but_not_told() -> None:
    release = approved(GERMAN_QUOTE)
    without = replace(release, blocks=release.blocks[:1])
    assert all(not stand.subject.block for stand in stands(without))
    assert without.approvals


def test_what_the_list_shows_as_open_is_counted() -> None:
    for release in (RELEASE, approved(GERMAN_QUOTE), saying("Anderes", approved(WHOLE))):
        assert open_count(release) == sum(stand.is_open for stand in stands(release))
    assert open_count(RELEASE) == 5


def test_a_language_that_is_out_waits_for_nobody() -> None:
    sent = replace(approved(WHOLE), sent=Sent(de=AT))
    assert standing(sent, WHOLE) is Standing.APPROVED
    assert standing(sent, GERMAN_QUOTE) is Standing.SENT
    assert block_stands(sent.block("photo"), sent)[0].standing is Standing.SENT
    assert {stand.subject for stand in stands(sent) if stand.is_open} == {Subject(Scope.ENGLISH, EN), ENGLISH_QUOTE}


def test_an_entered_approval_is_not_undone() -> None:
    draft = Draft(RELEASE)
    draft.apply(lambda release: saying("Anderes", release))
    approval = approval_of(draft.present, GERMAN_QUOTE, who="Jana Brandt", at=AT)
    draft.record(lambda release: with_approval(release, approval))
    draft.undo()
    assert standing(draft.present, GERMAN_QUOTE) is Standing.VOIDED
    draft.redo()
    assert standing(draft.present, GERMAN_QUOTE) is Standing.APPROVED


@given(releases())
def test_any_release_can_be_told_how_it_stands(release: Release) -> None:
    told = stands(release)
    assert tuple(stand.subject for stand in told) == subjects(release)
    for stand in told:
        after = approved(stand.subject, release)
        assert standing(after, stand.subject) is Standing.APPROVED
        assert digest(after, stand.subject) == digest(release, stand.subject)

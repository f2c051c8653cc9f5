"""Edits of a quote beside its words."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Display, Position, Quote, Verb
from editor.domain.document import DocumentError, from_document, to_document
from editor.domain.edits import set_block
from editor.domain.passage import State, passage
from editor.domain.people import Affiliation, Person
from editor.domain.quote_edits import (
    Layout,
    Wording,
    lacks_function,
    layout_of,
    with_attribution,
    with_layout,
    with_organisation,
    with_original_language,
    with_position,
    with_role,
    with_verb,
    without_affiliation,
    without_attribution,
    wording_of,
)
from editor.domain.release import Release, Sent, Status
from editor.domain.status import guard
from editor.errors import LockedError

DE, EN = Language.DE, Language.EN
QUOTE = Quote(id="quote", text=passage("Wir starten.", "We are starting."))


@pytest.mark.parametrize("layout", Layout)
def test_a_layout_is_what_was_chosen(layout: Layout) -> None:
    assert layout_of(with_layout(QUOTE, layout)) is layout


def test_a_quote_that_is_set_off_runs_in_nowhere() -> None:
    assert not with_layout(replace(QUOTE, run_in=True), Layout.SET_OFF).run_in


def test_leaving_the_middle_joins_the_parts() -> None:
    parted = replace(QUOTE, position=Position.BETWEEN, text2=passage("Und zwar jetzt.", "Right now."))
    whole = with_position(parted, Position.AFTER, DE)
    assert (whole.text.de.plain, whole.text.en.plain) == ("Wir starten. Und zwar jetzt.", "We are starting. Right now.")
    assert whole.text2.is_blank
    assert whole.state(DE) is State.CURRENT


def test_a_current_quote_stays_current_whichever_side_was_said() -> None:
    said = with_original_language(QUOTE, EN, DE)
    assert said.state(DE) is State.CURRENT
    assert said.text.basis == QUOTE.text.en
    assert with_original_language(said, None, DE).text.basis == QUOTE.text.de


def test_an_attribution_is_a_verb_own_words_or_none() -> None:
    assert wording_of(QUOTE, DE) is Verb.SAY
    own = with_attribution(QUOTE, DE, "freut sich Tom Reuter")
    assert (wording_of(own, DE), wording_of(own, EN)) == (Wording.FREE, Verb.SAY)
    assert wording_of(without_attribution(own), DE) is Wording.NONE
    again = with_verb(without_attribution(own), Verb.WARN, DE)
    assert (wording_of(again, DE), wording_of(again, EN)) == (Verb.WARN, Verb.WARN)


def test_a_verb_for_one_language_leaves_the_words_of_the_other() -> None:
    own = with_attribution(QUOTE, EN, "Tom Reuter is delighted")
    assert with_verb(own, Verb.WARN, DE).attribution == Bilingual(en="Tom Reuter is delighted")


def test_affiliations_are_written_in_parts_and_taken_away() -> None:
    person = with_role(Person("Tom"), 0, DE, "Sprecher")
    person = with_organisation(person, 0, EN, "MedCluster")
    person = with_organisation(person, 1, DE, "Klinik")
    assert person.affiliations == (
        Affiliation(Bilingual("Sprecher"), Bilingual(en="MedCluster")),
        Affiliation(organisation=Bilingual("Klinik")),
    )
    assert without_affiliation(person, 0).affiliations == person.affiliations[1:]


def test_a_function_is_lacking_where_the_other_language_has_one_and_it_would_be_printed() -> None:
    quote = replace(QUOTE, speaker=Person("Tom", function=Bilingual("Sprecher")))
    assert lacks_function(quote, EN)
    assert not lacks_function(quote, DE)
    assert not lacks_function(replace(quote, only=DE), EN)
    assert not lacks_function(without_attribution(quote), EN)
    assert not lacks_function(with_attribution(quote, EN, "Tom says"), EN)
    assert not lacks_function(QUOTE, EN)


def test_a_verb_is_in_the_document() -> None:
    release = Release(blocks=(replace(QUOTE, verb=Verb.STRESS, display=Display.BLOCK),))
    assert from_document(to_document(release)) == release


@pytest.mark.parametrize("verb", [None, "", "say"])
def test_a_document_without_a_verb_says(verb: str | None) -> None:
    release = from_document({"blocks": [{"kind": "quote", "verb": verb}, {"kind": "quote"}]})
    assert [block.verb for block in release.blocks if isinstance(block, Quote)] == [Verb.SAY, Verb.SAY]


def test_an_unknown_verb_is_refused_by_its_place() -> None:
    with pytest.raises(DocumentError, match=r"blocks\[0\]\.verb is “whisper”, but should be one of: say, "):
        from_document({"blocks": [{"kind": "quote", "verb": "whisper"}]})


def test_the_verb_of_a_sent_language_stays_unless_it_is_not_printed() -> None:
    sent = Sent(de=datetime(2027, 2, 18, tzinfo=UTC))
    release = Release(stage=Status.APPROVED, sent=sent, blocks=(QUOTE,))
    with pytest.raises(LockedError):
        guard(release, set_block(release, replace(QUOTE, verb=Verb.WARN)))
    blank = replace(QUOTE, attribution=Bilingual(" "))
    with pytest.raises(LockedError):
        guard(replace(release, blocks=(blank,)), replace(release, blocks=(replace(blank, verb=Verb.WARN),)))
    own = replace(QUOTE, attribution=Bilingual("sagt er"))
    worded = replace(release, blocks=(own,))
    guard(worded, set_block(worded, replace(own, verb=Verb.WARN)))

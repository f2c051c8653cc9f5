"""The verbs of generated attributions."""

from __future__ import annotations

import pytest

from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Position, Quote, Verb
from editor.domain.passage import passage
from editor.domain.people import Person
from editor.importers.speech import is_verb
from editor.language.attribution import attribution
from editor.language.verbs import form

DE, EN = Language.DE, Language.EN
TOM = Person("Tom Reuter", function=Bilingual("Sprecher", "spokesman"))


def said(verb: Verb, language: Language, position: Position = Position.AFTER, text: str = "Ja", **how: object) -> str:
    quote = Quote(text=passage(text, text), speaker=TOM, verb=verb, position=position)
    return attribution(quote, language, **how).replace("\u00a0", " ")  # type: ignore[arg-type]


@pytest.mark.parametrize("verb", Verb)
@pytest.mark.parametrize("tense", ["present", "past"])
def test_every_verb_has_both_languages_and_tenses(verb: Verb, tense: str) -> None:
    for language in Language:
        assert form(verb, language, tense).strip()


@pytest.mark.parametrize("verb", [verb for verb in Verb if verb is not Verb.ACCORDING])
def test_the_past_is_not_the_present(verb: Verb) -> None:
    assert form(verb, DE, "present") != form(verb, DE, "past")
    assert form(verb, EN, "present") != form(verb, EN, "past")


@pytest.mark.parametrize("verb", Verb)
def test_german_verbs_stand_in_one_word(verb: Verb) -> None:
    assert " " not in form(verb, DE)


def test_the_verb_stands_before_the_speaker_who_follows_the_quote() -> None:
    assert said(Verb.STRESS, DE) == "betont Tom Reuter, Sprecher"
    assert said(Verb.STRESS, EN) == "stresses Tom Reuter, spokesman"


def test_the_verb_stands_after_the_speaker_who_opens_the_sentence() -> None:
    assert said(Verb.STRESS, DE, Position.BEFORE) == "Tom Reuter, Sprecher, betont"
    assert said(Verb.STRESS, EN, Position.BEFORE) == "Tom Reuter, spokesman, stresses"


def test_the_house_may_tell_in_the_past() -> None:
    assert said(Verb.EMPHASISE, DE, tense="past") == "unterstrich Tom Reuter, Sprecher"
    assert said(Verb.EMPHASISE, EN, tense="past") == "emphasised Tom Reuter, spokesman"


def test_american_english_spells_its_own_way() -> None:
    assert said(Verb.EMPHASISE, EN, american=True) == "emphasizes Tom Reuter, spokesman"


def test_only_saying_turns_into_asking() -> None:
    assert said(Verb.SAY, DE, text="Wann?") == "fragt Tom Reuter, Sprecher"
    assert said(Verb.WARN, DE, text="Wann?") == "warnt Tom Reuter, Sprecher"


def test_according_to_stands_before_the_speaker_everywhere() -> None:
    assert said(Verb.ACCORDING, DE) == "so Tom Reuter, Sprecher"
    assert said(Verb.ACCORDING, EN) == "according to Tom Reuter, spokesman"
    assert said(Verb.ACCORDING, DE, Position.BEFORE) == "So Tom Reuter, Sprecher"
    assert said(Verb.ACCORDING, EN, Position.BEFORE) == "According to Tom Reuter, spokesman"


@pytest.mark.parametrize("verb", [verb for verb in Verb if verb is not Verb.ACCORDING])
def test_an_import_recognises_what_is_printed(verb: Verb) -> None:
    assert is_verb(form(verb, DE, "past"), DE) or is_verb(form(verb, DE), DE)

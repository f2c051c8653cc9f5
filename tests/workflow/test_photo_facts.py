"""What a picture file says fills the empty fields of its photo, and nothing that is written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from editor.domain.bilingual import NOTHING, Bilingual, Language
from editor.domain.blocks import Photo
from editor.domain.passage import State, passage
from editor.domain.people import Person, PersonShown
from editor.importers.picture_metadata import NO_FACTS, PictureFacts, Told
from editor.workflow.photo_facts import filled, gained

DE, EN = Language.DE, Language.EN
FACTS = PictureFacts(
    caption=Told("Prüflabor eröffnet", "Test lab opened"),
    headline=Told(open="Ein Labor"),
    alt=Told("Drei Menschen", "Three people"),
    usage=Told(open="Honorarfrei"),
    creator="Maria Vogt",
    credit="OptikNetz",
    copyright="© 2027 Klinik Lahntal",
    persons=("Dr. Jana Brandt", "Tom Reuter"),
    licence_end=date(2028, 12, 31),
)


def test_empty_fields_are_filled_on_both_sides() -> None:
    photo = filled(Photo(id="a"), FACTS, DE)
    assert photo == Photo(
        id="a",
        text=passage("Prüflabor eröffnet", "Test lab opened"),
        alt=Bilingual("Drei Menschen", "Three people"),
        credit="Maria Vogt / OptikNetz",
        rights="Klinik Lahntal",
        usage="Honorarfrei",
        licence_end=date(2028, 12, 31),
        persons=(
            PersonShown(Person("Jana Brandt", Bilingual("Dr.", "Dr"))),
            PersonShown(Person("Tom Reuter")),
        ),
    )
    assert photo.state(DE) is State.CURRENT
    assert gained(Photo(id="a"), photo) == ("caption", "alt", "credit", "rights", "usage", "licence_end", "persons")


def test_what_is_written_stays() -> None:
    written = Photo(
        text=passage("Eigene Worte", ""),
        alt=Bilingual("Eigene", "Own"),
        credit="Jan Öz",
        rights="MedCluster",
        usage="Nur heute",
        licence_end=date(2027, 1, 1),
        persons=(PersonShown(Person("Aylin Kaya")),),
    )
    photo = filled(written, FACTS, DE)
    assert photo == replace(written, text=replace(written.text, en=photo.text.en))
    assert photo.text.en.plain == "Test lab opened"
    assert gained(written, photo) == ("caption",)


def test_a_file_that_says_nothing_changes_nothing() -> None:
    photo = Photo(text=passage("Eigene Worte", ""))
    assert filled(photo, NO_FACTS, DE) is photo


def test_the_headline_stands_in_for_a_missing_caption() -> None:
    photo = filled(Photo(), replace(FACTS, caption=Told(), alt=Told()), DE)
    assert photo.text.de.plain == "Ein Labor"
    assert photo.alt == NOTHING


@pytest.mark.parametrize(
    ("creator", "credit", "printed"),
    [
        ("Maria Vogt", "", "Maria Vogt"),
        ("", "OptikNetz", "OptikNetz"),
        ("Maria Vogt", "Maria Vogt / OptikNetz", "Maria Vogt / OptikNetz"),
        ("Maria Vogt, OptikNetz", "OptikNetz", "Maria Vogt, OptikNetz"),
    ],
)
def test_no_name_stands_twice_in_the_credit(creator: str, credit: str, printed: str) -> None:
    assert filled(Photo(), PictureFacts(creator=creator, credit=credit), DE).credit == printed


@pytest.mark.parametrize(
    ("notice", "rights"),
    [
        ("© 2027 Klinik Lahntal", "Klinik Lahntal"),
        ("Copyright (c) 2027, Klinik Lahntal. ", "Klinik Lahntal"),
        ("2027", ""),
        ("© Maria Vogt", ""),
    ],
)
def test_the_owner_is_named_without_sign_and_year(notice: str, rights: str) -> None:
    assert filled(Photo(), PictureFacts(creator="Maria Vogt", copyright=notice), DE).rights == rights

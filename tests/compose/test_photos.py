from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from editor.compose.house import STANDARD, house
from editor.compose.manuscript import Picture
from editor.compose.photos import caption, credit_line, pictures
from editor.domain.bilingual import NOTHING, Language
from editor.domain.blocks import Photo
from editor.domain.passage import BLANK, passage
from editor.domain.people import PersonShown
from tests.compose.example import BRANDT, PHOTO, REUTER, SHORT
from tests.compose.printed import shown

DE, EN = Language.DE, Language.EN


def test_persons_follow_the_caption_in_their_order() -> None:
    assert shown(caption(PHOTO, DE, STANDARD).plain) == (
        "Eröffneten das Labor (v.⍽l.⍽n.⍽r.): Dr.⍽Jana Brandt (OptikNetz Lahntal), Tom Reuter (MedCluster Nord)"
        " und Aylin Kaya (Klinik Lahntal)."
    )
    assert shown(caption(PHOTO, EN, STANDARD).plain) == (
        "Opening the lab (from⍽left): Dr⍽Jana Brandt (OptikNetz Lahntal), Tom Reuter (MedCluster Nord)"
        " and Aylin Kaya (Klinik Lahntal)."
    )


def test_full_stop_of_the_caption_gives_way_to_the_persons() -> None:
    photo = replace(PHOTO, text=passage("Im Labor."), persons=(PersonShown(BRANDT), PersonShown(REUTER)))
    assert shown(caption(photo, DE, STANDARD).plain).startswith("Im Labor (v.⍽l.⍽n.⍽r.): Dr.⍽Jana Brandt")


@pytest.mark.parametrize("text", ["Im Labor:", "Im Labor,", "Im Labor."])
def test_punctuation_of_the_caption_is_not_doubled(text: str) -> None:
    photo = replace(PHOTO, text=passage(text), persons=(PersonShown(REUTER),))
    assert caption(photo, DE, STANDARD).plain == "Im Labor: Tom Reuter (MedCluster Nord)."


def test_abbreviation_at_the_end_of_a_caption_keeps_its_full_stop() -> None:
    photo = replace(PHOTO, text=passage("Linsen, Prismen usw."), persons=(PersonShown(REUTER),))
    assert caption(photo, DE, STANDARD).plain == "Linsen, Prismen usw.: Tom Reuter (MedCluster Nord)."


@pytest.mark.parametrize("text", ["Wer ist das?", "Los!", "Und dann …"])
def test_persons_are_a_sentence_after_a_complete_caption(text: str) -> None:
    one = replace(PHOTO, text=passage(text), persons=(PersonShown(REUTER),))
    assert caption(one, DE, STANDARD).plain == f"{text} Tom Reuter (MedCluster Nord)."
    two = replace(one, persons=(PersonShown(BRANDT), PersonShown(REUTER)))
    assert shown(caption(two, DE, STANDARD).plain) == (
        f"{text} Von links nach rechts: Dr.⍽Jana Brandt (OptikNetz Lahntal) und Tom Reuter (MedCluster Nord)."
    )


@pytest.mark.parametrize("text", ["Beim Auftakt (v. l. n. r.)", "Beim Auftakt, von links:", "Im Labor (v.l.n.r.)"])
def test_a_direction_that_the_caption_has_is_not_told_twice(text: str) -> None:
    photo = replace(PHOTO, text=passage(text), persons=(PersonShown(BRANDT), PersonShown(REUTER)))
    assert shown(caption(photo, DE, STANDARD).plain) == (
        f"{text.rstrip(':')}: Dr.⍽Jana Brandt (OptikNetz Lahntal) und Tom Reuter (MedCluster Nord)."
    )


def test_one_person_needs_no_direction() -> None:
    photo = replace(PHOTO, persons=(PersonShown(REUTER),))
    assert shown(caption(photo, DE, STANDARD).plain) == "Eröffneten das Labor: Tom Reuter (MedCluster Nord)."


def test_persons_named_in_the_caption_are_not_told_again() -> None:
    text = "Bild: (v.l.n.r.) Tom Reuter (MedCluster), Dr. Jana Brandt"
    photo = replace(PHOTO, text=passage(text), persons=(PersonShown(REUTER), PersonShown(BRANDT)))
    assert caption(photo, DE, STANDARD).plain == text


def test_persons_alone_are_the_caption() -> None:
    photo = replace(PHOTO, text=BLANK)
    assert shown(caption(photo, DE, STANDARD).plain).startswith("Von links nach rechts: Dr.⍽Jana Brandt")
    assert shown(caption(photo, EN, house("american")).plain).startswith("From left: Dr.⍽Jana Brandt")


@pytest.mark.parametrize(
    ("credit", "rights", "printed"),
    [
        ("Maria Vogt", "", "Foto: Maria Vogt"),
        ("Maria Vogt", "OptikNetz Lahntal", "Foto: Maria Vogt / OptikNetz Lahntal"),
        ("Maria Vogt / OptikNetz Lahntal", "OptikNetz Lahntal", "Foto: Maria Vogt / OptikNetz Lahntal"),
        ("Foto: Maria Vogt", "", "Foto: Maria Vogt"),
        ("© OptikNetz", "", "Foto: © OptikNetz"),
        ("", "", ""),
    ],
)
def test_credit_has_one_label(credit: str, rights: str, printed: str) -> None:
    [picture] = _pictures(replace(PHOTO, credit=credit, rights=rights))
    assert picture.credit == printed


def test_credit_line_is_worded_as_printed() -> None:
    assert credit_line(PHOTO, DE, STANDARD) == "Foto: Maria Vogt / OptikNetz Lahntal"
    assert credit_line(PHOTO, EN, house("american")) == "Photo: Maria Vogt / OptikNetz Lahntal"
    assert credit_line(replace(PHOTO, credit=""), EN, STANDARD) == "Photo: OptikNetz Lahntal"
    assert credit_line(Photo(), DE, STANDARD) == ""


def test_picture_has_one_file_name_in_both_languages() -> None:
    german = replace(PHOTO, id="german", only=DE)
    release = replace(SHORT, blocks=(Photo(id="blank"), german, PHOTO))
    names = [
        {photo: picture.file_name for photo, picture in pictures(release, language, STANDARD, "base").items()}
        for language in (DE, EN)
    ]
    assert names == [{"german": "base_1.jpg", "photo": "base_2.jpg"}, {"photo": "base_2.jpg"}]


def test_terms_and_file_name_stand_below() -> None:
    photo = replace(PHOTO, usage="Nur zu diesem Anlass", licence_end=date(2027, 12, 31))
    release = replace(SHORT, blocks=(photo,))
    [picture] = pictures(release, DE, STANDARD, "base").values()
    assert tuple(shown(line) for line in picture.below) == (
        "Foto: Maria Vogt / OptikNetz Lahntal",
        "Nur zu diesem Anlass",
        "Nutzung bis 31.⍽Dezember 2027",
        "base_1.jpg",
    )


def test_caption_stands_in_for_a_missing_alternative_text() -> None:
    [picture] = _pictures(replace(PHOTO, alt=NOTHING, persons=()))
    assert picture.alt == "Eröffneten das Labor"


def test_blank_photo_is_not_printed() -> None:
    assert _pictures(Photo()) == []


def test_photo_without_a_file_has_no_file_name() -> None:
    [picture] = _pictures(replace(PHOTO, file=""))
    assert picture.file_name == ""


def _pictures(photo: Photo) -> list[Picture]:
    return list(pictures(replace(SHORT, blocks=(photo,)), DE, STANDARD, "base").values())


def test_a_file_that_is_not_delivered_is_not_named() -> None:
    without = replace(STANDARD, photo_files=False)
    [picture] = pictures(replace(SHORT, blocks=(PHOTO,)), DE, without, "base").values()
    assert picture.file_name == ""


def test_creator_and_holder_of_the_rights_are_told_without_label() -> None:
    [picture] = _pictures(replace(PHOTO, credit="Foto: Maria Vogt"))
    assert (picture.creator, picture.rights) == ("Maria Vogt", "OptikNetz Lahntal")

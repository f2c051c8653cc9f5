"""The photos that newsrooms get as files, with what is said of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from editor.compose.composing import compose
from editor.compose.house import AMERICAN, STANDARD
from editor.compose.press_photos import press_photos
from editor.domain.bilingual import NOTHING, Bilingual, Language
from editor.domain.blocks import Photo
from tests.compose.example import NOW, PHOTO, SHORT

DE, EN = Language.DE, Language.EN
RIGHTS = replace(PHOTO, credit="Foto: Maria Vogt", usage="Nur zu diesem Anlass", licence_end=date(2027, 12, 31))


def test_photo_is_described_in_both_languages_as_it_is_printed() -> None:
    [photo] = press_photos(SHORT, STANDARD, NOW)
    assert photo.caption.de == (
        "Eröffneten das Labor (v. l. n. r.): Dr. Jana Brandt (OptikNetz Lahntal), Tom Reuter (MedCluster Nord)"
        " und Aylin Kaya (Klinik Lahntal)."
    )
    assert photo.caption.en.startswith("Opening the lab (from left): Dr Jana Brandt (OptikNetz Lahntal), Tom Reuter")
    assert photo.alt.en == "Three people standing at a measuring table"
    assert photo.headline.de == "Zwei Netzwerke, ein Labor: Optik trifft Medizin"
    [american] = press_photos(SHORT, AMERICAN, NOW)
    assert "Dr. Jana Brandt" in american.caption.en


def test_photo_says_who_took_it_and_what_one_may_do_with_it() -> None:
    [photo] = press_photos(replace(SHORT, blocks=(RIGHTS,)), STANDARD, NOW)
    assert (photo.creator, photo.rights) == ("Maria Vogt", "OptikNetz Lahntal")
    assert photo.credit == "Maria Vogt / OptikNetz Lahntal"
    assert photo.usage.de == "Nur zu diesem Anlass; Nutzung bis 31. Dezember 2027"
    assert photo.licence_end == date(2027, 12, 31)


def test_photo_has_the_facts_of_its_release() -> None:
    [photo] = press_photos(SHORT, STANDARD, NOW)
    assert photo.persons == ("Jana Brandt", "Tom Reuter", "Aylin Kaya")
    assert photo.keywords == ("Optik", "Medizintechnik")
    assert (photo.place.de, photo.country, photo.date) == ("Gießen", "Germany", date(2027, 2, 18))


def test_names_are_those_that_the_manuscript_prints() -> None:
    without = replace(PHOTO, id="without", file="")
    german = replace(PHOTO, id="german", file="1" * 64, only=DE)
    release = replace(SHORT, blocks=(Photo(id="blank"), without, german, PHOTO))
    names = [photo.name for photo in press_photos(release, STANDARD, NOW)]
    base = "2027-02-18_5f3a"
    assert names == [f"{base}_2", f"{base}_3"]
    printed = [picture.file_name for picture in compose(release, DE, STANDARD, NOW).photos if picture.file_name]
    assert printed == [f"{name}.jpg" for name in names]


def test_photo_for_one_language_is_silent_in_the_other() -> None:
    [photo] = press_photos(replace(SHORT, blocks=(replace(PHOTO, only=DE),)), STANDARD, NOW)
    assert photo.caption.de
    assert (photo.caption.en, photo.alt.en) == ("", "")


def test_caption_stands_in_for_a_missing_alternative_text() -> None:
    bare = replace(PHOTO, alt=NOTHING, persons=())
    [photo] = press_photos(replace(SHORT, blocks=(bare,)), STANDARD, NOW)
    assert photo.alt == Bilingual("Eröffneten das Labor", "Opening the lab")


def test_photo_without_a_file_is_none_for_newsrooms() -> None:
    assert press_photos(replace(SHORT, blocks=(replace(PHOTO, file=""),)), STANDARD, NOW) == ()

"""The sample release shows every kind of block, is complete and agrees with itself."""

from __future__ import annotations

import re
from datetime import date
from zoneinfo import ZoneInfo

from PIL import Image

from editor import paths
from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.blocks import Display, Kind, Photo, Position, Quote
from editor.domain.counting import count_release
from editor.domain.release import Release
from editor.store.archive import Archive
from editor.workflow.sample import PHOTO, add_sample, sample_release

SAMPLE = sample_release()
QUOTES = [block for block in SAMPLE.blocks if isinstance(block, Quote)]


def printed(language: Language) -> str:
    return "\n".join(p[language].plain for block in SAMPLE.blocks for p in block.passages()).replace("\u00a0", " ")


def test_every_kind_of_block_is_shown() -> None:
    assert {block.kind for block in SAMPLE.blocks} == set(Kind)


def test_both_languages_are_complete_and_current() -> None:
    assert not SAMPLE.missing_in(Language.DE)
    assert not SAMPLE.missing_in(Language.EN)
    assert SAMPLE.progress().current == SAMPLE.progress().total


def test_quotes_run_in_stand_alone_and_are_interrupted() -> None:
    assert any(quote.run_in and quote.position is Position.AFTER for quote in QUOTES)
    assert any(quote.display is Display.BLOCK for quote in QUOTES)
    assert any(quote.position is Position.BETWEEN for quote in QUOTES)


def test_a_quote_stands_between_prose_of_its_paragraph() -> None:
    index = SAMPLE.index("surfaces")
    before, quote, after = SAMPLE.blocks[index - 1 : index + 2]
    assert before.kind is after.kind is Kind.PARAGRAPH
    assert quote.run_in
    assert after.run_in


def test_every_fact_is_given_in_both_languages() -> None:
    for fact in (SAMPLE.label, SAMPLE.place, SAMPLE.source, SAMPLE.licence):
        assert fact.de
        assert fact.en
    assert len(SAMPLE.issuers) == len(SAMPLE.boilerplates) == 2
    assert SAMPLE.event is not None


def test_the_embargo_ends_on_sunday_at_ten_in_berlin() -> None:
    assert SAMPLE.date == date(2027, 2, 18)
    assert SAMPLE.embargo is not None
    local = SAMPLE.embargo.at.astimezone(ZoneInfo("Europe/Berlin"))
    assert f"{local:%A %Y-%m-%d %H:%M}" == "Sunday 2027-02-21 10:00"


def test_weekdays_agree_with_their_dates() -> None:
    german = {"Montag": 0, "Donnerstag": 3, "Freitag": 4, "Samstag": 5, "Sonntag": 6}
    days = re.findall(r"(\w+tag), (\d+)\. Februar 2027", printed(Language.DE))
    assert days
    assert all(date(2027, 2, int(day)).weekday() == german[name] for name, day in days)
    english = re.findall(r"(\w+day) (\d+) February 2027", printed(Language.EN))
    assert [day for _, day in days] == [day for _, day in english]
    assert all(f"{date(2027, 2, int(day)):%A}" == name for name, day in english)


def test_amounts_agree_between_the_languages() -> None:
    german = [number.replace(".", "").replace(",", ".") for number in re.findall(r"[\d.,]*\d", amounts(Language.DE))]
    english = [number.replace(",", "") for number in re.findall(r"[\d.,]*\d", amounts(Language.EN))]
    assert sorted(german) == sorted(english)


def amounts(language: Language) -> str:
    """What both languages say in figures: times are written in two ways, and one note is in English alone."""
    shared = [block for block in SAMPLE.blocks if block.only is None and block.id != "opening"]
    return "\n".join(p[language].plain for block in shared for p in block.passages())


def test_the_sums_are_right() -> None:
    assert 41 + 23 == 64
    assert 800_000 + 400_000 == 1_200_000
    for text in ("64", "41", "23"):
        assert text in printed(Language.DE)


def test_the_body_is_of_a_realistic_length() -> None:
    for language in LANGUAGES:
        assert 1_500 < count_release(SAMPLE, language).characters < 2_500


def test_people_shown_have_agreed_and_the_photo_has_credit_and_alternative_text() -> None:
    photo = SAMPLE.block("photo")
    assert isinstance(photo, Photo)
    assert [shown.person.name for shown in photo.persons] == ["Jana Brandt", "Tom Reuter", "Aylin Kaya"]
    assert all(shown.consent for shown in photo.persons)
    assert photo.credit
    assert photo.alt.de
    assert photo.alt.en


def test_the_picture_is_large_enough_for_print_and_small_enough_to_ship() -> None:
    file = paths.resource(*PHOTO)
    assert file.stat().st_size < 400_000
    with Image.open(file) as picture:
        assert picture.size == (2400, 1600)


def test_addresses_lead_nowhere() -> None:
    text = paths.resource("sample", "release.json").read_text("utf-8")
    domains = re.findall(r"(?:https://|@)([\w.-]+)", text)
    assert domains
    assert all(domain.rstrip("/").endswith(".example") for domain in domains)


def test_the_sample_is_added_with_its_picture_and_found(archive: Archive, sample: Release) -> None:
    photo = next(block for block in archive.load(sample.id).blocks if isinstance(block, Photo))
    assert archive.media.path(photo.file) is not None
    assert [summary.id for summary in archive.summaries("messtisch")] == [sample.id]


def test_the_sample_can_be_added_twice(archive: Archive, sample: Release) -> None:
    second = add_sample(archive)
    assert second.id != sample.id
    assert archive.count() == 2

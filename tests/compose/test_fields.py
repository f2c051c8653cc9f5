"""The printed fields of a release, as the forms of portals ask for them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from editor.compose.composing import compose
from editor.compose.fields import FieldName, PrintedField, printed_fields
from editor.compose.house import STANDARD, House
from editor.domain.bilingual import LANGUAGES, Bilingual, Language
from editor.domain.blocks import Block, Kind, Photo, Quote
from editor.domain.passage import passage
from editor.domain.people import Boilerplate, Contact, Person
from editor.domain.release import Release
from editor.domain.richtext import RichText, Span
from tests.releases import releases

NOW = datetime(2027, 2, 18, 9, tzinfo=UTC)


def fields(release: Release, language: Language = Language.DE, house: House = STANDARD) -> list[PrintedField]:
    return list(printed_fields(compose(release, language, house, NOW)))


def named(release: Release, name: FieldName, language: Language = Language.DE) -> list[str]:
    return [field.text for field in fields(release, language) if field.name is name]


def test_an_empty_release_has_no_more_than_label_and_subject() -> None:
    assert [field.name for field in fields(Release())] == [FieldName.LABEL, FieldName.SUBJECT]


def test_the_text_is_one_field_with_quotes_as_they_are_printed() -> None:
    quote = Quote(text=passage("Wir öffnen", ""), speaker=Person(name="Jana Brandt"), run_in=True)
    blocks = (Block(kind=Kind.PARAGRAPH, text=passage("Das Labor steht offen.", "")), quote)
    assert named(Release(blocks=blocks), FieldName.TEXT) == ["Das Labor steht offen. „Wir öffnen“, sagt Jana Brandt."]


def test_bold_and_links_are_in_the_html_alone() -> None:
    text = RichText.of((Span("Sehr ", bold=True), Span("gut", href="https://a.example")))
    block = Block(kind=Kind.HEADLINE, text=replace(passage("", ""), de=text))
    [field] = [each for each in fields(Release(blocks=(block,))) if each.name is FieldName.HEADLINE]
    assert (field.text, field.html) == ("Sehr gut", '<b>Sehr </b><a href="https://a.example">gut</a>')


def test_the_date_is_a_field_be_it_printed_before_the_text() -> None:
    release = Release(blocks=(Block(kind=Kind.LEAD, text=passage("Neu.", "New.")),), date=date(2027, 2, 18))
    for language, house, day in (
        (Language.DE, House(dateline="text"), "18. Februar 2027"),
        (Language.EN, House(dateline="text", english="en_US"), "Feb. 18, 2027"),
    ):
        found = [each for each in fields(release, language, house) if each.name is FieldName.DATE]
        assert [field.text.replace("\u00a0", " ") for field in found] == [day]


def test_photos_are_numbered_where_there_are_several() -> None:
    photos = tuple(Photo(text=passage(f"Bild {letter}", ""), credit="Maria Vogt") for letter in "AB")
    found = [(field.number, field.text) for field in fields(Release(blocks=photos)) if field.name is FieldName.CAPTION]
    assert found == [(1, "Bild A"), (2, "Bild B")]
    assert [field.number for field in fields(Release(blocks=photos[:1])) if field.name is FieldName.CAPTION] == [0]


def test_photos_in_the_text_are_fields_of_their_own() -> None:
    blocks = (Block(kind=Kind.PARAGRAPH, text=passage("Eins.", "")), Photo(text=passage("Im Labor", ""), credit="Vogt"))
    found = {field.name: field.text for field in fields(Release(blocks=blocks), house=replace(STANDARD, photos="text"))}
    assert (found[FieldName.TEXT], found[FieldName.CAPTION]) == ("Eins.", "Im Labor")


def test_a_boilerplate_brings_its_heading_and_contacts_leave_theirs() -> None:
    release = Release(
        contacts=(Contact(name="Paul Seidel", email="p@optik.example"), Contact(name="Aylin Kaya")),
        boilerplates=(Boilerplate(Bilingual("Über uns", ""), Bilingual("Wir messen.", "")),),
    )
    assert named(release, FieldName.ABOUT) == ["Über uns\n\nWir messen."]
    assert named(release, FieldName.CONTACT) == ["Paul Seidel\np@optik.example\n\nAylin Kaya"]


@given(releases(), st.sampled_from(LANGUAGES))
def test_no_field_is_empty_and_each_is_there_once(release: Release, language: Language) -> None:
    found = fields(release, language)
    assert all(field.text.strip() and field.html for field in found)
    assert len({(field.name, field.number) for field in found}) == len(found)

"""Templates: those that come along, own ones, and what begins with them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from editor.compose.house import STANDARD
from editor.domain.bilingual import LANGUAGES, Bilingual
from editor.domain.blocks import Kind, Photo
from editor.domain.passage import State
from editor.domain.people import Contact
from editor.domain.release import Release, Status
from editor.domain.template import hints_in, template_of
from editor.errors import ImportRefused
from editor.store.archive import Archive
from editor.workflow.templates import all_templates, begun_from, built_in, save_as_template, template_named
from tests.releases import releases

DAY = date(2027, 2, 18)
HOUSE = replace(STANDARD, organisation=Bilingual.same("OptikNetz Lahntal"), contacts=(Contact(name="Paul Seidel"),))


@pytest.mark.parametrize("template", built_in(), ids=lambda each: each.name.en)
def test_a_built_in_template_is_whole_in_both_languages(template: object) -> None:
    release = begun_from(template, HOUSE, DAY)  # type: ignore[arg-type]
    assert release.first(Kind.HEADLINE)
    assert release.missing_in(LANGUAGES[0]) == release.missing_in(LANGUAGES[1]) == ()
    assert {block.state(release.lead) for block in release.blocks} == {State.CURRENT}
    for language in LANGUAGES:
        assert sum(len(list(hints_in(block, language))) for block in release.blocks) > 4


def test_six_templates_come_along_and_own_ones_stand_before_them(archive: Archive, sample: Release) -> None:
    assert len(built_in()) == 6
    own = save_as_template(archive, sample, "Unsere Meldung")
    assert [each.name for each in all_templates(archive)][:2] == [own.name, built_in()[0].name]


def test_a_release_from_a_template_is_in_the_name_of_the_house() -> None:
    release = begun_from(built_in()[0], HOUSE, DAY)
    assert (release.issuers[0].name.de, release.contacts, release.date) == ("OptikNetz Lahntal", HOUSE.contacts, DAY)
    ids = {block.id for block in release.blocks}
    assert not ids & {block.id for block in begun_from(built_in()[0], HOUSE, DAY).blocks}


def test_a_template_keeps_rows_and_nothing_of_its_day(archive: Archive, sample: Release) -> None:
    save_as_template(archive, sample, "Labor")
    (template,) = archive.templates()
    made = begun_from(template, STANDARD, DAY)
    assert [block.kind for block in made.blocks] == [block.kind for block in sample.blocks]
    assert (made.embargo, made.stage, made.number, made.note) == (None, Status.DRAFT, "", "")
    assert not any(block.file for block in made.blocks if isinstance(block, Photo))
    assert made.issuers == sample.issuers


@given(releases())
def test_any_release_can_be_a_template(release: Release) -> None:
    kept = template_of(release)
    assert not kept.sent.languages
    assert [block.text for block in kept.blocks] == [block.text for block in release.blocks]


def test_saving_under_a_known_name_replaces_and_deleting_removes(archive: Archive, sample: Release) -> None:
    first = save_as_template(archive, sample, "Labor")
    again = save_as_template(archive, replace(sample, blocks=()), " labor ")
    assert again.id == first.id
    assert [each.release.blocks for each in archive.templates()] == [()]
    archive.delete_template(first.id)
    assert archive.templates() == ()


def test_a_name_is_needed_and_an_unknown_one_names_the_others(archive: Archive, sample: Release) -> None:
    with pytest.raises(ImportRefused):
        save_as_template(archive, sample, "  ")
    with pytest.raises(ImportRefused, match="Personalie"):
        template_named(all_templates(archive), "Nachruf")
    assert template_named(all_templates(archive), "appointment") is built_in()[0]


def test_brackets_of_an_omission_are_no_hint() -> None:
    text = "„Wir […] bleiben [die Red.]“ [Wer?] [Ort …]"
    from editor.domain.blocks import Block
    from editor.domain.passage import passage

    assert list(hints_in(Block(kind=Kind.PARAGRAPH, text=passage(text)), LANGUAGES[0])) == ["[Wer?]", "[Ort …]"]

"""What is worth a word before a language leaves the house."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from editor.domain.approving import approval_of, open_count, subjects, with_approval
from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Block, Kind, Photo
from editor.domain.edits import set_text
from editor.domain.facts import Embargo
from editor.domain.passage import passage
from editor.domain.people import Contact, Person, PersonShown
from editor.domain.readiness import Concern, Notice, notices
from editor.domain.release import Release
from editor.domain.richtext import RichText

DE, EN = Language.DE, Language.EN
NOW = datetime(2027, 2, 17, 9, 30, tzinfo=UTC)
PHOTO = Photo(id="photo", file="ab" * 32, text=passage("Im Labor", "In the lab"), credit="Reuter")
PHOTO = replace(PHOTO, alt=Bilingual("Ein Labor", "A laboratory"))
RELEASE = Release(
    contacts=(Contact(name="Paul Seidel", email="presse@example.org"),),
    blocks=(
        Block(kind=Kind.HEADLINE, id="head", text=passage("Zwei Netzwerke", "Two networks")),
        Block(kind=Kind.PARAGRAPH, id="first", text=passage("Ein Absatz", "A paragraph")),
        PHOTO,
    ),
)


def found(release: Release, language: Language) -> dict[Concern, Notice]:
    return {each.concern: each for each in notices(release, language, NOW)}


def test_texts_that_are_missing_or_outdated_are_told_for_the_language_they_concern() -> None:
    changed = set_text(RELEASE, "head", DE, RichText.plain_text("Drei Netzwerke"))
    changed = set_text(changed, "first", EN, RichText())
    told = found(changed, EN)
    assert told[Concern.OUTDATED] == Notice(Concern.OUTDATED, 1, "head")
    assert told[Concern.MISSING] == Notice(Concern.MISSING, 1, "first")
    assert not {Concern.OUTDATED, Concern.MISSING} & found(changed, DE).keys()


def test_open_approvals_of_both_languages_add_up_to_all_that_are_open() -> None:
    counts = [found(RELEASE, language)[Concern.APPROVALS].count for language in (DE, EN)]
    assert counts == [2, 1]
    assert sum(counts) == open_count(RELEASE)


def test_photos_without_alt_text_or_credit_are_told() -> None:
    poor = replace(RELEASE, blocks=(replace(PHOTO, credit=" ", alt=Bilingual("Ein Labor", "")),))
    assert found(poor, EN)[Concern.ALT] == Notice(Concern.ALT, 1, "photo")
    assert Concern.ALT not in found(poor, DE)
    assert found(poor, DE)[Concern.CREDIT].block == "photo"


def test_an_embargo_is_told_once_it_has_passed() -> None:
    assert Concern.EMBARGO in found(replace(RELEASE, embargo=Embargo(NOW - timedelta(hours=1))), DE)
    assert Concern.EMBARGO not in found(replace(RELEASE, embargo=Embargo(NOW + timedelta(hours=1))), DE)


def test_an_embargo_leads_to_its_fact() -> None:
    passed = found(replace(RELEASE, embargo=Embargo(NOW - timedelta(hours=1))), DE)[Concern.EMBARGO]
    assert (passed.block, passed.fact) == ("", "embargo")


def test_a_contact_that_cannot_be_reached_is_told() -> None:
    assert found(replace(RELEASE, contacts=()), DE)[Concern.CONTACT].fact == "contacts"
    assert Concern.CONTACT in found(replace(RELEASE, contacts=(Contact(name="Paul Seidel"),)), EN)


def test_a_photo_whose_licence_has_ended_is_told() -> None:
    ended = replace(PHOTO, licence_end=NOW.date() - timedelta(days=2))
    assert found(replace(RELEASE, blocks=(ended,)), DE)[Concern.LICENCE].block == "photo"
    running = replace(PHOTO, licence_end=NOW.date() + timedelta(days=2))
    assert Concern.LICENCE not in found(replace(RELEASE, blocks=(running,)), DE)


def test_a_photo_of_somebody_who_has_not_agreed_is_told() -> None:
    asked = replace(PHOTO, persons=(PersonShown(Person("Jana Brandt"), True), PersonShown(Person("Tom Reuter"))))
    assert found(replace(RELEASE, blocks=(asked,)), EN)[Concern.CONSENT].count == 1
    agreed = replace(PHOTO, persons=asked.persons[:1])
    assert Concern.CONSENT not in found(replace(RELEASE, blocks=(agreed,)), EN)


def test_a_text_longer_than_its_receiver_takes_is_told_with_its_count() -> None:
    long = [each for each in notices(RELEASE, EN, NOW, 10) if each.concern is Concern.LENGTH]
    assert [(each.count > 10, each.limit) for each in long] == [(True, 10)]
    assert not [each for each in notices(RELEASE, EN, NOW, 9000) if each.concern is Concern.LENGTH]


def test_nothing_is_told_of_a_language_that_is_done() -> None:
    release = RELEASE
    for subject in subjects(RELEASE):
        release = with_approval(release, approval_of(release, subject, who="Jana Brandt", at=NOW))
    assert notices(release, DE, NOW) == notices(release, EN, NOW) == ()

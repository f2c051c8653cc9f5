"""From approved to archived: what is sent is kept to the byte and can no longer be changed."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from editor.compose.formats import Format
from editor.domain.bilingual import Language
from editor.domain.blocks import Photo
from editor.domain.distribution import DistributionList, Recipient
from editor.domain.edits import set_text
from editor.domain.release import Release, Status
from editor.domain.richtext import EMPTY, RichText
from editor.domain.status import guard
from editor.errors import ExportRefused, LockedError, StepError
from editor.store.archive import Archive
from editor.store.records import RevisionReason
from editor.workflow.sending import send
from editor.workflow.stages import set_status

NOON = datetime(2027, 2, 21, 12, tzinfo=UTC)


@pytest.fixture
def approved(archive: Archive, sample: Release) -> Release:
    return set_status(archive, sample, Status.APPROVED)


def sent(archive: Archive, release: Release, language: Language) -> Release:
    return send(archive, release, language, recipients="Redaktionen", now=NOON)


def retold(release: Release, language: Language) -> Release:
    headline = next(block for block in release.blocks if block.kind == "headline")
    return set_text(release, headline.id, language, RichText.plain_text("Something else"))


def test_the_exact_files_are_kept(archive: Archive, approved: Release) -> None:
    release = sent(archive, approved, Language.DE)
    (dispatch,) = archive.dispatches(release.id)
    assert (dispatch.language, dispatch.at, dispatch.recipients) == (Language.DE, NOON, "Redaktionen")
    assert [file.name for file in dispatch.files] == [
        "2027-02-18_zwei-netzwerke-ein-labor_de.docx",
        "2027-02-18_zwei-netzwerke-ein-labor_de.html",
        "2027-02-18_zwei-netzwerke-ein-labor_1.jpg",
        "2027-02-18_zwei-netzwerke-ein-labor_1_web.jpg",
    ]
    for file in dispatch.files:
        content = archive.dispatch_file(file.digest).read_bytes()
        assert (hashlib.sha256(content).hexdigest(), len(content)) == (file.digest, file.size)


def test_only_the_formats_that_went_out_are_kept_and_the_photos(archive: Archive, approved: Release) -> None:
    formats = [Format.TEXT, Format.KIT]
    release = send(archive, approved, Language.EN, formats=formats, now=NOON)
    names = [file.name.partition("labor_")[2] for file in archive.dispatches(release.id)[0].files]
    assert names == ["en.txt", "1.jpg", "1_web.jpg", "en.zip"]


def test_a_release_without_photos_is_sent_without(archive: Archive, approved: Release) -> None:
    bare = replace(approved, blocks=tuple(b for b in approved.blocks if not isinstance(b, Photo)))
    assert len(archive.dispatches(sent(archive, bare, Language.DE).id)[0].files) == 2


def test_photos_that_went_out_twice_are_the_same_files(archive: Archive, approved: Release) -> None:
    release = sent(archive, sent(archive, approved, Language.DE), Language.EN)
    german, english = (
        {file.digest for file in dispatch.files if file.name.endswith(".jpg")}
        for dispatch in archive.dispatches(release.id)
    )
    assert len(german) == 2
    assert german == english


PRESS = DistributionList(
    name="Lokalpresse",
    language=Language.DE,
    recipients=(Recipient("a@example.org"), Recipient("b@example.org", "Redaktion B")),
)


def test_the_record_names_the_list_and_its_addresses_of_that_day(archive: Archive, approved: Release) -> None:
    release = send(archive, approved, Language.DE, recipients="und dpa", distribution=PRESS, now=NOON)
    [dispatch] = archive.dispatches(release.id)
    assert dispatch.distribution == "Lokalpresse"
    assert dispatch.recipients == "und dpa\na@example.org, b@example.org"


def test_a_list_of_the_other_language_is_refused(archive: Archive, approved: Release) -> None:
    with pytest.raises(ExportRefused, match="Lokalpresse is for German"):
        send(archive, approved, Language.EN, distribution=PRESS, now=NOON)
    assert archive.load(approved.id).sent.en is None


def test_a_photo_that_is_gone_keeps_a_release_from_being_sent(archive: Archive, approved: Release) -> None:
    photo = next(block for block in approved.blocks if isinstance(block, Photo))
    kept = archive.file(photo.file)
    assert kept
    kept.unlink()
    with pytest.raises(ExportRefused, match="is missing from the archive"):
        sent(archive, approved, Language.DE)
    assert archive.load(approved.id).sent.de is None


def test_what_is_sent_has_its_number(archive: Archive, approved: Release) -> None:
    release = sent(archive, approved, Language.DE)
    html = archive.dispatches(release.id)[0].files[1]
    assert release.number == archive.load(release.id).number == "01/2027"
    assert "Pressemitteilung 01/2027" in archive.dispatch_file(html.digest).read_text("utf-8")


def test_a_sent_language_is_locked_and_the_other_is_not(archive: Archive, approved: Release) -> None:
    release = sent(archive, approved, Language.DE)
    guard(release, retold(release, Language.EN))
    with pytest.raises(LockedError):
        guard(release, retold(release, Language.DE))


def test_both_languages_make_it_sent_and_it_can_be_archived(archive: Archive, approved: Release) -> None:
    release = sent(archive, sent(archive, approved, Language.DE), Language.EN)
    assert release.status is Status.SENT
    assert set_status(archive, release, Status.ARCHIVED).status is Status.ARCHIVED
    assert archive.load(release.id).status is Status.ARCHIVED


def test_one_language_is_not_enough_to_archive(archive: Archive, approved: Release) -> None:
    release = sent(archive, approved, Language.DE)
    with pytest.raises(StepError):
        set_status(archive, release, Status.ARCHIVED)
    assert archive.load(release.id).status is Status.APPROVED


def test_a_draft_cannot_be_sent(archive: Archive, sample: Release) -> None:
    with pytest.raises(StepError):
        sent(archive, sample, Language.DE)
    assert archive.dispatches(sample.id) == []


def test_an_incomplete_language_cannot_be_sent(archive: Archive, approved: Release) -> None:
    release = set_text(approved, approved.blocks[0].id, Language.EN, EMPTY)
    with pytest.raises(ExportRefused):
        sent(archive, release, Language.EN)
    assert archive.load(release.id).sent.en is None


def test_every_step_keeps_a_version(archive: Archive, approved: Release) -> None:
    release = sent(archive, approved, Language.DE)
    reasons = [revision.reason for revision in archive.revisions(release.id)]
    assert reasons == [RevisionReason.SENT, RevisionReason.STATUS, RevisionReason.IMPORT]


def test_a_step_to_where_it_is_keeps_nothing(archive: Archive, approved: Release) -> None:
    before = archive.revisions(approved.id)
    assert set_status(archive, approved, Status.APPROVED) is approved
    assert archive.revisions(approved.id) == before

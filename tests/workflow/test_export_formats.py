"""What each kind of export comes to: one file a language, one of both, photos, mails, the kit."""

from __future__ import annotations

import email
import email.policy
import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor.compose.formats import Format
from editor.compose.house import House
from editor.compose.manuscript import Manuscript
from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.blocks import Photo
from editor.domain.distribution import DistributionList, Recipient
from editor.domain.release import Release, Status
from editor.errors import ExportRefused
from editor.exporters import pdf
from editor.exporters.pictures import Pictures
from editor.store.archive import Archive
from editor.workflow.exporting import Exported, export
from editor.workflow.sample import add_sample
from editor.workflow.stages import set_status
from tests.exporters.letterheads import LETTERHEADS
from tests.exporters.reading import Page

NAME = "2027-02-18_zwei-netzwerke-ein-labor"
NOON = datetime(2027, 2, 18, 12, tzinfo=UTC)
PRESS = DistributionList(name="Presse", recipients=(Recipient("a@example.org"), Recipient("b@example.org", "B")))


@pytest.fixture
def approved(archive: Archive, sample: Release) -> Release:
    return set_status(archive, sample, Status.APPROVED)


def exported(
    archive: Archive,
    release: Release,
    folder: Path,
    formats: Sequence[Format],
    languages: Sequence[Language] = LANGUAGES,
    recipients: Sequence[DistributionList] = (),
) -> Exported:
    return export(archive, release, folder=folder, languages=languages, formats=formats, recipients=recipients)


def names(done: Exported) -> list[str]:
    return [file.name.removeprefix(NAME) for file in done.files]


def digests(files: Sequence[Path]) -> dict[str, str]:
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def test_every_format_has_its_name(archive: Archive, approved: Release, tmp_path: Path) -> None:
    formats = [each for each in Format if each is not Format.PDF]
    assert names(exported(archive, approved, tmp_path, formats)) == [
        *("_de.docx", "_de.html", "_de.txt", "_de.eml", "_de_mail.html", "_de_cms.html"),
        *("_en.docx", "_en.html", "_en.txt", "_en.eml", "_en_mail.html", "_en_cms.html"),
        *("_1.jpg", "_1_web.jpg", "_de-en.docx", "_de-en.zip"),
    ]
    assert len(list(tmp_path.glob(f"{NAME}*"))) == 16


def test_formats_and_languages_that_are_named_twice_are_made_once(
    archive: Archive, approved: Release, tmp_path: Path
) -> None:
    done = exported(archive, approved, tmp_path, [Format.TEXT] * 2, [Language.DE] * 2)
    assert names(done) == ["_de.txt"]


def test_what_a_mail_or_a_kit_is_made_of_is_not_left_beside_it(
    archive: Archive, approved: Release, tmp_path: Path
) -> None:
    for format_, made in ((Format.EML, ["_de.eml", "_en.eml"]), (Format.KIT, ["_de-en.zip"])):
        folder = tmp_path / format_
        assert names(exported(archive, approved, folder, [format_])) == made
        assert len(list(folder.iterdir())) == len(made)


def test_a_release_without_photos_has_none_to_export(archive: Archive, approved: Release, tmp_path: Path) -> None:
    bare = replace(approved, blocks=tuple(b for b in approved.blocks if not isinstance(b, Photo)))
    with pytest.raises(ExportRefused, match="no photos"):
        exported(archive, bare, tmp_path, [Format.PHOTOS])
    assert names(exported(archive, bare, tmp_path, [Format.TEXT, Format.PHOTOS])) == ["_de.txt", "_en.txt"]


def test_photos_are_described_in_both_languages_whichever_is_exported(
    archive: Archive, approved: Release, tmp_path: Path
) -> None:
    german = exported(archive, approved, tmp_path / "de", [Format.PHOTOS], [Language.DE])
    english = exported(archive, approved, tmp_path / "en", [Format.PHOTOS], [Language.EN])
    assert digests(german.files) == digests(english.files)


# -- mails


def message(file: Path) -> EmailMessage:
    read = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
    assert isinstance(read, EmailMessage)
    return read


def test_a_mail_encloses_the_document_and_the_photos(archive: Archive, approved: Release, tmp_path: Path) -> None:
    formats = [Format.DOCX, Format.EML, Format.PHOTOS]
    docx, mail, _, web = exported(archive, approved, tmp_path, formats, [Language.DE], [PRESS]).files
    enclosed = {part.get_filename(): part.get_content() for part in message(mail).iter_attachments()}
    assert enclosed == {docx.name: docx.read_bytes(), web.name: web.read_bytes()}
    assert message(mail)["Bcc"].addresses[1].addr_spec == "b@example.org"


def test_a_mail_is_from_the_press_office(archive: Archive, approved: Release, tmp_path: Path) -> None:
    [mail] = exported(archive, approved, tmp_path, [Format.EML], [Language.DE]).files
    press = next(contact.email for contact in approved.contacts if contact.email)
    assert message(mail)["From"].addresses[0].addr_spec == press


def test_a_list_of_one_language_is_for_mails_of_that_language(
    archive: Archive, approved: Release, tmp_path: Path
) -> None:
    done = exported(archive, approved, tmp_path, [Format.EML], recipients=[replace(PRESS, language=Language.EN)])
    german, english = done.files
    assert (message(german)["Bcc"], len(message(english)["Bcc"].addresses)) == (None, 2)
    assert [str(remark) for remark in done.remarks] == [
        "The German e-mail has no recipients, as the distribution list Presse has no addresses for it; "
        "choose another list, or enter them in your mail program."
    ]


def test_each_mail_is_for_the_list_of_its_language_and_for_those_of_both(
    archive: Archive, approved: Release, tmp_path: Path
) -> None:
    english = replace(PRESS, language=Language.EN, recipients=(Recipient("news@example.org"),))
    done = exported(archive, approved, tmp_path, [Format.EML], recipients=[PRESS, english])
    told = [[each.addr_spec for each in message(file)["Bcc"].addresses] for file in done.files]
    both = ["a@example.org", "b@example.org"]
    assert (told, done.remarks) == ([both, ["news@example.org", *both]], ())


def test_a_draft_is_addressed_to_nobody(archive: Archive, approved: Release, tmp_path: Path) -> None:
    draft = replace(approved, stage=Status.DRAFT)
    done = exported(archive, draft, tmp_path, [Format.EML], recipients=[PRESS])
    assert [message(file)["Bcc"] for file in done.files] == [None, None]
    assert ["not approved yet" in str(remark) for remark in done.remarks] == [True]


def test_a_list_without_addresses_is_told(archive: Archive, approved: Release, tmp_path: Path) -> None:
    empty = replace(PRESS, recipients=())
    done = exported(archive, approved, tmp_path, [Format.EML], [Language.DE], [empty])
    assert ["The German e-mail has no recipients" in str(remark) for remark in done.remarks] == [True]


# -- the kit


def unpacked(file: Path) -> dict[str, bytes]:
    with ZipFile(file) as package:
        assert package.testzip() is None
        return {name: package.read(name) for name in package.namelist()}


def test_the_kit_has_everything_in_both_languages(archive: Archive, approved: Release, tmp_path: Path) -> None:
    [kit] = exported(archive, approved, tmp_path, [Format.KIT]).files
    endings = ["_1.jpg", "_1_web.jpg", "_de.docx", "_de.html", "_de.txt", "_en.docx", "_en.html", "_en.txt"]
    assert list(unpacked(kit)) == [*(f"{NAME}{ending}" for ending in endings), "index.html"]


KIT_FORMATS = st.lists(
    st.sampled_from([Format.DOCX, Format.HTML, Format.TEXT, Format.PHOTOS]), min_size=1, max_size=4, unique=True
)


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(KIT_FORMATS, st.lists(st.sampled_from(LANGUAGES), min_size=1, max_size=2, unique=True))
def test_the_files_in_the_kit_are_those_that_are_exported_beside_it(
    archive: Archive,
    approved: Release,
    tmp_path_factory: pytest.TempPathFactory,
    formats: list[Format],
    languages: list[Language],
) -> None:
    folder = tmp_path_factory.mktemp("kit")
    *beside, kit = exported(archive, approved, folder, [*formats, Format.KIT], languages).files
    inside = unpacked(kit)
    assert beside
    assert {file.name: file.read_bytes() for file in beside}.items() <= inside.items()


def test_the_page_of_the_kit_leads_to_every_file(archive: Archive, approved: Release, tmp_path: Path) -> None:
    [kit] = exported(archive, approved, tmp_path, [Format.KIT]).files
    inside = unpacked(kit)
    page = Page(inside.pop("index.html"))
    assert {link["href"] for link in page.named("a")} == set(inside)
    assert [section["lang"] for section in page.named("section")] == ["de-DE", "en-GB"]
    assert all(picture["alt"] and picture["src"] in inside for picture in page.named("img"))
    captions = " ".join(text.plain for _, text in page.blocks)
    assert "Probelauf" in captions
    assert "Trial run" in captions


def test_the_kit_says_what_a_reader_must_know_first(archive: Archive, sample: Release, tmp_path: Path) -> None:
    [kit] = exported(archive, sample, tmp_path, [Format.KIT]).files
    page = unpacked(kit)["index.html"].decode().replace("\u00a0", " ")
    for notice in (
        "ENTWURF – nicht zur",
        "DRAFT – not for",
        "Sperrfrist: Sonntag, 21. Februar 2027",
        "Embargoed until",
    ):
        assert notice in page
    assert kit.name == f"{NAME}_de-en_entwurf.zip"


def test_a_kit_of_one_language_says_so(archive: Archive, approved: Release, tmp_path: Path) -> None:
    [kit] = exported(archive, approved, tmp_path, [Format.KIT], [Language.EN]).files
    assert kit.name == f"{NAME}_en.zip"
    assert not [name for name in unpacked(kit) if "_de" in name]


def test_entries_of_the_kit_carry_the_day_of_the_release(archive: Archive, approved: Release, tmp_path: Path) -> None:
    [kit] = exported(archive, approved, tmp_path, [Format.KIT]).files
    with ZipFile(kit) as package:
        assert {entry.date_time for entry in package.infolist()} == {(2027, 2, 18, 0, 0, 0)}
        stored = {entry.filename[-4:] for entry in package.infolist() if entry.compress_type == ZIP_STORED}
    assert stored == {".jpg", "docx"}


# -- the same again


def test_the_same_release_at_the_same_time_gives_the_same_bytes(tmp_path: Path) -> None:
    formats = [each for each in Format if each is not Format.PDF]
    with Archive.open(tmp_path / "data", clock=lambda: NOON) as archive:
        release = add_sample(archive)
        once = exported(archive, release, tmp_path / "one", formats, recipients=[PRESS])
        again = exported(archive, release, tmp_path / "two", formats, recipients=[PRESS])
    assert digests(once.files) == digests(again.files)


# -- PDF


def untagged(manuscript: Manuscript, pictures: Pictures) -> bytes:
    return b"%PDF-1.4 " + manuscript.tag.encode()


def test_without_libreoffice_the_window_makes_the_pdf_and_that_is_told(
    archive: Archive, approved: Release, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf, "office", lambda: None)
    done = export(archive, approved, folder=tmp_path, languages=LANGUAGES, formats=[Format.PDF], untagged_pdf=untagged)
    assert [file.read_bytes() for file in done.files] == [b"%PDF-1.4 de-DE", b"%PDF-1.4 en-GB"]
    assert [str(remark).partition(" has no tags")[0] for remark in done.remarks] == [file.name for file in done.files]


def test_without_libreoffice_and_without_a_window_a_pdf_is_refused(
    archive: Archive, approved: Release, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf, "office", lambda: None)
    with pytest.raises(ExportRefused, match="LibreOffice, which was not found"):
        exported(archive, approved, tmp_path / "out", [Format.PDF])
    assert not (tmp_path / "out").exists()


def test_styles_that_the_letterhead_no_longer_has_are_told_once(
    archive: Archive, approved: Release, tmp_path: Path
) -> None:
    digest = archive.keep_letterhead(LETTERHEADS["german"].written(tmp_path / "Brief.docx"))
    styles = (("headline", "berschrift1"), ("lead", "Verschwunden"))
    house = House(letterhead=digest, letterhead_name="Brief.docx", letterhead_styles=styles)
    done = export(archive, approved, folder=tmp_path, languages=LANGUAGES, formats=[Format.DOCX], house=house)
    assert [str(remark).partition(" that")[0] for remark in done.remarks] == ["The letterhead Brief.docx lacks styles"]
    fitting = replace(house, letterhead_styles=styles[:1])
    done = export(archive, approved, folder=tmp_path, languages=LANGUAGES, formats=[Format.DOCX], house=fitting)
    assert done.remarks == ()

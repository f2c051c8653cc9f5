"""Which files an export writes, what it refuses, and when it gives a number."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from editor.compose.formats import Format
from editor.compose.house import AMERICAN, House
from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.blocks import Photo
from editor.domain.edits import set_text
from editor.domain.release import Release, Status
from editor.domain.richtext import EMPTY, RichText
from editor.errors import ExportRefused, ExportRemark, ExportStopped
from editor.store.archive import Archive
from editor.workflow.exporting import Exported, export
from editor.workflow.sample import add_sample
from editor.workflow.stages import set_status


def exported(archive: Archive, release: Release, folder: Path, *languages: Language) -> Exported:
    return export(archive, release, folder=folder, languages=languages or LANGUAGES)


def without_english_lead(release: Release) -> Release:
    lead = next(block for block in release.blocks if block.kind == "lead")
    return set_text(release, lead.id, Language.EN, EMPTY)


def test_four_files_are_written_in_order(archive: Archive, sample: Release, tmp_path: Path) -> None:
    files = exported(archive, sample, tmp_path / "out").files
    name = "2027-02-18_zwei-netzwerke-ein-labor"
    assert [file.name for file in files] == [
        f"{name}_de_entwurf.docx",
        f"{name}_de_entwurf.html",
        f"{name}_en_draft.docx",
        f"{name}_en_draft.html",
    ]
    assert sorted(files) == sorted((tmp_path / "out").iterdir())


def test_progress_is_told_after_each_file(archive: Archive, sample: Release, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    export(
        archive,
        sample,
        folder=tmp_path,
        languages=LANGUAGES,
        formats=(Format.HTML,),
        progress=lambda done, total: told.append((done, total)),
    )
    assert told == [(1, 2), (2, 2)]


def test_a_draft_gets_no_number(archive: Archive, sample: Release, tmp_path: Path) -> None:
    assert exported(archive, sample, tmp_path).release.number == ""


def test_the_first_final_export_gives_and_keeps_a_number(archive: Archive, sample: Release, tmp_path: Path) -> None:
    approved = set_status(archive, sample, Status.APPROVED)
    assert exported(archive, approved, tmp_path).release.number == "01/2027"
    assert archive.load(sample.id).number == "01/2027"
    again = exported(archive, archive.load(sample.id), tmp_path)
    assert again.release.number == "01/2027"
    assert again.files[0].name == "2027-02-18_zwei-netzwerke-ein-labor_de.docx"


def test_photos_and_a_proof_take_no_number(archive: Archive, sample: Release, tmp_path: Path) -> None:
    approved = set_status(archive, sample, Status.APPROVED)
    formats = [Format.PHOTOS, Format.PROOF]
    done = export(archive, approved, folder=tmp_path, languages=LANGUAGES, formats=formats)
    assert (done.release.number, archive.load(sample.id).number) == ("", "")


def test_numbers_go_on_after_the_highest_of_the_year(archive: Archive, sample: Release, tmp_path: Path) -> None:
    archive.save(replace(sample, number="07/2027"), sample)
    second = set_status(archive, add_sample(archive), Status.APPROVED)
    other_year = replace(add_sample(archive), date=date(2028, 1, 3), stage=Status.APPROVED)
    assert exported(archive, second, tmp_path).release.number == "08/2027"
    assert exported(archive, other_year, tmp_path).release.number == "01/2028"


def test_an_incomplete_language_is_refused_with_how_much_is_missing(
    archive: Archive, sample: Release, tmp_path: Path
) -> None:
    with pytest.raises(ExportRefused, match=r"English version is incomplete.*: 1"):
        exported(archive, without_english_lead(sample), tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_an_incomplete_language_is_exported_when_allowed(archive: Archive, sample: Release, tmp_path: Path) -> None:
    release = without_english_lead(sample)
    done = export(archive, release, folder=tmp_path, languages=(Language.EN,), allow_incomplete=True)
    assert len(done.files) == 2


def test_the_complete_language_is_exported_without_asking(archive: Archive, sample: Release, tmp_path: Path) -> None:
    assert len(exported(archive, without_english_lead(sample), tmp_path, Language.DE).files) == 2


def test_a_language_without_any_text_is_refused_even_when_allowed(archive: Archive, tmp_path: Path) -> None:
    release = Release()
    with pytest.raises(ExportRefused, match="no English text"):
        export(archive, release, folder=tmp_path, languages=(Language.EN,), allow_incomplete=True)


def test_a_failed_export_takes_no_number(archive: Archive, sample: Release, tmp_path: Path) -> None:
    approved = set_status(archive, sample, Status.APPROVED)
    blocked = tmp_path / "out" / "2027-02-18_zwei-netzwerke-ein-labor_en.html"
    blocked.mkdir(parents=True)
    with pytest.raises(ExportRefused):
        exported(archive, approved, tmp_path / "out")
    assert archive.load(sample.id).number == ""
    assert archive.numbers(2027) == set()


def test_a_file_in_the_place_of_the_folder_is_told(archive: Archive, sample: Release, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("", "utf-8")
    with pytest.raises(ExportRefused, match="is a file, not a folder"):
        exported(archive, sample, tmp_path / "taken")
    with pytest.raises(ExportRefused, match=r"cannot be made|is a file"):
        exported(archive, sample, tmp_path / "taken" / "below")


def test_a_failed_export_keeps_the_files_of_the_one_before(archive: Archive, sample: Release, tmp_path: Path) -> None:
    [file] = export(archive, sample, folder=tmp_path, languages=[Language.DE], formats=[Format.TEXT]).files
    before = file.read_bytes()
    headline = next(block for block in sample.blocks if block.kind == "headline")
    changed = set_text(sample, headline.id, Language.EN, RichText.plain_text("Something else"))
    file.with_name(file.name.replace("_de_entwurf", "_en_draft")).mkdir()
    with pytest.raises(ExportRefused):
        export(archive, changed, folder=tmp_path, languages=LANGUAGES, formats=[Format.TEXT])
    assert file.read_bytes() == before


@pytest.mark.parametrize("after", [0, 1, 3])
def test_a_stopped_export_leaves_nothing(archive: Archive, sample: Release, tmp_path: Path, after: int) -> None:
    done: list[int] = []
    with pytest.raises(ExportStopped):
        export(
            archive,
            set_status(archive, sample, Status.APPROVED),
            folder=tmp_path / "out" / "deeper",
            languages=LANGUAGES,
            progress=lambda number, _: done.append(number),
            cancelled=lambda: len(done) >= after,
        )
    assert not (tmp_path / "out").exists()
    assert archive.load(sample.id).number == ""


def test_the_house_style_is_that_of_the_issuer(archive: Archive, sample: Release, tmp_path: Path) -> None:
    leading = sample.issuers[0].name
    archive.save_house(replace(AMERICAN, id="own", organisation=leading, number_scheme="PR {number}-{year}"))
    approved = set_status(archive, sample, Status.APPROVED)
    done = export(archive, approved, folder=tmp_path, languages=[Language.EN], formats=[Format.HTML])
    assert "GIESSEN" in done.files[0].read_text("utf-8")
    assert done.release.number == "PR 1-2027"


def test_a_house_that_is_named_is_taken(archive: Archive, sample: Release, tmp_path: Path) -> None:
    done = export(
        archive, sample, folder=tmp_path, languages=[Language.EN], formats=[Format.HTML], house=House(english="en_US")
    )
    assert "GIESSEN" in done.files[0].read_text("utf-8")


@pytest.mark.parametrize("formats", [[Format.HTML], [Format.HTML, Format.PHOTOS], [Format.HTML, Format.KIT]])
def test_file_names_of_photos_are_printed_only_where_these_go_along(
    archive: Archive, sample: Release, tmp_path: Path, formats: list[Format]
) -> None:
    page = export(archive, sample, folder=tmp_path, languages=[Language.DE], formats=formats).files[0]
    assert ("labor_1.jpg" in page.read_text("utf-8")) == (len(formats) == 2)


def without_picture(archive: Archive, release: Release) -> Release:
    photo = next(block for block in release.blocks if isinstance(block, Photo))
    kept = archive.file(photo.file)
    assert kept
    kept.unlink()
    return release


@pytest.mark.parametrize("format_", [Format.DOCX, Format.HTML, Format.PHOTOS, Format.KIT, Format.EML, Format.PROOF])
def test_a_photo_that_is_gone_from_the_disk_is_told_before_anything_is_written(
    archive: Archive, sample: Release, tmp_path: Path, format_: Format
) -> None:
    release = without_picture(archive, sample)
    with pytest.raises(ExportRefused, match=r"photo 1 \(Probelauf vor der Eröffnung\) is missing"):
        export(archive, release, folder=tmp_path / "out", languages=LANGUAGES, formats=[format_])
    assert not (tmp_path / "out").exists()


def test_a_photo_that_is_gone_is_a_remark_where_that_was_agreed_to(
    archive: Archive, sample: Release, tmp_path: Path
) -> None:
    done = export(
        archive,
        without_picture(archive, sample),
        folder=tmp_path,
        languages=LANGUAGES,
        formats=[Format.HTML, Format.PHOTOS, Format.KIT],
        allow_incomplete=True,
    )
    assert [file.suffix for file in done.files] == [".html", ".html", ".zip"]
    [remark] = done.remarks
    assert isinstance(remark, ExportRemark)
    assert "no file shows it" in str(remark)


def test_a_text_needs_no_picture(archive: Archive, sample: Release, tmp_path: Path) -> None:
    release = without_picture(archive, sample)
    done = export(archive, release, folder=tmp_path, languages=LANGUAGES, formats=[Format.TEXT, Format.FRAGMENT])
    assert (len(done.files), done.remarks) == (4, ())


def test_photos_alone_have_no_text_that_could_be_too_long(archive: Archive, sample: Release, tmp_path: Path) -> None:
    done = export(archive, sample, folder=tmp_path, languages=LANGUAGES, formats=[Format.PHOTOS], limit=10)
    assert done.remarks == ()


def test_a_text_longer_than_the_receiver_takes_is_a_remark(archive: Archive, sample: Release, tmp_path: Path) -> None:
    short = export(archive, sample, folder=tmp_path, languages=LANGUAGES, formats=[Format.TEXT], limit=100)
    assert [str(remark)[:20] for remark in short.remarks] == ["The German text has ", "The English text has"]
    assert export(archive, sample, folder=tmp_path, languages=LANGUAGES, formats=[Format.TEXT]).remarks == ()

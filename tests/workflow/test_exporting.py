"""Which files an export writes, what it refuses, and when it gives a number."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from editor.compose.house import STANDARD
from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.edits import set_text
from editor.domain.release import Release, Status
from editor.domain.richtext import EMPTY
from editor.errors import ExportRefused
from editor.store.archive import Archive
from editor.workflow.exporting import Exported, export
from editor.workflow.sample import add_sample
from editor.workflow.stages import set_status


def exported(archive: Archive, release: Release, folder: Path, *languages: Language) -> Exported:
    return export(archive, release, folder=folder, languages=languages or LANGUAGES, house=STANDARD)


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
        formats=("html",),
        house=STANDARD,
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
    done = export(archive, release, folder=tmp_path, languages=(Language.EN,), house=STANDARD, allow_incomplete=True)
    assert len(done.files) == 2


def test_the_complete_language_is_exported_without_asking(archive: Archive, sample: Release, tmp_path: Path) -> None:
    assert len(exported(archive, without_english_lead(sample), tmp_path, Language.DE).files) == 2


def test_a_language_without_any_text_is_refused_even_when_allowed(archive: Archive, tmp_path: Path) -> None:
    release = Release()
    with pytest.raises(ExportRefused, match="no English text"):
        export(archive, release, folder=tmp_path, languages=(Language.EN,), house=STANDARD, allow_incomplete=True)


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

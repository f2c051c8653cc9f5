"""`export` and `status … sent`: which releases, which formats, which house style, to whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from editor.compose.formats import Format, Profile
from editor.compose.house import STANDARD
from editor.domain.bilingual import Language
from editor.domain.distribution import DistributionList, Recipient
from editor.exporters import pdf
from editor.store.archive import Archive
from tests.cli.conftest import Outcome, Run


def exported(outcome: Outcome) -> list[str]:
    """The files that were told, as their endings and below which folder they are."""
    assert outcome.status == 0, outcome.err
    return [Path(line).name.partition("labor")[2] for line in outcome.out.splitlines()]


@pytest.fixture
def three(zweispalter: Run) -> list[str]:
    return [zweispalter("sample").out.strip() for _ in range(3)]


def keep_profile(data: Path, profile: Profile) -> None:
    with Archive.open(data) as archive:
        archive.save_house(replace(STANDARD, profiles=(profile,)))


def keep_list(data: Path) -> None:
    with Archive.open(data) as archive:
        archive.save_distribution_list(DistributionList(name="Presse", recipients=(Recipient("a@example.org"),)))


def test_without_more_words_docx_and_html_are_exported(zweispalter: Run, sample_id: str, tmp_path: Path) -> None:
    endings = ["_de_entwurf.docx", "_de_entwurf.html", "_en_draft.docx", "_en_draft.html"]
    assert exported(zweispalter("export", sample_id, "--to", tmp_path / "out")) == endings


@pytest.mark.parametrize(
    ("format_", "endings"),
    [
        ("text", ["_de_entwurf.txt"]),
        ("eml", ["_de_entwurf.eml"]),
        ("mail", ["_de_entwurf_mail.html"]),
        ("fragment", ["_de_entwurf_cms.html"]),
        ("proof", ["_de-en_entwurf.docx"]),
        ("photos", ["_1.jpg", "_1_web.jpg"]),
        ("kit", ["_de_entwurf.zip"]),
    ],
)
def test_every_format_can_be_asked_for(
    zweispalter: Run, sample_id: str, tmp_path: Path, format_: str, endings: Sequence[str]
) -> None:
    outcome = zweispalter("export", sample_id, "--to", tmp_path, "--language", "de", "--format", format_)
    assert exported(outcome) == endings


def test_a_pdf_without_libreoffice_is_refused_in_a_sentence(
    zweispalter: Run, sample_id: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf, "office", lambda: None)
    outcome = zweispalter("export", sample_id, "--to", tmp_path / "out", "--format", "pdf")
    assert (outcome.status, outcome.out, outcome.err.count("\n")) == (1, "", 1)
    assert "LibreOffice" in outcome.err
    assert not (tmp_path / "out").exists()


def test_a_profile_says_languages_and_formats(zweispalter: Run, sample_id: str, data: Path, tmp_path: Path) -> None:
    keep_profile(data, Profile("Lokalpresse", (Format.TEXT, Format.PHOTOS), (Language.DE,), limit=100))
    outcome = zweispalter("export", sample_id, "--to", tmp_path / "out", "--profile", "lokalpresse")
    assert exported(outcome) == ["_de_entwurf.txt", "_1.jpg", "_1_web.jpg"]
    assert "the receiver takes 100" in outcome.err
    named = zweispalter("export", sample_id, "--to", tmp_path / "out", "--profile", "Lokalpresse", "--format", "html")
    assert exported(named) == ["_de_entwurf.html"]


@pytest.mark.parametrize("kept", [True, False])
def test_a_profile_that_is_not_there_is_told(
    zweispalter: Run, sample_id: str, data: Path, tmp_path: Path, kept: bool
) -> None:
    if kept:
        keep_profile(data, Profile("Lokalpresse"))
    outcome = zweispalter("export", sample_id, "--to", tmp_path, "--profile", "Welt")
    assert (outcome.status, outcome.err.count("\n")) == (1, 1)
    assert ("Lokalpresse" in outcome.err) == kept


def test_mails_are_for_the_list_that_is_named(zweispalter: Run, sample_id: str, data: Path, tmp_path: Path) -> None:
    keep_list(data)
    zweispalter("status", sample_id, "approved")
    arguments = ("export", sample_id, "--to", tmp_path, "--language", "de", "--list")
    [mail] = zweispalter(*arguments, "presse", "--format", "eml").out.splitlines()
    assert b"Bcc: a@example.org" in Path(mail).read_bytes()
    for name, format_ in (("presse", "html"), ("nobody", "eml")):
        refused = zweispalter(*arguments, name, "--format", format_)
        assert (refused.status, refused.err.count("\n")) == (1, 1)


def keep_lists_of_one_name(data: Path) -> None:
    """One for each language; the German one comes first by its language."""
    with Archive.open(data) as archive:
        for language in Language:
            one = Recipient(f"{language.value}@example.org")
            archive.save_distribution_list(DistributionList(name="Presse", language=language, recipients=(one,)))


def test_lists_of_one_name_are_each_for_its_language(
    zweispalter: Run, sample_id: str, data: Path, tmp_path: Path
) -> None:
    keep_lists_of_one_name(data)
    zweispalter("status", sample_id, "approved")
    outcome = zweispalter("export", sample_id, "--to", tmp_path, "--format", "eml", "--list", "Presse")
    german, english = (Path(line).read_bytes() for line in outcome.out.splitlines())
    assert (b"Bcc: de@example.org" in german, b"Bcc: en@example.org" in english) == (True, True)
    refused = zweispalter("export", sample_id, "--to", tmp_path, "--format", "eml", "--list", "nobody")
    assert "choose one of these: Presse." in refused.err


def test_what_was_sent_went_to_the_list_of_its_language(zweispalter: Run, sample_id: str, data: Path) -> None:
    keep_lists_of_one_name(data)
    zweispalter("status", sample_id, "approved")
    assert zweispalter("status", sample_id, "sent", "--language", "en", "--list", "Presse").status == 0
    with Archive.open(data) as archive:
        assert [dispatch.recipients for dispatch in archive.dispatches(sample_id)] == ["en@example.org"]


def test_a_list_of_the_other_language_alone_is_refused(zweispalter: Run, sample_id: str, data: Path) -> None:
    with Archive.open(data) as archive:
        archive.save_distribution_list(DistributionList(name="Presse", language=Language.DE))
    zweispalter("status", sample_id, "approved")
    refused = zweispalter("status", sample_id, "sent", "--language", "en", "--list", "Presse")
    assert (refused.status, refused.err.count("\n")) == (1, 1)
    assert "is for German releases" in refused.err


def test_several_releases_are_exported_at_once(zweispalter: Run, three: list[str], tmp_path: Path) -> None:
    outcome = zweispalter("export", *three[:2], "--to", tmp_path, "--format", "text", "--language", "de")
    assert len(exported(outcome)) == 2
    assert len({Path(line).read_bytes() for line in outcome.out.splitlines()}) == 1


def test_releases_of_one_name_do_not_overwrite_each_other(zweispalter: Run, three: list[str], tmp_path: Path) -> None:
    outcome = zweispalter("export", "--all", "--to", tmp_path, "--format", "text", "--language", "de")
    assert len({Path(line) for line in outcome.out.splitlines()}) == 3
    assert len([file for file in tmp_path.rglob("*.txt") if file.parent.name in {*three, tmp_path.name}]) == 3


@pytest.mark.parametrize(
    ("filters", "count"),
    [
        (["--all"], 3),
        (["--year", "2027"], 3),
        (["--status", "approved"], 1),
        (["--search", "medizin"], 3),
        (["--search", "medizin", "--status", "draft"], 2),
    ],
)
def test_releases_are_selected_as_by_list(
    zweispalter: Run, three: list[str], tmp_path: Path, filters: list[str], count: int
) -> None:
    zweispalter("status", three[1], "approved")
    outcome = zweispalter("export", *filters, "--to", tmp_path, "--format", "text", "--language", "en")
    assert (outcome.status, len(outcome.out.splitlines())) == (0, count)


def test_a_selection_without_releases_is_told(zweispalter: Run, sample_id: str, tmp_path: Path) -> None:
    outcome = zweispalter("export", "--year", "1999", "--to", tmp_path)
    assert (outcome.status, outcome.out, outcome.err.count("\n")) == (1, "", 1)


@pytest.mark.parametrize("arguments", [[], ["x", "--all"], ["x", "--year", "2027"]])
def test_neither_or_both_ways_of_naming_releases_is_wrong_use(
    zweispalter: Run, tmp_path: Path, arguments: list[str]
) -> None:
    assert zweispalter("export", *arguments, "--to", tmp_path).status == 2


def test_one_release_that_cannot_be_exported_keeps_no_other_from_it(
    zweispalter: Run, sample_id: str, tmp_path: Path
) -> None:
    (file := tmp_path / "german.txt").write_text("Ein Labor\n\nEs wurde eröffnet.", "utf-8")
    german = zweispalter("import", file, "--language", "de").out.split()[0]
    outcome = zweispalter("export", "--all", "--to", tmp_path / "out", "--format", "text", "--language", "en")
    assert (outcome.status, len(outcome.out.splitlines())) == (1, 1)
    assert outcome.err.startswith(f"zweispalter: {german}: There is no English text")


def test_numbers_are_given_in_the_order_of_the_dates(
    zweispalter: Run, three: list[str], data: Path, tmp_path: Path
) -> None:
    with Archive.open(data) as archive:
        for day, release_id in zip((3, 1, 2), three, strict=True):
            release = archive.load(release_id)
            assert release.date
            archive.save(replace(release, date=release.date.replace(day=day)), release)
    for release_id in three:
        zweispalter("status", release_id, "approved")
    zweispalter("export", "--all", "--to", tmp_path, "--format", "text")
    numbers = [zweispalter("show", release_id, "--json").json["number"] for release_id in three]
    assert numbers == ["03/2027", "01/2027", "02/2027"]


def test_what_was_sent_is_in_the_formats_and_to_the_list_that_were_named(
    zweispalter: Run, sample_id: str, data: Path
) -> None:
    keep_list(data)
    zweispalter("status", sample_id, "approved")
    arguments = ("--language", "de", "--format", "text", "--format", "eml", "--list", "Presse")
    assert zweispalter("status", sample_id, "sent", *arguments).status == 0
    with Archive.open(data) as archive:
        [dispatch] = archive.dispatches(sample_id)
        mail = archive.dispatch_file(dispatch.files[1].digest).read_bytes()
    assert [file.name.rpartition(".")[2] for file in dispatch.files] == ["txt", "eml", "jpg", "jpg"]
    assert (dispatch.distribution, dispatch.recipients) == ("Presse", "a@example.org")
    assert b"Bcc: a@example.org" in mail


def test_a_list_that_is_not_there_keeps_a_release_from_being_sent(zweispalter: Run, sample_id: str) -> None:
    zweispalter("status", sample_id, "approved")
    refused = zweispalter("status", sample_id, "sent", "--language", "de", "--list", "Presse")
    assert (refused.status, refused.err.count("\n")) == (1, 1)
    assert zweispalter("show", sample_id, "--json").json["sent"]["de"] is None

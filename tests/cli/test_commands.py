"""Each command: what it prints where, and what it says of bad input."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor.errors import DataFolderInUse
from editor.store.archive import Archive
from tests.cli.conftest import Run
from tests.workflow.texts import ENGLISH, GERMAN


@pytest.fixture
def german_file(tmp_path: Path) -> Path:
    file = tmp_path / "in" / "labor.txt"
    file.parent.mkdir()
    file.write_text(GERMAN, "utf-8")
    return file


@pytest.fixture
def english_file(german_file: Path) -> Path:
    file = german_file.with_name("lab.txt")
    file.write_text(ENGLISH, "utf-8")
    return file


def test_sample_prints_its_id_alone(zweispalter: Run) -> None:
    outcome = zweispalter("sample")
    assert (outcome.status, outcome.err) == (0, "")
    assert zweispalter("show", outcome.out.strip(), "--json").json["id"] == outcome.out.strip()


def test_import_prints_id_and_headline(zweispalter: Run, german_file: Path) -> None:
    outcome = zweispalter("import", german_file)
    release_id, _, headline = outcome.out.strip().partition("  ")
    assert headline == "Neues Schülerlabor für Optik in Wetzlar"
    assert zweispalter("show", release_id).status == 0


def test_import_as_json_prints_a_list(zweispalter: Run, german_file: Path, english_file: Path) -> None:
    outcome = zweispalter("import", german_file, english_file, "--json")
    assert [release["lead_language"] for release in outcome.json] == ["de", "en"]


def test_a_dry_run_reads_and_opens_no_archive(zweispalter: Run, german_file: Path, data: Path) -> None:
    assert "Schülerlabor" in zweispalter("import", german_file, "--dry-run").out
    assert not data.exists()


def test_import_with_a_second_file_pairs_the_languages(zweispalter: Run, german_file: Path, english_file: Path) -> None:
    (release,) = zweispalter("import", german_file, "--with", english_file, "--dry-run", "--json").json
    assert {block["state"] for block in release["blocks"]} == {"current"}


def test_import_with_a_second_file_takes_one_file(zweispalter: Run, german_file: Path, english_file: Path) -> None:
    assert zweispalter("import", german_file, english_file, "--with", english_file).status == 2


def test_import_opens_folders_when_told(zweispalter: Run, german_file: Path, english_file: Path) -> None:
    outcome = zweispalter("import", german_file.parent, "--recursive")
    assert len(outcome.out.splitlines()) == 2
    assert zweispalter("import", german_file.parent).status == 1


def test_a_folder_without_texts_is_told(zweispalter: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    outcome = zweispalter("import", tmp_path / "empty", "--recursive")
    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err


def test_import_takes_the_language_it_is_told(zweispalter: Run, german_file: Path) -> None:
    (release,) = zweispalter("import", german_file, "--language", "en", "--dry-run", "--json").json
    assert release["lead_language"] == "en"


def test_one_bad_file_does_not_keep_the_others_out(zweispalter: Run, german_file: Path) -> None:
    picture = german_file.with_name("photo.txt")
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")
    outcome = zweispalter("import", german_file, picture, "--json")
    assert outcome.status == 1
    assert len(outcome.json) == 1
    assert "photo.txt" in outcome.err
    assert len(zweispalter("list", "--json").json) == 1


@pytest.mark.parametrize("content", [None, b"", b"\0\1\2\3" * 99])
def test_an_unreadable_file_is_told_in_one_sentence(zweispalter: Run, tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "text.txt"
    if content is not None:
        file.write_bytes(content)
    outcome = zweispalter("import", file)
    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err.startswith("zweispalter: ")
    assert outcome.err.count("\n") == 1


def test_list_shows_a_line_a_release(zweispalter: Run, sample_id: str) -> None:
    outcome = zweispalter("list")
    assert outcome.out == f"{sample_id}  2027-02-18  Draft         Zwei Netzwerke, ein Labor: Optik trifft Medizin\n"


def test_list_is_filtered(zweispalter: Run, sample_id: str) -> None:
    assert sample_id in zweispalter("list", "--status", "draft", "--year", "2027", "--search", "medizin").out
    for filters in (["--status", "sent"], ["--year", "2019"], ["--search", "Zahnrad"]):
        assert zweispalter("list", *filters).out == ""


def test_list_as_json_tells_how_far_a_release_is(zweispalter: Run, sample_id: str) -> None:
    (line,) = zweispalter("list", "--json").json
    assert line["headline"]["en"] == "Two networks, one lab: optics meets medicine"
    assert line["progress"]["missing"] == 0
    assert line["sent"] == {"de": None, "en": None}


def test_an_absent_archive_lists_nothing_and_is_not_made(zweispalter: Run, data: Path) -> None:
    assert zweispalter("list").out == ""
    assert zweispalter("list", "--json").json == []
    assert not data.exists()


def test_show_prints_both_languages(zweispalter: Run, sample_id: str) -> None:
    shown = zweispalter("show", sample_id[:6]).out
    for text in ("Sperrfrist: Sonntag, 21. Februar 2027", "Partnership", "Kooperation", "Jana Brandt", "Maria Vogt"):
        assert text in shown


def test_an_unknown_id_is_told(zweispalter: Run, sample_id: str) -> None:
    for arguments in (["show", "nothing"], ["status", "nothing", "review"], ["export", "nothing", "--to", "."]):
        outcome = zweispalter(*arguments)
        assert (outcome.status, outcome.out) == (1, "")
        assert "nothing" in outcome.err


def test_show_says_what_was_sent(zweispalter: Run, sample_id: str) -> None:
    zweispalter("status", sample_id, "approved")
    zweispalter("status", sample_id, "sent", "--language", "en")
    assert "English: sent on " in zweispalter("show", sample_id).out


@pytest.mark.parametrize(
    "arguments",
    [["sent"], ["review", "--language", "de"], ["published"], ["sent", "--language", "fr"]],
)
def test_a_wrong_status_is_wrong_use(zweispalter: Run, sample_id: str, arguments: list[str]) -> None:
    assert zweispalter("status", sample_id, *arguments).status == 2


def test_an_impossible_step_is_told(zweispalter: Run, sample_id: str) -> None:
    outcome = zweispalter("status", sample_id, "sent", "--language", "de")
    assert outcome.status == 1
    assert "approved" in outcome.err


def test_export_takes_languages_and_formats(zweispalter: Run, sample_id: str, tmp_path: Path) -> None:
    outcome = zweispalter("export", sample_id, "--to", tmp_path, "--language", "en", "--format", "html")
    assert [Path(line).name for line in outcome.out.splitlines()] == [
        "2027-02-18_zwei-netzwerke-ein-labor_en_draft.html"
    ]


def test_export_in_another_house_style(zweispalter: Run, sample_id: str, tmp_path: Path) -> None:
    outcome = zweispalter(
        "export", sample_id, "--to", tmp_path, "--language", "en", "--format", "html", "--house", "american"
    )
    assert "GIESSEN, Germany, Feb. 18, 2027" in Path(outcome.out.strip()).read_text("utf-8").replace("\u00a0", " ")
    assert zweispalter("export", sample_id, "--to", tmp_path, "--house", "gothic").status == 1


def test_export_without_a_folder_is_wrong_use(zweispalter: Run, sample_id: str) -> None:
    assert zweispalter("export", sample_id).status == 2


def test_an_incomplete_language_is_exported_only_when_allowed(
    zweispalter: Run, german_file: Path, tmp_path: Path
) -> None:
    release_id = zweispalter("import", german_file, "--language", "de").out.split()[0]
    assert zweispalter("export", release_id, "--to", tmp_path / "out").status == 0
    refused = zweispalter("export", release_id, "--to", tmp_path / "out", "--language", "en", "--allow-incomplete")
    assert refused.status == 1


def test_a_backup_brings_everything_back(zweispalter: Run, sample_id: str, tmp_path: Path) -> None:
    file = tmp_path / "backup.zip"
    assert zweispalter("backup", file).out == f"{file}\n"
    zweispalter("status", sample_id, "review")
    assert zweispalter("restore", file).status == 0
    assert zweispalter("show", sample_id, "--json").json["status"] == "draft"


def test_what_is_no_backup_is_told(zweispalter: Run, tmp_path: Path, german_file: Path) -> None:
    for file in (german_file, tmp_path / "missing.zip"):
        outcome = zweispalter("restore", file)
        assert outcome.status == 1
        assert outcome.err.count("\n") == 1


def test_a_data_folder_in_use_is_told_but_can_be_read(zweispalter: Run, sample_id: str, data: Path) -> None:
    with Archive.open(data), pytest.raises(DataFolderInUse):
        Archive.open(data)
    with Archive.open(data):
        outcome = zweispalter("sample")
        assert (outcome.status, outcome.out) == (1, "")
        assert sample_id in zweispalter("list").out


def test_the_data_folder_may_be_named_by_the_environment(
    zweispalter: Run, sample_id: str, data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from editor.__main__ import main

    monkeypatch.setenv("ZWEISPALTER_DATA", str(data))
    assert main(["list"]) == 0
    assert sample_id in capsys.readouterr().out


@pytest.mark.parametrize("variable", ["LC_ALL", "LC_MESSAGES", "LANG"])
def test_messages_are_in_the_language_of_the_system(
    zweispalter: Run, sample_id: str, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv(variable, "de_DE.UTF-8")
    assert "Entwurf" in zweispalter("list").out


def test_help_and_version_are_results(zweispalter: Run) -> None:
    from editor import __version__

    assert zweispalter("--version").out == f"{__version__}\n"
    commands = "sample import list show edit status export sent versions correct recall house lists backup restore"
    for command in commands.split():
        outcome = zweispalter(command, "--help")
        assert (outcome.status, outcome.err) == (0, "")


def test_an_unknown_command_is_wrong_use(zweispalter: Run) -> None:
    outcome = zweispalter("publish")
    assert (outcome.status, outcome.out) == (2, "")
    assert "publish" in outcome.err


def test_a_backup_into_a_folder_is_refused_in_a_sentence(zweispalter: Run, tmp_path: Path) -> None:
    zweispalter("sample")
    refused = zweispalter("backup", tmp_path)
    assert refused.status == 1
    assert "archive.zip" in refused.err

"""`versions` and the look at sent files, on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from editor.cli.application import run
from editor.domain.bilingual import Language
from editor.domain.edits import set_text
from editor.domain.release import Release, Status
from editor.domain.richtext import RichText
from editor.store.archive import Archive
from editor.store.records import RevisionReason
from editor.workflow.sample import add_sample
from editor.workflow.sending import send
from editor.workflow.stages import set_status


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    return tmp_path / "data"


@pytest.fixture
def sample(data: Path) -> Release:
    with Archive.open(data) as archive:
        return add_sample(archive)


@pytest.fixture
def edited(data: Path, sample: Release) -> Release:
    """With a headline that was changed after it came in."""
    head = next(block for block in sample.blocks if block.kind == "headline")
    made = set_text(sample, head.id, Language.DE, RichText.plain_text("Ganz anders"))
    with Archive.open(data) as archive:
        archive.keep_revision(made, RevisionReason.BEFORE_EDIT)
    return made


def output(capsys: pytest.CaptureFixture[str], data: Path, *arguments: str) -> str:
    assert run(["--data", str(data), *arguments]) == 0
    return capsys.readouterr().out


def load(data: Path, release_id: str) -> Release:
    with Archive.open(data, writing=False) as archive:
        return archive.load(release_id)


def test_versions_are_listed_newest_first(data: Path, edited: Release, capsys: pytest.CaptureFixture[str]) -> None:
    newest, first = output(capsys, data, "versions", edited.id).splitlines()
    assert newest.startswith("2  ")
    assert newest.endswith("words changed  Before an edit from outside")
    assert first.endswith("As imported")


def test_versions_as_json(data: Path, edited: Release, capsys: pytest.CaptureFixture[str]) -> None:
    newest, first = json.loads(output(capsys, data, "versions", edited.id, "--json"))
    assert (newest["number"], newest["reason"], newest["headline"]["de"]) == (2, "before_edit", "Ganz anders")
    assert newest["words"] > 0
    assert first["words"] is None


def test_the_present_state_is_kept_under_a_name(
    data: Path, edited: Release, capsys: pytest.CaptureFixture[str]
) -> None:
    assert output(capsys, data, "versions", edited.id, "--name", "Vor der Freigabe").strip() == "2"
    assert "Vor der Freigabe (Kept by hand)" in output(capsys, data, "versions", edited.id)


def test_a_version_is_shown(data: Path, edited: Release, sample: Release, capsys: pytest.CaptureFixture[str]) -> None:
    shown = json.loads(output(capsys, data, "versions", edited.id, "--show", "1", "--json"))
    assert shown["id"] == sample.id
    assert "Ganz anders" not in json.dumps(shown)


def test_a_version_comes_back_and_what_was_there_is_kept(
    data: Path, edited: Release, sample: Release, capsys: pytest.CaptureFixture[str]
) -> None:
    assert output(capsys, data, "versions", edited.id, "--restore", "1").strip() == sample.id
    assert load(data, sample.id) == sample
    newest = json.loads(output(capsys, data, "versions", edited.id, "--json"))[0]
    assert newest["headline"]["de"] == "Ganz anders"


def test_one_block_comes_back(data: Path, edited: Release, sample: Release, capsys: pytest.CaptureFixture[str]) -> None:
    head = next(block for block in sample.blocks if block.kind == "headline")
    output(capsys, data, "versions", edited.id, "--restore", "1", "--block", head.id)
    assert load(data, sample.id).block(head.id) == head


def test_a_number_of_another_release_is_refused(
    data: Path, sample: Release, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--data", str(data), "versions", sample.id, "--restore", "77"]) == 1
    assert "no version with the number 77" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments", [("--show", "1", "--restore", "1"), ("--block", "x"), ("--name", "  "), ("--restore", "eins")]
)
def test_wrong_use_ends_with_2(data: Path, sample: Release, arguments: tuple[str, ...]) -> None:
    assert run(["--data", str(data), "versions", sample.id, *arguments]) == 2


def sent(data: Path, sample: Release) -> list[Path]:
    """The kept files of a dispatch."""
    with Archive.open(data) as archive:
        approved = set_status(archive, sample, Status.APPROVED)
        send(archive, approved, Language.DE, now=archive.now())
        (dispatch,) = archive.dispatches(sample.id)
        return [archive.dispatch_file(file.digest) for file in dispatch.files]


def test_sent_files_that_are_whole_are_unchanged(
    data: Path, sample: Release, capsys: pytest.CaptureFixture[str]
) -> None:
    files = sent(data, sample)
    assert output(capsys, data, "sent", sample.id).count("unchanged") == len(files)


def test_a_sent_file_that_changed_ends_with_1(data: Path, sample: Release, capsys: pytest.CaptureFixture[str]) -> None:
    changed, missing, *_ = sent(data, sample)
    changed.write_bytes(b"something else")
    missing.unlink()
    assert run(["--data", str(data), "sent", sample.id]) == 1
    captured = capsys.readouterr()
    assert "changed since it was sent" in captured.out
    assert "missing" in captured.out
    assert "restore the archive from a backup" in captured.err
    assert run(["--data", str(data), "sent", sample.id, "--json"]) == 1
    states = [file["state"] for file in json.loads(capsys.readouterr().out)[0]["files"]]
    assert states[:2] == ["changed", "missing"]

"""The registration of the file type with the desktop, in folders of the test."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from editor import desktop
from editor.errors import StoreError

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="files of a Linux desktop")


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return {"XDG_DATA_HOME": str(tmp_path / "data of mine"), "PATH": ""}


def test_both_files_are_written_and_taken_out_again(environment: dict[str, str]) -> None:
    home = Path(environment["XDG_DATA_HOME"])
    assert not desktop.is_integrated(environment)
    desktop.integrate(environment)
    desktop.integrate(environment)
    assert desktop.is_integrated(environment)
    desktop.remove(environment)
    desktop.remove(environment)
    assert not desktop.is_integrated(environment)
    assert not [file for file in home.rglob("*") if file.is_file()]


def test_the_type_and_the_program_name_each_other(environment: dict[str, str]) -> None:
    desktop.integrate(environment)
    home = Path(environment["XDG_DATA_HOME"])
    entry = (home / "applications" / desktop.DESKTOP_FILE).read_text("utf-8")
    fields = dict(line.split("=", 1) for line in entry.splitlines()[1:])
    assert fields["MimeType"] == f"{desktop.MIME};"
    assert shlex.split(fields["Exec"])[:-1] == desktop.command()
    assert fields["Exec"].endswith(" %F")
    assert Path(fields["Icon"]).is_file()
    kind = ElementTree.parse(next((home / "mime" / "packages").iterdir())).getroot()[0]
    assert kind.get("type") == desktop.MIME
    assert kind.find("{*}glob").get("pattern") == "*.zweispalter"  # type: ignore[union-attr]


def test_a_program_that_was_moved_is_no_longer_registered(environment: dict[str, str]) -> None:
    desktop.integrate(environment)
    entry = Path(environment["XDG_DATA_HOME"]) / "applications" / desktop.DESKTOP_FILE
    entry.write_text(entry.read_text("utf-8").replace("Exec=", "Exec=/elsewhere"), "utf-8")
    assert not desktop.is_integrated(environment)


def test_a_path_with_spaces_is_quoted(environment: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desktop, "command", lambda: ["/opt/my programs/zwei$palter"])
    desktop.integrate(environment)
    entry = (Path(environment["XDG_DATA_HOME"]) / "applications" / desktop.DESKTOP_FILE).read_text("utf-8")
    assert 'Exec="/opt/my programs/zwei\\\\$palter" %F' in entry


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file, no folder")
    with pytest.raises(StoreError, match="could not be registered"):
        desktop.integrate({"XDG_DATA_HOME": str(blocked), "PATH": ""})


def test_the_command_line_registers_and_removes(environment: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    from editor.cli.application import run

    monkeypatch.setenv("XDG_DATA_HOME", environment["XDG_DATA_HOME"])
    monkeypatch.setenv("PATH", "")
    assert run(["integrate"]) == 0
    assert desktop.is_integrated()
    assert run(["integrate", "--remove"]) == 0
    assert not desktop.is_integrated()

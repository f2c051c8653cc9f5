"""The program as the system starts it: exit status, streams, and what is loaded."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = (sys.executable, "-m", "editor")
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def run(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    inherited = {name: value for name, value in os.environ.items() if name not in DISPLAYS}
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        env={**inherited, "LC_ALL": "C.UTF-8", **environment},
        check=False,
    )


def test_the_sample_is_added_and_exported(tmp_path: Path) -> None:
    added = run("--data", tmp_path / "data", "sample")
    assert (added.returncode, added.stderr) == (0, "")
    exported = run("--data", tmp_path / "data", "export", added.stdout.strip(), "--to", tmp_path / "out")
    assert (exported.returncode, exported.stderr) == (0, "")
    assert len(list((tmp_path / "out").iterdir())) == 4


def test_a_failure_is_one_sentence_without_traceback(tmp_path: Path) -> None:
    failed = run("--data", tmp_path / "data", "show", "nothing", LC_ALL="de_DE.UTF-8")
    assert (failed.returncode, failed.stdout) == (1, "")
    assert "Traceback" not in failed.stderr
    assert failed.stderr.count("\n") == 1


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux runs without a display server")
@pytest.mark.parametrize("arguments", [[], ["--data", "folder"], ["--data=folder"]])
def test_without_a_display_the_commands_are_named(tmp_path: Path, arguments: list[str]) -> None:
    refused = run(*arguments)
    assert (refused.returncode, refused.stdout) == (1, "")
    assert refused.stderr.count("\n") == 1
    assert "zweispalter export" in refused.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no head to close a pipe")
def test_a_reader_that_goes_away_is_no_failure_to_tell(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with subprocess.Popen([*COMMAND, "--help"], stdout=writing, stderr=subprocess.PIPE, text=True) as process:
        os.close(writing)
        _, told = process.communicate()
    assert "Traceback" not in told
    assert "Exception" not in told


def test_the_window_waits_for_no_parser_and_no_store() -> None:
    script = "import sys, editor.__main__; print(*{m.partition('.')[0] for m in sys.modules})"
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert not {"typer", "rich", "sqlalchemy", "docx", "babel", "PIL"} & set(loaded.stdout.split())


def test_a_command_loads_no_window(tmp_path: Path) -> None:
    script = (
        "import sys; from editor.__main__ import main; "
        f"main(['--data', {str(tmp_path)!r}, 'list']); print([m for m in sys.modules if m.startswith('PySide6')])"
    )
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert loaded.stdout.strip() == "[]"

"""The progress bar shows only where somebody watches, and only for more than one thing."""

from __future__ import annotations

import io

import pytest

from editor.cli.progress import progressing


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown(total: int, stream: io.StringIO, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr("sys.stderr", stream)
    with progressing(total) as progress:
        for done in range(1, total + 1):
            progress(done, total)
    return stream.getvalue()


def test_many_files_show_a_bar_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    assert "100%" in shown(4, Terminal(), monkeypatch)


def test_one_file_shows_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(1, Terminal(), monkeypatch) == ""


def test_a_file_as_error_output_stays_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(4, io.StringIO(), monkeypatch) == ""


def test_results_stay_on_the_standard_output_while_a_bar_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    results = io.StringIO()
    monkeypatch.setattr("sys.stdout", results)
    monkeypatch.setattr("sys.stderr", Terminal())
    with progressing(4):
        print("out/release.docx")
    assert results.getvalue() == "out/release.docx\n"


def test_a_bar_whose_length_is_not_known_yet_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr("sys.stderr", stream := Terminal())
    with progressing() as progress:
        progress(4, 4)
    assert "100%" in stream.getvalue()

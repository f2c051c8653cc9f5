"""The benchmarks run and say what they measured; how fast things are is nothing a test may decide."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.benchmarks.__main__ import main
from tests.benchmarks.measuring import BENCHMARKS, LeftOut, Result, alternately, percentile


def test_every_benchmark_of_documents_and_archive_is_registered() -> None:
    assert {"docx", "kit", "search", "open-release", "save-block"} <= set(BENCHMARKS)


def test_results_are_printed_and_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(BENCHMARKS, "docx", lambda: Result("docx", 3.0, 2.0, "ms", "made up"))
    file = tmp_path / "results.json"
    assert main(["--only", "docx", "--json", str(file)]) == 0
    assert json.loads(file.read_text("utf-8")) == [
        {"name": "docx", "ours": 3.0, "counterpart": 2.0, "unit": "ms", "ratio": 1.5, "note": "made up"}
    ]
    assert "1.50" in capsys.readouterr().out


def test_what_cannot_be_measured_here_is_said_and_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def without() -> Result:
        raise LeftOut("pandoc is missing")

    monkeypatch.setitem(BENCHMARKS, "docx", without)
    file = tmp_path / "results.json"
    assert main(["--only", "docx", "--json", str(file)]) == 0
    assert json.loads(file.read_text("utf-8")) == []
    assert "left out: pandoc is missing" in capsys.readouterr().out


def test_both_are_measured_in_turn() -> None:
    calls: list[str] = []
    ours, theirs = alternately(lambda: calls.append("ours"), lambda: calls.append("theirs"), rounds=2)
    assert calls == ["ours", "theirs"] * 3
    assert len(ours) == len(theirs) == 2


def test_a_percentile_is_a_value_that_was_measured() -> None:
    assert percentile([3.0, 1.0, 2.0], 50) == 2.0
    assert percentile([3.0, 1.0, 2.0], 99) == 3.0

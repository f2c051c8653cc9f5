"""What the program remembers between two starts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from editor.settings import FILE, Settings, load, save


def test_settings_come_back_as_they_were_saved(tmp_path: Path) -> None:
    settings = Settings(started=True, export_formats=("html",), window=(1, 2, 3, 4), library_width=300)
    settings = replace(settings, last_exports={"standard": ("Local press", "docx", "photos")})
    save(settings, tmp_path)
    assert load(tmp_path) == settings


@pytest.mark.parametrize("text", ["", "[]", "{broken", '{"window": "wide", "library_width": "x", "unknown": 1}'])
def test_what_makes_no_sense_has_its_default(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text, "utf-8")
    assert load(tmp_path) == Settings()


def test_a_folder_that_cannot_be_written_to_keeps_the_old_settings(tmp_path: Path) -> None:
    save(Settings(), tmp_path / "missing")
    assert load(tmp_path / "missing") == Settings()

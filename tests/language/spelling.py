"""Dictionaries for tests: those of the system where they are, and tiny ones of our own."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor.domain.bilingual import Language
from editor.language.spelling.checker import Checker, open_speller
from editor.language.spelling.dictionaries import Dictionary, candidates
from editor.language.spelling.places import own_folders

pytest.importorskip("hunspell", reason="Hunspell is not installed: there are machines without a wheel of it")

AFF = "SET {encoding}\nTRY esianrtolcdugmphbyfvkwäüöß\n"


def system_checker(language: Language) -> Checker:
    """A checker with the dictionary of this system; the test is skipped where there is none."""
    found = candidates(language, own_folders())
    if not found:
        pytest.skip(f"no {language.value} dictionary of Hunspell is installed")
    return Checker(language, open_speller(found[0]))


def write_dictionary(folder: Path, name: str, words: str, *, encoding: str = "UTF-8", written: str = "") -> Path:
    """A pair of files with these words; `written` is the encoding they really have."""
    folder.mkdir(parents=True, exist_ok=True)
    listed = words.split()
    dic = folder / f"{name}.dic"
    dic.with_suffix(".aff").write_text(AFF.format(encoding=encoding), written or encoding)
    dic.write_text(f"{len(listed)}\n" + "\n".join(listed) + "\n", written or encoding)
    return dic


def tiny_checker(folder: Path, words: str, language: Language = Language.DE) -> Checker:
    return Checker(language, open_speller(Dictionary(language, write_dictionary(folder, language.value, words))))

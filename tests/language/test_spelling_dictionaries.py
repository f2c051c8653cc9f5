"""Where dictionaries are found, which is taken, and what is said of a damaged one."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor.domain.bilingual import Language
from editor.language.spelling.checker import Checker, open_speller
from editor.language.spelling.dictionaries import Dictionary, DictionaryRefused, candidates, check_files
from editor.language.spelling.places import folders
from tests.language.spelling import tiny_checker, write_dictionary

DE, EN = Language.DE, Language.EN


def names(language: Language, *places: Path, chosen: Path | None = None, american: bool = False) -> list[str]:
    return [each.name for each in candidates(language, places, chosen, american=american)]


def test_the_best_german_dictionary_comes_first(tmp_path: Path) -> None:
    for name in ("de_CH", "de_DE", "de_AT", "de_DE_frami", "en_GB"):
        write_dictionary(tmp_path, name, "Wort")
    assert names(DE, tmp_path) == ["de_DE_frami", "de_DE", "de_AT", "de_CH"]


def test_english_is_british_or_american_as_wished(tmp_path: Path) -> None:
    for name in ("en_US", "en-GB"):
        write_dictionary(tmp_path, name, "word")
    assert names(EN, tmp_path) == ["en-GB", "en_US"]
    assert names(EN, tmp_path, american=True) == ["en_US", "en-GB"]


def test_a_chosen_folder_goes_before_a_better_name(tmp_path: Path) -> None:
    write_dictionary(tmp_path / "system", "de_DE_frami", "Wort")
    write_dictionary(tmp_path / "own", "de_AT", "Wort")
    assert names(DE, tmp_path / "system", chosen=tmp_path / "own") == ["de_AT", "de_DE_frami"]


def test_hyphenation_and_files_without_partner_are_no_dictionaries(tmp_path: Path) -> None:
    write_dictionary(tmp_path, "hyph_de_DE", "Wort")
    (tmp_path / "de_DE.dic").write_text("1\nWort\n")
    assert names(DE, tmp_path) == []


def test_one_file_under_two_names_counts_once(tmp_path: Path) -> None:
    dic = write_dictionary(tmp_path, "de_DE", "Wort")
    for ending in (".dic", ".aff"):
        try:
            (tmp_path / f"de_LU{ending}").symlink_to(dic.with_suffix(ending))
        except OSError:
            pytest.skip("this system lets nobody make symbolic links")
    assert names(DE, tmp_path) == ["de_DE"]


@pytest.mark.parametrize(
    ("platform", "place"),
    [
        ("linux", ".config/libreoffice/4/user/uno_packages/cache/uno_packages/lu1_.tmp/dict-de.oxt"),
        ("darwin", "Library/Spelling"),
        (
            "darwin",
            "Library/Application Support/LibreOffice/4/user/uno_packages/cache/uno_packages/lu1_.tmp/dict-de.oxt",
        ),
        ("win32", "AppData/Roaming/LibreOffice/4/user/uno_packages/cache/uno_packages/lu1_.tmp/dict-de.oxt"),
    ],
)
def test_what_a_user_installed_is_found(tmp_path: Path, platform: str, place: str) -> None:
    write_dictionary(tmp_path / place / "dictionaries", "de_DE_frami", "Wort")
    found = candidates(DE, folders(platform, tmp_path, {}))
    assert tmp_path / place / "dictionaries" / "de_DE_frami.dic" in [each.dic for each in found]


def test_the_dictionaries_of_libreoffice_on_windows_are_found(tmp_path: Path) -> None:
    programs = tmp_path / "Program Files"
    write_dictionary(programs / "LibreOffice" / "share" / "extensions" / "dict-de", "de_DE_frami", "Wort")
    assert names(DE, *folders("win32", tmp_path, {"ProgramFiles": str(programs)})) == ["de_DE_frami"]


@pytest.mark.parametrize("encoding", ["UTF-8", "ISO8859-1", "ISO8859-15"])
def test_umlauts_are_read_in_the_encoding_that_the_files_name(tmp_path: Path, encoding: str) -> None:
    dic = write_dictionary(tmp_path, "de_DE", "Straße Übergabe", encoding=encoding)
    checker = Checker(DE, open_speller(Dictionary(DE, dic)))
    assert checker.misspelt("Straße und Übergabe und Strase") == [(7, 10), (20, 23), (24, 30)]


@pytest.mark.parametrize(
    ("said", "written"), [("UTF-8", "ISO8859-1"), ("ISO8859-1", "UTF-8"), ("KLINGON", "UTF-8"), ("punycode", "UTF-8")]
)
def test_a_wrong_encoding_is_told_in_one_sentence(tmp_path: Path, said: str, written: str) -> None:
    dic = write_dictionary(tmp_path, "de_DE", "Straße Übergabe Größe Maße Öl", encoding=said, written=written)
    with pytest.raises(DictionaryRefused, match="is not written in"):
        check_files(Dictionary(DE, dic))


@pytest.mark.parametrize("content", [b"", b"Wort\n", b"12\n", b"3\nWort\0\0\n", b"\xff\xfe\x00"])
def test_a_damaged_file_is_told_in_one_sentence(tmp_path: Path, content: bytes) -> None:
    dic = write_dictionary(tmp_path, "de_DE", "Wort")
    dic.write_bytes(content)
    with pytest.raises(DictionaryRefused):
        check_files(Dictionary(DE, dic))


def test_a_file_that_is_gone_is_told_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(DictionaryRefused, match="cannot be read"):
        check_files(Dictionary(DE, tmp_path / "de_DE.dic"))


def test_letters_that_an_alphabet_lacks_are_not_judged(tmp_path: Path) -> None:
    dic = write_dictionary(tmp_path, "de_DE", "Stadt", encoding="ISO8859-1")
    checker = Checker(DE, open_speller(Dictionary(DE, dic)))
    assert checker.misspelt("Stadt Łódź") == []
    assert checker.suggest("Łódź") == ()


def test_known_words_are_right_in_their_genitive_too(tmp_path: Path) -> None:
    checker = tiny_checker(tmp_path, "das Labor")
    assert checker.misspelt("das Wetzlars Labor") == [(4, 12)]
    assert checker.misspelt("das Wetzlars Labor", {"Wetzlar"}) == []
    checker.add("Wetzlar")
    assert checker.misspelt("das Wetzlars Labor") == []


def test_british_spelling_is_right_where_only_an_american_dictionary_is(tmp_path: Path) -> None:
    dic = write_dictionary(tmp_path, "en_US", "color organization center analyze program")
    british = Checker(EN, open_speller(Dictionary(EN, dic)), takes_british=True)
    assert british.misspelt("colour organisation centre analyse programme Aluminium") == []
    assert british.misspelt("colur") == [(0, 5)]


def test_names_and_own_words_are_suggested(tmp_path: Path) -> None:
    checker = tiny_checker(tmp_path, "das Labor")
    checker.add("Lahntal")
    assert checker.suggest("Lahtnal") == ("Lahntal",)
    assert checker.suggest("Brantdner", {"Brandtner"}) == ("Brandtner",)

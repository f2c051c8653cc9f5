"""Spaces and characters: a fix leaves every other character alone and has nothing to do the second time."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.checks.both import characters, missing_spaces, spacing
from editor.checks.engine import Checker
from editor.checks.fixing import fix_safe
from editor.checks.rule import Example, TextRule
from editor.domain.bilingual import Language
from editor.domain.blocks import Block, Kind
from editor.domain.passage import Passage
from editor.domain.release import Release
from editor.domain.richtext import RichText
from tests.checks.examples import found

_SPACES = (
    spacing.double_space,
    spacing.spaces_as_layout,
    spacing.space_before_mark,
    spacing.space_at_edge,
    spacing.blank_lines,
    spacing.space_in_brackets,
    spacing.idle_no_break_space,
)
_TEXTS = st.text(alphabet="abÄß09 .,:;!?()[]–-„“\u00a0\u202f\n", max_size=60)
_WORDS = st.sampled_from(
    ["Netz", "Gießen", "(", ")", " ", "  ", "\u00a0", ",", ".", ":", "21.", "Februar", "Dr.", "\n"]
)


def _release(text: str) -> Release:
    return Release(blocks=(Block(id="text", kind=Kind.PARAGRAPH, text=_passage(text)),))


def _passage(text: str) -> Passage:
    return Passage().with_text(Language.DE, RichText.plain_text(text))


def _mended(text: str, *rules: TextRule) -> str:
    release, _ = fix_safe(_release(text), Checker(rules).check)
    return release.block("text").text.de.plain


def _visible(text: str) -> str:
    return "".join(text.split())


@given(st.one_of(_TEXTS, st.lists(_WORDS, max_size=12).map("".join)))
def test_fixes_of_spaces_touch_nothing_that_is_seen_and_are_done_at_once(text: str) -> None:
    once = _mended(text, *_SPACES)
    assert _visible(once) == _visible(_passage(text).de.plain)
    assert _mended(once, *_SPACES) == once


@given(_TEXTS)
def test_fixes_of_spaces_join_no_words(text: str) -> None:
    def words(given: str) -> list[str]:
        return "".join(char if char.isalnum() or char.isspace() else " " for char in given).split()

    assert words(_mended(text, *_SPACES)) == words(text)


@given(st.sampled_from("äöüÄÖÜ"), st.sampled_from(["H{}lle", "G{}te", "M{}hre", "Gem{}t", "Kl{}rung"]))
def test_umlaut_in_two_pieces_becomes_the_umlaut(umlaut: str, word: str) -> None:
    vowel = unicodedata.normalize("NFD", umlaut)[0]
    assert _mended(word.format(vowel + "\u00a8"), characters.umlaut_in_pieces) == word.format(umlaut)
    assert _mended(word.format("\u00a8" + vowel), characters.umlaut_in_pieces) == word.format(umlaut)


@given(st.text(alphabet="aouäöü¨ \u0308bn", max_size=20))
def test_joining_umlauts_has_nothing_to_do_the_second_time(text: str) -> None:
    once = _mended(text, characters.umlaut_in_pieces)
    assert _mended(once, characters.umlaut_in_pieces) == once


@given(st.text(alphabet="äöüÄÖÜß–„“”‚’…€©§°éèñ", min_size=1, max_size=8))
def test_text_read_in_the_wrong_encoding_is_told_and_read_anew(text: str) -> None:
    broken = text.encode().decode("cp1252", errors="ignore")
    for finding in found(characters.wrongly_decoded, Example(broken)):
        assert finding.fix is None or len(finding.fix) == 1


@pytest.mark.parametrize("text", ["Mitarbeiter:innen", "Besucher:Innen", "Node.Js", "3,5", "14:30", "optiknetz.de/a,b"])
def test_mark_within_a_word_is_no_missing_space(text: str) -> None:
    assert found(missing_spaces.missing_space, Example(f"Das ist {text} heute.")) == ()


@pytest.mark.parametrize("before", ["21.", "5", "Dr.", "Nr."])
def test_of_two_spaces_the_one_that_holds_a_number_or_title_stays(before: str) -> None:
    assert _mended(f"am {before} \u00a0Februar", spacing.double_space) == f"am {before}\u00a0Februar"


def test_no_break_space_between_ordinary_words_gives_way_to_a_space() -> None:
    assert _mended("Ende. \u00a0Danach kam er.", spacing.double_space) == "Ende. Danach kam er."


def test_empty_line_of_spaces_becomes_an_empty_line() -> None:
    assert _mended("Eins.\n \u00a0 \nZwei.", *_SPACES) == "Eins.\n\nZwei."

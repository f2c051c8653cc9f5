"""The difference of two texts, word by word."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from editor.domain.passage import wording
from editor.language.differing import Fate, Run, differences, excerpt

SIGNS = {Fate.KEPT: "{}", Fate.REMOVED: "[-{}-]", Fate.ADDED: "[+{}+]"}
TEXTS = st.text(alphabet="ab ä„“–-.…,\u00a0😀\n", max_size=30)


def shown(runs: tuple[Run, ...]) -> str:
    return "".join(SIGNS[run.fate].format(run.text) for run in runs)


def difference(before: str, after: str) -> str:
    return shown(differences(before, after))


def test_a_word_that_was_replaced() -> None:
    assert difference("64 Betriebe messen.", "70 Betriebe messen.") == "[-64-][+70+] Betriebe messen."


def test_a_word_that_came_or_went_takes_its_space_along() -> None:
    assert difference("Das Labor", "Das neue Labor") == "Das[+ neue+] Labor"
    assert difference("Das Labor", "Labor") == "[-Das -]Labor"
    assert difference("Das Labor hier", "Das Labor") == "Das Labor[- hier-]"


def test_a_phrase_is_one_change() -> None:
    assert difference("Am Montag, früh, los", "Am Freitag, spät, los") == "Am[- Montag, früh-][+ Freitag, spät+], los"


def test_numbers_and_compounds_are_words() -> None:
    assert difference("1,2 Millionen", "1,5 Millionen") == "[-1,2-][+1,5+] Millionen"
    assert difference("IT-Labor", "IT-Werk") == "[-IT-Labor-][+IT-Werk+]"


def test_typography_alone_is_no_change() -> None:
    assert differences('"Ja" - z. B. ...', "„Ja“ – z.\u00a0B. …") == (Run(Fate.KEPT, "„Ja“ – z.\u00a0B. …"),)
    assert difference('Er sagt "Ja" heute', "Er sagt „Ja“ morgen") == "Er sagt „Ja“[- heute-][+ morgen+]"


def test_a_space_that_came_is_a_change() -> None:
    assert difference("z.B. so", "z. B. so") == "[-z.B-][+z. B+]. so"


def test_all_new_and_all_gone() -> None:
    assert difference("", "Neu") == "[+Neu+]"
    assert difference("Alt", "") == "[-Alt-]"
    assert differences("", "") == ()


def test_an_excerpt_keeps_some_words_around_each_change() -> None:
    many = "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf"
    runs = differences(f"{many} alt {many} alt {many}", f"{many} neu {many} neu {many}")
    assert shown(excerpt(runs, 2)) == "… elf zwölf[- alt-][+ neu+] eins zwei … elf zwölf[- alt-][+ neu+] eins zwei …"
    assert excerpt(differences("eins zwei alt", "eins zwei neu")) == differences("eins zwei alt", "eins zwei neu")


@given(before=TEXTS, after=TEXTS)
def test_the_difference_has_both_texts_in_it(before: str, after: str) -> None:
    runs = differences(before, after)
    assert "".join(run.text for run in runs if run.fate is not Fate.REMOVED) == after
    assert wording("".join(run.text for run in runs if run.fate is not Fate.ADDED)) == wording(before)


@given(before=TEXTS, after=TEXTS)
def test_neighbours_have_different_fates_and_removed_comes_first(before: str, after: str) -> None:
    fates = [run.fate for run in differences(before, after)]
    assert all(a is not b for a, b in pairwise(fates))
    assert (Fate.ADDED, Fate.REMOVED) not in pairwise(fates)


def test_a_word_that_comes_a_thousand_times_is_not_compared_with_each_other_one() -> None:
    before, after = "ja " * 1500 + "Ende", "nein ja " * 1500 + "Ende"
    runs = differences(before, after)
    assert runs[-1].fate is Fate.KEPT
    assert "".join(run.text for run in runs if run.fate is not Fate.REMOVED) == after

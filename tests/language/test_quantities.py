"""Numbers are read with their scale, unit and currency in both languages."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.bilingual import Language
from editor.language.english_numbers import find_english
from editor.language.german_numbers import german_number, read_german
from editor.language.quantities import find_codes, find_quantities

DE, EN = Language.DE, Language.EN


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        (DE, "1,5 Mio. Euro", 1_500_000, "EUR"),
        (DE, "5,4 Mrd. Euro", 5_400_000_000, "EUR"),
        (DE, "2 Billionen Euro", 2 * 10**12, "EUR"),
        (EN, "€2 trillion", 2 * 10**12, "EUR"),
        (EN, "$1.2m", 1_200_000, "USD"),
        (EN, "3 billion euros", 3 * 10**9, "EUR"),
        (DE, "1.500 Gäste", 1500, ""),
        (EN, "1,500 guests", 1500, ""),
        (DE, "10 000 Menschen", 10_000, ""),
        (DE, "3,5 Prozent", Fraction(7, 2), "%"),
        (EN, "3.5 per cent", Fraction(7, 2), "%"),
        (EN, "5 percentage points", 5, "pp"),
        (DE, "die 40-Stunden-Woche", 40, "h"),
        (DE, "zweitägig", 2, "day"),
        (EN, "two-day", 2, "day"),
        (DE, "420 Quadratmeter", 420, "m2"),
        (EN, "420 square metres", 420, "m2"),
        (DE, "zwei Drittel", Fraction(2, 3), ""),
        (EN, "half an hour", Fraction(1, 2), "h"),
        (EN, "a year and a half", Fraction(3, 2), "year"),
        (EN, "half a dozen", 6, ""),
    ],
)
def test_number_is_read_with_what_it_counts(language: Language, text: str, value: Fraction, unit: str) -> None:
    (read,) = find_quantities(text, language)
    assert (read.value, "".join(each.name for each in read.units[:1])) == (value, unit)


def test_first_number_of_a_range_may_have_the_scale_of_the_second() -> None:
    first, second = find_quantities("2 bis 3 Millionen Euro", DE)
    assert (Fraction(2_000_000), second.units) in first.readings


def test_number_in_the_way_of_the_other_language_is_known() -> None:
    (read,) = find_quantities("3.5 Prozent", DE)
    assert read.is_foreign
    (read,) = find_quantities("1.500 guests", EN)
    assert read.swapped == 1500


def test_figures_of_a_name_are_no_quantity() -> None:
    text = "Covid-19, 5G und LT-300"
    assert find_quantities(text, DE) == []
    assert [text[start:end] for start, end in find_codes(text)] == ["Covid-19", "5G", "LT-300"]


@pytest.mark.parametrize(
    ("word", "number"),
    [("einundzwanzig", 21), ("hundertfünfzig", 150), ("zweitausenddrei", 2003), ("zwölf", 12), ("achtsam", None)],
)
def test_german_number_word_is_read(word: str, number: int | None) -> None:
    assert german_number(word) == number


@pytest.mark.parametrize("word", ["Achtung", "Elfenbein", "Dreieck", "Zweig", "einfach", "Vierteljahresschrift"])
def test_word_that_begins_like_a_number_is_none(word: str) -> None:
    assert read_german(word) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [("twenty-five", 25), ("a hundred and fifty", 150), ("two hundred thousand", 200_000), ("twenty-first", 21)],
)
def test_english_number_words_are_read(text: str, number: int) -> None:
    (read,) = find_english(text)
    assert (read.start, read.end, read.number.value) == (0, len(text), Fraction(number))


@given(st.integers(0, 10**12), st.sampled_from([DE, EN]))
def test_whole_number_is_read_back(number: int, language: Language) -> None:
    written = f"{number:,}" if language is EN else f"{number:,}".replace(",", ".")
    (read,) = find_quantities(f"({written})", language)
    assert (read.value, read.text) == (Fraction(number), written)


@given(st.text(max_size=200), st.sampled_from([DE, EN]))
def test_quantities_of_any_text_stand_in_order_in_it(text: str, language: Language) -> None:
    ends = 0
    for read in find_quantities(text, language):
        assert ends <= read.start < read.end <= len(text)
        assert text[read.start : read.end] == read.text
        ends = read.end

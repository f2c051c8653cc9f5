from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.bilingual import LANGUAGES, Language
from editor.domain.richtext import RichText, Span
from editor.language.quotation import (
    Style,
    bare,
    is_question,
    is_sentence,
    marks,
    nested,
    quoted,
    quoted_at_end,
    quoted_before_attribution,
    quoted_within,
)

DE, EN = Language.DE, Language.EN


def text(plain: str) -> RichText:
    return RichText.plain_text(plain)


def test_each_language_has_its_own_marks() -> None:
    assert "".join((marks(DE).open, marks(DE).close, marks(DE).inner_open, marks(DE).inner_close)) == "„“‚‘"
    assert "".join((marks(EN).open, marks(EN).close, marks(EN).inner_open, marks(EN).inner_close)) == "“”‘’"


@pytest.mark.parametrize(
    ("style", "outer", "inner"),
    [
        ("low", "„“", "‚‘"),
        ("guillemets", "»«", "›‹"),
        ("swiss", "«»", "‹›"),
        ("double", "“”", "‘’"),
        ("single", "‘’", "“”"),
    ],
)
def test_each_style_has_marks_within_its_marks(style: Style, outer: str, inner: str) -> None:
    own = marks(DE, style)
    assert (own.open + own.close, own.inner_open + own.inner_close) == (outer, inner)
    assert quoted(text("Das „Ende“ kommt"), DE, own).plain == f"{outer[0]}Das {inner[0]}Ende{inner[1]} kommt.{outer[1]}"


@pytest.mark.parametrize(
    ("plain", "printed"),
    [
        ("Wir starten.", "„Wir starten“,"),
        ("Wir starten", "„Wir starten“,"),
        ("Wann?", "„Wann?“,"),
        ("Los!", "„Los!“,"),
        ("Nun ja …", "„Nun ja …“,"),
        ("Nun ja...", "„Nun ja...“,"),
        ("Es gibt Linsen, Prismen usw.", "„Es gibt Linsen, Prismen usw.“,"),
        ("Sie ist Richterin a. D.", "„Sie ist Richterin a. D.“,"),
        ("Er sagte: ‚Los.‘", "„Er sagte: ‚Los‘“,"),
        ("Er fragte: ‚Wann?‘", "„Er fragte: ‚Wann?‘“,"),
        ("Wir starten 2027.", "„Wir starten 2027“,"),
        ("Wenn wir starten,", "„Wenn wir starten“,"),
        ("Eines ist klar:", "„Eines ist klar“,"),
        ("Wir starten; ", "„Wir starten“,"),
        ("Wir starten.,", "„Wir starten“,"),
        ("Wir starten,.", "„Wir starten“,"),
        ("Wann?,", "„Wann?“,"),
        ("Wir starten –", "„Wir starten –“,"),
        ("Er rief: ‚Los,‘", "„Er rief: ‚Los‘“,"),
        ("Sie ist Richterin a. D.,", "„Sie ist Richterin a. D.“,"),
    ],
)
def test_german_comma_follows_the_mark_and_the_full_stop_is_dropped(plain: str, printed: str) -> None:
    assert quoted_before_attribution(text(plain), DE).plain == printed


@pytest.mark.parametrize(
    ("plain", "printed"),
    [
        ("We are starting.", "“We are starting,”"),
        ("We are starting", "“We are starting,”"),
        ("When?", "“When?”"),
        ("Go!", "“Go!”"),
        ("Well …", "“Well …”"),
        ("We meet at 10 a.m.", "“We meet at 10 a.m.,”"),
        ("It belongs to Acme Inc.", "“It belongs to Acme Inc.,”"),
        ("He said: ‘Go.’", "“He said: ‘Go,’”"),
        ("They call it ‘brave’.", "“They call it ‘brave’,”"),
        ("They ask: ‘When?’", "“They ask: ‘When?’”"),
        ("It is the dogs’", "“It is the dogs’,”"),
        ("If we start,", "“If we start,”"),
        ("One thing is clear:", "“One thing is clear,”"),
        ("We start; ", "“We start,”"),
        ("We start.,", "“We start,”"),
        ("When?,", "“When?”"),
        ("Well …,", "“Well …”"),
        ("We start –", "“We start –”"),
        ("We start—", "“We start—”"),
        ("We start -", "“We start -”"),
        ("We start –,", "“We start –”"),
        ("He said: ‘Go,’", "“He said: ‘Go,’”"),
        ("They call it ‘brave’,", "“They call it ‘brave’,”"),
        ("The price is 5-", "“The price is 5-,”"),
    ],
)
def test_english_comma_stands_within_the_mark(plain: str, printed: str) -> None:
    assert quoted_before_attribution(text(plain), EN).plain == printed


@pytest.mark.parametrize(
    ("plain", "german", "english"),
    [
        ("Ende.", "„Ende.“", "“Ende.”"),
        ("Ende", "„Ende.“", "“Ende.”"),
        ("Ende?", "„Ende?“", "“Ende?”"),
        ("Das „Ende“", "„Das ‚Ende‘.“", "“Das ‘Ende’.”"),
        ("Er rief: „Ende.“", "„Er rief: ‚Ende.‘“", "“Er rief: ‘Ende.’”"),
        ("Ende –", "„Ende –“", "“Ende –”"),
        ("Ende,", "„Ende.“", "“Ende.”"),
        ("Ende.;", "„Ende.“", "“Ende.”"),
    ],
)
def test_a_quotation_of_its_own_ends_with_its_stop(plain: str, german: str, english: str) -> None:
    assert quoted(text(plain), DE).plain == german
    assert quoted(text(plain), EN).plain == english


@pytest.mark.parametrize(
    ("plain", "german", "english"),
    [
        ("mutig", "„mutig“.", "“mutig”."),
        ("mutig.", "„mutig“.", "“mutig”."),
        ("mutig,", "„mutig“.", "“mutig”."),
        ("Los!", "„Los!“.", "“Los!”"),
        ("ein ‚Glück.‘", "„ein ‚Glück‘“.", "“ein ‘Glück’”."),
        ("und so …", "„und so …“.", "“und so …”"),
    ],
)
def test_quoted_words_at_the_end_of_a_sentence_leave_it_the_stop(plain: str, german: str, english: str) -> None:
    assert quoted_at_end(text(plain), DE).plain == german
    assert quoted_at_end(text(plain), EN).plain == english


@pytest.mark.parametrize("plain", ["Wann?", "„Wann?“", "Wann? ", "Wann?,", 'Wann?"', "Wer rief ‚Los!‘?"])
def test_a_quotation_that_asks_is_a_question(plain: str) -> None:
    assert is_question(text(plain), DE)


@pytest.mark.parametrize("plain", ["Er fragte: ‚Wann?‘", 'Er fragte: "Wann?"', "Wann? Bald.", "Nun ja", ""])
def test_a_quotation_that_quotes_a_question_is_none(plain: str) -> None:
    assert not is_question(text(plain), DE)


def test_a_quotation_within_a_sentence_has_no_full_stop() -> None:
    assert quoted_within(text("mutig."), DE).plain == "„mutig“"
    assert quoted_within(text("Wirklich?"), EN).plain == "“Wirklich?”"


@pytest.mark.parametrize(
    ("plain", "german", "english"),
    [
        ('Das "Wort" passt', "Das ‚Wort‘ passt", "Das ‘Wort’ passt"),
        ("Das „Wort“ passt", "Das ‚Wort‘ passt", "Das ‘Wort’ passt"),
        ("Das “Wort” passt", "Das ‚Wort‘ passt", "Das ‘Wort’ passt"),
        ("Das »Wort« passt", "Das ‚Wort‘ passt", "Das ‘Wort’ passt"),
        ("Das 'Wort' passt", "Das ‚Wort‘ passt", "Das ‘Wort’ passt"),
        ("Das ‚Wort‘ passt", "Das ‚Wort‘ passt", "Das ‘Wort’ passt"),
        ("Er rief \"Ja 'aber' nein\".", "Er rief ‚Ja „aber“ nein‘.", "Er rief ‘Ja “aber” nein’."),
        ("It’s the dogs’ den", "It’s the dogs’ den", "It’s the dogs’ den"),
        ("It's the '90s", "It's the '90s", "It's the '90s"),
        ('15" breit', '15" breit', '15" breit'),
        ('Ein "offenes Ende', 'Ein "offenes Ende', 'Ein "offenes Ende'),
        ('(„Los!“) und "weiter"', "(‚Los!‘) und ‚weiter‘", "(‘Los!’) und ‘weiter’"),
    ],
)
def test_paired_inner_marks_take_the_glyphs_of_the_language(plain: str, german: str, english: str) -> None:
    assert nested(plain, DE) == german
    assert nested(plain, EN) == english


@pytest.mark.parametrize(
    "plain", ["„Wir starten.“", '"Wir starten."', "“Wir starten.”", "»Wir starten.«", " Wir starten. "]
)
def test_outer_marks_that_the_writer_typed_are_not_doubled(plain: str) -> None:
    assert quoted(text(plain), DE).plain == "„Wir starten.“"


def test_two_quotations_are_no_outer_pair() -> None:
    assert quoted(text("„Ja“ und „Nein“"), DE).plain == "„‚Ja‘ und ‚Nein‘.“"


def test_formatting_stays_with_its_characters() -> None:
    rich = RichText.of((Span('Das "'), Span("Wort", bold=True), Span('" passt.')))
    assert quoted_before_attribution(rich, DE).spans == (
        Span("„Das ‚"),
        Span("Wort", bold=True),
        Span("‘ passt“,"),
    )


def test_a_full_stop_makes_a_sentence() -> None:
    assert is_sentence(text("Wir starten."), DE)
    assert not is_sentence(text("Wir starten"), DE)
    assert not is_sentence(text("Nun ..."), DE)
    assert not is_sentence(text("Richterin a. D."), DE)


MESSY = st.text(st.sampled_from("ab .,?!…„“”\"'‚‘’»«()\n"), max_size=40).map(text)


@given(MESSY, st.sampled_from(LANGUAGES))
def test_marking_never_changes_a_word(plain: RichText, language: Language) -> None:
    letters = [c for c in plain.plain if c.isalnum()]
    for printed in (
        quoted(plain, language),
        quoted_within(plain, language),
        quoted_at_end(plain, language),
        quoted_before_attribution(plain, language),
    ):
        assert [c for c in printed.plain if c.isalnum()] == letters
        assert printed.plain.startswith(marks(language).open)


@given(MESSY, st.sampled_from(LANGUAGES))
def test_comma_of_the_attribution_is_never_doubled(plain: RichText, language: Language) -> None:
    printed = quoted_before_attribution(plain, language).plain
    assert not printed.endswith((",,”", ";,”", ":,”", " ,”", ",“,", ";“,", ":“,", " “,"))


@given(MESSY, st.sampled_from(LANGUAGES))
def test_inner_marks_settle_at_once(plain: RichText, language: Language) -> None:
    once = nested(plain.plain, language)
    assert len(once) == len(plain)
    assert len(bare(plain, language)) <= len(plain)

"""English rules in running text: what they leave alone, and what they find where several meet."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.checks.engine import Checker
from editor.checks.english.glyphs import lonely_marks, quotation_pairs
from editor.checks.finding import Finding, Severity
from editor.checks.fixing import fix_safe
from editor.checks.rulebook import rules
from editor.checks.style import USUAL, Style
from editor.domain.bilingual import Language
from editor.domain.blocks import Block, Kind
from editor.domain.passage import Passage
from editor.domain.release import Release
from editor.domain.richtext import RichText
from tests.checks.examples import MOMENT

BRITISH, AMERICAN = USUAL, replace(USUAL, american=True)
ENGLISH = tuple(rule for rule in rules() if rule.id.startswith("EN-"))

GOOD_BRITISH = (
    "OptikNetz Lahntal and its 42 partners open the new light laboratory in Wetzlar on Thursday 18 February 2027.",
    "The three-year project is funded by the state of Hesse with €2.4 million, up 12% on the previous year.",
    "“We are ready,” said Dr Jana Brandt, managing director. “The partners’ trust is our best asset.”",
    "Some 1,250 visitors from 17 countries came to the fair in 2026, 3.5% more than the year before.",
    "The programme runs from 9.30am to 4pm, with a break at noon; doors open at 09:00.",
    "In 2026, 15 companies joined; 12 of them are small and medium-sized enterprises (SMEs).",
    "The sensor measures 1.255 mm and draws 2.450 W – less than any other.",
    "Between 2024 and 2026 the number of apprentices rose from 80 to 112.",
    "Journalists can register until 12 March at press@example.org or at www.optiknetz.example.",
    "The companies’ plans, the cities’ hopes and the region’s money come together in Gießen.",
    "She described the plan as ‘brave’ and the budget as “modest but honest”.",
    "It’s a small step for the network, but its effect on the 1990s building is large.",
    "For more, visit https://www.example.org/news/2027-02-18 or call +49 6421 123-4567.",
    "The Institut für Optik in Jena and the Müller Group, based in Köln, share a cleanroom.",
    'The state-of-the-art centre houses a 27" screen, a 3D printer and a 5G network.',
    "At 14:30 CET the minister opens the exhibition “Light and Colour”, which runs to 30 April.",
    "About 60 per cent of all employees work in research; the rest work in sales.",
    "“This is good news,” she said, “and it comes at the right time.”",
    "He said that the “smart” grid is not only for big firms: bakeries use it, too.",
    "“Why now?” asks Reuter. “Because the market is ready!”",
    "Version 2.10.2 of the software was released on 4 May; the code is licensed to all.",
    "The ISO 9001 certificate and DIN EN 12464-1 apply to all 350 workplaces.",
    "They organise a day for schools, recognise good ideas and analyse the results.",
    "In the 2026–27 season, tickets cost £12.50 and $15.",
    "She grew up in St. Gallen and moved to the U.S. in 2009. There she met Prof Reuter.",
    "“Our vision, ‘light for all’, is becoming real,” said Brandt.",
)
GOOD_AMERICAN = (
    "OptikNetz Lahntal opened its new light center in Wetzlar on Thursday, Feb. 18, 2027.",
    "“We are ready,” said Dr. Jana Brandt, managing director. “The partners’ trust is our best asset.”",
    "The doors open at 9:30 a.m. and close at 4 p.m. ET; lunch is at noon.",
    "On March 5, 2027, the network organizes a color workshop with 20 percent more seats.",
    "They call it “smart,” and the neighbors call it “brave.”",
    "The program—two labs, one budget—has drawn interest.",
    "Is this a “revolution”? The catalog says so: “yes”; the critics do not.",
    "WETZLAR, Germany — The network—42 partners—opens its lab.",
)


def _release(*texts: str) -> Release:
    blocks = (
        Block(kind=Kind.PARAGRAPH, text=Passage().with_text(Language.EN, RichText.plain_text(each))) for each in texts
    )
    return Release(lead=Language.EN, blocks=tuple(blocks))


def _found(*texts: str, style: Style = BRITISH) -> tuple[Finding, ...]:
    return Checker(ENGLISH).check(_release(*texts), style, MOMENT).findings


def _ids(*texts: str, style: Style = BRITISH) -> set[str]:
    return {each.rule for each in _found(*texts, style=style)}


def _mended(text: str, style: Style = BRITISH) -> str:
    after, _ = fix_safe(_release(text), Checker(ENGLISH).check, style, MOMENT)
    return after.blocks[0].text.en.plain


@pytest.mark.parametrize("text", GOOD_BRITISH)
def test_good_british_text_gives_nothing(text: str) -> None:
    assert _found(text) == ()


@pytest.mark.parametrize("text", GOOD_AMERICAN)
def test_good_american_text_gives_nothing(text: str) -> None:
    assert _found(text, style=AMERICAN) == ()


# -- marks


def test_marks_of_different_sorts_are_one_quotation() -> None:
    assert quotation_pairs('„We start"') == ((0, 9),)
    assert _mended('„We start" is the motto.') == "“We start” is the motto."


def test_quotation_that_goes_on_in_the_next_paragraph_may_stay_open() -> None:
    assert "EN-Q-09" not in _ids("“We start in May.", "“We end in June,” said Reuter.")
    assert "EN-Q-09" in _ids("“We start in May.", "It ends in June.")


def test_marks_are_not_mended_unasked_where_one_is_missing() -> None:
    text = 'They call it "smart" and "bold.'
    assert _mended(text) == text


def test_nested_straight_marks_become_single_ones() -> None:
    assert _mended("\"They call it 'smart' now,\" he said.") == "“They call it ‘smart’ now,” he said."


def test_house_with_single_marks_gets_single_marks() -> None:
    single = replace(
        BRITISH, english_marks=replace(BRITISH.english_marks, open="‘", close="’", inner_open="“", inner_close="”")
    )
    assert _mended('They call it "smart" now.', single) == "They call it ‘smart’ now."


def test_comma_beside_the_words_of_a_speaker_is_never_moved_unasked() -> None:
    text = "“We start in May”, said Reuter."
    for style in (BRITISH, AMERICAN):
        assert [each.fix for each in _found(text, style=style)] == [",”"]
        assert _mended(text, style) == text


def test_german_attribution_is_found_with_both_its_faults() -> None:
    assert {"EN-Q-05", "EN-LX-01"} <= _ids("“We start in May”, so Reuter.")


# -- the variety of the whole release


AMERICAN_RELEASE = (
    "The center opens on February 21, 2027.",
    "Our neighbors find the catalog in their favorite color.",
    "It closes on March 3, 2027.",
)


def test_release_in_the_other_english_gives_hints_only() -> None:
    assert {each.severity for each in _found(*AMERICAN_RELEASE)} == {Severity.HINT}


def test_single_word_of_the_other_english_is_a_warning() -> None:
    found = _found("The centre opens on 21 February 2027.", "Its favorite colour is grey.")
    assert [(each.rule, each.severity, each.fix) for each in found] == [("EN-SP-01", Severity.WARNING, "favourite")]


def test_ize_is_british_where_no_ise_stands_beside_it() -> None:
    assert _ids("They organize a day.", "They recognize ideas.") == set()
    found = _found("They organize a day.", "They recognise ideas and realise plans.")
    assert [each.fix for each in found] == ["organise"]


def test_names_keep_their_spelling() -> None:
    assert _ids("The Lincoln Center and the Labor Party met in the Grey Hall.") == set()


# -- figures and dates


def test_date_in_figures_takes_its_place_from_the_variety() -> None:
    assert [each.fix for each in _found("It opens on 1.2.2027.")] == ["1\u00a0February 2027"]
    assert [each.fix for each in _found("It opens on 1.2.2027.", style=AMERICAN)] == ["February\u00a01, 2027"]


def test_day_that_does_not_exist_is_no_date() -> None:
    assert "EN-DT-01" not in _ids("See section 45.13.2027.")


def test_summer_time_is_told_by_the_date() -> None:
    assert "EN-T-03" in _ids("The call is on 28 March 2027 at 15:00 CET.")
    assert "EN-T-03" not in _ids("The call is on 27 March 2027 at 15:00 CET.")


def test_english_comma_is_no_german_decimal() -> None:
    assert _ids("In 2026, 5% more came; 1,500 guests and 1,250,000 euros.") == set()


# -- in any text


WORDS = st.lists(st.sampled_from(["light", "Reuter", "lens,", "grid.", "in", "May"]), max_size=6).map(" ".join)


@given(WORDS, WORDS)
def test_quotation_is_mended_wherever_it_stands_and_nothing_else(before: str, after: str) -> None:
    bad, good = (f"{before} {marks[0]}quite new{marks[1]} {after}".strip() for marks in ('""', "“”"))
    assert _mended(bad) == good
    assert _mended(good) == good


@given(st.text(alphabet="ab \"'“”‘’„‚«»(-.,", max_size=60))
def test_pairs_never_cross_and_lonely_marks_are_in_none(text: str) -> None:
    pairs = quotation_pairs(text)
    ends = [at for pair in pairs for at in pair]
    assert len(ends) == len(set(ends))
    assert all(not (a < c < b < d) for a, b in pairs for c, d in pairs)
    assert not set(lonely_marks(text)) & set(ends)


@given(st.text(alphabet="aB1 5.,%€$:-–—\"'’s", max_size=80))
def test_safe_fixes_change_no_letter_and_nothing_the_second_time(text: str) -> None:
    for style in (BRITISH, AMERICAN):
        once = _mended(text, style)
        assert _mended(once, style) == once
        assert [char for char in once if char.isalnum()] == [char for char in text if char.isalnum()]

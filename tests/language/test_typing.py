"""Typography while typing, one character after the other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.bilingual import Language
from editor.language.quotation import marks
from editor.language.typing import Hand, improved

DE, EN = Hand(Language.DE), Hand(Language.EN)
AMERICAN = Hand(Language.EN, american=True)
DE_QUOTE, EN_QUOTE = Hand(Language.DE, within=True), Hand(Language.EN, within=True)
GUILLEMETS = Hand(Language.DE, marks=marks(Language.DE, "guillemets"))
SWISS = Hand(Language.DE, marks=marks(Language.DE, "swiss"))
SINGLE = Hand(Language.EN, marks=marks(Language.EN, "single"))
SINGLE_QUOTE = Hand(Language.EN, within=True, marks=marks(Language.EN, "single"))


def typed(text: str, hand: Hand, behind: str = "") -> str:
    """What stands there when `text` was typed key by key."""
    before = ""
    for char in text:
        before += char
        before = improved(before, behind, hand) or before
    return before


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ('"Wir starten", sagt sie.', "„Wir starten“, sagt sie."),
        ('Er sagte: "Das Wort "Cluster" passt."', "Er sagte: „Das Wort ‚Cluster‘ passt.“"),
        ("\"Das Wort 'Cluster' passt\"", "„Das Wort ‚Cluster‘ passt“"),
        ('("Ja")', "(„Ja“)"),
        ('"Ost-" und "Westteil"', "„Ost-“ und „Westteil“"),
        ('Anti-"Held"', "Anti-„Held“"),
        ("Wie geht's dir?", "Wie geht’s dir?"),
        ("'Wie geht's dir?'", "‚Wie geht’s dir?‘"),
        ("Hans' Auto", "Hans’ Auto"),
        ("'s ist so", "’s ist so"),
        ("die '90er Jahre", "die ’90er Jahre"),
        ('ein Monitor mit 24" und', 'ein Monitor mit 24" und'),
        ('die "Agenda 2030" gilt', "die „Agenda 2030“ gilt"),
        ("denken - regional", "denken – regional"),
        ("denken -- regional", "denken – regional"),
        ("denken--regional handeln", "denken – regional handeln"),
        ("2019 - die Wende", "2019 – die Wende"),
        ("5 - 3 ist 2", "5 - 3 ist 2"),
        ("- ein Punkt", "- ein Punkt"),
        ("der Ost-West-Handel", "der Ost-West-Handel"),
        ("Ein- und Ausgang", "Ein- und Ausgang"),
        ("--- ", "--- "),
        ("mit --option ja", "mit --option ja"),
        ("und so...", "und so…"),
        ("und ....", "und …."),
        ("z.B. und d.h. so", "z.B. und d.h. so"),
        ("https://a.example/it's--da... ja", "https://a.example/it's--da... ja"),
        ("siehe www.a.example/x'y-- ja", "siehe www.a.example/x'y-- ja"),
        ("o'neil@firma.de ja", "o’neil@firma.de ja"),
        ("x@o'neil.de ja", "x@o'neil.de ja"),
        ('siehe "www.firma.example" dort', "siehe „www.firma.example“ dort"),
        ("2' lang", "2' lang"),
        ('„Er sagte: "Ja"“', "„Er sagte: ‚Ja‘“"),
        ("Hotel: - ja", "Hotel: - ja"),
    ],
)
def test_german(keys: str, shown: str) -> None:
    assert typed(keys, DE) == shown


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ('"We start," she said.', "“We start,” she said."),
        ('"The word "cluster" fits."', "“The word ‘cluster’ fits.”"),
        ("\"It's the 'cluster' that isn't\"", "“It’s the ‘cluster’ that isn’t”"),
        ("don't, the boys' room", "don’t, the boys’ room"),
        ("the '90s were", "the ’90s were"),
        ("rock 'n' roll", "rock ’n’ roll"),
        ("'tis so", "’tis so"),
        ("'90 per cent'", "‘90 per cent’"),
        ('a 24" screen', 'a 24" screen'),
        ("a 6' wall", "a 6' wall"),
        ("in the 1990's we", "in the 1990’s we"),
        ("well - yes", "well – yes"),
        ("well--yes we", "well – yes we"),
        ("so...", "so…"),
        ("'Ja', 'no'", "‘Ja’, ‘no’"),
        ("\"'Yes' is what he said\"", "“‘Yes’ is what he said”"),
        ('"(really)"', "“(really)”"),
    ],
)
def test_english(keys: str, shown: str) -> None:
    assert typed(keys, EN) == shown


@pytest.mark.parametrize(
    ("keys", "hand", "shown"),
    [
        ('"Das Wort "Cluster" passt", sagt sie.', GUILLEMETS, "»Das Wort ›Cluster‹ passt«, sagt sie."),
        ("\"Das Wort 'Cluster' passt\"", GUILLEMETS, "»Das Wort ›Cluster‹ passt«"),
        ("'Wie geht's dir?', 's ist so", GUILLEMETS, "›Wie geht’s dir?‹, ’s ist so"),
        ('"Das Wort "Cluster" passt", sagt sie.', SWISS, "«Das Wort ‹Cluster› passt», sagt sie."),
        ("'Wie geht's dir?', Hans' Auto", SWISS, "‹Wie geht’s dir?›, Hans’ Auto"),
        ("'We don't,' she said.", SINGLE, "‘We don’t,’ she said."),
        ('"We don\'t," she said.', SINGLE, "‘We don’t,’ she said."),
        ("'The word \"cluster\" fits,' she said.", SINGLE, "‘The word “cluster” fits,’ she said."),
        ("rock 'n' roll of the '90s, the boys' room", SINGLE, "rock ’n’ roll of the ’90s, the boys’ room"),
        ('The word "cluster" fits', SINGLE_QUOTE, "The word “cluster” fits"),
    ],
)
def test_marks_are_those_of_the_house(keys: str, hand: Hand, shown: str) -> None:
    assert typed(keys, hand) == shown


def test_american_dashes_are_long() -> None:
    assert typed("well - yes--so it", AMERICAN) == "well — yes — so it"


@pytest.mark.parametrize(
    ("hand", "shown"),
    [(DE_QUOTE, "Das ‚neue „alte“ Labor‘ da"), (EN_QUOTE, "Das ‘neue “alte” Labor’ da")],
)
def test_marks_in_a_quote_without_outer_marks_are_the_inner_ones(hand: Hand, shown: str) -> None:
    assert typed('Das "neue "alte" Labor" da', hand) == shown


def test_a_mark_typed_before_a_word_opens_and_an_apostrophe_within_one_stays_one() -> None:
    assert improved('Das "', "Labor", DE) == "Das „"
    assert improved("‚geht'", "s", DE) == "‚geht’"


def test_what_the_writer_took_back_stays_as_typed() -> None:
    for kept in ('Er sagte "Ja', "a - b ", "und... so ", "geht's so ", "word--word next "):
        assert improved(kept, "", DE) in (None, kept)


def test_letters_and_nothing_are_never_a_reason() -> None:
    assert improved("", "", DE) is None
    assert improved("a--b", "", DE) is None


HANDS = st.sampled_from((DE, EN, AMERICAN, DE_QUOTE, EN_QUOTE, GUILLEMETS, SWISS, SINGLE, SINGLE_QUOTE))
TEXTS = st.text("ab1s \"'.-„“”‚‘’»«›‹–—(),@/:w\u00a0ß𝒜", max_size=24)


@given(TEXTS, TEXTS, HANDS)
def test_what_was_improved_needs_no_improvement(before: str, behind: str, hand: Hand) -> None:
    better = improved(before, behind, hand)
    assert better is None or improved(better, behind, hand) is None


@given(TEXTS, TEXTS, HANDS)
def test_letters_and_figures_never_change(before: str, behind: str, hand: Hand) -> None:
    better = improved(before, behind, hand)
    if better is not None:
        assert [c for c in better if c.isalnum()] == [c for c in before if c.isalnum()]


def test_a_very_long_line_is_read_in_passing() -> None:
    assert improved("„" * 100_000 + '"', "", DE)
    assert improved("www." * 50_000 + "'", "", DE) is None

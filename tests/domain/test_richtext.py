"""Rich text and its inline subset."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from editor.domain.bilingual import clean
from editor.domain.inline import from_inline, to_inline
from editor.domain.richtext import RichText, Span

words = st.text(max_size=40)
spans = st.builds(
    Span,
    words,
    st.booleans(),
    st.booleans(),
    st.sampled_from(["", "https://optik.example/?a=1&b=2", "mailto:a@b.example"]),
)
texts = st.lists(spans, max_size=6).map(RichText.of)


@given(texts)
def test_inline_subset_gives_back_the_text(text: RichText) -> None:
    assert from_inline(to_inline(text)) == text


@given(texts)
def test_canonical_form_is_stable(text: RichText) -> None:
    assert RichText.of(text.spans) == text


@given(texts, st.integers(0, 60))
def test_halves_have_the_characters_of_the_whole(text: RichText, at: int) -> None:
    first, second = text.split(at)
    assert first.plain + second.plain == text.plain


@given(st.text())
def test_any_markup_is_read_without_losing_a_word(markup: str) -> None:
    from_inline(markup)


def test_unknown_tags_are_text() -> None:
    text = from_inline("Was <script>alert(1)</script> heißt")
    assert text.plain == "Was <script>alert(1)</script> heißt"
    assert "&lt;script&gt;" in to_inline(text)


def test_links_that_run_programs_are_dropped() -> None:
    assert from_inline('<a href="javascript:alert(1)">hier</a>') == RichText.plain_text("hier")


def test_text_is_composed_and_free_of_control_characters() -> None:
    assert clean("Gießen\x00 im Ma\u0308rz\x1b") == "Gießen im März"


def test_line_ends_become_spaces_unless_lines_are_kept() -> None:
    assert clean("eins\r\nzwei") == "eins zwei"
    assert clean("eins\r\nzwei\u2028drei", lines=True) == "eins\nzwei\ndrei"


def test_lines_leave_out_blank_ones() -> None:
    text = RichText.plain_text("Kopf\n\n eins \nzwei")
    assert [line.plain for line in text.lines()] == ["Kopf", "eins", "zwei"]

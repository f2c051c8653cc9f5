"""What was written while the text changed elsewhere is there once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from editor.domain.rebasing import changed_part, rebased
from editor.domain.richtext import RichText

TEXTS = st.text("ab𝒜 ", max_size=8)


def merged(base: str, mine: str, theirs: str) -> str:
    return rebased(*(RichText.plain_text(text) for text in (base, mine, theirs)))[0].plain


def test_what_was_composed_goes_into_the_text_that_came() -> None:
    assert merged("Eins zwei", "Eins zweié", "Eins ") == "Eins é"
    assert merged("Eins", "Éins", "Eins zwei") == "Éins zwei"


def test_what_was_composed_stays_behind_a_change_before_it() -> None:
    assert merged("Eins zwei", "Eins zwei 你", "Null, Eins zwei") == "Null, Eins zwei 你"
    assert merged("Eins zwei drei", "Eins 你 drei", "Zwei drei") == "Zwei 你drei"
    assert merged("Eins alt zwei", "Eins alt 你zwei", "Eins neuer zwei") == "Eins neuer 你zwei"


def test_a_selection_that_was_overwritten_goes_where_it_still_is() -> None:
    assert merged("Eins zwei", "Eins 你", "Eins zwei drei") == "Eins 你 drei"


@given(TEXTS, TEXTS)
def test_one_change_alone_is_kept_as_it_is(base: str, other: str) -> None:
    assert merged(base, other, base) == other
    assert merged(base, base, other) == other


@given(TEXTS, TEXTS)
def test_only_the_changed_part_differs(before: str, after: str) -> None:
    start, end, after_end = changed_part(before, after)
    assert before[:start] + after[start:after_end] + before[end:] == after


@given(TEXTS, st.integers(0, 8), st.text("xyz", min_size=1, max_size=3), TEXTS)
def test_what_was_written_is_there_once(base: str, at: int, written: str, theirs: str) -> None:
    result = merged(base, base[:at] + written + base[at:], theirs)
    assert result.count(written) == 1
    assert result.replace(written, "") == theirs

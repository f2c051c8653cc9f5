"""Words and characters."""

from __future__ import annotations

from editor.domain.bilingual import Language
from editor.domain.blocks import Block, Kind, Photo
from editor.domain.counting import Count, count_release, count_text
from editor.domain.passage import passage
from editor.domain.release import Release


def test_no_break_space_counts_and_line_ends_do_not() -> None:
    assert count_text("am 21.\u00a0Februar\nHeute") == Count(4, 19)


def test_hyphenated_words_and_numbers_are_one_word() -> None:
    assert count_text("Know-how für 1.500 Betriebe").words == 4


def test_captions_and_kicker_do_not_count() -> None:
    release = Release(
        blocks=(
            Block(kind=Kind.KICKER, text=passage("Kooperation")),
            Block(kind=Kind.PARAGRAPH, text=passage("Das Labor")),
            Photo(text=passage("Ein Bild")),
        )
    )
    assert count_release(release, Language.DE) == Count(2, 9)

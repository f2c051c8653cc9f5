"""The front page of a press kit in the words of one language."""

from __future__ import annotations

import pytest

from editor.compose.composing import compose
from editor.compose.formats import Format
from editor.compose.house import AMERICAN, STANDARD, House
from editor.compose.press_kit import KitFile, KitPage, kit_page
from editor.domain.bilingual import Language
from tests.compose.example import NOW, SHORT

DE, EN = Language


def page(language: Language, house: House, *documents: KitFile) -> KitPage:
    return kit_page(compose(SHORT, language, house, NOW), house, documents, ())


@pytest.mark.parametrize(
    ("house", "day"),
    [(STANDARD, "Gießen, 18. Februar 2027"), (House(dateline="text"), "18. Februar 2027")],
)
def test_the_page_has_the_date_be_it_printed_before_the_text(house: House, day: str) -> None:
    assert page(DE, house).date_line.replace("\u00a0", " ") == day


def test_sizes_are_told_in_the_way_of_the_language() -> None:
    files = [KitFile("a.docx", size, Format.DOCX) for size in (12, 84_400, 3_240_000)]
    assert [link.size.replace("\u00a0", " ") for link in page(DE, STANDARD, *files).documents] == [
        "1 kB",
        "84 kB",
        "3,2 MB",
    ]
    assert page(EN, AMERICAN, *files).documents[2].size == "3.2\u00a0MB"

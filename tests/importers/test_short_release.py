"""A release of short paragraphs: what is a sentence is no subheadline."""

from __future__ import annotations

from editor.domain.bilingual import Language
from editor.domain.blocks import Kind, Quote
from editor.importers.reading import read_text

SHORT = """New lab opens in Marburg

The lab opened today. It cost €2 million.

"We are delighted," said Mayor Anna Miller.

Another paragraph follows here.
"""


def test_short_paragraphs_stay_paragraphs() -> None:
    release = read_text(SHORT, Language.EN)
    kinds = [block.kind for block in release.blocks]
    assert kinds == [Kind.HEADLINE, Kind.PARAGRAPH, Kind.QUOTE, Kind.PARAGRAPH]
    quote = release.blocks[2]
    assert isinstance(quote, Quote)
    assert quote.speaker.name == "Anna Miller"


def test_a_line_without_a_stop_below_the_headline_is_the_subheadline() -> None:
    release = read_text(SHORT.replace("Marburg\n", "Marburg\n\nRegion pools its equipment\n", 1), Language.EN)
    subheadline = release.first(Kind.SUBHEADLINE)
    assert subheadline
    assert subheadline.text.en.plain == "Region pools its equipment"

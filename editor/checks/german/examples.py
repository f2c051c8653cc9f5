"""Small releases for the examples of rules that look at a whole German text."""

from __future__ import annotations

from collections.abc import Callable

from editor.domain.blocks import Block, Kind
from editor.domain.passage import Passage
from editor.domain.release import Release
from editor.domain.richtext import RichText


def german(*paragraphs: str) -> Callable[[], Release]:
    """Makes a release of German paragraphs."""
    return lambda: Release(
        blocks=tuple(
            Block(id=f"text{index}", kind=Kind.PARAGRAPH, text=Passage(de=RichText.plain_text(paragraph)))
            for index, paragraph in enumerate(paragraphs)
        )
    )

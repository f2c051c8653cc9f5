"""Rows in use: what changed, a quote, a photo, the bar for finding."""

from __future__ import annotations

from editor.domain.bilingual import Language
from editor.domain.blocks import Kind
from tests.screenshots.studio import Studio, topic


@topic("rows")
def rows(studio: Studio) -> None:
    studio.enter(Kind.LEAD, Language.EN)
    studio.take("difference")
    studio.enter(Kind.QUOTE)
    studio.take("quote")
    studio.enter(Kind.PHOTO)
    studio.take("photo")


@topic("find")
def find(studio: Studio) -> None:
    studio.window.editor.open_find(replacing=True)
    studio.take("find")

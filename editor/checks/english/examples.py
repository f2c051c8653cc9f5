"""Releases that examples of the English rules are about."""

from __future__ import annotations

from editor.domain.bilingual import Language
from editor.domain.blocks import Block, Kind
from editor.domain.passage import Passage
from editor.domain.release import Release
from editor.domain.richtext import RichText


def crossheads(*headings: str) -> Release:
    """A release with these crossheads."""
    return Release(lead=Language.EN, blocks=tuple(_block(Kind.CROSSHEAD, heading) for heading in headings))


def _block(kind: Kind, text: str) -> Block:
    return Block(kind=kind, text=Passage().with_text(Language.EN, RichText.plain_text(text)))

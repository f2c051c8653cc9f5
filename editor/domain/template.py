"""A template: how a release of a kind is built, with hints in square brackets where something is to be written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from editor.domain.bilingual import NOTHING, Bilingual, Language
from editor.domain.blocks import Block, Photo, new_id
from editor.domain.release import Release, Sent, Status

_HINT = re.compile(r"\[(?=[^\[\]]*\w)[^\[\]]*[?…]\]")
"""`[Wer?]`, `[Ausbildung …]`: what a template leaves open; `[…]` alone is an omission in a quote."""


@dataclass(frozen=True, slots=True)
class Template:
    """A release to begin with; `id` is empty for those that come with the program."""

    id: str
    name: Bilingual
    release: Release

    @property
    def is_own(self) -> bool:
        return bool(self.id)


def has_hint(block: Block, language: Language) -> bool:
    """Whether a text that is meant for the language still waits to be written."""
    return block.meant_for(language) and any(True for _ in hints_in(block, language))


def hints_in(block: Block, language: Language) -> Iterator[str]:
    """The hints that still stand in a block."""
    for passage in block.passages():
        yield from _HINT.findall(passage[language].plain)


def template_of(release: Release) -> Release:
    """What of a release is kept as a template: its rows and what is always said, nothing of this one day."""
    return replace(
        release,
        id="",
        number="",
        stage=Status.DRAFT,
        sent=Sent(),
        date=None,
        embargo=None,
        event=None,
        note="",
        attachments=(),
        approvals=(),
        replaces="",
        web=NOTHING,
        unplaced=(),
        ignored=(),
        blocks=tuple(_without_picture(block) for block in release.blocks),
    )


def _without_picture(block: Block) -> Block:
    """A photo is of its day: the row stays, its picture and who is in it do not."""
    if not isinstance(block, Photo):
        return block
    return replace(block, file="", alt=NOTHING, persons=(), licence_end=None)


def with_new_ids(release: Release) -> Release:
    """The same release under ids of its own."""
    return replace(release, id=new_id(), blocks=tuple(replace(block, id=new_id()) for block in release.blocks))

"""Edits of what a release says: the texts of its blocks, who leads, what is settled.

Every edit is a pure function from a release to a release; one that changes nothing returns the release
it was given. Which blocks there are is changed in `arranging`, what kind they are in `reshaping`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Block, Quote
from editor.domain.release import Release
from editor.domain.richtext import RichText

Edit = Callable[[Release], Release]


def set_block(release: Release, block: Block) -> Release:
    """The release with the block of the same id replaced by `block`."""
    index = release.index(block.id)
    if release.blocks[index] is block or release.blocks[index] == block:
        return release
    return replace(release, blocks=(*release.blocks[:index], block, *release.blocks[index + 1 :]))


def set_text(release: Release, block_id: str, language: Language, text: RichText, part: str = "text") -> Release:
    """`part` names the passage: `text`, or `text2` for the second part of an interrupted quote."""
    block = release.block(block_id)
    if part == "text2" and isinstance(block, Quote):
        return set_block(release, replace(block, text2=block.text2.with_text(language, text)))
    return set_block(release, block.with_text(language, text))


def settle(release: Release, block_id: str) -> Release:
    """Declares the following side of a block in line with its leading side ("still right")."""
    block = release.block(block_id)
    leading = block.leading(release.lead)
    return set_block(release, block.map_passages(lambda passage: passage.settled(leading)))


def switch_lead(release: Release, lead: Language) -> Release:
    """Lets `lead` lead; what was current stays current, and quotes keep their original language."""
    if lead is release.lead:
        return release
    return replace(release, lead=lead, blocks=tuple(_led_by(block, lead) for block in release.blocks))


def _led_by(block: Block, lead: Language) -> Block:
    if block.leading(lead) is not lead or block.leading(lead.other) is lead:
        return block
    return block.map_passages(lambda passage: passage.with_leading(lead))


def set_only(release: Release, block_id: str, only: Language | None) -> Release:
    """Means a block for one language alone, or (None) for both."""
    return set_block(release, replace(release.block(block_id), only=only))


def copy_source(release: Release, block_id: str) -> Release:
    """Copies the leading text of each passage to its following side, as a start for translating."""
    block = release.block(block_id)
    leading = block.leading(release.lead)
    return set_block(release, block.map_passages(lambda p: p.with_text(leading.other, p[leading]).settled(leading)))


def proposed_source(release: Release) -> Bilingual:
    """The source line that the issuers suggest: "A und B" / "A and B"."""
    return Bilingual(
        _enumerated([issuer.name.either(Language.DE) for issuer in release.issuers], "und"),
        _enumerated([issuer.name.either(Language.EN) for issuer in release.issuers], "and"),
    )


def _enumerated(names: list[str], conjunction: str) -> str:
    named = [name for name in names if name]
    if len(named) < 2:
        return "".join(named)
    return f"{', '.join(named[:-1])} {conjunction} {named[-1]}"

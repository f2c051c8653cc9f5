"""Two releases of one language each become one release in both: block by block, in order, by kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import Field, fields, is_dataclass, replace
from difflib import SequenceMatcher
from typing import Any

from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import HEAD_KINDS, Block, Kind, Position, Quote
from editor.domain.passage import BLANK, Passage
from editor.domain.people import Contact, PersonShown
from editor.domain.release import Release
from editor.domain.reshaping import glued

_KEPT = frozenset({"id", "kind", "only", "lead", "stage", "sent", "replaces", "blocks", "note", "unplaced", "ignored"})
"""Fields in which the first release is not changed by the second, or that are brought together by hand."""


def paired(release: Release, other: Release) -> Release:
    """`release` with the texts of `other`, which is led by the other language.

    Blocks are paired in order where their kinds match; a block that finds no partner keeps its place
    and lacks a language, so no text of either is lost. Facts that only `other` has are taken over.
    """
    language = other.lead
    merged: Release = _merged(release, other, language)
    return replace(
        merged,
        blocks=tuple(_blocks(release.blocks, other.blocks, language)),
        note="\n".join(note for note in (release.note, other.note) if note),
        unplaced=(*release.unplaced, *other.unplaced),
    )


def _blocks(blocks: Sequence[Block], others: Sequence[Block], language: Language) -> Iterator[Block]:
    """The blocks of both in order: pairs where the kinds run alike, the rest between them."""
    heads = {block.kind for block in blocks} & set(HEAD_KINDS)
    matcher = SequenceMatcher(None, [b.kind for b in blocks], [b.kind for b in others], autojunk=False)
    at = other_at = 0
    for start, other_start, size in matcher.get_matching_blocks():
        yield from blocks[at:start]
        yield from (_beside(other, heads) for other in others[other_at:other_start])
        at, other_at = start + size, other_start + size
        pairs = zip(blocks[start:at], others[other_start:other_at], strict=True)
        yield from (_pair(block, other, language) for block, other in pairs)


def _beside(other: Block, heads: set[Kind]) -> Block:
    """A block without a partner; one whose place in the head is taken becomes a paragraph."""
    return replace(other, kind=Kind.PARAGRAPH) if other.kind in heads else other


def _pair(block: Block, other: Block, language: Language) -> Block:
    if isinstance(block, Quote) and isinstance(other, Quote) and block.position is not Position.BETWEEN:
        other = _uninterrupted(other, language)
    pair: Block = _merged(block, other, language)
    if isinstance(pair, Quote):
        pair = replace(pair, original_language=pair.original_language or language.other)
    return pair.map_passages(lambda passage: passage.settled(language.other))


def _uninterrupted(quote: Quote, language: Language) -> Quote:
    if quote.position is not Position.BETWEEN:
        return quote
    whole = BLANK.with_text(language, glued(quote.text[language], quote.text2[language]))
    return replace(quote, text=whole, text2=BLANK, position=Position.AFTER)


def _merged(value: Any, other: Any, language: Language) -> Any:
    """`value` with what only `other` says; texts of `language` are those of `other`."""
    if isinstance(value, Bilingual | Passage):
        return value.with_text(language, other[language]) if other[language] else value
    if isinstance(value, tuple):
        return tuple(_merged_items(value, other, language))
    if is_dataclass(value) and not isinstance(value, type) and type(value) is type(other):
        return replace(value, **{f.name: _merged_field(f, value, other, language) for f in _open_fields(value)})
    return other if value in ("", None) else value


def _open_fields(value: Any) -> list[Field[Any]]:
    return [each for each in fields(value) if each.name not in _KEPT]


def _merged_field(field: Field[Any], value: Any, other: Any, language: Language) -> Any:
    return _merged(getattr(value, field.name), getattr(other, field.name), language)


def _merged_items(items: tuple[Any, ...], others: tuple[Any, ...], language: Language) -> Iterator[Any]:
    """People are matched by their names, other items by their order; what is left over follows."""
    if items and isinstance(items[0], str):
        yield from items
        return
    left = list(others)
    for item in items:
        match = next((each for each in left if _name(each) == _name(item)), None)
        if match is None:
            yield item
        else:
            left.remove(match)
            yield _merged(item, match, language)
    yield from left


def _name(item: object) -> str:
    """What two items must have in common to be the same person; nothing for items that are no people."""
    if isinstance(item, PersonShown):
        return item.person.name
    return item.name if isinstance(item, Contact) else ""

"""Hypothesis strategies for releases that were written on by the edits of the editor.

Every text has words of its own (`w1 w2.`), so that a word that is lost or doubled is told from any other.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import NamedTuple

from hypothesis import strategies as st

from editor.domain.arranging import insert_block, move_block, new_block, remove_block
from editor.domain.bilingual import LANGUAGES, Bilingual, Language
from editor.domain.blocks import Block, Kind
from editor.domain.edits import set_only, set_text, settle, switch_lead
from editor.domain.facts import Embargo
from editor.domain.passage import Passage, passage
from editor.domain.people import Issuer
from editor.domain.release import Release, Status
from editor.domain.reshaping import change_kind, merge_with_previous, split_block
from editor.domain.richtext import RichText

Edit = tuple[str, int, Language]


class Step(NamedTuple):
    """An edit: the word that it writes, where, and in which language."""

    word: str
    place: int
    language: Language


_KINDS = (Kind.PARAGRAPH, Kind.QUOTE, Kind.PHOTO, Kind.BULLETS, Kind.CROSSHEAD)


def _text(name: str) -> Passage:
    return passage(*(f"{name}{each}1 {name}{each}2. {name}{each}3 {name}{each}4." for each in LANGUAGES))


def _release(kinds: list[Kind]) -> Release:
    rows = [(Kind.HEADLINE, "h"), (Kind.LEAD, "l"), *((kind, f"r{index}") for index, kind in enumerate(kinds))]
    return Release(id="r", blocks=tuple(replace(new_block(kind, text=_text(key)), id=key) for kind, key in rows))


def written() -> st.SearchStrategy[Release]:
    """Headline, lead and up to four rows."""
    return st.lists(st.sampled_from(_KINDS), max_size=4).map(_release)


def edited(release: Release, mark: str, without: tuple[str, ...] = ()) -> st.SearchStrategy[Release]:
    """The release after up to four edits; what they write bears `mark`."""
    names = sorted({*_EDITS, *_FACTS} - {*without})
    edits = st.tuples(st.sampled_from(names), st.integers(0, 6), st.sampled_from(Language))
    return st.lists(edits, min_size=1, max_size=4).map(lambda several: _after(release, several, mark))


def _after(release: Release, several: list[Edit], mark: str) -> Release:
    for number, (name, place, language) in enumerate(several):
        step = Step(f"{mark}{number}", place, language)
        if name in _FACTS:
            release = _FACTS[name](release, step)
        elif release.blocks:
            release = _EDITS[name](release, release.blocks[place % len(release.blocks)], step)
    return release


def _write(release: Release, block: Block, edit: Step) -> Release:
    old = block.text[edit.language].plain
    if not block.meant_for(edit.language):
        return release
    new = f"{edit.word}a {edit.word}b."
    text = (new, f"{old} {new}", f"{new} {old}")[edit.place % 3]
    return set_text(release, block.id, edit.language, RichText.plain_text(text))


def _cut(release: Release, block: Block, edit: Step) -> Release:
    """Enter behind the first sentence, in the other language as well where it has two."""
    ends = {each: block.text[each].plain.find(". ") + 2 for each in LANGUAGES}
    at, other = ends[edit.language], ends[edit.language.other]
    if at < 2:
        return release
    return split_block(release, block.id, edit.language, at, other if other >= 2 else None, new=edit.word)


def _add(release: Release, block: Block, edit: Step) -> Release:
    made = replace(new_block(Kind.PARAGRAPH, text=_text(edit.word)), id=edit.word)
    return insert_block(release, made, after=block.id)


_EDITS: dict[str, Callable[[Release, Block, Step], Release]] = {
    "write": _write,
    "cut": _cut,
    "add": _add,
    "join": lambda r, block, _: merge_with_previous(r, block.id),
    "move": lambda r, block, edit: move_block(r, block.id, edit.place * 5 % 7),
    "remove": lambda r, block, _: remove_block(r, block.id),
    "only": lambda r, block, edit: set_only(r, block.id, None if block.only else edit.language),
    "kind": lambda r, block, edit: change_kind(r, block.id, _KINDS[edit.place % len(_KINDS)]),
    "settle": lambda r, block, _: settle(r, block.id),
}

_FACTS: dict[str, Callable[[Release, Step], Release]] = {
    "lead": lambda r, edit: switch_lead(r, edit.language),
    "place": lambda r, edit: replace(r, place=r.place.with_text(edit.language, edit.word)),
    "issuer": lambda r, edit: replace(r, issuers=(*r.issuers, Issuer(Bilingual.same(edit.word)))),
    "embargo": lambda r, edit: replace(r, embargo=Embargo(datetime(2027, 2, 1 + edit.place, 9, tzinfo=UTC))),
    "date": lambda r, edit: replace(r, date=date(2027, 2, 1 + edit.place)),
    "note": lambda r, edit: replace(r, note=f"{r.note} {edit.word}".strip()),
    "sent": lambda r, edit: replace(
        r, stage=Status.APPROVED, sent=r.sent.with_time(edit.language, datetime(2027, 2, 1, tzinfo=UTC))
    ),
}

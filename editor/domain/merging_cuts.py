"""Rows that one side cut in two or joined: where the row is decided for the other side, its other half goes along."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from editor.domain.bilingual import LANGUAGES
from editor.domain.blocks import Block
from editor.domain.passage import Passage, wording
from editor.domain.release import Release
from editor.domain.reshaping import glued
from editor.domain.richtext import RichText

MOST = 20_000
"""Pairs of rows that are looked at: with more, one state was not made of the other."""


@dataclass(frozen=True, slots=True)
class Cut:
    """The row `row` lost its end to `part`, or, where it `is_join`, took `part` in, which is gone."""

    row: str
    part: str
    is_join: bool


def cuts_between(base: Release, side: Release) -> tuple[Cut, ...]:
    """Where `side` cut or joined rows of `base`."""
    before, after = ({block.id: block for block in release.blocks} for release in (base, side))
    changed = [key for key in before if key in after and before[key].text != after[key].text]
    gone = [block for key, block in before.items() if key not in after]
    new = [block for key, block in after.items() if key not in before]
    if len(changed) * (len(gone) + len(new)) > MOST:
        return ()
    joins = (Cut(key, b.id, True) for key in changed for b in gone if _went(b.text, before[key].text, after[key].text))
    splits = (Cut(key, b.id, False) for key in changed for b in new if _went(b.text, after[key].text, before[key].text))
    return (*joins, *splits)


def _went(part: Passage, without: Passage, within: Passage) -> bool:
    """Whether all that `part` says stands in one text and not in the other."""
    said = [(wording(part[each].plain), each) for each in LANGUAGES if not part[each].is_blank]
    return bool(said) and all(
        text in wording(within[each].plain) and text not in wording(without[each].plain) for text, each in said
    )


def without_cuts(base: Release, side: Release, cuts: Iterable[Cut]) -> Release:
    """`side` with these rows whole again: what was joined is there as before, what was cut off is back in its row."""
    for cut in cuts:
        part, row = (base if cut.is_join else side).block(cut.part).text, side.block(cut.row)
        back = replace(row, text=_back(base.block(cut.row).text, row.text, part, is_join=cut.is_join))
        rows = [back if block.id == row.id else block for block in side.blocks if block.id != cut.part]
        if cut.is_join:
            rows.insert(_place(base, rows, cut.part), base.block(cut.part))
        side = replace(side, blocks=tuple(rows))
    return side


def _back(before: Passage, after: Passage, part: Passage, *, is_join: bool) -> Passage:
    """The row without what was joined, or with what was cut off; whatever else happened to it stays."""
    made = after
    for each in LANGUAGES:
        whole = _without(after[each], part[each]) if is_join else glued(after[each], part[each])
        is_as_before = "".join(whole.plain.split()) == "".join(before[each].plain.split())
        made = made.with_text(each, before[each] if is_as_before else whole)
    return replace(made, basis=before.basis)


def _without(text: RichText, part: RichText) -> RichText:
    at = text.plain.find(part.plain)
    if not part or at < 0:
        return text
    end = at + len(part.plain)
    end += text.plain[end : end + 1] == " "
    return text.slice(0, at) + text.slice(end, len(text.plain))


def _place(base: Release, rows: list[Block], key: str) -> int:
    """Behind the row that it stood behind."""
    places = {block.id: index + 1 for index, block in enumerate(rows)}
    above = (places[block.id] for block in reversed(base.blocks[: base.index(key)]) if block.id in places)
    return next(above, 0)

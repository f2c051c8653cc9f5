"""Two changes of one text that were made at the same time: the second is made again on what the first left."""

from __future__ import annotations

from editor.domain.richtext import RichText


def changed_part(before: str, after: str) -> tuple[int, int, int]:
    """Where `after` differs from `before`: the start, and the ends in `before` and in `after`."""
    shorter = min(len(before), len(after))
    start = 0
    while start < shorter and before[start] == after[start]:
        start += 1
    end = 0
    while end < shorter - start and before[-1 - end] == after[-1 - end]:
        end += 1
    return start, len(before) - end, len(after) - end


def rebased(base: RichText, mine: RichText, theirs: RichText) -> tuple[RichText, int, int]:
    """`theirs` with what `mine` changed in `base`, and where that change begins and ends in it.

    What both took out is gone; what `mine` wrote is there once, whatever became of its surroundings, and
    behind what `theirs` changed before it.
    """
    start, end, mine_end = changed_part(base.plain, mine.plain)
    their_start, their_end, _ = changed_part(base.plain, theirs.plain)
    is_behind = their_end < start or their_start < their_end == start  # of two insertions at one place `mine` is first
    shift = len(theirs) - len(base) if is_behind else 0
    written, at = mine.slice(start, mine_end), min(start + shift, len(theirs))
    gone = end - start if theirs.plain[at : at + end - start] == base.plain[start:end] else 0
    made = theirs.slice(0, at) + written + theirs.slice(at + gone)
    return made, at, at + len(written)

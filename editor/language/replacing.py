"""Replacing what a search found: formatting is kept, approved quotes and sent languages are left alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from editor.domain.approving import Subject, block_stands
from editor.domain.bilingual import Language
from editor.domain.blocks import Quote
from editor.domain.passage import Passage, State
from editor.domain.release import Release
from editor.domain.richtext import RichText, Span
from editor.domain.status import guard
from editor.domain.texts import Text, texts_of
from editor.errors import LockedError
from editor.language.expressions import Hit, SearchRefused
from editor.language.searching import Match, Search

_REFERENCE = re.compile(
    r"\\g<(?P<g>\w+)>|\\(?P<b>\d{1,2})|\$\{(?P<c>\w+)\}|\$(?P<d>\d{1,2})|\\(?P<e>[\\$n])|(?P<f>\$\$)"
)


@dataclass(frozen=True, slots=True)
class Replaced:
    """The release afterwards, how many matches were replaced, and how many were left alone."""

    release: Release
    count: int
    left: int


Expand = Callable[[str, Hit], str]
"""What stands in the place of a hit in a text."""


def replacement(search: Search, template: str) -> Expand:
    """`template` for each hit, in a regular expression with its groups filled in.

    Raises SearchRefused where it names a group that the expression does not have.
    """
    if not search.query.regular:
        return lambda _, __: template
    for reference in _REFERENCE.finditer(template):
        _check(_group(reference), search)

    def expand(text: str, hit: Hit) -> str:
        return _REFERENCE.sub(lambda reference: _filled(reference, search, text, hit), template)

    return expand


def _group(reference: re.Match[str]) -> str:
    return reference["g"] or reference["b"] or reference["c"] or reference["d"] or ""


def _check(group: str, search: Search) -> None:
    known = int(group) <= search.groups if group.isdecimal() else not group or group in search.names
    if not known:
        raise SearchRefused("The replacement names a group {group} that the search text does not have.", group=group)


def _filled(reference: re.Match[str], search: Search, text: str, hit: Hit) -> str:
    if group := _group(reference):
        start, end = hit[int(group) if group.isdecimal() else search.names[group]]
        return text[start:end] if start >= 0 else ""
    return "\n" if reference["e"] == "n" else reference["e"] or "$"


def replace_all(release: Release, search: Search, template: str) -> Replaced:
    """Replaces every match: one edit.

    A translation that was current stays so where both sides of it changed.
    """
    return _replace(release, search, template)


def replace_match(release: Release, search: Search, template: str, wanted: Match) -> Replaced:
    """Replaces one match, if it still stands where it was found."""
    return _replace(release, search, template, wanted)


def _replace(release: Release, search: Search, template: str, only: Match | None = None) -> Replaced:
    expand = replacement(search, template)
    present, count, left = release, 0, 0
    for text in texts_of(release, search.query.languages):
        if only and only.spot != text.spot:
            continue
        chosen = [hit for hit in search.hits(text.text.plain) if not only or hit[0] == only.place]
        changed = _written(present, text, _replaced(text.text, chosen, expand)) if chosen else present
        if changed is None:
            left += len(chosen)
        else:
            present, count = changed, count + len(chosen)
    return Replaced(_settled(release, present), count, left)


def _written(release: Release, text: Text, new: RichText) -> Release | None:
    """The release with `new` in the place of a text, or None where that may not be touched."""
    if new == text.text:
        return release
    changed = text.write(release, new)
    if _voids(release, changed, text.spot.block):
        return None
    try:
        guard(release, changed)
    except LockedError:
        return None
    return changed


def _voids(before: Release, after: Release, block_id: str) -> bool:
    """Whether a quote or photo would lose somebody's yes."""
    if not before.approvals or not block_id:
        return False
    return not _approved(before, block_id) <= _approved(after, block_id)


def _approved(release: Release, block_id: str) -> set[Subject]:
    return {stand.subject for stand in block_stands(release.block(block_id), release) if stand.valid}


def _replaced(text: RichText, hits: list[Hit], expand: Expand) -> RichText:
    """The text with its hits replaced, each in the format of its first character."""
    spans: list[Span] = []
    plain, done = text.plain, 0
    for hit in hits:
        start, end = hit[0]
        spans += text.slice(done, start).spans
        look = text.slice(start, start + 1).spans[0]
        spans.append(replace(look, text=expand(plain, hit)))
        done = end
    return RichText.of((*spans, *text.slice(done).spans))


def _settled(before: Release, after: Release) -> Release:
    if before.blocks is after.blocks:
        return after
    known = {block.id: block for block in before.blocks}
    blocks = []
    for block in after.blocks:
        old, leading = known[block.id], block.leading(after.lead)
        if old is not block:
            block = replace(block, text=_kept_current(old.text, block.text, leading))
            if isinstance(block, Quote) and isinstance(old, Quote):
                block = replace(block, text2=_kept_current(old.text2, block.text2, leading))
        blocks.append(block)
    return replace(after, blocks=tuple(blocks))


def _kept_current(before: Passage, after: Passage, leading: Language) -> Passage:
    """What was in line stays so where the same was replaced on both sides."""
    both = before.de is not after.de and before.en is not after.en
    in_line = before.basis is not None and before.state(leading) is State.CURRENT
    return after.settled(leading) if both and in_line else after

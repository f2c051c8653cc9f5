"""Fixes: the text of a finding replaced, with translations that stay current and approvals that stay given.

What was typography before an approval is typography after it; and a fix of the leading text that changes no
word outdates no translation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from editor.checks.finding import Finding, Place, Report
from editor.checks.style import USUAL, Moment, Style
from editor.checks.texts import texts_checked
from editor.domain.approving import approved_wording, digest, subject_of
from editor.domain.bilingual import Language
from editor.domain.blocks import Block
from editor.domain.edits import set_block
from editor.domain.facts import Approval
from editor.domain.passage import Passage, State
from editor.domain.release import Release
from editor.domain.richtext import RichText, Span

_ROUNDS = 6
"""A fix may make room for another one; more rounds than that would be a fault of the rules."""

Check = Callable[[Release, Style, Moment | None], Report]


def fixed(release: Release, finding: Finding) -> Release:
    """The release with the fix of one finding; as it is if its text has changed since, or there is no fix."""
    return fix_all(release, (finding,))


def fix_all(release: Release, findings: Iterable[Finding]) -> Release:
    """The release with the fixes of several findings, from the last to the first; of two that overlap the first."""
    wanted = [(finding.place, finding.fix) for finding in findings if finding.place and finding.fix is not None]
    after = release
    for part in dict.fromkeys(_part(place) for place, _ in wanted):
        changes = [(place, fix) for place, fix in wanted if _part(place) == part]
        after = _with_changes(after, changes)
    return _settled(release, after)


def fix_safe(release: Release, check: Check, style: Style = USUAL, moment: Moment | None = None) -> tuple[Release, int]:
    """The release with everything mended that may be without asking, and how much that was.

    Repeated until nothing is left, as one fix may bring another to light. A language that was sent stays as it is.
    """
    count = 0
    for _ in range(_ROUNDS):
        safe = [each for each in check(release, style, moment).safe if not is_sent(release, each.place)]
        after = fix_all(release, safe)
        if after is release:
            break
        after = _still_approved(release, after)
        release, count = after, count + len(safe)
    return release, count


def is_sent(release: Release, place: Place | None) -> bool:
    """Whether a place can only be read, as its language went out; what both share went out with the first."""
    if place is None:
        return False
    return bool(release.sent[place.language]) if place.language else bool(release.sent.languages)


def _part(place: Place) -> tuple[str, str, Language | None]:
    return place.block, place.part, place.language


def _with_changes(release: Release, changes: list[tuple[Place, str]]) -> Release:
    """Changes of one text."""
    wanted = _part(changes[0][0])
    for checked in texts_checked(release):
        spot = checked.spot
        if (spot.block, spot.part, spot.language) == wanted:
            new = with_replaced(checked.text.text, changes)
            return release if new is checked.text.text else checked.text.write(release, new)
    return release


def with_replaced(text: RichText, changes: Iterable[tuple[Place, str]]) -> RichText:
    """`text` with stretches replaced, each in the format of its first character; stale ones are left out."""
    behind, ordered = len(text) + 1, sorted(changes, key=lambda each: (each[0].start, each[0].end), reverse=True)
    for place, new in ordered:
        if place.end > behind or text.plain[place.start : place.end] != place.text:
            continue
        text = text.slice(0, place.start) + RichText.of([_formatted(text, place, new)]) + text.slice(place.end)
        behind = place.start
    return text


def _formatted(text: RichText, place: Place, new: str) -> Span:
    """The new characters in the format of what they replace, or of what stands before them."""
    at = place.start if place.end > place.start else max(place.start - 1, 0)
    like = text.slice(at, at + 1).spans
    return replace(like[0], text=new) if like else Span(new)


# -- what stays as it was


def _settled(before: Release, after: Release) -> Release:
    """Translations that were current stay so, and approvals hold, where no word was changed."""
    if after is before:
        return before
    old = {block.id: block for block in before.blocks}
    for block in after.blocks:
        if block is not old[block.id]:
            after = set_block(after, _kept_current(old[block.id], block, block.leading(after.lead)))
    return after


def _kept_current(before: Block, after: Block, leading: Language) -> Block:
    former = iter(before.passages())
    return after.map_passages(lambda passage: _kept(next(former, passage), passage, leading))


def _kept(before: Passage, after: Passage, leading: Language) -> Passage:
    was_current = before.state(leading) is State.CURRENT and after.state(leading) is State.OUTDATED
    same = approved_wording(before[leading].plain) == approved_wording(after[leading].plain)
    return after.settled(leading) if was_current and same else after


def _still_approved(before: Release, after: Release) -> Release:
    """Safe fixes leave the wording, so whoever approved it has approved what it looks like now."""
    kept = tuple(_renewed(approval, before, after) for approval in after.approvals)
    return after if kept == after.approvals else replace(after, approvals=kept)


def _renewed(approval: Approval, before: Release, after: Release) -> Approval:
    subject = subject_of(approval)
    if approval.digest != digest(before, subject):
        return approval
    return replace(approval, digest=digest(after, subject))

"""What the archive does with a file that comes in, and how a merge gets into the history."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from editor.domain.draft import Draft
from editor.domain.release import Release

if TYPE_CHECKING:
    from editor.store.archive import Archive
    from editor.workflow.handover import Received


def taken_in(archive: Archive, file: Path) -> tuple[Received, bool]:
    """What a file holds; a new release is kept, one in the bin comes back, which is said."""
    from editor.workflow.handover import keep_new, receive

    received = receive(archive, file)
    release_id = received.handover.release.id
    if received.is_new:
        keep_new(archive, received)
    was_in_bin = not received.is_new and archive.is_in_bin(release_id)
    if was_in_bin:
        archive.undelete(release_id)
    return received, was_in_bin


def apply_merge(draft: Draft, before: Release, after: Release) -> None:
    """One step of the history; approvals are records, which no undo takes back."""
    draft.end_typing()
    draft.apply(lambda release: replace(after, approvals=release.approvals) if after != before else release)
    if after.approvals != before.approvals:
        draft.record(lambda release: replace(release, approvals=after.approvals))

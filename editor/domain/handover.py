"""The hand-over: one release as it goes to a colleague, and which states of it both have seen."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from editor.domain.blocks import Photo
from editor.domain.document import to_json
from editor.domain.release import Release, Sent, Status

FORMAT = "zweispalter-handover/1"
SUFFIX = ".zweispalter"

LABEL, RELEASE, BASE, PHOTOS = "handover.json", "release.json", "base.json", "media/"
"""The members of the file: what it is, the release, the state before it that was handed over, and the photos."""

STATES = 50
"""How many earlier states are named in a file."""


@dataclass(frozen=True, slots=True)
class Handover:
    """A release on its way: handed over at `at` by somebody (empty where no name was given).

    `base` is the state that was handed over before, `states` are the digests of all those states, newest
    first. Without `has_note` the internal note stayed where it was written.
    """

    release: Release
    at: datetime
    by: str = ""
    has_note: bool = True
    base: Release | None = None
    states: tuple[str, ...] = ()


def handover_of(
    release: Release, earlier: Sequence[Release], at: datetime, *, by: str = "", with_note: bool = False
) -> Handover:
    """The release as it goes out; `earlier` are the states that went to and fro before, newest first."""

    def outgoing(state: Release) -> Release:
        return state if with_note else replace(state, note="")

    base = outgoing(earlier[0]) if earlier else None
    states = tuple(dict.fromkeys(map(state_digest, earlier)))[:STATES]
    return Handover(outgoing(release), at, by.strip(), with_note, base, states)


def state_digest(release: Release) -> str:
    """By which two archives know the same state: what is written, whatever was decided or noted about it."""
    written = replace(release, note="", approvals=(), stage=Status.DRAFT, sent=Sent())
    return hashlib.sha256(to_json(written).encode()).hexdigest()


def photo_digests(release: Release) -> tuple[str, ...]:
    """The pictures that the release shows, each once."""
    return tuple(dict.fromkeys(b.file for b in release.blocks if isinstance(b, Photo) and b.file))


def common_state(handover: Handover, mine: Release, shared: Iterable[Release]) -> Release | None:
    """The newest state that both sides come from; None where there is none on record.

    `shared` are the states that went to and fro on this side, newest first. The base in the file alone is
    trusted only where it was the first to be handed over: else this side may never have seen it.
    """
    known = {state_digest(state): state for state in (*reversed(tuple(shared)), mine)}
    for digest in (state_digest(handover.release), *handover.states):
        if digest in known:
            return known[digest]
    return handover.base if len(handover.states) == 1 else None


def with_own_note(handover: Handover, mine: Release, base: Release | None) -> tuple[Release, Release | None]:
    """Theirs and the base, for merging: a note that was left out is no note that was taken away."""
    if handover.has_note:
        return handover.release, base
    return replace(handover.release, note=mine.note), base and replace(base, note=mine.note)

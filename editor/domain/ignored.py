"""A finding that the writer wants to hear no more of."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from editor.domain.release import Release


@dataclass(frozen=True, slots=True)
class Ignored:
    """A rule, and the digest by which its finding is known again: of the words around it, so that it outlives edits
    elsewhere."""

    rule: str
    digest: str


def ignore(release: Release, rule: str, digest: str) -> Release:
    """Lets nobody hear of that finding any more."""
    wanted = Ignored(rule, digest)
    return release if wanted in release.ignored else replace(release, ignored=(*release.ignored, wanted))


def heed(release: Release, digest: str) -> Release:
    """Lets the finding be told again."""
    kept = tuple(each for each in release.ignored if each.digest != digest)
    return release if len(kept) == len(release.ignored) else replace(release, ignored=kept)

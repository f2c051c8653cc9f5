"""What is worth a word before a language leaves the house. None of it forbids anything."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from editor.domain.approving import open_in
from editor.domain.bilingual import Language
from editor.domain.blocks import Photo
from editor.domain.open_work import state_in
from editor.domain.passage import State
from editor.domain.release import Release


class Concern(StrEnum):
    """What a notice is about."""

    MISSING = "missing"
    OUTDATED = "outdated"
    APPROVALS = "approvals"
    EMBARGO = "embargo"
    ALT = "alt"
    CREDIT = "credit"


GRAVE = frozenset({Concern.MISSING, Concern.OUTDATED, Concern.APPROVALS})
"""What is asked about once more before a language is entered as sent."""


@dataclass(frozen=True, slots=True)
class Notice:
    """How often something is so in one language; `block` is the first place, empty where it is no block."""

    concern: Concern
    count: int
    block: str = ""


def notices(release: Release, language: Language, now: datetime) -> tuple[Notice, ...]:
    """What is worth a word about one language, the gravest first."""
    texts = [(block.id, state_in(block, language, release.lead)) for block in release.blocks]
    photos = [b for b in release.blocks if isinstance(b, Photo) and b.file and b.meant_for(language)]
    places: dict[Concern, Iterable[str]] = {
        Concern.MISSING: (block for block, state in texts if state is State.MISSING),
        Concern.OUTDATED: (block for block, state in texts if state is State.OUTDATED),
        Concern.APPROVALS: (stand.subject.block for stand in open_in(release, language)),
        Concern.EMBARGO: ("" for embargo in (release.embargo,) if embargo and embargo.has_passed(now)),
        Concern.ALT: (photo.id for photo in photos if not photo.alt[language].strip()),
        Concern.CREDIT: (photo.id for photo in photos if not photo.credit.strip()),
    }
    counted = ((concern, list(found)) for concern, found in places.items())
    return tuple(Notice(concern, len(found), next(filter(None, found), "")) for concern, found in counted if found)

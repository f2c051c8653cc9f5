"""Distribution lists: to whom releases go."""

from __future__ import annotations

from dataclasses import dataclass, field

from editor.domain.bilingual import Language
from editor.domain.blocks import new_id


@dataclass(frozen=True, slots=True)
class Recipient:
    """One address of a newsroom; the name is for the writer."""

    address: str
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DistributionList:
    """A named list of addresses; without a `language` it is for both."""

    id: str = field(default_factory=new_id)
    name: str = ""
    language: Language | None = None
    recipients: tuple[Recipient, ...] = ()

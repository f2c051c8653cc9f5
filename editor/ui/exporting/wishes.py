"""What the writer wants exported, and what went out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from editor.compose.formats import Format
from editor.domain.bilingual import Language
from editor.domain.distribution import DistributionList


@dataclass(frozen=True, slots=True)
class ExportWish:
    """What is to be written where; `profile` is the name of the profile that it is, `limit` of how many characters."""

    folder: Path
    languages: tuple[Language, ...]
    formats: tuple[Format, ...]
    allow_incomplete: bool
    recipients: DistributionList | None = None
    profile: str = ""
    limit: int = 0


@dataclass(frozen=True, slots=True)
class SendWish:
    """Which language went out, in which formats, and to whom."""

    language: Language
    formats: tuple[Format, ...]
    recipients: str
    distribution: DistributionList | None
    allow_incomplete: bool

"""What the checks found: where, what it means, and what would mend it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from editor.checks.message import Message
from editor.domain.bilingual import Language
from editor.domain.passage import wording
from editor.domain.release import Release


class Severity(StrEnum):
    """ERROR breaks a norm or says something false, WARNING is probably wrong, HINT is a matter of style."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return _RANKS[self]


_RANKS = {severity: rank for rank, severity in enumerate(Severity)}


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a text: the block (empty for a fact of the release), the part, the language, code points.

    `text` is what stands there. The parts are those of `domain/texts.py` (`text`, `text2`, `alt`, `credit`,
    `attribution`, …); for facts `source`, `boilerplates[0].text` and others of `checks/texts.py`. `language` is
    None where both languages share the text.
    """

    block: str
    part: str
    language: Language | None
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that a rule found.

    `place` is where it is, None for the whole release; `other` the place in the other language, for what is compared
    across the languages. `language` is None across languages. `fact` names a fact of the release that would have to
    be filled (`contacts`, `date`, `place`, `embargo`, …). `fix` replaces the text of `place`; it `is_safe` where it
    may be done without asking. `context` is what stands around, by which the finding is known again.
    """

    rule: str
    severity: Severity
    title: Message
    message: Message
    language: Language | None = None
    place: Place | None = None
    other: Place | None = None
    fact: str = ""
    fix: str | None = None
    is_safe: bool = False
    context: str = ""

    @property
    def digest(self) -> str:
        """What an ignored finding is known by: rule, language, part, and the words around it."""
        part = self.place.part if self.place else self.fact
        return _digest(self.rule, self.language or "", part, self.context)


@lru_cache(maxsize=8192)
def _digest(rule: str, language: str, part: str, context: str) -> str:
    known = "\n".join((rule, language, part, wording(context)))
    return hashlib.sha256(known.encode()).hexdigest()[:24]


@dataclass(frozen=True, slots=True)
class Report:
    """All findings of a release, by severity and then in reading order.

    `release` is the value that was checked. `ignored` are those the writer wants to hear no more of; `failed` are
    the ids of rules that did not get through and were left out.
    """

    release: Release
    findings: tuple[Finding, ...] = ()
    ignored: tuple[Finding, ...] = ()
    failed: tuple[str, ...] = ()

    def of(self, severity: Severity) -> tuple[Finding, ...]:
        return tuple(finding for finding in self.findings if finding.severity is severity)

    @property
    def safe(self) -> tuple[Finding, ...]:
        """Those that may be mended without asking."""
        return tuple(finding for finding in self.findings if finding.is_safe)

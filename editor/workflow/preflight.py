"""What the checks found, as a word before a language leaves the house."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from editor.domain.bilingual import Language
from editor.domain.readiness import Concern, Notice

if TYPE_CHECKING:
    from editor.checks.finding import Finding, Report

_TOLD = frozenset({"CL-01", "CL-24", "ED-P-02", "ED-P-06", "ED-P-08", "ED-Q-04", "ED-Q-06", "ED-S-02"})
"""Rules about which `domain/readiness` has a notice of its own: missing, outdated, credit, alt text, approval …"""


def preflight(report: Report, language: Language) -> Iterator[Notice]:
    """How many errors and warnings concern a language, each with its first place."""
    for severity, concern in (("error", Concern.ERRORS), ("warning", Concern.WARNINGS)):
        found = [each for each in report.findings if each.severity == severity and _concerns(each, language)]
        if found:
            yield Notice(concern, len(found), *_place(found, report))


def _concerns(finding: Finding, language: Language) -> bool:
    return finding.language in {language, None} and finding.rule not in _TOLD


def _place(found: Sequence[Finding], report: Report) -> tuple[str, str]:
    """The block or the fact of the first finding that has one; else the first row of the release."""
    for finding in found:
        if finding.place and finding.place.block:
            return finding.place.block, ""
        if fact := finding.fact or (finding.place.part.split("[")[0].split(".")[0] if finding.place else ""):
            return "", fact
    return next((block.id for block in report.release.blocks), ""), ""

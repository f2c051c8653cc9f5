"""A finding known again in a newer report, in which its text may have changed around it."""

from __future__ import annotations

from editor.checks.finding import Finding, Report


def again(report: Report, finding: Finding) -> Finding | None:
    """The same finding, or the nearest of those that say the same of the same words in the same text."""
    every = report.findings
    if finding in every:
        return finding
    alike = next((each for each in every if each.digest == finding.digest), None)
    return alike or _nearest([each for each in every if _words(each) == _words(finding)], finding)


def _words(finding: Finding) -> tuple[object, ...]:
    place = finding.place
    if place is None:
        return finding.rule, finding.fact, finding.language, finding.message
    return finding.rule, place.block, place.part, place.language, place.text


def _nearest(found: list[Finding], finding: Finding) -> Finding | None:
    return min(found, key=lambda each: abs(_start(each) - _start(finding)), default=None)


def _start(finding: Finding) -> int:
    return finding.place.start if finding.place else 0

"""The report: what was found, by severity and then in reading order, without what nobody wants to hear of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from editor.checks.finding import Finding, Report, Severity
from editor.checks.row_view import Ranked, RowView
from editor.domain.bilingual import Language
from editor.domain.release import Release


def report(
    release: Release, rows: Mapping[str, RowView], whole: Iterable[Finding], failed: Iterable[str] = ()
) -> Report:
    """`rows` have their findings, by severity; `whole` are those of rules that look at all of the release.

    What stands in no row comes with the facts.
    """
    beside: defaultdict[str | None, list[Finding]] = defaultdict(list)
    for each in whole:
        place = each.place
        beside[None if place is None else place.block if place.block in rows else ""].append(each)
    ranked = [by_severity(beside[None])] if None in beside else []
    ranked += (_merged(row, beside[block]) if block in beside else row.ranked for block, row in rows.items())
    found = [each for rank in range(len(Severity)) for several in ranked for each in several[rank]]
    unwanted = {each.digest for each in release.ignored}
    heard = [each for each in found if each.digest not in unwanted] if unwanted else found
    ignored = [each for each in found if each.digest in unwanted] if unwanted else ()
    return Report(release, tuple(heard), tuple(ignored), tuple(sorted(failed)))


def by_severity(found: Iterable[Finding]) -> Ranked:
    """The findings of a row, one tuple for each severity, in reading order."""
    ordered = sorted(found, key=_in_row)
    return tuple(tuple(each for each in ordered if each.severity is severity) for severity in Severity)


def _merged(row: RowView, more: list[Finding]) -> Ranked:
    """The findings of a row together with those of whole editions; as a rule they are the same as the last time."""
    if row.merged is None or row.merged[0] != more:
        row.merged = more, by_severity((*(each for several in row.ranked for each in several), *more))
    return row.merged[1]


def _in_row(finding: Finding) -> tuple[Language | str, int]:
    where = finding.place
    return (where.language or "", where.start) if where else ("", -1)

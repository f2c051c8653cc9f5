"""`zweispalter check` and `zweispalter rules`"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from editor.cli.console import document, result, tabulated, tell, words
from editor.cli.options import AsJson, AtStatus, OfYear, WithText, archive
from editor.cli.progress import progressing
from editor.cli.selection import Selection
from editor.errors import EditorError

if TYPE_CHECKING:
    from editor.checks.finding import Finding, Report
    from editor.checks.rule import Rule
    from editor.workflow.checking import Checking

ReleaseIds = Annotated[
    list[str] | None, typer.Argument(metavar="[ID]...", help="Ids of releases; their beginnings will do.")
]
Everything = Annotated[bool, typer.Option("--all", help="All releases.")]


class Wanted(StrEnum):
    """What is mended."""

    SAFE = "safe"


Fix = Annotated[Wanted | None, typer.Option("--fix", help="Mend what is safe to mend without asking, then check.")]
RuleName = Annotated[str, typer.Argument(metavar="[RULE]", help="A rule, for its reasons and examples.")]

Told = list[tuple[str, "Report"]]


def check(
    context: typer.Context,
    release_ids: ReleaseIds = None,
    everything: Everything = False,
    search: WithText = "",
    status: AtStatus = None,
    year: OfYear = None,
    fix: Fix = None,
    as_json: AsJson = False,
) -> None:
    """Check releases, named or selected as by “list”: typography, facts, and whether both languages say the same.

    Ends with 1 where there is an error.
    """
    from editor.workflow.checking import Checking

    selection = Selection(tuple(release_ids or ()), search, status, year, everything=everything)
    selection.check()
    with archive(context, writing=fix is not None) as opened:
        checking = Checking(opened)
        reports, failures = _checked(selection.ids(opened), _look(checking, mend=fix is not None))
    (_print_json if as_json else _print)(reports, several=not selection.is_single)
    _tell_failed(reports)
    if failures or any(finding.severity == "error" for _, report in reports for finding in report.findings):
        raise typer.Exit(1)


def _look(checking: Checking, *, mend: bool) -> Callable[[str], Report]:
    def mended(release_id: str) -> Report:
        report, count = checking.mend(release_id)
        note = words().ngettext("{count} correction made.", "{count} corrections made.", count)
        tell(f"{report.release.id}: {note.format(count=count)}")
        return report

    return mended if mend else checking.check


def _checked(ids: list[str], look: Callable[[str], Report]) -> tuple[Told, int]:
    """One release after another, going on after one that fails, unless there is only that one."""
    reports: Told = []
    failures = 0
    with progressing(len(ids)) as progress:
        for done, release_id in enumerate(ids, start=1):
            try:
                reports.append((release_id, look(release_id)))
            except EditorError as error:
                if len(ids) == 1:
                    raise
                tell(f"{release_id}: {words().tell(error)}")
                failures += 1
            progress(done, len(ids))
    return reports, failures


def _print_json(reports: Told, *, several: bool) -> None:
    from editor.workflow.checking import to_documents

    document(
        [
            ({"release": report.release.id} if several else {}) | found
            for _, report in reports
            for found in to_documents(report, words())
        ]
    )


def _print(reports: Told, *, several: bool) -> None:
    for _, report in reports:
        if several and report.findings:
            result(f"{report.release.id}  {report.release.headline(report.release.lead).plain}")
        for finding in report.findings:
            result(_line(report, finding))
    counted = Counter(finding.severity.value for _, report in reports for finding in report.findings)
    tell(_summary(counted["error"], counted["warning"], counted["hint"]))


def _line(report: Report, finding: Finding) -> str:
    from editor.workflow.telling import sentence, severity_name

    return f"{severity_name(finding.severity, words())}  {finding.rule}  {sentence(report.release, finding, words())}"


def _summary(errors: int, warnings: int, hints: int) -> str:
    counts = (
        words().ngettext("{count} error", "{count} errors", errors).format(count=errors),
        words().ngettext("{count} warning", "{count} warnings", warnings).format(count=warnings),
        words().ngettext("{count} suggestion", "{count} suggestions", hints).format(count=hints),
    )
    return ", ".join(counts)


def _tell_failed(reports: Told) -> None:
    for rule in sorted({name for _, report in reports for name in report.failed}):
        tell(words().gettext("The rule {rule} failed and was left out; all others were applied.").format(rule=rule))


def list_rules(name: RuleName = "") -> None:
    """List the rules of the checks, or explain one of them."""
    from editor.checks.rulebook import rule, rules

    if name:
        for line in _explained(rule(name)):
            result(line)
        return
    from editor.workflow.telling import said, severity_name

    tabulated([(each.id, severity_name(each.severity, words()), said(each.title, words())) for each in rules()])


def _explained(rule: Rule) -> Iterator[str]:
    from editor.workflow.telling import said, severity_name, source_text

    yield f"{rule.id}  {severity_name(rule.severity, words())}  {said(rule.title, words())}"
    yield said(rule.why, words())
    yield words().gettext("Source: {source}").format(source=source_text(rule.source, words()))
    for example in rule.bad:
        fixed = f"  →  {example.fixed}" if example.fixed is not None else ""
        yield f"  ✗  {_both(example.text, example.other)}{fixed}"
    for example in rule.good:
        yield f"  ✓  {_both(example.text, example.other)}"


def _both(text: str, other: str) -> str:
    return f"{text}  |  {other}" if other else text

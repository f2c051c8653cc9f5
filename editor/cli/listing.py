"""`zweispalter list`"""

from __future__ import annotations

import typer

from editor.cli.console import document, result, words
from editor.cli.options import AsJson, AtStatus, OfYear, WithText, archive
from editor.domain.bilingual import Language
from editor.store.records import Summary
from editor.terms import status_name


def list_releases(
    context: typer.Context,
    search: WithText = "",
    status: AtStatus = None,
    year: OfYear = None,
    as_json: AsJson = False,
) -> None:
    """List the releases, newest first: id, date, status and headline."""
    with archive(context) as opened:
        summaries = opened.summaries(search, status=status, year=year)
        replaced = opened.replacements()
    if as_json:
        document([_document(summary) for summary in summaries])
        return
    for summary in summaries:
        result(_line(summary, replaced.get(summary.id, "")))


def _line(summary: Summary, replaced_by: str) -> str:
    day = summary.date.isoformat() if summary.date else ""
    headline = " ".join(summary.headline.either(summary.lead).split())
    line = f"{summary.id:16}  {day:10}  {status_name(words(), summary.status):12}  {headline}".rstrip()
    if not replaced_by:
        return line
    note = words().gettext("replaced by {id}").format(id=replaced_by)
    return f"{line} ({note})"


def _document(summary: Summary) -> dict[str, object]:
    return {
        "id": summary.id,
        "number": summary.number or None,
        "status": summary.status.value,
        "lead_language": summary.lead.value,
        "languages": [language.value for language in summary.languages],
        "headline": {"de": summary.headline.de, "en": summary.headline.en},
        "date": summary.date.isoformat() if summary.date else None,
        "embargo": summary.embargo.isoformat() if summary.embargo else None,
        "sent": {language.value: _sent(summary, language) for language in Language},
        "progress": {
            "total": summary.progress.total,
            "current": summary.progress.current,
            "outdated": summary.progress.outdated,
            "missing": summary.progress.missing,
        },
        "modified": summary.modified.isoformat(),
        "replaced": summary.replaced,
        "tags": list(summary.tags),
    }


def _sent(summary: Summary, language: Language) -> str | None:
    at = summary.sent[language]
    return at.isoformat() if at else None

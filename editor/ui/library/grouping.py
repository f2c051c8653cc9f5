"""Under which heading a release stands in the library, by what is asked for and in which order."""

from __future__ import annotations

from datetime import date

from editor.domain.release import Status
from editor.i18n import Catalogue
from editor.store.records import Group, Sort, Summary, Wanted


def heading_of(words: Catalogue, summary: Summary, wanted: Wanted) -> str:
    """The heading; empty where the order is none that could be cut into groups."""
    if wanted.group is Group.BIN or wanted.sort not in (Sort.NEWEST, Sort.OLDEST):
        return ""
    if wanted.text or (wanted.sort is Sort.OLDEST and wanted.group is Group.ALL):
        return str(year_of(summary))  # groups would alternate
    return _status_heading(words, summary)


def _status_heading(words: Catalogue, summary: Summary) -> str:
    match summary.status:
        case Status.SENT:
            return words.gettext("Sent {year}").format(year=year_of(summary))
        case Status.ARCHIVED:
            return words.gettext("Archive {year}").format(year=year_of(summary))
        case _:
            return words.gettext("In progress")


def place_of(words: Catalogue, summary: Summary, wanted: Wanted) -> tuple[object, ...]:
    """What decides where a line stands: where it is another one, the list has to be asked for again."""
    place: tuple[str, date | None] = (heading_of(words, summary, wanted), summary.date)
    match wanted.sort:
        case Sort.CHANGED:
            return (*place, summary.modified)
        case Sort.HEADLINE:
            return (*place, summary.headline)
        case _:
            return place


def year_of(summary: Summary) -> int:
    return summary.date.year if summary.date else summary.modified.year

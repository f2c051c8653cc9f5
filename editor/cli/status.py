"""`zweispalter status`"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import typer

from editor.cli.console import result, words
from editor.cli.options import AllowIncomplete, Formats, HouseName, ListName, ProfileName, ReleaseId, archive
from editor.cli.wish import formats_of, style
from editor.compose.formats import Format
from editor.domain.bilingual import Language
from editor.domain.distribution import DistributionList, for_language
from editor.domain.release import Release, Status
from editor.store.archive import Archive
from editor.terms import status_name

NewStatus = Annotated[Status, typer.Argument(metavar="STATUS", help="draft, review, approved, sent or archived.")]
SentLanguage = Annotated[Language | None, typer.Option("--language", help="Which language was sent.")]
Recipients = Annotated[str, typer.Option("--recipients", metavar="TEXT", help="To whom it was sent.")]


def set_status(
    context: typer.Context,
    release_id: ReleaseId,
    status: NewStatus,
    language: SentLanguage = None,
    recipients: Recipients = "",
    format: Formats = None,  # noqa: A002
    profile: ProfileName = "",
    house: HouseName = "",
    distribution: ListName = "",
    allow_incomplete: AllowIncomplete = False,
) -> None:
    """Take a release a step further; “sent” keeps the exact files of one language. Prints the status it has then."""
    if (status is Status.SENT) != (language is not None):
        raise typer.BadParameter("“sent” needs it, and no other status takes it.", param_hint="--language")
    with archive(context, writing=True) as opened:
        release = opened.load(release_id)
        if language:
            what = _Sending(language, recipients, format, profile, house, distribution, allow_incomplete)
            changed = what.send(opened, release)
        else:
            from editor.workflow import stages

            changed = stages.set_status(opened, release, status)
    result(status_name(words(), changed.status))


@dataclass(frozen=True, slots=True)
class _Sending:
    """What was sent, and to whom."""

    language: Language
    recipients: str
    formats: list[Format] | None
    profile: str
    house: str
    distribution: str
    allow_incomplete: bool

    def send(self, archive: Archive, release: Release) -> Release:
        from editor.workflow.sending import send

        house = style(archive, release, self.house)
        return send(
            archive,
            release,
            self.language,
            formats=formats_of(house, self.formats, self.profile),
            recipients=self.recipients,
            distribution=self._list(archive) if self.distribution else None,
            house=house,
            now=archive.now(),
            allow_incomplete=self.allow_incomplete,
        )

    def _list(self, archive: Archive) -> DistributionList:
        """The list of that name, if it can be, for the language."""
        from editor.workflow.named import lists_named

        named = lists_named(archive.distribution_lists(), self.distribution)
        return for_language(named, self.language) or named[0]

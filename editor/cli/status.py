"""`zweispalter status`"""

from __future__ import annotations

from typing import Annotated

import typer

from editor.cli.console import result, words
from editor.cli.options import AllowIncomplete, HouseName, ReleaseId, archive
from editor.domain.bilingual import Language
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
    house: HouseName = "standard",
    allow_incomplete: AllowIncomplete = False,
) -> None:
    """Take a release a step further; “sent” keeps the exact files of one language. Prints the status it has then."""
    if (status is Status.SENT) != (language is not None):
        raise typer.BadParameter("“sent” needs it, and no other status takes it.", param_hint="--language")
    with archive(context, writing=True) as opened:
        release = opened.load(release_id)
        if language:
            changed = _send(opened, release, language, recipients, house, allow_incomplete=allow_incomplete)
        else:
            from editor.workflow import stages

            changed = stages.set_status(opened, release, status)
    result(status_name(words(), changed.status))


def _send(
    opened: Archive, release: Release, language: Language, recipients: str, house: str, *, allow_incomplete: bool
) -> Release:
    from editor.compose.house import house as house_named
    from editor.workflow.sending import send

    return send(
        opened,
        release,
        language,
        recipients=recipients,
        house=house_named(house),
        now=opened.now(),
        allow_incomplete=allow_incomplete,
    )

"""`zweispalter handover`, and what `import` says of such a file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from editor.cli.console import result, tell, words
from editor.cli.options import ReleaseId, archive
from editor.domain.bilingual import Language
from editor.domain.release import Release
from editor.store.archive import Archive

Target = Annotated[
    Path, typer.Argument(metavar="FILE", help="The file to write; in a folder it is named after the release.")
]
By = Annotated[str, typer.Option("--by", metavar="NAME", help="Who hands it over.")]
WithNote = Annotated[bool, typer.Option("--with-note", help="Hand the internal note over as well.")]


def hand_over(context: typer.Context, release_id: ReleaseId, file: Target, by: By = "", note: WithNote = False) -> None:
    """Write a release with its photos into one file for a colleague, who imports it; prints its path."""
    from editor.workflow.handover import hand_over as write
    from editor.workflow.handover import target_in

    with archive(context, writing=True) as opened:
        release = opened.load(release_id)
        target = target_in(file, release, opened.now())
        missing = write(opened, release, target, by=by, with_note=note)
    if missing:
        text = words().ngettext("{count} photo is missing from it.", "{count} photos are missing from it.", missing)
        tell(text.format(count=missing))
    result(str(target))


def take_in(opened: Archive | None, file: Path) -> Release:
    """The release of a hand-over file, kept and merged where an archive is open; conflicts are told."""
    import tempfile

    from editor.importers.handover import read_handover
    from editor.left_lines import left_line
    from editor.workflow.handover import take_in as take

    language = words()
    if opened is None:
        with tempfile.TemporaryDirectory(prefix="zweispalter-") as folder:
            return read_handover(file, Path(folder)).handover.release
    taken = take(opened, file, lambda left: left_line(language, left.name, left.value))
    if taken.merge and taken.merge.conflicts:
        count = len(taken.merge.conflicts)
        text = language.ngettext(
            "“{file}”: {count} place was changed on both sides; both are kept.",
            "“{file}”: {count} places were changed on both sides; both are kept.",
            count,
        )
        tell(text.format(file=file.name, count=count))
    sent = [each for each in Language if taken.merge is None and taken.release.sent[each]]
    if sent:
        tell(language.gettext("“{file}” was sent elsewhere; the sent files are there.").format(file=file.name))
    return taken.release

"""`zweispalter versions`"""

from __future__ import annotations

from typing import Annotated

import typer

from editor.cli.console import document, result, tabulated, words
from editor.cli.options import AsJson, ReleaseId, archive
from editor.store.records import Revision
from editor.terms import reason_name

Number = Annotated[int | None, typer.Option("--show", metavar="N", help="Print the release as it was in version N.")]
Name = Annotated[str | None, typer.Option("--name", metavar="TEXT", help="Keep the present state under this name.")]
Restored = Annotated[int | None, typer.Option("--restore", metavar="N", help="Bring version N back as a new state.")]
OneBlock = Annotated[str, typer.Option("--block", metavar="BLOCK", help="Bring back only the block with this id.")]


def versions(
    context: typer.Context,
    release_id: ReleaseId,
    name: Name = None,
    show: Number = None,
    restore: Restored = None,
    block: OneBlock = "",
    as_json: AsJson = False,
) -> None:
    """List the kept versions of a release, newest first; show one, bring one back, or keep the present state."""
    _check(name, show, restore, block)
    if name is not None:
        _keep(context, release_id, name)
    elif restore is not None:
        _restore(context, release_id, restore, block)
    elif show is not None:
        _show(context, release_id, show)
    else:
        _list(context, release_id, as_json=as_json)


def _check(name: str | None, show: int | None, restore: int | None, block: str) -> None:
    if sum(each is not None for each in (name, show, restore)) > 1:
        raise typer.BadParameter("only one of --name, --show and --restore at a time.")
    if block and restore is None:
        raise typer.BadParameter("it goes with --restore.", param_hint="--block")
    if name is not None and not name.strip():
        raise typer.BadParameter("a name has at least one letter.", param_hint="--name")


def _keep(context: typer.Context, release_id: str, name: str) -> None:
    with archive(context, writing=True) as opened:
        kept = opened.keep_named(opened.load(release_id), name)
    result(str(kept.id))


def _restore(context: typer.Context, release_id: str, number: int, block: str) -> None:
    from editor.workflow.versions import restore_version

    with archive(context, writing=True) as opened:
        result(restore_version(opened, release_id, number, block).id)


def _show(context: typer.Context, release_id: str, number: int) -> None:
    from editor.domain.document import to_document
    from editor.workflow.versions import version_of

    with archive(context) as opened:
        release = opened.revision(version_of(opened, release_id, number).id)
    document(to_document(release))


def _list(context: typer.Context, release_id: str, *, as_json: bool) -> None:
    with archive(context) as opened:
        kept = opened.revisions(release_id)
        uncounted = [each.id for each in kept if each.words is None]
        counts = opened.count_words(release_id, uncounted) if uncounted else {}
    sizes = {each.id: counts.get(each.id, each.words) for each in kept}
    if as_json:
        document([_document(each, sizes[each.id]) for each in kept])
    elif kept:
        tabulated([_line(each, sizes[each.id]) for each in kept])


def _line(each: Revision, size: int | None) -> list[str]:
    reason = reason_name(words(), each.reason)
    changed = words().ngettext("{count} word changed", "{count} words changed", size or 0).format(count=size)
    told = f"{each.name} ({reason})" if each.name else reason
    return [str(each.id), f"{each.at.astimezone():%Y-%m-%d %H:%M}", "" if size is None else changed, told]


def _document(each: Revision, size: int | None) -> dict[str, object]:
    return {
        "number": each.id,
        "at": each.at.isoformat(),
        "reason": each.reason.value,
        "name": each.name,
        "words": size,
        "headline": {"de": each.headline.de, "en": each.headline.en},
    }

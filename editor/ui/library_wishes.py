"""What the writer wishes for releases of the library, one or many: delete, restore, tag, archive, export."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from editor.domain.release import Status
from editor.domain.status import with_status
from editor.errors import EditorError
from editor.i18n import Catalogue
from editor.store.records import Summary
from editor.ui.ask import Ask
from editor.ui.batch import Batch
from editor.ui.footer import Footer
from editor.ui.jobs import Jobs
from editor.ui.library.pane import LibraryPane
from editor.ui.session import Session, told

if TYPE_CHECKING:
    from editor.store.archive import Archive
    from editor.workflow.several import Outcome

Ids = tuple[str, ...]
Lines = tuple[Summary, ...]
Result = TypeVar("Result")

TOLD = 8
"""Releases that are named one by one; more are counted."""


class LibraryWishes(QObject):
    """Stands between the library, which wishes, and session and archive."""

    export_requested = Signal(tuple)
    """Several releases are to be exported."""
    export_one_requested = Signal()
    """The open release is."""
    leaving = Signal()

    def __init__(
        self, session: Session, jobs: Jobs, library: LibraryPane, footer: Footer, ask: Ask, words: Catalogue
    ) -> None:
        super().__init__(library)
        self._session, self._jobs, self._library = session, jobs, library
        self._footer, self._ask, self._words = footer, ask, words
        self.batch: Batch | None = None
        library.delete_requested.connect(self.delete)
        library.restore_requested.connect(self.restore)
        library.remove_requested.connect(self.remove)
        library.tags_requested.connect(self._show_tags)
        library.tag_requested.connect(self.tag)
        library.untag_requested.connect(self.untag)
        library.archive_requested.connect(self.archive)
        library.export_requested.connect(self.export)

    # -- bin

    def delete(self, ids: Ids) -> None:
        """Puts releases into the bin at once; the foot of the window offers to take that back."""
        headline = self._headline(ids[0])
        self._for_all(ids, lambda all_ids: self._delete(all_ids, headline))

    def _delete(self, ids: Ids, headline: str) -> None:
        words = self._words
        text = words.gettext("Deleted: {headline}")
        if len(ids) != 1:
            text = words.ngettext("{count} press release deleted", "{count} press releases deleted", len(ids))
        self._session.delete(ids)
        self._footer.offer(
            text.format(headline=headline, count=len(ids)),
            words.gettext("Undo"),
            lambda: self._session.undelete(ids),
        )

    def _headline(self, release_id: str) -> str:
        summary = self._library.model.summary_of(release_id)
        headline = summary.headline.either(summary.lead) if summary else ""
        return headline or self._words.gettext("Without headline")

    def restore(self, ids: Ids) -> None:
        """Brings releases back from the bin."""

        def back(all_ids: Ids) -> None:
            text = self._words.ngettext(
                "{count} press release restored", "{count} press releases restored", len(all_ids)
            )
            self._session.undelete(all_ids, lambda: self._footer.show_message(text.format(count=len(all_ids))))

        self._for_all(ids, back)

    def remove(self, ids: Ids) -> None:
        """Removes releases from the bin for good, after a question; none means all that is in it."""
        if ids:
            self._for_lines(ids, self._ask_to_remove_lines)
        else:
            self._submit(lambda archive: archive.count_in_bin(), lambda counts: self._ask_to_remove((), *counts))

    def _ask_to_remove_lines(self, lines: Lines) -> None:
        sent = sum(bool(each.sent.languages) for each in lines)
        self._ask_to_remove(_ids(lines), len(lines), sent)

    def _ask_to_remove(self, ids: Ids, count: int, sent: int) -> None:
        words = self._words
        if not count:
            self._session.refresh()
            return
        text = words.ngettext(
            "{count} press release is removed for good, with its versions and records. This cannot be undone.",
            "{count} press releases are removed for good, with their versions and records. This cannot be undone.",
            count,
        ).format(count=count)
        if sent:
            out = words.ngettext(
                "{count} of them was sent to the media: what exactly went out is lost then.",
                "{count} of them were sent to the media: what exactly went out is lost then.",
                sent,
            )
            text = f"{text} {out.format(count=sent)}"
        title = words.gettext("Remove for good?") if ids else words.gettext("Empty the bin?")
        if self._ask.confirm(title, text, words.gettext("Remove for good")):
            self._submit(lambda archive: archive.empty_bin(ids or None), self._tell_removed)

    def _tell_removed(self, count: int) -> None:
        text = self._words.ngettext("{count} press release removed", "{count} press releases removed", count)
        self._footer.show_message(text.format(count=count))
        self._session.refresh()

    # -- tags

    def _show_tags(self, ids: Ids) -> None:
        self._submit(lambda archive: archive.tags(), lambda tags: self._library.show_tags(ids, tags))

    def tag(self, ids: Ids, name: str) -> None:
        """Gives releases a tag."""

        def done(count: int) -> None:
            text = self._words.ngettext(
                "{count} press release tagged {tag}", "{count} press releases tagged {tag}", count
            )
            self._footer.show_message(text.format(count=count, tag=name))
            self._session.refresh()

        def give(all_ids: Ids) -> None:
            self._submit(lambda archive: archive.tag(all_ids, name), lambda _: done(len(all_ids)))

        self._for_all(ids, give)

    def untag(self, ids: Ids, name: str) -> None:
        """Takes a tag from releases."""

        def take(all_ids: Ids) -> None:
            self._submit(lambda archive: archive.untag(all_ids, name), lambda _: self._session.refresh())

        self._for_all(ids, take)

    # -- archive

    def archive(self, ids: Ids) -> None:
        """Archives those that were sent in all their languages; what becomes of the others is told."""
        self._for_all(ids, self._archive)

    def _archive(self, ids: Ids) -> None:
        self.leaving.emit()
        self._session.flush()
        others = tuple(each for each in ids if each != self._session.open_id)
        opened = self._archive_open() if len(others) < len(ids) else []
        self._run(others, _archive_one, lambda outcomes: self._tell_archived([*opened, *outcomes]))

    def _archive_open(self) -> list[Outcome]:
        """The open release goes the way of its own menu, as it may be written on."""
        from editor.workflow.several import Outcome, headline_of

        draft = self._session.draft
        if draft is None:
            return []
        try:
            with_status(draft.present, Status.ARCHIVED)
        except EditorError as error:
            return [Outcome(draft.present.id, headline_of(draft.present), error=error)]
        self._jobs.set_status(Status.ARCHIVED)
        return [Outcome(draft.present.id, headline_of(draft.present))]

    def _tell_archived(self, outcomes: list[Outcome]) -> None:
        words = self._words
        failed = [each for each in outcomes if each.error]
        count = len(outcomes) - len(failed)
        text = words.ngettext("{count} press release archived", "{count} press releases archived", count)
        if count:
            self._footer.show_message(text.format(count=count))
        if failed:
            title = words.ngettext("{count} was not archived", "{count} were not archived", len(failed))
            self._ask.tell(title.format(count=len(failed)), listed(words, failed))
        self._session.refresh()

    # -- export

    def export(self, ids: Ids) -> None:
        """Asks how to export; the open release alone has the whole dialog."""
        if ids == (self._session.open_id,):
            self.export_one_requested.emit()
            return
        self.leaving.emit()
        self._session.flush()
        self._for_all(ids, self.export_requested.emit)

    # -- in common

    def _run(self, ids: Ids, work: Callable[[Archive, str], Outcome], then: Callable[[list[Outcome]], None]) -> None:
        """One after the other; from the second second on the foot of the window says how far it is."""
        batch = self.batch = Batch(self._session.store, ids, work, self)
        batch.finished.connect(then)
        batch.failed.connect(lambda error: self._session.failed.emit(told(error)))
        batch.progressed.connect(self._show_progress)
        batch.start()

    def _show_progress(self, done: int, total: int) -> None:
        if done < total and done % 20 == 0:
            self._footer.show_message(self._words.gettext("{done} of {total}").format(done=done, total=total))

    def _for_all(self, ids: Ids, then: Callable[[Ids], None]) -> None:
        """Goes on with the selected releases, or with all that were found where all are meant."""
        if self._library.selecting.means_everything(ids):
            self._for_lines(ids, lambda lines: then(_ids(lines)))
        else:
            then(ids)

    def _for_lines(self, ids: Ids, then: Callable[[Lines], None]) -> None:
        """The same with what the library knows of each."""
        model = self._library.model
        if not self._library.selecting.means_everything(ids):
            then(tuple(summary for each in ids if (summary := model.summary_of(each))))
            return
        wanted = model.wanted

        def find(archive: Archive) -> Lines:
            from editor.workflow.several import found_by

            return tuple(found_by(archive, wanted))

        self._submit(find, then)

    def _submit(self, task: Callable[[Archive], Result], then: Callable[[Result], None]) -> None:
        self._session.store.submit(task, then, lambda error: self._session.failed.emit(told(error)))


def _ids(lines: Lines) -> Ids:
    return tuple(each.id for each in lines)


def _archive_one(archive: Archive, release_id: str) -> Outcome:
    from editor.workflow.several import archive_one

    return archive_one(archive, release_id)


def listed(words: Catalogue, failed: Sequence[Outcome]) -> str:
    """The releases with which something went wrong, each with the reason."""
    without = words.gettext("Without headline")
    lines = [f"{each.headline or without}: {words.tell(each.error)}" for each in failed if each.error]
    if len(lines) > TOLD:
        more = words.ngettext("and {count} more", "and {count} more", len(lines) - TOLD)
        lines = [*lines[:TOLD], more.format(count=len(lines) - TOLD)]
    return "\n".join(lines)

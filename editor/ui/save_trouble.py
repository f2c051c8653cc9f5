"""What is said while the open release cannot be saved, and the way to keep it all the same: a file elsewhere."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.domain.handover import SUFFIX
from editor.domain.release import Release
from editor.errors import EditorError, ExportRefused
from editor.i18n import Catalogue
from editor.ui.ask import Ask, Decision
from editor.ui.footer import Footer
from editor.ui.notice_bar import NoticeBar
from editor.ui.session import Session

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

TROUBLE = "troubleBar"


class SaveTrouble(QObject):
    """Shows the reason until a save works, and asks before the window closes over what is in memory alone."""

    def __init__(
        self, session: Session, notices: NoticeBar, footer: Footer, ask: Ask, words: Catalogue, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session, self._notices, self._footer = session, notices, footer
        self._ask, self._words = ask, words
        session.save_failed.connect(self._show)
        session.saved.connect(self._forget)
        session.release_opened.connect(self._forget)

    def _show(self, error: EditorError) -> None:
        self._footer.show_not_saved()
        elsewhere = (self._words.gettext("Save elsewhere …"), self.save_elsewhere)
        self._notices.notice(TROUBLE).say(self._words.tell(error), elsewhere, closes=False)

    def _forget(self, _: object) -> None:
        self._notices.hush(TROUBLE)

    def save_elsewhere(self) -> bool:
        """Writes the open release as a file that the writer names; whether that was done."""
        words, draft = self._words, self._session.draft
        if draft is None:
            return False
        title = words.gettext("Save the press release elsewhere")
        kinds = f"{words.gettext('Press release')} (*{SUFFIX});;JSON (*.json)"
        file = self._ask.target(title, "elsewhere", _proposed_name(draft.present), kinds)
        if file is None:
            return False
        target = file if file.suffix else file.with_suffix(SUFFIX)
        try:
            missing = write_release(draft.present, self._session.store.folder, target)
        except EditorError as error:
            self._ask.tell(title, words.tell(error))
            return False
        self._footer.show_message(self._kept(target, missing))
        return True

    def _kept(self, file: Path, missing: int) -> str:
        words = self._words
        said = words.gettext("Kept as {file}").format(file=file)
        if not missing:
            return said
        lacking = words.ngettext("{count} photo is missing from it.", "{count} photos are missing from it.", missing)
        return f"{said}. {lacking.format(count=missing)}"

    def may_close(self, error: Exception) -> bool:
        """Asks what is to become of the text that could not be saved; False where the window stays."""
        words = self._words
        decision = self._ask.decide(
            words.gettext("The last changes could not be saved"),
            words.tell(error) if isinstance(error, EditorError) else str(error),
            words.gettext("Save elsewhere …"),
            words.gettext("Quit and lose them"),
        )
        return decision is Decision.ALSO or (decision is Decision.YES and self.save_elsewhere())


def _proposed_name(release: Release) -> str:
    from editor.compose.filenames import slug

    headline = release.headline(release.lead).plain or release.headline(release.lead.other).plain
    return f"{slug(headline) or 'zweispalter'}{SUFFIX}"


def write_release(release: Release, folder: Path, file: Path) -> int:
    """Writes the release as a hand-over with its photos, which any window opens; how many photos are missing.

    By the name of another kind, as the document that `show --json` prints and `edit --json` takes.
    """
    from editor.workflow.handover import is_handover, write_alone

    if is_handover(file):
        return write_alone(release, folder, file, datetime.now(UTC))
    _write_document(release, file)
    return 0


def _write_document(release: Release, file: Path) -> None:
    from editor.domain.document import to_document

    temporary = file.with_name(f".new-{file.name}")
    try:
        temporary.write_text(json.dumps(to_document(release), ensure_ascii=False, indent=2), "utf-8")
        temporary.replace(file)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ExportRefused("The file {name} could not be written: {reason}.", name=file, reason=reason) from error
    finally:
        temporary.unlink(missing_ok=True)

"""Questions to the user, behind one small protocol, so that tests can answer them."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QFileDialog, QWidget

from editor.i18n import Catalogue
from editor.store.picture_kinds import ENDINGS
from editor.ui.last_folders import LastFolders, Location
from editor.ui.question import Question
from editor.ui.theme import Theme


class Decision(Enum):
    """What was answered where there are two ways on."""

    NO = auto()
    YES = auto()
    ALSO = auto()


class Ask(Protocol):
    """What the window may ask."""

    def confirm(self, title: str, text: str, yes: str) -> bool: ...
    def decide(self, title: str, text: str, yes: str, also: str) -> Decision: ...
    def tell(self, title: str, text: str) -> None: ...
    def folder(self, title: str, start: Path) -> Path | None: ...
    def pdf(self, title: str, proposed: Path) -> Path | None: ...
    def releases(self, title: str) -> list[Path]: ...
    def pictures(self, title: str) -> list[Path]: ...
    def attachments(self, title: str) -> list[Path]: ...
    def file(self, title: str, purpose: str, kinds: str) -> Path | None: ...
    def target(self, title: str, purpose: str, name: str, kinds: str) -> Path | None: ...


class Dialogs:
    """Asks with dialogs over `parent`."""

    def __init__(self, parent: QWidget | None, theme: Theme, words: Catalogue) -> None:
        self._parent, self._theme, self._words = parent, theme, words
        self._folders = LastFolders()

    def confirm(self, title: str, text: str, yes: str) -> bool:
        return self._asked(title, text, self._words.gettext("Cancel"), yes)

    def decide(self, title: str, text: str, yes: str, also: str) -> Decision:
        question = Question(title, text, self._words.gettext("Cancel"), yes, self._theme, self._parent, also)
        agreed = question.exec() == Question.DialogCode.Accepted
        chose_other = question.chose_other
        question.deleteLater()
        return Decision.NO if not agreed else Decision.ALSO if chose_other else Decision.YES

    def tell(self, title: str, text: str) -> None:
        self._asked(title, text, self._words.gettext("Close"))

    def _asked(self, title: str, text: str, no: str, yes: str = "") -> bool:
        question = Question(title, text, no, yes, self._theme, self._parent)
        agreed = question.exec() == Question.DialogCode.Accepted
        question.deleteLater()
        return agreed

    def folder(self, title: str, start: Path) -> Path | None:
        chosen = QFileDialog.getExistingDirectory(self._parent, title, str(start))
        return Path(chosen) if chosen else None

    def pdf(self, title: str, proposed: Path) -> Path | None:
        start = self._folders.start("pdf") / proposed.name
        file, _ = QFileDialog.getSaveFileName(self._parent, title, str(start), "PDF (*.pdf)")
        if not file:
            return None
        self._folders.remember("pdf", Path(file))
        return Path(file)

    def releases(self, title: str) -> list[Path]:
        texts = self._words.gettext("Plain text")
        everything = self._words.gettext("Press releases")
        endings = "*.txt *.md *.text"
        kinds = f"{everything} ({endings} *.zweispalter);;{texts} ({endings});;Zweispalter (*.zweispalter)"
        return self._files(title, "releases", kinds)

    def pictures(self, title: str) -> list[Path]:
        pictures = self._words.gettext("Pictures")
        endings = " ".join(f"*.{ending}" for ending in ENDINGS)
        everything = self._words.gettext("All files")
        kinds = f"{pictures} ({endings});;{everything} (*)"
        return self._files(title, "pictures", kinds, Location.PicturesLocation)

    def attachments(self, title: str) -> list[Path]:
        return self._files(title, "attachments")

    def file(self, title: str, purpose: str, kinds: str) -> Path | None:
        """One file to be read; `purpose` tells which folder is proposed."""
        start = str(self._folders.start(purpose))
        chosen, _ = QFileDialog.getOpenFileName(self._parent, title, start, kinds)
        if chosen:
            self._folders.remember(purpose, Path(chosen))
        return Path(chosen) if chosen else None

    def target(self, title: str, purpose: str, name: str, kinds: str) -> Path | None:
        """A file to be written, `name` proposed."""
        start = str(self._folders.start(purpose) / name)
        chosen, _ = QFileDialog.getSaveFileName(self._parent, title, start, kinds)
        if chosen:
            self._folders.remember(purpose, Path(chosen))
        return Path(chosen) if chosen else None

    def _files(
        self, title: str, purpose: str, kinds: str = "", location: Location = Location.DocumentsLocation
    ) -> list[Path]:
        start = str(self._folders.start(purpose, location))
        chosen, _ = QFileDialog.getOpenFileNames(self._parent, title, start, kinds)
        files = [Path(file) for file in chosen]
        if files:
            self._folders.remember(purpose, files[0])
        return files

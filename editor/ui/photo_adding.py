"""Pictures on their way into a release: kept in the archive, then brought into photo blocks in one step."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from editor.domain.arranging import insert_blocks
from editor.domain.blocks import HEAD_KINDS, Photo
from editor.domain.draft import Draft, Place
from editor.domain.edits import set_block
from editor.domain.release import Release
from editor.errors import EditorError, MediaError
from editor.ui.picture_sources import Source
from editor.ui.session import Session, told

if TYPE_CHECKING:
    from editor.store.archive import Archive

Kept = tuple[list[str], list[EditorError]]
"""The digests of the pictures that were kept, and why others were not."""


class PhotoAdding(QObject):
    """Adds pictures to the open release; what cannot be used is told, the others come in."""

    added = Signal(str)
    """The first of the new photo blocks."""
    refused = Signal(list)
    """The EditorErrors of several files that could not be used; a single one is told by the session."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def add(self, sources: Sequence[Source], after: str | None) -> None:
        """Makes a photo block of each, below each other after the block `after` ("": at the start; None: the end)."""
        self._keep(sources, lambda draft, digests: self._insert(draft, digests, after))

    def fill(self, block_id: str, sources: Sequence[Source]) -> None:
        """Gives the first picture to a photo block; further ones become blocks below it."""
        self._keep(sources, lambda draft, digests: self._fill(draft, digests, block_id))

    def _keep(self, sources: Sequence[Source], then: Callable[[Draft, list[str]], None]) -> None:
        draft = self._session.draft
        if draft is None or not sources:
            return

        def take_in(kept: Kept) -> None:
            digests, errors = kept
            self._session.pictures.forget(digests)
            if digests and draft is self._session.draft:
                self._try(lambda: then(draft, digests))
                self._session.pictures.load(draft.present)  # the picture may be the one that was missing
            self._tell(errors)

        def failed(error: Exception) -> None:
            self._session.failed.emit(told(error))

        self._session.store.submit(lambda archive: _kept(archive, sources), take_in, failed)

    def _tell(self, errors: list[EditorError]) -> None:
        if len(errors) == 1:
            self._session.failed.emit(errors[0])
        elif errors:
            self.refused.emit(errors)

    def _try(self, edit: Callable[[], None]) -> None:
        try:
            edit()
        except EditorError as error:
            self._session.failed.emit(error)

    def _insert(self, draft: Draft, digests: list[str], after: str | None) -> None:
        photos = [Photo(file=digest) for digest in digests]
        place = Place(after or _last(draft.present), "text", draft.present.lead)
        draft.apply(lambda release: insert_blocks(release, photos, _anchor(release, after)), place=place)
        self.added.emit(photos[0].id)

    def _fill(self, draft: Draft, digests: list[str], block_id: str) -> None:
        further = [Photo(file=digest) for digest in digests[1:]]

        def edit(release: Release) -> Release:
            block = next((each for each in release.blocks if each.id == block_id), None)
            if not isinstance(block, Photo):
                return release
            return insert_blocks(set_block(release, replace(block, file=digests[0])), further, block_id)

        draft.apply(edit, place=Place(block_id, "text", draft.present.lead))


def _last(release: Release) -> str:
    return release.blocks[-1].id if release.blocks else ""


def _anchor(release: Release, after: str | None) -> str | None:
    """The block after which a photo stands: never one of the head; None for the start of the body."""
    if after == "":
        return None
    blocks = {block.id: block for block in release.blocks}
    block = blocks.get(after or "") or blocks.get(_last(release))
    return None if block is None or block.kind in HEAD_KINDS else block.id


def _kept(archive: Archive, sources: Sequence[Source]) -> Kept:
    digests: list[str] = []
    errors: list[EditorError] = []
    for source in sources:
        try:
            digests.append(_keep_one(archive, source))
        except EditorError as error:
            errors.append(error)
    return digests, errors


def _keep_one(archive: Archive, source: Source) -> str:
    if isinstance(source, Path):
        return archive.media.add(source)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "clipboard.png"
        if not _written(source, file):
            raise MediaError("The picture on the clipboard cannot be used; save it as a file and add that.")
        return archive.media.add(file)


def _written(image: QImage, file: Path) -> bool:
    return image.save(str(file), "PNG")  # type: ignore[call-overload, no-any-return] # the stubs want bytes

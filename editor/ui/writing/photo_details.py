"""The lines under a photo while its row is in use: alt text, credit, rights, licence, and the persons shown."""

from __future__ import annotations

import re

from editor.domain.bilingual import Language
from editor.domain.blocks import Block, Photo
from editor.ui.writing.context import WritingContext
from editor.ui.writing.details import Details
from editor.ui.writing.entry import Entry
from editor.ui.writing.licence_end import LicenceEnd
from editor.ui.writing.long_entry import LongEntry
from editor.ui.writing.parts import photo_parts
from editor.ui.writing.persons import Persons

_PERSON = re.compile(r"persons\[(\d+)\]\.(\w+)")


class PhotoDetails(Details):
    """Shows one side; credit, rights, licence and the names of persons are the same on both."""

    def __init__(self, block_id: str, side: Language, context: WritingContext) -> None:
        super().__init__(block_id, photo_parts(context.words, side), side, context)
        self.licence_end = LicenceEnd(block_id, side, context)
        self.add_line(context.words.gettext("Licence until"), self.licence_end)
        self.persons = Persons(block_id, side, context)
        self._grid.addWidget(self.persons, self._grid.rowCount(), 0, 1, 2)

    def show_block(self, block: Block) -> None:
        super().show_block(block)
        if isinstance(block, Photo):
            self.licence_end.show_photo(block)
            self.persons.show_photo(block)

    def entry(self, name: str) -> Entry | LongEntry | None:
        person = _PERSON.fullmatch(name)
        return self.persons.entry(int(person[1]), person[2]) if person else super().entry(name)

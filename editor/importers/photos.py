"""Captions, credits and titles of pictures put together to photos, in the order of the release."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from editor.domain.bilingual import Bilingual
from editor.domain.blocks import Photo
from editor.importers.captions import shown_persons
from editor.importers.parts import Part
from editor.importers.persons import Persons
from editor.importers.picture_cues import caption_and_credit, without_field_label
from editor.importers.quotes import text_passage
from editor.importers.sections import Section

_TITLE_LABEL = re.compile(r"(?:Bild|Foto)titel\s*:\s*", re.IGNORECASE)


@dataclass(slots=True)
class _Found:
    caption: str = ""
    credit: str = ""
    title: str = ""


@dataclass(slots=True)
class PhotoReader:
    """Collects what is said about photos; a credit belongs to the caption beside it.

    A credit apart from every caption belongs to the first photo without one: templates of web pages
    print it above the text and the caption below.
    """

    persons: Persons
    found: list[_Found] = field(default_factory=list)
    _title: str = ""

    def title(self, text: str) -> None:
        """The title of the picture whose credit follows."""
        self._title = _TITLE_LABEL.sub("", text)

    def read(self, section: Section) -> list[int]:
        """Reads a section of captions or credits; the numbers of the photos that stand here because of it."""
        if section.part is Part.CREDIT:
            return self._credit(" ".join(line.text for line in section.lines))
        return [self.caption(text) for text in self._captions(section)]

    def photos(self) -> list[Photo]:
        return [self._photo(found) for found in self.found]

    def _captions(self, section: Section) -> list[str]:
        """The caption as it stands in the file; a label alone on its line is left to what follows."""
        if section.cue.rest or len(section.lines) == 1:
            return [line.text for line in section.lines]
        return [line.text for line in section.lines[1:]]

    def caption(self, text: str) -> int:
        """Reads a caption; the number of the photo it belongs to."""
        caption, credit = caption_and_credit(without_field_label(text))
        index = next((i for i, found in enumerate(self.found) if found.credit and not found.caption), None)
        if index is not None and not credit:
            self.found[index].caption = caption
            return index
        self.found.append(_Found(caption, credit))
        return len(self.found) - 1

    def _credit(self, text: str) -> list[int]:
        last = self.found[-1] if self.found else None
        if last and not last.credit:
            last.credit = text
            return []
        self.found.append(_Found(credit=text, title=self._title))
        self._title = ""
        return [len(self.found) - 1]

    def _photo(self, found: _Found) -> Photo:
        language = self.persons.language
        return Photo(
            text=text_passage(language, found.caption),
            alt=Bilingual.only(language, found.title),
            credit=found.credit.strip("()[] "),
            persons=shown_persons(found.caption, self.persons),
        )

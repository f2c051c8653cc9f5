"""The workshop: which files the formats of an edition come to, and how each of them is made."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from editor.compose.formats import Format
from editor.compose.manuscript import Letterhead, Manuscript
from editor.domain.bilingual import LANGUAGES
from editor.errors import EditorError, ExportRemark
from editor.exporters.naming import common_name, file_name, print_name, web_name
from editor.exporters.staging import Make, Staging
from editor.exporters.writing import content_of
from editor.workflow.edition import Edition
from editor.workflow.export_checks import unaddressed

if TYPE_CHECKING:
    from editor.compose.press_photos import PressPhoto

IN_KIT = (Format.DOCX, Format.HTML, Format.TEXT)
"""What a newsroom gets of each language, and a PDF where one is exported anyway."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A file: its name, and what writes its content. It may read the pieces before it."""

    name: str
    make: Make


@dataclass(slots=True)
class Plan:
    """The pieces in the order of their making, each once, and the names of those that were asked for."""

    pieces: list[Piece] = field(default_factory=list)
    names: list[str] = field(default_factory=list)

    def add(self, wanted: Sequence[Piece], *, needed: Sequence[Piece] = ()) -> None:
        known = {piece.name for piece in self.pieces}
        self.pieces += [piece for piece in (*needed, *wanted) if piece.name not in known]
        self.names += [piece.name for piece in wanted]


class Workshop:
    """Makes the files of one edition; `remarks` are what the writer should know of them."""

    def __init__(self, edition: Edition, staged: Staging, cancelled: Callable[[], bool]) -> None:
        self._edition, self._staged, self._cancelled = edition, staged, cancelled
        self.remarks: list[EditorError] = []
        self._looked_for_styles = False

    def plan(self, formats: Sequence[Format]) -> Plan:
        """Every file of the formats: those of one language in the order of languages, then what holds several."""
        plan = Plan()
        wanted = tuple(dict.fromkeys(formats))
        for manuscript in self._edition.manuscripts.values():
            for format_ in wanted:
                self._add_document(plan, manuscript, format_)
        if Format.PHOTOS in wanted:
            plan.add(self._photos())
        if Format.PROOF in wanted:
            plan.add([self._proof()])
        if Format.KIT in wanted:
            contents = list(self._kit_contents(wanted))
            plan.add([self._kit(contents)], needed=contents)
        return plan

    def _add_document(self, plan: Plan, manuscript: Manuscript, format_: Format) -> None:
        document = self._document(manuscript, Format.DOCX)
        match format_:
            case Format.PHOTOS | Format.PROOF | Format.KIT:
                return
            case Format.PDF:
                plan.add([self._pdf(manuscript, document)], needed=[document])
            case Format.EML:
                enclosed = [document, *self._web_photos()]
                plan.add([self._mail(manuscript, enclosed)], needed=enclosed)
            case _:
                plan.add([self._document(manuscript, format_)])

    def _document(self, manuscript: Manuscript, format_: Format) -> Piece:
        """A file made of one manuscript alone."""

        def make(stream: BinaryIO) -> None:
            stream.write(content_of(manuscript, format_, self._edition.pictures))
            if format_ is Format.DOCX and manuscript.letterhead:
                self._look_for_styles(manuscript.letterhead)

        return Piece(file_name(manuscript, format_), make)

    def _look_for_styles(self, letterhead: Letterhead) -> None:
        """Says once that the letterhead does not have what the house style chose from it."""
        from editor.exporters.letterheads import unfit_roles

        file = self._edition.pictures(letterhead.digest)
        if file is None or self._looked_for_styles:
            return
        self._looked_for_styles = True
        if unfit_roles(file, letterhead.styles, letterhead.name):
            self.remarks.append(
                ExportRemark(
                    "The letterhead {name} lacks styles that the house style chose from it: our own stand in "
                    "for them until others are chosen.",
                    name=letterhead.name or letterhead.digest[:8],
                )
            )

    def _pdf(self, manuscript: Manuscript, document: Piece) -> Piece:
        def make(stream: BinaryIO) -> None:
            stream.write(self._pdf_bytes(manuscript, document))

        return Piece(file_name(manuscript, Format.PDF), make)

    def _pdf_bytes(self, manuscript: Manuscript, document: Piece) -> bytes:
        """With tags, by LibreOffice; where there is none, without them, if that can be done."""
        from editor.exporters.pdf import office, pdf_bytes

        untagged = self._edition.untagged_pdf
        if untagged is None or office():
            return pdf_bytes(self._content(document), self._edition.now, self._cancelled)
        self.remarks.append(
            ExportRemark(
                "{name} has no tags, by which screen readers find headings and photos: "
                "for those, LibreOffice has to be installed.",
                name=file_name(manuscript, Format.PDF),
            )
        )
        return untagged(manuscript, self._edition.pictures)

    def _mail(self, manuscript: Manuscript, enclosed: Sequence[Piece]) -> Piece:
        def make(stream: BinaryIO) -> None:
            stream.write(self._mail_bytes(manuscript, enclosed))

        return Piece(file_name(manuscript, Format.EML), make)

    def _mail_bytes(self, manuscript: Manuscript, enclosed: Sequence[Piece]) -> bytes:
        from editor.exporters.eml import Attachment, eml_bytes, size_remark

        edition, language = self._edition, manuscript.language
        recipients = edition.recipients(language)
        mail = eml_bytes(
            manuscript,
            edition.pictures,
            recipients=recipients,
            sender=edition.sender,
            attachments=[Attachment(piece.name, self._content(piece)) for piece in enclosed],
        )
        if edition.distributions and not recipients:
            self._remark(unaddressed(edition.release, language, edition.distributions[0].name))
        if remark := size_remark(mail):
            self._remark(remark)
        return mail

    def _remark(self, remark: EditorError) -> None:
        """What holds for the mails of both languages is said once."""
        if str(remark) not in map(str, self.remarks):
            self.remarks.append(remark)

    def _photos(self) -> list[Piece]:
        """Each photo in the size of print, then in that of the web."""
        return [piece for photo in self._edition.photos for piece in (self._print_photo(photo), self._web_photo(photo))]

    def _web_photos(self) -> list[Piece]:
        return [self._web_photo(photo) for photo in self._edition.photos]

    def _print_photo(self, photo: PressPhoto) -> Piece:
        def make(stream: BinaryIO) -> None:
            from editor.exporters.photos import print_photo

            stream.write(print_photo(photo, self._edition.pictures, self._edition.release.lead))

        return Piece(print_name(photo.name), make)

    def _web_photo(self, photo: PressPhoto) -> Piece:
        def make(stream: BinaryIO) -> None:
            from editor.exporters.photos import web_photo

            stream.write(web_photo(photo, self._edition.pictures, self._edition.release.lead))

        return Piece(web_name(photo.name), make)

    def _proof(self) -> Piece:
        def make(stream: BinaryIO) -> None:
            from editor.compose.proof import proof
            from editor.exporters.docx.proof import proof_bytes

            edition = self._edition
            stream.write(proof_bytes(proof(edition.release, edition.house, edition.now), edition.pictures))

        leading = self._edition.leading_first[0]
        return Piece(common_name(leading, LANGUAGES, Format.PROOF), make)

    def _kit_contents(self, wanted: Sequence[Format]) -> Iterator[Piece]:
        for manuscript in self._edition.manuscripts.values():
            yield from (self._document(manuscript, format_) for format_ in IN_KIT)
            if Format.PDF in wanted:
                yield self._pdf(manuscript, self._document(manuscript, Format.DOCX))
        yield from self._photos()

    def _kit(self, contents: Sequence[Piece]) -> Piece:
        def make(stream: BinaryIO) -> None:
            from editor.exporters.kit import write_kit

            files = {piece.name: self._file(piece) for piece in contents}
            write_kit(stream, self._edition.leading_first, self._edition.house, self._edition.photos, files)

        manuscripts = self._edition.leading_first
        languages = [manuscript.language for manuscript in manuscripts]
        return Piece(common_name(manuscripts[0], languages, Format.KIT), make)

    def _file(self, piece: Piece) -> Path:
        return self._staged.file(piece.name, piece.make)

    def _content(self, piece: Piece) -> bytes:
        return self._file(piece).read_bytes()

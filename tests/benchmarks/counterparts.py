"""What others make of the same release: docxtpl rendering a template, pandoc converting the page."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from editor.compose.manuscript import BodyPart, Bullets, FactBox, Manuscript, Picture
from editor.domain.richtext import RichText

PHOTO_MM = 55

_LINES = ("label", "embargo", "kicker", "subheadline", "lead")


def make_template(file: Path) -> None:
    """A template with a place for every part of a release, made once as a user of docxtpl would make it."""
    import docx

    document = docx.Document()
    for name in _LINES[:3]:
        document.add_paragraph(f"{{{{ {name} }}}}")
    document.add_heading("{{ headline }}", 0)
    for name in _LINES[3:]:
        document.add_paragraph(f"{{{{ {name} }}}}")
    for style, name in (("Normal", "body"), ("Caption", "captions"), ("Normal", "end")):
        document.add_paragraph(f"{{%p for line in {name} %}}")
        document.add_paragraph("{{ line }}", style=style)
        document.add_paragraph("{%p endfor %}")
    document.add_paragraph("{{ photo }}")
    document.save(str(file))


def render_template(template: Path, manuscript: Manuscript, photo: Path, target: Path) -> None:
    """The same words and the same photo, through docxtpl."""
    from docx.shared import Mm
    from docxtpl import DocxTemplate, InlineImage

    document = DocxTemplate(str(template))
    values: dict[str, object] = {name: _plain(getattr(manuscript, name)) for name in (*_LINES, "headline")}
    values["body"] = [line for part in manuscript.body for line in _body_lines(part)]
    values["captions"] = [line for picture in manuscript.photos for line in (picture.caption.plain, *picture.below)]
    values["end"] = _end_lines(manuscript)
    values["photo"] = InlineImage(document, str(photo), width=Mm(PHOTO_MM))
    document.render(values, autoescape=True)
    document.save(str(target))


def _plain(text: RichText | str) -> str:
    return text if isinstance(text, str) else text.plain


def _body_lines(part: BodyPart) -> list[str]:
    match part:
        case Bullets(items):
            return [item.plain for item in items]
        case FactBox(heading, entries):
            return [heading.plain, *(entry.plain for entry in entries)]
        case Picture():
            return [part.caption.plain, *part.below]
        case _:
            return [part.text.plain]


def _end_lines(manuscript: Manuscript) -> list[str]:
    lines = [manuscript.end_line]
    for row in manuscript.end_rows:
        for section in (section for column in row for section in column):
            lines += [section.heading, *(line.plain for line in section.lines)]
    return [*lines, manuscript.licence]


def pandoc() -> str | None:
    return shutil.which("pandoc")


def convert(program: str, page: Path, target: Path) -> None:
    """The HTML page of the release to DOCX; the picture is within the page."""
    subprocess.run([program, "--from=html", str(page), "-o", str(target)], check=True, capture_output=True)

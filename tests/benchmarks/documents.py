"""How long the files of a release take."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import docx

from editor import paths
from editor.compose.composing import compose
from editor.compose.formats import Format
from editor.compose.house import STANDARD
from editor.domain.bilingual import LANGUAGES, Language
from editor.exporters.naming import file_name
from editor.exporters.writing import content_of, write_bytes
from editor.store.archive import Archive
from editor.workflow.exporting import export
from editor.workflow.sample import PHOTO, add_sample, sample_release
from tests.benchmarks.measuring import LeftOut, Result, benchmark, medians

NOW = datetime(2027, 2, 18, 9, 30, tzinfo=UTC)
ROUNDS = 30
EVERYTHING = (Format.DOCX, Format.HTML, Format.TEXT, Format.PHOTOS)


@contextmanager
def _exporting() -> Iterator[tuple[Callable[[Language, Format], None], Path]]:
    """What writes one file of the sample, with its photo, and the folder it writes to."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        release = sample_release("0" * 64)

        def one(language: Language, format_: Format) -> None:
            manuscript = compose(release, language, STANDARD, NOW)
            content = content_of(manuscript, format_, lambda _: paths.resource(*PHOTO))
            write_bytes(folder / file_name(manuscript, format_), content)

        yield one, folder


@benchmark("docx")
def docx_file() -> Result:
    """The sample composed and written as DOCX; python-docx saving its default template."""
    with _exporting() as (one, folder):
        note = "German sample, 20 blocks and a photo, flushed to the disk; python-docx does not flush"
        return medians(
            "docx",
            lambda: one(Language.DE, Format.DOCX),
            lambda: docx.Document().save(str(folder / "default.docx")),
            rounds=ROUNDS,
            note=note,
        )


@benchmark("docx-docxtpl")
def docx_beside_docxtpl() -> Result:
    """The sample as DOCX; docxtpl rendering a template of the same words and photo."""
    from tests.benchmarks.counterparts import make_template, render_template

    with _exporting() as (one, folder):
        template, target = folder / "template.docx", folder / "rendered.docx"
        make_template(template)
        manuscript = compose(sample_release("0" * 64), Language.DE, STANDARD, NOW)
        return medians(
            "docx-docxtpl",
            lambda: one(Language.DE, Format.DOCX),
            lambda: render_template(template, manuscript, paths.resource(*PHOTO), target),
            rounds=ROUNDS,
            note="German sample; the template holds the same words and photo, without styles, links and header",
        )


@benchmark("docx-pandoc")
def docx_beside_pandoc() -> Result:
    """The sample as DOCX; pandoc converting the page of the same release, its start included."""
    from tests.benchmarks.counterparts import convert, pandoc

    program = pandoc()
    if program is None:
        raise LeftOut("pandoc is missing")
    with _exporting() as (one, folder):
        one(Language.DE, Format.HTML)
        [page] = folder.glob("*.html")
        return medians(
            "docx-pandoc",
            lambda: one(Language.DE, Format.DOCX),
            lambda: convert(program, page, folder / "converted.docx"),
            rounds=ROUNDS,
            note="German sample, for pandoc as the HTML page; pandoc is a process of its own",
        )


@benchmark("kit")
def kit() -> Result:
    """Everything that goes out with the sample, as the program exports it; one DOCX exported in the same way."""
    with tempfile.TemporaryDirectory() as temporary, Archive.open(Path(temporary, "data")) as archive:
        folder = Path(temporary, "files")
        release = add_sample(archive)

        def exported(languages: Sequence[Language], formats: Sequence[Format]) -> int:
            return len(export(archive, release, folder=folder, languages=languages, formats=formats).files)

        count = exported(LANGUAGES, EVERYTHING)
        return medians(
            "kit",
            lambda: exported(LANGUAGES, EVERYTHING),
            lambda: exported((Language.DE,), (Format.DOCX,)),
            rounds=ROUNDS,
            note=f"{count} files: DOCX, page and text in both languages, the photo in two sizes",
        )

"""Pictures of every export; where LibreOffice, pdftoppm or Chromium is missing, some are left out with a word."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from editor.compose.formats import Format
from editor.compose.house import AMERICAN, STANDARD, House
from editor.domain.bilingual import LANGUAGES, Bilingual
from editor.domain.release import Release, Status
from editor.exporters.letterheads import proposed_styles
from editor.store.archive import Archive
from editor.workflow.exporting import export
from editor.workflow.sample import add_sample
from editor.workflow.stages import set_status
from tests.exporters.letterheads import LETTERHEADS

PAGES = (Format.DOCX, Format.HTML)
ALL = (*PAGES, Format.MAIL, Format.FRAGMENT, Format.PROOF, Format.PDF, Format.PHOTOS)
"""What is looked at in our own house style; the others show their pages alone."""


def picture_exports(folder: Path, out: Path) -> None:
    """The sample as a draft, in the standard and the American style, with a logo, and on each letterhead."""
    with Archive.open(folder) as archive, tempfile.TemporaryDirectory() as temporary:
        draft = add_sample(archive)
        _picture(archive, draft, replace(STANDARD, name="draft"), PAGES, Path(temporary), out)
        approved = set_status(archive, draft, Status.APPROVED)
        for style, formats in _styles(archive, Path(temporary)):
            _picture(archive, approved, style, formats, Path(temporary), out)


def _styles(archive: Archive, temporary: Path) -> Iterator[tuple[House, Sequence[Format]]]:
    from tests.exporters.letterheads import picture

    yield STANDARD, ALL
    yield AMERICAN, PAGES
    logo = temporary / "logo.png"
    logo.write_bytes(picture("PNG"))
    organisation = Bilingual("OptikNetz Lahntal", "OptikNetz Lahntal")
    yield (
        replace(
            STANDARD,
            name="own",
            organisation=organisation,
            logo=archive.media.add(logo),
            accent="#8a3b12",
            text_font="Source Sans Pro",
            dateline="text",
            photos="text",
            quotes_de="guillemets",
        ),
        PAGES,
    )
    for name, letterhead in LETTERHEADS.items():
        file = letterhead.written(temporary / f"{name}.{'dotx' if letterhead.template else 'docx'}")
        digest, styles = archive.keep_letterhead(file), proposed_styles(file)
        yield (
            replace(
                STANDARD,
                name=f"letterhead-{name}",
                letterhead=digest,
                letterhead_name=file.name,
                letterhead_styles=styles,
            ),
            (Format.DOCX,),
        )


def _picture(
    archive: Archive, release: Release, style: House, formats: Sequence[Format], temporary: Path, out: Path
) -> None:
    """Without LibreOffice no PDF is made, which its picture would need as well."""
    if not shutil.which("soffice"):
        formats = [format_ for format_ in formats if format_ is not Format.PDF]
    exported = export(
        archive, release, folder=temporary / style.name, languages=LANGUAGES, formats=formats, house=style
    )
    for file in exported.files:
        renderer = _RENDERERS.get(file.suffix)
        if renderer:
            name = file.stem.partition("_")[2].partition("_")[2] or file.stem
            renderer(file, out / f"export-{style.name.lower()}-{name}-{file.suffix[1:]}")


def picture_pdf(file: Path, target: Path) -> None:
    if not shutil.which("pdftoppm"):
        print(f"{target.name}: left out, pdftoppm is missing")
        return
    subprocess.run(["pdftoppm", "-r", "80", "-png", str(file), str(target)], check=True)


def picture_docx(file: Path, target: Path) -> None:
    office = shutil.which("soffice")
    if not office:
        print(f"{target.name}: left out, LibreOffice is missing")
        return
    with tempfile.TemporaryDirectory() as folder:
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(file)]
        subprocess.run(command, check=True, capture_output=True)
        picture_pdf(Path(folder) / f"{file.stem}.pdf", target)


_BROWSER_OPTIONS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--hide-scrollbars",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""Without these Chromium asks the network, which no picture needs."""


def picture_html(file: Path, target: Path) -> None:
    browser = shutil.which("chromium")
    if not browser:
        print(f"{target.name}: left out, Chromium is missing")
        return
    for width, height in ((900, 1500), (400, 1900)):
        with tempfile.TemporaryDirectory() as profile:
            command = [
                browser,
                *_BROWSER_OPTIONS,
                f"--user-data-dir={profile}",
                f"--window-size={width},{height}",
                f"--screenshot={target}-{width}.png",
                file.as_uri(),
            ]
            subprocess.run(command, check=True, capture_output=True)


_RENDERERS: dict[str, Callable[[Path, Path], None]] = {
    ".docx": picture_docx,
    ".html": picture_html,
    ".pdf": picture_pdf,
}

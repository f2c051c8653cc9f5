"""What programs of others find in the HTML exports, where they are installed: nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from editor.compose.composing import compose
from editor.compose.house import House, house
from editor.compose.manuscript import Logo, Manuscript, Paragraph, Twin
from editor.domain.bilingual import Language
from editor.domain.richtext import RichText, Span
from editor.exporters.clipboard import formatted
from editor.exporters.fragment import fragment_bytes
from editor.exporters.html import html_bytes
from editor.exporters.mail import mail_bytes
from editor.workflow.sample import sample_release
from tests.compose.example import NOW, RICH
from tests.exporters.generated import generated_releases
from tests.exporters.reading import draw_picture
from tests.judges import axe, caniemail, nu

DE, EN = Language.DE, Language.EN
ADDRESS = "https://presse.optiknetz.example/2027/" + "sehr-langer-pfad/" * 12
WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
LINKS = (
    Span("Zum Plan: "),
    Span(ADDRESS, href=ADDRESS),
    Span(" oder "),
    Span("hier", href="https://ä.example/ü b?c=d|e"),
)
AWKWARD = (Paragraph(RichText.plain_text(WORD * 2)), Paragraph(RichText.of(LINKS)))


def plain(style: House, language: Language) -> Manuscript:
    return compose(sample_release("a" * 64), language, style, NOW)


def full(style: House, language: Language) -> Manuscript:
    """Everything that a page can show, and texts that are hard to place."""
    manuscript = compose(RICH, language, style, NOW)
    return replace(
        manuscript,
        body=(*manuscript.body, *AWKWARD, *manuscript.photos),
        address=ADDRESS,
        site="https://optiknetz.example/",
        twin=Twin("en-GB" if language is DE else "de-DE", "The other one", "https://optiknetz.example/other"),
        logos=(Logo("a" * 64, "OptikNetz Lahntal"),),
        subject="Pressemitteilung",
    )


CASES: dict[str, Callable[[], Manuscript]] = {
    "sample-de": lambda: plain(house("standard"), DE),
    "sample-en": lambda: plain(house("american"), EN),
    "full-de": lambda: full(House(accent="#ffd400", photos="text", dateline="text"), DE),
    "full-en": lambda: full(House(accent="#101418"), EN),
}
GENERATED = generated_releases()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The exports of every case, each under its name."""
    folder = tmp_path_factory.mktemp("pages")
    picture = draw_picture(folder)
    manuscripts = {name: made() for name, made in CASES.items()}
    for name, release in GENERATED.items():
        manuscripts |= {f"{name}-{each}": compose(release, each, house("standard"), NOW) for each in Language}
    for name, manuscript in manuscripts.items():
        (folder / f"{name}.html").write_bytes(html_bytes(manuscript, lambda _: picture))
        (folder / f"{name}.mail.html").write_bytes(mail_bytes(manuscript, lambda _: picture))
        (folder / f"{name}.clipboard.html").write_text(formatted(manuscript), "utf-8")
        (folder / f"{name}.fragment.html").write_text(within_page(fragment_bytes(manuscript).decode()), "utf-8")
    return folder


def within_page(fragment: str) -> str:
    """The fragment as a system shows it: below the headline from its own field."""
    return f'<!DOCTYPE html><html lang="de"><head><title>A</title></head><body><h1>A</h1>\n{fragment}</body></html>'


@pytest.mark.skipif(bool(nu.MISSING), reason=nu.MISSING)
def test_nu_checker_finds_nothing(folder: Path) -> None:
    assert nu.findings(sorted(folder.glob("*.html"))) == []


@pytest.mark.skipif(bool(axe.MISSING), reason=axe.MISSING)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("case", [*CASES, "marks-de", "empty-de", "photos-en"])
def test_axe_finds_nothing(case: str, scheme: str, folder: Path, tmp_path: Path) -> None:
    assert axe.findings(folder / f"{case}.html", scheme, tmp_path) == []


@pytest.mark.skipif(bool(caniemail.MISSING), reason=caniemail.MISSING)
@pytest.mark.parametrize("case", [*CASES, "marks-de", "photos-en"])
def test_mail_programs_know_all_that_the_form_is_made_of(case: str, folder: Path) -> None:
    assert caniemail.findings(folder / f"{case}.mail.html") == []

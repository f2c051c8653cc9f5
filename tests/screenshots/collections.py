"""Quotes and photos of an archive with some years in it."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from PIL import Image, ImageDraw

from editor.domain.approving import approval_of, subjects_of, with_approval
from editor.domain.bilingual import NOTHING, Bilingual, Language
from editor.domain.blocks import Block, Kind, Photo, Quote
from editor.domain.passage import passage
from editor.domain.people import Affiliation, Person, PersonShown
from editor.domain.release import Release, Sent, Status
from editor.store.archive import Archive
from editor.ui.collections.dialog import PHOTOS, CollectionsDialog
from tests.screenshots.studio import LOOKS, Studio, topic, wait

SIZED = (*LOOKS, ("de", "light", 200))

_REUTER = Person(
    "Tom Reuter",
    function=Bilingual("Geschäftsführer des MedClusters Nord", "managing director of MedCluster Nord"),
    affiliations=(Affiliation(organisation=Bilingual.same("MedCluster Nord")),),
)
_WINTER = Person(
    "Hanne Winter",
    Bilingual("Prof. Dr.", "Professor"),
    Bilingual("Sprecherin des Fachbeirats Sensorik", "chair of the sensor technology board"),
    (Affiliation(organisation=Bilingual.same("Hochschule Lahntal")),),
)
_OKAFOR = Person("Chidi Okafor", NOTHING, Bilingual("Lead Engineer bei Northlight", "lead engineer at Northlight"))

_SAID = (
    (
        _WINTER,
        "Sensorik ist kein Selbstzweck. Wer misst, will entscheiden können – und zwar heute, nicht nach drei Wochen.",
        "Sensors are no end in themselves. If you measure, you want to decide, today and not in three weeks’ time.",
        Language.DE,
    ),
    (_REUTER, "Zwölf Betriebe an einem Stand, das gab es in Jena noch nie.", "", Language.DE),
    (
        _OKAFOR,
        "Wir haben den Prüfstand nicht gekauft, wir haben ihn gemeinsam gebaut.",
        "We did not buy the test bench, we built it together.",
        Language.EN,
    ),
    (
        _WINTER,
        "Von ‚Industrie 4.0‘ reden viele; hier wird sie gemessen",
        "Many talk about ‘Industry 4.0’; here it is measured",
        Language.DE,
    ),
)
_SHOWN = (
    ("Messeteam am Gemeinschaftsstand in Jena", "Trade fair team at the shared stand in Jena", "Maria Vogt", -40),
    ("Übergabe des Förderbescheids im Lasertechnikum", "", "Jens Holm / Hochschule Lahntal", 23),
    ("Schülerinnen am Mikroskop", "Pupils at the microscope", "", None),
    ("Hanne Winter", "Hanne Winter", "Studio Nordlicht", 400),
    ("Der neue Prüfstand von oben", "The new test bench from above", "Northlight", -3),
)


def fill(archive: Archive, folder: Path) -> None:
    """Some releases with quotes and photos in every standing."""
    today = archive.today()
    for number, (person, german, english, original) in enumerate(_SAID):
        quote = Quote(text=passage(german, english), speaker=person, original_language=original)
        headline = Block(kind=Kind.HEADLINE, text=passage(_SHOWN[number][0], _SHOWN[number][1]))
        at = datetime(2027 - number, 2, 3, 9, tzinfo=UTC)
        release = Release(
            id=f"clip{number}", date=at.date(), blocks=(headline, quote, *_photos(archive, folder, number, today))
        )
        if number % 2 == 0:
            subject = subjects_of(quote, release.lead)[0]
            release = with_approval(release, approval_of(release, subject, who=person.name, at=at))
        archive.save(_sent(release, at) if number else release)


def _sent(release: Release, at: datetime) -> Release:
    return replace(release, stage=Status.APPROVED, sent=Sent(at, at))


def _photos(archive: Archive, folder: Path, number: int, today: date) -> list[Photo]:
    found = []
    for at in (number, number + 1):
        german, english, credit, ends = _SHOWN[at]
        found.append(
            Photo(
                text=passage(german, english),
                file=archive.media.add(_drawn(folder / f"{at}.png", at)),
                credit=credit,
                alt=Bilingual(german, english) if at != 1 else NOTHING,
                rights="OptikNetz Lahntal" if at == 0 else "",
                usage="Nur für die Berichterstattung über die Messe" if at == 0 else "",
                licence_end=None if ends is None else today + timedelta(days=ends),
                persons=(PersonShown(_WINTER, consent=True), PersonShown(_REUTER)) if at in {0, 3} else (),
            )
        )
    return found


def _drawn(file: Path, number: int) -> Path:
    """A quiet picture of its own for each number."""
    if not file.exists():
        image = Image.new("RGB", (900, 600), ("#8fa8a8", "#c7bda6", "#9fb2c2", "#b9a7a0", "#a5b39a")[number])
        draw = ImageDraw.Draw(image)
        draw.ellipse((80 + 90 * number, 120, 420 + 90 * number, 460), fill="#f2efe6")
        draw.rectangle((0, 430, 900, 600), fill=("#39505a", "#6b5b4a", "#2f4858", "#5b4440", "#45583c")[number])
        image.save(file)
    return file


@topic("collections", looks=SIZED)
def collections(studio: Studio) -> None:
    """The clippings, a search in them, the photos and one of them."""
    with tempfile.TemporaryDirectory() as folder:
        studio.store.submit(lambda archive: fill(archive, Path(folder))).result(30)
    studio.window.pages.show_collections()
    dialog = studio.window.pages.page
    assert isinstance(dialog, CollectionsDialog)
    wait(700)
    dialog.quotes.view.enter()
    studio.take("quotes", dialog)
    dialog.quotes.filter.search.setText("prüfstand")
    wait(600)
    studio.take("quotes-found", dialog)
    dialog.quotes.filter.search.setText("gibtesnicht")
    wait(600)
    studio.take("quotes-none", dialog)
    dialog.show_page(PHOTOS)
    wait(900)
    dialog.photos.view.enter()
    wait(900)
    studio.take("photos", dialog)
    dialog.photos.view.setCurrentIndex(dialog.photos.model.index(1))
    wait(600)
    studio.take("photos-other", dialog)


@topic("collections-empty", looks=LOOKS[:1], empty=True)
def collections_empty(studio: Studio) -> None:
    studio.window.pages.show_collections()
    dialog = studio.window.pages.page
    assert isinstance(dialog, CollectionsDialog)
    wait(500)
    studio.take("quotes-empty", dialog)
    dialog.show_page(PHOTOS)
    wait(500)
    studio.take("photos-empty", dialog)

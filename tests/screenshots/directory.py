"""People and organisations."""

from __future__ import annotations

from datetime import date

from editor.domain.bilingual import Bilingual
from editor.domain.directory import DatedBoilerplate, KeptOrganisation, KeptPerson, Period, Role
from editor.store.archive import Archive
from editor.ui.directory.dialog import DirectoryDialog
from tests.screenshots.studio import LOOKS, Studio, topic, wait

SIZED = (*LOOKS, ("de", "light", 200))

NETWORK, CLINIC = Bilingual.same("OptikNetz Lahntal"), Bilingual("Klinik Lahntal", "Lahntal Clinic")
HEAD, OFFICER = Bilingual("Leiterin", "Head"), Bilingual("Referentin", "Officer")
FUNCTION = Bilingual("Leiterin des OptikNetzes Lahntal", "head of OptikNetz Lahntal")
JANA = KeptPerson(
    id="jana",
    name="Jana Brandt",
    title=Bilingual("Dr.", "Dr"),
    roles=(
        Role(HEAD, NETWORK, FUNCTION, Period(date(2024, 1, 1))),
        Role(OFFICER, CLINIC, period=Period(date(2019, 3, 1), date(2023, 12, 31))),
    ),
    email="brandt@optiknetz.example",
    phone="+49 641 123456",
    approval="Paul Seidel, presse@optiknetz.example",
    other_names=("Jana Müller",),
)
OTHERS = ("Aylin Kaya", "Tom Reuter", "Maria Vogt", "Paul Seidel", "Ümit Özdemir", "Åsa Lindqvist", "Clara Abel")
ABOUT = DatedBoilerplate(
    Bilingual("Über das OptikNetz Lahntal", "About OptikNetz Lahntal"),
    Bilingual("Im OptikNetz Lahntal arbeiten 64 Betriebe zusammen.", "OptikNetz Lahntal brings 64 firms together."),
    Period(date(2025, 1, 1)),
)


@topic("people", looks=SIZED)
def people(studio: Studio) -> None:
    """A person with each of the pages, an organisation, two that may be one, whom to adopt; little room."""
    dialog = _opened(studio)
    studio.take("people-empty", dialog)
    dialog.arrivals.show_adopting()
    wait(600)
    studio.take("people-adopt", dialog)
    dialog.reject()
    studio.store.submit(_fill).result(10)
    dialog = _opened(studio)
    dialog.panes.show_entry("jana")
    for page in ("quotes", "photos", "details"):
        dialog.person.show_page(page)
        wait(500)
        studio.take(f"people-{page}", dialog)
    dialog.panes.show_kind("organisations")
    studio.take("people-organisation", dialog)
    dialog.panes.show_kind("people")
    dialog.doubles.show_first()
    studio.take("people-doubles", dialog)
    dialog.panes.go_back()
    dialog.resize(828, 528)
    dialog.panes.fit(dialog.width())
    studio.take("people-narrow", dialog)
    dialog.reject()


def _fill(archive: Archive) -> None:
    role = Role(Bilingual("Mitglied", "Member"), Bilingual.same("MedCluster Nord"))
    archive.save_persons([JANA, *(KeptPerson(name=name, roles=(role,)) for name in OTHERS)])
    archive.save_person(KeptPerson(name="J. Brandt", email="jana@example.org"))
    archive.save_organisation(KeptOrganisation(name=NETWORK, web="optiknetz.example", boilerplates=(ABOUT,)))


def _opened(studio: Studio) -> DirectoryDialog:
    studio.window.pages.show_people()
    dialog = studio.window.pages.page
    assert isinstance(dialog, DirectoryDialog)
    wait(600)
    return dialog

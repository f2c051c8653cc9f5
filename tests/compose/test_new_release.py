"""A new release begins with what its house gives it."""

from __future__ import annotations

from datetime import date

from editor.compose.house import STANDARD, House
from editor.compose.new_release import new_release
from editor.domain.bilingual import Bilingual
from editor.domain.people import Issuer
from tests.compose.example import BOILERPLATES, OPTIK, SHORT

LABEL = Bilingual("Medieninformation", "Media information")
OWN = House(organisation=OPTIK, label=LABEL, contacts=SHORT.contacts, boilerplates=BOILERPLATES)


def test_new_release_is_issued_by_the_organisation_of_its_house() -> None:
    release = new_release(OWN, date(2027, 2, 18))
    assert (release.issuers, release.date) == ((Issuer(OPTIK),), date(2027, 2, 18))


def test_new_release_begins_with_label_contacts_and_boilerplates() -> None:
    release = new_release(OWN)
    assert (release.label, release.contacts, release.boilerplates) == (LABEL, SHORT.contacts, BOILERPLATES)


def test_new_release_of_nobody_in_particular_is_empty() -> None:
    release = new_release(STANDARD)
    assert not any((release.issuers, release.label, release.contacts, release.boilerplates, release.blocks))
    assert new_release(STANDARD).id != release.id

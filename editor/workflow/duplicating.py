"""A release as the beginning of a new one: everything it says, nothing that happened to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from editor.domain.bilingual import NOTHING, Bilingual
from editor.domain.directory import DatedBoilerplate, KeptOrganisation
from editor.domain.people import Boilerplate
from editor.domain.release import Release, Sent, Status
from editor.domain.template import with_new_ids


def duplicate_of(release: Release, now: datetime, organisations: Iterable[KeptOrganisation] = ()) -> Release:
    """A draft of today with the texts, quotes and photos of `release`, under ids of its own.

    What is translated stays translated. Boilerplates that the address book has in a newer wording are taken
    from there.
    """
    day = now.astimezone().date()
    known = [each for organisation in organisations for each in organisation.boilerplates]
    return replace(
        with_new_ids(release),
        number="",
        stage=Status.DRAFT,
        sent=Sent(),
        date=day,
        embargo=None,
        boilerplates=tuple(_present(each, known, day) for each in release.boilerplates),
        approvals=(),
        replaces="",
        web=NOTHING,
        unplaced=(),
        ignored=(),
    )


def _present(boilerplate: Boilerplate, known: Iterable[DatedBoilerplate], day: date) -> Boilerplate:
    """The wording of today for the same heading; the one of the release where the address book has none."""
    same = (each for each in known if _is_same(each.heading, boilerplate.heading) and each.period.holds_on(day))
    found = next(same, None)
    if found is None or found.text == boilerplate.text:
        return boilerplate
    return Boilerplate(found.heading, found.text)


def _is_same(one: Bilingual, other: Bilingual) -> bool:
    return bool((one.de and one.de == other.de) or (one.en and one.en == other.en))

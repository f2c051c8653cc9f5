"""A new release as the house begins it: in its name, with its label, contacts and boilerplates."""

from __future__ import annotations

from datetime import date

from editor.compose.house import House
from editor.domain.people import Issuer
from editor.domain.release import Release


def new_release(house: House, day: date | None = None) -> Release:
    """A release without a text yet; `day` is its date."""
    return Release(
        label=house.label,
        date=day,
        issuers=(Issuer(house.organisation),) if house.organisation else (),
        contacts=house.contacts,
        boilerplates=house.boilerplates,
    )

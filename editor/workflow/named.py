"""What is chosen by its name: an export profile of a house style, a distribution list of the archive."""

from __future__ import annotations

from collections.abc import Sequence

from editor.compose.formats import Profile
from editor.compose.house import House
from editor.domain.distribution import DistributionList
from editor.errors import ExportRefused


def profile_named(house: House, name: str) -> Profile:
    """The profile of that name. Raises ExportRefused where the house style has none."""
    for profile in house.profiles:
        if _is_same(profile.name, name):
            return profile
    known = ", ".join(profile.name for profile in house.profiles)
    if not known:
        raise ExportRefused("The house style {house} has no profiles; name formats instead.", house=house.name)
    raise ExportRefused(
        "The house style {house} has no profile {name}; choose one of these: {known}.",
        house=house.name,
        name=name,
        known=known,
    )


def lists_named(lists: Sequence[DistributionList], name: str) -> tuple[DistributionList, ...]:
    """The distribution lists of that name: there may be one for each language. Raises ExportRefused without any."""
    if found := tuple(each for each in lists if _is_same(each.name, name)):
        return found
    known = ", ".join(dict.fromkeys(each.name for each in lists))
    if not known:
        raise ExportRefused("There is no distribution list yet; make one first.")
    raise ExportRefused("There is no distribution list {name}; choose one of these: {known}.", name=name, known=known)


def _is_same(one: str, other: str) -> bool:
    return one.strip().casefold() == other.strip().casefold()

"""Edits of the lists among the facts: issuers, contacts, boilerplates, attachments."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Literal

from editor.domain.facts import Event
from editor.domain.people import Boilerplate, Contact, Issuer
from editor.domain.release import Release

FactList = Literal["issuers", "contacts", "boilerplates", "attachments"]
Item = Issuer | Contact | Boilerplate | str

BLANK_ITEMS: dict[FactList, Item] = {
    "issuers": Issuer(),
    "contacts": Contact(),
    "boilerplates": Boilerplate(),
    "attachments": "",
}


def items_of(release: Release, name: FactList) -> tuple[Item, ...]:
    found: tuple[Item, ...] = getattr(release, name)
    return found


def with_item(release: Release, name: FactList, index: int, item: Item) -> Release:
    """The release with `item` in place `index`; a place behind the last one adds it."""
    items = list(items_of(release, name))
    if index < len(items) and items[index] == item:
        return release
    items += [BLANK_ITEMS[name]] * (index + 1 - len(items))
    items[index] = item
    return _with(release, name, items)


def without_item(release: Release, name: FactList, index: int) -> Release:
    items = items_of(release, name)
    return _with(release, name, [*items[:index], *items[index + 1 :]]) if 0 <= index < len(items) else release


def moved_item(release: Release, name: FactList, index: int, step: int) -> Release:
    """The release with an item moved by `step` places, as far as the list goes."""
    items = list(items_of(release, name))
    to = max(0, min(index + step, len(items) - 1))
    if index >= len(items) or to == index:
        return release
    items.insert(to, items.pop(index))
    return _with(release, name, items)


def without_blanks(release: Release) -> Release:
    """The release without items in which nothing is written, and without an event of which nothing is said."""
    for name, blank in BLANK_ITEMS.items():
        items = items_of(release, name)
        kept = [each for each in items if each != blank]
        release = release if len(kept) == len(items) else _with(release, name, kept)
    event = release.event
    if event and not (event.what or event.where or event.at):
        return replace(release, event=None)
    return release


def with_event(release: Release, event: Event | None) -> Release:
    return release if event == release.event else replace(release, event=event)


def _with(release: Release, name: FactList, items: list[Item]) -> Release:
    changed: Any = {name: tuple(items)}
    return replace(release, **changed)

"""A house style as a JSON document: what is missing has its default, what makes no sense is told by its place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields as fields_of
from enum import StrEnum
from functools import cache
from typing import Any, Literal, get_args, get_origin, get_type_hints

from editor.compose.formats import USUAL, Format, Profile
from editor.compose.house import STANDARD, EndPart, House, is_colour, is_scheme
from editor.domain.bilingual import Bilingual, Language
from editor.domain.document.fields import DocumentError, Fields
from editor.domain.document.reading import boilerplate_from_fields, contact_from_fields
from editor.domain.document.writing import Json, boilerplate_to_document, contact_to_document
from editor.domain.people import Boilerplate, Contact

FORMAT = "zweispalter-house/1"


# -- writing


def house_to_document(house: House) -> Json:
    """The house style as values that `json.dumps` takes."""
    return (
        {"format": FORMAT}
        | {field.name: _written(getattr(house, field.name)) for field in fields_of(House)}
        | {"letterhead_styles": dict(house.letterhead_styles)}
    )


def _written(value: object) -> object:
    match value:
        case Bilingual():
            return {"de": value.de, "en": value.en}
        case Contact():
            return contact_to_document(value)
        case Boilerplate():
            return boilerplate_to_document(value)
        case Profile():
            return {field.name: _written(getattr(value, field.name)) for field in fields_of(Profile)}
        case tuple():
            return [_written(each) for each in value]
        case StrEnum():
            return value.value
    return value


# -- reading


def house_from_document(document: object) -> House:
    """The house style that `document` (values as `json.loads` gives them) describes.

    Keys that nobody knows are passed over. Raises DocumentError, which names the place.
    """
    fields = Fields(document)
    if fields.text("format") not in {"", FORMAT}:
        raise DocumentError(
            "This document has the format “{found}”; this version reads {known}.",
            found=fields.text("format"),
            known=FORMAT,
        )
    return House(**{name: _read(fields, name, hint) for name, hint in _hints().items() if fields.has(name)})


@cache
def _hints() -> Mapping[str, Any]:
    """The fields of a house with their types."""
    return get_type_hints(House)


def _read(fields: Fields, name: str, hint: Any) -> Any:
    """One field that is there, by its own reader or by its type."""
    if name in _READERS:
        return _READERS[name](fields, name)
    if get_origin(hint) is Literal:
        return _word(fields, name, get_args(hint))
    if hint is bool:
        return fields.truth(name)
    return fields.text(name) if hint is str else fields.both(name)


def _word(fields: Fields, name: str, words: tuple[str, ...]) -> str:
    value = fields.text(name)
    if value not in words:
        raise DocumentError(
            "{place} is “{value}”, but should be one of: {choices}.",
            place=fields.place(name),
            value=value,
            choices=", ".join(words),
        )
    return value


def _colour(fields: Fields, name: str) -> str:
    value = fields.text(name)
    if not is_colour(value):
        raise DocumentError("{place} should be a colour like {example}.", place=name, example=STANDARD.accent)
    return value


def _scheme(fields: Fields, name: str) -> str:
    value = fields.text(name)
    if not is_scheme(value):
        raise DocumentError(
            "{place} should give each release of a year a number of its own, like {example}.",
            place=name,
            example=STANDARD.number_scheme,
        )
    return value


def _parts(fields: Fields, name: str) -> tuple[EndPart, ...]:
    """Each part once: a second time it would have nothing to print."""
    return tuple(dict.fromkeys(_choices(fields, name, EndPart)))


def _choices(fields: Fields, name: str, kind: type[StrEnum]) -> tuple[Any, ...]:
    known = tuple(kind)
    for index, word in enumerate(fields.texts(name)):
        if word not in known:
            raise DocumentError(
                "{place} is “{value}”, but should be one of: {choices}.",
                place=f"{fields.place(name)}[{index}]",
                value=word,
                choices=", ".join(known),
            )
    return tuple(kind(word) for word in fields.texts(name))


def _contacts(fields: Fields, name: str) -> tuple[Contact, ...]:
    return fields.each(name, contact_from_fields)


def _boilerplates(fields: Fields, name: str) -> tuple[Boilerplate, ...]:
    return fields.each(name, boilerplate_from_fields)


def _styles(fields: Fields, name: str) -> tuple[tuple[str, str], ...]:
    inner = fields.inner(name)
    return tuple((role, inner.text(role)) for role in inner.names())


def _glossary(fields: Fields, name: str) -> tuple[Bilingual, ...]:
    terms = fields.each(name, lambda term: Bilingual(term.text("de"), term.text("en")))
    return tuple(term for term in terms if term)


def _rules(fields: Fields, name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(fields.texts(name)))


def _profiles(fields: Fields, name: str) -> tuple[Profile, ...]:
    return fields.each(name, _profile)


def _profile(fields: Fields) -> Profile:
    return Profile(
        fields.text("name"),
        _choices(fields, "formats", Format) if fields.has("formats") else USUAL,
        _choices(fields, "languages", Language),
        _count(fields, "limit"),
    )


def _count(fields: Fields, name: str) -> int:
    value = fields.value(name)
    if value is None:
        return 0
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise DocumentError("{place} should be a whole number from 0 on.", place=fields.place(name))
    return value


_READERS: dict[str, Callable[[Fields, str], object]] = {
    "accent": _colour,
    "number_scheme": _scheme,
    "parts": _parts,
    "contacts": _contacts,
    "boilerplates": _boilerplates,
    "letterhead_styles": _styles,
    "profiles": _profiles,
    "glossary": _glossary,
    "rules_off": _rules,
}
"""Fields whose type alone does not say how they are read."""

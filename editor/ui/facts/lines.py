"""What can be written about the facts of a release: each text with its way in and out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from editor.domain.bilingual import LANGUAGES, Bilingual, Language, clean
from editor.domain.people import Boilerplate, Contact, Issuer
from editor.domain.release import Release
from editor.i18n import Catalogue

Value = TypeVar("Value", Release, Issuer, Contact, Boilerplate)


@dataclass(frozen=True, slots=True)
class FactText:
    """One text of the facts; `language` is None for what both languages share."""

    field: str
    read: Callable[[Release], str]
    write: Callable[[Release, str], Release]
    language: Language | None = None
    long: bool = False
    hint: str = ""
    reads: Callable[[str, str], bool] = lambda shown, text: shown == text
    """Whether an entry that shows one text need not be rewritten for another: a comma may be half typed."""


@dataclass(frozen=True, slots=True)
class Line:
    """A label and one text for both languages, or one for each."""

    label: str
    texts: tuple[FactText, ...]


def shared(label: str, name: str, *, long: bool = False, hint: str = "") -> Line:
    """A plain text of the release."""
    return Line(
        label,
        (
            FactText(
                name,
                lambda release: str(getattr(release, name)),
                lambda release, text: _with(release, name, clean(text, lines=True)),
                long=long,
                hint=hint,
            ),
        ),
    )


def bilingual(label: str, name: str) -> Line:
    """A bilingual text of the release."""

    def text(language: Language) -> FactText:
        def read(release: Release) -> str:
            value: Bilingual = getattr(release, name)
            return value[language]

        def write(release: Release, new: str) -> Release:
            value: Bilingual = getattr(release, name)
            return _with(release, name, value.with_text(language, new))

        return FactText(name, read, write, language)

    return Line(label, tuple(text(language) for language in LANGUAGES))


_BLANK = {"issuers": Issuer(), "contacts": Contact(), "boilerplates": Boilerplate()}


def item(label: str, items: str, index: int, name: str, *, both: bool = False, long: bool = False) -> Line:
    """A text of item `index` of a list of the release (`issuers`, `contacts`, `boilerplates`).

    Writing into the place after the last item adds one.
    """

    def text(language: Language | None) -> FactText:
        def read(release: Release) -> str:
            listed = getattr(release, items)
            value: Any = getattr(listed[index], name) if index < len(listed) else ""
            return str(value[language] if language and value else value or "")

        def write(release: Release, new: str) -> Release:
            listed = list(getattr(release, items))
            listed += [_BLANK[items]] * (index + 1 - len(listed))
            old = getattr(listed[index], name)
            value = old.with_text(language, new) if language else clean(new)
            listed[index] = _with(listed[index], name, value)
            return _with(release, items, tuple(listed))

        return FactText(f"{items}[{index}].{name}", read, write, language, long)

    return Line(label, tuple(text(language) for language in LANGUAGES) if both else (text(None),))


def _with(value: Value, name: str, new: object) -> Value:
    changed: Any = {name: new}
    return replace(value, **changed)


def without_blanks(release: Release) -> Release:
    """The release without issuers, contacts and boilerplates in which nothing is written."""
    kept = {items: tuple(each for each in getattr(release, items) if each != blank) for items, blank in _BLANK.items()}
    if all(len(kept[items]) == len(getattr(release, items)) for items in kept):
        return release
    return replace(release, issuers=kept["issuers"], contacts=kept["contacts"], boilerplates=kept["boilerplates"])


def issuer_lines(words: Catalogue, release: Release) -> list[Line]:
    count = len(release.issuers) + 1
    name = words.gettext("Issuer {number}")
    return [item(name.format(number=index + 1), "issuers", index, "name", both=True) for index in range(count)]


def contact_lines(words: Catalogue, index: int) -> list[Line]:
    return [
        item(words.gettext("Name"), "contacts", index, "name"),
        item(words.gettext("Title"), "contacts", index, "title", both=True),
        item(words.gettext("Function"), "contacts", index, "function", both=True),
        item(words.gettext("Organisation"), "contacts", index, "organisation", both=True),
        item(words.gettext("E-mail"), "contacts", index, "email"),
        item(words.gettext("Phone"), "contacts", index, "phone"),
    ]


def boilerplate_lines(words: Catalogue, index: int) -> list[Line]:
    return [
        item(words.gettext("Heading"), "boilerplates", index, "heading", both=True),
        item(words.gettext("Text"), "boilerplates", index, "text", both=True, long=True),
    ]


def keywords_line(words: Catalogue) -> Line:
    """Keywords in one text, separated by commas."""

    def write(release: Release, text: str) -> Release:
        keywords = listed(text)
        return release if keywords == release.keywords else replace(release, keywords=keywords)

    def reads(shown: str, text: str) -> bool:
        return listed(shown) == listed(text)

    text = FactText("keywords", lambda release: ", ".join(release.keywords), write, reads=reads)
    return Line(words.gettext("Keywords"), (text,))


def listed(text: str) -> tuple[str, ...]:
    """The words between commas."""
    return tuple(word.strip() for word in clean(text).split(",") if word.strip())

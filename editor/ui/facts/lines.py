"""What can be written about the facts of a release: each text with its way in and out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from editor.domain.bilingual import LANGUAGES, NOTHING, Bilingual, Language, clean
from editor.domain.fact_lists import BLANK_ITEMS, FactList, Item, items_of, with_event, with_item
from editor.domain.facts import Event
from editor.domain.release import Release
from editor.i18n import Catalogue

Value = TypeVar("Value", Release, Item, Event)


def _no_hint(_: Release) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class FactText:
    """One text of the facts; `language` is None for what both languages share."""

    field: str
    read: Callable[[Release], str]
    write: Callable[[Release, str], Release]
    language: Language | None = None
    long: bool = False
    hint: Callable[[Release], str] = _no_hint
    """What an empty entry shows: an explanation, or what is printed in its place."""
    reads: Callable[[str, str], bool] = lambda shown, text: shown == text
    """Whether an entry that shows one text need not be rewritten for another: a comma may be half typed."""


@dataclass(frozen=True, slots=True)
class Line:
    """A label and one text for both languages, or one for each."""

    label: str
    texts: tuple[FactText, ...]


def shared(label: str, name: str, hint: Callable[[Release], str] = _no_hint, *, long: bool = False) -> Line:
    """A plain text of the release."""
    return Line(
        label,
        (
            FactText(
                name,
                lambda release: str(getattr(release, name)),
                lambda release, text: _with(release, name, clean(text, lines=long)),
                long=long,
                hint=hint,
            ),
        ),
    )


def bilingual(label: str, name: str, hint: Callable[[Release], Bilingual] = lambda _: NOTHING) -> Line:
    """A bilingual text of the release; `hint` is what is printed while it is empty."""

    def text(language: Language) -> FactText:
        def read(release: Release) -> str:
            value: Bilingual = getattr(release, name)
            return value[language]

        def write(release: Release, new: str) -> Release:
            value: Bilingual = getattr(release, name)
            return _with(release, name, value.with_text(language, new))

        return FactText(name, read, write, language, hint=lambda release: hint(release)[language])

    return Line(label, tuple(text(language) for language in LANGUAGES))


def event_line(label: str, name: str) -> Line:
    """A bilingual text of the event; writing into it makes one."""

    def text(language: Language) -> FactText:
        def read(release: Release) -> str:
            value: Bilingual = getattr(release.event or Event(), name)
            return value[language]

        def write(release: Release, new: str) -> Release:
            event = release.event or Event()
            value: Bilingual = getattr(event, name)
            return with_event(release, _with(event, name, value.with_text(language, new)))

        return FactText(f"event.{name}", read, write, language)

    return Line(label, tuple(text(language) for language in LANGUAGES))


def item(label: str, items: FactList, index: int, name: str, *, both: bool = False, long: bool = False) -> Line:
    """A text of item `index` of a list of the release.

    Writing into the place after the last item adds one.
    """

    def text(language: Language | None) -> FactText:
        def read(release: Release) -> str:
            listed = items_of(release, items)
            value: Any = getattr(listed[index], name) if index < len(listed) else ""
            return str(value[language] if language and value else value or "")

        def write(release: Release, new: str) -> Release:
            listed = items_of(release, items)
            item: Any = listed[index] if index < len(listed) else BLANK_ITEMS[items]
            old = getattr(item, name)
            value = old.with_text(language, new) if language else clean(new)
            return with_item(release, items, index, _with(item, name, value))

        return FactText(f"{items}[{index}].{name}", read, write, language, long)

    return Line(label, tuple(text(language) for language in LANGUAGES) if both else (text(None),))


def _with(value: Value, name: str, new: object) -> Value:
    changed: Any = {name: new}
    return replace(value, **changed)  # type: ignore[type-var]


def issuer_lines(words: Catalogue, index: int) -> list[Line]:
    pattern = words.gettext("Issuer {number}, leads") if index == 0 else words.gettext("Issuer {number}")
    return [item(pattern.format(number=index + 1), "issuers", index, "name", both=True)]


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


def attachment_lines(words: Catalogue, index: int) -> list[Line]:
    """The name of an attachment as it is printed, the same in both languages."""

    def read(release: Release) -> str:
        return release.attachments[index] if index < len(release.attachments) else ""

    text = FactText(
        f"attachments[{index}]", read, lambda release, new: with_item(release, "attachments", index, clean(new))
    )
    return [Line(words.gettext("Attachment {number}").format(number=index + 1), (text,))]


def keywords_line(words: Catalogue) -> Line:
    """Keywords in one text, separated by commas."""

    def write(release: Release, text: str) -> Release:
        keywords = listed(text)
        return release if keywords == release.keywords else replace(release, keywords=keywords)

    def reads(shown: str, text: str) -> bool:
        return listed(shown) == listed(text)

    hint = words.gettext("separated by commas")
    text = FactText("keywords", lambda release: ", ".join(release.keywords), write, hint=lambda _: hint, reads=reads)
    return Line(words.gettext("Keywords"), (text,))


def listed(text: str) -> tuple[str, ...]:
    """The words between commas, each once."""
    return tuple(dict.fromkeys(word.strip() for word in clean(text).split(",") if word.strip()))

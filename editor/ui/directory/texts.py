"""What can be written about people and organisations: each text with its way in and out of the value."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from editor.domain.bilingual import LANGUAGES, Bilingual, Language, clean
from editor.i18n import Catalogue

Value = Any
"""A person, an organisation, or a role or boilerplate of one: a line is read from and written into one of them."""


def _one_line(text: str) -> str:
    return clean(text).strip()


def _lines(text: str) -> str:
    return clean(text, lines=True).strip()


def _names(text: str) -> str:
    return "; ".join(listed(text))


def listed(text: str) -> tuple[str, ...]:
    """The names between semicolons, each once."""
    return tuple(dict.fromkeys(name.strip() for name in clean(text).split(";") if name.strip()))


@dataclass(frozen=True, slots=True)
class Text:
    """One text; `language` is None for what both languages share."""

    field: str
    read: Callable[[Value], str]
    write: Callable[[Value, str], Value]
    language: Language | None = None
    long: bool = False
    tidy: Callable[[str], str] = _one_line
    """What is kept of what is typed."""


@dataclass(frozen=True, slots=True)
class Line:
    """A label and one text for both languages, or one for each; `hint` stands in an empty entry."""

    label: str
    texts: tuple[Text, ...]
    hint: str = ""


def _with(value: Value, name: str, new: object) -> Value:
    changed: Any = {name: new}
    return replace(value, **changed)


def shared(label: str, name: str, hint: str = "") -> Line:
    """A text that both languages share."""
    text = Text(name, lambda value: str(getattr(value, name)), lambda value, new: _with(value, name, new))
    return Line(label, (text,), hint)


def note(words: Catalogue) -> Line:
    """What is to be known besides, over several lines."""
    text = Text(
        "note", lambda value: str(value.note), lambda value, new: _with(value, "note", new), long=True, tidy=_lines
    )
    return Line(words.gettext("Note"), (text,), words.gettext("Never exported with a release"))


def bilingual(label: str, name: str, *, long: bool = False, hint: str = "") -> Line:
    """A text in both languages."""

    def text(language: Language) -> Text:
        def read(value: Value) -> str:
            both: Bilingual = getattr(value, name)
            return both[language]

        def write(value: Value, new: str) -> Value:
            both: Bilingual = getattr(value, name)
            return _with(value, name, both.with_text(language, new))

        return Text(name, read, write, language, long, _lines if long else _one_line)

    return Line(label, tuple(text(language) for language in LANGUAGES), hint)


def other_names(words: Catalogue, hint: str) -> Line:
    """Names under which releases know the entry as well, in one text."""
    text = Text(
        "other_names",
        lambda value: "; ".join(value.other_names),
        lambda value, new: _with(value, "other_names", listed(new)),
        tidy=_names,
    )
    return Line(words.gettext("Other names"), (text,), hint)


def person_lines(words: Catalogue) -> Sequence[Line]:
    return (
        shared(words.gettext("Name"), "name"),
        bilingual(words.gettext("Title"), "title"),
    )


def person_reach_lines(words: Catalogue) -> Sequence[Line]:
    return (
        shared(words.gettext("E-mail"), "email"),
        shared(words.gettext("Phone"), "phone"),
        shared(words.gettext("Approvals"), "approval", words.gettext("Who approves quotes, and how to reach them")),
        other_names(words, words.gettext("Former or shorter names in releases, separated by semicolons")),
        note(words),
    )


def role_lines(words: Catalogue) -> Sequence[Line]:
    return (
        bilingual(words.gettext("Role"), "role"),
        bilingual(words.gettext("Organisation"), "organisation"),
        bilingual(words.gettext("As printed"), "function"),
    )


def organisation_lines(words: Catalogue) -> Sequence[Line]:
    return (
        bilingual(words.gettext("Name"), "name"),
        shared(words.gettext("Website"), "web"),
        shared(words.gettext("Approvals"), "approval", words.gettext("Who approves releases, and how to reach them")),
        other_names(words, words.gettext("Former or shorter names in releases, separated by semicolons")),
        note(words),
    )


def boilerplate_lines(words: Catalogue) -> Sequence[Line]:
    return (
        bilingual(words.gettext("Heading"), "heading"),
        bilingual(words.gettext("Text"), "text", long=True),
    )

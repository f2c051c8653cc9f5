"""Which texts of a release are checked: those of its blocks, then those of its facts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from editor.checks.text_view import TextKey
from editor.domain.bilingual import LANGUAGES, Bilingual, Language, clean
from editor.domain.blocks import Block, Display, Kind, Position, Quote
from editor.domain.release import Release
from editor.domain.richtext import RichText
from editor.domain.texts import Spot, Text, texts_of_block

_INDEX = re.compile(r"\[\d+\]")
_NAMES = re.compile(r"(?:^|\.)(?:name|title|role|organisation|affiliations.*)$")
"""Parts that are names and no text: they are compared, not read."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A text with what its view is known by; `write` puts another text in its place."""

    key: TextKey
    text: Text

    @property
    def spot(self) -> Spot:
        return self.text.spot


def texts_checked(release: Release) -> Iterator[Checked]:
    """Row by row, German before English, the facts last; what says nothing in a language is left out."""
    for block in release.blocks:
        yield from texts_of(block, release.lead)
    yield from texts_of_facts(release)


def texts_of(block: Block, lead: Language) -> Iterator[Checked]:
    """The texts of one block, in the languages that it is meant for."""
    for text in texts_of_block(block, tuple(each for each in LANGUAGES if block.meant_for(each))):
        if not _NAMES.search(text.spot.part):
            yield _checked(block, text, lead)


def texts_of_facts(release: Release) -> Iterator[Checked]:
    """The texts of the facts, in both languages."""
    for text in _facts(release):
        yield _checked(None, text, release.lead)


def _checked(block: Block | None, text: Text, lead: Language) -> Checked:
    part = _INDEX.sub("", text.spot.part)
    language = text.spot.language or lead
    attributed = _is_attributed(block, part, language)
    kind = block.kind if block else None
    key = TextKey(text.text.plain, language, kind, part, attributed, attributed and _goes_on(block, language))
    return Checked(key, text)


def _is_attributed(block: Block | None, part: str, language: Language) -> bool:
    """Whether an attribution is printed directly behind a text of a quote."""
    if not isinstance(block, Quote) or block.unattributed or block.display is Display.BLOCK or part != "text":
        return False
    is_known = bool(block.attribution[language] or block.speaker.name)
    return is_known and block.position in {Position.AFTER, Position.BETWEEN}


def _goes_on(block: Block | None, language: Language) -> bool:
    """Whether a second part of a quote follows its attribution."""
    return isinstance(block, Quote) and block.position is Position.BETWEEN and not block.text2[language].is_blank


# -- facts


def _facts(release: Release) -> Iterator[Text]:
    for language in LANGUAGES:
        for name in ("source", "licence"):
            yield from _fact(name, language, getattr(release, name), _set(name))
        for index, boilerplate in enumerate(release.boilerplates):
            for name in ("heading", "text"):
                yield from _fact(
                    f"boilerplates[{index}].{name}", language, getattr(boilerplate, name), _set_about(index, name)
                )
        if release.event:
            for name in ("what", "where"):
                yield from _fact(f"event.{name}", language, getattr(release.event, name), _set_event(name))
    for index, contact in enumerate(release.contacts):
        if contact.phone:
            yield _phone(index, contact.phone)


def _phone(index: int, phone: str) -> Text:
    """The number of a contact, which both languages share."""

    def write(release: Release, new: RichText) -> Release:
        several = list(release.contacts)
        several[index] = replace(several[index], phone=clean(new.plain))
        return replace(release, contacts=tuple(several))

    return Text(Spot("", f"contacts[{index}].phone"), RichText.plain_text(phone), write)


SetBoth = Callable[[Release, Language, str], Release]


def _fact(part: str, language: Language, both: Bilingual, change: SetBoth) -> Iterator[Text]:
    def write(release: Release, new: RichText) -> Release:
        return change(release, language, clean(new.plain, lines=True))

    if both[language]:
        yield Text(Spot("", part, language), RichText.plain_text(both[language]), write)


def _set(name: str) -> SetBoth:
    def change(release: Release, language: Language, new: str) -> Release:
        return replace(release, **{name: getattr(release, name).with_text(language, new)})

    return change


def _set_about(index: int, name: str) -> SetBoth:
    def change(release: Release, language: Language, new: str) -> Release:
        several = list(release.boilerplates)
        both = getattr(several[index], name).with_text(language, new)
        several[index] = replace(several[index], **{name: both})
        return replace(release, boilerplates=tuple(several))

    return change


def _set_event(name: str) -> SetBoth:
    def change(release: Release, language: Language, new: str) -> Release:
        if release.event is None:
            return release
        both = getattr(release.event, name).with_text(language, new)
        return replace(release, event=replace(release.event, **{name: both}))

    return change


def is_heading(kind: Kind | None) -> bool:
    return kind in {Kind.KICKER, Kind.HEADLINE, Kind.SUBHEADLINE, Kind.CROSSHEAD}

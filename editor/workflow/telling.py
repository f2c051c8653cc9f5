"""Findings in words: where, what is wrong, and what would mend it, in the language of the interface."""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import cache

from editor.checks.finding import Finding, Place, Severity
from editor.checks.message import Message, Value
from editor.checks.texts import texts_of
from editor.domain.bilingual import Language
from editor.domain.blocks import Kind, Photo
from editor.domain.release import Release
from editor.domain.texts import Spot
from editor.i18n import Catalogue
from editor.language.dates import Locale, long_date
from editor.terms import kind_name, language_name
from editor.workflow.remedies import remedy, visible

_INDEX = re.compile(r"\[\d+\]")


def title(finding: Finding, words: Catalogue) -> str:
    """`Abbreviation without spaces`, as the heading of a finding."""
    return said(finding.title, words)


def message(finding: Finding, words: Catalogue) -> str:
    """What is wrong, in a sentence or two."""
    return said(finding.message, words)


def place_name(release: Release, finding: Finding, words: Catalogue) -> str:
    """`Lead, German`: where a finding is; the whole release where it is nowhere else.

    What is said of both languages names them itself.
    """
    place = finding.place
    names = [fact_name(finding.fact, words)] if place is None else [_of_place(release, place, words)]
    if finding.other and place and place.language:
        names += () if _names_both(finding.message) else (words.gettext("German and English"),)
    elif language := (place.language if place and place.language else finding.language):
        names.append(language_name(words, language))
    return ", ".join(filter(None, names)) or words.gettext("Whole release")


def _names_both(message: Message) -> bool:
    return {"de", "en"} <= {name for name, _ in message.fields}


def sentence(release: Release, finding: Finding, words: Catalogue) -> str:
    """Field, reason and remedy in one go: `Lead, German: Weekday does not match. 21 February 2027 is a Sunday.`"""
    mended = remedy(finding, words, _plain_of(release, finding.place))
    named = title(finding, words)
    if not mended and not finding.message.fields and finding.place and finding.place.text.strip():
        named = words.gettext("{title} (“{text}”)").format(title=named, text=visible(finding.place.text))
    stop = "" if named.endswith("?") else "."
    told = f"{place_name(release, finding, words)}: {named}{stop} {message(finding, words)}"
    return " ".join(filter(None, (told, mended)))


def _plain_of(release: Release, place: Place | None) -> str:
    """The whole text in which a place is; empty for one of a fact."""
    if place is None or not place.block:
        return ""
    spot = Spot(place.block, place.part, place.language)
    texts = texts_of(release.block(place.block), release.lead)
    return next((each.text.text.plain for each in texts if each.spot == spot), "")


def severity_name(severity: Severity, words: Catalogue) -> str:
    return {
        Severity.ERROR: words.gettext("Error"),
        Severity.WARNING: words.gettext("Warning"),
        Severity.HINT: words.gettext("Suggestion"),
    }[severity]


def source_text(source: str, words: Catalogue) -> str:
    """Where a rule stands: titles of books as they are, what is no book in the language of the interface."""
    known = _sources(words)
    told = "; ".join(known.get(each.casefold(), each) for each in source.split("; "))
    return told[:1].upper() + told[1:]


@cache
def _sources(words: Catalogue) -> dict[str, str]:
    return {
        "press practice": words.gettext("press practice"),
        "comparison of both languages": words.gettext("comparison of both languages"),
        "consistency": words.gettext("consistency"),
        "arithmetic": words.gettext("arithmetic"),
        "gregorian calendar": words.gettext("Gregorian calendar"),
        "usual lists of false friends": words.gettext("usual lists of false friends"),
        "usual names of places": words.gettext("usual names of places"),
        "usual translations of roles": words.gettext("usual translations of roles"),
    }


def said(message: Message, words: Catalogue) -> str:
    """A message of a rule, its fields worded for the reader of the interface."""
    return message.said(words, lambda value: worded(value, words))


def worded(value: Value, words: Catalogue) -> str:
    """One field of a message for the reader of the interface."""
    match value:
        case Message():
            return said(value, words)
        case Language():
            return language_name(words, value)
        case Kind():
            return kind_name(words, value)
        case datetime():
            return f"{_day(value.date(), words)}, {value:%H:%M}"
        case date():
            return _day(value, words)
        case str():
            return visible(value)
    return str(value)


def _day(day: date, words: Catalogue) -> str:
    locale: Locale = "de_DE" if words.language == "de" else "en_GB"
    return long_date(day, locale)


# -- the names of places


def _of_place(release: Release, place: Place, words: Catalogue) -> str:
    part = _INDEX.sub("", place.part)
    if not place.block:
        return fact_name(part, words)
    block = release.block(place.block)
    name = kind_name(words, block.kind)
    if part == "text" and isinstance(block, Photo):
        return words.gettext("Caption")
    part_said = _part_name(part, words)
    return f"{name}, {part_said}" if part_said else name


def _part_name(part: str, words: Catalogue) -> str:
    return _part_names(words).get(part.split(".")[-1], "")


@cache
def _part_names(words: Catalogue) -> dict[str, str]:
    return {
        "attribution": words.gettext("Attribution"),
        "alt": words.gettext("Alt text"),
        "credit": words.gettext("Credit"),
        "rights": words.gettext("Rights"),
        "usage": words.gettext("Terms of use"),
        "function": words.gettext("Function"),
        "text2": words.gettext("second part"),
        "persons": words.gettext("Persons"),
        "name": words.gettext("Name"),
        "speaker": words.gettext("Speaker"),
        "file": words.gettext("Picture"),
        "licence_end": words.gettext("End of the licence"),
        "phone": words.gettext("Phone"),
    }


def fact_name(part: str, words: Catalogue) -> str:
    """What a fact of the release is called; empty for none."""
    return _fact_names(words).get(part.split(".")[0], "")


@cache
def _fact_names(words: Catalogue) -> dict[str, str]:
    return {
        "source": words.gettext("Source"),
        "licence": words.gettext("Licence line"),
        "boilerplates": words.gettext("Boilerplate"),
        "contacts": words.gettext("Media contact"),
        "embargo": words.gettext("Embargo"),
        "event": words.gettext("Event"),
        "date": words.gettext("Place and date"),
        "place": words.gettext("Place and date"),
        "issuers": words.gettext("Issuer"),
        "label": words.gettext("Label"),
        "headline": words.gettext("Headline"),
        "lead": words.gettext("Lead"),
        "web": words.gettext("Web address"),
        "keywords": words.gettext("Keywords"),
        "attachments": words.gettext("Attachments"),
    }

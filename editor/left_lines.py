"""What a merge left over, as a line for the internal note: window and command line say it alike."""

from __future__ import annotations

from datetime import date

from editor.domain.bilingual import LANGUAGES, Bilingual, Language
from editor.domain.blocks import Block
from editor.domain.facts import Embargo, Event
from editor.i18n import Catalogue
from editor.terms import kind_name, language_name


def left_line(words: Catalogue, name: str, value: object) -> str:
    """`From the hand-over – headline: Zwei Netzwerke / Two networks`; nothing where the value says nothing."""
    title = kind_name(words, value.kind) if isinstance(value, Block) else _fact_name(words, name)
    text = _text(words, value)
    if not text:
        return ""
    return words.gettext("From the hand-over, {name}: {text}").format(name=title, text=text)


def _fact_name(words: Catalogue, name: str) -> str:
    names = {
        "number": words.gettext("Number"),
        "label": words.gettext("Label"),
        "lead": words.gettext("Lead language"),
        "date": words.gettext("Date"),
        "place": words.gettext("Place"),
        "embargo": words.gettext("Embargo"),
        "source": words.gettext("Source"),
        "event": words.gettext("Event"),
        "licence": words.gettext("Licence line"),
        "web": words.gettext("Public address"),
    }
    return names.get(name, name)


def _text(words: Catalogue, value: object) -> str:
    match value:
        case Block():
            texts = (passage[language].plain for passage in value.passages() for language in LANGUAGES)
            return " / ".join(filter(None, texts))
        case Bilingual():
            return " / ".join(dict.fromkeys(filter(None, (value.de, value.en))))
        case Embargo():
            return f"{value.local:%Y-%m-%d %H:%M} {value.zone}"
        case Event():
            at = f"{value.local:%Y-%m-%d %H:%M}" if value.local else ""
            return ", ".join(filter(None, (_text(words, value.what), at, _text(words, value.where))))
        case date():
            return value.isoformat()
        case Language():
            return language_name(words, value)
        case None:
            return ""
        case _:
            return str(value)

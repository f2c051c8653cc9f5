"""The parts of a text that have a style in a letterhead, as the page of house styles names them."""

from __future__ import annotations

from dataclasses import dataclass

from editor.i18n import Catalogue


@dataclass(frozen=True, slots=True)
class LetterheadFile:
    """What is known of a letterhead that the archive keeps: its styles by id, and which one is proposed for a role."""

    digest: str
    name: str
    styles: tuple[tuple[str, str], ...]
    proposed: tuple[tuple[str, str], ...]


def role_name(words: Catalogue, role: str) -> str:
    """The name of a role; the role itself where it is a new one."""
    return _names(words).get(role, role)


def _names(words: Catalogue) -> dict[str, str]:
    return {
        "label": words.gettext("Label"),
        "date": words.gettext("Place and date"),
        "draft": words.gettext("Draft mark"),
        "embargo": words.gettext("Embargo"),
        "kicker": words.gettext("Kicker"),
        "headline": words.gettext("Headline"),
        "subheadline": words.gettext("Subheadline"),
        "lead": words.gettext("Lead"),
        "body": words.gettext("Paragraph"),
        "crosshead": words.gettext("Crosshead"),
        "bullet": words.gettext("Bullet list"),
        "quote": words.gettext("Quote"),
        "attribution": words.gettext("Attribution"),
        "factbox_heading": words.gettext("Fact box, heading"),
        "factbox": words.gettext("Fact box"),
        "caption": words.gettext("Caption"),
        "credit": words.gettext("Credit"),
        "end": words.gettext("End mark"),
        "about_heading": words.gettext("Boilerplate, heading"),
        "about": words.gettext("Boilerplate"),
        "fact": words.gettext("Contact and source"),
        "licence": words.gettext("Licence"),
    }

"""What the printed fields of a release are called in the window."""

from __future__ import annotations

from editor.compose.fields import FieldName, PrintedField
from editor.domain.blocks import Kind
from editor.i18n import Catalogue
from editor.terms import kind_name


def field_name(words: Catalogue, field: PrintedField) -> str:
    """The name of a field, numbered where there are several."""
    name = _names(words)[field.name]
    return words.gettext("{name} {number}").format(name=name, number=field.number) if field.number else name


def grouped(words: Catalogue, number: int) -> str:
    """A number as the interface writes it: 1.755 in German, 1,755 in English."""
    return f"{number:,}".replace(",", "." if words.language == "de" else ",")


def _names(words: Catalogue) -> dict[FieldName, str]:
    return {
        FieldName.LABEL: words.gettext("Label"),
        FieldName.DATE: words.gettext("Place and date"),
        FieldName.EMBARGO: words.gettext("Embargo"),
        FieldName.CORRECTION: words.gettext("Correction"),
        FieldName.KICKER: kind_name(words, Kind.KICKER),
        FieldName.HEADLINE: kind_name(words, Kind.HEADLINE),
        FieldName.SUBHEADLINE: kind_name(words, Kind.SUBHEADLINE),
        FieldName.LEAD: kind_name(words, Kind.LEAD),
        FieldName.TEXT: words.gettext("Text"),
        FieldName.CAPTION: words.gettext("Caption"),
        FieldName.CREDIT: words.gettext("Credit"),
        FieldName.ALT: words.gettext("Alt text"),
        FieldName.NOTES: kind_name(words, Kind.NOTES),
        FieldName.EVENT: words.gettext("Event"),
        FieldName.ABOUT: words.gettext("Boilerplate"),
        FieldName.CONTACT: words.gettext("Media contact"),
        FieldName.SOURCE: words.gettext("Source"),
        FieldName.ATTACHMENTS: words.gettext("Attachments"),
        FieldName.LICENCE: words.gettext("Licence line"),
        FieldName.KEYWORDS: words.gettext("Keywords"),
        FieldName.SUBJECT: words.gettext("Subject of the mail"),
    }

"""The catalogues hold exactly the messages of the source; `python -m tests.update_catalogues` brings them in line."""

from __future__ import annotations

import pytest
from babel.messages.catalog import Catalog, Message

from editor.errors import ExportRefused
from editor.i18n import Catalogue, catalogue
from tests.catalogue_files import (
    TEMPLATE,
    as_text,
    catalogue_files,
    error_names,
    extracted,
    fields,
    messages,
    read,
    texts,
)
from tests.update_catalogues import take, updated

LANGUAGES = sorted(catalogue_files())
COMPLETE = ("de",)


def translated(language: str) -> list[Message]:
    catalog = read(catalogue_files()[language], language)
    return [message for message in messages(catalog).values() if any(texts(message.string))]


def test_there_are_catalogues_for_german_and_american_english() -> None:
    assert LANGUAGES == ["de", "en_US"]


def test_the_template_is_what_the_source_says() -> None:
    assert TEMPLATE.read_text("utf-8") == as_text(extracted())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_has_the_messages_of_the_source(language: str) -> None:
    catalog = read(catalogue_files()[language], language)
    assert messages(catalog).keys() == messages(extracted()).keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_is_written_as_the_update_writes_it(language: str) -> None:
    file = catalogue_files()[language]
    assert file.read_text("utf-8") == as_text(updated(read(file, language), extracted()), language)


@pytest.mark.parametrize("language", COMPLETE)
def test_a_catalogue_is_complete(language: str) -> None:
    catalog = read(catalogue_files()[language], language)
    missing = [message.id for message in messages(catalog).values() if not all(texts(message.string))]
    assert missing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_translation_is_a_guess(language: str) -> None:
    assert [message.id for message in translated(language) if message.fuzzy] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_fields_of_its_source(language: str) -> None:
    wrong = [message.id for message in translated(language) if not _same_fields(message)]
    assert wrong == []


def _same_fields(message: Message) -> bool:
    """Each form has all fields of its source; the one for a single thing may leave out the count."""
    sources = [fields(text) for text in texts(message.id)]
    forms = [fields(text) for text in texts(message.string)]
    every = set().union(*sources)
    if len(sources) == 1:
        return forms == sources
    return all(form <= every for form in forms) and forms[-1] == every


def test_messages_of_errors_are_extracted() -> None:
    assert {"EditorError", "ExportRefused", "DocumentError"} <= error_names()
    sources = {text for message in messages(extracted()).values() for text in texts(message.id)}
    assert "Only an approved release can be sent; set its status to approved first." in sources


def test_an_error_is_told_in_the_language_of_the_interface() -> None:
    refused = ExportRefused(
        "There is no house style {name}; choose one of these: {known}.", name="none", known="Standard"
    )
    assert "Standard" in catalogue("de").tell(refused)
    assert catalogue("de").tell(refused) != str(refused)


def example(*entries: tuple[str, str]) -> Catalog:
    catalog = Catalog("de")
    for source, translation in entries:
        catalog.add(source, translation)
    return catalog


def test_an_update_loses_no_translation() -> None:
    catalog = updated(example(("Old", "Alt"), ("Kept", "Bleibt")), example(("Kept", ""), ("New", "")))
    text = as_text(catalog, "de")
    assert 'msgstr "Bleibt"' in text
    assert '#~ msgstr "Alt"' in text
    assert 'msgid "New"\nmsgstr ""' in text


def test_taken_translations_fill_gaps_and_replace_nothing() -> None:
    catalog = example(("A", ""), ("B", "Beh"))
    take(catalog, example(("A", "Ah"), ("B", "other"), ("C", "Zeh")))
    assert [message.string for message in messages(catalog).values()] == ["Ah", "Beh", "Zeh"]


@pytest.mark.parametrize("language", catalogue_files())
def test_a_catalogue_says_what_babel_reads_in_it(language: str) -> None:
    words = catalogue(language)
    for message in messages(read(catalogue_files()[language], language)).values():
        source = texts(message.id)
        said = texts(message.string) if all(texts(message.string)) else source
        assert tuple(_told(words, message.context, source, count) for count in (1, 0)) == (said[0], said[-1])


def _told(words: Catalogue, context: str | None, source: tuple[str, ...], count: int) -> str:
    """The message as the program asks for it."""
    one, many = source[0], source[-1]
    if len(source) == 1:
        return words.pgettext(context, one) if context else words.gettext(one)
    return words.npgettext(context, one, many, count) if context else words.ngettext(one, many, count)

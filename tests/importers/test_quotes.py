"""A paragraph becomes prose and speech, each quote with the words that attribute it."""

from __future__ import annotations

import pytest

from editor.domain.bilingual import Language
from editor.domain.blocks import Block, Kind, Position, Quote
from editor.importers.persons import Persons
from editor.importers.quotes import SpeechReader


def read(*paragraphs: str, language: Language = Language.DE) -> list[Block]:
    reader = SpeechReader(language, Persons.of(paragraphs, language))
    for paragraph in paragraphs:
        reader.read(paragraph)
    return reader.blocks


def quote(text: str, language: Language = Language.DE) -> Quote:
    (found,) = [block for block in read(text, language=language) if isinstance(block, Quote)]
    return found


def texts(blocks: list[Block], language: Language = Language.DE) -> list[str]:
    return [block.text[language].plain for block in blocks]


def test_quote_in_a_paragraph_runs_in_between_its_prose() -> None:
    blocks = read("Das Werk wächst. „Wir bauen an“, sagt Leiter Max Kern. Der Bau beginnt im Mai.")
    assert [(block.kind, block.run_in) for block in blocks] == [
        (Kind.PARAGRAPH, False),
        (Kind.QUOTE, True),
        (Kind.PARAGRAPH, True),
    ]
    assert texts(blocks) == ["Das Werk wächst.", "Wir bauen an", "Der Bau beginnt im Mai."]


def test_quote_that_opens_a_paragraph_does_not_run_in() -> None:
    assert not read("„Wir bauen an“, sagt Leiter Max Kern.")[0].run_in


@pytest.mark.parametrize(
    "text",
    [
        "„Wir bauen jetzt an“, sagt Max Kern.",
        "“Wir bauen jetzt an”, sagt Max Kern.",
        "„Wir bauen jetzt an”, sagt Max Kern.",
        '„Wir bauen jetzt an", sagt Max Kern.',
        '"Wir bauen jetzt an", sagt Max Kern.',
        '"Wir bauen jetzt an," sagt Max Kern.',
        "»Wir bauen jetzt an«, sagt Max Kern.",
        "«Wir bauen jetzt an», sagt Max Kern.",
    ],
)
def test_marks_of_every_kind_are_read(text: str) -> None:
    found = quote(text)
    assert (found.text.de.plain, found.attribution.de, found.speaker.name) == (
        "Wir bauen jetzt an",
        "sagt Max Kern",
        "Max Kern",
    )


def test_full_stop_before_the_closing_mark_stays() -> None:
    assert quote("„Wir bauen jetzt an.“, sagt Max Kern.").text.de.plain == "Wir bauen jetzt an."


def test_words_after_the_function_belong_to_the_attribution() -> None:
    found = quote(
        "„Wir lernen.“, so umreißt Dr. Eva Ruhl, Leiterin des Clusters Optik und Sprecherin der Lux GmbH, die Idee."
    )
    assert found.attribution.de == (
        "so umreißt Dr. Eva Ruhl, Leiterin des Clusters Optik und Sprecherin der Lux GmbH, die Idee"
    )
    assert found.speaker.function.de == "Leiterin des Clusters Optik und Sprecherin der Lux GmbH"
    assert [(a.role.de, a.organisation.de) for a in found.speaker.affiliations] == [
        ("Leiterin", "Cluster Optik"),
        ("Sprecherin", "Lux GmbH"),
    ]


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("„Das wird gut gehen“, freut sich Prof. Dr. Uta Hahn.", "Uta Hahn", "Prof. Dr."),
        ("„Das wird gut gehen“, so die Einschätzung des Optik Network Managers Rolf Nagel.", "Rolf Nagel", ""),
        ("„Das wird gut gehen“, betont der Vorsitzende des Vereins, Jens Ohm.", "Jens Ohm", ""),
        ("„Das wird gut gehen“, prophezeit Bürgermeisterin Ilse von der Heide.", "Ilse von der Heide", ""),
        ("Landrat Paul Sommer: „Das wird gut gehen.“", "Paul Sommer", ""),
        ("Dr. Uta Hahn, Leiterin der Klinik, erklärt dazu: „Das wird gut gehen.“", "Uta Hahn", "Dr."),
        ("„Das wird gut gehen“, ist Anna Thiel überzeugt.", "Anna Thiel", ""),
    ],
)
def test_german_speakers_are_found(text: str, name: str, title: str) -> None:
    speaker = quote(text).speaker
    assert (speaker.name, speaker.title.de) == (name, title)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“We will grow,” said Jane Roe, chief executive of Acme.", "Jane Roe"),
        ("“We will grow,” Jane Roe, chief executive of Acme, said.", "Jane Roe"),
        ("“We will grow,” says Acme CEO Jane Roe in a statement.", "Jane Roe"),
        ("Commenting on Bob Hill’s report, Jane Roe, CEO at Acme, said: “We will grow.”", "Jane Roe"),
        ("The company's director, Dr. Jane Roe, explained: “We will grow.”", "Jane Roe"),
        ("“Will we grow?” asked Jane Roe.", "Jane Roe"),
        ("“We will grow.” – Jane Roe, CEO of Acme", "Jane Roe"),
    ],
)
def test_english_speakers_are_found(text: str, name: str) -> None:
    assert quote(text, Language.EN).speaker.name == name


def test_continued_quote_has_the_same_speaker_and_no_attribution() -> None:
    blocks = read("„Wir bauen an“, sagt Leiter Max Kern. „Im Mai geht es los.“")
    second = blocks[1]
    assert isinstance(second, Quote)
    assert (second.unattributed, second.run_in, second.speaker.name) == (True, True, "Max Kern")
    assert second.attribution.de == ""


def test_quote_announced_within_an_attribution_goes_on() -> None:
    blocks = read("„Wir bauen jetzt an“, sagt Max Kern und ergänzt: „Im Mai geht es los.“")
    assert texts(blocks) == ["Wir bauen jetzt an", "und ergänzt:", "Im Mai geht es los."]
    assert [block.run_in for block in blocks] == [False, True, True]


def test_surname_means_the_person_named_before() -> None:
    blocks = read("Chefärztin Dr. Uta Hahn kam.", "„Wir sind bereit“, sagt Hahn.")
    last = blocks[-1]
    assert isinstance(last, Quote)
    assert (last.speaker.name, last.speaker.title.de, last.speaker.function.de) == ("Uta Hahn", "Dr.", "Chefärztin")


def test_pronoun_means_whom_the_sentence_before_names() -> None:
    blocks = read(
        "„Wir bauen an“, sagt Leiter Max Kern. Auch Bürgermeisterin Ute Lenz hofft: „Das hilft uns sehr“, sagt sie."
    )
    last = blocks[-1]
    assert isinstance(last, Quote)
    assert last.speaker.name == "Ute Lenz"


def test_function_alone_means_who_spoke_last() -> None:
    blocks = read("„Ich freue mich sehr“, sagt Eva Maria Blum.", "„Nun geht es los“, so die neue Rektorin.")
    last = blocks[-1]
    assert isinstance(last, Quote)
    assert (last.speaker.name, last.speaker.function.de) == ("Eva Maria Blum", "Rektorin")


@pytest.mark.parametrize(
    "text",
    [
        "Das Projekt „Lernen am See“ beginnt.",
        "Der Plan sei „ein großer Wurf für alle“, sagte Max Kern.",
        "Er nannte das „mutig“.",
        'Ein 15" großer Schirm und ein 17" großer.',
        "Die Schau „Wer bin ich?“, gefördert vom Land, läuft.",
        "„Wir bauen an, sagt Max Kern.",
        "Wir bauen an“, sagt Max Kern.",
    ],
)
def test_what_is_no_speech_stays_one_paragraph(text: str) -> None:
    (block,) = read(text)
    assert (block.kind, block.text.de.plain) == (Kind.PARAGRAPH, text)


def test_quotation_within_a_quotation_stays_in_it() -> None:
    found = quote("„Das Wort „Cluster“ passt gut“, sagt Max Kern.")
    assert found.text.de.plain == "Das Wort „Cluster“ passt gut"


def test_attribution_before_keeps_its_words_without_the_colon() -> None:
    found = quote("Landrat Paul Sommer sagt: „Das wird gut gehen.“")
    assert (found.position, found.attribution.de) == (Position.BEFORE, "Landrat Paul Sommer sagt")


@pytest.mark.parametrize("label", ["Motto der Tagung", "Programm", "Agenda", "Thema"])
def test_noun_before_a_title_is_no_speaker(label: str) -> None:
    (block,) = read(f"{label}: „Wir messen gemeinsam mehr“")
    assert block.kind is Kind.PARAGRAPH


def test_stop_of_an_abbreviation_stays_in_the_function() -> None:
    said = quote("„Das Netz wächst“, sagt Anke Sturm, Geschäftsführerin des Optikverbands Lahn e. V.")
    assert said.speaker.function.de == "Geschäftsführerin des Optikverbands Lahn e. V."

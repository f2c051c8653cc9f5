"""Quotes in running text: marks, commas, full stops and the joining of rows to one printed paragraph."""

from __future__ import annotations

from dataclasses import replace

import pytest

from editor.compose.body import body
from editor.compose.house import STANDARD, House, house
from editor.compose.manuscript import BodyPart, Bullets, FactBox, Paragraph, SetOffQuote
from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Block, Display, Kind, Position, Quote
from editor.domain.passage import passage
from editor.domain.people import Person

DE, EN = Language.DE, Language.EN
KERN = Person("Ada Kern", function=Bilingual("Leiterin des Labors", "head of the lab"))
LONE = Person("Ada Kern")


def prose(text: str, *, run_in: bool = True) -> Block:
    return Block(kind=Kind.PARAGRAPH, text=passage(text, text), run_in=run_in)


def quote(text: str, text2: str = "", *, said: str = "", position: Position = Position.AFTER) -> Quote:
    return Quote(
        text=passage(text, text),
        text2=passage(text2, text2),
        speaker=LONE,
        attribution=Bilingual.same(said),
        position=position,
        run_in=True,
    )


def paragraphs(*blocks: Block, language: Language = DE, style: House = STANDARD) -> list[str]:
    parts = body(blocks, language, style, {})
    return [part.text.plain for part in parts if isinstance(part, Paragraph)]


def parts(*blocks: Block) -> tuple[BodyPart, ...]:
    return body(blocks, DE, STANDARD, {})


@pytest.mark.parametrize(
    ("row", "german", "english"),
    [
        (quote("Es geht los."), "„Es geht los“, sagt Ada Kern.", "“Es geht los,” says Ada Kern."),
        (quote("Wann?"), "„Wann?“, fragt Ada Kern.", "“Wann?” asks Ada Kern."),
        (quote("Los!"), "„Los!“, sagt Ada Kern.", "“Los!” says Ada Kern."),
        (
            quote("Es geht los.", position=Position.BEFORE),
            "Ada Kern sagt: „Es geht los.“",
            "Ada Kern says: “Es geht los.”",
        ),
        (
            quote("Es geht los", said="Sie betont:", position=Position.BEFORE),
            "Sie betont: „Es geht los.“",
            "Sie betont: “Es geht los.”",
        ),
        (
            quote("Es geht", "bald los.", position=Position.BETWEEN),
            "„Es geht“, sagt Ada Kern, „bald los.“",
            "“Es geht,” says Ada Kern, “bald los.”",
        ),
        (
            quote("Es geht los.", "Wir sind bereit.", position=Position.BETWEEN),
            "„Es geht los“, sagt Ada Kern. „Wir sind bereit.“",
            "“Es geht los,” says Ada Kern. “Wir sind bereit.”",
        ),
        (
            quote("Wann geht es los?", "Ich bin bereit.", position=Position.BETWEEN),
            "„Wann geht es los?“, fragt Ada Kern. „Ich bin bereit.“",
            "“Wann geht es los?” asks Ada Kern. “Ich bin bereit.”",
        ),
        (
            quote("", "Wir sind bereit.", position=Position.BETWEEN),
            "„Wir sind bereit“, sagt Ada Kern.",
            "“Wir sind bereit,” says Ada Kern.",
        ),
        (
            quote("Es geht los.", said="so beschreibt Kern, die das Labor leitet, den Plan"),
            "„Es geht los“, so beschreibt Kern, die das Labor leitet, den Plan.",
            "“Es geht los,” so beschreibt Kern, die das Labor leitet, den Plan.",
        ),
        (quote("Es geht los.", said="sagt Kern."), "„Es geht los“, sagt Kern.", "“Es geht los,” sagt Kern."),
        (replace(quote("Es geht los."), unattributed=True), "„Es geht los.“", "“Es geht los.”"),
        (replace(quote("Es geht los"), speaker=Person()), "„Es geht los.“", "“Es geht los.”"),
    ],
)
def test_quote_alone(row: Quote, german: str, english: str) -> None:
    assert paragraphs(row) == [german]
    assert paragraphs(row, language=EN) == [english]


@pytest.mark.parametrize(
    ("following", "german", "english"),
    [
        ("Es folgt mehr.", "sagt Ada Kern. Es folgt mehr.", "says Ada Kern. Es folgt mehr."),
        ("und geht.", "sagt Ada Kern und geht.", "says Ada Kern und geht."),
        (", bevor sie geht.", "sagt Ada Kern, bevor sie geht.", "says Ada Kern, bevor sie geht."),
        (". Es folgt mehr.", "sagt Ada Kern. Es folgt mehr.", "says Ada Kern. Es folgt mehr."),
        ("– und geht.", "sagt Ada Kern – und geht.", "says Ada Kern – und geht."),
        ("2027 folgt mehr.", "sagt Ada Kern. 2027 folgt mehr.", "says Ada Kern. 2027 folgt mehr."),
    ],
)
def test_text_after_the_attribution_goes_on_or_begins_anew(following: str, german: str, english: str) -> None:
    rows = (quote("Es geht los."), prose(following))
    assert paragraphs(*rows) == [f"„Es geht los“, {german}"]
    assert paragraphs(*rows, language=EN) == [f"“Es geht los,” {english}"]


@pytest.mark.parametrize(
    ("following", "printed"),
    [
        ("Das Labor ist fertig.", "„Ja“, sagt Ada Kern, Leiterin des Labors. Das Labor ist fertig."),
        ("und öffnet die Tür.", "„Ja“, sagt Ada Kern, Leiterin des Labors, und öffnet die Tür."),
        (", und öffnet die Tür.", "„Ja“, sagt Ada Kern, Leiterin des Labors, und öffnet die Tür."),
    ],
)
def test_function_is_closed_by_one_comma(following: str, printed: str) -> None:
    assert paragraphs(replace(quote("Ja."), speaker=KERN), prose(following)) == [printed]


def test_function_before_the_quote_is_closed_by_a_comma() -> None:
    before = replace(quote("Ja."), speaker=KERN, position=Position.BEFORE)
    assert paragraphs(before) == ["Ada Kern, Leiterin des Labors, sagt: „Ja.“"]
    assert paragraphs(before, language=EN) == ["Ada Kern, head of the lab, says: “Ja.”"]


def test_quoted_words_within_a_sentence_of_the_writer() -> None:
    rows = (prose("Sie nennt das", run_in=False), replace(quote("mutig."), unattributed=True))
    assert paragraphs(*rows, prose("und lacht.")) == ["Sie nennt das „mutig“ und lacht."]
    assert paragraphs(*rows, prose(", und lacht.")) == ["Sie nennt das „mutig“, und lacht."]
    assert paragraphs(*rows, prose(", und lacht."), language=EN) == ["Sie nennt das “mutig”, und lacht."]
    american = paragraphs(*rows, prose(", und lacht."), language=EN, style=house("american"))
    assert american == ["Sie nennt das “mutig,” und lacht."]


@pytest.mark.parametrize(
    ("before", "words", "german", "british", "american"),
    [
        ("Sie nannte es", "ein Glück.", " „ein Glück“.", " “ein Glück”.", " “ein Glück.”"),
        ("Sie nannte es", "Glück", " „Glück“.", " “Glück”.", " “Glück.”"),
        ("Sie nannte es", "Glück,", " „Glück“.", " “Glück”.", " “Glück.”"),
        ("Sie rief", "Los!", " „Los!“.", " “Los!”", " “Los!”"),
        ("Sie nannte es (leise)", "ein Glück.", " „ein Glück“.", " “ein Glück”.", " “ein Glück.”"),
        ("Sie ist Richterin a. D.,", "ein Glück.", " „ein Glück“.", " “ein Glück”.", " “ein Glück.”"),
        ("Sie ist", "Richterin a. D.", " „Richterin a. D.“.", " “Richterin a. D.”", " “Richterin a. D.”"),
        ("Es war …", "ein Glück.", " „ein Glück“.", " “ein Glück”.", " “ein Glück.”"),
        ("Es war so.", "Ein Glück.", " „Ein Glück.“", " “Ein Glück.”", " “Ein Glück.”"),
        ("Es war so …", "Ein Glück.", " „Ein Glück.“", " “Ein Glück.”", " “Ein Glück.”"),
        ("(Es war so.)", "Ein Glück.", " „Ein Glück.“", " “Ein Glück.”", " “Ein Glück.”"),
        ("Sie sagte:", "Ein Glück.", " „Ein Glück.“", " “Ein Glück.”", " “Ein Glück.”"),
    ],
)
def test_words_that_end_a_sentence_of_the_writer(
    before: str, words: str, german: str, british: str, american: str
) -> None:
    rows = (prose(before, run_in=False), replace(quote(words), unattributed=True))
    assert paragraphs(*rows, prose("Es folgt mehr.")) == [f"{before}{german} Es folgt mehr."]
    assert paragraphs(*rows) == [before + german]
    assert paragraphs(*rows, language=EN) == [before + british]
    assert paragraphs(*rows, language=EN, style=house("american")) == [before + american]


def test_english_comma_introduces_a_speech() -> None:
    rows = (prose("She said,", run_in=False), replace(quote("We start."), unattributed=True))
    assert paragraphs(*rows, language=EN) == ["She said, “We start.”"]


@pytest.mark.parametrize("following", ["iPhone-Nutzer warten.", "eBay wartet.", "mRNA hilft."])
def test_name_that_begins_small_begins_a_sentence(following: str) -> None:
    assert paragraphs(quote("Ja."), prose(following)) == [f"„Ja“, sagt Ada Kern. {following}"]
    parted = quote("Wann?", following, position=Position.BETWEEN)
    assert paragraphs(parted) == [f"„Wann?“, fragt Ada Kern. „{following}“"]


@pytest.mark.parametrize(
    ("first", "german", "english"),
    [
        ("Wenn wir starten,", "„Wenn wir starten“, sagt Ada Kern, „", "“Wenn wir starten,” says Ada Kern, “"),
        ("Eines ist klar:", "„Eines ist klar“, sagt Ada Kern: „", "“Eines ist klar,” says Ada Kern: “"),
        ("Wir starten;", "„Wir starten“, sagt Ada Kern; „", "“Wir starten,” says Ada Kern; “"),
        ("Wir starten –", "„Wir starten –“, sagt Ada Kern, „", "“Wir starten –” says Ada Kern, “"),
    ],
)
def test_punctuation_before_an_interposed_attribution_is_not_doubled(first: str, german: str, english: str) -> None:
    row = quote(first, "dann bald.", position=Position.BETWEEN)
    assert paragraphs(row) == [f"{german}dann bald.“"]
    assert paragraphs(row, language=EN) == [f"{english}dann bald.”"]


@pytest.mark.parametrize("said", [", so Kern.", " , so Kern", "so Kern.", "so Kern,", ",so Kern"])
def test_punctuation_around_an_attribution_is_not_doubled(said: str) -> None:
    assert paragraphs(quote("Ja.", said=said)) == ["„Ja“, so Kern."]
    assert paragraphs(quote("Ja.", said=said), language=EN) == ["“Ja,” so Kern."]
    assert paragraphs(quote("Ja", "gern.", said=said, position=Position.BETWEEN)) == ["„Ja“, so Kern, „gern.“"]
    assert paragraphs(quote("Ja", said=said, position=Position.BEFORE)) == ["so Kern: „Ja.“"]
    assert paragraphs(quote("Ja.", said=said), prose("– und ging.")) == ["„Ja“, so Kern – und ging."]


def test_full_stop_of_an_abbreviation_ends_an_attribution_once() -> None:
    row = quote("Ja.", said="so Kern, Richterin a. D.")
    assert paragraphs(row) == ["„Ja“, so Kern, Richterin a. D."]
    assert paragraphs(row, prose("und lacht.")) == ["„Ja“, so Kern, Richterin a. D. und lacht."]


def test_comma_of_the_writer_closes_an_attribution_where_the_sentence_goes_on() -> None:
    assert paragraphs(quote("Ja.", said="so Kern,"), prose("und lacht.")) == ["„Ja“, so Kern, und lacht."]
    before = quote("Gern.", said=", und ergänzt", position=Position.BEFORE)
    assert paragraphs(quote("Ja."), before) == ["„Ja“, sagt Ada Kern, und ergänzt: „Gern.“"]


def test_attribution_of_a_comma_alone_is_none() -> None:
    assert paragraphs(quote("Ja.", said=" , ")) == ["„Ja.“"]
    assert paragraphs(quote("Ja.", said=",", position=Position.BEFORE)) == ["„Ja.“"]


def test_three_rows_become_one_paragraph() -> None:
    rows = (prose("Das Labor steht.", run_in=False), quote("Es geht los."), prose("Der Start ist im Mai."))
    assert paragraphs(*rows) == ["Das Labor steht. „Es geht los“, sagt Ada Kern. Der Start ist im Mai."]


def test_second_quote_ends_the_sentence_before_it() -> None:
    rows = (quote("Es geht los."), replace(quote("Endlich."), unattributed=True))
    assert paragraphs(*rows) == ["„Es geht los“, sagt Ada Kern. „Endlich.“"]


def test_attribution_of_the_next_quote_may_go_on_in_the_sentence() -> None:
    rows = (quote("Es geht los."), quote("Endlich.", said="und ergänzt", position=Position.BEFORE))
    assert paragraphs(*rows) == ["„Es geht los“, sagt Ada Kern und ergänzt: „Endlich.“"]


def test_row_that_does_not_run_in_begins_a_paragraph() -> None:
    assert paragraphs(prose("Eins."), prose("Zwei.", run_in=False)) == ["Eins.", "Zwei."]


def test_row_missing_in_a_language_does_not_join_its_neighbours() -> None:
    missing = Block(kind=Kind.PARAGRAPH, text=passage("Nur deutsch.", ""))
    rows = (prose("One.", run_in=False), missing, quote("Two."))
    assert paragraphs(*rows, language=EN) == ["One.", "“Two,” says Ada Kern."]


def test_row_that_runs_in_after_a_list_begins_a_paragraph() -> None:
    bullets = Block(kind=Kind.BULLETS, text=passage("Eins\nZwei"))
    printed = parts(bullets, prose("Text."))
    assert isinstance(printed[0], Bullets)
    assert [item.plain for item in printed[0].items] == ["Eins", "Zwei"]
    assert isinstance(printed[1], Paragraph)


def test_fact_box_has_a_heading_and_entries() -> None:
    [box] = parts(Block(kind=Kind.FACTBOX, text=passage("Zahlen\n64 Betriebe\n\n420 Quadratmeter")))
    assert isinstance(box, FactBox)
    assert box.heading.plain == "Zahlen"
    assert [entry.plain for entry in box.entries] == ["64 Betriebe", "420 Quadratmeter"]


@pytest.mark.parametrize(
    ("row", "text", "attribution"),
    [
        (replace(quote("Ja."), speaker=KERN), "„Ja.“", "Ada Kern, Leiterin des Labors"),
        (quote("Ja.", said="sagt Kern"), "„Ja“, sagt Kern.", ""),
        (replace(quote("Ja."), unattributed=True), "„Ja.“", ""),
        (quote("Ja,", "gern.", position=Position.BETWEEN), "„Ja, gern.“", "Ada Kern"),
    ],
)
def test_quote_set_off(row: Quote, text: str, attribution: str) -> None:
    [printed] = parts(replace(row, display=Display.BLOCK))
    assert isinstance(printed, SetOffQuote)
    assert (printed.text.plain, printed.attribution) == (text, attribution)


def test_text_after_a_quote_set_off_is_a_paragraph_of_its_own() -> None:
    printed = parts(replace(quote("Ja."), display=Display.BLOCK), prose("Mehr."))
    assert [type(part) for part in printed] == [SetOffQuote, Paragraph]


def test_links_and_bold_stay_in_the_joined_paragraph() -> None:
    from editor.domain.inline import from_inline, to_inline
    from editor.domain.passage import Passage

    rich = Quote(text=Passage(from_inline('Das ist <b>neu</b>, siehe <a href="https://labor.example">hier</a>.')))
    [printed] = parts(replace(rich, speaker=LONE))
    assert isinstance(printed, Paragraph)
    assert to_inline(printed.text) == (
        '„Das ist <b>neu</b>, siehe <a href="https://labor.example">hier</a>“, sagt Ada Kern.'
    )

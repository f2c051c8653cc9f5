"""Headings that may open a section or head the text: what stands below them decides."""

from __future__ import annotations

import pytest

from editor.importers.classifying import classify
from editor.importers.paragraphs import read_lines
from editor.importers.parts import Part

TEXT = "Die Lux GmbH baut in Lich eine neue Halle, in der von Mai an vierhundert Menschen arbeiten werden.\n\n" * 4
MORE = "Das Haus hatte seine Pläne vor einem Jahr neu geordnet, weil die Zinsen stark gestiegen waren.\n\n"
CONTACT = "Kontakt:\nEva Kern, kern@lux.example\n"


def parts(text: str) -> list[Part]:
    return [section.part for section in classify(read_lines(text))]


@pytest.mark.parametrize("heading", ["Hintergrund", "Zur Person", "Über Optik", "Weitere Informationen zum Bau"])
def test_heading_above_the_end_of_a_release_opens_a_section(heading: str) -> None:
    assert parts(f"{TEXT}{heading}\n\n{MORE}{CONTACT}")[1] in {Part.BOILERPLATE, Part.NOTES}


@pytest.mark.parametrize("heading", ["Hintergrund", "Zur Person", "Über Optik", "Weitere Informationen zum Bau"])
@pytest.mark.parametrize(
    "below",
    [
        f"{MORE}„Das war eine harte Zeit“, sagt Eva Kern.\n\n",
        "- Kosten: drei Millionen\n- Bauzeit: ein Jahr\n\n",
        f"{MORE}Der Zeitplan\n\n{MORE}",
        f"{MORE}Foto: Eva Kern\n\n{MORE}",
    ],
    ids=["speech", "list", "crosshead", "text"],
)
def test_heading_above_more_text_is_text(heading: str, below: str) -> None:
    found = parts(f"{TEXT}{heading}\n\n{below}{CONTACT}")
    assert found[0] is Part.TEXT
    assert not {Part.BOILERPLATE, Part.NOTES} & set(found)


@pytest.mark.parametrize("heading", ["Über uns", "Über die Lux GmbH", "About the Lux Foundation", "Unternehmensprofil"])
def test_heading_that_says_what_it_opens_needs_no_proof(heading: str) -> None:
    below = f"{MORE}„Licht für alle“ ist seit hundert Jahren der Leitspruch.\n\n"
    assert parts(f"{TEXT}{heading}\n\n{below}{CONTACT}") == [Part.TEXT, Part.BOILERPLATE, Part.CONTACT]


def test_heading_that_names_the_sender_needs_no_proof() -> None:
    contact = "Kontakt:\nOptikhof\nkern@lux.example"
    found = parts(f"{TEXT}Über Optikhof\n\n{MORE}„Licht für alle“ ist sein Leitspruch.\n\n{contact}")
    assert found == [Part.TEXT, Part.BOILERPLATE, Part.CONTACT]


def test_heading_below_the_end_mark_needs_no_proof() -> None:
    found = parts(f"{TEXT}Ende\n\nHintergrund\n\n{MORE}„Wir hatten es nicht leicht“, sagt Eva Kern.\n")
    assert found == [Part.TEXT, Part.END, Part.BOILERPLATE]


def test_text_around_a_demoted_heading_is_one_section() -> None:
    assert parts(f"{TEXT}Hintergrund\n\n{MORE}„Das war sehr hart“, sagt Eva Kern.") == [Part.TEXT]

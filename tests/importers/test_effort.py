"""The time that an import takes grows with the text and not with its square."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time

import pytest

from editor.importers.reading import read_text

HEAD = "Kopf der Mitteilung\n\n"
TIMES, BOUND = 4, 9
"""A text four times as long takes four times as long, sixteen times where the time grows with the square."""

TEXTS: dict[str, tuple[Callable[[int], str], int]] = {
    "titles": (lambda size: "Dr. " * size, 4_000),
    "digits": (lambda size: "Kontakt: " + "1" * size, 100_000),
    "letters before an address": (lambda size: "Kontakt: " + "a." * size, 20_000),
    "hyphens": (lambda size: "Kontakt: " + "a-" * size, 20_000),
    "spaces in a caption": (lambda size: "Bild: A B" + " " * size + "C", 200_000),
    "tabs in a contact": (lambda size: "Kontakt: A" + "\t" * size + "B", 200_000),
    "commas in a caption": (lambda size: "Bild: (v. l.) Eva Kern" + ", " * size + "x", 8_000),
    "brackets": (lambda size: "Bild: " + "(" * size + "x", 8_000),
    "names": (lambda size: "Eva Kern " * size, 2_000),
    "quotes": (lambda size: "„Wir gehen jetzt los“, sagt Eva Kern. " * size, 250),
    "openers": (lambda size: "„Wort " * size, 3_000),
    "headings": (lambda size: "Hintergrund\n\n" * size, 500),
    "stops": (lambda size: "a. " * size, 8_000),
}


def seconds(text: str) -> float:
    """The shortest time of three, as other work on the machine only adds to it."""

    def once() -> float:
        start = process_time()
        read_text(text)
        return process_time() - start

    return min(once() for _ in range(3))


@pytest.mark.parametrize("name", TEXTS)
def test_time_grows_with_the_length(name: str) -> None:
    build, size = TEXTS[name]
    short, long = (seconds(HEAD + build(length)) for length in (size, TIMES * size))
    assert long < BOUND * max(short, 0.005)

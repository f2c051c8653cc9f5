"""Texts that make naive expressions explode: how each is built, and a size at which it takes a moment to read."""

from __future__ import annotations

from collections.abc import Callable

HEAD = "Kopf der Mitteilung\n\n"

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

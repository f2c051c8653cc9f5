"""Abbreviations of several words in German: the spaces between their parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from editor.checks.message import Message
from editor.checks.rule import ERROR, GERMAN, HINT, SAFE, Example, Hit, text_rule
from editor.checks.text_view import TextView
from editor.language.wordlists import word_set

_KNOWN = word_set(
    """z.B d.h d.i u.a u.a.m u.v.m u.v.a u.v.a.m u.Ä u.ä o.Ä o.ä u.U z.T z.Zt z.Z z.Hd i.d.R i.A i.V i.d.F i.e.S
    i.w.S i.S.d i.S.v i.V.m i.H.v i.G i.L i.R i.Br o.g o.J o.O o.V s.o s.u v.a v.l v.r v.l.n.r v.r.n.l n.r n.l e.V e.K
    e.G a.D a.M a.a.O a.o a.G h.c n.Chr v.Chr m.E m.a.W b.w u.E p.a c.t s.t v.d.H v.d a.d b.a.w
    u.A.w.g v.i.S.d.P k.A v.H d.J d.M"""
)
"""Each without its last stop; the letters as they are written within a sentence."""

_MISSPELT = {"z.b": "z.B", "z.hd": "z.Hd", "v.L.n.R": "v.l.n.r", "V.L.n.R": "v.l.n.r", "u.v.M": "u.v.m"}

_START = re.compile(r"\.(?<=[A-Za-z]\.)(?<![\w.@/-][A-Za-z]\.)[ \u00a0\u202f]?(?=[^\W\d_])")
"""The first stop, behind a letter that stands alone."""
_PART = re.compile(r"([^\W\d_]{1,4})(?!\w)(\.?)([ \u00a0\u202f]?)")
_PARTS = 6


@dataclass(frozen=True, slots=True)
class _Abbreviation:
    """`gaps` are what stands between the parts: a space that does not break, any other space, or nothing."""

    start: int
    end: int
    parts: tuple[str, ...]
    gaps: tuple[str, ...]
    stopped: bool
    misspelt: bool

    @property
    def right(self) -> str:
        return ".\u00a0".join(self.parts) + "."

    @property
    def is_whole(self) -> bool:
        """Whether every part has its space and the last one its stop."""
        return self.stopped and all(self.gaps) and not self.misspelt


@lru_cache(maxsize=16)
def _abbreviations(plain: str) -> tuple[_Abbreviation, ...]:
    found: list[_Abbreviation] = []
    for match in _START.finditer(plain):
        start = match.start() - 1
        if not found or start >= found[-1].end:
            found += _read(plain, start)
    return tuple(found)


def _read(plain: str, start: int) -> Iterator[_Abbreviation]:
    """The longest abbreviation that is known and begins at `start`."""
    parts = _parts(plain, start)
    for count in range(len(parts), 1, -1):
        letters, last = tuple(part[1] for part in parts[:count]), parts[count - 1]
        known = _as_known(letters)
        if not known or (count < len(parts) and not last[3]):
            continue
        gaps = tuple(part[3] for part in parts[: count - 1])
        yield _Abbreviation(start, last.end(2), known, gaps, bool(last[2]), known != letters)
        return


def _parts(plain: str, start: int) -> list[re.Match[str]]:
    parts: list[re.Match[str]] = []
    at = start
    while len(parts) < _PARTS and (part := _PART.match(plain, at)):
        parts.append(part)
        at = part.end()
        if not part[2]:
            break
    return parts


def _as_known(letters: tuple[str, ...]) -> tuple[str, ...]:
    """The parts as they should be written; none where the abbreviation is not known.

    A capital at the start may begin a sentence, unless all parts have one: `A. D. Lenz` has initials.
    """
    first, rest = letters[0], letters[1:]
    key = ".".join(letters)
    if key in _MISSPELT:
        return tuple(_MISSPELT[key].split("."))
    if key in _KNOWN:
        return letters
    opens = first.isupper() and (key == "Z.B" or any(part[0].islower() for part in rest))
    return letters if opens and ".".join((first.lower(), *rest)) in _KNOWN else ()


@text_rule(
    "DE-A-01",
    ERROR,
    GERMAN,
    SAFE,
    title=Message("Abbreviation without its spaces"),
    why=Message(
        "An abbreviation of several words keeps the spaces between them, and each part has its full stop: "
        "“z. B.”, “v. l. n. r.”. Set spaces that do not break."
    ),
    source="DIN 5008:2020; Amtliches Regelwerk § 101",
    needs=(".",),
    bad=(
        Example("Das Netz nützt z.B. den Schulen in Wetzlar.", "Das Netz nützt z.\u00a0B. den Schulen in Wetzlar."),
        Example(
            "Im Bild (v.l.n.r.): Jana Brandt und Tom Reuter.",
            "Im Bild (v.\u00a0l.\u00a0n.\u00a0r.): Jana Brandt und Tom Reuter.",
        ),
        Example(
            "Der Trägerverein MedCluster Nord e.V. lädt ein.", "Der Trägerverein MedCluster Nord e.\u00a0V. lädt ein."
        ),
        Example(
            "Vorn v. l.n.r das Team, i.d.R. sind es mehr.",
            "Vorn v.\u00a0l.\u00a0n.\u00a0r. das Team, i.\u00a0d.\u00a0R. sind es mehr.",
        ),
        Example("Z.B. die Schulen sind dabei.", "Z.\u00a0B. die Schulen sind dabei."),
    ),
    good=(
        "Das Netz nützt z.\u00a0B. den Schulen, d.\u202fh. auch den Kindern.",
        "Die Seite www.u.a.beispiel.de ist offen.",
        "Geehrt wird A.D. Lenz aus den U.S.A. für sein Werk.",
        "Der Partner Optika s.r.o. liefert, die Kabel Sp. z o.o. auch.",
        "Die Karte gilt bis 5.B. und in Zone 3.A. der Stadt.",
    ),
)
def abbreviation_without_spaces(text: TextView) -> Iterator[Hit]:
    for each in _abbreviations(text.plain):
        if not each.is_whole and not text.is_protected(each.start, each.end):
            yield Hit(each.start, each.end, each.right, is_safe=not each.misspelt)


@text_rule(
    "DE-A-04",
    HINT,
    GERMAN,
    SAFE,
    title=Message("Abbreviation that may break"),
    why=Message("The parts of an abbreviation belong on one line: between them stand spaces that do not break."),
    source="DIN 5008:2020",
    needs=(". ",),
    bad=(
        Example("Das Netz nützt z. B. den Schulen.", "Das Netz nützt z.\u00a0B. den Schulen."),
        Example("Der MedCluster Nord e. V. lädt ein.", "Der MedCluster Nord e.\u00a0V. lädt ein."),
        Example("Im Bild v. l.\u00a0n. r. das Team.", "Im Bild v.\u00a0l.\u00a0n.\u00a0r. das Team."),
    ),
    good=(
        "Das Netz nützt z.\u00a0B. den Schulen.",
        "Das Netz nützt z.\u202fB. den Schulen.",
        "Sie kam auf Platz 2. Der Rest folgt, und A. D. Lenz spricht.",
        "Das Netz nützt z.B. den Schulen.",
    ),
)
def abbreviation_that_may_break(text: TextView) -> Iterator[Hit]:
    for each in _abbreviations(text.plain):
        if each.is_whole and " " in each.gaps and not text.is_protected(each.start, each.end):
            yield Hit(each.start, each.end, each.right)

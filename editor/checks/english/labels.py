"""German words left in English: labels of a release, and words with umlauts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.checks.message import Message
from editor.checks.release_view import EditionView
from editor.checks.rule import (
    ENGLISH,
    ERROR,
    HINT,
    NONE,
    SUGGEST,
    WARNING,
    Example,
    Hit,
    Spotted,
    Surroundings,
    edition_rule,
    text_rule,
)
from editor.checks.text_view import TextView
from editor.domain.blocks import Kind
from editor.language.wordlists import word_set

_PHOTO = Surroundings(kind=Kind.PHOTO)
_LABELS = {
    "foto": "Photo",
    "fotos": "Photos",
    "bild": "Photo",
    "quelle": "Source",
    "sperrfrist": "Embargo",
    "pressekontakt": "Press contact",
    "ansprechpartner": "Contact",
    "ansprechpartnerin": "Contact",
    "kontakt": "Contact",
    "pressemitteilung": "Press release",
    "presseinformation": "Press release",
    "medieninformation": "Media release",
    "bildunterschrift": "Caption",
    "bildnachweis": "Photo credit",
    "telefon": "Phone",
    "über uns": "About us",
    "weitere informationen": "Further information",
    "durchwahl": "Direct line",
    "zur sofortigen veröffentlichung": "For immediate release",
    "abdruck frei": "Free for use",
    "abdruck honorarfrei": "Free for use",
}
_LABEL = re.compile(r"(?:^|(?<=\n)|(?<=[.|/(] ))(?P<label>[^\W\d_]+(?: [^\W\d_]+){0,2})(?=:)", re.MULTILINE)
_ORDER = re.compile(r"(?<!\w)\(?(?P<order>v\.[ \u00a0]?(?:l\.|r\.)(?:[ \u00a0]?n\.[ \u00a0]?[rl]\.)?)")
_DIRECTIONS = {
    "v.l.n.r.": "from left to right",
    "v.r.n.l.": "from right to left",
    "v.l.": "from left",
    "v.r.": "from right",
}
_UMLAUT = re.compile(r"(?<![\w-])[^\W\d_]*[äöüß][^\W\d_]*")
_LOAN_WORDS = word_set("über naïve doppelgänger führer fräulein smörgåsbord göteborg")
_SMALL = word_set("für über fürs")
_TRANSLITERATED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})


@text_rule(
    "EN-LX-02",
    ERROR,
    ENGLISH,
    SUGGEST,
    title=Message("German label"),
    why=Message("A label was left in German: Foto is Photo, Quelle is Source, Sperrfrist is Embargo."),
    source="Press practice",
    bad=(
        Example("Foto: OptikNetz Lahntal", "Photo: OptikNetz Lahntal", at=_PHOTO),
        Example("Sperrfrist: 21 February 2027, 10:00 CET", "Embargo: 21 February 2027, 10:00 CET"),
        Example("The team (v. l. n. r.): Brandt, Reuter.", "The team (from left to right): Brandt, Reuter.", at=_PHOTO),
        Example("Über uns", "About us", at=Surroundings(kind=None, part="boilerplates.heading")),
        Example("Quelle: MedCluster Nord", "Source: MedCluster Nord"),
    ),
    good=(
        Example("Photo: OptikNetz Lahntal", at=_PHOTO),
        "Contact: Tom Reuter",
        "The magazine Foto opens a show.",
        Example("About OptikNetz Lahntal", at=Surroundings(kind=None, part="boilerplates.heading")),
    ),
)
def german_label(text: TextView) -> Iterator[Hit]:
    whole = text.plain.strip()
    if len(whole) < 40 and (english := _LABELS.get(whole.casefold().rstrip(":"))):
        start = text.plain.index(whole)
        yield Hit(start, start + len(whole.rstrip(":")), english)
    elif ":" in text.plain:
        for match in text.search(_LABEL):
            if english := _LABELS.get(match["label"].casefold()):
                yield Hit(*match.span("label"), english)
    if "v." in text.plain:
        for match in text.search(_ORDER):
            if english := _DIRECTIONS.get(re.sub(r"\s", "", match["order"])):
                yield Hit(*match.span("order"), english)


@text_rule(
    "EN-UM-02",
    WARNING,
    ENGLISH,
    NONE,
    title=Message("Word that may be German"),
    why=Message("A small word with an umlaut or ß is hardly English; it may have been left untranslated."),
    source="Press practice",
    needs=("ä", "ö", "ü", "ß"),
    bad=(
        "The lab is open für all guests.",
        "Visitors can see größere lenses.",
        "The partners met at a fröhlich feast.",
    ),
    good=(
        "The lab in Gießen is led by Tom Müller.",
        "The Institut für Optik and the Haus der schönen Künste are partners.",
        "They call it “Licht für alle” in Jena.",
        "The über-large lens is new.",
    ),
)
def german_word(text: TextView) -> Iterator[Hit]:
    for match in text.search(_UMLAUT):
        word = match.group()
        if not word[0].islower() or word in _LOAN_WORDS or text.in_speech(*match.span()):
            continue
        if not _stands_in_name(text.plain, match.start(), match.end()):
            yield Hit(match.start(), match.end())


def _stands_in_name(plain: str, start: int, end: int) -> bool:
    """Whether a word with a capital is near on either side, as in `Institut für Optik`."""
    before = re.findall(r"\w+", plain[max(0, start - 40) : start])[-3:]
    after = re.findall(r"\w+", plain[end : end + 30])[:1]
    return bool(after) and after[0][0].isupper() and any(word[0].isupper() for word in before)


@edition_rule(
    "EN-UM-01",
    HINT,
    ENGLISH,
    SUGGEST,
    title=Message("Umlaut written in two ways"),
    why=Message("A name keeps its umlauts or is written without them, in one way throughout: Gießen or Giessen."),
    source="EU Interinstitutional Style Guide; New Hart’s Rules 12.5",
    bad=(
        Example(
            "Gießen is large. The train to Giessen runs daily.", "Gießen is large. The train to Gießen runs daily."
        ),
        Example("Tom Müller leads. Mueller has been here long.", "Tom Müller leads. Müller has been here long."),
        Example("The Köhler lab and the Koehler award.", "The Köhler lab and the Köhler award."),
    ),
    good=(
        "Gießen is large. The train to Gießen runs daily.",
        "Giessen is large. The train to Giessen runs daily.",
        "Müller leads; write to mueller@example.org.",
    ),
)
def two_ways(edition: EditionView) -> Iterator[Spotted]:
    with_umlauts = {name for _, names in edition.gather(_names_with_umlauts) for name in names}
    other_ways = {name.translate(_TRANSLITERATED): name for name in with_umlauts}
    wanted = frozenset(each.casefold() for each in other_ways)
    for text, several in edition.gather_given(_standing_in, wanted) if wanted else ():
        for folded in several:
            for word in text.view.vocabulary[folded]:
                if (name := other_ways.get(word.text)) and not text.view.is_protected(word.start, word.end):
                    yield Spotted(text, word.start, word.end, fix=name)


def _standing_in(view: TextView, wanted: frozenset[str]) -> frozenset[str]:
    return wanted & view.vocabulary.keys()


def _names_with_umlauts(view: TextView) -> frozenset[str]:
    return frozenset(_UMLAUT_NAME.findall(view.plain)) if _HAS_UMLAUT.search(view.plain) else frozenset()


_HAS_UMLAUT = re.compile(r"[äöüßÄÖÜ]")
_UMLAUT_NAME = re.compile(r"\b(?=[^\W\d_]{0,30}[äöüßÄÖÜ])[A-ZÄÖÜ][^\W\d_]{2,30}\b")

"""Places of both languages: another city, or a German name where English has its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.checks.across.spelling import known_forms
from editor.checks.across.telling import Part, apart, first_pairs
from editor.checks.message import Message
from editor.checks.rule import ERROR, HINT, Example, PairHit, pair_rule
from editor.checks.text_view import TextView
from editor.language.folding import fold

_OWN_NAMES = """München Munich;Köln Cologne;Nürnberg Nuremberg;Hannover Hanover;Hessen Hesse;Mittelhessen Central_Hesse
Bayern Bavaria;Sachsen Saxony;Niedersachsen Lower_Saxony;Thüringen Thuringia;Wien Vienna;Zürich Zurich;Genf Geneva
Deutschland Germany;Österreich Austria;Schweiz Switzerland;Europa Europe;Frankreich France;Italien Italy;Spanien Spain
Polen Poland;Brüssel Brussels;Prag Prague;Warschau Warsaw;Mailand Milan;Rom Rome;Kopenhagen Copenhagen;Lissabon Lisbon
Moskau Moscow;Peking Beijing;Tokio Tokyo;Niederlande Netherlands;Belgien Belgium;Dänemark Denmark;Schweden Sweden
Norwegen Norway;Großbritannien Britain;Rheinland-Pfalz Rhineland-Palatinate;Braunschweig Brunswick"""
_SAME_NAMES = """Berlin Hamburg Frankfurt Stuttgart Düsseldorf Dortmund Essen Leipzig Bremen Dresden Duisburg Bochum
Wuppertal Bielefeld Bonn Münster Karlsruhe Mannheim Augsburg Wiesbaden Mönchengladbach Kiel Chemnitz Aachen Halle
Magdeburg Freiburg Krefeld Lübeck Oberhausen Erfurt Mainz Rostock Kassel Hagen Saarbrücken Potsdam Ludwigshafen
Oldenburg Leverkusen Osnabrück Heidelberg Darmstadt Regensburg Ingolstadt Würzburg Wolfsburg Ulm Göttingen Heilbronn
Pforzheim Offenbach Bottrop Recklinghausen Reutlingen Koblenz Jena Trier Erlangen Moers Siegen Cottbus Hildesheim
Salzgitter Gießen Wetzlar Marburg Fulda Limburg Dillenburg Herborn Weilburg Friedberg Alsfeld Grünberg Hanau Bayreuth
Paris London Madrid Amsterdam Oslo Stockholm Helsinki Dublin Salzburg Graz Linz Basel Bern Luzern Brünn Boston Chicago
Japan China"""
_EXONYMS = {
    german: english.replace("_", " ")
    for german, english in (pair.split() for line in _OWN_NAMES.splitlines() for pair in line.split(";"))
}
_EITHER = {"Brünn", "Essen", "Halle", "Hagen", "Linz", "Limburg", "Braunschweig"}
"""Also words, or rarely called by the English name."""

_SAME = {name: fold(name) for name in _SAME_NAMES.split() if name not in _EITHER}
_PLACES_DE = {german: fold(english) for german, english in _EXONYMS.items()} | _SAME
_PLACES_EN = {english: fold(english) for english in _EXONYMS.values()} | _SAME
_NAME = re.compile(r"[A-ZÄÖÜ][^\W\d_]+(?:-[A-ZÄÖÜ][^\W\d_]+|[ \u00a0](?:Hesse|Saxony))?")


@pair_rule(
    "CL-23",
    ERROR,
    title=Message("Place differs"),
    why=Message("Another place is named in the other language, or English has a name of its own for it."),
    source="Usual names of places; EU Interinstitutional Style Guide",
    bad=(
        Example("Das Labor steht in Gießen.", other="The lab is in Marburg."),
        Example("Die Messe zieht nach München.", other="The fair is moving to Nuremberg."),
        Example("Die Messe zieht nach München.", other="The fair is moving to München."),
    ),
    good=(
        Example("Das Labor steht in Gießen.", other="The lab is in Giessen."),
        Example("Die Messe zieht nach München.", other="The fair is moving to Munich."),
        Example("Gäste kommen nach Gießen.", other="Guests come to Gießen in Central Hesse, north of Frankfurt."),
    ),
)
def places_differ(german: TextView, english: TextView) -> Iterator[PairHit]:
    de, en = dict(_places(german, _PLACES_DE)), dict(_places(english, _PLACES_EN))
    left_de = [de[each] for each in de if each not in en and not _is_named(each, english)]
    left_en = [en[each] for each in en if each not in de and not _is_named(each, german)]
    for mine, theirs in first_pairs(left_de, left_en):
        yield apart(mine, theirs)
    if not left_en:
        yield from _german_names(german, english)


def _places(text: TextView, names: dict[str, str]) -> Iterator[tuple[str, Part]]:
    for match in _NAME.finditer(text.plain):
        for word in (match.group(), match.group().removesuffix("s")):
            if word in names and not _is_part_of_name(text, match):
                yield names[word], Part(text.plain, *match.span())
                break


def _is_part_of_name(text: TextView, match: re.Match[str]) -> bool:
    """`Müller Hamburg GmbH`: behind a capital, or before a hyphen."""
    return text.plain[match.end() : match.end() + 1] == "-"


def _is_named(place: str, text: TextView) -> bool:
    """Whether a place stands there in another form: `Berliner`, `Frankfurt-based`, `Bavarian`."""
    stem = place[: max(4, len(place) - 2)]
    return any(word.startswith(stem) for word in known_forms(text.plain, text.language))


def _german_names(german: TextView, english: TextView) -> Iterator[PairHit]:
    for match in _NAME.finditer(english.plain):
        word = match.group()
        own = _EXONYMS.get(word)
        if own and word not in _EITHER and word in german.plain and fold(own) != fold(word):
            before = english.plain[: match.start()].rstrip(" \u00a0").rpartition(" ")[2]
            if not before[:1].isupper():
                message = Message("English has a name of its own for {place}: {name}.", place=word, name=own)
                yield PairHit(None, match.span(), message, severity=HINT)

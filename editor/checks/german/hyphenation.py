"""Hyphens through all of a compound: after a name of several words, a phrase, an abbreviation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from editor.checks.message import Message
from editor.checks.release_view import EditionView, PlacedText
from editor.checks.rule import ERROR, GERMAN, SUGGEST, Example, Spotted, edition_rule
from editor.checks.text_view import TextView
from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Block, Kind, Photo, Quote
from editor.domain.passage import Passage
from editor.domain.people import Affiliation, Issuer
from editor.domain.release import Release
from editor.domain.richtext import RichText
from editor.language.roles import is_role
from editor.language.wordlists import word_set

# -- phrases that are no words of their own before a noun

_PHRASE = re.compile(
    r"\b(?P<phrase>Know-how|Kick-off|Start-up|Spin-off|Just-in-time|On-demand|Peer-to-Peer|Hardware-in-the-Loop|Business-to-Business"
    r"|Face-to-Face|Open[ -]Source|Open[ -]Access|Open[ -]Data|Open[ -]Innovation|Public[ -]Relations"
    r"|Corporate[ -]Design|Machine[ -]Learning|Deep[ -]Learning|Supply[ -]Chain|Social[ -]Media"
    r"|Virtual[ -]Reality|Augmented[ -]Reality|Best[ -]Practice|Big[ -]Data|Smart[ -]City|Smart[ -]Home"
    r"|Human[ -]Resources|Customer[ -]Service|[2345]D|Corona|Covid-19|KI|LED)"
    r" (?P<noun>[A-ZÄÖÜ][a-zäöüß]{2,40}(?:-[A-ZÄÖÜ][a-zäöüß]{2,40})?)(?![\w-])"
)
_COMMON = re.compile(
    r"(?!Systems$)(?:\w+-)?\w*(?:transfer|projekt|lizenz|software|prüfstand|lösung|agentur|kampagne|strategie|kanal|kanäl|beitrag"
    r"|beiträg|szene|veranstaltung|termin|treffen|druck|drucker|modell|grafik|scan|scanner|kamera|messung|darstellung|brille|labor"
    r"|plattform|anwendung|pandemie|krise|virus|test|lampe|leuchte|system|netzwerk|abteilung|zentrum|experte|expertin"
    r"|tagung|woche|preis)(?P<ending>e?s|e?n|e|nen)?",
    re.IGNORECASE,
)
"""Nouns that are counted: in the singular they have an article, so that without one they end a compound."""
_PLURAL_BEFORE = re.compile(
    r"\b(?:die|den|der|alle[nr]?|viele[nr]?|mehrere[nr]?|neue[nr]?|unsere[nr]?|ihre[nr]?|des|eines|dem) $"
)
_THINGS_ALONE = frozenset({"Know-how", "Kick-off", "Start-up", "Spin-off"})
"""These have an article of their own: a plural after them may be what they act on."""
_SENTENCE_SUBJECT = frozenset({"Corona", "Covid-19", "KI", "LED"})
"""These stand alone as well: `KI Systeme steuern lassen` may be right, an indefinite article before them tells."""
_INDEFINITE = re.compile(
    r"\b(?:[Ee]in|[Ee]ine[mnrs]?|[Kk]ein|[Kk]eine[mnrs]?|[Jj]ede[mnrs]?|zum|zur|[Ii]m|[Vv]om|[Bb]eim) $"
)

# -- names of organisations

_ARTICLE = re.compile(
    r"(?:^|(?<=[\s(„“\"]))(?P<article>des|eines|dem|einem|im|am|zum|zur|vom|beim|ins|das|der|die|den|ein|eine"
    r"|einer|einen)[ \u00a0]$",
    re.IGNORECASE,
)
_NOUN = re.compile(r"[ \u00a0](?P<noun>[A-ZÄÖÜ][a-zäöüß]{2,40})(?![\w-])")
_THINGS = word_set(
    """projekt büro standort zentrale geschäftsstelle kampagne veranstaltung plattform jahrestagung preis studie stand
    messestand gebäude gelände website newsletter podcast stiftung vorstand geschäftsführung pressestelle
    mitgliederversammlung vorsitz stipendium labor campus forum sommerfest netzwerktreffen treffen kongress konferenz
    messe akademie programm"""
)
_PROPER_SECOND = word_set("gmbh ag kg se ev verein verband gesellschaft stiftung institut akademie deutschland europa")
_CUT = re.compile(r"\s+(?:und|sowie|&|and)\s+|[,;/|]\s*|\s+[–-]\s*|\s*[()]\s*")
_GENITIVE = re.compile(r"(?:e?s)$")


def _release() -> Release:
    """An example of a release whose issuer has a name of two words."""
    text = "Das ist die Einschätzung des OptikNetz Lahntal Managers Tom Reuter."
    block = Block(id="text", kind=Kind.PARAGRAPH, text=Passage().with_text(Language.DE, RichText.plain_text(text)))
    return Release(issuers=(Issuer(Bilingual.same("OptikNetz Lahntal")),), blocks=(block,))


def _organisations(release: Release) -> frozenset[str]:
    """The names of two or more words that the release gives to organisations, as its facts have them."""
    found: set[str] = set()
    for name in _named(release):
        found.update(_several_words(name))
    return frozenset(found)


@lru_cache(maxsize=512)
def _several_words(name: str) -> tuple[str, ...]:
    parts = (part.strip() for part in _CUT.split(name))
    return tuple(part for part in parts if 1 <= part.count(" ") <= 4 and part[:1].isupper() and part.count(".") == 0)


def _named(release: Release) -> Iterator[str]:
    yield release.source[Language.DE]
    for issuer in release.issuers:
        yield issuer.name[Language.DE]
    for contact in release.contacts:
        yield contact.organisation[Language.DE]
    for block in release.blocks:
        if isinstance(block, Quote):
            yield from _of(block.speaker.affiliations)
        elif isinstance(block, Photo):
            for shown in block.persons:
                yield from _of(shown.person.affiliations)


def _of(affiliations: tuple[Affiliation, ...]) -> Iterator[str]:
    return (each.organisation[Language.DE] for each in affiliations)


@edition_rule(
    "DE-W-01",
    ERROR,
    GERMAN,
    SUGGEST,
    title=Message("Hyphens are missing in a compound"),
    why=Message("A noun after a name or phrase of several words is joined to it by hyphens throughout."),
    source="Amtliches Regelwerk §§ 44, 45, 50",
    bad=(
        Example(
            "Das ist die Einschätzung des OptikNetz Lahntal Managers Tom Reuter.",
            "Das ist die Einschätzung des OptikNetz-Lahntal-Managers Tom Reuter.",
            release=_release,
        ),
        Example("Der Know-how Transfer gelingt.", "Der Know-how-Transfer gelingt."),
        Example("Es ist ein Open Source Projekt.", "Es ist ein Open-Source-Projekt."),
        Example("Der 3D Druck und ein KI System helfen.", "Der 3D-Druck und ein KI-System helfen."),
    ),
    good=(
        "Der Know-how-Transfer im Open-Source-Projekt gelingt mit 3D-Druck.",
        "Die Firma 3D Systems zeigt Open Source.",
        "Mit KI Prozesse verbessern und mit Know-how Projekte fördern: Das will OptikNetz Lahntal.",
        "Das Start-up Lösungen entwickeln lassen, über Social Media Kampagnen starten",
        "Der Kick-off Anfang Mai, Social Media Manager gesucht",
    ),
)
def missing_hyphens(edition: EditionView) -> Iterator[Spotted]:
    names = _organisations(edition.release)
    for text, phrases in edition.gather(_of_phrases):
        for start, end in phrases:
            yield Spotted(text, start, end, fix=_joined(text.plain[start:end]))
    for text, several in edition.gather_given(_standing_in, names) if names else ():
        for name in several:
            yield from _of_name(text, name)


def _standing_in(view: TextView, names: frozenset[str]) -> list[str]:
    return [name for name in names if name in view.plain]


def _joined(words: str) -> str:
    return re.sub(r"[ \u00a0]", "-", words)


def _of_phrases(view: TextView) -> tuple[tuple[int, int], ...]:
    """Start and end of each phrase with a German noun behind it."""
    return tuple(match.span() for match in view.search(_PHRASE) if _is_compound(view.plain, match))


def _is_compound(plain: str, match: re.Match[str]) -> bool:
    noun = _COMMON.fullmatch(match["noun"])
    if noun is None:
        return False
    before = plain[max(0, match.start() - 10) : match.start()]
    if noun["ending"] and (match["phrase"] in _THINGS_ALONE or not _PLURAL_BEFORE.search(before)):
        return False
    return match["phrase"] not in _SENTENCE_SUBJECT or bool(_INDEFINITE.search(before))


def _of_name(text: PlacedText, name: str) -> Iterator[Spotted]:
    """Where a noun follows a name of several words as if it belonged to it."""
    at = text.plain.find(name)
    while at >= 0:
        noun = _NOUN.match(text.plain, at + len(name))
        if noun and _belongs(text, at, noun):
            yield Spotted(text, at, noun.end(), fix=_joined(text.plain[at : noun.end()]))
        at = text.plain.find(name, at + len(name))


def _belongs(text: PlacedText, at: int, noun: re.Match[str]) -> bool:
    """Whether the noun can only be the last part of a compound.

    After an article the name may also be the subject and the noun the object (`stellt das OptikNetz Lahntal Partner
    vor`), so the noun has to be a genitive, stand before the name of a person, or be one that has an article.
    """
    word = noun["noun"]
    found = _ARTICLE.search(text.plain, max(0, at - 8), at)
    if found is None or word.casefold() in _PROPER_SECOND:
        return False
    is_genitive = found["article"].lower() in {"des", "eines"} and bool(_GENITIVE.search(word))
    folded = word.casefold()
    if is_role(word):
        return is_genitive or any(name.start == noun.end() + 1 for name in text.view.names)
    return folded in _THINGS or (is_genitive and _GENITIVE.sub("", folded) in _THINGS)

"""German words that are often misspelt, and how they are spelled; umlauts that were written out."""

from __future__ import annotations

import re
from functools import lru_cache

_WORDS = """
Adresssen:Adressen Akkustik:Akustik akkustisch:akustisch Algorythmus:Algorithmus Algorhythmus:Algorithmus
annonym:anonym Aparat:Apparat Apell:Appell Aquise:Akquise aquirieren:akquirieren aufgrunddessen:aufgrund_dessen
Authorisierung:Autorisierung autentisch:authentisch bestmöglichst:bestmöglich bestmöglichste:bestmögliche
bestmöglichsten:bestmöglichen brilliante:brillante brillianten:brillanten brillianter:brillanter Buisness:Business
definitif:definitiv Desweiteren:Des_Weiteren desweiteren:des_Weiteren Dilemna:Dilemma Diskusion:Diskussion
Disign:Design eigendlich:eigentlich einzigste:einzige einzigsten:einzigen einzigster:einziger einzigstes:einziges
Empfelung:Empfehlung Entgeld:Entgelt Entgelde:Entgelte entgültig:endgültig entgültige:endgültige
entgültigen:endgültigen Excellenz:Exzellenz exellent:exzellent excellente:exzellente excellenten:exzellenten
Expertiese:Expertise Gallerie:Galerie Gallerien:Galerien garkein:gar_kein garkeine:gar_keine garnicht:gar_nicht
garnichts:gar_nichts Geschäftsfürer:Geschäftsführer gewehrleisten:gewährleisten gewehrleistet:gewährleistet
Handies:Handys Hitech:Hightech HiTech:Hightech Hobbies:Hobbys Hompage:Homepage Inovation:Innovation
Inovationen:Innovationen inovativ:innovativ inovative:innovative inovativen:innovativen inovativer:innovativer
interressant:interessant interressante:interessante interressanten:interessanten Interresse:Interesse
Interressen:Interessen Interressenten:Interessenten interressierte:interessierte Jubileum:Jubiläum Jubilleum:Jubiläum
Karriäre:Karriere Karrierre:Karriere Kommitee:Komitee Komission:Kommission Koorperation:Kooperation
Kooperration:Kooperation Kopperation:Kooperation kreiren:kreieren kreirt:kreiert kreirte:kreierte Lizens:Lizenz
Lizensen:Lizenzen lizensiert:lizenziert lizensierte:lizenzierte lizensierten:lizenzierten Lizensierung:Lizenzierung
Managment:Management Mangement:Management Maschiene:Maschine Maschienen:Maschinen Miliarde:Milliarde
Miliarden:Milliarden Milionen:Millionen Mittarbeiter:Mitarbeiter Mittglied:Mitglied Mittglieder:Mitglieder
nähmlich:nämlich orginal:original Orginal:Original paralell:parallel parralel:parallel paralel:parallel
Presskonferenz:Pressekonferenz Pressmitteilung:Pressemitteilung Pressmitteilungen:Pressemitteilungen
Profesor:Professor Profesorin:Professorin profesionell:professionell profesionelle:professionelle
proffesionell:professionell projezieren:projizieren projeziert:projiziert Reperatur:Reparatur Reperaturen:Reparaturen
resourcen:Ressourcen Resourcen:Ressourcen Ressoucen:Ressourcen rethorisch:rhetorisch Rhytmus:Rhythmus Rythmus:Rhythmus
Rückrad:Rückgrat Rückrat:Rückgrat Satelit:Satellit Sateliten:Satelliten Schirmherschaft:Schirmherrschaft
seperat:separat seperate:separate seperaten:separaten seperater:separater skuril:skurril sogennante:sogenannte
sogennanten:sogenannten sogenante:sogenannte sogenanten:sogenannten Standart:Standard Standarts:Standards
Standartisierung:Standardisierung standartisiert:standardisiert standartisierte:standardisierte
standartmäßig:standardmäßig Stehgreif:Stegreif Symetrie:Symmetrie symetrisch:symmetrisch sympatisch:sympathisch
Technologieen:Technologien Strategieen:Strategien Terasse:Terrasse Tolleranz:Toleranz trozdem:trotzdem
unentgeldlich:unentgeltlich unentgeldliche:unentgeltliche Unterstüzung:Unterstützung Univerität:Universität
Verwandschaft:Verwandtschaft Veranstalltung:Veranstaltung Veranstalltungen:Veranstaltungen vieleicht:vielleicht
wärend:während warscheinlich:wahrscheinlich weitesgehend:weitestgehend Wisenschaft:Wissenschaft
wisenschaftlich:wissenschaftlich Zertifziert:Zertifiziert zertifziert:zertifiziert zumindestens:zumindest
Addresse:Adresse Addressen:Adressen agressiv:aggressiv agressive:aggressive agressiven:aggressiven
detailiert:detailliert detailierte:detaillierte detailierten:detaillierten Gelantine:Gelatine jedesmal:jedes_Mal
Lybien:Libyen Packete:Pakete Schiffahrt:Schifffahrt numerieren:nummerieren numeriert:nummeriert
Numerierung:Nummerierung plaziert:platziert plazieren:platzieren Plazierung:Platzierung plazierte:platzierte
"""


def _table() -> dict[str, str]:
    pairs = (pair.split(":") for pair in _WORDS.split())
    return {wrong: right.replace("_", " ") for wrong, right in pairs}


_TABLE = _table()
_FOLDED = {wrong.casefold(): right for wrong, right in _TABLE.items()}
_CASES = {"Kick-Off": "Kick-off", "Know-How": "Know-how", "Spin-Off": "Spin-off", "Start-Up": "Start-up"}
"""The second part of these is no noun and has no capital (Amtliches Regelwerk § 55)."""

_BEGINNINGS = (
    ("vorraus", "voraus"),
    ("herraus", "heraus"),
    ("vorrübergeh", "vorübergeh"),
    ("vorrüber", "vorüber"),
    ("wiederspieg", "widerspieg"),
    ("wiederspruch", "widerspruch"),
    ("wiedersprüch", "widersprüch"),
    ("wiedersprech", "widersprech"),
    ("wiederspricht", "widerspricht"),
    ("wiederstand", "widerstand"),
    ("wiederständ", "widerständ"),
    ("wiederruf", "widerruf"),
    ("wiederleg", "widerleg"),
)


@lru_cache(maxsize=16384)
@lru_cache(maxsize=16384)
def mended(word: str) -> str | None:
    """`word` as it is spelled; None where nothing is known against it. Parts of compounds with hyphens count alone."""
    if whole := _mended_case(word) or _mended(word):
        return whole
    if "-" not in word:
        return None
    parts = [_mended(part) or part for part in word.split("-")]
    return "-".join(parts) if parts != word.split("-") and " " not in "".join(parts) else None


def _mended_case(word: str) -> str | None:
    for wrong, right in _CASES.items():
        if word.startswith(wrong):
            return right + word[len(wrong) :]
    return None


def _mended(part: str) -> str | None:
    if right := _TABLE.get(part):
        return right
    folded = part.casefold()
    if (right := _FOLDED.get(folded)) and not part.isupper():
        return right[0].upper() + right[1:] if part[0].isupper() else right
    for wrong, right in _BEGINNINGS:
        if folded.startswith(wrong):
            return (right.capitalize() if part[0].isupper() else right) + part[len(wrong) :]
    return None


def right_words() -> frozenset[str]:
    """The words as they are spelled."""
    return frozenset(_TABLE.values()) | frozenset(_CASES.values())


# -- umlauts that were written out

_STEMS = (
    "geschaeft:geschäft fuehr:führ fuer$:für gruend:gründ moeglich:möglich koenn:könn muess:müss wuerd:würd"
    " wuensch:wünsch hoeh:höh groess:größ groeß:größ staerk:stärk laend:länd praesid:präsid praesent:präsent"
    " itaet:ität naech:näch spaet:spät erklaer:erklär aender:änder waehr:währ waehl:wähl zaehl:zähl haeng:häng"
    " traeg:träg foerder:förder oeffentl:öffentl oeffn:öffn koerper:körper gehoer:gehör persoenl:persönl"
    " behoerd:behörd oesterr:österr muenchen:münchen koeln$:köln nuernberg:nürnberg duesseldorf:düsseldorf"
    " saarbruecken:saarbrücken thueringen:thüringen wuerttemberg:württemberg tuebingen:tübingen goettingen:göttingen"
    " luebeck:lübeck zuerich:zürich unterstuetz:unterstütz verfueg:verfüg kuenft:künft stuetz:stütz"
    " uebung:übung pruef:prüf gueltig:gültig buergerm:bürgerm buergerinn:bürgerinn beitraeg:beiträg"
    " vertraeg:verträg auftraeg:aufträg plaene:pläne raeum:räum gebaeude:gebäude sicherheitsluecke:sicherheitslücke"
    " zusaetz:zusätz grundsaetz:grundsätz gegenueber:gegenüber darueber:darüber hierueber:hierüber"
)
_UMLAUTS = dict(pair.rstrip("$").replace("$:", ":").split(":") for pair in _STEMS.split())
_WHOLE = frozenset(pair.split("$")[0] for pair in _STEMS.split() if "$" in pair)
_TRANSLITERATED = re.compile(
    "|".join(f"^{stem}$" if stem in _WHOLE else stem for stem in sorted(_UMLAUTS, key=len, reverse=True))
    + r"|(?<!kon)gruen(?=$|e[nrsm]?$|d)|^ueber(?=$|all|blick|gang|geb|haupt|leg|nahm|nehm|reich|regional|setz"
    r"|sicht|trag|zeug"
    r"|arbeit|morgen|wieg)"
)


@lru_cache(maxsize=16384)
def with_umlauts(word: str) -> str | None:
    """`word` with its umlauts, where it is a German word that was written without; None for all others."""
    folded = word.lower()
    if len(folded) != len(word) or not _TRANSLITERATED.search(folded):
        return None

    if not (word.islower() or (word[0].isupper() and word[1:].islower())):
        return None  # with capitals within it is a brand
    changed = _TRANSLITERATED.sub(_umlaut, folded)
    return changed if word.islower() else changed[0].upper() + changed[1:]


def _umlaut(match: re.Match[str]) -> str:
    return _UMLAUTS.get(match.group()) or match.group().replace("ue", "ü")

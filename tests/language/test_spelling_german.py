"""German as a press office writes it: compounds that no dictionary lists are right, slips are found all the same."""

from __future__ import annotations

import pytest

from editor.domain.bilingual import Language
from editor.language.spelling.checker import Checker
from tests.language.spelling import system_checker

_RIGHT = """
Prüflabor Netzwerktreffen Lasertechnikum Photoniknetzwerk Optiknetzwerk Sensorikbranche Förderbescheidübergabe
Clustermanagement Medizintechnikcluster Branchenprofile Technologietransferstelle Wettbewerbsumfeld
Innovationspreisträger Gründerinnenzentrum Fachkräftegewinnung Nachwuchsförderpreis Prüfstandsbau
Messtechnikzentrum Bildverarbeitungssystem Halbleiterlaserlabor Glasfaserausbau Quantentechnologiezentrum
Spektroskopielabor Pressekonferenzraum Digitalisierungsstrategie Nachhaltigkeitsbericht Klimaschutzprojekt
Wasserstofftankstelle Energieeffizienznetzwerk Ausbildungsmesse Schülerforschungszentrum Technologiepark
Gewerbegebietserweiterung Mitgliederversammlung Vorstandsvorsitzende Geschäftsstellenleiterin Kooperationsvertrag
Verbundforschungsprojekt Landesförderung Wissenschaftsministerin Regierungspräsidium Industrienetzwerk
Fertigungsmesstechnik Laserschutzbeauftragter Reinraumfertigung Feinoptikerin Linsenschleiferei
Mikroskophersteller Kameramodul Sensormodule Drohnenschwarm Biotechnologieunternehmen Diagnostikplattform
Implantatforschung Herzschrittmacherbatterie Datenschutzgrundverordnung Lieferkettengesetz Arbeitgeberverband
Tarifverhandlungen Betriebsratswahl Fachkongress Jahreshauptversammlung Kuratoriumsmitglied Stipendiatenprogramm
Erstsemesterbegrüßung Hochschulpräsidentin Dekanatsbüro Gewerkschaftssekretär Pendlerparkplatz Photovoltaikanlage
Solarparkbetreiber Cybersicherheitszentrum Kryptografieverfahren Robotikwettbewerb Sensorikverbund
Laserstrahlschweißen Transferstelle Gründungszentrum Ultrakurzpulslaser Terahertzspektroskopie Adaptronik
Plasmatechnik Optoelektronik sensorbasiert laserbasierte netzwerkübergreifend praxisnahe branchenübergreifende
sensorgestützte technologieoffene Pilotanlage Demonstratorbau Auftaktveranstaltung Technikumsleiter
Förderprogrammlinie Bescheidübergabe Prüfgeräte Spatenstich Richtfest Grundsteinlegung eingeworben einzuwerben
wetterunabhängig klimawandelbedingten
"""

_WRONG = """
Prüflbor Netzwerkterffen Lasertechnikm Zusamenarbeit Zusammenabeit Veranstalltung Verantstaltung Vorraussetzung
Standart Reperatur Rhytmus Addresse Adrese Maschiene Termien Interesssant Forschungzentrum Forschungslabr
Entwiklung Technolgie Technologi Wissenschaflerin Wissenschaftlerrin Unternehmn Untenehmen Geschäftfürer
Geschäftsfüherin Gesellschafft Mitgleider Regierungpräsidium Universitt Unversität Hochschuhle Kooperatoin
Kooperration Netwerk Netzwrk Nezwerk Projeckt Projket Förderug Fördrung Förderbeschied Millonen Milionen Miliionen
Ausbidlung Ausblidung Sensorick Optick Präzission Innovatoin Inovation Krankenhauss Qualitätt Qualtität Energiee
Presemitteilung Pressemiteilung Pressmitteilung Presskonferenz Vorsizende Vorsitzdene Leiterinn Direcktor Produckt
Ergebniss Ergebnise Erfarung Zukumft Zunkunft Wirtschaftt Wirschaft Wirtschafftsminister gemeinsamm gemeinsamme
nähmlich vorraussichtlich warscheinlich wärend wiederrum seperat entgültig orginal agressiv Komision Kommision
projezieren Gallerie Packet Rückrat Wiederstand Wiederspruch Aquise Akquisse Tolleranz Labortechik Messgerrät
Mesgerät Linsenschleiferrei Photonick Pohtonik Diagnostick Halbleitr Lasser Technikumm Anlge Anlagge Anwedung
Anwnedung erfolgreichh erfogreich enwickelt entwikelt eröfnet eröffent unterstüzt unterstüztung Unterstüzung
Landesregirung Bundesminsterium Bundesministeriumm Wettbewerp Wetbewerb Preisträgr Fachkräftte Ausstelung
Austellung Besuchr Teilnehmr Teilnemer Teilnehmmer Gründugszentrum Existenzgründr Investitonen Investionen
Investitition
"""

RIGHT, WRONG = _RIGHT.split(), _WRONG.split()


@pytest.fixture(scope="module")
def german() -> Checker:
    return system_checker(Language.DE)


def test_there_are_enough_words_to_say_something() -> None:
    assert min(len(set(RIGHT)), len(set(WRONG))) >= 60


def test_compounds_of_the_trade_are_right(german: Checker) -> None:
    assert [word for word in RIGHT if not german.is_right(word)] == []


def test_slips_are_found(german: Checker) -> None:
    assert [word for word in WRONG if german.is_right(word)] == []


def test_the_missing_letters_of_shortened_compounds_are_known(german: Checker) -> None:
    text = "Vor- und Nachteile der Forschungs- und Entwicklungsarbeit, Medizintechnik und -technologie"
    assert german.misspelt(text) == []


def test_an_abbreviation_is_right_with_its_full_stop(german: Checker) -> None:
    assert german.misspelt("Linsen, Filter usw. sind bzw. waren ca. 3 mm dick.") == []


def test_only_the_wrong_part_of_a_hyphenated_word_is_marked(german: Checker) -> None:
    text = "Die Kick-off-Veranstalltung beginnt."
    assert [text[start:end] for start, end in german.misspelt(text)] == ["Veranstalltung"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Prüflbor", "Prüflabor"),
        ("Netwerk", "Netzwerk"),
        ("Mitgleider", "Mitglieder"),
        ("Veranstalltung", "Veranstaltung"),
        ("zusamenarbeit", "Zusammenarbeit"),
        ("ENTWIKLUNG", "ENTWICKLUNG"),
        ("nähmlich", "nämlich"),
        ("Standart", "Standard"),
        ("Pohtonik", "Photonik"),
        ("Netzwerkterffen", "Netzwerktreffen"),
    ],
)
def test_the_first_suggestion_is_what_was_meant(german: Checker, typed: str, meant: str) -> None:
    assert german.suggest(typed)[0] == meant


def test_a_listed_word_stands_before_one_that_was_made_up(german: Checker) -> None:
    suggestions = german.suggest("Wirtschaftsminsterin")
    assert suggestions[0] == "Wirtschaftsministerin"
    assert len(suggestions) <= 7

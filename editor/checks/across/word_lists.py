"""Words by which German is known in an English text, and English in a German one."""

from __future__ import annotations

from editor.language.wordlists import word_set

GERMAN_SMALL = word_set(
    """und oder der das dem des den mit für von auf nicht eine einen einem einer eines wird werden wurde wurden worden
    sowie beim zum zur über durch nach auch noch sich ist sind dass wenn aber bei bis vom ein haben kann können soll
    sollen muss müssen mehr wie nur seit zwischen unter gegen ohne unsere unser wir ihre ihrer ihren diese dieser dieses
    diesem diesen bereits damit dabei sehr ab aus als rund etwa hier statt"""
)
"""Small words that are no English ones; those that are (`die`, `war`, `so`, `was`, `hat`) are left out."""

GERMAN_ALONE = word_set(
    """und oder nicht sowie wurde wurden werden wird sich auch einer einem einen eine eines durch zwischen damit bereits
    gemeinsam gemeinsame gemeinsamen neue neuen neuer neues erste ersten großen große sagte sagt erklärt erklärte betont
    betonte ergänzt eröffnet eröffnete startet gestartet beginnt jährlich täglich künftig derzeit außerdem zudem vom
    beim insgesamt heute gestern jetzt dort zum zur für über mit können müssen sollen haben anderem"""
)
"""Words in small letters of which one is enough."""

GERMAN_NOUNS = word_set(
    """Uhr Herr Frau Geschäftsführer Geschäftsführerin Leiter Leiterin Eröffnung Veranstaltung Zusammenarbeit Forschung
    Entwicklung Wissenschaft Wirtschaft Gesellschaft Betriebe Betrieb Unternehmen Mitarbeiter Mitarbeiterinnen
    Mitarbeitende Mitarbeitenden Besucher Besucherinnen Gäste Kunden Kundinnen Ergebnisse Ergebnis Geräte Gerät Jahre
    Jahren Monate Monaten Wochen Woche Tage Tagen Stunden Minuten Prozent Prozentpunkte Millionen Milliarden Mio Mrd
    Januar Februar März Juni Juli Oktober Dezember Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag
    Bürgermeister Oberbürgermeister Vorsitzender Vorsitzende Sprecher Sprecherin Bild Quelle Pressemitteilung
    Pressekontakt Ansprechpartner Bildunterschrift Netzwerk Netzwerke Ausbildung Ausstellung Schüler Schülerinnen Kinder
    Krankenhaus Pflege Preis Förderung Vertrag Vereinbarung Verfügung Deutschland Österreich Schweiz Prüfung Messung
    Schulung Schulungen Studie Studien Werkstatt Lehrwerkstatt Umbau Neubau Anlage Anlagen Standort Standorte Bereich
    Fachkräfte Beschäftigte Beschäftigten Partnerschaft Hersteller Messtechnik Medizintechnik Prüflabor Labore Linsen
    Pendler Anwohner Nachbarn Vortrag Vorträge Tagung Eintritt Anmeldung Öffnungszeiten Führung Führungen Teilnehmer
    Teilnehmende Teilnehmenden Studierende Studierenden Lehrkräfte Auszubildende Auszubildenden Ehrenamtliche
    Ehrenamtlichen Fachleute Rückfragen Baustelle Umsatz Arbeitsplätze Aufträge Einrichtung Einrichtungen Vereine
    Haushalte Auftrag Fördermittel Spenden Helfer Helferinnen"""
) - {"Bild"}

NOUN_ENDINGS = (
    "ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "tät", "täten", "nisse", "innen",
    "ierende",    "ierenden", "eitende", "eitenden",
)  # fmt: skip
"""By which a German noun is known, if it is long enough."""
COMPOUND_ENDINGS = (
    "technik", "wirtschaft", "stelle", "raum", "räume", "arbeit", "betrieb", "betriebe", "labor", "labore", "tisch",
    "gerät", "geräte", "anlage", "anlagen", "leiter", "leiterin", "führer", "führerin", "kosten", "mittel", "bereich",
    "feier", "schüler", "geber", "nehmer", "kraft", "kräfte", "verein", "schutz", "stunde", "stunden", "preis",
    "jahr", "woche", "angebot", "projekt", "vertrag", "erfolg", "haushalt", "versuch",
)  # fmt: skip
"""Last parts of German compounds."""

ENGLISH_SMALL = word_set(
    """the and with of for said which from this that are were has have been their our its will would into about after
    before during between through more than also who when where by to at on is it be as an both we you they your all
    but not because while can could should each many most new"""
)
ENGLISH_ALSO_GERMAN = word_set("will an am in so also on it as to at is for all most new")
"""Of these nothing is told alone: they are German too, or stand in names and set phrases."""

ENGLISH_ALONE = word_set(
    "the and said which their would were been this that from with has have are is be into our your you they"
)

ALIKE = word_set(
    """modern online offline extra minus plus super global digital normal total final fatal formal informal original
    regional national international optimal maximal minimal neutral zentral sozial liberal marginal mental real virtual
    intern extern global parallel live standard transparent permanent konstant relevant intelligent kompetent effizient
    firmware software hardware email team teams report reports design layout workshop download upload newsletter website
    bitte finger hunger sofa wild warm blind grand stark alias circa pro contra versus million april august september
    november labor hotel museum partner ring student studio system video radio test tests name region form film arm hand
    land winter butter mild still find gold sand wind bald lager kindergarten angst zeitgeist kitsch rucksack schnapps
    ersatz poltergeist blitz glitch kilogramm meter liter stunde trend job fair clever cool fit smart open source"""
)
"""Words in small letters that are spelled alike in both languages."""

ALIKE_ENDINGS = (
    "al",
    "ive",
    "ble",
    "ile",
    "ant",
    "ent",
    "ate",
    "ense",
    "erse",
    "ern",
    "or",
    "um",
    "us",
    "a",
    "o",
    "y",
    "ing",
)
"""Endings of words that come from Latin, or from English."""

"""Spelling that lists can tell for sure: former and Swiss forms, frequent mistakes, written-out umlauts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from editor.checks.finding import Severity
from editor.checks.message import Message
from editor.checks.rule import ERROR, GERMAN, HINT, SUGGEST, WARNING, Example, Hit, Surroundings, text_rule
from editor.checks.text_view import TextView
from editor.domain.blocks import Kind
from editor.language.common_mistakes import mended, with_umlauts
from editor.language.names import Word
from editor.language.old_spelling import respelled

_RULES = "Amtliches Regelwerk, Wörterverzeichnis"


def _changed(
    text: TextView, change: Callable[[str], str | None], having: tuple[str, ...]
) -> Iterator[tuple[Word, str]]:
    """The words with one of `having` in their folded form that `change` has another form for; no names."""
    for folded, places in text.vocabulary.items():
        if any(letters in folded for letters in having):
            for word in places:
                new = change(word.text)
                if new and not text.is_protected(word.start, word.end) and not _is_name(text, word):
                    yield word, new


def _is_name(text: TextView, word: Word) -> bool:
    return any(name.start <= word.start < name.end for name in text.names)


# -- former and Swiss spelling

_SWISS_ADDRESS = re.compile(r"[ \u00a0]\d{1,4}[a-z]?,?[ \u00a0](?:CH-)?\d{4}(?!\d)")


_NAME_AFTER = re.compile(r"[ \u00a0][A-ZÄÖÜ]")
_ENGLISH_NAME = re.compile(r"\b(?:of|University|School|Centre|Center|Institute|Graduate|Academy|the)\b")


def _is_english(plain: str, word: Word) -> bool:
    """Whether a word stands in an English name (`University of Giessen`)."""
    return bool(_ENGLISH_NAME.search(plain, max(0, word.start - 20), min(len(plain), word.end + 12)))


@text_rule(
    "DE-SS-01",
    ERROR,
    GERMAN,
    SUGGEST,
    title=Message("Former or Swiss spelling"),
    why=Message("After a short vowel stands ss, after a long one or a diphthong ß."),
    source="Amtliches Regelwerk § 25",
    needs=("ß", "ss"),
    bad=(
        Example("Sie hofft, daß der Prozeß gelingt.", "Sie hofft, dass der Prozess gelingt."),
        Example("Die Strasse nach Giessen ist gesperrt.", "Die Straße nach Gießen ist gesperrt."),
        Example("Der Vertragsabschluß muß folgen.", "Der Vertragsabschluss muss folgen."),
        Example("Das grösste Fussballfest, regelmässig", "Das größte Fußballfest, regelmäßig"),
    ),
    good=(
        "Sie hofft, dass der Prozess gelingt; die Straße nach Gießen ist gesperrt.",
        "DIE STRASSE NACH GIESSEN, die Masse, die Busse, das Massiv, der Grossist",
        "Weiss und Strauss sind Namen, so Jana Gross und Tom Haß.",
        "Die Lux University Giessen liegt bei Schloß Neuhof.",
        "Mit Muße, Spaß und Gruß aus Meßkirch, Bahnhofstrasse 4, 8001 Zürich",
    ),
)
def former_spelling(text: TextView) -> Iterator[Hit]:
    for word, new in _changed(text, respelled, ("ss",)):
        is_abroad = word.text.endswith("strasse") and _SWISS_ADDRESS.match(text.plain, word.end)
        is_castle = word.text == "Schloß" and _NAME_AFTER.match(text.plain, word.end)
        if not is_abroad and not is_castle and not _is_english(text.plain, word):
            yield Hit(word.start, word.end, new)


# -- frequent mistakes

_SINCE = re.compile(
    r"(?<![Ii]hr )(?<![Ww]ir )\b(?P<seid>[Ss]eid)(?=[ \u00a0](?:(?:19|20)\d\d|Anfang|Ende|Mitte|Beginn|Januar"
    r"|Februar|März|April"
    r"|Mai|Juni|Juli|August|September|Oktober|November|Dezember|dem \d|über|mehr als|rund|fast|etwa|langem"
    r"|kurzem|\d+ Jahren"
    r"|(?:zwei|drei|vier|fünf|zehn|vielen|einigen|mehreren) (?:Jahren|Monaten|Wochen|Jahrzehnten))\b)"
)
_PHRASES = re.compile(
    r"\b(?:(?:[Ii]n|[Ii]m) bezug auf|des öfteren|im (?:nachhinein|vorhinein|voraus|übrigen(?=[,.;:]))|mit hilfe"
    r"|zu gunsten"
    r"|zu lasten(?= (?:der|des|von|einer|eines|dieser))|in sofern|in wiefern|zu mindest|das selbe|die selbe|der selbe"
    r"|(?:heute|gestern|morgen|übermorgen|vorgestern) (?:vormittag|mittag|nachmittag|abend|nacht)"
    r"|(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag) (?:morgen|vormittag|nachmittag|abend"
    r"|nacht))\b(?![\w-])"
)
_PHRASE_PARTS = (
    *("bezug", "öfteren", "nachhinein", "vorhinein", "voraus", "übrigen", "hilfe", "gunsten", "lasten", "sofern"),
    *("wiefern", "mindest", "selbe", "ittag", "abend", "nacht", "tag morgen", "woch morgen"),
)
"""What is never missing where one of the phrases stands."""

_RIGHT = {
    "in bezug auf": "in Bezug auf",
    "im bezug auf": "in Bezug auf",
    "des öfteren": "des Öfteren",
    "im nachhinein": "im Nachhinein",
    "im vorhinein": "im Vorhinein",
    "im voraus": "im Voraus",
    "im übrigen": "im Übrigen",
    "mit hilfe": "mithilfe",
    "zu gunsten": "zugunsten",
    "zu lasten": "zulasten",
    "in sofern": "insofern",
    "in wiefern": "inwiefern",
    "zu mindest": "zumindest",
    "das selbe": "dasselbe",
    "die selbe": "dieselbe",
    "der selbe": "derselbe",
}
_SINCE_WHEN = Message("“seid” is a form of “sein”; a point in time has “seit”.")
_PERHAPS_NAMES = ("Start-Up", "Spin-Off")


@text_rule(
    "DE-W-05",
    ERROR,
    GERMAN,
    SUGGEST,
    title=Message("Misspelt word"),
    why=Message("The word is spelled differently."),
    source=_RULES,
    bad=(
        Example("Die Hitech-Unternehmen im Verbund", "Die Hightech-Unternehmen im Verbund"),
        Example("Der Standart gilt vorraussichtlich ab Mai.", "Der Standard gilt voraussichtlich ab Mai."),
        Example("Desweiteren besteht das Netz seid 2009.", "Des Weiteren besteht das Netz seit 2009."),
        Example("Der Kick-Off ist Freitag abend.", "Der Kick-off ist Freitagabend."),
        Example("Sie gibt Know-How in bezug auf Laser weiter.", "Sie gibt Know-how in Bezug auf Laser weiter."),
    ),
    good=(
        "Der Standard gilt voraussichtlich seit 2009; ihr seid mehr als willkommen.",
        "Der Kick-off und das Know-how der Hightech-Unternehmen, im übrigen Hessen auch",
        "Die Standarte wehte, sie standen, der Widerstand war die einzige Antwort.",
        "Seid willkommen, ihr seid 2027 dabei.",
    ),
)
def misspelt(text: TextView) -> Iterator[Hit]:
    for word, new in _changed(text, mended, ("",)):
        yield Hit(word.start, word.end, new, severity=_certainty(word.text))
    for match in text.search(_SINCE) if "eid" in text.plain else ():
        start = match.start("seid")
        yield Hit(start, start + 4, match["seid"][:3] + "t", _SINCE_WHEN)
    for match in text.search(_PHRASES) if any(part in text.plain for part in _PHRASE_PARTS) else ():
        yield Hit(match.start(), match.end(), _phrase(match.group()))


def _certainty(word: str) -> Severity | None:
    return WARNING if word.startswith(_PERHAPS_NAMES) else None


def _phrase(wrong: str) -> str:
    folded = wrong[0].lower() + wrong[1:]
    if right := _RIGHT.get(folded):
        return right[0].upper() + right[1:] if wrong[0].isupper() else right
    day, part = wrong.split(" ")
    return f"{day}{part}" if day[0].isupper() else f"{day} {part.capitalize()}"


# -- e-mail, website

_MAIL = re.compile(
    r"(?<![\w@.-])e-?mail(?P<plural>s?)(?:-?(?P<noun>adresse[n]?|verteiler|anhang|anhänge|postfach|kontakt|konto|verkehr"
    r"|newsletter|marketing|programm|archivierung|verschlüsselung|kommunikation))?(?![\w@-])",
    re.IGNORECASE,
)
_ENAMEL = ("emaill", "Emaill", "Schmuck", "Glasur", "Keramik")


@text_rule(
    "DE-W-02",
    WARNING,
    GERMAN,
    SUGGEST,
    title=Message("Spelling of E-Mail"),
    why=Message("It is “E-Mail”, in compounds too; “Email” is enamel."),
    source=_RULES,
    needs=("mail", "Mail", "MAIL"),
    bad=(
        Example("Anmeldung per Email oder Telefon.", "Anmeldung per E-Mail oder Telefon."),
        Example("Die Emailadresse steht unten.", "Die E-Mail-Adresse steht unten."),
        Example(
            "Bitte senden Sie eine eMail; zwei e-mails kamen.", "Bitte senden Sie eine E-Mail; zwei E-Mails kamen."
        ),
    ),
    good=(
        "Anmeldung per E-Mail oder Telefon, die E-Mail-Adresse steht unten.",
        "Der Becher aus Email und Schmuck aus Silber",
        "Schreiben Sie an email@optiknetz.example, der Mailverteiler ist voll.",
        "E-MAIL",
    ),
)
def mail(text: TextView) -> Iterator[Hit]:
    for match in text.search(_MAIL):
        noun = match["noun"]
        proper = f"E-Mail-{noun.capitalize()}" if noun else f"E-Mail{match['plural'].lower()}"
        is_enamel = match.group().startswith("Email") and any(word in text.plain for word in _ENAMEL)
        if match.group() not in {proper, "E-MAIL", "E-MAILS"} and not is_enamel:
            yield Hit(match.start(), match.end(), proper)


_HOMEPAGE = re.compile(r"\bHomepage(?P<plural>s?)\b(?!-)")


@text_rule(
    "DE-W-03",
    HINT,
    GERMAN,
    SUGGEST,
    title=Message("Homepage or website"),
    why=Message("The homepage is the first page only; the whole offer is the website."),
    source="Duden",
    needs=("Homepage",),
    bad=(
        Example("Mehr steht auf der Homepage des Netzes.", "Mehr steht auf der Website des Netzes."),
        Example("Die Homepages wurden erneuert.", "Die Websites wurden erneuert."),
        Example("Bilder auf der Homepage", "Bilder auf der Website", at=Surroundings(kind=Kind.NOTES)),
    ),
    good=(
        "Mehr steht auf der Website des Netzes.",
        "Die Startseite wurde erneuert.",
        "Der Homepage-Baukasten ist neu.",
    ),
)
def homepage(text: TextView) -> Iterator[Hit]:
    for match in text.search(_HOMEPAGE):
        yield Hit(match.start(), match.end(), f"Website{match['plural']}")


@text_rule(
    "DE-W-06",
    WARNING,
    GERMAN,
    SUGGEST,
    title=Message("Umlaut written out"),
    why=Message("German words have their umlauts; only in addresses of the net they are written out."),
    source="Amtliches Regelwerk, Laute und Buchstaben",
    needs=("ae", "oe", "ue", "Ae", "Oe", "Ue"),
    bad=(
        Example("Der Geschaeftsfuehrer dankt fuer die Hilfe.", "Der Geschäftsführer dankt für die Hilfe."),
        Example("Die Reise fuehrt nach Muenchen und Thueringen.", "Die Reise führt nach München und Thüringen."),
        Example("Die Universitaet foerdert das Projekt.", "Die Universität fördert das Projekt."),
    ),
    good=(
        "Der Geschäftsführer dankt für die Hilfe aus München.",
        "Das aktuelle Duell der neuen Poeten kongruent zu Israels Statue in Itzehoe",
        "Tom Mueller-Gruenberg von der KoelnOptik schreibt an geschaeftsfuehrer@optiknetz.example.",
    ),
)
def written_out_umlaut(text: TextView) -> Iterator[Hit]:
    for word, new in _changed(text, with_umlauts, ("ae", "oe", "ue")):
        yield Hit(word.start, word.end, new)

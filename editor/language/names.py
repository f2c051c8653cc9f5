"""Names of people: titles before them, particles in them, and where they stand in a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from editor.language.given_names import is_given_name
from editor.language.roles import is_role, may_be_surname
from editor.language.wordlists import word_set

_TITLE = re.compile(
    r"(?:(?:Univ|apl|Hon|em)\.-?)?Prof(?:s?\.|essor(?:in|s)?)?|(?:\w{1,5}\.\s?)?Dr(?:es|in)?\.?(?:-Ing\.?)?|Dr\.-\w+\.?"
    r"|PD|Priv\.-Doz\.|Dipl\.-\w+\.?|Ing\.|Mag\.|h\.c\.|h\.|c\.|mult\.|habil\.|med\.|rer\.|nat\.|phil\.|jur\.|oec\.|pol\."
    r"|agr\.|vet\.|theol\.|M\.Sc\.|B\.Sc\.|M\.A\.|Sir|Dame|Lord|Lady|Baroness|Baron|Rev\.?|Reverend|Rt|Hon\.?"
)
_TITLES = 10
"""Titles before one name at most, each stop and each part of a degree counted."""

_HONORIFIC = re.compile(r"Mr\.?|Mrs\.?|Ms\.?|Miss|Mx\.?|Herrn?|Frau")
_PARTICLES = word_set(
    "von van vom zu zur zum de der den dem di da del della du la le ter ten ’t 't bin ibn al el dos und"
)
_DOTTED = re.compile(
    r"(?:Prof|Profs|Dr|Dres|Priv|Univ|apl|Hon|em|Ing|Mag|h|c|mult|habil|med|rer|nat|phil|jur|oec|pol|agr|vet|theol"
    r"|Rev|Mr|Mrs|Ms|Mx|Jr|Sr|jun|sen|stv|St|Inc|Ltd|Co|Corp|e\.V|h\.c|M\.Sc|B\.Sc|M\.A|Dipl\.-\w+|(?:Univ|apl|Hon|em)\.-Prof|[A-ZÄÖÜ])"
)

_WORD = re.compile(r"[^\W_](?:\w++|[’'&/+*-](?=\w)|(?<=\b\w)\.(?=\w)|\.-(?=\w)|\.(?=[a-zäöüß\d]))*+|\S")

_ORGANISATION = re.compile(
    r"(?:GmbH|gGmbH|mbH|AG|SE|KG|KGaA|OHG|eG|Inc|Ltd|LLC|LLP|Plc|PLC|Corp|Corporation|Company|Co|Limited|Group|Gruppe"
    r"|Holding|Foundation|Fund|Trust|Charity|Union|Alliance|Network|Netzwerk|Universit\w*|Hochschule|College|School"
    r"|Schule|Academy|Akademie|Faculty|Fakultät|Department|Office|Agency|Agentur|Authority|Council|Commission"
    r"|Kommission|Committee|Board|Ministry|Government|Regierung|Bundes\w+|Landes\w+|Stadt|Kreis|Land|Region|Republik"
    r"|Cluster|Labs?|Laboratory|Labor|Hospital|Klinik\w*|Museum|Theater|Bank|Sparkasse|Stiftung|Initiative|Partei|Party"
    r"|Street|Road|Straße|Platz|Allee|Weg|City|County|State|States|Kingdom|University|Press|News|Media|Projekt|Project"
    r"|Programme|Program|Services?|Systems?|Solutions?|Technolog(?:y|ies|ie)|Software|Partners|International|Europe"
    r"|Germany|Deutschland|Europa|America|Africa|Asia|Research|Development|Management|Marketing|Sales|Operations|Product|Production|Science|Sciences|Engineering|Medical|Energy|Energie"
    r"|\w*(?:verband|verbandes|verein|vereins|institut|instituts|ministerium|ministeriums|amt|amtes|zentrum|zentrums"
    r"|werke?|werken|kreuz|kreuzes|gesellschaft|kammer|kirche|gericht|messe|kongress|konferenz|dienst|haus)"
    r"|Institut\w*|Association|Society|Centre|Center|Team|Abteilung|Bereich|Division|Unit|Section|GmbHs?)"
)

_NO_NAME = word_set(
    """Aber Alle Als Am An Auch Auf Aus Außerdem Bei Beim Bereits Bild Caption Da Dabei Dafür Damit Danach Dann Das
    Dass Dazu Dem Den Denn Der Des Die Dies Diese Dieser Dieses Doch Dort Durch Ein Eine Einen Einer Eines Er Es Foto
    Fotos Für Gegen Gemeinsam Heute Hier Ich Ihr Ihre Im In Ist Ja Jede Jeder Laut Mehr Mit Nach Neben Neue Neuer Nicht
    Noch Nun Nur Ob Ohne Photo Picture Sein Seine Seit Sie So Sowie Über Um Und Uns Unser Unsere Unter Viele Vom Von Vor
    Wann Warum Was Weil Weitere Wenn Wer Wie Wir Wo Zu Zum Zur Zwischen Zusammen
    A About After All Also Although An And Any As At Because Before But By Both Chief During Each For From He Her His
    How I If In It Its New No Not Now Of On Once One Or Other Our Over She Since Some Speaking
    Such That The Their Then
    There These They This Those Through To Today Under Until We Welcoming When Where Which While Who Why With You Your
    Commenting Responding According Januar Februar März April Mai Juni Juli August September Oktober November Dezember
    January February March May June July October December Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday Deutsche Deutscher Deutschen German British English
    American European Europäische Europäischen Erste Ersten Großen Kleinen Frühjahr Herbst Sommer Winter Ende Anfang
    Mitte Tel Telefon Telephone Phone Fax Mobil Mobile Email E-Mail Mail Internet Website Web Kontakt Contact Press
    Presse
    Ort Datum Quelle Source Editor Editors Notes Ends Read More Further Information Informationen"""
)


_ALSO_NAMES = word_set("August Freitag Herbst Mai March May Montag Ort Sommer Sonntag Winter English")
"""Words of the calendar and others that are surnames after a title or a given name."""


class Word(NamedTuple):
    """A word or a mark of a text, from `start` to `end`."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class NameRead:
    """A person's name in a text; `title` is academic or noble, `honorific` tells that Mr, Frau … stood before it."""

    start: int
    end: int
    title: str
    name: str
    honorific: bool = False

    @property
    def is_full(self) -> bool:
        """Whether a given name stands before the surname."""
        return " " in self.name

    @property
    def surname(self) -> str:
        return surname(self.name)


def surname(name: str) -> str:
    """The last word of `name`, by which it is found again: `Leyen` for `Ursula von der Leyen`."""
    return name.rsplit(" ", 1)[-1]


def words_of(text: str) -> list[Word]:
    """The words and marks of `text`; the stop of an initial or a title belongs to it."""
    found: list[Word] = []
    last = 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        if start < last:
            continue
        word = match[0]
        if text[end : end + 1] == "." and _takes_stop(word):
            end += 1
            word += "."
        found.append(Word(word, start, end))
        last = end
    return found


@lru_cache(maxsize=4096)
def _takes_stop(word: str) -> bool:
    return _DOTTED.fullmatch(word) is not None or _is_title_stem(word)


def find_names(text: str) -> list[NameRead]:
    """Every run of words in `text` that may be a person's name: a full name, or a title with a surname."""
    return names_among(text, words_of(text))


def names_among(text: str, words: Sequence[Word]) -> list[NameRead]:
    """`find_names` for a text that was already cut into `words`."""
    found: list[NameRead] = []
    index = 0
    while index < len(words):
        read = name_at(text, words, index) if _may_begin(words[index].text) else None
        if read is None:
            index += 1
            continue
        if read.is_full or read.title or read.honorific:
            found.append(read)
        while index < len(words) and words[index].start < read.end:
            index += 1
    return found


@lru_cache(maxsize=16384)
def _may_begin(word: str) -> bool:
    """Whether a name with its titles may begin with a word."""
    return _is_title(word) or _is_part(word, ())


def name_at(text: str, words: Sequence[Word], index: int) -> NameRead | None:
    """The name that begins with the word at `index`, its titles included; also a lone surname."""
    first = index
    last = min(len(words), index + _TITLES)
    while index < last and _is_title(words[index].text) and _is_near(text, words, index):
        index += 1
    titles = words[first:index]
    parts = _name_parts(text, words, index, titled=index > first)
    if not parts:
        return None
    academic = [word for word in titles if not _HONORIFIC.fullmatch(word.text)]
    title = text[academic[0].start : academic[-1].end] if academic else ""
    honorific = len(academic) < len(titles)
    return NameRead(words[first].start, parts[-1].end, title, _spelled(text, parts), honorific)


def split_title(text: str) -> tuple[str, str]:
    """Title and name of `text`, which is a person's name and nothing else: `Prof. Dr. Jana Brandt`."""
    words = words_of(text)
    index = 0
    while index < len(words) and _is_title(words[index].text):
        index += 1
    if index == 0 or index == len(words):
        return "", text.strip()
    academic = [word for word in words[:index] if not _HONORIFIC.fullmatch(word.text)]
    title = text[academic[0].start : academic[-1].end] if academic else ""
    return title, text[words[index].start :].strip()


@lru_cache(maxsize=8192)
def is_organisation_word(word: str) -> bool:
    """Whether `word` tells that the words around it name an organisation."""
    return bool(_ORGANISATION.fullmatch(word.rstrip(".")))


def is_never_in_names(word: str) -> bool:
    """Whether `word` has a capital for another reason: it opens a sentence, or is of the calendar."""
    return word in _NO_NAME


@lru_cache(maxsize=8192)
def _is_title(word: str) -> bool:
    return bool(_TITLE.fullmatch(word) or _HONORIFIC.fullmatch(word))


def _is_title_stem(word: str) -> bool:
    return word.startswith(("Dipl.-", "Dr.-", "Priv.-"))


def _is_near(text: str, words: Sequence[Word], index: int) -> bool:
    """Whether only a space stands between the word at `index` and the next."""
    return index + 1 < len(words) and text[words[index].end : words[index + 1].start].strip() == ""


def _name_parts(text: str, words: Sequence[Word], index: int, *, titled: bool) -> list[Word]:
    parts: list[Word] = []
    while index < len(words) and len(parts) < 7:
        word = words[index]
        if parts and not text[parts[-1].end : word.start].isspace():
            break
        is_surname = word.text in _ALSO_NAMES and (titled if not parts else is_given_name(parts[-1].text))
        if not (is_surname or _is_part(word.text, parts) or (parts and _is_particle(words, index))):
            break
        parts.append(word)
        index += 1
    while parts and parts[-1].text in _PARTICLES:
        parts.pop()
    return [] if len(parts) == 1 and parts[0].text.endswith(".") else parts


def _is_particle(words: Sequence[Word], index: int) -> bool:
    """`von der` inside a name: a particle that a capital or another particle follows (`und` only in `von und zu`)."""
    word = words[index].text
    if word not in _PARTICLES or index + 1 >= len(words):
        return False
    following = words[index + 1].text
    if word == "und":
        return following == "zu"
    article = word in {"der", "den", "dem", "zu", "zur", "zum", "vom"}
    if article and words[index - 1].text not in _PARTICLES:
        return False
    return following in _PARTICLES or _is_part(following, [])


def _is_part(word: str, before: Sequence[Word]) -> bool:
    """Whether `word` may be part of a name that so far is `before`."""
    if not word[0].isupper() or any(char.isdigit() for char in word) or word in _NO_NAME:
        return False
    if len(word.rstrip(".")) == 1:
        return word.endswith(".")
    if word.endswith(".") and word not in {"Jr.", "Sr.", "St."}:
        return False
    if is_organisation_word(word) or _is_title(word):
        return False
    if is_role(word):
        return bool(before) and may_be_surname(word) and is_given_name(before[-1].text)
    return _is_spelled_like_a_name(word, before)


def _is_spelled_like_a_name(word: str, before: Sequence[Word]) -> bool:
    """One capital a part (`Kern-Sommer`, `O’Brien`, `McDonald`); all capitals only after a given name."""
    if word.isupper():
        return bool(before) and len(word) > 3 and is_given_name(before[-1].text)
    if "/" in word or "&" in word or "+" in word or word.endswith(("’s", "'s")):
        return False
    bits = re.split(r"[-’']", word)
    return all(_is_capitalised(bit) for bit in bits if bit) and (bits[0][0].isupper())


@lru_cache(maxsize=8192)
def _is_capitalised(bit: str) -> bool:
    if bit.islower():
        return len(bit) <= 2
    rest = re.sub(r"^(?:Mc|Mac|De|Di|La|Le|Van|Von|Fitz|O)(?=[A-Z])", "", bit)
    return rest[0].isupper() and (len(rest) == 1 or rest[1:].islower())


def _spelled(text: str, parts: Sequence[Word]) -> str:
    return re.sub(r"\s+", " ", text[parts[0].start : parts[-1].end])


__all__ = [
    "NameRead",
    "Word",
    "find_names",
    "is_organisation_word",
    "name_at",
    "names_among",
    "split_title",
    "surname",
    "words_of",
]

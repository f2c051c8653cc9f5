"""Words outside quotes that do not suit a release: we and I, stiff connectives, fillers, exclamation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from editor.checks.message import Message
from editor.checks.rule import BOTH, HINT, NONE, SUGGEST, WARNING, Example, Hit, Surroundings, text_rule
from editor.checks.text_view import TextView
from editor.domain.bilingual import Language
from editor.domain.blocks import Kind
from editor.language.names import Word
from editor.language.wordlists import word_set

_ENGLISH = Surroundings(language=Language.EN)
_NARRATED = frozenset({Kind.LEAD, Kind.PARAGRAPH, Kind.SUBHEADLINE})
_OPENING = '„“”"»«‚‘'


def _is_narrated(text: TextView) -> bool:
    """Whether nobody else speaks: lead and paragraphs that are no quote over several paragraphs."""
    return text.kind in _NARRATED and text.part == "text" and not _is_open_speech(text)


def _is_open_speech(text: TextView) -> bool:
    return text.plain[:1] in _OPENING and bool(text.plain) and not (text.quotations and text.quotations[0][0] == 0)


# -- who speaks

_GERMAN_WE = {"wir", "uns", "unser", "unsere", "unserem", "unseren", "unserer", "unseres", "ich"}
_ENGLISH_WE = {"we", "our", "ours", "us", "i"}
_WE = {Language.DE: frozenset(_GERMAN_WE), Language.EN: frozenset(_ENGLISH_WE)}


@text_rule(
    "ED-R-08", WARNING, BOTH, NONE,
    title=Message("“We” outside a quote"),
    why=Message("A release is printed under a newsroom’s name: outside quotes name the organisation instead."),
    source="Press practice",
    bad=(
        "Wir eröffnen am 21. Februar 2027 ein Labor.",
        "Das Labor steht allen offen. Unsere Mitglieder messen dort.",
        Example("Our members will share one lab.", at=_ENGLISH),
    ),
    good=(
        "„Wir eröffnen ein Labor“, sagt Tom Reuter.",
        "Das OptikNetz Lahntal stärkt das Wir-Gefühl seiner Mitglieder.",
        Example("Wir sind das Netz der Betriebe.", at=Surroundings(kind=Kind.NOTES)),
        Example("Wir eröffnen ein Labor.", at=Surroundings(kind=Kind.QUOTE)),
        Example("The US market is open; phase I of the lab has begun.", at=_ENGLISH),
    ),
)  # fmt: skip
def first_person(text: TextView) -> Iterator[Hit]:
    if not _is_narrated(text):
        return
    words = text.vocabulary
    said = [word for folded in words.keys() & _WE[text.language] for word in words[folded] if _is_we(text, word)]
    if said:
        first = min(said, key=lambda word: word.start)
        yield Hit(first.start, first.end, severity=HINT if _addresses_reader(text) else None)


def _addresses_reader(text: TextView) -> bool:
    """`Wir laden Sie ein`: a letter to the newsroom, which is not printed."""
    words = (*text.vocabulary.get("sie", ()), *text.vocabulary.get("ihnen", ()))
    return text.language is Language.DE and any(
        word.text[0].isupper() and text.sentence_at(word.start)[0] != word.start for word in words
    )


_NUMBERED = re.compile(
    r"(?:phase|part|stage|type|volume|class|category|chapter|world war|war)[ \u00a0]$", re.IGNORECASE
)


def _is_we(text: TextView, word: Word) -> bool:
    """The States and a number in Roman figures look like pronouns."""
    if text.in_speech(word.start, word.end) or word.text == "US":
        return False
    if word.text in {"I", "i"}:
        return not _NUMBERED.search(text.plain[max(0, word.start - 12) : word.start]) and word.text == "I"
    return True


# -- stiff words

_STIFF: Mapping[str, str] = {
    "seitens": "",
    "diesbezüglich": "",
    "respektive": "oder",
    "bezüglich": "zu",
    "mittels": "mit",
    "hinsichtlich": "",
    "utilise": "use",
    "utilises": "uses",
    "utilised": "used",
    "utilize": "use",
    "utilizes": "uses",
    "utilized": "used",
}
_RELATIVE = re.compile(r",[ \u00a0](welche[rsnm]?)[ \u00a0](?=[a-zäöü])(?!(?:art|weise)\b)")
_RELATIVES = {"welche": "die", "welcher": "der", "welches": "das", "welchen": "den", "welchem": "dem"}
_ASKING = re.compile(
    r"(?:frag|wiss|weiß|klär|zeig|erfahr|entscheid|prüf|erklär|verrat|untersuch|überleg|seh|lern|egal)\w{0,6}$"
)
_ENGLISH_STIFF = re.compile(r"\b(?:in order to|with regard to|in terms of|for the purpose of)\b", re.IGNORECASE)
_SHORTER = {"in order to": "to", "with regard to": "on", "for the purpose of": "for"}


@text_rule(
    "ED-R-06", HINT, BOTH, SUGGEST,
    title=Message("Stiff word"),
    why=Message("There is a shorter word that everybody uses when speaking."),
    source="Press practice",
    bad=(
        Example("Das Labor, welches in Gießen steht, misst Linsen.", "Das Labor, das in Gießen steht, misst Linsen."),
        Example("Die Linsen prüft man mittels Licht.", "Die Linsen prüft man mit Licht."),
        Example("The lab opened in order to save time.", "The lab opened to save time.", at=_ENGLISH),
        "Hinsichtlich der Kosten gibt es Fragen.",
    ),
    good=(
        "Das Labor, das in Gießen steht, misst Linsen.",
        "Noch ist offen, wer prüft, welche Linsen passen.",
        Example("Das Labor, welches in Gießen steht.", at=Surroundings(kind=Kind.QUOTE)),
        Example("The lab opened to save time.", at=_ENGLISH),
    ),
)  # fmt: skip
def stiff_word(text: TextView) -> Iterator[Hit]:
    if not text.is_body or text.is_speech:
        return
    hits = (*_stiff_words(text), *(_relatives(text) if text.language is Language.DE else _phrases(text)))
    yield from (hit for hit in hits if not text.in_speech(hit.start, hit.end))


def _stiff_words(text: TextView) -> Iterator[Hit]:
    words = text.vocabulary
    for folded in words.keys() & _STIFF.keys():
        for word in words[folded]:
            yield Hit(word.start, word.end, _cased(_STIFF[folded], word.text))


def _cased(shorter: str, written: str) -> str | None:
    """The shorter word with a capital where the other has one; none where the sentence has to be turned."""
    return (shorter.capitalize() if written[0].isupper() else shorter) or None


def _relatives(text: TextView) -> Iterator[Hit]:
    if "welch" in text.plain:
        for match in text.search(_RELATIVE):
            before = text.plain[max(0, match.start() - 30) : match.start()]
            if not _ASKING.search(before.rsplit(" ", 1)[-1].casefold()):
                yield Hit(match.start(1), match.end(1), _RELATIVES[match[1]])


def _phrases(text: TextView) -> Iterator[Hit]:
    for match in text.search(_ENGLISH_STIFF):
        yield Hit(match.start(), match.end(), _cased(_SHORTER.get(match[0].casefold(), ""), match[0]))


# -- fillers and calls

_FILLERS = word_set(
    "natürlich quasi sozusagen eigentlich irgendwie selbstverständlich gewissermaßen very really basically actually"
)


@text_rule(
    "ED-R-07", HINT, BOTH, NONE,
    title=Message("Filler"),
    why=Message("The sentence says the same without this word."),
    source="Press practice",
    bad=(
        "Das Labor ist natürlich neu.",
        "Eigentlich misst es nur Linsen.",
        Example("The lab is very new.", at=_ENGLISH),
    ),
    good=(
        "„Das Labor ist natürlich neu“, sagt Tom Reuter.",
        "Das Labor nutzt natürliches Licht.",
        "Das Labor ist neu.",
        Example("The lab is new.", at=_ENGLISH),
    ),
)  # fmt: skip
def filler(text: TextView) -> Iterator[Hit]:
    if not text.is_body or text.is_speech:
        return
    words = text.vocabulary
    for folded in words.keys() & _FILLERS:
        yield from (Hit(word.start, word.end) for word in words[folded] if not text.in_speech(word.start, word.end))


_CALL = re.compile(r"(?<=[^\W_])!(?=\s|$)")


@text_rule(
    "ED-R-09", HINT, BOTH, NONE,
    title=Message("Exclamation mark"),
    why=Message("News speaks for itself; an exclamation mark makes it an advertisement."),
    source="Press practice",
    needs=("!",),
    bad=("Das Labor ist da!", "Endlich! Die Geräte laufen.", Example("The lab is open!", at=_ENGLISH)),
    good=(
        "„Das Labor ist da!“, ruft Tom Reuter.",
        "Das Programm „Licht an!“ läuft.",
        Example("Das Labor ist da!", at=Surroundings(kind=Kind.QUOTE)),
    ),
)  # fmt: skip
def exclamation(text: TextView) -> Iterator[Hit]:
    if text.is_body and not text.is_speech:
        for match in text.search(_CALL):
            if not text.in_speech(match.start(), match.end()):
                yield Hit(match.start(), match.end())

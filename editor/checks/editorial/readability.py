"""How hard the text is to read: the index of the whole, long sentences and paragraphs, nested clauses, nouns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from editor.checks.editorial.written import Written, example
from editor.checks.message import Message
from editor.checks.release_view import EditionView
from editor.checks.row_view import RowView
from editor.checks.rule import (
    BOTH,
    GERMAN,
    HINT,
    NONE,
    WARNING,
    Example,
    Hit,
    Spotted,
    Surroundings,
    edition_rule,
    text_rule,
)
from editor.checks.text_view import TextView
from editor.domain.bilingual import Language
from editor.domain.blocks import Kind
from editor.domain.counting import count_text
from editor.domain.limits import DEFAULTS
from editor.language.readability import ENOUGH, Readability, measure, text_read

_HARD = (
    "Die Intensivierung der Zusammenarbeit zwischen den Einrichtungen der Gesundheitswirtschaft und den Herstellern "
    "optischer Komponenten ermöglicht die Entwicklung gemeinsamer Qualitätssicherungsverfahren und die Optimierung "
    "bestehender Fertigungsprozesse unter Berücksichtigung regulatorischer Anforderungen. "
)
_EASY = (
    "Das Labor misst Linsen. Es steht in Gießen. Wer eine Linse schleift, bringt sie hierher. Nach zwei Tagen ist das "
    "Ergebnis da. Das spart Zeit und Geld. "
)
_HARD_ENGLISH = (
    "The intensification of institutional collaboration regarding regulatory requirements necessitates comprehensive "
    "harmonisation of manufacturing methodologies throughout participating organisations internationally. "
)
_TARGETS = {Language.DE: 40, Language.EN: 45}
_VERY_HARD = 30
_LIX_TARGET, _LIX_VERY_HARD = 55, 60


@edition_rule(
    "ED-R-01", WARNING, BOTH, NONE,
    title=Message("Text hard to read"),
    why=Message("Long sentences and long words tire readers. Split sentences, and use verbs instead of nouns."),
    source="Amstad 1978; Flesch 1948; Björnsson 1968",
    bad=(
        example(_HARD, Written(paragraphs=(_HARD * 4,))),
        example(_HARD, Written(lead=_HARD, paragraphs=(_HARD * 4,))),
        example(_HARD_ENGLISH, Written(paragraphs=(_HARD_ENGLISH * 6,), language=Language.EN)),
    ),
    good=(
        example(_EASY, Written(paragraphs=(_EASY * 5,))),
        example(_HARD, Written(paragraphs=(_HARD,))),
        example(_HARD, Written(caption=_HARD * 4)),
    ),
)  # fmt: skip
def hard_to_read(edition: EditionView) -> Iterator[Spotted]:
    read = _measured(edition)
    if not read.is_enough or (read.ease >= _TARGETS[edition.language] and read.lix <= _LIX_TARGET):
        return
    message = Message(
        "Reading ease {ease} (aim for {target} or more), LIX {lix} (aim for {most} or less), {words} words a sentence.",
        ease=max(0, round(read.ease)),
        target=_TARGETS[edition.language],
        lix=round(read.lix),
        most=_LIX_TARGET,
        words=round(read.asl),
    )
    yield Spotted(message=message, severity=WARNING if _is_very_hard(read) else HINT)


def _measured(edition: EditionView) -> Readability:
    """The counts of all rows together, without the sentences that stand out."""
    look = _german_read if edition.language is Language.DE else _english_read
    rows = edition.whole.gather_rows(look)
    return Readability(
        edition.language,
        sum(each.words for each in rows),
        sum(each.sentences for each in rows),
        sum(each.syllables for each in rows),
        sum(each.long_words for each in rows),
    )


def _german_read(row: RowView) -> Readability | None:
    return _read(row, Language.DE)


def _english_read(row: RowView) -> Readability | None:
    return _read(row, Language.EN)


def _read(row: RowView, language: Language) -> Readability | None:
    text = text_read(row.block, language) if row.block else ""
    return measure(text, language) if text else None


def _is_very_hard(read: Readability) -> bool:
    """By both indices: specialised terms alone spoil one of them."""
    return read.ease < _VERY_HARD and read.lix > _LIX_VERY_HARD


# -- sentences

_LONG, _VERY_LONG = 25, 35
_WORDY = 31
"""Words from which on a long sentence is more than a matter of style."""

_LONG_SENTENCE = (
    "Das Labor, das die beiden Netzwerke in Gießen gebaut haben, misst Linsen und Implantate für 64 Betriebe, die "
    "bisher ihre Prüfstücke an auswärtige Labore schickten und dort im Schnitt drei Wochen auf das Ergebnis warteten."
)


@text_rule(
    "ED-R-02", WARNING, BOTH, NONE,
    title=Message("Long sentence"),
    why=Message("Sentences of more than 25 words are hard to take in at once. Make two of it."),
    source="Press practice",
    bad=(
        _LONG_SENTENCE,
        Example(_LONG_SENTENCE, at=Surroundings(kind=Kind.LEAD)),
        Example(
            "The lab that the two networks have built in Gießen measures lenses and implants for 64 companies, which "
            "used to send their test pieces to outside labs and wait there for three weeks on average.",
            at=Surroundings(language=Language.EN),
        ),
    ),
    good=(
        "Das Labor misst Linsen und Implantate für 64 Betriebe. Bisher schickten sie ihre Prüfstücke an andere Labore.",
        Example(_LONG_SENTENCE, at=Surroundings(kind=Kind.PHOTO)),
        Example("The lab measures lenses and implants.", at=Surroundings(language=Language.EN)),
    ),
)  # fmt: skip
def long_sentence(text: TextView) -> Iterator[Hit]:
    if not text.is_body:
        return
    for start, end in text.sentences:
        count = count_text(text.plain[start:end]).words if end - start > _LONG * 2 else 0
        if count > _LONG:
            is_grave = count > _VERY_LONG if text.is_speech else count >= _WORDY
            yield Hit(start, end, message=_long(count), severity=WARNING if is_grave else HINT)


def _long(count: int) -> Message:
    if count > _VERY_LONG:
        return Message("This sentence has {count} words. Make two or three of it.", count=count)
    return Message("This sentence has {count} words.", count=count)


_MANY_SENTENCES = 5


@text_rule(
    "ED-R-03", HINT, BOTH, NONE,
    title=Message("Long paragraph"),
    why=Message("A paragraph has one thought: 600 characters and five sentences at most."),
    source="Press practice",
    bad=(_EASY * 3, _LONG_SENTENCE * 4, Example("The lab is open. " * 6, at=Surroundings(language=Language.EN))),
    good=(
        _EASY.strip(),
        Example("The lab is open. " * 5, at=Surroundings(language=Language.EN)),
        Example(_EASY * 3, at=Surroundings(kind=Kind.NOTES)),
    ),
)  # fmt: skip
def long_paragraph(text: TextView) -> Iterator[Hit]:
    if text.kind is not Kind.PARAGRAPH or text.part != "text":
        return
    if len(text.plain) > DEFAULTS.paragraph:
        yield Hit(DEFAULTS.paragraph, len(text.plain))
    elif len(text.sentences) > _MANY_SENTENCES:
        yield Hit(text.sentences[_MANY_SENTENCES][0], len(text.plain.rstrip()))


_SUBORDINATE = re.compile(
    r",[ \u00a0](?:dass|weil|wenn|wobei|wohingegen|indem|obwohl|sodass|damit|um|insoweit|nachdem|während|welche[rsmn]?"
    r"|(?:(?:bei|mit|in|an|von|für|aus|auf|zu)[ \u00a0])?(?:der|die|das|dem|den|dessen|deren)"
    r"|which|who|whose|where|while|because|although|if|that|so)\b"
)
_COMMAS, _CLAUSES = 4, 3


@text_rule(
    "ED-R-10", HINT, BOTH, NONE,
    title=Message("Nested clauses"),
    why=Message("Several clauses hang on one another. Give each thought its own sentence."),
    source="Press practice",
    needs=(",",),
    bad=(
        "Das Labor, das in Gießen steht, misst Linsen, die aus Jena kommen, weil die Geräte, die man hat, alt sind.",
        "Er sagte, dass der Bau, der lange stockte, nun weitergeht, weil das Geld da ist, das Jena zugesagt hat.",
        Example(
            "The lab, which is in Gießen, measures lenses, which come from Jena, because the tools, which age, fail.",
            at=Surroundings(language=Language.EN),
        ),
    ),
    good=(
        "Das Labor misst Linsen, Prismen, Filter, Spiegel und Gitter.",
        "Das Labor, das in Gießen steht, misst Linsen.",
        "Linsen, Prismen, Filter, Spiegel und Gitter misst das Labor, das in Gießen steht.",
    ),
)  # fmt: skip
def nested_clauses(text: TextView) -> Iterator[Hit]:
    if not text.is_body or text.is_speech or text.plain.count(",") < _COMMAS:
        return
    for start, end in text.sentences:
        commas = text.plain.count(",", start, end)
        if commas >= _COMMAS and sum(1 for _ in _SUBORDINATE.finditer(text.plain, start, end)) >= _CLAUSES:
            yield Hit(start, end)


# -- nouns

_NOUN = re.compile(r"\b[A-ZÄÖÜ]\w{3,40}(?:ung|ungen|heit|heiten|keit|keiten|tion|tionen)\b")
_IN_HUNDRED = 6
_NOUNS = (
    "Die Durchführung der Überprüfung der Einhaltung der Verordnung zur Verbesserung der Sicherheit ist eine Leistung. "
)


@edition_rule(
    "ED-R-04", HINT, GERMAN, NONE,
    title=Message("Many nouns made of verbs"),
    why=Message("Words in -ung, -heit, -keit and -tion make a text stiff. Say it with verbs."),
    source="Press practice",
    bad=(
        example(_NOUNS, Written(paragraphs=(_NOUNS * 8,))),
        example(_NOUNS, Written(lead=_NOUNS, paragraphs=(_NOUNS * 8, _EASY))),
        example(_NOUNS, Written(paragraphs=(_NOUNS * 5, _NOUNS * 5))),
    ),
    good=(
        example(_EASY, Written(paragraphs=(_EASY * 5,))),
        example(_NOUNS, Written(paragraphs=(_NOUNS,))),
        example(_NOUNS, Written(paragraphs=(_EASY * 5,), caption=_NOUNS * 8)),
    ),
)  # fmt: skip
def noun_style(edition: EditionView) -> Iterator[Spotted]:
    texts = [text for text in edition.body if not text.view.is_speech]
    words = sum(count_text(text.plain).words for text in texts)
    nouns = sum(_nouns(text.plain) for text in texts)
    if words >= ENOUGH and nouns * 100 > words * _IN_HUNDRED:
        yield Spotted(
            message=Message("{count} of {words} words end in -ung, -heit, -keit or -tion.", count=nouns, words=words)
        )


@lru_cache(maxsize=512)
def _nouns(plain: str) -> int:
    return sum(1 for _ in _NOUN.finditer(plain))

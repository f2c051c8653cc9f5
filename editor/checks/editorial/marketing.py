"""Words of advertising outside quotes: superlatives and praise that nobody has proved."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.checks.editorial.written import Written, example
from editor.checks.message import Message
from editor.checks.release_view import EditionView
from editor.checks.rule import BOTH, HINT, NONE, WARNING, Spotted, edition_rule
from editor.checks.text_view import TextView
from editor.domain.bilingual import Language
from editor.domain.blocks import Kind
from editor.domain.counting import count_text
from editor.language.names import Word
from editor.language.wordlists import folded_words, word_set

_PRAISE = folded_words(
    """einzigartig marktführend weltführend innovativ revolutionär bahnbrechend maßgeschneidert ganzheitlich hochkarätig
    erstklassig exklusiv optimal perfekt renommiert zukunftsweisend wegweisend fachkundig hochmodern topmodern
    richtungsweisend führend"""
)
_MOST_OF_ALL = folded_words(
    "größt best schnellst modernst wichtigst nachhaltigst erfolgreichst innovativst bedeutendst"
)
_NOUNS = word_set("synergie synergien synergieeffekte mehrwert quantensprung meilenstein meilensteine meilensteins")
_ENDINGS = ("e", "er", "es", "en", "em")
_GERMAN = (
    _NOUNS
    | _PRAISE
    | {stem + ending for stem in _PRAISE - {"führend"} | _MOST_OF_ALL for ending in _ENDINGS}
    | {"führender", "führende", "führendes"}
)
_ENGLISH = word_set(
    """leading world-class cutting-edge groundbreaking ground-breaking unique innovative revolutionary best-in-class
    state-of-the-art seamless seamlessly robust holistic game-changing game-changer excited delighted proud thrilled
    synergy synergies leverage leverages leveraging milestone unparalleled unmatched world-leading next-generation"""
)
_WORDS = {Language.DE: _GERMAN, Language.EN: _ENGLISH}
_FEELINGS = frozenset({"excited", "delighted", "proud", "thrilled"})
_AM = re.compile(r"\bam[ \u00a0]$", re.IGNORECASE)
_HARMLESS_BEHIND = {
    "leading": re.compile(r"[ \u00a0](?:to|up|the|us|them|from|into|a|by)\b"),
    "beste": re.compile(r"[ \u00a0]Grüße"),
    "besten": re.compile(r"[ \u00a0]Dank"),
    "führende": re.compile(r"[ \u00a0](?:Null|Straße|Weg)"),
}
_TOLD = frozenset({Kind.HEADLINE, Kind.SUBHEADLINE, Kind.LEAD, Kind.PARAGRAPH})
_PROVED = re.compile(r"\b(?:laut|gemäß|according to)\b|\b(?:19|20)\d\d\b", re.IGNORECASE)
"""What proves a superlative in the same sentence: a source, or a year."""

_MOST, _PER_WORDS = 3, 300


@edition_rule(
    "ED-M-01", WARNING, BOTH, NONE,
    title=Message("Advertising word"),
    why=Message("Newsrooms cut praise. Prove it with rank, source and year, or leave it out."),
    source="Press practice; Pressekodex 7",
    bad=(
        example("einzigartig", Written(paragraphs=("Das einzigartige Labor steht in Gießen.",))),
        example("größte", Written(headline="Größtes Labor an der Lahn", lead="Es ist das größte Labor der Region.")),
        example("world-class", Written(paragraphs=("The world-class lab is open.",), language=Language.EN)),
        example(
            "innovativ",
            Written(paragraphs=("Innovativ, einzigartig, perfekt, optimal und exklusiv ist das erstklassige Labor.",)),
        ),
    ),
    good=(
        example("Das Labor", Written(paragraphs=("Das Labor misst Linsen auf den Nanometer.",))),
        example("„einzigartig“", Written(paragraphs=("„Das Labor ist einzigartig“, sagt Tom Reuter.",))),
        example("größte", Written(paragraphs=("Laut Verband ist es das größte Labor.", "So misst man am besten."))),
        example("leading to", Written(paragraphs=("The path leading to the lab is new.",), language=Language.EN)),
    ),
)  # fmt: skip
def advertising(edition: EditionView) -> Iterator[Spotted]:
    hits = [(text, start, end) for text, found in edition.gather(_found) for start, end in found]
    yield from (Spotted(text, start, end, severity=HINT) for text, start, end in hits)
    if len(hits) <= _MOST:
        return
    words = sum(count_text(text.plain).words for text in edition.body)
    if len(hits) * _PER_WORDS > _MOST * words:
        message = Message("{count} advertising words in {words} words of text.", count=len(hits), words=words)
        yield Spotted(message=message)


def _is_told(view: TextView) -> bool:
    """Whether it tells the news, or stands around a quote."""
    return view.part == "attribution" if view.kind is Kind.QUOTE else view.kind in _TOLD and view.part == "text"


def _found(view: TextView) -> list[tuple[int, int]]:
    words = view.vocabulary
    return [
        (word.start, word.end)
        for folded in (words.keys() & _WORDS[view.language] if _is_told(view) else ())
        for word in words[folded]
        if not view.in_speech(word.start, word.end) and _is_praise(view, word, folded)
    ]


def _is_praise(view: TextView, word: Word, folded: str) -> bool:
    """Nothing that is proved beside it, and no turn of phrase: `am besten`, `leading to`."""
    harmless = _HARMLESS_BEHIND.get(folded)
    if harmless and harmless.match(view.plain, word.end):
        return False
    if folded in _FEELINGS and not view.plain.startswith(" to", word.end):
        return False
    if folded.endswith("sten") and _AM.search(view.plain[max(0, word.start - 4) : word.start]):
        return False
    start, end = view.sentence_at(word.start)
    return not _PROVED.search(view.plain, max(start, word.start - 200), min(end, word.end + 200))

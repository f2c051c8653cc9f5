"""What stands in one language only, in both languages alike, or is older than what it was translated from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.checks.across.examples import both, outdated, with_photo
from editor.checks.across.telling import SOURCE
from editor.checks.across.word_lists import ALIKE, ALIKE_ENDINGS, ENGLISH_SMALL, GERMAN_SMALL
from editor.checks.message import Message
from editor.checks.release_view import ReleaseView
from editor.checks.row_view import PlacedText, RowView
from editor.checks.rule import ERROR, HINT, WARNING, Example, PairHit, Spotted, pair_rule, release_rule
from editor.checks.text_view import TextView
from editor.domain.bilingual import LANGUAGES, Bilingual, Language
from editor.domain.blocks import Block, Photo, Quote
from editor.domain.passage import State, wording
from editor.language.quantities import blanked

_WORD = re.compile(r"[^\W\d_]+")
_RUN = 6
"""Words in a row that no two languages have in common."""


@release_rule(
    "CL-01",
    ERROR,
    title=Message("Stands in one language only"),
    why=Message("This row says something in one language only. Translate it, or mark it as meant for one language."),
    source=SOURCE,
    bad=(
        Example("Das Labor ist offen.", release=lambda: both(("Labor eröffnet", "Lab opened"), ("Es ist offen.", ""))),
        Example("The lab is open.", release=lambda: both(("Labor eröffnet", "Lab opened"), ("", "It is open."))),
        Example("Alt text in German only", release=lambda: with_photo(Bilingual("Ein Messtisch", ""))),
        Example("Das Labor ist offen.", release=lambda: both(("Das Labor ist offen.", ""))),
    ),
    good=(
        Example("Both", release=lambda: both(("Labor eröffnet", "Lab opened"), ("Es ist offen.", "It is open."))),
        Example("An empty row", release=lambda: both(("Labor eröffnet", "Lab opened"), ("", ""))),
        Example("Alt text in both", release=lambda: with_photo(Bilingual("Ein Messtisch", "An optical bench"))),
    ),
)
def one_language_only(whole: ReleaseView) -> Iterator[Spotted]:
    written = [edition.language for edition in whole.editions]
    if len(written) < 2:
        yield from _nothing_yet(whole, written)
        return
    for missing in whole.gather_rows(_missing_in_row):
        yield from missing


def _nothing_yet(whole: ReleaseView, written: list[Language]) -> Iterator[Spotted]:
    """One hint for the whole release, and none if nothing is written at all."""
    if written and any(block.lacks(written[0].other) for block in whole.release.blocks):
        message = Message("The release has no text in this language yet: {language}.", language=written[0].other)
        yield Spotted(message=message, severity=HINT)


def _missing_in_row(row: RowView) -> list[Spotted]:
    if row.block is None:
        return list(_missing_facts(row))
    return [spotted for language in LANGUAGES for spotted in _missing(row, row.block, language)]


def _missing(row: RowView, block: Block, language: Language) -> Iterator[Spotted]:
    if not block.meant_for(language) or not block.meant_for(language.other):
        return
    parts = [("text", block.text)]
    if isinstance(block, Quote) and len(block.passages()) > 1:
        parts.append(("text2", block.text2))
    for part, passage in parts:
        if passage[language].is_blank and not passage.is_blank:
            yield _alone(row, block.id, part, language, None)
    for part, texts in _more(block):
        if texts[language.other] and not texts[language]:
            yield _alone(row, block.id, part, language, WARNING)


def _more(block: Block) -> Iterator[tuple[str, Bilingual]]:
    if isinstance(block, Quote):
        yield "speaker.function", block.speaker.function
    if isinstance(block, Photo):
        yield "alt", block.alt


def _alone(row: RowView, block: str, part: str, missing: Language, severity: object) -> Spotted:
    there = row.parts.get((missing.other, part))
    message = Message("There is no text in this language: {language}.", language=missing)
    grave = WARNING if severity is WARNING else None
    end = len(there.plain) if there else 0
    return Spotted(there, 0, end, message, severity=grave, block=block, part=part)


def _missing_facts(row: RowView) -> Iterator[Spotted]:
    for text in row.texts:
        spot = text.spot
        if spot.language is None or (spot.language.other, spot.part) in row.parts:
            continue
        message = Message("There is no text in this language: {language}.", language=spot.language.other)
        yield Spotted(text, 0, len(text.plain), message, severity=WARNING)


@pair_rule(
    "CL-02",
    ERROR,
    title=Message("Not translated"),
    why=Message("The same words stand in both languages."),
    source=SOURCE,
    bad=(
        Example("Das Labor öffnet am Sonntag.", other="Das Labor öffnet am Sonntag."),
        Example(
            "Alle sind da. Wir freuen uns auf viele neugierige Gäste aus der Region.",
            other="Everybody is here. Wir freuen uns auf viele neugierige Gäste aus der Region.",
        ),
        Example("Labor feierlich eröffnet", other="Labor feierlich eröffnet"),
    ),
    good=(
        Example("Das Labor öffnet am Sonntag.", other="The lab opens on Sunday."),
        Example("OptikNetz Lahntal", other="OptikNetz Lahntal"),
        Example("Open Innovation Day", other="Open Innovation Day"),
        Example("Jana Brandt, Tom Reuter, Aylin Kaya (v. l.)", other="Jana Brandt, Tom Reuter, Aylin Kaya (from left)"),
    ),
)
def not_translated(german: TextView, english: TextView) -> Iterator[PairHit]:
    if german.part in {"source", "credit"} or german.part.endswith("heading"):
        return
    mine, theirs = wording(german.plain).casefold(), wording(english.plain).casefold()
    words = _WORD.findall(german.plain)
    if mine == theirs:
        if len(words) > 1 and any(word.islower() and len(word) > 3 for word in words):
            severity = None if len(words) > 4 else WARNING
            yield PairHit((0, len(german.plain)), (0, len(english.plain)), severity=severity)
    elif run := _common_run(_unquoted(german), _unquoted(english)):
        yield PairHit(*run)
    else:
        yield from _common_words(german, english)


def _unquoted(text: TextView) -> str:
    """The text with titles and mottos between quotation marks blanked out: these may stay as they are."""
    return blanked(text.plain, () if text.plain[:1] in "„“" else text.quotations)


def _common_words(german: TextView, english: TextView) -> Iterator[PairHit]:
    """Words in small letters that stand in both and are not spelled alike by nature: `sparen`."""
    for word in german.vocabulary.keys() & english.vocabulary.keys() if german.is_running else ():
        mine, theirs = german.vocabulary[word][0], english.vocabulary[word][0]
        if len(word) < 5 or not (word.isalpha() and mine.text.islower() and theirs.text.islower()):
            continue
        if word in ALIKE or word.endswith(ALIKE_ENDINGS) or english.is_protected(theirs.start, theirs.end):
            continue
        if not any(start <= theirs.start < end for start, end in english.quotations):
            yield PairHit((mine.start, mine.end), (theirs.start, theirs.end), severity=WARNING)


_Run = tuple[tuple[int, int], tuple[int, int]]


def _common_run(german: str, english: str) -> _Run | None:
    """The first run of words that both texts have and that is no list of names."""
    de, en = _WORD.findall(german), _WORD.findall(english)
    if not _may_share_run(de, en):
        return None
    places: dict[tuple[str, ...], int] = {}
    for at in range(len(en) - _RUN + 1):
        places.setdefault(tuple(en[at : at + _RUN]), at)
    for at in range(len(de) - _RUN + 1):
        words = tuple(de[at : at + _RUN])
        if (there := places.get(words)) is not None and _is_running(words):
            last = _RUN - 1 + _run_end(de[at + _RUN :], en[there + _RUN :])
            return _span(german, at, at + last), _span(english, there, there + last)
    return None


def _may_share_run(de: list[str], en: list[str]) -> bool:
    """Whether so many words in a row of one text stand anywhere in the other."""
    known, run = set(en), 0
    for word in de:
        run = run + 1 if word in known else 0
        if run == _RUN:
            return True
    return False


def _span(text: str, first: int, last: int) -> tuple[int, int]:
    """Where two words of a text begin and end."""
    places = [match.span() for match in _WORD.finditer(text)]
    return places[first][0], places[last][1]


def _is_running(words: tuple[str, ...]) -> bool:
    """Whether they are words of a sentence, and no long name: `Chief Executive Officer of the Year`."""
    small = [word for word in words if word.islower()]
    return len(small) > 1 and any(word not in GERMAN_SMALL and word not in ENGLISH_SMALL for word in small)


def _run_end(de: list[str], en: list[str]) -> int:
    """How many words more the run goes on."""
    return next(
        (at for at, (mine, theirs) in enumerate(zip(de, en, strict=False)) if mine != theirs), min(len(de), len(en))
    )


@release_rule(
    "CL-24",
    WARNING,
    title=Message("Translation is out of date"),
    why=Message("The text it was translated from has changed since. Look through the translation and confirm it."),
    source=SOURCE,
    bad=(
        Example("The lead has changed.", release=lambda: outdated("Das Labor ist zu.", "Das Labor ist offen.")),
        Example("A figure has changed.", release=lambda: outdated("Es kamen 40 Gäste.", "Es kamen 41 Gäste.")),
        Example("A word was added.", release=lambda: outdated("Es kamen Gäste.", "Es kamen viele Gäste.")),
    ),
    good=(
        Example("Only typography has changed.", release=lambda: outdated('Er sagt: "Ja"', "Er sagt: „Ja“")),
        Example("Nothing has changed.", release=lambda: outdated("Das Labor ist offen.", "Das Labor ist offen.")),
        Example("Both are new.", release=lambda: both(("Labor eröffnet", "Lab opened"))),
    ),
)
def translation_outdated(whole: ReleaseView) -> Iterator[Spotted]:
    for texts in whole.gather_rows(_outdated):
        yield from (Spotted(text, 0, len(text.plain)) for text in texts)


def _outdated(row: RowView) -> list[PlacedText]:
    """The texts of a row whose leading text has changed since."""
    block, follows = row.block, row.leading.other
    if block is None or block.only is not None:
        return []
    parts = zip(("text", "text2"), block.passages(), strict=False)
    outdated = (part for part, passage in parts if passage.state(row.leading) is State.OUTDATED)
    return [text for part in outdated if (text := row.parts.get((follows, part)))]

"""Quotes: a paragraph of a release as blocks of prose and speech, each quote with who said it.

The blocks after the first run in, so they print as the one paragraph they were.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from editor.domain.bilingual import Bilingual, Language
from editor.domain.blocks import Block, Display, Kind, Position, Quote
from editor.domain.passage import Passage
from editor.domain.people import NOBODY, Person
from editor.domain.richtext import RichText
from editor.importers.attributions import read_speaker
from editor.importers.marks import Quotation, quotations
from editor.importers.persons import Persons
from editor.importers.surroundings import ENDS, MINIMUM, SENTENCE, After, Surroundings
from editor.language.names import find_names

_CLOSING_STOP = re.compile(r"\s*[.!?…]?\s*")


def text_passage(language: Language, text: str) -> Passage:
    """A passage with `text` on the side of `language` and nothing on the other."""
    return Passage().with_text(language, RichText.plain_text(text))


_NOTHING = Surroundings("", Language.DE)


@dataclass(slots=True)
class SpeechReader:
    """Reads paragraph after paragraph; who spoke last is remembered across them."""

    language: Language
    persons: Persons
    blocks: list[Block] = field(default_factory=list)
    _around: Surroundings = _NOTHING
    _at: int = 0
    _has_spoken: bool = False
    _first: int = 0

    def read(self, text: str, *, is_open: bool = False, stays_open: bool = False) -> None:
        """Reads one paragraph; a quotation may come from the paragraph before and go on in the next."""
        self._around = Surroundings(text, self.language)
        self._at, self._has_spoken, self._first = 0, is_open, len(self.blocks)
        found = quotations(text, is_open=is_open, stays_open=stays_open)
        index = 0
        while index < len(found):
            index += self._take(found, index)
        self._prose(len(text))

    def read_attributed(self, text: str, words: str) -> bool:
        """Reads a paragraph of speech whose attribution is the paragraph beside it: `-- Jane Doe, CEO of Acme`.

        False, with nothing read, where the words name nobody.
        """
        speaker = read_speaker(words, self.language)
        if speaker is None or not (speaker.name or speaker.function):
            return False
        said = text.strip()
        found = quotations(said)
        if len(found) == 1 and found[0].open == 0 and not _CLOSING_STOP.sub("", said[found[0].end :]):
            said = found[0].inner(said)
        self._first = len(self.blocks)
        quote = self._quote(said, self.persons.speaks(speaker), words.strip(" –—-:"))
        self.blocks.append(replace(quote, display=Display.BLOCK))
        return True

    def read_announced(self, announcement: str, text: str) -> bool:
        """Reads a paragraph without marks after one that announces speech: `Energy Minister Jane Doe said:`."""
        start, speaker = Surroundings(announcement, self.language).announcement()
        if speaker is None or not speaker.name or quotations(text):
            return False
        self.read(announcement[:start])
        position = Position.BEFORE
        quote = self._quote(text.strip(), self.persons.speaks(speaker), announcement[start:].strip(" :"), position)
        self.blocks.append(replace(quote, run_in=bool(start)))
        return True

    def announces(self, text: str) -> bool:
        """Whether a paragraph ends by announcing somebody's words."""
        return text.rstrip().endswith(":") and Surroundings(text, self.language).announcement()[1] is not None

    def _take(self, found: list[Quotation], index: int) -> int:
        """Reads the quotation at `index` if it is speech; how many quotations were used up."""
        quotation = found[index]
        following = found[index + 1] if index + 1 < len(found) else None
        inner = quotation.inner(self._around.text)
        if not inner or not (quotation.was_open or self._around.opens_speech(quotation, inner)):
            return 1
        after = self._around.attribution_after(quotation, following)
        if after is not None:
            return self._take_attributed(quotation, following, after)
        base = max(self._at, quotation.open - SENTENCE)
        start, speaker = Surroundings(self._around.text[base : quotation.open], self.language).announcement()
        if speaker is not None:
            self._prose(base + start)
            words = self._around.text[self._at : quotation.open].strip().rstrip(":,").strip()
            self._speak(inner, self.persons.speaks(speaker), words, Position.BEFORE)
            self._at = self._around.past_stop(quotation)
        elif self._goes_on(quotation, inner):
            self._prose(quotation.open)
            self._speak(inner, self.persons.last, "", unattributed=True)
            self._at = self._around.past_stop(quotation)
        return 1

    def _take_attributed(self, quotation: Quotation, following: Quotation | None, after: After) -> int:
        speaker = read_speaker(after.words, self.language)
        if speaker is not None and not speaker.name and not speaker.function:
            self._recall(self._around.text[max(self._at, quotation.open - SENTENCE) : quotation.open])
        person = NOBODY if speaker is None else self.persons.speaks(speaker)
        self._prose(quotation.open)
        inner = quotation.inner(self._around.text)
        if after.interposed and following is not None:
            self._speak(inner, person, after.words, Position.BETWEEN, following.inner(self._around.text))
            self._at = self._around.past_stop(following)
            return 2
        self._speak(inner, person, after.words)
        self._at = after.end
        return 1

    def _recall(self, before: str) -> None:
        """`sagt sie` means whom the sentence before the quotation names."""
        sentence = before.rstrip(" :").rsplit(". ", 1)[-1]
        known = (self.persons.find(name.name) for name in find_names(sentence) if name.is_full)
        self.persons.last = next((person for person in known if person), self.persons.last)

    def _goes_on(self, quotation: Quotation, inner: str) -> bool:
        """Whether a quotation without attribution continues the one before, or fills its paragraph."""
        if quotation.was_open:
            return True
        alone = not self._around.before(quotation) and not self._around.text[quotation.end : quotation.end + 20].strip(
            " .!?…"
        )
        is_sentence = inner.endswith(ENDS) or self._around.text[quotation.end : quotation.end + 1] in ENDS
        is_speech = is_sentence and inner[:1].isupper() and len(inner.split()) >= MINIMUM
        if self._has_spoken and is_speech:
            return True
        return is_speech and (alone or quotation.unclosed)

    def _speak(
        self, text: str, person: Person, words: str, position: Position = Position.AFTER, second: str = "", *,
        unattributed: bool = False,
    ) -> None:  # fmt: skip
        quote = self._quote(text, person, words, position, second)
        self.blocks.append(replace(quote, run_in=len(self.blocks) > self._first, unattributed=unattributed))
        self._has_spoken = True

    def _quote(
        self, text: str, person: Person, words: str, position: Position = Position.AFTER, second: str = ""
    ) -> Quote:
        """The comma that printing sets before an attribution is left off; all else stays as it is."""
        said = text[:-1].rstrip() if text.endswith(",") else text
        return Quote(
            text=text_passage(self.language, said),
            text2=text_passage(self.language, second),
            speaker=person,
            attribution=Bilingual.only(self.language, words),
            position=position,
            original_language=self.language,
        )

    def _prose(self, end: int) -> None:
        """Keeps what stands before `end` and was not read yet."""
        text = self._around.text[self._at : max(end, 0)].strip()
        self._at = max(end, 0)
        if text:
            passage = text_passage(self.language, text)
            self.blocks.append(Block(kind=Kind.PARAGRAPH, text=passage, run_in=len(self.blocks) > self._first))

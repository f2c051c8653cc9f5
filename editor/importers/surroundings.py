"""What stands around a quotation: whether it is speech, which words attribute it, and where they end."""

from __future__ import annotations

import re
from dataclasses import dataclass

from editor.domain.bilingual import Language
from editor.importers.attributions import SpeakerRead, read_speaker
from editor.importers.marks import Quotation
from editor.importers.speech import begins_german_attribution, is_verb, may_be_verb
from editor.language.names import words_of
from editor.language.sentences import sentences

_OPENING_STOPS = re.compile(r"[.!?…:;“”\"»«)]\s*$")
ENDS = (".", "!", "?", "…")
_LED_BY_DASH = re.compile(r"\s*(?:--|[–—-])\s*(?=[A-ZÄÖÜ])")
_HEISST_ES = re.compile(
    r"\b(?:heißt|hieß)\s+es\b|\baccording to\b|\bthe statement (?:read|said)\b|\bread(?:s)? as follows\b"
)
_FUNCTION_WORDS = 8
"""Words of a function before a name; more are a sentence about something else."""

_LINKING = frozenset({"", "Auch", "Dazu", "Hierzu", "Und"})
SENTENCE = 600
"""Characters before a quotation in which its sentence begins; a longer one announces nothing."""
MINIMUM = 4
"""Words from which an unattributed quotation may be speech; fewer are a name or an irony."""


@dataclass(frozen=True, slots=True)
class After:
    """An attribution after a quotation: its words, and where the paragraph goes on."""

    words: str
    end: int
    interposed: bool = False


@dataclass(frozen=True, slots=True)
class Surroundings:
    """One paragraph, asked about the quotations in it."""

    text: str
    language: Language

    def before(self, quotation: Quotation) -> str:
        """The words before a quotation, as far back as a sentence may begin."""
        return self.text[max(0, quotation.open - SENTENCE) : max(quotation.open, 0)].rstrip()

    def opens_speech(self, quotation: Quotation, inner: str) -> bool:
        """Speech opens a sentence or follows a colon or an announcing verb; a name within a sentence does not."""
        before = self.before(quotation)
        if not before or _OPENING_STOPS.search(before):
            return True
        if before.endswith(","):
            return inner[:1].isupper() and len(inner.split()) >= MINIMUM
        last = before.rsplit(None, 1)[-1]
        return is_verb(last, self.language) and inner[:1].isupper() and len(inner.split()) >= MINIMUM

    def attribution_after(self, quotation: Quotation, following: Quotation | None) -> After | None:
        """The attribution that follows a quotation, up to the end of its sentence or to the next quotation."""
        if quotation.unclosed:
            return None
        limit = following.open if following else len(self.text)
        rest = self.text[quotation.end : limit]
        if dashed := _LED_BY_DASH.match(rest):
            return self._signed(rest, quotation.end, dashed.end())
        lead = len(rest) - len(rest.lstrip(" ,\u00a0"))
        words = rest[lead:]
        if not words.strip() or not self._attributes(quotation, rest[:lead], words):
            return None
        end = self._attribution_end(words, following is None)
        attribution = words[:end].rstrip()
        interposed = following is not None and end == len(words) and attribution.endswith((",", "–", "-"))
        if interposed and following and not self._is_second_part(attribution, following):
            interposed = False
        bare = attribution.rstrip(" ,–-") if interposed else re.sub(r"(?<!\b\w)[.,]$", "", attribution)
        cut = self._going_on(bare) if not interposed else None
        if cut:
            return After(bare[:cut].rstrip(" ,"), quotation.end + lead + cut)
        return After(bare, quotation.end + lead + end, interposed)

    def announcement(self) -> tuple[int, SpeakerRead | None]:
        """The sentence at the end of `text` that announces speech, as its start and who speaks.

        It ends with a colon, or in English with a comma or the verb alone.
        """
        stripped = self.text.rstrip()
        if not stripped or not self._may_announce(stripped):
            return 0, None
        spans = sentences(stripped, self.language)
        start = spans[-1][0] if spans else 0
        words = stripped[start:].rstrip(":,").strip()
        tokens = words_of(words)
        speaks = any(is_verb(token.text, self.language) for token in tokens) or bool(_HEISST_ES.search(words))
        speaker = read_speaker(words, self.language) if len(words) < 400 else None
        if speaker is None:
            return (start, SpeakerRead()) if _HEISST_ES.search(words) else (0, None)
        if speaks or (speaker.name and self._begins_with_person(words, speaker)):
            return start, speaker
        return 0, None

    def past_stop(self, quotation: Quotation) -> int:
        """The place after a quotation and a stop behind it, which printing sets again."""
        if (
            self.text[quotation.end : quotation.end + 1] in {".", ","}
            and not self.text[quotation.end + 1 : quotation.end + 2].strip()
        ):
            return quotation.end + 1
        return quotation.end

    def _signed(self, rest: str, start: int, name_at: int) -> After | None:
        """`“…” – Jane Doe, CEO of Acme`: the rest of the paragraph signs the quotation."""
        words = rest[name_at:].strip()
        speaker = read_speaker(words, self.language)
        if speaker is None or not speaker.name or len(words) > 150 or words.endswith((".", "!", "?")):
            return None
        return After(words, start + len(rest))

    def _attributes(self, quotation: Quotation, between: str, words: str) -> bool:
        """Whether `words` after a quotation say who spoke it."""
        tokens = [token.text for token in words_of(words[:300])]
        if self.language is Language.DE:
            return self._attributes_in_german(quotation, between, words, tokens)
        inner = quotation.inner(self.text)
        signalled = inner.endswith((",", "?", "!", "…", "—", "–")) or "," in between
        return signalled and self._has_english_verb(words)

    def _attributes_in_german(self, quotation: Quotation, between: str, words: str, tokens: list[str]) -> bool:
        inner = quotation.inner(self.text)
        signalled = "," in between or inner.endswith((",", "!", "?"))
        if begins_german_attribution(tokens):
            return signalled or len(inner.split()) >= MINIMUM
        if signalled and tokens and may_be_verb(tokens[0]) and len(inner.split()) >= MINIMUM:
            speaker = read_speaker(words.split(". ")[0], self.language)
            return speaker is not None and bool(speaker.name or speaker.function)
        return False

    def _has_english_verb(self, words: str) -> bool:
        """A verb of speaking within the sentence, after nothing but who speaks."""
        sentence = self._first_sentence(words)
        tokens = words_of(sentence)
        verb = next((i for i, token in enumerate(tokens) if is_verb(token.text, Language.EN)), None)
        if verb is None:
            return sentence.startswith("according to ")
        if verb <= 1:
            return True
        return read_speaker(sentence[: tokens[verb].end], self.language) is not None

    def _first_sentence(self, words: str) -> str:
        spans = sentences(words, self.language)
        return words[spans[0][0] : spans[0][1]] if spans else words

    def _attribution_end(self, words: str, last: bool) -> int:
        """Where the sentence of the attribution ends; before another quotation it may be cut there."""
        spans = sentences(words, self.language)
        if not spans:
            return len(words)
        end = spans[0][1]
        return end if last or len(spans) > 1 or words[:end].rstrip().endswith(ENDS) else len(words)

    def _is_second_part(self, attribution: str, following: Quotation) -> bool:
        """After a comma the sentence goes on in the second part, unless that has an attribution of its own."""
        rest = self.text[following.end : following.end + 200].lstrip(" ,")
        tokens = [token.text for token in words_of(rest[:80])]
        return bool(attribution) and not (tokens and is_verb(tokens[0], self.language))

    def _going_on(self, words: str) -> int | None:
        """Where an attribution announces the next quotation: `sagt Kern und ergänzt:` is cut before `und`."""
        if not words.endswith(":"):
            return None
        found = re.search(r",?\s+(?:und|and)\s+(?=\w+)", words)
        return found.start() + len(found.group()) - len(found.group().lstrip(" ,")) if found else None

    def _may_announce(self, text: str) -> bool:
        if text.endswith(":"):
            return True
        last = text.rstrip(",").rsplit(None, 1)[-1]
        return is_verb(last, self.language)

    def _begins_with_person(self, words: str, speaker: SpeakerRead) -> bool:
        """`Dr. Jana Brandt, Leiterin des …: „…“`: a person and nothing else stands before the colon."""
        named = words.find(speaker.name)
        head = words[:named].strip()
        return head in _LINKING or (len(head.split()) < _FUNCTION_WORDS and bool(speaker.function or speaker.title))

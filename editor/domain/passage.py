"""A text in both languages, which remembers what its translation was made from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from editor.domain.bilingual import Language
from editor.domain.richtext import EMPTY, RichText


class State(StrEnum):
    """How the following side stands to the leading one."""

    CURRENT = "current"
    OUTDATED = "outdated"
    MISSING = "missing"


_QUOTES = dict.fromkeys("„“”‟«»‹›‚‘’‛'\"`´", "'")
_DASHES = dict.fromkeys("–—‑‒−-", "-")
_GLYPHS = str.maketrans({**_QUOTES, **_DASHES, "…": "..."})


@lru_cache(maxsize=4096)
def wording(text: str) -> str:
    """`text` reduced to its words: spaces, and the glyphs of quotation marks and dashes, made alike."""
    return " ".join(text.translate(_GLYPHS).split())


def same_wording(one: RichText, other: RichText) -> bool:
    """Whether the texts differ in typography and formatting at most."""
    return one is other or (wording(one.plain) == wording(other.plain) and one.links == other.links)


@dataclass(frozen=True, slots=True)
class Passage:
    """A text in both languages.

    `basis` is the leading text that the following side was last brought in line with; None where the
    following side was never brought in line with anything on record.
    """

    de: RichText = EMPTY
    en: RichText = EMPTY
    basis: RichText | None = None

    def __getitem__(self, language: Language) -> RichText:
        return self.de if language is Language.DE else self.en

    @property
    def is_blank(self) -> bool:
        return self.de.is_blank and self.en.is_blank

    def with_text(self, language: Language, text: RichText) -> Passage:
        return replace(self, de=text) if language is Language.DE else replace(self, en=text)

    def state(self, leading: Language) -> State:
        """Missing, outdated or current, seen from the language that leads.

        A side without text is missing, whichever it is; with nothing on either side there is nothing
        to translate, so the passage is current.
        """
        lead, following = self[leading], self[leading.other]
        if lead.is_blank or following.is_blank:
            return State.CURRENT if self.is_blank else State.MISSING
        if self.basis is None or same_wording(self.basis, lead):
            return State.CURRENT
        return State.OUTDATED

    def settled(self, leading: Language) -> Passage:
        """The passage with its following side declared in line with the present leading text."""
        basis = None if self[leading.other].is_blank else self[leading]
        return self if basis == self.basis else replace(self, basis=basis)

    def with_leading(self, leading: Language) -> Passage:
        """The passage after `leading` took the lead: what was current stays current."""
        if self.is_blank or self.state(leading.other) is not State.CURRENT:
            return self
        return self.settled(leading)


BLANK = Passage()


def passage(de: str = "", en: str = "") -> Passage:
    """A passage of plain texts, current where both are given (German leads)."""
    both = Passage(RichText.plain_text(de), RichText.plain_text(en))
    return both.settled(Language.DE)

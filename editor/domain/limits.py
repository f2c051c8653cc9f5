"""How long a text of each kind should be at most: advice that is shown, never a wall."""

from __future__ import annotations

from dataclasses import dataclass

from editor.domain.blocks import Kind

NEAR = 0.9
"""The share of a limit from which on it is shown."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Characters with spaces; a house may have others."""

    kicker: int = 50
    headline: int = 80
    subheadline: int = 160
    lead: int = 350
    paragraph: int = 600
    crosshead: int = 60
    quote: int = 400
    caption: int = 250
    alt: int = 100
    mail_subject: int = 70

    def of(self, kind: Kind, part: str = "text") -> int | None:
        """The limit of one text of a block; None where there is none."""
        if part == "alt":
            return self.alt
        if part not in ("text", "text2"):
            return None
        return {
            Kind.KICKER: self.kicker,
            Kind.HEADLINE: self.headline,
            Kind.SUBHEADLINE: self.subheadline,
            Kind.LEAD: self.lead,
            Kind.PARAGRAPH: self.paragraph,
            Kind.CROSSHEAD: self.crosshead,
            Kind.QUOTE: self.quote,
            Kind.PHOTO: self.caption,
        }.get(kind)


DEFAULTS = Limits()


@dataclass(frozen=True, slots=True)
class Filling:
    """How much of its limit a text has used."""

    used: int
    limit: int

    @property
    def is_near(self) -> bool:
        """Whether there is something to show: nine tenths are reached, or the limit is passed."""
        return self.used >= self.limit * NEAR

    @property
    def over(self) -> int:
        """Characters beyond the limit."""
        return max(0, self.used - self.limit)

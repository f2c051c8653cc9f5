"""Text with bold, italic and links: a tuple of spans, immutable, in NFC, offsets in code points."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from urllib.parse import urlsplit

from editor.domain.bilingual import clean

SCHEMES = frozenset({"http", "https", "mailto", "tel"})


def clean_href(href: str) -> str:
    """The address if a release may link to it (http, https, mailto, tel), else an empty string."""
    address = clean(href).strip()
    try:
        scheme = urlsplit(address).scheme.lower()
    except ValueError:
        return ""
    return address if scheme in SCHEMES else ""


@dataclass(frozen=True, slots=True)
class Span:
    """A run of characters with the same formatting; `href` is empty where there is no link."""

    text: str
    bold: bool = False
    italic: bool = False
    href: str = ""

    def same_format(self, other: Span) -> bool:
        return (self.bold, self.italic, self.href) == (other.bold, other.italic, other.href)


@dataclass(frozen=True)
class RichText:
    """Spans in their canonical form: none empty, no two neighbours of the same format.

    Build with `RichText.of` or `RichText.plain_text`, which bring any spans into that form.
    """

    spans: tuple[Span, ...] = ()

    @classmethod
    def of(cls, spans: Iterable[Span]) -> RichText:
        merged: list[Span] = []
        for span in spans:
            if span.href:
                span = replace(span, href=clean_href(span.href))
            if merged and merged[-1].same_format(span):
                merged[-1] = replace(merged[-1], text=merged[-1].text + span.text)
            elif span.text:
                merged.append(span)
        tidy = (replace(span, text=clean(span.text, lines=True)) for span in merged)
        kept = tuple(span for span in tidy if span.text)
        if any(a.same_format(b) for a, b in pairwise(kept)):
            return cls.of(kept)
        return cls(kept)

    @classmethod
    def plain_text(cls, text: str) -> RichText:
        tidy = clean(text, lines=True)
        return cls((Span(tidy),)) if tidy else EMPTY

    @cached_property
    def plain(self) -> str:
        """The characters without formatting."""
        return "".join(span.text for span in self.spans)

    @property
    def links(self) -> tuple[str, ...]:
        return tuple(span.href for span in self.spans if span.href)

    def __len__(self) -> int:
        return len(self.plain)

    def __bool__(self) -> bool:
        return bool(self.spans)

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing to read: no character but spaces."""
        return not self.plain.strip()

    def __add__(self, other: RichText) -> RichText:
        if not other.spans:
            return self
        return RichText.of((*self.spans, *other.spans)) if self.spans else other

    def slice(self, start: int, end: int | None = None) -> RichText:
        """The text from code point `start` to `end`, formatting kept."""
        end = len(self) if end is None else end
        return RichText.of(_cut(self.spans, start, end))

    def split(self, at: int) -> tuple[RichText, RichText]:
        return self.slice(0, at), self.slice(at)

    def lines(self) -> tuple[RichText, ...]:
        """The text cut at its line ends; blank lines are left out."""
        cuts = [-1, *(i for i, c in enumerate(self.plain) if c == "\n"), len(self)]
        pieces = (self.slice(a + 1, b) for a, b in pairwise(cuts))
        return tuple(piece.stripped() for piece in pieces if not piece.is_blank)

    def stripped(self) -> RichText:
        """The text without spaces at its ends (no-break spaces included)."""
        plain = self.plain
        start = len(plain) - len(plain.lstrip())
        end = len(plain.rstrip())
        return self if (start, end) == (0, len(plain)) else self.slice(start, max(start, end))


def _cut(spans: Iterable[Span], start: int, end: int) -> Iterator[Span]:
    position = 0
    for span in spans:
        low, high = max(start - position, 0), min(end - position, len(span.text))
        if low < high:
            yield replace(span, text=span.text[low:high])
        position += len(span.text)


EMPTY = RichText()


def join(texts: Iterable[RichText], separator: str = " ") -> RichText:
    """The texts that are not empty, with `separator` between them."""
    present = [text for text in texts if text]
    spans: list[Span] = []
    for index, text in enumerate(present):
        if index:
            spans.append(Span(separator))
        spans.extend(text.spans)
    return RichText.of(spans)

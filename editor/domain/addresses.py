"""Addresses as people write them: what `www.example.org` or `name@firm.de` links to."""

from __future__ import annotations

import re

from editor.domain.bilingual import clean
from editor.domain.richtext import clean_href

_HOST = r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_]{2,24}"
_MAIL = re.compile(rf"[\w.+%'-]+@{_HOST}")
_BARE = re.compile(rf"{_HOST}(?::\d+)?(?:[/?#]\S*)?")
_WEB = re.compile(r"https?://[^\s/?#]+\S*", re.IGNORECASE)
_PUBLIC = re.compile(rf"https://{_HOST}(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)
_TEL = re.compile(r"tel:\+?[\d(][\d()/. -]*", re.IGNORECASE)

_LONGEST = 2000
"""Characters of the longest address that is looked at."""

_AROUND = "\"'„“”‚‘’»«›‹<>([{"
_BEHIND = _AROUND + ".,;:!?…"
_MARKED = re.compile(r"https?://|www\.|@", re.IGNORECASE)


def href_of(written: str) -> str:
    """Where an address leads, with its scheme; an empty string where `written` is no address."""
    address = clean(written).strip()
    if not address or len(address) > _LONGEST:
        return ""
    if address.lower().startswith("mailto:"):
        return address if _MAIL.fullmatch(address[7:].partition("?")[0]) else ""
    if _WEB.fullmatch(address) or _TEL.fullmatch(address):
        return clean_href(address)
    if _MAIL.fullmatch(address):
        return f"mailto:{address}"
    return clean_href(f"https://{address}") if _BARE.fullmatch(address) else ""


def is_public(written: str) -> bool:
    """Whether a text is the whole address of a page that anybody may safely open: `https://example.org/news`."""
    address = clean(written).strip()
    return _PUBLIC.fullmatch(address) is not None and len(address) <= _LONGEST


def is_evident(written: str) -> bool:
    """Whether a text is an address on its face: with a scheme, `www.` or an at sign."""
    return bool(_MARKED.search(written)) and bool(href_of(written))


def last_address(text: str) -> tuple[int, int, str] | None:
    """Start, end and goal of the address that ends `text`, without the punctuation around it."""
    word = text[-_LONGEST:].rsplit(None, 1)[-1] if text.strip() else ""
    if not word or not text.endswith(word):
        return None
    start = len(text) - len(word.lstrip(_AROUND))
    bare = text[start:].rstrip(_BEHIND)
    if bare.endswith(")") and "(" not in bare:
        bare = bare.rstrip(")" + _BEHIND)
    return (start, start + len(bare), href_of(bare)) if is_evident(bare) else None

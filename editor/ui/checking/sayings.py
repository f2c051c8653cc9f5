"""What the list says about a finding, with the words that stand in the release set off from those about it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from editor.checks.finding import Finding, Place
from editor.checks.message import Message, Value
from editor.domain.release import Release
from editor.i18n import Catalogue
from editor.workflow.remedies import remedy, visible
from editor.workflow.telling import place_name, worded

Piece = tuple[str, bool]
"""Some words, and whether they stand in the release."""

PlainOf = Callable[[Place], str]
"""The whole text in which a place is."""

_OPEN, _CLOSE = "\ue000", "\ue001"
_QUOTED = re.compile(f'[“„‘‚«»"]?{_OPEN}([^{_CLOSE}]*){_CLOSE}[”“’‘»«"]?')
"""Words of the release; the quotation marks around them are not needed where they are set off."""

_LONG = 36
"""Characters that are shown of what was found."""


@dataclass(frozen=True, slots=True)
class Saying:
    """A text of one or more lines in pieces."""

    pieces: tuple[Piece, ...]

    @property
    def plain(self) -> str:
        return "".join(text for text, _ in self.pieces)


def brief(release: Release, finding: Finding, words: Catalogue, plain_of: PlainOf) -> Saying:
    """Where it is, and the case in question: what one needs to know it by."""
    case = _message(finding, words) if finding.message.fields else _remedy(finding, words, plain_of)
    return _set(_headed(place_name(release, finding, words), case or _found(finding)))


def full(release: Release, finding: Finding, words: Catalogue, plain_of: PlainOf) -> Saying:
    """The same with reason and remedy."""
    message, mended = _message(finding, words), _remedy(finding, words, plain_of)
    if finding.message.fields:
        lines = [_headed(place_name(release, finding, words), message), mended]
    else:
        lines = [_headed(place_name(release, finding, words), mended or _found(finding)), message]
    return _set("\n".join(filter(None, lines)))


def _headed(place: str, case: str) -> str:
    return f"{place}: {case}" if case else place


def _set(text: str) -> Saying:
    pieces: list[Piece] = []
    at = 0
    for quoted in _QUOTED.finditer(text):
        pieces += ((text[at : quoted.start()], False), (quoted[1], True))
        at = quoted.end()
    rest = "" if pieces and text[at:] == "." else text[at:]  # a stop behind words that are set off stands alone
    return Saying(tuple(piece for piece in (*pieces, (rest, False)) if piece[0]))


# -- words of the release


def _message(finding: Finding, words: Catalogue) -> str:
    return _said(finding.message, words)


def _said(message: Message, words: Catalogue) -> str:
    def say(value: Value) -> str:
        if isinstance(value, Message):
            return _said(value, words)
        return _marked(visible(value)) if type(value) is str else worded(value, words)

    return message.said(words, say)


def _marked(text: str) -> str:
    return f"{_OPEN}{text.replace(_OPEN, '').replace(_CLOSE, '')}{_CLOSE}" if text else ""


def _found(finding: Finding) -> str:
    """What was found, or how it begins."""
    text = visible(finding.place.text) if finding.place else ""
    return _marked(text if len(text) <= _LONG else f"{text[:_LONG].rstrip()}…")


def _remedy(finding: Finding, words: Catalogue, plain_of: PlainOf) -> str:
    plain = plain_of(finding.place) if finding.place else ""
    return remedy(finding, words, plain, _marked).rstrip(".")

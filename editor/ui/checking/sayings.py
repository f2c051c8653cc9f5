"""What the list says about a finding, with the words that stand in the release set off from those about it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from editor.checks.finding import Finding, Place
from editor.checks.message import Message, Value
from editor.domain.rebasing import changed_part
from editor.domain.release import Release
from editor.i18n import Catalogue
from editor.workflow.telling import place_name, visible, worded

Piece = tuple[str, bool]
"""Some words, and whether they stand in the release."""

PlainOf = Callable[[Place], str]
"""The whole text in which a place is."""

_OPEN, _CLOSE = "\ue000", "\ue001"
_QUOTED = re.compile(f'[“„‘‚«»"]?{_OPEN}([^{_CLOSE}]*){_CLOSE}[”“’‘»«"]?')
"""Words of the release; the quotation marks around them are not needed where they are set off."""

_SIGNS = str.maketrans({" ": "␣", "\u00a0": "⍽", "\u202f": "⍽", "\t": "→", "\n": "↵", "\u00ad": "¬", "\u200b": "·"})
_AROUND, _SHORT, _LONG = 20, 2, 36
"""Characters beside a sign that are shown with it; what is so short is shown with them; what is so long is cut."""


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
    message, remedy = _message(finding, words), _remedy(finding, words, plain_of)
    if finding.message.fields:
        lines = [_headed(place_name(release, finding, words), message), remedy]
    else:
        lines = [_headed(place_name(release, finding, words), remedy or _found(finding)), message]
    return _set("\n".join(filter(None, lines)))


def _headed(place: str, case: str) -> str:
    return f"{place}: {case}" if case else place


def _set(text: str) -> Saying:
    pieces: list[Piece] = []
    at = 0
    for quoted in _QUOTED.finditer(text):
        pieces += ((text[at : quoted.start()], False), (quoted[1], True))
        at = quoted.end()
    return Saying(tuple(piece for piece in (*pieces, (text[at:], False)) if piece[0]))


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
    if finding.fix is None or finding.place is None:
        return ""
    text, fix = _in_context(finding.place, finding.fix, plain_of(finding.place))
    if not fix.strip():
        return words.gettext("“{text}” is removed.").format(text=_marked(_seen(text, fix))).rstrip(".")
    told = words.gettext("“{text}” becomes “{fix}”.")
    return told.format(text=_marked(_seen(text, fix)), fix=_marked(_seen(fix, text))).rstrip(".")


def _seen(text: str, other: str) -> str:
    """A text as it can be told from another one, even where spaces are all the difference."""
    return text.translate(_SIGNS) if visible(text) == visible(other) else visible(text)


def _in_context(place: Place, fix: str, plain: str) -> tuple[str, str]:
    """What stands there and what shall: a sign alone with the words beside it, a long text cut to what differs."""
    if plain[place.start : place.end] == place.text and _is_small(place.text, fix):
        before, after = _beside(plain, place)
        return f"{before}{place.text}{after}", f"{before}{fix}{after}"
    return _cut(place.text, fix) if max(len(place.text), len(fix)) > _LONG else (place.text, fix)


def _is_small(text: str, fix: str) -> bool:
    return len(text) < _SHORT or not any(map(str.isalnum, text)) or not any(map(str.isalnum, fix))


def _beside(plain: str, place: Place) -> tuple[str, str]:
    """The word that ends at a place, and the one that begins there."""
    before = plain[max(0, place.start - _AROUND) : place.start]
    after = plain[place.end : place.end + _AROUND]
    return re.split(r"\s", before)[-1], re.split(r"\s", after)[0]


def _cut(text: str, fix: str) -> tuple[str, str]:
    """Both texts from a little before their first difference to a little behind their last."""
    start, end, fix_end = changed_part(text, fix)
    first = max(0, start - _AROUND)
    return _between(text, first, end + _AROUND), _between(fix, first, fix_end + _AROUND)


def _between(text: str, first: int, last: int) -> str:
    return f"{'…' if first else ''}{text[first:last]}{'…' if last < len(text) else ''}"

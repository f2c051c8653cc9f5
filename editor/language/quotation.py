"""Quotation marks of each language and style, marks within quotations, and the comma rules around them.

The texts of quotes carry no outer marks; what is quoted within them keeps its own, in the glyphs of
the language. A house may have other marks than the usual ones: `own`. Positions are code points.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from editor.domain.bilingual import Language
from editor.domain.richtext import RichText, Span


@dataclass(frozen=True, slots=True)
class Marks:
    open: str
    close: str
    inner_open: str
    inner_close: str


Style = Literal["low", "guillemets", "swiss", "double", "single"]

_STYLES: dict[Style, Marks] = {
    "low": Marks("„", "“", "‚", "‘"),
    "guillemets": Marks("»", "«", "›", "‹"),
    "swiss": Marks("«", "»", "‹", "›"),
    "double": Marks("“", "”", "‘", "’"),
    "single": Marks("‘", "’", "“", "”"),
}
_USUAL: dict[Language, Style] = {Language.DE: "low", Language.EN: "double"}

_CLOSERS = {
    "„": '“”"‟',
    "“": "”",
    '"': '"',
    "»": "«",
    "«": "»",
    "‚": "‘’'",
    "‘": "’",
    "'": "'",
    "›": "‹",
    "‹": "›",
}
_CLOSING = frozenset("".join(_CLOSERS.values()))
_DOUBLE = frozenset('„“"»«')
_SINGLE_CLOSING = frozenset("‘’'‹›")
_BEFORE_OPENING = frozenset("([{–—-/")
_DEPTH_SEARCHED = 8

_ABBREVIATED = re.compile(
    r"(?:\b(?:usw|etc|bzw|ca|ggf|vgl|Nr|Str|Mio|Mrd|Co|Inc|Ltd|Corp|Bros|Jr|Sr|Dr|Prof|St|vs|Ph\.D)"
    r"|(?<![^\W\d_])[^\W\d_])\.$"
)
"""A full stop that belongs to its word: a known abbreviation, or a letter alone (`a. D.`, `p.m.`, `U.S.`)."""

_ENDS = frozenset(".!?…")
_PAUSE = re.compile(r"[\s,;:]+\.?$")
"""What gives way to the comma of an attribution: a comma, semicolon or colon typed with the words."""

_DASH = re.compile(r"(?:[–—]|\s-|--)$")


def marks(language: Language, style: Style | None = None) -> Marks:
    """The marks of a style; without one the usual ones of the language."""
    return _STYLES[style or _USUAL[language]]


def quoted(text: RichText, language: Language, own: Marks | None = None, *, american: bool = False) -> RichText:
    """A quotation that stands for itself: `„Wir starten.“`; a missing full stop is set, in the place of a
    comma or semicolon at its end. American English sets it within the marks of nested quotations, too."""
    own = own or marks(language)
    inside = bare(text, language, own)
    inside = inside.slice(0, len(inside.plain.rstrip(",; \u00a0\n")))
    words, closers = _ending(inside, own)
    if (closers or words.plain[-1:].isalnum()) and words.plain[-1:] not in _ENDS:
        inside += RichText.plain_text(".")
    return _marked(_stop_within(inside, own) if american else inside, "", own)


def quoted_within(text: RichText, language: Language, own: Marks | None = None) -> RichText:
    """A quotation in the middle of a sentence: `„Wir starten“`; its own full stop is dropped."""
    own = own or marks(language)
    return _marked(_without_stop(bare(text, language, own), own), "", own)


def quoted_before_attribution(
    text: RichText, language: Language, own: Marks | None = None, *, american: bool = False
) -> RichText:
    """A quotation that its attribution follows: `„Wir starten“,` / `“We are starting,”` / `“When?”`.

    German sets the comma after the mark, always; English within it, and none after a question mark,
    an exclamation mark, an ellipsis or a dash. American English sets it within the marks of nested
    quotations, too. A comma, semicolon or colon at the end of the words is dropped.
    """
    own = own or marks(language)
    typed, closers = _ending(_without_pause(bare(text, language, own)), own)
    if american and not closers:
        typed, closers = _ending(_stop_within(typed, own), own)
    words = _without_pause(typed)
    inside = words + RichText.plain_text(closers)
    if language is Language.DE:
        return _marked(_without_stop(inside, own), "", own) + RichText.plain_text(",")
    if words.plain.endswith(("!", "?", "…", "...")) or _DASH.search(words.plain):
        return _marked(inside, "", own)
    if closers and (words != typed or has_stop(words.plain) or (american and _ends_quoted(inside.plain))):
        return _marked(_without_stop(words, own) + RichText.plain_text(f",{closers}"), "", own)
    return _marked(_without_stop(inside, own), ",", own)


def quoted_at_end(text: RichText, language: Language, own: Marks | None = None) -> RichText:
    """Quoted words that end a sentence of the prose around them: `„mutig“.`; the full stop belongs to
    the sentence. English has none after a question mark, an exclamation mark or an ellipsis."""
    own = own or marks(language)
    inside = _without_stop(_without_pause(bare(text, language, own)), own)
    words, _ = _ending(inside, own)
    ended = language is Language.EN and words.plain[-1:] in _ENDS
    return _marked(inside, "", own) + RichText.plain_text("" if ended else ".")


def is_sentence(text: RichText, language: Language) -> bool:
    """Whether the quotation ends like a sentence of its own, with a full stop."""
    words, _ = _ending(bare(text, language), marks(language))
    return has_stop(words.plain)


def is_question(text: RichText, language: Language) -> bool:
    """Whether the quotation itself asks; a question that it quotes at its end (`Er fragte: ‚Wann?‘`) is none."""
    return _without_pause(bare(text, language)).plain.rstrip('"„“”»«').endswith("?")


def bare(text: RichText, language: Language, own: Marks | None = None) -> RichText:
    """The text as it stands between the outer marks: no spaces and no outer marks at its ends, the
    marks of paired nested quotations in the glyphs of the language, apostrophes untouched."""
    own = own or marks(language)
    inside = text.stripped()
    while inside.plain[:1] in _DOUBLE | {own.open} and (0, len(inside) - 1) in pairs(inside.plain):
        inside = inside.slice(1, len(inside) - 1).stripped()
    return _with_plain(inside, nested(inside.plain, language, own))


def nested(text: str, language: Language, own: Marks | None = None) -> str:
    """`text` with the marks of its paired quotations as those within a quotation; same length."""
    own = own or marks(language)
    glyphs = ((own.inner_open, own.inner_close), (own.open, own.close))
    chars = list(text)
    ends: list[int] = []
    for start, end in sorted(pairs(text)):
        while ends and ends[-1] < start:
            ends.pop()
        chars[start], chars[end] = glyphs[len(ends) % 2]
        ends.append(end)
    return "".join(chars)


def pairs(text: str) -> set[tuple[int, int]]:
    """Where quotations open and close; marks without a partner are in none."""
    found: set[tuple[int, int]] = set()
    opened: list[int] = []
    for at, char in enumerate(text):
        if char in _CLOSERS and _opens(text, at, opened):
            opened.append(at)
        elif char in _CLOSING and _closes(text, at):
            last = range(len(opened) - 1, max(len(opened) - _DEPTH_SEARCHED, 0) - 1, -1)
            partner = next((index for index in last if char in _CLOSERS[text[opened[index]]]), None)
            if partner is not None:
                found.add((opened[partner], at))
                del opened[partner:]
    return found


def _opens(text: str, at: int, opened: list[int]) -> bool:
    if not text[at + 1 : at + 2].strip():
        return False
    before = text[at - 1 : at]
    return not before.strip() or before in _BEFORE_OPENING or bool(opened and opened[-1] == at - 1)


def _closes(text: str, at: int) -> bool:
    if at == 0 or text[at - 1].isspace():
        return False
    return text[at] not in _SINGLE_CLOSING or not text[at + 1 : at + 2].isalnum()


def _ending(text: RichText, own: Marks) -> tuple[RichText, str]:
    """The text up to the inner closing marks at its end, and those marks."""
    words = text.plain.rstrip(own.inner_close + own.close)
    return text.slice(0, len(words)), text.plain[len(words) :]


def _stop_within(text: RichText, own: Marks) -> RichText:
    """The text with the full stop at its end put within the marks of a nested quotation: `‘no.’` of `‘no’.`"""
    before = text.slice(0, len(text) - 1)
    words, closers = _ending(before, own)
    if not (has_stop(text.plain) and closers and _ends_quoted(before.plain)) or words.plain[-1:] in _ENDS:
        return text
    return words + RichText.plain_text(f".{closers}")


def _ends_quoted(text: str) -> bool:
    """Whether a nested quotation ends with the text: an apostrophe looks the same."""
    return any(end == len(text) - 1 for _, end in pairs(text))


def has_stop(words: str) -> bool:
    """Whether `words` end with the full stop of a sentence, not with an ellipsis or an abbreviation."""
    return words.endswith(".") and not words.endswith("..") and not _ABBREVIATED.search(words[-12:])


def _without_stop(text: RichText, own: Marks) -> RichText:
    words, closers = _ending(text, own)
    if not has_stop(words.plain):
        return text
    return words.slice(0, len(words) - 1) + text.slice(len(words), len(words) + len(closers))


def _without_pause(text: RichText) -> RichText:
    pause = _PAUSE.search(text.plain)
    return text.slice(0, pause.start()) if pause else text


def _marked(inside: RichText, stop: str, own: Marks) -> RichText:
    return RichText.of((Span(own.open), *inside.spans, Span(stop + own.close)))


def _with_plain(text: RichText, plain: str) -> RichText:
    """The text with other characters of the same number in the same formatting."""
    if plain == text.plain:
        return text
    spans, at = [], 0
    for span in text.spans:
        spans.append(replace(span, text=plain[at : at + len(span.text)]))
        at += len(span.text)
    return RichText.of(spans)

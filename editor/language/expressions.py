"""What is looked for as a regular expression of Python, and where it matches; wrong ones are refused in a sentence."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice

from editor.domain.bilingual import LANGUAGES, Language, clean
from editor.errors import EditorError

LONGEST = 500
"""Characters of what is looked for: longer ones are nobody's, and hard to compile."""

MOST = 20_000
"""Matches of a regular expression that can be shown: more are a mistake, and hold up the window."""

_SPACES = " \u00a0\u2009\u202f"
"""What a space of the query stands for: also the no-break and the thin ones, which look alike."""

Span = tuple[int, int]
"""From which code point to which; -1 twice for a group that took no part."""

Hit = tuple[Span, ...]
"""Where one match stands, and behind it each of its groups."""

Hits = tuple[Hit, ...]


class SearchRefused(EditorError):
    """The query is no regular expression, or takes too long."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for; without `case`, capitals and small letters are the same."""

    text: str
    regular: bool = False
    case: bool = False
    whole_words: bool = False
    languages: tuple[Language, ...] = LANGUAGES


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found in some texts, in their order, and which groups the expression has."""

    hits: tuple[Hits, ...]
    groups: int = 0
    names: Mapping[str, int] = field(default_factory=dict)


def look(query: Query, texts: Iterable[str]) -> Looked:
    """Looks for matches that are not empty, without a limit of time. Raises SearchRefused for what cannot be read."""
    found, left = expression(query), MOST
    hits = []
    for text in texts:
        hits.append(_hits(found, text, left if query.regular else None))
        left -= len(hits[-1])
        if query.regular and left <= 0:
            raise SearchRefused("The regular expression is found more often than can be shown; make it narrower.")
    return Looked(tuple(hits), found.groups, found.groupindex)


def _hits(found: re.Pattern[str], text: str, most: int | None) -> Hits:
    return tuple(islice((match.regs for match in found.finditer(text) if match.start() < match.end()), most))


@lru_cache(maxsize=32)
def expression(query: Query) -> re.Pattern[str]:
    """The compiled query. Raises SearchRefused with the reason where it is no regular expression."""
    if len(query.text) > LONGEST:
        raise SearchRefused("The search text is too long; shorten it.")
    flags = re.MULTILINE | (re.NOFLAG if query.case else re.IGNORECASE)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what may mean something else in later versions
            return re.compile(_pattern(query), flags)
    except (re.error, ValueError, RecursionError, OverflowError) as error:
        raise _refusal(str(getattr(error, "msg", ""))) from None


def _refusal(reason: str) -> SearchRefused:
    """What is wrong with an expression, in one sentence."""
    if reason in ("missing ), unterminated subpattern", "unbalanced parenthesis"):
        return SearchRefused("The regular expression has a bracket without its counterpart; close or remove it.")
    if reason == "unterminated character set":
        return SearchRefused("The regular expression has a “[” that is not closed; add “]”.")
    if "repeat" in reason:
        return SearchRefused("The regular expression repeats nothing: before *, + or ? something has to stand.")
    if "escape" in reason:
        return SearchRefused("The regular expression has a backslash that means nothing; write \\\\ for a backslash.")
    if "group" in reason:
        return SearchRefused("The regular expression names a group that it does not have; correct the name.")
    if "range" in reason:
        return SearchRefused("The regular expression has a range from a later to an earlier character; turn it round.")
    return SearchRefused("The regular expression cannot be read; correct it or search for plain text.")


def _pattern(query: Query) -> str:
    text = clean(query.text, lines=True)
    if query.regular:
        pattern = _with_wide_spaces(text)
        return rf"(?<!\w)(?:{pattern})(?!\w)" if query.whole_words else pattern
    pattern = "".join(f"[{_SPACES}]" if char == " " else re.escape(char) for char in text)
    if query.whole_words and text:
        before = r"(?<!\w)" if _in_word(text[0]) else ""
        after = r"(?!\w)" if _in_word(text[-1]) else ""
        return f"{before}{pattern}{after}"
    return pattern


def _in_word(char: str) -> bool:
    return char.isalnum() or char == "_"


_PIECE = re.compile(r"\\.|\[\^?\]?|\]| |.", re.DOTALL)


def _with_wide_spaces(pattern: str) -> str:
    """The expression with each space standing for the no-break and thin ones, too."""
    made, in_set = [], False
    for piece in _PIECE.findall(pattern):
        if piece in (" ", "\\ "):
            made.append(_SPACES if in_set else f"[{_SPACES}]")
            continue
        if piece[0] == "[" and not in_set:
            in_set = True
        elif piece == "]":
            in_set = False
        made.append(piece)
    return "".join(made)

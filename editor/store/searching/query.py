"""What the writer types into the search field, read as terms. Any text is a query: none is an error."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from editor.language.folding import fold, spellings
from editor.store.searching.conditions import TERMS, Clause, Condition, Term, phrase_of
from editor.store.searching.fields import NAMES, Field
from editor.store.searching.values import condition_of

_QUOTES = '"„“”«»'
_ITEM = re.compile(
    rf"(?P<minus>[-\u2212\u2013](?=[^\s-]))?(?:(?P<field>[^\W\d_]{{2,20}}):(?!//))?"
    rf"(?:[{_QUOTES}](?P<quoted>[^{_QUOTES}]*)(?P<closed>[{_QUOTES}])?|(?P<word>[^\s{_QUOTES}]*))"
)
_OR, _AND, _NOT = ("OR", "ODER"), ("AND", "UND"), ("NOT", "NICHT")
_OPERATORS = (*_OR, *_AND, *_NOT)


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the typed text, from `start` to `end` in code points: a word, a phrase or a field with its value.

    `field` is the English name of the field, empty where there is none. `understood` says that it narrows the search.
    """

    start: int
    end: int
    field: str
    value: str
    excluded: bool = False
    understood: bool = True


@dataclass(frozen=True, slots=True)
class _Item:
    """A part as it was typed, not yet judged."""

    start: int
    end: int
    field: Field | None
    value: str
    excluded: bool = False
    quoted: bool = False
    open: bool = False
    alternative: bool = False

    def conditions(self) -> tuple[Condition, ...]:
        """What has to hold for it: all of them; none where it narrows nothing."""
        if self.field:
            return self._in_field() or self._as_words()
        return self._as_words()

    @property
    def is_understood(self) -> bool:
        """Whether it narrows the search as it is meant: a value that the field does not know is read as words."""
        return bool(self._in_field() if self.field else self._as_words())

    def _in_field(self) -> tuple[Condition, ...]:
        return condition_of(self.field, self.value, quoted=self.quoted, open_=self.open) if self.field else ()

    def _as_words(self) -> tuple[Condition, ...]:
        if self.quoted:
            return phrase_of(self.value, open_=self.open)
        return tuple(Term(spelled) for spelled in spellings(self.value))


def parts(text: str) -> tuple[Part, ...]:
    """The pieces of a query, in their order; operators are none."""
    return tuple(
        Part(
            each.start,
            each.end,
            each.field.value if each.field else "",
            each.value,
            each.excluded,
            each.is_understood,
        )
        for each in _items(text)
    )


def parse(text: str) -> tuple[Clause, ...]:
    """The clauses that all must hold; none for a text that narrows nothing."""
    clauses: list[Clause] = []
    for each in _items(text):
        if not (conditions := each.conditions()):
            continue
        if each.excluded and len(conditions) > 1:
            conditions = phrase_of(each.value, each.field)
        if each.alternative and not each.excluded and clauses and clauses[-1].takes(conditions):
            clauses[-1] = replace(clauses[-1], alternatives=(*clauses[-1].alternatives, *conditions))
        else:
            clauses += [Clause((condition,), each.excluded) for condition in conditions]
    return tuple(dict.fromkeys(clauses))[:TERMS]


def _items(text: str) -> list[_Item]:
    """What was typed without the operators, which are told by what stands beside them."""
    read = list(_read(text))
    found: list[_Item] = []
    operator = ""
    for index, each in enumerate(read):
        last = index == len(read) - 1
        if each.value in _OPERATORS and not (each.field or each.quoted or last) and (found or each.value in _NOT):
            operator = each.value
            continue
        either, none_ = operator in _OR, operator in _NOT
        found.append(replace(each, alternative=either, excluded=each.excluded or none_))
        operator = ""
    return found


def _read(text: str) -> Iterator[_Item]:
    at = 0
    while at < len(text):
        match = _ITEM.match(text, at)
        if match is None or match.end() == at or _opens_nothing(match):
            at += 1
            continue
        at = match.end()
        yield from _item(match)


def _item(match: re.Match[str]) -> Iterator[_Item]:
    field, start = field_of(match["field"] or ""), match.start()
    excluded = bool(match["minus"])
    if match["field"] and field is None:
        yield _Item(start, match.end("field"), None, match["field"], excluded)
        start = match.end("field") + 1
    if match["quoted"] is not None:
        yield _Item(start, match.end(), field, match["quoted"], excluded, quoted=True, open=not match["closed"])
    elif match["word"] or field:
        yield _Item(start, match.end(), field, match["word"], excluded)


def _opens_nothing(match: re.Match[str]) -> bool:
    """A quotation mark right behind a word stands for inches, or was left over: it opens no phrase."""
    return match[0][0] in _QUOTES and match.string[match.start() - 1 : match.start()].isalnum()


def field_of(typed: str) -> Field | None:
    """The field that is called so, in either language."""
    return _fields().get(fold(typed)) if typed else None


@cache
def _fields() -> dict[str, Field]:
    return {fold(name): field for field, names in NAMES.items() for name in names}

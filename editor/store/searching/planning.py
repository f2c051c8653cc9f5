"""How a query is asked: one expression of the full-text index, a range of days, and what else must hold of a release.

Words and marks are put into the expression; days are a range of the index's rows; tags and instants are conditions on
the tables; what was quoted is looked for in the texts of what the index found.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, Connection, and_, not_, or_, select, true

from editor.language.folding import fold
from editor.store.listing import IDS_REPLACED, STATUSES
from editor.store.records import Group
from editor.store.searching.conditions import Clause, Condition, Days, Fact, Phrase, Tagged, Term, marked_words
from editor.store.searching.expanding import Expander
from editor.store.searching.fields import EVERY, SECTIONS, WITHIN, Field, fact
from editor.store.tables import releases, tags

_WORDS_OF_QUERY = 2000
"""So many words of the vocabulary stand for all terms of a query together."""

_ENDINGS = 40
"""So many words for the last one of a phrase that goes on being typed."""

_IN_TABLES = frozenset({"tag", "replaced"})
"""Values that change without the release: the index does not know them."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A query made ready: `expression` is empty where the index is not needed, None where nothing can match.

    `conditions` are for the tables, `selective` those of them that few releases may pass; `checks` are for the texts.
    """

    clauses: tuple[Clause, ...]
    expression: str | None
    first: date
    last: date
    conditions: tuple[ColumnElement[bool], ...]
    selective: tuple[ColumnElement[bool], ...]
    checks: tuple[Clause, ...]
    cut: bool

    def stands_in(self, text: str) -> bool:
        """Whether a text of the index has everything that it can tell."""
        return bool(text) and all(_holds(clause, text) for clause in self.clauses)

    def passes(self, text: str) -> bool:
        """Whether a text that the index found has what the index cannot tell."""
        return all(_holds(clause, text) for clause in self.checks)


def plan(connection: Connection, clauses: tuple[Clause, ...], now: datetime, expander: Expander | None = None) -> Plan:
    """How the clauses are asked; an expander remembers what was looked up before."""
    lookup = _Lookup(connection, expander or Expander(), _WORDS_OF_QUERY // max(4, len(clauses)))
    asked = [(clause, lookup.expression(clause)) for clause in clauses if _is_indexed(clause)]
    wanted = [text for clause, (text, _) in asked if not clause.excluded]
    unwanted = [text for clause, (text, _) in asked if clause.excluded]
    first, last = _span(clauses)
    return Plan(
        clauses,
        _joined(wanted, unwanted),
        first,
        last,
        tuple(_condition(connection, clause, now) for clause in clauses if _is_in_tables(clause)),
        tuple(_condition(connection, clause, now) for clause in clauses if _is_selective(clause)),
        tuple(clause for clause in clauses if _is_in_sections(clause)),
        any(cut for clause, (_, cut) in asked if not clause.excluded),
    )


def narrowed(expression: str | None, group: Group) -> str | None:
    """The expression for the releases of one group."""
    if expression is None or group not in STATUSES:
        return expression
    marks = _any_of(fact(Field.STATUS, status.value) for status in STATUSES[group])
    return f"{_wrapped(expression)} AND {marks}" if expression else marks


def without(expression: str, others: Iterable[str]) -> str:
    """What the expression finds and none of the others."""
    excluded = " OR ".join(filter(None, others))
    return f"{_wrapped(expression)} NOT ({excluded})" if excluded else expression


def _wrapped(expression: str) -> str:
    return f"({expression})"


def _joined(wanted: list[str], unwanted: list[str]) -> str | None:
    if "" in wanted:
        return None
    positive, negative = " AND ".join(wanted), [each for each in unwanted if each]
    if not negative:
        return positive
    return without(positive or f'"{EVERY}"', negative)


# What is asked where


def _is_indexed(clause: Clause) -> bool:
    """Whether the index narrows it. It tells only the half of sections and embargoes: not enough to exclude by."""
    match clause.alternatives[0]:
        case Term() | Phrase() as words:
            return not (clause.excluded and words.field in SECTIONS)
        case Fact() as wanted:
            return bool(_marks(wanted)) and not (clause.excluded and wanted.field is Field.EMBARGO)
    return False


def _is_in_tables(clause: Clause) -> bool:
    """Whether the tables are asked for what the index does not tell, or not all of."""
    match clause.alternatives[0]:
        case Fact() as wanted:
            return wanted.field is Field.EMBARGO or not _marks(wanted)
        case Days():
            return not _is_span(clause)
        case Tagged():
            return True
    return False


def _is_selective(clause: Clause) -> bool:
    """Whether the tables know at once which releases pass, and they may be few."""
    return (
        _is_in_tables(clause)
        and not clause.excluded
        and not isinstance(clause.alternatives[0], Days)
        and not (_is_indexed(clause))
    )


def _is_in_sections(clause: Clause) -> bool:
    first = clause.alternatives[0]
    return isinstance(first, Term | Phrase) and first.field in SECTIONS


def _is_span(clause: Clause) -> bool:
    return isinstance(clause.alternatives[0], Days) and not clause.excluded and len(clause.alternatives) == 1


def _span(clauses: Iterable[Clause]) -> tuple[date, date]:
    spans = [clause.alternatives[0] for clause in clauses if _is_span(clause)]
    days = [span for span in spans if isinstance(span, Days)]
    return max((each.first for each in days), default=date.min), min((each.last for each in days), default=date.max)


def _holds(clause: Clause, text: str) -> bool:
    if not (_is_indexed(clause) or _is_in_sections(clause)):
        return True
    return any(_stands(each, text) for each in clause.alternatives) is not clause.excluded


def _stands(condition: Condition, text: str) -> bool:
    if isinstance(condition, Term | Phrase):
        return condition.stands_in(text)
    return isinstance(condition, Fact) and any(f" {mark} " in text for mark in _marks(condition))


# The expression of the index


@dataclass(frozen=True, slots=True)
class _Lookup:
    """Makes expressions, with at most so many words for a term."""

    connection: Connection
    expander: Expander
    most: int

    def expression(self, clause: Clause) -> tuple[str, bool]:
        """For FTS5: the words have no quotation marks, so nothing in it can be taken for syntax."""
        found: dict[str, None] = {}
        cut = False
        for each in clause.alternatives:
            words, more = self._words(each)
            found |= dict.fromkeys(words)
            cut = cut or more
        return _any_of(found) if found else "", cut

    def _words(self, condition: Condition) -> tuple[Iterable[str], bool]:
        """The words and phrases of which one has to stand there, and whether there are more of them."""
        match condition:
            case Term():
                expansion = self.expander.expand(self.connection, condition.spellings, condition.field, self.most)
                return expansion.words, expansion.cut
            case Phrase(open=True):
                return self._going_on(condition)
            case Phrase():
                return _phrases(condition), False
            case Fact():
                return _marks(condition), False
        return (), False

    def _going_on(self, phrase: Phrase) -> tuple[list[str], bool]:
        """The phrase with each word that begins like its last one."""
        found: dict[str, None] = {}
        cut = False
        for spelled in phrase.spellings:
            words = spelled.split()
            endings = self.expander.expand(self.connection, words[-1:], phrase.field, _ENDINGS, start=True)
            cut = cut or endings.cut
            for ending in endings.words:
                mark = ending[0] if phrase.field in WITHIN else ""
                found[" ".join([*(mark + word for word in words[:-1]), ending])] = None
        return list(found), cut


def _any_of(words: Iterable[str]) -> str:
    quoted = '" OR "'.join(words)
    return f'("{quoted}")'


def _phrases(phrase: Phrase) -> list[str]:
    if fields := WITHIN.get(phrase.field) if phrase.field else None:
        return [marked_words(spelled, field) for field in fields for spelled in phrase.spellings]
    return list(phrase.spellings)


def _marks(wanted: Fact) -> list[str]:
    """The marks of these values in the index; none for what the index does not know."""
    if wanted.field is Field.EMBARGO:
        return [fact(Field.HAS, "embargo")]
    return [fact(wanted.field, value) for value in wanted.values if value not in _IN_TABLES]


# The conditions on the tables


def _condition(connection: Connection, clause: Clause, now: datetime) -> ColumnElement[bool]:
    condition = or_(*(_asked(connection, each, now) for each in clause.alternatives))
    return not_(condition) if clause.excluded else condition


def _asked(connection: Connection, condition: Condition, now: datetime) -> ColumnElement[bool]:
    match condition:
        case Days():
            return releases.c.day.between(condition.first, condition.last)
        case Tagged():
            return releases.c.key.in_(select(tags.c.release).where(tags.c.name.in_(_tags(connection, condition))))
        case Fact(field=Field.EMBARGO):
            return or_(*(_embargo(value, now) for value in condition.values))
        case Fact(field=Field.HAS):
            return releases.c.key.in_(select(tags.c.release))
        case Fact():
            return releases.c.id.in_(IDS_REPLACED)
    return true()


def _embargo(value: str, now: datetime) -> ColumnElement[bool]:
    """Whether an embargo is open or has passed; what has none is neither."""
    at = releases.c.embargo_at
    return and_(at.is_not(None), at > now if value == "open" else at <= now)


def _tags(connection: Connection, wanted: Tagged) -> list[str]:
    """The names of the tags that are meant."""
    names = connection.execute(select(tags.c.name).distinct()).scalars()
    return [name for name in names if _is_meant(" ".join(fold(name).split()), wanted)]


def _is_meant(name: str, wanted: Tagged) -> bool:
    return name == wanted.name if wanted.whole else name.startswith(wanted.name)

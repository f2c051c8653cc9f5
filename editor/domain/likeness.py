"""What tells that two entries of the address book are one, and what only makes one look again."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence

from editor.domain.same_names import base_letters, organisation_key, person_words

_MAILBOXES = frozenset(
    {"presse", "press", "pressestelle", "info", "kontakt", "contact", "office", "media", "medien", "kommunikation"}
    | {"communication", "communications", "pr", "redaktion", "mail", "post", "sekretariat", "service", "news"}
)
"""Addresses that are nobody's own."""


def person_keys(names: Iterable[str], email: str) -> Iterator[Hashable]:
    """Each name; the e-mail with each word of a name, as a shared mailbox alone makes nobody the same."""
    for name in names:
        if words := person_words(name):
            yield words
            if email:
                yield from ((email.casefold(), word) for word in words if len(word) > 1)


def person_hints(names: Iterable[str], email: str) -> Iterator[Hashable]:
    """What persons have in common who may be one; `may_be_one` and `share_mailbox` look closer."""
    if email and not _is_shared(email):
        yield email.casefold()
    for words in map(person_words, names):
        if len(words) > 1:
            yield _letters(words)
            yield tuple(sorted(words))
            yield words[0][0], words[-1]
            yield from ((words[0], word) for word in words[1:])


def may_be_one(names: Sequence[str], others: Sequence[str]) -> bool:
    """`J. Brandt` or `Jana M. Brandt` for Jana Brandt, `Brandt Jana`, and umlauts without their dots."""
    return any(_may_be(person_words(one), person_words(other)) for one in names for other in others)


def share_mailbox(email: str, other: str) -> bool:
    """Whether both have one address, which is not that of an office."""
    return bool(email) and email.casefold() == other.casefold() and not _is_shared(email)


def organisation_keys(names: Iterable[str]) -> Iterator[Hashable]:
    """Each name without its legal form."""
    yield from filter(None, map(organisation_key, names))


def organisation_hints(names: Iterable[str], web: str) -> Iterator[Hashable]:
    """Names with umlauts without their dots, and the address in the web."""
    yield from map(base_letters, filter(None, map(organisation_key, names)))
    if web:
        yield web.casefold().split("//")[-1].removeprefix("www.").rstrip("/")


def _is_shared(email: str) -> bool:
    return email.casefold().partition("@")[0] in _MAILBOXES


def _may_be(one: Sequence[str], other: Sequence[str]) -> bool:
    if len(one) < 2 or len(other) < 2:
        return False
    if set(one) <= set(other) or set(other) <= set(one) or _letters(one) == _letters(other):
        return True
    initials = len(one[0]) == 1 or len(other[0]) == 1
    return initials and one[0][0] == other[0][0] and one[-1] == other[-1]


def _letters(words: Sequence[str]) -> str:
    return "".join(map(base_letters, words))

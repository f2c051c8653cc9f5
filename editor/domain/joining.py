"""How what two entries say of the same thing becomes one: gaps are filled, nothing that differs is lost."""

from __future__ import annotations

from collections.abc import Iterable

from editor.domain.bilingual import LANGUAGES, Bilingual
from editor.domain.passage import wording


def agree(one: Bilingual, other: Bilingual) -> bool:
    """Whether the two say the same, as far as both say anything."""
    return not (one and other) or any(one[each] and wording(one[each]) == wording(other[each]) for each in LANGUAGES)


def filled(text: Bilingual, older: Bilingual) -> Bilingual:
    """`text` with the language it lacks taken from an older one that says the same in the other language."""
    if (text.de and text.en) or not older or not agree(text, older):
        return text
    return Bilingual(text.de or older.de, text.en or older.en)


def includes(one: Bilingual, other: Bilingual) -> bool:
    """Whether `one` says what `other` says: nothing in it differs, and `other` has no text that it lacks entirely."""
    if not other:
        return True
    shared = [(one[each], other[each]) for each in LANGUAGES if one[each] and other[each]]
    return bool(shared) and all(wording(mine) == wording(theirs) for mine, theirs in shared)


def same_name(one: str, other: str) -> bool:
    """Whether two names are one, in upper or lower case and whatever dashes are in them."""
    return name_key(one) == name_key(other)


def name_key(name: str) -> str:
    """What two spellings of one name have in common: upper and lower case, spaces and dashes made alike."""
    return wording(name).casefold()


def distinct_names(names: Iterable[str]) -> tuple[str, ...]:
    """The names without empty ones and doubles, in their order."""
    found: dict[str, str] = {}
    for name in names:
        if key := name_key(name):
            found.setdefault(key, name)
    return tuple(found.values())


def with_lines(note: str, more: Iterable[str]) -> str:
    """The note with the lines that it does not have yet below its own."""
    lines = note.split("\n") if note else []
    for line in more:
        if line.strip() and line not in lines:
            lines.append(line)
    return "\n".join(lines)


def lost(kept: Bilingual, other: Bilingual) -> tuple[str, ...]:
    """The texts of `other` that are nowhere in `kept`."""
    held = [wording(kept[each]) for each in LANGUAGES]
    texts = dict.fromkeys(other[each] for each in LANGUAGES)
    return tuple(text for text in texts if not any(wording(text) in each for each in held))

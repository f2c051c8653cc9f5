"""Photos: the caption as it is printed, the credit, and the persons in the order in which they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable

from editor.domain.bilingual import Bilingual, Language
from editor.domain.people import Affiliation, Person, PersonShown
from editor.importers.functions import function_after, function_before, joined_roles
from editor.importers.persons import Persons
from editor.importers.picture_cues import ORDER, without_label
from editor.language.given_names import is_given_name
from editor.language.names import NameRead, find_names, name_at, words_of
from editor.language.roles import RoleRead, has_role, is_role, split_function

_DIRECTION = re.compile(rf"\(?{ORDER}\s*\)?\s*[:,]?\s*", re.IGNORECASE)
_JOINING = frozenset({"", "und", "and", "sowie"})
_FROM_RIGHT = re.compile(r"v\.\s?r\.|von\s+rechts|from\s+right|right\s+to\s+left", re.IGNORECASE)
_ITEMS = re.compile(r"\s*[,;]\s+(?:(?:und|sowie|and)\s+)?|\s+(?:und|sowie|and)\s+|\s*&\s*")
_PLACE = re.compile(
    r"\((?:\d\.\s?v\.\s?)?(?:l|r|li|re|M|Mitte|links|rechts|left|right|centre|center)\.?\)", re.IGNORECASE
)


def shown_persons(caption: str, persons: Persons) -> tuple[PersonShown, ...]:
    """Who is in the photo, in the order from left to right.

    After `v. l. n. r.` or `from left` the names form a list, in which a function or an organisation
    belongs to the name before it. In other captions only names that something speaks for are taken.
    """
    text = without_label(caption)
    direction = _DIRECTION.search(text)
    if direction:
        listed = _listed(_list_of(text, direction), persons.language)
        found = listed or _mentioned(text, persons)
        return tuple(reversed(found)) if _FROM_RIGHT.search(direction.group()) else tuple(found)
    return tuple(_mentioned(text, persons) or ())


def _list_of(text: str, direction: re.Match[str]) -> str:
    """The list after the direction, or before it where the direction ends the sentence."""
    after = text[direction.end() :].strip()
    if len(find_names(after)) == 0 or (
        direction.group().lstrip().startswith("(") and text[: direction.start()].count(",") > after.count(",")
    ):
        return text[: direction.start()]
    return after


def _listed(text: str, language: Language) -> list[PersonShown]:
    text = _PLACE.sub("", text)
    found: list[tuple[NameRead, int, int]] = []
    for start, end in _items(text):
        item = text[start:end]
        name = _leading_name(item)
        is_detail = name is not None and found and not _is_evident(name) and _joins_role(text, found[-1][1], start)
        if name is not None and not is_detail:
            found.append((name, start + name.end, start))
    ends = [*(start for _, _, start in found), len(text)][1:]
    return [
        _shown(name, text[start : at - name.end + name.start], text[at:end], language)
        for (name, at, start), end in zip(found, ends, strict=True)
    ]


def _is_evident(name: NameRead) -> bool:
    return bool(name.title) or is_given_name(name.name.split()[0])


def _joins_role(text: str, after_name: int, at: int) -> bool:
    """`… Director Design and Public Relations Lux`: what `and` adds to a function is no person."""
    between = text[after_name:at]
    return between.rstrip().endswith(("und", "and", "sowie", "&")) and has_role(between)


def _items(text: str) -> Iterable[tuple[int, int]]:
    """Start and end of the items of a list, cut at commas and `und` outside brackets."""
    depth = start = 0
    depths = []
    for char in text:
        depth += (char == "(") - (char == ")")
        depths.append(depth)
    for match in _ITEMS.finditer(text):
        if depths[match.start()] == 0:
            yield start, match.start()
            start = match.end()
    yield start, len(text)


def _leading_name(item: str) -> NameRead | None:
    """The name that an item of a list begins with; a role may stand before it (`Bürgermeisterin Eva Kern`)."""
    words = words_of(item)
    for index in range(min(len(words), 6)):
        name = name_at(item, words, index)
        if name is not None and (name.is_full or name.title):
            return name if _is_person(item, name, index) else None
        if name is None and not (
            is_role(words[index].text) or words[index].text[:1].islower() or words[index].text[0].isupper()
        ):
            return None
    return None


def _is_person(item: str, name: NameRead, index: int) -> bool:
    """A function after the last name (`Team Manager Public Relations`) holds capitals, too."""
    if index == 0 or name.title or is_given_name(name.name.split()[0]):
        return not (is_role(item.split()[0]) and index == 0 and not name.title)
    return False


def _shown(name: NameRead, before: str, detail: str, language: Language) -> PersonShown:
    """Brackets name organisations or a function, so do the words up to the next name and a role before it."""
    roles: list[RoleRead] = []
    brackets = re.match(r"\s*\((?P<inside>[^()]*)\)", detail)
    if brackets:
        inside = brackets["inside"]
        roles.extend(split_function(inside) if has_role(inside) else _organisations(inside))
        detail = detail[brackets.end() :]
    detail = _bare(detail)
    function = detail if has_role(detail) else function_before(before, language)
    if function:
        roles = [*split_function(function), *roles]
    if not has_role(detail) and detail and detail[0].isupper() and len(detail) < 80:
        roles.append(RoleRead("", detail))
    return PersonShown(_person(name, function, roles, language))


def _bare(detail: str) -> str:
    """What stands after a name, without the marks and the `und` that lead to the next."""
    words = detail.lstrip(" \u00a0.,;:").split()
    while words and words[-1].strip(",;&") in _JOINING:
        words.pop()
    return " ".join(words).rstrip(" ,;&").removesuffix(".")


def _organisations(inside: str) -> list[RoleRead]:
    return [RoleRead("", part.strip()) for part in re.split(r"[,;/]\s+", inside) if part.strip()]


def _person(name: NameRead, function: str, roles: Iterable[RoleRead], language: Language) -> Person:
    def only(text: str) -> Bilingual:
        return Bilingual.only(language, text)

    affiliations = tuple(Affiliation(only(role.role), only(role.organisation)) for role in roles)
    return Person(name.name, only(name.title), only(function), affiliations)


def _mentioned(text: str, persons: Persons) -> list[PersonShown]:
    """The names in a sentence that a title, a role, a frequent given name or the text of the release speaks for."""
    found: list[PersonShown] = []
    seen: set[str] = set()
    for name in find_names(text):
        known = persons.find(name.name) if name.is_full else None
        role = function_before(text[max(0, name.start - 120) : name.start], persons.language)
        stands = name.title or role or known or is_given_name(name.name.split()[0])
        is_part = text[: name.start].endswith((" als ", " as "))  # Maria Vogt als Anna Kern: a part on the stage
        if name.is_full and stands and name.name not in seen and not is_part:
            seen.add(name.name)
            found.append(_mentioned_person(text, name, role, persons.language))
    return found


def _mentioned_person(text: str, name: NameRead, before: str, language: Language) -> PersonShown:
    after, roles = function_after(text[name.end : name.end + 200], language)
    if before and not after:
        roles = joined_roles(split_function(before), roles)
    return PersonShown(_person(name, after or before, roles, language))

"""Attributions: who speaks, with which title, role and organisation, out of the words beside a quotation.

Taking any run of capitals for a name fails in German, where every noun has one, and in English with firms.
So each run that may be a name is weighed by what stands beside it: a title, a role, the verb, a comma with
a function, a preposition or an article (which speak against it).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from editor.domain.bilingual import Bilingual, Language
from editor.domain.people import Affiliation, Person
from editor.importers.functions import (
    ARTICLES,
    SIDE,
    as_nominative,
    function_after,
    function_before,
    joined_roles,
    roles_in,
    same_sentence,
    without_article_before,
)
from editor.importers.speech import is_verb, may_be_verb, precedes_subject
from editor.language.given_names import is_given_name
from editor.language.names import NameRead, Word, name_at, words_of
from editor.language.roles import RoleRead, is_modifier, is_role
from editor.language.wordlists import word_set

_AGAINST = word_set(
    "of at for in on from to with by von vom für im am bei beim zur zum und and the des dem den das ein eine"
)
_PRONOUNS = word_set("er sie es he she they ich wir I")


@dataclass(frozen=True, slots=True)
class SpeakerRead:
    """Who speaks, as far as the words tell: the name may be a surname or missing (`so die Präsidentin`)."""

    name: str = ""
    title: str = ""
    function: str = ""
    roles: tuple[RoleRead, ...] = ()

    @property
    def is_known_by_role(self) -> bool:
        return not self.name and bool(self.function)

    def person(self, language: Language) -> Person:
        def only(text: str) -> Bilingual:
            return Bilingual.only(language, text)

        affiliations = tuple(Affiliation(only(role.role), only(role.organisation)) for role in self.roles)
        return Person(self.name, only(self.title), only(self.function), affiliations)


def read_speaker(words: str, language: Language) -> SpeakerRead | None:
    """Who speaks according to the words of an attribution; None where nobody is named at all."""
    tokens = words_of(words)
    verb = _verb_index(tokens, language)
    name = _best_name(words, tokens, verb, language)
    if name is not None:
        return named_speaker(words, name, language)
    after = tokens[verb + 1 :] if verb is not None else tokens
    if any(token.text in _PRONOUNS for token in after[:3]) or (verb and tokens[verb - 1].text.casefold() in _PRONOUNS):
        return SpeakerRead()
    function = _role_alone(words, tokens, verb)
    return SpeakerRead(function=function, roles=roles_in(function, function)) if function else None


def named_speaker(words: str, name: NameRead, language: Language) -> SpeakerRead:
    """The person called `name` in `words`, with the function that stands after or before the name."""
    after, roles = function_after(same_sentence(words, name.end), language)
    if not after:
        before = function_before(words[max(0, name.start - SIDE) : name.start], language)
        if before:
            roles = joined_roles(roles_in(before, before), roles)
            return SpeakerRead(name.name, name.title, as_nominative(before), roles)
    return SpeakerRead(name.name, name.title, after, roles)


def _verb_index(tokens: Sequence[Word], language: Language) -> int | None:
    """The place of the first verb of speaking; `so` and `laut` take its place where none follows them at once."""
    found = [i for i, token in enumerate(tokens) if is_verb(token.text, language)]
    if language is Language.DE and tokens and tokens[0].text in {"so", "laut"}:
        return found[0] if found and found[0] == 1 else 0
    if not found:
        return 0 if language is Language.DE and tokens and may_be_verb(tokens[0].text) else None
    return found[0]


def _best_name(words: str, tokens: Sequence[Word], verb: int | None, language: Language) -> NameRead | None:
    """The run of capitals that most likely names the speaker; the first of equals."""
    best: tuple[int, NameRead] | None = None
    index = 0
    while index < len(tokens):
        name = name_at(words, tokens, index)
        if name is None:
            index += 1
            continue
        end = index
        while end < len(tokens) and tokens[end].start < name.end:
            end += 1
        weight = 0 if _NO_SPEAKER.fullmatch(name.name) else _weight(words, tokens, index, end, name, verb, language)
        if weight > 0 and (best is None or weight > best[0]):
            best = weight, name
        index = end
    return best[1] if best else None


_NO_SPEAKER = re.compile(
    r"(?:\w*(?:thema|motto|titel|frage|programm|projekt|ausstellung|vortrag|beschreibung|meldungen)|Agenda|Beispiel|Bitte"
    r"|Hinweis|Fazit|Antwort|Ergebnis|Slogan|Leitsatz|Leitspruch|Inschrift|Film|Buch|Workshop|Podium|Impuls|Keynote"
    r"|Überschrift|Ziel|Stichwort|Kennwort|Betreff|Kategorie)",
    re.IGNORECASE,
)
"""Nouns before a colon that are no people: `Motto: „Wir messen gemeinsam mehr“`."""


def _weight(
    words: str, tokens: Sequence[Word], start: int, end: int, name: NameRead, verb: int | None, language: Language
) -> int:
    """How much speaks for `name` (tokens `start` to `end`) as the speaker; above zero is enough."""
    before = tokens[start - 1].text if start else ""
    given = is_given_name(name.name.split()[0])
    weight = 1 if name.is_full else -1
    weight += 3 * bool(name.title or name.honorific) + 2 * (given and name.is_full)
    weight += 2 * (is_role(before) and before[:1] != "") + 2 * _beside_verb(tokens, start, end, verb, language)
    function, _ = function_after(same_sentence(words, name.end), language) if name.is_full else ("", ())
    weight += 2 * bool(function)
    if _leads_to_person(words, tokens, end):
        weight -= 5
    if before.casefold() in _AGAINST and not given:
        weight -= 3
    return weight - (2 if before.casefold() in ARTICLES else 0)


def _leads_to_person(words: str, tokens: Sequence[Word], at: int) -> bool:
    """Whether a role and a name follow directly, so the run before is a firm (`Green Basket CEO Tom Whitfield`)."""
    index = at
    while (
        index < len(tokens)
        and is_role(tokens[index].text)
        and not words[tokens[index - 1].end : tokens[index].start].strip()
    ):
        index += 1
    return at < index < len(tokens) and name_at(words, tokens, index) is not None


def _beside_verb(tokens: Sequence[Word], start: int, end: int, verb: int | None, language: Language) -> bool:
    """Whether the verb stands directly before the name or, in English, directly after it."""
    if verb is None:
        return start == 0
    index = start - 1
    while index > verb and precedes_subject(tokens[index].text):
        index -= 1
    if index == verb:
        return True
    follows = end < len(tokens) and end == verb
    return follows and (language is Language.EN or start == 0)


def _role_alone(words: str, tokens: Sequence[Word], verb: int | None) -> str:
    """The function where no name stands: `so die neue Rektorin`, `the company’s CEO said`."""
    start = 0 if verb is None or verb == len(tokens) - 1 else verb + 1
    for index in range(start, len(tokens)):
        if is_role(tokens[index].text):
            compound = index
            while compound > start and is_modifier(tokens[compound - 1].text):
                compound -= 1
            function = re.split(r",\s", words[tokens[compound].start :])[0]
            function = re.sub(r"\s+(?:said|says|added|adds|explained)$", "", function).strip(" .,:")
            return without_article_before(function) if compound and tokens[compound - 1].text == "der" else function
        if tokens[index].text in {",", ":", "."}:
            return ""
    return ""

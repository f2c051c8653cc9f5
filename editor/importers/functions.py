"""Functions beside a name: after it as an apposition, in brackets or with `von der`, before it as a title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from editor.domain.bilingual import Language
from editor.importers.speech import is_verb
from editor.language.detection import SMALL_WORDS
from editor.language.given_names import is_given_name
from editor.language.names import Word, find_names, is_never_in_names, is_organisation_word, words_of
from editor.language.roles import RoleRead, is_modifier, is_role, nominative_role, split_compound, split_function
from editor.language.wordlists import word_set

ARTICLES = word_set("der die das des dem den ein eine einer eines the a an our their its")
_WITHIN = word_set("of for and the at in und der des die für von vom im am")
"""Small words within a function."""

_PARTIES = word_set("CDU CSU SPD FDP Grüne Grünen GRÜNE AfD Linke LINKE BSW parteilos Labour Conservative")
_TITLE_LIKE = word_set("Secretary Minister Commissioner Mayor Senator President Governor Ambassador MP")
"""English roles of which the words before are part: the Energy Secretary serves no firm called Energy."""
_BRACKETS = re.compile(r"\s*\((?P<inside>[^()]{1,80})\)")
_RELATIVE = re.compile(
    r"\s*,\s+(?:der|die|das|dessen|deren|welche[rs]?|wo|who|which|whose|where)\b(?!\s+\w*(?:leiter|direktor))"
)
_GERMAN_CUT = re.compile(
    r",\s+(?=[a-zäöü])|\s+(?:am\s+(?:Mon|Diens|Mitt|Donners|Frei|Sams|Sonn)\w+|heute|gestern|anlässlich|auf\s+Anfrage|gegenüber"
    r"|bei\s+der\s+(?:Vorstellung|Eröffnung|Präsentation|Übergabe|Verleihung)|mit\s+Blick|abschließend|weiter)\b"
)
_ENGLISH_CUT = re.compile(
    r",\s+(?:who|which|whose|where|in|on|at|after|during|speaking|adding|when|as|while|commenting|following|and\s+(?:said|added))\b"
    r"|,?\s+(?:said|says|added|adds|explained|explains|commented|noted|stated)\b"
    r"|\s+(?:on\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|in\s+a\s+statement)\b"
)
_OF_GERMAN = re.compile(r"\s+(?P<article>vom|von\s+der|von\s+dem|von|beim|bei\s+der|bei|aus\s+dem|aus)\s+(?=[A-ZÄÖÜ„])")
_OF_ENGLISH = re.compile(r",?\s+(?:of|from|at|with)\s+(?:the\s+)?(?=[A-Z])")
_EVENT = re.compile(
    r"(?:\w*(?:präsentation|übergabe|konferenz|feier|start|auftakt|besuch|podium|gespräch|termin|fest|abend|nahme|gang|stich|antritt"
    r"|abschluss|abschied|empfang|jubiläum|premiere|vernissage|parteitag|kongress|wettbewerb|rede)"
    r"|\w*(?<!stift)(?<!verwalt)(?<!regier)(?<!zeit)(?<!sicher)(?<!einig)(?<!teil)(?<!siedl)(?<!leit)(?<!forsch)(?<!vertret)(?<!handl)"
    r"(?<!berat)(?<!bild)(?<!wohn)(?<!entwickl)(?<!rüst)ung)\b",
    re.IGNORECASE,
)
"""Occasions: `bei der Eröffnung` says where somebody spoke, not for whom."""
_STOP = re.compile(r"(?<![A-ZÄÖÜ][a-z])(?<!\b\w)[.!?][“”\"]?\s|[„“”\"»«:]")
"""Where the sentence of a name ends; the stop of `Dr.`, `St.` or an initial does not end it."""
_ABBREVIATED = re.compile(r"\b(?:e\.[ \u00a0]?V|a\.[ \u00a0]?D|i\.[ \u00a0]?R|h\.[ \u00a0]?c|Inc|Ltd|Co)$")
SIDE = 200
"""Characters beside a name in which its function stands."""


def same_sentence(words: str, at: int) -> str:
    """What follows `at` in the same sentence, as far as a function may reach."""
    end = _STOP.search(words, at, at + SIDE)
    return words[at : end.start() if end else at + SIDE]


def function_after(text: str, language: Language) -> tuple[str, tuple[RoleRead, ...]]:
    """Function and roles in the words after a name: an apposition, brackets, or `von der …`, `of the …`."""
    bracketed: tuple[RoleRead, ...] = ()
    if brackets := _BRACKETS.match(text):
        bracketed = _bracketed(brackets["inside"])
        text = text[brackets.end() :]
    if text.startswith(",") and not _RELATIVE.match(text):
        function = _apposition(text[1:], language)
        if function:
            return function, (*split_function(_without_article(function)), *bracketed)
    origin = (_OF_GERMAN if language is Language.DE else _OF_ENGLISH).match(text)
    if origin and not _EVENT.match(text[origin.end() :]):
        organisation = _cut(text[origin.end() :], language)
        return "", (RoleRead("", _without_stop(organisation)), *bracketed)
    return _run_on(text, bracketed)


def function_before(text: str, language: Language) -> str:
    """The function directly before a name: `Optik Network Managers`, `Leiter des Instituts`, `lead author`."""
    clause = (
        re.split(r"[.!?;:“”\"„()]\s|,\s(?=\S+\s\S)", text)[-1] if not text.rstrip().endswith(",") else text.rstrip(" ,")
    )
    tokens = words_of(clause)
    last = next((i for i in range(len(tokens) - 1, -1, -1) if is_role(tokens[i].text)), None)
    if last is None or not _leads_to_name(tokens[last + 1 :]):
        return ""
    first = last
    while first > 0 and _belongs_to_role(tokens, first - 1, language):
        first -= 1
    function = clause[tokens[first].start :].strip(" ,")
    return without_article_before(function) if first and tokens[first - 1].text in {"der", "Der"} else function


def roles_in(function: str, phrase: str) -> tuple[RoleRead, ...]:
    """The roles in a function that stands before a name, where the firm comes first."""
    words = phrase.split()
    last = max((i for i, word in enumerate(words) if is_role(word)), default=-1)
    if (
        last < 0
        or last < len(words) - 1
        or {"und", "and", "&"} & set(words)
        or any("’s" in word or "'s" in word for word in words)
    ):
        return split_function(function)
    first = last
    while first > 0 and (is_modifier(words[first - 1]) or is_role(words[first - 1])):
        first -= 1
    organisation, role = split_compound(words[last])
    role = " ".join((*words[first:last], nominative_role(role)))
    if words[last] in _TITLE_LIKE:
        return (RoleRead(" ".join((*words[:last], words[last])), ""),)
    return (RoleRead(role, organisation or " ".join(words[:first])),)


def joined_roles(before: tuple[RoleRead, ...], after: tuple[RoleRead, ...]) -> tuple[RoleRead, ...]:
    """A role before a name and the organisation after it are one: `Captain Dan Roe of the Harbour Union`."""
    if len(before) == len(after) == 1 and not before[0].organisation and not after[0].role:
        return (RoleRead(before[0].role, after[0].organisation),)
    return before + after


def without_article_before(function: str) -> str:
    """`der Vorsitzende der Jury` is, without the article, `Vorsitzender der Jury`."""
    return re.sub(
        r"^(\w*(?:vorsitzende|beauftragte|abgeordnete|verantwortliche|bevollmächtigte))\b",
        r"\1r",
        function,
        flags=re.IGNORECASE,
    )


def as_nominative(function: str) -> str:
    """The function as it may be printed after a name: the last word loses the genitive it stood in."""
    first, space, last = function.rpartition(" ")
    return f"{first}{space}{nominative_role(last)}" if is_role(last) else function


def _bracketed(inside: str) -> tuple[RoleRead, ...]:
    """What stands in brackets after a name may be an organisation; an age, a party or a town is none."""
    if inside in _PARTIES or not any(_is_firm(word) for word in inside.split()):
        return ()
    if any(is_role(word) for word in inside.split()):
        return split_function(inside)
    return tuple(RoleRead("", part.strip()) for part in re.split(r"[,;/]\s+", inside) if part.strip())


def _is_firm(word: str) -> bool:
    """Whether a word in brackets tells of an organisation: `GmbH`, `Institut`, `NABU`, `OptikNetz`, a role."""
    bare = word.strip(",;.")
    return is_role(bare) or is_organisation_word(bare) or sum(char.isupper() for char in bare) > 1


def _apposition(text: str, language: Language) -> str:
    """The function at the start of `text`, without what the sentence goes on with; empty where it is none."""
    function = _without_stop(_cut(text.strip(), language)).lstrip(" .,:;")
    first = function.split(" ", 1)[0]
    if not any(is_role(word) for word in function.split()[:12]):
        return ""
    return "" if is_verb(first, language) or _names_next_person(function) else function


def _without_stop(words: str) -> str:
    """Without the marks of the sentence at its end; the stop of `e. V.` and `a. D.` stays."""
    kept = words.rstrip(" .,:;")
    return f"{kept}." if _ABBREVIATED.search(kept) and words[len(kept) :].startswith(".") else kept


def _names_next_person(function: str) -> bool:
    """`…, Oberbürgermeisterin Sabine Kröger und …` goes on with the next person of a list."""
    return any(
        is_role((function[: name.start].split() or [""])[-1]) and (name.title or is_given_name(name.name.split()[0]))
        for name in find_names(function)
        if name.is_full
    )


def _cut(text: str, language: Language) -> str:
    """`text` up to where it goes on with something else: `…, die Pläne des Hauses`, `…, in a statement`."""
    pattern = _GERMAN_CUT if language is Language.DE else _ENGLISH_CUT
    for match in pattern.finditer(text):
        following = text[match.end() :].split(maxsplit=3)[:3]
        goes_on = text[match.start()] == "," and language is Language.DE and any(is_role(word) for word in following)
        if not goes_on:
            return text[: match.start()]
    return text


def _run_on(text: str, bracketed: tuple[RoleRead, ...]) -> tuple[str, tuple[RoleRead, ...]]:
    """`Jana Brandt VP Global Sales`: a role straight after the name."""
    words = text.split(maxsplit=1)
    if words and text[0].isspace() and words[0][0].isupper() and is_role(words[0]):
        function = _capitalised(re.split(r"[,.;:(]", text)[0])
        return function, (*split_function(function), *bracketed)
    return "", bracketed


def _capitalised(text: str) -> str:
    """The words of a function up to the verb that follows it: `Minister Jane Roe MP welcomed …`."""
    words = text.split()
    ends = (i for i, word in enumerate(words) if word[:1].islower() and word not in _WITHIN and not is_role(word))
    end = next(ends, len(words))
    while end and words[end - 1] in _WITHIN:
        end -= 1
    return " ".join(words[:end])


def _without_article(function: str) -> str:
    first, _, rest = function.partition(" ")
    return rest if first in ARTICLES and rest else function


def _leads_to_name(tokens: Sequence[Word]) -> bool:
    """After the role only what belongs to it may stand before the name: `Leiter des Instituts für Optik`."""
    texts = [token.text for token in tokens]
    return not texts or texts[0] in {
        "der",
        "des",
        "von",
        "vom",
        "für",
        "of",
        "for",
        "at",
        "beim",
        "bei",
        "und",
        "and",
        "im",
        "in",
        "am",
    }


def _belongs_to_role(tokens: Sequence[Word], index: int, language: Language) -> bool:
    """Whether the word before a role is part of it: a firm, a modifier, `und` after another role."""
    word = tokens[index].text
    if is_modifier(word) or (is_role(word) and word.casefold() not in ARTICLES):
        return True
    if word in {"und", "and", "&"} and index > 0:
        return is_role(tokens[index - 1].text)
    if word.endswith(("’s", "'s")):
        return True
    small = word.casefold() in SMALL_WORDS[language] or word.casefold() in ARTICLES or is_never_in_names(word)
    return word[0].isupper() and not (small or is_verb(word, language))

"""Roles: which words name what somebody is, and how a function is told apart into role and organisation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from editor.language.wordlists import word_set

_GERMAN_STEMS = word_set(
    """
    leiter führer manager sprecher direktor präsident minister meister chef sekretär professor inhaber gründer
    forscher wissenschaftler koordinator referent ingenieur expert intendant kommissar kanzler dekan rektor kurator
    autor redakteur entwickler berater gesellschafter prokurist dezernent bischof physiker chemiker biolog mediziner
    ökonom volkswirt historiker soziolog psycholog meteorolog geolog analyst trainer verleger beamt botschafter
    preisträger doktorand unternehmer künstler regisseur lehrer landwirt schüler student stipendiat projektleiter
    planer generalist spezialist architekt designer vertreter geschäftsführer betreuer stifter schatzmeister schirmherr
    betriebsleiter moderator dozent
"""
)

_GERMAN_ROLE = re.compile(
    rf"(?:\w*(?:{'|'.join(sorted(_GERMAN_STEMS, key=len, reverse=True))})(?:e[rn]?)?(?:in|innen)?(?:e?s|e?n)?"
    r"|\w*(?:vorsitz|vorsitzende[rn]?|beauftragte[rn]?|verantwortliche[rn]?|bevollmächtigte[rn]?|abgeordnete[rn]?)"
    r"|\w*(?:vorstand|vorstands|vorständin|vorständinnen|vorstandsmitglied|mitglied|mitglieds)"
    r"|(?:land|stadt|gemeinde|betriebs|personal|verwaltungs|bundes|ministerial|regierungs|kommerzien|aufsichts)r(?:at|ats|ates|ätin)"
    r"|\w*(?:anwalt|anwalts|anwältin|arzt|arztes|ärztin|hauptfrau|hauptmann|obmann|obfrau|pfarrer|pfarrerin)"
    r"|\w*(?:partner|partners|partnerin|leitung)"
    r")",
    re.IGNORECASE,
)

_ENGLISH_ROLES = word_set(
    """adviser advisor advocate ambassador analyst archbishop architect attorney author bishop campaigner captain ceo
    cfo chair chairman chairperson chairwoman chancellor chief chro cio ciso cmo co-author co-ceo co-chair co-director
    co-founder co-lead cofounder commander commissioner congressman congresswoman consultant controller coo
    coordinator co-ordinator counsel councillor cpo cso cto curator dean deputy designer developer director
    ecologist economist editor engineer evp executive fellow founder general geologist governor head historian
    inspector investigator journalist judge lead leader lecturer manager mayor md member minister mp msp neuroscientist
    officer organiser organizer owner partner pharmacist physicist planner president principal producer professor
    programmer provost psychologist rector registrar representative researcher scientist secretary senator
    sociologist specialist spokesman spokesperson spokeswoman strategist student superintendent surgeon svp treasurer
    trustee undersecretary under-secretary vice-chancellor vice-chair vice-president virologist vp maintainer
    co-maintainer contributor biologist chemist astronomer climatologist statistician superintendant geschäftsführung
    managing"""
)

_ENGLISH_SCHOLAR = re.compile(r"\w+(?:ologist|ographer|onomer|ematician|iatrician|iatrist)s?")

_MODIFIERS = word_set(
    """acting assistant associate chief deputy executive first foreign former general global group head interim joint
    junior lead managing national new non-executive permanent prime principal regional senior shadow vice co-founding
    founding parliamentary financial operating technology technical information marketing medical scientific commercial
    sustainability strategy product people investment legal compliance security innovation data digital
    stellvertretende stellvertretender stellvertretenden stv kaufmännische kaufmännischer
    technische technischer wissenschaftliche wissenschaftlicher ehemalige ehemaliger geschäftsführende
    geschäftsführender parlamentarische parlamentarischer leitende leitender erste erster ersten künstlerische
    künstlerischer medizinische medizinischer ärztliche ärztlicher pädagogische"""
)

_ALSO_SURNAMES = word_set(
    """bischof bishop dean fellow förster general head judge kanzler lead major mayor meister page partner principal
    richter chancellor captain leader mitglied"""
)
"""Roles that are surnames as well: `Anna Meister` is no master."""

_NO_ORGANISATION = frozenset({"vize", "co", "ex", "stv", "sub", "under", "ober", "general", "haupt", "ko", "chef"})


@lru_cache(maxsize=8192)
def is_role(word: str) -> bool:
    """Whether `word` names a role in German or English: `Leiterin`, `OVL-Generalsekretär`, `CEO`, `Managers`."""
    bare = word.casefold().removesuffix("’s").removesuffix("'s").strip(".,:;()")
    if bare in {"meister", "meisters", "richter", "sprechers", "chefs", "vorsitz"} and word[:1].isupper():
        return bare in {"sprechers", "chefs"}
    if _ENGLISH_SCHOLAR.fullmatch(bare):
        return True
    if bare in _ENGLISH_ROLES or (bare.endswith("s") and bare[:-1] in _ENGLISH_ROLES):
        return True
    last = bare.rsplit("-", 1)[-1]
    if word[:1].isupper() or "-" in word:
        return bool(_GERMAN_ROLE.fullmatch(last)) or ("-" in bare and last in _ENGLISH_ROLES)
    return False


def may_be_surname(word: str) -> bool:
    return word.casefold() in _ALSO_SURNAMES


def is_modifier(word: str) -> bool:
    """Whether `word` belongs to the role that follows: `Vice` President, `stellvertretende` Vorsitzende."""
    return word.casefold().rstrip(".") in _MODIFIERS


def split_compound(role: str) -> tuple[str, str]:
    """Organisation and role of a compound: `OVL-Generalsekretär` is `OVL` and `Generalsekretär`."""
    organisation, hyphen, last = role.rpartition("-")
    if not hyphen or organisation.casefold() in _NO_ORGANISATION or not is_role(last) or not last[:1].isupper():
        return "", role
    return organisation, last


def nominative_role(role: str) -> str:
    """`role` without the ending of a genitive: `Managers` is a `Manager`, `Generalsekretärs` a `Generalsekretär`."""
    for ending in ("s", "es"):
        stem = role.removesuffix(ending)
        if stem != role and is_role(stem) and not role.endswith("ss"):
            return stem
    return role


_NOUNS = {
    "amt": "n", "institut": "n", "ministerium": "n", "zentrum": "n", "kreuz": "n", "netzwerk": "n", "netz": "n",
    "unternehmen": "n", "haus": "n", "werk": "n", "klinikum": "n", "museum": "n", "präsidium": "n", "kuratorium": "n",
    "bündnis": "n", "cluster": "n", "forum": "n", "kolleg": "n", "team": "n", "labor": "n", "komitee": "n",
    "projekt": "n", "büro": "n", "theater": "n", "archiv": "n", "referat": "n", "dezernat": "n", "land": "n",
    "verband": "m", "verein": "m", "bund": "m", "kreis": "m", "konzern": "m", "rat": "m", "dienst": "m", "club": "m",
    "fonds": "m", "ausschuss": "m", "senat": "m", "fachbereich": "m", "bereich": "m", "vorstand": "m", "tag": "m",
    "lehrstuhl": "m", "verlag": "m", "betrieb": "m", "hof": "m", "landkreis": "m", "sender": "m", "kongress": "m",
}  # fmt: skip
"""Nouns that organisations end in, with their gender: only for these an ending is known to be a genitive."""

_NOUN_GENITIVE = re.compile(rf"(?P<stem>.*?(?P<noun>{'|'.join(sorted(_NOUNS, key=len, reverse=True))}))(?:s?es|s)")
_NOUN = re.compile(rf".*?(?P<noun>{'|'.join(sorted(_NOUNS, key=len, reverse=True))})", re.IGNORECASE)
_ADJECTIVE = re.compile(r"(?P<stem>[A-ZÄÖÜ]\w*(?:sch|lich|nal|ig|är|ell|al|iv)|Deutsch|Rot|Frei|Neu|Groß|Jung|Grün)en")
_PREPOSITION = re.compile(r"(?:für|von|vom|zur|zum|in|im|am|an|auf|mit|und|of|for)\b")


def undo_genitive(article: str, words: str) -> str:
    """The nominative of `words` as they stand after `article`: `des Clusters Optik` is the `Cluster Optik`.

    Only nouns that organisations are known to end in lose their ending, only adjectives change theirs;
    a brand stays as it is.
    """
    tokens = words.split()
    article = article.casefold()
    neuter_or_masculine = article in {"des", "dem", "vom", "beim", "im", "am", "zum"}
    for index, token in enumerate(tokens):
        if _PREPOSITION.fullmatch(token):
            break
        bare = token.rstrip(",")
        if article == "des" and (found := _NOUN_GENITIVE.fullmatch(bare.casefold())):
            tokens[index] = token[: len(found["stem"])] + token[len(bare) :]
        if not (adjective := _ADJECTIVE.fullmatch(token)):
            continue
        if neuter_or_masculine:
            tokens[index] = adjective["stem"] + ("er" if _gender(tokens[index + 1 :]) == "m" else "es")
        elif article in {"der", "zur", "die"}:
            tokens[index] = adjective["stem"] + "e"
    return " ".join(tokens)


def _gender(tokens: list[str]) -> str:
    """The gender of the first known noun in `tokens`, `n` where none is known."""
    for token in tokens:
        found = _NOUN.match(token.casefold())
        if found:
            return _NOUNS[found["noun"]]
    return "n"


@dataclass(frozen=True, slots=True)
class RoleRead:
    """One role in one organisation, either may be empty."""

    role: str
    organisation: str


_AND = re.compile(r"\s+(?:und|sowie|and|&)\s+|\s*[/;]\s+|\s+/\s*|,\s+(?:und |and )?")
_POSSESSIVE = re.compile(r"(?P<organisation>.+?)[’']s?\s+(?P<role>\w.*)")
_AT = re.compile(
    r"\s+(?:(?P<plain>bei|at|am)(?:\s+(?P<plain_article>der|dem|den|the))?|(?P<merged>beim|vom)"
    r"|an\s+(?P<an_article>der|dem|den)|@)\s+(?=[\w„“\"])"
)
_IN = re.compile(r"\s+(?:von|in|with|from)(?:\s+(?P<in_article>der|dem|den|the))?\s+(?=[\w„“\"])")
_OF = re.compile(r"\s+(?:(?P<article>des|der)|of(?:\s+the)?|for(?:\s+the)?|von)\s+(?=[\w„“\"])")
_UNITS = re.compile(
    r"(?:abteilung|bereich|referat|gruppe|team|stabsstelle|arbeitsgruppe|lehrstuhl|fachbereich|fachgebiet|"
    r"geschäftsbereich|professur|sektion|projekt|department|division)\w*\b",
    re.IGNORECASE,
)


def split_function(function: str) -> tuple[RoleRead, ...]:
    """The roles in a function as it stands after a name, in order.

    `Leiterin des Instituts und Sprecherin der Lux GmbH` is two; `Lux’s CEO`, `CEO of Lux` and `CEO, Lux`
    are one.
    """
    return tuple(_one_role(part) for part in _parts(function))


def _parts(function: str) -> list[str]:
    """The function cut where `und`, `and` or a comma is followed by another role."""
    parts: list[str] = []
    start = 0
    for match in _AND.finditer(function):
        if _begins_with_role(function[match.end() :]) and has_role(function[start : match.start()]):
            parts.append(function[start : match.start()])
            start = match.end()
    return [part.strip(" ,") for part in (*parts, function[start:]) if part.strip(" ,")]


def _begins_with_role(text: str) -> bool:
    """A role among the first words, before any preposition (`and Press Officer`, `und stv. Leiter`)."""
    words = text.split(maxsplit=4)[:4]
    for word in words:
        if is_role(word):
            return True
        if word[:1].islower() and not is_modifier(word):
            return False
    return False


def has_role(text: str) -> bool:
    """Whether one of the words of `text` names a role."""
    return any(is_role(word) for word in text.split())


def _one_role(part: str) -> RoleRead:
    possessive = _POSSESSIVE.fullmatch(part)
    if possessive and has_role(possessive["role"]) and not has_role(possessive["organisation"]):
        return RoleRead(possessive["role"], possessive["organisation"])
    return _after_preposition(part, _AT) or _after_comma(part) or _after_of(part) or _run_together(part)


def _after_preposition(part: str, pattern: re.Pattern[str]) -> RoleRead | None:
    """Role and organisation around the first match of `pattern` that has a role before it."""
    for match in pattern.finditer(part):
        role, organisation = part[: match.start()].strip(" ,"), part[match.end() :]
        if has_role(role) and not (pattern is _OF and _UNITS.match(organisation)):
            return RoleRead(role, undo_genitive(_article(match), organisation))
    return None


def _after_of(part: str) -> RoleRead | None:
    """`Leiterin der Abteilung Optik` heads a unit, which belongs to the role."""
    return _after_preposition(part, _OF) or _after_preposition(part, _IN)


def _after_comma(part: str) -> RoleRead | None:
    """`Head of Policy, Oxfam`; in German the words after a comma go on with the list before it."""
    role, comma, organisation = part.partition(", ")
    german = re.search(r"\b(?:der|des|für|von)\b", role)
    return RoleRead(role, organisation) if comma and not german and not has_role(organisation) else None


def _article(match: re.Match[str]) -> str:
    """The German article that decides on the endings after it; empty for English."""
    groups = match.groupdict()
    if groups.get("plain") == "am":
        return "am"
    return next(
        (
            groups[key] or ""
            for key in ("article", "plain_article", "merged", "an_article", "in_article")
            if groups.get(key)
        ),
        "",
    )


def _run_together(part: str) -> RoleRead:
    """`VP Global Sales Lux`, `Lux Retail Solutions Lead`: which words are the firm is not told."""
    words = part.split()
    if len(words) == 1:
        organisation, role = split_compound(part)
        return RoleRead(role, organisation)
    return RoleRead(part, "") if has_role(part) else RoleRead("", part)

"""Verbs and phrases that say that somebody speaks."""

from __future__ import annotations

import re

from editor.domain.bilingual import Language
from editor.language.wordlists import word_set

_VERBS = {
    Language.DE: word_set(
        """
        antwortet antwortete appelliert appellierte argumentiert äußert äußerte befindet befand begründet begründete
        begrüßt begrüßte bekräftigt bekräftigte bemerkt bemerkte berichtet berichtete berichten beschreibt beschrieb
        bestätigt bestätigte betont betonte betonten bilanziert bilanzierte dankt dankte definiert definierte empfiehlt
        entgegnet ergänzt ergänzte erinnert erinnerte erklärt erklärte erklären erklärten erläutert erläuterte erzählt
        erzählte fasst fasste findet fand folgert fordert forderte fordern fragt fragte freut freute freuen fügt fügte
        führt führte gibt gab glaubt glaubte hebt hob heißt hieß hofft hoffte informiert klagt klagte kommentiert
        kommentierte konstatiert kritisiert kritisierte kündigt kündigte lautet lautete lobt lobte macht machte mahnt
        mahnte meint meinte meldet nennt nannte plädiert präzisiert prognostiziert rät riet räumt räumte resümiert
        resümierte sagt sagte sagen sagten schätzt schildert schilderte schließt schreibt schrieb schwärmt sieht sah
        spricht sprach stellt stellte teilt teilte unterstreicht unterstrich unterstrichen urteilt verdeutlicht
        verdeutlichte verkündet verkündete verrät verspricht versprach versichert versicherte verweist verwies warnt
        warnte weiß weist wies wirbt wünscht würdigt würdigte zeigt zeigte zitiert zieht zog
        """
    ),
    Language.EN: word_set(
        """
        said says say added adds add explained explains commented comments noted notes stated states told tells
        continued continues concluded concludes stressed stresses emphasised emphasises emphasized emphasizes warned
        warns argued argues asked asks announced announces remarked remarks observed observes recalled recalls wrote
        writes claimed claims declared declares insisted insists joked admitted admits agreed agrees reported reports
        highlighted highlights pointed urged urges confirmed confirms responded responds reacted
        """
    ),
}

_BEFORE_SUBJECT = word_set(
    """
    sich dazu weiter auch abschließend außerdem daher deshalb heute gestern hierzu zudem denn dann ferner gegenüber
    zusammenfassend rückblickend überzeugt erfreut darum nun also so
    """
)
"""Words between a German verb and who speaks: `freut sich`, `ergänzt dazu`."""

_UNKNOWN_VERB = re.compile(r"[a-zäöü]{3,}(?:t|te|ten|en)")
_SO = re.compile(r"so|laut|wie|ist|war|zeigte?|gibt|gab")
_PREDICATE = re.compile(
    r"\b(?:überzeugt|sicher|zufrieden|begeistert|erfreut|stolz|zuversichtlich|skeptisch|der Meinung)\b"
)


def is_verb(word: str, language: Language) -> bool:
    """Whether `word` is a known verb of speaking, in the forms that attributions use."""
    return word.casefold() in _VERBS[language] if word.islower() or word.istitle() else False


def precedes_subject(word: str) -> bool:
    return word in _BEFORE_SUBJECT


def may_be_verb(word: str) -> bool:
    """Whether a German word looks like a verb in the third person, for verbs that no list knows."""
    return bool(_UNKNOWN_VERB.fullmatch(word))


def begins_german_attribution(words: list[str]) -> bool:
    """Whether the words after a German quotation begin an attribution: `sagt …`, `so …`, `ist … überzeugt`."""
    if not words:
        return False
    first = words[0]
    if first in {"ist", "war"}:
        return bool(_PREDICATE.search(" ".join(words[:14])))
    if first in {"heißt", "hieß"}:
        return words[1:2] == ["es"]
    return bool(_SO.fullmatch(first)) or is_verb(first, Language.DE)

"""What generated attributions say that somebody does: German and English verbs in both tenses.

Only verbs that stand whole before or after the speaker: `weist darauf hin` would need the words turned.
"""

from __future__ import annotations

from editor.domain.bilingual import Language
from editor.domain.blocks import Verb

Forms = tuple[str, str]

_GERMAN: dict[Verb, Forms] = {
    Verb.SAY: ("sagt", "sagte"),
    Verb.STATE: ("erklärt", "erklärte"),
    Verb.EXPLAIN: ("erläutert", "erläuterte"),
    Verb.STRESS: ("betont", "betonte"),
    Verb.EMPHASISE: ("unterstreicht", "unterstrich"),
    Verb.ADD: ("ergänzt", "ergänzte"),
    Verb.ANNOUNCE: ("verkündet", "verkündete"),
    Verb.REPORT: ("berichtet", "berichtete"),
    Verb.CONFIRM: ("bestätigt", "bestätigte"),
    Verb.AFFIRM: ("bekräftigt", "bekräftigte"),
    Verb.COMMENT: ("kommentiert", "kommentierte"),
    Verb.THINK: ("meint", "meinte"),
    Verb.ARGUE: ("argumentiert", "argumentierte"),
    Verb.HOPE: ("hofft", "hoffte"),
    Verb.PROMISE: ("verspricht", "versprach"),
    Verb.DEMAND: ("fordert", "forderte"),
    Verb.WARN: ("warnt", "warnte"),
    Verb.CONCLUDE: ("resümiert", "resümierte"),
    Verb.ASK: ("fragt", "fragte"),
    Verb.ACCORDING: ("so", "so"),
}
_ENGLISH: dict[Verb, Forms] = {
    Verb.SAY: ("says", "said"),
    Verb.STATE: ("states", "stated"),
    Verb.EXPLAIN: ("explains", "explained"),
    Verb.STRESS: ("stresses", "stressed"),
    Verb.EMPHASISE: ("emphasises", "emphasised"),
    Verb.ADD: ("adds", "added"),
    Verb.ANNOUNCE: ("announces", "announced"),
    Verb.REPORT: ("reports", "reported"),
    Verb.CONFIRM: ("confirms", "confirmed"),
    Verb.AFFIRM: ("affirms", "affirmed"),
    Verb.COMMENT: ("comments", "commented"),
    Verb.THINK: ("believes", "believed"),
    Verb.ARGUE: ("argues", "argued"),
    Verb.HOPE: ("hopes", "hoped"),
    Verb.PROMISE: ("promises", "promised"),
    Verb.DEMAND: ("demands", "demanded"),
    Verb.WARN: ("warns", "warned"),
    Verb.CONCLUDE: ("concludes", "concluded"),
    Verb.ASK: ("asks", "asked"),
    Verb.ACCORDING: ("according to", "according to"),
}
_AMERICAN: dict[Verb, Forms] = {Verb.EMPHASISE: ("emphasizes", "emphasized")}


def form(verb: Verb, language: Language, tense: str = "present", *, american: bool = False) -> str:
    """The verb in the third person: `betont`, `stressed`."""
    english = (american and _AMERICAN.get(verb)) or _ENGLISH[verb]
    forms = _GERMAN[verb] if language is Language.DE else english
    return forms[tense == "past"]


def asked(verb: Verb, *, question: bool) -> Verb:
    """The verb as it suits the words: nobody "says" a question."""
    return Verb.ASK if question and verb is Verb.SAY else verb


def precedes_speaker(verb: Verb) -> bool:
    """Whether the words stand before the speaker even where they open the sentence: `So Jana Brandt: …`."""
    return verb is Verb.ACCORDING

"""German words in the spelling before 1996 (`daß`) and in the Swiss one (`Strasse`), and how they are spelled now."""

from __future__ import annotations

import re
from functools import lru_cache

_OLD = re.compile(
    r"^(?:so)?daß$|^(?:ge|be)?m[uü]ß(?=$|t)|w[uü]ß(?=t)|laß(?=$|t)|läß(?=t$|l|ig)|(?<=[^r])f[aä]ß(?=t|l|ch)|^f[aä]ß(?=t|l|ch)"
    r"|(?<!s)p[aä]ß(?=t|l)|riß$|biß(?=$|chen)|schluß|fluß|schuß|(?<![a-z])kuß$|guß|genuß|verdruß|kompromiß|proze(?:ß)|kongreß|exzeß"
    r"|streß|expreß|regreß|kompaß|adreß|^meß(?=technik|gerät|wert|daten|ergebnis|bar|station|punkt|verfahren|system|instrument|stelle)"
    r"|preß(?=t|luft)|^eß(?=bar|zimmer|tisch|kultur)|^(?:h|gr)äß(?=lich)|gewiß|^blaß$|^naß$|vergiß|^(?:fr|verm|bem|erm)?ißt$|^mißt$"
    r"|^miß(?=br|ver|ling|acht|trau|fall|erfolg|st[aä]nd|griff|wirt|glück|bild|lich|gunst)|k[uü]ß(?=t)|^(?:be|ver|an|ab)?schloß$"
    r"|^genoß$|^rußland|^(?:in|unter)deß$|^deßhalb$"
)
_SWISS = re.compile(
    r"strasse(?=$|n)|gröss(?=e|t)|^gross(?=$|e[nrsm]?$|teil|projekt|britannien|st[aä]dt|unternehmen|raum|räum|veranstalt|anlage"
    r"|eltern|zügig|flächig|konzern|forschung|auftrag|industrie|handel|händler)|^ausser(?=$|dem$|halb|ordentlich|gewöhnlich"
    r"|schulisch|universitär|betrieb)|^(?:ver)?äusser(?=$|st|n$|t|ung|lich|e)|mässig|massnahm|^massst[aä]b|^massge(?=b|schn)"
    r"|^giess(?=en$|ener|ens$|erei)|fussball|^fuss(?=gäng|not|weg)|dreissig|schliess(?=en|t|lich|ung|end|fach|anlage)|geniess|^gemäss|draussen|grüss(?=e|t)"
    r"|^grusswort|preuss(?=isch)|^fliess(?=en|end|t)|^(?:an|ver|vor|zusammen)?stoss(?=en$)|mutmasslich"
)
_SWISS_LOWER = re.compile(r"^(?:weiss(?=t?$|e[nrsm]?$)|heiss(?=t$|en$|e[rsn]?$)|bloss(?=$)|süss(?=$|e[nrsm]?$))")


@lru_cache(maxsize=16384)
def respelled(word: str) -> str | None:
    """`word` in today's spelling of Germany; None where it is right as it is. What is all in capitals is right."""
    if word.isupper():
        return None
    parts = word.split("-")
    changed = [_respelled(part) for part in parts]
    return "-".join(changed) if changed != parts else None


def _respelled(word: str) -> str:
    folded = word.lower()
    if "ß" in folded:
        return _replaced(word, folded, _OLD, "ß", "ss")
    if "ss" not in folded:
        return word
    changed = _replaced(word, folded, _SWISS, "ss", "ß")
    return _replaced(changed, changed.lower(), _SWISS_LOWER, "ss", "ß") if word.islower() else changed


def _replaced(word: str, folded: str, pattern: re.Pattern[str], old: str, new: str) -> str:
    """`word` with `old` replaced in what `pattern` finds in its lower-case form."""
    for match in reversed(tuple(pattern.finditer(folded))):
        word = word[: match.start()] + word[match.start() : match.end()].replace(old, new) + word[match.end() :]
    return word

"""British spellings for a dictionary that knows only American ones."""

from __future__ import annotations

import re
from collections.abc import Iterator

from editor.language.wordlists import word_set

_RESPELT = (
    (r"our", "or"),
    (r"is(?=(?:e|ed|es|ing|ation|ations|er|ers)\b)", "iz"),
    (r"ys(?=(?:e|ed|es|ing)\b)", "yz"),
    (r"(?<=[tb])re(?=s?\b)", "er"),
    (r"ll(?=(?:ed|ing|er|ers|or|ors|ation)\b)", "l"),
    (r"ence\b", "ense"),
    (r"ogue(?=s?\b)", "og"),
    (r"(?<=gr)amme(?=s?\b)", "am"),
    (r"ae", "e"),
    (r"lfil(?=(?:s|ment)?\b)", "lfill"),
    (r"(?<=judg|ledg)e(?=ment)", ""),
    (r"grey", "gray"),
    (r"tyre", "tire"),
)

WORDS = word_set(
    """
    aeroplane aluminium cheque cheques cosy draught enrol enrolment enrolments enrols instal instalment instalments
    jewellery kerb learnt leapt manoeuvre manoeuvres moult mould moulds moulded moulding plough ploughs pyjamas
    sceptical scepticism skilful skilfully spelt storey storeys sulphur sulphuric tonne tonnes
    towards whilst wilful woollen
    """
)
"""British words that no rule turns into American ones."""


def american_form(word: str) -> Iterator[str]:
    """How an American would write `word`: each difference by itself."""
    for pattern, replacement in _RESPELT:
        changed = re.sub(pattern, replacement, word)
        if changed != word:
            yield changed

"""The labels that releases have, in both languages."""

from __future__ import annotations

from editor.domain.bilingual import Bilingual

LABELS = (
    Bilingual("Pressemitteilung", "Press release"),
    Bilingual("Presseinformation", "Press information"),
    Bilingual("Medieninformation", "Media information"),
    Bilingual("Medienmitteilung", "Media release"),
    Bilingual("Einladung", "Invitation"),
    Bilingual("Terminhinweis", "Event notice"),
    Bilingual("Statement", "Statement"),
    Bilingual("Korrektur", "Correction"),
)
"""Label in German and English, the usual ones first."""

_AMERICAN = {
    "Press information": "Press Information",
    "Media information": "Media Information",
    "Media release": "Media Release",
    "Event notice": "Media Advisory",
}


def american_label(label: str) -> str:
    """How an American house words a label of the list; one of the writer's own stays as it is."""
    return _AMERICAN.get(label, label)

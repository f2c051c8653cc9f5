"""Names of the files of a manuscript: `2027-02-18_zwei-netzwerke-ein-labor_de.docx`."""

from __future__ import annotations

from editor.compose.manuscript import Manuscript


def stem(manuscript: Manuscript) -> str:
    """The name without ending; a draft says so in its language: `…_de_entwurf`."""
    parts = (manuscript.base, manuscript.language.value, manuscript.draft_suffix)
    return "_".join(part for part in parts if part)


def file_name(manuscript: Manuscript, format: str) -> str:  # noqa: A002
    return f"{stem(manuscript)}.{format}"

"""The pages of the web that a release names: its own, that of its organisation, and its twin in the other language."""

from __future__ import annotations

from dataclasses import replace

from editor.compose.manuscript import Manuscript, Twin
from editor.domain.addresses import href_of
from editor.domain.bilingual import Language

LANGUAGE_NAMES = {Language.DE: "Deutsch", Language.EN: "English"}
"""What each language calls itself, as readers look for it on a page that they cannot read."""


def reachable(manuscript: Manuscript) -> Manuscript:
    """The manuscript with those addresses alone that lead to a page.

    A twin without one is left out: it may not be approved yet, or go out a day later.
    """
    return replace(
        manuscript,
        address=page_address(manuscript.address),
        site=page_address(manuscript.site),
        twin=_reachable_twin(manuscript.twin),
    )


def _reachable_twin(twin: Twin | None) -> Twin | None:
    address = page_address(twin.address) if twin else ""
    return replace(twin, address=address) if twin and address else None


def page_address(written: str) -> str:
    """The address of a page with its scheme; an empty text for whatever else somebody has written."""
    href = href_of(written)
    return href if href.lower().startswith(("http://", "https://")) else ""

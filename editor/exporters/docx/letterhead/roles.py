"""Which of our styles write which role of the text: a letterhead maps its own styles to these roles."""

from __future__ import annotations

from collections.abc import Mapping

ROLE_STYLES: Mapping[str, tuple[str, ...]] = {
    "label": ("ReleaseLabel",),
    "date": ("ReleaseDate", "DateLine"),
    "draft": ("DraftMark",),
    "embargo": ("Embargo", "FreeLine"),
    "kicker": ("Kicker",),
    "headline": ("Title",),
    "subheadline": ("Subtitle",),
    "lead": ("Lead",),
    "body": ("BodyText",),
    "crosshead": ("Heading2",),
    "bullet": ("ListBullet",),
    "quote": ("Quote",),
    "attribution": ("QuoteAttribution",),
    "factbox_heading": ("FactBoxHeading",),
    "factbox": ("FactBox", "FactBoxEnd"),
    "caption": ("Caption",),
    "credit": ("Credit",),
    "end": ("EndLine", "EndMark"),
    "about_heading": ("SectionHeading", "PhotosHeading"),
    "about": ("Boilerplate",),
    "fact": ("FactLine", "FactEnd", "Note"),
    "licence": ("Licence",),
}

KEPT_WITH_NEXT = frozenset(
    {
        *("Logos", "ReleaseLabel", "ReleaseDate", "DraftMark", "Embargo", "FreeLine", "Correction"),
        *("Kicker", "Title", "Subtitle", "Heading2", "FactBoxHeading", "PhotosHeading"),
    }
)
"""The styles of ours that stay on the page of what follows: so does the text where another style takes their place."""

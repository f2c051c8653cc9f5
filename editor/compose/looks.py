"""What a house puts around the text: logos and its letterhead."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from editor.compose.house import House, house_of
from editor.compose.lines import named
from editor.compose.manuscript import Letterhead, Logo
from editor.domain.bilingual import NOTHING, Bilingual, Language
from editor.domain.release import Release


def logos(release: Release, language: Language, house: House, houses: Sequence[House]) -> tuple[Logo, ...]:
    """The logo of the house, and where it wants so those of the further issuers, each once."""
    found: dict[str, Bilingual] = {}
    for digest, organisation in _logos(release, house, houses if house.logos == "all" else ()):
        found.setdefault(digest, organisation)
    return tuple(Logo(digest, named(organisation, language)) for digest, organisation in found.items() if digest)


def _logos(release: Release, house: House, houses: Sequence[House]) -> Iterator[tuple[str, Bilingual]]:
    """Digest and organisation of each logo; the standard house has the name of who leads the release."""
    leading = release.issuers[0].name if release.issuers else NOTHING
    yield house.logo, house.organisation or leading
    for issuer in release.issuers[1:]:
        style = house_of(issuer.name, houses)
        if style:
            yield style.logo, issuer.name


def letterhead(house: House) -> Letterhead | None:
    """The document that the house makes its DOCX on, if it has one."""
    if not house.letterhead:
        return None
    return Letterhead(house.letterhead, house.letterhead_name, house.letterhead_styles)

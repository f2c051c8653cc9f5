"""Names of the files of a release: `2027-02-18_zwei-netzwerke-ein-labor_de.docx`."""

from __future__ import annotations

from collections.abc import Sequence

from editor.compose.formats import Format
from editor.compose.manuscript import Manuscript
from editor.domain.bilingual import LANGUAGES, Language

_ENDINGS = {
    Format.TEXT: ".txt",
    Format.MAIL: "_mail.html",
    Format.FRAGMENT: "_cms.html",
    Format.PROOF: ".docx",
    Format.KIT: ".zip",
}
"""Those that are not the name of the format; `mail` and `cms` tell three kinds of HTML apart."""


def stem(manuscript: Manuscript) -> str:
    """The name without ending; a draft says so in its language: `…_de_entwurf`."""
    return _joined(manuscript.base, manuscript.language.value, manuscript.draft_suffix)


def file_name(manuscript: Manuscript, format: Format) -> str:  # noqa: A002
    return stem(manuscript) + _ending(format)


def common_name(leading: Manuscript, languages: Sequence[Language], format: Format) -> str:  # noqa: A002
    """The name of a file that holds several languages, a draft's in the leading one: `…_de-en_entwurf.zip`."""
    named = "-".join(language.value for language in sorted(languages, key=LANGUAGES.index))
    return _joined(leading.base, named, leading.draft_suffix) + _ending(format)


def print_name(photo: str) -> str:
    return f"{photo}.jpg"


def web_name(photo: str) -> str:
    return f"{photo}_web.jpg"


def _joined(*parts: str) -> str:
    return "_".join(part for part in parts if part)


def _ending(format: Format) -> str:  # noqa: A002
    return _ENDINGS.get(format, f".{format.value}")

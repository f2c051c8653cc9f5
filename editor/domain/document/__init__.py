"""The release as a JSON document (`zweispalter/1`): what `show --json` prints and a hand-over file holds."""

from editor.domain.document.reading import DocumentError, edited, from_document, from_json
from editor.domain.document.writing import FORMAT, to_document, to_json

__all__ = ["FORMAT", "DocumentError", "edited", "from_document", "from_json", "to_document", "to_json"]

"""A search text looked for in texts that have been read already, without the search index."""

from __future__ import annotations

from editor.domain.bilingual import Bilingual
from editor.language.folding import spellings, words


class Match:
    """The words of a search text, to be looked for in what has been read already."""

    def __init__(self, text: str) -> None:
        self._terms = spellings(text)

    def fits(self, *texts: Bilingual) -> bool:
        """Whether every word stands in them, in either language and as a part of another word, too."""
        folded = " ".join(word for text in texts for each in (text.de, text.en) for word in words(each))
        return all(any(each in folded for each in term) for term in self._terms)

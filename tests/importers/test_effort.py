"""Texts that make naive expressions explode are read to their end, and nothing of them is lost.

Where reading grew with the square of the length these would take minutes. How it grows is measured by the
benchmark `import-effort`.
"""

from __future__ import annotations

import pytest

from editor.domain.document import to_json
from editor.importers.reading import read_text
from tests.importers.hostile import HEAD, TEXTS


@pytest.mark.parametrize("name", TEXTS)
def test_a_hostile_text_is_read_to_its_end(name: str) -> None:
    build, size = TEXTS[name]
    text = HEAD + build(4 * size)
    last = text.split()[-1].strip("„“”,.")
    assert last in to_json(read_text(text))

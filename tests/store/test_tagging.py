"""Tags of releases."""

from __future__ import annotations

import pytest

from editor.errors import StoreError
from editor.store.archive import Archive
from tests.store.sample import release_of


def test_a_tag_is_there_as_long_as_a_release_has_it(archive: Archive) -> None:
    one, other = release_of("Eins"), release_of("Zwei")
    archive.save_all((one, other))
    archive.tag((one.id, other.id), " Jubiläum  2027 ")
    archive.tag((one.id,), "Jubiläum 2027")
    assert archive.tags() == {"Jubiläum 2027": 2}
    archive.untag((one.id, other.id), "Jubiläum 2027")
    assert archive.tags() == {}


def test_a_tag_without_a_name_is_refused(archive: Archive) -> None:
    with pytest.raises(StoreError, match="needs a name"):
        archive.tag((), "  ")
    with pytest.raises(StoreError, match="too long"):
        archive.tag((), "x" * 61)

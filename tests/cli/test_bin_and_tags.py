"""The bin and the tags on the command line."""

from __future__ import annotations

from tests.cli.conftest import Run


def delete(data: object, release_id: str) -> None:
    from pathlib import Path

    from editor.store.archive import Archive

    assert isinstance(data, Path)
    with Archive.open(data) as archive:
        archive.delete(release_id)


def test_what_was_deleted_is_listed_and_comes_back(zweispalter: Run, sample_id: str, data: object) -> None:
    delete(data, sample_id)
    assert zweispalter("list").out == ""
    assert zweispalter("bin").out.startswith(sample_id)
    assert [each["id"] for each in zweispalter("bin", "--json").json] == [sample_id]
    assert zweispalter("bin", "restore", sample_id[:8]).out.strip() == sample_id
    assert zweispalter("bin").out == ""
    assert zweispalter("list").out.startswith(sample_id)


def test_an_id_that_is_not_in_the_bin_is_told(zweispalter: Run, sample_id: str) -> None:
    outcome = zweispalter("bin", "restore", sample_id)
    assert outcome.status == 1
    assert "in the bin" in outcome.err


def test_the_bin_is_emptied_on_purpose_only(zweispalter: Run, sample_id: str, data: object) -> None:
    delete(data, sample_id)
    assert "would be removed" in zweispalter("bin", "empty").err
    assert zweispalter("bin").out
    assert "1 press release removed" in zweispalter("bin", "empty", "--yes").err
    assert zweispalter("bin").out == ""


def test_tags_are_given_and_taken(zweispalter: Run, sample_id: str) -> None:
    assert zweispalter("tag", "add", "Trade fair", sample_id).status == 0
    assert zweispalter("tag").out.split() == ["Trade", "fair", "1"]
    assert zweispalter("list", "--json").json[0]["tags"] == ["Trade fair"]
    assert zweispalter("list", "--search", 'tag:"trade fair"').out.startswith(sample_id)
    zweispalter("tag", "remove", "Trade fair", sample_id[:8])
    assert zweispalter("tag", "--json").json == {}

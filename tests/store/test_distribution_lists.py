"""Distribution lists are kept with right addresses, each once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from editor.domain.bilingual import Language
from editor.domain.distribution import DistributionList, Recipient
from editor.errors import DistributionError
from editor.store.archive import Archive
from editor.store.backup import daily_backup

REGION = DistributionList(
    name="Region",
    language=Language.DE,
    recipients=(Recipient("redaktion@example.org", "Lahn-Bote"), Recipient("news@example.com")),
)


def test_a_list_comes_back_as_it_was_kept(folder: Path) -> None:
    with Archive.open(folder) as archive:
        archive.save_distribution_list(REGION)
    with Archive.open(folder, writing=False) as archive:
        assert archive.distribution_lists() == (REGION,)


def test_lists_stand_by_name(archive: Archive) -> None:
    for name in ("Welt", "überregional", "Fachpresse"):
        archive.save_distribution_list(DistributionList(name=name))
    assert [each.name for each in archive.distribution_lists()] == ["Fachpresse", "überregional", "Welt"]


def test_a_list_that_is_kept_again_is_the_new_one(archive: Archive) -> None:
    archive.save_distribution_list(REGION)
    changed = replace(REGION, name="Hessen", language=None, recipients=REGION.recipients[::-1])
    archive.save_distribution_list(changed)
    assert archive.distribution_lists() == (changed,)


def test_a_deleted_list_is_gone(archive: Archive) -> None:
    archive.save_distribution_list(REGION)
    archive.delete_distribution_list(REGION.id)
    archive.delete_distribution_list("unknown")
    assert archive.distribution_lists() == ()


def test_doubles_are_dropped(archive: Archive) -> None:
    twice = (*REGION.recipients, Recipient("Redaktion@Example.org"))
    archive.save_distribution_list(replace(REGION, recipients=twice))
    assert archive.distribution_lists() == (REGION,)


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (replace(REGION, name=" "), "needs a name"),
        (replace(REGION, recipients=(Recipient("redaktion"),)), "“redaktion” is no e-mail address"),
        (replace(REGION, recipients=(Recipient("a@b.de\nBcc: c@d.de"),)), "no e-mail address"),
    ],
)
def test_what_is_no_list_is_told_and_nothing_kept(archive: Archive, wrong: DistributionList, told: str) -> None:
    with pytest.raises(DistributionError, match=told):
        archive.save_distribution_list(wrong)
    assert archive.distribution_lists() == ()


def test_an_archive_with_nothing_but_a_list_is_backed_up_daily(archive: Archive) -> None:
    archive.save_distribution_list(REGION)
    assert daily_backup(archive)

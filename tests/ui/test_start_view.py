"""What the window showed last is there at once at the next start, and never older than the archive."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, given, settings

from editor.domain.bilingual import Language
from editor.domain.release import Release
from editor.store.archive import Archive
from editor.ui.start_view import FILE, StartView, keep, recall
from tests.releases import releases
from tests.ui.conftest import MakeDesk


def stored(folder: Path, release: Release) -> StartView:
    with Archive.open(folder) as archive:
        archive.save(release)
        view = StartView(archive.load(release.id), tuple(archive.summaries()), archive.count())
    keep(folder, view)
    return view


@given(release=releases())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_view_comes_back_as_it_was(release: Release, tmp_path_factory: object) -> None:
    folder = tmp_path_factory.mktemp("data")  # type: ignore[attr-defined]
    view = stored(folder, release)
    assert recall(folder, release.id) == view


def test_a_changed_archive_makes_the_view_useless(tmp_path: Path) -> None:
    release = Release()
    stored(tmp_path, release)
    with Archive.open(tmp_path) as archive:
        archive.save(Release())
    assert recall(tmp_path, release.id) is None


def test_a_view_of_another_release_is_not_shown(tmp_path: Path) -> None:
    stored(tmp_path, Release())
    assert recall(tmp_path, "other") is None


def test_a_damaged_view_is_ignored(tmp_path: Path) -> None:
    release = Release()
    stored(tmp_path, release)
    for content in ("", "{", "[]", '{"version": 1}', (tmp_path / FILE).read_text("utf-8").replace('"blocks"', '"b"')):
        (tmp_path / FILE).write_text(content, "utf-8")
        assert recall(tmp_path, release.id) is None


def test_a_folder_without_an_archive_has_no_view(tmp_path: Path) -> None:
    keep(tmp_path, StartView(Release(), (), 0))
    assert recall(tmp_path, "any") is None


def test_what_was_shown_last_is_there_before_the_archive_is_open(make_desk: MakeDesk) -> None:
    first = make_desk(with_sample=True)
    release = first.release
    first.close()
    first.session.keep_view()
    desk = make_desk(started=False)
    desk.session.start(release.id, with_sample=False)
    assert desk.release == release
    assert desk.window.library.model.rowCount() > 0


def test_what_is_typed_before_the_archive_is_open_is_saved(make_desk: MakeDesk) -> None:
    first = make_desk(with_sample=True)
    release_id = first.session.open_id
    first.close()
    first.session.keep_view()
    desk = make_desk(started=False)
    desk.session.start(release_id, with_sample=False)
    desk.window.editor.rows.focus_first()  # type: ignore[union-attr]
    desk.type("Neu: ")
    assert desk.stored().headline(Language.DE).plain.startswith("Neu: ")


def test_a_view_that_the_archive_contradicts_gives_way(make_desk: MakeDesk, tmp_path: Path) -> None:
    first = make_desk(with_sample=True)
    release = first.release
    first.close()
    keep(tmp_path / "data", StartView(replace(release, number="99/2099"), (), 1))
    desk = make_desk(started=False)
    desk.session.start(release.id, with_sample=False)
    assert desk.release.number == "99/2099"
    desk.bot.waitUntil(lambda: desk.release == release)

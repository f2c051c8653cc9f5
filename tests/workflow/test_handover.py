"""Handing a release over and taking one in: two archives, real files, and files that nobody should trust."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from editor.domain.bilingual import Language
from editor.domain.blocks import Kind, Photo
from editor.domain.edits import set_text
from editor.domain.release import Release, Sent, Status
from editor.domain.richtext import RichText
from editor.errors import ExportRefused, ImportRefused, MediaError
from editor.store.archive import Archive
from editor.store.records import RevisionReason
from editor.workflow.handover import hand_over, is_known, keep_merged, keep_new, receive, with_left
from editor.workflow.sample import add_sample

DE, EN = Language.DE, Language.EN


@pytest.fixture
def colleague(tmp_path: Path) -> Iterator[Archive]:
    with Archive.open(tmp_path / "colleague") as opened:
        yield opened


@pytest.fixture
def sample(archive: Archive) -> Release:
    """The sample release without its note, which is not handed over unless somebody wants it."""
    release = replace(add_sample(archive), note="")
    archive.save(release)
    return release


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "labor.zweispalter"


def wrote(archive: Archive, release_id: str, kind: Kind, language: Language, text: str) -> Release:
    release = archive.load(release_id)
    block = release.first(kind)
    assert block
    changed = set_text(release, block.id, language, RichText.plain_text(text))
    archive.save(changed, release)
    return changed


def pass_on(here: Archive, there: Archive, release_id: str, file: Path) -> Release:
    """Hands the release over and takes it in on the other side, both kept."""
    hand_over(here, here.load(release_id), file)
    received = receive(there, file)
    if received.mine is None:
        return keep_new(there, received)
    merged = received.merged(received.mine).release
    keep_merged(there, received, received.mine, merged)
    return merged


def reasons(archive: Archive, release_id: str) -> list[RevisionReason]:
    return [revision.reason for revision in archive.revisions(release_id)]


# -- to and fro


def test_a_release_arrives_whole_with_its_photos(
    archive: Archive, colleague: Archive, sample: Release, file: Path
) -> None:
    assert hand_over(archive, sample, file, by="Paul Seidel") == 0
    received = receive(colleague, file)
    assert received.is_new
    assert received.handover.by == "Paul Seidel"
    release = keep_new(colleague, received)
    assert colleague.load(sample.id) == release == sample
    assert all(colleague.media.path(b.file) for b in release.blocks if isinstance(b, Photo))
    for side in (archive, colleague):
        assert RevisionReason.HANDED_OVER in reasons(side, sample.id)


def test_the_internal_note_stays_unless_it_is_wanted(
    archive: Archive, colleague: Archive, sample: Release, file: Path
) -> None:
    noted = replace(sample, note="Nur für uns")
    hand_over(archive, noted, file)
    assert receive(colleague, file).handover.release.note == ""
    assert b"Nur f" not in zipfile.ZipFile(file).read("release.json")
    hand_over(archive, noted, file, with_note=True)
    assert receive(colleague, file).handover.release.note == "Nur für uns"


def test_german_here_and_english_there_come_together(
    archive: Archive, colleague: Archive, sample: Release, file: Path
) -> None:
    pass_on(archive, colleague, sample.id, file)
    wrote(archive, sample.id, Kind.LEAD, DE, "Neuer Vorspann.")
    wrote(colleague, sample.id, Kind.LEAD, EN, "A new lead.")
    merged = pass_on(colleague, archive, sample.id, file)
    lead = archive.load(sample.id).first(Kind.LEAD)
    assert lead
    assert (lead.text.de.plain, lead.text.en.plain) == ("Neuer Vorspann.", "A new lead.")
    assert pass_on(archive, colleague, sample.id, file) == merged
    assert reasons(archive, sample.id).count(RevisionReason.BEFORE_MERGE) == 1


def test_a_state_that_was_skipped_is_no_change_that_was_taken_back(
    archive: Archive, colleague: Archive, sample: Release, file: Path
) -> None:
    pass_on(archive, colleague, sample.id, file)
    wrote(colleague, sample.id, Kind.LEAD, DE, "Erster Stand.")
    hand_over(colleague, colleague.load(sample.id), file)  # never opened here
    wrote(colleague, sample.id, Kind.KICKER, DE, "Zweiter Stand")
    merged = pass_on(colleague, archive, sample.id, file)
    assert merged == colleague.load(sample.id)


def test_a_note_of_mine_survives_a_file_without_one(
    archive: Archive, colleague: Archive, sample: Release, file: Path
) -> None:
    pass_on(archive, colleague, sample.id, file)
    wrote(colleague, sample.id, Kind.LEAD, DE, "Neu.")
    noted = replace(archive.load(sample.id), note="Nur für uns")
    archive.save(noted)
    assert pass_on(colleague, archive, sample.id, file).note == "Nur für uns"


def test_an_old_file_brings_nothing_new(archive: Archive, sample: Release, file: Path) -> None:
    hand_over(archive, sample, file)
    changed = wrote(archive, sample.id, Kind.LEAD, DE, "Neu.")
    received = receive(archive, file)
    assert is_known(received)
    assert received.merged(changed).release is changed


def test_without_a_common_state_both_are_kept(
    archive: Archive, colleague: Archive, sample: Release, file: Path
) -> None:
    colleague.save(sample)
    wrote(colleague, sample.id, Kind.LEAD, DE, "Ihr Vorspann.")
    wrote(archive, sample.id, Kind.LEAD, DE, "Mein Vorspann.")
    hand_over(colleague, colleague.load(sample.id), file)
    received = receive(archive, file)
    assert received.mine
    merged = received.merged(received.mine)
    assert [conflict.key for conflict in merged.conflicts] == [block.id for block in sample.blocks[3:4]]
    noted = with_left(merged.release, merged.left, lambda left: f"{left.name}: Ihr Vorspann.")
    assert "Ihr Vorspann." in noted.note


def test_what_was_sent_elsewhere_is_locked_here_and_has_no_record(
    archive: Archive, colleague: Archive, sample: Release, file: Path
) -> None:
    sent = replace(sample, stage=Status.APPROVED, sent=Sent(de=datetime(2027, 2, 18, 9, tzinfo=UTC)))
    hand_over(archive, sent, file)
    kept = keep_new(colleague, receive(colleague, file))
    assert colleague.load(sample.id).sent == kept.sent == sent.sent
    assert colleague.dispatches(sample.id) == []


def test_a_release_in_the_bin_comes_back_merged(
    archive: Archive, colleague: Archive, sample: Release, file: Path
) -> None:
    pass_on(archive, colleague, sample.id, file)
    wrote(colleague, sample.id, Kind.LEAD, DE, "Neu.")
    archive.delete(sample.id)
    pass_on(colleague, archive, sample.id, file)
    lead = archive.load(sample.id).first(Kind.LEAD)
    assert lead
    assert lead.text.de.plain == "Neu."


def test_a_missing_photo_is_counted_and_the_rest_goes(
    archive: Archive, colleague: Archive, sample: Release, file: Path
) -> None:
    photo = sample.first(Kind.PHOTO)
    assert isinstance(photo, Photo)
    place = archive.media.path(photo.file)
    assert place
    place.unlink()
    assert hand_over(archive, sample, file) == 1
    assert receive(colleague, file).lacking == 1


def test_a_file_that_cannot_be_written_keeps_no_state(archive: Archive, sample: Release, tmp_path: Path) -> None:
    with pytest.raises(ExportRefused):
        hand_over(archive, sample, tmp_path / "nowhere" / "labor.zweispalter")
    assert RevisionReason.HANDED_OVER not in reasons(archive, sample.id)


# -- files that nobody should trust

Members = dict[str, bytes]


@pytest.fixture
def tampered(archive: Archive, sample: Release, file: Path) -> Callable[[Callable[[Members], None]], Path]:
    """Writes a hand-over whose members were changed."""

    def make(change: Callable[[Members], None]) -> Path:
        hand_over(archive, sample, file)
        with zipfile.ZipFile(file) as package:
            members = {name: package.read(name) for name in package.namelist()}
        change(members)
        with zipfile.ZipFile(file, "w") as package:
            for name, content in members.items():
                package.writestr(name, content)
        return file

    return make


def label(members: Members, /, **changes: object) -> None:
    members["handover.json"] = json.dumps({**json.loads(members["handover.json"]), **changes}).encode()


def released(members: Members, content: bytes) -> None:
    """Puts another release in, under its right digest."""
    members["release.json"] = content
    digests: Mapping[str, str] = json.loads(members["handover.json"])["members"]
    label(members, members={**digests, "release.json": hashlib.sha256(content).hexdigest()})


def _other_release(members: Members) -> None:
    members["release.json"] += b" "


def _other_photo(members: Members) -> None:
    name = next(name for name in members if name.startswith("media/"))
    members[name] += b"\0"


def _way_out(members: Members) -> None:
    members["../../outside"] = b"x"


def _unlisted(members: Members) -> None:
    members["media/" + "0" * 64] = b"x"


def _without_release(members: Members) -> None:
    del members["release.json"]


def _no_object(members: Members) -> None:
    members["handover.json"] = b"[1]"


def _other_id(members: Members) -> None:
    label(members, release="another")


def _no_release(members: Members) -> None:
    released(members, b'{"blocks": [{"kind": "song"}]}')


def _wrong_states(members: Members) -> None:
    label(members, states={"a": 1})


def _wrong_time(members: Members) -> None:
    label(members, at="yesterday")


def _misnamed_photo(members: Members) -> None:
    name = next(name for name in members if name.startswith("media/"))
    digests = json.loads(members["handover.json"])["members"]
    digests["media/" + "a" * 64] = "../" + digests.pop(name)
    members["media/" + "a" * 64] = members.pop(name)
    label(members, members=digests)


def _way_out_by_id(members: Members) -> None:
    release = json.loads(members["release.json"])
    released(members, json.dumps({**release, "id": "../../outside"}).encode())
    label(members, release="../../outside")


def _nested(members: Members) -> None:
    released(members, b'{"note":' + b"[" * 200_000)


def _nested_label(members: Members) -> None:
    members["handover.json"] = b"[" * 200_000


def _many(members: Members) -> None:
    members |= {f"media/{number:064x}": b"" for number in range(2_100)}


def _surrogates(members: Members) -> None:
    released(members, b'{"id": "\\ud800"}')


@pytest.mark.parametrize(
    "change",
    [
        _other_release,
        _other_photo,
        _way_out,
        _unlisted,
        _without_release,
        _no_object,
        _other_id,
        _no_release,
        _wrong_states,
        _wrong_time,
        _misnamed_photo,
        _surrogates,
        _way_out_by_id,
        _nested,
        _nested_label,
        _many,
    ],
)
def test_a_file_that_is_not_whole_is_refused_and_nothing_is_kept(
    change: Callable[[Members], None],
    tampered: Callable[[Callable[[Members], None]], Path],
    colleague: Archive,
) -> None:
    with pytest.raises(ImportRefused, match="no whole hand-over"):
        receive(colleague, tampered(change))
    assert colleague.count() == 0


def _newer_file(members: Members) -> None:
    label(members, format="zweispalter-handover/2")


def _newer_release(members: Members) -> None:
    released(members, members["release.json"].replace(b"zweispalter/1", b"zweispalter/2"))


@pytest.mark.parametrize("change", [_newer_file, _newer_release])
def test_a_newer_format_is_refused_in_words(
    change: Callable[[Members], None], tampered: Callable[[Callable[[Members], None]], Path], colleague: Archive
) -> None:
    newer = tampered(change)
    with pytest.raises(ImportRefused, match="newer version"):
        receive(colleague, newer)


def test_a_picture_that_is_none_stops_the_whole(
    archive: Archive, colleague: Archive, sample: Release, file: Path
) -> None:
    photo = sample.first(Kind.PHOTO)
    assert isinstance(photo, Photo)
    place = archive.media.path(photo.file)
    assert place
    place.write_bytes(b"no picture")
    digest = hashlib.sha256(b"no picture").hexdigest()
    other = place.parent.parent / digest[:2] / digest
    other.parent.mkdir(exist_ok=True)
    other.write_bytes(b"no picture")
    shown = replace(sample, blocks=tuple(replace(b, file=digest) if b is photo else b for b in sample.blocks))
    hand_over(archive, shown, file)
    with pytest.raises(MediaError):
        keep_new(colleague, receive(colleague, file))
    assert colleague.count() == 0


@pytest.mark.parametrize("content", [b"", b"PK", b"Hello", b"PK\x03\x04" + bytes(200)])
def test_what_is_no_zip_is_refused(content: bytes, colleague: Archive, file: Path) -> None:
    file.write_bytes(content)
    with pytest.raises(ImportRefused):
        receive(colleague, file)


@pytest.mark.parametrize("at", range(0, 100, 9))
def test_a_file_that_was_cut_or_bent_is_refused(
    at: int, archive: Archive, colleague: Archive, sample: Release, file: Path
) -> None:
    hand_over(archive, sample, file)
    whole = file.read_bytes()
    place = len(whole) * at // 100
    file.write_bytes(whole[:place])
    with pytest.raises(ImportRefused):
        receive(colleague, file)


@pytest.mark.parametrize("kind", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_what_is_packed_in_another_way_is_refused(
    kind: int, tampered: Callable[..., Path], colleague: Archive, file: Path
) -> None:
    tampered(lambda _: None)
    with zipfile.ZipFile(file) as package:
        members = {name: package.read(name) for name in package.namelist()}
    with zipfile.ZipFile(file, "w", kind) as package:
        for name, content in members.items():
            package.writestr(name, content)
    with pytest.raises(ImportRefused, match="no whole hand-over"):
        receive(colleague, file)


def test_the_same_name_twice_is_refused(tampered: Callable[..., Path], colleague: Archive) -> None:
    file = tampered(lambda _: None)
    with zipfile.ZipFile(file, "a") as package, pytest.warns(UserWarning, match="Duplicate"):
        package.writestr("release.json", b"{}")
    with pytest.raises(ImportRefused, match="no whole hand-over"):
        receive(colleague, file)


def test_a_link_among_the_members_leads_nowhere(tampered: Callable[..., Path], colleague: Archive, file: Path) -> None:
    tampered(lambda _: None)
    with zipfile.ZipFile(file) as package:
        members = {name: package.read(name) for name in package.namelist()}
    photo = next(name for name in members if name.startswith("media/"))
    with zipfile.ZipFile(file, "w") as package:
        for name, content in members.items():
            entry = zipfile.ZipInfo(name)
            entry.external_attr = (0o120777 if name == photo else 0o644) << 16
            package.writestr(entry, b"/etc/passwd" if name == photo else content)
    with pytest.raises(ImportRefused, match="no whole hand-over"):
        receive(colleague, file)
    assert not list(colleague.folder.rglob("passwd"))


def test_a_bomb_is_refused_before_it_is_unpacked(tampered: Callable[..., Path], colleague: Archive) -> None:
    file = tampered(lambda _: None)
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as package, package.open("base.json", "w") as sink:
        for _ in range(200):
            sink.write(bytes(1 << 20))
    with pytest.raises(ImportRefused, match="no whole hand-over"):
        receive(colleague, file)


def test_a_missing_file_is_told(colleague: Archive, tmp_path: Path) -> None:
    with pytest.raises(ImportRefused, match="check its name"):
        receive(colleague, tmp_path / "none.zweispalter")
    with pytest.raises(ImportRefused):
        receive(colleague, tmp_path)

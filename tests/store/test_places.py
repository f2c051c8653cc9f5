"""A folder that is synchronised or on the network is noticed by names, marker files and mounts."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor.store.places import Place, Risk, is_unc, mounts_in, place_of


def found(folder: Path, **environment: str) -> Place | None:
    return place_of(folder, environment, mounts=())


@pytest.mark.parametrize(
    ("name", "service"),
    [
        ("OneDrive", "OneDrive"),
        ("OneDrive - Universität Musterstadt", "OneDrive"),
        ("Dropbox", "Dropbox"),
        ("Dropbox (Presse)", "Dropbox"),
        ("com~apple~CloudDocs", "iCloud Drive"),
        ("iCloudDrive", "iCloud Drive"),
        ("Nextcloud", "Nextcloud"),
        ("Nextcloud2", "Nextcloud"),
        ("ownCloud", "ownCloud"),
        ("GoogleDrive-anna@example.org", "Google Drive"),
        ("Google Drive", "Google Drive"),
    ],
)
def test_services_are_known_by_the_names_of_their_folders(tmp_path: Path, name: str, service: str) -> None:
    assert found(tmp_path / name / "Presse" / "Zweispalter") == Place(Risk.SYNCHRONISED, service, tmp_path / name)


@pytest.mark.parametrize("name", ["Nextcloud-Umzug", "Dropboxen", "Projekt OneDrive", "drive", "sync"])
def test_names_that_only_look_alike_are_no_service(tmp_path: Path, name: str) -> None:
    assert found(tmp_path / name / "data") is None


@pytest.mark.parametrize(
    ("marker", "service"),
    [
        (".dropbox", "Dropbox"),
        (".stfolder", "Syncthing"),
        (".nextcloudsync.log", "Nextcloud"),
        (".sync_a1b2c3.db", "Nextcloud"),
        (".owncloudsync.log", "ownCloud"),
        (".tmp.driveupload", "Google Drive"),
    ],
)
def test_services_are_known_by_what_they_leave_in_a_folder(tmp_path: Path, marker: str, service: str) -> None:
    data = tmp_path / "Wolke" / "data"
    data.mkdir(parents=True)
    (tmp_path / "Wolke" / marker).touch()
    assert found(data) == Place(Risk.SYNCHRONISED, service, tmp_path / "Wolke")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_the_icon_of_a_folder_tells_its_service(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "desktop.ini").write_text("[.ShellClassInfo]\nIconResource=C:\\OneDrive.exe,0\n", encoding)
    place = found(tmp_path / "data")
    assert place
    assert place.name == "OneDrive"


def test_onedrive_is_known_by_the_environment(tmp_path: Path) -> None:
    place = found(tmp_path / "Firma" / "data", OneDriveCommercial=str(tmp_path / "Firma"))
    assert place == Place(Risk.SYNCHRONISED, "OneDrive", tmp_path / "Firma")


def test_a_link_into_a_synchronised_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "Dropbox" / "data").mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "Dropbox" / "data")
    assert found(tmp_path / "link")


TABLE = """\
/dev/sda1 / ext4 rw 0 0
//server/presse /mnt/Presse\\040Archiv cifs rw 0 0
server:/srv /srv nfs4 rw 0 0
/dev/sdb1 /srv/anna/lokal ext4 rw 0 0
anna@host:/ /mnt/ssh fuse.sshfs rw 0 0
"""


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("/mnt/Presse Archiv/data", "SMB"),
        ("/srv/anna/data", "NFS"),
        ("/mnt/ssh/data", "SSHFS"),
        ("/srv/anna/lokal/data", None),
        ("/var/data", None),
    ],
)
def test_the_nearest_mount_counts(folder: str, name: str | None) -> None:
    place = place_of(Path(folder), {}, mounts_in(TABLE))
    assert (place and place.name) == name
    assert place is None or place.risk is Risk.NETWORK


@pytest.mark.parametrize(
    ("path", "is_one"),
    [
        ("\\\\server\\share\\x", True),
        ("\\\\?\\UNC\\server\\share", True),
        ("\\\\?\\C:\\x", False),
        ("\\\\.\\pipe", False),
        ("C:\\x", False),
        ("/srv/x", False),
    ],
)
def test_paths_to_another_computer_are_known(path: str, is_one: bool) -> None:
    assert is_unc(path) is is_one


def test_an_ordinary_folder_is_well(tmp_path: Path) -> None:
    assert place_of(tmp_path / "data", {}) is None

"""Where a folder stands: inside one that a service synchronises, or on a drive of the network.

A database there can be damaged: a synchroniser copies its files one by one while they change, and drives of the
network do not lock as SQLite needs it. Nothing is read but names, marker files and the table of mounts.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePath


class Risk(StrEnum):
    """What may happen to a database."""

    SYNCHRONISED = "synchronised"
    NETWORK = "network"


@dataclass(frozen=True, slots=True)
class Place:
    """The service or kind of drive by its name, and the folder where it begins."""

    risk: Risk
    name: str
    root: Path


_NAMES = (
    ("OneDrive", re.compile(r"OneDrive( ?-? .+)?", re.IGNORECASE)),
    ("Dropbox", re.compile(r"Dropbox( \(.+\))?", re.IGNORECASE)),
    ("iCloud Drive", re.compile(r"com~apple~CloudDocs|iCloud ?Drive", re.IGNORECASE)),
    ("Nextcloud", re.compile(r"Nextcloud\d*", re.IGNORECASE)),
    ("ownCloud", re.compile(r"ownCloud\d*", re.IGNORECASE)),
    ("Google Drive", re.compile(r"Google ?Drive|GoogleDrive-.+|My Drive|Meine Ablage", re.IGNORECASE)),
    ("Syncthing", re.compile(r"Syncthing", re.IGNORECASE)),
)
"""How the services call their folders."""

_MARKERS = (
    ("Dropbox", (".dropbox", ".dropbox.cache")),
    ("Syncthing", (".stfolder",)),
    ("Nextcloud", (".nextcloudsync.log", ".sync_*.db", "._sync_*.db")),
    ("ownCloud", (".owncloudsync.log",)),
    ("Google Drive", (".tmp.driveupload", ".tmp.drivedownload")),
)
"""What they leave in the folder where they begin."""

_ICONS = (("OneDrive", "onedrive"), ("Dropbox", "dropbox"), ("Google Drive", "googledrivefs"), ("iCloud", "icloud"))
"""What a desktop.ini says of the icon of the folder (Windows)."""

_ONEDRIVE = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
"""Variables in which Windows has the folders of OneDrive."""

NETWORK_SYSTEMS = {
    "cifs": "SMB",
    "smb3": "SMB",
    "smbfs": "SMB",
    "nfs": "NFS",
    "nfs4": "NFS",
    "fuse.sshfs": "SSHFS",
    "sshfs": "SSHFS",
    "afpfs": "AFP",
    "webdav": "WebDAV",
    "davfs": "WebDAV",
    "fuse.davfs2": "WebDAV",
    "fuse.rclone": "rclone",
    "fuse.gvfsd-fuse": "GVfs",
    "9p": "9P",
    "ceph": "Ceph",
    "fuse.glusterfs": "GlusterFS",
    "afs": "AFS",
}
"""File systems of the network, by their names in the table of mounts."""

_REMOTE = 4  # DRIVE_REMOTE of GetDriveType


def place_of(
    folder: Path, environment: Mapping[str, str] | None = None, mounts: Iterable[tuple[Path, str]] | None = None
) -> Place | None:
    """Whether a folder, there or not yet, stands where a database is at risk; None where all is well."""
    real = folder.expanduser().absolute()
    real = real.resolve() if real.exists() else real
    return _synchronised(real, os.environ if environment is None else environment) or _on_network(real, mounts)


def _synchronised(folder: Path, environment: Mapping[str, str]) -> Place | None:
    named = {Path(environment[name]) for name in _ONEDRIVE if environment.get(name)}
    for parent in (folder, *folder.parents):
        if parent in named:
            return Place(Risk.SYNCHRONISED, "OneDrive", parent)
        if service := _service(parent):
            return Place(Risk.SYNCHRONISED, service, parent)
    return None


def _service(folder: Path) -> str:
    """The service that synchronises what is in this folder; empty where none does."""
    for service, pattern in _NAMES:
        if pattern.fullmatch(folder.name) and folder.parent != folder:
            return service
    for service, markers in _MARKERS:
        if any(_has(folder, marker) for marker in markers):
            return service
    return _by_icon(folder / "desktop.ini")


def _has(folder: Path, marker: str) -> bool:
    try:
        return any(folder.glob(marker)) if "*" in marker else (folder / marker).exists()
    except OSError:
        return False


def _by_icon(file: Path) -> str:
    try:
        content = file.read_bytes()[:10_000].replace(b"\0", b"").decode("latin-1").lower()
    except OSError:
        return ""
    return next((service for service, word in _ICONS if word in content), "")


def _on_network(folder: Path, mounts: Iterable[tuple[Path, str]] | None) -> Place | None:
    if is_unc(str(folder)):
        return Place(Risk.NETWORK, "SMB", Path(folder.anchor))
    if mounts is None and sys.platform == "win32":
        return Place(Risk.NETWORK, "SMB", Path(folder.anchor)) if _is_remote_drive(folder.anchor) else None
    held = [(at, system) for at, system in (_mounts() if mounts is None else mounts) if folder.is_relative_to(at)]
    if not held:
        return None
    at, system = max(held, key=lambda mount: len(PurePath(mount[0]).parts))
    return Place(Risk.NETWORK, NETWORK_SYSTEMS[system], at) if system in NETWORK_SYSTEMS else None


def is_unc(path: str) -> bool:
    r"""Whether a path names another computer: `\\server\share\...`; `\\?\C:\...` and `\\.\...` do not."""
    plain = path.replace("/", "\\") if path.startswith("\\\\") else path
    return plain.startswith("\\\\?\\UNC\\") or (plain.startswith("\\\\") and plain[2:3] not in ("?", ".", ""))


def _is_remote_drive(anchor: str) -> bool:
    if sys.platform == "win32":
        import ctypes

        return bool(ctypes.windll.kernel32.GetDriveTypeW(anchor) == _REMOTE)
    return False


def _mounts() -> list[tuple[Path, str]]:
    """Where which file system begins, the later mount over the earlier; empty where the system does not say."""
    if sys.platform == "darwin":
        return _mounts_of_macos()
    try:
        return mounts_in(Path("/proc/mounts").read_text("utf-8", "replace"))
    except OSError:
        return []


def mounts_in(table: str) -> list[tuple[Path, str]]:
    """The rows of a table of mounts, in which a blank is written as `\\040`."""
    rows = (line.split(" ") for line in table.splitlines())
    found = {Path(_OCTAL.sub(lambda code: chr(int(code[1], 8)), row[1])): row[2] for row in rows if len(row) > 2}
    return list(found.items())


_OCTAL = re.compile(r"\\([0-7]{3})")


def _mounts_of_macos() -> list[tuple[Path, str]]:
    import subprocess

    try:
        listed = subprocess.run(["/sbin/mount"], capture_output=True, text=True, timeout=2, check=False).stdout
    except (OSError, subprocess.SubprocessError):
        return []
    return [(Path(at), system) for at, system in re.findall(r"^.+ on (.+) \((\w+)[,)]", listed, re.MULTILINE)]

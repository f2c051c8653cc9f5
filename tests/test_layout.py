"""The project speaks of itself alone: no place on somebody's machine, no address of a package registry."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
_MACHINE = re.compile(r"(?<![\w.])/(?:home|root|Users|work)/\w|[A-Z]:\\\\?Users\\", re.ASCII)
_REGISTRY = re.compile(
    r"(?:https?://|--(?:extra-)?index-url|--find-links|-i\s+http)\S*(?:pypi|simple|artifactory|nexus)"
)
_CONSTRAINT = re.compile(r"[A-Za-z0-9._-]+==[0-9][0-9a-z.]*")


def tracked() -> list[Path]:
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("not a checkout, or git is not installed")
    listed = subprocess.run([git, "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def texts() -> dict[str, str]:
    found = {}
    for file in tracked():
        if file != Path(__file__):
            try:
                found[str(file.relative_to(ROOT))] = file.read_text("utf-8")
            except UnicodeDecodeError:
                continue  # a picture or a document
    return found


@pytest.mark.parametrize("pattern", [_MACHINE, _REGISTRY], ids=["machine", "registry"])
def test_no_file_names_a_place_that_only_one_machine_has(pattern: re.Pattern[str]) -> None:
    found = {name: match[0] for name, text in texts().items() if (match := pattern.search(text))}
    assert found == {}


def test_constraints_are_names_and_versions_and_nothing_else() -> None:
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    assert [line for line in lines if not _CONSTRAINT.fullmatch(line)] == []
    assert lines == sorted(lines, key=str.lower)

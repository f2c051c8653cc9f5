"""The wheel holds everything the program needs and runs from anywhere."""

from __future__ import annotations

import importlib.metadata
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKED = {"resources": "editor/_data/resources", "translations": "editor/_data/translations"}


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder into which the wheel of this checkout was unpacked."""
    built = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(built), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (wheel,) = built.glob("*.whl")
    folder = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as opened:
        opened.extractall(folder)
    return folder


def run(installed: Path, folder: Path, *arguments: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(installed), "LC_ALL": "de_DE.UTF-8"}
    environment.pop("ZWEISPALTER_DATA", None)
    done = subprocess.run(
        [sys.executable, *arguments], cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def contents(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


@pytest.mark.parametrize("name", sorted(PACKED))
def test_resources_and_translations_are_all_in_the_wheel(installed: Path, name: str) -> None:
    assert contents(installed / PACKED[name]) == contents(ROOT / name)


def test_every_module_is_in_the_wheel(installed: Path) -> None:
    modules = {str(file.relative_to(ROOT)) for file in (ROOT / "editor").rglob("*.py")}
    packed = {str(file.relative_to(installed)) for file in (installed / "editor").rglob("*.py")}
    assert packed == modules


def test_the_wheel_names_the_command(installed: Path) -> None:
    (distribution,) = importlib.metadata.distributions(path=[str(installed)])
    assert {(each.name, each.value) for each in distribution.entry_points} == {("zweispalter", "editor.__main__:main")}


def test_it_runs_from_another_folder(installed: Path, tmp_path: Path) -> None:
    assert Path(run(installed, tmp_path, "-c", "import editor; print(editor.__file__)")).is_relative_to(installed)
    release = run(installed, tmp_path, "-m", "editor", "--data", "data", "sample")
    assert "Entwurf" in run(installed, tmp_path, "-m", "editor", "--data", "data", "list")
    files = run(installed, tmp_path, "-m", "editor", "--data", "data", "export", release, "--to", "out").splitlines()
    assert [Path(file).suffix for file in files] == [".docx", ".html", ".docx", ".html"]
    assert all((tmp_path / file).stat().st_size > 1_000 for file in files)
    assert "Pressemitteilung" in (tmp_path / files[1]).read_text("utf-8")

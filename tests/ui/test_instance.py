"""Two windows on one data folder: the second says so and shows the first; commands are told differently."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTimer
from pytestqt.qtbot import QtBot

from editor.i18n import Catalogue
from editor.store.archive import Archive
from editor.store.lock import Lock
from editor.ui.instance import Instance, is_listening, name_of, send
from editor.ui.second_window import gives_way
from tests.ui.conftest import FakeAsk

ROOT = Path(__file__).parents[2]

SEND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from editor.ui.instance import send
application = QCoreApplication([])
sys.exit(not send(Path(sys.argv[1]), [Path(each) for each in sys.argv[2:]]))
"""

CRASH = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from editor.ui.instance import Instance
application = QCoreApplication([])
print(Instance(Path(sys.argv[1])).listen(), flush=True)
os.kill(os.getpid(), 9)
"""

SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from editor.i18n import catalogue
from editor.ui.second_window import gives_way
from tests.ui.conftest import FakeAsk
application = QCoreApplication([])
ask = FakeAsk()
print(gives_way(Path(sys.argv[1]), [], ask, catalogue("en")), ask.heard)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "data"
    Archive.open(made).close()
    return made


@pytest.fixture
def first(folder: Path, qapp: QCoreApplication) -> Iterator[Instance]:
    instance = Instance(folder)
    assert instance.listen()
    with Lock(folder):
        yield instance
    instance.close()


def started(code: str, *arguments: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )


def test_files_of_a_later_start_come_to_the_first_window(first: Instance, folder: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(first.files_received, timeout=20_000) as seen:
        sender = started(SEND, folder, folder / "a.zweispalter")
    assert seen.args == [[folder / "a.zweispalter"]]
    sender.communicate(timeout=20)
    assert sender.returncode == 0


def test_a_second_window_says_so_and_shows_the_first(first: Instance, folder: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(first.show_requested, timeout=20_000):
        second = started(SECOND, folder)
    said, _ = second.communicate(timeout=20)
    assert said.startswith("True")
    assert "Zweispalter is open already" in said


def test_a_command_that_works_in_the_folder_is_told_differently(folder: Path, words: Catalogue) -> None:
    ask = FakeAsk(agrees=False)
    with Lock(folder):
        assert gives_way(folder, [], ask, words)
    assert ask.heard[0][0] == "The data folder is in use"


def test_a_free_folder_is_simply_opened(folder: Path, words: Catalogue) -> None:
    ask = FakeAsk()
    assert not gives_way(folder, [], ask, words)
    assert not gives_way(folder / "absent", [], ask, words)
    assert ask.heard == []


def test_what_a_crashed_window_left_keeps_nobody_from_listening(folder: Path, qtbot: QtBot) -> None:
    crashed = started(CRASH, folder)
    assert crashed.communicate(timeout=20)[0] == "True\n"
    instance = Instance(folder)
    assert instance.listen()
    with qtbot.waitSignal(instance.show_requested, timeout=20_000):
        sender = started(SEND, folder)
    sender.communicate(timeout=20)
    assert sender.returncode == 0
    instance.close()


def test_each_folder_has_a_name_of_its_own(tmp_path: Path) -> None:
    assert name_of(tmp_path / "a") != name_of(tmp_path / "b")
    assert name_of(tmp_path / "a") == name_of(tmp_path / "b" / ".." / "a")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes there are no files")
def test_a_socket_of_somebody_else_is_not_spoken_to(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    with socket.socket(socket.AF_UNIX) as foreign:
        foreign.bind(name_of(folder))
        foreign.listen()
        assert is_listening(folder)
        if os.geteuid() != 0:
            pytest.skip("only root can give a file away")
        os.chown(name_of(folder), 65534, -1)
        assert not is_listening(folder)
        assert not send(folder, [folder / "secret.zweispalter"])


def test_a_folder_of_the_session_that_belongs_to_somebody_else_is_not_used(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "absent"))
    assert "absent" not in name_of(folder)


WITHOUT_NETWORK = """
import sys
sys.modules["PySide6.QtNetwork"] = None
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from editor.i18n import catalogue
from editor.store.lock import Lock
from editor.ui.application import _receive, open_shell
from editor.ui.second_window import gives_way
from tests.ui.conftest import FakeAsk
folder = Path(sys.argv[1])
ask = FakeAsk(agrees=False)
with Lock(folder):
    print(gives_way(folder, [], ask, catalogue("en")), ask.heard[0][0])
application = QApplication([])
shell, store = open_shell(application, folder)
_receive(shell, folder, [Path(each) for each in sys.argv[2:]])
session = shell.window.session
def imported(count, errors):
    print(count, errors)
    QTimer.singleShot(0, shell.window.close)
session.imported.connect(imported)
application.exec()
store.close()
"""


def test_without_the_library_for_sockets_everything_else_works(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text("Ein Titel\n\nEin Absatz mit einem Satz.\n", "utf-8")
    process = started(WITHOUT_NETWORK, folder, tmp_path / "text.txt")
    said, _ = process.communicate(timeout=60)
    assert said == "True The data folder is in use\n1 []\n"
    assert process.returncode == 0
    with Archive.open(folder) as archive:
        assert any("Ein Absatz" in line.headline.de for line in archive.summaries())


def test_a_window_that_is_just_starting_is_waited_for(folder: Path, qtbot: QtBot) -> None:
    instance = Instance(folder)
    QTimer.singleShot(500, instance.listen)
    with Lock(folder), qtbot.waitSignal(instance.show_requested, timeout=20_000):
        second = started(SECOND, folder)
    assert second.communicate(timeout=20)[0].startswith("True")
    instance.close()

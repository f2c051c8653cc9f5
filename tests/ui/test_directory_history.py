"""The address book as it is edited: one history, and what of it is to be stored."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from editor.domain.directory import KeptPerson, Role
from editor.ui.directory.working_directory import Changes, Edit, Entry, WorkingDirectory

IDS = st.sampled_from("abcde")
STEPS = st.lists(st.tuples(st.sampled_from(["put", "name", "remove", "merge"]), IDS, IDS), max_size=12)


def working(*names: str) -> WorkingDirectory:
    made = WorkingDirectory()
    made.load([KeptPerson(id=name, name=name.upper()) for name in names])
    return made


def called(name: str) -> Edit:
    return lambda entry: replace(entry, name=name) if isinstance(entry, KeptPerson) else entry


def renamed(ending: str) -> Edit:
    return lambda entry: replace(entry, name=f"{entry.name}{ending}") if isinstance(entry, KeptPerson) else entry


def take(directory: WorkingDirectory, step: tuple[str, str, str]) -> None:
    what, one, other = step
    match what:
        case "put":
            directory.put([KeptPerson(id=one, name=f"{one}{other}")])
        case "name":
            directory.apply(one, renamed(other), "name")
        case "remove":
            directory.remove([one, other])
        case _:
            directory.merge(KeptPerson(id=one, name="merged"), [other] if other != one else [])


def store(archive: dict[str, Entry], changes: Changes) -> None:
    for gone in changes.removed:
        archive.pop(gone.id, None)
    archive.update({each.id: each for each in changes.saved})


@given(STEPS)
def test_every_step_is_taken_back_and_taken_again(steps: list[tuple[str, str, str]]) -> None:
    directory = working("a", "b", "c")
    before = dict(directory.entries)
    for step in steps:
        take(directory, step)
    after = dict(directory.entries)
    for _ in steps:
        directory.undo()
    assert directory.entries == before
    assert not directory.changes()
    for _ in steps:
        directory.redo()
    assert directory.entries == after


@given(STEPS)
def test_what_is_stored_is_what_is_there(steps: list[tuple[str, str, str]]) -> None:
    directory = working("a", "b", "c")
    archive: dict[str, Entry] = dict(directory.entries)
    for step in steps:
        take(directory, step)
        store(archive, directory.send())
    assert archive == directory.entries


@given(STEPS, st.lists(st.sampled_from(["stored", "fails", "fails later", "waits"]), min_size=12, max_size=12))
def test_what_was_not_stored_is_stored_in_the_end(steps: list[tuple[str, str, str]], ends: list[str]) -> None:
    directory = working("a", "b", "c")
    archive: dict[str, Entry] = dict(directory.entries)
    failed: list[Changes] = []
    for step, end in zip(steps, ends, strict=False):
        take(directory, step)
        if end == "waits":
            directory.undo()
            continue
        changes = directory.send()
        if end == "stored":
            store(archive, changes)
        else:
            failed.append(changes)
        if end == "fails":
            directory.fail(failed.pop())
    for changes in failed:
        directory.fail(changes)
    store(archive, directory.send())
    assert archive == directory.entries
    assert not directory.changes()


def test_what_was_there_before_is_there_after_undo_of_what_was_begun_before_it_was_read() -> None:
    directory = WorkingDirectory()
    directory.put([KeptPerson(id="new", name="New")])
    directory.load([KeptPerson(id="a", name="A")])
    directory.undo()
    assert list(directory.entries) == ["a"]
    assert not directory.changes()


def test_what_was_refused_and_could_not_be_stored_is_removed_with_its_entry() -> None:
    directory = working("a")
    directory.apply("a", renamed("!"))
    directory.fail(directory.send())
    directory.apply("a", called(" "))
    assert directory.send().removed == ()
    directory.remove(["a"])
    assert [each.id for each in directory.send().removed] == ["a"]


def test_typing_goes_on_in_one_step_until_there_is_a_pause() -> None:
    now = 0.0
    directory = WorkingDirectory(clock=lambda: now)
    directory.load([KeptPerson(id="a", name="A")])
    for name, later in (("An", 0.5), ("Ann", 0.5), ("Anna", 5.0)):
        now += later
        directory.apply("a", called(name), "name")
    directory.undo()
    assert directory.entry("a") == KeptPerson(id="a", name="Ann")
    directory.undo()
    assert directory.entry("a") == KeptPerson(id="a", name="A")


def test_what_cannot_be_kept_is_refused_and_the_former_value_stays_stored() -> None:
    directory = working("a", "b")
    directory.apply("a", called(" "))
    directory.apply("b", renamed("!"))
    changes = directory.send()
    assert list(changes.refused) == ["a"]
    assert [each.id for each in changes.saved] == ["b"]
    assert changes.removed == ()
    assert list(directory.changes().refused) == ["a"]


def test_a_role_in_which_nothing_is_written_is_nothing() -> None:
    directory = working()
    directory.put([KeptPerson(id="a", roles=(Role(),))])
    assert not directory.changes()
    assert not directory.changes().refused

"""People and organisations are read from CSV files of any make; what cannot be read is told, all else comes in."""

from __future__ import annotations

import csv
import io
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.bilingual import Bilingual, Language
from editor.domain.directory import KeptOrganisation, KeptPerson, Period
from editor.domain.joining import name_key
from editor.errors import EditorError, ImportRefused
from editor.exporters.directory_csv import organisations_csv, persons_csv
from editor.importers import directory_csv
from editor.importers.directory_csv import organisations_in, persons_in, read_organisations, read_persons
from tests.directory import kept_organisations, kept_persons

GERMAN = "Name;Titel;Rolle;Organisation;Funktion;von;bis;E-Mail;Telefon;Freigabe durch;Notiz\n"


def only(text: str) -> KeptPerson:
    (found,) = persons_in(text, "x.csv").persons
    return found


def told(text: str) -> list[str]:
    return [str(remark) for remark in persons_in(text, "x.csv").unread]


def test_a_line_is_a_role_and_lines_of_one_person_are_joined() -> None:
    person = only(
        GERMAN
        + "Jana Brandt;Dr.;Sprecherin;OptikNetz;Sprecherin des Netzes;2020;03/2024;jana@example.org;06403 1;Büro;x\n"
        "Jana Brandt;;Leiterin;OptikNetz;Leiterin des OptikNetzes;01.04.2024;;;;;\n"
    )
    assert (person.name, person.title.de, person.email, person.phone) == (
        "Jana Brandt",
        "Dr.",
        "jana@example.org",
        "06403 1",
    )
    assert (person.approval, person.note) == ("Büro", "x")
    assert [each.role.de for each in person.roles] == ["Sprecherin", "Leiterin"]
    assert [each.period for each in person.roles] == [
        Period(date(2020, 1, 1), date(2024, 3, 31)),
        Period(date(2024, 4, 1)),
    ]


def test_english_headings_fill_english_texts() -> None:
    person = only(
        "Name,Title,Role,Organisation,Function,from,until,E-mail,Phone\nJana Brandt,Dr,Head,Lux Ltd,head of Lux,,,,\n"
    )
    assert person.title == Bilingual("", "Dr")
    assert person.roles[0].organisation == Bilingual("", "Lux Ltd")
    assert person.roles[0].function.en == "head of Lux"


@pytest.mark.parametrize(
    "head", ["Name;Titel (DE);Titel (EN)", "Name;Titel;Title", "name;title_de;title_en", "NAME;Titel:;Titel englisch"]
)
def test_bilingual_columns_are_told_by_their_headings(head: str) -> None:
    assert only(f"{head}\nJana Brandt;Dr.;Dr\n").title == Bilingual("Dr.", "Dr")


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_separator_and_encoding_are_found(tmp_path: Path, separator: str, encoding: str) -> None:
    file = tmp_path / "Presse.csv"
    rows = ["Name", "Funktion", "Notiz"], ["Jörg Müller", "Bürgermeister", "ruft, nach 12; zurück"]
    text = io.StringIO()
    csv.writer(text, delimiter=separator).writerows(rows)
    file.write_text(text.getvalue(), encoding)
    (person,) = read_persons(file).persons
    assert (person.name, person.roles[0].function.de, person.note) == (
        "Jörg Müller",
        "Bürgermeister",
        "ruft, nach 12; zurück",
    )


def test_first_and_last_names_and_titles_in_front_are_understood() -> None:
    assert only("Vorname;Nachname\nJana;Brandt\n").name == "Jana Brandt"
    assert only("Name;Telefon\nProf. Dr. Jana Brandt;1\n").title.de == "Prof. Dr."
    assert only('Name;Telefon\n"Brandt, Jana";1\n').name == "Jana Brandt"


def test_namesakes_with_addresses_of_their_own_are_two() -> None:
    found = persons_in("Name;E-Mail\nA Kern;a@example.org\nA Kern;b@example.org\nA Kern;\n", "x.csv").persons
    assert [each.email for each in found] == ["a@example.org", "b@example.org"]


def test_what_cannot_be_read_is_told_by_line_and_all_else_comes_in() -> None:
    text = "Name;Funktion;von;bis;E-Mail;Größe\nJana;Leiterin;31.02.2027;bald;jana;1\n;Chef;;;;\nTom;Chef;2027;2025;;\n"
    assert [each.name for each in persons_in(text, "x.csv").persons] == ["Jana", "Tom"]
    assert told(text) == [
        "Line 2: “31.02.2027” is no date and was left out; write it like 2027-02-18 or 02/2027.",
        "Line 2: “bald” is no date and was left out; write it like 2027-02-18 or 02/2027.",
        "Line 2: “jana” is no e-mail address and was left out.",
        "Line 3 was left out: there is no name in it.",
        "Line 4 ends on 2025, before it begins, so both days were left out.",
        "These columns mean nothing here and were left out: Größe.",
    ]


@pytest.mark.parametrize("open_end", ["", "heute", "–", "present"])
def test_a_role_that_lasts_has_no_end(open_end: str) -> None:
    text = f"Name;Rolle;von;bis\nJana;Leiterin;18.02.2027;{open_end}\n"
    assert only(text).roles[0].period == Period(date(2027, 2, 18))
    assert told(text) == []


def test_lines_are_counted_as_they_stand_in_the_file() -> None:
    assert told('\n\nName;Notiz\nJana;"zwei\nZeilen"\n;x\n')[0].startswith("Line 6 ")


def test_an_open_quotation_mark_spoils_one_line_alone() -> None:
    found = persons_in('Name;Notiz\nJana;"offen\nTom;x\nEva;y\n', "x.csv").persons
    assert [each.name for each in found] == ["Jana", "Tom", "Eva"]


def test_a_boilerplate_is_a_line_of_its_organisation() -> None:
    text = "Name;Internet;Überschrift;Boilerplate;bis\nLux;lux.example;Über Lux;Alt;2025\nLux;;Über Lux;Neu;\n"
    (lux,) = organisations_in(text, "x.csv").organisations
    assert (lux.name.de, lux.web) == ("Lux", "lux.example")
    assert [(each.text.de, each.period.until) for each in lux.boilerplates] == [
        ("Alt", date(2025, 12, 31)),
        ("Neu", None),
    ]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"\0\0\0", b"Jana Brandt;1\n", b"Name;Telefon\n"])
def test_what_is_no_such_table_is_refused_in_a_sentence(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "x.csv"
    file.write_bytes(content)
    for read in (read_persons, read_organisations):
        with pytest.raises(ImportRefused) as refused:
            read(file)
        assert "x.csv" in str(refused.value)


def test_a_folder_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    for file in (tmp_path, tmp_path / "none.csv", Path("\0")):
        with pytest.raises(ImportRefused):
            read_persons(file)


def test_too_many_entries_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(directory_csv, "LIMIT", 2)
    with pytest.raises(ImportRefused, match="more than 2 entries"):
        persons_in("Name\nA\nB\nC\n", "x.csv")


def test_too_many_lines_are_refused_and_too_many_of_one_person_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(directory_csv, "LINES", 2)
    text = "Name;Rolle\nA;1\nA;2\nA;3\nB;1\n"
    assert [len(each.roles) for each in persons_in(text, "x.csv").persons] == [2, 1]
    assert told(text) == ["Line 4 was left out: more than 2 lines are of the same name."]
    with pytest.raises(ImportRefused, match="too large"):
        persons_in("Name\n" + "A\n" * 60_000, "x.csv")


def test_a_text_that_is_too_long_costs_its_line_alone() -> None:
    text = f"Name;Notiz\n{'A' * 2000};x\nTom;{'x' * 40_000}\nEva;{'y' * 200_000}\n"
    assert [each.name for each in persons_in(text, "x.csv").persons] == ["Tom"]
    assert [line[:20] for line in told(text)] == ["Line 2 was left out:", "Line 4 was left out:"]


@given(
    st.binary(max_size=200)
    | st.text(max_size=200).map(lambda text: ("Name;von;E-Mail;Notiz\n" + text).encode("utf-16"))
)
def test_no_file_makes_more_than_a_sentence(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    file = tmp_path_factory.getbasetemp() / "any.csv"
    file.write_bytes(content)
    for read in (read_persons, read_organisations):
        with suppress(EditorError):
            read(file)


# -- what was written is read back


@given(st.lists(kept_persons(), max_size=4, unique_by=lambda each: name_key(each.name)), st.sampled_from(Language))
def test_people_come_back_from_their_csv(persons: list[KeptPerson], interface: Language) -> None:
    text = persons_csv(persons, interface).decode("utf-8-sig")
    read = persons_in(text, "x.csv")
    assert [blank_id(each) for each in read.persons] == [blank_id(each) for each in persons]
    assert read.unread == ()


@given(
    st.lists(kept_organisations(), max_size=4, unique_by=lambda each: repr(each.name).casefold()),
    st.sampled_from(Language),
)
def test_organisations_come_back_from_their_csv(organisations: list[KeptOrganisation], interface: Language) -> None:
    text = organisations_csv(organisations, interface).decode("utf-8-sig")
    read = organisations_in(text, "x.csv")
    assert [blank_id(each) for each in read.organisations] == [blank_id(each) for each in organisations]
    assert read.unread == ()


@given(st.lists(kept_persons(), max_size=3))
def test_no_cell_begins_like_a_formula(persons: list[KeptPerson]) -> None:
    text = persons_csv(persons).decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(text, newline=""), delimiter=";") for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def blank_id(entry: KeptPerson | KeptOrganisation) -> str:
    return repr(entry).replace(entry.id, "")

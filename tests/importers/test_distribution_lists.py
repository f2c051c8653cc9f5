"""Distribution lists are read from CSV files of any make; lines without an address are named."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain.bilingual import Language
from editor.domain.distribution import DistributionList, Recipient, is_address
from editor.errors import ImportRefused
from editor.importers import distribution_lists
from editor.importers.distribution_lists import lists_in, read_lists

BOTH = (Recipient("redaktion@example.org", "Lahn-Bote"), Recipient("news@example.com", "The Paper"))


def only(text: str) -> DistributionList:
    (found,) = lists_in(text, "Region").lists
    return found


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize(
    "heading", [("Name", "E-Mail"), ("Display name", "email"), ("Redaktion", "E-Mail-Adresse:"), ()]
)
def test_columns_are_found_with_and_without_headings(separator: str, heading: tuple[str, ...]) -> None:
    rows = [heading, *((each.name, each.address) for each in BOTH)]
    assert only("\n".join(separator.join(row) for row in rows if row)).recipients == BOTH


def test_columns_may_stand_in_any_order() -> None:
    assert only("e-mail;x;name\nredaktion@example.org;1;Lahn-Bote\nnews@example.com;2;The Paper").recipients == BOTH


def test_first_and_last_names_are_put_together() -> None:
    found = only("Vorname,Nachname,E-Mail\nLea,Sommer,lea@example.org")
    assert found.recipients == (Recipient("lea@example.org", "Lea Sommer"),)


def test_plain_addresses_one_a_line_are_a_list() -> None:
    assert [each.address for each in only("a@example.org\n\nb@example.org\n").recipients] == [
        "a@example.org",
        "b@example.org",
    ]


def test_addresses_as_mail_programs_write_them_are_read() -> None:
    found = only('Lahn-Bote <redaktion@example.org>; "The Paper" <news@example.com>')
    assert found.recipients == BOTH


def test_rows_go_to_the_list_and_language_that_they_name() -> None:
    found = lists_in(
        "Verteiler;Sprache;E-Mail\nFach;deutsch;a@example.org\nFach;EN;b@example.org\n;;c@example.org\n", "Region"
    )
    assert {(each.name, each.language): each.recipients[0].address for each in found.lists} == {
        ("Fach", Language.DE): "a@example.org",
        ("Fach", Language.EN): "b@example.org",
        ("Region", None): "c@example.org",
    }


def test_lists_are_the_same_in_small_and_capital_letters() -> None:
    (found,) = lists_in("Verteiler;E-Mail\nFach;a@example.org\nFACH;b@example.org\n", "Region").lists
    assert (found.name, len(found.recipients)) == ("Fach", 2)


def test_a_postal_address_is_not_taken_for_the_one_of_a_mailbox() -> None:
    assert only("Name;Adresse;E-Mail\nA;Marktplatz 1;a@example.org").recipients == (Recipient("a@example.org", "A"),)


def test_a_row_without_a_language_takes_the_one_given() -> None:
    (found,) = lists_in("a@example.org", "Region", Language.EN).lists
    assert found.language is Language.EN


def test_doubles_are_dropped() -> None:
    assert only("a@example.org\nA@Example.org\n").recipients == (Recipient("a@example.org"),)


def test_lines_without_an_address_are_named() -> None:
    found = lists_in("Name;E-Mail\nA;a@example.org\n\nB;keine\nC;\n", "Region")
    assert found.unread == (4, 5)


def test_a_line_of_excel_that_names_the_separator_is_no_row() -> None:
    found = lists_in("sep=,\nName,E-Mail\nA;B,a@example.org\n", "Region")
    assert found.lists[0].recipients == (Recipient("a@example.org", "A;B"),)
    assert found.unread == ()


def test_a_note_of_several_lines_is_part_of_its_row() -> None:
    found = lists_in('E-Mail,Notiz\na@example.org,"eins\nzwei"\nb@example.org,\n', "Region")
    assert (len(found.lists[0].recipients), found.unread) == (2, ())


@pytest.mark.parametrize("mark", ["", '"'])
def test_a_line_that_no_table_has_is_no_trouble(mark: str) -> None:
    found = lists_in(f"a@example.org\n{mark}{'b' * 200_000}\nc@example.org\n", "Region")
    assert ([each.address for each in found.lists[0].recipients], found.unread) == (
        ["a@example.org", "c@example.org"],
        (2,),
    )


def test_a_quotation_mark_left_open_takes_no_rows_away() -> None:
    assert len(only('"Lahn-Bote,a@example.org\nB,b@example.org\nC,c@example.org\n').recipients) == 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_files_are_read_in_any_usual_encoding(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "liste.csv"
    file.write_bytes("Name;E-Mail\r\nGießener Bote;a@example.org\r\n".encode(encoding))
    (found,) = read_lists(file, "Region").lists
    assert found.recipients == (Recipient("a@example.org", "Gießener Bote"),)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "no list of addresses"),
        (b"PK\x03\x04 a spreadsheet", "save it as CSV"),
        (b"\0\1\2\3" * 50, "no list of addresses"),
        (b"Name;E-Mail\nA;keine\n", "no e-mail address in"),
        (b"\n\n", "no list of addresses"),
    ],
)
def test_what_is_no_list_is_refused_in_one_sentence(tmp_path: Path, content: bytes, told: str) -> None:
    file = tmp_path / "liste.csv"
    file.write_bytes(content)
    with pytest.raises(ImportRefused, match=told):
        read_lists(file, "Region")


@pytest.mark.parametrize("name", ["gone.csv", ".", "a\0b"])
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(ImportRefused):
        read_lists(tmp_path / name, "Region")


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "liste.csv"
    with file.open("wb") as opened:
        opened.truncate(distribution_lists.BYTES + 1)
    with pytest.raises(ImportRefused, match="too large"):
        read_lists(file, "Region")


def test_a_list_with_too_many_addresses_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(distribution_lists, "LIMIT", 2)
    file = tmp_path / "liste.csv"
    file.write_text("a@example.org\nb@example.org\nc@example.org\n")
    with pytest.raises(ImportRefused, match="split it"):
        read_lists(file, "Region")


def test_a_row_of_a_million_columns_is_read() -> None:
    assert only("a@example.org" + ";" * 1_000_000).recipients == (Recipient("a@example.org"),)


_LINES = st.text(alphabet="a@b.c;,\t\"'<> \n\r\0ä=sepE-Mail", max_size=60)


@given(_LINES | st.text(max_size=40))
def test_any_text_is_read_and_every_address_in_it_is_one(text: str) -> None:
    for each in lists_in(text, "Region").lists:
        assert each.recipients
        assert all(is_address(recipient.address) for recipient in each.recipients)


_NAMES = st.text(alphabet="Aäß ,;\t\"'.-", max_size=12).map(lambda name: " ".join(name.replace('"', "").split()))
_ADDRESSES = st.from_regex(r"[a-z][a-z0-9.+_-]{0,8}[a-z0-9]@[a-z]{2,8}\.(org|com|de)", fullmatch=True).filter(
    is_address
)


@given(
    st.lists(st.builds(Recipient, _ADDRESSES, _NAMES), min_size=1, max_size=8, unique_by=lambda each: each.address),
    st.sampled_from(";,\t"),
)
def test_what_a_spreadsheet_writes_comes_back(recipients: list[Recipient], separator: str) -> None:
    written = io.StringIO()
    writer = csv.writer(written, delimiter=separator)
    writer.writerow(("Name", "E-Mail"))
    writer.writerows((each.name, each.address) for each in recipients)
    assert only(written.getvalue()).recipients == tuple(recipients)

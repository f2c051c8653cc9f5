"""The message that mail programs open as a new one, read back by another reader of mail."""

from __future__ import annotations

import email
import re
from collections.abc import Sequence
from dataclasses import replace
from email.header import decode_header, make_header
from email.message import EmailMessage, MIMEPart
from email.policy import compat32, default
from email.utils import getaddresses
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.compose.composing import compose
from editor.compose.house import house
from editor.compose.manuscript import Logo, Manuscript
from editor.domain.bilingual import Language
from editor.domain.distribution import Recipient
from editor.errors import ExportRefused
from editor.exporters.eml import Attachment, eml_bytes, safe_name, size_remark
from editor.exporters.mail_headers import one_line
from editor.exporters.text import text_twin
from tests.compose.example import NOW, RICH
from tests.exporters.reading import Page, draw_picture, no_picture

SENDER = "Pressestelle Gießen <presse@optiknetz.example>"
NEWSROOMS = (Recipient("stadt@zeitung.example", "Müller, Jörg"), Recipient("news@radio.example"))
DOCUMENT = Attachment("2027-02-18_labor_de.docx", b"PK\x03\x04" + bytes(3000))


@pytest.fixture
def manuscript() -> Manuscript:
    made = compose(RICH, Language.DE, house("standard"), NOW)
    return replace(made, subject="SPERRFRIST So., 21.02., 10:00 Uhr: Zwei Netzwerke, ein Labor für Größen")


def message(
    manuscript: Manuscript,
    *,
    recipients: Sequence[Recipient] = NEWSROOMS,
    sender: str = SENDER,
    attachments: Sequence[Attachment] = (DOCUMENT,),
    picture: Path | None = None,
) -> EmailMessage:
    content = eml_bytes(manuscript, lambda _: picture, recipients=recipients, sender=sender, attachments=attachments)
    return read(content)


def read(content: bytes) -> EmailMessage:
    found = email.message_from_bytes(content, policy=default)
    assert isinstance(found, EmailMessage)
    assert [part.defects for part in found.walk()] == [[] for _ in found.walk()]
    return found


def tree(part: MIMEPart) -> object:
    """The types of a message, parts within parts."""
    if not part.is_multipart():
        return part.get_content_type()
    return {part.get_content_subtype(): [tree(each) for each in part.iter_parts()]}


def test_mail_programs_take_it_for_a_draft(manuscript: Manuscript) -> None:
    found = message(manuscript)
    assert found["X-Unsent"] == "1"
    assert found["X-Uniform-Type-Identifier"] == "com.apple.mail-draft"
    assert found["Date"] is None


def test_newsrooms_never_see_each_other(manuscript: Manuscript) -> None:
    found = message(manuscript)
    assert [(each.display_name, each.addr_spec) for each in found["Bcc"].addresses] == [
        ("Müller, Jörg", "stadt@zeitung.example"),
        ("", "news@radio.example"),
    ]
    assert found["To"].addresses == found["From"].addresses
    assert found["From"].addresses[0].addr_spec == "presse@optiknetz.example"
    assert found["Cc"] is None
    texts = [found.get_body((kind,)) for kind in ("plain", "html")]
    assert not any("zeitung.example" in text.get_content() for text in texts if text)


@pytest.mark.parametrize("sender", ["", "Pressestelle", "presse@", "a@b.example\r\nBcc: c@d.example"])
def test_unknown_sender_leaves_the_message_to_the_mail_program(sender: str, manuscript: Manuscript) -> None:
    found = message(manuscript, sender=sender)
    assert (found["From"], found["To"]) == (None, None)


def test_subject_keeps_its_umlauts(manuscript: Manuscript) -> None:
    assert message(replace(manuscript, draft=""))["Subject"] == manuscript.subject


def test_release_without_a_subject_takes_its_title(manuscript: Manuscript) -> None:
    assert message(replace(manuscript, draft="", subject=""))["Subject"] == manuscript.title


def test_text_twin_and_html_stand_within_pictures_within_files(manuscript: Manuscript, tmp_path: Path) -> None:
    found = message(manuscript, picture=draw_picture(tmp_path))
    document = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    texts = {"alternative": ["text/plain", "text/html"]}
    assert tree(found) == {"mixed": [{"related": [texts, "image/jpeg"]}, document]}


def test_message_without_pictures_and_files_is_its_text(manuscript: Manuscript) -> None:
    assert tree(message(manuscript, attachments=())) == {"alternative": ["text/plain", "text/html"]}


def test_plain_part_is_the_text_twin(manuscript: Manuscript) -> None:
    part = message(manuscript).get_body(("plain",))
    assert isinstance(part, EmailMessage)
    assert part.get_content().replace("\r\n", "\n") == text_twin(manuscript)


def test_pictures_of_the_text_are_parts_of_the_message(manuscript: Manuscript, tmp_path: Path) -> None:
    picture = draw_picture(tmp_path)
    found = message(replace(manuscript, logos=(Logo("logo", "OptikNetz"),)), picture=picture)
    html = found.get_body(("html",))
    assert isinstance(html, EmailMessage)
    images = Page(html.get_content().encode()).named("img")
    ids = {str(part["Content-ID"]).strip("<>") for part in found.walk() if part.get_content_type() == "image/jpeg"}
    assert {str(image["src"]).removeprefix("cid:") for image in images} == ids
    assert len(images) == 2
    assert {part.get_content_disposition() for part in found.walk() if part["Content-ID"]} == {"inline"}


def test_files_go_along_as_they_are(manuscript: Manuscript) -> None:
    files = [DOCUMENT, Attachment("Größe & Maß.pdf", b"%PDF"), Attachment("unbekannt.xyz", b"?")]
    found = list(message(manuscript, attachments=files).iter_attachments())
    assert [(part.get_filename(), part.get_content()) for part in found] == [(each.name, each.data) for each in files]
    assert [part.get_content_type() for part in found][1:] == ["application/pdf", "application/octet-stream"]


def test_same_content_gives_the_same_bytes(manuscript: Manuscript) -> None:
    one, again = (eml_bytes(manuscript, no_picture, recipients=NEWSROOMS, attachments=[DOCUMENT]) for _ in "ab")
    assert one == again
    other = eml_bytes(manuscript, no_picture, recipients=NEWSROOMS[:1], attachments=[DOCUMENT])
    assert read(one)["Message-ID"] != read(other)["Message-ID"]


def test_mail_with_another_content_of_a_file_is_another_one(manuscript: Manuscript) -> None:
    """Servers keep one message of each id."""
    other = replace(DOCUMENT, data=b"PK\x03\x04")
    assert message(manuscript)["Message-ID"] != message(manuscript, attachments=[other])["Message-ID"]


def test_draft_is_told_in_the_subject(manuscript: Manuscript) -> None:
    assert manuscript.draft
    assert message(manuscript)["Subject"] == f"{manuscript.draft} · {manuscript.subject}"
    assert message(replace(manuscript, draft=""))["Subject"] == manuscript.subject


def test_lines_are_no_longer_than_mail_allows(manuscript: Manuscript) -> None:
    content = eml_bytes(manuscript, no_picture, recipients=NEWSROOMS * 100, attachments=[DOCUMENT])
    lines = content.split(b"\r\n")
    assert b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= 998
    assert content.isascii()


def test_lines_with_encoded_words_are_as_short_as_their_rule_asks(manuscript: Manuscript) -> None:
    names = [Recipient(f"redaktion{number}@blatt.example", "Größe Straße " * number) for number in range(1, 16)]
    head = eml_bytes(manuscript, no_picture, recipients=names, sender=SENDER).partition(b"\r\n\r\n")[0]
    assert max(len(line) for line in head.split(b"\r\n") if b"=?" in line) <= 76


def test_address_that_is_there_twice_gets_one_copy(manuscript: Manuscript) -> None:
    twice = [*NEWSROOMS, Recipient("NEWS@radio.example ", "Radio")]
    assert len(message(manuscript, recipients=twice)["Bcc"].addresses) == 2


def test_five_hundred_newsrooms_are_read_back(manuscript: Manuscript) -> None:
    many = [Recipient(f"redaktion{number}@blatt.example", f'Größe "{number}", Süd') for number in range(500)]
    found = message(manuscript, recipients=many)["Bcc"].addresses
    assert [(each.addr_spec, each.display_name) for each in found] == [(each.address, each.name) for each in many]


@pytest.mark.parametrize(
    "address",
    ["", "nobody", "a@b", "a b@c.example", "a@b.example\r\nBcc: x@y.example", "a@b.example,c@d.example", "ä@b.example"],
)
def test_address_that_is_none_is_told_in_one_sentence(address: str, manuscript: Manuscript) -> None:
    with pytest.raises(ExportRefused, match=r"is no e-mail address; correct it in the distribution list\.$"):
        message(manuscript, recipients=[Recipient(address)])


def test_domain_with_an_umlaut_is_written_as_servers_know_it(manuscript: Manuscript) -> None:
    [found] = message(manuscript, recipients=[Recipient("presse@müller.example")])["Bcc"].addresses
    assert found.addr_spec == "presse@xn--mller-kva.example"


@pytest.mark.parametrize("text", ["A\r\nBcc: evil@x.example", "A\nX-Evil: 1", "A\u2028X-Evil: 1\x00", "A\x0bX-Evil: 1"])
def test_no_text_begins_another_header(text: str, manuscript: Manuscript) -> None:
    hostile = replace(manuscript, subject=text, tag="de-DE")
    recipients = [Recipient("a@b.example", text)]
    found = message(
        hostile, recipients=recipients, sender=f'"{text}" <p@q.example>', attachments=[Attachment(text, b"")]
    )
    assert found["X-Evil"] is None
    assert [each.addr_spec for each in found["Bcc"].addresses] == ["a@b.example"]
    assert found.keys().count("Bcc") == 1
    assert not re.search(r"[\r\n]", found["Subject"])


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Mess\u00adtechnik", "Messtechnik"),
        ("\u200bGröße \u202egpj", "Größe gpj"),
        ("Zwei\r\n Zeilen\tund\u00a0mehr", "Zwei Zeilen und mehr"),
        ("👩\u200d🔬 im Labor", "👩\u200d🔬 im Labor"),
        ("\ud800", ""),
    ],
)
def test_lines_of_headers_keep_what_can_be_seen(text: str, line: str) -> None:
    assert one_line(text) == line


_NAMES = st.text(alphabet='aB ,;:"\\<>()@äöüßÉ漢😀=?_-.\r\n\t\u00a0\u202e', max_size=60)


@given(_NAMES, _NAMES)
@settings(max_examples=150, deadline=None)
def test_any_name_and_subject_come_back(name: str, subject: str) -> None:
    manuscript = replace(compose(RICH, Language.DE, house("standard"), NOW), draft="", subject=subject)
    content = eml_bytes(manuscript, no_picture, recipients=[Recipient("a@b.example", name), *NEWSROOMS])
    found = email.message_from_bytes(content, policy=compat32)
    named = [(decoded(shown), address) for shown, address in getaddresses([found["Bcc"]])]
    assert named == [(one_line(name), "a@b.example"), *((each.name, each.address) for each in NEWSROOMS)]
    assert decoded(found["Subject"]) == one_line(subject or manuscript.title)


def decoded(text: str) -> str:
    return str(make_header(decode_header(text)))


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("labor_de.docx", "labor_de.docx"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("C:\\temp\\a.docx", "C__temp_a.docx"),
        ("a\r\nb\x00.pdf", "ab.pdf"),
        ("gpj\u202efdp.exe", "gpjfdp.exe"),
        ("CON.docx", "CON_.docx"),
        (" .hidden. ", "hidden"),
        ("Größe.pdf", "Größe.pdf"),
        ("", "file"),
        ("x" * 300 + ".docx", "x" * 120 + ".docx"),
    ],
)
def test_names_of_files_are_safe_everywhere(name: str, safe: str) -> None:
    assert safe_name(name) == safe


def test_message_that_is_too_large_for_newsrooms_is_told() -> None:
    assert size_remark(bytes(5_000_000)) is None
    assert str(size_remark(bytes(7_400_000))).startswith("The e-mail has 8 MB, and many newsrooms take 5 MB at most;")

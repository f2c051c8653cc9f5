"""What photographers write into their pictures is read, whichever program they used and however it was encoded."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from editor.domain.bilingual import Bilingual, Language
from editor.importers.picture_iptc import decoded, mended, read_records
from editor.importers.picture_metadata import LONG, MISSING, PictureFacts, Told, look_at
from editor.importers.picture_xmp import MOST_ITEMS, Xmp, read_xmp

DE, EN = Language.DE, Language.EN
UTF8 = b"\x1c\x01\x5a\x00\x03\x1b%G"


def record(dataset: int, value: bytes) -> bytes:
    return bytes((0x1C, 2, dataset)) + len(value).to_bytes(2) + value


def photoshop_block(records: bytes) -> bytes:
    """A marker APP13 as Photoshop writes it."""
    padded = records + b"\0" * (len(records) % 2)
    body = b"Photoshop 3.0\0" + b"8BIM\x04\x04\0\0" + len(records).to_bytes(4) + padded
    return b"\xff\xed" + (len(body) + 2).to_bytes(2) + body


def jpeg(file: Path, *, iptc: bytes = b"", size: tuple[int, int] = (60, 40), **given: object) -> Path:
    Image.new("RGB", size, "#8fa5a8").save(file, "JPEG", **given)
    if iptc:
        content = file.read_bytes()
        file.write_bytes(content[:2] + photoshop_block(iptc) + content[2:])
    return file


def packet(inner: str, attributes: str = "") -> bytes:
    spaces = {
        "dc": "http://purl.org/dc/elements/1.1/",
        "photoshop": "http://ns.adobe.com/photoshop/1.0/",
        "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
        "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
        "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
        "plus": "http://ns.useplus.org/ldf/xmp/1.0/",
    }
    names = " ".join(f'xmlns:{prefix}="{space}"' for prefix, space in spaces.items())
    return (
        "<?xpacket begin='\ufeff' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'>"
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
        f"<rdf:Description rdf:about='' {names} {attributes}>{inner}</rdf:Description></rdf:RDF></x:xmpmeta>"
        "<?xpacket end='w'?>"
    ).encode()


def spoken(name: str, **texts: str) -> str:
    items = "".join(f"<rdf:li xml:lang='{tag.replace('_', '-')}'>{text}</rdf:li>" for tag, text in texts.items())
    return f"<{name}><rdf:Alt>{items}</rdf:Alt></{name}>"


def listed(name: str, *texts: str) -> str:
    return f"<{name}><rdf:Bag>{''.join(f'<rdf:li>{text}</rdf:li>' for text in texts)}</rdf:Bag></{name}>"


FULL = packet(
    spoken("dc:description", x_default="Prüflabor eröffnet", de="Prüflabor eröffnet", en_GB="Test lab opened")
    + spoken("Iptc4xmpCore:AltTextAccessibility", de="Drei Menschen am Messtisch", en="Three people at a bench")
    + spoken("xmpRights:UsageTerms", x_default="Honorarfrei zu diesem Anlass")
    + spoken("dc:rights", x_default="© 2027 OptikNetz Lahntal")
    + "<dc:creator><rdf:Seq><rdf:li>Maria Vogt</rdf:li></rdf:Seq></dc:creator>"
    + listed("Iptc4xmpExt:PersonInImage", "Dr. Jana Brandt", "Tom Reuter")
    + "<plus:LicenseEndDate>2028-12-31</plus:LicenseEndDate>",
    "photoshop:Credit='OptikNetz' photoshop:Headline='Ein Labor' photoshop:DateCreated='2027-02-18T10:00:00+01:00'",
)


def test_everything_is_read_from_xmp(tmp_path: Path) -> None:
    assert look_at(jpeg(tmp_path / "a.jpg", xmp=FULL)).facts == PictureFacts(
        caption=Told("Prüflabor eröffnet", "Test lab opened", "Prüflabor eröffnet"),
        headline=Told(open="Ein Labor"),
        alt=Told("Drei Menschen am Messtisch", "Three people at a bench"),
        usage=Told(open="Honorarfrei zu diesem Anlass"),
        creator="Maria Vogt",
        credit="OptikNetz",
        copyright="© 2027 OptikNetz Lahntal",
        persons=("Dr. Jana Brandt", "Tom Reuter"),
        created=date(2027, 2, 18),
        licence_end=date(2028, 12, 31),
    )


@pytest.mark.parametrize("name", ["a.png", "a.tif", "a.webp"])
def test_xmp_is_read_from_every_format_that_carries_it(name: str, tmp_path: Path) -> None:
    image, file = Image.new("RGB", (30, 20)), tmp_path / name
    if name == "a.png":
        chunks = PngInfo()
        chunks.add_itxt("XML:com.adobe.xmp", FULL.decode())
        image.save(file, pnginfo=chunks)
    elif name == "a.tif":
        image.save(file, tiffinfo={700: FULL})
    else:
        image.save(file, xmp=FULL)
    assert look_at(file).facts.creator == "Maria Vogt"


def test_everything_is_read_from_iptc(tmp_path: Path) -> None:
    records = UTF8 + b"".join(
        record(dataset, text.encode())
        for dataset, text in (
            (120, "Prüflabor in Gießen"),
            (105, "Ein Labor"),
            (80, "Maria Vogt"),
            (80, "Jan Öz"),
            (110, "OptikNetz"),
            (116, "© OptikNetz"),
            (55, "20270218"),
        )
    )
    facts = look_at(jpeg(tmp_path / "a.jpg", iptc=records)).facts
    assert facts == PictureFacts(
        caption=Told(open="Prüflabor in Gießen"),
        headline=Told(open="Ein Labor"),
        creator="Maria Vogt, Jan Öz",
        credit="OptikNetz",
        copyright="© OptikNetz",
        created=date(2027, 2, 18),
    )


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8"])
def test_texts_without_a_named_encoding_are_read_as_what_they_are(encoding: str) -> None:
    text = "Gießen, „Müller“ – 5 €"
    assert read_records(record(120, text.encode(encoding)))[120] == [text]


def test_utf_8_that_was_taken_for_latin_1_is_mended() -> None:
    for encoding in ("latin-1", "cp1252"):
        assert mended("Gießen, Größe, für".encode().decode(encoding)) == "Gießen, Größe, für"
    assert mended("São Paulo, Â und Ã") == "São Paulo, Â und Ã"


def test_iptc_is_read_from_a_tiff(tmp_path: Path) -> None:
    file = tmp_path / "a.tif"
    Image.new("RGB", (30, 20)).save(file, tiffinfo={33723: record(80, b"Maria Vogt")})
    assert look_at(file).facts.creator == "Maria Vogt"


def test_exif_serves_where_nothing_else_is_written(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010E] = "Prüflabor".encode()
    exif[0x013B] = "Maria Vogt"
    exif[0x8298] = "OptikNetz"
    exif.get_ifd(0x8769)[0x9003] = "2027:02:18 10:00:00"
    facts = look_at(jpeg(tmp_path / "a.jpg", exif=exif)).facts
    assert (facts.caption.open, facts.creator, facts.copyright) == ("Prüflabor", "Maria Vogt", "OptikNetz")
    assert facts.created == date(2027, 2, 18)


def test_what_windows_writes_is_read(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x9C9B] = "Prüflabor in Gießen\0".encode("utf-16-le")
    exif[0x9C9D] = "Jörg Öz\0".encode("utf-16-le")
    facts = look_at(jpeg(tmp_path / "a.jpg", exif=exif)).facts
    assert (facts.caption.open, facts.creator) == ("Prüflabor in Gießen", "Jörg Öz")


@pytest.mark.parametrize("said", ["OLYMPUS DIGITAL CAMERA", "DSC_0815", "KODAK Digital Still Camera".upper()])
def test_what_a_camera_says_is_no_caption(said: str, tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010E] = said
    assert not look_at(jpeg(tmp_path / "a.jpg", exif=exif)).facts.caption


@pytest.mark.parametrize(
    ("told", "lead", "sides"),
    [
        (Told("Labor", "Lab", "Labor"), DE, Bilingual("Labor", "Lab")),
        (Told(open="The lab is open to all"), DE, Bilingual("", "The lab is open to all")),
        (Told(open="Das Labor steht allen offen"), EN, Bilingual("Das Labor steht allen offen", "")),
        (Told(open="Labor"), EN, Bilingual("", "Labor")),
        (
            Told(de="Das Labor ist offen", open="The lab is open"),
            DE,
            Bilingual("Das Labor ist offen", "The lab is open"),
        ),
        (Told(de="Das Labor", open="Das ist ein Labor"), DE, Bilingual("Das Labor", "")),
    ],
)
def test_each_language_goes_to_its_side(told: Told, lead: Language, sides: Bilingual) -> None:
    assert told.sides(lead) == sides


def test_a_turned_picture_is_as_wide_as_it_is_seen(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    file = jpeg(tmp_path / "a.jpg", exif=exif, size=(600, 400))
    looked = look_at(file)
    assert (looked.width, looked.height, looked.format, looked.size) == (400, 600, "JPEG", file.stat().st_size)


def test_names_of_detailed_persons_and_owners_are_read() -> None:
    inner = (
        "<Iptc4xmpExt:PersonInImageWDetails><rdf:Bag><rdf:li rdf:parseType='Resource'>"
        + spoken("Iptc4xmpExt:PersonName", x_default="Aylin Kaya")
        + "</rdf:li></rdf:Bag></Iptc4xmpExt:PersonInImageWDetails>"
        "<plus:CopyrightOwner><rdf:Seq><rdf:li rdf:parseType='Resource'>"
        "<plus:CopyrightOwnerName>Klinik Lahntal</plus:CopyrightOwnerName>"
        "</rdf:li></rdf:Seq></plus:CopyrightOwner>"
    )
    xmp = read_xmp(packet(inner))
    assert xmp.texts("ext:PersonName") == ["Aylin Kaya"]
    assert xmp.text("plus:CopyrightOwnerName") == "Klinik Lahntal"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-16-le", "utf-8-sig"])
def test_a_packet_may_be_in_another_unicode_encoding(encoding: str) -> None:
    assert read_xmp(FULL.decode().encode(encoding)).text("photoshop:Credit") == "OptikNetz"


@pytest.mark.parametrize(
    "hostile",
    [
        b"<!DOCTYPE a [<!ENTITY b 'bbbb'><!ENTITY c '&b;&b;&b;'>]>" + FULL,
        b"<!DOCTYPE a SYSTEM 'file:///etc/passwd'>" + FULL,
        FULL[:300],
        b"<a>" * 200_000,
        b"<a>" * 50 + FULL + b"</a>" * 50,
        b"\xff\xfe\0",
        b"x" * 3_000_000,
        b"",
    ],
)
def test_a_hostile_or_broken_packet_says_nothing(hostile: bytes) -> None:
    assert read_xmp(hostile) == Xmp()


def test_what_is_nested_is_not_told_again_and_again() -> None:
    item = "<rdf:li>x</rdf:li>"
    nested = "<rdf:Description><dc:creator><rdf:Bag>" + item * 20_000
    assert len(read_xmp(packet(nested + "</rdf:Bag></dc:creator></rdf:Description>")).texts("dc:creator")) == MOST_ITEMS


def test_a_description_as_long_as_a_book_is_no_camera_talk(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010E] = "IMG" * 18_000 + "x"
    Image.new("RGB", (4, 4)).save(tmp_path / "a.jpg", exif=exif)
    assert look_at(tmp_path / "a.jpg").facts.caption.open.startswith("IMGIMG")


def test_lengths_and_numbers_have_bounds(tmp_path: Path) -> None:
    xmp = packet(
        spoken("dc:description", de="wort " * 5000)
        + listed("Iptc4xmpExt:PersonInImage", *(f"Person {number}" for number in range(500)))
    )
    facts = look_at(jpeg(tmp_path / "a.jpg", xmp=xmp)).facts
    assert len(facts.caption.de) <= LONG
    assert len(facts.persons) == 40


def test_control_characters_and_line_ends_are_left_out(tmp_path: Path) -> None:
    facts = look_at(jpeg(tmp_path / "a.jpg", iptc=UTF8 + record(120, b"Eins\r\n\x07zwei\0"))).facts
    assert facts.caption.open == "Eins zwei"


def test_broken_data_of_a_camera_take_nothing_from_the_rest(tmp_path: Path) -> None:
    file = tmp_path / "a.webp"
    Image.new("RGB", (4, 3)).save(file, exif=b"Exif\0\0broken", xmp=packet(spoken("dc:description", de="Im Labor")))
    found = look_at(file)
    assert (found.width, found.facts.caption.de) == (4, "Im Labor")


@pytest.mark.parametrize("content", [b"", b"no picture", b"\xff\xd8\xff\xe0broken"])
def test_a_file_that_is_no_picture_is_missing(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "a.jpg"
    file.write_bytes(content)
    assert look_at(file) == MISSING
    assert look_at(tmp_path / "gone.jpg").is_missing


@given(st.binary(max_size=300))
def test_any_bytes_are_read_without_an_error(data: bytes) -> None:
    read_records(data)
    read_records(b"\x1c\x02\x78" + data)
    read_xmp(data)
    decoded(data)

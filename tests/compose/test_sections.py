from __future__ import annotations

from dataclasses import replace

import pytest

from editor.compose.house import STANDARD, house
from editor.compose.manuscript import Section, SectionKind
from editor.compose.sections import abouts, event, facts, notes
from editor.domain.bilingual import NOTHING, Bilingual, Language
from editor.domain.facts import Event
from editor.domain.people import Boilerplate, Contact, ContactKind
from tests.compose.example import RICH, SHORT
from tests.compose.printed import shown

DE, EN = Language.DE, Language.EN


def only(kind: SectionKind, sections: tuple[Section, ...]) -> list[Section]:
    return [section for section in sections if section.kind is kind]


def plain(section: Section) -> list[str]:
    return [line.plain for line in section.lines]


def test_contact_has_live_links() -> None:
    [contact] = only(SectionKind.CONTACT, facts(SHORT, DE, STANDARD))
    assert contact.heading == "Pressekontakt"
    assert plain(contact) == ["Paul Seidel, OptikNetz Lahntal", "Telefon +49 641 0000-10", "presse@optiknetz.example"]
    assert [link for line in contact.lines for link in line.links] == [
        "tel:+49641000010",
        "mailto:presse@optiknetz.example",
    ]


@pytest.mark.parametrize(
    ("language", "style", "headings"),
    [
        (DE, "standard", ["Pressekontakt", "Quelle", "Anlagen"]),
        (EN, "standard", ["Media contact", "Source", "Attachments"]),
        (EN, "american", ["Media Contact", "Source", "Attachments"]),
    ],
)
def test_headings(language: Language, style: str, headings: list[str]) -> None:
    assert [section.heading for section in facts(RICH, language, house(style))] == headings


def test_expert_follows_the_press_contact_under_a_heading_of_its_own() -> None:
    contacts = (Contact("Eva Roth", kind=ContactKind.SUBJECT), Contact("Paul Seidel"), Contact("Ina Lang"))
    sections = only(SectionKind.CONTACT, facts(replace(SHORT, contacts=contacts), DE, STANDARD))
    assert [(section.heading, plain(section)[0]) for section in sections] == [
        ("Pressekontakt", "Paul Seidel"),
        ("", "Ina Lang"),
        ("Fachlicher Kontakt", "Eva Roth"),
    ]


@pytest.mark.parametrize(
    ("phone", "link"),
    [("+49 (0)641 12-3", "tel:+49641123"), ("0641 123", "tel:0641123"), ("auf Anfrage", ""), ("- - -", "")],
)
def test_only_numbers_can_be_dialled(phone: str, link: str) -> None:
    [contact] = only(SectionKind.CONTACT, facts(replace(SHORT, contacts=(Contact(phone=phone),)), DE, STANDARD))
    assert "".join(contact.lines[-1].links) == link


@pytest.mark.parametrize("mail", ["keine Adresse", "a@b@c.example", 'a"b@c.example', "a@b"])
def test_only_addresses_are_linked(mail: str) -> None:
    [contact] = only(SectionKind.CONTACT, facts(replace(SHORT, contacts=(Contact(email=mail),)), DE, STANDARD))
    assert contact.lines[-1].plain == mail
    assert contact.lines[-1].links == ()


def test_source_is_proposed_by_the_issuers() -> None:
    [german] = only(SectionKind.SOURCE, facts(replace(SHORT, source=NOTHING), DE, STANDARD))
    [given] = only(SectionKind.SOURCE, facts(replace(SHORT, source=Bilingual("Wir", "Us")), EN, STANDARD))
    assert (plain(german), plain(given)) == (["OptikNetz Lahntal und MedCluster Nord"], ["Us"])


def test_boilerplate_without_text_is_left_out() -> None:
    release = replace(SHORT, boilerplates=(Boilerplate(Bilingual("Über uns", "About us"), Bilingual("Wir.", "")),))
    assert [section.heading for section in abouts(release, DE)] == ["Über uns"]
    assert abouts(release, EN) == ()


def test_notes_are_headed() -> None:
    section = notes(RICH, DE, STANDARD)
    assert section is not None
    assert section.heading == "Hinweise für Redaktionen"
    assert len(section.lines) == 2
    assert notes(SHORT, DE, STANDARD) is None


def test_event_is_told_in_the_time_of_its_place() -> None:
    section = event(RICH, EN, house("american"))
    assert section is not None
    assert section.heading == "Event"
    assert [shown(line) for line in plain(section)] == [
        "Open day",
        "Sunday, Feb.⍽28, 2027, 2:00⍽p.m.⍽CET (8:00⍽a.m.⍽EST)",
        "Am Messtisch 1, Gießen",
    ]


def test_event_that_says_nothing_is_left_out() -> None:
    assert event(SHORT, EN, STANDARD) is None
    assert event(replace(SHORT, event=Event()), EN, STANDARD) is None


def test_title_of_a_contact_stays_with_its_name() -> None:
    contacts = (Contact("Eva Roth", Bilingual("Dr.", "Dr")),)
    [contact] = only(SectionKind.CONTACT, facts(replace(SHORT, contacts=contacts), DE, STANDARD))
    assert shown(plain(contact)[0]) == "Dr.⍽Eva Roth"

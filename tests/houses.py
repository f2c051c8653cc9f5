"""Hypothesis strategy for any house style that the program allows: `houses()`."""

from __future__ import annotations

from functools import cache

from hypothesis import strategies as st

from editor.compose.formats import Format, Profile
from editor.compose.house import EndPart, House
from editor.domain.bilingual import Language
from editor.domain.people import Boilerplate, Contact, ContactKind
from tests.releases import bilinguals, days, lines

_ROLES = ("headline", "lead", "body", "caption")


@cache
def houses() -> st.SearchStrategy[House]:
    """Any house style."""
    return st.builds(
        House,
        id=lines(),
        name=lines(),
        organisation=bilinguals(),
        site=lines(),
        english=st.sampled_from(["en_GB", "en_US"]),
        label=bilinguals(),
        number_scheme=st.sampled_from(["{number:02d}/{year}", "PM {year}-{number:03d}", "{number}"]),
        quotes_de=st.sampled_from(["low", "guillemets", "swiss"]),
        quotes_en=st.sampled_from(["double", "single"]),
        thousands=st.sampled_from(["point", "space"]),
        accent=st.sampled_from(["#1f5f66", "#ABCDEF"]),
        text_font=lines(),
        label_font=lines(),
        logo=st.sampled_from(["", "ab" * 32]),
        logos=st.sampled_from(["leading", "all"]),
        dateline=st.sampled_from(["head", "text"]),
        photos=st.sampled_from(["after", "text"]),
        tense=st.sampled_from(["present", "past"]),
        country=lines(),
        photo_files=st.booleans(),
        character_count=st.booleans(),
        standard_licence=st.booleans(),
        licence=bilinguals(),
        end_mark=st.none() | bilinguals(),
        passed_embargo=st.booleans(),
        parts=st.lists(st.sampled_from(EndPart), unique=True).map(tuple),
        contacts=st.lists(_contacts(), max_size=2).map(tuple),
        boilerplates=st.lists(st.builds(Boilerplate, bilinguals(), bilinguals(), st.none() | days()), max_size=2).map(
            tuple
        ),
        letterhead=st.sampled_from(["", "cd" * 32]),
        letterhead_name=lines(),
        letterhead_styles=st.dictionaries(st.sampled_from(_ROLES), lines()).map(lambda styles: tuple(styles.items())),
        profiles=st.lists(_profiles(), max_size=2).map(tuple),
    )


def _contacts() -> st.SearchStrategy[Contact]:
    return st.builds(
        Contact, lines(), bilinguals(), bilinguals(), bilinguals(), lines(), lines(), st.sampled_from(ContactKind)
    )


def _profiles() -> st.SearchStrategy[Profile]:
    return st.builds(
        Profile,
        lines(),
        st.lists(st.sampled_from(Format), unique=True).map(tuple),
        st.lists(st.sampled_from(Language), unique=True).map(tuple),
        st.integers(0, 100_000),
    )

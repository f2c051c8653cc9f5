"""Hypothesis strategies for entries of the address book, as they can be kept."""

from __future__ import annotations

from datetime import date
from functools import cache

from hypothesis import strategies as st

from editor.domain.bilingual import Bilingual
from editor.domain.directory import DatedBoilerplate, KeptOrganisation, KeptPerson, Period, Role
from editor.domain.directory_checks import checked_organisation, checked_person
from tests.releases import bilinguals, lines, notes

_NAMES = ("Jana Brandt", "Tom Reuter", "=Müller", "-", "'@Eva Kern", "Dr. Aylin Kaya", "Kaya, Aylin", "O’Neill; Sam")
_EMAILS = ("", "", "jana@example.org", "+news@example.org", "-x@example.org")


@cache
def periods() -> st.SearchStrategy[Period]:
    days = st.none() | st.dates(date(1950, 1, 1), date(2100, 12, 31))
    return st.builds(_period, days, days)


def _period(one: date | None, other: date | None) -> Period:
    return Period(min(one, other), max(one, other)) if one and other else Period(one, other)


@cache
def _texts() -> st.SearchStrategy[str]:
    return lines() | st.sampled_from(("+49 641 123-45", "=1+1", "@home", "'=A1", "''-x", "a;b\tc, d", 'a "b"'))


@cache
def _names() -> st.SearchStrategy[str]:
    return st.sampled_from(_NAMES) | lines().map(lambda text: f"N{text}")


@cache
def _roles() -> st.SearchStrategy[Role]:
    return st.builds(Role, bilinguals(), bilinguals(), bilinguals(), periods())


@cache
def kept_persons() -> st.SearchStrategy[KeptPerson]:
    return st.builds(
        KeptPerson,
        name=_names(),
        title=bilinguals(),
        roles=st.lists(_roles(), max_size=3).map(tuple),
        email=st.sampled_from(_EMAILS),
        phone=_texts(),
        approval=_texts(),
        note=notes() | _texts(),
        other_names=st.lists(_names(), max_size=2).map(tuple),
    ).map(checked_person)


@cache
def kept_organisations() -> st.SearchStrategy[KeptOrganisation]:
    texts = st.builds(Bilingual, notes() | _texts(), notes())
    boilerplates = st.builds(DatedBoilerplate, bilinguals(), texts, periods())
    return st.builds(
        KeptOrganisation,
        name=st.builds(Bilingual, _names(), st.just("") | _names()),
        web=_texts(),
        approval=_texts(),
        note=notes(),
        boilerplates=st.lists(boilerplates, max_size=3).map(tuple),
        other_names=st.lists(_names(), max_size=2).map(tuple),
    ).map(checked_organisation)

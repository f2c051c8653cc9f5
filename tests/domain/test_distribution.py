"""Recipients: what is an e-mail address, and each address once."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.domain import distribution
from editor.domain.bilingual import Language
from editor.domain.distribution import (
    DistributionList,
    Recipient,
    checked,
    for_language,
    is_address,
    joined,
    recipient,
    without_doubles,
)
from editor.errors import DistributionError


@pytest.mark.parametrize(
    "written",
    [
        "a@example.org",
        "lea.sommer+presse@mail.example.co.uk",
        "o'neill@example.com",
        "redaktion@gießen.example",
        "a@xn--gieen-nqa.de",
    ],
)
def test_an_address_is_one(written: str) -> None:
    assert recipient(f" {written} ") == Recipient(written)


@pytest.mark.parametrize(
    "written",
    [
        *("", "a", "@", "a@", "@b.de", "a@b", "a@b.", "a@.de", "a@b..de", "a@-b.de", "a@b-.de", "a@1.2.3.4"),
        *(".a@b.de", "a.@b.de", "a..b@c.de", "a b@c.de", "a@b.de, c@d.de", "a@b.de>", "a@@b.de", "a@b_c.de"),
        *("a" * 65 + "@b.de", "a@" + "b" * 64 + ".de", "a@" + "b." * 130 + "de", "<>" * 2000),
    ],
)
def test_what_is_no_address_is_told_in_one_sentence(written: str) -> None:
    with pytest.raises(DistributionError, match="is no e-mail address"):
        recipient(written)


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r", "\u2028", "\0"])
def test_no_address_brings_a_line_of_a_mail_head(line_end: str) -> None:
    with pytest.raises(DistributionError):
        recipient(f"a@example.org{line_end}Bcc: b@example.org")


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Lea Sommer <lea@example.org>", "Lea Sommer"),
        ('"Sommer, Lea" <lea@example.org>', "Sommer, Lea"),
        ("<lea@example.org>", ""),
        ("mailto:lea@example.org", ""),
    ],
)
def test_a_name_before_the_address_is_kept(written: str, name: str) -> None:
    assert recipient(written) == Recipient("lea@example.org", name)


@given(st.text(max_size=60))
def test_any_text_is_an_address_or_told(written: str) -> None:
    with suppress(DistributionError):
        found = recipient(written)
        assert is_address(found.address)
        assert recipient(found.address) == Recipient(found.address)


def test_doubles_lose_nothing_but_themselves() -> None:
    several = [Recipient("a@example.org"), Recipient("b@example.org"), Recipient("A@EXAMPLE.org", "Lea")]
    assert without_doubles(several) == (Recipient("a@example.org", "Lea"), Recipient("b@example.org"))


def test_more_recipients_join_a_list_once() -> None:
    first = DistributionList(name="Region", recipients=(Recipient("a@example.org"),))
    twice = joined(first, (Recipient("a@example.org"), Recipient("b@example.org")))
    assert [each.address for each in twice.recipients] == ["a@example.org", "b@example.org"]


def test_a_list_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(distribution, "LIMIT", 1)
    with pytest.raises(DistributionError, match="has 2 addresses"):
        checked(joined(DistributionList(name="Region"), (Recipient("a@example.org"), Recipient("b@example.org"))))


def test_mail_goes_to_the_list_of_its_language_and_to_those_for_both_and_to_nobody_else() -> None:
    all_over, local = Recipient("all@example.org"), Recipient("lokal@example.org")
    both = DistributionList(name="P", recipients=(all_over, local))
    german = DistributionList(name="P", language=Language.DE, recipients=(local,))
    assert for_language([both, german], Language.DE) == replace(german, recipients=(local, all_over))
    assert for_language([both, german], Language.EN) == both
    assert for_language([german], Language.EN) is None

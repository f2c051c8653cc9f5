"""Addresses as people write them."""

from __future__ import annotations

import pytest

from editor.domain.addresses import href_of, is_evident, last_address


@pytest.mark.parametrize(
    ("written", "href"),
    [
        ("www.example.org", "https://www.example.org"),
        (" example.org/a ", "https://example.org/a"),
        ("https://example.org/a_(b)", "https://example.org/a_(b)"),
        ("http://localhost:8000", "http://localhost:8000"),
        ("müller.example", "https://müller.example"),
        ("vor.nach@firm.de", "mailto:vor.nach@firm.de"),
        ("mailto:a@b.de?subject=x", "mailto:a@b.de?subject=x"),
        ("tel:+49 641 123", "tel:+49 641 123"),
        ("", ""),
        ("hallo", ""),
        ("z.B.", ""),
        ("3.5", ""),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("file:///etc/passwd", ""),
        ("https://", ""),
        ("https://[x", ""),
        ("a b.de", ""),
        ("@firm.de", ""),
        ("mailto:nobody", ""),
        ("a." * 2000 + "de", ""),
    ],
)
def test_where_an_address_leads(written: str, href: str) -> None:
    assert href_of(written) == href


def test_a_word_with_a_dot_is_no_evident_address() -> None:
    assert not is_evident("example.org")
    assert is_evident("www.example.org")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Siehe www.a.example", "www.a.example"),
        ("Siehe (www.a.example).", "www.a.example"),
        ("„www.a.example“,", "www.a.example"),
        ("an presse@a.example:", "presse@a.example"),
        ("http://a.example/b?c=1!", "http://a.example/b?c=1"),
        ("www.a.example und", ""),
        ("www.a.example ", ""),
        ("Nr. 5", ""),
        ("", ""),
    ],
)
def test_the_address_at_the_end_of_a_text(text: str, found: str) -> None:
    address = last_address(text)
    assert (text[address[0] : address[1]] if address else "") == found


def test_a_long_word_without_an_address_takes_no_time() -> None:
    assert last_address("a." * 100_000) is None
    assert last_address("@" * 100_000) is None

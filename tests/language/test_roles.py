"""Functions are told apart into role and organisation, in the nominative."""

from __future__ import annotations

import pytest

from editor.language.roles import RoleRead, is_role, nominative_role, split_compound, split_function, undo_genitive


@pytest.mark.parametrize(
    "word", ["Leiterin", "Managers", "OVL-Generalsekretär", "CEO", "Bundesumweltministerin", "Betriebsrätin"]
)
def test_roles_are_known(word: str) -> None:
    assert is_role(word)


@pytest.mark.parametrize("word", ["Haus", "Meister", "Fahrrad", "sagt", "Growth", "leiter"])
def test_other_words_are_no_roles(word: str) -> None:
    assert not is_role(word)


@pytest.mark.parametrize(
    ("function", "roles"),
    [
        (
            "Leiter des Clusters Optik und Sprecher der Lux GmbH",
            [("Leiter", "Cluster Optik"), ("Sprecher", "Lux GmbH")],
        ),
        ("Leiterin der Abteilung Optik und Licht beim OVL", [("Leiterin der Abteilung Optik und Licht", "OVL")]),
        ("Präsident des Deutschen Freien Verbandes", [("Präsident", "Deutscher Freier Verband")]),
        ("Vorsitzende der Deutschen Moosstiftung", [("Vorsitzende", "Deutsche Moosstiftung")]),
        (
            "Professorin für Physik an der Technischen Universität Lich",
            [("Professorin für Physik", "Technische Universität Lich")],
        ),
        ("Lux’s CEO", [("CEO", "Lux")]),
        ("chief executive of Lux", [("chief executive", "Lux")]),
        ("Head of Policy, Lux", [("Head of Policy", "Lux")]),
        ("Professor of Physics at the University of Lich", [("Professor of Physics", "University of Lich")]),
        ("OVL-Generalsekretär", [("Generalsekretär", "OVL")]),
    ],
)
def test_functions_are_split(function: str, roles: list[tuple[str, str]]) -> None:
    assert split_function(function) == tuple(RoleRead(role, organisation) for role, organisation in roles)


def test_genitive_of_a_brand_stays() -> None:
    assert undo_genitive("des", "Lux OPTIK") == "Lux OPTIK"
    assert undo_genitive("des", "Instituts für Optik") == "Institut für Optik"


def test_genitive_of_a_role_is_undone() -> None:
    assert [nominative_role(role) for role in ("Managers", "Vorstands", "CEO")] == ["Manager", "Vorstand", "CEO"]


def test_prefix_that_is_no_organisation_stays_with_the_role() -> None:
    assert split_compound("Vize-Präsident") == ("", "Vize-Präsident")

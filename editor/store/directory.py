"""The kept address book of an archive: people and organisations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from editor.domain.directory import KeptOrganisation, KeptPerson
from editor.domain.directory_checks import checked_organisation, checked_person
from editor.language.folding import words
from editor.store import directory_rows as rows
from editor.store.stored_releases import StoredReleases


class Directory(StoredReleases):
    """People and organisations, kept by hand or taken from releases; no release changes with them."""

    def persons(self) -> tuple[KeptPerson, ...]:
        """The kept people, by name."""
        with self._reading() as connection:
            found = rows.persons_in(connection)
        return tuple(sorted(found, key=lambda each: (words(each.name), each.id)))

    def save_person(self, person: KeptPerson) -> None:
        """Keeps the person under their id. Raises DirectoryError where something cannot be right."""
        self.save_persons((person,))

    def save_persons(self, several: Iterable[KeptPerson]) -> None:
        """Keeps several people like `save_person`: all of them or none."""
        self._keep_persons(several, ())

    def delete_person(self, person_id: str) -> None:
        """Removes a person from the address book; releases keep what they say."""
        self._keep_persons((), (person_id,))

    def merge_persons(self, merged: KeptPerson, gone: Sequence[str]) -> None:
        """Keeps the merged person and removes those that went into it, by id, in one transaction."""
        self._keep_persons((merged,), gone)

    def people_seen(self, limit: int | None = None) -> tuple[KeptPerson, ...]:
        """People of the newest releases who are not kept under any of their names, those named last first."""
        from editor.store.seen import people_seen

        with self._reading() as connection:
            return people_seen(connection)[:limit]

    def organisations(self) -> tuple[KeptOrganisation, ...]:
        """The kept organisations, by name."""
        with self._reading() as connection:
            found = rows.organisations_in(connection)
        return tuple(sorted(found, key=lambda each: (words(each.name.de or each.name.en), each.id)))

    def save_organisation(self, organisation: KeptOrganisation) -> None:
        """Keeps the organisation under its id. Raises DirectoryError for one without a name."""
        self.save_organisations((organisation,))

    def save_organisations(self, several: Iterable[KeptOrganisation]) -> None:
        """Keeps several organisations like `save_organisation`: all of them or none."""
        self._keep_organisations(several, ())

    def delete_organisation(self, organisation_id: str) -> None:
        """Removes an organisation from the address book; releases keep what they say."""
        self._keep_organisations((), (organisation_id,))

    def merge_organisations(self, merged: KeptOrganisation, gone: Sequence[str]) -> None:
        """Keeps the merged organisation and removes those that went into it, by id, in one transaction."""
        self._keep_organisations((merged,), gone)

    def organisations_seen(self, limit: int | None = None) -> tuple[KeptOrganisation, ...]:
        """Organisations of the newest releases that are not kept under any of their names: issuers first."""
        from editor.store.seen import organisations_seen

        with self._reading() as connection:
            return organisations_seen(connection)[:limit]

    def has_directory(self) -> bool:
        """Whether anybody or anything is kept."""
        with self._reading() as connection:
            return rows.has_any(connection)

    def change_directory(
        self, saved: Iterable[KeptPerson | KeptOrganisation], removed: Iterable[KeptPerson | KeptOrganisation]
    ) -> None:
        """Keeps entries of both kinds and removes others in one transaction. Raises DirectoryError."""
        right, gone = tuple(saved), tuple(removed)
        people = _checked_persons(each for each in right if isinstance(each, KeptPerson))
        owners = _checked_organisations(each for each in right if isinstance(each, KeptOrganisation))
        with self._writing() as connection:
            rows.replace_persons(connection, people, [each.id for each in gone if isinstance(each, KeptPerson)])
            rows.replace_organisations(
                connection, owners, [each.id for each in gone if isinstance(each, KeptOrganisation)]
            )

    def _keep_persons(self, several: Iterable[KeptPerson], gone: Iterable[str]) -> None:
        right = _checked_persons(several)
        with self._writing() as connection:
            rows.replace_persons(connection, right, gone)

    def _keep_organisations(self, several: Iterable[KeptOrganisation], gone: Iterable[str]) -> None:
        right = _checked_organisations(several)
        with self._writing() as connection:
            rows.replace_organisations(connection, right, gone)


def _checked_persons(several: Iterable[KeptPerson]) -> list[KeptPerson]:
    """Each as it can be kept; of several with one id the last."""
    return list({each.id: checked_person(each) for each in several}.values())


def _checked_organisations(several: Iterable[KeptOrganisation]) -> list[KeptOrganisation]:
    """Each as it can be kept; of several with one id the last."""
    return list({each.id: checked_organisation(each) for each in several}.values())

"""What can go wrong, told apart by who can put it right."""

from __future__ import annotations


class Problem(Exception):  # noqa: N818 - it is said to a person, who would not call it an error
    """Something the person can put right.

    `key` names a sentence in `core.text.problems`; `field` the form field it belongs beside (None: the whole turn);
    `values` fill the sentence. What the person typed is kept by the form's draft, never by this object.
    """

    def __init__(self, key: str, field: str | None = None, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.field = field
        self.values = values

    def beside(self, field: str) -> Problem:
        """The same problem, shown beside `field`."""
        return Problem(self.key, field, **self.values)


class StoreOutdated(Exception):  # noqa: N818
    """The database's schema is older or newer than this program: run `suivi migrate`."""


class KeyUnavailable(Exception):  # noqa: N818
    """The key that sealed this data is not among the keys given. Never answered by making a new one."""


class Tampered(Exception):  # noqa: N818
    """A sealed value does not open where it stands: moved, truncated or altered."""


class NotSaved(Exception):  # noqa: N818
    """The store could not do it: disk full, database locked, connection lost. Nothing of the transaction was kept.

    The one exception: when the connection breaks during the commit itself, PostgreSQL may have kept all of it.
    """

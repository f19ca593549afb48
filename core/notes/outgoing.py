"""A note on its way out: as plain text, as a link that opens a mail program, as a draft file. Nothing is sent."""

from __future__ import annotations

from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from urllib.parse import quote

from core.domain.links import check_email
from core.domain.person import Language
from core.errors import Problem

MAILTO_LONGEST = 2_000
"""Characters of a mailto link that every system passes on (Windows: INTERNET_MAX_URL_LENGTH is 2,083)."""
OUTLOOK_LONGEST = 2_048
"""Outlook on the web answers 404.15 beyond a query string of 2,048 (the default of IIS, requestLimits/maxQueryString)."""
GMAIL_LONGEST = 8_000
"""Gmail answers 400 or 414 somewhere above 8,000 characters; Google publishes no figure."""

_LABELS = {Language.EN: "Subject: ", Language.FR: "Objet\u00a0: "}


@dataclass(frozen=True, slots=True)
class ComposeLink:
    """`too_long`: the mail program may cut or refuse it; offer the text or the draft file instead."""

    url: str
    too_long: bool


def as_text(subject: str, body: str, language: Language) -> str:
    """The note as it is copied: its subject on a labelled line, an empty line, the body."""
    return f"{_LABELS[language]}{subject}\n\n{body}" if subject else body


def gmail_link(subject: str, body: str, to: str = "") -> ComposeLink:
    query = f"?view=cm&fs=1&to={_value(to)}&su={_value(subject)}&body={_value(body)}"
    return _link("https://mail.google.com/mail/", query, GMAIL_LONGEST)


def outlook_link(subject: str, body: str, to: str = "") -> ComposeLink:
    query = f"?to={_value(to)}&subject={_value(subject)}&body={_value(body)}"
    return _link("https://outlook.office.com/mail/deeplink/compose", query, OUTLOOK_LONGEST)


def mailto_link(subject: str, body: str, to: str = "") -> ComposeLink:
    """RFC 6068: line breaks are %0D%0A, and a value can add no further header (T45)."""
    lines = body.replace("\n", "\r\n")
    query = f"?subject={_value(_one_line(subject))}&body={_value(lines)}"
    return _link("mailto:" + quote(to, safe="@"), query, MAILTO_LONGEST)


def as_eml(subject: str, body: str, to: str = "", to_name: str = "") -> bytes:
    """The note as a draft that opens for sending (X-Unsent), UTF-8, CRLF. No From or Date: the mail program's own are used.

    Raises Problem("subject_one_line") for a subject with a line break (T65), Problem("email_unclear") for a bad address.
    """
    mail = EmailMessage(policy=SMTP)
    mail["X-Unsent"] = "1"
    if to:
        name, _, domain = check_email(to, "to").partition("@")
        shown = " ".join(to_name.split())
        mail["To"] = Address(display_name=shown, username=name, domain=domain.encode("idna").decode("ascii"))
    mail["Subject"] = _one_line(subject)
    mail.set_content(body, charset="utf-8", cte="quoted-printable")
    return mail.as_bytes()


def _one_line(subject: str) -> str:
    if len(subject.splitlines()) > 1 or subject != subject.strip("\r\n"):
        raise Problem("subject_one_line", "subject")
    return subject


def _value(text: str) -> str:
    return quote(text, safe="")


def _link(page: str, query: str, longest: int) -> ComposeLink:
    url = page + query
    return ComposeLink(url, too_long=len(url) > longest)

"""Addresses and links that a person typed: checked strictly, kept in one spelling; and links made for them."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote

from core.domain.graphemes import shorten
from core.domain.scripts import is_deceptive
from core.errors import Problem

SHOWN = 60
"""Characters of what was typed that a problem shows again."""

_LINKEDIN = re.compile(
    r"(?ai:(?:https?://)?(?:[a-z]{2,3}\.)?linkedin\.com/(in|company)/)([^/?#\s]{1,300})(?:/[\w\-/]*)?(?:[?#]\S*)?"
)
"""linkedin.com or a two-or-three-letter subdomain, and nothing that could be read as another host (T61). ASCII only: dotless ı would match i."""
_SLUG = re.compile(r"[\w][\w\-.’'&]{0,99}")
_X = re.compile(
    r"(?:https?://)?(?:(?:www|mobile)\.)?(?:x|twitter)\.com/@?(\w{1,15})(?:/status/\d+)?/?(?:[?#]\S*)?",
    re.I | re.A,
)
_HANDLE = re.compile(r"@?(\w{1,15})", re.A)
_X_PAGES = {"compose", "explore", "hashtag", "home", "i", "intent", "login", "messages", "notifications", "search", "settings", "share"}  # fmt: skip
_EMAIL = re.compile(
    r"([a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*)@([^@\s]+)", re.I | re.A
)
_NAMED = re.compile(r"[^<>\r\n]*<([^<>\s]+)>")
_LABEL = re.compile(r"[^\W_](?:[\w\-]{0,61}[^\W_])?")


def check_linkedin(text: str, field: str | None = "linkedin") -> str:
    """The person's or company's page as https://www.linkedin.com/in/<slug> (or /company/). Raises Problem("linkedin_unclear")."""
    found = _LINKEDIN.fullmatch(_unwrapped(text))
    slug = unquote(found[2]) if found else ""
    if not found or not _SLUG.fullmatch(slug):
        raise Problem("linkedin_unclear", field, typed=shorten(" ".join(text.split()), SHOWN))
    return f"https://www.linkedin.com/{found[1].lower()}/{quote(slug, safe='')}"


def check_x(text: str, field: str | None = "x") -> str:
    """The handle without its @, from "@jane", "jane" or a link to x.com or twitter.com. Raises Problem("x_unclear")."""
    typed = _unwrapped(text)
    found = _HANDLE.fullmatch(typed) or _X.fullmatch(typed)
    if not found or found[1].lower() in _X_PAGES:
        raise Problem("x_unclear", field, typed=shorten(" ".join(text.split()), SHOWN))
    return found[1]


def check_email(text: str, field: str | None = "email") -> str:
    """One address, its domain in small letters; "Jane Doe <jane@acme.com>" and "mailto:" are understood.

    Refused: two addresses, line breaks (T62), domains without a dot, ready-made punycode, and domains that mix
    alphabets to look like another. Raises Problem("email_unclear").
    """
    typed = text.strip()
    named = _NAMED.fullmatch(typed)
    typed = (named[1] if named else typed).removeprefix("mailto:")
    found = _EMAIL.fullmatch(typed)
    if not found or len(found[1]) > 64 or len(typed) > 254 or not _is_domain(found[2].lower()):
        raise Problem("email_unclear", field, typed=shorten(" ".join(text.split()), SHOWN))
    return f"{found[1]}@{found[2].lower()}"


def person_search(name: str, company: str = "") -> str:
    """LinkedIn's search for a person."""
    return _linkedin_search("people", f"{name} {company}")


def company_search(company: str) -> str:
    """LinkedIn's search for a company's page."""
    return _linkedin_search("companies", company)


def x_follow(handle: str) -> str:
    """X's own question "follow this account?"; `handle` as `check_x` returns it."""
    return f"https://x.com/intent/follow?screen_name={quote(handle, safe='')}"


def x_search(words: str) -> str:
    """X's search among accounts."""
    return f"https://x.com/search?q={quote(_one_spaced(words), safe='')}&f=user"


def _linkedin_search(among: str, words: str) -> str:
    return f"https://www.linkedin.com/search/results/{among}/?keywords={quote(_one_spaced(words), safe='')}"


def _one_spaced(words: str) -> str:
    return " ".join(words.split())


def _unwrapped(text: str) -> str:
    """Without the angle brackets chat programs put around a link, and the label after its bar."""
    typed = text.strip()
    if typed.startswith("<") and typed.endswith(">"):
        typed = typed[1:-1].partition("|")[0]
    return typed


def _is_domain(domain: str) -> bool:
    labels = domain.split(".")
    return (
        len(labels) > 1
        and all(_LABEL.fullmatch(label) and not label.startswith("xn--") for label in labels)
        and len(labels[-1]) > 1
        and not any(character.isdigit() for character in labels[-1])
        and not is_deceptive(domain)
    )

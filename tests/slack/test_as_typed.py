"""What is typed at a field, followed to where it ends up: a name, a link, a mail, a file."""

from __future__ import annotations

import re
from pathlib import Path
from unicodedata import combining, normalize
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.platforms.slack.person import Person
from tests.slack.stage import Stage, stage

EVIL = 'A"><script>&x=1#y?z'


async def logged(on: Stage, company: str = "Acme", people: str = "Jane Doe, hiring manager") -> None:
    await on.anne.types("/interview log")
    await on.anne.sees_modal()
    await on.anne.fills(
        {"Company": company, "When did it end?": "2026-03-04T10:00", "Whom did you talk with?": people}
    )
    await on.anne.submits()
    await on.anne.sees_soon("[Save]")
    await on.anne.presses("Save")
    await on.anne.sees_modal()
    await on.anne.fills({"A moment of connection": "she drew the pipeline on a napkin"})
    await on.anne.submits()
    await on.anne.sees_soon("[Sent]")


def addresses(on: Stage) -> list[str]:
    """Everything that a button under a message would open."""
    parts = [
        e
        for m in on.anne.messages()
        for b in m.blocks
        for e in [*b.get("elements", ()), b.get("accessory") or {}]
    ]
    return [str(part["url"]) for part in parts if "url" in part]


@pytest.mark.parametrize("hidden", ["\u202e", "\u2066", "\u200b", "\u2060", "\ufeff"])
async def test_letters_that_turn_or_hide_text_are_taken_out_of_a_name(tmp_path: Path, hidden: str) -> None:
    async with stage(tmp_path) as on:
        await on.anne.types(f"/contact add Jane{hidden} Doe, Ac{hidden}me")
        seen = await on.anne.sees_soon("Jane Doe", "Acme")
        assert hidden not in seen


async def test_marks_heaped_on_a_letter_are_limited(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.anne.types(f"/contact add Ja{chr(0x336) * 100}ne Doe, Acme")
        seen = await on.anne.sees_soon("Doe")
        assert sum(combining(letter) > 0 for letter in normalize("NFD", seen)) < 20


async def test_braces_are_printed_and_not_run(tmp_path: Path) -> None:
    typed = "{{ 7 * 7 }} and {name!r} and {%x%}"
    async with stage(tmp_path) as on:
        await on.anne.types(f"/contact add Jane Doe, {typed}")
        seen = await on.anne.sees_soon("Jane Doe")
        assert typed in seen, seen
        await on.anne.types("/contact list")
        await on.anne.sees_soon("1 contact", f"{typed} (1 person)")


async def test_a_fence_typed_into_a_note_is_copied_as_it_was_typed(tmp_path: Path) -> None:
    typed = "See ``` and *bold* and ~struck~ and > quoted."
    async with stage(tmp_path) as on:
        await logged(on)
        await on.anne.presses("Edit")
        await on.anne.sees_modal()
        await on.anne.fills({"Note": f"Hello Jane,\n\n{typed}\n\nAnne"})
        await on.anne.submits()
        await on.quiet()
        assert any(typed in copied for copied in on.anne.copies())
        assert "[Sent]" in on.anne.sees()


async def test_a_subject_cannot_add_a_reader_to_a_mail(tmp_path: Path) -> None:
    subject = "Two boxes&bcc=eve@evil.example%0ABcc: eve@evil.example"
    async with stage(tmp_path) as on:
        await logged(on, people="Jane Doe, hiring manager, jane@acme.example")
        await on.anne.presses("Edit")
        await on.anne.sees_modal()
        await on.anne.fills({"Subject": subject})
        await on.anne.submits()
        await on.quiet()
        mails = [urlsplit(one) for one in addresses(on) if "mail" in one or "outlook" in one]
        asked = [parse_qs(one.query) for one in mails]
        assert [one for one in asked if subject in (one.get("su") or one.get("subject") or [""])[0]]
        assert not [one for one in asked if {"bcc", "cc"} & {name.lower() for name in one}]


async def test_a_company_named_like_an_address_stays_one_keyword(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await logged(on, company=EVIL)
        await on.anne.types("/interview follow")
        await on.quiet()
        searches = [urlsplit(one) for one in addresses(on) if "/search/results/" in one]
        assert searches
        for one in searches:
            assert list(parse_qs(one.query)) == ["keywords"]
            assert not one.fragment


@pytest.mark.parametrize("name", ["A", "Null", "O'Brien", "Ana de la Cruz", "Sukarno", "Ōta 田中", "X Æ"])
async def test_a_name_is_kept_as_it_was_typed_and_greeted(tmp_path: Path, name: str) -> None:
    async with stage(tmp_path) as on:
        await logged(on, people=f"{name}, hiring manager")
        seen = await on.anne.sees_soon(f"For {name}")
        greeting = next(
            line for line in seen.splitlines() if re.search(r"(Dear|Hello|Hi)\b.*,$", line.strip())
        )
        assert name.split()[0] in greeting or "Hello," in greeting, greeting


@pytest.mark.parametrize("name", ["   ", "\u200b"])
async def test_a_contact_without_a_name_is_asked_for_it(tmp_path: Path, name: str) -> None:
    async with stage(tmp_path) as on:
        await on.anne.types("/contact add")
        await on.anne.sees_modal()
        await on.anne.fills({"Name": name})
        await on.anne.submits()
        assert set(on.anne.modals.errors) == {"name"}


@pytest.mark.parametrize(
    "address",
    [
        "http://linkedin.com.evil.example/in/x",
        "https://evil.example/@linkedin.com",
        "https://xn--lnkedin-cza.com/in/x",
        "javascript:alert(1)",
        "https://linkedin.com@evil.example/in/x",
    ],
)
async def test_an_address_that_only_looks_right_is_refused_at_its_field(tmp_path: Path, address: str) -> None:
    async with stage(tmp_path) as on:
        await on.anne.types("/contact add")
        await on.anne.sees_modal()
        await on.anne.fills({"Name": "Jane Doe", "LinkedIn": address})
        await on.anne.submits()
        assert set(on.anne.modals.errors) == {"linkedin"}
        assert address in on.anne.sees()


@pytest.mark.parametrize("address", ["a@b.example\nBcc: eve@evil.example", "a@b.example,eve@evil.example"])
async def test_a_mail_address_of_two_readers_is_refused_at_its_field(tmp_path: Path, address: str) -> None:
    async with stage(tmp_path) as on:
        await on.anne.types("/contact add")
        await on.anne.sees_modal()
        await on.anne.fills({"Name": "Jane Doe"})
        view = on.anne.modals.top
        view.state["email"] = {
            "value": {"type": "email_text_input", "value": address}
        }  # past Slack's own check
        await on.anne.submits()
        assert set(on.anne.modals.errors) == {"email"}


@pytest.mark.parametrize("company", ["../../etc/x", "CON", "a\u202egnp.exe", "x" * 75, "Ça & Là / SARL"])
async def test_a_file_has_a_plain_name_whatever_the_company_is_called(tmp_path: Path, company: str) -> None:
    async with stage(tmp_path) as on:
        await logged(on, company=company, people="../Jane Doe, hiring manager, jane@acme.example")
        await on.anne.presses("File for my mail app")
        await on.quiet()
        names = re.findall(r"\(file: (.*)\)", on.anne.sees())
        assert names
        assert all(re.fullmatch(r"[A-Za-z0-9][\w-]{0,60}\.[a-z]{3}", name, re.ASCII) for name in names), names


async def test_suggestions_are_of_one_s_own_history_and_never_a_neighbour_s(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await logged(on, company="Nordwind")
        zoe = Person(on.slack, on.slack.member(on.anne.workspace, "Zoe Young", locale="en-GB"))
        await zoe.types("/interview log")
        await zoe.sees_modal()
        assert await zoe.suggested("Company", "Nord") == ["Nord"]
        assert await zoe.suggested("Company", "") == []

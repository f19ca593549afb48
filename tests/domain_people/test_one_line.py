"""Several people typed on one line, as the log and the form read them."""

from __future__ import annotations

import pytest

from core.domain.people_text import read_people

TWO = [("Jane Doe", "manager"), ("Raj Patel", "other")]


@pytest.mark.parametrize(
    "typed",
    [
        "Jane Doe (hiring manager) and Raj Patel",
        "Jane Doe (hiring manager), Raj Patel",
        "Jane Doe (hiring manager), and Raj Patel",
        "Jane Doe, hiring manager and Raj Patel",
        "Jane Doe, hiring manager, and Raj Patel",
        "Jane Doe (hiring manager) & Raj Patel",
    ],
)
def test_a_person_after_somebodys_job_is_another_person(typed: str) -> None:
    assert [(p.name, p.relation.value) for p in read_people(typed)] == TWO


@pytest.mark.parametrize(
    "typed",
    [
        "Jane Doe (dirigeante) et Raj Patel",
        "Jane Doe, dirigeante, et Raj Patel",
        "Jane Doe, dirigeante et Raj Patel",
    ],
)
def test_a_french_job_ends_where_the_next_person_begins(typed: str) -> None:
    assert [(p.name, p.relation.value) for p in read_people(typed)] == [
        ("Jane Doe", "executive"),
        ("Raj Patel", "other"),
    ]


def test_each_keeps_their_own_job_and_address() -> None:
    jane, raj = read_people("Jane Doe (hiring manager, jane@acme.com) and Raj Patel (engineer)")
    assert (jane.email, jane.title) == ("jane@acme.com", "")
    assert (raj.email, raj.title) == ("", "engineer")


@pytest.mark.parametrize(
    "job", ["Head of Research and Development", "R&D lead", "Sales and Marketing director"]
)
def test_an_and_inside_a_job_makes_no_second_person(job: str) -> None:
    assert [(p.name, p.title) for p in read_people(f"Jane Doe, {job}")] == [("Jane Doe", job)]

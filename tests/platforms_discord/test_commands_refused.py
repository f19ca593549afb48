"""Each kind of wrong command, planted."""

from __future__ import annotations

from typing import Any

import pytest

from tests.platforms.discord.check_commands import characters, check_commands

Json = dict[str, Any]


def command(**more: Any) -> Json:
    return {"type": 1, "name": "interview", "description": "Interviews", **more}


def option(**more: Any) -> Json:
    return {"type": 3, "name": "company", "description": "Where", **more}


def sub(*options: Json, **more: Any) -> Json:
    return {"type": 1, "name": "log", "description": "Log", "options": list(options), **more}


FRENCH = {"fr": "entretien"}


def test_good_commands_are_not_objected_to() -> None:
    assert (
        check_commands(
            [
                command(
                    name_localizations=FRENCH,
                    description_localizations={"fr": "Les entretiens", "en-GB": "Interviews"},
                    options=[sub(option(autocomplete=True, name_localizations={"fr": "société"}))],
                    integration_types=[0, 1],
                    contexts=[0, 1, 2],
                ),
                {"type": 3, "name": "Log interview from this message", "description": ""},
                {"type": 2, "name": "Add contact", "name_localizations": {"fr": "Ajouter aux contacts"}},
            ]
        )
        == []
    )


WRONG: list[tuple[str, list[Json], str]] = [
    ("a capital", [command(name="Interview")], "lower-case"),
    ("a French capital", [command(name_localizations={"fr": "Entretien"})], "lower-case"),
    ("a space", [command(name="my interview")], "must match"),
    ("a name too long", [command(name="x" * 33)], "between 1 and 32"),
    ("no description", [command(description=None)], "description: this field is required"),
    ("a description too long", [command(description="x" * 101)], "between 1 and 100"),
    ("a French description too long", [command(description_localizations={"fr": "x" * 101})], "between 1 and 100"),
    ("a language that Discord lacks", [command(name_localizations={"fr-CA": "x"})], "fr-CA: is not known"),
    ("a described menu", [{"type": 3, "name": "Log", "description": "x"}], "between 0 and 0"),
    ("one name twice", [command(), command()], "'interview' is used 2 times"),
    ("one French name twice", [command(name_localizations=FRENCH), command(name="entretien")], "used 2 times fr"),
    ("101 commands", [command(name=f"c{n}") for n in range(101)], "101 of type 1"),
    ("16 menus", [{"type": 2, "name": f"C{n}"} for n in range(16)], "16 of type 2"),
    ("26 options", [command(options=[option(name=f"o{n}") for n in range(26)])], "between 0 and 25"),
    ("an option twice", [command(options=[option(), option()])], "'company' is used 2 times"),
    ("required last", [command(options=[option(), option(name="b", required=True)])], "required options come first"),
    ("choices and autocomplete", [command(options=[option(autocomplete=True, choices=[{"name": "A", "value": "a"}])])],
     "either choices or autocomplete"),
    ("26 choices", [command(options=[option(choices=[{"name": str(n), "value": str(n)} for n in range(26)])])], "0 and 25"),
    ("one choice twice", [command(options=[option(choices=[{"name": n, "value": "v"} for n in "ab"])])], "have one value"),
    ("a choice too long", [command(options=[option(choices=[{"name": "A" * 101, "value": "a"}])])], "1 and 100"),
    ("subcommands beside options", [command(options=[sub(), option()])], "side by side"),
    ("a subcommand in a subcommand", [command(options=[sub(sub())])], "subcommand is none of"),
    ("a context that Discord lacks", [command(contexts=[3])], "must be one of 0, 1, 2"),
    ("nowhere to install", [command(integration_types=[])], "between 1 and 2"),
    ("too much text", [command(options=[option(name=f"o{n}", description="x" * 100, choices=[
        {"name": f"{'n' * 90}{m}", "value": f"{'v' * 90}{m}"} for m in range(25)]) for n in range(2)])], "of at most 8000"),
    ("an unknown field", [command(shortcut=True)], "shortcut: is not known"),
]  # fmt: skip


@pytest.mark.parametrize(("commands", "objection"), [w[1:] for w in WRONG], ids=[w[0] for w in WRONG])
def test_a_wrong_command_is_objected_to(commands: list[Json], objection: str) -> None:
    assert any(objection in found for found in check_commands(commands)), check_commands(commands)


def test_of_several_languages_the_longest_counts() -> None:
    assert characters(command(name_localizations={"fr": "entretiens-passes"})) == len(
        "entretiens-passes" + "Interviews"
    )

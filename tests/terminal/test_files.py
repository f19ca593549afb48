"""Scripts hand in an interview or a note as a file, and get notes or remarks back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.terminal.person import Said, pipe

INTERVIEW = """\
language: en
candidate: {name: Nadia Rahman, headline: data engineer}
company: Northwind
role: data engineer
when: yesterday 3pm
timezone: Europe/London
interviewers:
  - name: Jane Doe
    role: hiring manager
    email: jane@northwind.example
    moment: she drew the pipeline on a napkin
  - {name: Raj Patel, relation: peer, moment: comparing our lists of bugs}
theme: two boxes, one barcode
needs:
  - {need: fewer picking errors, proof: I cut dispensing errors from 30 to 8 a week}
"""


def written(folder: Path, text: str, name: str = "interview.yaml") -> str:
    path = folder / name
    path.write_text(text, "utf-8")
    return str(path)


def draft(folder: Path, text: str, *options: str, **env: str) -> Said:
    return pipe(folder / "data", arguments=("draft", written(folder, text), *options), **env)


def notes(folder: Path, text: str) -> list[dict[str, Any]]:
    said = draft(folder, text, "--json")
    assert said.code == 0, said.err
    found: list[dict[str, Any]] = json.loads(said.out)["notes"]
    return found


def test_a_note_for_each_person_without_a_database(tmp_path: Path) -> None:
    said = draft(tmp_path, INTERVIEW)
    assert said.code == 0
    assert "== For Jane Doe: thank-you ==" in said.out
    assert "== For Raj Patel: thank-you ==" in said.out
    assert "Nadia Rahman" in said.out
    assert not (tmp_path / "data").exists()


def test_as_json_every_sentence_names_the_facts_it_rests_on(tmp_path: Path) -> None:
    jane, raj = notes(tmp_path, INTERVIEW)
    assert (jane["recipient"], jane["recipient_path"]) == ("Jane Doe", "interviewers[0]")
    assert (jane["kind"], raj["kind"]) == ("thank_you_manager", "thank_you_peer")
    assert jane["language"] == "en"
    assert jane["channel"] == "email"
    assert jane["subject"] not in jane["alternatives"]
    assert "interviewers[0].moment" in [fact for s in jane["sentences"] for fact in s["facts"]]
    assert all(s["text"] in jane["body"] for s in jane["sentences"])
    for finding in jane["findings"] + raj["findings"]:
        assert set(finding) == {"rule", "severity", "sentence", "where", "span"}
        assert "{" not in finding["sentence"]


def test_what_is_missing_is_asked_for_in_the_language_of_the_file(tmp_path: Path) -> None:
    bare = (
        "langue: fr\nentreprise: Boréal\nquand: hier 15h\nfuseau: Europe/Paris\npersonnes: [Claire Morel]\n"
    )
    (note,) = notes(tmp_path, bare)
    assert note["language"] == "fr"
    wanted = {w["key"]: w["sentence"] for w in note["wanted"]}
    assert wanted
    assert all(w["path"] for w in note["wanted"])
    assert any("Claire Morel" in sentence or "votre" in sentence for sentence in wanted.values())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", ": the file is empty."),
        ("- a\n- b\n", ": the file should hold fields"),
        ("company: A\nnote: [1, 2\n", ", line 3: this is not YAML"),
        ("a: &x 1\nb: *x\n", ", line 2: YAML aliases"),
        ("company: A\nwhen: never ever\ninterviewers: [Jo]\n", ", line 2, when: I cannot read “never ever”"),
        (
            "company: A\nwhen: yesterday 3pm\ninterviewers:\n  - name: Jo\n    email: a b\n",
            ", line 5, interviewers[0].email: “a b” does not read as an e-mail address.",
        ),
        (
            "company: A\nwhen: yesterday 3pm\ninterviewers: [Jo]\nneeds:\n  - {need: x, whose: Bob}\n",
            ", line 5, needs[0].whose: “Bob” is none of the people in this file.",
        ),
        ("company: A\nwhen: yesterday 3pm\n", ", interviewers: This one is needed."),
    ],
)
def test_what_is_wrong_in_a_file_is_told_by_file_line_and_field(tmp_path: Path, text: str, told: str) -> None:
    said = draft(tmp_path, text)
    assert said.code == 2
    assert said.out == ""
    assert said.err.startswith(f"suivi: {tmp_path / 'interview.yaml'}{told}"), said.err
    assert said.err.count("\n") == 1


def test_it_is_told_in_french_on_a_french_machine(tmp_path: Path) -> None:
    said = draft(tmp_path, "", LANG="fr_FR.UTF-8")
    assert said.err.endswith("le fichier est vide.\n")


def test_a_file_that_cannot_be_read_is_told_in_one_line(tmp_path: Path) -> None:
    missing = pipe(tmp_path, arguments=("draft", str(tmp_path / "nowhere.yaml")))
    assert (missing.code, missing.err.count("\n")) == (2, 1)
    (tmp_path / "bytes.yaml").write_bytes(b"company: A\nrole: \xff\xfe\n")
    unreadable = pipe(tmp_path, arguments=("draft", str(tmp_path / "bytes.yaml")))
    assert unreadable.code == 2
    assert "line 2: This text holds characters that cannot be read." in unreadable.err
    (tmp_path / "long.yaml").write_text("x" * 1_100_000)
    assert pipe(tmp_path, arguments=("draft", str(tmp_path / "long.yaml"))).code == 2


def test_nothing_written_in_a_file_can_command_the_terminal(tmp_path: Path) -> None:
    said = draft(
        tmp_path,
        INTERVIEW.replace("two boxes", '"\\e[31mtwo\\u202e boxes"').replace("napkin", "nap\x9b2Jkin"),
    )
    assert "\x1b" not in said.out + said.err
    assert "\x9b" not in said.out + said.err


def test_any_note_can_be_checked(tmp_path: Path) -> None:
    note = written(tmp_path, "Subject: Thank you\n\nDear Jane,\n\nI am the perfect candidate.\n", "note.txt")
    said = pipe(tmp_path, arguments=("check", note))
    assert said.code == 0
    assert "[NC06]" in said.out
    assert "[NC14]" in said.out
    found = json.loads(pipe(tmp_path, arguments=("check", note, "--json")).out)
    assert found["language"] == "en"
    assert found["subject"] == "Thank you"
    over_sure = next(f for f in found["findings"] if f["rule"] == "NC14")
    start, end = over_sure["span"]
    assert found["body"][start:end] == "the perfect candidate"


def test_a_french_note_is_checked_in_french_and_from_standard_input_too(tmp_path: Path) -> None:
    said = pipe(
        tmp_path, "Bonjour Claire,", "", "Je suis le candidat parfait.", arguments=("check", "-", "--json")
    )
    found = json.loads(said.out)
    assert found["language"] == "fr"
    assert any("\u202f" in f["sentence"] or "é" in f["sentence"] for f in found["findings"])

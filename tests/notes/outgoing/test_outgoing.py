from __future__ import annotations

from email import message_from_bytes
from email.policy import default
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.person import Language
from core.errors import Problem
from core.notes.outgoing import as_eml, as_text, gmail_link, mailto_link, outlook_link

SUBJECT = "L’alarme que personne n’entend"
BODY = "Bonjour Madame Ortiz,\n\nMerci de m’avoir montré la salle de contrôle hier\u00a0: 90 & 12 = 7,5\u202f%\u202f!\n\nJoël Mbeki"


def test_a_note_is_copied_with_its_subject_on_top() -> None:
    assert as_text("Two boxes", "Dear Ana,", Language.EN) == "Subject: Two boxes\n\nDear Ana,"
    assert as_text("Deux cartons", "Bonjour", Language.FR) == "Objet\u00a0: Deux cartons\n\nBonjour"
    assert as_text("", "Hi Ana,", Language.EN) == "Hi Ana,"


def test_web_mail_opens_with_the_note_as_written() -> None:
    gmail = gmail_link(SUBJECT, BODY, "ana@acme.fr").url
    assert gmail.startswith("https://mail.google.com/mail/?view=cm&fs=1&to=ana%40acme.fr&su=L%E2%80%99alarme")
    assert parse_qs(urlsplit(gmail).query)["body"] == [BODY]
    outlook = parse_qs(urlsplit(outlook_link(SUBJECT, BODY, "ana@acme.fr").url).query)
    assert (outlook["to"], outlook["subject"], outlook["body"]) == (["ana@acme.fr"], [SUBJECT], [BODY])


def test_a_mailto_link_keeps_lines_and_spaces() -> None:
    url = mailto_link("Two boxes", "Dear Ana,\n\nOne + one", "ana@acme.com").url
    assert url == "mailto:ana@acme.com?subject=Two%20boxes&body=Dear%20Ana%2C%0D%0A%0D%0AOne%20%2B%20one"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=40))
def test_nothing_typed_adds_a_recipient(typed: str) -> None:
    for attack in (typed, typed + "&bcc=x@evil.com", typed + "%0ABcc:x@evil.com", typed + "?cc=x@evil.com#"):
        one_line = " ".join(attack.split())
        for made in (
            gmail_link(one_line, attack, attack),
            outlook_link(one_line, attack, attack),
            mailto_link(one_line, attack, attack),
        ):
            names = {pair.partition("=")[0] for pair in urlsplit(made.url).query.split("&")}
            assert names <= {"view", "fs", "to", "su", "subject", "body"}
            assert "\n" not in made.url
            assert "\r" not in made.url
            assert unquote(made.url).count("\n") <= attack.count("\n") * 2 + attack.count("%0A") * 3


def test_a_very_long_body_is_reported_not_cut() -> None:
    long = "é" * 5_000
    assert gmail_link("S", "short").too_long is False
    assert outlook_link("S", "short").too_long is False
    assert mailto_link("S", "short").too_long is False
    for made in (gmail_link("S", long), outlook_link("S", long), mailto_link("S", long)):
        assert made.too_long
        assert unquote(made.url).endswith(long)


def test_a_french_note_of_usual_length_opens_everywhere() -> None:
    usual = "Merci de m’avoir montré la salle de contrôle hier. " * 20
    assert not gmail_link(SUBJECT, usual, "ana@acme.fr").too_long
    assert not outlook_link(SUBJECT, usual, "ana@acme.fr").too_long
    assert not mailto_link(SUBJECT, usual, "ana@acme.fr").too_long


def test_a_draft_file_opens_for_sending_with_every_character() -> None:
    raw = as_eml(SUBJECT, BODY, "ana@acme.fr", "Ana Ortiz, Ph.D.")
    read = message_from_bytes(raw, policy=default)
    assert read["X-Unsent"] == "1"
    assert read["Subject"] == SUBJECT
    assert read["To"].addresses[0].addr_spec == "ana@acme.fr"
    assert read["To"].addresses[0].display_name == "Ana Ortiz, Ph.D."
    assert read.get_content_type() == "text/plain"
    assert read.get_content_charset() == "utf-8"
    assert read.get_content().replace("\r\n", "\n").rstrip("\n") == BODY
    assert raw.isascii()
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert max(len(line) for line in raw.split(b"\r\n")) < 998


def test_a_draft_without_an_address_has_no_recipient() -> None:
    assert message_from_bytes(as_eml("S", "B"), policy=default)["To"] is None


def test_an_international_domain_travels_as_ascii() -> None:
    assert b"contact@xn--socit-esab.fr" in as_eml("S", "B", "contact@société.fr")


@pytest.mark.parametrize("subject", ["a\r\nBcc: x@evil.com", "a\nb", "a\r", "\na", "a\u2028b"])
def test_a_subject_with_a_line_break_is_refused(subject: str) -> None:
    for make in (as_eml, mailto_link):
        with pytest.raises(Problem) as said:
            make(subject, "B")
        assert (said.value.key, said.value.field) == ("subject_one_line", "subject")


def test_a_name_or_address_with_a_line_break_adds_no_header() -> None:
    read = message_from_bytes(as_eml("S", "B", "ana@acme.fr", "Ana\r\nBcc: x@evil.com"), policy=default)
    assert read["Bcc"] is None
    with pytest.raises(Problem):
        as_eml("S", "B", "ana@acme.fr\nBcc: x@evil.com")

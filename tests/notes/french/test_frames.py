"""What every French frame must be: enough of them, sober, of one register, and true to what it claims to need."""

from __future__ import annotations

import re

import pytest

from core.domain.note import NoteKind
from core.domain.person import Language, Register, Tone
from core.notes.fragment import Shape
from core.notes.moves import FLAGS, MOVES, SLOTS
from core.notes.phrasing import Frame, frames

FRAMES = frames(Language.FR)
ALL = [frame for each in FRAMES.values() for frame in each]

FORBIDDEN = re.compile(
    r"je tenais à|le temps que vous|qualité de nos échanges|confort[ée]e? dans|en adéquation|correspond parfaitement|véritable atout|"
    r"dynamique|motivé|rigoureux|force de proposition|passionné|relever le défi|opérationnel|je me permets|n’hésitez|"
    r"entière disposition|renseignement complémentaire|dans l’espoir|agréer|suite à notre|challenge|booster|impacte|impactant|"
    r"candidat idéal|convaincue? d’être|regretterez|dès mon arrivée|exactement ce qu’il vous|vraiment besoin|job de mes|"
    r"toujours pas|sauf erreur|déçu|dommage|malheureusement|comme promis|sans nouvelles|prestigieu|leader|remarquable|honorée?|"
    r"malgré mon|je ne suis que|revenir vers|reviens vers|reviendrai vers|au niveau de|en termes de|adresser un sujet|faire sens|"
    r"ravie?|enchantée?|heureu[xs]e?|convenue? ensemble|salaire|P\.-S\.|!|(?<!« )non négociable",
    re.IGNORECASE,
)
GENDERED = re.compile(
    r"\b(?:je|j’)(?: me)? ?(?:suis|serais|serai|reste|étais) (?:[^\W_]+ )?(?:intéressée?|prête?|contente?|certaine?|sûre?|disposée?|partante?|"
    r"allée?|venue?|sortie?|rentrée?)\b|m’a(?:vez|s)? (?:reçue?|accueillie?|intéressée?|touchée?|marquée?|informée?|prévenue?)\b|\(e\)|"
    r"nous sommes (?:vus|rencontrés|croisés|quittés)",
    re.IGNORECASE,
)
VOUS = re.compile(r"\b(?:vous|votre|vos)\b|\b\w{3,}(?<!ch)(?<!ass)ez\b", re.IGNORECASE)
TU = re.compile(r"(?<![\w’])(?:tu|te|toi|ton|ta|tes|t’)(?![\w])", re.IGNORECASE)


def said(frame: Frame) -> str:
    return re.sub(r"\{\{.*?\}\}", "…", frame.text.replace("rendez-vous", "rencontre"))


@pytest.mark.parametrize("move", sorted(MOVES))
def test_every_move_has_a_dozen_ways_to_be_made_in_each_register(move: str) -> None:
    for register in Register:
        found = [f for f in FRAMES[move] if not f.registers or register in f.registers]
        assert len(found) >= 12, register


@pytest.mark.parametrize(
    ("move", "kind"),
    [
        ("decision", NoteKind.ACCEPTANCE),
        ("decision", NoteKind.OFFER_THANKS),
        ("decision", NoteKind.OFFER_DECLINE),
        ("decision", NoteKind.WITHDRAWAL),
        ("decision", NoteKind.ANOTHER_OFFER),
        ("decision", NoteKind.NO_SHOW),
        ("door", NoteKind.REJECTION_FINAL),
        ("door", NoteKind.HALLWAY),
        ("door", NoteKind.DOOR_OPEN),
        ("ask_timing", NoteKind.CHECK_IN),
        ("opening", NoteKind.THANK_YOU_MANAGER),
        ("meeting", NoteKind.HALLWAY),
    ],
)
def test_every_kind_has_enough_of_its_own(move: str, kind: NoteKind) -> None:
    found = [
        f
        for f in FRAMES[move]
        if (not f.kinds or kind in f.kinds) and Register.VOUS in (f.registers or Register)
    ]
    assert len(found) >= 8


@pytest.mark.parametrize("frame", ALL, ids=[f.id for f in ALL])
def test_a_frame_says_nothing_that_a_reader_has_read_a_hundred_times(frame: Frame) -> None:
    found = FORBIDDEN.search(said(frame))
    assert found is None, found


@pytest.mark.parametrize("frame", ALL, ids=[f.id for f in ALL])
def test_a_frame_guesses_nobody_s_gender(frame: Frame) -> None:
    found = GENDERED.search(said(frame))
    assert found is None, found


@pytest.mark.parametrize("frame", ALL, ids=[f.id for f in ALL])
def test_a_frame_keeps_to_its_register(frame: Frame) -> None:
    text = said(frame)
    if not frame.registers:
        assert not VOUS.search(text)
        assert not TU.search(text)
    if frame.registers == {Register.VOUS}:
        assert not TU.search(text)
    if frame.registers == {Register.TU}:
        assert not VOUS.search(text)


@pytest.mark.parametrize("frame", ALL, ids=[f.id for f in ALL])
def test_a_frame_asks_only_for_what_exists(frame: Frame) -> None:
    known = {*SLOTS, *FLAGS, *(f"move:{move}" for move in MOVES)}
    assert frame.needs <= known
    assert frame.lacks <= known
    assert not frame.needs & frame.lacks
    assert not frame.lacks & frame.slots.keys()


@pytest.mark.parametrize("frame", ALL, ids=[f.id for f in ALL])
def test_a_form_stands_only_where_french_lets_it_stand(frame: Frame) -> None:
    for slot, shapes in frame.slots.items():
        before = frame.text.split("{{ " + slot + " }}")[0]
        if Shape.COLON in shapes or (
            Shape.TAG in shapes and slot not in ("name", "candidate", "relay_names", "link")
        ):
            assert frame.move == "subject" or before == "" or before.rstrip(" «").endswith((":", ",", "(")), (
                slot
            )
        if Shape.INF in shapes and before.rstrip().endswith(("que", "d’")):
            pytest.fail(f"{slot} after a word that takes no infinitive")
        if Shape.THANKS in shapes:
            assert re.search(r"\bde $", before), slot
        if Shape.OF in shapes and not before.rstrip().endswith(("celle", "celui", "parlé", "m’avais parlé")):
            assert re.search(r"(?:[^\W_]+|\}\}) $", before), slot


def test_no_two_frames_say_the_same_words() -> None:
    texts = [(f.move, f.text, f.registers, tuple(sorted(f.slots.items())), f.kinds, f.lacks) for f in ALL]
    assert len(texts) == len(set(texts))


def test_formal_notes_never_joke() -> None:
    light = [f for f in ALL if re.search(r"Bon vent|un café à la main|dans tous les sens|adoré", f.text)]
    assert light
    assert not [f.id for f in light if not f.tones or Tone.FORMAL in f.tones]

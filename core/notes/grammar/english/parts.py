"""Which reading each part of an English log gets."""

from __future__ import annotations

from core.notes.fragment import Part
from core.notes.grammar.english.answers import promise, question, repair, view, weak_spot
from core.notes.grammar.english.moments import moment
from core.notes.grammar.english.needs import need
from core.notes.grammar.english.next_steps import next_step
from core.notes.grammar.english.proofs import proof
from core.notes.grammar.english.themes import theme
from core.notes.once import once

FORMS = {
    Part.NEED: once(need),
    Part.PROOF: proof,
    Part.MOMENT: moment,
    Part.THEME: theme,
    Part.QUESTION: question,
    Part.VIEW: view,
    Part.PROMISE: promise,
    Part.REPAIR: repair,
    Part.NEXT_STEP: once(next_step),
    Part.WEAK_SPOT: weak_spot,
}
"""Needs and next steps are read again for each reader of a panel, most of them alike."""

"""Which reading each part of an English log gets."""

from __future__ import annotations

from core.notes.fragment import Part
from core.notes.grammar.english.answers import promise, question, repair, view, weak_spot
from core.notes.grammar.english.moments import moment, theme
from core.notes.grammar.english.needs import need
from core.notes.grammar.english.next_steps import next_step
from core.notes.grammar.english.proofs import proof

FORMS = {
    Part.NEED: need,
    Part.PROOF: proof,
    Part.MOMENT: moment,
    Part.THEME: theme,
    Part.QUESTION: question,
    Part.VIEW: view,
    Part.PROMISE: promise,
    Part.REPAIR: repair,
    Part.NEXT_STEP: next_step,
    Part.WEAK_SPOT: weak_spot,
}

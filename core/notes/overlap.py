"""What of one log says the same thing twice."""

from __future__ import annotations

from collections.abc import Mapping

from core.domain.brief import Brief
from core.notes.fragment import Fragment, Shape
from core.notes.languages import grammar_of


def promised_step(slots: Mapping[str, Fragment], brief: Brief) -> bool:
    """Whether what was promised is what comes next, said once more."""
    if not {"promise", "next_step"} <= slots.keys() or slots["next_step"].awaited:
        return False
    promise, step = (grammar_of(brief.language).stems(slots[each].raw) for each in ("promise", "next_step"))
    return bool(slots["next_step"] and step) and step <= promise


def told_in(theme: Fragment, moment: Fragment, brief: Brief) -> bool:
    """Whether half of the theme's words are in the moment, or the need, beside it; half of a thing that is named, more of a line that was said."""
    mine, there = (grammar_of(brief.language).stems(each.raw) for each in (theme, moment))
    needed = len(mine) + (Shape.SCENE not in theme.shapes)
    return bool(mine) and 2 * len(mine & there) >= needed

"""The certain forms of a theme as it was typed in English: a thing, a line to be quoted, something to do."""

from __future__ import annotations

import re

from core.notes.fragment import Shape
from core.notes.grammar.english.clause import Sort, read
from core.notes.grammar.english.forms import Forms
from core.notes.grammar.english.leads import off
from core.notes.grammar.english.lexicon import adjectives
from core.notes.grammar.english.moments import plain_forms
from core.notes.grammar.english.tokens import low
from core.notes.grammar.english.wishes import CAN_USE

SLOGAN = 8
"""Words of a theme in two halves that reads as a line to be quoted: "measure twice, email once"."""


_IF = re.compile(r"(?:if|when|unless|until|never|don't|always) [a-z]")
""" "If it's fun it's probably a bug": a line, whoever said it."""
_ONE = re.compile(r"(?:the|a|an|your|one|two|that) ")


_STATE = re.compile(r"[a-z]+ (?:with|about|in|at|under|on|by|for|without) ")
""" "Comfortable with slow": no thing, and it takes no article."""


_DOING = re.compile(
    r"(?:reading|writing|listening|thinking|looking|working|building|learning|teaching|selling|cooking|planning) (?:outside|beyond|between|against|without|behind|under|across|before) "
)
""" "Reading outside your taste": something to do, and no reading."""


def spoken(text: str) -> Forms:
    """A line in its quotation marks; two things side by side ("two boxes, one barcode") were said by nobody."""
    if all(read(each).sort in (Sort.NOUN, Sort.BARE_NOUN) for each in text.split(", ")):
        return {Shape.TAG: text, Shape.COLON: text}
    said = f"“{text[:1].upper()}{text[1:]}”"
    return {Shape.QUOTE: said, Shape.COLON: said}


def _adjective(word: str) -> bool:
    return word in adjectives() or word.endswith(("able", "ible", "ful", "ous", "less"))


def theme(text: str) -> Forms:
    text, _ = off("liked", text)
    text = re.sub(r"^(?:how|ways?) to\s+", "to ", text)
    if ", " in text and len(text.split()) <= SLOGAN and ":" not in text:
        return spoken(text)
    if _IF.match(text) and len(text.split()) < 13:
        return spoken(text)
    if _DOING.match(text):
        return {Shape.ING: text, Shape.COLON: text}
    got = read(text)
    if got.sort is Sort.CLAUSE and CAN_USE.match(text):
        return {Shape.NP: text}
    if got.sort is Sort.CLAUSE and low(got.words[0]) in ("how", "why", "where"):
        return {Shape.NP: text}
    if got.sort is Sort.CLAUSE and low(got.words[0]) not in ("if", "when"):
        return {Shape.CLAUSE: text}
    if got.sort is Sort.BARE_NOUN and (low(got.words[-1]).endswith("-staffed") or text[0] >= "\uf000"):
        return {}
    if got.sort is Sort.BARE_NOUN and _STATE.match(text) and _adjective(low(got.words[0])):
        return {Shape.TAG: text, Shape.COLON: text}
    if CAN_USE.match(text):
        return {Shape.NP: text}
    forms = plain_forms(text, got)
    if _ONE.match(forms.get(Shape.NP, "")):
        forms[Shape.SCENE] = forms[Shape.NP]
    return forms

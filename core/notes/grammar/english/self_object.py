"""A reader who does something to somebody does it to somebody else: "while you brought her in" is of the ship."""

from __future__ import annotations

import re

_YOU_YOU = re.compile(r"\b([Yy]ou) ([a-z]+) you\b(?! (?:were|are|had|did|have|would|could|can|will)\b)")


def somebody_else(said: str, typed: str) -> str:
    """`said` with the pronoun of `typed` back where the turn to the reader made "you" do it to "you"."""
    if " you " not in said:
        return said

    def put(found: re.Match[str]) -> str:
        other = re.search(rf"\b(?:you|she|he|they) {found[2]} (her|him|them)\b", typed)
        return f"{found[1]} {found[2]} {other[1]}" if other else found[0]

    return _YOU_YOU.sub(put, said)

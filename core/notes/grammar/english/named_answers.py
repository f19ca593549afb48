"""An answer put right that names which it was without a sentence around it: "my answer on night shifts: I have done four years"."""

from __future__ import annotations

import re

_MINE = r"(?P<right>(?!(?:I |i )?(?:should|shd|ought|could))(?:I|i|we|We|it|It|there|There)(?:['’](?:d|ve|m|s|ll))? .+)$"
_POOR = r"(?:weak|short|long|vague|thin|poor|bad|rushed|muddled|unclear|messy)"
_ANSWER = re.compile(
    rf"^(?:my |the )?answer (?:about|on|to|for) (?P<what>[^,.;:]{{2,44}}?)(?: (?:was |were )?(?:a bit |far |much |very )?(?:too )?{_POOR})?[,.;:] {_MINE}",
    re.IGNORECASE | re.DOTALL,
)
_QUESTION = re.compile(
    rf"^(?P<the>the )?(?P<what>[^,.;:]{{3,30}}? (?:question|bit|exercise|scenario))[,.;:] {_MINE}",
    re.IGNORECASE | re.DOTALL,
)
_NOT_CLEAR = re.compile(
    rf"^(?:I )?(?:wasn['’]?t|was not|wasnt) (?:very |too |that |so )?(?:clear|good|great|sure) (?:on|about) (?P<what>[^,.;:]{{2,44}}?)[,.;:] {_MINE}",
    re.IGNORECASE | re.DOTALL,
)
_ASKED = re.compile(r"^asked (?=(?:why|how|what|about|if|whether|where|when|for)\b[^,]+, I\b)", re.IGNORECASE)
_WRONG = re.compile(
    r"^(?:I )?got (?P<what>[^,.;:]+) wrong(?:[,;:]|\.) (?:but )?(?P<right>\S.*)$", re.IGNORECASE | re.DOTALL
)
_IT_IS = re.compile(
    r"^I said (?P<said>\d[^,;.:]*?) (?:but |and )?(?:it['’]?s|it is) (?P<right>(?:actually |really )?\d.*)$",
    re.IGNORECASE,
)


def on_the_answer(text: str) -> str:
    """`text` as a sentence that says which answer it was and what it should have been; itself where it is one."""
    if found := _ANSWER.match(text) or _NOT_CLEAR.match(text):
        return f"On {found['what']}, I should have said that {_lower(found['right'])}"
    if (found := _QUESTION.match(text)) and not found["what"].lower().startswith(
        ("i ", "on ", "when ", "my ")
    ):
        return f"On the {found['what']}, I should have said that {_lower(found['right'])}"
    if wrong := _WRONG.match(text):
        return f"I got {wrong['what']} wrong: {_lower(wrong['right'])}"
    if right := _IT_IS.match(text):
        return f"I said {right['said']}; it is {right['right']}"
    return _ASKED.sub("When asked ", text)


def _lower(text: str) -> str:
    return text if re.match(r"I\b", text) else text[:1].lower() + text[1:]

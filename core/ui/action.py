"""What a button means: a name and a subject that fit any platform's identifier, and still mean it next year."""

from __future__ import annotations

from dataclasses import dataclass

LONGEST_ACTION = 100
"""Characters; Discord's custom_id is the tightest (see bots/discord/limits.py)."""


@dataclass(frozen=True, slots=True)
class Action:
    """`name` is a route ("note.sent"); `subject` an id, and `extra` one short word more ("tone", "1h")."""

    name: str
    subject: str = ""
    extra: str = ""

    def encode(self) -> str:
        """At most 100 characters; raises ValueError beyond, which is a bug and not bad input."""
        text = f"{self.name}:{self.subject}:{self.extra}"
        if len(text) > LONGEST_ACTION:
            raise ValueError(text)
        return text

    @classmethod
    def decode(cls, text: str) -> Action:
        """The reverse of encode; raises ValueError on anything else."""
        name, subject, extra = text.split(":", 2)
        return cls(name, subject, extra)

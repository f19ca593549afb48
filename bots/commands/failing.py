"""What stops a command, told in one sentence instead of a traceback."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from core.errors import KeyUnavailable, NotSaved, StoreOutdated
from core.text.words import Words

FAILED = 1


@dataclass(slots=True)
class Outcome:
    code: int = 0


@contextmanager
def explained(say: Words) -> Iterator[Outcome]:
    """Around a command's work: what an operator can put right becomes a sentence on standard error and exit code 1."""
    outcome = Outcome()
    try:
        yield outcome
    except BrokenPipeError:
        raise  # whoever read our output has left: `bots.__main__` knows what to do
    except KeyUnavailable as error:
        _tell(outcome, say("the encryption key is not at hand: {detail}", detail=error))
    except StoreOutdated as error:
        _tell(
            outcome,
            say("the database and this program do not fit: {detail}. Run: suivi migrate", detail=error),
        )
    except NotSaved as error:
        _tell(outcome, say("the database cannot be reached ({detail}).", detail=error))
    except OSError as error:
        _tell(
            outcome,
            say("{path}: {why}", path=error.filename or "", why=error.strerror or type(error).__name__),
        )
    except ValueError as error:
        _tell(outcome, say("a setting is not valid: {detail}", detail=_in_a_line(error)))


def _tell(outcome: Outcome, sentence: str) -> None:
    print(f"suivi: {sentence}", file=sys.stderr)
    outcome.code = FAILED


def _in_a_line(error: ValueError) -> str:
    """Pydantic's list of errors as "NAME: what is wrong; ...", without the values."""
    from pydantic import ValidationError

    if not isinstance(error, ValidationError):
        return str(error)
    return "; ".join(
        f"{'.'.join(map(str, e['loc'])).upper()}: {e['msg']}" for e in error.errors(include_input=False)
    )

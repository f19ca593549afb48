"""Logs: one line an event, its name and ids only; never what a person typed."""

from __future__ import annotations

import logging
import os
import sys
import traceback
from io import TextIOWrapper
from logging.handlers import TimedRotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from structlog.typing import EventDict, Processor, WrappedLogger

KEPT_DAYS = 14
"""Days of log files kept (hardening.md, section 4)."""
LEVELS = {"debug": logging.DEBUG, "info": logging.INFO, "warning": logging.WARNING, "error": logging.ERROR}


class _PrivateFile(TimedRotatingFileHandler):
    """Each day's file is made readable by its owner only."""

    def _open(self) -> TextIOWrapper:
        handle = os.open(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        return TextIOWrapper(os.fdopen(handle, "ab"), encoding=self.encoding, line_buffering=True)


def to_standard_error(level: str = "info", libraries: int = logging.INFO) -> None:
    """For services: whoever runs the process keeps its standard error. `libraries` is their lowest level."""
    _configure(logging.StreamHandler(sys.stderr), level, libraries)


def to_file(folder: Path, level: str = "info") -> None:
    """For the terminal front: `suivi.log` in `folder`, so that the screen stays the person's. Readable by its owner only."""
    path = folder / "suivi.log"
    _configure(
        _PrivateFile(path, when="midnight", backupCount=KEPT_DAYS, encoding="utf-8", delay=True), level
    )


def _configure(handler: logging.Handler, level: str, libraries: int = logging.INFO) -> None:
    handler.setFormatter(_OneLine())
    root = logging.getLogger()
    for old in root.handlers[:]:
        root.removeHandler(old)
    root.addHandler(handler)
    root.setLevel(max(libraries, logging.INFO))  # DEBUG prints message text (hardening.md, section 3)
    for ours in ("bots", "core"):
        logging.getLogger(ours).setLevel(LEVELS[level])
    logging.captureWarnings(True)


class _OneLine(logging.Formatter):
    """An event as one line of JSON. structlog is imported with the first event: it is a tenth of a quiet start."""

    def __init__(self) -> None:
        super().__init__()
        self._made: logging.Formatter | None = None

    def format(self, record: logging.LogRecord) -> str:
        if self._made is None:
            self._made = _json_formatter()
        return self._made.format(record)


def _json_formatter() -> logging.Formatter:
    import structlog

    processors: list[Processor] = [
        structlog.stdlib.ExtraAdder(),
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _without_words,
        structlog.stdlib.ProcessorFormatter.remove_processors_meta,
        structlog.processors.JSONRenderer(),  # one line whatever is in it: line ends are escaped (T80)
    ]
    return structlog.stdlib.ProcessorFormatter(processors=processors)


def _without_words(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """An exception is logged as its kind and the places it passed: its message may quote what a person typed."""
    error = event.pop("exc_info", None)
    if error is True:
        error = sys.exc_info()
    if isinstance(error, BaseException):
        error = (type(error), error, error.__traceback__)
    if isinstance(error, tuple) and error[1] is not None:
        event["error"] = _kinds(error[1])
        event["at"] = _places(error[2])
    return event


def _kinds(error: BaseException) -> str:
    """The kind of the error and of those it came from, the first cause last."""
    kinds: list[str] = []
    cause: BaseException | None = error
    while cause is not None and len(kinds) < 5:
        kinds.append(type(cause).__name__)
        cause = cause.__cause__ or cause.__context__
    return " < ".join(kinds)


def _places(trace: TracebackType | None) -> list[str]:
    return [f"{Path(f.filename).name}:{f.lineno} {f.name}" for f in traceback.extract_tb(trace)][-12:]

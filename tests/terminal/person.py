"""Somebody at the real program: over a pipe, or at a terminal of their own (a pseudo-terminal)."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from dataclasses import dataclass
from pathlib import Path

PROGRAM = (sys.executable, "-m", "bots")
ROOT = Path(__file__).parents[2]
PATIENCE = 30.0
"""Seconds: nothing here takes one second, but the machine may be busy."""
ESCAPES = re.compile(r"\x1b(?:\[[0-9;?<>=]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[()][A-Z0-9]|[=>78MDE])")


def environment(data: Path, **more: str) -> dict[str, str]:
    """A machine without any configuration but a data folder, a language and a zone."""
    kept = {k: v for k, v in os.environ.items() if k in ("PATH", "HOME", "SYSTEMROOT", "VIRTUAL_ENV")}
    return (
        kept
        | {"SUIVI_DATA_DIR": str(data), "LANG": "en_GB.UTF-8", "TZ": "Europe/London", "TERM": "xterm"}
        | more
    )


@dataclass(frozen=True, slots=True)
class Said:
    """What came back over the pipe."""

    out: str
    err: str
    code: int


def pipe(data: Path, *lines: str, arguments: tuple[str, ...] = (), **env: str) -> Said:
    """`lines` typed into `suivi ARGUMENTS`, to its end."""
    done = subprocess.run(
        [*PROGRAM, *arguments],
        input="".join(f"{line}\n" for line in lines).encode(),
        capture_output=True,
        env=environment(data, **env),
        cwd=ROOT,
        timeout=PATIENCE * 2,
    )
    return Said(done.stdout.decode(), done.stderr.decode(), done.returncode)


class AtTerminal:
    """Types keys, and waits for what they see. Use as a context manager: nobody is left sitting there."""

    def __init__(self, data: Path, *arguments: str, columns: int = 100, lines: int = 50, **env: str) -> None:
        self._ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        self.process = subprocess.Popen(
            [*PROGRAM, *arguments],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=environment(data, **env),
            cwd=ROOT,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),  # noqa: PLW1509 - the tests have one thread here
        )
        os.close(theirs)
        self.raw = ""
        self._looked = 0

    def __enter__(self) -> AtTerminal:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait(PATIENCE)
        os.close(self._ours)

    def type(self, text: str) -> None:
        """Keys as they are; Enter is "\\r"."""
        os.write(self._ours, text.encode())

    def enter(self, text: str = "") -> None:
        self.type(text + "\r")

    def see(self, text: str) -> str:
        """Waits until `text` appears after what was seen before; answers all that appeared up to it."""
        until = time.monotonic() + PATIENCE
        while True:
            shown = self.shown
            at = shown.find(text, self._looked)
            if at >= 0:
                seen = shown[self._looked : at + len(text)]
                self._looked = at + len(text)
                return seen
            if time.monotonic() > until or not self._read(until):
                raise AssertionError(f"never saw {text!r}; saw:\n{shown[self._looked :]}")

    def leave(self, keys: str = "\x04") -> int:
        """Ctrl-D unless said otherwise, pressed again where it came before the prompt could read it; answers the exit code."""
        until = time.monotonic() + PATIENCE
        while self.process.poll() is None and time.monotonic() < until:
            self.type(keys)
            again = time.monotonic() + PATIENCE / 4
            while self.process.poll() is None and time.monotonic() < again:
                self._read(time.monotonic() + 0.1)
        return self.process.wait(1)

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(PATIENCE)

    @property
    def shown(self) -> str:
        """Everything shown so far, without what only moves the cursor or colours."""
        return ESCAPES.sub("", self.raw).replace("\r\n", "\n").replace("\r", "")

    def _read(self, until: float) -> bool:
        """Reads what is there; False when the program has closed its side."""
        ready, _, _ = select.select([self._ours], [], [], max(0.0, min(until - time.monotonic(), 0.2)))
        if not ready:
            return True
        try:
            got = os.read(self._ours, 65536).decode("utf-8", "replace")
        except OSError:
            return False
        for _ in range(got.count("\x1b[6n")):
            self.type("\x1b[1;1R")  # a terminal answers where its cursor is
        self.raw += got
        return bool(got)

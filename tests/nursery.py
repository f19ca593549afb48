"""Where programs of tests begin: one process that has read all the code once, and forks itself for each of them.

Reading it takes a second of a processor, and a run starts hundreds. What is about starting itself starts the real way.
"""

from __future__ import annotations

import asyncio
import gc
import importlib
import json
import os
import pkgutil
import signal
import socket
import sys
import time
import traceback
from datetime import date, datetime
from typing import Any

READ = ("core", "bots", "migrations")
LONGEST = 1 << 18
"""Bytes of one asking: an environment."""


def main(ours: int) -> None:
    """Forks for everybody who asks on the socket `ours`, until whoever began it is gone."""
    _read_all()
    from tests import moved  # noqa: F401 - for those who are forked

    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for the keepers
    with socket.socket(fileno=ours) as asking:
        while True:
            asked, given, _, _ = socket.recv_fds(asking, LONGEST, 3)
            if not asked:
                return
            if os.fork() == 0:
                asking.close()
                _keep(json.loads(asked), *given)
            for each in given:
                os.close(each)


def _read_all() -> None:
    """Every module of the program, with them the libraries, and what is read when it is first needed."""
    for name in READ:
        package = importlib.import_module(name)
        for found in pkgutil.walk_packages(package.__path__, f"{name}."):
            if not found.name.endswith("__main__") and not found.name.startswith("migrations."):
                importlib.import_module(found.name)
    from core.domain.working_days import is_working_day
    from core.notes.rehearsal import rehearse

    rehearse()
    is_working_day(date(2026, 3, 3), "GB", None)
    gc.freeze()  # pages that a collection does not touch stay shared


def _keep(asked: dict[str, Any], reads: int, complains: int, told: int) -> None:
    """Begins the program, tells its id and then how it ended."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    program = os.fork()
    if program == 0:
        os.close(told)
        os.dup2(reads, 0)
        os.dup2(complains, 2)
        os.closerange(3, max(reads, complains) + 1)
        _be(asked)
    os.close(reads)
    os.close(complains)
    os.write(told, f"{program}\n".encode())
    _, how = os.waitpid(program, 0)
    os.write(told, f"{os.waitstatus_to_exitcode(how)}\n".encode())
    os._exit(0)


def _be(asked: dict[str, Any]) -> None:
    from tests import moved

    os.chdir(asked["folder"])
    os.environ.clear()
    os.environ.update(asked["environment"])
    time.tzset()
    code: object = 0
    try:
        asyncio.run(moved.run(asked["platform"], datetime.fromisoformat(asked["at"])))
    except SystemExit as ended:
        code = ended.code or 0
    except BaseException:  # noqa: BLE001 - as the interpreter does
        traceback.print_exc()
        code = 1
    sys.stderr.flush()
    os._exit(code if isinstance(code, int) else 1)


if __name__ == "__main__":
    main(int(sys.argv[1]))

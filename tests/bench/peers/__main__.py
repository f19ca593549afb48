"""One worker of a peer in a process of its own, until it is killed: `python -m tests.bench.peers NAME DATABASE ENDPOINT`."""

from __future__ import annotations

import sys

from tests.bench.peers.comparing import PEERS, load, run

if __name__ == "__main__":
    name, url, base = sys.argv[1:]
    peer = load(PEERS[name])
    run(peer.LOOP, peer.work(url, base, True))

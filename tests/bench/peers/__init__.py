"""Queue libraries at the same work, each set as its own documentation recommends; they come with the extra `bench` and only here.

A peer is a module with `NAME`, `put` (a fresh schema with so many jobs due at once) and `work` (one worker, until nothing is
left to do, or for ever where it `stays`). Its jobs only post: nothing is composed, nothing is looked for, and who is killed leaves it at that.
"""

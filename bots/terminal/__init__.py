"""The local front: the same commands as in the chats, at a prompt or over a pipe."""

"""Conversations: a turn comes in, something to show or ask goes out."""

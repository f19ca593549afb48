"""Due reminders, out to people: claim, compose, send, settle."""

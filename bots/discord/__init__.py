"""Discord: native commands, modals and cards on the shared conversation."""

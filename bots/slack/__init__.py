"""Suivi in Slack: native commands, modals, cards, shortcuts and the Home tab, on the shared dialogs."""

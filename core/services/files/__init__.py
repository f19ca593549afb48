"""Files that people bring and take away: calendars, cards, tables, invitations."""

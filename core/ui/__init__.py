"""What can be shown and asked, as plain data that any front can draw."""

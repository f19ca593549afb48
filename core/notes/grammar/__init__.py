"""The languages notes are written in: shaping fragments and finishing sentences."""

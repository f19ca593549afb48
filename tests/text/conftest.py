"""Lets the tests of this folder share the finder of sentences."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

"""`suivi check`: what to mend in a note written in a file."""

from __future__ import annotations

import argparse
import json

from bots.commands.draft import finding_as_json
from bots.commands.files import read, told
from bots.terminal.richtext import one_line
from core.dialogs.checking import SEVERITIES
from core.domain.person import Language
from core.notes.check import CheckContext, check, guess_language, read_pasted
from core.text.findings import say_finding
from core.text.words import Words


def main(asked: argparse.Namespace, say: Words) -> int:
    """Answers 0 whatever is found, 2 when the file cannot be read. Findings are said in the language of the note."""
    with told(asked.file, say, []) as outcome:
        subject, body = read_pasted(read(asked.file))
        language = Language(asked.lang) if asked.lang else guess_language(body)
        findings = check(subject, body, CheckContext(language=language))
        speak = Words(language)
        if asked.json:
            told_all = [finding_as_json(speak, f) for f in findings]
            made = {"language": language.value, "subject": subject, "body": body, "findings": told_all}
            print(json.dumps(made, ensure_ascii=False, indent=2))
        elif not findings:
            print(speak("Nothing stands out that should be changed."))
        else:
            for finding in findings:
                severity = speak(SEVERITIES[finding.severity])
                print(f"{severity} [{finding.rule}] {one_line(say_finding(speak, finding))}")
    return outcome.code

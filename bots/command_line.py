"""What can be typed after `suivi`, and its help, in the language of the machine."""

from __future__ import annotations

import argparse
import difflib
import sys
from collections.abc import Callable
from typing import NoReturn

from core.text.words import Words, mark

BAD_USE = 2
"""Exit code for a command line that cannot be understood, as argparse and POSIX shells have it."""
FRONTS = ("terminal", "slack", "discord", "reminders")

SUMMARIES: dict[str, str] = {
    "run": mark("open a front: terminal (also without any command), slack, discord, or only the reminders"),
    "init": mark("set Suivi up in Slack or Discord, step by step"),
    "demo": mark("the whole story, told by itself in under a minute"),
    "draft": mark("the notes for an interview written in a file"),
    "check": mark("what to mend in a note written in a file"),
    "import": mark("contacts or interviews from a file: .csv, .vcf or .ics"),
    "reminders": mark("what is planned and what went wrong: list, show, retry"),
    "templates": mark("a community’s own phrasings: list them, or check them"),
    "migrate": mark("bring the database to this version"),
    "rotate-keys": mark("seal everything again with the newest key"),
    "doctor": mark("tell whether this installation is in order"),
}
"""Every subcommand, in the order of the help."""

USAGES = {
    "run": "suivi run [terminal|slack|discord|reminders]",
    "init": "suivi init slack|discord",
    "demo": "suivi demo [--lang en|fr] [--fast] [--picture FILE.svg]",
    "draft": "suivi draft FILE.yaml [--json]",
    "check": "suivi check FILE [--lang en|fr] [--json]",
    "import": "suivi import FILE [--yes]",
    "reminders": "suivi reminders list [--all|--dead] | show ID | retry ID",
    "templates": "suivi templates list|check [FOLDER]",
    "migrate": "suivi migrate [--role NAME]",
    "rotate-keys": "suivi rotate-keys",
    "doctor": "suivi doctor [--json]",
}

SETTINGS: dict[str, str] = {
    "SUIVI_DATA_DIR": mark("where the data is kept"),
    "SUIVI_SECRET_KEYS": mark("encryption keys, newest first, parted by commas"),
    "SUIVI_PUBLIC_URL": mark("where this program is reached from the web, for people’s own calendars"),
    "SUIVI_POLL_SECONDS": mark("longest sleep between two looks at what is due"),
    "SUIVI_LOG_LEVEL": mark("debug, info, warning or error"),
    "DATABASE_URL": mark("a PostgreSQL database, in place of the file in the data folder"),
}
"""The environment variables of `bots.settings`."""


class Parser(argparse.ArgumentParser):
    """Argparse's own sentences are replaced by ours, so that they speak the person's language."""

    say: Words

    def __init__(self, *args: object, **kwargs: object) -> None:
        kwargs |= {"add_help": False, "exit_on_error": True, "allow_abbrev": False}
        super().__init__(*args, **kwargs)  # type: ignore[arg-type] # argparse's own signature is passed through
        self.add_argument("-h", "--help", action=_Help, nargs=0)

    def error(self, message: str) -> NoReturn:
        say = self.say
        print(say("suivi: this cannot be understood: {line}", line=" ".join(sys.argv[1:])), file=sys.stderr)
        near = difflib.get_close_matches(sys.argv[1] if len(sys.argv) > 1 else "", SUMMARIES, n=1)
        if self.prog != "suivi":
            print(say("Usage: {usage}", usage=self.usage), file=sys.stderr)
        elif near:
            print(say("Did you mean: {command}", command=f"suivi {near[0]}"), file=sys.stderr)
        else:
            print(say("suivi --help shows everything."), file=sys.stderr)
        raise SystemExit(BAD_USE)


class _Help(argparse.Action):
    """Says how it is used, whatever else is missing on the line."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        say = Parser.say
        print(help_text(say) if parser.prog == "suivi" else say("Usage: {usage}", usage=parser.usage))
        raise SystemExit(0)


def parser(say: Words) -> Parser:
    """The whole command line. Nothing heavy is imported by it."""
    Parser.say = say
    top = Parser(prog="suivi")
    top.add_argument("--version", action="store_true")
    subs = top.add_subparsers(dest="command", parser_class=Parser)

    def sub(name: str) -> Parser:
        return subs.add_parser(name, prog=f"suivi {name}", usage=USAGES[name])

    sub("run").add_argument("front", nargs="?", default="terminal", choices=FRONTS)
    sub("init").add_argument("what", choices=("slack", "discord"))
    demo = sub("demo")
    demo.add_argument("--lang", choices=("en", "fr"))
    demo.add_argument("--fast", action="store_true")
    demo.add_argument("--picture", metavar="FILE.svg")
    draft = sub("draft")
    draft.add_argument("file")
    draft.add_argument("--json", action="store_true")
    check = sub("check")
    check.add_argument("file")
    check.add_argument("--lang", choices=("en", "fr"))
    check.add_argument("--json", action="store_true")
    bring = sub("import")
    bring.add_argument("file")
    bring.add_argument("--yes", action="store_true")
    reminders = sub("reminders")
    reminders.add_argument("what", choices=("list", "show", "retry"))
    reminders.add_argument("id", nargs="?")
    which = reminders.add_mutually_exclusive_group()
    which.add_argument("--all", action="store_true", dest="everything")
    which.add_argument("--dead", action="store_true")
    templates = sub("templates")
    templates.add_argument("what", choices=("list", "check"))
    templates.add_argument("folder", nargs="?")
    sub("migrate").add_argument("--role")
    sub("rotate-keys")
    sub("doctor").add_argument("--json", action="store_true")
    return top


def help_text(say: Words) -> str:
    """The help of `suivi` itself: what it is, the commands, the settings."""
    width = max(len(name) for name in SUMMARIES) + 2
    lines = [
        say("Suivi: follow up after every interview."),
        "",
        say("Usage: {usage}", usage="suivi [COMMAND]"),
        say("Without a command it opens in this terminal."),
        "",
        *(f"  {name:<{width}}{say(summary)}" for name, summary in SUMMARIES.items()),
        "",
        *(f"  {usage}" for usage in USAGES.values()),
        "",
        say("Settings, from the environment:"),
        *(f"  {name:<18} {say(meaning)}" for name, meaning in SETTINGS.items()),
    ]
    return "\n".join(lines)


Command = Callable[[argparse.Namespace, Words], int]

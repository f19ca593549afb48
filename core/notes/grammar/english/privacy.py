"""What must not leave the log: a sentence with one of these marks is not used."""

from __future__ import annotations

import re

from core.notes.alternation import by_first_letter

_MARKS = (
    r"honestly (?:i|not|it was)\b", r"\btrap\b", r"\b(?:i|he|she|they|you|we(?! both)|everyone|everybody|nobody|people)(?: \w+)? hat(?:e|ed|es)\b", r"\bwaste(?:d)? of (?:my |our |the )?time\b", r"\bwasted (?:my|an?|the)\b",
    r"\bsalary\b", r"\bpay rise\b", r"\bunderpaid\b", r"\b(?:my|his|her|their) (?:pay|wage|health|illness|depression|anxiety|divorce|pregnancy|visa|debts?|burnout|therap\w+|"
    r"medication|religion|surgery|cancer|age|ex)\b", r"\bother offers?\b", r"\banother offer\b", r"\bcompeting offer\b", r"\boff the record\b",
    r"\bbetween (?:us|you and me)\b", r"\bconfidential(?!ity)\w*\b", r"\bdon['’]?t tell\b", r"\bsecret(?:ly)?\b", r"\bgossip\w*\b", r"\bdesperat\w+\b", r"\bdream job\b",
    r"\b(?:really|so|badly) need (?:this|the job|a job|it|money)\b", r"\bplease (?:hire|give me)\b", r"\bi (?:was|felt|feel|am|'m) (?:so |very |really |a bit |super |totally )?"
    r"(?:nervous|stressed|anxious|terrified|ashamed|embarrassed|disappointed|angry|upset|sad|sick|exhausted|tired|bored|lost|stupid)\b",
    r"\b(?:idiot\w*|moron\w*|creepy|crap|shit\w*|fuck\w*|bullshit|bitch\w*|asshole|damn|sucks?|sucked|disgust\w+|arrogant|toxic)\b",
    r"\b(?:was|were|is|are|seemed|seems|felt|looked|sounded|so|such an?|really|pretty|very)(?: (?:a bit|so|really|quite|pretty|very|just|all|rather|totally|an?))? (?:stupid|awful|horrible|rude|boring)\b(?! (?:code|log|scans?|work|bits?|parts?|tasks?|jobs?))",
    r"\b(?:stupid|awful|horrible|rude) (?:question|test|man|woman|place|office|interview\w*|people|boss|manager|rule|process|talk)\b",
    r"\b(?:laid off|got fired|was fired|redundan(?:t|cy)|outplacement|unemploy\w+|pregnan\w+|divorc\w+|miscarriage|maternity leave)\b",
    r"\bnote to self\b", r"\bdo not (?:mention|(?:send|use) (?:this|that|it|any|in))\b", r"\bdon['’]?t (?:mention|forget|(?:send|use) (?:this|that|it|any|in))\b", r"\bi think i (?:failed|messed up|blew it|screwed)\b",
    r"\bi (?:blew|messed|screwed)\b", r"\bgood[- ]looking\b", r"\bcute\b", r"\bhandsome\b", r"\b(?:my|his|her|their|the) password (?:is|was)\b", r"\bh1-?b\b", r"\bgreen card\b", r"\b(?:lol|lmao|wtf|omg)\b",
)  # fmt: skip
_PRIVATE = re.compile(r"\b" + by_first_letter(mark.removeprefix(r"\b") for mark in _MARKS))
"""Tried at the beginning of a word only, on small letters."""


def is_private(sentence: str) -> bool:
    """Money, health, spite, despair, gossip (writing guide, section 6): said to the log, not to the reader."""
    return _PRIVATE.search(sentence.lower()) is not None


def without_private(sentence: str) -> str:
    """ "Showing me the board, and saying you hate it": what stands before the part that is private; empty when nothing does."""
    for at in [i for i in range(len(sentence)) if sentence.startswith((", ", " and ", " – "), i)][::-1]:
        if len(sentence[:at].split()) > 3 and not is_private(sentence[:at]):
            return sentence[:at]
    return ""

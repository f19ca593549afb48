"""What a job, a company and a candidate are called in an English sentence."""

from __future__ import annotations

import re

from core.notes.fragment import NOTHING, Fragment, Shape
from core.notes.grammar.english.lexicon import proper
from core.notes.punctuation import settled

_TITLE_PARTS = re.compile(r"\s+[-–—|/]\s+|[,;:|]\s")
_HEADLINE_PARTS = re.compile(r"[|•\n;,]|\s[-–—/]\s")
_AND = re.compile(r"\s+&\s+")
_MARKUP = re.compile(r"[{}<>*_`~]")
_COMPANY_MARKUP = re.compile(r"[{}<>*`~]|%(?=\})")
_SENIOR = re.compile(r"\bSr\b\.?")
_JUNIOR = re.compile(r"\bJr\b\.?")
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_I_AM = re.compile(r"^(?:i am|i'm|im)\s+", re.IGNORECASE)
_SECTION = re.compile(r"\s*(?:[(\[].*?[)\]]|\b[mfwhx]\s?/\s?[mfwhxd](?:\s?/\s?[dx])?\b)")
_BEFORE_MARK = re.compile(r"\s+(?=[;:!?])")
_KIND_OF_JOB = (
    "role",
    "position",
    "job",
    "post",
    "internship",
    "apprenticeship",
    "traineeship",
    "placement",
    "scheme",
    "programme",
    "program",
    "residency",
    "contract",
    "fellowship",
)


def _settled(title: str) -> str:
    return _BEFORE_MARK.sub("", settled(title))


def role(text: str) -> Fragment:
    """ "Senior Data Engineer (f/m/d)" to "the senior data engineer role"."""
    plain = _settled(_SECTION.sub("", text))
    parts = [p.strip(" .,-–—") for p in _TITLE_PARTS.split(plain) if p.strip(" .,-–—")]
    plain = parts[0] if parts else ""
    if len(parts) == 2 and plain.lower() in _KIND_OF_JOB:
        plain = f"{parts[1]} {plain}"
    plain = _AND.sub(" and ", plain)
    plain = _MARKUP.sub("", plain)
    plain = _JUNIOR.sub("junior", _SENIOR.sub("senior", plain))
    plain = _ARTICLE.sub("", plain)
    words = [_role_word(w) for w in plain.split()]
    if not words or len(words) > 9:
        return NOTHING
    title = " ".join(words)
    last = words[-1].lower()
    named = f"the {title}" if last in _KIND_OF_JOB else f"the {title} role"
    return Fragment(raw=text, shapes={Shape.NP: named, Shape.TAG: title}, key=title)


def _role_word(word: str) -> str:
    low_ = word.lower()
    known = proper().get(low_)
    if word.isupper() and len(word) > 4 and not known and word.isalpha():
        return low_
    if (
        known
        and (known.isupper() or word[0].isupper())
        and low_ not in ("lean", "access", "teams", "go", "word", "spark", "react", "it", "us")
    ) or (word.isupper() and 1 < len(word) <= 4):
        return known or word
    if any(c.isupper() for c in word[1:]) or any(c.isdigit() for c in word):
        return word
    return low_


def company(text: str) -> Fragment:
    name = _COMPANY_MARKUP.sub("", " ".join(text.split())).strip(" ,;:")
    if not name or not any(c.isalnum() for c in name):
        return NOTHING
    if name.startswith("The ") and len(name.split()) > 1:
        name = "the " + name[4:]
    return Fragment(raw=text, shapes={Shape.NP: name, Shape.AT: f"at {name}", Shape.TAG: name}, key=name)


def headline(text: str) -> Fragment:
    plain = _MARKUP.sub("", _HEADLINE_PARTS.split(_settled(text))[0]).strip(" .,-–—!")
    plain = _I_AM.sub("", plain)
    words = plain.split()
    if not 0 < len(words) <= 8:
        return NOTHING
    first = words[0].lower()
    if first in ("a", "an"):
        return Fragment(raw=text, shapes={Shape.NP: " ".join([first, *map(_role_word, words[1:])])})
    title = " ".join(map(_role_word, words))
    return Fragment(raw=text, shapes={Shape.NP: f"a {title}", Shape.TAG: title})

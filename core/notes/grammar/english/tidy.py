"""Chat English made plain English, word by word, without touching a name: spelling, units, capitals, stops."""

from __future__ import annotations

import re

from core.notes.grammar.english.lexicon import adjectives, ing_nouns, mass_nouns, proper, verbs

_CHAT = {
    "im": "I'm", "ive": "I've", "dont": "don't", "doesnt": "doesn't", "didnt": "didn't", "cant": "can't", "wont": "won't", "couldnt": "couldn't",
    "wouldnt": "wouldn't", "shouldnt": "shouldn't", "isnt": "isn't", "arent": "aren't", "wasnt": "wasn't", "werent": "weren't",
    "hasnt": "hasn't", "havent": "haven't", "hadnt": "hadn't", "theyd": "they'd", "theyre": "they're", "theyve": "they've",
    "theyll": "they'll", "youre": "you're", "youve": "you've", "youd": "you'd", "thats": "that's", "whats": "what's", "theres": "there's",
    "shes": "she's", "hes": "he's", "weve": "we've", "u": "you", "ur": "your", "thx": "thanks", "pls": "please", "plz": "please",
    "bc": "because", "b/c": "because", "cuz": "because", "cos": "because", "w/": "with", "w/o": "without", "ppl": "people",
    "mgmt": "management", "mgr": "manager", "mgrs": "managers", "dept": "department", "approx": "about", "gonna": "going to",
    "wanna": "want to", "gotta": "have to", "tho": "though", "thru": "through", "alot": "a lot", "btw": "by the way", "min.": "minutes",
    "i": "I", "i'm": "I'm", "i've": "I've", "i'd": "I'd", "i'll": "I'll", "esp": "especially", "msgs": "messages", "msg": "message",
    "prob": "probably", "probs": "probably", "fri": "Friday", "thurs": "Thursday", "thur": "Thursday", "tues": "Tuesday", "weds": "Wednesday",
    "diff": "different", "ppl's": "people's", "govt": "government", "gov": "government", "abt": "about", "rn": "right now", "nite": "night", "tmrw": "tomorrow",
    "sb": "someone", "sth": "something", "smth": "something", "xp": "experience", "qty": "quantity", "mtg": "meeting", "intvw": "interview", "teh": "the", "recieve": "receive", "wich": "which",
    "definately": "definitely", "seperate": "separate", "becuase": "because", "thier": "their", "occured": "occurred", "untill": "until",
    "w": "with", "hrs": "hours", "hr": "HR", "mins": "minutes", "yrs": "years", "yr": "year", "wks": "weeks", "mths": "months",
}  # fmt: skip
_AFTER_NUMBER = {
    "h": "hours", "hr": "hours", "hrs": "hours", "m": "m", "min": "minutes", "mins": "minutes", "mn": "minutes", "s": "seconds",
    "sec": "seconds", "secs": "seconds", "d": "days", "wk": "weeks", "wks": "weeks", "yr": "years", "yrs": "years", "mo": "months",
    "mth": "months", "mths": "months", "pcs": "pieces", "pct": "%",
}  # fmt: skip
_UNIT = re.compile(
    r"(?<![\w$€£])(\d[\d,.]*\+?)\s?-?(hrs?|h|mins?|mn|secs?|wks?|yrs?|mths?|pct)\b\.?(?!-)", re.IGNORECASE
)
_UNIT_NOUN = re.compile(
    r"(?<![\w$€£])(\d[\d,.]*\+?)\s?-?(hrs?|h|mins?|mn|wks?|yr)\b\.?(?=\s(?!(?:ago|this|across|always|was|is|less|plus|minus|as|towards|versus|vs|hours|days|weeks|months|years)\b)"
    r"(?:[a-z]+[^s\W]s|call|shift|handover|build|meeting|window|delay|commute|test|wait|queue|slot)\b)",
    re.IGNORECASE,
)
_YEARS_IN = re.compile(
    r"\b(\d+\+?)\s?(?:yrs|years)\s(?=(?!(?:ago|of|in|as|at|on|with|for|from|to|and|or|but|old|later|exp|experience|running|running|managing|selling|working|teaching|before|after|until|now|so|doing"
    r"|building|looking|writing|leading|caring|cooking|driving|behind|under|over|by|after|since|without|straight|full|part|i|we|he|she|they|you|the|a|an)\b)(?!\w+ing\s)[a-z])",
    re.IGNORECASE,
)
_PER = re.compile(
    r"\s?(?:/|\bper\s)\s?(day|week|month|year|shift|hour|night|quarter|yr|wk|h|hr|mo|person|order|call)\b",
    re.IGNORECASE,
)
_PER_WORD = {"yr": "year", "wk": "week", "h": "hour", "hr": "hour", "mo": "month"}
_DAYS = "monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november december"
_CALENDAR = {word: word.capitalize() for word in _DAYS.split()}
_WORD = re.compile(r"[^\s,;:!?()\"“”]+")
_LEAD = re.compile(
    r"^(?:(?:so|well|ok|okay|basically|actually|also|and|but|just|maybe|probably|mainly|mostly|i guess|i mean|like|yeah|yes|hmm|um|er|eg|e\.g\."
    r"|really|overall|obviously|honestly speaking|to be honest|tbh|in short|in fact|ps|nb|btw|by the way)[,:]?\s+)+(?=\w)",
    re.IGNORECASE,
)
_TRAIL = re.compile(r"[\s.…,;:!/\\|–—&+=@#'(-]+$")
_SIGNS = re.compile(r"[<>{}\[\]^~|\\*`]|(?<!\w)_+|_+(?!\w)|(?<!\w)'+(?!\w)|\"")
"""Marks that mean nothing in a letter, once markup and quotation marks have been read."""
_PILED = re.compile(r"[.,;:!?…]{2,}")
_STOP_INSIDE = re.compile(r"[.!?…](?=\s+\S)\s+")
"""A stop in the middle of what has been read as one sentence."""
_CAPS = re.compile(r"[A-Z]")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Rev|vs|etc|e\.g|i\.e|approx|no|inc|ltd|dept|est)|(?-i:\b[A-Z]))\.$",
    re.IGNORECASE,
)
_SMALL_WORDS = frozenset(
    ["a", "an", "the", "of", "in", "on", "at", "for", "to", "by", "and", "or", "with", "from", "as"]
)


def tidy(text: str) -> str:
    """One line with names already hidden; capitals of its first word are left for `lower_first`."""
    text = text.replace("’", "'").replace("‘", "'").replace("`", "'")
    text = re.sub(r"\s*[–—]\s*|\s+--?\s+", " – ", text)
    text = re.sub(r"(?<=\d) – (?=\d)", "–", text)
    text = _unshout(text)
    text = _figures(text)
    text = re.sub(r"\bon time (?=[a-z]+s\b)", "on-time ", text, flags=re.IGNORECASE)
    text = re.sub(r"\bin last (?=\d|few|two|three)", "in the last ", text, flags=re.IGNORECASE)
    text = re.sub(r"\s+&\s+", " and ", text)
    text = re.sub(r"\s@\s?(?=[^\W\d_a-z]|[\ue000-\uf8ff])", " at ", text)
    text = re.sub(r"(?<=[A-Za-z])\s\+\s(?=[A-Za-z])", " and ", text)
    text = _LEAD.sub("", text)
    text = re.sub(
        r"\bid(?= (?:say|guess|start|like|go|try|look|ask|begin|use|want|do|make|love|keep|put|check|test|measure|split|add|move|let)\b)",
        "I'd",
        text,
    )
    text = re.sub(
        r"\b([Ii])ts(?= (?:\w+ing|a|the|not|been|too|so|very|hard|easy|just|all|about|never|always|like|because)\b)",
        r"\1t's",
        text,
    )
    text = _WORD.sub(_word, text)
    if _SIGNS.search(text):
        text = _SIGNS.sub(" ", text)
    text = re.sub(r"\s+([,.;:!?])", r"\1", text)
    text = re.sub(r"([,.;:])(?:[,.;:])+", r"\1", text)
    text = re.sub(r"([,;])(?=[A-Za-z])", r"\1 ", text)
    text = re.sub(
        r"!+|\?+(?=\?)|\.{2,}(?=.)", lambda m: "," if m[0][0] == "!" else "." if m[0][0] == "." else "", text
    )
    text = _PILED.sub(
        lambda m: "?" if "?" in m[0] and m.end() >= len(m.string.rstrip(" )'")) else m[0][0], text
    )
    text = _STOP_INSIDE.sub(lambda m: m[0] if _ABBREVIATION.search(m.string[: m.start() + 1]) else ", ", text)
    text = re.sub(r"\b(\w+) \1\b(?<!had had)(?<!that that)", r"\1", text, flags=re.IGNORECASE)
    return re.sub(r"\s+", " ", text).strip()


def _figures(text: str) -> str:
    text = re.sub(
        r"(\bfrom\s+)?(\$?€?£?\d[\w.,%]*(?:\s[a-z]+)?)\s*→\s*(?=[$€£]?\d)",
        lambda m: f"from {m[2]} to ",
        text,
        flags=re.IGNORECASE,
    )
    text = re.sub(r"(?<=\w)\s*→\s*(?=\w+(?:[,.;]|$))", " to ", text)
    text = re.sub(r"\s*→\s*", "; ", text)
    text = re.sub(r"(?<!\w)~\s?(?=\d)|(?<!\w)≈\s?(?=\d)|\bc\.\s?(?=\d)", "about ", text)
    text = re.sub(r"<\s?(?=\d)", "under ", text)
    text = re.sub(r"(?<!\w)>\s?(?=\d)", "over ", text)
    text = _YEARS_IN.sub(r"\1 years in ", text)
    text = _UNIT_NOUN.sub(lambda m: f"{m[1]}-{_AFTER_NUMBER[m[2].lower()].removesuffix('s')}", text)
    text = _UNIT.sub(_unit, text)
    text = _PER.sub(
        lambda m: (
            f" a {_PER_WORD.get(m[1].lower(), m[1].lower())}"
            if m[1].lower() not in ("hour", "h", "hr")
            else " an hour"
        ),
        text,
    )
    text = re.sub(r"(?<=\d)\s+%", "%", text)
    text = re.sub(r"\bper\s?cent\b", "percent", text)
    text = re.sub(r"\b(\d+\+?) (years|months) (?:exp|experience)\b", r"\1 \2 of experience", text)
    return re.sub(r"\bnb of\b|\b# of\b|\bno\. of\b", "number of", text)


def _unit(found: re.Match[str]) -> str:
    unit = _AFTER_NUMBER[found[2].lower()]
    if unit == "%":
        return f"{found[1]}%"
    return f"{found[1]} {unit.removesuffix('s') if found[1] == '1' else unit}"


def _word(found: re.Match[str]) -> str:
    word = found[0]
    low = word.lower()
    stripped = low.rstrip(".")
    if low in _CHAT:
        return word if word.isupper() and len(word) > 1 else _CHAT[low]
    day = stripped.removesuffix("'s").removesuffix("s")
    if day in _CALENDAR and word == low:
        return _CALENDAR[day] + low[len(day) :]
    known = proper().get(stripped)
    if (
        known
        and word == low
        and stripped not in verbs().base
        and (stripped in _SURE or known.isupper())
        and stripped not in _AMBIGUOUS
    ):
        return known + word[len(stripped) :]
    return word


_SURE = frozenset(
    [
        "english",
        "french",
        "german",
        "spanish",
        "italian",
        "portuguese",
        "dutch",
        "arabic",
        "mandarin",
        "chinese",
        "japanese",
        "british",
        "american",
        "european",
        "london",
        "paris",
        "berlin",
        "madrid",
        "rome",
        "dublin",
        "manchester",
        "glasgow",
        "edinburgh",
        "chicago",
        "boston",
        "seattle",
        "toronto",
        "montreal",
        "france",
        "germany",
        "spain",
        "italy",
        "england",
        "scotland",
        "wales",
        "ireland",
        "europe",
        "africa",
        "excel",
        "python",
        "jira",
        "figma",
        "salesforce",
        "tableau",
        "github",
        "gitlab",
        "docker",
        "kubernetes",
        "postgres",
        "postgresql",
        "javascript",
        "typescript",
        "linkedin",
        "wordpress",
        "photoshop",
        "hubspot",
        "zendesk",
        "shopify",
        "terraform",
        "linux",
        "autocad",
        "christmas",
        "easter",
        "ramadan",
        "covid",
        "ofsted",
        "kpis",
        "slas",
        "apis",
        "tesco",
        "lidl",
        "aldi",
        "amazon",
        "google",
        "microsoft",
        "ikea",
        "walmart",
    ]
)
"""Words that get their capital back when typed without one."""
_AMBIGUOUS = frozenset(
    [
        "access",
        "word",
        "excel",
        "outlook",
        "sketch",
        "zoom",
        "teams",
        "slack",
        "meta",
        "target",
        "apple",
        "power",
        "swift",
        "go",
        "react",
        "spark",
        "rust",
        "epic",
        "sage",
        "notion",
        "express",
        "lean",
        "agile",
        "us",
        "it",
        "ai",
        "polish",
        "rest",
        "roi",
        "ta",
        "ci",
        "cd",
        "send",
        "iso",
        "qa",
        "er",
        "mo",
        "ec",
        "uk",
        "iv",
        "un",
        "pr",
        "ml",
        "pa",
        "discord",
        "square",
        "stripe",
        "cypress",
        "revit",
        "airflow",
        "looker",
        "segment",
        "windows",
        "access",
        "ruby",
        "flask",
        "turkey",
        "china",
        "teams",
        "latin",
        "march",
        "may",
        "english",
        "react",
        "oracle",
        "rome",
        "jordan",
        "york",
        "orange",
        "spring",
        "nice",
    ]
) - {"qa", "uk", "ai", "english", "excel", "roi", "pr", "china"}


def _unshout(text: str) -> str:
    letters = [c for c in text if c.isalpha() and c.isascii()]
    upper = sum(c.isupper() for c in letters)
    if len(letters) < 9 or upper < 0.7 * len(letters) or len(text.split()) < 2:
        return text
    return re.sub(
        r"[A-Za-z][\w'&+-]*", lambda m: proper().get(m[0].lower(), "I" if m[0] == "I" else m[0].lower()), text
    )


def lower_first(text: str) -> str:
    """The first word without the capital that only stood there because it came first."""
    words = text.split(" ")
    if _titled(words):
        return " ".join(_lowered(w) for w in words)
    words[0] = _lowered(words[0], following=words[1] if len(words) > 1 else "")
    return " ".join(words)


def _titled(words: list[str]) -> bool:
    telling = [w for w in words if w.isalpha() and w.lower() not in _SMALL_WORDS]
    return (
        len(telling) >= 3
        and all(w[0].isupper() for w in telling)
        and any(_everyday(w.lower()) for w in telling[1:])
    )


def _everyday(low: str) -> bool:
    return low in verbs().base or low in mass_nouns() or low in adjectives() or low in ing_nouns()


def _lowered(word: str, following: str = "") -> str:
    core = word.strip("“”\"'(),.;:!?")
    if (
        not core
        or not core[0].isupper()
        or core in ("I", "I'm", "I've", "I'd", "I'll")
        or _CAPS.search(core[1:])
        or any(c.isdigit() for c in core)
    ):
        return word
    low = core.lower()
    if low in proper() and low not in _AMBIGUOUS:
        return word
    if core.endswith("'s") and low not in (
        "it's",
        "that's",
        "there's",
        "she's",
        "he's",
        "let's",
        "today's",
        "children's",
        "people's",
        "what's",
        "who's",
    ):
        return word
    if (
        following
        and following[0].isupper()
        and following not in ("I", "I'm", "I've", "I'd")
        and not _everyday(low)
        and low.isalpha()
        and low not in _FUNCTION
        and _name_like(following)
    ):
        return word
    return word.replace(core, core[0].lower() + core[1:], 1)


def _name_like(word: str) -> bool:
    return word[0].isupper() and word[1:].islower() and word.lower() not in proper()


_FUNCTION = frozenset(
    [
        "the",
        "a",
        "an",
        "my",
        "your",
        "his",
        "her",
        "its",
        "our",
        "their",
        "this",
        "that",
        "these",
        "those",
        "some",
        "any",
        "no",
        "every",
        "each",
        "all",
        "most",
        "many",
        "few",
        "we",
        "he",
        "she",
        "they",
        "you",
        "it",
        "there",
        "when",
        "how",
        "what",
        "why",
        "who",
        "which",
        "where",
        "if",
        "because",
        "to",
        "at",
        "in",
        "on",
        "for",
        "with",
        "by",
        "from",
        "as",
        "about",
        "after",
        "before",
        "during",
        "of",
        "and",
        "or",
        "but",
        "so",
        "not",
        "never",
        "always",
        "is",
        "are",
        "was",
        "were",
        "do",
        "does",
        "did",
        "can",
        "could",
        "would",
        "will",
        "should",
        "has",
        "have",
        "had",
        "being",
        "having",
        "someone",
        "everyone",
        "nobody",
        "people",
        "more",
        "less",
        "fewer",
    ]
)


def sentences_of(text: str) -> list[str]:
    """A typed line parted at stops; "Dr." and initials do not end one."""
    found: list[str] = []
    start = 0
    for stop in re.finditer(r"[.!?…]+[\"”')]*(?=\s|$)", text):
        piece = text[start : stop.end()]
        following = text[stop.end() :].lstrip()[:1]
        if _ABBREVIATION.search(piece) and following:
            continue
        if following and following.islower() and "." in stop[0] and len(piece.split()) < 2:
            continue
        found.append(piece.strip())
        start = stop.end()
    if rest := text[start:].strip():
        found.append(rest)
    return found


def trimmed(text: str) -> str:
    """Without the stops, bullets and separators that hang at either end; a question keeps its mark."""
    before = ""
    while text != before:
        before = text
        if text.count("(") != text.count(")"):
            text = (
                re.sub(r"\s*\([^()]*$", "", text)
                if text.count("(") > text.count(")")
                else text.replace(")", "", 1)
            )
        text = re.sub(r"[.,;:!…'\s]+\?$", "?", text)
        text = text.rstrip(" .!,;:") if text.rstrip(" .!,;:").endswith("?") else _TRAIL.sub("", text)
        text = text.lstrip("-–—•*.,;:/&+=)!?' ")
        if text.startswith("(") and text.endswith(")") and "(" not in text[1:]:
            text = text[1:-1]
    return text.strip()

"""French spaces, quotation marks and figures: Imprimerie nationale for France, OQLF for Québec."""

from __future__ import annotations

import re

from core.notes.signs import holds

NARROW, FIXED = "\u202f", "\u00a0"

_APOSTROPHE = re.compile(r"(?<=[^\W\d_])['`´ʼ‘′](?=[^\W_\ue000-\uf8ff]|[\ue000-\uf8ff«“ ]|$)")
_APOSTROPHES = ("'", "`", "´", "ʼ", "‘", "′")
_STRAY = re.compile(r"(?<!\d)['`´ʼ]")
_ODD_SPACES = ("\t", "\u00a0", "\u2009", "\u202f")
_SPACES = re.compile("[ \t\u00a0\u2009\u202f]{2,}|[\t\u00a0\u2009\u202f]")
_AROUND_BREAK = re.compile(r" *\n *")
_TIGHT_BEFORE = re.compile(r" +([,.)\]…](?!\d))")
_TIGHT_AFTER = re.compile(r"([(\[]) +")
_STOPS = re.compile(r"(?<!\.)\.{2}(?!\.)|\.{4,}")
_ELLIPSIS = re.compile(r"(?<!\.)\.{3}(?!\.)")
_PILED = (
    (re.compile(r"etc ?…|etc\.…"), "etc."),
    (re.compile(r"([,;:])(?: ?[,;:])+"), r"\1"),
    (re.compile(r"[,;:] ?([.…](?!\d))"), r"\1"),
    (re.compile(r"([?!…])\.(?!\d)"), r"\1"),
    (re.compile(r"([?!…] ?[»”])\."), r"\1"),
    (re.compile(r"\.( ?[»”])\."), r"\1."),
    (re.compile(r"\.,"), ","),
    (re.compile(r"!{2,}"), "!"),
    (re.compile(r"\?{2,}"), "?"),
)
_CROWDED = re.compile(r"[!?;](?=[^\W\d_])")
_PILED_UP = re.compile(r"[,;:?!….](?:(?<!\.) ?[,;:.?!…»”]|(?<=\.)(?:,| ?[»”…]))")
"""It begins with one set of signs: all other letters are passed over at once."""
_PILED_ETC = ("etc…", "etc …")
_GAP_AFTER_APOSTROPHE = re.compile(r"(?<=\w’) (?=[^\W_])")
_DASH = re.compile(r"(?<=\S) -{1,2} (?=\S)")
_HIGH = re.compile(r"([!?;]+)(?=([\s»”)]|$)|([^\W\d_]|«))")
_COLON = re.compile(r":(?=(\s|$)|[^\W\d_])")
_DIGIT = re.compile(r"\d")
_A_TIME = re.compile(r"\d ?[hH:]")
_AN_ORDINAL = re.compile(r"\d[ièe]")
_CLOCK = re.compile(r"([01]?\d|2[0-4]) ?(?:h|H|:|heures? )(?: ?([0-5]\d))(?![\d:/])")
_HOUR = re.compile(r"([01]?\d|2[0-4]) ?[hH](?=[ ,.)?!;:…»/\u202f\u00a0]|$)")
_ORDINAL = re.compile(r"(1)(?:ère|ere)(?!\w)|(\d)(?:ième|ieme|ème|eme)(s?)(?!\w)")
_THOUSANDS = re.compile(r"\d (?=\d{3}(?!\d))")
_UNSPACED = re.compile(r"(?<![\w.,:/-])([1-9]\d?)(\d{3})(?= [a-zà-ÿœ€%])")
"""« 1200 meules »; four figures that may be a year stay."""
_METRES = re.compile(r"(?<=\d)(m|km|cm|mm|kg|g|min|Go|Mo|To|kW|ms)(?![^\W])")
_UNIT = re.compile(
    r"(\d)(?: ?(%|‰|k?€|M€|°C|k?\$)| (kg|km|m²|m³|cm|mm|s|min|h|ans?|mois|jours?|semaines?|millions?|milliards?))(?!\w)"
)
_DECIMAL = re.compile(r"(\d+)\.(\d{1,2})(?=[ \u00a0\u202f]?(?:%|k?€|M€|millions?|kg|km))")
_NUMBER_SIGN = re.compile(r"([nN])[°º] ?(?=\d)")
_CIVILITY = re.compile(r"\b(M\.|Mme|Mlle|Dr|Pr|Me|MM\.|Mmes) (?=[A-ZÀ-Þ\ue000-\uf8ff]|d[e’])")


_CIVILITIES = ("M. ", "Mme ", "Mlle ", "Dr ", "Pr ", "Me ", "Mmes ")


def plain_marks(text: str) -> str:
    """One kind of apostrophe, ellipsis and space, no piled marks: what the joins then read."""
    if holds(text, _APOSTROPHES):
        text = _STRAY.sub("", _APOSTROPHE.sub("’", text))
    if "  " in text or holds(text, _ODD_SPACES):
        text = _SPACES.sub(" ", text)
    text = text.strip()
    if "\n" in text:
        text = _AROUND_BREAK.sub("\n", text)
    if "’ " in text:
        text = _GAP_AFTER_APOSTROPHE.sub("", text)
    if ".." in text:
        text = _ELLIPSIS.sub("…", text)
        text = _STOPS.sub(lambda m: "." if len(m[0]) == 2 else "…", text)
    if "!" in text or "?" in text or ";" in text:
        text = _CROWDED.sub(lambda m: f"{m[0]} ", text)
    if holds(text, (" ,", " .", " )", " ]", " …", "( ", "[ ")):
        text = _TIGHT_AFTER.sub(r"\1", _TIGHT_BEFORE.sub(r"\1", text))
    if _PILED_UP.search(text) or holds(text, _PILED_ETC):
        for pattern, put in _PILED:
            text = pattern.sub(put, text)
    return _DASH.sub(" – ", text) if " -" in text else text


def quotation_marks(text: str) -> str:
    """Outer marks « », inner ones “ ”; a mark without its pair goes."""
    if not _A_QUOTE.search(text):
        return text
    pairs = _paired(text)
    depth = 0
    out: list[str] = []
    for at, mark in enumerate(text):
        if mark not in _QUOTES:
            out.append(mark)
        elif pairs.get(at):
            depth += 1
            out.append("« " if depth == 1 else "“")
        elif at in pairs:
            depth -= 1
            out.append(" »" if depth == 0 else "”")
    return re.sub(r"« +", "« ", re.sub(r" +»", " »", "".join(out)))


_QUOTES = frozenset('"“”„«»')
_A_QUOTE = re.compile('["“”„«»]')


def _paired(text: str) -> dict[int, bool]:
    """Where the marks that have a pair stand: True opens, False closes."""
    found: dict[int, bool] = {}
    opened: list[int] = []
    for at, mark in enumerate(text):
        if mark not in _QUOTES:
            continue
        after = text[at + 1] if at + 1 < len(text) else " "
        before = text[at - 1] if at else " "
        if mark in "«“„" or (mark == '"' and not after.isspace() and (before.isspace() or before in "(’[")):
            opened.append(at)
        elif opened:
            found[opened.pop()] = True
            found[at] = False
    return found


def printed(text: str, spelling: str) -> str:
    """Spaces as the printer sets them. `spelling` fr-CA: none before ; ! ?, otherwise U+202F; U+00A0 before : and in « »."""
    if _DIGIT.search(text):
        text = _figures(text)
    if "?" in text or ";" in text or "!" in text:
        narrow = "" if spelling == "fr-CA" else NARROW
        text = text.replace(" ?", "?").replace(" !", "!").replace(" ;", ";")
        text = _HIGH.sub(lambda m: f"{narrow}{m[1]}{' ' if m[3] else ''}", text)
    if ":" in text:
        text = text.replace(" :", ":")
        text = _COLON.sub(lambda m: f"{FIXED}:" if m[1] is not None else _glued(m), text)
    if "»" in text or "«" in text:
        text = text.replace("« ", f"«{FIXED}").replace(" »", f"{FIXED}»")
    return _CIVILITY.sub(rf"\1{FIXED}", text) if holds(text, _CIVILITIES) else text


def _glued(match: re.Match[str]) -> str:
    """A colon right before a letter: parted from it, unless a figure stands before (a reference, a time)."""
    before = match.string[match.start() - 1 : match.start()]
    return f"{FIXED}: " if before.isalpha() else match[0]


def _figures(text: str) -> str:
    if _A_TIME.search(text):
        text = _CLOCK.sub(_clock, text)
        text = _HOUR.sub(lambda m: m[0] if _within(m) or _a_class(m) else f"{m[1]}{FIXED}h", text)
    if _AN_ORDINAL.search(text):
        text = _ORDINAL.sub(lambda m: "1re" if m[1] else f"{m[2]}e{m[3]}", text)
    if _UNSPACED.search(text):
        text = _UNSPACED.sub(lambda m: m[0] if _within(m) or _a_year(m) else f"{m[1]} {m[2]}", text)
    text = _METRES.sub(r" \1", text)
    text = _DECIMAL.sub(lambda m: m[0] if _within(m) else f"{m[1]},{m[2]}", text)
    text = _THOUSANDS.sub(lambda m: f"{m[0][0]}{NARROW}", text)
    text = _UNIT.sub(lambda m: f"{m[1]}{FIXED}{m[2] or m[3]}", text)
    return _NUMBER_SIGN.sub(rf"\1°{FIXED}", text) if "°" in text or "º" in text else text


def _a_class(match: re.Match[str]) -> bool:
    """« les 10H », « une 3H »: pupils, not an hour."""
    return match[0].endswith("H") and _OF_PUPILS.search(match.string, 0, match.start()) is not None


_OF_PUPILS = re.compile(
    r"(?:\b(?:[ldmtsc]es|[mtsv]?os|une?|la|classes?(?: de)?|élèves de|en|avec|aux))[ \u00a0\u202f]$", re.I
)


def _a_year(match: re.Match[str]) -> bool:
    """« en 2019 », « le registre de 1793 », but not « 1793 caisses » nor « de 1793 caisses »."""
    year = int(match[1] + match[2])
    if 1900 <= year < 2100:
        return True
    counted = re.match(r"[ \u00a0\u202f][^\W\d_]+[sx](?![^\W_])", match.string[match.end() :])
    return (
        1000 <= year < 1900
        and counted is None
        and _OF_A_YEAR.search(match.string, 0, match.start()) is not None
    )


_OF_A_YEAR = re.compile(r"(?:\b(?:en|de|depuis|dès|vers|avant|après|an|année)|l’an)[ \u00a0\u202f]$", re.I)


def _clock(match: re.Match[str]) -> str:
    if _within(match):
        return match[0]
    return f"{int(match[1])}{FIXED}h" + (f"{FIXED}{match[2]}" if match[2] != "00" else "")


def _within(match: re.Match[str]) -> bool:
    """The figure goes on to the left: it is part of a longer number."""
    before = match.string[match.start() - 1 : match.start()] if match.start() else ""
    return before.isdigit() or before in (":", "/", ",", ".")

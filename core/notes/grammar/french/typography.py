"""French spaces, quotation marks and figures: Imprimerie nationale for France, OQLF for Québec."""

from __future__ import annotations

import re

NARROW, FIXED = "\u202f", "\u00a0"

_APOSTROPHE = re.compile(r"(?<=[^\W\d_])['`´ʼ‘′](?=[^\W_\ue000-\uf8ff]|[\ue000-\uf8ff«“ ]|$)")
_SPACES = re.compile("[ \t\u00a0\u2009\u202f]+")
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
_CROWDED = re.compile(r"([!?;])(?=[^\W\d_])")
_DASH = re.compile(r"(?<=\S) -{1,2} (?=\S)")
_HIGH = re.compile(r" ?([?!;]+)(?=[\s»”)]|$)| ?([?!;])(?=[^\W\d_]|«)")
_COLON = re.compile(r" ?:(?=[\s]|$)|(?<=[^\W\d_]) ?:(?=[^\W\d_/])")
_CLOCK = re.compile(r"(?<![\d:/,])([01]?\d|2[0-4]) ?(?:h|H|:|heures? )(?: ?([0-5]\d))(?![\d:/])")
_HOUR = re.compile(r"(?<![\d/,])([01]?\d|2[0-4]) ?[hH](?=[ ,.)?!;:…»/]|$)")
_FIRST = re.compile(r"(?<!\d)1(?:ère|ere|ère)(?!\w)")
_NTH = re.compile(r"(?<=\d)(?:ième|ieme|ème|eme)(s?)(?!\w)")
_THOUSANDS = re.compile(r"(?<=\d) (?=\d{3}(?!\d))")
_UNIT = re.compile(r"(?<=\d) ?(%|‰|k?€|M€|°C|k?\$)(?!\w)")
_MEASURE = re.compile(
    r"(?<=\d) (kg|km|m²|m³|cm|mm|min|h|ans?|mois|jours?|semaines?|millions?|milliards?)(?!\w)"
)
_DECIMAL = re.compile(r"(?<![\d.])(\d+)\.(\d{1,2})(?=[ \u00a0\u202f]?(?:%|k?€|M€|millions?|kg|km))")
_NUMBER_SIGN = re.compile(r"(?<!\w)([nN])[°º] ?(?=\d)")
_CIVILITY = re.compile(r"(?<!\w)(M\.|Mme|Mlle|Dr|Pr|Me|MM\.|Mmes) (?=[A-ZÀ-Þ\ue000-\uf8ff]|d[e’])")


def plain_marks(text: str) -> str:
    """One kind of apostrophe, ellipsis and space, no piled marks: what the joins then read."""
    text = _AROUND_BREAK.sub("\n", _SPACES.sub(" ", text)).strip()
    text = _APOSTROPHE.sub("’", text)
    text = re.sub(r"(?<=\w’) (?=[^\W_])", "", text)
    text = _ELLIPSIS.sub("…", text)
    text = _STOPS.sub(lambda m: "." if len(m[0]) == 2 else "…", text)
    text = _CROWDED.sub(r"\1 ", text)
    text = _TIGHT_BEFORE.sub(r"\1", text)
    text = _TIGHT_AFTER.sub(r"\1", text)
    for pattern, put in _PILED:
        text = pattern.sub(put, text)
    return _DASH.sub(" – ", text)


def quotation_marks(text: str) -> str:
    """Outer marks « », inner ones “ ”; an unpaired straight mark goes."""
    if not any(mark in text for mark in '"“”„«»'):
        return text
    out: list[str] = []
    depth = 0
    straight: list[int] = []
    for at, mark in enumerate(text):
        if mark in "«»“”„" or mark == '"':
            after = text[at + 1] if at + 1 < len(text) else " "
            before = text[at - 1] if at else " "
            opening = mark in "«“„" or (
                mark == '"' and not after.isspace() and (before.isspace() or before in "(’[")
            )
            if opening:
                depth += 1
                out.append("« " if depth == 1 else "“")
                straight.append(len(out) - 1)
            elif depth:
                depth -= 1
                out.append(" »" if depth == 0 else "”")
                straight.pop()
            continue
        out.append(mark)
    for left_open in straight:
        out[left_open] = ""
    return re.sub(r"« +", "« ", re.sub(r" +»", " »", "".join(out)))


def printed(text: str, spelling: str) -> str:
    """Spaces as the printer sets them. `spelling` fr-CA: none before ; ! ?, otherwise U+202F; U+00A0 before : and in « »."""
    text = _figures(text)
    narrow = "" if spelling == "fr-CA" else NARROW
    text = _HIGH.sub(lambda m: f"{narrow}{m[1] or m[2]}{'' if m[1] else ' '}", text)
    text = _COLON.sub(
        lambda m: f"{FIXED}:" if m.end() == len(text) or text[m.end()].isspace() else f"{FIXED}: ", text
    )
    text = text.replace("« ", f"«{FIXED}").replace(" »", f"{FIXED}»").replace(f"»{FIXED}»", "»")
    return _CIVILITY.sub(rf"\1{FIXED}", text)


def _figures(text: str) -> str:
    if not any(c.isdigit() for c in text):
        return text
    text = _CLOCK.sub(lambda m: f"{int(m[1])}{FIXED}h" + (f"{FIXED}{m[2]}" if m[2] != "00" else ""), text)
    text = _HOUR.sub(rf"\1{FIXED}h", text)
    text = _NTH.sub(r"e\1", _FIRST.sub("1re", text))
    text = _DECIMAL.sub(r"\1,\2", text)
    text = _THOUSANDS.sub(NARROW, text)
    text = _UNIT.sub(rf"{FIXED}\1", text)
    text = _MEASURE.sub(rf"{FIXED}\1", text)
    return _NUMBER_SIGN.sub(rf"\1°{FIXED}", text)

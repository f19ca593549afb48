"""A word no list knows, put right where one word alone can be meant: its accent, its apostrophe, a letter doubled or swapped; unreadable where not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from core.domain.brief import Brief
from core.domain.person import Language
from core.notes.grammar.french.conjugation import infinitives, participles
from core.notes.grammar.french.lexicon import DETERMINERS, PREPOSITIONS
from core.notes.grammar.french.placing import placed
from core.notes.grammar.french.tables import listed
from core.notes.words import accented, commonness, knows

_WORD = re.compile(r"[^\W\d_]+")
STANDS = frozenset(
    listed(
        """mme mlle mr dr email emails media medias beat beats gate gates fee fees vet pole dime nan sake karate diner tale dev devs re app apps reporting mails mail kpi kpis
        ok git kg km cm ml ms dl cl go ko mo px ux ui rh cv hs st ste vs tp tps tms pdf csv xml json html css php sql nosql npm api apis dbt vba vlan seo sea cms crm erp wms tms dns vpn
        ssh tcp http https tva hta pme tpe rgpd hse qse qhse bts cap bep dut mig mag tig pvc per cnc cnd plc cta ecs vmc clt pmr ppt pptx xlsx docx url urls ide aes asv agv bpm mvp mvc
        ref refs nb st vlog vtt vtc ulis ehpad smur samu crs pcb smd rfid qrcode ok max mini maxi spa hub ltd svg gpt gps gsm sms mms vip hd hdmi usb led leds tv dj bd dvd cd fps rpg psc sst h2 co2"""
    )
)
"""Short words of a trade or of an office, which no list of the language has and everybody reads."""
_ELIDED = re.compile(
    r"(?P<head>quelqu|lorsqu|puisqu|jusqu|qu|[jldmtsnc])(?P<rest>[aeiouyhàâéèêëîïôûœ][^\W\d_]*)", re.I
)
_AFTER_C = frozenset(listed("est était étaient"))
_AFTER_QU = frozenset(
    listed("il ils elle elles on un une en à au aux avec avant après aucun aucune entre ici")
)
_MET = 100
_LONG = 6
"""How common, or else of more letters than how many, it must be where a capital may make the word a name."""
_COMMON = 1000
"""How common a word must be to be meant where more than an accent or an apostrophe is wrong."""
_NAMES_OF = frozenset(
    listed(
        "fichier fichiers format formats logiciel logiciels outil outils appli application module commande librairie framework langage protocole"
    )
)
"""What stands before a name that only a trade knows: « le fichier pbix »."""
_ONSETS = frozenset(
    listed(
        """bl br ch cl cr dr fl fr gl gr gn kl kr ph pl pr ps pn pt sc sch scr sf sh sk sl sm sn sp spl spr squ st str th tr ts tw vl vr wh wr rh kn dj tch gh chl chr phr thr
        sw sq qu gu mn dw ch shr scl schn schm schl schw sph kh zh"""
    )
)
_OF_FILE = re.compile(r"\.[^\W_]")
_IN_A_NAME = re.compile(r"[^\W_]\.$|(?<![^\s(])\.$")
"""What stands before the end of an address or of a file's name."""
_STARTS = re.compile(r"[^aeiouyàâäéèêëîïôöûùüœ]*", re.I)
_VOWEL = re.compile(r"[aeiouyàâäéèêëîïôöûùüœ]", re.I)
_CROWD = re.compile(
    r"[bcdfgjklmnpqrstvwxzç]{5}|[bcdfghjklmpqrtvwxzç]{3}$|(?:[bcdfghjkmpqtvwxz])t$|q(?!u)|[bdfgjmpqvw]n$|(?<![aeiouyé])[jvz]$|[nr]vt$",
    re.I,
)
_WELL_ENDED = re.compile(
    r"(?:ct|pt|ft|cht|xt|cks?|sch|rch|rst|rks?|ngs?|nks?|tch|rld|rds?|rms?|lls?|tts?|sts?|pps?)$", re.I
)


def spelled_right(text: str, brief: Brief) -> str:
    """`text` with every word that no list knows put right, where one word alone can be meant."""
    if all(_has(word) and not word.endswith(("ite", "ete")) for word in _WORD.findall(text)):
        return text
    own = _own(brief)
    made: list[str] = []
    end = 0
    for found in _WORD.finditer(text):
        word = found[0]
        if (
            _has(word)
            and word.lower().endswith(("ite", "ete"))
            and (noun := _noun_in_te(word.lower(), text[: found.start()]))
        ):
            made += [text[end : found.start()], _like(word, noun)]
            end = found.end()
            continue
        if _has(word) or not _may_be_slip(word, found.start(), text, own):
            continue
        before = "".join((*made, text[end : found.start()]))
        put = _meant(word, before, text[found.end() :])
        if put and put != word:
            made += [text[end : found.start()], _like(word, put)]
            end = found.end()
    return "".join((*made, text[end:]))


@lru_cache(maxsize=20_000)
def _has(word: str) -> bool:
    """Whether it is a word: of the list, or a form of our own verbs, which the list does not always have. Kept by the word."""
    low = word.lower()
    return knows(low, Language.FR) or low in participles() or low in infinitives()


def unreadable(text: str, brief: Brief) -> bool:
    """Whether a word of it can be no word of the language, of a trade, nor a name: whoever typed it is to be asked."""
    own: frozenset[str] | None = None
    for found in _WORD.finditer(text):
        word = found[0]
        if _has(word):
            continue
        own = _own(brief) if own is None else own
        if _may_be_slip(word, found.start(), text, own) and _hopeless(word):
            return True
    return False


def _hopeless(word: str) -> bool:
    """Nothing like a word, or a word without its accents, of which more than one can be meant."""
    low = word.lower()
    return not plausible(word) or (word == low and not _is_verb(low) and bool(_accented(low)))


def plausible(word: str) -> bool:
    """Whether a word that no list knows may be one of a trade: letters and vowels in a natural order."""
    low = word.lower()
    if low in STANDS or len(low) == 1:
        return True
    start = _STARTS.match(low)
    head = start[0] if start else ""
    if not _VOWEL.search(low) or (len(head) > 1 and head not in _ONSETS):
        return False
    return _CROWD.search(low) is None or _WELL_ENDED.search(low) is not None


def _own(brief: Brief) -> frozenset[str]:
    """The words of names and titles in the log."""
    said = [
        brief.company,
        brief.role,
        brief.candidate.headline,
        *(f"{p.name} {p.title}" for p in brief.people),
    ]
    return frozenset(word.lower() for each in said for word in _WORD.findall(each))


def _may_be_slip(word: str, at: int, text: str, own: frozenset[str]) -> bool:
    """A word in small letters, or with a capital only because it is the first; not part of an address, a file's name or a code."""
    low = word.lower()
    if low in own or low in STANDS:
        return False
    if text[:at].rstrip().rpartition(" ")[2].lower() in _NAMES_OF:
        return False
    if word != low and text[at + len(word) :][1:2].isupper():
        return False
    around = f"{text[at - 1 : at]}{text[at + len(word) : at + len(word) + 1]}"
    if (
        any(sign in "_@/·0123456789" for sign in around)
        or _IN_A_NAME.search(text[:at])
        or _OF_FILE.match(text, at + len(word))
    ):
        return False
    return word == low or (word[1:] == low[1:] and (at == 0 or text[:at].rstrip()[-1:] in (".", "!", "?")))


def _meant(word: str, before: str, after: str) -> str:
    """The one word that can be meant; "" where there is none, or more."""
    low = word.lower()
    if before[-1:] == "-" or after[:1] == "-":
        found = _accented(low)
        return found[0] if len(found) == 1 else ""
    if found := _accented(low):
        if word != low:
            found = [each for each in found if commonness(each, Language.FR) >= _MET or len(low) > _LONG]
        if _is_verb(low) and not _HELPED.search(before):
            return ""
        return placed(found, before, after)
    joined = _ELIDED.fullmatch(low)
    if joined and (put := _parted(joined["head"], joined["rest"], before, after)):
        return put
    if low[0] == "j" and len(low) > 4 and low[1] not in "aeiouyhéèêâ":
        found = [low[1:]] if knows(low[1:], Language.FR) else _accented(low[1:])
        if found and (put := placed(found, f"{before}je ", after)):
            return f"je {put}"
    close = [each for each in _near(low) if commonness(each, Language.FR) >= _COMMON]
    return close[0] if len(close) == 1 and len(low) > 4 else ""


def _is_verb(low: str) -> bool:
    """« mutualise » : no list has the form, but its infinitive."""
    return low.endswith("e") and knows(f"{low}r", Language.FR)


_HELPED = re.compile(
    r"(?:^|[,;:.] |(?<!\w)(?:ai|as|a|avons|avez|ont|avoir|avais|avait|est|sont|était|être|été|le|la|un|une|du|bien|tout) |(?<!\w)(?:ai|a|avons|avez|ont|est|sont|été) .* et )$",
    re.I,
)


def _noun_in_te(low: str, before: str) -> str:
    """« sans gravite » : the noun, where a rare verb is spelled like it; "" for anything else."""
    if low == "invite":
        return ""
    noun = f"{low[:-2]}té"
    led = before.rstrip().rpartition(" ")[2].lower().rpartition("’")
    if (led[2] or f"{led[0]}’") not in DETERMINERS | PREPOSITIONS or led[2] in ("les", "des"):
        return ""
    return noun if commonness(noun, Language.FR) > _FAR * commonness(low, Language.FR) else ""


_FAR = 4
"""Times commoner, after an article or a preposition."""


def _parted(head: str, rest: str, before: str, after: str) -> str:
    """« jarrete » as « j’arrête »; "" when what follows the letter is no word."""
    if head in "jmtsn" and before.rstrip().rpartition(" ")[2].lower() in DETERMINERS:
        return ""  # « une mamie » is nobody's « m’amie »
    rare = 50 if head in "ld" and len(rest) > 5 else 51
    found = [rest] if commonness(rest, Language.FR) >= rare else _accented(rest)
    if head == "c":
        found = [each for each in found if each in _AFTER_C]
    if len(head) > 1:
        found = [each for each in found if each in _AFTER_QU]
    if not found or (len(rest) < 2 and rest not in ("a", "y")):
        return ""
    put = placed(found, f"{before}{head}’", after)
    return f"{head}’{put}" if put else ""


def _near(low: str) -> Iterator[str]:
    """What it is with a letter doubled, a double letter single, or two letters in their order."""
    made = {low[:i] + low[i] + low[i:] for i in range(1, len(low))}
    made |= {low[:i] + low[i + 1 :] for i in range(1, len(low)) if low[i] == low[i - 1]}
    made |= {low[:i] + low[i + 1] + low[i] + low[i + 2 :] for i in range(1, len(low) - 1)}
    for each in made:
        yield from [each] if knows(each, Language.FR) else _accented(each)


def _accented(low: str) -> list[str]:
    """Every word that is `low` but for its accents, the commonest first; an accent that was typed stays, unless its word is a common one."""
    found = list(accented(low))
    if not found and not low.isascii():
        found = [each for each in accented(_bare(low)) if commonness(each, Language.FR) >= _COMMON]
    if not found and "oe" in low and _has(joined := low.replace("oe", "œ")):
        found = [joined]
    return found


def _bare(word: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def _like(word: str, put: str) -> str:
    return put[:1].upper() + put[1:] if word[0].isupper() else put

"""Whether a printed word begins with a vowel sound, as far as elision is concerned."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from core.notes.grammar.french.tables import listed

ASPIRATED = listed(
    "hâbl hach haché hack haddock haie haillon hain haï halag hal halet half hall halo halt hamac hamburger hameau "
    "hammam hamster hanch hand hangar hanneton hant happ hara harc hard hareng harem hargn haricot harnach harnais "
    "harp hasard haschisch hashtag hât hauban hauss haut havan havr hayon heaum heurt hennir hérauts héraut "
    "hère hériss hernie héron hers hêtr hibou hic hideu hiérarch high hip hippie hiss hit hobb hoch hockey hold "
    "hollan homard hong hongr honn hont hoquet hord hors hot hotlin hott houblon houe houill houl houpp hourra "
    "houspill houss houx hub hublot huch hué hugueno huit hul hull hurl hussard hutt"
)
"""Beginnings of French words whose h keeps the preceding vowel (le hangar, la hausse)."""

MUTE_EXCEPTIONS = listed(
    "haleine halieut hallucin halogèn haltèr haltéro hamamélis hameçon harmattan harmon hebdo hélas "
    "hésit heure heureu heurist hégémon hier hippo hippique hippolog hispan hist hitlér homm homéo honnê honneur honor "
    "honorair horair horizon horlog hormon horo horreur horri horticult hospi hostil hôpit hôte hôtel hotel hôtess "
    "huil huiss huitr huître hum hybrid hydr hygi hymn hyper hypno hypo hypothè hystér hyst"
)
"""Beginnings of words with a mute h that share letters with an aspirated one, or start a brand (Hôtel, Hôpital)."""

MUTE_NAMES = frozenset(
    listed(
        "hadrien haïti harcourt hazebrouck hector hégésippe hélène helena helène hélios héloïse hendaye henri "
        "henriette hérault herblay hermès hermes hermine hermione hérode hérodote hilaire hippolyte homère honoré "
        "honorine horace hortense hubert hugo hugues huguette huppert hyères hyacinthe havas"
    )
)
"""French names written with a mute h by long usage: d’Hector, d’Hermès, l’Hérault."""

NEVER = frozenset(listed("onze onzième onzièmes onzain oui ouistiti ouistitis uhlan uhlans ululer ululement"))
"""French words that start with a vowel and still refuse elision."""

_HEROES = re.compile(r"héros(?!\w)")
_FOREIGN_VOWELS = "øåæœ"
_ASPIRATED = re.compile("|".join(sorted(ASPIRATED, key=len, reverse=True)))
_MUTE = re.compile("|".join(sorted(MUTE_EXCEPTIONS, key=len, reverse=True)))


@lru_cache(maxsize=8192)
def begins_with_vowel(word: str) -> bool:
    """Whether de, que, la... lose their vowel before `word`, by the word as it is printed.

    Unknown capitalised words in h are taken for foreign (de Honda); unknown small ones for French (d’habitude).
    Letters spelled out follow their written first letter (d’IBM, de HSBC); digits and single letters never elide.
    """
    if not word or not word[0].isalpha():
        return False
    low = word.lower().replace("’", "'")
    head = re.split(r"[-']", low, maxsplit=1)[0]
    if low in NEVER or head in NEVER or (len(word) == 1 and word not in "yàa"):
        return False
    first = low[0]
    if first == "h":
        return _mute_h(word, low, head)
    if first == "y":
        return len(head) == 1 or head[:2] == "yeu" or _plain(head[1]) not in "aeiou"
    return first in _FOREIGN_VOWELS or _plain(first) in "aeiou"


def _mute_h(word: str, low: str, head: str) -> bool:
    if len(word) > 1 and word[:2].isupper():
        return False
    if _HEROES.match(low):
        return False
    if _MUTE.match(low) or head in MUTE_NAMES:
        return True
    return not (_ASPIRATED.match(low) or word[0].isupper())


def _plain(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0]

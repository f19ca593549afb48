"""A need that is a skill, a tool or a trait: « SQL », « React et TypeScript », « esprit d’équipe », « gestion de projet »."""

from __future__ import annotations

import re

from core.notes.grammar.french.lexicon import gender_of
from core.notes.grammar.french.sounds import begins_with_vowel
from core.notes.grammar.french.tables import listed

_TOOLS = {
    each.strip().lower(): each.strip()
    for each in [
        "Python",
        " SQL",
        " Java",
        " JavaScript",
        " TypeScript",
        " React",
        " React Native",
        " Vue",
        " Angular",
        " Svelte",
        " Next.js",
        " Node",
        " Node.js",
        " GraphQL",
        " REST",
        " AWS",
        " Azure",
        " GCP",
        " Docker",
        "\n    Kubernetes",
        " Terraform",
        " Ansible",
        " Git",
        " GitHub",
        " GitLab",
        " Linux",
        " Bash",
        " PostgreSQL",
        " MySQL",
        " MongoDB",
        " Redis",
        " Kafka",
        " Spark",
        " Airflow",
        " dbt",
        " Snowflake",
        " BigQuery",
        "\n    Databricks",
        " Django",
        " Flask",
        " FastAPI",
        " Ruby",
        " Ruby on Rails",
        " Laravel",
        " Symfony",
        " Spring",
        " Go",
        " Rust",
        " Kotlin",
        " Swift",
        " Scala",
        " C#",
        " C++",
        " .NET",
        " PHP",
        " R",
        " HTML",
        " CSS",
        "\n    Excel",
        " VBA",
        " Power BI",
        " Power Query",
        " Tableau",
        " Looker",
        " Google Sheets",
        " Google Analytics",
        " Google Ads",
        " Salesforce",
        " HubSpot",
        " Zendesk",
        " Jira",
        " Notion",
        " Trello",
        "\n    Figma",
        " Sketch",
        " Photoshop",
        " Illustrator",
        " InDesign",
        " Premiere",
        " Canva",
        " WordPress",
        " Shopify",
        " Webflow",
        " SAP",
        " Oracle",
        " Sage",
        " Cegid",
        " QuickBooks",
        " SEO",
        " SEA",
        " CRM",
        "\n    RGPD",
        " Scrum",
        " Kanban",
        " Six Sigma",
        " DevOps",
        " CI/CD",
        " UX",
        " UI",
        " Selenium",
        " Cypress",
        " Playwright",
        " pandas",
        " PyTorch",
        " TensorFlow",
        " AutoCAD",
        " Revit",
        " SolidWorks",
    ]
}
"""Each tool in small letters, as it is printed."""
_TONGUES = frozenset(
    listed("anglais allemand espagnol italien portugais arabe néerlandais russe chinois français")
)
_TRAITS = frozenset(
    listed(
        """adaptabilité ambition audace autonomie bienveillance calme clarté communication concentration confiance constance créativité curiosité détermination
        diplomatie discrétion disponibilité dynamisme écoute empathie endurance énergie engagement enthousiasme fiabilité flexibilité honnêteté humilité humour
        implication indépendance initiative leadership loyauté maturité méthode motivation organisation ouverture passion patience pédagogie persévérance polyvalence
        ponctualité précision proactivité réactivité recul régularité résilience résistance rigueur sang-froid sensibilité sérieux souplesse ténacité tact transparence
        minutie relationnel"""
    )
)
_MASCULINE = frozenset(
    listed(
        "calme dynamisme engagement enthousiasme humour leadership recul sang-froid sérieux tact relationnel"
    )
)
_KNACKS = re.compile(
    r"(?P<head>esprit|sens|capacités?|aptitudes?|goût|envie|prise|force|qualités?|aisance|facilités?|culture|maîtrise|connaissance|compétences?|notions|bases|pratique|expérience|travail)"
    r"(?P<rest> (?:d’|de |du |des |en |à |au |pour |avec )[^,;:.!?]+| (?:relationnelles?|rédactionnelles?|commerciale?s?|générale|techniques?|orale?|analytiques?|managériales?)(?: [^,;:.!?]+)?)"
)
_ARTICLE = {
    "esprit": "l’", "sens": "le ", "capacité": "une ", "aptitude": "une ", "goût": "le ", "envie": "l’", "prise": "la ",
    "aisance": "de l’", "facilité": "de la ", "culture": "une ", "maîtrise": "la ", "connaissance": "la ", "pratique": "la ", "expérience": "une ",
    "travail": "du ", "qualité": "une ",
}  # fmt: skip
_FIELDS = re.compile(
    r"(?:gestion|analyse|conduite|animation|développement|conception|rédaction|relation|négociation|prospection|pilotage|suivi|management|vente|modélisation|visualisation|administration|veille|stratégie|design|marketing)"
    r"(?: (?:de |d’|en )?[^\W\d_]+(?:-[^\W\d_]+)?){1,3}"
)
""" « gestion de projet », « relation client »: a field, in which one has skills."""
_NOT_A_FIELD = re.compile(r" (?:des|du|la|les|le) | d’équipe")
""" « gestion des stocks » may be the trouble itself."""
_OF_ONESELF = ("gestion du stress", "gestion du temps", "gestion des priorités", "gestion des conflits")
_KEEN = re.compile(r"(?:l’|une? (?:vraie )?)?envie (?P<to>(?:de |d’)[^,;:.]+)")
_APART = re.compile(r"\s*(?:, (?:et )?|;| et | & | \+ |(?<! )/(?! ))\s*")
_MOST = 5


def skill(text: str) -> str:
    """`text` as what may follow « Il vous faut »; empty where it names no skill."""
    plain = re.sub(r"\s+", " ", text.replace("'", "’").strip(" .;!"))
    low = plain.lower()
    if not plain or "?" in plain or ":" in plain:
        return ""
    if (keen := _KEEN.fullmatch(low)) is not None:
        return f"quelqu’un qui ait envie {keen['to']}"
    if low.startswith("force de proposition"):
        return f"quelqu’un qui soit {low}"
    if (tongue := low.split(" ")[0]) in _TONGUES and len(low.split(" ")) < 4:
        return (
            f"un {low}" if " " in low else f"de l’{tongue}" if begins_with_vowel(tongue) else f"du {tongue}"
        )
    if (knack := _KNACKS.fullmatch(low)) and knack["head"] not in ("travail",):
        return _with_article(knack["head"], plain)
    if (_FIELDS.fullmatch(low) and not _NOT_A_FIELD.search(low)) or low in _OF_ONESELF:
        return f"des compétences en {plain[:1].lower()}{plain[1:]}"
    items = [each for each in _APART.split(plain) if each]
    if not 0 < len(items) <= _MOST:
        return ""
    if all(each.lower() in _TOOLS or _is_sigle(each) for each in items):
        shown = [_TOOLS.get(each.lower(), each) for each in items]
        return f"des compétences en {_row(shown)}"
    if all(each.lower() in _TRAITS for each in items):
        return _row([_of_it(each.lower()) for each in items])
    return ""


def _is_sigle(text: str) -> bool:
    return text.isalpha() and text.isupper() and 1 < len(text) < 6


def _row(items: list[str]) -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} et {items[-1]}"


def _of_it(trait: str) -> str:
    if begins_with_vowel(trait):
        return f"de l’{trait}"
    return f"du {trait}" if trait in _MASCULINE or gender_of(trait) == "m" else f"de la {trait}"


def _with_article(head: str, text: str) -> str:
    small = f"{text[:1].lower()}{text[1:]}"
    if head.endswith("s") and head != "sens":
        return f"des {small}"
    return f"{_ARTICLE.get(head, 'une ')}{small}"

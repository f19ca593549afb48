"""The pages of an installation in a browser: the offer, the success, the failure; plain HTML, nothing fetched from elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from aiohttp import web

from bots.slack.scopes import SCOPES
from core.domain.person import Language
from core.text.words import Words

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}

_STYLE = """
:root { color-scheme: light dark; --ink: #16302d; --soft: #51706b; --paper: #fbfaf6; --card: #ffffff; --line: #dfe6e2;
  --leaf: #1f6f5c; --leaf-ink: #ffffff; --bad: #a33b2a }
@media (prefers-color-scheme: dark) { :root { --ink: #eaf1ee; --soft: #a3b8b2; --paper: #101a18; --card: #172522;
  --line: #2a3c38; --leaf: #58b79d; --leaf-ink: #0c1614; --bad: #f0907e } }
* { box-sizing: border-box }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 24px; background: var(--paper);
  color: var(--ink); font: 17px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif }
main { width: 100%; max-width: 560px; background: var(--card); border: 1px solid var(--line); border-radius: 18px;
  padding: 40px; box-shadow: 0 12px 40px rgb(0 0 0 / 6%) }
.mark { display: flex; align-items: center; gap: 12px; font-weight: 650; letter-spacing: .01em; margin-bottom: 26px }
.mark svg { width: 34px; height: 34px }
h1 { font-size: 29px; line-height: 1.2; margin: 0 0 12px; letter-spacing: -.01em; text-wrap: balance }
p { margin: 0 0 16px } .soft { color: var(--soft); font-size: 15px }
a.go { display: inline-block; margin: 10px 0 26px; padding: 14px 24px; border-radius: 12px; background: var(--leaf);
  color: var(--leaf-ink); font-weight: 600; text-decoration: none } a.go:hover, a.go:focus-visible { filter: brightness(1.08) }
a.go:focus-visible { outline: 3px solid var(--ink); outline-offset: 3px }
h2 { font-size: 15px; margin: 4px 0 8px } ul { margin: 0; padding: 0; list-style: none; font-size: 15px; color: var(--soft) }
li { padding: 9px 0; border-top: 1px solid var(--line) } ol { margin: 0 0 18px; padding-left: 22px } ol li { border: 0; padding: 4px 0 }
code { font: 600 .94em ui-monospace, "SF Mono", Menlo, Consolas, monospace; color: var(--leaf) }
.bad { color: var(--bad) } footer { margin-top: 24px; font-size: 14px; color: var(--soft) } footer a { color: inherit }
@media (max-width: 480px) { main { padding: 28px 22px } h1 { font-size: 25px } }
"""

_MARK = (
    '<div class="mark"><svg viewBox="0 0 34 34" aria-hidden="true"><rect width="34" height="34" rx="10" fill="#1f6f5c"/>'
    '<path d="M9 18.5l5.2 5L25 11.5" fill="none" stroke="#fff" stroke-width="3.4" stroke-linecap="round"'
    ' stroke-linejoin="round"/></svg>Suivi</div>'
)


def offer(say: Words, address: str) -> web.Response:
    """What it is, one button, and what it asks for and why."""
    asked = "".join(f"<li>{escape(say(why))}</li>" for why in SCOPES.values())
    what = say(
        "A job seeker logs an interview, is nudged before the first day is over, and gets a note to send to each person they met. Everything it says to them is private, and they always send the notes themselves."
    )
    press, why = say("Add to Slack"), say("What it asks for")
    inner = (
        f"<p>{escape(what)}</p>"
        f'<a class="go" href="{escape(address)}">{escape(press)}</a>'
        f"<h2>{escape(why)}</h2><ul>{asked}</ul>"
    )
    return _page(say, say("Add Suivi to your workspace"), inner, other="/slack/install")


def success(say: Words, workspace: str, app: str) -> web.Response:
    title = say("Suivi is in {workspace}", workspace=workspace) if workspace else say("Suivi is installed")
    log = say("/interview log")
    steps = [
        say(
            "In Slack, type {command} anywhere: only you see the answer.",
            command=f"<code>{log}</code>",
        ),
        say("Open Suivi under Apps to see what you owe, to whom and by when."),
        say("Tell the members of your programme: each of them begins the same way."),
    ]
    listed = "".join(f"<li>{step}</li>" for step in steps)
    press = say("Open Slack")
    return _page(say, title, f'<ol>{listed}</ol><a class="go" href="{escape(app)}">{escape(press)}</a>')


def failure(say: Words, why: str, status: int) -> web.Response:
    """`why` is a whole sentence that says what to do."""
    press = say("Begin again")
    again = f'<a class="go" href="/slack/install">{escape(press)}</a>'
    title = say("Suivi was not installed")
    return _page(say, title, f'<p class="bad">{escape(why)}</p>{again}', status=status)


def language_of(accepted: str, chosen: str) -> Language:
    """What the link says, else the browser's first language that we speak."""
    if chosen in tuple(Language):
        return Language(chosen)
    for part in accepted[:200].lower().split(","):
        code = part.strip().partition(";")[0].partition("-")[0]
        if code in tuple(Language):
            return Language(code)
    return Language.EN


def _page(say: Words, title: str, inner: str, *, status: int = 200, other: str = "") -> web.Response:
    links: Sequence[str] = (
        [
            f'<a href="{other}?lang={code}" hreflang="{code}">{name}</a>'
            for code, name in _TONGUES
            if code != say.language
        ]
        if other
        else ()
    )
    promise = say("Suivi never writes to an employer.")
    text = (
        f'<!doctype html><html lang="{say.language.value}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><title>{escape(title)}</title>'
        f"<style>{_STYLE}</style></head><body><main>{_MARK}<h1>{escape(title)}</h1>{inner}"
        f"<footer>{escape(promise)} {' '.join(links)}</footer></main></body></html>"
    )
    return web.Response(text=text, content_type="text/html", status=status, headers=HEADERS)


_TONGUES = (("en", "English"), ("fr", "Français"))

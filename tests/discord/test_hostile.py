"""What must never happen, whatever is typed (hardening T17 to T62, as they apply to Discord)."""

from __future__ import annotations

from pathlib import Path

from tests.discord.held import held
from tests.discord.stage import Stage, on_stage

EVIL = "@everyone @here <@1> <@&2> <#3> </cmd:1> <t:0:R> [https://linkedin.com](https://evil.example) &lt; **A** `B`"


async def test_what_pings_links_or_paints_is_shown_as_it_was_typed(tmp_path: Path) -> None:
    async with on_stage(
        tmp_path
    ) as stage:  # that nobody is pinged is a rule of the local Discord for every message
        await stage.types("/contact add", name="Jane Roe", details="Northwind")
        said = await stage.types("/contact note", name="Jane Roe", memo=EVIL)
        assert EVIL in said
        assert "</cmd:1>" in said
        said = await stage.types(
            "/contact note", name="Jane Roe", memo="\u202eevil\u2066 ne\u200bws ``` **x** ```"
        )
        assert not set("\u202e\u2066\u200b") & set(said.replace("`\u200b", "`"))


NAMES = (
    "O'Brien", "de la Cruz", "Null", "Li", "Ⅷ", "محمد علي", "王小明", "\N{WOMAN}\u200d\N{PERSONAL COMPUTER} Ada",
    "Robert') OR 1=1 --", "100%_",
)  # fmt: skip
LINKS = (
    "http://linkedin.com.evil.tld/in/x",
    "https://evil/@linkedin.com",
    "javascript:alert(1)",
    "a@b\nBcc: c@d.org",
)
TIMES = ("at 3", "me", "1", "0001-01-01 10:00", "9999-12-31 23:59", "1e9", "x" * 190)


async def test_a_name_is_kept_as_it_was_typed(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as stage:
        for name in NAMES:
            await stage.types("/contact add", name=name)
        listed = await stage.types("/contact list")
        assert [name for name in NAMES if name not in listed] == []


async def test_a_link_that_only_looks_right_is_not_kept_as_one(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as stage:
        for details in LINKS:
            assert "Something broke" not in await stage.types(
                "/contact add", name="Jane Roe", details=details
            )
        links = [one.component.get("url", "") for one in stage.anne._grips()]
        assert [url for url in links if "evil" in url or "javascript:" in url or "Bcc" in url] == []


async def test_half_characters_and_nul_are_asked_for_again(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as stage:
        for broken in ("Jane\x00Roe", "Jane \ud800 Roe"):
            said = await stage.types("/contact add", name=broken)
            assert "Something broke" not in said
        assert "Something broke" not in await stage.types(
            "/interview log", company="Ac\x00me", when="today 11am"
        )


async def test_a_time_that_is_none_is_asked_for_and_never_guessed(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as stage:
        for when in TIMES:
            await stage.types("/interview log", company="Acme")
            stage.anne.fills({"When did it end?": when})
            await stage.anne.submits()
            await stage.settles()
            assert "[Correct it]" in stage.anne._message(stage.anne.messages()[-1]), when


async def test_a_form_with_fields_missing_renamed_or_added_breaks_nothing(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as stage:
        await stage.types("/interview log", company="Acme")
        modal = stage.anne.modal
        assert modal is not None
        for part in modal.body["components"]:
            inner = part["component"]
            if inner["custom_id"] == "when":
                modal.held["$where"] = modal.held.pop("when")
                inner["custom_id"], inner["required"] = "$where", False
        await stage.anne.submits()
        assert "This one is needed." in await stage.settles()


async def test_autocomplete_offers_ones_own_and_nothing_else(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as stage:
        bob = stage.somebody("Bob Hale")
        await bob.types("/contact add", name="Zara Secret", details="Hidden Co")
        await stage.settles()
        for n in range(30):
            await stage.anne.types("/contact add", name=f"Jane {chr(65 + n % 26)}{'oe' * (n // 26 + 1)}")
        await stage.settles()
        assert 0 < len(await stage.anne.completes("/contact show", "name", "jane")) <= 25
        for typed in ("z", "%", "_", "hidden", "'; --", "j" * 200):
            offered = await stage.anne.completes("/contact show", "name", typed)
            assert all("Zara" not in one.name for one in offered)
        assert await stage.anne.completes("/contact show", "name", "%") == []


async def test_with_all_that_is_needed_no_form_opens(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as stage:
        await stage.logs()
        await stage.saves()
        said = await stage.types(
            "/interview log", company="Initech", role="analyst", when="yesterday 3pm", people="Bo Lind"
        )
        assert stage.anne.modal is None
        assert "Initech" in said
        assert "Bo Lind" in said


async def test_one_person_in_two_servers_is_one_and_an_outage_forgets_nothing(tmp_path: Path) -> None:
    async with on_stage(tmp_path) as stage:
        await stage.types("/contact add", name="Jane Roe", details="Northwind")
        await stage.discord.outage(stage.guild)
        other = stage.discord.guild("The Other Course")
        stage.anne.goes_to(other)
        said = await stage.types("/contact list")
        assert "Jane Roe" in said
        assert "Bootcamp" not in said
        await stage.discord.recovers(stage.guild)
        await stage.discord.removes_app(stage.guild)
        assert "Jane Roe" in await stage.types("/contact list")


async def test_nothing_is_half_saved_when_the_store_is_locked(tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path / 'suivi.db'}?timeout=0.5"
    async with on_stage(tmp_path, DATABASE_URL=database) as stage:
        await stage.logs()
        with held(tmp_path):
            assert "could not be saved" in await _press(stage, "Save")
        stage.anne.goes_to(stage.guild)
        assert "No interview yet" in await stage.types("/interview list")
        await stage.saves()
        assert "Acme" in await stage.types("/interview list")


async def _press(stage: Stage, button: str) -> str:
    await stage.anne.presses(stage.anne.grips(button))
    return await stage.settles()

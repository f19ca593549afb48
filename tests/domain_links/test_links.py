from __future__ import annotations

from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.links import (
    check_email,
    check_linkedin,
    check_x,
    company_search,
    person_search,
    x_follow,
    x_search,
)
from core.errors import Problem


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("linkedin.com/in/jane-doe", "https://www.linkedin.com/in/jane-doe"),
        ("www.linkedin.com/in/jane-doe/", "https://www.linkedin.com/in/jane-doe"),
        ("https://fr.linkedin.com/in/jane-doe?originalSubdomain=fr", "https://www.linkedin.com/in/jane-doe"),
        ("http://LinkedIn.com/in/JaneDoe", "https://www.linkedin.com/in/JaneDoe"),
        ("https://www.linkedin.com/company/acme/about/", "https://www.linkedin.com/company/acme"),
        ("https://www.linkedin.com/in/jos%C3%A9-garc%C3%ADa-123/", "https://www.linkedin.com/in/jos%C3%A9-garc%C3%ADa-123"),
        ("linkedin.com/in/josé-garcía", "https://www.linkedin.com/in/jos%C3%A9-garc%C3%ADa"),
        ("  <https://www.linkedin.com/in/jane-doe|Jane>  ", "https://www.linkedin.com/in/jane-doe"),
    ],
)  # fmt: skip
def test_a_linkedin_page_is_kept_in_one_spelling(typed: str, kept: str) -> None:
    assert check_linkedin(typed) == kept
    assert check_linkedin(kept) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "http://linkedin.com.evil.tld/in/x",
        "https://evil/@linkedin.com",
        "https://evil.com/linkedin.com/in/x",
        "https://linkedin.com@evil.com/in/x",
        "https://user:pw@linkedin.com/in/x",
        "https://linkedin.com:8080/in/x",
        "https://linkedin.com\\@evil.com/in/x",
        "https://xn--lnkedin-n2a.com/in/x",
        "https://lınkedin.com/in/x",
        "https://linkеdin.com/in/x",
        "javascript:alert(1)//linkedin.com/in/x",
        "data:text/html,linkedin.com/in/x",
        "//linkedin.com/in/x",
        "https://evil.linkedin.com/in/x",
        "https://evillinkedin.com/in/x",
        "https://linkedin.com/in/",
        "https://linkedin.com/jobs/view/1",
        "https://linkedin.com/in/%3Cscript%3E",
        "https://linkedin.com/in/a%2F..%2F..%2Flogin",
        "https://linkedin.com/in/x\nhttps://evil.com",
        "<https://evil.com|https://linkedin.com/in/x>",
        "https://linkedin.com/in/x https://evil.com",
        "jane doe",
        "",
    ],
)
def test_what_only_looks_like_linkedin_is_refused_at_the_field(typed: str) -> None:
    with pytest.raises(Problem) as said:
        check_linkedin(typed, "people.linkedin")
    assert (said.value.key, said.value.field) == ("linkedin_unclear", "people.linkedin")


@pytest.mark.parametrize(
    "typed",
    ["jane_doe", "@jane_doe", "x.com/jane_doe", "https://x.com/jane_doe/", "https://twitter.com/jane_doe?lang=fr",
     "https://x.com/jane_doe/status/1789", "mobile.twitter.com/@jane_doe", "<https://x.com/jane_doe>"],
)  # fmt: skip
def test_an_x_account_is_kept_as_its_handle(typed: str) -> None:
    assert check_x(typed) == "jane_doe"


@pytest.mark.parametrize(
    "typed",
    ["jane doe", "@", "a_name_longer_than_fifteen", "https://x.com/", "https://x.com/search?q=a", "https://x.com.evil.tld/jane",
     "https://evil.com/x.com/jane", "javascript:alert(1)", "https://x.com@evil.com/jane", "jané", "jane\nBcc", "х.com/jane"],
)  # fmt: skip
def test_what_is_no_account_is_refused_at_the_field(typed: str) -> None:
    with pytest.raises(Problem) as said:
        check_x(typed)
    assert said.value.key == "x_unclear"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("jane@acme.com", "jane@acme.com"),
        (" Jane.Doe+jobs@Acme.CO.UK ", "Jane.Doe+jobs@acme.co.uk"),
        ("Jane Doe <jane@acme.com>", "jane@acme.com"),
        ("mailto:jane@acme.com", "jane@acme.com"),
        ("o'brien@acme.ie", "o'brien@acme.ie"),
        ("contact@société.fr", "contact@société.fr"),
        ("info@例子.com", "info@例子.com"),
    ],
)
def test_an_address_is_kept(typed: str, kept: str) -> None:
    assert check_email(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "a@b\nBcc:", "a@b.com\nBcc: c@d.com", "a@b.com, c@d.com", "a@b", "@b.com", "a@", "a b@c.com", "a@b..com",
        ".a@b.com", "a.@b.com", "a@-b.com", "a@b.c0m", "a@127.0.0.1", "a@xn--80ak6aa92e.com", "a@gооgle.com", "a@аррӏе.com",
        "a@ｇoogle.com", "a@b.com?bcc=x", "a@b.com%0ABcc:x", "a" * 65 + "@b.com", "a@" + "b" * 64 + ".com", "a@b@c.com", "",
        "javascript:alert(1)", "<script>@b.com", "x <a@b.com> <c@d.com>",
    ],
)  # fmt: skip
def test_what_is_no_single_address_is_refused_at_the_field(typed: str) -> None:
    with pytest.raises(Problem) as said:
        check_email(typed)
    assert (said.value.key, said.value.field) == ("email_unclear", "email")


@pytest.mark.parametrize(
    "words", ['"><script>', "a&x=1", "a#b?c=d", "R&D / 1&1", "L’Oréal", "%26x%3D1", "a\nb"]
)
def test_a_search_has_one_parameter_whatever_is_searched(words: str) -> None:
    for url in (person_search(words, "Acme"), company_search(words)):
        parts = urlsplit(url)
        assert (parts.scheme, parts.netloc, parts.fragment) == ("https", "www.linkedin.com", "")
        assert list(parse_qs(parts.query)) == ["keywords"]
    found = parse_qs(urlsplit(x_search(words)).query)
    assert found == {"q": [" ".join(words.split())], "f": ["user"]}


def test_links_open_where_they_say() -> None:
    assert (
        person_search("Ana Ortiz", "Acme")
        == "https://www.linkedin.com/search/results/people/?keywords=Ana%20Ortiz%20Acme"
    )
    assert company_search("Acme") == "https://www.linkedin.com/search/results/companies/?keywords=Acme"
    assert x_follow("jane_doe") == "https://x.com/intent/follow?screen_name=jane_doe"
    assert x_search("Ana Ortiz") == "https://x.com/search?q=Ana%20Ortiz&f=user"


@given(st.text(max_size=60))
def test_anything_typed_is_kept_safely_or_refused(typed: str) -> None:
    checks: tuple[Callable[[str], str], ...] = (check_linkedin, check_x, check_email)
    for check in checks:
        try:
            kept = check(typed)
        except Problem:
            continue
        assert kept.isprintable()
        assert check(kept) == kept

"""The host of a link is where a browser would go."""

from __future__ import annotations

import pytest

from postlint.text.hosts import host_of, is_under


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://ow.ly/x1", "ow.ly"),
        ("HTTP://OW.LY:80/x1?a#b", "ow.ly"),
        ("ow.ly/x1", "ow.ly"),
        ("ow.ly:443", "ow.ly"),
        ("//ow.ly/x", "ow.ly"),
        ("https:/ow.ly/x", "ow.ly"),
        ("https:\\\\ow.ly\\@vumc.nl", "ow.ly"),
        ("https://vumc.nl@slow.ly/x", "slow.ly"),
        ("https://vumc.nl:pw@slow.ly?x=@ow.ly", "slow.ly"),
        ("https://ow.ly./x", "ow.ly"),
        ("https://[::1]:8080/x", "[::1]:8080"),
        ("  https://ow.ly#x ", "ow.ly"),
        ("", ""),
    ],
)
def test_where_a_link_leads(url: str, host: str) -> None:
    assert host_of(url) == host


@pytest.mark.parametrize(
    ("host", "under"),
    [("ow.ly", True), ("a.b.ow.ly", True), ("slow.ly", False), ("ow.ly.example.com", False), ("", False)],
)
def test_what_is_below_a_domain(host: str, under: bool) -> None:
    assert is_under(host, ["vumc.nl", "ow.ly"]) is under

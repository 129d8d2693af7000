"""Until when an answer is due: office hours, weekends, Dutch holidays, and nights in which the clock changes."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from msgspec import convert

from postlint.checks import load
from postlint.dutch.working_hours import answer_due, is_working_day, localised, read_hours, spoken
from postlint.examples.subjects import make
from postlint.model import Context, Hit, House, NotEvaluated
from postlint.placing import from_hit
from postlint.rules import Cache
from postlint.rules import load as load_rules
from postlint.scoping import Scope

ZONE = ZoneInfo("Europe/Amsterdam")
HOURS = read_hours("09:00-17:00")
TWO = timedelta(hours=2)
FRIDAY = datetime(2026, 11, 20, 10, tzinfo=UTC)


def at(written: str) -> datetime:
    return datetime.fromisoformat(written).replace(tzinfo=ZONE)


DUE = [
    ("on a morning: two hours later", "2026-11-18T09:00", "2026-11-18T11:00"),
    ("just before closing: past closing", "2026-11-18T16:59", "2026-11-18T18:59"),
    ("on a Friday afternoon: past closing", "2026-11-20T16:30", "2026-11-20T18:30"),
    ("at closing time on Monday: the next morning", "2026-11-16T17:00", "2026-11-17T11:00"),
    ("on Thursday night: on Friday morning", "2026-11-19T23:59", "2026-11-20T11:00"),
    ("before opening on Monday: the same morning", "2026-11-16T07:00", "2026-11-16T11:00"),
    ("before opening on Friday: the same morning", "2026-11-20T06:00", "2026-11-20T11:00"),
    ("at Friday's closing: no deadline", "2026-11-20T17:00", None),
    ("on Saturday: no deadline", "2026-11-21T12:00", None),
    ("on Sunday night: no deadline", "2026-11-22T23:59", None),
    ("on Easter Monday: no deadline", "2026-04-06T11:00", None),
    ("on King's Day: no deadline", "2026-04-27T11:00", None),
    ("on a Saturday that King's Day moved to: no deadline", "2025-04-26T11:00", None),
    ("on Liberation Day: no deadline", "2026-05-05T11:00", None),
    ("on Wednesday night before Ascension Day: on Friday", "2026-05-13T20:00", "2026-05-15T11:00"),
    ("on Thursday night before Good Friday: on Tuesday after Easter", "2026-04-02T20:00", "2026-04-07T11:00"),
    ("on the night before Christmas: after the weekend", "2025-12-24T20:00", "2025-12-29T11:00"),
    ("on Monday after the clock went forward", "2026-03-30T10:00", "2026-03-30T12:00"),
]


@pytest.mark.parametrize(("received", "due"), [row[1:] for row in DUE], ids=[row[0] for row in DUE])
def test_an_answer_is_due(received: str, due: str | None) -> None:
    assert answer_due(at(received), HOURS, TWO) == (at(due) if due else None)


def test_two_hours_are_two_hours_in_the_night_the_clock_changes() -> None:
    nights = read_hours("00:00-23:59")
    before = datetime(2026, 10, 23, 23, tzinfo=ZONE)  # a Friday
    assert answer_due(before, nights, timedelta(hours=28)) == datetime(2026, 10, 25, 2, tzinfo=ZONE, fold=1)


def test_a_moment_with_an_offset_is_brought_to_the_house() -> None:
    assert localised(datetime(2026, 7, 1, 8, tzinfo=UTC), ZONE).hour == 10
    assert localised(datetime(2026, 1, 1, 8, tzinfo=UTC), ZONE).hour == 9
    assert localised(datetime(2026, 1, 1, 8), ZONE).hour == 8


def test_moments_are_told_in_the_language_of_the_report() -> None:
    assert spoken(at("2026-11-19T11:00"), "nl") == "donderdag 19 november, 11:00"
    assert spoken(at("2026-11-19T11:00"), "en") == "Thursday 19 November, 11:00"


@pytest.mark.parametrize("written", ["9 to 5", "", "09:00", "09:00-17:00-18:00"])
def test_what_are_no_office_hours_is_said(written: str) -> None:
    with pytest.raises(ValueError, match="no office hours"):
        read_hours(written)


def test_hours_may_be_written_with_dots() -> None:
    assert read_hours("8.30 – 16.30") == read_hours("08:30-16:30")


def test_a_weekday_without_a_holiday_is_a_working_day() -> None:
    assert is_working_day(at("2026-11-18T00:00").date())
    assert not is_working_day(at("2026-12-25T00:00").date())


def judged(received: dict[str, Any], *, parameters: dict[str, Any] | None = None, **fields: Any) -> list[Any]:
    kind = load("deadline")
    subject = make("Dank voor je vraag.", {"in_reply_to": received, **fields}, Scope("twitter", "reply", "corporate"))
    context = Context(FRIDAY, house=House(office_hours="08:00-16:00"))
    return list(convert(parameters or {}, kind).check(subject.post, context))


class TestTheKind:
    def test_goes_by_the_house_s_hours(self) -> None:
        received = {"text": "?", "received_at": "2026-11-19T16:30"}
        assert judged(received, publish_at="2026-11-20T10:00") == []
        assert judged(received, publish_at="2026-11-20T10:01") != []

    def test_goes_by_the_rule_s_hours_first(self) -> None:
        received = {"text": "?", "received_at": "2026-11-19T16:30"}
        own = {"office_hours": "09:00-17:00", "hours": 1}
        assert judged(received, parameters=own, publish_at="2026-11-19T17:30") == []
        assert judged(received, parameters=own, publish_at="2026-11-19T17:31") != []

    def test_takes_the_moment_of_checking_where_nothing_is_planned(self) -> None:
        late = judged({"text": "?", "received_at": "2026-11-20T08:30"})  # it is 11:00 in Amsterdam
        assert [hit.field for hit in late] == ["in_reply_to.received_at"]
        assert judged({"text": "?", "received_at": "2026-11-20T09:30"}) == []

    def test_marks_the_planned_moment(self) -> None:
        late = judged({"text": "?", "received_at": "2026-11-19T10:00"}, publish_at="2026-11-19T14:00")
        assert [(hit.field, hit.case) for hit in late] == [("publish_at", "")]

    def test_wants_the_urgent_answered_the_same_day_in_a_weekend(self) -> None:
        urgent = {"text": "?", "received_at": "2026-11-21T10:00", "urgent": True}
        assert judged(urgent, publish_at="2026-11-21T23:59") == []
        assert [hit.case for hit in judged(urgent, publish_at="2026-11-22T00:00")] == ["urgent"]

    def test_lets_the_rest_wait_in_a_weekend(self) -> None:
        assert judged({"text": "?", "received_at": "2026-11-21T10:00"}, publish_at="2026-11-25T10:00") == []

    def test_says_that_it_could_not_look_without_a_date(self) -> None:
        assert all(isinstance(result, NotEvaluated) for result in judged({"text": "?"}))

    def test_has_nothing_to_say_of_what_answers_nothing(self) -> None:
        subject = make("Dank.", {}, Scope("twitter", "reply", "corporate"))
        assert list(load("deadline")().check(subject.post, Context(FRIDAY))) == []


def test_the_message_says_until_when_an_answer_was_due() -> None:
    rule = next(rule for rule in load_rules("default", Cache(None)).rules if rule.id == "reply-deadline")
    fields = {"in_reply_to": {"text": "?", "received_at": "2026-11-18T20:00"}, "publish_at": "2026-11-19T11:30"}
    post = make("Dank.", fields, Scope("twitter", "reply", "corporate")).post
    hits = [hit for hit in load("deadline")().check(post, Context(FRIDAY)) if isinstance(hit, Hit)]
    (message,) = [from_hit(rule, hit, post, 0, "nl").message for hit in hits]
    due, answered = "donderdag 19 november, 11:00", "donderdag 19 november, 11:30"
    assert message == f"Te laat: dit had uiterlijk {due} beantwoord moeten zijn, het wordt {answered}."


def test_holidays_are_imported_only_when_a_deadline_asks() -> None:
    script = "import sys; from postlint.checks import load; load('deadline'); print('holidays' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_the_moment_on_the_command_line_is_in_the_house_s_time(tmp_path: Path) -> None:
    received = "{text: '?', received_at: 2026-11-20T09:00}"
    draft = tmp_path / "draft.md"
    draft.write_text(f"---\nplatform: twitter\nkind: reply\nin_reply_to: {received}\n---\nDank.\n", encoding="utf-8")
    for moment, late in (("2026-11-20T11:00", False), ("2026-11-20T11:01", True), ("2026-11-20T10:01Z", True)):
        command = ["check", "draft.md", "-f", "concise", "--select", "reply-deadline", "--now", moment]
        environment = {**os.environ, "TZ": "UTC"}
        run = [sys.executable, "-m", "postlint", *command]
        done = subprocess.run(run, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
        assert ("reply-deadline" in done.stdout) is late, done.stderr

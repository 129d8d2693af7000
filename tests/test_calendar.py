"""Posts on a time line: days, ISO weeks and months in the house's time zone."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta, timezone
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from postlint.calendar import (
    EVERY,
    Day,
    Month,
    Reach,
    Timeline,
    Week,
    local_moment,
    next_one,
    period_of,
    run_of,
    wording,
)
from postlint.calendar.counting import crowded, sparse
from postlint.calendar.periods import Every
from postlint.calendar.spread import lulls, peaks
from postlint.calendar.telling import runs
from postlint.model import Around, Post, Source, verbatim

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
DAYS = st.dates(date(1971, 1, 1), date(2998, 12, 31))
MOMENTS = st.datetimes(
    datetime(2019, 1, 1),
    datetime(2031, 12, 1),
    timezones=st.none() | st.timezones() | st.just(UTC),
    allow_imaginary=True,
)


def post(moment: datetime | str | None) -> Post:
    at = datetime.fromisoformat(moment) if isinstance(moment, str) else moment
    return Post(verbatim(Source("-", "Hallo"), 0, 5), {}, publish_at=at)


def timeline(*moments: datetime | str | None) -> Timeline:
    return Timeline.of([post(moment) for moment in moments], "Europe/Amsterdam")


class TestPeriods:
    @pytest.mark.parametrize(
        ("day", "week"),
        [
            pytest.param("2026-12-31", "2026-W53", id="a year of 53 weeks"),
            pytest.param("2027-01-03", "2026-W53", id="the first Sunday of a year still belongs to the old one"),
            pytest.param("2027-01-04", "2027-W01", id="and the Monday after it begins the new one"),
            pytest.param("2024-12-30", "2025-W01", id="the last Monday of a year belongs to the next one"),
        ],
    )
    def test_a_week_is_of_the_year_that_its_thursday_is_in(self, day: str, week: str) -> None:
        assert str(period_of(date.fromisoformat(day), "week")) == week

    def test_a_week_runs_from_monday_to_sunday(self) -> None:
        assert (Week(2026, 53).first, Week(2026, 53).last) == (date(2026, 12, 28), date(2027, 1, 3))

    def test_the_week_after_the_last_of_a_year_is_the_first_of_the_next(self) -> None:
        assert next_one(Week(2026, 53)) == Week(2027, 1)

    def test_a_month_ends_on_its_last_day(self) -> None:
        assert (Month(2028, 2).first, Month(2028, 2).last) == (date(2028, 2, 1), date(2028, 2, 29))
        assert next_one(Month(2026, 12)) == Month(2027, 1)

    def test_periods_are_written_as_iso_8601_does(self) -> None:
        assert [str(period_of(date(2026, 3, 1), every)) for every in EVERY] == ["2026-03-01", "2026-W09", "2026-03"]

    def test_no_period_lies_between_a_day_and_one_before_it(self) -> None:
        assert list(run_of(date(2026, 3, 2), date(2026, 3, 1), "day")) == []

    @given(DAYS, st.sampled_from(EVERY))
    def test_a_day_is_in_its_period_and_the_next_one_begins_where_that_ends(self, day: date, every: str) -> None:
        period = period_of(day, every)
        assert period.first <= day <= period.last
        assert next_one(period).first == period.last + timedelta(days=1)

    @given(DAYS, st.integers(0, 400), st.sampled_from(EVERY))
    def test_a_run_of_periods_leaves_no_day_out(self, first: date, length: int, every: str) -> None:
        last = min(first + timedelta(days=length), date(2998, 12, 31))
        run = list(run_of(first, last, every))
        assert run[0].first <= first
        assert run[-1].last >= last
        assert all(next_one(one) == other for one, other in pairwise(run))


class TestWhatASetCovers:
    def test_a_week_from_its_monday_through_its_sunday(self) -> None:
        assert Reach(date(2026, 11, 2), date(2026, 11, 8)).covers(Week(2026, 45))

    @pytest.mark.parametrize(("first", "last"), [((11, 3), (11, 8)), ((11, 2), (11, 7))])
    def test_not_a_week_that_it_begins_or_ends_within(self, first: tuple[int, int], last: tuple[int, int]) -> None:
        assert not Reach(date(2026, *first), date(2026, *last)).covers(Week(2026, 45))

    def test_the_days_between_its_first_and_its_last(self) -> None:
        reach = Reach(date(2026, 11, 2), date(2026, 11, 4))
        assert [reach.covers(Day(date(2026, 11, day))) for day in range(1, 6)] == [False, False, True, False, False]

    def test_the_weeks_of_a_larger_set_that_it_belongs_to(self) -> None:
        line = timeline("2026-11-04T10:00")
        assert line.covered("week") == []
        assert line.covered("week", Reach(date(2026, 11, 2), date(2026, 11, 8))) == [Week(2026, 45)]


class TestTimeline:
    def test_posts_without_a_moment_are_not_on_it(self) -> None:
        line = timeline(None, "2026-11-03T10:00")
        assert [entry.number for entry in line] == [1]
        assert len(line) == 1

    def test_an_empty_one_covers_nothing(self) -> None:
        line = timeline(None)
        assert (line.reach, line.covered("day"), line.days, line.gaps) == (None, [], [], [])

    def test_a_moment_without_offset_is_in_the_time_of_the_house(self) -> None:
        line = timeline("2026-11-03T00:30", "2026-11-02T23:45+00:00")
        assert [entry.number for entry in line] == [0, 1]
        assert line.days == [date(2026, 11, 3)]

    @pytest.mark.parametrize(
        ("moment", "day"),
        [
            pytest.param("2026-10-24T21:59+00:00", date(2026, 10, 24), id="before midnight in summer time"),
            pytest.param("2026-10-24T22:00+00:00", date(2026, 10, 25), id="midnight in summer time"),
            pytest.param("2026-10-25T22:59+00:00", date(2026, 10, 25), id="before midnight in winter time"),
            pytest.param("2026-10-25T23:00+00:00", date(2026, 10, 26), id="midnight in winter time"),
        ],
    )
    def test_a_day_in_which_the_clock_is_changed_has_its_own_length(self, moment: str, day: date) -> None:
        assert timeline(moment).days == [day]

    def test_the_hour_that_comes_twice_is_in_the_order_of_what_happens(self) -> None:
        line = timeline("2026-10-25T02:15+01:00", "2026-10-25T02:45+02:00")
        assert [entry.number for entry in line] == [1, 0]

    def test_posts_of_one_day_have_no_gap(self) -> None:
        assert timeline("2026-03-28T09:00", "2026-03-28T12:00").gaps == []

    def test_posts_are_found_by_their_day_week_and_month(self) -> None:
        line = timeline("2026-12-31T10:00", "2027-01-01T10:00", "2027-01-04T10:00")
        assert [[entry.number for entry in entries] for entries in line.by("week").values()] == [[0, 1], [2]]
        assert [[entry.number for entry in entries] for entries in line.by("month").values()] == [[0], [1, 2]]
        assert [entry.number for entry in line.on(date(2027, 1, 1))] == [1]
        assert line.on(date(2027, 1, 2)) == []

    @pytest.mark.parametrize("year", [1, 1969, 3000, 9999])
    def test_a_year_of_another_age_is_not_on_it(self, year: int) -> None:
        assert local_moment(datetime(year, 1, 1, tzinfo=timezone(timedelta(hours=14))), AMSTERDAM) is None

    @given(st.lists(MOMENTS, max_size=20))
    def test_every_post_is_on_exactly_one_day_week_and_month(self, moments: list[datetime]) -> None:
        line = timeline(*moments)
        for every in EVERY:
            numbers = [entry.number for entries in line.by(every).values() for entry in entries]
            assert sorted(numbers) == list(range(len(moments)))
            assert list(line.by(every)) == sorted(line.by(every), key=lambda period: period.first)

    @given(st.lists(MOMENTS, min_size=1, max_size=8))
    def test_what_it_covers_lies_within_what_it_reaches(self, moments: list[datetime]) -> None:
        line = timeline(*moments)
        assert line.reach is not None
        for week in line.covered("week"):
            assert line.reach.first <= week.first <= week.last <= line.reach.last


class TestWording:
    @pytest.mark.parametrize(
        ("first", "last", "every", "nl", "en"),
        [
            ("2026-11-03", "2026-11-03", "day", "dinsdag 3 november 2026", "Tuesday 3 November 2026"),
            (
                "2026-11-03",
                "2026-11-05",
                "day",
                "dinsdag 3 t/m donderdag 5 november 2026",
                "Tuesday 3 to Thursday 5 November 2026",
            ),
            (
                "2026-11-30",
                "2026-12-01",
                "day",
                "maandag 30 november t/m dinsdag 1 december 2026",
                "Monday 30 November to Tuesday 1 December 2026",
            ),
            (
                "2026-12-31",
                "2027-01-01",
                "day",
                "donderdag 31 december 2026 t/m vrijdag 1 januari 2027",
                "Thursday 31 December 2026 to Friday 1 January 2027",
            ),
            (
                "2026-11-03",
                "2026-11-03",
                "week",
                "week 45 van 2026 (2 t/m 8 november)",
                "week 45 of 2026 (2 to 8 November)",
            ),
            (
                "2026-11-24",
                "2026-12-01",
                "week",
                "week 48 t/m 49 van 2026 (23 november t/m 6 december)",
                "week 48 to 49 of 2026 (23 November to 6 December)",
            ),
            (
                "2026-12-30",
                "2027-01-05",
                "week",
                "week 53 van 2026 t/m week 1 van 2027 (28 december 2026 t/m 10 januari 2027)",
                "week 53 of 2026 to week 1 of 2027 (28 December 2026 to 10 January 2027)",
            ),
            ("2026-11-03", "2026-11-03", "month", "november 2026", "November 2026"),
            ("2026-11-03", "2027-01-03", "month", "november 2026 t/m januari 2027", "November 2026 to January 2027"),
        ],
    )
    def test_periods_are_told_as_people_write_them(self, first: str, last: str, every: str, nl: str, en: str) -> None:
        one, other = (period_of(date.fromisoformat(day), every) for day in (first, last))
        assert [wording.periods(one, other, language) for language in ("nl", "en")] == [nl, en]

    def test_a_channel_is_its_platform_and_its_account(self) -> None:
        named = replace(post(None), platform="twitter", account=" @VUmc ")
        assert [wording.channel(it, "nl") for it in (named, post(None), replace(named, account=" "))] == [
            "X (@VUmc)",
            "dit kanaal",
            "X",
        ]

    def test_a_long_name_of_an_account_is_cut_off(self) -> None:
        assert wording.titled("facebook", "a" * 40, "nl") == f"Facebook ({'a' * 40})"
        assert wording.titled("facebook", "a" * 41, "nl") == f"Facebook ({'a' * 40}…)"

    def test_numbers_have_the_comma_of_their_language(self) -> None:
        assert [wording.number(1.26, language) for language in ("nl", "en")] == ["1,3", "1.3"]

    def test_an_interval_is_told_as_people_say_it(self) -> None:
        told = [wording.every_so_often(days, "day", "nl") for days in (1, 2.0, 3.5)]
        assert told == ["elke dag", "om de 2 dagen", "om de 3,5 dagen"]
        told = [wording.every_so_often(days, "working day", "en") for days in (1, 2)]
        assert told == ["every working day", "every 2 days"]

    @pytest.mark.parametrize(
        ("first", "last", "every", "told"),
        [
            ("2026-11-03", "2026-11-03", "day", "dinsdag 3 november"),
            ("2026-11-03", "2026-12-05", "day", "dinsdag 3 november t/m zaterdag 5 december"),
            ("2026-12-31", "2027-01-01", "day", "donderdag 31 december 2026 t/m vrijdag 1 januari 2027"),
            ("2026-11-03", "2026-11-10", "week", "week 45 t/m 46 (2 t/m 15 november)"),
            (
                "2026-12-30",
                "2027-01-05",
                "week",
                "week 53 van 2026 t/m week 1 van 2027 (28 december 2026 t/m 10 januari 2027)",
            ),
            ("2026-11-03", "2026-12-03", "month", "november t/m december"),
            ("2026-11-03", "2027-01-03", "month", "november 2026 t/m januari 2027"),
            ("2027-11-03", "2027-12-03", "month", "november t/m december 2027"),
        ],
    )
    def test_a_year_that_is_known_is_not_told(self, first: str, last: str, every: str, told: str) -> None:
        one, other = (period_of(date.fromisoformat(day), every) for day in (first, last))
        assert wording.periods(one, other, "nl", 2026) == told

    @pytest.mark.parametrize(
        ("count", "told"),
        [(1, "0"), (2, "0 en 1"), (5, "0, 1, 2, 3 en 4"), (6, "0, 1, 2, 3 en nog 2 keer")],
    )
    def test_of_many_the_first_are_named(self, count: int, told: str) -> None:
        assert wording.listed([str(number) for number in range(count)], "nl") == told


def test_an_empty_time_line_has_no_peaks_and_no_lulls() -> None:
    assert peaks(timeline(None), 3, 3) == []
    assert list(lulls(timeline(None), 2, 5, lambda _: False)) == []


def house(*days: date) -> Around:
    return Around(house=(min(days), max(days)))


class TestCounting:
    SOME = st.lists(st.dates(date(2026, 11, 1), date(2027, 1, 20)), min_size=1, max_size=40)

    @given(SOME, st.sampled_from(EVERY), st.integers(1, 4))
    def test_each_period_that_is_covered_and_has_too_few_is_in_one_tally(
        self, days: list[date], every: Every, least: int
    ) -> None:
        line = timeline(*[f"{day}T12:00" for day in days])
        counts = Counter(period_of(day, every) for day in days)
        wanted = [period for period in line.covered(every) if counts[period] < least]
        found = sparse(line, every, least, house(*days), lambda _: False)
        assert [period for tally in found for period in run_of(tally.first.first, tally.last.last, every)] == wanted
        assert all(len(tally.entries) == counts[tally.first] for tally in found)

    @given(SOME, st.sampled_from(EVERY), st.integers(1, 4))
    def test_each_period_with_too_many_is_one(self, days: list[date], every: Every, most: int) -> None:
        line = timeline(*[f"{day}T12:00" for day in days])
        counts = Counter(period_of(day, every) for day in days)
        assert {tally.first for tally in crowded(line, every, most)} == {it for it in counts if counts[it] > most}

    @given(SOME, st.integers(1, 4))
    def test_runs_are_all_of_what_was_counted_in_its_order(self, days: list[date], least: int) -> None:
        line = timeline(*[f"{day}T12:00" for day in days])
        found = sparse(line, "week", least, house(*days), lambda _: False)
        joined = [*runs(found)]
        assert [tally for run in joined for tally in run] == found
        assert all(len({len(tally.entries) for tally in run}) == 1 for run in joined)


class TestLulls:
    SOME = st.lists(st.dates(date(2026, 11, 1), date(2027, 3, 1)), min_size=5, max_size=40)

    @given(SOME, st.integers(1, 5), st.integers(1, 3))
    def test_a_lull_has_no_post_and_lasts_as_long_as_it_must(self, days: list[date], least: int, times: int) -> None:
        line = timeline(*[f"{day}T12:00" for day in days])
        for lull in lulls(line, times, 5, lambda _: False, least):
            length = (lull.last - lull.first).days + 1
            assert length >= least
            assert length + 1 > times * lull.usual
            assert not any(lull.first <= day <= lull.last for day in days)
            assert [entry.day for entry in lull.around] == [
                lull.first - timedelta(days=1),
                lull.last + timedelta(days=1),
            ]

    def test_days_of_rest_make_no_lull_but_on_a_day_of_the_weekend_with_posts(self) -> None:
        workdays = [f"2026-11-{day:02}" for day in (2, 3, 4, 5, 6, 9, 10)]
        free = {date(2026, 11, day) for day in (11, 12, 13, 14, 15)}
        rests = {*free, date(2026, 11, 7), date(2026, 11, 8)}.__contains__
        assert list(lulls(timeline(*workdays, "2026-11-16"), 2, 5, rests)) == []
        (lull,) = lulls(timeline(*workdays, "2026-11-07", "2026-11-08", "2026-11-17"), 2, 5, rests)
        assert (lull.first, lull.last, lull.unit) == (date(2026, 11, 11), date(2026, 11, 16), "day")

/* Unstated parts, days, holidays, workdays, durations, instants. */
#include "fasti/when.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static struct when when(const char *text)
{
    struct when read = when_unstated;
    assert_true(when_read(slice_of(text), &read));
    return read;
}

static long day(const char *text)
{
    return day_of(when(text));
}

static void assert_written(struct when when, const char *expected)
{
    char text[WHEN_TEXT];
    assert_string_equal(when_write(when, text), expected);
}

static void reads_and_writes_the_same(void **state)
{
    static const char *const texts[] = {"2026-05-01",          "2026-05-01T13:30:00", "XXXX-09-14T11:45:00", "XXXX-XX-XX",
                                        "XXXX-XX-XXT13:30:00", "2026-XX-XX",          "XXXX-02-29",          "0000-01-01",
                                        "9999-12-31T23:59:59", "2026-05-01T13:XX:XX"};
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(texts); i++)
        assert_written(when(texts[i]), texts[i]);
    assert_written(when("2026-05-01TXX:XX:XX"), "2026-05-01");
}

static void refuses_what_is_no_when(void **state)
{
    static const char *const texts[] = {"",           "2026",        "2026-13-01", "2026-00-10", "2026-02-29", "XXXX-02-30",
                                        "2026-4-01",  "202X-04-01",  "2026/04/01", "2026-04-31", "2026-05-01T24:00:00",
                                        "2026-05-01T10:60:00", "2026-05-01T10:00:60", "2026-05-01 10:00:00",
                                        "2026-05-01T10:00:00Z", "2026-05-01T10:00", "x026-05-01", "-026-05-01"};
    struct when kept = when("2026-05-01");
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(texts); i++) {
        assert_false(when_read(slice_of(texts[i]), &kept));
        assert_written(kept, "2026-05-01");
    }
}

static void fills_only_the_unstated(void **state)
{
    (void)state;
    assert_written(when_fill(when("XXXX-09-14T11:45:00"), when("2026-01-02T03:04:05")), "2026-09-14T11:45:00");
    assert_written(when_fill(when("XXXX-XX-XXT13:30:00"), when("2026-05-01")), "2026-05-01T13:30:00");
    assert_written(when_date(when("2026-05-01T13:30:00")), "2026-05-01");
    assert_written(when_clock(when("2026-05-01T13:30:00")), "XXXX-XX-XXT13:30:00");
}

static void sorts_as_its_text_does(void **state)
{
    static const char *const rising[] = {"2025-12-31T23:59:59", "2026-05-01", "2026-05-01T00:00:00", "2026-05-01T09:30:00",
                                         "2026-05-01T13:XX:XX", "2026-05-02", "2026-XX-XX", "XXXX-05-01", "XXXX-XX-XXT09:00:00"};
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rising); i++) {
        for (size_t k = 0; k < ARRAY_LEN(rising); k++) {
            int order = when_compare(when(rising[i]), when(rising[k]));
            assert_int_equal(order, i < k ? -1 : i > k);
            int of_text = strcmp(rising[i], rising[k]);
            assert_int_equal(order, of_text < 0 ? -1 : of_text > 0);
        }
    }
}

static void is_before_only_when_certain(void **state)
{
    static const struct {
        const char *a, *b;
        bool before;
    } rows[] = {
        {"2026-05-01", "2026-05-02", true},
        {"2026-05-01", "2026-05-01", false},
        {"2026-05-01", "2026-05-01T10:00:00", false},
        {"2026-05-01T10:00:00", "2026-05-01T10:30:00", true},
        {"2026-05-01T23:00:00", "2026-05-02", true},
        {"2026-05-02T10:00:00", "2026-05-01T10:30:00", false},
        {"XXXX-05-01T10:00:00", "XXXX-05-01T11:00:00", true},
        {"XXXX-05-01", "XXXX-06-01", false},
        {"XXXX-05-01", "2026-06-01", false},
        {"XXXX-XX-XXT10:00:00", "XXXX-XX-XXT11:00:00", true},
        {"XXXX-XX-XXT10:XX:XX", "XXXX-XX-XXT10:30:00", false},
        {"XXXX-XX-XX", "XXXX-XX-XX", false},
    };
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        assert_int_equal(when_is_before(when(rows[i].a), when(rows[i].b)), rows[i].before);
}

static void a_night_is_of_the_day_before(void **state)
{
    static const struct {
        const char *when, *other;
        bool same;
    } rows[] = {
        {"2026-05-01T20:00:00", "2026-05-01T10:00:00", true},  {"2026-05-01", "2026-05-01T10:00:00", true},
        {"2026-05-02T05:59:00", "2026-05-01T20:00:00", true},  {"2026-05-02T06:00:00", "2026-05-01T20:00:00", false},
        {"2026-05-03T01:00:00", "2026-05-01T20:00:00", false}, {"2026-04-30T01:00:00", "2026-05-01T20:00:00", false},
        {"2026-05-02", "2026-05-01T20:00:00", false},          {"2026-06-01T01:00:00", "2026-05-31", true},
        {"XXXX-05-01T20:00:00", "XXXX-05-01", false},          {"2026-05-01", "XXXX-05-01", false},
    };
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        assert_int_equal(when_is_same_day(when(rows[i].when), when(rows[i].other)), rows[i].same);
}

static void adds_seconds(void **state)
{
    (void)state;
    assert_written(when_later(when("2026-12-31T23:30:00"), 3600), "2027-01-01T00:30:00");
    assert_written(when_later(when("2024-03-01T00:00:00"), -1), "2024-02-29T23:59:59");
    assert_written(when_later(when("1970-01-01T00:00:00"), -86401), "1969-12-30T23:59:59");
    assert_int_equal(when_seconds_between(when("2026-05-01T10:00:00"), when("2026-05-02T09:00:01")), 82801);
    assert_int_equal(when_later(when("2026-05-01T10:00:00"), INT64_MAX / 2).year, 9999);
}

static void numbers_every_day_in_turn(void **state)
{
    long expected = day_number(1583, 1, 1);
    (void)state;
    assert_int_equal(day_number(1970, 1, 1), 0);
    assert_int_equal(day_weekday(0), THURSDAY);
    assert_int_equal(day_weekday(day("1969-12-28")), SUNDAY);
    for (int year = 1583; year < 2600; year++) {
        for (int month = 1; month <= 12; month++) {
            for (int of_month = 1; of_month <= day_month_length(year, month); of_month++, expected++) {
                struct when back = day_when(expected);
                assert_int_equal(day_number(year, month, of_month), expected);
                assert_true(back.year == year && back.month == month && back.day == of_month);
            }
        }
    }
}

static void finds_easter(void **state)
{
    static const char *const easters[] = {"1818-03-22", "1943-04-25", "1954-04-18", "1981-04-19", "2000-04-23", "2015-04-05",
                                          "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25", "2049-04-18"};
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(easters); i++)
        assert_written(day_when(day_easter(when(easters[i]).year)), easters[i]);
}

static void knows_holidays(void **state)
{
    static const struct {
        const char *day, *country, *name;
    } rows[] = {
        {"2026-01-01", "NL", "New Year's Day"},
        {"2026-04-03", "NL", NULL}, /* Good Friday is no day off */
        {"2026-04-06", "nl", "Easter Monday"},
        {"2013-04-30", "NL", "Queen's Day"},
        {"2006-04-29", "NL", "Queen's Day"}, /* the 30th was a Sunday */
        {"2006-04-30", "NL", NULL},
        {"1978-05-01", "NL", "Queen's Day"}, /* until 1979 a Sunday moved it to Monday */
        {"2014-04-26", "NL", "King's Day"},
        {"2014-04-27", "NL", NULL},
        {"2026-04-27", "NL", "King's Day"},
        {"2013-04-27", "NL", NULL},
        {"2025-05-05", "NL", "Liberation Day"},
        {"2026-05-05", "NL", NULL},
        {"2026-05-14", "NL", "Ascension Day"},
        {"2026-05-25", "BE", "Whit Monday"},
        {"2026-12-26", "NL", "Second Day of Christmas"},
        {"2026-12-26", "BE", NULL},
        {"2026-05-01", "BE", "Labour Day"},
        {"2026-05-01", "NL", NULL},
        {"2026-07-21", "BE", "Belgian National Day"},
        {"2026-08-15", "BE", "Assumption Day"},
        {"2026-11-01", "BE", "All Saints' Day"},
        {"2026-11-11", "BE", "Armistice Day"},
        {"2026-11-11", "DE", NULL},
        {"2026-12-25", NULL, NULL},
    };
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        const char *name = day_holiday(day(rows[i].day), rows[i].country, NULL);
        if (rows[i].name == NULL)
            assert_null(name);
        else
            assert_string_equal(name != NULL ? name : "none", rows[i].name);
    }
}

static void adds_days_off(void **state)
{
    struct holidays *added = holidays_new();
    (void)state;
    assert_true(holidays_choose(added, "liberation-day"));
    assert_true(holidays_choose(added, "flemish-community"));
    assert_false(holidays_choose(added, "blue-monday"));
    assert_string_equal(day_holiday(day("2026-05-05"), "NL", added), "Liberation Day");
    assert_null(day_holiday(day("2026-05-05"), "BE", added));
    assert_string_equal(day_holiday(day("2026-07-11"), "be", added), "Day of the Flemish Community");
    assert_null(day_holiday(day("2026-09-27"), "BE", added));
    assert_true(holidays_add(added, day("2026-12-28"), day("2026-12-30"), SLICE("closed")));
    assert_true(holidays_add(added, day("2026-12-24"), day("2027-01-04"), SLICE("break")));
    assert_string_equal(day_holiday(day("2026-12-29"), NULL, added), "closed");
    assert_string_equal(day_holiday(day("2027-01-04"), "DE", added), "break");
    assert_string_equal(day_holiday(day("2027-01-01"), "NL", added), "New Year's Day");
    assert_null(day_holiday(day("2027-01-05"), "NL", added));
    assert_false(holidays_add(added, day("2026-01-01"), day("2027-12-31"), SLICE("for ever")));
    struct offset two = {2, UNIT_WORKDAYS};
    assert_written(offset_before(when("2027-01-06"), two, "NL", added), "2026-12-23");
    assert_written(offset_before(when("2026-05-06"), two, "NL", added), "2026-05-01");
    holidays_free(added);
}

static void chooses_by_name(void **state)
{
    size_t len = 0;
    (void)state;
    for (const char *name; (name = holidays_choice(len)) != NULL; len++) {
        struct holidays *added = holidays_new();
        assert_true(holidays_choose(added, name));
        holidays_free(added);
    }
    assert_int_equal(len, 5);
}

static void counts_back(void **state)
{
    static const struct {
        const char *start;
        struct offset offset;
        const char *country, *expected;
    } rows[] = {
        {"2026-01-05T10:00:00", {1, UNIT_WORKDAYS}, "NL", "2026-01-02"},
        {"2026-01-05T10:00:00", {5, UNIT_WORKDAYS}, "NL", "2025-12-24"}, /* over New Year and both days of Christmas */
        {"2026-01-05", {5, UNIT_WORKDAYS}, "BE", "2025-12-26"},
        {"2015-04-09T19:30:00", {3, UNIT_WORKDAYS}, "NL", "2015-04-03"}, /* over Easter Monday */
        {"2026-04-07", {1, UNIT_WORKDAYS}, "NL", "2026-04-03"},
        {"2026-04-07", {1, UNIT_WORKDAYS}, "XX", "2026-04-06"},
        {"2026-05-18", {2, UNIT_WORKDAYS}, "NL", "2026-05-13"}, /* over Ascension */
        {"2026-05-04", {1, UNIT_WORKDAYS}, "BE", "2026-04-30"},
        {"2026-05-02T10:00:00", {36, UNIT_HOURS}, "NL", "2026-04-30T22:00:00"},
        {"2026-05-02", {36, UNIT_HOURS}, "NL", "XXXX-XX-XX"},
        {"2026-03-02T10:00:00", {2, UNIT_DAYS}, "NL", "2026-02-28"},
        {"2026-03-02T10:00:00", {2, UNIT_WEEKS}, "NL", "2026-02-16"},
        {"2026-03-31", {1, UNIT_MONTHS}, "NL", "2026-02-28"},
        {"2024-03-31", {13, UNIT_MONTHS}, "NL", "2023-02-28"},
        {"XXXX-03-31", {1, UNIT_DAYS}, "NL", "XXXX-XX-XX"},
        {"2026-03-31", {-1, UNIT_DAYS}, "NL", "XXXX-XX-XX"},
        {"2026-03-31", {2147483647, UNIT_WORKDAYS}, "NL", "XXXX-XX-XX"},
        {"2026-03-31", {2147483647, UNIT_MONTHS}, "NL", "XXXX-XX-XX"},
    };
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        assert_written(offset_before(when(rows[i].start), rows[i].offset, rows[i].country, NULL), rows[i].expected);
}

static void names_units(void **state)
{
    enum unit unit;
    (void)state;
    for (enum unit each = UNIT_HOURS; each <= UNIT_MONTHS; each++) {
        assert_true(unit_read(slice_of(unit_name(each)), &unit));
        assert_int_equal(unit, each);
    }
    assert_false(unit_read(SLICE("fortnights"), &unit));
}

static void reads_durations(void **state)
{
    static const struct {
        const char *text;
        int64_t seconds;
        const char *written;
    } rows[] = {
        {"PT2H30M", 9000, "PT2H30M"}, {"P1DT12H", 129600, "P1DT12H"}, {"P2W", 1209600, "P14D"}, {"P1W2D", 777600, "P9D"},
        {"PT90M", 5400, "PT1H30M"},   {"PT0S", 0, "PT0S"},            {"PT1.5S", 1, "PT1S"},
    };
    static const char *const wrong[] = {"",     "P",      "PT",   "P1H",    "PT1D",     "PT1M1H", "1H", "-PT1H",
                                        "PT1",  "PT1H ",  "P1Y",  "PT1H1H", "PT1.5M",   "PT.5S",  "P1DT", "PTT1H",
                                        "P999999999999999999D", "PT99999999999999999999999S"};
    int64_t seconds;
    char text[DURATION_TEXT];
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        assert_true(duration_read(slice_of(rows[i].text), &seconds));
        assert_int_equal(seconds, rows[i].seconds);
        assert_string_equal(duration_write(seconds, text), rows[i].written);
    }
    for (size_t i = 0; i < ARRAY_LEN(wrong); i++)
        assert_false(duration_read(slice_of(wrong[i]), &seconds));
}

static void reads_instants(void **state)
{
    static const struct {
        const char *text;
        int64_t instant;
    } rows[] = {
        {"1970-01-01T00:00:00Z", 0},
        {"2026-11-22T02:30:34Z", 1795314634},
        {"2026-11-22T03:30:34+01:00", 1795314634},
        {"2026-11-21 21:00:34.123-05:30", 1795314634},
        {"2016-12-31T23:59:60Z", 1483228800},
    };
    static const char *const wrong[] = {"", "2026-11-22", "2026-11-22T02:30:34", "2026-11-22T02:30:34.Z", "2026-11-22T02:30:34+1:00",
                                        "2026-11-22T02:30:34+24:00", "2026-02-30T02:30:34Z", "XXXX-11-22T02:30:34Z",
                                        "2026-11-22T02:30:34ZZ"};
    int64_t instant;
    char text[INSTANT_TEXT];
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        assert_true(instant_read(slice_of(rows[i].text), &instant));
        assert_int_equal(instant, rows[i].instant);
    }
    for (size_t i = 0; i < ARRAY_LEN(wrong); i++)
        assert_false(instant_read(slice_of(wrong[i]), &instant));
    assert_string_equal(instant_write(1795314634, text), "2026-11-22T02:30:34Z");
    assert_string_equal(instant_write(-1, text), "1969-12-31T23:59:59Z");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_and_writes_the_same), cmocka_unit_test(refuses_what_is_no_when),
        cmocka_unit_test(fills_only_the_unstated),   cmocka_unit_test(sorts_as_its_text_does),
        cmocka_unit_test(is_before_only_when_certain), cmocka_unit_test(a_night_is_of_the_day_before),
        cmocka_unit_test(adds_seconds),
        cmocka_unit_test(numbers_every_day_in_turn), cmocka_unit_test(finds_easter),
        cmocka_unit_test(knows_holidays),            cmocka_unit_test(counts_back),
        cmocka_unit_test(adds_days_off),             cmocka_unit_test(chooses_by_name),
        cmocka_unit_test(names_units),               cmocka_unit_test(reads_durations),
        cmocka_unit_test(reads_instants),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

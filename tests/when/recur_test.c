/* The parts of recurrence rules: numbers, weekdays, lists, and whether a whole is a rule. */
#include "fasti/recur.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

static void test_numbers(void **state)
{
    static const struct {
        const char *text;
        int number;
    } good[] = {{"0", 0}, {"12", 12}, {"-1", -1}, {"+3", 3}, {"999999", 999999}, {"-999999", -999999}, {"007", 7}};
    static const char *const bad[] = {"", "-", "+", "--1", "+-1", "1000000", "1 ", " 1", "1,2", "x", "1x"};
    int number;
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(good); i++) {
        assert_true(recur_read_number(slice_of(good[i].text), &number));
        assert_int_equal(number, good[i].number);
    }
    number = 42;
    for (size_t i = 0; i < ARRAY_LEN(bad); i++)
        assert_false(recur_read_number(slice_of(bad[i]), &number));
    assert_int_equal(number, 42);
}

static void test_weekdays(void **state)
{
    static const struct {
        const char *text;
        int nth;
        enum weekday weekday;
    } good[] = {{"MO", 0, MONDAY}, {"SU", 0, SUNDAY}, {"4TH", 4, THURSDAY}, {"-1FR", -1, FRIDAY}, {"+53SA", 53, SATURDAY}};
    static const char *const bad[] = {"", "M", "mo", "XX", "0MO", "54MO", "-54MO", "-MO", "MO ", "MOTU", "1", "MO,TU"};
    enum weekday weekday = WEDNESDAY;
    int nth = 42;
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(bad); i++)
        assert_false(recur_read_weekday(slice_of(bad[i]), &nth, &weekday));
    assert_int_equal(nth, 42);
    assert_int_equal(weekday, WEDNESDAY);
    for (size_t i = 0; i < ARRAY_LEN(good); i++) {
        assert_true(recur_read_weekday(slice_of(good[i].text), &nth, &weekday));
        assert_int_equal(nth, good[i].nth);
        assert_int_equal(weekday, good[i].weekday);
    }
}

static void test_items(void **state)
{
    struct slice rule = SLICE("FREQ=WEEKLY;BYDAY=MO,,TH"), name, value, item;
    (void)state;
    assert_true(recur_next(&rule, &name, &value));
    assert_true(slice_is(name, "FREQ") && slice_is(value, "WEEKLY"));
    assert_true(recur_next(&rule, &name, &value));
    assert_true(slice_is(name, "BYDAY") && slice_is(value, "MO,,TH"));
    assert_true(recur_next_item(&value, &item) && slice_is(item, "MO"));
    assert_true(recur_next_item(&value, &item) && slice_is(item, ""));
    assert_true(recur_next_item(&value, &item) && slice_is(item, "TH"));
    assert_false(recur_next_item(&value, &item));
    assert_false(recur_next(&rule, &name, &value));
}

static void test_rules(void **state)
{
    static const char *const good[] = {
        "FREQ=DAILY", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;WKST=SU", "FREQ=MONTHLY;BYDAY=-1FR,2TU;COUNT=3",
        "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-31,31;UNTIL=20301231", "FREQ=YEARLY;BYYEARDAY=-366,366;BYWEEKNO=-53",
        "FREQ=DAILY;BYHOUR=0,23;BYMINUTE=0,59;BYSECOND=60;BYSETPOS=-1",
    };
    static const char *const bad[] = {
        "", "COUNT=3", "FREQ=DAILY;", "FREQ=DAILY;;COUNT=3", "FREQ=DAILY;FREQ=DAILY", "FREQ=DAILY;COUNT=3;UNTIL=20301231", "FREQ=daily",
        "FREQ=DAILY;COUNT=0", "FREQ=DAILY;COUNT=-1", "FREQ=DAILY;COUNT=+1", "FREQ=DAILY;INTERVAL=", "FREQ=DAILY;WKST=1MO",
        "FREQ=DAILY;BYMONTH=13", "FREQ=DAILY;BYMONTH=0", "FREQ=DAILY;BYMONTHDAY=32", "FREQ=DAILY;BYMONTHDAY=0", "FREQ=DAILY;BYDAY=MO,",
        "FREQ=DAILY;BYHOUR=24", "FREQ=DAILY;BYSETPOS=-367", "FREQ=DAILY;UNTIL=2030-12-31", "FREQ=DAILY;X=1", "FREQ=DAILY,WEEKLY",
    };
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(good); i++)
        if (!recur_is_valid(slice_of(good[i])))
            fail_msg("%s is a rule", good[i]);
    for (size_t i = 0; i < ARRAY_LEN(bad); i++)
        if (recur_is_valid(slice_of(bad[i])))
            fail_msg("%s is no rule", bad[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_numbers),
        cmocka_unit_test(test_weekdays),
        cmocka_unit_test(test_items),
        cmocka_unit_test(test_rules),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

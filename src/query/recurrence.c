/* Events that repeat: whether one of their days lies in a range (RFC 5545 section 3.3.10, rules
 * of whole days). */
#include "query/query.h"

#include "fasti/recur.h"

enum { MOST_WEEKDAYS = 16, MOST_MONTH_DAYS = 31, MOST_EXCLUDED = 1000, HORIZON = 40 * 366 };

enum frequency { DAILY, WEEKLY, MONTHLY, YEARLY, OTHER };

/* `nth` of the month, from its end when negative; 0: every one. */
struct weekday_part {
    int nth;
    enum weekday weekday;
};

struct rule {
    struct when start;
    enum frequency frequency;
    int interval, count;
    long until;
    struct weekday_part weekdays[MOST_WEEKDAYS];
    size_t weekdays_len;
    int month_days[MOST_MONTH_DAYS];
    size_t month_days_len;
    unsigned months; /* bit 0: January; none: all */
    bool vague;      /* says more than is understood here: any day may be one */
};

static bool read_frequency(struct rule *rule, struct slice value)
{
    static const char *const names[] = {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"};
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        if (slice_is(value, names[i])) {
            rule->frequency = (enum frequency)i;
            return true;
        }
    return false;
}

static bool read_interval(struct rule *rule, struct slice value)
{
    return recur_read_number(value, &rule->interval) && rule->interval > 0;
}

static bool read_count(struct rule *rule, struct slice value)
{
    return recur_read_number(value, &rule->count) && rule->count > 0;
}

static bool read_until(struct rule *rule, struct slice value)
{
    struct when until;
    bool utc;
    if (!recur_read_time(value, &until, &utc))
        return false;
    rule->until = day_of(until);
    return true;
}

static bool read_weekday(struct rule *rule, struct slice item)
{
    struct weekday_part *part = &rule->weekdays[rule->weekdays_len];
    return rule->weekdays_len < MOST_WEEKDAYS && recur_read_weekday(item, &part->nth, &part->weekday) &&
           ++rule->weekdays_len > 0;
}

static bool read_month_day(struct rule *rule, struct slice item)
{
    int day;
    if (!recur_read_number(item, &day) || day == 0 || day < -31 || day > 31 ||
        rule->month_days_len == MOST_MONTH_DAYS)
        return false;
    rule->month_days[rule->month_days_len++] = day;
    return true;
}

static bool read_month(struct rule *rule, struct slice item)
{
    int month;
    if (!recur_read_number(item, &month) || month < 1 || month > 12)
        return false;
    rule->months |= 1U << (month - 1);
    return true;
}

static bool read_week_start(struct rule *rule, struct slice value)
{
    (void)rule;
    return slice_is(value, "MO");
}

static bool read_part(struct rule *rule, struct slice name, struct slice value)
{
    static const struct {
        const char *name;
        bool (*read)(struct rule *rule, struct slice item);
    } parts[] = {{"FREQ", read_frequency}, {"INTERVAL", read_interval}, {"COUNT", read_count},
                 {"UNTIL", read_until},    {"BYDAY", read_weekday},     {"BYMONTHDAY", read_month_day},
                 {"BYMONTH", read_month},  {"WKST", read_week_start}};
    struct slice item;
    size_t i = 0;
    while (i < ARRAY_LEN(parts) && !slice_is(name, parts[i].name))
        i++;
    bool good = i < ARRAY_LEN(parts) && value.len > 0;
    while (good && recur_next_item(&value, &item))
        good = parts[i].read(rule, item);
    return good;
}

static void read_rule(struct rule *rule, struct slice text)
{
    struct slice name, value;
    while (recur_next(&text, &name, &value))
        rule->vague |= !read_part(rule, name, value);
    /* The nth weekday of a year is another thing than that of a month. */
    if (rule->frequency == OTHER ||
        (rule->frequency == YEARLY && rule->weekdays_len > 0 && rule->months == 0))
        rule->vague = true;
}

static bool is_weekday(const struct rule *rule, struct when day)
{
    enum weekday weekday = day_weekday(day_of(day));
    long nth = (day.day - 1) / 7 + 1, from_end = (day_month_length(day.year, day.month) - day.day) / 7 + 1;
    for (size_t i = 0; i < rule->weekdays_len; i++) {
        const struct weekday_part *part = &rule->weekdays[i];
        if (part->weekday == weekday && (part->nth == 0 || part->nth == nth || -part->nth == from_end))
            return true;
    }
    return false;
}

static bool is_month_day(const struct rule *rule, struct when day)
{
    long from_end = day.day - day_month_length(day.year, day.month) - 1;
    for (size_t i = 0; i < rule->month_days_len; i++)
        if (rule->month_days[i] == day.day || rule->month_days[i] == from_end)
            return true;
    return false;
}

/* Periods from the start's to the day's: days, weeks from Monday, months or years. */
static long periods_between(const struct rule *rule, struct when day)
{
    struct when start = rule->start;
    long months = (day.year - start.year) * 12L + day.month - start.month;
    long from = day_of(start), to = day_of(day);
    if (rule->frequency == DAILY)
        return to - from;
    if (rule->frequency == WEEKLY)
        return (to - (long)day_weekday(to) - from + (long)day_weekday(from)) / 7;
    return rule->frequency == MONTHLY ? months : day.year - start.year;
}

static bool rule_has_day(const struct rule *rule, struct when day)
{
    if (rule->vague)
        return true;
    if (periods_between(rule, day) % rule->interval != 0)
        return false;
    if (rule->months != 0 ? (rule->months >> (day.month - 1) & 1) == 0
                          : rule->frequency == YEARLY && day.month != rule->start.month)
        return false;
    if (rule->weekdays_len > 0 && !is_weekday(rule, day))
        return false;
    if (rule->month_days_len > 0 && !is_month_day(rule, day))
        return false;
    if (rule->weekdays_len > 0 || rule->month_days_len > 0 || rule->frequency == DAILY)
        return true;
    if (rule->frequency == WEEKLY)
        return day_weekday(day_of(day)) == day_weekday(day_of(rule->start));
    return day.day == rule->start.day;
}

/* Whether a list of when names the day. */
static bool names_day(struct value list, long day)
{
    struct when when;
    for (struct value value = value_first(list); value_is(value); value = value_next(value))
        if (value_when(value, &when) && when_has_date(when) && day_of(when) == day)
            return true;
    return false;
}

static bool is_added(const struct event *event, long length, struct days range)
{
    struct when when;
    struct value list = event_value(event, KEY_ADDED);
    for (struct value value = value_first(list); value_is(value); value = value_next(value))
        if (value_when(value, &when) && when_has_date(when) && day_of(when) <= range.last &&
            day_of(when) + length >= range.first)
            return true;
    return false;
}

/* Whether a day that the rule names, and that is not excluded, lies in the range; `first` is one whatever the
 * rule says. */
static bool recurs_in(const struct event *event, const struct rule *rule, struct days first,
                      struct days range)
{
    struct value excluded = event_value(event, KEY_EXCLUDED);
    bool many_excluded = value_len(excluded) > MOST_EXCLUDED;
    long length = first.last - first.first, day = first.first;
    if (rule->count == 0 && range.first != LONG_MIN && range.first - length > day)
        day = range.first - length;
    long last = day + HORIZON < range.last ? day + HORIZON : range.last;
    for (long seen = 0; day <= last && (day <= rule->until || day == first.first); day++) {
        if (day != first.first && !rule_has_day(rule, day_when(day)))
            continue;
        if (rule->count > 0 && ++seen > rule->count)
            return false;
        if (day + length >= range.first && (many_excluded || !names_day(excluded, day)))
            return true;
    }
    return false;
}

bool event_touches(const struct event *event, struct days range)
{
    struct days first;
    struct rule rule = {
        .start = event_when(event, KEY_START), .frequency = OTHER, .interval = 1, .until = LONG_MAX};
    struct slice text = event_text(event, KEY_RECURRENCE);
    if (!days_of_event(event, &first))
        return false;
    if (is_added(event, first.last - first.first, range))
        return true;
    if (text.len == 0)
        return first.first <= range.last && first.last >= range.first;
    read_rule(&rule, text);
    return recurs_in(event, &rule, first, range);
}

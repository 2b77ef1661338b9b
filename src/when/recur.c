/* Recurrence rules, what each part may hold as rows, and the times in them. */
#include "fasti/recur.h"

bool recur_read_time(struct slice text, struct when *when, bool *utc)
{
    static const char pattern[] = "dddd-dd-ddTdd:dd:dd";
    char spaced[sizeof pattern];
    size_t at = 0, len = 0;
    if (text.len != 8 && text.len != 15 && text.len != 16)
        return false;
    bool zulu = text.len == 16;
    if (zulu && text.at[15] != 'Z')
        return false;
    size_t end = text.len == 8 ? 10 : 19;
    for (; len < end; len++) {
        char wanted = pattern[len];
        bool copied = wanted == 'd' ? byte_is_digit(text.at[at]) : wanted == 'T' && text.at[at] == 'T';
        if (!copied && (wanted == 'd' || wanted == 'T'))
            return false;
        spaced[len] = copied ? text.at[at++] : wanted;
    }
    if (end == 19 && spaced[17] == '6' && spaced[18] == '0') /* a leap second */
        spaced[17] = '5', spaced[18] = '9';
    if (!when_read((struct slice){spaced, end}, when))
        return false;
    *utc = zulu;
    return true;
}

struct recur_part {
    const char *name;
    bool (*check)(const struct recur_part *part, struct slice value);
    int most;     /* of a number, with either sign where `is_signed` */
    int least;
    bool is_signed;
};

bool recur_read_number(struct slice text, int *number)
{
    enum { MOST_DIGITS = 6 };
    bool negative = slice_starts(text, "-"), is_signed = negative || slice_starts(text, "+");
    int sum = 0;
    if (text.len < 1u + is_signed || text.len > (size_t)MOST_DIGITS + is_signed)
        return false;
    for (size_t i = is_signed; i < text.len; i++) {
        if (!byte_is_digit(text.at[i]))
            return false;
        sum = sum * 10 + (text.at[i] - '0');
    }
    *number = negative ? -sum : sum;
    return true;
}

bool recur_read_weekday(struct slice text, int *nth, enum weekday *weekday)
{
    static const char *const days[] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    enum { MOST_WEEKS = 53 };
    size_t name = text.len >= 2 ? text.len - 2 : 0;
    int week = 0;
    for (size_t i = 0; i < ARRAY_LEN(days); i++) {
        if (!slice_is(slice_part(text, name, text.len), days[i]))
            continue;
        if (name > 0 &&
            (!recur_read_number(slice_part(text, 0, name), &week) || week == 0 || abs(week) > MOST_WEEKS))
            return false;
        *nth = week;
        *weekday = (enum weekday)i;
        return true;
    }
    return false;
}

static bool check_number(const struct recur_part *part, struct slice value)
{
    int number;
    bool plain = value.len > 0 && byte_is_digit(value.at[0]);
    return (plain || part->is_signed) && recur_read_number(value, &number) && abs(number) >= part->least &&
           abs(number) <= part->most;
}

static bool check_weekday(const struct recur_part *part, struct slice value)
{
    enum weekday weekday;
    int nth;
    return recur_read_weekday(value, &nth, &weekday) && (part->is_signed || value.len == 2);
}

static bool check_frequency(const struct recur_part *part, struct slice value)
{
    static const char *const names[] = {"SECONDLY", "MINUTELY", "HOURLY", "DAILY",
                                        "WEEKLY",   "MONTHLY",  "YEARLY"};
    (void)part;
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        if (slice_is(value, names[i]))
            return true;
    }
    return false;
}

static bool check_until(const struct recur_part *part, struct slice value)
{
    struct when when;
    bool utc;
    (void)part;
    return recur_read_time(value, &when, &utc);
}

static const struct recur_part parts[] = {
    {"FREQ", check_frequency, 0, 0, false},   {"UNTIL", check_until, 0, 0, false},
    {"COUNT", check_number, 999999, 1, false}, {"INTERVAL", check_number, 999999, 1, false},
    {"BYSECOND", check_number, 60, 0, false}, {"BYMINUTE", check_number, 59, 0, false},
    {"BYHOUR", check_number, 23, 0, false},   {"BYDAY", check_weekday, 0, 0, true},
    {"BYMONTHDAY", check_number, 31, 1, true}, {"BYYEARDAY", check_number, 366, 1, true},
    {"BYWEEKNO", check_number, 53, 1, true},  {"BYMONTH", check_number, 12, 1, false},
    {"BYSETPOS", check_number, 366, 1, true}, {"WKST", check_weekday, 0, 0, false},
};

static struct slice cut(struct slice *text, char mark)
{
    size_t at = 0;
    while (at < text->len && text->at[at] != mark)
        at++;
    struct slice first = slice_part(*text, 0, at);
    *text = slice_part(*text, at + 1, text->len);
    return first;
}

bool recur_next(struct slice *rule, struct slice *name, struct slice *value)
{
    if (rule->len == 0)
        return false;
    *value = cut(rule, ';');
    *name = cut(value, '=');
    return true;
}

bool recur_next_item(struct slice *value, struct slice *item)
{
    bool some = value->len > 0;
    *item = cut(value, ',');
    return some;
}

/* Index of the part with its value in order; parts' len where it is none. */
static size_t find_part(struct slice name, struct slice value)
{
    for (size_t i = 0; i < ARRAY_LEN(parts); i++) {
        if (!slice_is(name, parts[i].name))
            continue;
        bool good = value.len > 0 && value.at[value.len - 1] != ',';
        while (good && value.len > 0)
            good = parts[i].check(&parts[i], slice_starts(name, "BY") ? cut(&value, ',') : cut(&value, '\0'));
        return good ? i : ARRAY_LEN(parts);
    }
    return ARRAY_LEN(parts);
}

bool recur_is_valid(struct slice rule)
{
    struct slice name, value;
    unsigned seen = 0;
    if (rule.len == 0 || rule.at[rule.len - 1] == ';')
        return false;
    while (recur_next(&rule, &name, &value)) {
        size_t part = find_part(name, value);
        if (part == ARRAY_LEN(parts) || (seen >> part & 1) != 0)
            return false;
        seen |= 1u << part;
    }
    const unsigned freq = 1, until_and_count = 6;
    return (seen & freq) != 0 && (seen & until_and_count) != until_and_count;
}

bool recur_is_daily(struct slice rule)
{
    struct slice name, value;
    while (recur_next(&rule, &name, &value)) {
        bool finer = slice_is(value, "SECONDLY") || slice_is(value, "MINUTELY") || slice_is(value, "HOURLY");
        if (finer || slice_is(name, "BYHOUR") || slice_is(name, "BYMINUTE") || slice_is(name, "BYSECOND"))
            return false;
    }
    return true;
}

/* An event that repeats by a Schedule of schema.org: its first time, and the rule as RFC 5545 writes it. */
#include "reader/schema_org/mapping.h"

#include "fasti/recur.h"

#include <string.h>

static struct slice words_of(const struct mapping *mapping, struct value schedule, const char *name)
{
    return slice_trim(value_text(mapping_words(mapping, value_member(schedule, name))));
}

/* Day and clock stand apart; false where there is no day. */
static bool read_moment(const struct mapping *mapping, struct value schedule, const char *day,
                        const char *clock, struct when *when)
{
    struct stamp date, time;
    if (!stamp_read(words_of(mapping, schedule, day), &date) || !when_has_date(date.when))
        return false;
    bool clocked = stamp_read(words_of(mapping, schedule, clock), &time) && when_has_clock(time.when);
    *when = clocked ? when_fill(when_date(date.when), when_clock(time.when)) : date.when;
    return true;
}

/* `P2W` is every second week. */
static bool write_frequency(struct slice text, FILE *out)
{
    static const struct {
        char unit;
        const char *name;
    } units[] = {{'D', "DAILY"}, {'W', "WEEKLY"}, {'M', "MONTHLY"}, {'Y', "YEARLY"}};
    unsigned number = 0;
    for (size_t i = 1; i + 1 < text.len && i < 5; i++)
        number = byte_is_digit(text.at[i]) ? number * 10 + (unsigned)(text.at[i] - '0') : 0;
    for (size_t i = 0; i < ARRAY_LEN(units) && number > 0 && text.at[0] == 'P'; i++)
        if (text.at[text.len - 1] == units[i].unit) {
            fprintf(out, "FREQ=%s", units[i].name);
            if (number > 1)
                fprintf(out, ";INTERVAL=%u", number);
            return true;
        }
    return false;
}

/* `https://schema.org/Thursday`, `Thursday`, `TH`, and with the number of the week in the
 * month before that. */
static bool write_day(struct value value, FILE *out)
{
    static const char *const days[] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    struct slice term = term_of(value_text(value));
    size_t digits = 0;
    while (digits < term.len && digits < 3 && memchr("+-123456", term.at[digits], 8) != NULL)
        digits++;
    struct slice name = slice_part(term, digits, digits + 2);
    for (size_t i = 0; i < ARRAY_LEN(days); i++)
        if (slice_same_word(name, slice_of(days[i]))) {
            fprintf(out, "%.*s%s", (int)digits, term.at, days[i]);
            return true;
        }
    return false;
}

static bool write_number(struct value value, FILE *out)
{
    int64_t number;
    bool good = value_integer(value, &number);
    if (good)
        fprintf(out, "%lld", (long long)number);
    return good;
}

static const struct {
    const char *theirs, *ours;
    bool (*write)(struct value value, FILE *out);
} parts[] = {
    {"repeatCount", "COUNT", write_number},
    {"byDay", "BYDAY", write_day},
    {"byMonthDay", "BYMONTHDAY", write_number},
    {"byMonth", "BYMONTH", write_number},
};

/* The last day, all of it: a day where the start is one, else the moment in UTC. */
static void write_until(const struct mapping *mapping, struct when start, struct when last, FILE *out)
{
    const struct when last_second = {UNSTATED, UNSTATED, UNSTATED, 23, 59, 59};
    int64_t instant;
    if (!when_has_clock(start) || mapping->reading->wall.zone == NULL) {
        fprintf(out, ";UNTIL=%04d%02d%02d", last.year, last.month, last.day);
        return;
    }
    zone_instant(mapping->reading->wall.zone, when_fill(when_date(last), last_second), &instant);
    last = when_later((struct when){1970, 1, 1, 0, 0, 0}, instant);
    fprintf(out, ";UNTIL=%04d%02d%02dT%02d%02d%02dZ", last.year, last.month, last.day, last.hour, last.minute,
            last.second);
}

static bool write_rule(const struct mapping *mapping, struct value schedule, FILE *out)
{
    struct when last;
    struct each each;
    struct slice frequency = words_of(mapping, schedule, "repeatFrequency");
    bool good = frequency.len > 2 && write_frequency(frequency, out);
    if (good && !value_is(value_member(schedule, "repeatCount")) &&
        read_moment(mapping, schedule, "endDate", "", &last))
        write_until(mapping, mapping->reading->start, last, out);
    for (size_t i = 0; i < ARRAY_LEN(parts) && good; i++) {
        const char *before = "";
        if (!each_begin(mapping, value_member(schedule, parts[i].theirs), &each))
            continue;
        fprintf(out, ";%s=", parts[i].ours);
        do {
            fputs(before, out);
            good = parts[i].write(each.value, out) && good;
            before = ",";
        } while (each_next(mapping, &each));
    }
    return good;
}

static void put_rule(struct mapping *mapping, struct value schedule)
{
    struct print print;
    print_open(&print);
    bool written = write_rule(mapping, schedule, print.file);
    AUTO_FREE char *rule = print_close(&print);
    struct place place = document_value_place(mapping->document, schedule);
    if (written && recur_is_valid(slice_of(rule)) && recur_is_daily(slice_of(rule)))
        sheet_put_text(&mapping->reading->sheet, KEY_RECURRENCE, slice_of(rule), &place);
}

static void put_excluded(struct mapping *mapping, struct value schedule)
{
    struct each each;
    struct when start = mapping->reading->start;
    for (bool more = each_begin(mapping, value_member(schedule, "exceptDate"), &each); more;
         more = each_next(mapping, &each)) {
        struct stamp stamp;
        struct value words = mapping_words(mapping, each.value);
        struct place place = document_value_place(mapping->document, words);
        if (stamp_read(value_text(words), &stamp) && when_has_date(stamp.when))
            sheet_put_when(&mapping->reading->sheet, KEY_EXCLUDED,
                           when_fill(when_date(stamp.when), when_clock(start)), &place);
    }
}

/* The first schedule, where the event does not say itself when it is; it is kept as it stands, unless it has
 * the zone alone. */
bool take_schedule(struct mapping *mapping, unsigned part, struct value value)
{
    struct sheet *sheet = &mapping->reading->sheet;
    struct each each;
    struct when start, end;
    (void)part;
    if (!each_begin(mapping, value, &each) || value_type(each.value) != VALUE_OBJECT)
        return false;
    struct value schedule = each.value, day = mapping_words(mapping, value_member(schedule, "startDate"));
    if (!sheet_has(sheet, KEY_START) && read_moment(mapping, schedule, "startDate", "startTime", &start)) {
        struct place place = document_value_place(mapping->document, day);
        mapping->reading->start = start;
        sheet_put_when(sheet, KEY_START, start, &place);
        if (!sheet_has(sheet, KEY_END) && when_has_clock(start) &&
            read_moment(mapping, schedule, "startDate", "endTime", &end) && when_has_clock(end)) {
            place = document_value_place(mapping->document,
                                         mapping_words(mapping, value_member(schedule, "endTime")));
            sheet_put_when(sheet, KEY_END, when_compare(end, start) < 0 ? when_later(end, 86400) : end,
                           &place);
        }
    }
    if (when_has_date(mapping->reading->start)) {
        put_rule(mapping, schedule);
        put_excluded(mapping, schedule);
    }
    return value_type(value) == VALUE_OBJECT && value_has_only(value, "@type scheduleTimezone");
}

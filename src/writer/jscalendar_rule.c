/* A recurrence rule of RFC 5545 as RFC 8984 writes it. */
#include "writer/exchange.h"

#include "fasti/recur.h"

#include <string.h>

static void write_lower(FILE *out, struct slice text)
{
    fputc('"', out);
    for (size_t i = 0; i < text.len; i++)
        fputc(byte_small(text.at[i]), out);
    fputc('"', out);
}

static void write_word(const struct exchange *exchange, struct slice value, FILE *out)
{
    (void)exchange;
    write_lower(out, value);
}

static void write_number(const struct exchange *exchange, struct slice value, FILE *out)
{
    (void)exchange;
    struct slice digits = slice_starts(value, "+") ? slice_part(value, 1, value.len) : value;
    fwrite(digits.at, 1, digits.len, out);
}

/* Months are texts, as there are calendars with a thirteenth or a leap month. */
static void write_month(const struct exchange *exchange, struct slice value, FILE *out)
{
    (void)exchange;
    write_lower(out, value);
}

/* `MO`, `-1FR` */
static void write_day(const struct exchange *exchange, struct slice value, FILE *out)
{
    struct slice day = slice_part(value, value.len > 2 ? value.len - 2 : 0, value.len);
    fputs("{\"@type\":\"NDay\",\"day\":", out);
    write_lower(out, day);
    if (value.len > 2) {
        fputs(",\"nthOfPeriod\":", out);
        write_number(exchange, slice_part(value, 0, value.len - 2), out);
    }
    fputc('}', out);
}

/* The last moment, on the wall clock. */
static void write_until(const struct exchange *exchange, struct slice value, FILE *out)
{
    char text[WHEN_TEXT];
    struct when when = when_unstated;
    bool utc = false;
    const struct when midnight = {UNSTATED, UNSTATED, UNSTATED, 0, 0, 0};
    recur_read_time(value, &when, &utc);
    if (utc && exchange->zone != NULL)
        when = zone_local(exchange->zone,
                          (int64_t)day_of(when) * 86400 + when.hour * 3600 + when.minute * 60 + when.second);
    fprintf(out, "\"%s\"", when_write(when_fill(when, midnight), text));
}

static const struct {
    const char *theirs, *name;
    void (*write)(const struct exchange *exchange, struct slice value, FILE *out);
    bool is_list;
} parts[] = {
    {"FREQ", "frequency", write_word, false},
    {"INTERVAL", "interval", write_number, false},
    {"COUNT", "count", write_number, false},
    {"UNTIL", "until", write_until, false},
    {"WKST", "firstDayOfWeek", write_word, false},
    {"BYDAY", "byDay", write_day, true},
    {"BYMONTHDAY", "byMonthDay", write_number, true},
    {"BYMONTH", "byMonth", write_month, true},
    {"BYYEARDAY", "byYearDay", write_number, true},
    {"BYWEEKNO", "byWeekNo", write_number, true},
    {"BYHOUR", "byHour", write_number, true},
    {"BYMINUTE", "byMinute", write_number, true},
    {"BYSECOND", "bySecond", write_number, true},
    {"BYSETPOS", "bySetPosition", write_number, true},
};

static void write_part(const struct exchange *exchange, size_t row, struct slice value, FILE *out)
{
    fprintf(out, ",\"%s\":%s", parts[row].name, parts[row].is_list ? "[" : "");
    struct slice item;
    for (const char *before = ""; recur_next_item(&value, &item); before = ",") {
        fputs(before, out);
        parts[row].write(exchange, item, out);
    }
    fputs(parts[row].is_list ? "]" : "", out);
}

void jscalendar_write_rule(const struct exchange *exchange, struct record *members, const char *name,
                           enum key key)
{
    struct slice rule = event_text(exchange->event, key), part, value;
    if (rule.len == 0 || !recur_is_valid(rule))
        return;
    record_begin(members, name);
    fputs("[{\"@type\":\"RecurrenceRule\"", members->out);
    for (size_t i = 0; i < ARRAY_LEN(parts); i++)
        for (struct slice rest = rule; recur_next(&rest, &part, &value);)
            if (slice_same_word(part, slice_of(parts[i].theirs)))
                write_part(exchange, i, value, members->out);
    fputs("}]", members->out);
}

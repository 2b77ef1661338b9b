/* Recurrence rules and overrides of JSCalendar as RFC 5545 and fasti-event(5) write them. */
#include "reader/jscalendar/jscalendar.h"

#include "fasti/recur.h"

#include <string.h>

static void write_upper(struct slice text, FILE *out)
{
    for (size_t i = 0; i < text.len; i++)
        fputc(byte_capital(text.at[i]), out);
}

/* A function of a row writes one value; false where it is none. */
static bool write_word(const struct jsevent *event, struct value value, FILE *out)
{
    (void)event;
    write_upper(value_text(value), out);
    return value_text(value).len > 0;
}

static bool write_number(const struct jsevent *event, struct value value, FILE *out)
{
    int64_t number;
    (void)event;
    bool good = value_integer(value, &number);
    if (good)
        fprintf(out, "%lld", (long long)number);
    return good;
}

static bool write_day(const struct jsevent *event, struct value value, FILE *out)
{
    struct value nth = value_member(value, "nthOfPeriod");
    bool good = !value_is(nth) || write_number(event, nth, out);
    return write_word(event, value_member(value, "day"), out) && good;
}

/* The last moment: in UTC, as RFC 5545 wants it, or a day. */
static bool write_until(const struct jsevent *event, struct value value, FILE *out)
{
    struct when when;
    int64_t instant;
    if (!jsevent_when(event, value_text(value), &when))
        return false;
    bool clocked = when_has_clock(when);
    if (clocked && event->reading->wall.zone != NULL) {
        zone_instant(event->reading->wall.zone, when, &instant);
        when = when_later((struct when){1970, 1, 1, 0, 0, 0}, instant);
    }
    fprintf(out, "%04d%02d%02d", when.year, when.month, when.day);
    if (clocked)
        fprintf(out, "T%02d%02d%02dZ", when.hour, when.minute, when.second);
    return true;
}

static const struct {
    const char *name, *ours;
    bool (*write)(const struct jsevent *event, struct value value, FILE *out);
} parts[] = {
    {"frequency", "FREQ", write_word},          {"interval", "INTERVAL", write_number},
    {"count", "COUNT", write_number},           {"until", "UNTIL", write_until},
    {"firstDayOfWeek", "WKST", write_word},     {"byDay", "BYDAY", write_day},
    {"byMonthDay", "BYMONTHDAY", write_number}, {"byMonth", "BYMONTH", write_word},
    {"byYearDay", "BYYEARDAY", write_number},   {"byWeekNo", "BYWEEKNO", write_number},
    {"byHour", "BYHOUR", write_number},         {"byMinute", "BYMINUTE", write_number},
    {"bySecond", "BYSECOND", write_number},     {"bySetPosition", "BYSETPOS", write_number},
};

static bool write_values(const struct jsevent *event, size_t row, struct value value, FILE *out)
{
    bool list = value_type(value) == VALUE_LIST, good = !list || value_is(value_first(value));
    if (!list)
        return parts[row].write(event, value, out);
    for (struct value each = value_first(value), next; value_is(each); each = next) {
        next = value_next(each);
        good = parts[row].write(event, each, out) && good;
        fputs(value_is(next) ? "," : "", out);
    }
    return good;
}

/* False where a part is not one of RFC 5545, or no such value. */
static bool write_rule(const struct jsevent *event, struct value rule, FILE *out)
{
    const char *before = "";
    bool good = true;
    size_t used = 0;
    for (size_t i = 0; i < ARRAY_LEN(parts); i++) {
        struct value value = value_member(rule, parts[i].name);
        if (!value_is(value))
            continue;
        fprintf(out, "%s%s=", before, parts[i].ours);
        good = write_values(event, i, value, out) && good;
        before = ";";
        used++;
    }
    return good && used + (size_t)value_is(value_member(rule, "@type")) == value_len(rule);
}

bool jsevent_take_rules(struct jsevent *event, unsigned part, struct value value)
{
    struct print print;
    struct value rule = value_first(value);
    print_open(&print);
    bool written = value_is(rule) && write_rule(event, rule, print.file);
    AUTO_FREE char *text = print_close(&print);
    written = written && recur_is_valid(slice_of(text));
    struct place place = value_is(rule) ? document_value_place(event->document, rule) : (struct place){0};
    if (written)
        sheet_put_text(&event->reading->sheet, part, slice_of(text), &place);
    else
        reading_say(
            event->reading, event->document, value_json(value), SEVERITY_WARNING,
            "this is no recurrence rule of RFC 5545; it is kept as it stands, and the event happens once");
    return written && value_len(value) == 1;
}

/* A member of what is kept as it stands. */
static void keep(struct buffer *kept, struct value member)
{
    buffer_put(kept, kept->len == 0 ? SLICE("{") : SLICE(","));
    json_put_text(kept, value_name(member));
    buffer_put_byte(kept, ':');
    buffer_put(kept, value_json(member));
}

/* Days that are none, days beside the rule, and those of occurrences that become events of their own. */
bool jsevent_take_overrides(struct jsevent *event, unsigned part, struct value value)
{
    struct buffer kept = {0};
    struct sheet *sheet = &event->reading->sheet;
    for (struct value each = value_first(value); value_is(each); each = value_next(each)) {
        struct when when;
        struct place place = document_name_place(event->document, each);
        bool excluded = value_type(value_member(each, "excluded")) == VALUE_TRUE,
             plain = value_len(each) == (size_t)excluded;
        bool patched = jsevent_is_patched(event, each);
        if (jsevent_when(event, value_name(each), &when) && value_type(each) == VALUE_OBJECT &&
            (plain || patched)) {
            sheet_put_when(sheet, excluded || patched ? part : KEY_ADDED, when, &place);
            continue;
        }
        if (kept.len == 0)
            reading_say(
                event->reading, event->document, value_json(each), SEVERITY_WARNING,
                "what this occurrence has otherwise cannot be put into the event; it is kept as it stands");
        keep(&kept, each);
    }
    if (kept.len > 0) {
        buffer_put_byte(&kept, '}');
        sheet_pass(sheet, PART_JSCALENDAR, SLICE("recurrenceOverrides"), (struct slice){kept.text, kept.len});
    }
    free(kept.text);
    return value_type(value) == VALUE_OBJECT;
}

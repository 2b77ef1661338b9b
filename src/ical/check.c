/* Whether a property's value is of its type (RFC 5545 section 3.3). */
#include "ical/lint.h"

#include "fasti/recur.h"
#include "ical/value.h"

#include <string.h>

static void say_value(struct lint_run *run, const struct content *content, struct slice value,
                      const char *expected)
{
    lint_say(run, LINT_VALUE, spot_of(run, value), "%.*s: \"%.*s\" is no %s", SHOWN(content->name),
             SHOWN(value), expected);
}

bool stated_is_floating(const struct stated *stated)
{
    return !stated->day && !stated->utc && stated->zone[0] == '\0';
}

bool stated_read(const struct lint_run *run, const struct content *content, struct stated *stated)
{
    struct slice zone = content->known[PARAMETER_TZID];
    struct stated read = {.there = true, .day = content->value.len == 8};
    if (!recur_read_time(content->value, &read.when, &read.utc))
        return false;
    if (zone.len > 0 && zone.len < sizeof read.zone)
        memcpy(read.zone, zone.at, zone.len);
    else if (zone.len > 0) /* told apart by where it ends */
        memcpy(read.zone, zone.at + zone.len - sizeof read.zone + 1, sizeof read.zone - 1);
    read.spot = spot_of(run, content->value);
    *stated = read;
    return true;
}

static void check_year(struct lint_run *run, const struct content *content, struct when when)
{
    if (when.year == 0)
        lint_say(run, LINT_YEAR, spot_of(run, content->value), "%.*s lies in the year 0",
                 SHOWN(content->name));
}

/* DATE-TIME unless VALUE says DATE; a zone only for a local time. */
static void check_time(struct lint_run *run, const struct content *content)
{
    struct stated stated;
    const struct frame *frame = &run->frames[run->depth - 1];
    bool day = parameter_is(content, PARAMETER_VALUE, "DATE"),
         zoned = content->known[PARAMETER_TZID].at != NULL;
    if (!stated_read(run, content, &stated) || stated.day != day)
        say_value(run, content, content->value,
                  day ? "DATE like 20260501" : "DATE-TIME like 20260501T133000 (a day needs VALUE=DATE)");
    else if (frame->component == COMPONENT_OBSERVANCE && (zoned || stated.utc))
        say_value(run, content, content->value, "local time: an observance has neither TZID nor Z");
    else if (frame->component == COMPONENT_FREEBUSY && !stated.utc)
        lint_say(run, LINT_VALUE_UTC, stated.spot, "%.*s of VFREEBUSY has to be in UTC",
                 SHOWN(content->name));
    else if (zoned && (stated.day || stated.utc))
        say_value(run, content, content->value,
                  stated.day ? "local time: a day takes no TZID" : "local time: UTC takes no TZID");
    else if (zoned)
        names_add(&run->zones_used, content->known[PARAMETER_TZID],
                  spot_of(run, content->known[PARAMETER_TZID]));
    if (recur_read_time(content->value, &stated.when, &stated.utc))
        check_year(run, content, stated.when);
}

/* Each value of a list, parted by commas. */
static void check_each(struct lint_run *run, const struct content *content,
                       void (*check)(struct lint_run *run, const struct content *content))
{
    struct content each = *content;
    struct slice rest = content->value;
    size_t comma;
    while (slice_find(rest, SLICE(","), &comma)) {
        each.value = slice_part(rest, 0, comma);
        check(run, &each);
        rest = slice_part(rest, comma + 1, rest.len);
    }
    each.value = rest;
    check(run, &each);
}

static void check_times(struct lint_run *run, const struct content *content)
{
    check_each(run, content, check_time);
}

/* `start/end` or `start/duration`. */
static void check_period(struct lint_run *run, const struct content *content)
{
    struct when from, until;
    bool from_utc, until_utc = true;
    size_t slash;
    if (!slice_find(content->value, SLICE("/"), &slash)) {
        say_value(run, content, content->value, "PERIOD like 20260501T100000Z/PT1H");
        return;
    }
    struct slice start = slice_part(content->value, 0, slash),
                 end = slice_part(content->value, slash + 1, content->value.len);
    bool lasts = end.len > 0 && end.at[0] != '-' && value_is_duration(end);
    bool ends = !lasts && recur_read_time(end, &until, &until_utc) && end.len > 8;
    if (!recur_read_time(start, &from, &from_utc) || start.len == 8 || (!lasts && !ends) ||
        (ends && from_utc != until_utc))
        say_value(run, content, content->value, "PERIOD like 20260501T100000Z/PT1H");
    else if (ends && !when_is_before(from, until))
        lint_say(run, LINT_END, spot_of(run, end), "this period does not end after it starts");
    else if (!from_utc && run->frames[run->depth - 1].component == COMPONENT_FREEBUSY)
        lint_say(run, LINT_VALUE_UTC, spot_of(run, start), "the periods of FREEBUSY have to be in UTC");
}

static void check_periods(struct lint_run *run, const struct content *content)
{
    check_each(run, content, check_period);
}

static void check_dates(struct lint_run *run, const struct content *content)
{
    check_each(run, content, parameter_is(content, PARAMETER_VALUE, "PERIOD") ? check_period : check_time);
}

static void check_utc(struct lint_run *run, const struct content *content)
{
    struct when when;
    bool utc;
    if (!recur_read_time(content->value, &when, &utc) || content->value.len == 8)
        say_value(run, content, content->value, "DATE-TIME like 20260501T113000Z");
    else if (!utc || content->known[PARAMETER_TZID].at != NULL)
        lint_say(run, LINT_VALUE_UTC, spot_of(run, content->value),
                 "%.*s has to be in UTC, with a Z and no TZID", SHOWN(content->name));
    else
        check_year(run, content, when);
}

static void check_duration(struct lint_run *run, const struct content *content)
{
    if (!value_is_duration(content->value))
        say_value(run, content, content->value, "DURATION like PT1H30M");
}

static void check_trigger(struct lint_run *run, const struct content *content)
{
    if (parameter_is(content, PARAMETER_VALUE, "DATE-TIME"))
        check_utc(run, content);
    else
        check_duration(run, content);
}

static void check_integer(struct lint_run *run, const struct content *content)
{
    if (!value_is_integer(content->value))
        say_value(run, content, content->value, "INTEGER");
}

/* Degrees, as thousandths; false where they are none. */
static bool read_degrees(struct slice text, long *thousandths)
{
    bool negative = text.len > 0 && text.at[0] == '-', point = false;
    size_t at = text.len > 0 && (negative || text.at[0] == '+'), digits = 0, decimals = 0;
    long sum = 0;
    for (; at < text.len; at++) {
        if (text.at[at] == '.' && !point && digits > 0) {
            point = true;
            continue;
        }
        if (text.at[at] < '0' || text.at[at] > '9')
            return false;
        digits++;
        if ((!point || decimals++ < 3) && sum < 1000000)
            sum = sum * 10 + (text.at[at] - '0');
    }
    for (; decimals < 3; decimals++)
        sum *= 10;
    *thousandths = negative ? -sum : sum;
    return digits > 0 && text.at[text.len - 1] != '.';
}

static void check_offset(struct lint_run *run, const struct content *content)
{
    if (!value_is_offset(content->value))
        say_value(run, content, content->value, "UTC-OFFSET like +0100");
}

static void check_rule(struct lint_run *run, const struct content *content)
{
    if (!recur_is_valid(content->value))
        say_value(run, content, content->value, "RECUR like FREQ=WEEKLY;COUNT=10");
}

/* A scheme. */
static bool has_scheme(struct slice value)
{
    size_t colon;
    bool good = slice_find(value, SLICE(":"), &colon) && colon > 0 && byte_is_letter(value.at[0]);
    for (size_t i = 1; good && i < colon; i++)
        good = byte_is_digit(value.at[i]) || byte_is_letter(value.at[i]) ||
               memchr("+-.", value.at[i], 3) != NULL;
    return good;
}

/* Printable ASCII that RFC 3986 knows. */
static void check_uri(struct lint_run *run, const struct content *content)
{
    struct slice value = content->value;
    if (!has_scheme(value))
        lint_say(run, LINT_URI, spot_of(run, value),
                 "%.*s: \"%.*s\" has no scheme like https:", SHOWN(content->name), SHOWN(value));
    for (size_t i = 0; i < value.len; i++) {
        unsigned char byte = (unsigned char)value.at[i];
        if (byte > ' ' && byte < 0x7F && memchr("\"<>\\^`{|}", byte, 9) == NULL)
            continue;
        lint_say(run, LINT_URI, spot_of(run, slice_part(value, i, i + 1)),
                 "%.*s: byte 0x%02X has to be written %%%02X", SHOWN(content->name), byte, byte);
        return;
    }
}

/* Of what is written inside only that it says so: addresses are left alone, for Apple attaches sounds by
 * their bare names. */
static void check_attachment(struct lint_run *run, const struct content *content)
{
    bool binary = parameter_is(content, PARAMETER_VALUE, "BINARY"),
         base64 = parameter_is(content, PARAMETER_ENCODING, "BASE64");
    if (binary != base64)
        say_value(run, content, content->value, "attachment: VALUE=BINARY and ENCODING=BASE64 go together");
    else if (binary && !value_is_base64(content->value))
        say_value(run, content, content->value, "BASE64");
}

/* `2.0;Success` */
static void check_status(struct lint_run *run, const struct content *content)
{
    size_t dot;
    struct slice code = content->value;
    bool good = slice_find(code, SLICE("."), &dot) && dot == 1 && slice_find(code, SLICE(";"), NULL);
    if (!good || code.at[0] < '1' || code.at[0] > '5')
        say_value(run, content, content->value, "status like 2.0;Success");
}

static void check_geo(struct lint_run *run, const struct content *content)
{
    size_t semicolon;
    long north, east;
    struct slice value = content->value;
    if (!slice_find(value, SLICE(";"), &semicolon) ||
        !read_degrees(slice_part(value, 0, semicolon), &north) ||
        !read_degrees(slice_part(value, semicolon + 1, value.len), &east))
        say_value(run, content, value, "pair of degrees like 52.09;5.12");
    else if (labs(north) > 90000 || labs(east) > 180000)
        lint_say(run, LINT_VALUE_RANGE, spot_of(run, value),
                 "GEO: latitude is within 90, longitude within 180 degrees");
}

static void check_escapes(struct lint_run *run, const struct content *content, bool list)
{
    struct slice value = content->value;
    for (size_t i = 0; i < value.len; i++) {
        bool escape = value.at[i] == '\\';
        bool known = escape && i + 1 < value.len && memchr("\\;,nN", value.at[i + 1], 5) != NULL;
        if ((escape && !known) || value.at[i] == ';' || (value.at[i] == ',' && !list)) {
            lint_say(run, LINT_TEXT_ESCAPE, spot_of(run, slice_part(value, i, i + 1)),
                     "%.*s has a %c that is %s", SHOWN(content->name), value.at[i],
                     escape ? "no escape: write \\\\" : "not escaped");
            return;
        }
        i += known;
    }
}

static void check_text(struct lint_run *run, const struct content *content)
{
    check_escapes(run, content, false);
}

static void check_texts(struct lint_run *run, const struct content *content)
{
    check_escapes(run, content, true);
}

/* What names something is not empty; Microsoft's zones have commas in their names. */
static void check_name(struct lint_run *run, const struct content *content)
{
    if (content->value.len == 0)
        lint_say(run, LINT_VALUE, content->spot, "%.*s is empty", SHOWN(content->name));
    else if (!name_is(content->name, "TZID"))
        check_text(run, content);
}

/* How a value is checked, and what VALUE may say of it, the default first. */
static const struct {
    void (*check)(struct lint_run *run, const struct content *content);
    const char *types;
} types[TYPE_COUNT] = {
    [TYPE_ANY] = {NULL, NULL},
    [TYPE_TEXT] = {check_text, "TEXT"},
    [TYPE_TEXTS] = {check_texts, "TEXT"},
    [TYPE_NAME] = {check_name, "TEXT"},
    [TYPE_TIME] = {check_time, "DATE-TIME|DATE"},
    [TYPE_TIMES] = {check_times, "DATE-TIME|DATE"},
    [TYPE_DATES] = {check_dates, "DATE-TIME|DATE|PERIOD"},
    [TYPE_UTC] = {check_utc, "DATE-TIME"},
    [TYPE_DURATION] = {check_duration, "DURATION"},
    [TYPE_TRIGGER] = {check_trigger, "DURATION|DATE-TIME"},
    [TYPE_INTEGER] = {check_integer, "INTEGER"},
    [TYPE_URI] = {check_uri, "URI"},
    [TYPE_ADDRESS] = {check_uri, "CAL-ADDRESS|URI"},
    [TYPE_OFFSET] = {check_offset, "UTC-OFFSET"},
    [TYPE_RULE] = {check_rule, "RECUR"},
    [TYPE_GEO] = {check_geo, "FLOAT"},
    [TYPE_ATTACHMENT] = {check_attachment, "URI|BINARY"},
    [TYPE_PERIODS] = {check_periods, "PERIOD"},
    [TYPE_STATUS] = {check_status, "TEXT"},
};

static void check_range(struct lint_run *run, const struct property_row *row, const struct content *content)
{
    if (row->most == 0 || !value_is_integer(content->value))
        return;
    bool negative = content->value.at[0] == '-';
    long number = 0;
    for (size_t i = negative || content->value.at[0] == '+'; i < content->value.len; i++)
        number = number * 10 + (content->value.at[i] - '0');
    number = negative ? -number : number;
    if (number < row->least || number > row->most)
        lint_say(run, LINT_VALUE_RANGE, spot_of(run, content->value), "%s: %ld is not within %d and %d",
                 row->name, number, row->least, row->most);
}

void property_check(struct lint_run *run, const struct property_row *row, const struct content *content)
{
    struct slice type = content->known[PARAMETER_VALUE];
    bool wrong =
        type.at != NULL && types[row->type].types != NULL && !choice_is(types[row->type].types, type);
    if (wrong)
        lint_say(run, LINT_VALUE_TYPE, spot_of(run, type), "%s is %s, not %.*s", row->name,
                 types[row->type].types, SHOWN(type));
    else if (types[row->type].check != NULL)
        types[row->type].check(run, content);
    parameters_check(run, content, row);
    check_range(run, row, content);
    if (row->choices != NULL && !choice_is(row->choices, content->value))
        lint_say(run, LINT_VALUE_CHOICE, spot_of(run, content->value), "%s: \"%.*s\" is none of %s",
                 row->name, SHOWN(content->value), row->choices);
}

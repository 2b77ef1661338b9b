/* Whether a property's value is of its type (RFC 5545 section 3.3). */
#include "ical/lint.h"

#include "fasti/recur.h"
#include "ical/value.h"

#include <string.h>
#include <strings.h>

static bool parameter_is(const struct content *content, const char *name, const char *wanted)
{
    struct slice value;
    return content_parameter(content, name, &value) && value.len == strlen(wanted) &&
           strncasecmp(value.at, wanted, value.len) == 0;
}

static int shown(struct slice text)
{
    return (int)(text.len < 60 ? text.len : 60);
}

static void say_value(struct lint_run *run, const struct content *content, const char *expected)
{
    lint_say(run, LINT_VALUE, content->line, "%.*s: \"%.*s\" is no %s", shown(content->name), content->name.at,
             shown(content->value), content->value.at, expected);
}

bool stated_read(const struct content *content, struct stated *stated)
{
    struct slice zone = {"", 0};
    struct stated read = {.there = true, .day = content->value.len == 8};
    if (!recur_read_time(content->value, &read.when, &read.utc))
        return false;
    content_parameter(content, "TZID", &zone);
    if (zone.len < sizeof read.zone)
        memcpy(read.zone, zone.at, zone.len);
    *stated = read;
    return true;
}

/* DATE-TIME unless VALUE says DATE; a zone only for a local time. */
static void check_time(struct lint_run *run, const struct content *content)
{
    struct stated stated;
    bool day = parameter_is(content, "VALUE", "DATE"), zoned;
    struct slice zone;
    zoned = content_parameter(content, "TZID", &zone);
    if (!stated_read(content, &stated) || stated.day != day)
        say_value(run, content, day ? "DATE like 20260501" : "DATE-TIME like 20260501T133000 (a day needs VALUE=DATE)");
    else if (zoned && (stated.day || stated.utc))
        say_value(run, content, stated.day ? "local time: a day takes no TZID" : "local time: UTC takes no TZID");
    else if (zoned)
        names_add(&run->zones_used, zone, content->line);
    if (run->frames[run->depth - 1].component == COMPONENT_OBSERVANCE && (zoned || (stated_read(content, &stated) && stated.utc)))
        say_value(run, content, "local time: an observance has neither TZID nor Z");
}

static void check_times(struct lint_run *run, const struct content *content)
{
    struct content each = *content;
    struct slice rest = content->value;
    size_t comma;
    if (parameter_is(content, "VALUE", "PERIOD"))
        return;
    while (slice_find(rest, SLICE(","), &comma)) {
        each.value = slice_part(rest, 0, comma);
        check_time(run, &each);
        rest = slice_part(rest, comma + 1, rest.len);
    }
    each.value = rest;
    check_time(run, &each);
}

static void check_utc(struct lint_run *run, const struct content *content)
{
    struct when when;
    bool utc;
    if (!recur_read_time(content->value, &when, &utc) || content->value.len == 8)
        say_value(run, content, "DATE-TIME like 20260501T113000Z");
    else if (!utc || content->parameters.len > 0)
        lint_say(run, LINT_VALUE_UTC, content->line, "%.*s has to be in UTC, with a Z and no TZID", shown(content->name),
                 content->name.at);
}

static void check_duration(struct lint_run *run, const struct content *content)
{
    if (!value_is_duration(content->value))
        say_value(run, content, "DURATION like PT1H30M");
}

static void check_trigger(struct lint_run *run, const struct content *content)
{
    if (parameter_is(content, "VALUE", "DATE-TIME")) {
        struct content bare = *content;
        bare.parameters = (struct slice){"", 0};
        check_utc(run, &bare);
    } else {
        check_duration(run, content);
    }
}

static void check_integer(struct lint_run *run, const struct content *content)
{
    if (!value_is_integer(content->value))
        say_value(run, content, "INTEGER");
}

static void check_offset(struct lint_run *run, const struct content *content)
{
    if (!value_is_offset(content->value))
        say_value(run, content, "UTC-OFFSET like +0100");
}

static void check_rule(struct lint_run *run, const struct content *content)
{
    if (!recur_is_valid(content->value))
        say_value(run, content, "RECUR like FREQ=WEEKLY;COUNT=10");
}

/* A scheme, then printable ASCII that RFC 3986 knows. */
static void check_uri(struct lint_run *run, const struct content *content)
{
    struct slice value = content->value;
    size_t colon;
    bool good = slice_find(value, SLICE(":"), &colon) && colon > 0 && ((value.at[0] | 0x20) >= 'a' && (value.at[0] | 0x20) <= 'z');
    for (size_t i = 0; i < value.len && good; i++)
        good = value.at[i] > ' ' && value.at[i] < 0x7F && strchr("\"<>\\^`{|}", value.at[i]) == NULL;
    if (!good)
        say_value(run, content, "URI");
}

static void check_geo(struct lint_run *run, const struct content *content)
{
    size_t semicolon;
    bool good = slice_find(content->value, SLICE(";"), &semicolon) && semicolon > 0 && semicolon + 1 < content->value.len;
    for (size_t i = 0; i < content->value.len && good; i++)
        good = i == semicolon || strchr("0123456789+-.", content->value.at[i]) != NULL;
    if (!good)
        say_value(run, content, "pair of degrees like 52.09;5.12");
}

static void check_escapes(struct lint_run *run, const struct content *content, bool list)
{
    struct slice value = content->value;
    for (size_t i = 0; i < value.len; i++) {
        bool escape = value.at[i] == '\\';
        bool known = escape && i + 1 < value.len && memchr("\\;,nN", value.at[i + 1], 5) != NULL;
        if ((escape && !known) || value.at[i] == ';' || (value.at[i] == ',' && !list)) {
            lint_say(run, LINT_TEXT_ESCAPE, content->line, "%.*s has a %c that is %s", shown(content->name), content->name.at,
                     value.at[i], escape ? "no escape: write \\\\" : "not escaped");
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

static void (*const checks[TYPE_COUNT])(struct lint_run *run, const struct content *content) = {
    [TYPE_TEXT] = check_text,       [TYPE_TEXTS] = check_texts,     [TYPE_TIME] = check_time,
    [TYPE_TIMES] = check_times,     [TYPE_UTC] = check_utc,         [TYPE_DURATION] = check_duration,
    [TYPE_TRIGGER] = check_trigger, [TYPE_INTEGER] = check_integer, [TYPE_URI] = check_uri,
    [TYPE_OFFSET] = check_offset,   [TYPE_RULE] = check_rule,       [TYPE_GEO] = check_geo,
};

static bool is_choice(const char *choices, struct slice value)
{
    for (size_t len; *choices != '\0'; choices += len + (choices[len] == '|')) {
        len = strcspn(choices, "|");
        if (len == value.len && strncasecmp(choices, value.at, len) == 0)
            return true;
    }
    return false;
}

void property_check(struct lint_run *run, const struct property_row *row, const struct content *content)
{
    if (checks[row->type] != NULL)
        checks[row->type](run, content);
    if (row->choices != NULL && !is_choice(row->choices, content->value))
        lint_say(run, LINT_VALUE_CHOICE, content->line, "%s: \"%.*s\" is none of %s", row->name, shown(content->value),
                 content->value.at, row->choices);
}

/* Mentions as JSON, an object a line, resolved against the reference day. */
#include "mention/reading.h"

static const char *const kinds[] = {
    [MENTION_TIME] = "time",     [MENTION_DURATION] = "duration", [MENTION_OFFSET] = "offset",
    [MENTION_MONEY] = "money",   [MENTION_COUNT] = "count",       [MENTION_EMAIL] = "email",
    [MENTION_URL] = "url",       [MENTION_PHONE] = "phone",       [MENTION_POSTAL_CODE] = "postal_code",
    [MENTION_STREET] = "street", [MENTION_OTHER] = "other",
};

static const char *const bounds[] = {NULL, "from", "until", "through", "before"};

const char *mention_kind_name(enum mention_kind kind)
{
    return kinds[kind];
}

const char *bound_name(enum bound bound)
{
    return bounds[bound];
}

char *mention_duration_write(const struct mention *mention, char out[MENTION_DURATION_TEXT])
{
    char seconds[DURATION_TEXT];
    duration_write(mention->seconds, seconds);
    if (mention->months > 0)
        snprintf(out, MENTION_DURATION_TEXT, "P%dM%s", mention->months,
                 mention->seconds > 0 ? seconds + 1 : "");
    else
        snprintf(out, MENTION_DURATION_TEXT, "%s", seconds);
    return out;
}

static void write_when(FILE *out, const char *key, struct when when)
{
    char text[WHEN_TEXT];
    if (!when_is_unstated(when))
        fprintf(out, ", \"%s\": \"%s\"", key, when_write(when, text));
}

/* A range of days without a year that has begun in the reference's and is not over: `1 oktober t/m 7
 * november`, said in October. */
static bool is_going_on(const struct mention *mention, struct when reference)
{
    struct when start = mention->start, end = mention->end;
    if (!mention->span_of_days || mention->weekday != UNSTATED || start.year != UNSTATED ||
        start.day == UNSTATED || end.day == UNSTATED || end.month == UNSTATED)
        return false;
    struct when first = when_resolve(start, UNSTATED, reference),
                last = when_resolve(end, UNSTATED, reference);
    return when_is_before(when_date(last), when_date(first)) && day_of(first) - day_of(last) > 60;
}

void mention_resolve(const struct mention *mention, struct when reference, struct when *start,
                     struct when *end)
{
    bool period = mention->span_of_days || !when_has_clock(mention->start);
    struct when from = when_resolve(mention->start, mention->weekday, reference), to = mention->end;
    if (is_going_on(mention, reference))
        from.year = (short)(from.year - 1);
    if (!when_is_unstated(to) && !when_has_date(to))
        to = mention->span_of_days
                 ? when_resolve(to, UNSTATED, when_has_date(from) ? when_date(from) : period_first(from))
                 : when_fill(to, when_date(from));
    if (period && when_is_unstated(to) && from.day == UNSTATED && from.year != UNSTATED)
        to = from;
    *start = period ? period_first(from) : from;
    *end = period ? period_last(to) : to;
}

static void write_time(const struct mention *mention, const struct mention_settings *settings, FILE *out)
{
    static const struct {
        size_t at;
        const char *name;
    } flags[] = {{offsetof(struct mention, approximate), "approximate"},
                 {offsetof(struct mention, relative), "relative"},
                 {offsetof(struct mention, repeated), "repeated"}};
    struct when start, end;
    mention_resolve(mention, settings->reference, &start, &end);
    write_when(out, "start", start);
    write_when(out, "end", end);
    if (mention->bound != BOUND_NONE)
        fprintf(out, ", \"bound\": \"%s\"", bounds[mention->bound]);
    for (size_t i = 0; i < ARRAY_LEN(flags); i++)
        if (*(const bool *)((const char *)mention + flags[i].at))
            fprintf(out, ", \"%s\": true", flags[i].name);
}

static void write_values(const struct mention *mention, const struct mention_settings *settings, FILE *out)
{
    char duration[MENTION_DURATION_TEXT];
    if (mention->kind == MENTION_TIME)
        write_time(mention, settings, out);
    else if (mention->kind == MENTION_DURATION)
        fprintf(out, ", \"duration\": \"%s\"", mention_duration_write(mention, duration));
    else if (mention->kind == MENTION_OFFSET)
        fprintf(out, ", \"amount\": %d, \"unit\": \"%s\"", mention->offset.amount,
                unit_name(mention->offset.unit));
    else if (mention->kind == MENTION_MONEY)
        fprintf(out, ", \"amount\": \"%s\", \"currency\": \"%s\"", mention->amount, mention->currency);
    if (mention->kind == MENTION_COUNT && mention->least != UNSTATED)
        fprintf(out, ", \"least\": %ld", mention->least);
    if (mention->kind == MENTION_COUNT && mention->most != UNSTATED)
        fprintf(out, ", \"most\": %ld", mention->most);
}

void mentions_write(const struct text *text, const struct mentions *mentions,
                    const struct mention_settings *settings, FILE *out)
{
    for (size_t i = 0; i < mentions->len; i++) {
        const struct mention *mention = &mentions->at[i];
        struct place place = text_place(text, mention->span, NULL);
        fprintf(out, "{\"kind\": \"%s\", \"text\": ", kinds[mention->kind]);
        json_write_text(out, text_slice(text, mention->span));
        fprintf(out, ", \"line\": %zu, \"column\": %zu, \"length\": %zu", place.line, place.column,
                place.length);
        write_values(mention, settings, out);
        fputs("}\n", out);
    }
}

/* Components and properties of jCal (RFC 7265) written as those of iCalendar (RFC 5545), which the reader of
 * calendars reads. */
#include "reader/jcal/jcal.h"

#include "reader/ical/calendar.h"

#include <string.h>

/* Behind white space, and behind `opening` if that is what comes. */
static bool take(struct slice *json, const char *opening)
{
    size_t at = 0;
    while (at < json->len && strchr(" \t\r\n", json->at[at]) != NULL && json->at[at] != '\0')
        at++;
    bool opens = slice_starts(slice_part(*json, at, json->len), opening);
    *json = slice_part(*json, at + (opens ? strlen(opening) : 0), json->len);
    return opens;
}

bool jcal_opens(struct slice json)
{
    static const char name[] = "\"vcalendar\"";
    take(&json, "\xEF\xBB\xBF");
    bool list = take(&json, "[");
    take(&json, "[");
    take(&json, "");
    return list && slice_same_word(slice_part(json, 0, sizeof name - 1), slice_of(name));
}

static void say(struct jcal *jcal, struct value value, const char *message)
{
    reading_say(jcal->reading, jcal->document, slice_part(value_json(value), 0, 1), SEVERITY_WARNING,
                message);
}

/* Of letters, digits and hyphens, as names of components, properties and parameters are. */
static bool is_name(struct value value)
{
    struct slice text = value_text(value);
    for (size_t i = 0; i < text.len; i++) {
        bool good = text.at[i] == '-' || byte_is_digit(text.at[i]) || byte_is_letter(text.at[i]);
        if (!good)
            return false;
    }
    return text.len > 0 && value_json(value).len == text.len + 2;
}

/* What a property is of, where it is not said: RFC 5545, 7986 and 9253. Texts have no row. */
static const struct {
    const char *property, *type;
} types[] = {
    {"attach", "uri"},
    {"attendee", "cal-address"},
    {"completed", "date-time"},
    {"concept", "uri"},
    {"created", "date-time"},
    {"dtend", "date-time"},
    {"dtstamp", "date-time"},
    {"dtstart", "date-time"},
    {"due", "date-time"},
    {"duration", "duration"},
    {"exdate", "date-time"},
    {"exrule", "recur"},
    {"freebusy", "period"},
    {"geo", "float"},
    {"last-modified", "date-time"},
    {"organizer", "cal-address"},
    {"percent-complete", "integer"},
    {"priority", "integer"},
    {"rdate", "date-time"},
    {"recurrence-id", "date-time"},
    {"repeat", "integer"},
    {"rrule", "recur"},
    {"sequence", "integer"},
    {"trigger", "duration"},
    {"tzoffsetfrom", "utc-offset"},
    {"tzoffsetto", "utc-offset"},
    {"tzurl", "uri"},
    {"url", "uri"},
    /* These have none: they always say it. */
    {"conference", ""},
    {"image", ""},
    {"link", ""},
    {"refresh-interval", ""},
    {"source", ""},
    {"structured-data", ""},
    {"styled-description", ""},
};

static bool is_usual(struct slice property, struct slice type)
{
    const char *usual = slice_same_word(slice_part(property, 0, 2), SLICE("x-")) ? "unknown" : "text";
    for (size_t i = 0; i < ARRAY_LEN(types); i++)
        if (slice_same_word(property, slice_of(types[i].property)))
            usual = types[i].type;
    return slice_same_word(type, slice_of(usual)) || slice_same_word(type, SLICE("unknown"));
}

/* What comes next stands where this one ends. */
static void align_end(struct jcal *jcal, struct value value)
{
    struct slice json = value_json(value);
    size_t end = json.len - (value_type(value) == VALUE_STRING);
    document_align(&jcal->maker, document_original(jcal->document, json.at) + end);
}

/* The last value of those that begin with `first`: of a list, its last. */
static struct value last_of(struct value first)
{
    struct value last = first;
    for (struct value next = first; value_is(next);) {
        last = next;
        next = value_next(last);
        if (!value_is(next) && value_type(last) == VALUE_LIST)
            next = value_first(last);
    }
    return last;
}

/* `["summary", {}, "text", "Lezing"]` is `SUMMARY:Lezing`. */
static void put_property(struct jcal *jcal, struct value property)
{
    struct value name = value_first(property), parameters = value_next(name), type = value_next(parameters),
                 first = value_next(type);
    if (value_type(property) != VALUE_LIST || !is_name(name) || value_type(parameters) != VALUE_OBJECT ||
        !is_name(type) || !value_is(first)) {
        say(jcal, property,
            "this is no property of jCal, a list of name, parameters, type and values: left out");
        return;
    }
    jcal_put_name(jcal, name);
    jcal_put_parameters(jcal, parameters);
    if (!is_usual(value_text(name), value_text(type))) {
        jcal_put(jcal, SLICE(";VALUE="));
        jcal_put_name(jcal, type);
    }
    jcal_put(jcal, SLICE(":"));
    jcal_put_values(jcal, value_text(type), first);
    align_end(jcal, last_of(first));
    jcal_put(jcal, SLICE("\n"));
}

/* JSON nests no deeper than 2048, and so do these. */
static void put_component(struct jcal *jcal, struct value component)
{
    struct value name = value_first(component), properties = value_next(name), inner = value_next(properties);
    if (value_type(component) != VALUE_LIST || !is_name(name) || value_type(properties) != VALUE_LIST ||
        value_type(inner) != VALUE_LIST) {
        say(jcal, component,
            "this is no component of jCal, a list of name, properties and components: left out");
        return;
    }
    jcal_put(jcal, SLICE("BEGIN:"));
    jcal_put_name(jcal, name);
    jcal_put(jcal, SLICE("\n"));
    for (struct value each = value_first(properties); value_is(each); each = value_next(each))
        put_property(jcal, each);
    for (struct value each = value_first(inner); value_is(each); each = value_next(each))
        put_component(jcal, each);
    jcal_put(jcal, SLICE("END:"));
    jcal_put_name(jcal, name);
    jcal_put(jcal, SLICE("\n"));
}

void jcal_read(struct reading *reading, const struct document *document)
{
    AUTO_EVENT *event = event_new();
    struct jcal jcal = {.reading = reading, .document = document};
    struct slice json = document->json;
    size_t from = slice_starts(json, "\xEF\xBB\xBF") ? 3 : 0;
    struct flaw flaw;
    if (!event_read_list(event, slice_part(json, from, json.len), &flaw)) {
        reading_say_flaw(reading, document, from, &flaw);
        return;
    }
    struct value root = event_root(event);
    document_align(&jcal.maker, 0);
    if (value_type(value_first(root)) == VALUE_STRING)
        put_component(&jcal, root);
    else
        for (struct value each = value_first(root); value_is(each); each = value_next(each))
            put_component(&jcal, each);
    struct document made = document_made(&jcal.maker, document->places);
    reading->taken += calendar_read(reading->input, reader_json.name, &made, reading->taker, reading->report);
    document_made_free(&made);
}

/* What RFC 5545 and RFC 5546 demand of each property in each component under each METHOD: the linter's rows against libical's restriction
 * tables. */
#include "fasti/ical.h"

#include <libical/ical.h>
#include <string.h>

/* One of each property, with a value that is right. */
static const struct property {
    const char *name, *line;
    bool base;  /* stands in every calendar that is tried, unless it is what is tried */
} properties[] = {
    {"UID", "UID:1@example.org", true},
    {"DTSTAMP", "DTSTAMP:20260101T000000Z", true},
    {"DTSTART", "DTSTART:20260501T100000Z", true},
    {"ORGANIZER", "ORGANIZER:mailto:an@example.org", true},
    {"SEQUENCE", "SEQUENCE:1", true},
    {"SUMMARY", "SUMMARY:a", true},
    {"ATTENDEE", "ATTENDEE:mailto:bo@example.org", true},
    {"PRIORITY", "PRIORITY:1", true},
    {"DESCRIPTION", "DESCRIPTION:a", true},
    {"CLASS", "CLASS:PUBLIC", false},
    {"CREATED", "CREATED:20260101T000000Z", false},
    {"LAST-MODIFIED", "LAST-MODIFIED:20260101T000000Z", false},
    {"GEO", "GEO:52.1;5.1", false},
    {"LOCATION", "LOCATION:a", false},
    {"TRANSP", "TRANSP:OPAQUE", false},
    {"URL", "URL:https://example.org/", false},
    {"CATEGORIES", "CATEGORIES:a", false},
    {"RESOURCES", "RESOURCES:a", false},
    {"CONTACT", "CONTACT:a", false},
    {"COMMENT", "COMMENT:a", false},
    {"RELATED-TO", "RELATED-TO:2@example.org", false},
    {"REQUEST-STATUS", "REQUEST-STATUS:2.0;Success", false},
    {"ATTACH", "ATTACH:https://example.org/a", false},
    {"PERCENT-COMPLETE", "PERCENT-COMPLETE:50", false},
    {"COMPLETED", "COMPLETED:20260101T000000Z", false},
};
static const char *const methods[] = {"PUBLISH", "REQUEST", "REPLY", "ADD", "CANCEL", "REFRESH", "COUNTER", "DECLINECOUNTER"};
static const char *const components[] = {"VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY"};

/* Where the two are known to differ, by method, component and property (NULL: each), and why libical 3.0.16 is not followed. */
static const struct difference {
    const char *method, *component, *property, *why;
} known[] = {
    {NULL, NULL, "COMMENT", "once in libical, as RFC 2446 had it; RFC 5545 section 3.6.1 lets it stand again"},
    {NULL, NULL, "RESOURCES", "the same"},
    {NULL, "VJOURNAL", "DESCRIPTION", "a journal may have several (RFC 5545 section 3.6.3)"},
    {NULL, "VTODO", "DTSTART", "RFC 5546 demands it, RFC 5545 does not, and most to-dos have none: left alone"},
    {"REPLY", "VTODO", "REQUEST-STATUS", "none or more in RFC 5546; RFC 2446 wanted one"},
    {"REFRESH", "VTODO", "ORGANIZER", "who asks may well name whom: left alone"},
    {"DECLINECOUNTER", "VEVENT", "SEQUENCE", "has to be there where it is not 0 (RFC 5546 section 3.2.8)"},
};

static char *calendar_of(const char *method, const char *component, size_t tried, unsigned times)
{
    struct print print;
    print_open(&print);
    fprintf(print.file, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nMETHOD:%s\r\nBEGIN:%s\r\n", method, component);
    for (size_t i = 0; i < ARRAY_LEN(properties); i++)
        for (unsigned k = 0; k < (i == tried ? times : properties[i].base); k++)
            fprintf(print.file, "%s\r\n", properties[i].line);
    fprintf(print.file, "%sEND:%s\r\nEND:VCALENDAR\r\n", strcmp(component, "VFREEBUSY") == 0 ? "DTEND:20260502T100000Z\r\n" : "", component);
    return print_close(&print);
}

static bool names(const char *text, const char *property)
{
    size_t len = strlen(property);
    for (const char *at = text; (at = strstr(at, property)) != NULL; at += len) {
        bool before = at == text || at[-1] == ' ', behind = at[len] == ' ' || at[len] == '\0' || at[len] == '.' || at[len] == '"';
        if (before && behind)
            return true;
    }
    return false;
}

static bool libical_objects(const char *calendar, const char *property)
{
    bool objects = false;
    icalcomponent *root = icalparser_parse_string(calendar);
    icalrestriction_check(root);
    icalcomponent *inner = icalcomponent_get_inner(root);
    for (icalproperty *error = icalcomponent_get_first_property(inner, ICAL_XLICERROR_PROPERTY); error != NULL;
         error = icalcomponent_get_next_property(inner, ICAL_XLICERROR_PROPERTY))
        objects |= names(icalproperty_get_xlicerror(error), property);
    icalcomponent_free(root);
    return objects;
}

static bool linter_objects(const char *calendar, const char *property)
{
    bool objects = false;
    AUTO_REPORT *report = report_new();
    ical_lint("tried.ics", slice_of(calendar), report);
    for (size_t i = 0; i < report_len(report); i++)
        objects |= names(report_at(report, i)->message, property);
    return objects;
}

static bool matches(const char *pattern, const char *text)
{
    return pattern == NULL || strcmp(pattern, text) == 0;
}

static bool is_known(const char *method, const char *component, const char *property)
{
    for (size_t i = 0; i < ARRAY_LEN(known); i++)
        if (matches(known[i].method, method) && matches(known[i].component, component) && matches(known[i].property, property))
            return true;
    return false;
}

/* How often libical objects to what the linter lets pass, where it is not known. The linter objects to more: what RFC 5545 does not know in a
 * component, libical overlooks. */
static size_t count_missed(const char *method, const char *component, size_t tried)
{
    size_t differences = 0;
    const char *property = properties[tried].name;
    for (unsigned times = 0; times <= 2; times++) {
        AUTO_FREE char *calendar = calendar_of(method, component, tried, times);
        bool theirs = libical_objects(calendar, property), ours = linter_objects(calendar, property);
        if (!theirs || ours || is_known(method, component, property))
            continue;
        printf("%s %s, %u %s: only libical objects\n", method, component, times, property);
        differences++;
    }
    return differences;
}

int main(void)
{
    size_t differences = 0, compared = 0;
    for (size_t i = 0; i < ARRAY_LEN(methods); i++)
        for (size_t k = 0; k < ARRAY_LEN(components); k++)
            for (size_t m = 0; m < ARRAY_LEN(properties); m++, compared += 3)
                differences += count_missed(methods[i], components[k], m);
    printf("%zu calendars, libical objects to %zu more\n", compared, differences);
    return differences > 0;
}

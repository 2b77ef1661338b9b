/* The parameters of properties as rows: where each may stand, and what it may say (RFC 5545 section 3.2). */
#include "ical/lint.h"

#include <string.h>

#define PEOPLE "ATTENDEE|ORGANIZER"
#define TEXTS "COMMENT|CONTACT|DESCRIPTION|LOCATION|NAME|RESOURCES|SUMMARY"

static const struct parameter_row {
    const char *name;
    const char *properties;  /* `A|B`, of those that fasti knows; NULL: any */
    const char *choices;     /* NULL: any value */
    bool quoted;             /* an address, which stands in quotes */
} rows[PARAMETER_COUNT] = {
    [PARAMETER_VALUE] = {"VALUE", NULL, NULL, false},
    [PARAMETER_TZID] = {"TZID", "DTSTART|DTEND|DUE|EXDATE|RDATE|RECURRENCE-ID|FREEBUSY", NULL, false},
    [PARAMETER_ENCODING] = {"ENCODING", NULL, "8BIT|BASE64", false},
    [PARAMETER_RANGE] = {"RANGE", "RECURRENCE-ID", "THISANDFUTURE", false},
    [PARAMETER_RELATED] = {"RELATED", "TRIGGER", "START|END", false},
    [PARAMETER_RSVP] = {"RSVP", "ATTENDEE", "TRUE|FALSE", false},
    [PARAMETER_ALTREP] = {"ALTREP", TEXTS, NULL, true},
    [PARAMETER_CN] = {"CN", PEOPLE, NULL, false},
    [PARAMETER_CUTYPE] = {"CUTYPE", "ATTENDEE", NULL, false},
    [PARAMETER_DELEGATED_FROM] = {"DELEGATED-FROM", "ATTENDEE", NULL, true},
    [PARAMETER_DELEGATED_TO] = {"DELEGATED-TO", "ATTENDEE", NULL, true},
    [PARAMETER_DIR] = {"DIR", PEOPLE, NULL, true},
    [PARAMETER_MEMBER] = {"MEMBER", "ATTENDEE", NULL, true},
    [PARAMETER_PARTSTAT] = {"PARTSTAT", "ATTENDEE", NULL, false},
    [PARAMETER_ROLE] = {"ROLE", "ATTENDEE", NULL, false},
    [PARAMETER_SENT_BY] = {"SENT-BY", PEOPLE, NULL, true},
    [PARAMETER_FBTYPE] = {"FBTYPE", "FREEBUSY", NULL, false},
    [PARAMETER_FMTTYPE] = {"FMTTYPE", "ATTACH|DESCRIPTION|IMAGE", NULL, false},
    [PARAMETER_LANGUAGE] = {"LANGUAGE", TEXTS "|" PEOPLE "|CATEGORIES|CONFERENCE|REQUEST-STATUS|TZNAME", NULL,
                            false},
    [PARAMETER_RELTYPE] = {"RELTYPE", "RELATED-TO", NULL, false},
};

bool parameter_is(const struct content *content, enum parameter parameter, const char *wanted)
{
    return content->known[parameter].at != NULL && name_is(content->known[parameter], wanted);
}

static void check_value(struct lint_run *run, const struct parameter_row *row, struct slice value)
{
    bool quoted = value.len > 0 && value.at[0] == '"';
    if (row->quoted && !quoted)
        lint_say(run, LINT_PARAMETER_VALUE, spot_of(run, value), "the address of %s has to stand in quotes",
                 row->name);
    else if (row->choices != NULL && !choice_is(row->choices, value))
        lint_say(run, LINT_PARAMETER_VALUE, spot_of(run, value), "%s: \"%.*s\" is none of %s", row->name,
                 SHOWN(value), row->choices);
    else if (value.len == 0)
        lint_say(run, LINT_PARAMETER_VALUE, spot_of(run, value), "%s says nothing", row->name);
}

void parameter_take(struct lint_run *run, struct content *content, struct slice name, struct slice value)
{
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        if (!name_is(name, rows[i].name))
            continue;
        if (content->known[i].at != NULL)
            lint_say(run, LINT_PARAMETER_REPEATED, spot_of(run, name), "%s stands twice in this property",
                     rows[i].name);
        check_value(run, &rows[i], value);
        bool quoted = value.len >= 2 && value.at[0] == '"';
        content->known[i] = quoted ? slice_part(value, 1, value.len - 1) : value;
        return;
    }
}

void parameters_check(struct lint_run *run, const struct content *content, const struct property_row *row)
{
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        if (content->known[i].at != NULL && rows[i].properties != NULL &&
            !choice_is(rows[i].properties, slice_of(row->name)))
            lint_say(run, LINT_PARAMETER_MISPLACED, spot_of(run, content->known[i]), "%s takes no %s",
                     row->name, rows[i].name);
}

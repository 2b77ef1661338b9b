/* Properties of a calendar that was imported, which come out again as they stood. */
#include "ical/feed.h"

#include <string.h>

/* What the feed writes itself, from its own keys. */
static const char *const own[] = {
    "BEGIN",    "END",         "UID",           "DTSTAMP",   "DTSTART", "DTEND",
    "DUE",      "DURATION",    "RRULE",         "EXDATE",    "RDATE",   "RECURRENCE-ID",
    "SUMMARY",  "DESCRIPTION", "LOCATION",      "CONTACT",   "URL",     "CATEGORIES",
    "SEQUENCE", "CREATED",     "LAST-MODIFIED", "ORGANIZER", "METHOD",
};

/* The name at the front of `NAME;PARAMETER="a:b":value`, which has a colon outside of quotes and parameters
 * with names; empty where it is none of that. */
static struct slice name_of(struct slice line)
{
    size_t len = 0, colon = 0;
    bool quoted = false;
    while (len < line.len &&
           (line.at[len] == '-' || byte_is_digit(line.at[len]) || byte_is_letter(line.at[len])))
        len++;
    bool named = true;
    for (colon = len; colon < line.len && (quoted || line.at[colon] != ':'); colon++) {
        quoted ^= line.at[colon] == '"';
        named = line.at[colon] == ';' && !quoted ? false : named || line.at[colon] == '=';
    }
    bool parted = len < line.len && (line.at[len] == ':' || line.at[len] == ';');
    return parted && named && colon < line.len ? slice_part(line, 0, len) : (struct slice){"", 0};
}

static bool may_stand(const struct subject *subject, struct slice name)
{
    for (size_t i = 0; i < ARRAY_LEN(own); i++)
        if (slice_same_word(name, slice_of(own[i])))
            return false;
    if (slice_same_word(slice_part(name, 0, sizeof TWIN_PREFIX - 1), SLICE(TWIN_PREFIX)))
        return false;
    if (slice_same_word(name, SLICE("STATUS")))
        return subject->state->status == NULL;
    /* With people who are asked to come a client takes it for an invitation. */
    return name.len > 0 && (!slice_same_word(name, SLICE("ATTENDEE")) || subject->settings->organizer);
}

void kept_write(const struct subject *subject)
{
    again_begin(subject, AGAIN_KEPT);
    source_link_write(subject);
    struct value kept = value_first(value_member(event_root(subject->event), "ical"));
    for (; value_is(kept); kept = value_next(kept)) {
        struct slice line = value_text(kept);
        if (!may_stand(subject, name_of(line)))
            continue;
        wire_content(subject->wire, line);
        wire_end(subject->wire);
    }
    again_end(subject, AGAIN_KEPT);
}

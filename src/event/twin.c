/* Twins as rows: which keys of the event stand beside which properties of a feed, and how it is told that
 * those were left alone. */
#include "fasti/twin.h"

static const char *const properties[] = {
    [TWINNED_UID] = "UID",         [TWINNED_SUMMARY] = "SUMMARY",         [TWINNED_STATUS] = "STATUS",
    [TWINNED_DTSTART] = "DTSTART", [TWINNED_DTEND] = "DTEND",             [TWINNED_DUE] = "DUE",
    [TWINNED_RRULE] = "RRULE",     [TWINNED_EXDATE] = "EXDATE",           [TWINNED_RDATE] = "RDATE",
    [TWINNED_LOCATION] = "LOCATION", [TWINNED_DESCRIPTION] = "DESCRIPTION", [TWINNED_CONTACT] = "CONTACT",
    [TWINNED_CATEGORIES] = "CATEGORIES", [TWINNED_ORGANIZER] = "ORGANIZER",
};

#define BIT(property) (1u << TWINNED_##property)

/* The words of a description count from the start's day. */
static const struct twin_row rows[] = {
    [TWIN_UID] = {"X-FASTI-UID", BIT(UID), 1, {KEY_UID}},
    [TWIN_SUMMARY] = {"X-FASTI-SUMMARY",
                      BIT(SUMMARY) | BIT(STATUS),
                      3,
                      {KEY_TITLE, KEY_LANGUAGE, KEY_STATUS}},
    [TWIN_DTSTART] = {"X-FASTI-DTSTART",
                      BIT(DTSTART) | BIT(DTEND) | BIT(RRULE) | BIT(EXDATE) | BIT(RDATE),
                      7,
                      {KEY_START, KEY_END, KEY_RECURRENCE, KEY_EXCLUDED, KEY_ADDED, KEY_DURATION,
                       KEY_TIMEZONE}},
    [TWIN_LOCATION] = {"X-FASTI-LOCATION", BIT(LOCATION), 2, {KEY_ATTENDANCE, KEY_LOCATION}},
    [TWIN_DESCRIPTION] = {"X-FASTI-DESCRIPTION",
                          BIT(DESCRIPTION) | BIT(DTSTART),
                          8,
                          {KEY_PREVIOUS_START, KEY_DOORS, KEY_SPEAKERS, KEY_CAPACITY, KEY_REGISTRATION,
                           KEY_CANCELLATION, KEY_PRICES, KEY_AUDIENCE}},
    [TWIN_CONTACT] = {"X-FASTI-CONTACT", BIT(CONTACT), 1, {KEY_CONTACTS}},
    [TWIN_CATEGORIES] = {"X-FASTI-CATEGORIES", BIT(CATEGORIES), 1, {KEY_KEYWORDS}},
    [TWIN_ORGANIZER] = {"X-FASTI-ORGANIZER", BIT(ORGANIZER), 1, {KEY_ORGANIZERS}},
    [TWIN_ITEM] = {"X-FASTI-ITEM",
                   BIT(SUMMARY) | BIT(DTSTART) | BIT(DTEND) | BIT(LOCATION) | BIT(CATEGORIES) |
                       BIT(DESCRIPTION),
                   0,
                   {0}},
    [TWIN_DEADLINE] = {"X-FASTI-DEADLINE", BIT(DUE) | BIT(DTSTART) | BIT(DESCRIPTION), 0, {0}},
};

const struct twin_row *twin_row(enum twin twin)
{
    return &rows[twin];
}

enum twin twin_find(struct slice name)
{
    unsigned twin = 0;
    while (twin < TWIN_COUNT && !slice_same_word(name, slice_of(rows[twin].name)))
        twin++;
    return (enum twin)twin;
}

enum twin_property twin_property(struct slice name)
{
    unsigned property = 0;
    while (property < TWINNED_COUNT && (name.len == 0 || (name.at[0] & ~0x20) != properties[property][0] ||
                                        !slice_same_word(name, slice_of(properties[property]))))
        property++;
    return (enum twin_property)property;
}

static uint64_t mix(uint64_t hash, uint64_t word)
{
    hash = (hash ^ word) * 0x9E3779B97F4A7C15;
    return hash ^ hash >> 32;
}

/* A sum, so that properties may come in any order. */
void twin_add(struct twin_sums *sums, enum twin_property property, struct slice text)
{
    char last[8] = "";
    uint64_t hash = mix(property + 1, text.len);
    for (; text.len >= sizeof last; text = slice_part(text, sizeof last, text.len))
        hash = mix(hash, eight_read(text.at));
    if (text.len > 0)
        memcpy(last, text.at, text.len);
    sums->of[property] += mix(hash, eight_read(last));
}

static void write_digest(uint64_t sum, char out[TWIN_DIGEST])
{
    for (int i = 0; i < TWIN_DIGEST - 1; i++)
        out[i] = "0123456789abcdef"[sum >> (60 - 4 * i) & 15];
    out[TWIN_DIGEST - 1] = '\0';
}

void twin_digest(const struct twin_sums *sums, enum twin twin, char out[TWIN_DIGEST])
{
    uint64_t sum = 0;
    for (unsigned property = 0; property < TWINNED_COUNT; property++)
        if ((rows[twin].properties >> property & 1) != 0)
            sum += sums->of[property];
    write_digest(sum, out);
}

void twin_line_digest(struct slice line, char out[TWIN_DIGEST])
{
    struct twin_sums sums = {0};
    twin_add(&sums, 0, line);
    write_digest(sums.of[0], out);
}

bool twin_may_be_kept(struct slice name)
{
    static const char *const names[] = {"CONFERENCE", "LINK", "IMAGE", "COLOR"};
    bool found = false;
    for (size_t i = 0; i < ARRAY_LEN(names) && !found; i++)
        found = slice_same_word(name, slice_of(names[i]));
    return found;
}

struct value twin_value(const struct event *event, enum key key)
{
    size_t len;
    enum form form = key_rows(&len)[key].form;
    struct value value = event_value(event, key);
    enum value_type type = value_type(value);
    bool fits = form == FORM_LIST      ? type == VALUE_LIST && value_is(value_first(value))
                : form == FORM_OBJECT  ? type == VALUE_OBJECT && value_is(value_first(value))
                : form == FORM_INTEGER ? type == VALUE_INTEGER
                                       : type == VALUE_STRING;
    return fits ? value : (struct value){0};
}

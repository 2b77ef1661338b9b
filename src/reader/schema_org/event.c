/* One event of schema.org, member by member. */
#include "reader/schema_org/mapping.h"

#include <string.h>

static struct sheet *sheet_of(struct mapping *mapping)
{
    return &mapping->reading->sheet;
}

static bool take_words(struct mapping *mapping, unsigned part, struct value value)
{
    bool put = put_words(mapping, part, value);
    return put && value_has_only(value, "@value");
}

static bool take_time(struct mapping *mapping, unsigned part, struct value value)
{
    struct each each;
    bool found = each_begin(mapping, value, &each);
    bool put = found && reading_put_time(mapping->reading, part, mapping->document,
                                         mapping_words(mapping, each.value));
    return put && !each_next(mapping, &each);
}

/* A clock alone is on the day of the start. */
static bool take_doors(struct mapping *mapping, unsigned part, struct value value)
{
    struct when doors, start = when_unstated;
    struct value words = mapping_words(mapping, value);
    (void)part;
    if (!value_is(words) || !reading_time(mapping->reading, mapping->document, words, &doors))
        return false;
    if (!when_has_date(doors))
        start = mapping->reading->start;
    struct place place = document_value_place(mapping->document, words);
    sheet_put_when(sheet_of(mapping), KEY_DOORS, when_fill(doors, when_date(start)), &place);
    return true;
}

static bool take_start(struct mapping *mapping, unsigned part, struct value value)
{
    struct value words = mapping_words(mapping, value);
    if (!value_is(words) ||
        !reading_time(mapping->reading, mapping->document, words, &mapping->reading->start))
        return false;
    struct place place = document_value_place(mapping->document, words);
    sheet_put_when(sheet_of(mapping), part, mapping->reading->start, &place);
    return value_type(value) == VALUE_STRING;
}

static bool take_duration(struct mapping *mapping, unsigned part, struct value value)
{
    int64_t seconds;
    return duration_read(value_text(value), &seconds) && put_words(mapping, part, value);
}

static bool put_term(struct mapping *mapping, unsigned part, struct value value, const char *ours)
{
    struct place place = document_value_place(mapping->document, value);
    if (ours != NULL)
        sheet_put_text(sheet_of(mapping), part, slice_of(ours), &place);
    return ours != NULL;
}

static bool take_status(struct mapping *mapping, unsigned part, struct value value)
{
    static const struct term terms[] = {{"EventScheduled", "scheduled"},
                                        {"EventPostponed", "postponed"},
                                        {"EventRescheduled", "rescheduled"},
                                        {"EventCancelled", "cancelled"},
                                        {"EventCanceled", "cancelled"}};
    struct each each;
    bool put = false;
    for (bool more = each_begin(mapping, value, &each); more; more = each_next(mapping, &each)) {
        struct slice text = value_text(each.value);
        if (slice_is(term_of(text), "EventMovedOnline"))
            put_term(mapping, KEY_ATTENDANCE, each.value, "online");
        put = put_term(mapping, part, each.value, term_find(terms, ARRAY_LEN(terms), text)) || put;
    }
    return put && value_type(value) == VALUE_STRING;
}

static bool take_attendance(struct mapping *mapping, unsigned part, struct value value)
{
    static const struct term terms[] = {{"OfflineEventAttendanceMode", "onsite"},
                                        {"OnlineEventAttendanceMode", "online"},
                                        {"MixedEventAttendanceMode", "mixed"}};
    return put_term(mapping, part, value, term_find(terms, ARRAY_LEN(terms), value_text(value)));
}

/* A number, or digits as text; -1 where it is none. */
static int64_t number_of(struct value value)
{
    int64_t number = 0;
    struct slice text = slice_trim(value_text(value));
    if (value_integer(value, &number))
        return number >= 0 ? number : -1;
    for (size_t i = 0; i < text.len && i < 10; i++)
        number = byte_is_digit(text.at[i]) && number >= 0 ? number * 10 + (text.at[i] - '0') : -1;
    return text.len > 0 && text.len < 10 ? number : -1;
}

static bool take_count(struct mapping *mapping, unsigned part, struct value value)
{
    int64_t number = number_of(value);
    struct place place = document_value_place(mapping->document, value);
    if (number >= 0)
        sheet_put_integer(sheet_of(mapping), part, number, &place);
    return number >= 0 && value_type(value) == VALUE_INTEGER;
}

/* How many have booked: what is left of all places. */
static bool take_remaining(struct mapping *mapping, unsigned part, struct value value)
{
    struct value event = mapping->reading->event, most = value_member(event, "maximumAttendeeCapacity");
    int64_t all =
                number_of(value_is(most) ? most : value_member(event, "schema.org:maximumAttendeeCapacity")),
            left = number_of(value);
    struct place place = document_value_place(mapping->document, value);
    bool known = all >= 0 && left >= 0 && left <= all;
    if (known)
        sheet_put_integer(sheet_of(mapping), part, all - left, &place);
    return known && value_type(value) == VALUE_INTEGER;
}

/* A language of two or three letters, and what may stand behind it. */
static bool is_tag(struct slice text)
{
    size_t letters = 0;
    while (letters < text.len && byte_is_letter(text.at[letters]))
        letters++;
    for (size_t i = letters; i < text.len; i++)
        if (!byte_is_letter(text.at[i]) && text.at[i] != '-' && (text.at[i] < '0' || text.at[i] > '9'))
            return false;
    return (letters == 2 || letters == 3) && text.len < 36 &&
           (letters == text.len || text.at[letters] == '-');
}

static bool take_language(struct mapping *mapping, unsigned part, struct value value)
{
    struct value tag = value_member(value, "alternateName");
    tag = value_is(tag) ? tag : mapping_words(mapping, value);
    if (tongue_code(value_text(tag)) != NULL)
        return put_term(mapping, part, tag, tongue_code(value_text(tag)));
    return is_tag(value_text(tag)) && put_words(mapping, part, tag) && value_type(value) == VALUE_STRING;
}

static bool take_audience(struct mapping *mapping, unsigned part, struct value value)
{
    struct each each;
    bool whole = true;
    for (bool more = each_begin(mapping, value, &each); more; more = each_next(mapping, &each)) {
        struct value words = value_member(each.value, "audienceType");
        whole = put_words(mapping, part, value_is(words) ? words : each.value) &&
                value_has_only(each.value, "@type audienceType") && whole;
    }
    return whole;
}

/* One text has them parted by commas. */
static bool put_keywords(struct mapping *mapping, unsigned part, struct value value)
{
    struct slice rest = value_text(value);
    struct place place = document_value_place(mapping->document, value);
    bool plain = value_json(value).len == rest.len + 2;
    while (rest.len > 0) {
        const char *comma = memchr(rest.at, ',', rest.len);
        struct slice word = {rest.at, comma != NULL ? (size_t)(comma - rest.at) : rest.len};
        rest = slice_part(rest, word.len + 1, rest.len);
        struct slice trimmed = slice_trim(word);
        struct place own = plain ? document_place(mapping->document, trimmed) : place;
        sheet_put_text(sheet_of(mapping), part, trimmed, &own);
    }
    return value_type(value) == VALUE_STRING;
}

static bool take_keywords(struct mapping *mapping, unsigned part, struct value value)
{
    struct each each;
    bool whole = true;
    for (bool more = each_begin(mapping, value, &each); more; more = each_next(mapping, &each)) {
        bool alone = value_type(value) == VALUE_LIST;
        whole = (alone ? put_words(mapping, part, each.value) && value_type(each.value) == VALUE_STRING
                       : put_keywords(mapping, part, each.value)) &&
                whole;
    }
    return whole;
}

static bool is_uuid(struct slice text)
{
    size_t hyphens = 0;
    for (size_t i = 0; i < text.len; i++)
        hyphens += text.at[i] == '-' && (i == 8 || i == 13 || i == 18 || i == 23);
    return text.len == 36 && hyphens == 4;
}

/* What names an event wherever it is met: a UUID, or a name with its host. Numbers of a site's own do not. */
static struct slice uid_of(struct slice text)
{
    if (slice_starts(text, "urn:uuid:"))
        text = slice_part(text, 9, text.len);
    bool hosted =
        text.len > 2 && memchr(text.at, '@', text.len) != NULL && memchr(text.at, ' ', text.len) == NULL;
    return is_uuid(text) || hosted ? text : SLICE("");
}

static bool take_identifier(struct mapping *mapping, unsigned part, struct value value)
{
    (void)part;
    struct value stated = value_member(value, "value");
    struct slice uid = uid_of(value_text(value_is(stated) ? stated : value));
    if (slice_is(value_text(value_member(value, "propertyID")), "uid"))
        uid = value_text(stated);
    if (uid.len > 0 && mapping->reading->uid.len == 0)
        mapping->reading->uid = uid;
    return uid.len > 0;
}

static bool take_free(struct mapping *mapping, unsigned part, struct value value)
{
    bool free_of_charge = value_type(value) == VALUE_TRUE && !sheet_has(sheet_of(mapping), KEY_PRICES);
    struct place place = document_value_place(mapping->document, value);
    FILE *out = free_of_charge ? sheet_begin(sheet_of(mapping), part, &place) : NULL;
    if (out != NULL)
        fputs("{\"amount\":\"0.00\",\"currency\":\"EUR\"}", out);
    return false;
}

static bool take_nothing(struct mapping *mapping, unsigned part, struct value value)
{
    (void)mapping;
    (void)part;
    (void)value;
    return true;
}

static bool take_type(struct mapping *mapping, unsigned part, struct value value)
{
    (void)mapping;
    (void)part;
    return slice_is(value_text(value), "Event");
}

/* In the order in which they have to be taken. */
static const struct {
    const char *name;
    bool (*take)(struct mapping *mapping, unsigned part, struct value value);
    unsigned part;
    const char *usual;  /* the name that the member is passed on under; NULL: its own */
} rows[] = {
    {"@context", take_nothing, 0},
    {"@type", take_type, 0},
    {"name", take_words, KEY_TITLE},
    {"inLanguage", take_language, KEY_LANGUAGE},
    {"eventStatus", take_status, KEY_STATUS},
    {"startDate", take_start, KEY_START},
    {"endDate", take_time, KEY_END},
    {"previousStartDate", take_time, KEY_PREVIOUS_START},
    {"doorTime", take_doors, KEY_DOORS},
    {"duration", take_duration, KEY_DURATION},
    {"eventSchedule", take_schedule, 0},
    {"eventAttendanceMode", take_attendance, KEY_ATTENDANCE},
    {"location", take_location, KEY_LOCATION},
    {"organizer", take_organizers, KEY_ORGANIZERS},
    {"performer", take_speakers, KEY_SPEAKERS},
    {"performers", take_speakers, KEY_SPEAKERS, "performer"},
    {"subEvent", take_programme, KEY_PROGRAMME},
    {"subEvents", take_programme, KEY_PROGRAMME, "subEvent"},
    {"maximumAttendeeCapacity", take_count, KEY_CAPACITY_MAX},
    {"remainingAttendeeCapacity", take_remaining, KEY_CAPACITY_BOOKED},
    {"offers", take_offers, KEY_PRICES},
    {"isAccessibleForFree", take_free, KEY_PRICES},
    {"audience", take_audience, KEY_AUDIENCE},
    {"keywords", take_keywords, KEY_KEYWORDS},
    {"url", take_words, KEY_URL},
    {"description", take_words, KEY_DESCRIPTION},
    {"identifier", take_identifier, 0},
    {"@id", take_identifier, 0},
};

/* Takes each member that has a row, each row once; what is not in the event then is passed on
 * as it stands. */
static void take_members(struct mapping *mapping, struct value event)
{
    struct value members[ARRAY_LEN(rows)] = {0};
    for (struct value member = value_first(event); value_is(member); member = value_next(member)) {
        size_t row = 0;
        while (row < ARRAY_LEN(rows) && !slice_is(value_name(member), rows[row].name))
            row++;
        if (row < ARRAY_LEN(rows))
            members[row] = member;
        else
            sheet_pass(sheet_of(mapping), PART_JSONLD, value_name(member), value_json(member));
    }
    for (size_t row = 0; row < ARRAY_LEN(rows); row++)
        if (value_is(members[row]) && !rows[row].take(mapping, rows[row].part, members[row]))
            sheet_pass(sheet_of(mapping), PART_JSONLD,
                       slice_of(rows[row].usual != NULL ? rows[row].usual : rows[row].name),
                       value_json(members[row]));
}

bool schema_org_take(struct reading *reading, const struct document *document, struct value member)
{
    static const char prefix[] = "schema.org:";
    struct mapping mapping = {.reading = reading, .document = document};
    struct slice name = value_name(member);
    if (!slice_starts(name, prefix))
        return false;
    name = slice_part(name, sizeof prefix - 1, name.len);
    for (size_t row = 0; row < ARRAY_LEN(rows); row++)
        if (slice_is(name, rows[row].name))
            return rows[row].take(&mapping, rows[row].part, member);
    return false;
}

/* Of an event by a schedule the zone may be named there. */
static struct slice zone_of(const struct mapping *mapping, struct value event)
{
    struct each each;
    if (!each_begin(mapping, value_member(event, "eventSchedule"), &each))
        return SLICE("");
    return value_text(value_member(each.value, "scheduleTimezone"));
}

void event_take(struct mapping *mapping, struct value event)
{
    struct reading *reading = mapping->reading;
    struct value name = mapping_words(mapping, value_member(event, "name"));
    if (slice_trim(value_text(name)).len == 0) {
        /* In a page the text may say what it is. */
        reading_say(reading, mapping->document, slice_part(value_json(event), 0, 1),
                    mapping->document->is_page ? SEVERITY_NOTE : SEVERITY_ERROR, "this event has no name");
        return;
    }
    char start[WHEN_TEXT], country[2];
    reading->event = event;
    reading->uid = SLICE("");
    reading->start = when_unstated;
    wall_begin(&reading->wall, zone_of(mapping, event),
               (struct slice){country, country_of(mapping, event, country) ? 2 : 0});
    take_members(mapping, event);
    sheet_put_text(sheet_of(mapping), KEY_TIMEZONE, slice_of(reading->wall.name), NULL);
    bool dated = !when_is_unstated(reading->start);
    reading_hand_over(reading, reading->uid, value_text(name),
                      dated ? when_write(reading->start, start) : NULL);
}

/* fasti-event(5) as rows: every key, what its value looks like, and how a name finds its row. */
#include "event/tape.h"

#include <string.h>

#define WORDS_KIND "doors|session|break|social"
#define WORDS_UNIT "hours|days|workdays|weeks|months"

static const struct key_row rows[] = {
    [KEY_UID] = {"uid", FORM_TEXT},
    [KEY_TITLE] = {"title", FORM_TEXT},
    [KEY_LANGUAGE] = {"language", FORM_TEXT},
    [KEY_STATUS] = {"status", FORM_CHOICE, "scheduled|postponed|rescheduled|cancelled"},
    [KEY_START] = {"start", FORM_WHEN},
    [KEY_END] = {"end", FORM_WHEN},
    [KEY_PREVIOUS_START] = {"previous_start", FORM_WHEN},
    [KEY_RECURRENCE] = {"recurrence", FORM_TEXT},
    [KEY_EXCLUDED] = {"excluded", FORM_LIST},
    [KEY_ADDED] = {"added", FORM_LIST},
    [KEY_DOORS] = {"doors", FORM_WHEN},
    [KEY_DURATION] = {"duration", FORM_DURATION},
    [KEY_TIMEZONE] = {"timezone", FORM_TEXT},
    [KEY_ATTENDANCE] = {"attendance", FORM_CHOICE, "onsite|online|mixed"},
    [KEY_LOCATION] = {"location", FORM_OBJECT},
    [KEY_LOCATION_NAME] = {"location.name", FORM_TEXT, .in = KEY_LOCATION},
    [KEY_LOCATION_ROOM] = {"location.room", FORM_TEXT, .in = KEY_LOCATION},
    [KEY_LOCATION_STREET] = {"location.street", FORM_TEXT, .in = KEY_LOCATION},
    [KEY_LOCATION_POSTAL_CODE] = {"location.postal_code", FORM_TEXT, .in = KEY_LOCATION},
    [KEY_LOCATION_CITY] = {"location.city", FORM_TEXT, .in = KEY_LOCATION},
    [KEY_LOCATION_COUNTRY] = {"location.country", FORM_TEXT, .in = KEY_LOCATION},
    [KEY_LOCATION_URL] = {"location.url", FORM_URL, .in = KEY_LOCATION},
    [KEY_ORGANIZERS] = {"organizers", FORM_LIST},
    [KEY_SPEAKERS] = {"speakers", FORM_LIST},
    [KEY_PROGRAMME] = {"programme", FORM_LIST},
    [KEY_CAPACITY] = {"capacity", FORM_OBJECT},
    [KEY_CAPACITY_MIN] = {"capacity.min", FORM_INTEGER, .in = KEY_CAPACITY},
    [KEY_CAPACITY_MAX] = {"capacity.max", FORM_INTEGER, .in = KEY_CAPACITY},
    [KEY_CAPACITY_BOOKED] = {"capacity.booked", FORM_INTEGER, .in = KEY_CAPACITY},
    [KEY_CAPACITY_WAITLISTED] = {"capacity.waitlisted", FORM_INTEGER, .in = KEY_CAPACITY},
    [KEY_CAPACITY_PER] = {"capacity.per", FORM_CHOICE, "event|group", .in = KEY_CAPACITY},
    [KEY_REGISTRATION] = {"registration", FORM_OBJECT},
    [KEY_REGISTRATION_REQUIRED] = {"registration.required", FORM_BOOL, .in = KEY_REGISTRATION},
    [KEY_REGISTRATION_STATE] = {"registration.state", FORM_CHOICE, "open|closed|full",
                                .in = KEY_REGISTRATION},
    [KEY_REGISTRATION_OPENS] = {"registration.opens", FORM_WHEN, .in = KEY_REGISTRATION},
    [KEY_REGISTRATION_CLOSES] = {"registration.closes", FORM_WHEN, .in = KEY_REGISTRATION},
    [KEY_REGISTRATION_CLOSES_BEFORE] = {"registration.closes_before", FORM_OFFSET, .in = KEY_REGISTRATION},
    [KEY_REGISTRATION_URL] = {"registration.url", FORM_URL, .in = KEY_REGISTRATION},
    [KEY_REGISTRATION_EMAIL] = {"registration.email", FORM_EMAIL, .in = KEY_REGISTRATION},
    [KEY_CANCELLATION] = {"cancellation", FORM_OBJECT},
    [KEY_CANCELLATION_CLOSES] = {"cancellation.closes", FORM_WHEN, .in = KEY_CANCELLATION},
    [KEY_CANCELLATION_CLOSES_BEFORE] = {"cancellation.closes_before", FORM_OFFSET, .in = KEY_CANCELLATION},
    [KEY_CANCELLATION_FEE] = {"cancellation.fee", FORM_MONEY, .in = KEY_CANCELLATION},
    [KEY_PRICES] = {"prices", FORM_LIST},
    [KEY_AUDIENCE] = {"audience", FORM_LIST},
    [KEY_CONTACTS] = {"contacts", FORM_LIST},
    [KEY_URL] = {"url", FORM_URL},
    [KEY_KEYWORDS] = {"keywords", FORM_LIST},
    [KEY_DESCRIPTION] = {"description", FORM_TEXT},
    [KEY_SEQUENCE] = {"sequence", FORM_INTEGER},
    [KEY_CREATED] = {"created", FORM_INSTANT},
    [KEY_UPDATED] = {"updated", FORM_INSTANT},
    [KEY_SOURCE] = {"source", FORM_OBJECT},
    [KEY_SOURCE_PATH] = {"source.path", FORM_TEXT, .in = KEY_SOURCE},
    [KEY_SOURCE_URL] = {"source.url", FORM_URL, .in = KEY_SOURCE},
    [KEY_SOURCE_FORMAT] = {"source.format", FORM_TEXT, .in = KEY_SOURCE},
    [KEY_SOURCE_SHA256] = {"source.sha256", FORM_TEXT, .in = KEY_SOURCE},
    [KEY_SPANS] = {"spans", FORM_OBJECT},
    [KEY_DISAGREEMENTS] = {"disagreements", FORM_LIST},
    [KEY_ALLOW] = {"allow", FORM_LIST},
    [KEY_ASSUMED] = {"assumed", FORM_LIST},

    [ROW_EXCLUDED] = {"excluded[]", FORM_WHEN, .in = KEY_EXCLUDED},
    [ROW_ADDED] = {"added[]", FORM_WHEN, .in = KEY_ADDED},
    [ROW_ORGANIZER] = {"organizers[]", FORM_OBJECT, .in = KEY_ORGANIZERS},
    [ROW_ORGANIZER_NAME] = {"organizers[].name", FORM_TEXT, .in = ROW_ORGANIZER},
    [ROW_ORGANIZER_EMAIL] = {"organizers[].email", FORM_EMAIL, .in = ROW_ORGANIZER},
    [ROW_ORGANIZER_URL] = {"organizers[].url", FORM_URL, .in = ROW_ORGANIZER},
    [ROW_SPEAKER] = {"speakers[]", FORM_OBJECT, .in = KEY_SPEAKERS},
    [ROW_SPEAKER_NAME] = {"speakers[].name", FORM_TEXT, .in = ROW_SPEAKER},
    [ROW_SPEAKER_PREFIX] = {"speakers[].prefix", FORM_TEXT, .in = ROW_SPEAKER},
    [ROW_SPEAKER_ROLE] = {"speakers[].role", FORM_TEXT, .in = ROW_SPEAKER},
    [ROW_ITEM] = {"programme[]", FORM_OBJECT, .in = KEY_PROGRAMME},
    [ROW_ITEM_TITLE] = {"programme[].title", FORM_TEXT, .in = ROW_ITEM},
    [ROW_ITEM_START] = {"programme[].start", FORM_WHEN, .in = ROW_ITEM},
    [ROW_ITEM_END] = {"programme[].end", FORM_WHEN, .in = ROW_ITEM},
    [ROW_ITEM_KIND] = {"programme[].kind", FORM_CHOICE, WORDS_KIND, .in = ROW_ITEM},
    [ROW_ITEM_TRACK] = {"programme[].track", FORM_TEXT, .in = ROW_ITEM},
    [ROW_ITEM_ROOM] = {"programme[].room", FORM_TEXT, .in = ROW_ITEM},
    [ROW_ITEM_SPEAKERS] = {"programme[].speakers", FORM_LIST, .in = ROW_ITEM},
    [ROW_ITEM_SPEAKER] = {"programme[].speakers[]", FORM_OBJECT, .in = ROW_ITEM_SPEAKERS},
    [ROW_ITEM_SPEAKER_NAME] = {"programme[].speakers[].name", FORM_TEXT, .in = ROW_ITEM_SPEAKER},
    [ROW_ITEM_SPEAKER_PREFIX] = {"programme[].speakers[].prefix", FORM_TEXT, .in = ROW_ITEM_SPEAKER},
    [ROW_ITEM_SPEAKER_ROLE] = {"programme[].speakers[].role", FORM_TEXT, .in = ROW_ITEM_SPEAKER},
    [ROW_ITEM_DESCRIPTION] = {"programme[].description", FORM_TEXT, .in = ROW_ITEM},
    [ROW_REGISTRATION_AMOUNT] = {"registration.closes_before.amount", FORM_INTEGER,
                                 .in = KEY_REGISTRATION_CLOSES_BEFORE},
    [ROW_REGISTRATION_UNIT] = {"registration.closes_before.unit", FORM_CHOICE, WORDS_UNIT,
                               .in = KEY_REGISTRATION_CLOSES_BEFORE},
    [ROW_CANCELLATION_AMOUNT] = {"cancellation.closes_before.amount", FORM_INTEGER,
                                 .in = KEY_CANCELLATION_CLOSES_BEFORE},
    [ROW_CANCELLATION_UNIT] = {"cancellation.closes_before.unit", FORM_CHOICE, WORDS_UNIT,
                               .in = KEY_CANCELLATION_CLOSES_BEFORE},
    [ROW_FEE_AMOUNT] = {"cancellation.fee.amount", FORM_TEXT, .in = KEY_CANCELLATION_FEE},
    [ROW_FEE_CURRENCY] = {"cancellation.fee.currency", FORM_TEXT, .in = KEY_CANCELLATION_FEE},
    [ROW_PRICE] = {"prices[]", FORM_MONEY, .in = KEY_PRICES},
    [ROW_PRICE_AMOUNT] = {"prices[].amount", FORM_TEXT, .in = ROW_PRICE},
    [ROW_PRICE_CURRENCY] = {"prices[].currency", FORM_TEXT, .in = ROW_PRICE},
    [ROW_PRICE_FOR] = {"prices[].for", FORM_TEXT, .in = ROW_PRICE},
    [ROW_AUDIENCE] = {"audience[]", FORM_TEXT, .in = KEY_AUDIENCE},
    [ROW_CONTACT] = {"contacts[]", FORM_OBJECT, .in = KEY_CONTACTS},
    [ROW_CONTACT_NAME] = {"contacts[].name", FORM_TEXT, .in = ROW_CONTACT},
    [ROW_CONTACT_EMAIL] = {"contacts[].email", FORM_EMAIL, .in = ROW_CONTACT},
    [ROW_CONTACT_PHONE] = {"contacts[].phone", FORM_TEXT, .in = ROW_CONTACT},
    [ROW_KEYWORD] = {"keywords[]", FORM_TEXT, .in = KEY_KEYWORDS},
    [ROW_DISAGREEMENT] = {"disagreements[]", FORM_OBJECT, .in = KEY_DISAGREEMENTS},
    [ROW_DISAGREEMENT_KEY] = {"disagreements[].key", FORM_TEXT, .in = ROW_DISAGREEMENT},
    [ROW_DISAGREEMENT_VALUE] = {"disagreements[].value", FORM_WHEN, .in = ROW_DISAGREEMENT},
    [ROW_ALLOW] = {"allow[]", FORM_TEXT, .in = KEY_ALLOW},
    [ROW_ASSUMED] = {"assumed[]", FORM_TEXT, .in = KEY_ASSUMED},
};

_Static_assert(ARRAY_LEN(rows) == ROW_COUNT && ROW_COUNT < UINT8_MAX - 1,
               "a row for each key, and each in a byte");
_Static_assert(ROW_COUNT - KEY_COUNT <= 64, "a bit for each row in a list");

const struct key_row *key_rows(size_t *len)
{
    *len = ARRAY_LEN(rows);
    return rows;
}

struct slice key_last_name(unsigned row)
{
    struct slice name = slice_of(rows[row].name);
    const char *dot = memrchr(name.at, '.', name.len);
    if (name.at[name.len - 1] == ']')
        return (struct slice){name.at + name.len, 0};
    return dot != NULL ? slice_of(dot + 1) : name;
}

enum key key_find(struct slice name)
{
    enum key key = 0;
    while (key < KEY_COUNT &&
           (name.len == 0 || rows[key].name[0] != name.at[0] || !slice_is(name, rows[key].name)))
        key++;
    return key;
}

uint32_t name_hash(struct slice name)
{
    const uint64_t odd = 0x9E3779B97F4A7C15;
    uint64_t hash = name.len * odd;
    size_t at = 0;
    do {
        hash = (hash ^ bytes_word(name.at + at, name.len - at)) * odd;
        hash ^= hash >> 32;
        at += 8;
    } while (at < name.len);
    return (uint32_t)hash;
}

/* The slot of a member, or the free one where it would stand. */
static size_t slot_of(const struct key_slots *slots, unsigned group, struct slice name, uint32_t hash)
{
    size_t at = (hash + group * 37) % KEY_SLOTS;
    while (slots->members[at].name.len > 0 &&
           !(slots->members[at].hash == hash && slots->members[at].group == group &&
             slice_equal(slots->members[at].name, name)))
        at = (at + 1) % KEY_SLOTS;
    return at;
}

void key_slots_fill(struct key_slots *slots)
{
    memset(slots->elements, ROW_COUNT, sizeof slots->elements);
    for (unsigned row = 0; row < ROW_COUNT; row++) {
        struct slice last = key_last_name(row);
        if (last.len == 0) {
            slots->elements[rows[row].in] = (uint8_t)row;
            continue;
        }
        unsigned group = rows[row].in != KEY_UID ? rows[row].in : GROUP_EVENT;
        uint32_t hash = name_hash(last);
        slots->names[row] = last;
        slots->members[slot_of(slots, group, last, hash)] =
            (struct key_slot){last, hash, (uint8_t)group, (uint8_t)row};
    }
}

unsigned key_slot_find(const struct key_slots *slots, unsigned group, struct slice name, uint32_t hash)
{
    const struct key_slot *slot = &slots->members[slot_of(slots, group, name, hash)];
    return slot->name.len > 0 ? slot->row : ROW_COUNT;
}

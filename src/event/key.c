/* fasti-event(5) as rows: every key, what its value looks like, and how a name finds its row. */
#include "event/tape.h"

#include <string.h>

#define WORDS_KIND "doors|session|break|social"
#define WORDS_UNIT "hours|days|workdays|weeks|months"

/* What leads to a row, and what it is called there. */
#define NAME(path, last) path last, {last, sizeof(last) - 1}

static const struct key_row rows[] = {
    [KEY_UID] = {NAME("", "uid"), FORM_TEXT},
    [KEY_TITLE] = {NAME("", "title"), FORM_TEXT},
    [KEY_LANGUAGE] = {NAME("", "language"), FORM_TEXT},
    [KEY_STATUS] = {NAME("", "status"), FORM_CHOICE, "scheduled|postponed|rescheduled|cancelled"},
    [KEY_START] = {NAME("", "start"), FORM_WHEN},
    [KEY_END] = {NAME("", "end"), FORM_WHEN},
    [KEY_PREVIOUS_START] = {NAME("", "previous_start"), FORM_WHEN},
    [KEY_RECURRENCE] = {NAME("", "recurrence"), FORM_TEXT},
    [KEY_EXCLUDED] = {NAME("", "excluded"), FORM_LIST},
    [KEY_ADDED] = {NAME("", "added"), FORM_LIST},
    [KEY_DOORS] = {NAME("", "doors"), FORM_WHEN},
    [KEY_DURATION] = {NAME("", "duration"), FORM_DURATION},
    [KEY_TIMEZONE] = {NAME("", "timezone"), FORM_TEXT},
    [KEY_ATTENDANCE] = {NAME("", "attendance"), FORM_CHOICE, "onsite|online|mixed"},
    [KEY_LOCATION] = {NAME("", "location"), FORM_OBJECT},
    [KEY_LOCATION_NAME] = {NAME("location.", "name"), FORM_TEXT, .in = KEY_LOCATION},
    [KEY_LOCATION_ROOM] = {NAME("location.", "room"), FORM_TEXT, .in = KEY_LOCATION},
    [KEY_LOCATION_STREET] = {NAME("location.", "street"), FORM_TEXT, .in = KEY_LOCATION},
    [KEY_LOCATION_POSTAL_CODE] = {NAME("location.", "postal_code"), FORM_TEXT, .in = KEY_LOCATION},
    [KEY_LOCATION_CITY] = {NAME("location.", "city"), FORM_TEXT, .in = KEY_LOCATION},
    [KEY_LOCATION_COUNTRY] = {NAME("location.", "country"), FORM_TEXT, .in = KEY_LOCATION},
    [KEY_LOCATION_URL] = {NAME("location.", "url"), FORM_URL, .in = KEY_LOCATION},
    [KEY_ORGANIZERS] = {NAME("", "organizers"), FORM_LIST},
    [KEY_SPEAKERS] = {NAME("", "speakers"), FORM_LIST},
    [KEY_PROGRAMME] = {NAME("", "programme"), FORM_LIST},
    [KEY_CAPACITY] = {NAME("", "capacity"), FORM_OBJECT},
    [KEY_CAPACITY_MIN] = {NAME("capacity.", "min"), FORM_INTEGER, .in = KEY_CAPACITY},
    [KEY_CAPACITY_MAX] = {NAME("capacity.", "max"), FORM_INTEGER, .in = KEY_CAPACITY},
    [KEY_CAPACITY_BOOKED] = {NAME("capacity.", "booked"), FORM_INTEGER, .in = KEY_CAPACITY},
    [KEY_CAPACITY_WAITLISTED] = {NAME("capacity.", "waitlisted"), FORM_INTEGER, .in = KEY_CAPACITY},
    [KEY_CAPACITY_PER] = {NAME("capacity.", "per"), FORM_CHOICE, "event|group", .in = KEY_CAPACITY},
    [KEY_REGISTRATION] = {NAME("", "registration"), FORM_OBJECT},
    [KEY_REGISTRATION_REQUIRED] = {NAME("registration.", "required"), FORM_BOOL, .in = KEY_REGISTRATION},
    [KEY_REGISTRATION_STATE] = {NAME("registration.", "state"), FORM_CHOICE, "open|closed|full",
                                .in = KEY_REGISTRATION},
    [KEY_REGISTRATION_OPENS] = {NAME("registration.", "opens"), FORM_WHEN, .in = KEY_REGISTRATION},
    [KEY_REGISTRATION_CLOSES] = {NAME("registration.", "closes"), FORM_WHEN, .in = KEY_REGISTRATION},
    [KEY_REGISTRATION_CLOSES_BEFORE] = {NAME("registration.", "closes_before"), FORM_OFFSET,
                                        .in = KEY_REGISTRATION},
    [KEY_REGISTRATION_URL] = {NAME("registration.", "url"), FORM_URL, .in = KEY_REGISTRATION},
    [KEY_REGISTRATION_EMAIL] = {NAME("registration.", "email"), FORM_EMAIL, .in = KEY_REGISTRATION},
    [KEY_CANCELLATION] = {NAME("", "cancellation"), FORM_OBJECT},
    [KEY_CANCELLATION_CLOSES] = {NAME("cancellation.", "closes"), FORM_WHEN, .in = KEY_CANCELLATION},
    [KEY_CANCELLATION_CLOSES_BEFORE] = {NAME("cancellation.", "closes_before"), FORM_OFFSET,
                                        .in = KEY_CANCELLATION},
    [KEY_CANCELLATION_FEE] = {NAME("cancellation.", "fee"), FORM_MONEY, .in = KEY_CANCELLATION},
    [KEY_PRICES] = {NAME("", "prices"), FORM_LIST},
    [KEY_AUDIENCE] = {NAME("", "audience"), FORM_LIST},
    [KEY_CONTACTS] = {NAME("", "contacts"), FORM_LIST},
    [KEY_URL] = {NAME("", "url"), FORM_URL},
    [KEY_KEYWORDS] = {NAME("", "keywords"), FORM_LIST},
    [KEY_DESCRIPTION] = {NAME("", "description"), FORM_TEXT},
    [KEY_SEQUENCE] = {NAME("", "sequence"), FORM_INTEGER},
    [KEY_CREATED] = {NAME("", "created"), FORM_INSTANT},
    [KEY_UPDATED] = {NAME("", "updated"), FORM_INSTANT},
    [KEY_SOURCE] = {NAME("", "source"), FORM_OBJECT},
    [KEY_SOURCE_PATH] = {NAME("source.", "path"), FORM_TEXT, .in = KEY_SOURCE},
    [KEY_SOURCE_URL] = {NAME("source.", "url"), FORM_URL, .in = KEY_SOURCE},
    [KEY_SOURCE_FORMAT] = {NAME("source.", "format"), FORM_TEXT, .in = KEY_SOURCE},
    [KEY_SOURCE_SHA256] = {NAME("source.", "sha256"), FORM_TEXT, .in = KEY_SOURCE},
    [KEY_SPANS] = {NAME("", "spans"), FORM_OBJECT},
    [KEY_DISAGREEMENTS] = {NAME("", "disagreements"), FORM_LIST},
    [KEY_ALLOW] = {NAME("", "allow"), FORM_LIST},
    [KEY_ASSUMED] = {NAME("", "assumed"), FORM_LIST},

    [ROW_EXCLUDED] = {NAME("excluded[]", ""), FORM_WHEN, .in = KEY_EXCLUDED},
    [ROW_ADDED] = {NAME("added[]", ""), FORM_WHEN, .in = KEY_ADDED},
    [ROW_ORGANIZER] = {NAME("organizers[]", ""), FORM_OBJECT, .in = KEY_ORGANIZERS},
    [ROW_ORGANIZER_NAME] = {NAME("organizers[].", "name"), FORM_TEXT, .in = ROW_ORGANIZER},
    [ROW_ORGANIZER_EMAIL] = {NAME("organizers[].", "email"), FORM_EMAIL, .in = ROW_ORGANIZER},
    [ROW_ORGANIZER_URL] = {NAME("organizers[].", "url"), FORM_URL, .in = ROW_ORGANIZER},
    [ROW_SPEAKER] = {NAME("speakers[]", ""), FORM_OBJECT, .in = KEY_SPEAKERS},
    [ROW_SPEAKER_NAME] = {NAME("speakers[].", "name"), FORM_TEXT, .in = ROW_SPEAKER},
    [ROW_SPEAKER_PREFIX] = {NAME("speakers[].", "prefix"), FORM_TEXT, .in = ROW_SPEAKER},
    [ROW_SPEAKER_ROLE] = {NAME("speakers[].", "role"), FORM_TEXT, .in = ROW_SPEAKER},
    [ROW_ITEM] = {NAME("programme[]", ""), FORM_OBJECT, .in = KEY_PROGRAMME},
    [ROW_ITEM_TITLE] = {NAME("programme[].", "title"), FORM_TEXT, .in = ROW_ITEM},
    [ROW_ITEM_START] = {NAME("programme[].", "start"), FORM_WHEN, .in = ROW_ITEM},
    [ROW_ITEM_END] = {NAME("programme[].", "end"), FORM_WHEN, .in = ROW_ITEM},
    [ROW_ITEM_KIND] = {NAME("programme[].", "kind"), FORM_CHOICE, WORDS_KIND, .in = ROW_ITEM},
    [ROW_ITEM_TRACK] = {NAME("programme[].", "track"), FORM_TEXT, .in = ROW_ITEM},
    [ROW_ITEM_ROOM] = {NAME("programme[].", "room"), FORM_TEXT, .in = ROW_ITEM},
    [ROW_ITEM_SPEAKERS] = {NAME("programme[].", "speakers"), FORM_LIST, .in = ROW_ITEM},
    [ROW_ITEM_SPEAKER] = {NAME("programme[].speakers[]", ""), FORM_OBJECT, .in = ROW_ITEM_SPEAKERS},
    [ROW_ITEM_SPEAKER_NAME] = {NAME("programme[].speakers[].", "name"), FORM_TEXT, .in = ROW_ITEM_SPEAKER},
    [ROW_ITEM_SPEAKER_PREFIX] = {NAME("programme[].speakers[].", "prefix"), FORM_TEXT,
                                 .in = ROW_ITEM_SPEAKER},
    [ROW_ITEM_SPEAKER_ROLE] = {NAME("programme[].speakers[].", "role"), FORM_TEXT, .in = ROW_ITEM_SPEAKER},
    [ROW_ITEM_DESCRIPTION] = {NAME("programme[].", "description"), FORM_TEXT, .in = ROW_ITEM},
    [ROW_REGISTRATION_AMOUNT] = {NAME("registration.closes_before.", "amount"), FORM_INTEGER,
                                 .in = KEY_REGISTRATION_CLOSES_BEFORE},
    [ROW_REGISTRATION_UNIT] = {NAME("registration.closes_before.", "unit"), FORM_CHOICE, WORDS_UNIT,
                               .in = KEY_REGISTRATION_CLOSES_BEFORE},
    [ROW_CANCELLATION_AMOUNT] = {NAME("cancellation.closes_before.", "amount"), FORM_INTEGER,
                                 .in = KEY_CANCELLATION_CLOSES_BEFORE},
    [ROW_CANCELLATION_UNIT] = {NAME("cancellation.closes_before.", "unit"), FORM_CHOICE, WORDS_UNIT,
                               .in = KEY_CANCELLATION_CLOSES_BEFORE},
    [ROW_FEE_AMOUNT] = {NAME("cancellation.fee.", "amount"), FORM_TEXT, .in = KEY_CANCELLATION_FEE},
    [ROW_FEE_CURRENCY] = {NAME("cancellation.fee.", "currency"), FORM_TEXT, .in = KEY_CANCELLATION_FEE},
    [ROW_PRICE] = {NAME("prices[]", ""), FORM_MONEY, .in = KEY_PRICES},
    [ROW_PRICE_AMOUNT] = {NAME("prices[].", "amount"), FORM_TEXT, .in = ROW_PRICE},
    [ROW_PRICE_CURRENCY] = {NAME("prices[].", "currency"), FORM_TEXT, .in = ROW_PRICE},
    [ROW_PRICE_FOR] = {NAME("prices[].", "for"), FORM_TEXT, .in = ROW_PRICE},
    [ROW_AUDIENCE] = {NAME("audience[]", ""), FORM_TEXT, .in = KEY_AUDIENCE},
    [ROW_CONTACT] = {NAME("contacts[]", ""), FORM_OBJECT, .in = KEY_CONTACTS},
    [ROW_CONTACT_NAME] = {NAME("contacts[].", "name"), FORM_TEXT, .in = ROW_CONTACT},
    [ROW_CONTACT_EMAIL] = {NAME("contacts[].", "email"), FORM_EMAIL, .in = ROW_CONTACT},
    [ROW_CONTACT_PHONE] = {NAME("contacts[].", "phone"), FORM_TEXT, .in = ROW_CONTACT},
    [ROW_KEYWORD] = {NAME("keywords[]", ""), FORM_TEXT, .in = KEY_KEYWORDS},
    [ROW_DISAGREEMENT] = {NAME("disagreements[]", ""), FORM_OBJECT, .in = KEY_DISAGREEMENTS},
    [ROW_DISAGREEMENT_KEY] = {NAME("disagreements[].", "key"), FORM_TEXT, .in = ROW_DISAGREEMENT},
    [ROW_DISAGREEMENT_VALUE] = {NAME("disagreements[].", "value"), FORM_WHEN, .in = ROW_DISAGREEMENT},
    [ROW_ALLOW] = {NAME("allow[]", ""), FORM_TEXT, .in = KEY_ALLOW},
    [ROW_ASSUMED] = {NAME("assumed[]", ""), FORM_TEXT, .in = KEY_ASSUMED},
};

_Static_assert(ARRAY_LEN(rows) == ROW_COUNT && ROW_COUNT < UINT8_MAX - 1,
               "a row for each key, and each in a byte");
_Static_assert(ROW_COUNT - KEY_COUNT <= 64, "a bit for each row in a list");

const struct key_row *key_rows(size_t *len)
{
    *len = ARRAY_LEN(rows);
    return rows;
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
        struct slice last = rows[row].last;
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

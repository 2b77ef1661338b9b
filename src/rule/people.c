/* Rules of the people who speak: who is named twice. */
#include "rule/check.h"

/* Of a longer list only the first are compared with each other. */
enum { MOST_NAMES = 32 };

/* The names of a list of persons, in its order. */
struct names {
    struct slice at[MOST_NAMES];
    size_t len;
};

static void read_names(struct value list, struct names *names)
{
    names->len = 0;
    for (struct value person = value_first(list); value_is(person) && names->len < MOST_NAMES;
         person = value_next(person))
        names->at[names->len++] = slice_trim(value_text(value_member(person, "name")));
}

/* Where a name stands among the first `len`; SIZE_MAX: not. */
static size_t find_name(const struct names *names, size_t len, struct slice name)
{
    for (size_t i = 0; i < len && name.len > 0; i++)
        if (slice_same_word(names->at[i], name))
            return i;
    return SIZE_MAX;
}

/* `item`: whose speakers they are; NULL: the event's. */
static void check_list(const struct check *check, const struct names *names, const struct item *item)
{
    char base[KEY_TEXT] = "/speakers", key[2 * KEY_TEXT], other[2 * KEY_TEXT], name[NAME_TEXT];
    for (size_t i = 1; i < names->len; i++) {
        size_t first = find_name(names, i, names->at[i]);
        if (first == SIZE_MAX)
            continue;
        if (item != NULL)
            item_key(item, "speakers", base);
        snprintf(key, sizeof key, "%s/%zu", base, i);
        snprintf(other, sizeof other, "%s/%zu", base, first);
        check_say(check, (struct fault){.rule = "speaker-repeated", .key = key, .other = other},
                  "\"%s\" stands in the list twice", name_text(names->at[i], name));
    }
}

/* `speakers` is for those whom no item names. */
static void check_in_programme(const struct check *check, const struct names *speakers,
                               const struct names *names, const struct item *item)
{
    char key[KEY_TEXT], base[KEY_TEXT], other[2 * KEY_TEXT], name[NAME_TEXT];
    for (size_t i = 0; i < names->len; i++) {
        size_t found = find_name(speakers, speakers->len, names->at[i]);
        if (found == SIZE_MAX)
            continue;
        snprintf(key, sizeof key, "/speakers/%zu", found);
        snprintf(other, sizeof other, "%s/%zu", item_key(item, "speakers", base), i);
        check_say(check, (struct fault){.rule = "speaker-in-programme", .key = key, .other = other},
                  "\"%s\" is among the speakers, and in the programme too", name_text(names->at[i], name));
    }
}

static void check_speakers(const struct check *check)
{
    struct names speakers, names;
    read_names(event_value(check->event, KEY_SPEAKERS), &speakers);
    check_list(check, &speakers, NULL);
    for (size_t i = 0; i < check->items_len; i++) {
        const struct item *item = &check->items[i];
        if (!value_is(item->speakers))
            continue;
        read_names(item->speakers, &names);
        check_list(check, &names, item);
        check_in_programme(check, &speakers, &names, item);
    }
}

static void check_attendance(const struct check *check)
{
    static const enum key places[] = {KEY_LOCATION_STREET, KEY_LOCATION_POSTAL_CODE, KEY_LOCATION_ROOM};
    bool placed = false;
    for (size_t i = 0; i < ARRAY_LEN(places); i++)
        placed |= value_is(event_value(check->event, places[i]));
    if (placed && check_is(check, KEY_ATTENDANCE, "online"))
        check_say(check,
                  (struct fault){.rule = "online-with-address", .key = "/attendance", .other = "/location"},
                  "the event is online, and has a street address too");
}

static const struct rule rows[] = {
    {
        .name = "speaker-repeated",
        .group = "publishing",
        .severity = SEVERITY_WARNING,
        .summary = "One speaker stands in a list twice.",
        .explanation = "A name was pasted twice, or stands there with and without a title. Where there are "
                       "really two people of one name, allow the rule for the event.",
        .bad = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
               "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
               "\"speakers\":[{\"name\":\"An Bos\"},{\"name\":\"An Bos\",\"role\":\"raadslid\"}]}",
        .good = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
                "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
                "\"speakers\":[{\"name\":\"An Bos\"},{\"name\":\"Bo Bos\"}]}",
        .check = check_speakers,
    },
    {
        .name = "speaker-in-programme",
        .group = "publishing",
        .severity = SEVERITY_NOTE,
        .summary = "Somebody is among the speakers, and in the programme too.",
        .explanation =
            "`speakers` is for people whom no item of the programme names: feeds and cards show the "
            "others with their item, and would name this one twice.",
        .bad = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
               "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
               "\"speakers\":[{\"name\":\"An Bos\"}],\"programme\":[{\"title\":\"Opening\","
               "\"start\":\"2026-05-19T14:00:00\",\"speakers\":[{\"name\":\"An Bos\"}]}]}",
        .good = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
                "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"city\":\"Deventer\"},"
                "\"programme\":[{\"title\":\"Opening\",\"start\":\"2026-05-19T14:00:00\","
                "\"speakers\":[{\"name\":\"An Bos\"}]}]}",
    },
    {
        .name = "online-with-address",
        .group = "publishing",
        .severity = SEVERITY_NOTE,
        .summary = "The event is online, and has a street address too.",
        .explanation = "When people may come as well, `attendance` is mixed; when the address is that of a "
                       "studio or of the organiser, it does not belong to the location.",
        .bad = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
               "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"street\":\"Grote Kerkhof 1\","
               "\"city\":\"Deventer\"},\"attendance\":\"online\"}",
        .good = "{\"uid\":\"7d1f\",\"title\":\"Debat\",\"start\":\"2026-05-19T14:00:00\","
                "\"end\":\"2026-05-19T17:00:00\",\"location\":{\"street\":\"Grote Kerkhof 1\","
                "\"city\":\"Deventer\"},\"attendance\":\"mixed\"}",
        .check = check_attendance,
    },
};

const struct rule_table rule_people = {rows, ARRAY_LEN(rows)};

/* Properties of an event: rows from their name to what is read of them. */
#include "reader/ical/property.h"

#include <string.h>

static struct place place_of(const struct making *making, const struct content *content)
{
    struct place place = {0};
    content_place(content, &making->intake->lines, &place);
    return place;
}

/* A list's elements, one content after the other: `*at` begins at 0; false at the end. Commas behind a
 * backslash part nothing. */
static bool list_next(const struct content *list, size_t *at, struct content *element)
{
    if (*at > list->value.len || list->value.len == 0)
        return false;
    size_t end = *at;
    while (end < list->value.len && list->value.at[end] != ',')
        end += list->value.at[end] == '\\' ? 2 : 1;
    *element = *list;
    element->value = slice_part(list->value, *at, end);
    *at = end + 1;
    return true;
}

static void keep_text(struct making *making, const struct content *content, char **text, struct place *place)
{
    if (*text != NULL)
        return;
    *text = content_text(making->intake, content, NULL);
    *place = place_of(making, content);
}

static bool take_uid(struct making *making, const struct content *content)
{
    keep_text(making, content, &making->uid, &making->uid_place);
    return true;
}

/* A BCP 47 tag as a feed of fasti takes it. */
static bool is_language(const char *tag)
{
    size_t len = strlen(tag),
           letters = strspn(tag, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-0123456789");
    return len >= 2 && len <= 35 && letters == len && tag[0] > '9' && tag[1] > '9';
}

static bool take_summary(struct making *making, const struct content *content)
{
    if (making->title == NULL) {
        char *language = content_parameter_text(content, "LANGUAGE");
        making->language = language != NULL && is_language(language) ? language : NULL;
        if (making->language == NULL)
            free(language);
    }
    keep_text(making, content, &making->title, &making->title_place);
    return true;
}

static bool take_description(struct making *making, const struct content *content)
{
    keep_text(making, content, &making->description, &making->description_place);
    return true;
}

static bool take_location(struct making *making, const struct content *content)
{
    if (making->location != NULL)
        return true;
    AUTO_FREE char *text = content_text(making->intake, content, NULL);
    making->location = place_in_one_line(text);
    making->location_place = place_of(making, content);
    return true;
}

static bool take_status(struct making *making, const struct content *content)
{
    keep_text(making, content, &making->status, &making->status_place);
    return true;
}

static bool take_duration(struct making *making, const struct content *content)
{
    making->duration_line = making->duration == NULL ? content->line : making->duration_line;
    keep_text(making, content, &making->duration, &making->duration_place);
    return true;
}

static bool take_rule(struct making *making, const struct content *content)
{
    if (making->rule != NULL)
        intake_say(making->intake, SEVERITY_WARNING, content->line,
                   "a second RRULE is left out: an event has one");
    making->rule_line = making->rule == NULL ? content->line : making->rule_line;
    keep_text(making, content, &making->rule, &making->rule_place);
    making->repeats = true;
    return true;
}

static bool take_start(struct making *making, const struct content *content)
{
    return making->start.line > 0 || point_read(making->intake, content, &making->start);
}

static bool take_end(struct making *making, const struct content *content)
{
    return making->end.line > 0 || point_read(making->intake, content, &making->end);
}

static bool take_instance(struct making *making, const struct content *content)
{
    struct slice range;
    if (content_parameter(content, "RANGE", &range))
        intake_say(making->intake, SEVERITY_WARNING, content->line,
                   "RANGE is not read: this changes the one instance only");
    return making->instance.line > 0 || point_read(making->intake, content, &making->instance);
}

static bool note_utc(struct making *making, const struct content *content)
{
    making->stays_in_utc |= slice_is(slice_trim(content->value), "UTC");
    return true;
}

static bool note_whole_title(struct making *making, const struct content *content)
{
    making->whole_title |= slice_is(slice_trim(content->value), "whole");
    return true;
}

static bool note_repeats(struct making *making, const struct content *content)
{
    making->repeats |= content->value.len > 0;
    return true;
}

/* Days on which an event does not, or also, take place: all with a clock where its start has one. */
static bool take_days(struct making *making, const struct content *content, enum key key)
{
    struct content element;
    char text[WHEN_TEXT];
    for (size_t at = 0; list_next(content, &at, &element);) {
        struct point moment;
        struct when when;
        const char *slash = memchr(element.value.at, '/', element.value.len);
        element.value =
            slice_part(element.value, 0, slash != NULL ? (size_t)(slash - element.value.at) : SIZE_MAX);
        if (slice_trim(element.value).len == 0)
            continue;
        if (!point_read(making->intake, &element, &moment) || !point_local(making, &moment, &when))
            return false;
        moment.place = place_of(making, content);
        when = when_has_clock(making->start_local) ? when_fill(when, when_clock(making->start_local))
                                                   : when_date(when);
        fprintf(sheet_begin(making->sheet, key, &moment.place), "\"%s\"", when_write(when, text));
    }
    return true;
}

static bool take_excluded(struct making *making, const struct content *content)
{
    return take_days(making, content, KEY_EXCLUDED);
}

static bool take_added(struct making *making, const struct content *content)
{
    return take_days(making, content, KEY_ADDED);
}

static bool put_text(struct making *making, const struct content *content, enum key key)
{
    struct place place = place_of(making, content);
    AUTO_FREE char *text = content_text(making->intake, content, NULL);
    sheet_put_text(making->sheet, key, slice_of(text), &place);
    return true;
}

static bool take_url(struct making *making, const struct content *content)
{
    return put_text(making, content, KEY_URL);
}

static bool take_categories(struct making *making, const struct content *content)
{
    struct content element;
    for (size_t at = 0; list_next(content, &at, &element);)
        put_text(making, &element, KEY_KEYWORDS);
    return true;
}

static bool take_sequence(struct making *making, const struct content *content)
{
    struct place place = place_of(making, content);
    struct slice value = slice_trim(content->value);
    int64_t number = 0;
    for (size_t i = 0; i < value.len; i++) {
        if (value.at[i] < '0' || value.at[i] > '9' || number > INT32_MAX)
            return true;
        number = number * 10 + (value.at[i] - '0');
    }
    if (number > 0 && number <= INT32_MAX)
        sheet_put_integer(making->sheet, KEY_SEQUENCE, number, &place);
    return true;
}

static bool put_instant(struct making *making, const struct content *content, enum key key)
{
    static const struct when epoch = {1970, 1, 1, 0, 0, 0};
    AUTO_REPORT *unheard = report_new();
    struct point moment;
    char text[INSTANT_TEXT];
    struct report *heard = making->intake->report;
    making->intake->report = unheard;
    bool read = point_read(making->intake, content, &moment) && moment.utc;
    making->intake->report = heard;
    if (read)
        sheet_put_text(making->sheet, key,
                       slice_of(instant_write(when_seconds_between(epoch, moment.when), text)), NULL);
    return true;
}

static bool take_created(struct making *making, const struct content *content)
{
    return put_instant(making, content, KEY_CREATED);
}

static bool take_updated(struct making *making, const struct content *content)
{
    return put_instant(making, content, KEY_UPDATED);
}

/* A telephone number: digits, and what stands between them. */
static bool is_phone(struct slice text)
{
    size_t digits = 0;
    for (size_t i = 0; i < text.len; i++) {
        digits += byte_is_digit(text.at[i]);
        if (memchr("0123456789+-()/. ", text.at[i], 17) == NULL)
            return false;
    }
    return digits >= 6;
}

/* `name, mail address, telephone number`, each where it is there. */
static bool take_contact(struct making *making, const struct content *content)
{
    struct place place = place_of(making, content);
    AUTO_FREE char *text = content_text(making->intake, content, NULL);
    struct slice name = slice_trim(slice_of(text)), last[2] = {{"", 0}, {"", 0}};
    if (name.len == 0)
        return true;
    for (size_t i = 0; i < ARRAY_LEN(last); i++) {
        size_t at = name.len;
        while (at > 0 && !(at >= 2 && memcmp(name.at + at - 2, ", ", 2) == 0))
            at--;
        struct slice piece = slice_part(name, at, name.len);
        bool mail = memchr(piece.at, '@', piece.len) != NULL && memchr(piece.at, ' ', piece.len) == NULL;
        if (last[mail ? 0 : 1].len > 0 || !(mail || (is_phone(piece) && last[0].len == 0)))
            break;
        last[mail ? 0 : 1] = piece;
        name.len = at > 2 ? at - 2 : 0;
    }
    bool later = false;
    FILE *out = sheet_begin(making->sheet, KEY_CONTACTS, &place);
    fputc('{', out);
    member_write(out, &later, "name", name);
    member_write(out, &later, "email", last[0]);
    member_write(out, &later, "phone", last[1]);
    fputc('}', out);
    return true;
}

static bool take_organizer(struct making *making, const struct content *content)
{
    static const char mailto[] = "mailto:";
    struct place place = place_of(making, content);
    struct slice value = slice_trim(content->value), address = {"", 0};
    AUTO_FREE char *name = content_parameter_text(content, "CN");
    if (slice_same_word(slice_part(value, 0, sizeof mailto - 1), slice_of(mailto)))
        address = slice_part(value, sizeof mailto - 1, value.len);
    struct slice shown = slice_trim(slice_of(name != NULL ? name : ""));
    if (address.len + shown.len == 0)
        return true;
    bool later = false;
    FILE *out = sheet_begin(making->sheet, KEY_ORGANIZERS, &place);
    fputc('{', out);
    member_write(out, &later, "name", shown);
    member_write(out, &later, "email", address);
    fputc('}', out);
    return true;
}

/* As it stands, controls aside. */
static bool keep_line(struct making *making, const struct content *content)
{
    struct place place = place_of(making, content);
    /* The three stand one behind the other in the unfolded line. */
    struct content whole = {.value = {content->name.at, content->value_at + content->value.len}};
    AUTO_FREE char *clean = content_plain(making->intake, &whole);
    sheet_put_text(making->sheet, PART_ICAL, slice_of(clean), &place);
    return true;
}

static bool is_address(struct slice value)
{
    return memchr(value.at, ':', value.len) != NULL && memchr(value.at, ' ', value.len) == NULL;
}

static bool has_place(const struct making *making)
{
    return making->location != NULL && *making->location != '\0' && strncmp(making->location, "http", 4) != 0;
}

/* Where one joins; beside a place one can go to, the event is both. */
static bool take_conference(struct making *making, const struct content *content)
{
    struct place place = place_of(making, content);
    if (sheet_has(making->sheet, KEY_ATTENDANCE) || !is_address(content->value))
        return keep_line(making, content);
    put_text(making, content, KEY_LOCATION_URL);
    sheet_put_text(making->sheet, KEY_ATTENDANCE, has_place(making) ? SLICE("mixed") : SLICE("online"),
                   &place);
    return true;
}

/* The label of a link to a page beside the event's; NULL where it is another link. */
static char *related_label(const struct content *content)
{
    AUTO_FREE char *relation = content_parameter_text(content, "LINKREL");
    bool related = relation != NULL && strcmp(relation, "related") == 0 && is_address(content->value);
    return related ? content_parameter_text(content, "LABEL") : NULL;
}

static bool note_link(struct making *making, const struct content *content)
{
    if (making->place_name == NULL)
        making->place_name = related_label(content);
    return true;
}

/* Links that fasti writes go back to their keys. */
static bool take_link(struct making *making, const struct content *content)
{
    struct place place = place_of(making, content);
    AUTO_FREE char *label = related_label(content);
    bool related = label != NULL;
    if (related && strcmp(label, making->words[FEED_REGISTER_AT]) == 0)
        return put_text(making, content, KEY_REGISTRATION_URL);
    if (!related || !has_place(making) || strncmp(making->location, label, strlen(label)) != 0)
        return keep_line(making, content);
    if (!sheet_has(making->sheet, KEY_LOCATION_URL))
        sheet_put_text(making->sheet, KEY_ATTENDANCE, SLICE("onsite"), &place);
    return put_text(making, content, KEY_LOCATION_URL);
}

/* One that says nothing fasti knows, or that a twin says is not the event's. */
static bool keep_status(struct making *making, const struct content *content)
{
    return sheet_has(making->sheet, KEY_STATUS) || slice_trim(content->value).len == 0 ||
           keep_line(making, content);
}

static bool take_color(struct making *making, const struct content *content)
{
    struct place place = place_of(making, content);
    struct slice name = slice_trim(content->value);
    size_t letters = 0;
    while (letters < name.len && byte_is_letter(name.at[letters]))
        letters++;
    if (name.len == 0 || letters < name.len || sheet_has(making->sheet, PART_COLOR))
        return keep_line(making, content);
    sheet_put_text(making->sheet, PART_COLOR, name, &place);
    return true;
}

static bool take_image(struct making *making, const struct content *content)
{
    struct place place = place_of(making, content);
    bool plain = slice_same_word(content->parameters, SLICE(";VALUE=URI")) && is_address(content->value);
    if (!plain)
        return keep_line(making, content);
    json_write_text(sheet_begin(making->sheet, PART_IMAGE, &place), content->value);
    return true;
}

static const struct {
    const char *name;
    bool (*take[2])(struct making *making, const struct content *content);
} rows[] = {
    {"UID", {take_uid, NULL}},
    {"DTSTAMP", {NULL, NULL}},
    {"DTSTART", {take_start, NULL}},
    {"DTEND", {take_end, NULL}},
    {"DURATION", {take_duration, NULL}},
    {"SUMMARY", {take_summary, NULL}},
    {"DESCRIPTION", {take_description, NULL}},
    {"LOCATION", {take_location, NULL}},
    {"STATUS", {take_status, keep_status}},
    {"RRULE", {take_rule, NULL}},
    {"RDATE", {note_repeats, take_added}},
    {"EXDATE", {NULL, take_excluded}},
    {"RECURRENCE-ID", {take_instance, NULL}},
    {"SEQUENCE", {NULL, take_sequence}},
    {"CREATED", {NULL, take_created}},
    {"LAST-MODIFIED", {NULL, take_updated}},
    {"URL", {NULL, take_url}},
    {"CATEGORIES", {NULL, take_categories}},
    {"CONTACT", {NULL, take_contact}},
    {"ORGANIZER", {NULL, take_organizer}},
    {"CONFERENCE", {NULL, take_conference}},
    {"LINK", {note_link, take_link}},
    {"COLOR", {NULL, take_color}},
    {"IMAGE", {NULL, take_image}},
    {"X-FASTI-TIMEZONE", {note_utc, NULL}},
    {"X-FASTI-TITLE", {note_whole_title, NULL}},
};

bool property_take(struct making *making, const struct content *content, enum property_pass pass)
{
    if (pass == PASS_FIRST && making->component->has_twins)
        twins_note(making, content);
    if (pass == PASS_SECOND && twins_own_link(making, content))
        return true;
    if (pass == PASS_SECOND && twins_keep(making, content))
        return keep_line(making, content);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        if (content_is(content, rows[i].name))
            return rows[i].take[pass] == NULL || rows[i].take[pass](making, content);
    return pass == PASS_FIRST || content_is_twin(content) || keep_line(making, content);
}

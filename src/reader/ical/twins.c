/* What a feed of fasti said in words is taken from the data beside them, as long as nobody has
 * changed the words. */
#include "reader/ical/intake.h"

#include <string.h>

bool content_is_twin(const struct content *content)
{
    return slice_same_word(slice_part(content->name, 0, sizeof TWIN_PREFIX - 1), SLICE(TWIN_PREFIX));
}

/* Percent-encoded bytes as they are meant; false where one is not so encoded. */
static bool decode(char *text)
{
    char *to = text;
    for (const char *at = text; *at != '\0'; at++) {
        if (*at != '%') {
            *to++ = *at;
            continue;
        }
        int high = byte_hex(at[1]), low = high >= 0 ? byte_hex(at[2]) : -1;
        if (low < 0 || high + low == 0)
            return false;
        *to++ = (char)(high << 4 | low);
        at += 2;
    }
    *to = '\0';
    return true;
}

static size_t read_number(const struct content *content, const char *name)
{
    enum { MOST_DIGITS = 9 };
    struct slice value;
    size_t number = 0;
    if (!content_parameter(content, name, &value) || value.len == 0 || value.len > MOST_DIGITS)
        return SIZE_MAX;
    for (size_t i = 0; i < value.len; i++) {
        if (value.at[i] < '0' || value.at[i] > '9')
            return SIZE_MAX;
        number = number * 10 + (size_t)(value.at[i] - '0');
    }
    return number;
}

static const char *const link_names[] = {[LINK_CONFERENCE] = "CONFERENCE", [LINK_LINK] = "LINK"};

static unsigned read_link(const struct content *content)
{
    struct slice name;
    unsigned link = content_parameter(content, "X-LINK", &name) ? LINK_LINK : NO_LINK;
    while (link > NO_LINK && !slice_same_word(name, slice_of(link_names[link])))
        link--;
    return link;
}

bool twins_keep(struct making *making, const struct content *content)
{
    char digest[TWIN_DIGEST];
    if (making->twins.kept == NULL || !twin_may_be_kept(content->name))
        return false;
    twin_line_digest((struct slice){content->name.at, content->value_at + content->value.len}, digest);
    char *found = strstr(making->twins.kept, digest);
    if (found != NULL)
        found[0] = '-';
    return found != NULL;
}

bool twins_own_link(struct making *making, const struct content *content)
{
    unsigned link = LINK_LINK;
    while (link > NO_LINK && !content_is(content, link_names[link]))
        link--;
    if (link == NO_LINK || making->twins.own_links[link] == 0)
        return false;
    making->twins.own_links[link]--;
    return true;
}

void seen_twin_take(struct intake *intake, const struct content *content, struct seen_twin *seen)
{
    struct slice digest;
    if (seen->json != NULL || !content_parameter(content, "X-OF", &digest) || digest.len != TWIN_DIGEST - 1)
        return;
    AUTO_FREE char *json = content_text(intake, content, NULL);
    if (!decode(json))
        return;
    seen->twin = twin_find(content->name);
    seen->json = slice_copy(slice_of(json));
    memcpy(seen->digest, digest.at, digest.len);
    seen->from = read_number(content, "X-FROM");
    seen->at = read_number(content, "X-AT");
    seen->link = read_link(content);
    content_place(content, &intake->lines, &seen->place);
}

bool seen_twin_holds(const struct seen_twin *seen, enum twin twin, const struct twin_sums *sums,
                     const char *description)
{
    char digest[TWIN_DIGEST];
    struct twin_sums all = *sums;
    if (seen->json == NULL)
        return false;
    struct slice text = slice_of(description);
    if (seen->from != SIZE_MAX && seen->from > text.len)
        return false;
    if (description != NULL)
        twin_add(&all, TWINNED_DESCRIPTION, slice_part(text, 0, seen->from));
    twin_digest(&all, twin, digest);
    return memcmp(digest, seen->digest, TWIN_DIGEST) == 0;
}

void sums_take(struct intake *intake, const struct content *content, struct twin_sums *sums)
{
    enum twin_property property = twin_property(content->name);
    size_t len;
    if (property == TWINNED_COUNT || property == TWINNED_DESCRIPTION)
        return;
    AUTO_FREE char *text = content_text(intake, content, &len);
    twin_add(sums, property, (struct slice){text, len});
}

void twins_note(struct making *making, const struct content *content)
{
    enum twin twin = content_is_twin(content) ? twin_find(content->name) : TWIN_COUNT;
    if (twin < TWIN_OF_EVENT)
        seen_twin_take(making->intake, content, &making->twins.seen[twin]);
    else if (making->twins.kept == NULL && content_is(content, TWIN_KEPT))
        making->twins.kept = content_text(making->intake, content, NULL);
    sums_take(making->intake, content, &making->twins.sums);
}

const struct event *intake_view(struct intake *intake, const char *json)
{
    if (intake->view == NULL)
        intake->view = event_new();
    return json != NULL && event_read(intake->view, slice_of(json), NULL) ? intake->view : NULL;
}

/* A text in place of another, where there is one. */
static void take_text(const struct event *view, enum key key, char **text)
{
    struct slice found = view != NULL ? event_text(view, key) : (struct slice){"", 0};
    if (found.len == 0)
        return;
    free(*text);
    *text = slice_copy(found);
}

/* Whether the twin of what names the event has a name. */
static bool names(struct making *making, enum twin twin, enum key key)
{
    const struct event *view = intake_view(making->intake, making->twins.seen[twin].json);
    return view != NULL && event_text(view, key).len > 0;
}

void twins_judge(struct making *making)
{
    struct twins *twins = &making->twins;
    for (unsigned twin = 0; twin < TWIN_OF_EVENT && making->component->has_twins; twin++) {
        struct seen_twin *seen = &twins->seen[twin];
        twins->holds[twin] = seen_twin_holds(seen, (enum twin)twin, &twins->sums, making->description) &&
                             intake_view(making->intake, seen->json) != NULL;
    }
    twins->holds[TWIN_UID] &= names(making, TWIN_UID, KEY_UID);
    twins->holds[TWIN_SUMMARY] &= names(making, TWIN_SUMMARY, KEY_TITLE);
    if (twins->holds[TWIN_UID])
        take_text(intake_view(making->intake, twins->seen[TWIN_UID].json), KEY_UID, &making->uid);
    if (twins->holds[TWIN_SUMMARY])
        take_text(intake_view(making->intake, twins->seen[TWIN_SUMMARY].json), KEY_LANGUAGE,
                  &making->language);
}

static void put_json(struct making *making, unsigned part, struct value value, const struct place *place)
{
    FILE *out = sheet_begin(making->sheet, part, place);
    if (out != NULL)
        json_write_compact(out, value_json(value));
}

/* As one value, unless a part of it stands elsewhere in the calendar too, and was changed there. */
static void put_object(struct making *making, enum key key, struct value object, const struct place *place)
{
    size_t len;
    const char *name = key_rows(&len)[key].name;
    bool parted = false;
    for (unsigned part = key + 1;
         part < KEY_COUNT && strncmp(key_rows(&len)[part].name, name, strlen(name)) == 0; part++)
        parted |= sheet_has(making->sheet, part);
    if (!parted)
        put_json(making, key, object, NULL);
    for (struct value member = value_first(object); value_is(member); member = value_next(member)) {
        AUTO_FREE char *whole =
            memory_print("%s.%.*s", name, (int)value_name(member).len, value_name(member).at);
        enum key part = key_find(slice_of(whole));
        if (part == KEY_COUNT)
            continue;
        if (!parted)
            sheet_note(making->sheet, key, key_rows(&len)[part].name + strlen(name) + 1, place);
        else if (!sheet_has(making->sheet, part))
            put_json(making, part, member, place);
    }
}

/* Where the words stand that the value was put into. */
static const struct place *place_of(const struct making *making, enum twin twin)
{
    const struct place *const places[TWIN_OF_EVENT] = {
        [TWIN_UID] = &making->uid_place,
        [TWIN_SUMMARY] = &making->title_place,
        [TWIN_DTSTART] = &making->start.place,
        [TWIN_LOCATION] = &making->location_place,
        [TWIN_DESCRIPTION] = &making->description_place,
    };
    return places[twin] != NULL && places[twin]->line > 0 ? places[twin] : &making->twins.seen[twin].place;
}

static void put_key(struct making *making, enum twin twin, enum key key, struct value value)
{
    size_t len;
    enum form form = key_rows(&len)[key].form;
    const struct place *place = place_of(making, twin);
    if (!value_is(value))
        return;
    if (form == FORM_OBJECT)
        put_object(making, key, value, place);
    else if (form != FORM_LIST)
        put_json(making, key, value, key == KEY_END ? &making->end.place : place);
    for (struct value element = form == FORM_LIST ? value_first(value) : (struct value){0}; value_is(element);
         element = value_next(element))
        put_json(making, key, element, place);
}

/* The key, and the members that have keys of their own. */
static void seal(struct making *making, enum key key)
{
    size_t len;
    const char *name = key_rows(&len)[key].name;
    sheet_seal(making->sheet, key);
    for (unsigned part = key + 1; part < KEY_COUNT && key_rows(&len)[key].form == FORM_OBJECT; part++) {
        if (strncmp(key_rows(&len)[part].name, name, strlen(name)) != 0)
            break;
        sheet_seal(making->sheet, part);
    }
}

void twins_put(struct making *making)
{
    for (unsigned twin = 0; twin < TWIN_OF_EVENT; twin++) {
        making->twins.own_links[making->twins.seen[twin].link] += making->twins.holds[twin];
        const struct twin_row *row = twin_row((enum twin)twin);
        const struct event *view =
            making->twins.holds[twin] ? intake_view(making->intake, making->twins.seen[twin].json) : NULL;
        for (size_t i = 0; view != NULL && i < row->keys_len; i++)
            if (twin != TWIN_UID)
                put_key(making, (enum twin)twin, row->keys[i], twin_value(view, row->keys[i]));
        for (size_t i = 0; view != NULL && i < row->keys_len; i++)
            if (twin != TWIN_UID)
                seal(making, row->keys[i]);
    }
}

void twins_free(struct twins *twins)
{
    free(twins->kept);
    for (size_t i = 0; i < ARRAY_LEN(twins->seen); i++)
        free(twins->seen[i].json);
}

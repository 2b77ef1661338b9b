/* Twins: behind the properties that put several keys into words, the keys as data, for who reads the feed
 * again (twin.h). */
#include "ical/feed.h"

#include <string.h>

/* A reader takes lines up to a size: beyond it the words have to do. */
enum { LONGEST_TWIN = 1 << 19 };

struct slice folded_say(struct ical_text *out, struct slice value, const char *mark, bool *marked)
{
    if (out->room < value.len)
        wire_widen(out, value.len);
    char *to = out->bytes;
    const char *end = value.at + value.len;
    *marked = mark >= value.at && mark <= end;
    if (*marked)
        end = mark;
    for (const char *at = value.at; at < end; at++) {
        if (*at == '\r') {
            at += 2;
            continue;
        }
        bool escape = *at == '\\' && at + 1 < end;
        at += escape;
        *to++ = escape && *at == 'n' ? '\n' : *at;
    }
    out->len = (size_t)(to - out->bytes);
    return (struct slice){out->bytes, out->len};
}

size_t folded_next(struct slice lines, size_t at)
{
    const char *found;
    while ((found = memchr(lines.at + at, '\n', lines.len - at)) != NULL) {
        at = (size_t)(found - lines.at) + 1;
        if (at == lines.len || lines.at[at] != ' ')
            return at;
    }
    return lines.len;
}

static size_t name_len(struct slice line)
{
    size_t len = 0;
    while (len < line.len && line.at[len] != ':' && line.at[len] != ';')
        len++;
    return len;
}

static size_t value_start(struct slice line, size_t at)
{
    for (bool quoted = false; at < line.len && (quoted || line.at[at] != ':'); at++)
        quoted ^= line.at[at] == '"';
    return at + 1;
}

/* What the lines there say, of the properties asked for; returns how long the text of a DESCRIPTION is before
 * the announcement's words. */
static size_t sum_lines(const struct subject *subject, struct again where, unsigned wanted,
                        struct twin_sums *sums)
{
    const struct ical_text *text = subject->wire->text;
    struct slice lines = {text->bytes + where.at, where.len};
    const char *words =
        subject->again[AGAIN_WORDS].len > 0 ? text->bytes + subject->again[AGAIN_WORDS].at : NULL;
    size_t front = SIZE_MAX;
    for (size_t at = 0, end; at < lines.len; at = end) {
        end = folded_next(lines, at);
        size_t name = at + name_len(slice_part(lines, at, end));
        enum twin_property property = twin_property(slice_part(lines, at, name));
        if (property == TWINNED_COUNT || (wanted >> property & 1) == 0)
            continue;
        struct slice line = slice_part(lines, 0, end - 2);
        bool marked;
        struct slice said =
            folded_say(subject->spoken, slice_part(line, value_start(line, name), line.len), words, &marked);
        if (marked)
            front = said.len;
        twin_add(sums, property, said);
    }
    return front;
}

static struct again lines_from(const struct subject *subject, size_t from)
{
    return (struct again){from, subject->wire->text->len - from};
}

/* `X-FASTI-LOCATION;X-OF=5f3a9c01;X-FROM=137:` */
static void begin(const struct subject *subject, enum twin twin, const struct twin_sums *sums, size_t front)
{
    char digest[TWIN_DIGEST];
    twin_digest(sums, twin, digest);
    wire_word(subject->wire, twin_row(twin)->name);
    wire_word(subject->wire, ";X-OF=");
    wire_word(subject->wire, digest);
    if ((twin_row(twin)->properties >> TWINNED_DESCRIPTION & 1) != 0 && front != SIZE_MAX) {
        wire_word(subject->wire, ";X-FROM=");
        wire_number(subject->wire, (int64_t)front);
    }
}

/* `;X-LINK=CONFERENCE`: the first property of that name says the same. */
static void write_link(const struct subject *subject, enum twin twin)
{
    const char *name = twin == TWIN_LOCATION      ? place_link_name(subject)
                       : twin == TWIN_DESCRIPTION ? registration_link_name(subject)
                                                  : NULL;
    if (name == NULL)
        return;
    wire_word(subject->wire, ";X-LINK=");
    wire_word(subject->wire, name);
}

static void write_text(const struct subject *subject, struct slice text)
{
    struct print print;
    print_open(&print);
    json_write_text(print.file, text);
    AUTO_FREE char *json = print_close(&print);
    wire_json(subject->wire, (struct slice){json, print.len});
}

/* Whether the feed's spelling is how it stands in the line: without white space and escapes. */
static bool is_spelled(struct value value)
{
    const struct event_node *nodes = value.event->nodes, *node = &nodes[value.at];
    uint32_t at = node->start + 1;
    if (node->has_escape || (node->type != VALUE_OBJECT && node->type != VALUE_LIST))
        return !node->has_escape;
    for (struct value child = value_first(value); value_is(child); child = value_next(child)) {
        const struct event_node *found = &nodes[child.at], *name = found->is_member ? found - 1 : NULL;
        bool close = name != NULL ? name->start == at && found->start == name->end + 1 && !name->has_escape
                                  : found->start == at;
        if (!close || !is_spelled(child))
            return false;
        at = found->end + 1;
    }
    return at == node->end || (at + 1 == node->end && !value_is(value_first(value)));
}

static void write_value(const struct subject *subject, struct value value, bool described);

/* Without the description of an item, which stands in words. */
static void write_members(const struct subject *subject, struct value object, bool described)
{
    const char *before = "";
    wire_word(subject->wire, "{");
    for (struct value member = value_first(object); value_is(member); member = value_next(member)) {
        struct slice name = value_name(member);
        if (!described && slice_is(name, "description"))
            continue;
        wire_json(subject->wire, slice_of(before));
        if (member.event->nodes[member.at - 1].has_escape)
            write_text(subject, name);
        else
            wire_json(subject->wire, value_name_json(member));
        wire_word(subject->wire, ":");
        write_value(subject, member, true);
        before = ",";
    }
    wire_word(subject->wire, "}");
}

/* One spelling, however the store spells it. */
static void write_value(const struct subject *subject, struct value value, bool described)
{
    const char *before = "";
    if ((described || !value_is(value_member(value, "description"))) && is_spelled(value)) {
        wire_json(subject->wire, value_json(value));
    } else if (value_type(value) == VALUE_OBJECT) {
        write_members(subject, value, described);
    } else if (value_type(value) == VALUE_LIST) {
        wire_word(subject->wire, "[");
        for (struct value element = value_first(value); value_is(element);
             element = value_next(element), before = ",") {
            wire_json(subject->wire, slice_of(before));
            write_value(subject, element, true);
        }
        wire_word(subject->wire, "]");
    } else {
        write_text(subject, value_text(value));
    }
}

static void write_name(const struct subject *subject, bool *later, const char *name)
{
    wire_json(subject->wire, slice_of(*later ? ",\"" : "\""));
    wire_word(subject->wire, name);
    wire_word(subject->wire, "\":");
    *later = true;
}

static void write_member(const struct subject *subject, bool *later, const char *name, struct value value)
{
    if (!value_is(value))
        return;
    write_name(subject, later, name);
    write_value(subject, value, true);
}

/* Who answers go to is for who asked to name them. */
static void write_organizers(const struct subject *subject, struct value list)
{
    wire_word(subject->wire, "[");
    for (struct value organizer = value_first(list); value_is(organizer); organizer = value_next(organizer)) {
        bool later = false;
        wire_json(subject->wire, slice_of(organizer.at != value_first(list).at ? ",{" : "{"));
        write_member(subject, &later, "name", value_member(organizer, "name"));
        write_member(subject, &later, "url", value_member(organizer, "url"));
        wire_word(subject->wire, "}");
    }
    wire_word(subject->wire, "]");
}

/* `[[0,{…}],[4,{…}]]`: those that have no entry of their own, each with its position. */
static void write_programme(const struct subject *subject, bool *later)
{
    const struct items *items = subject->items;
    const char *before = "[[";
    for (size_t i = 0; i < items->len; i++) {
        if (!item_is_told(subject, &items->rows[i]))
            continue;
        if (before[0] == '[')
            write_name(subject, later, "programme");
        wire_json(subject->wire, slice_of(before));
        wire_number(subject->wire, (int64_t)i);
        wire_json(subject->wire, SLICE(","));
        write_value(subject, items->rows[i].element, false);
        before = "],[";
    }
    wire_word(subject->wire, before[0] == '[' ? "" : "]]");
}

static void write_keys(const struct subject *subject, enum twin twin)
{
    const struct twin_row *row = twin_row(twin);
    bool later = false;
    size_t len;
    wire_word(subject->wire, ":{");
    for (size_t i = 0; i < row->keys_len; i++) {
        struct value value = twin_value(subject->event, row->keys[i]);
        const char *name = key_rows(&len)[row->keys[i]].name;
        if (row->keys[i] == KEY_TIMEZONE && !value_is(value) && !time_is_day(subject->start)) {
            write_name(subject, &later, name);
            AUTO_FREE char *zone = memory_print("\"%s\"", zone_name(subject->zone->zone));
            wire_json(subject->wire, slice_of(zone));
        } else if (row->keys[i] == KEY_ORGANIZERS && !subject->settings->organizer) {
            write_name(subject, &later, name);
            write_organizers(subject, value);
        } else {
            write_member(subject, &later, name, value);
        }
    }
    if (twin == TWIN_DESCRIPTION)
        write_programme(subject, &later);
    wire_word(subject->wire, "}");
}

/* Ends the line, or takes it back. */
static void end(const struct subject *subject, size_t from)
{
    if (subject->wire->text->len - from > LONGEST_TWIN)
        wire_back(subject->wire, from);
    else
        wire_end(subject->wire);
}

/* A content line without its folds. */
static struct slice unfold(struct ical_text *out, struct slice line)
{
    out->len = 0;
    for (size_t at = 0; at < line.len; at++) {
        if (out->room == out->len)
            wire_widen(out, line.len);
        if (line.at[at] == '\r')
            at += 2;
        else
            out->bytes[out->len++] = line.at[at];
    }
    return (struct slice){out->bytes, out->len};
}

/* Which lines are not what the feed itself would have said. */
static void write_kept(const struct subject *subject)
{
    const struct again *kept = &subject->again[AGAIN_KEPT];
    const char *before = TWIN_KEPT ":";
    for (size_t at = kept->at, end; at < kept->at + kept->len; at = end) {
        char digest[TWIN_DIGEST];
        struct slice lines = {subject->wire->text->bytes, kept->at + kept->len};
        end = folded_next(lines, at);
        struct slice line = slice_part(lines, at, end - 2);
        if (!twin_may_be_kept(slice_part(line, 0, name_len(line))))
            continue;
        twin_line_digest(unfold(subject->spoken, line), digest);
        wire_word(subject->wire, before);
        wire_word(subject->wire, digest);
        before = ".";
    }
    if (before[0] == '.')
        wire_end(subject->wire);
}

void twins_write(const struct subject *subject, size_t from)
{
    struct twin_sums sums = {0};
    bool written[TWIN_OF_EVENT];
    unsigned wanted = 0;
    for (unsigned twin = 0; twin < TWIN_OF_EVENT; twin++) {
        written[twin] = twin_is_needed(subject, (enum twin)twin);
        wanted |= written[twin] ? twin_row((enum twin)twin)->properties : 0;
    }
    bool place_only = wanted == twin_row(TWIN_LOCATION)->properties;
    size_t front = sum_lines(subject, place_only ? subject->again[AGAIN_PLACE] : lines_from(subject, from),
                             wanted, &sums);
    for (unsigned twin = 0; twin < TWIN_OF_EVENT; twin++) {
        size_t line = subject->wire->text->len;
        if (!written[twin])
            continue;
        begin(subject, (enum twin)twin, &sums, front);
        write_link(subject, (enum twin)twin);
        write_keys(subject, (enum twin)twin);
        end(subject, line);
    }
    write_kept(subject);
}

void twin_write_item(const struct subject *subject, const struct item *item, bool exact, size_t from)
{
    if (item_is_plain(subject, item, exact))
        return;
    struct twin_sums sums = {0};
    size_t front = sum_lines(subject, lines_from(subject, from), twin_row(TWIN_ITEM)->properties, &sums),
           line = subject->wire->text->len;
    begin(subject, TWIN_ITEM, &sums, front);
    wire_word(subject->wire, ";X-AT=");
    wire_number(subject->wire, item - subject->items->rows);
    wire_word(subject->wire, ":");
    write_value(subject, item->element, false);
    end(subject, line);
}

void twin_write_deadline(const struct subject *subject, const char *name, size_t from)
{
    struct twin_sums sums = {0};
    sum_lines(subject, lines_from(subject, from), twin_row(TWIN_DEADLINE)->properties, &sums);
    begin(subject, TWIN_DEADLINE, &sums, SIZE_MAX);
    wire_word(subject->wire, ":");
    wire_line(subject->wire, name);
}

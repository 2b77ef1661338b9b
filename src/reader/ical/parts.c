/* The parts of an event that stand in a calendar as components of their own. */
#include "reader/ical/intake.h"

#include <string.h>

/* What fasti makes a component of, named as its UID has it. */
static const struct {
    const char *name;
    enum key closes;
} deadlines[] = {
    {"registration", KEY_REGISTRATION_CLOSES},
    {"cancellation", KEY_CANCELLATION_CLOSES},
};

static void keep_text(struct intake *intake, const struct content *content, char **text, struct place *place)
{
    if (*text != NULL)
        return;
    *text = content_text(intake, content, NULL);
    if (place != NULL)
        content_place(content, &intake->lines, place);
}

/* False, said, where a time is none. */
static bool take_property(struct intake *intake, struct part *part, const struct content *content)
{
    const struct {
        const char *name;
        struct point *moment;
    } times[] = {{"DTSTART", &part->start},
                 {"DTEND", &part->end},
                 {"DUE", &part->due},
                 {"RECURRENCE-ID", &part->instance}};
    const struct {
        const char *name;
        char **text;
        struct place *place;
    } texts[] = {{"UID", &part->uid, NULL},
                 {"SUMMARY", &part->title, &part->title_place},
                 {"DESCRIPTION", &part->description, NULL},
                 {"LOCATION", &part->location, &part->location_place},
                 {"CATEGORIES", &part->track, NULL},
                 {"X-FASTI-KIND", &part->kind, NULL}};
    for (size_t i = 0; i < ARRAY_LEN(texts); i++)
        if (content_is(content, texts[i].name))
            keep_text(intake, content, texts[i].text, texts[i].place);
    part->whole_title |= content_is(content, "X-FASTI-TITLE");
    for (size_t i = 0; i < ARRAY_LEN(times); i++)
        if (content_is(content, times[i].name))
            return point_read(intake, content, times[i].moment);
    return true;
}

/* The twin of a part, and what it stands for. */
static void note_twin(struct intake *intake, struct part *part, const struct content *content,
                      struct twin_sums *sums)
{
    enum twin twin = content_is_twin(content) ? twin_find(content->name) : TWIN_COUNT;
    if (twin == TWIN_ITEM || twin == TWIN_DEADLINE)
        seen_twin_take(intake, content, &part->twin);
    sums_take(intake, content, sums);
}

static bool twin_holds(struct intake *intake, const struct part *part, const struct twin_sums *sums)
{
    bool told = part->twin.twin != TWIN_ITEM || intake_view(intake, part->twin.json) != NULL;
    return told && seen_twin_holds(&part->twin, part->twin.twin, sums, part->description);
}

static bool read_part(struct intake *intake, struct part *part)
{
    struct twin_sums sums = {0};
    struct content content;
    enum line_kind kind;
    size_t depth = 0;
    bool good = true;
    lines_begin(&intake->lines, slice_part(intake->bytes, 0, part->component->to), part->component->from,
                part->component->line + 1);
    while (good && (kind = lines_next(&intake->lines, &content)) != LINE_NONE) {
        if (kind != LINE_CONTENT)
            continue;
        if (content_is(&content, "BEGIN"))
            depth++;
        else if (content_is(&content, "END"))
            depth -= depth > 0;
        else if (depth == 0)
            good = take_property(intake, part, &content);
        if (depth == 0 && part->component->has_twins)
            note_twin(intake, part, &content, &sums);
    }
    part->holds = part->component->has_twins && twin_holds(intake, part, &sums);
    return good;
}

/* A deadline as a day in the calendar has its clock in its description. */
static struct when clock_of(const struct part *part, struct when day)
{
    struct when clock;
    char whole[WHEN_TEXT + 8];
    snprintf(whole, sizeof whole, "XXXX-XX-XXT%.5s:00", part->description != NULL ? part->description : "");
    return when_read(slice_of(whole), &clock) && clock.hour != UNSTATED ? when_fill(day, clock) : day;
}

/* False, said, where its time cannot be read. */
static bool put_deadline(struct making *making, const struct part *part, enum key closes)
{
    bool todo = part->component->kind == COMPONENT_TODO;
    const struct point *due = todo ? &part->due : &part->start;
    struct when when;
    if (!when_has_date(due->when) ||
        (part->holds && part->twin.twin == TWIN_DEADLINE && making->twins.holds[TWIN_DESCRIPTION]))
        return true;
    if (making->zone == NULL && due->tzid[0] != '\0')
        making->zone = point_zone(making, due);
    if (!point_local(making, due, &when))
        return false;
    sheet_put_when(making->sheet, closes, todo ? when : clock_of(part, when), &due->place);
    return true;
}

/* Index of the deadline that a part is, by its UID; ARRAY_LEN(deadlines) where it is none. */
static size_t find_deadline(const struct making *making, const struct part *part)
{
    size_t i = 0;
    for (; i < ARRAY_LEN(deadlines); i++) {
        char uid[UUID_TEXT];
        event_deadline_uid(deadlines[i].name, slice_of(making->uid), uid);
        if (part->uid != NULL && strcmp(part->uid, uid) == 0)
            break;
    }
    return i;
}

/* The day of a changed instance is no longer one of the rule's. */
static bool exclude(struct making *making, const struct part *part)
{
    struct when when;
    char text[WHEN_TEXT];
    if (!when_has_date(part->instance.when) || !point_local(making, &part->instance, &when))
        return false;
    FILE *out = sheet_begin(making->sheet, KEY_EXCLUDED, &part->instance.place);
    when = when_has_clock(making->start_local) ? when_fill(when, when_clock(making->start_local))
                                               : when_date(when);
    fprintf(out, "\"%s\"", when_write(when, text));
    return true;
}

static bool settle_part(struct making *making, struct part *part)
{
    struct intake *intake = making->intake;
    if (part->component->is_instance)
        return exclude(making, part);
    size_t deadline = find_deadline(making, part);
    if (deadline < ARRAY_LEN(deadlines))
        return put_deadline(making, part, deadlines[deadline].closes);
    if (part->component->kind == COMPONENT_TODO) {
        intake->left[COMPONENT_TODO]++;
        return true;
    }
    if (making->zone == NULL && part->start.tzid[0] != '\0')
        making->zone = point_zone(making, &part->start);
    part->is_item = when_has_date(part->start.when);
    return true;
}

bool parts_take(struct making *making)
{
    struct intake *intake = making->intake;
    bool good = true;
    for (uint32_t at = making->component->first; at != 0 && good; at = intake->components[at - 1].next) {
        const struct component *component = &intake->components[at - 1];
        if (component->refused)
            continue;
        making->parts.rows = memory_room(making->parts.rows, making->parts.len, &making->parts.room,
                                         sizeof *making->parts.rows);
        struct part *part = &making->parts.rows[making->parts.len++];
        *part = (struct part){.component = component, .start.when = when_unstated, .end.when = when_unstated,
                              .due.when = when_unstated, .instance.when = when_unstated};
        good = read_part(intake, part) && settle_part(making, part);
    }
    return good;
}

void parts_free(struct parts *parts)
{
    for (size_t i = 0; i < parts->len; i++) {
        struct part *part = &parts->rows[i];
        char *const texts[] = {part->uid, part->title, part->description, part->location, part->track,
                               part->kind, part->twin.json};
        for (size_t j = 0; j < ARRAY_LEN(texts); j++)
            free(texts[j]);
    }
    free(parts->rows);
}

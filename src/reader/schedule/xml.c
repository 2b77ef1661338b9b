/* A schedule.xml made the JSON of a schedule.json, with the way back. Nothing outside the file is ever read,
 * no entity is expanded. */
#include "reader/schedule/schedule.h"

#include <expat.h>
#include <limits.h>
#include <string.h>

enum { DEEPEST = 32 };

/* What an element becomes. */
enum shape {
    SHAPE_NONE,     /* it is passed over with all that is in it */
    SHAPE_OBJECT,   /* an object of its attributes and children */
    SHAPE_LIST,     /* a list of its children */
    SHAPE_TEXT,     /* a text */
    SHAPE_NAMED,    /* an object of its attributes, and its text as `name` */
    SHAPE_ENTRY,    /* a day, room or event in the list of its parent */
};

static const struct element {
    const char *parent, *name;
    enum shape shape;
    const char *list;   /* of the children that are entries */
} elements[] = {
    {"", "schedule", SHAPE_OBJECT, NULL},
    {"schedule", "conference", SHAPE_OBJECT, NULL},
    {"schedule", "day", SHAPE_ENTRY, "rooms"},
    {"day", "room", SHAPE_ENTRY, "events"},
    {"room", "event", SHAPE_ENTRY, NULL},
    {"event", "persons", SHAPE_LIST, NULL},
    {"event", "links", SHAPE_LIST, NULL},
    {"event", "attachments", SHAPE_LIST, NULL},
    {"persons", "person", SHAPE_NAMED, NULL},
    {"links", "link", SHAPE_NAMED, NULL},
    {"attachments", "attachment", SHAPE_NAMED, NULL},
    {"event", "recording", SHAPE_NONE, NULL},
    {"conference", "track", SHAPE_NONE, NULL},
    {"conference", "room", SHAPE_NONE, NULL},
    {"conference", "color", SHAPE_NONE, NULL},
    {"conference", "days", SHAPE_NONE, NULL},
    {"conference", NULL, SHAPE_TEXT, NULL},
    {"event", NULL, SHAPE_TEXT, NULL},
};

struct level {
    const struct element *element;
    bool later;     /* a comma comes before the next member */
    bool quoted;    /* its text has begun */
};
struct making {
    struct reading *reading;
    XML_Parser parser;
    struct document_maker maker;
    struct level levels[DEEPEST];
    size_t depth, skipped;   /* levels within one that is passed over */
    const char *wrong;       /* a literal */
    bool conference;         /* has been closed: its days follow */
};

static size_t place_now(const struct making *making)
{
    long long at = XML_GetCurrentByteIndex(making->parser);
    return at > 0 ? (size_t)at : 0;
}

static void stop(struct making *making, const char *wrong)
{
    making->wrong = making->wrong != NULL ? making->wrong : wrong;
    XML_StopParser(making->parser, XML_FALSE);
}

static void put(struct making *making, const char *text)
{
    document_put(&making->maker, text, strlen(text));
}

/* What stands at `original`, as the inside of a JSON string. */
static void put_text(struct making *making, struct slice text, size_t original)
{
    char escape[8];
    document_align(&making->maker, original);
    for (size_t i = 0; i < text.len; i++) {
        unsigned char byte = (unsigned char)text.at[i];
        if (byte >= 0x20 && byte != '"' && byte != '\\') {
            document_put(&making->maker, text.at + i, 1);
            continue;
        }
        snprintf(escape, sizeof escape, byte == '"' || byte == '\\' ? "\\%c" : "\\u%04x", byte);
        put(making, escape);
        document_align(&making->maker, original + i + 1);
    }
}

static void put_name(struct making *making, struct level *level, struct slice name)
{
    put(making, level->later ? ",\"" : "\"");
    put_text(making, name, place_now(making));
    put(making, "\":");
    level->later = true;
}

/* Attributes stand somewhere in their tag. */
static void put_attributes(struct making *making, struct level *level, const char **attributes)
{
    static const struct {
        const char *parent, *theirs, *ours;
    } renamed[] = {{"day", "start", "day_start"}, {"day", "end", "day_end"}};
    size_t at = place_now(making), within;
    struct slice tag =
        slice_part(making->reading->input->bytes, at, at + (size_t)XML_GetCurrentByteCount(making->parser));
    for (; *attributes != NULL; attributes += 2) {
        struct slice name = slice_of(attributes[0]), value = slice_of(attributes[1]);
        for (size_t i = 0; i < ARRAY_LEN(renamed); i++)
            if (strcmp(level->element->name, renamed[i].parent) == 0 && slice_is(name, renamed[i].theirs))
                name = slice_of(renamed[i].ours);
        bool found = value.len > 0 && slice_find(tag, value, &within);
        put_name(making, level, name);
        put(making, "\"");
        put_text(making, value, found ? at + within : at);
        put(making, "\"");
        if (!found)
            continue;
        tag = slice_part(tag, within + value.len, tag.len);
        at += within + value.len;
    }
}

static const struct element *element_of(const struct making *making, const char *name)
{
    const char *parent = making->depth > 0 ? making->levels[making->depth - 1].element->name : "";
    if (parent == NULL)
        return NULL;
    for (size_t i = 0; i < ARRAY_LEN(elements); i++)
        if (strcmp(elements[i].parent, parent) == 0 &&
            (elements[i].name == NULL || strcmp(elements[i].name, name) == 0))
            return elements[i].shape != SHAPE_NONE ? &elements[i] : NULL;
    return NULL;
}

/* Opens what an element becomes, behind its name where its parent is an object. */
static void open_element(struct making *making, const struct element *element, const char *name,
                         const char **attributes)
{
    static const struct level none = {NULL, false, false};
    struct level *parent = making->depth > 0 ? &making->levels[making->depth - 1] : NULL,
                 *level = &making->levels[making->depth++];
    *level = none;
    level->element = element;
    bool listed = element->shape == SHAPE_ENTRY || element->shape == SHAPE_NAMED;
    if (parent != NULL && !listed)
        put_name(making, parent, slice_of(name));
    else if (parent != NULL)
        put(making, parent->later ? "," : "");
    if (parent != NULL)
        parent->later = true;
    put(making, element->shape == SHAPE_LIST ? "[" : element->shape == SHAPE_TEXT ? "\"" : "{");
    if (element->shape == SHAPE_ENTRY || element->shape == SHAPE_NAMED)
        put_attributes(making, level, attributes);
    if (element->list != NULL) {
        put_name(making, level, slice_of(element->list));
        put(making, "[");
        level->later = false;
    }
}

/* The days stand within the conference. */
static bool goes_in(struct making *making, const struct element *element)
{
    bool day = strcmp(element->name != NULL ? element->name : "", "day") == 0;
    if (day && !making->conference)
        stop(making, "the conference before its days");
    if (element->shape == SHAPE_OBJECT && making->conference)
        stop(making, "one conference");
    return making->wrong == NULL;
}

static void start_element(void *context, const char *name, const char **attributes)
{
    struct making *making = context;
    const struct element *element = making->skipped == 0 ? element_of(making, name) : NULL;
    if (making->skipped > 0 || element == NULL) {
        bool root = making->depth == 0 && making->skipped == 0;
        if (root || ++making->skipped + making->depth >= DEEPEST)
            stop(making, root ? "a schedule" : "no more than 32 levels");
        return;
    }
    if (making->depth + 1 >= DEEPEST)
        stop(making, "no more than 32 levels");
    else if (goes_in(making, element))
        open_element(making, element, name, attributes);
}

static void open_days(struct making *making, struct level *conference)
{
    put_name(making, conference, SLICE("days"));
    put(making, "[");
    making->conference = true;
    making->levels[0].later = false;
}

static void end_element(void *context, const char *name)
{
    struct making *making = context;
    (void)name;
    /* An empty element is ended though the parser was stopped at its beginning. */
    if (making->wrong != NULL)
        return;
    if (making->skipped > 0) {
        making->skipped--;
        return;
    }
    struct level *level = &making->levels[--making->depth];
    enum shape shape = level->element->shape;
    document_align(&making->maker, place_now(making));
    if (shape == SHAPE_NAMED && level->quoted)
        put(making, "\"");
    if (shape == SHAPE_OBJECT) {
        /* The conference is left open for its days, and the schedule with it. */
        if (making->depth == 1)
            open_days(making, level);
        return;
    }
    put(making, shape == SHAPE_TEXT            ? "\""
                : shape == SHAPE_LIST          ? "]"
                : level->element->list != NULL ? "]}"
                                               : "}");
}

static void take_text(void *context, const char *text, int len)
{
    struct making *making = context;
    struct level *level =
        making->depth > 0 && making->skipped == 0 ? &making->levels[making->depth - 1] : NULL;
    struct slice slice = {text, (size_t)len};
    if (level == NULL || (level->element->shape != SHAPE_TEXT && level->element->shape != SHAPE_NAMED))
        return;
    if (level->element->shape == SHAPE_NAMED && !level->quoted) {
        if (slice_trim(slice).len == 0)
            return;
        put_name(making, level, SLICE("name"));
        put(making, "\"");
        level->quoted = true;
    }
    put_text(making, slice, place_now(making));
}

static void refuse_entity(void *context, const char *name, int is_parameter, const char *value, int len,
                          const char *base, const char *system, const char *public, const char *notation)
{
    (void)name;
    (void)is_parameter;
    (void)value;
    (void)len;
    (void)base;
    (void)system;
    (void)public;
    (void)notation;
    stop(context, "no entities of its own");
}

static void *allocate(size_t size)
{
    return memory_resize(NULL, size, 1);
}

static void *resize(void *old, size_t size)
{
    return memory_resize(old, size, 1);
}

/* All at once: a token that is cut is looked at again from its beginning. */
static bool feed(struct making *making)
{
    struct slice bytes = making->reading->input->bytes;
    return bytes.len <= INT_MAX && XML_Parse(making->parser, bytes.at, (int)bytes.len, true) == XML_STATUS_OK;
}

static void say_wrong(struct making *making)
{
    static const struct piece same = {0, 0};
    struct slice bytes = making->reading->input->bytes;
    const struct document whole = {bytes, &making->reading->places, &same, 1, false};
    const char *message = XML_ErrorString(XML_GetErrorCode(making->parser));
    size_t at = place_now(making);
    AUTO_FREE char *text =
        making->wrong != NULL
            ? memory_print("this is no schedule: expected %s", making->wrong)
            : memory_print("this is no XML: %s", message != NULL ? message : "it cannot be read");
    reading_say(making->reading, &whole, slice_part(bytes, at < bytes.len ? at : bytes.len, at + 1),
                SEVERITY_ERROR, text);
}

bool schedule_from_xml(struct reading *reading, struct document *made)
{
    static const XML_Memory_Handling_Suite memory = {allocate, resize, free};
    struct making making = {.reading = reading, .parser = XML_ParserCreate_MM(NULL, &memory, NULL)};
    XML_SetUserData(making.parser, &making);
    XML_SetElementHandler(making.parser, start_element, end_element);
    XML_SetCharacterDataHandler(making.parser, take_text);
    XML_SetEntityDeclHandler(making.parser, refuse_entity);
    document_align(&making.maker, 0);
    put(&making, "{\"schedule\":");
    bool good = feed(&making);
    if (good && !making.conference)
        making.wrong = "a conference";
    if (!good || !making.conference)
        say_wrong(&making);
    put(&making, "]}}}");
    XML_ParserFree(making.parser);
    *made = document_made(&making.maker, &reading->places);
    if (good && making.conference)
        return true;
    document_made_free(made);
    return false;
}

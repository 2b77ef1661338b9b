/* One line of strict JSON into a tape of nodes: no recursion, no memory but what earlier lines left. */
#include "event/tape.h"

#include <string.h>

/* More names than this in one object are judged at its end, sorted; fewer as they come, one by one. */
enum { NAMES_FEW = 64 };

struct scan {
    struct event *event;
    const char *from, *end;
    struct flaw flaw;
};

static const char *expected(struct scan *scan, const char *at, const char *what)
{
    scan->flaw = (struct flaw){(size_t)(at - scan->from) + 1, what};
    return NULL;
}

static inline const char *skip_space(const char *at, const char *end)
{
    while (at < end && (*at == ' ' || *at == '\t' || *at == '\n' || *at == '\r'))
        at++;
    return at;
}

static uint32_t offset_of(const struct scan *scan, const char *at)
{
    return (uint32_t)(at - scan->from);
}

/* Room for a member's two nodes, made once a step. */
static inline void nodes_reserve(struct event *event)
{
    if (event->nodes_room - event->nodes_len < 2)
        event->nodes = memory_room(event->nodes, event->nodes_room, &event->nodes_room, sizeof *event->nodes);
}

static inline struct node *node_add(struct scan *scan, enum value_type type, const char *start, const char *end)
{
    struct node *node = &scan->event->nodes[scan->event->nodes_len++];
    *node = (struct node){.start = offset_of(scan, start), .end = offset_of(scan, end), .type = (uint8_t)type, .row = ROW_COUNT};
    return node;
}

static void scratch_reserve(struct event *event)
{
    if (event->scratch_room < event->line.len) {
        free(event->scratch);
        event->scratch_room = event->line.len;
        event->scratch = memory_new(event->scratch_room, 1);
    }
}

/* A string from its opening quote on; returns what is behind its closing one. */
static const char *scan_string(struct scan *scan, const char *start)
{
    bool has_escape = false;
    const char *at = start + 1;
    for (;;) {
        at += plain_len(at, scan->end);
        if (at == scan->end)
            return expected(scan, at, "a closing quote");
        if (*at == '"')
            break;
        if (*at != '\\')
            return expected(scan, at, "control characters written as escapes");
        size_t len = 0;
        if (escape_code(at, scan->end, &len) < 0)
            return expected(scan, at, "an escape that JSON knows, of a character that is not NUL");
        has_escape = true;
        at += len;
    }
    node_add(scan, VALUE_STRING, start, at + 1)->has_escape = has_escape;
    if (has_escape)
        scratch_reserve(scan->event);
    return at + 1;
}

static bool name_is_new(struct event *event, const struct frame *frame, struct name name)
{
    struct slice text = node_text(event, &event->nodes[name.node]);
    for (size_t i = frame->names; i < event->names_len; i++)
        if (event->names[i].hash == name.hash && slice_equal(node_text(event, &event->nodes[event->names[i].node]), text))
            return false;
    return true;
}

/* Notes a name of the newest frame; false where it has been there before. */
static bool name_add(struct event *event, struct frame *frame, struct name name)
{
    uint64_t bit = UINT64_C(1) << (name.hash >> 26);
    if ((frame->seen & bit) != 0 && event->names_len - frame->names < NAMES_FEW && !name_is_new(event, frame, name))
        return false;
    frame->seen |= bit;
    if (event->names_len == event->names_room)
        event->names = memory_room(event->names, event->names_len, &event->names_room, sizeof *event->names);
    event->names[event->names_len++] = name;
    return true;
}

/* A member's name and colon; `*row` receives its row, ROW_COUNT where it has none. */
static const char *scan_name(struct scan *scan, const char *at, struct frame *frame, unsigned *row)
{
    struct event *event = scan->event;
    const char *start = at;
    if (at == scan->end || *at != '"')
        return expected(scan, at, "a name in quotes");
    at = scan_string(scan, at);
    if (at == NULL)
        return NULL;
    uint32_t node = (uint32_t)event->nodes_len - 1;
    struct slice text = node_text(event, &event->nodes[node]);
    uint32_t hash = name_hash(text);
    *row = frame->group != ROW_COUNT ? key_slot_find(&event->keys, frame->group, text, hash) : ROW_COUNT;
    if (*row < KEY_COUNT ? event->values[*row] != 0 : !name_add(event, frame, (struct name){hash, node}))
        return expected(scan, start, "each name only once in an object");
    at = skip_space(at, scan->end);
    if (at == scan->end || *at != ':')
        return expected(scan, at, "':'");
    return skip_space(at + 1, scan->end);
}

static const char *scan_open(struct scan *scan, const char *at, unsigned group)
{
    struct event *event = scan->event;
    bool is_object = *at == '{';
    uint32_t node = (uint32_t)event->nodes_len;
    node_add(scan, is_object ? VALUE_OBJECT : VALUE_LIST, at, at);
    if (event->frames_len == event->frames_room)
        event->frames = memory_room(event->frames, event->frames_len, &event->frames_room, sizeof *event->frames);
    event->frames[event->frames_len++] = (struct frame){
        .node = node, .names = (uint32_t)event->names_len, .group = (uint8_t)group, .is_object = is_object};
    return at + 1;
}

static const char *scan_close(struct scan *scan, const char *at)
{
    struct event *event = scan->event;
    const struct frame *frame = &event->frames[--event->frames_len];
    struct node *node = &event->nodes[frame->node];
    uint32_t twice;
    node->end = offset_of(scan, at + 1);
    node->has_child = frame->last != 0;
    if (event->names_len - frame->names > NAMES_FEW && !names_are_unique(event, frame->names, &twice))
        return expected(scan, event->line.at + event->nodes[twice].start, "each name only once in an object");
    event->names_len = frame->names;
    return at + 1;
}

static const char *scan_word(struct scan *scan, const char *at)
{
    static const struct {
        const char *text;
        enum value_type type;
    } words[] = {{"true", VALUE_TRUE}, {"false", VALUE_FALSE}, {"null", VALUE_NULL}};
    for (size_t i = 0; i < ARRAY_LEN(words); i++) {
        size_t len = strlen(words[i].text);
        if ((size_t)(scan->end - at) >= len && memcmp(at, words[i].text, len) == 0) {
            node_add(scan, words[i].type, at, at + len);
            return at + len;
        }
    }
    return expected(scan, at, "a value");
}

static const char *scan_number(struct scan *scan, const char *at)
{
    bool is_real;
    if (*at != '-' && (*at < '0' || *at > '9'))
        return expected(scan, at, "a value");
    size_t len = number_len(at, scan->end, &is_real);
    if (len == 0)
        return expected(scan, at, "a number as JSON writes it, within 64 bits");
    node_add(scan, is_real ? VALUE_REAL : VALUE_INTEGER, at, at + len);
    return at + len;
}

/* A value; of a list or object only its opening bracket. */
static const char *scan_value(struct scan *scan, const char *at, unsigned group)
{
    if (at == scan->end)
        return expected(scan, at, "a value");
    if (scan->event->frames_len >= DEPTH_MOST)
        return expected(scan, at, "no more than 2048 levels");
    switch (*at) {
    case '"':
        return scan_string(scan, at);
    case '{':
    case '[':
        return scan_open(scan, at, group);
    case 't':
    case 'f':
    case 'n':
        return scan_word(scan, at);
    default:
        return scan_number(scan, at);
    }
}

/* The next element or member of the innermost frame, or its end. */
static const char *scan_step(struct scan *scan, const char *at)
{
    struct event *event = scan->event;
    struct frame *frame = &event->frames[event->frames_len - 1];
    at = skip_space(at, scan->end);
    if (at < scan->end && *at == (frame->is_object ? '}' : ']'))
        return scan_close(scan, at);
    if (frame->last != 0) {
        if (at == scan->end || *at != ',')
            return expected(scan, at, frame->is_object ? "',' or '}'" : "',' or ']'");
        at = skip_space(at + 1, scan->end);
    }
    nodes_reserve(event);
    unsigned row = event->keys.elements[frame->group];
    if (frame->is_object && (at = scan_name(scan, at, frame, &row)) == NULL)
        return NULL;
    uint32_t node = (uint32_t)event->nodes_len, last = frame->last;
    bool is_member = frame->is_object;
    frame->last = node;
    if (row < KEY_COUNT)
        event->values[row] = node;
    at = scan_value(scan, at, row);
    if (at == NULL)
        return NULL;
    event->nodes[node].is_member = is_member;
    event->nodes[node].row = (uint8_t)row;
    if (last != 0)
        event->nodes[last].next = node;
    return at;
}

static const char *scan_event(struct scan *scan)
{
    struct slice line = scan->event->line;
    const char *at = line.at;
    if (line.len >= UINT32_MAX)
        return expected(scan, at, "a line of less than 4 GiB");
    size_t valid = utf8_valid(line);
    if (valid < line.len)
        return expected(scan, at + valid, "valid UTF-8");
    at = skip_space(at, scan->end);
    if (at == scan->end || *at != '{')
        return expected(scan, at, "'{', the beginning of an event");
    at = scan_open(scan, at, GROUP_EVENT);
    while (at != NULL && scan->event->frames_len > 0)
        at = scan_step(scan, at);
    if (at == NULL)
        return NULL;
    at = skip_space(at, scan->end);
    return at == scan->end ? at : expected(scan, at, "nothing behind the event");
}

bool tape_scan(struct event *event, struct flaw *flaw)
{
    struct scan scan = {.event = event, .from = event->line.at, .end = event->line.at + event->line.len};
    event->nodes_len = event->frames_len = event->names_len = 0;
    memset(event->values, 0, sizeof event->values);
    nodes_reserve(event);
    bool done = scan_event(&scan) != NULL;
    if (!done && flaw != NULL)
        *flaw = scan.flaw;
    return done;
}

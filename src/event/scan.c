/* One line of strict JSON into a tape of nodes: no recursion, no memory but what earlier lines left. */
#include "event/tape.h"

#include <string.h>

/* More names than this in one object are judged at its end, sorted; fewer as they come, one by one. */
enum { NAMES_FEW = 64 };
enum { PLACE_DIGITS = 7, PLACE_MOST = 3 * (PLACE_DIGITS + 1) + 1, STEP_NODES = 5 };

struct scan {
    struct scanner *scanner;
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
    if (at < end && *at > ' ') /* as there mostly is none */
        return at;
    while (at < end && (*at == ' ' || *at == '\t' || *at == '\n' || *at == '\r'))
        at++;
    return at;
}

static uint32_t offset_of(const struct scan *scan, const char *at)
{
    return (uint32_t)(at - scan->from);
}

/* Room for a member's name and the four nodes of a place, made once a step. */
static inline void nodes_reserve(struct scanner *scanner)
{
    struct event *event = &scanner->event;
    if (scanner->nodes_room - event->nodes_len < STEP_NODES)
        event->nodes =
            memory_room(event->nodes, scanner->nodes_room, &scanner->nodes_room, sizeof *event->nodes);
}

static inline struct event_node *node_add(struct scan *scan, enum value_type type, const char *start,
                                          const char *end)
{
    struct event *event = &scan->scanner->event;
    struct event_node *node = &event->nodes[event->nodes_len++];
    *node = (struct event_node){.start = offset_of(scan, start),
                                .end = offset_of(scan, end),
                                .type = (uint8_t)type,
                                .row = ROW_COUNT};
    return node;
}

static void scratch_reserve(struct scanner *scanner)
{
    struct event *event = &scanner->event;
    if (scanner->scratch_room < event->line.len) {
        free(event->scratch);
        scanner->scratch_room = event->line.len;
        event->scratch = memory_new(scanner->scratch_room, 1);
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
        scratch_reserve(scan->scanner);
    return at + 1;
}

static bool name_is_new(const struct scanner *scanner, const struct frame *frame, struct name name)
{
    const struct event *event = &scanner->event;
    struct slice text = event_node_text(event, &event->nodes[name.node]);
    for (size_t i = frame->names; i < scanner->names_len; i++)
        if (scanner->names[i].hash == name.hash &&
            slice_equal(event_node_text(event, &event->nodes[scanner->names[i].node]), text))
            return false;
    return true;
}

/* Notes a name of the newest frame; false where it has been there before. */
static bool name_add(struct scanner *scanner, struct frame *frame, struct name name)
{
    uint64_t bit = UINT64_C(1) << (name.hash >> 26);
    if ((frame->seen & bit) != 0 && scanner->names_len - frame->names < NAMES_FEW &&
        !name_is_new(scanner, frame, name))
        return false;
    frame->seen |= bit;
    if (scanner->names_len == scanner->names_room)
        scanner->names =
            memory_room(scanner->names, scanner->names_len, &scanner->names_room, sizeof *scanner->names);
    scanner->names[scanner->names_len++] = name;
    return true;
}

/* The row that the next name has if this event is written like the one before. */
static inline uint8_t *guess_of(struct scan *scan, const struct frame *frame)
{
    struct guesses *guesses = &scan->scanner->guesses;
    return frame->last != 0 ? &guesses->behind[scan->scanner->event.nodes[frame->last].row]
                            : &guesses->first[frame->group];
}

/* A name that has this row; NULL where it is another, or written with escapes. */
static inline const char *scan_guessed(struct scan *scan, const char *at, unsigned row)
{
    if (row == ROW_COUNT)
        return NULL;
    struct slice name = scan->scanner->keys.names[row];
    if ((size_t)(scan->end - at) < name.len + 2 || at[0] != '"' || at[name.len + 1] != '"' ||
        memcmp(at + 1, name.at, name.len) != 0)
        return NULL;
    node_add(scan, VALUE_STRING, at, at + name.len + 2);
    return at + name.len + 2;
}

/* Notes that the newest frame has a name; false where it has been there before. */
static inline bool note_name(struct scan *scan, struct frame *frame, unsigned row, uint32_t hash)
{
    struct event *event = &scan->scanner->event;
    if (row < KEY_COUNT)
        return event->values[row] == 0;
    if (row == ROW_COUNT)
        return name_add(scan->scanner, frame, (struct name){hash, (uint32_t)event->nodes_len - 1});
    uint64_t bit = UINT64_C(1) << (row - KEY_COUNT);
    bool is_new = (frame->rows & bit) == 0;
    frame->rows |= bit;
    return is_new;
}

/* A member's name and colon; `*row` receives its row, ROW_COUNT where it has none. */
static const char *scan_name(struct scan *scan, const char *at, struct frame *frame, unsigned *row)
{
    const struct event *event = &scan->scanner->event;
    const char *start = at;
    uint8_t *guess = guess_of(scan, frame);
    uint32_t hash = 0;
    *row = *guess;
    at = scan_guessed(scan, start, *row);
    if (at == NULL) {
        if (start == scan->end || *start != '"')
            return expected(scan, start, "a name in quotes");
        at = scan_string(scan, start);
        if (at == NULL)
            return NULL;
        struct slice text = event_node_text(event, &event->nodes[event->nodes_len - 1]);
        hash = name_hash(text);
        *row = frame->group != ROW_COUNT ? key_slot_find(&scan->scanner->keys, frame->group, text, hash)
                                         : ROW_COUNT;
        if (guess != &scan->scanner->guesses.behind[ROW_COUNT]) /* which says nothing of the group */
            *guess = (uint8_t)*row;
    }
    if (!note_name(scan, frame, *row, hash))
        return expected(scan, start, "each name only once in an object");
    at = skip_space(at, scan->end);
    if (at == scan->end || *at != ':')
        return expected(scan, at, "':'");
    return skip_space(at + 1, scan->end);
}

static const char *scan_open(struct scan *scan, const char *at, unsigned group)
{
    struct scanner *scanner = scan->scanner;
    struct event *event = &scanner->event;
    bool is_object = *at == '{';
    uint32_t node = (uint32_t)event->nodes_len;
    node_add(scan, is_object ? VALUE_OBJECT : VALUE_LIST, at, at);
    if (scanner->frames_len == scanner->frames_room)
        scanner->frames =
            memory_room(scanner->frames, scanner->frames_len, &scanner->frames_room, sizeof *scanner->frames);
    scanner->frames[scanner->frames_len++] = (struct frame){
        .node = node, .names = (uint32_t)scanner->names_len, .group = (uint8_t)group, .is_object = is_object};
    return at + 1;
}

static const char *scan_close(struct scan *scan, const char *at)
{
    struct scanner *scanner = scan->scanner;
    struct event *event = &scanner->event;
    const struct frame *frame = &scanner->frames[--scanner->frames_len];
    struct event_node *node = &event->nodes[frame->node];
    uint32_t twice;
    node->end = offset_of(scan, at + 1);
    node->has_child = frame->last != 0;
    if (scanner->names_len - frame->names > NAMES_FEW && !names_are_unique(scanner, frame->names, &twice))
        return expected(scan, event->line.at + event->nodes[twice].start, "each name only once in an object");
    scanner->names_len = frame->names;
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

/* `[12,1,30]` at once, as places are written, which are half of a line's values; NULL, and nothing done,
 * where it is something else. */
static const char *scan_place(struct scan *scan, const char *start, unsigned group)
{
    struct event *event = &scan->scanner->event;
    size_t list = event->nodes_len;
    unsigned row = scan->scanner->keys.elements[group];
    const char *at = start;
    if (row != ROW_COUNT || scan->scanner->frames_len + 1 >= DEPTH_MOST || scan->end - start < PLACE_MOST)
        return NULL;
    node_add(scan, VALUE_LIST, start, start)->has_child = true;
    for (int number = 0; number < 3; number++) {
        const char *digits = ++at;
        while (*at >= '0' && *at <= '9' && at - digits < PLACE_DIGITS)
            at++;
        if (at == digits || (*digits == '0' && at - digits > 1) || *at != (number < 2 ? ',' : ']')) {
            event->nodes_len = list;
            return NULL;
        }
        struct event_node *node = node_add(scan, VALUE_INTEGER, digits, at);
        node->next = number < 2 ? (uint32_t)event->nodes_len : 0;
    }
    event->nodes[list].end = offset_of(scan, at + 1);
    return at + 1;
}

/* A value; of a list or object only its opening bracket. */
static const char *scan_value(struct scan *scan, const char *at, unsigned group)
{
    const char *place;
    if (at == scan->end)
        return expected(scan, at, "a value");
    if (scan->scanner->frames_len >= DEPTH_MOST)
        return expected(scan, at, "no more than 2048 levels");
    switch (*at) {
    case '"':
        return scan_string(scan, at);
    case '{':
        return scan_open(scan, at, group);
    case '[':
        place = scan_place(scan, at, group);
        return place != NULL ? place : scan_open(scan, at, group);
    case 't':
    case 'f':
    case 'n':
        return scan_word(scan, at);
    default:
        return scan_number(scan, at);
    }
}

/* The next element or member of the innermost frame, or its end. */
static inline const char *scan_step(struct scan *scan, const char *at)
{
    struct scanner *scanner = scan->scanner;
    struct event *event = &scanner->event;
    struct frame *frame = &scanner->frames[scanner->frames_len - 1];
    at = skip_space(at, scan->end);
    if (at < scan->end && *at == (frame->is_object ? '}' : ']'))
        return scan_close(scan, at);
    if (frame->last != 0) {
        if (at == scan->end || *at != ',')
            return expected(scan, at, frame->is_object ? "',' or '}'" : "',' or ']'");
        at = skip_space(at + 1, scan->end);
    }
    nodes_reserve(scanner);
    unsigned row = scanner->keys.elements[frame->group];
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

/* Up to the end of the outermost frame, or to a uid. */
static const char *scan_steps(struct scan *scan, const char *at, bool to_uid)
{
    const struct scanner *scanner = scan->scanner;
    while (at != NULL && scanner->frames_len > 0 && !(to_uid && scanner->event.values[KEY_UID] != 0))
        at = scan_step(scan, at);
    return at;
}

static const char *scan_event(struct scan *scan, bool is_list)
{
    struct slice line = scan->scanner->event.line;
    const char *at = line.at;
    if (line.len >= UINT32_MAX)
        return expected(scan, at, "a line of less than 4 GiB");
    size_t valid = utf8_valid(line);
    if (valid < line.len)
        return expected(scan, at + valid, "valid UTF-8");
    at = skip_space(at, scan->end);
    if (at == scan->end || *at != (is_list ? '[' : '{'))
        return expected(scan, at,
                        is_list ? "'[', the beginning of a list" : "'{', the beginning of an event");
    at = scan_steps(scan, scan_open(scan, at, is_list ? ROW_COUNT : GROUP_EVENT), false);
    if (at == NULL)
        return NULL;
    at = skip_space(at, scan->end);
    return at == scan->end ? at : expected(scan, at, "nothing behind the event");
}

static struct scan scan_begin(struct scanner *scanner)
{
    struct event *event = &scanner->event;
    event->nodes_len = scanner->frames_len = scanner->names_len = 0;
    memset(event->values, 0, sizeof event->values);
    nodes_reserve(scanner);
    return (struct scan){
        .scanner = scanner, .from = event->line.at, .end = event->line.at + event->line.len};
}

bool tape_scan(struct scanner *scanner, bool is_list, struct flaw *flaw)
{
    struct scan scan = scan_begin(scanner);
    bool done = scan_event(&scan, is_list) != NULL;
    if (!done && flaw != NULL)
        *flaw = scan.flaw;
    return done;
}

bool tape_scan_uid(struct scanner *scanner)
{
    const struct event *event = &scanner->event;
    struct scan scan = scan_begin(scanner);
    return event->line.len > 0 && event->line.len < UINT32_MAX && *scan.from == '{' &&
           scan_steps(&scan, scan_open(&scan, scan.from, GROUP_EVENT), true) != NULL;
}

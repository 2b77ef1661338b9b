/* A draft written down: the event's line in fasti-event(5)'s order, the words of its values, what a person is
 * told of them. */
#include "draft/tree.h"

#include <string.h>

enum {
    SPAN_BYTES = 48,
    NODE_BYTES = 16
}; /* that a span takes in the line, and a value beside its words, or less */

/* The top bits of the bytes that are `byte`. */
static uint64_t eight_equal(uint64_t bytes, char byte)
{
    uint64_t others = bytes ^ EIGHT_OF((unsigned char)byte);
    return ~(((others & ~EIGHT_TOPS) + ~EIGHT_TOPS) | others) & EIGHT_TOPS;
}

/* How many bytes, eight by eight, lie before other white space than single blanks behind a word. */
static size_t count_plain(struct slice slice)
{
    uint64_t before = 0x80; /* as if a blank lay before them */
    size_t at = 0;
    for (; slice.len - at >= 8; at += 8) {
        uint64_t bytes = eight_read(slice.at + at), blanks = eight_equal(bytes, ' ');
        uint64_t controls = ~((bytes & ~EIGHT_TOPS) + EIGHT_OF(0x80 - ' ')) & ~bytes & EIGHT_TOPS;
        if (controls != 0 || (blanks & (blanks << 8 | before)) != 0)
            break;
        before = blanks >> 56;
    }
    return at;
}

/* White space runs as one space. */
static void put_spaced(struct slice slice, struct buffer *out)
{
    buffer_grow(out, slice.len + 1);
    char *words = out->text + out->len;
    size_t to = count_plain(slice);
    if (to > 0)
        memcpy(words, slice.at, to);
    for (size_t from = to; from < slice.len; from++) {
        char byte = slice.at[from];
        bool space = byte == ' ' || (byte >= '\t' && byte <= '\r');
        if (!space)
            words[to++] = byte;
        else if (to > 0 && words[to - 1] != ' ')
            words[to++] = ' ';
    }
    words[to] = '\0';
    out->len += to;
}

/* Marks that join or end nothing are cut off at both ends. */
void words_put(const struct text *text, struct span span, struct buffer *out)
{
    struct slice slice = slice_trim(text_slice(text, span));
    while (slice.len > 0 && strchr(",;:.-|/ ", slice.at[slice.len - 1]) != NULL)
        slice.len--;
    put_spaced(slice, out);
}

char *draft_words(const struct text *text, struct span span)
{
    struct buffer words = {0};
    words_put(text, span, &words);
    return words.text;
}

/* Between two of a list. */
static void put_comma(struct buffer *out, char opening)
{
    if (out->text[out->len - 1] != opening)
        buffer_put_byte(out, ',');
}

static void put_member(const struct draft *draft, const struct node *node, struct buffer *out)
{
    put_comma(out, '{');
    buffer_put_byte(out, '"');
    buffer_put(out, draft->rows[spot_row(node->spot)].last);
    buffer_put(out, SLICE("\":"));
    node_put_json(draft, node, out);
}

static void put_object(const struct draft *draft, const struct node *node, struct buffer *out)
{
    buffer_put_byte(out, '{');
    for (size_t i = 0; i < node->len; i++)
        put_member(draft, node_child(draft, node, i), out);
    buffer_put_byte(out, '}');
}

static void put_list(const struct draft *draft, const struct node *node, struct buffer *out)
{
    buffer_put_byte(out, '[');
    for (size_t i = 0; i < node->len; i++) {
        put_comma(out, '[');
        node_put_json(draft, node_child(draft, node, i), out);
    }
    buffer_put_byte(out, ']');
}

static void put_text(const struct draft *draft, const struct node *node, struct buffer *out)
{
    json_put_text(out, (struct slice){draft->texts.text + node->at, node->len});
}

static void put_when(const struct draft *draft, const struct node *node, struct buffer *out)
{
    char written[WHEN_TEXT];
    (void)draft;
    buffer_put_byte(out, '"');
    buffer_put(out, slice_of(when_write(node->when, written)));
    buffer_put_byte(out, '"');
}

static void put_integer(const struct draft *draft, const struct node *node, struct buffer *out)
{
    (void)draft;
    buffer_put_number(out, node->integer);
}

static void put_bool(const struct draft *draft, const struct node *node, struct buffer *out)
{
    (void)draft;
    buffer_put(out, node->kind == NODE_TRUE ? SLICE("true") : SLICE("false"));
}

void node_put_json(const struct draft *draft, const struct node *node, struct buffer *out)
{
    static void (*const writers[])(const struct draft *, const struct node *, struct buffer *) = {
        [NODE_OBJECT] = put_object, [NODE_LIST] = put_list,       [NODE_TEXT] = put_text,
        [NODE_WHEN] = put_when,     [NODE_INTEGER] = put_integer, [NODE_TRUE] = put_bool,
        [NODE_FALSE] = put_bool,
    };
    writers[node->kind](draft, node, out);
}

/* A place as fasti-event(5) has it: line, column, length in the source. */
static void put_place(const struct place *place, struct buffer *out)
{
    const size_t numbers[] = {place->line, place->column, place->length};
    buffer_grow(out, 1 + ARRAY_LEN(numbers) * (NUMBER_TEXT + 1));
    char *to = out->text + out->len;
    for (size_t i = 0; i < ARRAY_LEN(numbers); i++) {
        *to++ = i == 0 ? '[' : ',';
        to += number_write((long)numbers[i], to);
    }
    *to++ = ']';
    out->len = (size_t)(to - out->text);
}

static void put_spans(const struct draft *draft, const struct text *text, struct buffer *out)
{
    buffer_put(out, SLICE("\"spans\":{"));
    for (size_t i = 0; i < draft->stated_len; i++) {
        const struct node *node = &draft->nodes[draft->stated[i]];
        struct place place = text_place(text, node->span, NULL);
        buffer_put(out, i > 0 ? SLICE(",\"") : SLICE("\""));
        draft_put_pointer(node->spot, out);
        buffer_put(out, SLICE("\":"));
        put_place(&place, out);
    }
    buffer_put_byte(out, '}');
}

static void put_assumed(const struct draft *draft, struct buffer *out)
{
    buffer_put(out, SLICE("\"assumed\":["));
    for (size_t i = 0; i < draft->assumed_len; i++) {
        buffer_put(out, i > 0 ? SLICE(",\"") : SLICE("\""));
        draft_put_pointer(draft->assumed[i], out);
        buffer_put_byte(out, '"');
    }
    buffer_put_byte(out, ']');
}

/* What is known of an event's values beside them. */
static void put_about(const struct draft *draft, const struct text *text, enum key key, struct buffer *out)
{
    if (key == KEY_SPANS && draft->stated_len > 0) {
        put_comma(out, '{');
        put_spans(draft, text, out);
    } else if (key == KEY_ASSUMED && draft->assumed_len > 0) {
        put_comma(out, '{');
        put_assumed(draft, out);
    }
}

static bool is_empty(const struct node *node)
{
    return (node->kind == NODE_OBJECT || node->kind == NODE_LIST) && node->len == 0;
}

char *draft_line(const struct draft *draft, const struct text *text)
{
    struct buffer out = {0};
    buffer_grow(&out, 2 * draft->texts.len + NODE_BYTES * draft->nodes_len + SPAN_BYTES * draft->stated_len);
    buffer_put_byte(&out, '{');
    for (enum key key = 0; key < KEY_COUNT; key++) {
        const struct node *member = &draft->nodes[draft->keys[key]];
        if (draft->keys[key] != NODE_ROOT && draft->rows[key].in == KEY_UID && !is_empty(member))
            put_member(draft, member, &out);
        put_about(draft, text, key, &out);
    }
    buffer_put_byte(&out, '}');
    buffer_put_byte(&out, '\0');
    return out.text;
}

/* `13:1  start  "2027-04-15T10:00:00"`, the place only where there is one. */
static void explain_value(const struct draft *draft, uint64_t spot, const struct place *place, FILE *out)
{
    const struct node *node = node_find(draft, spot);
    struct buffer pointer = {0}, value = {0};
    AUTO_FREE char *at = place != NULL ? memory_print("%zu:%zu", place->line, place->column) : NULL;
    draft_put_pointer(spot, &pointer);
    buffer_put_byte(&pointer, '\0');
    fprintf(out, "  %-7s  %-28s  ", at != NULL ? at : "-", pointer.text + 1);
    if (node != NULL)
        node_put_json(draft, node, &value);
    print_safe(out, (struct slice){value.text, value.len});
    free(value.text);
    free(pointer.text);
}

static void explain_stated(const struct draft *draft, const struct text *text, const struct node *node,
                           FILE *out)
{
    struct buffer words = {0};
    struct place place = text_place(text, node->span, NULL);
    put_spaced(text_slice(text, node->span), &words);
    explain_value(draft, node->spot, &place, out);
    fputs("  <- ", out);
    print_safe(out, (struct slice){words.text, words.len});
    free(words.text);
    fputs(draft_is_assumed(draft, node->spot) ? "  (in part assumed)\n" : "\n", out);
}

void draft_explain(const struct draft *draft, const struct text *text, FILE *out)
{
    for (size_t i = 0; i < draft->stated_len; i++)
        explain_stated(draft, text, &draft->nodes[draft->stated[i]], out);
    for (size_t i = 0; i < draft->assumed_len; i++) {
        if (draft_span(draft, draft->assumed[i]).len > 0)
            continue;
        explain_value(draft, draft->assumed[i], NULL, out);
        fputs("  (assumed: nothing states it)\n", out);
    }
}

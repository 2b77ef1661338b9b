/* Content lines: whatever ends and folds them. */
#include "reader/ical/lines.h"

#include <string.h>

enum { LONGEST_LINE = 1 << 20 };

void lines_begin(struct lines *lines, struct slice bytes, size_t at, size_t line)
{
    lines->bytes = bytes;
    lines->at = at;
    lines->line = line;
}

/* The physical line at `*at`, which moves behind its end. */
static struct slice cut_physical(const struct lines *lines, size_t *at)
{
    size_t from = *at;
    const char *end = memchr(lines->bytes.at + from, lines->line_end, lines->bytes.len - from);
    size_t to = end != NULL ? (size_t)(end - lines->bytes.at) : lines->bytes.len;
    *at = end != NULL ? to + 1 : to;
    while (to > from && lines->bytes.at[to - 1] == '\r')
        to--;
    return (struct slice){lines->bytes.at + from, to - from};
}

static bool is_fold(const struct lines *lines, size_t at)
{
    return at < lines->bytes.len && (lines->bytes.at[at] == ' ' || lines->bytes.at[at] == '\t');
}

static void append(struct lines *lines, size_t *len, struct slice piece)
{
    if (lines->room - *len < piece.len) {
        lines->room = (*len + piece.len) * 2;
        lines->unfolded = memory_resize(lines->unfolded, lines->room, 1);
    }
    memcpy(lines->unfolded + *len, piece.at, piece.len);
    *len += piece.len;
}

/* The pieces behind `first` put to it. */
static struct slice unfold(struct lines *lines, struct slice first)
{
    size_t len = 0;
    append(lines, &len, first);
    while (is_fold(lines, lines->at)) {
        struct slice piece = cut_physical(lines, &lines->at);
        lines->line++;
        if (len <= LONGEST_LINE)
            append(lines, &len, slice_part(piece, 1, piece.len));
    }
    return (struct slice){lines->unfolded, len};
}

static bool is_name(char byte)
{
    return byte_is_digit(byte) || byte == '-' || byte == '_' || byte_is_letter(byte);
}

/* The first colon that no quotes hold; behind a quote that is never closed the first of all. */
static size_t find_colon(struct slice text, size_t from)
{
    bool quoted = false;
    for (size_t at = from; at < text.len; at++) {
        quoted ^= text.at[at] == '"';
        if (text.at[at] == ':' && !quoted)
            return at;
    }
    const char *colon = quoted ? memchr(text.at + from, ':', text.len - from) : NULL;
    return colon != NULL ? (size_t)(colon - text.at) : text.len;
}

static bool part_line(struct slice text, struct content *content)
{
    size_t name = 0;
    while (name < text.len && is_name(text.at[name]))
        name++;
    bool named = name > 0 && name < text.len && (text.at[name] == ':' || text.at[name] == ';');
    size_t colon = named ? find_colon(text, name) : text.len;
    if (colon >= text.len)
        return false;
    content->name = slice_part(text, 0, name);
    content->parameters = slice_part(text, name, colon);
    content->value = slice_part(text, colon + 1, text.len);
    content->value_at = colon + 1;
    return true;
}

/* The next physical line that is not blank; false at the end. `*from` receives where it begins. */
static bool find_line(struct lines *lines, struct slice *first, size_t *from)
{
    while (lines->at < lines->bytes.len) {
        *from = lines->at;
        *first = cut_physical(lines, &lines->at);
        lines->line++;
        if (slice_trim(*first).len > 0)
            return true;
    }
    return false;
}

enum line_kind lines_next(struct lines *lines, struct content *content)
{
    struct slice text;
    size_t from;
    if (!find_line(lines, &text, &from))
        return LINE_NONE;
    content->line = lines->line - 1;
    if (is_fold(lines, lines->at))
        text = unfold(lines, text);
    content->raw = slice_part(lines->bytes, from, lines->at);
    if (text.len > LONGEST_LINE)
        return LINE_TOO_LONG;
    return part_line(text, content) ? LINE_CONTENT : LINE_MALFORMED;
}

/* Where the value begins in the raw line; SIZE_MAX where it is empty. */
static size_t find_value(const struct content *content, char line_end, struct place *place)
{
    struct slice raw = content->raw;
    size_t left = content->value_at, line = content->line;
    for (size_t from = 0; from < raw.len && content->value.len > 0; line++) {
        const char *found = memchr(raw.at + from, line_end, raw.len - from);
        size_t next = found != NULL ? (size_t)(found - raw.at) + 1 : raw.len,
               end = found != NULL ? next - 1 : raw.len;
        size_t start = from + (from > 0);
        while (end > from && raw.at[end - 1] == '\r')
            end--;
        size_t len = end > start ? end - start : 0;
        if (left < len) {
            *place = (struct place){.line = line, .column = start + left - from + 1};
            return start + left;
        }
        left -= len;
        from = next;
    }
    return SIZE_MAX;
}

bool content_place(const struct content *content, const struct lines *lines, struct place *place)
{
    size_t at = find_value(content, lines->line_end, place), end = content->raw.len;
    if (at == SIZE_MAX)
        return false;
    while (end > at && (content->raw.at[end - 1] == '\n' || content->raw.at[end - 1] == '\r'))
        end--;
    place->length = end - at;
    if (lines->origin != NULL)
        *place = document_place(lines->origin, slice_part(content->raw, at, end));
    return true;
}

bool content_is(const struct content *content, const char *name)
{
    return slice_same_word(content->name, slice_of(name));
}

/* Behind the parameter at `at`: a semicolon that no quotes hold, or the end. */
static size_t parameter_end(struct slice text, size_t at)
{
    for (bool quoted = false; at < text.len && (quoted || text.at[at] != ';'); at++)
        quoted ^= text.at[at] == '"';
    return at;
}

static struct slice first_value(struct slice text)
{
    bool quoted = text.len > 0 && text.at[0] == '"';
    const char *end = text.len > 0 ? memchr(text.at + quoted, quoted ? '"' : ',', text.len - quoted) : NULL;
    return slice_part(text, quoted, end != NULL ? (size_t)(end - text.at) : text.len);
}

bool content_parameter(const struct content *content, const char *name, struct slice *value)
{
    struct slice text = content->parameters;
    size_t len = strlen(name);
    for (size_t at = 1, end; at < text.len; at = end + 1) {
        end = parameter_end(text, at);
        struct slice parameter = slice_part(text, at, end);
        if (parameter.len <= len || parameter.at[len] != '=' ||
            !slice_same_word(slice_part(parameter, 0, len), slice_of(name)))
            continue;
        *value = first_value(slice_part(parameter, len + 1, parameter.len));
        return true;
    }
    return false;
}

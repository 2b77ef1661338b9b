/* Where a JSON value ends. */
#include "reader/json/cut.h"

#include <string.h>

static bool is_space(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

static void skip_space(struct cutter *cutter)
{
    while (cutter->at < cutter->bytes.len && is_space(cutter->bytes.at[cutter->at]))
        cutter->at++;
}

/* Behind the string whose quote is at `at`; a string ends in its line. */
static size_t string_end(struct slice bytes, size_t at)
{
    for (at++; at < bytes.len && bytes.at[at] != '"' && bytes.at[at] != '\n'; at++)
        at += bytes.at[at] == '\\';
    return at < bytes.len ? at + 1 : bytes.len;
}

/* Behind the value at `at`, or `bytes.len` where it does not end. */
static size_t value_end(struct slice bytes, size_t at)
{
    size_t depth = 0;
    do {
        char byte = bytes.at[at];
        if (byte == '"') {
            at = string_end(bytes, at);
            continue;
        }
        depth += byte == '{' || byte == '[';
        depth -= (byte == '}' || byte == ']') && depth > 0;
        at++;
    } while (at < bytes.len &&
             (depth > 0 || (!is_space(bytes.at[at]) && strchr(",]", bytes.at[at]) == NULL)));
    return at;
}

/* The end of the line that `at` is in. */
static size_t line_end(struct slice bytes, size_t at)
{
    const char *end = memchr(bytes.at + at, '\n', bytes.len - at);
    return end != NULL ? (size_t)(end - bytes.at) : bytes.len;
}

/* Once a value has filled a line, every line is one: so a line that is broken does not spoil the others. */
static size_t top_end(struct cutter *cutter)
{
    struct slice bytes = cutter->bytes;
    size_t line = line_end(bytes, cutter->at), end = line;
    if (!cutter->is_lines) {
        end = value_end(bytes, cutter->at);
        cutter->is_lines = line < bytes.len && end <= line;
    }
    while (end < line && end < bytes.len && is_space(bytes.at[end]))
        end++;
    return end;
}

void cut_begin(struct cutter *cutter, struct slice bytes)
{
    *cutter = (struct cutter){.bytes = bytes, .at = slice_starts(bytes, "\xEF\xBB\xBF") ? 3 : 0};
    skip_space(cutter);
    cutter->is_list = cutter->at < bytes.len && bytes.at[cutter->at] == '[';
    cutter->at += cutter->is_list;
}

static enum cut wrong(const struct cutter *cutter, struct flaw *flaw, const char *expected)
{
    *flaw = (struct flaw){cutter->at + 1, expected};
    return CUT_WRONG;
}

/* Behind the list there is nothing. */
static enum cut end_list(struct cutter *cutter, struct flaw *flaw)
{
    cutter->at++;
    skip_space(cutter);
    return cutter->at == cutter->bytes.len ? CUT_END : wrong(cutter, flaw, "nothing behind the list");
}

/* To the beginning of the next element; CUT_VALUE where there is one. */
static enum cut next_element(struct cutter *cutter, struct flaw *flaw)
{
    struct slice bytes = cutter->bytes;
    if (cutter->at < bytes.len && bytes.at[cutter->at] == ']')
        return end_list(cutter, flaw);
    if (cutter->later) {
        if (cutter->at == bytes.len || bytes.at[cutter->at] != ',')
            return wrong(cutter, flaw, "',' or ']'");
        cutter->at++;
        skip_space(cutter);
    }
    return cutter->at < bytes.len ? CUT_VALUE : wrong(cutter, flaw, "a value");
}

enum cut cut_next(struct cutter *cutter, struct slice *value, struct flaw *flaw)
{
    struct slice bytes = cutter->bytes;
    skip_space(cutter);
    if (cutter->is_list) {
        enum cut cut = next_element(cutter, flaw);
        if (cut != CUT_VALUE)
            return cut;
    } else if (cutter->at == bytes.len) {
        return CUT_END;
    }
    size_t end = cutter->is_list ? value_end(bytes, cutter->at) : top_end(cutter);
    *value = slice_trim(slice_part(bytes, cutter->at, end));
    cutter->at = end;
    cutter->later = true;
    return CUT_VALUE;
}

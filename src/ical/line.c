/* A content line: name, parameters, value (RFC 5545 section 3.1). */
#include "ical/lint.h"

#include <string.h>

static bool is_name(char byte)
{
    return byte_is_digit(byte) || byte == '-' || byte_is_letter(byte);
}

static size_t name_len(struct slice text, size_t at)
{
    size_t from = at;
    while (at < text.len && is_name(text.at[at]))
        at++;
    return at - from;
}

/* Behind the value of a parameter that begins at `at`; 0 where it is none. */
static size_t value_end(struct slice text, size_t at)
{
    bool quoted = at < text.len && text.at[at] == '"';
    if (quoted) {
        const char *end = memchr(text.at + at + 1, '"', text.len - at - 1);
        return end != NULL ? (size_t)(end - text.at) + 1 : 0;
    }
    while (at < text.len && memchr(";:,\"", text.at[at], 4) == NULL)
        at++;
    return at < text.len && text.at[at] != '"' ? at : 0;
}

/* Behind `NAME=value,value` at `at`, which `content` receives; 0 where there is none. */
static size_t take_parameter(struct lint_run *run, struct slice text, size_t at, struct content *content)
{
    size_t from = at, len = name_len(text, at);
    at += len;
    if (len == 0 || at >= text.len || text.at[at] != '=')
        return 0;
    do
        at = value_end(text, at + 1);
    while (at != 0 && at < text.len && text.at[at] == ',');
    if (at != 0)
        parameter_take(run, content, slice_part(text, from, from + len),
                       slice_part(text, from + len + 1, at));
    return at;
}

bool content_read(struct lint_run *run, struct slice text, struct content *content)
{
    size_t name = name_len(text, 0), at = name;
    *content = (struct content){.name = slice_part(text, 0, name)};
    content->spot = spot_of(run, slice_part(text, 0, name > 0 ? name : text.len));
    while (at != 0 && at < text.len && text.at[at] == ';')
        at = take_parameter(run, text, at + 1, content);
    if (at == 0 || at >= text.len || text.at[at] != ':') {
        lint_say(run, LINT_LINE_MALFORMED, spot_of(run, text), "this is no NAME;PARAMETER=value:value");
        return false;
    }
    content->parameters = slice_part(text, name, at);
    content->value = slice_part(text, at + 1, text.len);
    return true;
}

/* A content line: name, parameters, value (RFC 5545 section 3.1). */
#include "ical/lint.h"

#include <string.h>
#include <strings.h>

static bool is_name(char byte)
{
    return (byte >= '0' && byte <= '9') || byte == '-' || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
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
    while (at < text.len && strchr(";:,\"", text.at[at]) == NULL)
        at++;
    return at < text.len && text.at[at] != '"' ? at : 0;
}

/* Behind `NAME=value,value` at `at`; 0 where there is none. */
static size_t parameter_end(struct slice text, size_t at)
{
    size_t len = name_len(text, at);
    at += len;
    if (len == 0 || at >= text.len || text.at[at] != '=')
        return 0;
    do
        at = value_end(text, at + 1);
    while (at != 0 && at < text.len && text.at[at] == ',');
    return at;
}

bool content_read(struct lint_run *run, struct slice text, size_t line, struct content *content)
{
    size_t name = name_len(text, 0), at = name;
    while (at != 0 && at < text.len && text.at[at] == ';')
        at = parameter_end(text, at + 1);
    if (at == 0 || at >= text.len || text.at[at] != ':') {
        lint_say(run, LINT_LINE_MALFORMED, line, "this is no NAME;PARAMETER=value:value");
        return false;
    }
    *content = (struct content){slice_part(text, 0, name), slice_part(text, name, at), slice_part(text, at + 1, text.len), line};
    return true;
}

bool content_parameter(const struct content *content, const char *name, struct slice *value)
{
    struct slice text = content->parameters;
    for (size_t at = 0; at < text.len;) {
        size_t from = at + 1, len = name_len(text, from), end = from + len + 1;
        bool quoted = false;
        for (; end < text.len && (quoted || text.at[end] != ';'); end++)
            quoted ^= text.at[end] == '"';
        if (strlen(name) == len && strncasecmp(text.at + from, name, len) == 0) {
            *value = slice_part(text, from + len + 1, end);
            if (value->len >= 2 && value->at[0] == '"')
                *value = slice_part(*value, 1, value->len - 1);
            return true;
        }
        at = end;
    }
    return false;
}

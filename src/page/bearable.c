/* What gumbo would take too long or nest too deep for is found out before it sees the page. */
#include "page/page.h"

#include <string.h>
#include <strings.h>

enum { DEEPEST = 512, ATTRIBUTES_MOST = 256 };

/* Elements that never hold others, and those that a page may leave open without nesting. */
static const char *const shallow[] = {
    "area", "base",  "br",    "col",   "embed", "hr",    "img", "input",    "link",     "meta",   "param", "source", "track", "wbr", "p",
    "li",   "dt",    "dd",    "tr",    "td",    "th",    "thead", "tbody", "tfoot", "option", "optgroup", "colgroup", "caption", "rp", "rt",
    "html", "head", "body",
};
/* Their content is no markup. */
static const char *const raw[] = {"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"};

struct scan {
    struct slice page;
    size_t at, depth, deepest;
};

static bool is_one_of(struct slice name, const char *const *names, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (slice_same_word(name, slice_of(names[i])))
            return true;
    return false;
}

static bool is_letter(char byte)
{
    return (byte | 32) >= 'a' && (byte | 32) <= 'z';
}

static bool is_space(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

static struct slice take_name(struct scan *scan)
{
    size_t from = scan->at;
    while (scan->at < scan->page.len && !is_space(scan->page.at[scan->at]) && strchr("/>", scan->page.at[scan->at]) == NULL)
        scan->at++;
    return slice_part(scan->page, from, scan->at);
}

/* Behind a quoted or bare value. */
static void skip_value(struct scan *scan)
{
    struct slice page = scan->page;
    char quote = scan->at < page.len ? page.at[scan->at] : '\0';
    if (quote == '"' || quote == '\'') {
        const char *end = memchr(page.at + scan->at + 1, quote, page.len - scan->at - 1);
        scan->at = end != NULL ? (size_t)(end - page.at) + 1 : page.len;
        return;
    }
    while (scan->at < page.len && !is_space(page.at[scan->at]) && page.at[scan->at] != '>')
        scan->at++;
}

static void skip_space(struct scan *scan)
{
    while (scan->at < scan->page.len && (is_space(scan->page.at[scan->at]) || scan->page.at[scan->at] == '/'))
        scan->at++;
}

/* Behind the `>` of a tag; how many attributes it has. */
static size_t skip_attributes(struct scan *scan)
{
    struct slice page = scan->page;
    size_t count = 0;
    for (skip_space(scan); scan->at < page.len && page.at[scan->at] != '>'; skip_space(scan)) {
        count++;
        while (scan->at < page.len && !is_space(page.at[scan->at]) && strchr("=/>", page.at[scan->at]) == NULL)
            scan->at++;
        while (scan->at < page.len && is_space(page.at[scan->at]))
            scan->at++;
        if (scan->at < page.len && page.at[scan->at] == '=') {
            scan->at++;
            while (scan->at < page.len && is_space(page.at[scan->at]))
                scan->at++;
            skip_value(scan);
        } else if (scan->at < page.len && page.at[scan->at] == '\0') {
            scan->at++;
        }
    }
    scan->at += scan->at < page.len;
    return count;
}

/* Behind the end tag of an element whose content is no markup. */
static void skip_raw(struct scan *scan, struct slice name)
{
    struct slice page = scan->page;
    for (; scan->at < page.len; scan->at++) {
        const char *end = memchr(page.at + scan->at, '<', page.len - scan->at);
        if (end == NULL)
            break;
        scan->at = (size_t)(end - page.at);
        if (slice_starts(slice_part(page, scan->at, page.len), "</") &&
            slice_same_word(slice_part(page, scan->at + 2, scan->at + 2 + name.len), name))
            return;
    }
    scan->at = page.len;
}

static void skip_comment(struct scan *scan)
{
    size_t end;
    struct slice rest = slice_part(scan->page, scan->at, scan->page.len);
    bool comment = slice_starts(rest, "!--");
    scan->at = slice_find(rest, comment ? SLICE("-->") : SLICE(">"), &end) ? scan->at + end + 1 : scan->page.len;
}

/* One tag, the `<` of which is behind; how many attributes it has. */
static size_t take_tag(struct scan *scan)
{
    bool closes = scan->page.at[scan->at] == '/';
    scan->at += closes;
    struct slice name = take_name(scan);
    size_t attributes = skip_attributes(scan);
    bool nests = !is_one_of(name, shallow, ARRAY_LEN(shallow));
    if (!closes && is_one_of(name, raw, ARRAY_LEN(raw)))
        skip_raw(scan, name);
    else if (!closes && nests)
        scan->depth++;
    else if (closes && nests && scan->depth > 0 && !is_one_of(name, raw, ARRAY_LEN(raw)))
        scan->depth--;
    return attributes;
}

static bool refuse(const struct source *source, size_t at, const char *path, const char *message, struct report *report)
{
    size_t byte = source_origin(source, source->utf8.at + at);
    struct place place = {.path = path, .line = 1, .column = 1};
    for (size_t i = 0; i < byte; i++) {
        place.column = source->original.at[i] == '\n' ? 1 : place.column + 1;
        place.line += source->original.at[i] == '\n';
    }
    report_add(report, &(struct finding){.severity = SEVERITY_ERROR,
                                         .place = place,
                                         .message = message,
                                         .help = "no page for people is written so; save the part that announces the event"});
    return false;
}

bool page_is_bearable(const struct source *source, const char *path, struct report *report)
{
    struct scan scan = {.page = source->utf8};
    while (scan.at < scan.page.len) {
        const char *open = memchr(scan.page.at + scan.at, '<', scan.page.len - scan.at);
        if (open == NULL)
            break;
        size_t start = (size_t)(open - scan.page.at);
        scan.at = start + 1;
        char next = scan.at < scan.page.len ? scan.page.at[scan.at] : '\0';
        if (next == '!' || next == '?')
            skip_comment(&scan);
        else if ((is_letter(next) || next == '/') && take_tag(&scan) > ATTRIBUTES_MOST)
            return refuse(source, start, path, "an element with over 256 attributes", report);
        if (scan.depth > DEEPEST)
            return refuse(source, start, path, "its elements nest over 512 deep", report);
    }
    return true;
}

/* Names and attributes of tags as they stand. */
#include "page/tag.h"

#include <string.h>

bool tag_is_space(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r' && byte != '\v');
}

enum tag_kind tag_kind_of(struct slice rest)
{
    char next = rest.len > 1 ? rest.at[1] : '\0', behind = rest.len > 2 ? rest.at[2] : '\0';
    if (byte_is_letter(next) || (next == '/' && byte_is_letter(behind)))
        return TAG;
    return next == '!' || next == '?' || (next == '/' && rest.len > 2) ? TAG_COMMENT : TAG_NONE;
}

static bool ends_name(char byte)
{
    return byte == '>' || byte == '/' || tag_is_space(byte);
}

struct slice tag_name(struct tag_scan *scan)
{
    size_t from = scan->at;
    while (scan->at < scan->page.len && !ends_name(scan->page.at[scan->at]))
        scan->at++;
    return slice_part(scan->page, from, scan->at);
}

static void skip_space(struct tag_scan *scan)
{
    while (scan->at < scan->page.len && tag_is_space(scan->page.at[scan->at]))
        scan->at++;
}

/* Behind a quoted or bare value. */
static void take_value(struct tag_scan *scan, struct tag_attribute *attribute)
{
    struct slice page = scan->page;
    size_t from = scan->at;
    char quote = from < page.len ? page.at[from] : '\0';
    if (quote == '"' || quote == '\'') {
        const char *end = memchr(page.at + from + 1, quote, page.len - from - 1);
        size_t to = end != NULL ? (size_t)(end - page.at) : page.len;
        attribute->value = slice_part(page, from + 1, to);
        attribute->quote = quote;
        scan->at = end != NULL ? to + 1 : to;
        return;
    }
    while (scan->at < page.len && !tag_is_space(page.at[scan->at]) && page.at[scan->at] != '>')
        scan->at++;
    attribute->value = slice_part(page, from, scan->at);
}

bool tag_attribute(struct tag_scan *scan, struct tag_attribute *attribute)
{
    struct slice page = scan->page;
    while (scan->at < page.len && (page.at[scan->at] == '/' || tag_is_space(page.at[scan->at])))
        scan->at++;
    if (scan->at == page.len || page.at[scan->at] == '>') {
        scan->at += scan->at < page.len;
        return false;
    }
    size_t from = scan->at++; /* an `=` here begins a name */
    while (scan->at < page.len && page.at[scan->at] != '=' && !ends_name(page.at[scan->at]))
        scan->at++;
    *attribute = (struct tag_attribute){
        .name = slice_part(page, from, scan->at), .value = {"", 0}, .from = from, .to = scan->at};
    skip_space(scan);
    if (scan->at < page.len && page.at[scan->at] == '=') {
        scan->at++;
        skip_space(scan);
        take_value(scan, attribute);
        attribute->to = scan->at;
    }
    return true;
}

void tag_skip_raw(struct tag_scan *scan, struct slice name)
{
    struct slice page = scan->page;
    for (; scan->at < page.len; scan->at++) {
        const char *end = memchr(page.at + scan->at, '<', page.len - scan->at);
        if (end == NULL)
            break;
        scan->at = (size_t)(end - page.at);
        size_t behind = scan->at + 2 + name.len;
        if (behind < page.len && end[1] == '/' && ends_name(page.at[behind]) &&
            slice_same_word(slice_part(page, scan->at + 2, behind), name))
            return;
    }
    scan->at = page.len;
}

void tag_skip_comment(struct tag_scan *scan)
{
    size_t end;
    struct slice rest = slice_part(scan->page, scan->at, scan->page.len),
                 close = slice_starts(rest, "!--") ? SLICE("-->") : SLICE(">");
    scan->at = slice_find(rest, close, &end) ? scan->at + end + close.len : scan->page.len;
}

size_t tag_len(struct slice rest)
{
    struct tag_scan scan = {rest, 1};
    struct tag_attribute attribute;
    enum tag_kind kind = tag_kind_of(rest);
    if (kind == TAG_COMMENT) {
        tag_skip_comment(&scan);
    } else if (kind == TAG) {
        scan.at += rest.at[1] == '/';
        tag_name(&scan);
        while (tag_attribute(&scan, &attribute))
            ;
    }
    return kind != TAG_NONE ? scan.at : 0;
}

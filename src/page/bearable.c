/* What gumbo would take too long or nest too deep for is found out before it sees the page, and what it need
 * not see is left out. */
#include "page/idle.h"
#include "page/page.h"

#include <string.h>

/* A tag takes gumbo some hundreds of bytes. */
enum { DEEPEST = 512, ATTRIBUTES_MOST = 256, TAGS_MOST = 250000 };

/* Elements that never hold others or that a page may leave open without nesting; whose content is no markup;
 * and in which other rules hold. */
enum { NESTS = 0, SHALLOW, RAW };
static const unsigned char kinds[GUMBO_TAG_LAST] = {
    [GUMBO_TAG_AREA] = SHALLOW,    [GUMBO_TAG_BASE] = SHALLOW,     [GUMBO_TAG_BR] = SHALLOW,
    [GUMBO_TAG_COL] = SHALLOW,     [GUMBO_TAG_EMBED] = SHALLOW,    [GUMBO_TAG_HR] = SHALLOW,
    [GUMBO_TAG_IMG] = SHALLOW,     [GUMBO_TAG_INPUT] = SHALLOW,    [GUMBO_TAG_LINK] = SHALLOW,
    [GUMBO_TAG_META] = SHALLOW,    [GUMBO_TAG_PARAM] = SHALLOW,    [GUMBO_TAG_SOURCE] = SHALLOW,
    [GUMBO_TAG_TRACK] = SHALLOW,   [GUMBO_TAG_WBR] = SHALLOW,      [GUMBO_TAG_P] = SHALLOW,
    [GUMBO_TAG_LI] = SHALLOW,      [GUMBO_TAG_DT] = SHALLOW,       [GUMBO_TAG_DD] = SHALLOW,
    [GUMBO_TAG_TR] = SHALLOW,      [GUMBO_TAG_TD] = SHALLOW,       [GUMBO_TAG_TH] = SHALLOW,
    [GUMBO_TAG_THEAD] = SHALLOW,   [GUMBO_TAG_TBODY] = SHALLOW,    [GUMBO_TAG_TFOOT] = SHALLOW,
    [GUMBO_TAG_OPTION] = SHALLOW,  [GUMBO_TAG_OPTGROUP] = SHALLOW, [GUMBO_TAG_COLGROUP] = SHALLOW,
    [GUMBO_TAG_CAPTION] = SHALLOW, [GUMBO_TAG_RP] = SHALLOW,       [GUMBO_TAG_RT] = SHALLOW,
    [GUMBO_TAG_HTML] = SHALLOW,    [GUMBO_TAG_HEAD] = SHALLOW,     [GUMBO_TAG_BODY] = SHALLOW,
    [GUMBO_TAG_SCRIPT] = RAW,      [GUMBO_TAG_STYLE] = RAW,        [GUMBO_TAG_TEXTAREA] = RAW,
    [GUMBO_TAG_TITLE] = RAW,       [GUMBO_TAG_XMP] = RAW,          [GUMBO_TAG_IFRAME] = RAW,
    [GUMBO_TAG_NOEMBED] = RAW,     [GUMBO_TAG_NOFRAMES] = RAW,
};

/* Whether there is anything to look for in the tree. */
static void note_data(struct source *source, struct slice name)
{
    source->has_items |= slice_same_word(name, SLICE("itemscope")) || slice_same_word(name, SLICE("typeof"));
    source->has_references |= slice_same_word(name, SLICE("itemref"));
}

/* One tag, behind the `<` of which `at` is; how many attributes it has. */
static size_t take_tag(struct tag_scan *scan, size_t *depth, struct idle *idle)
{
    struct tag_attribute attribute;
    struct idle_tag tag = {.closes = scan->page.at[scan->at] == '/'};
    size_t attributes = 0;
    scan->at += tag.closes;
    tag.name = tag_name(scan);
    tag.tag = gumbo_tagn_enum(tag.name.at, (unsigned)slice_part(tag.name, 0, 64).len);
    for (; tag_attribute(scan, &attribute); attributes++) {
        note_data(idle->source, attribute.name);
        idle_take_attribute(idle, &tag, scan, &attribute);
    }
    unsigned char kind = kinds[tag.tag];
    if (kind == RAW && !tag.closes) {
        size_t from = scan->at;
        tag_skip_raw(scan, tag.name);
        idle_take_raw(idle, &tag, scan, from);
        return attributes;
    }
    *depth += kind == NESTS && !tag.closes;
    *depth -= kind == NESTS && tag.closes && *depth > 0;
    idle_take_tag(idle, &tag, scan);
    return attributes;
}

static bool refuse(struct source *source, size_t at, const char *path, const char *message,
                   struct report *report)
{
    size_t byte = source_origin(source, source->utf8.at + at);
    struct place place = {.path = path, .line = 1, .column = 1};
    for (size_t i = 0; i < byte; i++) {
        place.column = source->original.at[i] == '\n' ? 1 : place.column + 1;
        place.line += source->original.at[i] == '\n';
    }
    report_add(report,
               &(struct finding){
                   .severity = SEVERITY_ERROR,
                   .place = place,
                   .message = message,
                   .help = "no page for people is written so; save the part that announces the event"});
    return false;
}

/* Past the next tag or comment, which begins at `start`; how many attributes it has. */
static size_t take_markup(struct tag_scan *scan, size_t start, size_t *depth, struct idle *idle)
{
    struct slice page = scan->page;
    enum tag_kind kind = tag_kind_of(slice_part(page, start, page.len));
    scan->at = start + 1;
    if (kind == TAG)
        return take_tag(scan, depth, idle);
    if (kind == TAG_COMMENT) {
        tag_skip_comment(scan);
        idle_take_comment(idle, scan, start);
    }
    return 0;
}

/* gumbo makes other characters of NULs, here and in references before them, and ends comments at more than
 * their end. */
static bool is_strange(struct slice page)
{
    return slice_find(page, SLICE("\0"), NULL) || slice_find(page, SLICE("--!>"), NULL);
}

bool page_is_bearable(struct source *source, const char *path, struct report *report)
{
    struct tag_scan scan = {.page = source->utf8};
    struct idle idle = {.source = source, .strange = is_strange(scan.page)};
    size_t depth = 0, tags = 0;
    while (scan.at < scan.page.len) {
        const char *open = memchr(scan.page.at + scan.at, '<', scan.page.len - scan.at);
        size_t start = open != NULL ? (size_t)(open - scan.page.at) : scan.page.len;
        idle_take_text(&idle, scan.page, scan.at, start);
        if (open == NULL)
            break;
        if (take_markup(&scan, start, &depth, &idle) > ATTRIBUTES_MOST)
            return refuse(source, start, path, "an element with over 256 attributes", report);
        if (tags++ > TAGS_MOST)
            return refuse(source, start, path, "over 250,000 tags", report);
        if (depth > DEEPEST)
            return refuse(source, start, path, "its elements nest over 512 deep", report);
    }
    return true;
}

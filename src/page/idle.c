/* Comments, scripts and styles, drawings, and attributes that only programs look at; and words, which gumbo
 * takes byte by byte. */
#include "page/idle.h"

#include <string.h>
#include <strings.h>

static bool is_calm(const struct idle *idle)
{
    return !idle->strange && idle->svg + idle->math + idle->select == 0;
}

static bool holds(struct slice text, const char *word)
{
    size_t len = strlen(word);
    for (size_t at = 0; at + len <= text.len; at++)
        if ((text.at[at] | 32) == (word[0] | 32) && strncasecmp(text.at + at, word, len) == 0)
            return true;
    return false;
}

/* What stands before it is whole: without the comment no tag and no character reference
 * would come together. */
static bool stands_apart(struct slice page, size_t at)
{
    return at == 0 || page.at[at - 1] == '>' || tag_is_space(page.at[at - 1]);
}

void idle_take_comment(struct idle *idle, const struct tag_scan *scan, size_t from)
{
    struct slice whole = slice_part(scan->page, from, scan->at);
    struct slice inner = slice_part(whole, sizeof "<!--" - 1, whole.len);
    bool comment =
        slice_starts(whole, "<!--") && whole.len >= 7 && memcmp(whole.at + whole.len - 3, "-->", 3) == 0;
    idle->strange |= slice_starts(whole, "<![CDATA[") && !is_calm(idle);
    idle->strange |= comment && slice_find(inner, SLICE("--!>"), NULL);
    if (comment && is_calm(idle) && stands_apart(scan->page, from) && !slice_starts(inner, ">") &&
        !slice_starts(inner, "->"))
        source_leave_out(idle->source, from, scan->at);
}

static const char *const idle_names[] = {
    "srcset",   "sizes",     "alt",           "title",       "target",      "decoding",
    "width",    "height",    "loading",       "action",      "method",      "tabindex",
    "download", "integrity", "fetchpriority", "crossorigin", "placeholder", "autocomplete"};

static bool is_idle_name(struct slice name)
{
    static const char *const prefixes[] = {"data-", "on", "aria-"};
    for (size_t i = 0; i < ARRAY_LEN(prefixes); i++) {
        size_t len = strlen(prefixes[i]);
        if (name.len > len && strncasecmp(name.at, prefixes[i], len) == 0)
            return !slice_same_word(name, SLICE("aria-hidden"));
    }
    for (size_t i = 0; i < ARRAY_LEN(idle_names); i++)
        if (slice_same_word(name, slice_of(idle_names[i])))
            return true;
    return false;
}

/* A style that hides nothing, and a picture that stands in the page itself. */
static bool is_idle_value(struct slice name, struct slice value)
{
    if (slice_same_word(name, SLICE("style")))
        return memchr(value.at, '&', value.len) == NULL && !holds(value, "display") &&
               !holds(value, "visibility");
    return slice_same_word(name, SLICE("src")) && slice_starts(value, "data:");
}

void idle_take_attribute(struct idle *idle, struct idle_tag *tag, const struct tag_scan *scan,
                         const struct tag_attribute *attribute)
{
    struct slice page = scan->page;
    if (tag->tag == GUMBO_TAG_SCRIPT && slice_same_word(attribute->name, SLICE("type")))
        tag->holds_data |=
            holds(attribute->value, "json") || memchr(attribute->value.at, '&', attribute->value.len) != NULL;
    bool whole = attribute->quote != 0 && attribute->to < page.len &&
                 (page.at[attribute->to] == '>' || page.at[attribute->to] == '/' ||
                  tag_is_space(page.at[attribute->to]));
    bool foreign = tag->tag == GUMBO_TAG_SVG || tag->tag == GUMBO_TAG_MATH;
    if (whole && !tag->closes && !foreign && is_calm(idle) &&
        (is_idle_name(attribute->name) || is_idle_value(attribute->name, attribute->value)))
        source_leave_out(idle->source, attribute->from, attribute->to);
}

void idle_take_raw(struct idle *idle, const struct idle_tag *tag, const struct tag_scan *scan, size_t from)
{
    struct slice inner = slice_part(scan->page, from, scan->at);
    bool script = tag->tag == GUMBO_TAG_SCRIPT;
    /* Only so the end of a script is not its first end tag. */
    bool nested = script && slice_find(inner, SLICE("<!--"), NULL) && holds(inner, "<script");
    idle->strange |= nested;
    if (is_calm(idle) && !tag->holds_data && (script || tag->tag == GUMBO_TAG_STYLE) && inner.len > 0)
        source_leave_out(idle->source, from, scan->at);
}

/* Elements of drawings that hold no HTML; of those behind NULL the content has to be text alone. */
static const char *const shapes[] = {
    "path",
    "g",
    "circle",
    "rect",
    "line",
    "polyline",
    "polygon",
    "ellipse",
    "defs",
    "use",
    "symbol",
    "stop",
    "clippath",
    "lineargradient",
    "radialgradient",
    "mask",
    "pattern",
    "text",
    "tspan",
    "image",
    "filter",
    "marker",
    "animate",
    "set",
    "animatetransform",
};
static const char *const captions[] = {"title", "desc", "style"};

static bool is_one_of(struct slice name, const char *const *names, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (name.len > 0 && (name.at[0] | 32) == names[i][0] && slice_same_word(name, slice_of(names[i])))
            return true;
    return false;
}

/* Past one tag of a drawing, the `<` of which is at `*open`; false where it may be no part of one. */
static bool pass_shape(struct tag_scan *scan, struct slice *name, bool *closes)
{
    struct tag_attribute attribute;
    const char *open = memchr(scan->page.at + scan->at, '<', scan->page.len - scan->at);
    if (open == NULL)
        return false;
    scan->at = (size_t)(open - scan->page.at) + 1;
    *closes = scan->at < scan->page.len && scan->page.at[scan->at] == '/';
    scan->at += *closes;
    *name = tag_name(scan);
    while (tag_attribute(scan, &attribute))
        ;
    return true;
}

/* Where the end tag of the drawing stands whose start tag is behind; false where it may hold more
 * than a drawing. */
static bool find_drawing_end(struct tag_scan scan, size_t *end)
{
    struct slice name, caption = {"", 0};
    bool closes;
    for (size_t from = scan.at; pass_shape(&scan, &name, &closes); from = scan.at) {
        if (slice_same_word(name, SLICE("svg"))) {
            const char *open = memchr(scan.page.at + from, '<', scan.page.len - from);
            *end = (size_t)(open - scan.page.at);
            return closes && caption.len == 0;
        }
        bool is_caption = is_one_of(name, captions, ARRAY_LEN(captions));
        bool good = caption.len > 0 ? closes && slice_same_word(name, caption)
                                    : is_caption || is_one_of(name, shapes, ARRAY_LEN(shapes));
        if (!good)
            return false;
        caption = is_caption && !closes ? name : (struct slice){"", 0};
    }
    return false;
}

/* The end of a cell right before another one, or before the end of its row: those close the cell too,
 * wherever it stands (WHATWG HTML, 13.2.6.4.15), but for a template, which may hold cells without a row. */
static bool is_needless_end(const struct idle *idle, const struct idle_tag *tag, const struct tag_scan *scan)
{
    struct slice page = scan->page, next = slice_part(page, scan->at, scan->at + 5);
    bool cell = tag->tag == GUMBO_TAG_TD || tag->tag == GUMBO_TAG_TH;
    bool bare = scan->at == (size_t)(tag->name.at - page.at) + tag->name.len + 1;
    if (!cell || !tag->closes || !bare || idle->templates || next.len < 5)
        return false;
    bool begins = slice_same_word(slice_part(next, 0, 3), SLICE("<td")) ||
                  slice_same_word(slice_part(next, 0, 3), SLICE("<th"));
    return (begins && (next.at[3] == '>' || tag_is_space(next.at[3]))) ||
           slice_same_word(next, SLICE("</tr>"));
}

void idle_take_tag(struct idle *idle, const struct idle_tag *tag, struct tag_scan *scan)
{
    size_t end;
    if (is_calm(idle) && is_needless_end(idle, tag, scan))
        source_leave_out(idle->source, scan->at - sizeof "</td>" + 1, scan->at);
    size_t *open = tag->tag == GUMBO_TAG_SVG      ? &idle->svg
                   : tag->tag == GUMBO_TAG_MATH   ? &idle->math
                   : tag->tag == GUMBO_TAG_SELECT ? &idle->select
                                                  : NULL;
    bool drawing = tag->tag == GUMBO_TAG_SVG && !tag->closes && is_calm(idle) && scan->at >= 2 &&
                   scan->page.at[scan->at - 2] != '/';
    if (drawing && find_drawing_end(*scan, &end)) {
        source_leave_out(idle->source, scan->at, end);
        scan->at = end;
    }
    idle->templates |= tag->tag == GUMBO_TAG_TEMPLATE;
    idle->strange |= tag->tag == GUMBO_TAG_FRAMESET || tag->tag == GUMBO_TAG_PLAINTEXT;
    if (open != NULL && !tag->closes)
        (*open)++;
    else if (open != NULL)
        *open -= *open > 0;
}

/* To set aside fewer bytes costs more than it spares. */
enum { ASIDE_FEWEST = 4 };

/* A run that stands at byte `from`: its first character stays, and the first that is no white space, as those
 * tell where all of it goes. */
static void set_aside(struct idle *idle, struct slice run, size_t from)
{
    size_t at = tag_is_space(run.at[0]), end = at;
    while (at > 0 && end < run.len && tag_is_space(run.at[end]))
        end++;
    if (end - at >= ASIDE_FEWEST)
        source_set_aside(idle->source, from + at, from + end);
    at = end;
    if (at < run.len)
        utf8_next(run, &at);
    if (run.len - at >= ASIDE_FEWEST)
        source_set_aside(idle->source, from + at, from + run.len);
}

/* A character that gumbo may change, a reference with its name. */
static size_t strange_len(struct slice text)
{
    size_t len = 0;
    utf8_next(text, &len);
    while (text.at[0] == '&' && len < text.len &&
           (byte_is_letter(text.at[len]) || byte_is_digit(text.at[len]) || text.at[len] == '#'))
        len++;
    return text.at[0] == '&' && len < text.len && text.at[len] == ';' ? len + 1 : len;
}

void idle_take_text(struct idle *idle, struct slice page, size_t from, size_t to)
{
    for (size_t at = from; at < to && is_calm(idle);) {
        struct slice rest = slice_part(page, at, to), run = slice_part(rest, 0, characters_run(rest));
        if (run.len > 0)
            set_aside(idle, run, at);
        at += run.len > 0 ? run.len : strange_len(rest);
    }
}

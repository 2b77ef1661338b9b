/* What of a page need not be parsed: what nobody reads and no data is in is left out before, and words
 * between tags but for their beginning are set aside, where that changes nothing else. */
#ifndef PAGE_IDLE_H
#define PAGE_IDLE_H

#include "page/page.h"
#include "page/tag.h"

/* A tag as it stands; `holds_data`: its content is not idle. */
struct idle_tag {
    struct slice name;
    GumboTag tag;
    bool closes, holds_data;
};
/* Where other rules hold than those of HTML nothing is left out: in SVG and MathML, in a list to choose from,
 * behind what changes them to the end, and in a page with a NUL or `--!>`. Behind the first template the ends
 * of cells stay. */
struct idle {
    struct source *source;
    size_t svg, math, select;
    bool strange, templates;
};

/* The page is led past these in order. A comment or the like from its `<` on, behind which `scan` stands. */
void idle_take_comment(struct idle *idle, const struct tag_scan *scan, size_t from);
void idle_take_attribute(struct idle *idle, struct idle_tag *tag, const struct tag_scan *scan,
                         const struct tag_attribute *attribute);
/* The content of an element that is no markup, from byte `from` to where `scan` stands. */
void idle_take_raw(struct idle *idle, const struct idle_tag *tag, const struct tag_scan *scan, size_t from);
/* What stands between two tags, from byte `from` to byte `to`. */
void idle_take_text(struct idle *idle, struct slice page, size_t from, size_t to);
/* Any other tag, behind which `scan` stands; past a drawing it is moved on. */
void idle_take_tag(struct idle *idle, const struct idle_tag *tag, struct tag_scan *scan);

#endif

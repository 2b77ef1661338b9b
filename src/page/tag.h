/* A page's bytes tag by tag, as its tokenizer takes them (WHATWG HTML, 13.2.5), without a tree. */
#ifndef PAGE_TAG_H
#define PAGE_TAG_H

#include "fasti/base.h"

struct tag_scan {
    struct slice page;
    size_t at;
};
/* What is written from byte `from` to byte `to`; `quote` is 0 where the value has none, or there
 * is no value. */
struct tag_attribute {
    struct slice name, value;
    size_t from, to;
    char quote;
};

bool tag_is_space(char byte);
/* What stands at a `<`: a tag, a comment or what is taken for one, or only the character. */
enum tag_kind { TAG_NONE, TAG, TAG_COMMENT };
enum tag_kind tag_kind_of(struct slice rest);
/* How many bytes that is; 0 of the character. */
size_t tag_len(struct slice rest);
/* The name behind `<` or `</`. */
struct slice tag_name(struct tag_scan *scan);
/* The next attribute; false where there is none any more, `at` then behind the tag. */
bool tag_attribute(struct tag_scan *scan, struct tag_attribute *attribute);
/* From behind its `<` to the end of a comment, or of what is taken for one. */
void tag_skip_comment(struct tag_scan *scan);
/* To the end tag of an element whose content is no markup, or to the end. */
void tag_skip_raw(struct tag_scan *scan, struct slice name);

#endif

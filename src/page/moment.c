/* What elements for a time say beside their words: a range where one follows the other, and the year. */
#include "page/page.h"

#include <string.h>

/* So many of what stands before a time are looked at. */
enum { STEPS_BACK = 4 };

bool words_open_with_hour(struct slice words)
{
    size_t at = 0;
    while (at < words.len && at < 2 && byte_is_digit(words.at[at]))
        at++;
    return at > 0 && at + 2 < words.len && strchr(":.uhUH", words.at[at]) != NULL &&
           byte_is_digit(words.at[at + 1]) && byte_is_digit(words.at[at + 2]);
}

const GumboNode *time_before(struct page *page, const GumboNode *node)
{
    const GumboVector *siblings = &node->parent->v.element.children;
    size_t at = node->index_within_parent;
    for (size_t steps = 0; steps < STEPS_BACK && at-- > 0; steps++) {
        const GumboNode *sibling = siblings->data[at];
        if (sibling->type == GUMBO_NODE_ELEMENT && sibling->v.element.tag == GUMBO_TAG_TIME)
            return sibling;
        bool empty = sibling->type == GUMBO_NODE_WHITESPACE || sibling->type == GUMBO_NODE_COMMENT ||
                     (sibling->type == GUMBO_NODE_ELEMENT && shape_of(sibling) == SHAPE_INLINE &&
                      cell_is_empty(page, sibling));
        if (!empty)
            return NULL;
    }
    return NULL;
}

/* Whether a number stands in the words; `*longest` receives how many digits the longest one there has. */
static bool holds_number(struct slice words, int number, size_t *longest)
{
    bool found = false;
    *longest = 0;
    for (size_t at = 0; at < words.len; at++) {
        size_t from = at;
        int here = 0;
        for (; at < words.len && byte_is_digit(words.at[at]); at++)
            here = here < 10000 ? here * 10 + (words.at[at] - '0') : here;
        found |= at > from && here == number;
        *longest = at - from > *longest ? at - from : *longest;
    }
    return found;
}

/* `2027-05-09` or more of a moment; of `9 mei` and no hour beside it. */
struct slice time_year(struct slice words, const char *datetime)
{
    static const char form[] = "dddd-dd-dd";
    size_t len = 0, longest;
    while (form[len] != '\0' &&
           (form[len] == 'd' ? byte_is_digit(datetime[len]) : datetime[len] == form[len]))
        len++;
    bool dated = form[len] == '\0' && words.len > 0 && memchr(words.at, ':', words.len) == NULL &&
                 holds_number(words, (datetime[8] - '0') * 10 + (datetime[9] - '0'), &longest) && longest < 3;
    return (struct slice){datetime, dated ? 4 : 0};
}

/* From gumbo's tree to lines as a reader sees them. */
#include "page/page.h"

#include <string.h>

enum { FIRST_CHILDREN = 16 }; /* of a table, among which its head is sought */

/* Where the walk stands. */
struct walk {
    struct page *page;
    const GumboNode *main;      /* the only part that counts; NULL: all of it */
    const GumboNode *heading;   /* counts too, wherever it stands */
    bool inside;                /* of what counts */
    size_t here;                /* the byte of the original that was seen last */
    int breaks;                 /* line ends to come before the next word: 1, or 2 for a blank line */
    bool space;                 /* white space to come */
    bool entry;                 /* a list entry begins */
    bool row;                   /* the row has words already */
    bool headed;                /* its table has a head: an empty cell keeps its place */
    size_t empty;               /* such cells behind the last words */
    const char *between;        /* comes before the next word, in place of any break */
    const char *instead;        /* comes in place of a break inside a row; NULL: it breaks */
    const GumboNode *head;      /* of the timetable; NULL: this is none */
    bool verbatim;
    unsigned level;             /* of the heading that begins; 0: none does */
};

static void put_made(struct walk *walk, const char *made)
{
    for (size_t at = 0; made[at] != '\0'; at++)
        text_maker_put(walk->page->maker, made[at], walk->here, walk->here);
}

/* The layout that was kept back until there is a word. */
static void put_layout(struct walk *walk)
{
    bool begun = text_maker_words(walk->page->maker).len > 0;
    for (; walk->between != NULL && walk->empty > 0; walk->empty--)
        put_made(walk, " |");
    if (walk->between != NULL)
        put_made(walk, walk->between);
    else if (begun && walk->breaks > 0)
        put_made(walk, walk->instead != NULL && walk->row ? walk->instead : walk->breaks > 1 ? "\n\n" : "\n");
    else if (begun && walk->space)
        put_made(walk, " ");
    if (walk->entry && walk->between == NULL)
        put_made(walk, "* ");
    walk->between = NULL;
    walk->breaks = 0;
    walk->space = walk->entry = false;
    walk->row = true;
}

static void break_lines(struct walk *walk, int count)
{
    if (walk->breaks < count)
        walk->breaks = count;
}

static bool is_space(int32_t code)
{
    return code == ' ' || (code >= '\t' && code <= '\r');
}

/* A word goes on, or begins, with what stands at byte `from`. */
static void begin_word(struct walk *walk, size_t from)
{
    walk->here = from;
    put_layout(walk);
    if (walk->level > 0)
        text_maker_mark(walk->page->maker, walk->level);
    walk->level = 0;
}

static void put_character(struct walk *walk, const struct characters *characters, int32_t code)
{
    if (is_space(code) && !(walk->verbatim && code == '\n')) {
        walk->space = true;
        return;
    }
    if (code == '\n') {
        walk->here = characters->from;
        break_lines(walk, walk->breaks + 1);
        return;
    }
    begin_word(walk, characters->from);
    text_maker_put(walk->page->maker, code, characters->from, characters->end);
}

static void put_text(struct walk *walk, const GumboText *node)
{
    struct characters characters = characters_of(&walk->page->source, node);
    int32_t code = 0;
    for (bool more = true; more && walk->page->longer == 0;) {
        struct slice plain = characters_plain(&characters);
        if (plain.len > 0) {
            begin_word(walk, characters.from);
            text_maker_put_plain(walk->page->maker, plain, characters.from);
            walk->here = characters.end - 1;
        }
        more = characters_next(&characters, &code);
        if (more)
            put_character(walk, &characters, code);
        if (text_maker_words(walk->page->maker).len > TEXT_MOST)
            walk->page->longer = walk->here;
    }
}

static const char *attribute(const GumboNode *element, const char *name)
{
    const GumboAttribute *found = gumbo_get_attribute(&element->v.element.attributes, name);
    return found != NULL ? found->value : NULL;
}

static void walk_node(struct walk *walk, const GumboNode *node);

static void walk_children(struct walk *walk, const GumboNode *node)
{
    const GumboVector *children =
        node->type == GUMBO_NODE_DOCUMENT ? &node->v.document.children : &node->v.element.children;
    for (unsigned i = 0; i < children->length; i++)
        walk_node(walk, children->data[i]);
}

/* An entry's mark goes with its first word; an empty entry has none. */
static void walk_entry(struct walk *walk, const GumboNode *node)
{
    break_lines(walk, 1);
    walk->entry = true;
    walk_children(walk, node);
    walk->entry = false;
    break_lines(walk, 1);
}

static bool is_layout_element(const GumboNode *node)
{
    GumboTag tag = node->v.element.tag;
    return tag == GUMBO_TAG_TABLE || tag == GUMBO_TAG_H1 || tag == GUMBO_TAG_H2 || tag == GUMBO_TAG_H3 ||
           tag == GUMBO_TAG_NAV;
}

/* Tables that hold tables or headings arrange the page; others hold data. */
static bool holds_layout(const GumboNode *node)
{
    const GumboVector *children = &node->v.element.children;
    for (unsigned i = 0; i < children->length; i++) {
        const GumboNode *child = children->data[i];
        if (child->type == GUMBO_NODE_ELEMENT && (is_layout_element(child) || holds_layout(child)))
            return true;
    }
    return false;
}

static void walk_cell(struct walk *walk, const GumboNode *node)
{
    if (holds_layout(node)) {
        walk->instead = NULL;
        break_lines(walk, 2);
        walk_children(walk, node);
        break_lines(walk, 2);
        return;
    }
    if (walk->row) {
        walk->between = " | ";
        walk->breaks = 0;
    }
    size_t before = text_maker_words(walk->page->maker).len;
    walk_children(walk, node);
    walk->between = NULL;
    bool words = text_maker_words(walk->page->maker).len > before;
    if (words && walk->breaks > 1)
        walk->breaks = 1;
    walk->empty += !words && walk->row && walk->headed;
}

static bool is_element(const GumboNode *node, GumboTag tag)
{
    return node->type == GUMBO_NODE_ELEMENT && node->v.element.tag == tag;
}

/* The first child of a kind, among few. */
static const GumboNode *child_of(const GumboNode *node, GumboTag tag)
{
    const GumboVector *children = &node->v.element.children;
    for (unsigned i = 0; i < children->length && i < FIRST_CHILDREN; i++)
        if (is_element(children->data[i], tag))
            return children->data[i];
    return NULL;
}

/* The first row of a row's table is a head: two cells or more that the markup calls so. */
static bool is_headed(const GumboNode *row)
{
    const GumboNode *table = row->parent, *group;
    while (table != NULL && table->type == GUMBO_NODE_ELEMENT && table->v.element.tag != GUMBO_TAG_TABLE)
        table = table->parent;
    if (table == NULL || table->type != GUMBO_NODE_ELEMENT)
        return false;
    group = child_of(table, GUMBO_TAG_THEAD);
    group = group != NULL ? group : child_of(table, GUMBO_TAG_TBODY);
    const GumboNode *first = group != NULL ? child_of(group, GUMBO_TAG_TR) : NULL;
    size_t heads = 0;
    for (unsigned i = 0; first != NULL && i < first->v.element.children.length && heads < 2; i++)
        heads += is_element(first->v.element.children.data[i], GUMBO_TAG_TH);
    return heads > 1;
}

static bool is_left_out(const struct walk *walk, const GumboNode *node, enum shape shape);

/* One cell of a timetable behind its row's hour and before its column's head (NULL: it has none). */
static void walk_session(struct walk *walk, const GumboNode *hour, const GumboNode *cell,
                         const GumboNode *head)
{
    const GumboNode *const parts[] = {hour, cell, head};
    break_lines(walk, 1);
    walk->row = false;
    walk->empty = 0;
    walk->instead = " | ";
    for (size_t i = 0; i < ARRAY_LEN(parts) && parts[i] != NULL; i++) {
        walk->between = i > 0 ? " | " : NULL;
        walk->breaks = i > 0 ? 0 : walk->breaks;
        walk_children(walk, parts[i]);
    }
    walk->between = walk->instead = NULL;
    break_lines(walk, 1);
}

/* The row of a timetable cell by cell; false where it is to be read as any other. */
static bool walk_sessions(struct walk *walk, const GumboNode *row)
{
    size_t column = 0, told = 0;
    if (walk->head == NULL || (row != walk->head && !row_has_hour(walk->page, row)))
        return false;
    for (unsigned i = 0; i < row->v.element.children.length && row != walk->head; i++) {
        const GumboNode *cell = row->v.element.children.data[i];
        if (!is_element(cell, GUMBO_TAG_TD) && !is_element(cell, GUMBO_TAG_TH))
            continue;
        size_t columns = cell_columns(cell);
        bool session = column > 0 && !is_left_out(walk, cell, SHAPE_CELL) && !cell_is_empty(walk->page, cell);
        if (session)
            walk_session(walk, row_cell(row, 0), cell, columns == 1 ? row_cell(walk->head, column) : NULL);
        told += session;
        column += columns;
    }
    return told > 0 || row == walk->head;
}

static void walk_row(struct walk *walk, const GumboNode *node)
{
    const char *outer = walk->instead;
    if (walk_sessions(walk, node))
        return;
    break_lines(walk, 1);
    walk->row = false;
    walk->headed = is_headed(node);
    walk->empty = 0;
    walk->instead = row_is_short(walk->page, node) ? ", " : NULL;
    walk_children(walk, node);
    walk->instead = outer;
    break_lines(walk, 1);
}

static void walk_table(struct walk *walk, const GumboNode *node)
{
    const GumboNode *outer = walk->head;
    walk->head = grid_head(walk->page, node);
    walk_children(walk, node);
    walk->head = outer;
}

/* `<dt>Datum</dt><dd>3 mei</dd>` is `Datum: 3 mei`. */
static void walk_definition(struct walk *walk, const GumboNode *node, bool first)
{
    struct slice words = text_maker_words(walk->page->maker);
    bool colon = words.len > 0 && words.at[words.len - 1] == ':';
    if (first && words.len > 0) {
        walk->between = colon ? " " : ": ";
        walk->breaks = 0;
    }
    walk_children(walk, node);
    walk->between = NULL;
    break_lines(walk, 1);
}

static const GumboNode *element_before(const GumboNode *node)
{
    const GumboVector *siblings = &node->parent->v.element.children;
    for (size_t i = node->index_within_parent; i-- > 0;)
        if (((const GumboNode *)siblings->data[i])->type == GUMBO_NODE_ELEMENT)
            return siblings->data[i];
    return NULL;
}

static void walk_verbatim(struct walk *walk, const GumboNode *node)
{
    bool outer = walk->verbatim;
    break_lines(walk, 2);
    walk->verbatim = true;
    walk_children(walk, node);
    walk->verbatim = outer;
    break_lines(walk, 2);
}

/* `<strong>Waar</strong> <span>Begijnhof 1</span>`: bold words with another element right behind them
 * are a label. */
static bool is_label(const GumboNode *node)
{
    const GumboVector *siblings = &node->parent->v.element.children;
    GumboTag tag = node->v.element.tag;
    size_t next = node->index_within_parent + 1;
    if (next < siblings->length && ((const GumboNode *)siblings->data[next])->type == GUMBO_NODE_WHITESPACE)
        next++;
    const GumboNode *behind = next < siblings->length ? siblings->data[next] : NULL;
    return (tag == GUMBO_TAG_STRONG || tag == GUMBO_TAG_B) && behind != NULL &&
           behind->type == GUMBO_NODE_ELEMENT && behind->v.element.tag == GUMBO_TAG_SPAN;
}

/* Two hours side by side are a range; the year that only its attribute has goes with a day. */
static void walk_time(struct walk *walk, const GumboNode *node)
{
    const GumboNode *before = time_before(walk->page, node);
    const char *datetime = attribute(node, "datetime");
    size_t from = text_maker_words(walk->page->maker).len;
    bool range = before != NULL && walk->breaks == 0 && walk->between == NULL &&
                 cell_is_hour(walk->page, before) && cell_is_hour(walk->page, node);
    walk->between = range ? " - " : walk->between;
    walk->space |= before != NULL;
    walk_children(walk, node);
    struct slice words = text_maker_words(walk->page->maker);
    struct slice year =
        datetime != NULL ? time_year(slice_part(words, from, words.len), datetime) : (struct slice){"", 0};
    if (year.len > 0)
        put_made(walk, " ");
    for (size_t i = 0; i < year.len; i++)
        text_maker_put(walk->page->maker, year.at[i], walk->here, walk->here);
}

static void walk_shape(struct walk *walk, const GumboNode *node, enum shape shape)
{
    const GumboNode *before = shape == SHAPE_DEFINITION ? element_before(node) : NULL;
    if (shape == SHAPE_BREAK) {
        break_lines(walk, walk->breaks + 1);
    } else if (shape == SHAPE_ENTRY) {
        walk_entry(walk, node);
    } else if (shape == SHAPE_CELL) {
        walk_cell(walk, node);
    } else if (shape == SHAPE_ROW) {
        walk_row(walk, node);
    } else if (shape == SHAPE_DEFINITION) {
        walk_definition(walk, node, before != NULL && before->v.element.tag == GUMBO_TAG_DT);
    } else if (shape == SHAPE_VERBATIM) {
        walk_verbatim(walk, node);
    } else {
        int breaks = shape == SHAPE_PARAGRAPH ? 2 : shape != SHAPE_INLINE;
        break_lines(walk, breaks);
        if (node->v.element.tag == GUMBO_TAG_TABLE)
            walk_table(walk, node);
        else if (node->v.element.tag == GUMBO_TAG_TIME)
            walk_time(walk, node);
        else
            walk_children(walk, node);
        break_lines(walk, breaks);
    }
}

static void note_link(struct walk *walk, const GumboNode *node, size_t from)
{
    struct page *page = walk->page;
    const char *target = attribute(node, "href");
    struct slice words = text_maker_words(page->maker);
    while (from < words.len && is_space(words.at[from]))
        from++;
    if (target == NULL || words.len <= from)
        return;
    AUTO_FREE char *whole = address_resolve(page->base, slice_of(target));
    text_maker_link(page->maker, from, slice_of(whole != NULL ? whole : target));
}

static bool lies_in(const GumboNode *node, const GumboNode *outer)
{
    for (; node != NULL; node = node->parent)
        if (node == outer)
            return true;
    return false;
}

static bool is_left_out(const struct walk *walk, const GumboNode *node, enum shape shape)
{
    const GumboElement *element = &node->v.element;
    enum standing standing = shape == SHAPE_HIDDEN ? STANDS_NOWHERE : standing_of(element);
    bool counts =
        walk->inside && standing == STANDS && (element->tag != GUMBO_TAG_FOOTER || walk->main != NULL);
    if (standing == STANDS_NOWHERE || counts)
        return standing == STANDS_NOWHERE;
    return element->tag != GUMBO_TAG_BODY && !lies_in(walk->main, node) && !lies_in(walk->heading, node);
}

static unsigned level_of(GumboTag tag)
{
    static const GumboTag headings[] = {GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3,
                                        GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6};
    for (unsigned i = 0; i < ARRAY_LEN(headings); i++)
        if (headings[i] == tag)
            return i + 1;
    return 0;
}

static void walk_element(struct walk *walk, const GumboNode *node)
{
    enum shape shape = shape_of(node);
    if (is_left_out(walk, node, shape)) {
        break_lines(walk, shape != SHAPE_INLINE);
        return;
    }
    if (node->v.element.original_tag.length > 0)
        walk->here = source_origin(&walk->page->source, node->v.element.original_tag.data);
    size_t from = text_maker_words(walk->page->maker).len;
    bool outer = walk->inside;
    walk->space |= node->parent != NULL && is_element(node->parent, GUMBO_TAG_TIME);
    walk->level = walk->instead == NULL && level_of(node->v.element.tag) > 0 ? level_of(node->v.element.tag)
                                                                             : walk->level;
    walk->inside |= node == walk->main || node == walk->heading;
    walk_shape(walk, node, shape);
    walk->inside = outer;
    struct slice words = text_maker_words(walk->page->maker);
    if (is_label(node) && words.len > from && words.at[words.len - 1] != ':')
        walk->between = ": ";
    if (level_of(node->v.element.tag) > 0)
        walk->level = 0;
    if (node->v.element.tag == GUMBO_TAG_A)
        note_link(walk, node, from);
}

static void walk_node(struct walk *walk, const GumboNode *node)
{
    if (walk->page->longer > 0)
        return;
    if (node->type == GUMBO_NODE_ELEMENT)
        walk_element(walk, node);
    else if (walk->inside && (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA))
        put_text(walk, &node->v.text);
    else if (node->type == GUMBO_NODE_WHITESPACE && walk->inside && walk->verbatim)
        put_text(walk, &node->v.text);
    else if (node->type == GUMBO_NODE_WHITESPACE)
        walk->space = true;
}

void page_walk(struct page *page, const GumboNode *root, const GumboNode *main, const GumboNode *heading)
{
    struct walk walk = {.page = page, .main = main, .heading = heading, .inside = main == NULL};
    walk_node(&walk, root);
}

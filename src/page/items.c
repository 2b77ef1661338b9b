/* Microdata (WHATWG HTML) and RDFa Lite (W3C) of schema.org, written as JSON-LD whose every byte knows its
 * place in the page. */
#include "page/page.h"

#include <string.h>
#include <strings.h>

/* The two say the same in other words. */
struct syntax {
    const char *scope, *type, *property;
};
static const struct syntax microdata = {"itemscope", "itemtype", "itemprop"},
                           rdfa = {"typeof", "typeof", "property"};
static const struct syntax *const syntaxes[] = {&microdata, &rdfa};

/* Items that name each other in turn are followed so deep. */
enum { DEEPEST_NAMED = 16 };
/* What is written is no longer than so many times the page. */
enum { TIMES_MOST = 4 };

/* Of some elements the value of a property is an attribute. */
static const struct {
    GumboTag tag;
    const char *attribute;
} values[] = {
    {GUMBO_TAG_META, "content"},  {GUMBO_TAG_A, "href"},     {GUMBO_TAG_LINK, "href"},
    {GUMBO_TAG_AREA, "href"},     {GUMBO_TAG_IMG, "src"},    {GUMBO_TAG_IFRAME, "src"},
    {GUMBO_TAG_OBJECT, "data"},   {GUMBO_TAG_DATA, "value"}, {GUMBO_TAG_METER, "value"},
    {GUMBO_TAG_TIME, "datetime"},
};

struct property {
    struct slice name;
    const GumboNode *node;
    size_t index;
};
struct properties {
    struct property *at;
    size_t len, room;
};

static const GumboAttribute *attribute(const GumboNode *node, const char *name)
{
    return gumbo_get_attribute(&node->v.element.attributes, name);
}

/* A word of a list of them, behind the address or the prefix of its
 * vocabulary: `https://schema.org/Event`, `schema:Event`. */
static struct slice take_term(const char **rest)
{
    *rest += strspn(*rest, " \t\r\n\f");
    struct slice word = {*rest, strcspn(*rest, " \t\r\n\f")};
    *rest += word.len;
    for (size_t at = word.len; at > 0; at--)
        if (word.at[at - 1] == '/' || word.at[at - 1] == ':' || word.at[at - 1] == '#')
            return slice_part(word, at, word.len);
    return word;
}

static const struct syntax *syntax_of(const GumboNode *node)
{
    for (size_t i = 0; i < ARRAY_LEN(syntaxes); i++)
        if (attribute(node, syntaxes[i]->scope) != NULL && attribute(node, syntaxes[i]->type) != NULL)
            return syntaxes[i];
    return NULL;
}

static void add_properties(struct properties *properties, const GumboNode *node, const struct syntax *syntax)
{
    const GumboAttribute *names = attribute(node, syntax->property);
    const char *rest = names != NULL ? names->value : "";
    for (struct slice name = take_term(&rest); name.len > 0; name = take_term(&rest)) {
        properties->at =
            memory_room(properties->at, properties->len, &properties->room, sizeof *properties->at);
        properties->at[properties->len] = (struct property){name, node, properties->len};
        properties->len++;
    }
}

/* The properties of an item in what an element holds, but not those of the items in it. However items name
 * each other, no more elements are looked at than the page has bytes. */
static void collect(struct page *page, struct properties *properties, const GumboNode *node,
                    const struct syntax *syntax)
{
    for (unsigned i = 0; i < node->v.element.children.length && page->visits_left > 0; i++) {
        const GumboNode *child = node->v.element.children.data[i];
        page->visits_left--;
        if (child->type != GUMBO_NODE_ELEMENT)
            continue;
        add_properties(properties, child, syntax);
        if (attribute(child, syntax->scope) == NULL)
            collect(page, properties, child, syntax);
    }
}

/* Those of the elements elsewhere that an item of microdata names. */
static void collect_named(struct page *page, struct properties *properties, const GumboNode *item)
{
    const GumboAttribute *names = attribute(item, "itemref");
    const char *rest = names != NULL ? names->value : "";
    const GumboNode *node;
    while (page->visits_left > 0 && references_next(&page->references, &rest, &node)) {
        page->visits_left--;
        if (node == item)
            continue;
        add_properties(properties, node, &microdata);
        if (attribute(node, microdata.scope) == NULL)
            collect(page, properties, node, &microdata);
    }
}

static int compare_properties(const void *one, const void *two)
{
    const struct property *a = one, *b = two;
    int order = slice_compare(a->name, b->name);
    return order != 0 ? order : (a->index > b->index) - (a->index < b->index);
}

/* The next bytes of the JSON stand at `original`. */
static void align(struct page *page, size_t original)
{
    size_t at = page->data.len;
    struct page_piece *last = page->pieces_len > 0 ? &page->pieces[page->pieces_len - 1] : NULL;
    if (last != NULL && original - last->original == at - last->at)
        return;
    page->pieces = memory_room(page->pieces, page->pieces_len, &page->pieces_room, sizeof *page->pieces);
    page->pieces[page->pieces_len++] = (struct page_piece){at, original};
}

/* White space that is to come inside a string, if it has begun and goes on. */
struct gap {
    bool space, begun;
    size_t at;   /* of its first character in the original; 0: markup alone makes it */
    size_t end;  /* behind the last character that is none, in the original */
};

static bool is_escaped(char byte)
{
    return byte == '"' || byte == '\\';
}

/* ASCII without controls that stands at byte `from` of the original. */
static void write_plain(struct page *page, struct slice plain, size_t from)
{
    for (size_t at = 0, end; at < plain.len; at = end) {
        bool escaped = is_escaped(plain.at[at]);
        for (end = at + 1; end < plain.len && !escaped && !is_escaped(plain.at[end]);)
            end++;
        align(page, from + at);
        if (escaped)
            buffer_put_byte(&page->data, '\\');
        buffer_put(&page->data, slice_part(plain, at, end));
    }
}

static void write_character(struct page *page, int32_t code, size_t from)
{
    char bytes[4];
    align(page, from);
    if (code < 0x20 || code == 0x7F) {
        AUTO_FREE char *escape = memory_print("\\u%04x", (unsigned)code);
        buffer_put(&page->data, slice_of(escape));
        return;
    }
    if (code < 0x80 && is_escaped((char)code))
        buffer_put_byte(&page->data, '\\');
    buffer_put(&page->data, (struct slice){bytes, utf8_put(code, bytes)});
}

static void write_space(struct page *page, const struct gap *gap)
{
    if (gap->at > 0)
        align(page, gap->at);
    buffer_put_byte(&page->data, ' ');
}

static bool is_space(int32_t code)
{
    return code == ' ' || (code >= '\t' && code <= '\r');
}

/* Text as the inside of a JSON string, white space as single spaces. */
static void write_text(struct page *page, struct characters characters, struct gap *gap)
{
    for (;;) {
        int32_t code = 0;
        struct slice plain = characters_plain(&characters);
        if (plain.len == 0 && !characters_next(&characters, &code))
            return;
        if (plain.len == 0 && is_space(code)) {
            gap->at = gap->space ? gap->at : characters.from;
            gap->space = gap->begun;
            continue;
        }
        if (gap->space)
            write_space(page, gap);
        *gap = (struct gap){.begun = true, .end = characters.end};
        if (plain.len > 0)
            write_plain(page, plain, characters.from);
        else
            write_character(page, code, characters.from);
    }
}

static void write_words(struct page *page, const GumboNode *node, struct gap *gap)
{
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA)
        write_text(page, characters_of(&page->source, &node->v.text), gap);
    gap->space |= gap->begun && node->type == GUMBO_NODE_WHITESPACE;
    if (node->type != GUMBO_NODE_ELEMENT || shape_of(node) == SHAPE_HIDDEN)
        return;
    gap->space |= gap->begun && shape_of(node) != SHAPE_INLINE;
    for (unsigned i = 0; i < node->v.element.children.length; i++)
        write_words(page, node->v.element.children.data[i], gap);
    gap->space |= gap->begun && shape_of(node) != SHAPE_INLINE;
}

/* RFC 8259: names are words of vocabularies, and yet hostile. */
static void write_name(struct page *page, struct slice name)
{
    json_put_text(&page->data, name);
    buffer_put_byte(&page->data, ':');
}

static void write_item(struct page *page, const GumboNode *node, const struct syntax *syntax);

/* An address that was made whole: all of it stands where the page has it. */
static void write_address(struct page *page, const GumboAttribute *value, struct slice whole)
{
    struct buffer json = {0};
    struct slice written = characters_of_value(&page->source, value).written;
    json_put_text(&json, whole);
    buffer_put_byte(&page->data, '"');
    align(page, source_origin(&page->source, written.at));
    buffer_put(&page->data, slice_part((struct slice){json.text, json.len}, 1, json.len - 1));
    align(page, source_end(&page->source, written.at + written.len));
    buffer_put_byte(&page->data, '"');
    free(json.text);
}

static bool is_address(const char *attribute)
{
    return strcmp(attribute, "href") == 0 || strcmp(attribute, "src") == 0 || strcmp(attribute, "data") == 0;
}

static void write_value(struct page *page, const GumboNode *node, const struct syntax *syntax)
{
    const GumboAttribute *value = attribute(node, "content");
    struct gap gap = {0};
    if (attribute(node, syntax->scope) != NULL && syntax_of(node) != NULL) {
        write_item(page, node, syntax_of(node));
        return;
    }
    for (size_t i = 0; i < ARRAY_LEN(values) && value == NULL; i++)
        if (values[i].tag == node->v.element.tag)
            value = attribute(node, values[i].attribute);
    AUTO_FREE char *whole =
        value != NULL && is_address(value->name) ? address_resolve(page->base, slice_of(value->value)) : NULL;
    if (whole != NULL) {
        write_address(page, value, slice_of(whole));
        return;
    }
    buffer_put_byte(&page->data, '"');
    if (value != NULL)
        write_text(page, characters_of_value(&page->source, value), &gap);
    else
        write_words(page, node, &gap);
    if (gap.begun)
        align(page, gap.end);
    buffer_put_byte(&page->data, '"');
}

static bool is_full(const struct page *page)
{
    return page->data.len / TIMES_MOST > page->source.original.len;
}

static void write_properties(struct page *page, struct properties *properties, const struct syntax *syntax)
{
    if (properties->len > 1)
        qsort(properties->at, properties->len, sizeof *properties->at, compare_properties);
    for (size_t i = 0, next; i < properties->len && !is_full(page); i = next) {
        for (next = i + 1;
             next < properties->len && slice_equal(properties->at[next].name, properties->at[i].name);)
            next++;
        buffer_put_byte(&page->data, ',');
        write_name(page, properties->at[i].name);
        buffer_put(&page->data, slice_of(next > i + 1 ? "[" : ""));
        for (size_t j = i; j < next && !is_full(page); j++) {
            buffer_put(&page->data, slice_of(j > i ? "," : ""));
            write_value(page, properties->at[j].node, syntax);
        }
        buffer_put(&page->data, slice_of(next > i + 1 ? "]" : ""));
    }
}

static void write_item(struct page *page, const GumboNode *node, const struct syntax *syntax)
{
    struct properties properties = {0};
    const char *types = attribute(node, syntax->type)->value;
    collect(page, &properties, node, syntax);
    if (syntax == &microdata && page->named_deep < DEEPEST_NAMED)
        collect_named(page, &properties, node);
    page->named_deep++;
    align(page, source_origin(&page->source, node->v.element.original_tag.data));
    buffer_put(&page->data, SLICE("{\"@type\":"));
    json_put_text(&page->data, take_term(&types));
    write_properties(page, &properties, syntax);
    buffer_put_byte(&page->data, '}');
    page->named_deep--;
    free(properties.at);
}

/* Where the search for items stands. */
struct search {
    bool vocabulary;  /* RDFa's is said to be that of schema.org */
    bool named;       /* inside an element that an item names: its properties are that item's */
};

static bool is_known(const GumboNode *node, const struct syntax *syntax, const struct search *search)
{
    const char *type = syntax != NULL ? attribute(node, syntax->type)->value : "";
    bool known = strstr(type, "schema.org/") != NULL || strncmp(type, "schema:", 7) == 0 ||
                 (syntax == &rdfa && search->vocabulary);
    return known && node->v.element.original_tag.length > 0 &&
           !(search->named && attribute(node, microdata.property) != NULL);
}

/* Items that are no property of another. */
static void find_items(struct page *page, const GumboNode *node, struct search search, size_t *count)
{
    if (node->type != GUMBO_NODE_ELEMENT || is_full(page))
        return;
    const struct syntax *syntax = syntax_of(node);
    const GumboAttribute *vocab = attribute(node, "vocab");
    if (vocab != NULL)
        search.vocabulary = strstr(vocab->value, "schema.org") != NULL;
    search.named |= references_name(&page->references, node);
    if (is_known(node, syntax, &search)) {
        buffer_put(&page->data, slice_of((*count)++ > 0 ? "," : ""));
        write_item(page, node, syntax);
        return;
    }
    for (unsigned i = 0; i < node->v.element.children.length; i++)
        find_items(page, node->v.element.children.data[i], search, count);
}

void page_find_items(struct page *page, const GumboNode *root)
{
    size_t count = 0;
    page->visits_left = page->source.original.len;
    if (page->source.has_references)
        references_open(&page->references, root);
    align(page, 0);
    buffer_put_byte(&page->data, '[');
    if (page->source.has_items)
        find_items(page, root, (struct search){0}, &count);
    buffer_put_byte(&page->data, ']');
    references_close(&page->references);
}

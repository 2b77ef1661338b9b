/* Microdata (WHATWG HTML) and RDFa Lite (W3C) of schema.org, written as JSON-LD whose every byte knows its place in the page. */
#include "page/page.h"

#include <string.h>
#include <strings.h>

/* The two say the same in other words. */
static const struct syntax {
    const char *scope, *type, *property;
} syntaxes[] = {{"itemscope", "itemtype", "itemprop"}, {"typeof", "typeof", "property"}};

/* Of some elements the value of a property is an attribute. */
static const struct {
    GumboTag tag;
    const char *attribute;
} values[] = {
    {GUMBO_TAG_META, "content"}, {GUMBO_TAG_A, "href"},   {GUMBO_TAG_LINK, "href"}, {GUMBO_TAG_AREA, "href"},   {GUMBO_TAG_IMG, "src"},
    {GUMBO_TAG_IFRAME, "src"},   {GUMBO_TAG_OBJECT, "data"}, {GUMBO_TAG_DATA, "value"}, {GUMBO_TAG_METER, "value"}, {GUMBO_TAG_TIME, "datetime"},
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

/* A word of a list of them, behind the address or the prefix of its vocabulary: `https://schema.org/Event`, `schema:Event`. */
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
        if (attribute(node, syntaxes[i].scope) != NULL && attribute(node, syntaxes[i].type) != NULL)
            return &syntaxes[i];
    return NULL;
}

/* The properties of an item, but not those of the items in it. */
static void collect(struct properties *properties, const GumboNode *node, const struct syntax *syntax)
{
    for (unsigned i = 0; i < node->v.element.children.length; i++) {
        const GumboNode *child = node->v.element.children.data[i];
        if (child->type != GUMBO_NODE_ELEMENT)
            continue;
        const GumboAttribute *names = attribute(child, syntax->property);
        const char *rest = names != NULL ? names->value : "";
        for (struct slice name = take_term(&rest); name.len > 0; name = take_term(&rest)) {
            properties->at = memory_room(properties->at, properties->len, &properties->room, sizeof *properties->at);
            properties->at[properties->len] = (struct property){name, child, properties->len};
            properties->len++;
        }
        if (attribute(child, syntax->scope) == NULL)
            collect(properties, child, syntax);
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
    size_t at = (size_t)ftell(page->data.file);
    struct page_piece *last = page->pieces_len > 0 ? &page->pieces[page->pieces_len - 1] : NULL;
    if (last != NULL && original - last->original == at - last->at)
        return;
    page->pieces = memory_room(page->pieces, page->pieces_len, &page->pieces_room, sizeof *page->pieces);
    page->pieces[page->pieces_len++] = (struct page_piece){at, original};
}

/* White space that is to come inside a string, if it has begun and goes on. */
struct gap {
    bool space, begun;
};

/* Text as the inside of a JSON string, white space as single spaces. */
static void write_text(struct page *page, const char *decoded, GumboStringPiece written, struct gap *gap)
{
    struct characters characters = {slice_of(decoded), {written.data, written.length}, 0, 0, 0};
    for (int32_t code; characters_next(&characters, &code);) {
        char bytes[4];
        if (code == ' ' || (code >= '\t' && code <= '\r')) {
            gap->space = gap->begun;
            continue;
        }
        if (gap->space)
            fputc(' ', page->data.file);
        *gap = (struct gap){false, true};
        align(page, source_origin(&page->source, written.data + characters.from));
        if (code == '"' || code == '\\')
            fputc('\\', page->data.file);
        if (code < 0x20 || code == 0x7F)
            fprintf(page->data.file, "\\u%04x", (unsigned)code);
        else
            fwrite(bytes, 1, utf8_put(code, bytes), page->data.file);
    }
}

static void write_words(struct page *page, const GumboNode *node, struct gap *gap)
{
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA)
        write_text(page, node->v.text.text, node->v.text.original_text, gap);
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
    json_write_text(page->data.file, name);
    fputc(':', page->data.file);
}

static void write_item(struct page *page, const GumboNode *node, const struct syntax *syntax);

static void write_value(struct page *page, const GumboNode *node, const struct syntax *syntax)
{
    const GumboAttribute *value = attribute(node, "content");
    struct gap gap = {false, false};
    if (attribute(node, syntax->scope) != NULL && syntax_of(node) != NULL) {
        write_item(page, node, syntax_of(node));
        return;
    }
    for (size_t i = 0; i < ARRAY_LEN(values) && value == NULL; i++)
        if (values[i].tag == node->v.element.tag)
            value = attribute(node, values[i].attribute);
    fputc('"', page->data.file);
    if (value != NULL)
        write_text(page, value->value, value->original_value, &gap);
    else
        write_words(page, node, &gap);
    fputc('"', page->data.file);
}

static void write_properties(struct page *page, struct properties *properties, const struct syntax *syntax)
{
    if (properties->len > 1)
        qsort(properties->at, properties->len, sizeof *properties->at, compare_properties);
    for (size_t i = 0, next; i < properties->len; i = next) {
        for (next = i + 1; next < properties->len && slice_equal(properties->at[next].name, properties->at[i].name);)
            next++;
        fputc(',', page->data.file);
        write_name(page, properties->at[i].name);
        fputs(next > i + 1 ? "[" : "", page->data.file);
        for (size_t j = i; j < next; j++) {
            fputs(j > i ? "," : "", page->data.file);
            write_value(page, properties->at[j].node, syntax);
        }
        fputs(next > i + 1 ? "]" : "", page->data.file);
    }
}

static void write_item(struct page *page, const GumboNode *node, const struct syntax *syntax)
{
    struct properties properties = {0};
    const char *types = attribute(node, syntax->type)->value;
    collect(&properties, node, syntax);
    align(page, source_origin(&page->source, node->v.element.original_tag.data));
    fputs("{\"@type\":", page->data.file);
    json_write_text(page->data.file, take_term(&types));
    write_properties(page, &properties, syntax);
    fputc('}', page->data.file);
    free(properties.at);
}

/* Items that are no property of another; RDFa counts where its vocabulary is said to be schema.org's. */
static void find_items(struct page *page, const GumboNode *node, bool vocabulary, size_t *count)
{
    if (node->type != GUMBO_NODE_ELEMENT)
        return;
    const struct syntax *syntax = syntax_of(node);
    const GumboAttribute *vocab = attribute(node, "vocab"), *type = syntax != NULL ? attribute(node, syntax->type) : NULL;
    if (vocab != NULL)
        vocabulary = strstr(vocab->value, "schema.org") != NULL;
    bool known = type != NULL && (strstr(type->value, "schema.org/") != NULL || strncmp(type->value, "schema:", 7) == 0 ||
                                  (syntax == &syntaxes[1] && vocabulary));
    if (known && node->v.element.original_tag.length > 0) {
        fputs((*count)++ > 0 ? "," : "", page->data.file);
        write_item(page, node, syntax);
        return;
    }
    for (unsigned i = 0; i < node->v.element.children.length; i++)
        find_items(page, node->v.element.children.data[i], vocabulary, count);
}

void page_find_items(struct page *page, const GumboNode *root)
{
    size_t count = 0;
    print_open(&page->data);
    align(page, 0);
    fputc('[', page->data.file);
    find_items(page, root, false, &count);
    fputc(']', page->data.file);
    page->json = print_close(&page->data);
}

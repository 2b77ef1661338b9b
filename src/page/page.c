/* An HTML page: read, walked, and handed over as a text. */
#include "page/page.h"

#include <string.h>

/* Fewer bytes than this announce nothing: then the page's main part is elsewhere. */
enum { WORDS_FEWEST = 80 };

/* What the walk looks for before it begins. */
struct landmarks {
    const GumboNode *main, *article;
    const GumboNode *heading, *main_heading; /* the first h1, and the first in `main` */
    size_t articles;
    bool in_main;
    const char *url;                         /* that the caller knows */
};

static bool has_role_main(const GumboNode *node)
{
    const GumboAttribute *role = gumbo_get_attribute(&node->v.element.attributes, "role");
    return node->v.element.tag == GUMBO_TAG_MAIN || (role != NULL && strcmp(role->value, "main") == 0);
}

/* Data that a script block holds. */
static void note_script(struct page *page, const GumboNode *node)
{
    const GumboAttribute *type = gumbo_get_attribute(&node->v.element.attributes, "type");
    const GumboVector *children = &node->v.element.children;
    if (type == NULL ||
        !slice_same_word(slice_part(slice_of(type->value), 0, 19), SLICE("application/ld+json")) ||
        children->length != 1)
        return;
    const GumboText *text = &((const GumboNode *)children->data[0])->v.text;
    struct source *source = &page->source;
    size_t from = source_origin(source, text->original_text.data);
    size_t to = source_end(source, text->original_text.data + text->original_text.length);
    page->scripts = memory_room(page->scripts, page->scripts_len, &page->scripts_room, sizeof *page->scripts);
    page->scripts[page->scripts_len++] = slice_part(source->original, from, to);
}

static const char *attribute(const GumboNode *node, const char *name)
{
    const GumboAttribute *found = gumbo_get_attribute(&node->v.element.attributes, name);
    return found != NULL ? found->value : "";
}

/* Where the page says that it stands: the caller knows better, and <base> than both. */
static void note_base(struct page *page, const GumboNode *node, const char *url)
{
    GumboTag tag = node->v.element.tag;
    bool canonical =
        tag == GUMBO_TAG_LINK && slice_same_word(slice_of(attribute(node, "rel")), SLICE("canonical"));
    bool shared = tag == GUMBO_TAG_META && strcmp(attribute(node, "property"), "og:url") == 0;
    const char *stated = shared ? attribute(node, "content") : attribute(node, "href");
    if (tag == GUMBO_TAG_BASE && *stated != '\0') {
        char *whole = address_resolve(url, slice_of(stated));
        free(page->base);
        page->base = whole != NULL ? whole : memory_print("%s", stated);
    } else if ((canonical || shared) && page->base == NULL && *stated != '\0') {
        page->base = memory_print("%s", stated);
    }
}

static void find_landmarks(struct page *page, const GumboNode *node, struct landmarks *found)
{
    if (node->type != GUMBO_NODE_ELEMENT)
        return;
    GumboTag tag = node->v.element.tag;
    if (tag == GUMBO_TAG_SCRIPT)
        note_script(page, node);
    if (tag == GUMBO_TAG_BASE || tag == GUMBO_TAG_LINK || tag == GUMBO_TAG_META)
        note_base(page, node, found->url);
    bool is_main = found->main == NULL && has_role_main(node);
    if (is_main)
        found->main = node;
    found->in_main |= is_main;
    if (found->heading == NULL && tag == GUMBO_TAG_H1)
        found->heading = node;
    if (found->in_main && found->main_heading == NULL && tag == GUMBO_TAG_H1)
        found->main_heading = node;
    if (tag == GUMBO_TAG_ARTICLE && found->articles++ == 0)
        found->article = node;
    for (unsigned i = 0; i < node->v.element.children.length; i++)
        find_landmarks(page, node->v.element.children.data[i], found);
    found->in_main &= !is_main;
}

static void walk_landmarks(struct page *page, const GumboNode *root, const struct landmarks *found)
{
    const GumboNode *main = found->main == NULL && found->articles == 1 ? found->article : found->main;
    page_walk(page, root, main, found->main_heading != NULL ? found->main_heading : found->heading);
    if (main == NULL || page_words(page).len >= WORDS_FEWEST)
        return;
    text_maker_free(page->maker);
    page->maker = text_maker_new(page->source.original);
    page_walk(page, root, NULL, NULL);
}

static char *language_of(const GumboNode *root)
{
    const GumboAttribute *lang = gumbo_get_attribute(&root->v.element.attributes, "lang");
    return memory_print("%s", lang != NULL ? lang->value : "");
}

struct page *page_read(struct slice bytes, const char *path, const char *url, struct report *report)
{
    struct page *page = memory_new(1, sizeof *page);
    struct arena arena = {0};
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = arena_take;
    options.deallocator = arena_give;
    options.userdata = &arena;
    options.max_errors = 0;
    if (!source_open(&page->source, bytes, path, report) || !page_is_bearable(&page->source, path, report)) {
        page_free(page);
        return NULL;
    }
    source_shorten(&page->source);
    GumboOutput *output = gumbo_parse_with_options(&options, page->source.utf8.at, page->source.utf8.len);
    struct landmarks landmarks = {.url = url};
    page->base = url != NULL ? memory_print("%s", url) : NULL;
    find_landmarks(page, output->root, &landmarks);
    page->maker = text_maker_new(bytes);
    page->language = language_of(output->root);
    walk_landmarks(page, output->root, &landmarks);
    page_find_items(page, output->root);
    arena_close(&arena);
    return page;
}

void page_free(struct page *page)
{
    if (page == NULL)
        return;
    free(page->scripts);
    free(page->language);
    free(page->base);
    free(page->data.text);
    free(page->pieces);
    text_maker_free(page->maker);
    source_close(&page->source);
    free(page);
}

struct slice page_words(const struct page *page)
{
    return text_maker_words(page->maker);
}

bool page_is_longer(const struct page *page, size_t *at)
{
    if (page->longer > 0)
        *at = page->longer;
    return page->longer > 0;
}

const char *page_language(const struct page *page)
{
    return page->language;
}

struct text *page_text(struct page *page, const struct language *language)
{
    struct text_maker *maker = page->maker;
    page->maker = NULL;
    return text_maker_end(maker, language);
}

const struct slice *page_scripts(const struct page *page, size_t *len)
{
    *len = page->scripts_len;
    return page->scripts;
}

bool page_has_items(const struct page *page)
{
    return page->source.has_items;
}

struct slice page_items(const struct page *page, const struct page_piece **pieces, size_t *len)
{
    *pieces = page->pieces;
    *len = page->pieces_len;
    return (struct slice){page->data.text, page->data.len};
}

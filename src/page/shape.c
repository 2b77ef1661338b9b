/* What elements are to a reader: rows of tags, and of the names that pages give their frame. */
#include "page/page.h"
#include "page/tag.h"

#include <string.h>
#include <strings.h>

static const unsigned char shapes[GUMBO_TAG_LAST] = {
    [GUMBO_TAG_ADDRESS] = SHAPE_BLOCK, [GUMBO_TAG_ARTICLE] = SHAPE_PARAGRAPH,
    [GUMBO_TAG_ASIDE] = SHAPE_PARAGRAPH, [GUMBO_TAG_BLOCKQUOTE] = SHAPE_PARAGRAPH,
    [GUMBO_TAG_BODY] = SHAPE_BLOCK, [GUMBO_TAG_BR] = SHAPE_BREAK, [GUMBO_TAG_CAPTION] = SHAPE_BLOCK,
    [GUMBO_TAG_CENTER] = SHAPE_BLOCK, [GUMBO_TAG_DD] = SHAPE_DEFINITION,
    [GUMBO_TAG_DETAILS] = SHAPE_BLOCK, [GUMBO_TAG_DIR] = SHAPE_PARAGRAPH, [GUMBO_TAG_DIV] = SHAPE_BLOCK,
    [GUMBO_TAG_DL] = SHAPE_PARAGRAPH, [GUMBO_TAG_DT] = SHAPE_TERM, [GUMBO_TAG_FIELDSET] = SHAPE_BLOCK,
    [GUMBO_TAG_FIGCAPTION] = SHAPE_BLOCK, [GUMBO_TAG_FIGURE] = SHAPE_PARAGRAPH,
    [GUMBO_TAG_FOOTER] = SHAPE_BLOCK, [GUMBO_TAG_FORM] = SHAPE_BLOCK, [GUMBO_TAG_H1] = SHAPE_PARAGRAPH,
    [GUMBO_TAG_H2] = SHAPE_PARAGRAPH, [GUMBO_TAG_H3] = SHAPE_PARAGRAPH,
    [GUMBO_TAG_H4] = SHAPE_PARAGRAPH, [GUMBO_TAG_H5] = SHAPE_PARAGRAPH,
    [GUMBO_TAG_H6] = SHAPE_PARAGRAPH, [GUMBO_TAG_HEADER] = SHAPE_BLOCK,
    [GUMBO_TAG_HGROUP] = SHAPE_BLOCK, [GUMBO_TAG_HR] = SHAPE_PARAGRAPH, [GUMBO_TAG_HTML] = SHAPE_BLOCK,
    [GUMBO_TAG_LI] = SHAPE_ENTRY, [GUMBO_TAG_MAIN] = SHAPE_PARAGRAPH, [GUMBO_TAG_OL] = SHAPE_PARAGRAPH,
    [GUMBO_TAG_P] = SHAPE_PARAGRAPH, [GUMBO_TAG_PRE] = SHAPE_VERBATIM,
    [GUMBO_TAG_SECTION] = SHAPE_PARAGRAPH, [GUMBO_TAG_SUMMARY] = SHAPE_BLOCK,
    [GUMBO_TAG_TABLE] = SHAPE_PARAGRAPH, [GUMBO_TAG_TBODY] = SHAPE_BLOCK, [GUMBO_TAG_TD] = SHAPE_CELL,
    [GUMBO_TAG_TFOOT] = SHAPE_BLOCK, [GUMBO_TAG_TH] = SHAPE_CELL, [GUMBO_TAG_THEAD] = SHAPE_BLOCK,
    [GUMBO_TAG_TR] = SHAPE_ROW, [GUMBO_TAG_UL] = SHAPE_PARAGRAPH,
    /* Not read: what is no text, and what asks for some. */
    [GUMBO_TAG_APPLET] = SHAPE_HIDDEN, [GUMBO_TAG_AUDIO] = SHAPE_HIDDEN,
    [GUMBO_TAG_BUTTON] = SHAPE_HIDDEN, [GUMBO_TAG_CANVAS] = SHAPE_HIDDEN,
    [GUMBO_TAG_DATALIST] = SHAPE_HIDDEN, [GUMBO_TAG_EMBED] = SHAPE_HIDDEN,
    [GUMBO_TAG_HEAD] = SHAPE_HIDDEN, [GUMBO_TAG_IFRAME] = SHAPE_HIDDEN,
    [GUMBO_TAG_INPUT] = SHAPE_HIDDEN, [GUMBO_TAG_LABEL] = SHAPE_HIDDEN,
    [GUMBO_TAG_LEGEND] = SHAPE_HIDDEN, [GUMBO_TAG_MAP] = SHAPE_HIDDEN, [GUMBO_TAG_MATH] = SHAPE_HIDDEN,
    [GUMBO_TAG_NAV] = SHAPE_HIDDEN, [GUMBO_TAG_NOFRAMES] = SHAPE_HIDDEN,
    [GUMBO_TAG_NOSCRIPT] = SHAPE_HIDDEN, [GUMBO_TAG_OBJECT] = SHAPE_HIDDEN,
    [GUMBO_TAG_PROGRESS] = SHAPE_HIDDEN, [GUMBO_TAG_SCRIPT] = SHAPE_HIDDEN,
    [GUMBO_TAG_SELECT] = SHAPE_HIDDEN, [GUMBO_TAG_STYLE] = SHAPE_HIDDEN, [GUMBO_TAG_SVG] = SHAPE_HIDDEN,
    [GUMBO_TAG_TEMPLATE] = SHAPE_HIDDEN, [GUMBO_TAG_TEXTAREA] = SHAPE_HIDDEN,
    [GUMBO_TAG_TITLE] = SHAPE_HIDDEN, [GUMBO_TAG_VIDEO] = SHAPE_HIDDEN,
};

enum shape shape_of(const GumboNode *element)
{
    return shapes[element->v.element.tag];
}

/* `name:value` of a style attribute, white space aside. */
static bool has_style(const char *style, const char *name, const char *value)
{
    for (const char *at = strcasestr(style, name); at != NULL; at = strcasestr(at + 1, name)) {
        const char *behind = at + strlen(name);
        behind += strspn(behind, " \t\r\n:");
        if (strncasecmp(behind, value, strlen(value)) == 0)
            return true;
    }
    return false;
}

/* WAI-ARIA: landmarks and windows that are not the page's content. */
static const char *const roles[] = {"navigation", "search",  "contentinfo", "dialog", "alertdialog",
                                    "menu",       "menubar", "toolbar",     "tablist"};

static bool is_role(const char *role)
{
    for (size_t i = 0; i < ARRAY_LEN(roles); i++)
        if (strcasecmp(role, roles[i]) == 0)
            return true;
    return false;
}

/* Words of ids and classes, as content systems and their cookie bars have them; by the alphabet. */
static const char *const words[] = {
    "addtoany", "adsbygoogle", "advertentie", "advertisement", "borlabs", "breadcrumb", "breadcrumbs",
    "cmplz", "comments", "consent", "cookie", "cookiebanner", "cookiebar", "cookieconsent",
    "cookiemelding", "cookies", "cybotcookiebotdialog", "delen", "disqus", "element-invisible",
    "footer", "gdpr", "hamburger", "hoofdmenu", "klaro", "kruimelpad", "langswitch",
    "language-switcher", "login", "mainmenu", "megamenu", "menu", "menubalk", "modal", "nav", "navbar",
    "navigatie", "navigation", "newsletter", "nieuwsbrief", "noprint", "offcanvas", "onetrust", "pager",
    "pagination", "paginering", "popup", "printonly", "reacties", "related", "relatedposts", "respond",
    "screen-reader-text", "search", "searchform", "share", "sharing", "sidr", "skip", "skiplink",
    "skiplinks", "social", "socials", "sr-only", "submenu", "tarteaucitron", "toolbar", "topbar",
    "topmenu", "usercentrics", "visually-hidden", "visuallyhidden", "voettekst", "zoekbalk",
};
/* Of these one part of a name is enough, wherever it stands: `moove_gdpr_cookie_info_bar`. */
static const char *const telling[] = {"cookie",     "cookies",     "gdpr",        "consent",
                                      "breadcrumb", "breadcrumbs", "relatedposts"};

static bool is_word(struct slice word)
{
    size_t low = 0, high = ARRAY_LEN(words);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strncasecmp(word.at, words[middle], word.len);
        if (order == 0 && words[middle][word.len] == '\0')
            return true;
        if (order > 0)
            low = middle + 1;
        else
            high = middle;
    }
    return false;
}

static bool is_telling(struct slice part)
{
    for (size_t i = 0; i < ARRAY_LEN(telling); i++)
        if (slice_same_word(part, slice_of(telling[i])))
            return true;
    return false;
}

/* Whether a name, or its first or last part (`site-footer`, `nav_main`), is such a word. */
static bool is_frame(struct slice name)
{
    for (size_t from = 0, at = 0; at <= name.len; at++) {
        if (at < name.len && name.at[at] != '-' && name.at[at] != '_')
            continue;
        struct slice part = slice_part(name, from, at);
        if (is_telling(part) || ((from == 0 || at == name.len) && is_word(part)))
            return true;
        from = at + 1;
    }
    return is_word(name);
}

static bool names_frame(const char *list)
{
    for (const char *at = list; *at != '\0';) {
        const char *from = at;
        while (*at != '\0' && !tag_is_space(*at))
            at++;
        if (at > from && is_frame((struct slice){from, (size_t)(at - from)}))
            return true;
        at += *at != '\0';
    }
    return false;
}

enum standing standing_of(const GumboElement *element)
{
    enum standing standing = STANDS;
    for (unsigned i = 0; i < element->attributes.length; i++) {
        const GumboAttribute *attribute = element->attributes.data[i];
        const char *name = attribute->name, *value = attribute->value;
        if (strcmp(name, "class") == 0 || strcmp(name, "id") == 0)
            standing = standing == STANDS && names_frame(value) ? STANDS_AROUND : standing;
        else if (strcmp(name, "role") == 0)
            standing = standing == STANDS && is_role(value) ? STANDS_AROUND : standing;
        else if (strcmp(name, "hidden") == 0 ||
                 (strcmp(name, "aria-hidden") == 0 && strcasecmp(value, "true") == 0) ||
                 (strcmp(name, "style") == 0 &&
                  (has_style(value, "display", "none") || has_style(value, "visibility", "hidden"))))
            return STANDS_NOWHERE;
    }
    return standing;
}

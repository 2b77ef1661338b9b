/* What elements are to a reader: rows of tags, and of the names that pages give their frame. */
#include "page/page.h"

#include <string.h>
#include <strings.h>

static const struct {
    GumboTag tag;
    enum shape shape;
} rows[] = {
    {GUMBO_TAG_ADDRESS, SHAPE_BLOCK},      {GUMBO_TAG_ARTICLE, SHAPE_PARAGRAPH},   {GUMBO_TAG_ASIDE, SHAPE_PARAGRAPH},
    {GUMBO_TAG_BLOCKQUOTE, SHAPE_PARAGRAPH}, {GUMBO_TAG_BODY, SHAPE_BLOCK},        {GUMBO_TAG_BR, SHAPE_BREAK},
    {GUMBO_TAG_CAPTION, SHAPE_BLOCK},      {GUMBO_TAG_CENTER, SHAPE_BLOCK},        {GUMBO_TAG_DD, SHAPE_DEFINITION},
    {GUMBO_TAG_DETAILS, SHAPE_BLOCK},      {GUMBO_TAG_DIR, SHAPE_PARAGRAPH},       {GUMBO_TAG_DIV, SHAPE_BLOCK},
    {GUMBO_TAG_DL, SHAPE_PARAGRAPH},       {GUMBO_TAG_DT, SHAPE_TERM},             {GUMBO_TAG_FIELDSET, SHAPE_BLOCK},
    {GUMBO_TAG_FIGCAPTION, SHAPE_BLOCK},   {GUMBO_TAG_FIGURE, SHAPE_PARAGRAPH},    {GUMBO_TAG_FOOTER, SHAPE_BLOCK},
    {GUMBO_TAG_FORM, SHAPE_BLOCK},         {GUMBO_TAG_H1, SHAPE_PARAGRAPH},        {GUMBO_TAG_H2, SHAPE_PARAGRAPH},
    {GUMBO_TAG_H3, SHAPE_PARAGRAPH},       {GUMBO_TAG_H4, SHAPE_PARAGRAPH},        {GUMBO_TAG_H5, SHAPE_PARAGRAPH},
    {GUMBO_TAG_H6, SHAPE_PARAGRAPH},       {GUMBO_TAG_HEADER, SHAPE_BLOCK},        {GUMBO_TAG_HGROUP, SHAPE_BLOCK},
    {GUMBO_TAG_HR, SHAPE_PARAGRAPH},       {GUMBO_TAG_HTML, SHAPE_BLOCK},          {GUMBO_TAG_LI, SHAPE_ENTRY},
    {GUMBO_TAG_MAIN, SHAPE_PARAGRAPH},     {GUMBO_TAG_OL, SHAPE_PARAGRAPH},        {GUMBO_TAG_P, SHAPE_PARAGRAPH},
    {GUMBO_TAG_PRE, SHAPE_VERBATIM},       {GUMBO_TAG_SECTION, SHAPE_PARAGRAPH},   {GUMBO_TAG_SUMMARY, SHAPE_BLOCK},
    {GUMBO_TAG_TABLE, SHAPE_PARAGRAPH},    {GUMBO_TAG_TBODY, SHAPE_BLOCK},         {GUMBO_TAG_TD, SHAPE_CELL},
    {GUMBO_TAG_TFOOT, SHAPE_BLOCK},        {GUMBO_TAG_TH, SHAPE_CELL},             {GUMBO_TAG_THEAD, SHAPE_BLOCK},
    {GUMBO_TAG_TR, SHAPE_ROW},             {GUMBO_TAG_UL, SHAPE_PARAGRAPH},
    /* Not read: what is no text, and what asks for some. */
    {GUMBO_TAG_APPLET, SHAPE_HIDDEN},      {GUMBO_TAG_AUDIO, SHAPE_HIDDEN},        {GUMBO_TAG_BUTTON, SHAPE_HIDDEN},
    {GUMBO_TAG_CANVAS, SHAPE_HIDDEN},      {GUMBO_TAG_DATALIST, SHAPE_HIDDEN},     {GUMBO_TAG_EMBED, SHAPE_HIDDEN},
    {GUMBO_TAG_HEAD, SHAPE_HIDDEN},        {GUMBO_TAG_IFRAME, SHAPE_HIDDEN},       {GUMBO_TAG_INPUT, SHAPE_HIDDEN},
    {GUMBO_TAG_LABEL, SHAPE_HIDDEN},       {GUMBO_TAG_LEGEND, SHAPE_HIDDEN},       {GUMBO_TAG_MAP, SHAPE_HIDDEN},
    {GUMBO_TAG_MATH, SHAPE_HIDDEN},        {GUMBO_TAG_NAV, SHAPE_HIDDEN},          {GUMBO_TAG_NOFRAMES, SHAPE_HIDDEN},
    {GUMBO_TAG_NOSCRIPT, SHAPE_HIDDEN},    {GUMBO_TAG_OBJECT, SHAPE_HIDDEN},       {GUMBO_TAG_PROGRESS, SHAPE_HIDDEN},
    {GUMBO_TAG_SCRIPT, SHAPE_HIDDEN},      {GUMBO_TAG_SELECT, SHAPE_HIDDEN},       {GUMBO_TAG_STYLE, SHAPE_HIDDEN},
    {GUMBO_TAG_SVG, SHAPE_HIDDEN},         {GUMBO_TAG_TEMPLATE, SHAPE_HIDDEN},     {GUMBO_TAG_TEXTAREA, SHAPE_HIDDEN},
    {GUMBO_TAG_TITLE, SHAPE_HIDDEN},       {GUMBO_TAG_VIDEO, SHAPE_HIDDEN},
};

enum shape shape_of(const GumboNode *element)
{
    for (size_t i = 0; i < ARRAY_LEN(rows); i++)
        if (rows[i].tag == element->v.element.tag)
            return rows[i].shape;
    return SHAPE_INLINE;
}

static const char *attribute(const GumboElement *element, const char *name)
{
    const GumboAttribute *found = gumbo_get_attribute(&element->attributes, name);
    return found != NULL ? found->value : "";
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

bool is_hidden(const GumboElement *element)
{
    const char *style = attribute(element, "style");
    return gumbo_get_attribute(&element->attributes, "hidden") != NULL || strcasecmp(attribute(element, "aria-hidden"), "true") == 0 ||
           has_style(style, "display", "none") || has_style(style, "visibility", "hidden");
}

/* WAI-ARIA: landmarks and windows that are not the page's content. */
static const char *const roles[] = {"navigation", "search", "contentinfo", "dialog", "alertdialog", "menu", "menubar", "toolbar", "tablist"};

/* Words of ids and classes, as content systems and their cookie bars have them. */
static const char *const words[] = {
    "cookie", "cookies", "cookiebar", "cookiebanner", "cookieconsent", "cookiemelding", "consent", "gdpr", "breadcrumb", "breadcrumbs", "kruimelpad",
    "navbar", "navigation", "nav", "menu", "submenu", "mainmenu", "topmenu", "topbar", "toolbar", "skiplink", "skiplinks", "skip", "share", "sharing",
    "socials", "social", "addtoany", "pagination", "pager", "newsletter", "nieuwsbrief", "comments", "respond", "sr-only", "visually-hidden",
    "screen-reader-text", "printonly", "noprint", "popup", "modal", "searchform", "search", "footer",
};

static bool is_word(struct slice word)
{
    for (size_t i = 0; i < ARRAY_LEN(words); i++)
        if (slice_same_word(word, slice_of(words[i])))
            return true;
    return false;
}

/* Whether one of the names in `list`, or its first or last part (`site-footer`, `nav_main`), is such a word. */
static bool names_frame(const char *list)
{
    for (const char *at = list + strspn(list, " \t\r\n\f"); *at != '\0'; at += strspn(at, " \t\r\n\f")) {
        struct slice name = {at, strcspn(at, " \t\r\n\f")};
        size_t first = strcspn(at, "-_ \t\r\n\f"), last = name.len;
        while (last > 0 && name.at[last - 1] != '-' && name.at[last - 1] != '_')
            last--;
        if (is_word(name) || (first < name.len && is_word(slice_part(name, 0, first))) || (last > 0 && is_word(slice_part(name, last, name.len))))
            return true;
        at += name.len;
    }
    return false;
}

bool is_frame(const GumboElement *element)
{
    const char *role = attribute(element, "role");
    for (size_t i = 0; i < ARRAY_LEN(roles); i++)
        if (strcasecmp(role, roles[i]) == 0)
            return true;
    return names_frame(attribute(element, "class")) || names_frame(attribute(element, "id"));
}

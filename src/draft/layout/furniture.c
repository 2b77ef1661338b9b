/* The furniture of a page: menus, breadcrumbs, the site's name above them. */
#include "draft/layout/layout.h"

#include <string.h>

enum {
    HEAD_LINES = 12,    /* a breadcrumb stands among the first */
    CRUMB_LINES = 8,    /* its last step is sought among fewer */
    MENU_TOKENS = 5,    /* of a line of a menu */
    MENU_LINES = 3,     /* of a menu, at least */
    MENU_WORDS = 2,     /* of its lines that begin as menus do */
    WORD_BYTES = 32,    /* of a word that menus have, at most */
    ROW_TOKENS = 12,    /* of a menu on one line */
    MASTHEAD_LINES = 4, /* the site's name among fewer still */
};

/* An arrow that points on: not any other sign that has no letter's place in ASCII, such as a currency. */
static bool points_on(const struct text *text, const struct token *token)
{
    struct slice sign = slice_part(text->clean, token->at, token->at + token->len);
    return token->mark == '?' && sign.len == 3 &&
           (slice_starts(sign, "\xE2\x86") || slice_starts(sign, "\xE2\x87") ||
            slice_starts(sign, "\xE2\x96") || slice_starts(sign, "\xE2\x9E"));
}

/* An angle or an arrow that parts the steps of a breadcrumb. */
static bool is_arrow(const struct token *token)
{
    return token->mark == '>' || (token->mark == '"' && token->len == 2) ||
           (token->mark == '?' && token->len > 1);
}

/* `« terug`: back to another page. */
static bool leads_back(const struct text *text, const struct line *line)
{
    const struct token *first = &text->tokens[line->token];
    bool sign = (first->mark == '"' && first->len == 2) || first->mark == '<' ||
                (first->mark == '?' && first->len == 3);
    return sign && line->tokens > 1 && line->tokens < 8;
}

/* `Nieuws - Sport - Cultuur - Radio`: nothing but a word or two between dashes. */
static bool is_dashed_menu(const struct text *text, const struct line *line)
{
    size_t dashes = 0;
    if ((line->apart & mark_bit('-')) == 0 || line->numbers)
        return false;
    for (size_t i = line->token, words = 0; i < line->token + line->tokens; i++) {
        bool dash = text_is_dash_behind_blank(text, i) && i > line->token;
        words = dash ? 0 : words + 1;
        dashes += dash;
        if (words > MENU_WORDS || (!dash && text->tokens[i].kind == TOKEN_MARK))
            return false;
    }
    return dashes >= MENU_LINES;
}

static bool is_menu(const struct text *text, const struct line *line)
{
    const uint64_t signs_of_menus = mark_bit('|') | mark_bit('>') | mark_bit('<') | mark_bit('/') |
                                    mark_bit('*') | mark_bit('.') | mark_bit('"') | mark_bit('?');
    size_t signs = 0;
    if (is_dashed_menu(text, line))
        return true;
    if (!line->gaps && (line->apart & signs_of_menus) == 0)
        return false;
    for (size_t i = line->token; i < line->token + line->tokens; i++) {
        const struct token *token = &text->tokens[i];
        bool inside = i > line->token;
        signs += inside && token->at - (token[-1].at + token[-1].len) >= 2;
        if (token->mark == 0 || !token->space)
            continue;
        if (inside && is_arrow(token))
            return true;
        signs += token->mark == '|' || token->mark == '>' || token->mark == '/' || token->mark == '*' ||
                 token->mark == '.';
    }
    return signs >= 2 || leads_back(text, line);
}

/* `NL | EN`, `nl / fr / en`: the languages that a page is in. */
static bool is_choice_of_language(const struct text *text, const struct line *line)
{
    if (line->tokens < 3 || line->tokens > ROW_TOKENS || line->tokens % 2 == 0 || line->numbers)
        return false;
    for (size_t i = 0; i < line->tokens; i++) {
        const struct token *token = &text->tokens[line->token + i];
        if (i % 2 == 0 ? token->kind != TOKEN_WORD || token->len != 2
                       : token->mark != '|' && token->mark != '/')
            return false;
    }
    return true;
}

static struct slice words_of(const struct text *text, size_t line)
{
    const struct line *here = &text->lines[line];
    return slice_trim(slice_part(text->clean, here->at, here->at + here->len));
}

/* The words of those of the first lines that are menus. */
struct crumbs {
    struct slice words[HEAD_LINES];
    size_t lines[HEAD_LINES], len;
};

static struct crumbs crumbs_of(const struct outline *outline)
{
    struct crumbs crumbs;
    crumbs.len = 0;
    for (size_t i = 0; i < outline->text->lines_len && i < HEAD_LINES; i++) {
        if (!outline_is(outline, i, FURNITURE_MENU))
            continue;
        crumbs.lines[crumbs.len] = i;
        crumbs.words[crumbs.len++] = words_of(outline->text, i);
    }
    return crumbs;
}

static bool ends_breadcrumb(const struct text *text, const struct crumbs *crumbs, size_t line)
{
    struct slice words = crumbs->lines[0] < line ? words_of(text, line) : (struct slice){"", 0};
    for (size_t i = 0; words.len > 5 && i < crumbs->len && crumbs->lines[i] < line; i++) {
        struct slice crumb = crumbs->words[i];
        if (crumb.len > words.len &&
            slice_same_word(words, slice_part(crumb, crumb.len - words.len, crumb.len)))
            return true;
    }
    return false;
}

static bool is_masthead(const struct outline *outline, size_t line)
{
    const struct text *text = outline->text;
    for (size_t i = line + 1; i < text->lines_len && i < line + MASTHEAD_LINES; i++)
        if (text->lines[i].tokens > 3 && outline_is(outline, i, FURNITURE_MENU))
            return true;
    return false;
}

/* A line of a menu that is set out below each other: a few words, no sentence, no number. */
static bool is_menu_line(const struct outline *outline, size_t line)
{
    const struct text *text = outline->text;
    const struct line *here = &text->lines[line];
    if (here->tokens == 0 || here->tokens > MENU_TOKENS || outline->roles[line] == LINE_FIELD ||
        outline->roles[line] == LINE_VALUE)
        return false;
    for (size_t i = here->body; i < here->token + here->tokens; i++)
        if (text->tokens[i].kind == TOKEN_NUMBER ||
            (text->tokens[i].kind == TOKEN_MARK && text->tokens[i].mark != '-' &&
             text->tokens[i].mark != ',' && text->tokens[i].mark != '&'))
            return false;
    return true;
}

static bool is_word_of_menu(const struct text *text, size_t token)
{
    const char *words = text->language->menu_words;
    struct slice word = text_token(text, token);
    char sought[WORD_BYTES + 3] = " ";
    if (words == NULL || word.len == 0 || word.len > WORD_BYTES || text->tokens[token].kind != TOKEN_WORD)
        return false;
    for (size_t i = 0; i < word.len; i++)
        sought[1 + i] = (char)((unsigned char)(word.at[i] - 'A') < 26 ? word.at[i] | 32 : word.at[i]);
    sought[1 + word.len] = ' ';
    return strstr(words, sought) != NULL;
}

static bool begins_as_menu(const struct text *text, size_t line)
{
    return is_word_of_menu(text, text->lines[line].body);
}

/* `Nieuws & agenda`: nothing but two words that menus have. */
static bool is_pair_of_menu(const struct text *text, const struct line *line)
{
    return line->tokens == 3 && is_word_of_menu(text, line->token) &&
           is_word_of_menu(text, line->token + 2) &&
           (text_is_mark(text, line->token + 1, '&') || text_cue(text, line->token + 1) == SENSE_AND);
}

/* `LESSEN TARIEVEN AGENDA CONTACT`: words with capitals side by side, at least two of which menus have. */
static bool is_row_of_menu(const struct text *text, const struct line *line)
{
    size_t known = 0;
    if (is_pair_of_menu(text, line))
        return true;
    if (line->tokens < MENU_LINES || line->tokens > ROW_TOKENS || line->numbers)
        return false;
    for (size_t i = line->token; i < line->token + line->tokens; i++) {
        if (text->tokens[i].kind != TOKEN_WORD || !text->tokens[i].upper)
            return false;
        known += is_word_of_menu(text, i);
    }
    return known >= MENU_WORDS;
}

/* Three lines or more of a few words each, at least two of which menus have. */
static bool is_list_of_menu(const struct text *text, size_t from, size_t end)
{
    size_t known = 0;
    for (size_t i = from; end - from >= MENU_LINES && i < end && known < MENU_WORDS; i++)
        known += begins_as_menu(text, i);
    return known >= MENU_WORDS;
}

static void read_lists(struct outline *outline)
{
    const struct text *text = outline->text;
    for (size_t from = 0, end; from < text->lines_len; from = end + 1) {
        for (end = from; end < text->lines_len && is_menu_line(outline, end);)
            end++;
        if (is_list_of_menu(text, from, end))
            for (size_t i = from; i < end; i++)
                outline->furniture[i] |= FURNITURE_MENU;
    }
}

/* A line that is nothing but a label, or that menus have. */
static bool is_anchor(const struct outline *outline, size_t line)
{
    const struct line *here = &outline->text->lines[line];
    struct meaning meaning = text_meaning(outline->text, VOCABULARY_LABEL, here->body);
    bool label = meaning.sense == SENSE_LABEL && meaning.tokens >= here->tokens;
    return label || outline->roles[line] == LINE_BOILERPLATE || begins_as_menu(outline->text, line);
}

/* A few words, no entry, and nothing that it announces. */
static bool may_be_anchor(const struct text *text, const struct line *line)
{
    return line->tokens <= MENU_TOKENS && !line->bullet &&
           !text_is_mark(text, line->token + line->tokens - 1, ':');
}

/* Short lines between blank lines that are nearly all labels: links to what stands further down. */
static bool is_list_of_anchors(const struct outline *outline, size_t from, size_t end)
{
    size_t anchors = 0;
    if (end - from < MENU_LINES)
        return false;
    for (size_t i = from; i < end; i++)
        if (!may_be_anchor(outline->text, &outline->text->lines[i]))
            return false;
    for (size_t i = from; i < end; i++)
        anchors += is_anchor(outline, i);
    return anchors >= MENU_LINES && anchors * 4 >= (end - from) * 3;
}

void outline_read_anchors(struct outline *outline)
{
    const struct line *lines = outline->text->lines;
    size_t kept = 0;
    for (size_t from = 0, end; from < outline->text->lines_len; from = end + 1) {
        for (end = from; end < outline->text->lines_len && lines[end].tokens > 0;)
            end++;
        bool anchors = is_list_of_anchors(outline, from, end);
        for (size_t i = from; anchors && i < end; i++)
            outline->roles[i] = LINE_BOILERPLATE;
    }
    for (size_t i = 0; i < outline->fields_len; i++)
        if (outline->roles[outline->fields[i].line] != LINE_BOILERPLATE)
            outline->fields[kept++] = outline->fields[i];
    outline->fields_len = kept;
}

void outline_read_furniture(struct outline *outline)
{
    const struct text *text = outline->text;
    for (size_t i = 0; i < text->lines_len; i++)
        if (text->lines[i].tokens > 0 &&
            (is_menu(text, &text->lines[i]) || is_choice_of_language(text, &text->lines[i]) ||
             (i < HEAD_LINES && is_row_of_menu(text, &text->lines[i]))))
            outline->furniture[i] |= FURNITURE_MENU;
    read_lists(outline);
    struct crumbs crumbs = crumbs_of(outline);
    for (size_t i = 0; i < text->lines_len && crumbs.len > 0; i++)
        outline->furniture[i] |= ends_breadcrumb(text, &crumbs, i) ? FURNITURE_CRUMB : 0;
    for (size_t i = 0; i < text->lines_len && i < MASTHEAD_LINES && crumbs.len > 0; i++)
        outline->furniture[i] |= is_masthead(outline, i) ? FURNITURE_MASTHEAD : 0;
}

bool outline_is_menu(const struct outline *outline, size_t line)
{
    const struct line *here = &outline->text->lines[line];
    for (size_t i = here->token + 1; i + 1 < here->token + here->tokens; i++)
        if (outline->text->tokens[i].space && is_arrow(&outline->text->tokens[i]))
            return false;
    return outline_is(outline, line, FURNITURE_MENU);
}

struct stretch outline_breadcrumb(const struct outline *outline)
{
    const struct text *text = outline->text;
    for (size_t line = 0; line < text->lines_len && line < CRUMB_LINES; line++) {
        size_t from = text->lines[line].token, end = from + text->lines[line].tokens;
        if (text->lines[line].tokens < 4 || !outline_is(outline, line, FURNITURE_MENU))
            continue;
        for (size_t i = end - 1; i > from; i--) {
            const struct token *token = &text->tokens[i];
            bool arrow = token->space && (points_on(text, token) || (is_arrow(token) && token->mark != '?'));
            if (arrow && end - i > 2)
                return stretch_between(i + 1, end);
        }
    }
    return (struct stretch){0};
}

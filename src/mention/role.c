/* Numbers that a role makes something else than a time: zaal 2.14, artikel 12.3, 6.45 procent, 1.172,
 * (Drachten, 1952). */
#include "mention/facts.h"
#include "mention/reading.h"

static bool is_joint(const struct view *view, size_t at)
{
    char mark = at < view->end ? view->tokens[at].mark : 0;
    return mark == '.' || mark == ':' || mark == '-' || mark == '/' || mark == ',';
}

/* A number with the numbers and letters glued to it: `2.14a`, `1992-96`. */
static size_t number_group(const struct view *view, size_t at)
{
    if (!view_is_number(view, at))
        return 0;
    size_t from = at++;
    while (at - from < 12 && view_glued(view, at)) {
        if (view->tokens[at].kind != TOKEN_MARK)
            at++;
        else if (is_joint(view, at) && view_glued(view, at + 1) && view_is_number(view, at + 1))
            at += 2;
        else
            break;
    }
    return at - from;
}

static bool is_behind_article(const struct view *view, size_t at)
{
    return at > 0 && view->tokens[at - 1].kind == TOKEN_WORD &&
           view->tokens[at - 1].meanings[VOCABULARY_CUE].sense == SENSE_ARTICLE;
}

/* `zaal 2.14`, `art. 12.3`, `kamer B 2.14`; but not `zaal 10.00 uur` and what a clock time's word follows. */
static size_t role_before(const struct view *view, size_t at)
{
    size_t role = view_sense(view, at, SENSE_ROLE);
    if (role == 0)
        return 0;
    size_t skip = role + view_mark(view, at + role, '.');
    bool letter = at + skip < view->end && view->tokens[at + skip].kind == TOKEN_WORD &&
                  view->tokens[at + skip].len == 1;
    size_t group = number_group(view, at + skip + letter);
    size_t from = at + skip + letter;
    /* `door het gebouw 12:00`, `in de zaal 12.45` */
    bool hour = group == 3 && view_digits(view, from + 2) == 2 && letter == 0 &&
                (view_mark(view, from + 1, ':') || is_behind_article(view, at) ||
                 text_is_behind_gap(view->text, from) ||
                 (view_mark(view, from + 3, '-') && number_group(view, from + 4) == 3));
    if (group == 0 || hour || view_sense(view, at + skip + letter + group, SENSE_HOUR) ||
        view_sense(view, at + skip + letter + group, SENSE_OCLOCK))
        return 0;
    return skip + letter + group;
}

/* `1.172 regio's`: three digits behind a dot are thousands. */
static size_t thousands(const struct view *view, size_t at)
{
    size_t from = at;
    if (view_digits(view, at) == 0 || view_digits(view, at) > 3 || view_glued(view, at))
        return 0;
    at++;
    while (at - from < 8 && view_glued_mark(view, at, '.') && view_glued(view, at + 1) &&
           view_digits(view, at + 1) == 3)
        at += 2;
    return at - from > 1 ? at - from : 0;
}

/* `6.45 procent`, `2,5 km`. */
static size_t measured(const struct view *view, size_t at)
{
    size_t group = view_glued(view, at) ? 0 : number_group(view, at);
    if (group == 0)
        return 0;
    size_t measure = view_sense(view, at + group, SENSE_MEASURE);
    if (measure == 0 && view_mark(view, at + group, '%'))
        measure = 1;
    return measure > 0 ? group + measure : 0;
}

size_t role_recognise(const struct text *text, size_t token, const struct mention_settings *settings,
                      struct mention *mention)
{
    const struct token *first = &text->tokens[token];
    if (first->kind == TOKEN_MARK ||
        (first->kind == TOKEN_WORD && first->meanings[VOCABULARY_TIME].sense != SENSE_ROLE))
        return 0;
    struct view view = view_at(text, token, settings);
    size_t taken = first->kind == TOKEN_WORD ? role_before(&view, token) : thousands(&view, token);
    if (taken == 0 && first->kind == TOKEN_NUMBER)
        taken = measured(&view, token);
    struct mention phone;
    if (first->kind == TOKEN_WORD && taken > 1 && /* `bel nummer 06 - 12 34 56 78` */
        phone_read(text, token + 1 + text_is_mark(text, token + 1, '.'), settings, &phone) > 0)
        return 0;
    mention->kind = MENTION_OTHER;
    return taken;
}

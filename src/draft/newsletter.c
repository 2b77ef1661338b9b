/* A page that lists days and tells of some of them elsewhere, in paragraphs that are those days' alone. */
#include "draft/share.h"

/* Most of the listed days have a title of their own: they are no lessons of one course. */
static bool are_titled(const struct shares *shares)
{
    size_t titled = 0;
    for (size_t i = 0; i < shares->len; i++)
        titled += shares->at[i].form == SHARE_LISTED && shares->at[i].title.tokens > 0;
    return titled > 1 && titled * 2 >= shares->len;
}

static const struct share *share_of_day(const struct shares *shares, struct when day)
{
    for (size_t i = 0; i < shares->len; i++)
        if (same_day(shares->at[i].date, day))
            return &shares->at[i];
    return NULL;
}

static bool is_owned(const struct shares *shares, struct stretch words)
{
    for (size_t i = 0; i < shares->len; i++)
        if (shares->at[i].own.token < stretch_end(words) && words.token < stretch_end(shares->at[i].own))
            return true;
    return false;
}

/* The only day among words that is an event's of the list; NULL where they name none, several, or one of no list. */
static const struct mention *only_day(const struct reading *reading, const struct shares *shares, struct stretch words)
{
    const struct mention *only = NULL;
    for (size_t i = outline_mention_from(reading->outline, words.token);
         i < reading->mentions->len && reading->mentions->at[i].token < stretch_end(words); i++) {
        const struct mention *mention = &reading->mentions->at[i];
        if (!is_event_day(reading, i) || mention->start.month == UNSTATED)
            continue;
        if (share_of_day(shares, mention->start) == NULL || (only != NULL && !same_day(only->start, mention->start)))
            return NULL;
        only = only == NULL ? mention : only;
    }
    return only;
}

/* The first line of a paragraph, and the heading that stands apart above it. */
static size_t first_line(const struct reading *reading, size_t line)
{
    const struct text *text = reading->text;
    bool heading = line > 2 && line_is_blank(text, line - 1) && reading->outline->roles[line - 2] == LINE_HEADING &&
                   reading->outline->sections[line - 2] == LABEL_NONE && line_is_blank(text, line - 3);
    return heading ? line - 2 : line;
}

void shares_find_told(const struct reading *reading, struct shares *shares)
{
    const struct text *text = reading->text;
    if (!are_titled(shares))
        return;
    size_t list = shares->at[0].own.token;
    for (size_t line = 0, end; line < text->lines_len && shares->told_len < MOST_TOLD; line = end + 1) {
        end = line;
        while (!line_is_blank(text, end))
            end++;
        if (end == line)
            continue;
        size_t from = text->lines[line].token;
        struct stretch words = stretch_between(from, text->lines[end - 1].token + text->lines[end - 1].tokens);
        const struct mention *day = is_owned(shares, words) ? NULL : only_day(reading, shares, words);
        bool begins = day != NULL && day->token <= from + 1; /* above the list a first day may stand for all */
        if (day == NULL || (words.token < list && !begins))
            continue;
        size_t head = text->lines[first_line(reading, line)].token;
        struct stretch whole = stretch_between(head, stretch_end(words));
        words = is_owned(shares, whole) ? words : whole;
        shares->told[shares->told_len++] = (struct told_day){words, when_date(day->start)};
    }
}

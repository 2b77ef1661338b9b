/* A page that lists days and tells of some of them elsewhere, in paragraphs that are those days' alone. */
#include "draft/shares/share.h"

#include <stdlib.h>

enum { LONG_TOKENS = 24 }; /* of a line that is a paragraph */

/* Most of the listed days have a title or lines of their own: they are no lessons of one course. */
static bool are_titled(const struct shares *shares)
{
    size_t titled = 0;
    for (size_t i = 0; i < shares->len; i++)
        titled += shares->at[i].form == SHARE_LINES ||
                  (shares->at[i].form == SHARE_LISTED && shares->at[i].title.tokens > 0);
    return titled > 1 && titled * 2 >= shares->len;
}

/* The days of events in lines of their own. */
static void read_dates(const struct reading *reading, struct shares *shares)
{
    for (size_t i = 0; i < shares->len; i++) {
        size_t index = outline_mention_from(reading->outline, shares->at[i].day);
        while (index < reading->mentions->len && !mention_is_event_day(reading, index))
            index++;
        if (shares->at[i].form == SHARE_LINES && index < reading->mentions->len)
            shares->at[i].date = when_date(reading->mentions->at[index].start);
    }
}

static const struct share *share_of_day(const struct shares *shares, struct when day)
{
    for (size_t i = 0; i < shares->len; i++)
        if (eventday_is_same(shares->at[i].date, day))
            return &shares->at[i];
    return NULL;
}

static bool overlap(struct stretch one, struct stretch two)
{
    return one.token < stretch_end(two) && two.token < stretch_end(one);
}

/* Some of the words are an event's own, or told of a day already. */
static bool is_owned(const struct shares *shares, struct stretch words)
{
    for (size_t i = 0; i < shares->told_len; i++)
        if (overlap(shares->told[i].words, words))
            return true;
    return shares_own(shares, words);
}

/* The only day among words that is an event's of the list; NULL where they name none, several, or one
 * of no list. */
static const struct mention *only_day(const struct reading *reading, const struct shares *shares,
                                      struct stretch words)
{
    const struct mention *only = NULL;
    for (size_t i = outline_mention_from(reading->outline, words.token);
         i < reading->mentions->len && reading->mentions->at[i].token < stretch_end(words); i++) {
        const struct mention *mention = &reading->mentions->at[i];
        if (!mention_is_event_day(reading, i) || mention->start.month == UNSTATED)
            continue;
        if (share_of_day(shares, mention->start) == NULL ||
            (only != NULL && !eventday_is_same(only->start, mention->start)))
            return NULL;
        only = only == NULL ? mention : only;
    }
    return only;
}

/* The first line of a paragraph, and the heading that stands apart above it. */
static size_t first_line(const struct reading *reading, size_t line)
{
    const struct text *text = reading->text;
    bool heading = line > 2 && line_is_blank(text, line - 1) &&
                   reading->outline->roles[line - 2] == LINE_HEADING &&
                   reading->outline->sections[line - 2] == LABEL_NONE && line_is_blank(text, line - 3);
    return heading ? line - 2 : line;
}

/* The line behind a paragraph: up to a blank line, one that is an event's own, or a long one with a day of
 * its own. */
static size_t end_of_paragraph(const struct reading *reading, const struct shares *shares, size_t line)
{
    const struct text *text = reading->text;
    size_t end = line;
    while (!line_is_blank(text, end)) {
        struct stretch body =
            stretch_between(text->lines[end].token, text->lines[end].token + text->lines[end].tokens);
        char above = end > 0 && text->lines[end - 1].tokens > 0 ? text->tokens[body.token - 1].mark : '.';
        bool begins = body.tokens >= LONG_TOKENS && (above == '.' || above == '!' || above == '?') &&
                      stretch_names_event_day(reading, body);
        bool apart = is_owned(shares, body) || begins;
        if (apart)
            return end == line ? end + 1 : end;
        end++;
    }
    return end;
}

/* `Agenda`, right above a listed day: of the list, and no programme of any one. */
static void leave_headings(const struct reading *reading, struct shares *shares)
{
    for (size_t i = 0; i < shares->len && shares->told_len < MOST_TOLD; i++) {
        size_t token = shares->at[i].own.token,
               head = shares->at[i].form == SHARE_LISTED ? shares_heading(reading, token) : SIZE_MAX;
        if (head != SIZE_MAX && !is_owned(shares, stretch_between(head, token)))
            shares->told[shares->told_len++] =
                (struct told_day){.words = stretch_between(head, token), .date = when_unstated};
    }
}

/* Paragraphs that are of one listed day alone. */
static void find_named(const struct reading *reading, struct shares *shares)
{
    const struct text *text = reading->text;
    size_t list = shares->at[0].own.token;
    leave_headings(reading, shares);
    size_t end;
    for (size_t line = 0;
         line < text->lines_len && shares->told_len < MOST_TOLD; line = end > line ? end : line + 1) {
        end = end_of_paragraph(reading, shares, line);
        if (end == line)
            continue;
        size_t from = text->lines[line].token;
        struct stretch words =
            stretch_between(from, text->lines[end - 1].token + text->lines[end - 1].tokens);
        const struct mention *day = is_owned(shares, words) ? NULL : only_day(reading, shares, words);
        bool begins = day != NULL && day->token <= from + 1;
        if (day == NULL ||
            (words.token < list && !begins && eventday_is_same(day->start, shares->at[0].date)))
            continue; /* above the list a first day may stand for all */
        size_t head = text->lines[first_line(reading, line)].token;
        struct stretch whole = stretch_between(head, stretch_end(words));
        words = is_owned(shares, whole) ? words : whole;
        shares->told[shares->told_len++] = (struct told_day){.words = words, .date = when_date(day->start)};
    }
}

static int compare_told(const void *one, const void *two)
{
    const struct told_day *a = one, *b = two;
    return (a->words.token > b->words.token) - (a->words.token < b->words.token);
}

void shares_find_told(const struct reading *reading, struct shares *shares)
{
    if (shares->len < 2)
        return;
    read_dates(reading, shares);
    if (are_titled(shares))
        find_named(reading, shares);
    shares_find_counted(reading, shares);
    qsort(shares->told, shares->told_len, sizeof *shares->told, compare_told);
}

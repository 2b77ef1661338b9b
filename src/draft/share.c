/* One announcement that several days share: the words that are said of one of them alone, and those of all. */
#include "draft/share.h"

#include "draft/series.h"

#include <stdlib.h>

enum { MOST_TOKENS = 1 << 20 }; /* of all texts together: a page is read once for each day */

/* The tokens of lines. */
static struct stretch stretch_of_lines(const struct text *text, size_t first, size_t last)
{
    const struct line *end = &text->lines[last];
    return stretch_between(text->lines[first].token, end->token + end->tokens);
}

/* The days that a list sets out, each with its lines; none where several stand on one. */
static void read_lines(const struct reading *reading, const struct occasion *occasions, struct shares *shares)
{
    const struct text *text = reading->text;
    size_t len = reading->occasions_len;
    for (size_t i = 0; i < len && len > 1; i++) {
        bool apart = occasions[i].listed && occasions[i].line < text->lines_len && shares->len < MOST_SHARES &&
                     (i == 0 || occasions[i].line > occasions[i - 1].last);
        if (!apart) {
            shares->len = 0;
            return;
        }
        struct stretch own = stretch_of_lines(text, occasions[i].line, occasions[i].last);
        shares->at[shares->len++] = (struct share){own, occasions[i].title, own.token, when_date(occasions[i].start), false};
    }
}

static int compare_shares(const void *one, const void *two)
{
    const struct share *a = one, *b = two;
    return (a->own.token > b->own.token) - (a->own.token < b->own.token);
}

void shares_read(const struct reading *reading, const struct occasion *occasions, struct shares *shares)
{
    read_lines(reading, occasions, shares);
    size_t listed = shares->len > 0 ? 1 : reading->occasions_len; /* without lines of their own */
    running_days(reading, shares);
    if (shares->len < 2 || shares->len <= listed || shares->len * reading->text->tokens_len > MOST_TOKENS)
        shares->len = 0;
    qsort(shares->at, shares->len, sizeof *shares->at, compare_shares);
}

struct text *shares_text(const struct text *page, const struct shares *shares, size_t index)
{
    struct text_piece pieces[MOST_SHARES + 1];
    size_t from = 0, len = 0;
    for (size_t i = 0; i < shares->len; i++) {
        if (i == index)
            continue;
        struct stretch common = stretch_between(from, shares->at[i].own.token);
        pieces[len++] = (struct text_piece){common.token, common.tokens, true};
        from = stretch_end(shares->at[i].own);
    }
    struct stretch common = stretch_between(from, page->tokens_len);
    pieces[len++] = (struct text_piece){common.token, common.tokens, true};
    return text_part(page, pieces, len);
}

/* Where words of an event stand in its text, from which those of the others are gone. */
static struct stretch place_of(const struct shares *shares, size_t index, struct stretch words)
{
    for (size_t i = 0; i < index && words.tokens > 0; i++)
        words.token -= shares->at[i].own.tokens;
    return words;
}

struct occasion shares_occasion(const struct reading *reading, const struct shares *shares, size_t index)
{
    const struct share *share = &shares->at[index];
    struct stretch own = place_of(shares, index, share->own);
    size_t last = reading->text->tokens[stretch_end(own) - 1].line,
           day = outline_mention_from(reading->outline, own.token + share->day - share->own.token);
    while (day < reading->mentions->len &&
           (reading->mentions->at[day].kind != MENTION_TIME || reading->mentions->at[day].start.day == UNSTATED))
        day++;
    if (day == reading->mentions->len)
        return (struct occasion){.start = when_unstated, .end = when_unstated, .line = SIZE_MAX};
    struct occasion occasion = occasion_at(reading, day, last);
    occasion.share = true;
    occasion.listed = !share->running;
    occasion.own = share->running ? own : (struct stretch){0};
    occasion.title = place_of(shares, index, share->title);
    return occasion;
}

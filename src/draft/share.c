/* One announcement that several days share: the words that are said of one of them alone, and those of all. */
#include "draft/share.h"

#include "draft/series.h"

/* The tokens of lines. */
static struct stretch stretch_of_lines(const struct text *text, size_t first, size_t last)
{
    const struct line *end = &text->lines[last];
    return stretch_between(text->lines[first].token, end->token + end->tokens);
}

size_t shares_read(const struct reading *reading, const struct occasion *occasions, struct shares *shares)
{
    const struct text *text = reading->text;
    size_t len = reading->occasions_len;
    shares->len = shares->events = 0;
    for (size_t i = 0; i < len && len > 1; i++) {
        bool apart = occasions[i].listed && occasions[i].line < text->lines_len &&
                     (i == 0 || occasions[i].line > occasions[i - 1].last);
        if (!apart || i == MOST_SHARES)
            return 0;
        struct stretch own = stretch_of_lines(text, occasions[i].line, occasions[i].last);
        shares->at[shares->len++] = (struct share){own, i};
        shares->days[i] = own.token;
        shares->last[i] = stretch_end(own) - 1;
        shares->titles[i] = occasions[i].title;
    }
    return shares->events = shares->len;
}

struct text *shares_text(const struct text *page, const struct shares *shares, size_t event)
{
    struct text_piece pieces[MOST_SHARES + 1];
    size_t from = 0, len = 0;
    for (size_t i = 0; i < shares->len; i++) {
        if (shares->at[i].event == event)
            continue;
        struct stretch common = stretch_between(from, shares->at[i].own.token);
        pieces[len++] = (struct text_piece){common.token, common.tokens, true};
        from = stretch_end(shares->at[i].own);
    }
    struct stretch common = stretch_between(from, page->tokens_len);
    pieces[len++] = (struct text_piece){common.token, common.tokens, true};
    return text_part(page, pieces, len);
}

size_t shares_place(const struct shares *shares, size_t event, size_t token)
{
    size_t before = 0;
    for (size_t i = 0; i < shares->len && shares->at[i].own.token < token; i++)
        before += shares->at[i].event == event ? 0 : shares->at[i].own.tokens;
    return token - before;
}

struct occasion shares_occasion(const struct reading *reading, const struct shares *shares, size_t event)
{
    size_t day = shares_place(shares, event, shares->days[event]),
           last = reading->text->tokens[shares_place(shares, event, shares->last[event])].line;
    size_t index = outline_mention_from(reading->outline, day);
    while (index < reading->mentions->len &&
           (reading->mentions->at[index].kind != MENTION_TIME || reading->mentions->at[index].start.day == UNSTATED))
        index++;
    if (index == reading->mentions->len)
        return (struct occasion){.start = when_unstated, .end = when_unstated, .line = SIZE_MAX};
    struct occasion occasion = occasion_at(reading, index, last);
    occasion.share = true;
    occasion.title = shares->titles[event];
    occasion.title.token = shares_place(shares, event, occasion.title.token);
    return occasion;
}

/* A page of several events: where the words of each stand, and the text that is read for one of them. */
#include "draft/shares/share.h"

#include "draft/shares/block.h"
#include "draft/shares/caption.h"
#include "draft/times/eventday.h"
#include "draft/times/occasion.h"
#include "draft/title/phrase.h"

#include <stdlib.h>
#include <string.h>

enum {
    MOST_TOKENS = 1 << 20, /* of all texts together: what is said of all is read once for each event */
    /* before the events in lines of their own, and as many behind them, that each is read with */
    COMMON_TOKENS = 2000,
};

/* The tokens of lines. */
static struct stretch stretch_of_lines(const struct text *text, size_t first, size_t last)
{
    const struct line *end = &text->lines[last];
    return stretch_between(text->lines[first].token, end->token + end->tokens);
}

static int compare_lines(const void *one, const void *two)
{
    const struct occasion *a = one, *b = two;
    return (a->line > b->line) - (a->line < b->line);
}

/* The days that a list sets out, each with its lines; none where several stand on one. */
static void add_listed(const struct reading *reading, const struct occasion *listed, struct shares *shares)
{
    const struct text *text = reading->text;
    size_t len = reading->occasions_len;
    struct occasion occasions[MOST_SHARES];
    if (len < 2 || len > MOST_SHARES)
        return;
    memcpy(occasions, listed, len * sizeof *occasions);
    qsort(occasions, len, sizeof *occasions, compare_lines);
    for (size_t i = 0; i < len; i++) {
        bool apart = occasions[i].listed && occasions[i].line < text->lines_len &&
                     (i == 0 || occasions[i].line > occasions[i - 1].last);
        if (!apart) {
            shares->len = 0;
            return;
        }
        struct stretch own = stretch_of_lines(text, occasions[i].line, occasions[i].last);
        shares_add(shares, (struct share){.form = SHARE_LISTED,
                                          .own = own,
                                          .title = occasions[i].title,
                                          .day = own.token,
                                          .date = when_date(occasions[i].start)});
    }
}

static int compare_shares(const void *one, const void *two)
{
    const struct share *a = one, *b = two;
    return (a->own.token > b->own.token) - (a->own.token < b->own.token);
}

/* How many of a mention's tokens are its day: hours behind it may be those of all. */
static size_t tokens_of_day(const struct text *text, const struct mention *mention)
{
    size_t tokens = when_has_clock(mention->start) ? 1 : mention->tokens;
    while (tokens < mention->tokens && !text_is_mark(text, mention->token + tokens, ',') &&
           text_meaning(text, VOCABULARY_TIME, mention->token + tokens).sense != SENSE_LINK)
        tokens++;
    return tokens;
}

/* Days of one sentence, with no words of their own, some of which are told of by their number. */
static void add_counted(const struct reading *reading, const struct occasion *occasions,
                        struct shares *shares)
{
    for (size_t i = 0; i < reading->occasions_len && i < MOST_SHARES && reading->programme->len == 0; i++) {
        size_t at = 0;
        while (at < reading->mentions->len &&
               !(mention_is_event_day(reading, at) &&
                 eventday_is_same(reading->mentions->at[at].start, occasions[i].start) &&
                 reading->text->tokens[reading->mentions->at[at].token].line == occasions[i].line))
            at++;
        if (at == reading->mentions->len ||
            (shares->len > 0 && shares->at[shares->len - 1].day >= reading->mentions->at[at].token)) {
            shares->len = 0;
            return;
        }
        const struct mention *day = &reading->mentions->at[at];
        shares_add(shares, (struct share){.form = SHARE_RUNNING,
                                          .own = {day->token, tokens_of_day(reading->text, day)},
                                          .day = day->token,
                                          .date = when_date(day->start)});
    }
    shares_find_counted(reading, shares);
    if (shares->told_len == 0)
        shares->len = 0;
}

/* The days that the page lists or running text names, within what is said of all. */
static void read_within(const struct reading *reading, const struct occasion *occasions,
                        struct shares *shares)
{
    add_listed(reading, occasions, shares);
    size_t listed = shares->len > 0 ? 1 : reading->occasions_len; /* without lines of their own */
    shares_of_prose(reading, shares);
    qsort(shares->at, shares->len, sizeof *shares->at, compare_shares);
    if (listed == 1)
        shares_find_told(reading, shares);
    else if (shares->len <= listed && listed > 1) {
        shares->len = 0;
        add_counted(reading, occasions, shares);
    }
    if (shares->len < 2 || (shares->len <= listed && shares->told_len == 0) ||
        shares->len * reading->text->tokens_len > MOST_TOKENS)
        shares->len = 0;
}

size_t shares_heading(const struct reading *reading, size_t first)
{
    const struct text *text = reading->text;
    size_t line = text->tokens[first].line;
    while (line > 0 && line_is_blank(text, line - 1))
        line--;
    if (line == 0)
        return SIZE_MAX;
    if (reading->mentions->headed && line_is_month(text, &text->lines[line - 1]))
        return text->lines[line - 1].token;
    bool heading = reading->outline->roles[line - 1] == LINE_HEADING && text->lines[line - 1].tokens <= 2 &&
                   text_meaning(text, VOCABULARY_LABEL, text->lines[line - 1].body).value == LABEL_PROGRAMME;
    return heading ? text->lines[line - 1].token : SIZE_MAX;
}

/* Where what is said of all begins behind a list: entries of it that name no day are none of the others'. */
static size_t end_of_list(const struct reading *reading, const struct shares *shares)
{
    const struct text *text = reading->text;
    size_t end = stretch_end(shares->at[shares->len - 1].own), line = text->tokens[end - 1].line + 1;
    bool bullets = text->lines[text->tokens[shares->at[0].own.token].line].bullet;
    for (; bullets && !line_is_blank(text, line) && text->lines[line].bullet; line++)
        end = text->lines[line].token + text->lines[line].tokens;
    return end;
}

void shares_read(const struct reading *reading, const struct occasion *occasions, struct shares *shares)
{
    if (lasting_span(reading) != NULL ||
        (reading->occasions_len == 1 && occasion_lasts_all(reading, occasions)))
        return;
    shares_of_tables(reading, shares);
    if (shares->len == 0)
        shares_of_lines(reading, occasions, shares);
    if (shares->len > 0) {
        shares_read_columns(reading, shares);
        shares_read_pieces(reading, shares);
        shares_find_told(reading, shares);
        shares->end = end_of_list(reading, shares);
        shares->heading = shares_heading(reading, shares->at[0].lead.tokens > 0 ? shares->at[0].lead.token
                                                                                : shares->at[0].own.token);
    } else {
        read_within(reading, occasions, shares);
        shares_read_pieces(reading, shares);
    }
}

/* At most so many tokens of a stretch. */
static struct text_piece piece_of(size_t from, size_t end, size_t most)
{
    size_t tokens = end > from ? end - from : 0;
    return (struct text_piece){from, tokens < most ? tokens : most, false};
}

/* Whether paragraphs elsewhere, or clauses, are told of this event. */
static bool is_told_of(const struct shares *shares, const struct told_day *told, const struct share *share)
{
    size_t nth = (size_t)(share - shares->at) + 1;
    return told->first > 0 ? nth >= told->first && nth <= told->last
                           : eventday_is_same(told->date, share->date);
}

/* What is said of all between two tokens, without what is told of other days, at most so many tokens; into
 * `pieces`, behind `len`. */
static size_t add_common(const struct shares *shares, const struct share *share, struct stretch range,
                         struct text_piece *pieces, size_t len)
{
    size_t from = range.token, left = COMMON_TOKENS;
    for (size_t i = 0; i <= shares->told_len; i++) {
        bool last = i == shares->told_len;
        const struct told_day *told = last ? NULL : &shares->told[i];
        if (!last && (told->words.token < from || told->words.token >= stretch_end(range) ||
                      is_told_of(shares, told, share)))
            continue;
        struct text_piece piece = piece_of(from, last ? stretch_end(range) : told->words.token, left);
        pieces[len++] = piece;
        left -= piece.tokens;
        from = last ? from : stretch_end(told->words);
    }
    return len;
}

/* Its own words, and behind them what is said of all. */
static struct text *text_before(const struct text *page, const struct shares *shares,
                                const struct share *share)
{
    const struct share *first = &shares->at[0];
    size_t head = first->lead.tokens > 0 ? first->lead.token : first->own.token;
    head = shares->heading != SIZE_MAX ? shares->heading : head;
    struct text_piece pieces[4 + 2 * MOST_TOLD] = {
        piece_of(share->lead.token, stretch_end(share->lead), SIZE_MAX),
        piece_of(share->own.token, stretch_end(share->own), SIZE_MAX),
    };
    size_t len = add_common(shares, share, stretch_between(0, head), pieces, 2);
    len = add_common(shares, share, stretch_between(shares->end, page->tokens_len), pieces, len);
    return text_part(page, pieces, len);
}

static int compare_stretches(const void *one, const void *two)
{
    const struct stretch *a = one, *b = two;
    return (a->token > b->token) - (a->token < b->token);
}

enum { MOST_LEFT_OUT = MOST_SHARES + MOST_TOLD };

/* What is said of other events alone, in order; how many. */
static size_t left_out(const struct shares *shares, size_t index, struct stretch *out)
{
    size_t len = 0;
    for (size_t i = 0; i < shares->len; i++)
        if (i != index)
            out[len++] = shares->at[i].own;
    for (size_t i = 0; i < shares->told_len; i++)
        if (index == SIZE_MAX || !is_told_of(shares, &shares->told[i], &shares->at[index]))
            out[len++] = shares->told[i].words;
    qsort(out, len, sizeof *out, compare_stretches);
    return len;
}

/* The page without the words of all other events. */
static struct text *text_within(const struct text *page, const struct shares *shares, size_t index)
{
    struct stretch out[MOST_LEFT_OUT];
    struct text_piece pieces[MOST_LEFT_OUT + 1];
    size_t from = 0, len = 0, others = left_out(shares, index, out);
    for (size_t i = 0; i < others; i++) {
        struct stretch common = stretch_between(from, out[i].token);
        pieces[len++] = (struct text_piece){common.token, common.tokens, true};
        from = stretch_end(out[i]);
    }
    struct stretch common = stretch_between(from, page->tokens_len);
    pieces[len++] = (struct text_piece){common.token, common.tokens, true};
    return text_part(page, pieces, len);
}

struct text *shares_text_common(const struct text *page, const struct shares *shares)
{
    return text_within(page, shares, SIZE_MAX);
}

static bool is_within(const struct share *share)
{
    return share->form == SHARE_LISTED || share->form == SHARE_RUNNING;
}

struct text *shares_text(const struct text *page, const struct shares *shares, size_t index)
{
    const struct share *share = &shares->at[index];
    return is_within(share) ? text_within(page, shares, index) : text_before(page, shares, share);
}

/* The first mention of a day at a token or behind it; as many as there are where there is none. */
static size_t day_from(const struct reading *reading, size_t token)
{
    size_t index = outline_mention_from(reading->outline, token);
    while (index < reading->mentions->len && (reading->mentions->at[index].kind != MENTION_TIME ||
                                              reading->mentions->at[index].start.day == UNSTATED))
        index++;
    return index;
}

/* Where words of an event stand in its text, from which those of the others are gone. */
static struct stretch place_of(const struct shares *shares, size_t index, struct stretch words)
{
    struct stretch out[MOST_LEFT_OUT];
    size_t before = 0, others = left_out(shares, index, out);
    for (size_t i = 0; i < others && words.tokens > 0 && out[i].token < words.token; i++)
        before += out[i].tokens;
    words.token -= words.tokens > 0 ? before : 0;
    return words;
}

struct stretch shares_place_of(const struct shares *shares, size_t index, struct stretch words)
{
    const struct share *share = &shares->at[index];
    return is_within(share)
               ? place_of(shares, index, words)
               : (struct stretch){share->lead.tokens + words.token - share->own.token, words.tokens};
}

size_t shares_day(const struct reading *reading, const struct shares *shares, size_t index)
{
    const struct share *share = &shares->at[index];
    if (!is_within(share))
        return day_from(reading, share->form == SHARE_BELOW
                                     ? share->day - share->lead.token
                                     : share->lead.tokens + share->day - share->own.token);
    return day_from(reading, place_of(shares, index, share->own).token + share->day - share->own.token);
}

/* A title ends before the place that is known to stand behind it, and before a bracket that
 * says who speaks. */
static struct stretch without_place(const struct reading *reading, const struct shares *shares, size_t index,
                                    struct stretch title)
{
    const struct text *text = reading->text;
    const struct share *share = &shares->at[index];
    struct stretch where =
        share->where.tokens > 0 ? shares_place_of(shares, index, share->where) : (struct stretch){0};
    bool over = where.tokens > 0 && title.token < stretch_end(where) && where.token < stretch_end(title);
    return phrase_without_person(text, over ? stretch_trim(text, stretch_between(title.token, where.token))
                                            : title);
}

/* Beside its day on one line a title ends before whatever else that says. */
static struct stretch beside_day(const struct reading *reading, size_t line, struct stretch title)
{
    bool same = title.tokens > 0 && reading->text->tokens[title.token].line == line;
    return same ? caption_without_tail(reading, title) : title;
}

static struct occasion occasion_within(const struct reading *reading, const struct shares *shares,
                                       size_t index)
{
    const struct share *share = &shares->at[index];
    struct stretch own = place_of(shares, index, share->own);
    size_t last = reading->text->tokens[stretch_end(own) - 1].line, day = shares_day(reading, shares, index);
    if (day == reading->mentions->len)
        return (struct occasion){.start = when_unstated, .end = when_unstated, .line = SIZE_MAX};
    struct occasion occasion = occasion_at(reading, day, last);
    occasion.share = true;
    occasion.listed = share->form == SHARE_LISTED;
    occasion.own = share->form == SHARE_RUNNING ? own : (struct stretch){0};
    occasion.title = without_place(reading, shares, index, place_of(shares, index, share->title));
    occasion.title = beside_day(reading, occasion.line, occasion.title);
    return occasion;
}

/* `15 / JAN` above `Cursus Turf` above `donderdag 15 januari, 14.00 uur`: the line that says the day again,
 * with its hours; the day itself where none does. */
static size_t restated_day(const struct reading *reading, size_t day, size_t end)
{
    const struct text *text = reading->text;
    const struct mention *badge = &reading->mentions->at[day];
    const struct line *line = &text->lines[text->tokens[badge->token + badge->tokens - 1].line];
    if (when_has_clock(badge->start) || badge->token + badge->tokens < line->token + line->tokens)
        return day;
    for (size_t i = day + 1; i < reading->mentions->len && reading->mentions->at[i].token < end; i++) {
        const struct mention *mention = &reading->mentions->at[i];
        bool first = mention->token == text->lines[text->tokens[mention->token].line].body;
        if (mention->kind == MENTION_TIME && mention->start.day != UNSTATED)
            return first && mention->start.month != UNSTATED && when_has_clock(mention->start) &&
                           eventday_is_same(mention->start, badge->start)
                       ? i
                       : day;
    }
    return day;
}

/* Of words that stand first in their text, behind what leads them. */
static struct occasion occasion_before(const struct reading *reading, const struct shares *shares,
                                       size_t index)
{
    const struct text *text = reading->text;
    const struct share *share = &shares->at[index];
    bool below = share->form == SHARE_BELOW;
    size_t lead = share->lead.tokens,
           token = below ? share->day - share->lead.token : lead + share->day - share->own.token,
           last = text->tokens[lead + share->own.tokens - 1].line, day = shares_day(reading, shares, index);
    struct occasion occasion = {.start = when_unstated,
                                .end = when_unstated,
                                .line = text->tokens[token].line,
                                .last = last,
                                .listed = true};
    if (day < reading->mentions->len)
        occasion = occasion_at(reading, restated_day(reading, day, lead + share->own.tokens), last);
    occasion.sentence = share->form == SHARE_TOLD;
    occasion.title = share->form == SHARE_ROW    ? caption_of_row(reading, text->tokens[token].line)
                     : share->form == SHARE_TOLD ? season_title(reading)
                                                 : caption_of_entry(reading, &occasion, below);
    struct stretch line =
        share->title.tokens > 0 ? shares_place_of(shares, index, share->title) : (struct stretch){0};
    if (line.tokens > 0 &&
        (share->titled || occasion.title.tokens == 0 || occasion.title.token >= stretch_end(line)))
        occasion.title = line; /* where the others have theirs */
    occasion.title = without_place(reading, shares, index, occasion.title);
    occasion.title = beside_day(reading, occasion.line, occasion.title);
    struct stretch town =
        share->town.tokens > 0 ? shares_place_of(shares, index, share->town) : (struct stretch){0};
    bool of_town = town.tokens > 0 &&
                   (occasion.title.tokens == 0 ||
                    (occasion.title.token < stretch_end(town) && town.token < stretch_end(occasion.title)));
    if (of_town)
        occasion.title = without_place(reading, shares, index, caption_beside_town(reading, town));
    occasion.entry = true;
    occasion.listed = false;
    return occasion;
}

struct occasion shares_occasion(const struct reading *reading, const struct shares *shares, size_t index)
{
    const struct share *share = &shares->at[index];
    return is_within(share) ? occasion_within(reading, shares, index)
                            : occasion_before(reading, shares, index);
}

/* Events in a line each that has its day behind what there is: `De vergeten dijk, 11 maart, 20.00 uur`,
 * `Molens in Twente (8 april)`, one below the other. */
#include "draft/place/site.h"
#include "draft/shares/block.h"
#include "draft/times/eventday.h"
#include "draft/title/phrase.h"

enum {
    LEAST_ROWS = 3,    /* 2 of entries of a list, or with their hours */
    ROW_TOKENS = 40,   /* of a line */
    TITLE_TOKENS = 24, /* of it before the day */
};

/* The day on a line that is the only one there, and to come; NULL. */
static const struct mention *only_day(const struct reading *reading, size_t line)
{
    struct stretch body = outline_body(reading->text, line);
    const struct mention *found = NULL;
    for (size_t i = outline_mention_from(reading->outline, body.token);
         i < reading->mentions->len && reading->mentions->at[i].token < stretch_end(body); i++) {
        const struct mention *mention = &reading->mentions->at[i];
        if (mention->kind != MENTION_TIME || mention->start.day == UNSTATED)
            continue;
        bool open = reading->casts[i].role <= ROLE_EVENT && mention->start.month != UNSTATED &&
                    !mention->span_of_days && mention->bound <= BOUND_FROM;
        if (found != NULL || !open ||
            mention_stated_day(mention, reading->reference) < day_of(reading->reference))
            return NULL;
        found = mention;
    }
    return found;
}

/* What parts the words before a token from it: a mark, a tab for the gap between two cells. */
static char mark_before(const struct text *text, size_t token)
{
    return text_is_behind_gap(text, token) ? '\t' : text->tokens[token - 1].mark;
}

/* The first cell of a row: words that are no town and no building. */
static struct stretch first_cell(const struct text *text, struct stretch words)
{
    size_t at = words.token + text_is_mark(text, words.token, '|'), end = at;
    while (end < stretch_end(words) && !text_is_mark(text, end, '|') &&
           (end == at || !text_is_behind_gap(text, end)))
        end++;
    struct stretch cell = stretch_trim(text, stretch_between(at, end));
    bool place = cell.tokens > 0 && (site_town_at(text, cell.token) == cell.tokens ||
                                     (stretch_has_venue(text, cell) && !stretch_has_event(text, cell)));
    return place ? (struct stretch){0} : cell;
}

/* A line of words, a mark or a gap and a day; the words, without the mark. 0 tokens: it is none. */
static struct stretch words_of(const struct reading *reading, size_t line, const struct mention *day)
{
    const struct text *text = reading->text;
    struct stretch body = outline_body(text, line);
    size_t at = day->token;
    at -= at > body.token && token_is_day_link(text, at - 1);
    enum label section = reading->outline->sections[line];
    if (at < body.token + 2 || body.tokens > ROW_TOKENS || mark_before(text, at) == '\0' ||
        section == LABEL_PAST || section == LABEL_RELATED || section == LABEL_PROGRAMME ||
        section == LABEL_MILESTONES || outline_field_of(reading->outline, body.token) != LABEL_NONE)
        return (struct stretch){0};
    bool mark = text->tokens[at - 1].kind == TOKEN_MARK;
    struct stretch words = stretch_trim(text, stretch_between(body.token, at - mark));
    const struct token *first = &text->tokens[words.token];
    bool begins = words.tokens > 0 && (first->upper || first->kind != TOKEN_WORD);
    return begins && words.tokens <= TITLE_TOKENS && !phrase_has_verb(text, words) ? words
                                                                                   : (struct stretch){0};
}

/* The lines of the event's first day and of its last; the first behind the last: it has none. */
struct own_days {
    size_t first, last;
};

static struct own_days own_days(const struct reading *reading)
{
    struct own_days days = {SIZE_MAX, 0};
    for (size_t i = 0; i < reading->mentions->len; i++) {
        const struct mention *mention = &reading->mentions->at[i];
        if (!mention_is_event_day(reading, i) || mention->start.month == UNSTATED || mention->span_of_days)
            continue;
        days.last = reading->text->tokens[mention->token].line;
        days.first = days.first == SIZE_MAX ? days.last : days.first;
    }
    return days;
}

/* Enough of them, with no day of the event elsewhere: what they name would be beside it. */
static bool are_rows(const struct reading *reading, const struct block *rows, size_t len,
                     struct own_days days)
{
    bool listed = len > 0 && reading->text->lines[rows[0].line].bullet, hours = true;
    for (size_t i = 0; i < len && i < LEAST_ROWS && !listed; i++)
        hours &= when_has_clock(only_day(reading, rows[i].line)->start);
    return len + (listed || hours) >= LEAST_ROWS && days.first >= rows[0].line &&
           days.last <= rows[len - 1].line;
}

/* A later day than the one above, or another hour of it; where cells part it from the words, any other day.
 */
static bool is_next(const struct mention *day, long here, const struct mention *last, long before, char mark)
{
    bool hours = here == before && last != NULL && when_has_clock(day->start) && when_has_clock(last->start);
    return here > before || (here < before && (mark == '|' || mark == '\t')) ||
           (hours && !when_equal(when_clock(last->start), when_clock(day->start)));
}

size_t rows_find(const struct reading *reading, struct block *rows)
{
    const struct text *text = reading->text;
    const struct own_days days = own_days(reading);
    size_t len = 0;
    const struct mention *last = NULL;
    long before = 0;
    char mark = '\0';
    for (size_t line = 0; line < text->lines_len && len < MOST_ENTRIES; line++) {
        if (text->lines[line].tokens == 0)
            continue;
        const struct mention *day = only_day(reading, line);
        struct stretch title = day != NULL ? words_of(reading, line, day) : (struct stretch){0};
        long here = title.tokens > 0 ? mention_stated_day(day, reading->reference) : 0;
        char parts =
            title.tokens > 0 ? mark_before(text, day->token - token_is_day_link(text, day->token - 1)) : '\0';
        bool alike = len > 0 && title.tokens > 0 && is_next(day, here, last, before, mark) && parts == mark &&
                     text->lines[line].bullet == text->lines[rows[0].line].bullet;
        if (len > 0 && !alike && are_rows(reading, rows, len, days))
            return len;
        len = title.tokens == 0 ? 0 : alike ? len : 0;
        if (title.tokens > 0)
            rows[len++] = (struct block){.line = line, .last = line, .day = line};
        last = day;
        before = here;
        mark = parts;
    }
    return are_rows(reading, rows, len, days) ? len : 0;
}

struct stretch row_title(const struct reading *reading, size_t line)
{
    const struct mention *day = only_day(reading, line);
    return day != NULL ? first_cell(reading->text, words_of(reading, line, day)) : (struct stretch){0};
}

bool rows_have_titles(const struct reading *reading, const struct block *rows, size_t len)
{
    const struct text *text = reading->text;
    bool all = len > 0;
    for (size_t i = 0; i < len && all; i++) {
        struct stretch title = row_title(reading, rows[i].line);
        size_t behind = stretch_end(title);
        all = title.tokens > 1 && !eventday_is_counted(text, title.token, behind + 1) &&
              (text_is_mark(text, behind, '|') || text_is_behind_gap(text, behind));
    }
    return all;
}

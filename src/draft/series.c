/* A series: several days, each of which leads a block of lines of its own, with its own title and speakers.
 */
#include "draft/series.h"

#include "draft/caption.h"
#include "draft/eventday.h"
#include "draft/heading.h"
#include "draft/site.h"

#include "fasti/person.h"

#include <limits.h>

enum {
    LEAD_TOKENS = 16, /* of a line that leads a block */
    BLOCK_LINES = 10, /* of a block at most */
};

static bool is_blank(const struct text *text, size_t line)
{
    return line >= text->lines_len || text->lines[line].tokens == 0;
}

/* The first line of a paragraph, or the one below a heading that is. */
static bool begins_block(const struct reading *reading, size_t line)
{
    const struct text *text = reading->text;
    if (line == 0 || is_blank(text, line - 1))
        return true;
    return line > 1 && is_blank(text, line - 2) && reading->outline->roles[line - 1] == LINE_HEADING;
}

/* `Maandag 9 maart: Rondleiding in de molen`: a heading of a day and what there is on it. */
static bool heads_title(const struct reading *reading, const struct mention *mention)
{
    const struct text *text = reading->text;
    size_t line = text->tokens[mention->token].line, end = mention->token + mention->tokens;
    bool parted = text_is_mark(text, end, ':') || text_is_mark(text, end, '-') || text_is_mark(text, end, '|');
    return reading->outline->roles[line] == LINE_HEADING && parted && end + 2 < text->tokens_len &&
           text->tokens[end + 2].line == line && text->tokens[end + 1].upper;
}

bool leads_block(const struct reading *reading, const struct mention *mention)
{
    const struct text *text = reading->text;
    size_t line = text->tokens[mention->token].line;
    const struct line *here = &text->lines[line];
    return mention->token <= here->body + 1 && here->tokens <= mention->tokens + LEAD_TOKENS &&
           begins_block(reading, line) && (!is_blank(text, line + 1) || heads_title(reading, mention)) &&
           reading->outline->roles[line + 1] != LINE_TIMED && reading->outline->roles[line + 1] != LINE_SLOT;
}

/* A heading between blank lines, of the block behind them. */
static bool is_heading_apart(const struct reading *reading, size_t line)
{
    return line + 2 < reading->text->lines_len && reading->outline->roles[line] == LINE_HEADING &&
           (line == 0 || is_blank(reading->text, line - 1)) && is_blank(reading->text, line + 1) &&
           !is_blank(reading->text, line + 2);
}

bool is_said_of_other(const struct reading *reading, const struct occasion *occasion, struct stretch stretch)
{
    bool other = false;
    for (size_t i = outline_mention_from(reading->outline, stretch.token);
         i < reading->mentions->len && reading->mentions->at[i].token < stretch_end(stretch); i++) {
        bool day = is_event_day(reading, i) && reading->mentions->at[i].start.month != UNSTATED;
        if (day && same_day(reading->mentions->at[i].start, occasion->start))
            return false;
        other |= day;
    }
    return other;
}

/* The last line that is said of an occasion which stands in a list, `next` being where the next one begins. */
static size_t last_line(const struct reading *reading, const struct occasion *occasion, size_t next)
{
    size_t last = occasion->line + is_heading_apart(reading, occasion->line);
    while (!is_blank(reading->text, last + 1) && last < occasion->line + BLOCK_LINES && last + 1 < next &&
           !is_said_of_other(reading, occasion, outline_body(reading->text, last + 1)))
        last++;
    return last;
}

/* A line that goes on with what stands above it: in lower case, or set in below a bullet. */
static bool goes_on(const struct text *text, size_t line)
{
    const struct line *here = &text->lines[line], *above = here - 1;
    const struct token *first = &text->tokens[here->token];
    return (first->kind == TOKEN_WORD && !first->upper) || (above->bullet && !here->bullet && here->indent > above->indent);
}

/* The last of a list is no longer than the longest of the others: what comes behind is said of all. */
static void limit_last(const struct reading *reading, struct occasion *occasions, size_t len)
{
    size_t most = 0;
    for (size_t i = 0; i + 1 < len; i++)
        if (occasions[i].listed && occasions[i].last - occasions[i].line > most)
            most = occasions[i].last - occasions[i].line;
    struct occasion *end = &occasions[len - 1];
    if (!end->listed || end->line >= reading->text->lines_len || end->last <= end->line + most)
        return;
    end->last = end->line + most;
    while (!is_blank(reading->text, end->last + 1) && goes_on(reading->text, end->last + 1))
        end->last++;
}

/* The words of an occasion's lines. */
static struct stretch lines_of(const struct text *text, const struct occasion *occasion)
{
    const struct line *last = &text->lines[occasion->last < text->lines_len ? occasion->last : text->lines_len - 1];
    return stretch_between(text->lines[occasion->line].token, last->token + last->tokens);
}

/* The title of one of several days; 0 tokens: none of its own. */
static struct stretch own_title(const struct reading *reading, const struct occasion *occasion)
{
    struct stretch title = {0};
    if (!occasion->listed || occasion->line >= reading->text->lines_len)
        return title;
    if (occasion->last > occasion->line && (occasion->line == 0 || is_blank(reading->text, occasion->line - 1)))
        title = caption_below(reading, occasion);
    if (title.tokens == 0)
        title = caption_behind(reading, occasion);
    return title.tokens > 0 ? title : caption_named(reading, lines_of(reading->text, occasion));
}

void occasions_set_apart(const struct reading *reading, struct occasion *occasions, size_t len)
{
    size_t titled = 0;
    for (size_t i = 0; i < len; i++)
        occasions[i].last = occasions[i].listed && occasions[i].line < reading->text->lines_len
                                ? last_line(reading, &occasions[i], i + 1 < len ? occasions[i + 1].line : SIZE_MAX)
                                : occasions[i].line;
    if (len > 1)
        limit_last(reading, occasions, len);
    for (size_t i = 0; i < len; i++) {
        occasions[i].title = own_title(reading, &occasions[i]);
        titled += occasions[i].title.tokens > 0;
    }
    for (size_t i = 0; titled < 2 && i < len; i++)
        occasions[i].title.tokens = 0;
}

struct occasion series_entry(const struct reading *reading, const struct agenda_entry *entry)
{
    const struct text *text = reading->text;
    bool apart = agenda_is_below(entry);
    size_t before = entry->lead.tokens, index = 0, from = apart ? entry->lead.token : entry->own.token;
    size_t token = (apart ? 0 : before) + entry->day - from, day = text->tokens[token].line,
           last = text->tokens[before + entry->own.tokens - 1].line;
    while (index < reading->mentions->len &&
           (reading->mentions->at[index].kind != MENTION_TIME || reading->mentions->at[index].start.day == UNSTATED ||
            reading->mentions->at[index].token < token))
        index++;
    struct occasion occasion = {.start = when_unstated, .end = when_unstated, .line = day, .last = last, .listed = true};
    if (index < reading->mentions->len)
        occasion = occasion_at(reading, index, last);
    occasion.title = entry->row ? caption_of_row(reading, day) : caption_of_entry(reading, &occasion, apart);
    occasion.entry = true;
    occasion.listed = false;
    return occasion;
}

bool is_of_other_day(const struct reading *reading, size_t line)
{
    unsigned char day = reading->day_of[line];
    return day > 0 && reading->occasions[day - 1].line != reading->occasion->line;
}

unsigned char *series_days(const struct reading *reading)
{
    unsigned char *days = memory_new(reading->text->lines_len + 1, sizeof *days);
    for (size_t i = reading->occasions_len; i-- > 0;) {
        const struct occasion *occasion = &reading->occasions[i];
        for (size_t line = occasion->line;
             occasion->listed && i < UCHAR_MAX && line <= occasion->last && line < reading->text->lines_len;
             line++)
            days[line] = (unsigned char)(i + 1);
    }
    return days;
}

bool is_of_this_day(const struct reading *reading, size_t line)
{
    const struct occasion *occasion = reading->occasion;
    size_t first = occasion->entry ? 0 : occasion->line;
    return (occasion->listed || occasion->entry) && line >= first && line <= occasion->last;
}

/* The title that the day has of its own. */
void part_own_title(const struct reading *reading, struct draft *draft)
{
    if (reading->occasion->title.tokens == 0)
        return;
    struct stretch title = title_bare(reading, reading->occasion->title);
    draft_remove(draft, "/title");
    draft_put_words(draft, "/title", reading->text, stretch_span(reading->text, title));
}

/* A series: several days, each of which leads a block of lines of its own, with its own title and speakers.
 */
#include "draft/times/series.h"

#include "draft/shares/caption.h"
#include "draft/times/eventday.h"
#include <limits.h>

enum {
    BLOCK_LINES = 10, /* of a block at most */
    LABEL_TOKENS = 6, /* before a colon and the day */
};

/* A heading between blank lines, of the block behind them. */
static bool is_heading_apart(const struct reading *reading, size_t line)
{
    return line + 2 < reading->text->lines_len && reading->outline->roles[line] == LINE_HEADING &&
           (line == 0 || line_is_blank(reading->text, line - 1)) && line_is_blank(reading->text, line + 1) &&
           !line_is_blank(reading->text, line + 2);
}

bool stretch_is_of_other_day(const struct reading *reading, const struct occasion *occasion,
                             struct stretch stretch)
{
    bool other = false;
    for (size_t i = outline_mention_from(reading->outline, stretch.token);
         i < reading->mentions->len && reading->mentions->at[i].token < stretch_end(stretch); i++) {
        bool day = mention_is_event_day(reading, i) && reading->mentions->at[i].start.month != UNSTATED;
        if (day && eventday_is_same(reading->mentions->at[i].start, occasion->start))
            return false;
        other |= day;
    }
    return other;
}

/* The last line that is said of an occasion which stands in a list, `next` being where the
 * next one begins. */
static size_t last_line(const struct reading *reading, const struct occasion *occasion, size_t next)
{
    size_t last = occasion->line + is_heading_apart(reading, occasion->line);
    while (!line_is_blank(reading->text, last + 1) && last < occasion->line + BLOCK_LINES &&
           last + 1 < next && !line_is_shut(reading->outline, last + 1) &&
           !stretch_is_of_other_day(reading, occasion, outline_body(reading->text, last + 1)))
        last++;
    return last;
}

/* A line that goes on with what stands above it: in lower case, or set in below a bullet. */
static bool goes_on(const struct text *text, size_t line)
{
    const struct line *here = &text->lines[line], *above = here - 1;
    const struct token *first = &text->tokens[here->token];
    return (first->kind == TOKEN_WORD && !first->upper) ||
           (above->bullet && !here->bullet && here->indent > above->indent);
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
    while (!line_is_blank(reading->text, end->last + 1) && goes_on(reading->text, end->last + 1))
        end->last++;
}

/* The words of an occasion's lines. */
static struct stretch lines_of(const struct text *text, const struct occasion *occasion)
{
    const struct line *last =
        &text->lines[occasion->last < text->lines_len ? occasion->last : text->lines_len - 1];
    return stretch_between(text->lines[occasion->line].token, last->token + last->tokens);
}

/* `Zomerborrel: vrijdag 25 juni`: what kind of event there is, before a colon and the day, or in the cell
 * before it. */
static struct stretch kind_before(const struct reading *reading, size_t line)
{
    const struct text *text = reading->text;
    struct stretch body = outline_body(text, line);
    size_t at = body.token;
    bool cells = line < text->lines_len && text->lines[line].gaps;
    while (at < stretch_end(body) && at < body.token + LABEL_TOKENS && !text_is_mark(text, at, ':') &&
           !(cells && at > body.token && text_is_behind_gap(text, at)))
        at++;
    struct stretch kind = stretch_between(body.token, at);
    bool colon = text_is_mark(text, at, ':');
    size_t behind = at + colon;
    behind += token_is_day_link(text, behind);
    bool day = (colon || cells) && kind.tokens > 0 && behind < stretch_end(body) &&
               mention_is_day(outline_mention(reading->outline, behind));
    return day && stretch_has_event(text, kind) && !eventday_is_counted(text, body.token, behind)
               ? kind
               : (struct stretch){0};
}

/* The title of one of several days; 0 tokens: none of its own. */
static struct stretch own_title(const struct reading *reading, const struct occasion *occasion)
{
    struct stretch title = {0};
    if (!occasion->listed || occasion->line >= reading->text->lines_len)
        return title;
    if (occasion->last > occasion->line &&
        (occasion->line == 0 || line_is_blank(reading->text, occasion->line - 1)))
        title = caption_below(reading, occasion);
    if (title.tokens == 0)
        title = caption_behind(reading, occasion);
    if (title.tokens == 0)
        title = kind_before(reading, occasion->line);
    return title.tokens > 0 ? title : caption_named(reading, lines_of(reading->text, occasion));
}

void occasions_set_apart(const struct reading *reading, struct occasion *occasions, size_t len)
{
    size_t titled = 0;
    for (size_t i = 0; i < len; i++)
        occasions[i].last =
            occasions[i].listed && occasions[i].line < reading->text->lines_len
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
    for (size_t i = 0; titled > 1 && titled * 2 >= len && i < len; i++) /* no mark stands before it */
        if (occasions[i].title.tokens == 0 && occasions[i].listed &&
            occasions[i].line < reading->text->lines_len) {
            occasions[i].title = caption_on_line(reading, occasions[i].line);
            if (occasions[i].title.tokens == 0)
                occasions[i].title = caption_clause(reading, occasions[i].line);
        }
}

bool line_is_of_other_day(const struct reading *reading, size_t line)
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

bool line_is_of_this_day(const struct reading *reading, size_t line)
{
    const struct occasion *occasion = reading->occasion;
    size_t first = occasion->entry ? 0 : occasion->line;
    return (occasion->listed || occasion->entry) && line >= first && line <= occasion->last;
}

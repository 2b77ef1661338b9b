/* A series: several days, each of which leads a block of lines of its own, with its own title and speakers.
 */
#include "draft/series.h"

#include "draft/eventday.h"
#include "draft/heading.h"
#include "draft/site.h"

#include "fasti/person.h"

#include <limits.h>

enum {
    LEAD_TOKENS = 16, /* of a line that leads a block */
    BLOCK_LINES = 10, /* of a block at most */
    TITLE_LINES = 3,  /* below the day's line in which its title stands */
    TITLE_TOKENS = 24,
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

/* What stands in quotes, where the line is nothing else. */
static struct stretch unquoted(const struct text *text, struct stretch body)
{
    size_t last = stretch_end(body) - 1;
    char first = text->tokens[body.token].mark;
    bool quoted = body.tokens > 2 && (first == '"' || first == '\'') && text_is_mark(text, last, first);
    return quoted ? stretch_between(body.token + 1, last) : body;
}

static bool is_person_line(const struct text *text, struct stretch body)
{
    struct person person;
    return person_at(text, body.token, &person) && person.certainty >= 2 &&
           person.token + person.tokens + 2 >= body.token + body.tokens / 2;
}

static bool has_address(const struct reading *reading, struct stretch body)
{
    for (size_t i = body.token; i < stretch_end(body); i++) {
        const struct mention *mention = outline_mention(reading->outline, i);
        if (mention != NULL && mention->kind != MENTION_OTHER)
            return true;
    }
    return false;
}

/* A short line below the day that is no name, no place, no label and no sentence. */
static bool may_be_title(const struct reading *reading, size_t line)
{
    const struct text *text = reading->text;
    struct stretch body = outline_body(text, line);
    enum line_role role = reading->outline->roles[line];
    enum sense first = cue_at(text, body.token);
    char last = text->tokens[stretch_end(body) - 1].mark;
    bool begins = text->tokens[body.token].upper || text->tokens[body.token].kind != TOKEN_WORD;
    return (role == LINE_PROSE || role == LINE_HEADING) && body.tokens <= TITLE_TOKENS && begins &&
           last != '.' && last != ':' && first != SENSE_BY && first != SENSE_VENUE && first != SENSE_ROOM &&
           first != SENSE_AT && !is_person_line(text, body) && !has_address(reading, body) &&
           outline_field_of(reading->outline, body.token) == LABEL_NONE;
}

/* The first token behind the day and the times that a line begins with, over the marks between them. */
static size_t behind_day(const struct reading *reading, struct stretch body)
{
    size_t at = body.token, end = stretch_end(body);
    while (at < end) {
        const struct mention *next = at + 1 < end && reading->text->tokens[at].kind == TOKEN_MARK ? outline_mention(reading->outline, at + 1) : NULL;
        if (outline_mention(reading->outline, at) == NULL && (at == body.token || next == NULL || next->kind != MENTION_TIME))
            break;
        at++;
    }
    return at;
}

/* `Di 5 okt | 20.00 uur | Debat over de brug | Grote zaal`: the cell behind the times. */
static struct stretch cell_behind(const struct text *text, size_t at, struct stretch body)
{
    size_t from = at + text_is_mark(text, at, '|'), end = from;
    while (end < stretch_end(body) && !text_is_mark(text, end, '|') && (end == from || !is_behind_gap(text, end)))
        end++;
    return stretch_between(from, end);
}

/* `Do 6 maart, 20.00 uur: Lezing Jan Bos`, `14 January - Dr Amy Poole: The lost canals`: behind the day, on
 * its line. */
static struct stretch title_behind(const struct reading *reading, const struct occasion *occasion)
{
    const struct text *text = reading->text;
    struct stretch body = outline_body(text, occasion->line), none = {0};
    size_t at = behind_day(reading, body);
    struct person person;
    bool heading = reading->outline->roles[occasion->line] == LINE_HEADING;
    bool colon = text_is_mark(text, at, ':'), cell = text_is_mark(text, at, '|') || is_behind_gap(text, at),
         dash = text_is_mark(text, at, '-') || cell;
    struct stretch rest = cell ? cell_behind(text, at, body) : stretch_between(at + 1, stretch_end(body));
    if (at == body.token || (!colon && !dash) || rest.tokens < 2 || rest.tokens > TITLE_TOKENS ||
        !text->tokens[rest.token].upper)
        return none;
    if (person_at(text, rest.token, &person) && person.certainty >= 2) {
        size_t end = person.name_token + person.name_tokens;
        bool named = text_is_mark(text, end, ':') && end + 1 < stretch_end(rest);
        if (heading && end < stretch_end(rest) &&
            text_meaning(text, VOCABULARY_PERSON, end).sense == SENSE_TOPIC) /* `Jan Bos over lijm` */
            return rest;
        return named ? unquoted(text, stretch_between(end + 1, stretch_end(rest))) : none;
    }
    enum sense first = cue_at(text, rest.token);
    bool place =
        first == SENSE_VENUE || first == SENSE_ROOM || first == SENSE_ONLINE || has_address(reading, rest);
    bool entry = text->lines[occasion->line].bullet && site_town_at(text, rest.token) == 0;
    return !place && (colon || heading || cell || entry || has_event_word(text, rest)) ? unquoted(text, rest) : none;
}

static struct stretch title_below(const struct reading *reading, const struct occasion *occasion)
{
    for (size_t line = occasion->line + 1; line <= occasion->last && line <= occasion->line + TITLE_LINES;
         line++)
        if (may_be_title(reading, line))
            return unquoted(reading->text, outline_body(reading->text, line));
    return (struct stretch){0};
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

void occasions_set_apart(const struct reading *reading, struct occasion *occasions, size_t len)
{
    size_t titled = 0;
    for (size_t i = 0; i < len; i++) {
        struct occasion *occasion = &occasions[i];
        occasion->last = occasion->line;
        if (occasion->listed && is_heading_apart(reading, occasion->line))
            occasion->last++;
        while (occasion->listed && !is_blank(reading->text, occasion->last + 1) &&
               occasion->last < occasion->line + BLOCK_LINES &&
               !is_said_of_other(reading, occasion, outline_body(reading->text, occasion->last + 1)) && (i + 1 == len || occasion->last + 1 < occasions[i + 1].line))
            occasion->last++;
        bool leads =
            occasion->listed && occasion->line < reading->text->lines_len && occasion->last > occasion->line;
        bool apart = leads && (occasion->line == 0 || is_blank(reading->text, occasion->line - 1));
        occasion->title = apart ? title_below(reading, occasion) : (struct stretch){0};
        if (occasion->listed && occasion->title.tokens == 0 && occasion->line < reading->text->lines_len)
            occasion->title = title_behind(reading, occasion);
        titled += occasion->title.tokens > 0;
    }
    for (size_t i = 0; titled < 2 && i < len; i++)
        occasions[i].title.tokens = 0;
}

/* `Lezing`, `LEZING & GESPREK`: nothing but kinds of events. */
static bool is_only_kind(const struct text *text, struct stretch title)
{
    for (size_t i = title.token; i < stretch_end(title); i++)
        if (text->tokens[i].kind == TOKEN_WORD && !is_event_word(text, i) && cue_at(text, i) != SENSE_AND)
            return false;
    return true;
}

/* What stands in quotes on one of an entry's lines, the whole of its words or behind the kind of event: `Lezing: "De molens"`. */
static struct stretch title_quoted(const struct reading *reading, size_t line, size_t last)
{
    const struct text *text = reading->text;
    for (; line <= last; line++) {
        struct stretch body = outline_body(text, line);
        size_t at = body.token;
        while (at < stretch_end(body) && (is_event_word(text, at) || text_is_mark(text, at, ':')))
            at++;
        char mark = at < stretch_end(body) ? text->tokens[at].mark : '\0';
        for (size_t end = at + 2; (mark == '"' || mark == '\'') && end < stretch_end(body); end++)
            if (text_is_mark(text, end, mark))
                return stretch_between(at + 1, end);
    }
    return (struct stretch){0};
}

/* The first line above the day that is more than a kind of event; `kind`: the first that is no more. */
static struct stretch title_above(const struct reading *reading, size_t day, struct stretch *kind)
{
    for (size_t line = 0; line < day; line++) {
        struct stretch body = outline_body(reading->text, line);
        if (body.tokens > 0 && !is_only_kind(reading->text, body))
            return unquoted(reading->text, body);
        if (kind->tokens == 0)
            *kind = body;
    }
    return (struct stretch){0};
}

/* `(max. 20 deelnemers)`, `(opgeven t/m 7 maart)`: a closing bracket with something that is no part of a name. */
static bool is_remark(const struct reading *reading, struct stretch cell, size_t token)
{
    if (token == cell.token || !text_is_mark(reading->text, token, '(') || !text_is_mark(reading->text, stretch_end(cell) - 1, ')'))
        return false;
    for (size_t i = token; i < stretch_end(cell); i++) {
        const struct mention *mention = outline_mention(reading->outline, i);
        if ((mention != NULL && mention->kind != MENTION_OTHER) || text_has_sense(reading->text, i, SENSE_REGISTER))
            return true;
    }
    return false;
}

/* What stands in quotes in the cell of a row that says what there is, else the cell up to who speaks: `Lezing "Turf" door Jan Bos`. */
static struct stretch title_of_row(const struct reading *reading, size_t line)
{
    const struct text *text = reading->text;
    const struct field *field = outline_field(reading->outline, LABEL_TITLE, 0);
    if (field == NULL || field->line < line || field->line > line + MOST_COLUMNS)
        return (struct stretch){0};
    struct stretch cell = field->value;
    struct person person;
    for (size_t i = cell.token; i < stretch_end(cell); i++) {
        char mark = text->tokens[i].kind == TOKEN_MARK ? text->tokens[i].mark : '\0';
        for (size_t end = i + 2; (mark == '"' || mark == '\'') && end < stretch_end(cell); end++)
            if (text_is_mark(text, end, mark))
                return stretch_between(i + 1, end);
        bool by = i > cell.token && cue_at(text, i) == SENSE_BY;
        bool named = by && person_at(text, i + text_meaning(text, VOCABULARY_CUE, i).tokens, &person) && person.certainty >= 2;
        if (named || is_remark(reading, cell, i))
            return stretch_between(cell.token, i);
    }
    return cell;
}

struct occasion series_entry(const struct reading *reading, const struct agenda_entry *entry)
{
    const struct text *text = reading->text;
    bool apart = entry->day < entry->own.token;
    size_t before = apart ? text->lines[0].tokens : entry->head.tokens, index = 0;
    size_t day = apart ? 0 : text->tokens[before + entry->day - entry->own.token].line,
           last = text->tokens[before + entry->own.tokens - 1].line;
    while (index < reading->mentions->len &&
           (reading->mentions->at[index].kind != MENTION_TIME || reading->mentions->at[index].start.day == UNSTATED ||
            text->tokens[reading->mentions->at[index].token].line < day))
        index++;
    struct occasion occasion = {.start = when_unstated, .end = when_unstated, .line = day, .last = last, .listed = true};
    if (index < reading->mentions->len)
        occasion = occasion_at(reading, index, last);
    struct stretch quoted = title_quoted(reading, 0, last), kind = {0}, title = title_above(reading, day, &kind);
    if (apart)
        title = unquoted(text, outline_body(text, 2));
    occasion.entry = true;
    if (entry->clause || entry->head.tokens > 0) {
        occasion.listed = false;
        occasion.title = entry->clause ? (struct stretch){0} : title_of_row(reading, day);
        return occasion;
    }
    if (title.tokens == 0)
        title = title_behind(reading, &occasion);
    if (title.tokens == 0 && kind.tokens == 0)
        title = title_below(reading, &occasion);
    if (title.tokens == 0)
        title = kind;
    bool within = quoted.token > title.token && quoted.token < stretch_end(title);
    occasion.title = quoted.tokens > 0 && (title.tokens == 0 || within || is_only_kind(text, title)) ? quoted : title;
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

/* A page of several events: each a heading with its own day below it, or an entry under a heading of a day.
 */
#include "draft/several.h"

#include "draft/item.h"

enum {
    NAME_TOKENS = 16, /* of the line that names an event */
    KIND_TOKENS = 5,  /* of a line below it that says what kind of event it is */
    DAY_BESIDE = 3,   /* tokens beside the day, on a line that heads entries with it */
    ENTRY_WORDS = 3,  /* behind the time of an entry, at least */
};

static bool is_blank(const struct text *text, size_t line)
{
    return line >= text->lines_len || text->lines[line].tokens == 0;
}

static const struct mention *day_at(const struct outline *outline, size_t line)
{
    const struct mention *mention =
        is_blank(outline->text, line) ? NULL : outline_mention(outline, outline->text->lines[line].body);
    bool day = mention != NULL && mention->kind == MENTION_TIME && mention->start.day != UNSTATED;
    return day ? mention : NULL;
}

/* A clock time anywhere on the line. */
static bool has_clock(const struct outline *outline, size_t line)
{
    struct stretch body = outline_body(outline->text, line);
    for (size_t i = body.token; i < stretch_end(body); i++) {
        const struct mention *mention = outline_mention(outline, i);
        if (mention != NULL && mention->kind == MENTION_TIME && when_has_clock(mention->start))
            return true;
    }
    return false;
}

/* A short line that can name an event: no sentence, no label, no day, no label of a session. */
static bool can_name(const struct outline *outline, size_t line)
{
    const struct text *text = outline->text;
    enum line_role role = outline->roles[line];
    struct stretch body = outline_body(text, line), track;
    if ((role != LINE_HEADING && role != LINE_PROSE) || body.tokens == 0 || body.tokens > NAME_TOKENS)
        return false;
    const struct token *first = &text->tokens[body.token];
    char last = text->tokens[stretch_end(body) - 1].mark;
    bool begins = first->upper || first->mark == '"' || first->mark == '\'' || first->kind == TOKEN_NUMBER;
    return begins && last != '.' && last != ',' && last != ':' && last != ';' &&
           outline_mention(outline, body.token) == NULL && item_label(text, body, &track) == 0;
}

/* `LEZING`, `Lezing & gesprek`: a line that says what kind of event the one above it is. */
static bool is_kind(const struct outline *outline, size_t line)
{
    const struct text *text = outline->text;
    struct stretch body = outline_body(text, line);
    return body.tokens > 0 && body.tokens <= KIND_TOKENS && has_event_word(text, body) &&
           outline_mention(outline, body.token) == NULL;
}

/* Nothing stands above the line, or a sentence ends there. */
static bool begins_anew(const struct text *text, size_t line)
{
    if (line == 0 || is_blank(text, line - 1))
        return true;
    return text_is_mark(text, text->lines[line].token - 1, '.');
}

/* A heading with its own day and time, or day and place, right below. */
static bool is_head(const struct outline *outline, size_t line)
{
    const struct text *text = outline->text;
    bool apart = line == 0 || is_blank(text, line - 1);
    size_t next = line + 1;
    if (!can_name(outline, line) || outline->sections[line] != LABEL_NONE || text->lines[line].tokens < 2)
        return false;
    bool kind = !is_blank(text, next) && is_kind(outline, next) && begins_anew(text, line);
    if (!kind && (!apart || outline->roles[line] != LINE_HEADING))
        return false;
    next += kind;
    while (!kind && next < text->lines_len && is_blank(text, next) && next < line + 3)
        next++;
    const struct mention *day = day_at(outline, next);
    if (day == NULL || (day->start.month == UNSTATED && !kind))
        return false;
    bool field = next + 1 < text->lines_len && outline->roles[next + 1] == LINE_FIELD;
    return when_has_clock(day->start) || field || (kind && has_clock(outline, next));
}

/* A line that is a day and little else. */
static const struct mention *day_of_line(const struct outline *outline, size_t line)
{
    const struct mention *day = day_at(outline, line);
    bool alone = day != NULL && !when_has_clock(day->start) && day->start.month != UNSTATED &&
                 outline->text->lines[line].tokens <= day->tokens + DAY_BESIDE;
    return alone ? day : NULL;
}

/* A name with a time and more below it: `Repair Café`, `10:00-13:00, bibliotheek. Neem iets mee.` */
static bool is_entry(const struct outline *outline, size_t line)
{
    const struct text *text = outline->text;
    if (!can_name(outline, line) || is_blank(text, line + 1) || outline->roles[line + 1] != LINE_TIMED ||
        (line > 0 && !is_blank(text, line - 1) && day_of_line(outline, line - 1) == NULL))
        return false;
    struct stretch below = outline_body(text, line + 1);
    const struct mention *time = outline_mention(outline, below.token);
    return time != NULL && time->token + time->tokens + ENTRY_WORDS < stretch_end(below);
}

/* Up to the blank line behind it. */
static size_t block_end(const struct text *text, size_t line)
{
    while (!is_blank(text, line))
        line++;
    return line;
}

/* An agenda: days that do not all follow upon each other, each with entries below it. */
static size_t find_entries(const struct outline *outline, struct several_part *parts, size_t room)
{
    size_t len = 0, days = 0;
    struct when day = when_unstated, last = when_unstated;
    for (size_t line = 0; line < outline->text->lines_len && len < room; line++) {
        const struct mention *heading = day_of_line(outline, line);
        if (heading != NULL)
            day = when_date(heading->start);
        else if (day.day != UNSTATED && is_entry(outline, line)) {
            days += !when_equal(day, last);
            last = day;
            parts[len++] = (struct several_part){line, block_end(outline->text, line), day};
        }
    }
    if (days < 2)
        return 0;
    bool known = parts[0].day.month == last.month && last.day > parts[0].day.day;
    return !known || (size_t)(last.day - parts[0].day.day) >= days ? len : 0;
}

size_t several_find(const struct outline *outline, struct several_part *parts, size_t room)
{
    size_t len = find_entries(outline, parts, room);
    if (len > 1)
        return len;
    len = 0;
    for (size_t line = 0; line < outline->text->lines_len && len < room; line++)
        if (is_head(outline, line))
            parts[len++] = (struct several_part){line, outline->text->lines_len, when_unstated};
    for (size_t i = 0; i + 1 < len; i++)
        parts[i].end = parts[i + 1].line;
    return len > 1 ? len : 0;
}

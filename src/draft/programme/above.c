/* Entries whose times stand alone below their titles: `Inloop` above `13.00 uur`. */
#include "draft/programme/entry.h"
#include "draft/title/phrase.h"

enum {
    TITLE_TOKENS = 24, /* of an entry above its time */
    LONG_TOKENS = 16,  /* a line of more tokens is running text */
    PAIRS = 2,         /* the least that are a programme */
};

/* Nothing but a clock time, or a range of them, on the line; NULL. */
static const struct mention *bare_time(const struct reading *reading, size_t line)
{
    const struct text *text = reading->text;
    struct stretch body = line < text->lines_len ? outline_body(text, line) : (struct stretch){0};
    const struct mention *time = body.tokens > 0 ? outline_mention(reading->outline, body.token) : NULL;
    bool bare = time != NULL && time->kind == MENTION_TIME && when_has_clock(time->start) &&
                time->start.day == UNSTATED && time->weekday == UNSTATED &&
                stretch_end(stretch_trim(text, body)) <= time->token + time->tokens;
    return bare ? time : NULL;
}

static size_t next_line(const struct text *text, size_t line)
{
    while (line < text->lines_len && text->lines[line].tokens == 0)
        line++;
    return line;
}

/* A line behind the last time that is none of the entries: running text, a label, a heading of its own. */
static bool ends_pairs(const struct reading *reading, size_t line)
{
    const struct text *text = reading->text;
    if (line >= text->lines_len)
        return true;
    enum label section = reading->outline->sections[line];
    enum line_role role = reading->outline->roles[line];
    return text->lines[line].tokens > LONG_TOKENS || role == LINE_FIELD || role == LINE_BOILERPLATE ||
           phrase_has_verb(text, outline_body(text, line)) ||
           text_is_mark(text, text->lines[line].token + text->lines[line].tokens - 1, '.') ||
           (role == LINE_HEADING && section != LABEL_NONE && section != LABEL_PROGRAMME);
}

/* A title can stand here: words that no time leads or ends. */
static bool is_title(const struct reading *reading, size_t line)
{
    enum line_role role = reading->outline->roles[line];
    return reading->text->lines[line].tokens <= TITLE_TOKENS && role != LINE_TIMED && role != LINE_TAILED &&
           bare_time(reading, line) == NULL && !line_heads_programme(reading, line);
}

/* The line behind pairs of a title and its time that begin at a line; 0 where they are none, as when words
 * stand below the last time. */
static size_t pairs_end(const struct reading *reading, size_t line)
{
    const struct text *text = reading->text;
    size_t pairs = 0, behind = 0;
    bool close = true;
    for (size_t at = next_line(text, line); at < text->lines_len; pairs++) {
        size_t time = next_line(text, at + 1);
        if (!is_title(reading, at) || bare_time(reading, time) == NULL)
            break;
        close &= time == at + 1;
        behind = time + 1;
        at = next_line(text, behind);
    }
    size_t next = next_line(text, behind);
    bool ends = next > behind && (close || ends_pairs(reading, next));
    return pairs >= PAIRS && (ends || next >= text->lines_len) ? behind : 0;
}

/* The line of the one bare time between a title and the blank line behind it, of lines that tell of the same
 * entry; 0: there is none, or there are several. */
static size_t time_within(const struct reading *reading, size_t title)
{
    const struct text *text = reading->text;
    size_t found = 0;
    for (size_t i = title + 1; i < text->lines_len && text->lines[i].tokens > 0; i++) {
        bool bare = bare_time(reading, i) != NULL;
        if (bare ? found > 0 : reading->outline->roles[i] == LINE_TIMED)
            return 0;
        found = bare ? i : found;
    }
    return found;
}

static size_t blank_behind(const struct text *text, size_t line)
{
    while (line < text->lines_len && text->lines[line].tokens > 0)
        line++;
    return line;
}

/* The line behind groups that blank lines part, each with its title first and its time alone on a line; 0
 * where they are none. */
static size_t groups_end(const struct reading *reading, size_t line)
{
    const struct text *text = reading->text;
    size_t groups = 0, end = 0, at = next_line(text, line);
    for (; at < text->lines_len && is_title(reading, at) && time_within(reading, at) > 0;
         at = next_line(text, end), groups++)
        end = blank_behind(text, at);
    bool more = at < text->lines_len && reading->outline->roles[at] == LINE_TIMED;
    return groups >= PAIRS && !more ? end : 0;
}

bool entry_times_lead(const struct reading *reading, size_t line)
{
    const struct text *text = reading->text;
    size_t pairs = 0, at = line;
    while (bare_time(reading, at) != NULL) {
        size_t title = next_line(text, at + 1);
        if (title >= text->lines_len || bare_time(reading, title) != NULL || ends_pairs(reading, title))
            return false;
        pairs++;
        at = next_line(text, title + 1);
    }
    return pairs > PAIRS;
}

size_t entry_take_pairs(struct walk *walk, size_t line)
{
    const struct reading *reading = walk->reading;
    const struct text *text = reading->text;
    size_t end = pairs_end(reading, line);
    bool pairs = end > 0;
    end = pairs ? end : groups_end(reading, line);
    for (size_t at = next_line(text, line); at < end;) {
        size_t time = pairs ? next_line(text, at + 1) : time_within(reading, at);
        walk->timed = walk->above = true;
        entry_add(walk, stretch_trim(text, outline_body(text, at)), bare_time(reading, time));
        at = next_line(text, pairs ? time + 1 : blank_behind(text, at));
    }
    return end;
}

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

/* The line behind pairs of a title and its time that begin at a line; 0 where they are none, as when words
 * stand below the last time. */
static size_t pairs_end(const struct reading *reading, size_t line)
{
    const struct text *text = reading->text;
    size_t pairs = 0, behind = 0;
    bool close = true;
    for (size_t at = next_line(text, line); at < text->lines_len; pairs++) {
        size_t time = next_line(text, at + 1);
        bool title = bare_time(reading, at) == NULL && text->lines[at].tokens <= TITLE_TOKENS &&
                     reading->outline->roles[at] != LINE_TIMED &&
                     reading->outline->roles[at] != LINE_TAILED && !line_heads_programme(reading, at);
        if (!title || bare_time(reading, time) == NULL)
            break;
        close &= time == at + 1;
        behind = time + 1;
        at = next_line(text, behind);
    }
    size_t next = next_line(text, behind);
    bool ends = next > behind && (close || ends_pairs(reading, next));
    return pairs >= PAIRS && (ends || next >= text->lines_len) ? behind : 0;
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
    size_t end = pairs_end(reading, line);
    for (size_t at = next_line(reading->text, line); at < end; at = next_line(reading->text, at + 1)) {
        size_t title = at;
        at = next_line(reading->text, at + 1);
        walk->timed = walk->above = true;
        entry_add(walk, stretch_trim(reading->text, outline_body(reading->text, title)),
                  bare_time(reading, at));
    }
    return end;
}

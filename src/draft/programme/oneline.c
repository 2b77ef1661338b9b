/* Entries of a programme that stand behind each other on one line: `9.30 inloop, 10.00 lezing, 11.00
 * koffie`. */
#include "draft/programme/entry.h"

enum { LEAST_TIMES = 3 }; /* on a line, before they are taken for entries */

static bool is_bare_clock(const struct mention *mention)
{
    return mention->kind == MENTION_TIME && mention->start.day == UNSTATED && mention->weekday == UNSTATED &&
           when_has_clock(mention->start);
}

/* Two clock times of one line or one field, the later one behind the other's words. */
static bool follows(const struct outline *outline, const struct mention *one, const struct mention *two)
{
    const struct text *text = outline->text;
    size_t words = one->token + one->tokens;
    if (!is_bare_clock(one) || !is_bare_clock(two) ||
        text->tokens[one->token].line != text->tokens[two->token].line)
        return false;
    words += text->tokens[words].kind == TOKEN_MARK;
    return words < two->token && text->tokens[words].kind == TOKEN_WORD &&
           one->start.hour * 60 + one->start.minute < two->start.hour * 60 + two->start.minute;
}

bool outline_is_of_several(const struct outline *outline, const struct mention *mention)
{
    const struct mentions *mentions = outline->mentions;
    size_t line = outline->text->tokens[mention->token].line, at = (size_t)(mention - mentions->at),
           before = 0, behind = 0;
    if (outline->roles[line] != LINE_TIMED &&
        (outline->roles[line] != LINE_FIELD || outline_field_of(outline, mention->token) != LABEL_PROGRAMME))
        return false;
    while (before + 1 < LEAST_TIMES && at > before &&
           follows(outline, &mentions->at[at - before - 1], &mentions->at[at - before]))
        before++;
    while (behind + 1 < LEAST_TIMES && at + behind + 1 < mentions->len &&
           follows(outline, &mentions->at[at + behind], &mentions->at[at + behind + 1]))
        behind++;
    return before + behind + 1 >= LEAST_TIMES;
}

/* The words behind a time, without what leads to the next one. */
static struct stretch words_between(const struct text *text, size_t from, size_t end)
{
    struct stretch words = stretch_trim(text, stretch_between(from, end));
    while (words.tokens > 1 &&
           (text_cue(text, stretch_end(words) - 1) == SENSE_AND ||
            text_meaning(text, VOCABULARY_TIME, stretch_end(words) - 1).sense == SENSE_LINK))
        words = stretch_trim(text, stretch_between(words.token, stretch_end(words) - 1));
    return words;
}

bool entry_take_several(struct walk *walk, const struct mention *first, size_t *line)
{
    const struct reading *reading = walk->reading;
    const struct text *text = reading->text;
    if (!outline_is_of_several(reading->outline, first))
        return false;
    const struct mention *last = reading->mentions->at + reading->mentions->len;
    for (const struct mention *time = first, *next; time < last; time = next) {
        next = time + 1;
        size_t words = time->token + time->tokens;
        bool more = next < last && follows(reading->outline, time, next);
        struct stretch title =
            more ? words_between(text, words, next->token) : entry_title(walk, line, words);
        entry_add(walk, title, time);
        if (!more)
            break;
    }
    walk->open = walk->bare = false;
    walk->timed = true;
    walk->pending = NULL;
    return true;
}

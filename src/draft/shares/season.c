/* A season told in paragraphs: those of which that begin with a day tell of an event each, and so do those
 * behind them up to the next. */
#include "draft/shares/block.h"

#include "draft/shares/caption.h"
#include "draft/times/eventday.h"

enum {
    LEAST_DAYS = 3,      /* that lead a paragraph */
    SENTENCE_TOKENS = 7, /* of what a paragraph begins with */
    TIMED_LINES = 2,     /* that make a programme of it */
    SEASON_LINES = 40,   /* of one event */
    SEASON_DAYS = 400,   /* from its first day to its last */
    NAMED_SENTENCES = 3, /* of a paragraph in which its event is named */
    TITLE_TOKENS = 40,   /* of a sentence that is a title as a whole */
    CLAUSE_TOKENS = 6,   /* of a clause of it, at least */
};

/* A line that begins a paragraph: behind a blank one, or below one that ends a sentence. */
static bool begins_paragraph(const struct text *text, size_t line)
{
    if (line_is_blank(text, line) || text->lines[line].bullet)
        return false;
    if (line == 0 || line_is_blank(text, line - 1))
        return true;
    const struct line *above = &text->lines[line - 1];
    char last = text->tokens[above->token + above->tokens - 1].mark;
    return last == '.' || last == '!' || last == '?';
}

static long day_to_come(const struct reading *reading, const struct mention *mention)
{
    struct when day = when_resolve(when_date(mention->start), mention->weekday, reading->reference);
    return when_has_date(day) ? day_of(day) : 0;
}

/* A day of the event to come, and no period. */
static bool may_lead(const struct reading *reading, size_t index)
{
    const struct mention *mention = &reading->mentions->at[index];
    return mention_is_event_day(reading, index) && mention->start.month != UNSTATED &&
           !mention->span_of_days && mention->bound <= BOUND_FROM &&
           day_to_come(reading, mention) >= day_of(reading->reference);
}

/* `Woensdagavond 29 november kunnen we ...`, `Op 4 maart is ...`: the day that a paragraph begins with, which
 * a sentence goes on behind; NULL. */
static const struct mention *leading_day(const struct reading *reading, size_t line)
{
    const struct text *text = reading->text;
    size_t body = text->lines[line].body, index = outline_mention_from(reading->outline, body);
    const struct mention *mention = index < reading->mentions->len ? &reading->mentions->at[index] : NULL;
    if (mention == NULL || mention->token > body + 1 ||
        (mention->token > body && !token_is_day_link(text, body)) || !may_lead(reading, index))
        return NULL;
    size_t behind = mention->token + mention->tokens;
    bool goes_on = behind < text->tokens_len && text->tokens[behind].line <= line + 1 &&
                   text->tokens[behind].kind == TOKEN_WORD && !text->tokens[behind].upper;
    return goes_on && outline_sentence(reading->outline, body).tokens >= SENTENCE_TOKENS ? mention : NULL;
}

/* `De aftrap is op vrijdag 22 september.`: the only day in the first sentence of a paragraph above those that
 * begin with theirs. */
static const struct mention *first_day(const struct reading *reading, size_t line)
{
    struct stretch sentence = outline_sentence(reading->outline, reading->text->lines[line].token);
    const struct mention *found = NULL;
    for (size_t i = outline_mention_from(reading->outline, sentence.token);
         i < reading->mentions->len && reading->mentions->at[i].token < stretch_end(sentence); i++) {
        if (!may_lead(reading, i))
            continue;
        if (found != NULL)
            return NULL;
        found = &reading->mentions->at[i];
    }
    return found;
}

/* Adds the event that a day leads; false where the days do not come one after the other. */
static bool add_block(const struct reading *reading, struct block *blocks, size_t *len, long *before,
                      const struct mention *day, size_t line)
{
    long here = day_to_come(reading, day);
    if (*len == MOST_ENTRIES || (*len > 0 && here <= *before))
        return false;
    if (*len > 0)
        blocks[*len - 1].last = line - 1;
    blocks[(*len)++] =
        (struct block){.line = line, .last = line, .day = reading->text->tokens[day->token].line};
    *before = here;
    return true;
}

size_t season_find(const struct reading *reading, struct block *blocks)
{
    const struct text *text = reading->text;
    size_t len = 0, leading = 0;
    long before = 0, first = 0;
    for (size_t line = 0; line < text->lines_len; line++) {
        const struct mention *day = begins_paragraph(text, line) ? leading_day(reading, line) : NULL;
        leading += day != NULL;
        if (day == NULL && leading == 0 && begins_paragraph(text, line) &&
            (day = first_day(reading, line)) != NULL)
            len = 0; /* the one right above them */
        if (day != NULL && !add_block(reading, blocks, &len, &before, day, line))
            return 0;
        first = len == 1 ? before : first;
    }
    if (leading < LEAST_DAYS || before - first > SEASON_DAYS)
        return 0;
    blocks[len - 1].last = block_end_of_last(reading, blocks, len);
    for (size_t i = 0; i < len; i++)
        if (block_count_timed(reading, &blocks[i]) >= TIMED_LINES ||
            blocks[i].last - blocks[i].line > SEASON_LINES)
            return 0;
    return len;
}

/* The first sentence without its end; of a long one the first clause. */
static struct stretch first_clause(const struct text *text, struct stretch sentence)
{
    struct stretch clause = stretch_trim(text, sentence);
    for (size_t i = clause.token + CLAUSE_TOKENS; clause.tokens > TITLE_TOKENS && i < stretch_end(clause);
         i++)
        if (text_is_mark(text, i, ',') || text_is_mark(text, i, ';') || text_is_mark(text, i, ':'))
            return stretch_between(clause.token, i);
    return clause;
}

struct stretch season_title(const struct reading *reading)
{
    const struct text *text = reading->text;
    struct stretch first = outline_sentence(reading->outline, 0);
    size_t behind = stretch_end(first); /* on a short line that is taken for a heading */
    if (behind < text->tokens_len && text->tokens[behind - 1].kind != TOKEN_MARK &&
        text->tokens[behind].line == text->tokens[behind - 1].line + 1)
        first.tokens += outline_sentence(reading->outline, behind).tokens;
    struct stretch own = first;
    for (size_t i = 1; i < NAMED_SENTENCES && stretch_end(own) < text->tokens_len; i++)
        own.tokens += outline_sentence(reading->outline, stretch_end(own)).tokens;
    struct stretch named = caption_named(reading, own);
    return named.tokens > 1 ? named : first_clause(text, first);
}

/* What stands beside a time and says its role: rows of cues, each with how near it must stand and what
 * it is worth. */
#include "draft/times/role.h"

#include <assert.h>

enum {
    LED_TOKENS = 3,    /* between a cue and the time it leads to */
    BEING_TOKENS = 10, /* from a verb of being to what somebody is at an hour */
    TREAT_TOKENS = 4,  /* before either, among which what is eaten may stand */
};

/* A word of this sense in the same sentence, at most `before` tokens before the mention or `after` tokens
 * behind it. */
static const struct {
    enum sense sense;
    unsigned before, after;
    enum need need;
    enum role role;
    int score;
} cue_rows[] = {
    {SENSE_HELD, 14, 14, NEED_DAY, ROLE_EVENT, 3},
    {SENSE_HELD, 10, 6, NEED_CLOCK, ROLE_EVENT, 4},
    {SENSE_ORGANIZE, 30, 30, NEED_DAY, ROLE_EVENT, 3},
    {SENSE_EVENT, 12, 12, NEED_DAY, ROLE_EVENT, 2},
    {SENSE_SPEAK, 10, 8, NEED_DAY, ROLE_EVENT, 3},
    {SENSE_ON, 2, 0, NEED_DAY, ROLE_EVENT, 1},
    {SENSE_REGISTER, 20, 14, NEED_LIMIT, ROLE_CLOSES, 7},
    {SENSE_OPENS, 20, 0, NEED_LIMIT, ROLE_CLOSES, 7},
    {SENSE_REGISTER, 12, 8, NEED_OFFSET, ROLE_CLOSES, 4},
    {SENSE_REGISTER, 10, 4, NEED_FROM, ROLE_OPENS, 5},
    {SENSE_REGISTER, 12, 6, NEED_DAY, ROLE_CLOSES, 2},
    {SENSE_REGISTER, 6, 2, NEED_DAYS, ROLE_CLOSES, 8},
    {SENSE_CLOSES, 6, 2, NEED_DAY, ROLE_CLOSES, 9},
    {SENSE_CLOSES, 6, 2, NEED_OFFSET, ROLE_CLOSES, 9},
    {SENSE_OPENS, 7, 3, NEED_DAY, ROLE_OPENS, 8},
    {SENSE_EARLY, 8, 3, NEED_DAY, ROLE_OTHER, 14},
    {SENSE_UNREGISTER, 14, 14, NEED_LIMIT, ROLE_CANCEL, 9},
    {SENSE_UNREGISTER, 14, 14, NEED_OFFSET, ROLE_CANCEL, 7},
    {SENSE_UNREGISTER, 5, 4, NEED_DAY, ROLE_CANCEL, 2},
    {SENSE_DOORS, 8, 7, NEED_CLOCK, ROLE_DOORS, 7},
    {SENSE_ENDS, 8, 5, NEED_CLOCK, ROLE_END, 6},
    {SENSE_GOES_ON, 4, 2, NEED_CLOCK, ROLE_OTHER, 9},
    {SENSE_LASTS, 8, 3, NEED_UNTIL, ROLE_END, 10},
    {SENSE_PAST, 7, 4, NEED_DAY, ROLE_OTHER, 5},
    {SENSE_PUBLISHED, 6, 3, NEED_TIME, ROLE_OTHER, 8},
    {SENSE_OFFICE, 10, 8, NEED_CLOCK, ROLE_OTHER, 7},
    {SENSE_CONTACT, 12, 6, NEED_CLOCK, ROLE_OTHER, 3},
    {SENSE_SOCIAL, 5, 5, NEED_CLOCK, ROLE_OTHER, 3},
    {SENSE_BREAK, 4, 4, NEED_CLOCK, ROLE_OTHER, 2},
    {SENSE_BREAK, 3, 6, NEED_FROM, ROLE_DOORS, 6},
    {SENSE_PLANNED, 9, 5, NEED_DAY, ROLE_PREVIOUS, 9},
    {SENSE_MOVED, 9, 0, NEED_DAY, ROLE_EVENT, 5},
    {SENSE_MOVED, 0, 8, NEED_DAY, ROLE_PREVIOUS, 7},
    {SENSE_FULL, 4, 4, NEED_TIME, ROLE_OTHER, 0},
    {SENSE_SHUT, 14, 14, NEED_DAY, ROLE_OTHER, 20},
};

/* Another time stands there: a cue beyond it is that one's. */
static bool is_other_time(const struct outline *outline, const struct mention *mention, size_t token)
{
    const struct mention *other = outline_mention(outline, token);
    return other != NULL && other != mention && other->kind == MENTION_TIME && when_has_clock(other->start);
}

static bool is_clock(const struct mention *mention)
{
    return mention != NULL && mention->kind == MENTION_TIME && when_has_clock(mention->start);
}

/* Another time stands beside it on its line. */
static bool has_neighbour(const struct outline *outline, const struct mention *mention)
{
    const struct mentions *mentions = outline->mentions;
    uint32_t line = outline->text->tokens[mention->token].line;
    size_t index = (size_t)(mention - mentions->at);
    return (index > 0 && is_clock(mention - 1) && outline->text->tokens[mention[-1].token].line == line) ||
           (index + 1 < mentions->len && is_clock(mention + 1) &&
            outline->text->tokens[mention[1].token].line == line);
}

/* `19.15 uur – inloop 19.30 uur – start`, `19.15 uur inloop / 19.30 uur start`: on a line that begins with
 * a time the cue behind one is its own, unlike `Inloop 19.15 uur - start 19.30 uur`. */
static bool is_tied_before(const struct outline *outline, size_t cue)
{
    const struct text *text = outline->text;
    size_t body = text->lines[text->tokens[cue].line].body;
    bool dash = text_is_mark(text, cue - 1, '-');
    size_t end = cue - (dash || text_is_mark(text, cue - 1, ':'));
    const struct mention *before = end > body ? outline_mention(outline, end - 1) : NULL;
    bool ends = dash && text_cue(text, cue) == SENSE_ENDS && is_clock(outline_mention(outline, cue + 1));
    if (!is_clock(before) || ends) /* `14.00 uur - einde 17.00 uur` */
        return false;
    bool first = is_clock(outline_mention(outline, body)) && has_neighbour(outline, before);
    return dash ? text_cue(text, body) == SENSE_NONE : first;
}

/* A cue that leads to a time of its own: `19.30 uur (inloop vanaf 19.15)`, `14.00 uur en
 * eindigt om 17.00`. */
static bool leads_to_other(const struct outline *outline, const struct mention *mention, size_t cue)
{
    if (is_tied_before(outline, cue))
        return false;
    size_t from = cue + text_meaning(outline->text, VOCABULARY_CUE, cue).tokens;
    for (size_t i = from; i < from + LED_TOKENS && !text_is_mark(outline->text, i, ',') &&
                          !text_is_mark(outline->text, i, ';') && !text_is_mark(outline->text, i, '.');
         i++)
        if (is_other_time(outline, mention, i))
            return true;
    return false;
}

/* Something to eat or drink stands among some tokens before another. */
static bool is_treat_before(const struct text *text, size_t token)
{
    for (size_t i = token; i > 0 && i + TREAT_TOKENS > token; i--)
        if (text_cue(text, i - 1) == SENSE_BREAK || text_cue(text, i - 1) == SENSE_SOCIAL)
            return true;
    return false;
}

/* `zijn om 21.45 uur klaar`, `will be back by 5 pm`: behind a verb of being, and not of coffee. */
static bool is_said_of_being(const struct text *text, size_t token)
{
    for (size_t i = token; i > 0 && i + BEING_TOKENS > token; i--) {
        if (text_is_mark(text, i - 1, '.') && text->tokens[i].space)
            return false;
        if (text_meaning(text, VOCABULARY_PERSON, i - 1).sense == SENSE_BE)
            return !is_treat_before(text, i) && !is_treat_before(text, token);
    }
    return false;
}

/* A kind of event may be the end of a compound: lustrumcongres. */
static bool is_cue(const struct text *text, size_t token, enum sense sense)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, token);
    if (sense == SENSE_ENDS && meaning.sense == sense && meaning.value >= 2)
        return is_said_of_being(text, token);
    return sense == SENSE_EVENT ? token_is_event(text, token)
                                : meaning.sense == sense &&
                                      ((sense != SENSE_CLOSES && sense != SENSE_SPEAK) || meaning.value == 0);
}

/* Of lines that begin with a day each the second, or one behind it. */
static bool is_listed_day(const struct outline *outline, size_t token)
{
    const struct text *text = outline->text;
    size_t line = text->tokens[token].line;
    return line > 0 && text->lines[line - 1].tokens > 0 && outline_leads_day(outline, token) &&
           outline_leads_day(outline, text->lines[line - 1].body);
}

/* How far the nearest word of the sense stands, from 1; 0: not near enough. A cue inside the mention itself
 * says nothing. */
static size_t distance(const struct outline *outline, const struct mention *mention, enum sense sense,
                       size_t before, size_t after)
{
    struct stretch sentence = outline_sentence(outline, mention->token);
    size_t end = mention->token + mention->tokens, stop = stretch_end(sentence), nearest = 0;
    bool clock = mention->start.day == UNSTATED;
    if (sense == SENSE_SPEAK && mention->bound == BOUND_FROM)
        return 0; /* `vanaf 23 oktober geven we een reeks` */
    bool listed = is_listed_day(outline, mention->token);
    before = listed ? 0 : before; /* what stands above is of another */
    for (size_t far = 1; far <= before && mention->token >= sentence.token + far; far++) {
        if (clock && (is_other_time(outline, mention, mention->token - far) ||
                      (sense == SENSE_HELD && text_cue(outline->text, mention->token - far) == SENSE_AND)))
            break;
        if (clock && is_tied_before(outline, mention->token - far))
            continue;
        if (is_cue(outline->text, mention->token - far, sense)) {
            size_t tokens = text_meaning(outline->text, VOCABULARY_CUE, mention->token - far).tokens;
            nearest = tokens > 0 && tokens < far ? far + 1 - tokens : tokens == far ? 1 : far;
            break;
        }
    }
    for (size_t far = 1; far <= after && end + far <= stop; far++) {
        if (clock && (is_other_time(outline, mention, end + far - 1) ||
                      text_is_mark(outline->text, end + far - 1, ',')))
            break;
        if ((listed || sense == SENSE_SHUT) && outline_leads_day(outline, end + far - 1))
            break;
        if (is_cue(outline->text, end + far - 1, sense) &&
            !(clock && leads_to_other(outline, mention, end + far - 1)))
            return nearest == 0 || far < nearest ? far : nearest;
    }
    return nearest;
}

/* What a cue is worth more right beside its time. */
static int bonus_of(enum role role)
{
    return role == ROLE_DOORS || role == ROLE_END ? 12 : 2;
}

static_assert(ARRAY_LEN(cue_rows) <= 64, "a bit for each row");

void cues_sort(struct cues *cues)
{
    *cues = (struct cues){0};
    for (size_t i = 0; i < ARRAY_LEN(cue_rows); i++) {
        cues->of_sense[sense_place(cue_rows[i].sense)] |= (uint64_t)1 << i;
        cues->of_need[cue_rows[i].need] |= (uint64_t)1 << i;
        cues->senses |= sense_bit(cue_rows[i].sense);
    }
}

/* The rows for which a sentence says something, and a mention is what they need: bits. */
static uint64_t cues_of(const struct cues *cues, uint64_t senses, unsigned needs)
{
    uint64_t said = 0, needed = 0;
    for (senses &= cues->senses; senses != 0; senses &= senses - 1)
        said |= cues->of_sense[__builtin_ctzll(senses)];
    for (; needs != 0; needs &= needs - 1)
        needed |= cues->of_need[__builtin_ctz(needs)];
    return said & needed;
}

void roles_score_cues(const struct outline *outline, const struct mention *mention, unsigned needs,
                      const struct cues *cues, int scores[ROLE_COUNT])
{
    for (uint64_t rows = cues_of(cues, outline_senses(outline, mention->token), needs); rows != 0;
         rows &= rows - 1) {
        size_t i = (size_t)__builtin_ctzll(rows),
               far = distance(outline, mention, cue_rows[i].sense, cue_rows[i].before, cue_rows[i].after);
        if (far > 0)
            scores[cue_rows[i].role] += cue_rows[i].score + (far > 2 ? 0 : bonus_of(cue_rows[i].role));
    }
}

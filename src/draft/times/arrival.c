/* When people are let in: the two pieces of `gaat om 19.15 uur open`, times that are said as so long before
 * the start. */
#include "draft/times/role.h"

enum {
    OPENS_WITHIN = 4,    /* tokens between a time and `open` behind it */
    CUE_WITHIN = 10,     /* tokens between an amount of time and the word for an arrival */
    COFFEE_TOKENS = 4,   /* from the word for coffee, or gathering, to its hour */
    COFFEE_MINUTES = 60, /* from there to the start */
};

static bool is_hall(const struct text *text, size_t token)
{
    return token_is_room(text, token) || text_cue(text, token) == SENSE_VENUE ||
           text_cue(text, token) == SENSE_DOORS || text_ends(text, token, ENDING_VENUE);
}

static bool names_hall(const struct text *text, struct stretch stretch)
{
    for (size_t i = stretch.token; i < stretch_end(stretch); i++)
        if (is_hall(text, i))
            return true;
    return false;
}

/* `kapel open 11.00 uur`, `Kerk open: 11.00 uur`, `de kapel is open om 11.00 uur`. */
static bool is_behind_open(const struct text *text, size_t from, size_t token)
{
    size_t at =
        token - (token > from && (text_is_mark(text, token - 1, ':') ||
                                  text_meaning(text, VOCABULARY_TIME, token - 1).sense == SENSE_LINK));
    if (at < from + 2 || text_cue(text, at - 1) != SENSE_OPEN ||
        text_meaning(text, VOCABULARY_CUE, at - 1).value != 0)
        return false;
    size_t hall = at - 2;
    hall -= hall > from && text_meaning(text, VOCABULARY_PERSON, hall).sense == SENSE_BE;
    return is_hall(text, hall);
}

/* `U bent vanaf 19.30 uur welkom`, `binnenlopen kan vanaf 19.30 uur`. */
static bool welcomes(const struct outline *outline, const struct mention *mention)
{
    const struct text *text = outline->text;
    struct stretch sentence = outline_sentence(outline, mention->token);
    size_t end = mention->token + mention->tokens;
    for (size_t i = mention->token > sentence.token + OPENS_WITHIN ? mention->token - OPENS_WITHIN
                                                                   : sentence.token;
         i < end + OPENS_WITHIN && i < stretch_end(sentence); i++) {
        struct meaning meaning = text_meaning(text, VOCABULARY_CUE, i);
        if (meaning.sense == SENSE_OPEN && meaning.value == 1 && mention->bound == BOUND_FROM)
            return true;
    }
    return false;
}

/* `om 19.00 uur gaat de poort open`: whatever goes open, but what one registers for. */
static bool goes_open(const struct text *text, struct stretch stretch)
{
    bool goes = stretch.tokens > 0 && text_cue(text, stretch.token) == SENSE_AUXILIARY;
    return goes && !outline_has(text, stretch, SENSE_REGISTER, NULL) &&
           !outline_has(text, stretch, SENSE_SALE, NULL);
}

/* The words before a token, from the last comma or `en` on. */
static struct stretch clause_before(const struct text *text, size_t from, size_t token)
{
    size_t at = token;
    while (at > from && !text_is_mark(text, at - 1, ',') && text_cue(text, at - 1) != SENSE_AND)
        at--;
    return stretch_between(at, token);
}

bool mention_opens_hall(const struct outline *outline, const struct mention *mention)
{
    const uint64_t senses = sense_bit(SENSE_OPEN) | sense_bit(SENSE_HELD) | sense_bit(SENSE_SPEAK);
    if ((outline_senses(outline, mention->token) & senses) == 0)
        return false;
    const struct text *text = outline->text;
    struct stretch sentence = outline_sentence(outline, mention->token);
    if (welcomes(outline, mention) || is_behind_open(text, sentence.token, mention->token))
        return true;
    size_t end = mention->token + mention->tokens, from = mention->token > sentence.token + OPENS_WITHIN
                                                              ? mention->token - OPENS_WITHIN
                                                              : sentence.token;
    for (size_t i = end; i < end + OPENS_WITHIN && i < stretch_end(sentence); i++)
        if (text_cue(text, i) == SENSE_OPEN && text_meaning(text, VOCABULARY_CUE, i).value == 0)
            return names_hall(text, stretch_between(sentence.token, mention->token)) ||
                   goes_open(text, stretch_between(end, i));
    for (size_t i = from; i < mention->token; i++) {
        struct meaning meaning = text_meaning(text, VOCABULARY_CUE, i);
        bool opens = (meaning.sense == SENSE_OPEN && meaning.value == 2) ||
                     (meaning.sense == SENSE_HELD && meaning.value == 4) ||
                     (meaning.sense == SENSE_SPEAK && meaning.value == 1);
        struct stretch subject = opens ? clause_before(text, sentence.token, i) : (struct stretch){0};
        if (opens)
            return names_hall(text, subject) && !stretch_has_event(text, subject);
    }
    return false;
}

/* `voor aanvang`, `before the meeting`, `van tevoren` behind an amount of time. */
static bool is_before_start(const struct text *text, size_t token)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_TIME, token);
    return meaning.sense == SENSE_BEFOREHAND ||
           (meaning.sense == SENSE_LINK && (meaning.value & LINK_BEFORE) != 0);
}

bool mention_lets_in_before(const struct outline *outline, const struct mention *mention)
{
    const struct text *text = outline->text;
    struct stretch sentence = outline_sentence(outline, mention->token);
    size_t end = mention->token + mention->tokens;
    if (mention->seconds <= 0 || mention->months > 0 || !is_before_start(text, end))
        return false;
    return outline_field_of(outline, mention->token) == LABEL_DOORS ||
           outline_near(outline, sentence, mention->token, SENSE_DOORS, CUE_WITHIN) != SIZE_MAX ||
           (outline_near(outline, sentence, end, SENSE_OPEN, CUE_WITHIN) != SIZE_MAX &&
            names_hall(text, sentence));
}

/* A word for coffee, or for gathering, among some. */
static bool names_arrival(const struct text *text, struct stretch words)
{
    for (size_t i = words.token; i < stretch_end(words); i++) {
        struct meaning meaning = text_meaning(text, VOCABULARY_CUE, i);
        if ((meaning.sense == SENSE_BREAK && meaning.value == 0) ||
            (meaning.sense == SENSE_HELD && meaning.value == 7))
            return true;
    }
    return false;
}

bool mention_is_arrival_before(const struct outline *outline, const struct mention *mention)
{
    const uint64_t senses = sense_bit(SENSE_BREAK) | sense_bit(SENSE_HELD);
    const struct mention *first = outline->mentions->at, *next = mention + 1,
                         *end = first + outline->mentions->len;
    size_t from = outline_sentence(outline, mention->token).token,
           stop = stretch_end(outline_sentence(outline, mention->token));
    bool led = mention == first || mention[-1].token < from || !when_has_clock(mention[-1].start),
         alone = mention->start.day == UNSTATED && when_has_clock(mention->start) &&
                 !when_has_clock(mention->end);
    if (!led || !alone || (outline_senses(outline, mention->token) & senses) == 0 || next >= end ||
        next->token >= stop || next->kind != MENTION_TIME || !when_has_clock(next->start) ||
        next->start.day != UNSTATED)
        return false;
    int minutes = (next->start.hour - mention->start.hour) * 60 + next->start.minute - mention->start.minute;
    from = mention->token > from + COFFEE_TOKENS ? mention->token - COFFEE_TOKENS : from;
    return minutes > 0 && minutes <= COFFEE_MINUTES &&
           names_arrival(outline->text, stretch_between(from, next->token));
}

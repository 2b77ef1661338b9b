/* Numbers of people, places and groups. */
#include "mention/facts.h"

enum { ADJECTIVES = 2 }; /* words that may stand between the number and what it counts */

/* A number in digits or, but for one, in a word; UNSTATED. */
static long number_at(const struct text *text, size_t token)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_TIME, token);
    if (token < text->tokens_len && text->tokens[token].kind == TOKEN_NUMBER && text->tokens[token].len <= 6)
        return (long)text->tokens[token].number;
    return meaning.sense == SENSE_NUMBER && meaning.tokens == 1 && meaning.value > 1 ? meaning.value
                                                                                     : UNSTATED;
}

/* `60 beschikbare plaatsen`, `free seats`, but no `roof spaces`: a word before places that is not what they
 * are of. */
static bool is_adjective(const struct text *text, size_t token)
{
    struct slice word = text_token(text, token);
    return (word.len > 0 && word.at[word.len - 1] == 'e') ||
           text_meaning(text, VOCABULARY_CUE, token).sense != SENSE_NONE;
}

/* `15 tot 20`, `15-20`: the second number; how many tokens. */
static size_t range_read(const struct text *text, size_t token, long *most)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_TIME, token);
    size_t link = meaning.sense == SENSE_LINK && (meaning.value & (LINK_TO | LINK_AND)) ? meaning.tokens : 0;
    if (link == 0 && text_is_mark(text, token, '-'))
        link = 1;
    long number = number_at(text, token + link);
    if (link == 0 || number == UNSTATED)
        return 0;
    *most = number;
    return link + 1;
}

/* Wandelaars, writers: people by what they do, which no row knows. */
static bool is_folk(const struct text *text, size_t token)
{
    if (!text_ends(text, token, ENDING_FOLK) || text->tokens[token].upper)
        return false;
    for (enum vocabulary v = 0; v < VOCABULARY_COUNT; v++) {
        enum sense sense = text_meaning(text, v, token).sense;
        if (sense != SENSE_NONE && sense != SENSE_FOLK && sense != SENSE_RATE)
            return false;
    }
    return true;
}

/* `op 86 plekken is geboord`: where something is, not how many may come. */
static bool is_led_by_on(const struct text *text, size_t token)
{
    struct meaning meaning = token > 0 ? text_meaning(text, VOCABULARY_TIME, token - 1) : (struct meaning){0};
    return meaning.sense == SENSE_LINK && (meaning.value & LINK_ON) != 0;
}

static size_t take(struct mention *mention, long least, long most, enum people unit, size_t tokens)
{
    mention->kind = MENTION_COUNT;
    mention->least = least;
    mention->most = most;
    mention->unit = (enum sense)unit;
    return tokens;
}

size_t count_read(const struct text *text, size_t token, const struct mention_settings *settings,
                  struct mention *mention)
{
    (void)settings;
    long first = number_at(text, token), second = first;
    if (first == UNSTATED || (token > 0 && !text->tokens[token].space &&
                              (text_is_mark(text, token - 1, '.') || text_is_mark(text, token - 1, ','))))
        return 0;
    size_t range = range_read(text, token + 1, &second);
    for (size_t at = token + 1 + range, words = 0; words <= ADJECTIVES; at++, words++) {
        struct meaning meaning = text_meaning(text, VOCABULARY_CUE, at);
        if (words > 0 && text_meaning(text, VOCABULARY_TIME, at - 1).sense == SENSE_MONTH)
            return 0; /* `11 oktober` above `Vrouwen in de stad` */
        bool spots = meaning.sense == SENSE_PEOPLE && meaning.value == PEOPLE_PLACES;
        if (spots &&
            ((words > 0 && !is_adjective(text, at - 1)) || (words == 0 && is_led_by_on(text, token))))
            return 0;
        if (meaning.sense == SENSE_PEOPLE)
            return take(mention, range > 0 ? first : UNSTATED, second, (enum people)meaning.value,
                        at + meaning.tokens - token);
        if (is_folk(text, at) && (words == 0 || is_adjective(text, at - 1)))
            return take(mention, range > 0 ? first : UNSTATED, second, PEOPLE_FOLK, at + 1 - token);
        if (meaning.sense == SENSE_CURRENCY || at >= text->tokens_len ||
            text->tokens[at].kind != TOKEN_WORD || text->tokens[at].upper)
            break;
    }
    return 0;
}

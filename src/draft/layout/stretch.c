/* What a stretch of words holds: marks at its ends, words of a sense, compounds that end in one. */
#include "draft/layout/outline.h"

struct span stretch_span(const struct text *text, struct stretch stretch)
{
    return text_span(text, stretch.token, stretch.tokens);
}

bool outline_has(const struct text *text, struct stretch stretch, enum sense sense, size_t *at)
{
    const uint64_t bit = sense_bit(sense);
    size_t end = stretch_end(stretch) < text->tokens_len ? stretch_end(stretch) : text->tokens_len;
    for (size_t i = stretch.token; i < end; i++) {
        if ((text->tokens[i].senses & bit) == 0 || !text_has_sense(text, i, sense))
            continue;
        if (at != NULL)
            *at = i;
        return true;
    }
    return false;
}

bool token_tells_event(const struct token *token)
{
    bool weekday = token->meanings[VOCABULARY_TIME].sense == SENSE_WEEKDAY; /* no compound of `dag` */
    struct meaning cue = token->meanings[VOCABULARY_CUE];
    bool body = cue.sense == SENSE_ORGANISATION && cue.tokens > 1; /* `college van bestuur` */
    return token->kind == TOKEN_WORD && !weekday && !body &&
           (cue.sense == SENSE_EVENT ||
            (token->len > 6 && (token->endings >> ENDING_EVENT & 1) != 0));
}

bool stretch_has_event(const struct text *text, struct stretch stretch)
{
    for (size_t i = stretch.token; i < stretch_end(stretch); i++)
        if (token_is_event(text, i))
            return true;
    return false;
}

bool token_tells_venue(const struct token *token)
{
    return token->kind == TOKEN_WORD && (token->meanings[VOCABULARY_CUE].sense == SENSE_VENUE ||
                                         (token->len > 6 && (token->endings >> ENDING_VENUE & 1) != 0));
}

bool stretch_has_venue(const struct text *text, struct stretch stretch)
{
    for (size_t i = stretch.token; i < stretch_end(stretch); i++) {
        if (token_is_venue(text, i))
            return true;
        if (text_cue(text, i) == SENSE_ROOM) /* `great hall` */
            i += text_meaning(text, VOCABULARY_CUE, i).tokens - 1u;
    }
    return false;
}

bool token_tells_room(const struct token *token)
{
    enum sense cue = token->meanings[VOCABULARY_CUE].sense;
    return token->kind == TOKEN_WORD &&
           (cue == SENSE_ROOM || (cue != SENSE_VENUE && cue != SENSE_ORGANISATION && token->len > 5 &&
                                  (token->endings >> ENDING_ROOM & 1) != 0));
}

static bool is_edge(const struct text *text, size_t token)
{
    const struct token *here = &text->tokens[token];
    return here->kind == TOKEN_MARK && here->mark != '(' && here->mark != ')' && here->mark != '"' &&
           here->mark != '\'' && here->mark != '?' && here->mark != '!' && here->mark != '[' &&
           here->mark != ']';
}

/* Nothing stands behind it that it opens. */
static bool opens_last(const struct text *text, struct stretch stretch)
{
    char last = text->tokens[stretch_end(stretch) - 1].mark;
    return last == '(' || last == '[';
}

struct stretch stretch_trim(const struct text *text, struct stretch stretch)
{
    while (stretch.tokens > 0 && is_edge(text, stretch.token)) {
        stretch.token++;
        stretch.tokens--;
    }
    while (stretch.tokens > 0 && (is_edge(text, stretch_end(stretch) - 1) || opens_last(text, stretch)))
        stretch.tokens--;
    return stretch;
}

struct stretch stretch_behind_label(const struct text *text, struct stretch stretch)
{
    enum { LABEL_TOKENS = 3 };
    for (size_t i = stretch.token + 1; i + 1 < stretch_end(stretch) && i <= stretch.token + LABEL_TOKENS;
         i++) {
        if (text->tokens[i - 1].kind != TOKEN_WORD)
            return stretch;
        if (text_is_mark(text, i, ':') && text->tokens[i + 1].upper && text->tokens[i + 1].space)
            return stretch_between(i + 1, stretch_end(stretch));
    }
    return stretch;
}

bool token_is_present_verb(const struct text *text, size_t token)
{
    if (token >= text->tokens_len || text->tokens[token].kind != TOKEN_WORD || text->tokens[token].upper ||
        text->tokens[token].len < 4)
        return false;
    for (enum vocabulary v = 0; v < VOCABULARY_COUNT; v++) {
        enum sense sense = text_meaning(text, v, token).sense;
        if (sense != SENSE_NONE && sense != SENSE_SPEAK && sense != SENSE_PRESENTS &&
            sense != SENSE_ORGANIZE && sense != SENSE_AUXILIARY && sense != SENSE_PUTS_OFF)
            return false;
    }
    return text_ends(text, token, ENDING_VERB);
}

/* What the words of a title say, beside what it is called. */
#include "draft/title/phrase.h"

#include "draft/place/building.h"

#include "fasti/person.h"

enum { DETERMINER = 4 /* bytes of a word before the people that are addressed */ };
enum { PAGE_WORDS = 3 }; /* of a line that a single word of pages makes one of the page */

bool phrase_is_off(const struct text *text, size_t token)
{
    enum sense sense = text_cue(text, token);
    return sense == SENSE_CANCELLED || sense == SENSE_POSTPONED || sense == SENSE_MOVED ||
           sense == SENSE_FULL;
}

bool phrase_is_publication(const struct text *text, size_t token)
{
    struct meaning label = text_meaning(text, VOCABULARY_LABEL, token);
    /* `Letters from the flood` */
    bool small = text_meaning(text, VOCABULARY_TIME, token).sense == SENSE_LINK;
    return label.value == LABEL_PUBLISHED && (!small || text_is_mark(text, token + label.tokens, ':'));
}

bool phrase_invites(const struct text *text, size_t token)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, token);
    return meaning.sense == SENSE_ORGANIZE && meaning.value == 2;
}

bool phrase_is_labels(const struct text *text, struct stretch words)
{
    size_t labels = 0, i = words.token;
    for (struct meaning label; i < stretch_end(words); i += label.tokens >= 2 ? label.tokens : 1) {
        label = text_meaning(text, VOCABULARY_LABEL, i);
        if (label.tokens == 0 && text->tokens[i].kind != TOKEN_MARK)
            return false;
        labels += label.tokens > 0;
    }
    return labels > 1;
}

size_t phrase_number(const struct text *text, size_t token)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_TIME, token);
    if (meaning.sense == SENSE_NUMBER)
        return (size_t)meaning.value;
    return token < text->tokens_len && text->tokens[token].kind == TOKEN_NUMBER ? text->tokens[token].number
                                                                                : 0;
}

bool phrase_is_verb(const struct text *text, size_t token)
{
    enum sense cue = text_cue(text, token);
    return cue == SENSE_HELD || cue == SENSE_AUXILIARY || cue == SENSE_ORGANIZE || cue == SENSE_SPEAK ||
           text_meaning(text, VOCABULARY_PERSON, token).sense == SENSE_BE;
}

bool phrase_has_verb(const struct text *text, struct stretch words)
{
    for (size_t i = words.token; i < stretch_end(words); i++)
        if (phrase_is_verb(text, i))
            return true;
    return false;
}

bool phrase_addresses(const struct text *text, size_t token)
{
    enum sense to = text_cue(text, token);
    if (token + 2 >= text->tokens_len)
        return false;
    const struct token *next = &text->tokens[token + 1]; /* `alle`, `de`, `onze` */
    size_t people = token + 1 + (next->kind == TOKEN_WORD && next->len <= DETERMINER && !next->upper);
    return (to == SENSE_BESIDE || to == SENSE_ALONG) && text->tokens[token].upper &&
           text->tokens[people].line == text->tokens[token].line &&
           (text_cue(text, people) == SENSE_PEOPLE || text_cue(text, people) == SENSE_FOLK);
}

bool phrase_is_small(const struct text *text, size_t token)
{
    enum sense cue = text_cue(text, token), person = text_meaning(text, VOCABULARY_PERSON, token).sense;
    bool small = cue == SENSE_ARTICLE || cue == SENSE_NAME_JOINT || cue == SENSE_AND || cue == SENSE_AT ||
                 cue == SENSE_BESIDE || cue == SENSE_ALONG || person == SENSE_TOPIC ||
                 person == SENSE_PARTICLE;
    return small && !text->tokens[token].upper && text->tokens[token].kind == TOKEN_WORD;
}

bool phrase_is_kind(const struct text *text, struct stretch title)
{
    for (size_t i = title.token; i < stretch_end(title); i++)
        if (text->tokens[i].kind == TOKEN_WORD && !token_is_event(text, i) && text_cue(text, i) != SENSE_AND)
            return false;
    return true;
}

bool phrase_ends(const struct text *text, size_t token)
{
    return text_is_mark(text, token, '.') && outline_ends_sentence(text, token);
}

struct stretch phrase_first_sentence(const struct text *text, struct stretch words)
{
    for (size_t i = words.token + 1; i + 1 < stretch_end(words); i++)
        if (phrase_ends(text, i))
            return stretch_between(words.token, i);
    return words;
}

bool phrase_is_kind_on_topic(const struct text *text, struct stretch words, size_t by)
{
    bool topic = false;
    for (size_t i = by; i < stretch_end(words) && !topic; i++)
        topic = text_meaning(text, VOCABULARY_PERSON, i).sense == SENSE_TOPIC;
    return topic && phrase_is_kind(text, stretch_between(words.token, by));
}

bool phrase_is_told(const struct text *text, struct stretch words)
{
    for (size_t i = words.token + 1; i < stretch_end(words); i++)
        if (building_is_clause(text, i))
            return true;
    return false;
}

struct stretch phrase_without_person(const struct text *text, struct stretch title)
{
    struct person person;
    size_t last = title.tokens > 0 ? stretch_end(title) - 1 : 0, open = last;
    if (title.tokens < 4 || !text_is_mark(text, last, ')'))
        return title;
    while (open > title.token && !text_is_mark(text, open, '('))
        open--;
    bool somebody = open > title.token && person_at(text, open + 1, &person) && person.certainty >= 2;
    return somebody ? stretch_between(title.token, open) : title;
}

bool phrase_is_of_page(const struct text *text, struct stretch body)
{
    for (size_t i = body.token; i < stretch_end(body); i++) {
        struct meaning meaning = text_meaning(text, VOCABULARY_CUE, i);
        bool alone = body.tokens <= PAGE_WORDS || i == body.token || meaning.tokens > 1;
        if (meaning.sense == SENSE_BOILERPLATE && alone)
            return true;
    }
    return false;
}

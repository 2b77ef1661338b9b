/* What running text calls one of several events. */
#include "draft/shares/caption.h"
#include "draft/times/eventday.h"

enum {
    NAME_TOKENS = 24,
    TOPIC_TOKENS = 10,
    DAY_TOKENS = 4,       /* from a verb to the day that it is on */
    SENTENCE_TOKENS = 10, /* of a name that is written like a sentence */
    SMALL_BYTES = 4,      /* of a word that may stand inside a name in lower case */
    SMALL_WORDS = 3,      /* of them between two capitals */
};

/* `(`, `,`, a colon: a name may go on behind it, where a capital follows. */
static bool may_join(const struct text *text, size_t token)
{
    const struct token *here = &text->tokens[token];
    return here->kind == TOKEN_WORD
               ? here->len <= SMALL_BYTES
               : here->mark == ',' || here->mark == ':' || here->mark == '-' || here->mark == '\'';
}

/* Words with capitals, with small ones between them: `Silver, Wax and String`. Of a name that has one capital
 * alone, up to the next mark. */
static struct stretch capitals_at(const struct text *text, size_t token, size_t stop)
{
    size_t end = token, capitals = 0;
    for (size_t i = token; i < stop && i < end + SMALL_WORDS + 1 && i < token + NAME_TOKENS; i++) {
        const struct token *here = &text->tokens[i];
        if ((here->kind == TOKEN_WORD && here->upper) || here->kind == TOKEN_NUMBER) {
            end = i + 1;
            capitals++;
        } else if (!may_join(text, i)) {
            break;
        }
    }
    while (capitals == 1 && end < stop && text->tokens[end].kind == TOKEN_WORD &&
           end < token + SENTENCE_TOKENS)
        end++;
    return stretch_between(token, end);
}

/* `Nora's talk, The Long Frost, is based on letters`: between commas behind the kind of event. */
static struct stretch apposition_at(const struct text *text, size_t token, size_t stop)
{
    bool kind = token_is_event(text, token) || text_cue(text, token) == SENSE_SPEAK;
    bool opens =
        kind && text_is_mark(text, token + 1, ',') && token + 2 < stop && text->tokens[token + 2].upper;
    struct stretch name = opens ? capitals_at(text, token + 2, stop) : (struct stretch){0};
    bool town = opens && text_meaning(text, VOCABULARY_PLACE, name.token).sense == SENSE_TOWN;
    return name.tokens > 1 && text_is_mark(text, stretch_end(name), ',') && !town ? name
                                                                                  : (struct stretch){0};
}

struct stretch caption_named(const struct reading *reading, struct stretch stretch)
{
    const struct text *text = reading->text;
    for (size_t i = stretch.token; i < stretch_end(stretch); i++) {
        struct stretch name = apposition_at(text, i, stretch_end(stretch));
        if (name.tokens > 0 && !caption_has_address(reading, name) && !stretch_has_venue(text, name))
            return name;
        struct meaning meaning = text_meaning(text, VOCABULARY_CUE, i);
        if (meaning.sense != SENSE_NAMING)
            continue;
        size_t at = i + meaning.tokens;
        at += text_is_mark(text, at, ':');
        char mark = at < text->tokens_len ? text->tokens[at].mark : '\0';
        for (size_t end = at + 2; (mark == '"' || mark == '\'') && end < at + NAME_TOKENS; end++)
            if (text_is_mark(text, end, mark))
                return stretch_between(at + 1, end);
        if (at < stretch_end(stretch) && text->tokens[at].kind == TOKEN_WORD && text->tokens[at].upper)
            return capitals_at(text, at, stretch_end(outline_sentence(reading->outline, at)));
    }
    return (struct stretch){0};
}

/* `Zijn lezing ‘De nepagent’`, `getiteld "Turf"`, `vertelt over ‘De hongerwinter’`: the quotes that a token
 * opens hold the name of what stands before them. */
static struct stretch quotes_behind_kind(const struct text *text, size_t token, size_t stop)
{
    char mark = text->tokens[token].mark;
    bool named = token > 0 && (mark == '"' || mark == '\'') && token + 2 < stop &&
                 (token_is_event(text, token - 1) || text_cue(text, token - 1) == SENSE_NAMING ||
                  text_has_sense(text, token - 1, SENSE_NAMING) ||
                  text_meaning(text, VOCABULARY_PERSON, token - 1).sense == SENSE_TOPIC);
    for (size_t end = token + 2; named && end < stop && end < token + NAME_TOKENS; end++)
        if (text_is_mark(text, end, mark))
            return stretch_between(token + 1, end);
    return (struct stretch){0};
}

/* `de Koffieochtend`, `een Creamiddag Vilten`, `het Repair Café`: a kind of event with capitals
 * behind an article. */
static struct stretch capital_kind(const struct text *text, size_t token, size_t stop)
{
    size_t end = token + 1;
    bool led = text_cue(text, token) == SENSE_ARTICLE && end < stop && text->tokens[end].kind == TOKEN_WORD &&
               text->tokens[end].upper;
    while (led && end < stop && text->tokens[end].kind == TOKEN_WORD && text->tokens[end].upper)
        end++;
    struct stretch name = stretch_between(token + 1, end);
    return led && stretch_has_event(text, name) ? name : (struct stretch){0};
}

/* `Jan Bos will talk about the old canals`: what somebody speaks of, in capitals. */
static struct stretch topic_at(const struct reading *reading, size_t token, size_t stop)
{
    const struct text *text = reading->text;
    struct meaning topic = text_meaning(text, VOCABULARY_PERSON, token);
    size_t from = token + topic.tokens, end = from;
    bool spoken = topic.sense == SENSE_TOPIC && token > 0 &&
                  (text_cue(text, token - 1) == SENSE_SPEAK || token_is_event(text, token - 1));
    while (spoken && end < stop && end < from + TOPIC_TOKENS && text->tokens[end].kind != TOKEN_MARK &&
           outline_mention(reading->outline, end) == NULL)
        end++;
    bool ends = end == stop || text->tokens[end].kind == TOKEN_MARK;
    return spoken && ends && end > from && text->tokens[from].upper ? stretch_between(from, end)
                                                                    : (struct stretch){0};
}

struct stretch caption_of_prose(const struct reading *reading, struct stretch own, bool any)
{
    const struct text *text = reading->text;
    struct stretch name = {0};
    for (size_t i = own.token; i < stretch_end(own) && name.tokens == 0; i++)
        name = quotes_behind_kind(text, i, stretch_end(own));
    if (name.tokens == 0)
        name = caption_named(reading, own);
    for (size_t i = own.token; any && i < stretch_end(own) && name.tokens == 0; i++)
        name = capital_kind(text, i, stretch_end(own));
    for (size_t i = own.token; any && i < stretch_end(own) && name.tokens == 0; i++)
        name = topic_at(reading, i, stretch_end(own));
    return name;
}

/* Up to the next mark, or the sentence's end, without an article; where it is one of no article, up to its
 * place. 0 tokens where those are many. */
static struct stretch words_behind(const struct text *text, size_t token, size_t stop)
{
    bool there = text_cue(text, token) == SENSE_PRONOUN; /* `is er snoeiles op het veld` */
    size_t from = token + there;
    from += text_cue(text, from) == SENSE_ARTICLE;
    size_t end = from;
    while (end < stop &&
           (text->tokens[end].kind != TOKEN_MARK ||
            (text_is_mark(text, end, '/') && !text->tokens[end].space)) &&
           !(there && end > from && (text_cue(text, end) == SENSE_AT || token_is_day_link(text, end))))
        end++;
    return end - from <= SENTENCE_TOKENS ? stretch_between(from, end) : (struct stretch){0};
}

/* `Zaterdag 20 maart, van 10 tot 12 uur, is er ...`: over the hours behind a day, and the
 * commas around them. */
static size_t behind_hours(const struct reading *reading, size_t token)
{
    size_t at = token + text_is_mark(reading->text, token, ',');
    const struct mention *hours = outline_mention(reading->outline, at);
    if (hours == NULL || hours->kind != MENTION_TIME || hours->token != at)
        return at;
    at = hours->token + hours->tokens;
    return at + text_is_mark(reading->text, at, ',');
}

/* `The Harvest Supper will be held on ...`: what a sentence begins with, up to its verb, its day
 * or its place. */
struct stretch caption_of_subject(const struct reading *reading, size_t token)
{
    const struct text *text = reading->text;
    struct stretch sentence = outline_sentence(reading->outline, token);
    const struct mention *day = outline_mention(reading->outline, token);
    size_t behind =
        day != NULL && day->kind == MENTION_TIME ? behind_hours(reading, day->token + day->tokens) : token;
    /* `Saturday 14th is the annual walk` */
    if (behind > token && text_meaning(text, VOCABULARY_PERSON, behind).sense == SENSE_BE)
        return words_behind(text, behind + 1, stretch_end(sentence));
    size_t from = token + (text_cue(text, token) == SENSE_ARTICLE), end = from, capitals = 0;
    for (; end < stretch_end(sentence) && end < from + SENTENCE_TOKENS; end++) {
        enum sense sense = text_cue(text, end);
        const struct mention *mention = outline_mention(reading->outline, end);
        bool time = mention != NULL && mention->kind == MENTION_TIME;
        if (time || sense == SENSE_HELD || sense == SENSE_AUXILIARY || sense == SENSE_AT ||
            token_is_day_link(text, end) || text_meaning(text, VOCABULARY_PERSON, end).sense == SENSE_BE)
            break;
        capitals += end > token && text->tokens[end].kind == TOKEN_WORD && text->tokens[end].upper;
    }
    struct stretch subject = stretch_between(from, end);
    for (size_t i = end; i < end + DAY_TOKENS && subject.tokens > 1; i++) /* `X will be on 12 May` */
        capitals += token_is_day_link(text, i) ? 2 : 0;
    bool named = subject.tokens > 0 && end < from + SENTENCE_TOKENS && end < stretch_end(sentence) &&
                 (stretch_has_event(text, subject) || capitals > 1) && !caption_has_address(reading, subject);
    return named ? subject : (struct stretch){0};
}

/* What stands in quotes on one of an entry's lines, the whole of its words or behind the kind of event:
 * `Lezing: "De molens"`. */
struct stretch caption_quoted(const struct reading *reading, size_t line, size_t last)
{
    const struct text *text = reading->text;
    for (; line <= last; line++) {
        struct stretch body = outline_body(text, line);
        size_t at = body.token;
        while (at < stretch_end(body) && (token_is_event(text, at) || text_is_mark(text, at, ':')))
            at++;
        char mark = at < stretch_end(body) ? text->tokens[at].mark : '\0';
        for (size_t end = at + 2; (mark == '"' || mark == '\'') && end < stretch_end(body); end++)
            if (text_is_mark(text, end, mark))
                return stretch_between(at + 1, end);
    }
    return (struct stretch){0};
}

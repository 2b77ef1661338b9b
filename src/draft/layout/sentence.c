/* Where sentences end. */
#include "draft/layout/layout.h"

#include <string.h>

enum {
    SENTENCE_TOKENS = 250, /* a longer one is cut, so that looking through sentences stays linear */
};

static bool is_abbreviation(const struct text *text, size_t word)
{
    const struct token *token = &text->tokens[word];
    bool house =
        word > 0 && token->upper && !token->space && token[-1].kind == TOKEN_NUMBER; /* `Markt 5B.` */
    return token->kind == TOKEN_WORD &&
           ((token->len == 1 && !house) || text_has_sense(text, word, SENSE_TITLE) ||
            text_has_sense(text, word, SENSE_ABBREVIATION));
}

/* `max. 12`: a point that belongs to the word before it. */
static bool is_of_word(const struct text *text, size_t token)
{
    return token > 0 && text_meaning(text, VOCABULARY_CUE, token - 1).tokens == 2;
}

/* Marks that sentences end with, among others. */
static uint64_t stop_bits(void)
{
    return mark_bit('.') | mark_bit('!') | mark_bit('?') | mark_bit(';');
}

static bool may_stop(const struct token *token)
{
    return (stop_bits() >> (token->mark & 63) & 1) != 0;
}

/* `zaterdag 4 maart` at the beginning of the next line. */
static bool opens_with_day(const struct text *text, const struct token *here)
{
    const struct token *next = here + 1;
    enum sense sense = next->line > here->line && here->mark == '.'
                           ? text_meaning(text, VOCABULARY_TIME, (size_t)(next - text->tokens)).sense
                           : SENSE_NONE;
    return sense == SENSE_WEEKDAY || sense == SENSE_WEEKDAY_SHORT;
}

bool outline_ends_sentence(const struct text *text, size_t token)
{
    const struct token *here = &text->tokens[token];
    if (!may_stop(here) || here->len != 1)
        return false;
    if (token + 1 >= text->tokens_len)
        return true;
    const struct token *next = &text->tokens[token + 1];
    if (here->mark == '.' && next->kind == TOKEN_NUMBER && is_of_word(text, token))
        return false;
    if (here->mark == ';')
        return next->space;
    bool opens = next->upper || next->kind == TOKEN_NUMBER ||
                 (next->kind == TOKEN_MARK && next->mark != ',') || opens_with_day(text, here);
    bool glued =
        !next->space && next->upper && here->mark == '.' && token > 0 && text->tokens[token - 1].len > 3;
    return (next->space || glued) && opens &&
           (here->mark != '.' || token == 0 || !is_abbreviation(text, token - 1));
}

/* Whether running text goes on from the line of `token` to the next. */
static bool flows_on(const struct outline *outline, size_t token)
{
    const struct text *text = outline->text;
    size_t line = text->tokens[token].line;
    if (token + 1 >= text->tokens_len || text->tokens[token + 1].line != line + 1)
        return false;
    enum line_role next = outline->roles[line + 1];
    bool long_enough = text->lines[line].len > 55;
    const struct token *first = &text->tokens[token + 1];
    bool lower = first->kind == TOKEN_WORD && !first->upper;
    return (outline->roles[line] == LINE_PROSE || outline->roles[line] == LINE_ENTRY ||
            outline->roles[line] == LINE_TIMED) &&
           (next == LINE_PROSE || next == LINE_HEADING) && (long_enough || lower) &&
           !outline_ends_sentence(text, token);
}

/* A sentence in the making: where it begins, and what its tokens say so far. */
struct sentence {
    size_t from;
    uint64_t senses;
    uint16_t endings;
};

static void end_sentence(struct outline *outline, size_t end, struct sentence *sentence)
{
    outline->sentence_of[end] = 1; /* the next one begins there */
    outline->sentence_senses[outline->sentences_len] = senses_said(sentence->senses, sentence->endings);
    outline->sentences[outline->sentences_len++] = stretch_between(sentence->from, end);
    *sentence = (struct sentence){.from = end};
}

/* What kinds of mentions each sentence has, or a part of. */
static void read_kinds(struct outline *outline)
{
    const struct mentions *mentions = outline->mentions;
    memset(outline->sentence_kinds, 0, outline->sentences_len * sizeof *outline->sentence_kinds);
    for (size_t i = 0; i < mentions->len; i++) {
        const struct mention *mention = &mentions->at[i];
        size_t last = outline->sentence_of[mention->token + mention->tokens - 1];
        for (size_t s = outline->sentence_of[mention->token]; s <= last; s++)
            outline->sentence_kinds[s] |= (uint16_t)(1u << mention->kind);
    }
}

/* Whether a sentence ends with this token, a mark or the last one of its line. */
static bool closes(const struct outline *outline, size_t token, bool last)
{
    if (last && !flows_on(outline, token))
        return true;
    if (outline->text->tokens[token].mark == ';' && mention_is_day(outline_mention(outline, token + 1)))
        return false;                                               /* a list of days */
    const struct mention *inside = outline_mention(outline, token); /* `bis zum 9. April` */
    return outline_ends_sentence(outline->text, token) &&
           (inside == NULL || inside != outline_mention(outline, token + 1));
}

static void add_token(struct sentence *sentence, const struct token *token)
{
    sentence->senses |= token->senses;
    sentence->endings |= token->endings;
}

/* Looks at the tokens of a line for the ends of sentences. */
static void read_line(struct outline *outline, const struct line *line, struct sentence *sentence)
{
    const struct token *tokens = outline->text->tokens;
    size_t last = line->token + line->tokens - 1;
    for (size_t i = line->token; i <= last; i++) {
        size_t full = sentence->from + SENTENCE_TOKENS - 1, most = last < full ? last : full;
        for (; i < most && !may_stop(&tokens[i]); i++)
            add_token(sentence, &tokens[i]);
        add_token(sentence, &tokens[i]);
        if (i == full || closes(outline, i, i == last))
            end_sentence(outline, i + 1, sentence);
    }
}

/* The same of a line in which none ends but at its end. */
static void read_plain_line(struct outline *outline, const struct line *line, struct sentence *sentence)
{
    size_t end = line->token + line->tokens;
    sentence->senses |= line->senses;
    sentence->endings |= line->endings;
    if (!flows_on(outline, end - 1))
        end_sentence(outline, end, sentence);
}

void outline_read_sentences(struct outline *outline)
{
    const struct text *text = outline->text;
    struct sentence sentence = {0};
    for (const struct line *line = text->lines; line < text->lines + text->lines_len; line++) {
        bool stops = (line->marks & stop_bits()) != 0,
             full = line->token + line->tokens - sentence.from >= SENTENCE_TOKENS;
        if (line->tokens > 0 && (stops || full))
            read_line(outline, line, &sentence);
        else if (line->tokens > 0)
            read_plain_line(outline, line, &sentence);
    }
    counts_sum_up(outline->sentence_of, text->tokens_len);
    read_kinds(outline);
}

bool token_is_registering(const struct text *text, size_t token)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, token);
    bool counted = token > 0 && text->tokens[token - 1].kind == TOKEN_NUMBER;
    return meaning.sense == SENSE_REGISTER || meaning.sense == SENSE_OPENS ||
           (meaning.sense == SENSE_CLOSES && meaning.value == 0) ||
           (meaning.sense == SENSE_REQUIRED && meaning.value == 0) ||
           (meaning.sense == SENSE_PEOPLE && meaning.value == PEOPLE_BOOKINGS && !counted);
}

bool outline_registers(const struct outline *outline, size_t token)
{
    const uint64_t senses = sense_bit(SENSE_REGISTER) | sense_bit(SENSE_PEOPLE) | sense_bit(SENSE_REQUIRED);
    if ((outline_senses(outline, token) & senses) == 0)
        return false;
    struct stretch sentence = outline_sentence(outline, token);
    for (size_t i = sentence.token; i < stretch_end(sentence); i++) {
        enum sense sense = text_cue(outline->text, i);
        if ((sense == SENSE_REGISTER || sense == SENSE_PEOPLE || sense == SENSE_REQUIRED) &&
            token_is_registering(outline->text, i))
            return true;
    }
    return false;
}

bool outline_goes_on_registering(const struct outline *outline, struct stretch sentence)
{
    return sentence.token > 0 && text_is_mark(outline->text, sentence.token - 1, ';') &&
           outline_registers(outline, sentence.token - 1);
}

/* The clause of a token, up to semicolons, says it. */
static bool asks_for_other(const struct outline *outline, size_t token)
{
    const struct text *text = outline->text;
    struct stretch sentence = outline_sentence(outline, token);
    if ((outline_senses(outline, token) & sense_bit(SENSE_SUBMIT)) == 0)
        return false;
    size_t from = token, at;
    while (from > sentence.token && !text_is_mark(text, from - 1, ';'))
        from--;
    return outline_has(text, stretch_between(from, stretch_end(sentence)), SENSE_SUBMIT, &at) &&
           text_meaning(text, VOCABULARY_CUE, at).value == 1;
}

bool outline_is_of_other(const struct outline *outline, size_t token)
{
    size_t first = outline_sentence(outline, token).token;
    bool asked = first > 0 && text_is_mark(outline->text, first - 1, '?');
    return asks_for_other(outline, token) || (asked && asks_for_other(outline, first - 1));
}

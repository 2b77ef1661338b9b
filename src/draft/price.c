/* What taking part costs, and what staying away costs. */
#include "draft/part.h"

#include <string.h>

enum { MOST_PRICES = 12, NEAR = 10, WHOM_WORDS = 6 };

/* Opening hours and what else the house asks: no price of this event. */
static bool is_of_house(const struct reading *reading, size_t token)
{
    const struct line *here = &reading->text->lines[reading->text->tokens[token].line];
    return outline_has(reading->text, (struct stretch){here->token, here->tokens < 3 ? here->tokens : 3},
                       SENSE_OFFICE, NULL);
}

static bool is_of_others(const struct reading *reading, size_t token)
{
    return is_of_house(reading, token) || is_elsewhere(outline_section(reading->outline, token), FACT_PRICE);
}

/* How far a sense is from a token, in tokens; SIZE_MAX where it is not in the sentence. */
static size_t distance(const struct reading *reading, size_t token, enum sense sense)
{
    struct stretch sentence = outline_sentence(reading->outline, token);
    if ((outline_senses(reading->outline, token) & sense_bit(sense)) == 0)
        return SIZE_MAX;
    size_t at = outline_near(reading->outline, sentence, token, sense, 40);
    return at == SIZE_MAX ? SIZE_MAX : at > token ? at - token : token - at;
}

static bool is_fee(const struct reading *reading, size_t token)
{
    bool cancelling = outline_says(reading->outline, token, SENSE_UNREGISTER);
    enum label section = outline_section(reading->outline, token),
               field = outline_field_of(reading->outline, token);
    bool labelled = section == LABEL_CANCELLATION || field == LABEL_CANCELLATION;
    bool registering = outline_says(reading->outline, token, SENSE_REGISTER);
    return distance(reading, token, SENSE_FEE) != SIZE_MAX || (cancelling && (labelled || !registering));
}

/* `een diner in het hotel (€ 55,00 p.p.)`: what eating and drinking costs. */
static bool is_behind_drinks(const struct reading *reading, size_t token)
{
    struct stretch sentence = outline_sentence(reading->outline, token);
    for (size_t i = token; i > sentence.token && i + 10 > token; i--)
        if (cue_at(reading->text, i - 1) == SENSE_SOCIAL)
            return true;
    return false;
}

/* Whether an amount is what taking part costs. */
static bool is_price(const struct reading *reading, size_t token)
{
    enum label section = outline_section(reading->outline, token),
               field = outline_field_of(reading->outline, token);
    bool labelled = section == LABEL_PRICE || field == LABEL_PRICE || section == LABEL_REGISTER ||
                    field == LABEL_REGISTER;
    size_t line = reading->text->tokens[token].line;
    if (distance(reading, token, SENSE_EXTRA) <= 4 || is_behind_drinks(reading, token))
        return false;
    return labelled || reading->text->lines[line].tokens <= 5 ||
           distance(reading, token, SENSE_COST) <= NEAR + 4 || distance(reading, token, SENSE_FREE) <= NEAR ||
           distance(reading, token, SENSE_REGISTER) <= NEAR || distance(reading, token, SENSE_PEOPLE) <= NEAR;
}

/* A word with what hyphens join to it: `niet-leden`. */
static struct span whole_word(const struct text *text, size_t token)
{
    size_t from = token;
    while (from >= 2 && text_is_mark(text, from - 1, '-') && !text->tokens[from - 1].space &&
           !text->tokens[from].space)
        from -= 2;
    return text_span(text, from, token - from + 1);
}

/* `€ 95 voor leden`: the words behind `voor`, up to a mark, `en` or the next amount. */
static struct span behind_for(const struct reading *reading, size_t token)
{
    const struct text *text = reading->text;
    struct meaning joint = text_meaning(text, VOCABULARY_CUE, token);
    bool before = (text_meaning(text, VOCABULARY_TIME, token).value & LINK_BEFORE) != 0;
    if (joint.sense != SENSE_NAME_JOINT || (!before && cue_at(text, token + 1) != SENSE_PEOPLE))
        return (struct span){0};
    size_t from = token + 1, at = from;
    while (at < text->tokens_len && at < from + WHOM_WORDS &&
           text->tokens[at].line == text->tokens[token].line &&
           outline_mention(reading->outline, at) == NULL && cue_at(text, at) != SENSE_AND &&
           (text->tokens[at].kind == TOKEN_WORD || (text_is_mark(text, at, '-') && !text->tokens[at].space)))
        at++;
    bool whole = at < from + WHOM_WORDS && outline_has(text, stretch_between(from, at), SENSE_PEOPLE, NULL);
    return whole || at == from + 1 ? text_span(text, from, at - from) : (struct span){0};
}

static bool is_amount(const struct reading *reading, size_t token)
{
    const struct mention *mention = outline_mention(reading->outline, token);
    return mention != NULL && mention->kind == MENTION_MONEY;
}

/* For whom a rate is: what stands in brackets behind it, or the words for people before it. */
static struct span for_whom(const struct reading *reading, const struct mention *mention)
{
    const struct text *text = reading->text;
    size_t behind = mention->token + mention->tokens, line = text->tokens[mention->token].line;
    bool whom = text_is_mark(text, behind, '(') && text->tokens[behind].line == line;
    for (size_t i = behind + 1;
         whom && i < text->tokens_len && i < behind + 8 && text->tokens[i].line == line; i++) {
        if (text_is_mark(text, i, ')'))
            return text_span(text, behind + 1, i - behind - 1);
        /* `(excl. btw)`, `(leden 3 euro)` */
        whom = cue_at(text, i) != SENSE_ABBREVIATION && !is_amount(reading, i);
    }
    struct span stated = behind_for(reading, behind);
    if (stated.len > 0)
        return stated;
    for (size_t i = mention->token; i > text->lines[line].body && i + 6 > mention->token; i--)
        if (cue_at(text, i - 1) == SENSE_PEOPLE)
            return whole_word(text, i - 1);
    return (struct span){0};
}

static void put(const struct reading *reading, struct draft *draft, const struct mention *mention)
{
    char pointer[DRAFT_POINTER];
    size_t index = draft_len(draft, "/prices");
    if (index >= MOST_PRICES)
        return;
    for (size_t i = 0; i < index; i++) {
        if (strcmp(draft_text(draft, draft_pointer("/prices", i, "amount", pointer)), mention->amount) == 0)
            return;
    }
    draft_put_money(draft, draft_pointer("/prices", index, NULL, pointer), mention->amount, mention->currency, mention->span);
    struct span whom = for_whom(reading, mention);
    if (whom.len > 0)
        draft_put_words(draft, draft_pointer("/prices", index, "for", pointer), reading->text, whom);
}

/* `een gratis drankje`, `de gratis app`: a thing, not taking part. */
static bool is_thing_free(const struct text *text, size_t token, size_t behind)
{
    enum sense next = cue_at(text, behind);
    bool word = behind < text->tokens_len && text->tokens[behind].kind == TOKEN_WORD &&
                text->tokens[behind].line == text->tokens[token].line;
    bool taking_part = next == SENSE_COST || next == SENSE_REGISTER || is_event_word(text, behind);
    bool article = token > 0 && cue_at(text, token - 1) == SENSE_ARTICLE;
    return word && !taking_part && (next == SENSE_SOCIAL || next == SENSE_BREAK || article);
}

/* `gratis`, said of taking part: not of cancelling, parking, or a book. */
static bool is_free(const struct reading *reading, size_t token)
{
    const struct text *text = reading->text;
    size_t stop = token + text_meaning(text, VOCABULARY_CUE, token).tokens;
    bool other = distance(reading, token, SENSE_UNREGISTER) <= 5 ||
                 distance(reading, token, SENSE_OFFICE) <= 5 || distance(reading, token, SENSE_FEE) <= 2;
    bool whole_fee =
        outline_says(reading->outline, token, SENSE_UNREGISTER) && !outline_says(reading->outline, token, SENSE_COST);
    enum label section = outline_section(reading->outline, token),
               field = outline_field_of(reading->outline, token);
    other |= whole_fee || section == LABEL_CANCELLATION || field == LABEL_CANCELLATION ||
             is_thing_free(text, token, stop);
    bool hyphen = text_is_mark(text, stop, '-') && !text->tokens[stop].space;
    return !other && !hyphen && !is_of_others(reading, token) &&
           !outline_says(reading->outline, token, SENSE_IF) &&
           reading->outline->roles[text->tokens[token].line] != LINE_TIMED;
}

static void read_free(const struct reading *reading, struct draft *draft)
{
    const struct text *text = reading->text;
    for (const struct said *said = outline_said(reading->outline, SENSE_FREE); said != NULL;
         said = said_next(reading->outline, said)) {
        size_t i = said->token;
        struct meaning meaning = text_meaning(text, VOCABULARY_CUE, i);
        if (meaning.sense != SENSE_FREE || !is_free(reading, i))
            continue;
        struct mention nothing = {.kind = MENTION_MONEY,
                                  .token = i,
                                  .tokens = meaning.tokens,
                                  .amount = "0.00",
                                  .currency = "EUR",
                                  .span = text_span(text, i, meaning.tokens)};
        put(reading, draft, &nothing);
        return;
    }
}

/* `Kosten: geen`. */
static void read_none(const struct reading *reading, struct draft *draft)
{
    const struct field *field = outline_field(reading->outline, LABEL_PRICE, 0);
    size_t token = field != NULL && field->value.tokens > 0 && field->value.tokens < 4
                       ? field->value.token
                       : reading->text->tokens_len;
    if (cue_at(reading->text, token) != SENSE_NOTHING)
        return;
    struct mention nothing = {.kind = MENTION_MONEY,
                              .token = token,
                              .tokens = 1,
                              .amount = "0.00",
                              .currency = "EUR",
                              .span = text_span(reading->text, token, 1)};
    put(reading, draft, &nothing);
}

void part_price(const struct reading *reading, struct draft *draft)
{
    read_none(reading, draft);
    read_free(reading, draft);
    for (size_t i = 0; i < reading->mentions->len; i++) {
        const struct mention *mention = &reading->mentions->at[i];
        if (mention->kind != MENTION_MONEY || is_of_others(reading, mention->token))
            continue;
        if (is_fee(reading, mention->token))
            draft_put_money(draft, "/cancellation/fee", mention->amount, mention->currency, mention->span);
        else if (is_price(reading, mention->token))
            put(reading, draft, mention);
    }
}

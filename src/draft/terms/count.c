/* What is said of a number of people: that they have come forward, that they were there, that so many are a
 * share. */
#include "draft/terms/count.h"

enum {
    PAST_REACH = 6,   /* tokens between a number and what says that it is past */
    LEFT_REACH = 4,   /* tokens between `nog` and a number of places */
    SENDER_REACH = 5, /* tokens between a number and `per organisatie` */
    EACH_REACH = 8,   /* tokens between `elk` and a number */
};

bool count_near(const struct reading *reading, const struct mention *mention, enum sense sense, size_t reach)
{
    struct stretch sentence = outline_sentence(reading->outline, mention->token);
    return (outline_senses(reading->outline, mention->token) & sense_bit(sense)) != 0 &&
           outline_near(reading->outline, sentence, mention->token, sense, reach) != SIZE_MAX;
}

/* A word of the past in the same clause. */
static bool is_past(const struct reading *reading, const struct mention *mention)
{
    const struct text *text = reading->text;
    struct stretch sentence = outline_sentence(reading->outline, mention->token);
    size_t from = mention->token, end = mention->token + mention->tokens;
    while (from > sentence.token && from + PAST_REACH > mention->token &&
           text->tokens[from - 1].kind != TOKEN_MARK)
        from--;
    while (end < stretch_end(sentence) && end < mention->token + mention->tokens + PAST_REACH &&
           text->tokens[end].kind != TOKEN_MARK)
        end++;
    size_t at;
    if (!outline_has(text, stretch_between(from, end), SENSE_PAST, &at))
        return false;
    bool weak = text_meaning(text, VOCABULARY_CUE, at).value == 1 &&
                !outline_has(text, stretch_between(at + 1, end), SENSE_PAST, NULL);
    if (weak && mention->unit == (enum sense)PEOPLE_PLACES &&
        count_near(reading, mention, SENSE_TAKEN, COUNT_REACH))
        return false; /* `de 60 plaatsen waren in een dag vergeven` */
    return !weak ||
           (mention->unit != (enum sense)PEOPLE_BOOKINGS && !count_near(reading, mention, SENSE_AT_LEAST, 1));
}

/* It stands under the programme, but with what is said of registering. */
static bool is_with_registration(const struct reading *reading, size_t token)
{
    struct stretch sentence = outline_sentence(reading->outline, token);
    return outline_says(reading->outline, token, SENSE_REGISTER) ||
           (sentence.token > 0 && outline_says(reading->outline, sentence.token - 1, SENSE_REGISTER));
}

bool count_is_of_others(const struct reading *reading, const struct mention *mention)
{
    enum label section = outline_section(reading->outline, mention->token);
    bool elsewhere = section_is_elsewhere(section, FACT_CAPACITY) &&
                     !(section == LABEL_PROGRAMME && is_with_registration(reading, mention->token));
    /* `Parkeren: achter het gebouw zijn 40 plaatsen` */
    bool parking = outline_field_of(reading->outline, mention->token) == LABEL_TRAVEL ||
                   section == LABEL_TRAVEL || outline_says(reading->outline, mention->token, SENSE_TRAVEL);
    return elsewhere || parking || is_past(reading, mention);
}

/* `er hebben zich al 34 deelnemers ...`: the words end right before the number. */
static bool follows_booked(const struct text *text, size_t token)
{
    for (size_t back = 1; back < 5 && back <= token; back++) {
        struct meaning meaning = text_meaning(text, VOCABULARY_CUE, token - back);
        if (meaning.sense == SENSE_BOOKED && meaning.value == 1 && meaning.tokens == back)
            return true;
    }
    return false;
}

/* `hebben zich 42 mensen aangemeld`: the number stands between the pieces of the verb. */
static bool is_between_pieces(const struct text *text, const struct mention *mention)
{
    size_t token = mention->token, end = token + mention->tokens;
    bool first = token > 0 && text_cue(text, token - 1) == SENSE_BOOKED &&
                 text_meaning(text, VOCABULARY_CUE, token - 1).value == 2;
    struct meaning two = token > 1 ? text_meaning(text, VOCABULARY_CUE, token - 2) : (struct meaning){0};
    first |= two.sense == SENSE_BOOKED && two.value == 2 && two.tokens == 2;
    for (size_t i = end; first && i < end + LEFT_REACH; i++)
        if (text_cue(text, i) == SENSE_REGISTER)
            return true;
    return false;
}

bool count_is_booked(const struct reading *reading, const struct mention *mention)
{
    const struct text *text = reading->text;
    if (follows_booked(text, mention->token) || is_between_pieces(text, mention))
        return true;
    if (mention->token > 0 && text_cue(text, mention->token - 1) == SENSE_AT_MOST)
        return false;
    for (size_t i = mention->token + mention->tokens;
         i < text->tokens_len && i < mention->token + mention->tokens + COUNT_REACH; i++) {
        if (text->tokens[i].kind == TOKEN_NUMBER || text_is_mark(text, i, ';'))
            return false;
        if (text_cue(text, i) == SENSE_BOOKED) {
            struct meaning booked = text_meaning(text, VOCABULARY_CUE, i);
            size_t behind = i + booked.tokens; /* `van de 25 plaatsen zijn er al 18 vergeven` */
            return booked.value == 0 || (booked.value == 1 && (behind >= text->tokens_len ||
                                                               text->tokens[behind].kind != TOKEN_NUMBER));
        }
    }
    return mention->unit == (enum sense)PEOPLE_BOOKINGS && !count_near(reading, mention, SENSE_AT_MOST, 4) &&
           !count_near(reading, mention, SENSE_AT_LEAST, 3) &&
           !count_near(reading, mention, SENSE_IF, COUNT_REACH);
}

/* `maximaal twee deelnemers per organisatie`, `per school niet meer dan drie`: with no mark between. */
static bool is_of_sender(const struct reading *reading, const struct mention *mention)
{
    const struct text *text = reading->text;
    if ((outline_senses(reading->outline, mention->token) & sense_bit(SENSE_PER_SENDER)) == 0)
        return false;
    size_t end = mention->token + mention->tokens;
    for (size_t i = end; i < text->tokens_len && i < end + SENDER_REACH; i++) {
        if (text->tokens[i].kind == TOKEN_MARK)
            break;
        if (text_cue(text, i) == SENSE_PER_SENDER)
            return true;
    }
    for (size_t i = mention->token; i > 0 && i + SENDER_REACH > mention->token; i--) {
        if (text->tokens[i - 1].kind == TOKEN_MARK)
            return false;
        if (text_cue(text, i - 1) == SENSE_PER_SENDER)
            return true;
    }
    return false;
}

bool count_is_share(const struct reading *reading, const struct mention *mention)
{
    const struct text *text = reading->text;
    struct stretch sentence = outline_sentence(reading->outline, mention->token);
    size_t token = mention->token,
           from = token > sentence.token + EACH_REACH ? token - EACH_REACH : sentence.token;
    struct meaning on = token > 2 ? text_meaning(text, VOCABULARY_TIME, token - 2) : (struct meaning){0};
    if (token > 2 && text_cue(text, token - 1) == SENSE_ARTICLE && on.sense == SENSE_LINK &&
        (on.value & LINK_ON) != 0 && text->tokens[token - 3].kind == TOKEN_NUMBER)
        return true;
    if (is_of_sender(reading, mention))
        return true;
    for (size_t i = from; i < token; i++)
        if (text_meaning(text, VOCABULARY_TIME, i).sense == SENSE_EVERY &&
            !count_near(reading, mention, SENSE_PER_GROUP, EACH_REACH))
            /* `van elk` */
            return i > sentence.token && text_meaning(text, VOCABULARY_PERSON, i - 1).sense == SENSE_PARTICLE;
    return false;
}

bool count_is_all(const struct reading *reading, const struct mention *mention)
{
    return mention->token > 0 && text_cue(reading->text, mention->token - 1) == SENSE_ALL;
}

bool count_is_left(const struct reading *reading, const struct mention *mention)
{
    struct stretch sentence = outline_sentence(reading->outline, mention->token);
    size_t from = mention->token > sentence.token + LEFT_REACH ? mention->token - LEFT_REACH : sentence.token;
    struct meaning behind = text_meaning(reading->text, VOCABULARY_CUE, mention->token + mention->tokens);
    return outline_has(reading->text, stretch_between(from, mention->token), SENSE_LEFT, NULL) ||
           (behind.sense == SENSE_LEFT && behind.value == 1);
}

bool count_is_no_more(const struct reading *reading, size_t token)
{
    struct stretch sentence = outline_sentence(reading->outline, token);
    bool more = token >= sentence.token + 2 && text_cue(reading->text, token - 2) == SENSE_MORE;
    size_t stop = token + COUNT_REACH < stretch_end(sentence) ? token + COUNT_REACH : stretch_end(sentence);
    return more && outline_has(reading->text, stretch_between(token, stop), SENSE_NOT, NULL);
}

bool count_is_times(const struct text *text, size_t token)
{
    return (token > 1 && text->tokens[token - 2].kind == TOKEN_NUMBER &&
            slice_is(text_token(text, token - 1), "x")) ||
           (token + 2 < text->tokens_len && text->tokens[token + 2].kind == TOKEN_NUMBER &&
            slice_is(text_token(text, token + 1), "x"));
}

/* `minimaal 8 en maximaal 12 deelnemers`: of the two the nearer one is said of it, of two as near the one
 * before. */
bool count_is_least(const struct reading *reading, const struct mention *mention)
{
    struct stretch sentence = outline_sentence(reading->outline, mention->token);
    for (size_t reach = 1; reach <= LIMIT_REACH && mention->least == UNSTATED; reach++) {
        const size_t sides[] = {mention->token - reach, mention->token + reach};
        for (size_t i = 0; i < ARRAY_LEN(sides); i++) {
            bool inside = sides[i] >= sentence.token && sides[i] < stretch_end(sentence);
            enum sense sense = inside ? text_cue(reading->text, sides[i]) : SENSE_NONE;
            if (sense == SENSE_AT_MOST || sense == SENSE_AT_LEAST)
                return sense == SENSE_AT_LEAST;
            if (i == 0 && sense == SENSE_IF &&
                text_meaning(reading->text, VOCABULARY_CUE, sides[i]).value == 1)
                return true; /* `bij minder dan 6 gaat het niet door` */
        }
    }
    return false;
}

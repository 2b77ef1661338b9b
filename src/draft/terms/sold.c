/* What else an amount may be of than taking part: a thing, a meal, a prize, what it was before. */
#include "draft/terms/rate.h"

enum {
    THING_REACH = 16,    /* tokens between a thing and what it costs */
    INCLUDED_REACH = 10, /* between what is in the price and the word that says so */
    INSTEAD = 4,         /* of `in plaats van` */
};

/* `inclusief lunch, borrel en syllabus`: what stands here is in the price. */
static bool is_included(const struct reading *reading, size_t token)
{
    struct stretch sentence = outline_sentence(reading->outline, token);
    for (size_t i = token; i > sentence.token && i + INCLUDED_REACH > token; i--) {
        enum sense sense = text_cue(reading->text, i - 1);
        if (sense == SENSE_INCLUDES || (sense == SENSE_ABBREVIATION && i + 4 > token))
            return true;
        if (outline_mention(reading->outline, i - 1) != NULL)
            return false;
    }
    return false;
}

/* Between a thing and its price: nothing, a colon, an opening bracket. */
static bool is_right_before(const struct text *text, size_t thing, size_t token)
{
    for (size_t i = thing; i < token; i++)
        if (!text_is_mark(text, i, '(') && !text_is_mark(text, i, ':'))
            return false;
    return true;
}

/* `de koffie kost € 2`: the article before what is eaten or drunk, and a word for what it costs behind it. */
static bool is_served(const struct text *text, size_t thing, size_t token)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, thing);
    size_t verb = thing + meaning.tokens;
    return meaning.sense == SENSE_BREAK && thing > 0 && text_cue(text, thing - 1) == SENSE_ARTICLE &&
           text_cue(text, verb) == SENSE_COST && verb + 1 == token;
}

/* `een diner in het hotel (€ 55,00 p.p.)`, `the book (€ 35) will be on sale for € 29`: what eating, sleeping,
 * parking or a thing costs, named nearer before the amount than those who take part. */
static bool is_of_thing(const struct reading *reading, size_t token)
{
    const struct text *text = reading->text;
    struct stretch sentence = outline_sentence(reading->outline, token);
    for (size_t i = token; i > sentence.token && i + THING_REACH > token; i--) {
        struct meaning meaning = text_meaning(text, VOCABULARY_CUE, i - 1);
        bool near = (meaning.sense == SENSE_LODGING && i + 4 > token) || meaning.sense == SENSE_BREAK;
        bool thing = meaning.sense == SENSE_SOCIAL || meaning.sense == SENSE_THING ||
                     (near && is_right_before(text, i - 1 + meaning.tokens, token)) ||
                     is_served(text, i - 1, token);
        if (thing && !is_included(reading, i - 1))
            return true;
        bool noun = i > 1 && text_cue(text, i - 2) == SENSE_THING &&
                    text_meaning(text, VOCABULARY_CUE, i - 2).tokens > 1;
        /* `the book` is no verb */
        if ((meaning.sense == SENSE_REGISTER && !noun) || token_is_rate(text, i - 1))
            return false;
    }
    return false;
}

/* Under `Te koop` or `Conference dinner`, or `Ze kosten € 12,50` behind a sentence about books. */
static bool is_on_sale(const struct reading *reading, size_t token)
{
    const struct text *text = reading->text;
    const struct outline *outline = reading->outline;
    struct stretch sentence = outline_sentence(outline, token);
    size_t heading = outline->heading_of[text->tokens[token].line];
    bool under =
        heading != SIZE_MAX &&
        (text_cue(text, text->lines[heading].body) == SENSE_SALE || line_says(text, heading, SENSE_EXTRA) ||
         (line_says(text, heading, SENSE_SOCIAL) && outline->sections[heading] != LABEL_PROGRAMME));
    struct meaning who = text_meaning(text, VOCABULARY_CUE, sentence.token);
    bool takes_up = sentence.token > 0 && who.sense == SENSE_PRONOUN && who.value < 3 && /* no `wij`, `u` */
                    outline_says(outline, sentence.token - 1, SENSE_THING);
    bool sold = sentence.token > 0 &&
                (outline_senses(outline, sentence.token - 1) & sense_bit(SENSE_SALE)) != 0 &&
                outline_says(outline, sentence.token - 1, SENSE_SALE) &&
                outline_says(outline, sentence.token - 1, SENSE_THING);
    return under || takes_up || sold ||
           (outline_says(outline, token, SENSE_SALE) &&
            (outline_says(outline, token, SENSE_THING) || !outline_says(outline, token, SENSE_REGISTER)));
}

static bool is_between(const struct text *text, size_t token)
{
    struct meaning meaning = text_meaning(text, VOCABULARY_TIME, token);
    return meaning.sense == SENSE_LINK && (meaning.value & LINK_BETWEEN) != 0;
}

/* `tussen de € 7 en € 31`, `in plaats van € 18`: no price but the bounds of several, or a former one. */
static bool is_no_rate(const struct reading *reading, size_t token)
{
    const struct text *text = reading->text;
    size_t before = token - (token > 0 && text_cue(text, token - 1) == SENSE_ARTICLE);
    for (size_t i = before; i > 0 && i + INSTEAD > before; i--) {
        struct meaning meaning = text_meaning(text, VOCABULARY_CUE, i - 1);
        if (meaning.sense == SENSE_PLANNED && meaning.value == 1 && i - 1 + meaning.tokens == before)
            return true;
    }
    if (before > 0 && is_between(text, before - 1))
        return true;
    const struct mention *other = before > 1 && text_cue(text, before - 1) == SENSE_AND
                                      ? outline_mention(reading->outline, before - 2)
                                      : NULL;
    if (other == NULL || other->kind != MENTION_MONEY || other->token == 0)
        return false;
    size_t lower = other->token - (text_cue(text, other->token - 1) == SENSE_ARTICLE);
    return lower > 0 && is_between(text, lower - 1);
}

/* `De prijs bedraagt € 5000`, on a page about who wins it: nothing of taking part is said beside it. */
static bool is_prize(const struct reading *reading, size_t token)
{
    const struct outline *outline = reading->outline;
    bool taking_part = outline_registers(outline, token) || outline_says(outline, token, SENSE_RATE) ||
                       outline_says(outline, token, SENSE_FREE) ||
                       outline_says(outline, token, SENSE_INCLUDES) ||
                       outline_says(outline, token, SENSE_PEOPLE);
    return outline_has_cue(outline, SENSE_AWARD) && !taking_part &&
           (outline_says(outline, token, SENSE_COST) || outline_says(outline, token, SENSE_AWARD)) &&
           outline_field_of(outline, token) != LABEL_PRICE && outline_section(outline, token) != LABEL_PRICE;
}

bool rate_is_other(const struct reading *reading, size_t token)
{
    return is_of_thing(reading, token) || is_on_sale(reading, token) || is_no_rate(reading, token) ||
           is_prize(reading, token);
}

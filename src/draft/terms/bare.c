/* Numbers without a unit that tell how many may come, have come forward or wait. */
#include "draft/terms/count.h"

enum {
    TICKETS_REACH = 4, /* tokens between tickets and what says that there are so many */
    MOST_DIGITS = 5,   /* of a number of people */
};

/* `het maximum is 14`, `the hall seats 220`: the words for a limit end right before the number. */
static bool limits(const struct text *text, size_t token)
{
    for (size_t back = 2; back < 6 && back <= token; back++) {
        struct meaning meaning = text_meaning(text, VOCABULARY_CUE, token - back);
        if (meaning.sense == SENSE_AT_MOST && meaning.tokens == back)
            return true;
    }
    return false;
}

/* `plek voor 16 kramen`, `bij 20 vragen`, `12000 boeken`: the number has a word behind it that no row knows,
 * or that is of no people. */
static bool counts_things(const struct text *text, size_t token)
{
    const struct token *next = &text->tokens[token + 1];
    if (token + 1 >= text->tokens_len || next->kind != TOKEN_WORD || next->upper || next->len <= 3 ||
        next->line != text->tokens[token].line)
        return false;
    enum sense cue = text_cue(text, token + 1);
    return (next->senses & ~sense_bit(SENSE_NONE)) == 0 || cue == SENSE_THING || cue == SENSE_CONTACT ||
           text_meaning(text, VOCABULARY_PERSON, token + 1).sense == SENSE_MENTIONED;
}

/* `Beperkt aantal plaatsen (60)`: in brackets behind what it counts. */
static bool is_in_brackets(const struct text *text, size_t token)
{
    struct meaning people = token > 1 ? text_meaning(text, VOCABULARY_CUE, token - 2) : (struct meaning){0};
    return token > 1 && text_is_mark(text, token - 1, '(') && text_is_mark(text, token + 1, ')') &&
           people.sense == SENSE_PEOPLE && people.value == PEOPLE_PLACES;
}

/* `places are limited (maximum 20)`: a word for a limit right before it, behind what is counted. */
static bool limits_people(const struct reading *reading, const struct mention *mention)
{
    const struct text *text = reading->text;
    return mention->token > 1 && text_cue(text, mention->token - 1) == SENSE_AT_MOST &&
           count_near(reading, mention, SENSE_PEOPLE, COUNT_REACH) &&
           (text_is_mark(text, mention->token - 2, '(') || mention->token + 1 >= text->tokens_len ||
            text->tokens[mention->token + 1].kind != TOKEN_WORD);
}

/* `Maximaal 25`, `Minimum 6, maximum 12`: a word for a limit and the number, and no more. */
static bool limits_alone(const struct reading *reading, size_t token)
{
    const struct text *text = reading->text;
    size_t word = token - (token > 0), sentence = outline_sentence(reading->outline, token).token;
    bool opens = word == sentence || word == text->lines[text->tokens[word].line].body ||
                 text_is_mark(text, word - (word > 0), ',');
    bool ends = token + 1 >= text->tokens_len || text->tokens[token + 1].line != text->tokens[token].line ||
                (text->tokens[token + 1].kind == TOKEN_MARK && text->tokens[token + 1].mark == '.');
    return token > 0 && text_cue(text, word) == SENSE_AT_MOST && opens && ends;
}

/* `het maximum aantal deelnemers bedraagt 25`: a verb between. */
static bool is_amount_of(const struct reading *reading, const struct mention *mention, enum sense sense)
{
    const struct text *text = reading->text;
    size_t verb = mention->token > 0 ? mention->token - 1 : 0;
    bool is =
        text_meaning(text, VOCABULARY_PERSON, verb).sense == SENSE_BE || text_cue(text, verb) == SENSE_COST;
    return is && count_near(reading, mention, SENSE_PEOPLE, 3) &&
           count_near(reading, mention, sense, LIMIT_REACH);
}

/* `er zijn slechts 35 kaarten`, `35 tickets are available`. */
static bool counts_tickets(const struct reading *reading, const struct mention *mention)
{
    const struct text *text = reading->text;
    size_t behind = mention->token + 1;
    struct meaning meaning = text_meaning(text, VOCABULARY_CUE, behind);
    bool tickets =
        (meaning.sense == SENSE_REGISTER || meaning.sense == SENSE_COST || meaning.sense == SENSE_SALE) &&
        text->tokens[behind].kind == TOKEN_WORD &&
        text->tokens[behind].line == text->tokens[mention->token].line;
    bool limited = mention->token > 0 && text_cue(text, mention->token - 1) == SENSE_AT_MOST;
    for (size_t i = behind; tickets && !limited && i < behind + TICKETS_REACH; i++)
        limited = text_cue(text, i) == SENSE_AVAILABLE || text_cue(text, i) == SENSE_SALE;
    return tickets && limited && !count_is_left(reading, mention);
}

static bool is_most(const struct reading *reading, const struct mention *mention)
{
    const struct text *text = reading->text;
    return (limits(text, mention->token) && !counts_things(text, mention->token)) ||
           limits_alone(reading, mention->token) || count_is_no_more(reading, mention->token) ||
           /* `all 150 tickets have gone` */
           (count_is_all(reading, mention) && (text_cue(text, mention->token + 1) == SENSE_REGISTER ||
                                               text_cue(text, mention->token + 1) == SENSE_COST)) ||
           is_in_brackets(text, mention->token) || limits_people(reading, mention) ||
           is_amount_of(reading, mention, SENSE_AT_MOST) || counts_tickets(reading, mention);
}

/* `bij 16 is het vol`, but no `Yes, 1 EC for a full day`. */
static bool fills(const struct reading *reading, const struct mention *mention)
{
    const struct text *text = reading->text;
    size_t full = (outline_senses(reading->outline, mention->token) & sense_bit(SENSE_FULL)) != 0
                      ? outline_near(reading->outline, outline_sentence(reading->outline, mention->token),
                                     mention->token, SENSE_FULL, 5)
                      : SIZE_MAX;
    size_t end = full != SIZE_MAX ? full + text_meaning(text, VOCABULARY_CUE, full).tokens : 0;
    bool noun = full != SIZE_MAX && end == full + 1 && end < text->tokens_len &&
                text->tokens[end].kind == TOKEN_WORD && text_cue(text, end) != SENSE_AND;
    return full != SIZE_MAX && !noun && !count_near(reading, mention, SENSE_EVENT, 1);
}

/* `In 2019 waren er 38 ingenomen`: the sentence names a year that is past before a token. */
static bool is_of_past_year(const struct reading *reading, size_t token)
{
    for (size_t i = outline_sentence(reading->outline, token).token; i < token; i++)
        if (text_is_year(reading->text, i) &&
            (short)reading->text->tokens[i].number < reading->reference.year)
            return true;
    return false;
}

/* `op 29 januari waren er al 38 ingenomen`: places, of which this sentence or the one before tells. */
static bool is_taken(const struct reading *reading, size_t token)
{
    size_t sentence = outline_sentence(reading->outline, token).token;
    return text_cue(reading->text, token + 1) == SENSE_TAKEN && !is_of_past_year(reading, token) &&
           reading->text->tokens[token + 1].line == reading->text->tokens[token].line &&
           (outline_says(reading->outline, token, SENSE_PEOPLE) ||
            (sentence > 0 && outline_says(reading->outline, sentence - 1, SENSE_PEOPLE)));
}

/* `Aantal deelnemers: 8 tot 12`: the first of two. */
static bool leads_range(const struct text *text, size_t token)
{
    struct meaning link = text_meaning(text, VOCABULARY_TIME, token + 1);
    bool until = link.sense == SENSE_LINK && (link.value & LINK_TO) != 0;
    return (until || text_is_mark(text, token + 1, '-')) && token + 2 < text->tokens_len &&
           text->tokens[token + 2].kind == TOKEN_NUMBER;
}

/* What a number counts that has no unit, and of which nothing else is known, right beside words for a limit
 * or for booking: `85 hebben zich al opgegeven`, `maximaal 20`; KEY_COUNT: nothing. */
static enum key counted_by(const struct reading *reading, const struct mention *mention)
{
    if (is_taken(reading, mention->token))
        return KEY_CAPACITY_BOOKED;
    if (count_is_of_others(reading, mention) || count_is_share(reading, mention))
        return KEY_COUNT;
    if (count_is_booked(reading, mention))
        return KEY_CAPACITY_BOOKED;
    bool labelled = outline_field_of(reading->outline, mention->token) == LABEL_CAPACITY;
    if (labelled && count_is_left(reading, mention)) /* `Plaatsen: nog 12` */
        return KEY_COUNT;
    if (labelled)
        return count_is_least(reading, mention) || leads_range(reading->text, mention->token)
                   ? KEY_CAPACITY_MIN
                   : KEY_CAPACITY_MAX;
    bool least = count_near(reading, mention, SENSE_AT_LEAST, 2) && count_is_least(reading, mention) &&
                 (count_near(reading, mention, SENSE_AT_MOST, 3) ||
                  count_near(reading, mention, SENSE_PEOPLE, COUNT_REACH));
    if (least || is_amount_of(reading, mention, SENSE_AT_LEAST))
        return KEY_CAPACITY_MIN;
    if (is_most(reading, mention))
        return KEY_CAPACITY_MAX;
    if (count_near(reading, mention, SENSE_WAITLIST, 4))
        return KEY_CAPACITY_WAITLISTED;
    return fills(reading, mention) ? KEY_CAPACITY_MAX : KEY_COUNT;
}

static void take_bare(const struct reading *reading, struct draft *draft, size_t token)
{
    const struct text *text = reading->text;
    const struct token *number = &text->tokens[token];
    struct meaning on = text_meaning(text, VOCABULARY_TIME, token + 1);
    /* `1 op de 5` */
    bool share = on.sense == SENSE_LINK && on.value == LINK_ON && text_cue(text, token + 2) == SENSE_ARTICLE;
    if (text_is_year(text, token) || share || count_is_times(text, token) || number->len > MOST_DIGITS)
        return;
    const struct mention mention = {.token = token,
                                    .tokens = 1,
                                    .least = UNSTATED,
                                    .most = (long)number->number,
                                    .span = text_span(text, token, 1)};
    enum key key = counted_by(reading, &mention);
    if (key != KEY_COUNT)
        draft_put_integer(draft, key, mention.most, mention.span);
}

static void read_bare(const struct reading *reading, struct draft *draft, const struct line *line)
{
    for (size_t i = line->token; i < line->token + line->tokens; i++)
        if ((reading->text->tokens[i].kind == TOKEN_NUMBER) & (reading->outline->mention_of[i] == 0))
            take_bare(reading, draft, i);
}

void count_take_bare(const struct reading *reading, struct draft *draft)
{
    for (size_t i = 0; i < reading->text->lines_len; i++)
        if (reading->text->lines[i].numbers)
            read_bare(reading, draft, &reading->text->lines[i]);
}

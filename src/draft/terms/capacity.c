/* How many may come, have come forward, wait. */
#include "draft/part.h"

enum {
    NEAR = 8,            /* tokens between a number and words for booking or waiting */
    PAST_REACH = 6,      /* tokens between a number and what says that it is past */
    LEFT_REACH = 4,      /* tokens between `nog` and a number of places */
    SENDER_REACH = 5,    /* tokens between a number and `per organisatie` */
    EACH_REACH = 8,      /* tokens between `elk` and a number */
    EXPECTED_REACH = 10, /* tokens between a number and what says that so many are expected */
    LIMIT_REACH = 5,     /* tokens between a number and `minimaal` or `maximaal` */
};

static bool near(const struct reading *reading, const struct mention *mention, enum sense sense, size_t reach)
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
    return !weak ||
           (mention->unit != (enum sense)PEOPLE_BOOKINGS && !near(reading, mention, SENSE_AT_LEAST, 1));
}

/* It stands under the programme, but with what is said of registering. */
static bool is_with_registration(const struct reading *reading, size_t token)
{
    struct stretch sentence = outline_sentence(reading->outline, token);
    return outline_says(reading->outline, token, SENSE_REGISTER) ||
           (sentence.token > 0 && outline_says(reading->outline, sentence.token - 1, SENSE_REGISTER));
}

static bool is_of_others(const struct reading *reading, const struct mention *mention)
{
    enum label section = outline_section(reading->outline, mention->token);
    bool elsewhere = is_elsewhere(section, FACT_CAPACITY) &&
                     !(section == LABEL_PROGRAMME && is_with_registration(reading, mention->token));
    return elsewhere || is_past(reading, mention);
}

/* `12 to 30 participants`, where a kind of event is named. */
static bool is_range_of_event(const struct reading *reading, const struct mention *mention)
{
    return mention->least != UNSTATED && mention->most != UNSTATED &&
           mention->unit != (enum sense)PEOPLE_FOLK &&
           has_event_word(reading->text, outline_sentence(reading->outline, mention->token));
}

/* `op drie plaatsen`: where something is, not how many may come; as may be what no digits count. */
static bool is_where(const struct text *text, size_t token)
{
    return text->tokens[token].kind != TOKEN_NUMBER || (token > 0 && text_cue(text, token - 1) == SENSE_ON);
}

/* A word for a limit in the sentence near a number; of one in words right beside it: no `only because two
 * people remember`. */
static bool is_limited(const struct reading *reading, const struct mention *mention)
{
    size_t token = mention->token, end = token + mention->tokens;
    bool beside = reading->text->tokens[token].kind == TOKEN_NUMBER ||
                  text_cue(reading->text, end) == SENSE_AT_MOST ||
                  text_cue(reading->text, end + 1) == SENSE_AT_MOST;
    for (size_t back = 1; !beside && back < 5 && back <= token; back++) {
        struct meaning meaning = text_meaning(reading->text, VOCABULARY_CUE, token - back);
        beside = meaning.sense == SENSE_AT_MOST && meaning.tokens == back;
    }
    return beside && near(reading, mention, SENSE_AT_MOST, LIMIT_REACH);
}

/* Places that are given out, asked for or limited: what makes a number of people a capacity. */
static bool is_limit(const struct reading *reading, const struct mention *mention)
{
    enum label field = outline_field_of(reading->outline, mention->token),
               section = outline_section(reading->outline, mention->token);
    bool labelled = field == LABEL_CAPACITY || section == LABEL_CAPACITY;
    bool held = mention->token > 0 && text_cue(reading->text, mention->token - 1) == SENSE_ORGANIZE &&
                mention->unit == (enum sense)PEOPLE_PERSONS; /* `the barn holds 150 people` */
    bool group = near(reading, mention, SENSE_PER_GROUP, 4),
         places = mention->unit == (enum sense)PEOPLE_PLACES && !is_where(reading->text, mention->token);
    return labelled || is_limited(reading, mention) || (mention->least != UNSTATED && group) || places ||
           held || is_range_of_event(reading, mention);
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

/* `85 deelnemers hebben zich al opgegeven`: with no other number between. */
static bool is_booked(const struct reading *reading, const struct mention *mention)
{
    const struct text *text = reading->text;
    if (follows_booked(text, mention->token) || is_between_pieces(text, mention))
        return true;
    if (mention->token > 0 && text_cue(text, mention->token - 1) == SENSE_AT_MOST)
        return false;
    for (size_t i = mention->token + mention->tokens;
         i < text->tokens_len && i < mention->token + mention->tokens + NEAR; i++) {
        if (text->tokens[i].kind == TOKEN_NUMBER || text_is_mark(text, i, ';'))
            return false;
        if (text_cue(text, i) == SENSE_BOOKED)
            return text_meaning(text, VOCABULARY_CUE, i).value != 2;
    }
    return mention->unit == (enum sense)PEOPLE_BOOKINGS && !near(reading, mention, SENSE_AT_MOST, 4) &&
           !near(reading, mention, SENSE_AT_LEAST, 3) && !near(reading, mention, SENSE_IF, NEAR);
}

/* `minimaal 8 en maximaal 12 deelnemers`: of the two the nearer one is said of it, of two as near the one
 * before. */
static bool is_least(const struct reading *reading, const struct mention *mention)
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

/* `van elk project minstens twee mensen`, `1 op de 5 leden`: a share, of neither the event nor a group. */
static bool is_share(const struct reading *reading, const struct mention *mention)
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
            !near(reading, mention, SENSE_PER_GROUP, EACH_REACH))
            /* `van elk` */
            return i > sentence.token && text_meaning(text, VOCABULARY_PERSON, i - 1).sense == SENSE_PARTICLE;
    return false;
}

/* `alle 80 plaatsen`: as many as there are. */
static bool is_all(const struct reading *reading, const struct mention *mention)
{
    return mention->token > 0 && text_cue(reading->text, mention->token - 1) == SENSE_ALL;
}

/* `er zijn nog 12 plaatsen vrij`: of those that there are. */
static bool is_left(const struct reading *reading, const struct mention *mention)
{
    struct stretch sentence = outline_sentence(reading->outline, mention->token);
    size_t from = mention->token > sentence.token + LEFT_REACH ? mention->token - LEFT_REACH : sentence.token;
    struct meaning behind = text_meaning(reading->text, VOCABULARY_CUE, mention->token + mention->tokens);
    return outline_has(reading->text, stretch_between(from, mention->token), SENSE_LEFT, NULL) ||
           (behind.sense == SENSE_LEFT && behind.value == 1);
}

static void put(struct draft *draft, enum key key, long value, const struct mention *mention)
{
    if (value != UNSTATED)
        draft_put_integer(draft, key, value, mention->span);
}

/* `meer dan twintig passen er niet`. */
static bool is_no_more(const struct reading *reading, size_t token)
{
    struct stretch sentence = outline_sentence(reading->outline, token);
    bool more = token >= sentence.token + 2 && text_cue(reading->text, token - 2) == SENSE_MORE;
    size_t stop = token + NEAR < stretch_end(sentence) ? token + NEAR : stretch_end(sentence);
    return more && outline_has(reading->text, stretch_between(token, stop), SENSE_NOT, NULL);
}

/* `42 van de 60 plaatsen`: the number before, of which the mention's is the whole; SIZE_MAX: none. */
static size_t share_before(const struct text *text, const struct mention *mention)
{
    size_t at = mention->token;
    at -= at > 0 && text_cue(text, at - 1) == SENSE_ARTICLE;
    at -= at > 0 && text->tokens[at - 1].kind == TOKEN_WORD &&
          text_meaning(text, VOCABULARY_TIME, at - 1).sense == SENSE_LINK &&
          (text_meaning(text, VOCABULARY_TIME, at - 1).value & LINK_OF) != 0;
    bool of = at + 1 < mention->token || (at < mention->token && text_cue(text, at) != SENSE_ARTICLE);
    return of && at > 0 && text->tokens[at - 1].kind == TOKEN_NUMBER ? at - 1 : SIZE_MAX;
}

/* `er hebben zich 42 mensen voor de 60 plaatsen opgegeven`, `35 of the 60 places have been taken`: both. */
static bool take_part(const struct reading *reading, struct draft *draft, const struct mention *mention)
{
    size_t share = share_before(reading->text, mention);
    if (share == SIZE_MAX || mention->unit != (enum sense)PEOPLE_PLACES)
        return false;
    struct mention taken = *mention;
    taken.token = share;
    taken.tokens = 1;
    taken.most = (long)reading->text->tokens[share].number;
    taken.span = text_span(reading->text, share, 1);
    if (is_booked(reading, mention))
        put(draft, KEY_CAPACITY_BOOKED, taken.most, &taken);
    put(draft, KEY_CAPACITY_MAX, mention->most, mention);
    return true;
}

/* `plaats voor 2 x 20 personen`: the first number, or the second. */
static bool is_times(const struct text *text, size_t token)
{
    return (token > 1 && text->tokens[token - 2].kind == TOKEN_NUMBER &&
            slice_is(text_token(text, token - 1), "x")) ||
           (token + 2 < text->tokens_len && text->tokens[token + 2].kind == TOKEN_NUMBER &&
            slice_is(text_token(text, token + 1), "x"));
}

static void take(const struct reading *reading, struct draft *draft, const struct mention *mention)
{
    if (take_part(reading, draft, mention) || is_times(reading->text, mention->token))
        return;
    if (near(reading, mention, SENSE_EXPECTED, EXPECTED_REACH) &&
        !near(reading, mention, SENSE_AT_MOST, LIMIT_REACH))
        return; /* `de verwachting is dat er tien tot twaalf mensen komen` */
    if ((!near(reading, mention, SENSE_WAITLIST, NEAR) && is_left(reading, mention)) ||
        is_share(reading, mention)) {
        return;
    } else if (near(reading, mention, SENSE_WAITLIST, NEAR)) {
        put(draft, KEY_CAPACITY_WAITLISTED, mention->most, mention);
    } else if (is_all(reading, mention) || is_no_more(reading, mention->token)) {
        put(draft, KEY_CAPACITY_MAX, mention->most, mention);
    } else if (is_booked(reading, mention)) {
        put(draft, KEY_CAPACITY_BOOKED, mention->most, mention);
    } else if (is_least(reading, mention)) {
        put(draft, KEY_CAPACITY_MIN, mention->most, mention);
    } else if (is_limit(reading, mention)) {
        put(draft, KEY_CAPACITY_MIN, mention->least, mention);
        put(draft, KEY_CAPACITY_MAX, mention->most, mention);
        if (near(reading, mention, SENSE_PER_GROUP, 4))
            draft_put_string(draft, KEY_CAPACITY_PER, "group", (struct span){0});
    }
}

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

/* `plek voor 16 kramen`: the number has a word behind it that no row knows, and that is of no people. */
static bool counts_things(const struct text *text, size_t token)
{
    const struct token *next = &text->tokens[token + 1];
    return token + 1 < text->tokens_len && next->kind == TOKEN_WORD && !next->upper && next->len > 3 &&
           ((next->senses & ~sense_bit(SENSE_NONE)) == 0 || text_cue(text, token + 1) == SENSE_THING) &&
           next->line == text->tokens[token].line;
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
           near(reading, mention, SENSE_PEOPLE, NEAR) &&
           (text_is_mark(text, mention->token - 2, '(') || mention->token + 1 >= text->tokens_len ||
            text->tokens[mention->token + 1].kind != TOKEN_WORD);
}

/* `het maximum aantal deelnemers bedraagt 25`: a verb between. */
static bool is_amount_of(const struct reading *reading, const struct mention *mention, enum sense sense)
{
    const struct text *text = reading->text;
    size_t verb = mention->token > 0 ? mention->token - 1 : 0;
    bool is =
        text_meaning(text, VOCABULARY_PERSON, verb).sense == SENSE_BE || text_cue(text, verb) == SENSE_COST;
    return is && near(reading, mention, SENSE_PEOPLE, 3) && near(reading, mention, sense, LIMIT_REACH);
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
    for (size_t i = behind; tickets && !limited && i < behind + LEFT_REACH; i++)
        limited = text_cue(text, i) == SENSE_AVAILABLE || text_cue(text, i) == SENSE_SALE;
    return tickets && limited && !is_left(reading, mention);
}

static bool is_most(const struct reading *reading, const struct mention *mention)
{
    const struct text *text = reading->text;
    return (limits(text, mention->token) && !counts_things(text, mention->token)) ||
           is_no_more(reading, mention->token) ||
           /* `all 150 tickets have gone` */
           (is_all(reading, mention) && text_cue(text, mention->token + 1) == SENSE_REGISTER) ||
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
    return full != SIZE_MAX && !noun && !near(reading, mention, SENSE_EVENT, 1);
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

/* A number without a unit, of which nothing else is known, right beside words for a limit or for booking: `85
 * hebben zich al opgegeven`, `maximaal 20`. */
static void take_bare(const struct reading *reading, struct draft *draft, size_t token)
{
    const struct text *text = reading->text;
    const struct token *number = &text->tokens[token];
    struct meaning on = text_meaning(text, VOCABULARY_TIME, token + 1);
    /* `1 op de 5` */
    bool share = on.sense == SENSE_LINK && on.value == LINK_ON && text_cue(text, token + 2) == SENSE_ARTICLE;
    if (text_is_year(text, token) || share || is_times(text, token) || number->len > 5)
        return;
    struct mention mention = {.token = token,
                              .tokens = 1,
                              .least = UNSTATED,
                              .most = (long)number->number,
                              .span = text_span(text, token, 1)};
    if (is_taken(reading, token))
        put(draft, KEY_CAPACITY_BOOKED, mention.most, &mention);
    if (is_taken(reading, token) || is_of_others(reading, &mention))
        return;
    enum label field = outline_field_of(reading->outline, token);
    if (is_share(reading, &mention))
        return;
    if (is_booked(reading, &mention))
        put(draft, KEY_CAPACITY_BOOKED, mention.most, &mention);
    else if (field == LABEL_CAPACITY)
        put(draft, near(reading, &mention, SENSE_AT_LEAST, 3) ? KEY_CAPACITY_MIN : KEY_CAPACITY_MAX,
            mention.most, &mention);
    else if (near(reading, &mention, SENSE_AT_LEAST, 1) &&
             (near(reading, &mention, SENSE_AT_MOST, 3) || near(reading, &mention, SENSE_PEOPLE, NEAR)))
        put(draft, KEY_CAPACITY_MIN, mention.most, &mention);
    else if (is_amount_of(reading, &mention, SENSE_AT_LEAST))
        put(draft, KEY_CAPACITY_MIN, mention.most, &mention);
    else if (is_most(reading, &mention))
        put(draft, KEY_CAPACITY_MAX, mention.most, &mention);
    else if (near(reading, &mention, SENSE_WAITLIST, 4))
        put(draft, KEY_CAPACITY_WAITLISTED, mention.most, &mention);
    else if (fills(reading, &mention))
        put(draft, KEY_CAPACITY_MAX, mention.most, &mention);
}

static void read_bare(const struct reading *reading, struct draft *draft, const struct line *line)
{
    for (size_t i = line->token; i < line->token + line->tokens; i++)
        if ((reading->text->tokens[i].kind == TOKEN_NUMBER) & (reading->outline->mention_of[i] == 0))
            take_bare(reading, draft, i);
}

void part_capacity(const struct reading *reading, struct draft *draft)
{
    for (size_t i = 0; i < reading->mentions->len; i++) {
        const struct mention *mention = &reading->mentions->at[i];
        bool people = mention->kind == MENTION_COUNT && mention->unit != (enum sense)PEOPLE_GROUPS;
        if (people && !is_of_others(reading, mention))
            take(reading, draft, mention);
    }
    for (size_t i = 0; i < reading->text->lines_len; i++)
        if (reading->text->lines[i].numbers)
            read_bare(reading, draft, &reading->text->lines[i]);
}

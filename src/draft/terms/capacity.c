/* How many may come, have come forward, wait. */
#include "draft/terms/count.h"

enum {
    EXPECTED_REACH = 10, /* tokens between a number and what says that so many are expected */
};

/* `12 to 30 participants`, where a kind of event is named. */
static bool is_range_of_event(const struct reading *reading, const struct mention *mention)
{
    return mention->least != UNSTATED && mention->most != UNSTATED &&
           mention->unit != (enum sense)PEOPLE_FOLK &&
           stretch_has_event(reading->text, outline_sentence(reading->outline, mention->token));
}

/* `op drie plaatsen`: where something is, not how many may come; as may be what no digits count, unless there
 * are so many: `er zijn dertig plaatsen`. */
static bool is_where(const struct text *text, size_t token)
{
    bool are = token > 0 && text_meaning(text, VOCABULARY_PERSON, token - 1).sense == SENSE_BE;
    return (text->tokens[token].kind != TOKEN_NUMBER && !are) ||
           (token > 0 && text_cue(text, token - 1) == SENSE_ON);
}

/* `voor 25 mensen plek`: places, right behind whom they are for. */
static bool is_for_places(const struct text *text, const struct mention *mention)
{
    struct meaning behind = text_meaning(text, VOCABULARY_CUE, mention->token + mention->tokens),
                   before = mention->token > 0 ? text_meaning(text, VOCABULARY_CUE, mention->token - 1)
                                               : (struct meaning){0};
    return before.sense == SENSE_NAME_JOINT && before.value == 1 && behind.sense == SENSE_PEOPLE &&
           behind.value == PEOPLE_PLACES;
}

/* `na 50 aanmeldingen sluit de lijst`, `bij meer dan 30 aanmeldingen`: a number of bookings to come. */
static bool is_reached(const struct text *text, const struct mention *mention)
{
    struct meaning after =
        mention->token > 0 ? text_meaning(text, VOCABULARY_TIME, mention->token - 1) : (struct meaning){0};
    bool more = mention->token > 1 && text_cue(text, mention->token - 2) == SENSE_MORE;
    return mention->unit == (enum sense)PEOPLE_BOOKINGS &&
           (more || (after.sense == SENSE_LINK && (after.value & LINK_AFTER) != 0));
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
    return beside && count_near(reading, mention, SENSE_AT_MOST, LIMIT_REACH);
}

/* Places that are given out, asked for or limited: what makes a number of people a capacity. */
static bool is_limit(const struct reading *reading, const struct mention *mention)
{
    enum label field = outline_field_of(reading->outline, mention->token),
               section = outline_section(reading->outline, mention->token);
    bool labelled = field == LABEL_CAPACITY || section == LABEL_CAPACITY;
    bool held = mention->token > 0 && text_cue(reading->text, mention->token - 1) == SENSE_ORGANIZE &&
                mention->unit == (enum sense)PEOPLE_PERSONS; /* `the barn holds 150 people` */
    bool group = count_near(reading, mention, SENSE_PER_GROUP, 4),
         places = mention->unit == (enum sense)PEOPLE_PLACES && !is_where(reading->text, mention->token);
    bool grouped = group && (mention->least != UNSTATED || mention->unit != (enum sense)PEOPLE_FOLK);
    return labelled || is_limited(reading, mention) || grouped || places || held ||
           is_range_of_event(reading, mention) || is_for_places(reading->text, mention);
}

static void put(struct draft *draft, enum key key, long value, const struct mention *mention)
{
    if (value != UNSTATED)
        draft_put_integer(draft, key, value, mention->span);
}

/* `42 van de 60 plaatsen`: the number before, of which the mention's is the whole; SIZE_MAX: none. */
static size_t share_before(const struct reading *reading, const struct mention *mention)
{
    const struct text *text = reading->text;
    size_t at = mention->token;
    at -= at > 0 && text_cue(text, at - 1) == SENSE_ARTICLE;
    at -= at > 0 && text->tokens[at - 1].kind == TOKEN_WORD &&
          text_meaning(text, VOCABULARY_TIME, at - 1).sense == SENSE_LINK &&
          (text_meaning(text, VOCABULARY_TIME, at - 1).value & LINK_OF) != 0;
    if (at <= outline_sentence(reading->outline, mention->token).token)
        return SIZE_MAX;
    bool of = at + 1 < mention->token || (at < mention->token && text_cue(text, at) != SENSE_ARTICLE);
    return of && at > 0 && text->tokens[at - 1].kind == TOKEN_NUMBER ? at - 1 : SIZE_MAX;
}

/* `er hebben zich 42 mensen voor de 60 plaatsen opgegeven`, `35 of the 60 places have been taken`: both. */
static bool take_part(const struct reading *reading, struct draft *draft, const struct mention *mention)
{
    size_t share = share_before(reading, mention);
    if (share == SIZE_MAX || mention->unit != (enum sense)PEOPLE_PLACES)
        return false;
    struct mention taken = *mention;
    taken.token = share;
    taken.tokens = 1;
    taken.most = (long)reading->text->tokens[share].number;
    taken.span = text_span(reading->text, share, 1);
    if (count_is_booked(reading, mention))
        put(draft, KEY_CAPACITY_BOOKED, taken.most, &taken);
    put(draft, KEY_CAPACITY_MAX, mention->most, mention);
    return true;
}

static void take(const struct reading *reading, struct draft *draft, const struct mention *mention)
{
    if (take_part(reading, draft, mention) || count_is_times(reading->text, mention->token))
        return;
    if (count_near(reading, mention, SENSE_EXPECTED, EXPECTED_REACH) &&
        !count_near(reading, mention, SENSE_AT_MOST, LIMIT_REACH))
        return; /* `de verwachting is dat er tien tot twaalf mensen komen` */
    if ((!count_near(reading, mention, SENSE_WAITLIST, COUNT_REACH) && count_is_left(reading, mention)) ||
        count_is_share(reading, mention)) {
        return;
    } else if (count_near(reading, mention, SENSE_WAITLIST, COUNT_REACH)) {
        put(draft, KEY_CAPACITY_WAITLISTED, mention->most, mention);
    } else if (count_is_all(reading, mention) || count_is_no_more(reading, mention->token) ||
               is_reached(reading->text, mention)) {
        put(draft, KEY_CAPACITY_MAX, mention->most, mention);
    } else if (count_is_booked(reading, mention)) {
        put(draft, KEY_CAPACITY_BOOKED, mention->most, mention);
    } else if (count_is_least(reading, mention)) {
        put(draft, KEY_CAPACITY_MIN, mention->most, mention);
    } else if (is_limit(reading, mention)) {
        put(draft, KEY_CAPACITY_MIN, mention->least, mention);
        put(draft, KEY_CAPACITY_MAX, mention->most, mention);
        if (count_near(reading, mention, SENSE_PER_GROUP, 4))
            draft_put_string(draft, KEY_CAPACITY_PER, "group", (struct span){0});
    }
}

void part_capacity(const struct reading *reading, struct draft *draft)
{
    for (size_t i = 0; i < reading->mentions->len; i++) {
        const struct mention *mention = &reading->mentions->at[i];
        bool people = mention->kind == MENTION_COUNT && mention->unit != (enum sense)PEOPLE_GROUPS;
        if (people && !count_is_of_others(reading, mention))
            take(reading, draft, mention);
    }
    count_take_bare(reading, draft);
}
